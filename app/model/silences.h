// Stretches of an incident in which nothing is recorded: not a fault of anybody's, but a question worth asking.
#pragma once

#include "app/model/review.h"

namespace story {

struct Silence {
    Micros from = 0; // the last thing recorded before it
    Micros to = 0;   // the first thing recorded after it

    Micros length() const { return to - from; }
    friend bool operator==(const Silence &, const Silence &) = default;
};

// Looked for from impact start (else the first thing recorded) to mitigated, else to resolved, else to the last thing recorded: after
// the mitigation it is natural that little is written down.
//
// Recorded is every time between the bounds of an event, from its start to its end, every time at which somebody is said to have known,
// and every incident time. What is unknown, unclear or known to the day only covers nothing; of "before" and "after" only the bound counts.
//
// A silence lasts at least ten minutes and, where there are five or more stretches between records to compare it with, at least
// twice as long as the usual one (their median). At most eight, the longest ones (of equals the earlier), in the order of time.
QList<Silence> silences(const Review &review);

// "22 min with nothing recorded: ask"
QString silenceText(const Silence &silence);

} // namespace story
