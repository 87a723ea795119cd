// A review and an audience → the report tree. Redaction happens here and nowhere else: what is not in the tree is in no report.
#pragma once

#include "app/model/review.h"
#include "app/report/report_tree.h"

#include <QHash>
#include <QTimeZone>

#include <optional>

namespace story::report {

struct BuildOptions {
    Audience audience = Audience::Inside;
    QTimeZone zone;        // the reader's; invalid: the review's own, else UTC
    Micros now = 0;        // when the report is written, UTC
    qint64 journalSeq = 0; // the entry of the review's journal it stands on; 0: not said
    int edition = 0;       // of the states that were given away, which one this is (desk/editions.h); 0: not said
    QString version = QStringLiteral(STORY_VERSION);
    QHash<QByteArray, QByteArray> images = {}; // SHA-256 → bytes of the pictures kept as evidence
    std::optional<Phase> page = {}; // what that page of the window is about alone; nothing, or Publish: the whole report
};

// Everything that readers of that audience may see, in the order they read it; sections that would be empty are named once at
// the end. People are written by role unless they may be named (de-identified: always by role), and where their names stand
// in a text, however they are written there (see redaction.h), the role stands there instead. Private notes are never in it. Evidence
// marked as internal is left out for readers outside, and that it was is said. No picture is in a de-identified report, because
// nobody can take a name out of it; where it would stand, and where a picture is missing or is none, that is said too. With
// `options.page` the sections of that page come alone, and the last one says that they are a part, and what they lack.
Tree build(const Review &review, const BuildOptions &options);

} // namespace story::report
