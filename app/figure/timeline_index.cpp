#include "app/figure/timeline_index.h"

#include <algorithm>
#include <tuple>

namespace story::figure {

namespace {

bool precedes(const TimelineIndex::Unknown &one, const TimelineIndex::Unknown &other)
{
    return std::tie(one.order, one.item) < std::tie(other.order, other.item);
}

} // namespace

int TimelineIndex::laneNumber(const TimelineItem &item)
{
    return std::clamp(item.lane, 0, mostLanes - 1);
}

int TimelineIndex::Lane::rows() const
{
    int rows = rowsPerLane + 1;
    while (rows > 1 && tracks[static_cast<size_t>(rows - 1)].isEmpty())
        --rows;
    return rows;
}

qsizetype TimelineIndex::Lane::size() const
{
    size_t size = unknown.size();
    for (const TimelineTrack &track : tracks)
        size += track.size();
    return static_cast<qsizetype>(size);
}

TimelineTrack::Entry TimelineIndex::entryOf(const TimelineItem &item, quint32 number)
{
    return {*item.at, std::max(*item.at, item.until.value_or(*item.at)), item.order, number};
}

TimelineIndex::Lane &TimelineIndex::laneOf(const TimelineItem &item)
{
    const auto number = static_cast<size_t>(laneNumber(item));
    if (m_lanes.size() <= number)
        m_lanes.resize(number + 1);
    return m_lanes[number];
}

void TimelineIndex::assign(const QList<TimelineItem> &items)
{
    m_items.clear();
    m_free.clear();
    m_numberOf.clear();
    m_items.reserve(static_cast<size_t>(items.size()));
    m_numberOf.reserve(items.size());
    for (const TimelineItem &item : items) {
        if (const auto known = m_numberOf.constFind(item.id); known != m_numberOf.constEnd()) {
            m_items[*known] = item;
        } else {
            m_numberOf.insert(item.id, static_cast<quint32>(m_items.size()));
            m_items.push_back(item);
        }
    }
    rebuild();
}

void TimelineIndex::rebuild()
{
    m_lanes.clear();
    m_places.assign(m_items.size(), {});
    std::vector<bool> hole(m_items.size(), false);
    for (const quint32 number : m_free)
        hole[number] = true;

    std::vector<TimelineTrack::Entry> entries;
    entries.reserve(m_items.size());
    for (quint32 number = 0; number < m_items.size(); ++number) {
        if (hole[number])
            continue;
        const TimelineItem &item = m_items[number];
        if (item.at) {
            entries.push_back(entryOf(item, number));
        } else {
            m_places[number] = {laneNumber(item), -1};
            laneOf(item).unknown.push_back({item.order, number});
        }
    }
    std::ranges::sort(entries, TimelineTrack::precedes);
    for (const TimelineTrack::Entry &entry : entries) {
        const TimelineItem &item = m_items[entry.item];
        Lane &lane = laneOf(item);
        int row = 0;
        while (!lane.tracks[static_cast<size_t>(row)].fitsLast(entry))
            ++row;
        lane.tracks[static_cast<size_t>(row)].append(entry);
        m_places[entry.item] = {laneNumber(item), row};
    }
    for (Lane &lane : m_lanes) {
        for (TimelineTrack &track : lane.tracks)
            track.finish();
        std::ranges::sort(lane.unknown, precedes);
    }
}

void TimelineIndex::place(quint32 number)
{
    const TimelineItem &item = m_items[number];
    Lane &lane = laneOf(item);
    if (!item.at) {
        const Unknown unknown{item.order, number};
        lane.unknown.insert(std::ranges::lower_bound(lane.unknown, unknown, precedes), unknown);
        m_places[number] = {laneNumber(item), -1};
        return;
    }
    const TimelineTrack::Entry entry = entryOf(item, number);
    int row = 0;
    while (!lane.tracks[static_cast<size_t>(row)].fits(entry))
        ++row;
    lane.tracks[static_cast<size_t>(row)].insert(entry);
    m_places[number] = {laneNumber(item), row};
}

void TimelineIndex::displace(quint32 number)
{
    const TimelineItem &item = m_items[number];
    const Place place = m_places[number];
    Lane &lane = m_lanes[static_cast<size_t>(place.lane)];
    if (place.row < 0) {
        const Unknown unknown{item.order, number};
        lane.unknown.erase(std::ranges::lower_bound(lane.unknown, unknown, precedes));
        return;
    }
    const TimelineTrack::Entry entry = entryOf(item, number);
    lane.tracks[static_cast<size_t>(place.row)].remove(entry);
    if (place.row != rest)
        moveUp(place.lane, entry);
}

// Where something went, one of those that had found no room may have it now. Only the first few are asked, so that it stays cheap.
void TimelineIndex::moveUp(int laneNumber, const TimelineTrack::Entry &gone)
{
    constexpr size_t asked = 16;
    Lane &lane = m_lanes[static_cast<size_t>(laneNumber)];
    TimelineTrack &others = lane.tracks[rest];
    size_t at = others.startedBefore(gone.at);
    for (size_t tried = 0; tried < asked && at < others.size() && others[at].at <= gone.until;
         ++tried) {
        const TimelineTrack::Entry entry = others[at];
        int row = 0;
        while (!lane.tracks[static_cast<size_t>(row)].fits(entry))
            ++row;
        if (row == rest) {
            ++at;
            continue;
        }
        others.remove(entry);
        lane.tracks[static_cast<size_t>(row)].insert(entry);
        m_places[entry.item].row = row;
    }
}

void TimelineIndex::put(const TimelineItem &item)
{
    const auto known = m_numberOf.constFind(item.id);
    if (known == m_numberOf.constEnd()) {
        quint32 number = static_cast<quint32>(m_items.size());
        if (m_free.empty()) {
            m_items.push_back(item);
            m_places.emplace_back();
        } else {
            number = m_free.back();
            m_free.pop_back();
            m_items[number] = item;
        }
        m_numberOf.insert(item.id, number);
        place(number);
        return;
    }
    const quint32 number = *known;
    TimelineItem &old = m_items[number];
    const bool stays = laneNumber(old) == laneNumber(item) && old.at == item.at
        && old.until == item.until && old.order == item.order;
    if (stays) {
        old = item;
        return;
    }
    displace(number);
    old = item;
    place(number);
}

bool TimelineIndex::remove(Id id)
{
    const auto known = m_numberOf.constFind(id);
    if (known == m_numberOf.constEnd())
        return false;
    const quint32 number = *known;
    displace(number);
    m_items[number] = {};
    m_free.push_back(number);
    m_numberOf.erase(known);
    return true;
}

void TimelineIndex::insertLane(int lane)
{
    for (const quint32 number : std::as_const(m_numberOf)) {
        TimelineItem &item = m_items[number];
        if (item.lane < lane)
            continue;
        ++item.lane;
        m_places[number].lane = laneNumber(item);
    }
    if (static_cast<size_t>(lane) >= m_lanes.size())
        return;
    if (m_lanes.size() >= mostLanes)
        rebuild(); // the last two fall together
    else
        m_lanes.insert(m_lanes.begin() + lane, Lane());
}

void TimelineIndex::setLanes(const std::function<int(const TimelineItem &)> &laneOf)
{
    for (const quint32 number : std::as_const(m_numberOf))
        m_items[number].lane = laneOf(m_items[number]);
    rebuild();
}

const TimelineItem *TimelineIndex::find(Id id) const
{
    const auto known = m_numberOf.constFind(id);
    return known == m_numberOf.constEnd() ? nullptr : &m_items[*known];
}

int TimelineIndex::rowOf(Id id) const
{
    const auto known = m_numberOf.constFind(id);
    return known == m_numberOf.constEnd() ? -1 : m_places[*known].row;
}

std::optional<TimeWindow> TimelineIndex::range() const
{
    std::optional<TimeWindow> all;
    for (const Lane &lane : m_lanes) {
        for (const TimelineTrack &track : lane.tracks) {
            if (track.isEmpty())
                continue;
            const TimeWindow one{track[0].at, *track.lastEnd()};
            all = all ? TimeWindow{std::min(all->from, one.from), std::max(all->to, one.to)} : one;
        }
    }
    return all;
}

qsizetype TimelineIndex::startedWithin(const TimeWindow &window) const
{
    size_t count = 0;
    for (const Lane &lane : m_lanes) {
        for (const TimelineTrack &track : lane.tracks)
            count += track.startedBefore(window.to + 1) - track.startedBefore(window.from);
    }
    return static_cast<qsizetype>(count);
}

} // namespace story::figure
