// What a part of a written post-mortem is about, by its heading.
#pragma once

#include <QString>

namespace story::intake {

enum class Role {
    None,
    Summary,
    Impact,
    Detection,
    KeyTimes, // "Key events": incident times and little else
    Timeline,
    Factors,
    Actions,
    Lessons,
    Right, // what went well
    Wrong,
    Differently,
    Luck,
    Surprise,
    Questions,
};

// By a heading or label without its markup, of any of the templates in use: the SRE book's, PagerDuty's, Atlassian's, Azure's,
// Elastic's, Google's, and what people make of them.
Role roleOf(const QString &heading);

// The role of "**Impact**: …" and "Root Causes:"; stricter, because a label is a part of a sentence.
Role roleOfLabel(const QString &label);

// Whether a text is what a template puts where somebody is to write: "${event}", "{{ summary }}", "<Short description>".
bool isPlaceholder(const QString &text);

// How many such marks a text has.
int placeholdersIn(const QString &text);

} // namespace story::intake
