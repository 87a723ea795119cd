// From the words of one point in time to the stretches of time they can mean: one where all is
// clear, several where a person has to say which.
#pragma once

#include "app/model/time_syntax.h"

namespace story {

struct PointMeaning {
    enum class Why {
        Plain,
        Gap,        // the clock was put forward over it: as if it had been so before, or not yet
        Overlap,    // the clock was put back: the first time, or the second
        SkippedDay, // the calendar has no such day there: the day before it, or the one after
    };
    Micros first = 0; // UTC; both are the instant, unless an hour or a day is meant
    Micros last = 0;
    qint64 day = 0; // the day it was read on
    QTimeZone zone;
    QString zoneMeaning; // "China (UTC+8)", where the name of the zone has several meanings
    Why why = Why::Plain;
};

// What the words mean on those days, in the order of time. `point.zone` is not looked at.
QList<PointMeaning> meaningsOf(const syntax::PointWords &point, const QList<qint64> &days,
                               const NamedZone &zone);

// The moment that spans all these meanings: unclear where there are several, except of "before" and
// "after", whose bound then holds for each of them. It has neither zone nor words yet.
Moment spanning(const syntax::PointWords &point, const QList<PointMeaning> &meanings);

} // namespace story
