// Where one stands in a timeline: zooming, panning, fitting, and the small map of everything.
#pragma once

#include "app/figure/timeline_index.h"

namespace story::figure {

constexpr Micros shortestWindow = microsPerSecond;
// A good while before year 0 and after year 9999: nothing that is recorded lies outside.
constexpr TimeWindow widestWindow{-63'200'000'000 * microsPerSecond,
                                  254'500'000'000 * microsPerSecond};

// The window moved and stretched as little as makes it lie within the limits.
TimeWindow held(TimeWindow window);
// A factor over 1 shows less, and larger. `around` keeps its place in the picture.
TimeWindow zoomed(const TimeWindow &window, double factor, Micros around);
// To the right by a part of what is seen; to the left where it is negative.
TimeWindow panned(const TimeWindow &window, double part);
// Everything with a margin on either side; an hour around a single instant; a day after 1970 began where no time is known.
TimeWindow fitting(const TimelineIndex &index);
// All of `stretch` with air around it, as a look at it from near.
TimeWindow around(const TimeWindow &stretch);

// How a pile of events that lie between `first` and `last` is taken apart.
struct Opening {
    TimeWindow window;
    bool inseparable =
        false; // they share one instant, or lie nearer than any zoom can show: list them instead
};
Opening opening(const TimeWindow &firstToLast);

// How many events begin in each of `columns` equal parts of the window: O(columns · log n).
std::vector<int> density(const TimelineIndex &index, const TimeWindow &window, int columns);

} // namespace story::figure
