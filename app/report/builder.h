// A review and an audience → the report tree. Redaction happens here and nowhere else: what is not in the tree is in no report.
#pragma once

#include "app/model/review.h"
#include "app/report/placeholders.h"
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
    // Times count from the start of the impact (see relative_times.h): no clock and no day is in the tree, those in texts included.
    // Times of day that stand in a text ("at 14:02") stay, because nobody can know which day they are of.
    bool relativeTimes = false;
    QStringList sections = {}; // names of sectionChoices(), in the order they shall come; empty: all in the usual order
};

// A part of the report that can be chosen.
struct SectionChoice {
    QString name;  // "what-happened"; in files and on the command line
    QString title; // "What happened"
};
// All of them in the usual order. The title and what a report says of itself are in every report.
QList<SectionChoice> sectionChoices();

// "for everyone inside"
QString audienceText(Audience audience);

// Everything that readers of that audience may see, in the order they read it; sections that would be empty are named once at
// the end, and so are, apart from them, those that were not chosen. People are written by role unless they may be named (de-identified:
// always by role), and where their names stand in a text, however they are written there (see redaction.h), the role stands there
// instead. De-identified, hosts, addresses, handles and phone numbers become placeholders (see identifiers.h), and no link leads
// anywhere. Private notes are never in it. Readers outside get the summary that is meant for them, if there is one, and
// nothing that is for the house alone: evidence marked as internal, passages nobody has sorted yet, links into the tracker, why somebody
// could not accept the premises, what is planned with the report; that it was left out is said. So it is de-identified. No picture is in a de-identified report, because
// nobody can take a name out of it; where it would stand, and where a picture is missing or is none, that is said too. With
// `options.page` the sections of that page come alone, and the last one says that they are a part, and what they lack.
// `passed` is told of each text and what was replaced in it; redaction_review.h makes a list of that.
Tree build(const Review &review, const BuildOptions &options, const Passed &passed = {});

} // namespace story::report
