// What a written timeline is made of before its times have a place: entries, and what stands between them.
#pragma once

#include "app/intake/clues.h"

#include <QStringList>

#include <utility>

namespace story::intake {

struct Entry {
    std::optional<Stamp> stamp; // nothing: its time is not told, or cannot be read
    QString text;               // Markdown, without the stamp
    QString source;             // the lines it came from, as they stand
    int firstLine = 0;
    int lastLine = 0;
    QStringList who;                          // from a column of persons
    QString system;                           // from a column of systems
    QList<std::pair<QString, QString>> links; // address, label
    QString mark;                             // name of the incident time it tells: "detected"
    int year = 0;                             // that its column is headed with; 0: none
    std::optional<NamedZone> zone;            // that its column is headed with
    bool tellsUnread = false;                 // its text tells a time that cannot be read

    // Worked out by placeEntries().
    Moment start;
    Moment end;
};

// From entry number `before` on another day, zone or exactness holds.
struct Turn {
    qsizetype before = 0;
    std::optional<WrittenDate> day;
    bool isDefaultDay = false; // of all that name none, whatever day stands with the entry above
    std::optional<NamedZone> zone;
    bool isApproximate = false;
    int line = 0;
};

// The stamp at the beginning of a line with its markup, and what follows it.
struct Lead {
    Stamp stamp;
    QString rest;    // source, emphasis that ran over the end of the stamp begun anew
    QChar separator; // that stood behind the stamp; null for a space
};
std::optional<Lead> leadOf(const QString &source, const StampRules &rules);

} // namespace story::intake
