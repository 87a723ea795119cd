// Finding things in a layout: under a point, for an event, within a pile.
#include "app/figure/timeline_layout.h"

#include <algorithm>
#include <cmath>

namespace story::figure {

std::optional<size_t> TimelineLayout::thingAt(QPointF point) const
{
    constexpr double target = 24;
    std::optional<size_t> best;
    double nearest = 0;
    for (size_t i = 0; i < things.size(); ++i) {
        const QRectF &body = things[i].body;
        const double wide = std::max(0.0, target - body.width()) / 2;
        const double high = std::max(0.0, target - body.height()) / 2;
        const QRectF reach = body.adjusted(-wide, -high, wide, high);
        const bool onLabel = things[i].label.isShown() && things[i].label.rect.contains(point);
        if (!onLabel && !reach.contains(point))
            continue;
        // Where targets overlap, the one whose middle is nearer; a body hit itself comes first.
        const double distance = body.contains(point) ? -1 : std::abs(point.x() - body.center().x());
        if (!best || distance < nearest) {
            best = i;
            nearest = distance;
        }
    }
    return best;
}

std::optional<size_t> TimelineLayout::thingOf(const TimelineIndex &index, Id id) const
{
    const TimelineItem *item = index.find(id);
    if (!item)
        return std::nullopt;
    const int lane = TimelineIndex::laneNumber(*item);
    const int row = index.rowOf(id);
    std::optional<size_t> found;
    for (size_t i = 0; i < things.size(); ++i) {
        const TimelineThing &thing = things[i];
        if (thing.what == TimelineThing::What::Event) {
            if (thing.id == id)
                return i;
            continue;
        }
        if (thing.lane != lane || thing.unknown == item->at.has_value()
            || (item->at && thing.row != row))
            continue;
        if (!item->at)
            found = i; // unless it stands there by itself
        else if (thing.goingOn && *item->at < window.from)
            found = std::max(*item->at, item->until.value_or(*item->at)) >= window.from
                ? std::optional(i)
                : std::nullopt;
        else if (*item->at >= std::max(thing.time.from, window.from) && *item->at <= thing.time.to
                 && *item->at <= window.to)
            found = i;
    }
    return found;
}

std::vector<Id> membersOf(const TimelineIndex &index, const TimelineLayout &layout,
                          const TimelineThing &pile, int most)
{
    std::vector<Id> ids;
    const auto full = [&] { return ids.size() >= static_cast<size_t>(std::max(most, 0)); };
    const TimelineIndex::Lane &lane = index.lanes()[static_cast<size_t>(pile.lane)];
    if (pile.unknown) {
        const size_t first = lane.unknown.size() - static_cast<size_t>(pile.count);
        for (size_t i = first; i < lane.unknown.size() && !full(); ++i)
            ids.push_back(index.item(lane.unknown[i].item).id);
        return ids;
    }
    const TimelineTrack &track = lane.tracks[static_cast<size_t>(pile.row)];
    for (size_t i = track.startedBefore(pile.time.from);
         i < track.size() && track[i].at <= pile.time.to && !full(); ++i) {
        if (track[i].at > layout.window.to
            || (track[i].at < layout.window.from && track[i].until < layout.window.from))
            continue;
        ids.push_back(index.item(track[i].item).id);
    }
    return ids;
}

} // namespace story::figure
