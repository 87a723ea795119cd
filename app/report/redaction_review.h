// What whoever publishes a report should have looked at: what gives way in it, and what looks as if it should and does not. It is taken
// from the building of that very report, so the list and the report cannot differ.
#pragma once

#include "app/report/builder.h"

namespace story::report {

// Something that gives way. What is the same, in whatever case it is written, is one of them.
struct HiddenThing {
    Hidden what = Hidden::Name;
    QString original;    // as it is written where it stands first
    QString replacement; // "host 1", "on-call"; empty: it is left out
    int times = 0;       // in how many places of texts that differ; a text that the report repeats counts once
    FieldRef first;      // where it stands first; its `field` is nullptr where that is no single field
};

// What looks like something that should not be read by everybody, and stands in the report.
enum class Exposed { Secret, Name, Host, Mail, Handle, Phone, Login, Day };

struct ExposedThing {
    Exposed what = Exposed::Secret;
    QString text;  // as it stands in the report
    int times = 0; // as above
    FieldRef first;
};

struct RedactionReview {
    QList<HiddenThing> hidden;   // by kind, then by what is written
    QList<ExposedThing> exposed; // secrets first
    QStringList remarks;         // sentences about the report as a whole
};

RedactionReview redactionReview(const Review &review, const BuildOptions &options);

// "host", "mail address"; "looks like a secret", "mail address".
QString textOf(Hidden what);
QString textOf(Exposed what);
// For files and the command line: "host", "mail", …; "secret", "name", …
const char *nameOf(Hidden what);
const char *nameOf(Exposed what);

// A secret as a list may show it: its beginning and its length.
QString veiled(const QString &secret);

} // namespace story::report
