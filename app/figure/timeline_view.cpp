#include "app/figure/timeline_view.h"

#include <algorithm>
#include <cmath>

namespace story::figure {

TimeWindow held(TimeWindow window)
{
    const double middle = static_cast<double>(window.from) / 2 + static_cast<double>(window.to) / 2;
    const double span = static_cast<double>(window.to) - static_cast<double>(window.from);
    if (span >= static_cast<double>(widestWindow.span()))
        return widestWindow;
    if (span < static_cast<double>(shortestWindow)) {
        window.from = static_cast<Micros>(std::clamp(middle, static_cast<double>(widestWindow.from),
                                                     static_cast<double>(widestWindow.to)))
            - shortestWindow / 2;
        window.to = window.from + shortestWindow;
    }
    const Micros width = window.span();
    window.from = std::clamp(window.from, widestWindow.from, widestWindow.to - width);
    window.to = window.from + width;
    return window;
}

TimeWindow zoomed(const TimeWindow &window, double factor, Micros around)
{
    if (!(factor > 0) || !std::isfinite(factor))
        return held(window);
    const auto width = static_cast<double>(std::max<Micros>(window.span(), 1));
    const double next = std::clamp(width / factor, static_cast<double>(shortestWindow),
                                   static_cast<double>(widestWindow.span()));
    const double part = static_cast<double>(around - window.from) / width;
    const Micros from = around - static_cast<Micros>(std::llround(part * next));
    return held({from, from + static_cast<Micros>(std::llround(next))});
}

TimeWindow panned(const TimeWindow &window, double part)
{
    const double most = static_cast<double>(widestWindow.span());
    const auto by = static_cast<Micros>(
        std::llround(std::clamp(part * static_cast<double>(window.span()), -most, most)));
    return held({window.from + by, window.to + by});
}

TimeWindow around(const TimeWindow &stretch)
{
    const Micros air = std::max<Micros>(stretch.span() / 16, 1);
    return held({stretch.from - air, stretch.to + air});
}

TimeWindow fitting(const TimelineIndex &index)
{
    const auto all = index.range();
    if (!all)
        return {0, microsPerDay};
    if (all->span() == 0)
        return held({all->from - microsPerHour / 2, all->from + microsPerHour / 2});
    return around(*all);
}

Opening opening(const TimeWindow &firstToLast)
{
    // At the nearest zoom a second is as wide as the picture; a two-hundredth of it is a sign's width on most.
    const bool inseparable = firstToLast.span() < shortestWindow / 50;
    if (inseparable) {
        const Micros middle = firstToLast.from + firstToLast.span() / 2;
        return {held({middle - 30 * microsPerSecond, middle + 30 * microsPerSecond}), true};
    }
    return {around(firstToLast), false};
}

std::vector<int> density(const TimelineIndex &index, const TimeWindow &window, int columns)
{
    std::vector<int> counts(static_cast<size_t>(std::max(columns, 0)), 0);
    const double width = static_cast<double>(window.span());
    const auto edge = [&](int column) {
        return column == columns ? window.to + 1
                                 : window.from + static_cast<Micros>(width / columns * column);
    };
    for (const TimelineIndex::Lane &lane : index.lanes()) {
        for (const TimelineTrack &track : lane.tracks) {
            size_t before = track.startedBefore(window.from);
            for (int column = 0; column < columns && before < track.size(); ++column) {
                const size_t next = track.startedBefore(edge(column + 1), before);
                counts[static_cast<size_t>(column)] += static_cast<int>(next - before);
                before = next;
            }
        }
    }
    return counts;
}

} // namespace story::figure
