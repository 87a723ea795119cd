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
// recorded. Seconds are written only where they were told. `knownDay` is the day that need not be
// said: with it, a time of another day has its date before it; without it no time has.
QString timeText(const Moment &moment, const QTimeZone &reader, QDate knownDay = {});

// A start and an end: "14:40–14:55", "23:50 – Sun 15 Nov 2026 00:10" (the second date only with
// `knownDay`). Just the start where `end` is empty.
QString spanText(const Moment &start, const Moment &end, const QTimeZone &reader,
                 QDate knownDay = {});

// "Sat 14 Nov 2026"; empty for an invalid day. The names are English: dates are written in one way
// everywhere.
QString dayText(QDate day);
// The same without the year: "Sat 14 Nov".
QString shortDayText(QDate day);
// The day an instant falls on there.
QDate dayAt(Micros utc, const QTimeZone &zone);
// The day a moment begins on, there; nothing where it has no bounds.
std::optional<QDate> dayOf(const Moment &moment, const QTimeZone &zone);

// "2026-11-14T13:32:00Z", with a fraction only where there is one: ".25", ".000001". Years 0000 to
// 9999.
QString isoUtc(Micros utc);
// "2026-11-14"
QString isoDay(QDate day);

} // namespace story
