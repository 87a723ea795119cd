// Times that are moved after they were told: by a person who knows better, or because a clock was wrong.
//
// The words a time was told in are kept, and what was done with it since stands behind them in brackets, so that words and bounds
// never contradict each other: "14:32 [+5m]", "14:32 CET [read in Asia/Kolkata]", "after lunch [placed]". Moved back, a time is
// what it was, words included. A time without words has no brackets either. What has no place stays where it is: nowhere.
#pragma once

#include "app/model/event.h"

#include <QTimeZone>

namespace story {

// `by` later (or earlier): precision, width and zone stay, the offset is the one in force at the new place. A whole day moves by
// whole days only, as the calendar of its zone counts them: what is less does not change which day it was.
Moment movedBy(const Moment &moment, Micros by);
// Whether it would still lie in the years 0000 to 9999 then.
bool canMoveBy(const Moment &moment, Micros by);

// What is told by its distance from an event, as "+5m", counts from there: the end of a span, else the start.
const Moment &countedFrom(const Event &event);
// The time told by such a distance: so much later, and no more exact than what it counts from; wider by `width` to each side where the
// distance is "about". A whole day stays one. Nothing where that has no place. It has no words of its own yet.
Moment toldAfter(const Moment &from, Micros by, Micros width);

// Moved so that the instant it tells (toldInstant) is `at`. What tells none, because it is unknown, has no day or may be one of
// several, is exactly `at` from then on, in its own zone or else in `zone`.
Moment movedTo(const Moment &moment, Micros at, const QTimeZone &zone);

enum class Retold {
    SameClock,   // the clock on the wall showed what was told, but it hung in that zone: the instant changes
    SameInstant, // the instant is right: only the zone it is told in changes. A whole day has no instant and stays
};
// The same moment as told in that zone. What the clocks of that zone never showed, or showed twice, becomes unclear, as it does
// when it is typed. Of a time whose day is open the zone is noted for the day when it is said (SameClock only).
Moment toldIn(const Moment &moment, const QTimeZone &zone, Retold how);

// The words it was told in, without the brackets.
QString wordsAsTold(const Moment &moment);

// A time read from a source, with the correction of its clock; for every time that a source tells later than it was corrected.
Moment corrected(const Moment &moment, const Source &source);

} // namespace story
