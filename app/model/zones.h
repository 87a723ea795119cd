// Names of time zones as people write them, and what a clock on a wall there means in UTC.
#pragma once

#include "app/core/clock.h"

#include <QList>
#include <QString>
#include <QTimeZone>

#include <optional>

namespace story {

// One thing a zone's name can stand for.
struct ZoneMeaning {
    QTimeZone zone;
    QString meaning; // for people: "China (UTC+8)"
};

// What a name of a zone was read as.
struct NamedZone {
    QTimeZone zone; // invalid where the name has several meanings
    // As Moment::zone keeps it: an IANA name, "UTC" or "+05:30"; a name of several meanings as it
    // was typed
    QString name;
    // Of an abbreviation: where clocks carry it, to see whether it was in force; else invalid
    QTimeZone place;
    QList<ZoneMeaning> meanings; // two or more where the name has several, else empty

    bool isAmbiguous() const { return !meanings.isEmpty(); }
};

// Reads "Europe/Berlin" (in any case), "UTC", "GMT", "Z", "+05:30", "-0800", "UTC+2", "CET", "PDT",
// "ET", …; nothing where it is no such name. An abbreviation is the offset it stands for, whatever
// the season; "ET" and its like are places. "CST" or "IST" have several meanings: which one is a
// question for a person, never a guess.
std::optional<NamedZone> zoneNamed(QStringView name);

// The zone a Moment, a source or a review names, for showing times in; UTC where the name is empty,
// unknown or ambiguous.
QTimeZone zoneOrUtc(const QString &name);

// How a zone is stored: its IANA name, "UTC" or "+05:30".
QString zoneName(const QTimeZone &zone);

// How a zone is worded for people: "Berlin", "UTC", "UTC+5:30".
QString zoneText(const QTimeZone &zone);

// Seconds east of UTC in force there at that instant.
int offsetAt(Micros utc, const QTimeZone &zone);

// What a clock on the wall there shows: microseconds since 1970-01-01T00:00 of that clock.
Micros wallTime(Micros utc, const QTimeZone &zone);

// The way back, without guessing.
struct WallReading {
    enum class Happens {
        Once,
        Never, // the clock was put forward over it
        Twice, // the clock was put back
    };
    Happens happens = Happens::Once;
    // UTC. Once: both are it. Twice: the two. Never: what it would be by the offset after, and by
    // that before the jump.
    Micros earlier = 0;
    Micros later = 0;
    Micros jump = 0; // UTC; Never: when the clock was put forward
};
WallReading fromWall(Micros wall, const QTimeZone &zone);

// Days since 1970-01-01 (negative before it), and back. Unlike QDate, counting days has a year 0.
qint64 dayNumber(QDate day);
QDate dayOfNumber(qint64 number);
// The day a clock there shows at that instant.
qint64 dayNumberAt(Micros utc, const QTimeZone &zone);

// First and last instant (inclusive) of a day there; nothing where that day was skipped, as
// 2011-12-30 in Apia.
struct DayBounds {
    Micros first = 0;
    Micros last = 0;
};
std::optional<DayBounds> dayBounds(qint64 day, const QTimeZone &zone);

} // namespace story
