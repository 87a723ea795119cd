// How long things took, as ranges: where an instant is only about known, so is every duration that
// hangs on it.
#pragma once

#include "app/model/review.h"

namespace story {

// A duration in µs between two bounds, each open where nothing is known in that direction.
struct Span {
    std::optional<Micros> least;
    std::optional<Micros> most;

    bool isKnown() const { return least || most; }
    friend bool operator==(const Span &, const Span &) = default;
};

// From one moment to a later one. A range that begins below nothing begins at nothing; unknown
// where `to` certainly lies before `from` (see Measure::backwards).
Span between(const Moment &from, const Moment &to);

enum class DurationStyle {
    Prose,  // "1 h 12 min"
    Figure, // one unit where it can be: "74 min", "2 days"; for large figures
};

// "45 s", "74 min", "1 h 12 min", "12–18 min", "at least 10 min", "at most 10 min"; empty where
// nothing is known. A range is rounded outwards, a single duration to the nearest.
QString durationText(const Span &span, DurationStyle style = DurationStyle::Prose);

struct Measure {
    enum class What { Impact, Detect, Acknowledge, Mitigate, Resolve, Meeting };
    What what = What::Impact;
    QString label;      // "to detect"
    QString definition; // the sentence printed beside it
    Span span;
    bool backwards =
        false; // its end certainly lies before its start: something to ask, not a duration

    // As a large figure: "74 min"; empty where it is not known.
    QString text() const { return durationText(span, DurationStyle::Figure); }
};

// All six, in the order they are shown, also those that are not known.
QList<Measure> measures(const Review &review);

} // namespace story
