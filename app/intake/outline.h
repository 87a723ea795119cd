// A document as a list of units, each knowing the part it belongs to: what its heading is, and what that is about.
// Headings are real ones, and labels that people use instead: "- **Context**:", "**Impact:** …", "Root causes:".
#pragma once

#include "app/intake/roles.h"
#include "app/intake/source_lines.h"
#include "app/intake/stamp.h"
#include "app/markup/document.h"

namespace story::intake {

// A heading or a label.
struct Part {
    QString text;   // on one line; with its markup where that holds words
    QString source; // as it stands
    Role role = Role::None;
    int root = 0;       // the part whose own heading tells the role: itself, or one above it
    int line = 0;       // 0: the document before its first heading
    bool isKept = true; // its words stand somewhere in the review
};

struct Unit {
    const markup::DocBlock *block = nullptr;
    int part = 0;           // index into Outline::parts
    Role role = Role::None; // of its part
    bool isHeading = false; // the block is the heading of its part, and nothing else
    bool isMoment =
        false; // a heading that is a time: an entry of a timeline, or the day of those below it
    qsizetype labelEnd = 0; // where the text begins behind the label that `part` is named after
    bool isHuge = false;    // has a line over the limit: kept as it stands
    bool isDone = false;    // found its place in the review
};

struct Outline {
    QList<Part> parts; // the first is the document itself
    QList<Unit> units; // in the order of their lines

    // Where the units of the same root and role end that begin at `from`.
    qsizetype endOfRoot(qsizetype from) const;
};

// `blocks` and `lines` must outlive the outline. Lines longer than `limitLine` are not looked at.
Outline outlineOf(const QList<markup::DocBlock> &blocks, const SourceLines &lines,
                  const StampRules &rules, qsizetype limitLine);

} // namespace story::intake
