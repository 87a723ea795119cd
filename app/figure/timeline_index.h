// The events of a timeline, kept so that a picture of any stretch costs what it shows and not what there is: each lane has up
// to three rows in which nothing overlaps, and one for the rest; each row is sorted and searched by halves.
#pragma once

#include "app/figure/timeline_item.h"
#include "app/figure/timeline_track.h"

#include <QHash>
#include <QList>

#include <array>
#include <functional>

namespace story::figure {

class TimelineIndex {
public:
    static constexpr int rowsPerLane = 3;    // in which nothing overlaps
    static constexpr int rest = rowsPerLane; // the row of what found no room in those
    static constexpr int mostLanes =
        64; // a higher lane number counts as the last, a lower one as the first

    struct Unknown {
        qint64 order = 0;
        quint32 item = 0;
    };
    struct Lane {
        std::array<TimelineTrack, rowsPerLane + 1> tracks{
            TimelineTrack(true), TimelineTrack(true), TimelineTrack(true), TimelineTrack(false)};
        std::vector<Unknown> unknown; // in entry order

        // How many rows it needs, at least one. It does not depend on what is looked at, so lanes stay where they are.
        int rows() const;
        qsizetype size() const;
    };

    // Forgets everything and takes these; of two with one id the later counts. O(n log n).
    void assign(const QList<TimelineItem> &items);
    // Adds an item or changes the one with its id. What is there already keeps its row, so nothing jumps while people talk.
    void put(const TimelineItem &item);
    // False where there was none.
    bool remove(Id id);
    // Makes room for a lane that is to be the one of this number: it and those behind it move down by one. Moves no event.
    void insertLane(int lane);
    // Gives each item a lane, all at once.
    void setLanes(const std::function<int(const TimelineItem &)> &laneOf);

    const TimelineItem *find(Id id) const; // null where there is none
    // The lane an item really stands in.
    static int laneNumber(const TimelineItem &item);
    // In which row of its lane an item stands; -1 where its time is unknown, or where there is none.
    int rowOf(Id id) const;
    const TimelineItem &item(quint32 number) const { return m_items[number]; }
    qsizetype size() const { return m_numberOf.size(); }

    // As many lanes as the highest lane number asks for.
    const std::vector<Lane> &lanes() const { return m_lanes; }
    // From the first time to the last end; nothing where no time is known.
    std::optional<TimeWindow> range() const;
    // How many are placed and begin within the window.
    qsizetype startedWithin(const TimeWindow &window) const;

private:
    struct Place {
        int lane = 0;
        int row = 0; // -1: its time is unknown
    };

    static TimelineTrack::Entry entryOf(const TimelineItem &item, quint32 number);
    Lane &laneOf(const TimelineItem &item);
    void place(quint32 number);
    void displace(quint32 number);
    void moveUp(int lane, const TimelineTrack::Entry &gone);
    void rebuild();

    std::vector<TimelineItem> m_items; // with holes, listed in m_free
    std::vector<Place> m_places;
    std::vector<quint32> m_free;
    QHash<Id, quint32> m_numberOf;
    std::vector<Lane> m_lanes;
};

} // namespace story::figure
