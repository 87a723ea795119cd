#include "app/figure/timeline_track.h"

#include <algorithm>
#include <tuple>

namespace story::figure {

namespace {

// `left` stands before `right`: do they get in each other's way?
bool overlap(const TimelineTrack::Entry &left, const TimelineTrack::Entry &right)
{
    // A span that begins where an instant stands would hide it.
    return left.until > right.at || (left.at == right.at && left.until != right.until);
}

} // namespace

bool TimelineTrack::precedes(const Entry &one, const Entry &other)
{
    return std::tie(one.at, one.order, one.item) < std::tie(other.at, other.order, other.item);
}

bool TimelineTrack::fits(const Entry &entry) const
{
    if (!m_exclusive)
        return true;
    const auto next = std::ranges::lower_bound(m_entries, entry, precedes);
    if (next != m_entries.begin() && overlap(*(next - 1), entry))
        return false;
    return next == m_entries.end() || !overlap(entry, *next);
}

bool TimelineTrack::fitsLast(const Entry &entry) const
{
    return !m_exclusive || m_entries.empty() || !overlap(m_entries.back(), entry);
}

void TimelineTrack::insert(const Entry &entry)
{
    m_entries.insert(std::ranges::lower_bound(m_entries, entry, precedes), entry);
    if (!m_exclusive)
        m_ends.insert(std::ranges::lower_bound(m_ends, entry.until), entry.until);
}

void TimelineTrack::remove(const Entry &entry)
{
    const auto found = std::ranges::lower_bound(m_entries, entry, precedes);
    if (found == m_entries.end() || found->item != entry.item)
        return;
    if (!m_exclusive)
        m_ends.erase(std::ranges::lower_bound(m_ends, found->until));
    m_entries.erase(found);
}

void TimelineTrack::finish()
{
    if (m_exclusive)
        return;
    m_ends.resize(m_entries.size());
    std::ranges::transform(m_entries, m_ends.begin(), &Entry::until);
    std::ranges::sort(m_ends);
}

void TimelineTrack::clear()
{
    m_entries.clear();
    m_ends.clear();
}

size_t TimelineTrack::startedBefore(Micros time) const
{
    return startedBefore(time, 0);
}

size_t TimelineTrack::startedBefore(Micros time, size_t from) const
{
    const auto begin = m_entries.begin() + static_cast<std::ptrdiff_t>(from);
    const auto found = std::lower_bound(
        begin, m_entries.end(), time, [](const Entry &entry, Micros at) { return entry.at < at; });
    return static_cast<size_t>(found - m_entries.begin());
}

size_t TimelineTrack::endedBefore(Micros time) const
{
    if (!m_exclusive)
        return static_cast<size_t>(std::ranges::lower_bound(m_ends, time) - m_ends.begin());
    // Only the last that has begun can still be going on; those at one instant end together.
    const size_t started = startedBefore(time);
    return started > 0 && m_entries[started - 1].until >= time ? started - 1 : started;
}

std::optional<Micros> TimelineTrack::lastEnd() const
{
    if (m_entries.empty())
        return std::nullopt;
    return m_exclusive ? m_entries.back().until : m_ends.back();
}

} // namespace story::figure
