#include "app/report/timeline_figure.h"

#include "app/figure/timeline_drawing.h"
#include "app/figure/timeline_view.h"

#include <algorithm>
#include <vector>

namespace story::report {

using figure::TimeWindow;

namespace {

// Air around it, more on the right, where the labels of the last events stand.
TimeWindow withAir(const TimeWindow &stretch)
{
    return figure::held({stretch.from - stretch.span() / 20, stretch.to + stretch.span() / 5});
}

} // namespace

TimeWindow windowOf(const TimelineFigure &timeline)
{
    if (timeline.window)
        return figure::held(*timeline.window);
    std::vector<Micros> times;  // of the events
    std::vector<Micros> bounds; // of everything
    for (const figure::TimelineItem &item : timeline.items) {
        if (!item.at)
            continue;
        times.push_back(*item.at);
        bounds.push_back(*item.at);
        bounds.push_back(std::max(*item.at, item.until.value_or(*item.at)));
    }
    for (const figure::TimelineMark &mark : timeline.marks)
        bounds.push_back(mark.at);
    for (const figure::ImpactBand &band : timeline.impact)
        bounds.insert(bounds.end(), {band.window.from, band.window.to});
    if (times.empty())
        return {0, microsPerDay};

    std::ranges::sort(times);
    std::ranges::sort(bounds);
    const TimeWindow all{bounds.front(), bounds.back()};
    if (all.span() == 0)
        return figure::held({all.from - microsPerHour / 2, all.from + microsPerHour / 2});
    constexpr size_t fewest = 5; // of fewer, none is the odd one out
    constexpr Micros far = 6;    // times as long as where most of them lie
    const size_t tenth = (times.size() + 9) / 10;
    if (times.size() < fewest)
        return withAir(all);
    const TimeWindow most{times[tenth], times[times.size() - 1 - tenth]};
    if (most.span() == 0 || all.span() / far <= most.span())
        return withAir(all);
    const auto first = std::ranges::lower_bound(bounds, most.from - 2 * most.span());
    const auto beyond = std::ranges::upper_bound(bounds, most.to + 2 * most.span());
    return withAir({*first, *(beyond - 1)});
}

figure::Drawing drawingOf(const TimelineFigure &timeline, double width,
                          const figure::TimelineMetrics &metrics,
                          const figure::TextMeasure &measure)
{
    figure::TimelineIndex index;
    index.assign(timeline.items);
    figure::TimelineRequest request;
    request.window = windowOf(timeline);
    request.width = width;
    request.zone = timeline.zone;
    request.elapsed = timeline.elapsed;
    request.lanes = timeline.lanes;
    request.impactName = timeline.impactName;
    request.impact = timeline.impact;
    request.marks = timeline.marks;
    request.metrics = metrics;
    request.measure = measure;
    figure::TimelineWords words;
    words.title = timeline.title;
    words.description = timeline.description;
    words.nameOf = [&](const figure::TimelineItem &item) { return timeline.names.value(item.id); };
    return figure::draw(index, figure::layOut(index, request), metrics, words);
}

} // namespace story::report
