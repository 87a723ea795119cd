// The events of an open review in the order of its timeline (inTimelineOrder), kept true edit by edit instead of sorted anew: one
// search and one short move for each event an edit puts elsewhere. An event of unknown time takes the place of the one entered before
// it, so those that follow an event in the order of entry move with it. Also what else is known by the order alone.
#pragma once

#include "app/model/edit.h"
#include "app/model/review.h"

namespace story {

class TimelineOrder {
public:
    // One thing that happened to the rows. Steps are to be done one after the other.
    struct Step {
        enum class How {
            Inserted, // at `to`
            Removed,  // from `from`
            Moved,    // the rows from `from` on stand from `to` on, counted without them
        };
        How how = How::Inserted;
        qsizetype from = 0;
        qsizetype to = 0;
        QList<Id> ids; // neighbours, in their order; one where it was inserted or removed
    };

    explicit TimelineOrder(const Table<Event> &events);

    // Takes over what `set` did. Where it touched many events at once everything is sorted anew.
    void follow(const Table<Event> &events, const ChangeSet &set);
    // Grows by one with each set that changed the order; a follower that missed none does `steps`.
    quint64 version() const { return m_version; }
    // What the newest such set did; says nothing where it was too much to tell.
    const QList<Step> &steps() const { return m_steps; }
    bool isSortedAnew() const { return m_sortedAnew; }

    qsizetype size() const { return static_cast<qsizetype>(m_rows.size()); }
    Id idAt(qsizetype row) const { return m_nodes[m_rows[static_cast<size_t>(row)]].id; }
    qsizetype rowOf(Id id) const; // -1 where there is none
    // What the row is sorted by: its own time, or that of the event before it in the order of entry.
    Micros keyAt(qsizetype row) const { return m_nodes[m_rows[static_cast<size_t>(row)]].key; }
    // Whether one stands before the other; both must be there.
    bool standsBefore(Id a, Id b) const;

    // A small number that an event keeps as long as it is there; then it may be given to another one. For tables beside this.
    quint32 slotAt(qsizetype row) const { return m_rows[static_cast<size_t>(row)]; }
    std::optional<quint32> slotOf(Id id) const;
    Id idOfSlot(quint32 slot) const { return m_nodes[slot].id; } // null where it is free
    quint32 slotCount() const { return static_cast<quint32>(m_nodes.size()); }

    // Null ids where there is none of the kind.
    Id firstPlaced() const;
    Id firstToAsk() const;           // one of its times needs an answer (time_questions.h)
    int timesToAsk() const { return m_asks; }
    Id lastPlaced(Id except = {}) const; // in the timeline
    Id lastStored() const;           // in the order of entry, of those with a time
    // The order keys at the end and after an event: empty where nothing stands there.
    QString lastPosition() const;
    QString positionAfter(Id id) const;

private:
    using Slots = std::vector<quint32>;
    struct Node {
        Id id;
        QString position;
        std::optional<Micros> own; // unknown: takes that of the one before
        Micros key = 0;
        int asks = 0; // times that need an answer
    };

    bool entersBefore(quint32 a, quint32 b) const;
    bool standsBefore(quint32 a, quint32 b) const;
    size_t entryOf(quint32 slot) const;
    size_t rowPlace(quint32 slot) const;
    size_t endOfFollowers(size_t entry) const;
    Micros keyBefore(size_t entry) const;
    void write(Node &node, const Event &event);
    quint32 newSlot(const Event &event);
    void freeSlot(quint32 slot);
    void insert(const Event &event);
    void remove(quint32 slot);
    void enterAt(quint32 slot, const QString &position);
    void placeAt(quint32 slot, std::optional<Micros> own);
    void rekey(size_t begin, size_t end, Micros key);
    void sortAnew();

    std::vector<Node> m_nodes;
    Slots m_free;
    QHash<Id, quint32> m_slots;
    Slots m_entry; // in the order of entry
    Slots m_rows;  // in that of the timeline
    int m_asks = 0;
    quint64 m_version = 0;
    QList<Step> m_steps;
    bool m_sortedAnew = false;
};

} // namespace story
