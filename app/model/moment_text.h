// How moments are worded for people, and for programs.
#pragma once

#include "app/model/moment.h"

#include <QDate>
#include <QTimeZone>

namespace story {

// The instant as it was told: what was typed for exact and about, the bound for before and after,
// the start of the hour or day. Nothing where no instant was told, also where one of several is
// meant and nobody has said which (Precision::Unknown).
std::optional<Micros> toldInstant(const Moment &moment);

// "14:32", "14:32:07.250", "about 14:35", "about 14:35 (±10 min)", "before 14:35", "after 14:35",
// "15:??", "Sat 14 Nov 2026" for a whole day, the typed words where the day is open, the typed
// words and "(unclear)" where one of several instants is meant, "unknown" where nothing is
// recorded. Seconds and fractions are written only where they were told; where a clock there showed
// that time twice, the offset says which it is: "02:30 UTC+2". `knownDay` is the day that need not be
// said: with it, a time of another day has its date before it; without it no time has.
QString timeText(const Moment &moment, const QTimeZone &reader, QDate knownDay = {});

// A start and an end: "14:40–14:55", "23:50 – Sun 15 Nov 2026 00:10" (the second date only with
// `knownDay`). Just the start where `end` is empty.
QString spanText(const Moment &start, const Moment &end, const QTimeZone &reader,
                 QDate knownDay = {});

// The same time in a second zone, to stand beside it: "13:32 UTC", "13:40–13:55 UTC", with its date
// where the day there is another: "Fri 13 Nov 2026 23:30 UTC". Empty for what no second zone says
// otherwise: unknown and unclear times, whole days.
QString besideText(const Moment &start, const Moment &end, const QTimeZone &reader,
                   const QTimeZone &second);
// Both: "14:32 · 13:32 UTC".
QString twoZonesText(const Moment &start, const Moment &end, const QTimeZone &reader,
                     const QTimeZone &second, QDate knownDay = {});

// A time as its source told it, with the zone where that is not the reader's: "08:32 EST",
// "08:32 New York", "14:32 CST (UTC+8)" once somebody said which. At most 60 characters of what was
// typed; empty where there is nothing to say.
QString toldText(const Moment &moment, const QTimeZone &reader);

// "Sat 14 Nov 2026"; empty for an invalid day. The names are English: dates are written in one way
// everywhere.
QString dayText(QDate day);
// The same without the year: "Sat 14 Nov".
QString shortDayText(QDate day);
// The day an instant falls on there.
QDate dayAt(Micros utc, const QTimeZone &zone);
// The day a moment begins on, there; nothing where it has no bounds.
std::optional<QDate> dayOf(const Moment &moment, const QTimeZone &zone);

// "2026-11-14T13:32:00Z", with a fraction only where there is one: ".25", ".000001". The edge of the years 0000 to 9999, seen from
// another zone, lies beyond them: "-0001-12-31T23:06:32Z", "+10000-01-01T04:59:59Z" (ISO 8601, expanded years).
QString isoUtc(Micros utc);
// "2026-11-14"
QString isoDay(QDate day);

} // namespace story
