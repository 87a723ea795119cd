// One row of a lane: what stands in it, sorted by time, and answers by binary search.
#pragma once

#include "app/core/clock.h"

#include <optional>
#include <vector>

namespace story::figure {

class TimelineTrack {
public:
    struct Entry {
        Micros at = 0;
        Micros until = 0; // == at for an instant
        qint64 order = 0;
        quint32 item = 0; // of the index
    };

    // In an exclusive track nothing begins before what stands left of it has ended (instants may share one time); so at most one
    // entry reaches over any moment. The other kind takes whatever found no room.
    explicit TimelineTrack(bool exclusive) : m_exclusive(exclusive) {}

    bool isExclusive() const { return m_exclusive; }
    size_t size() const { return m_entries.size(); }
    bool isEmpty() const { return m_entries.empty(); }
    const Entry &operator[](size_t i) const { return m_entries[i]; }

    bool fits(const Entry &entry) const; // always, where the track is not exclusive
    void insert(const Entry &entry);
    void remove(const Entry &entry);
    // For filling it at once: entries come sorted, and finish() follows the last.
    bool fitsLast(const Entry &entry) const;
    void append(const Entry &entry) { m_entries.push_back(entry); }
    void finish();
    void clear();

    // How many begin before `time`: also the index of the first that does not.
    size_t startedBefore(Micros time) const;
    // The same, looked for from an index on.
    size_t startedBefore(Micros time, size_t from) const;
    // How many have ended before `time`.
    size_t endedBefore(Micros time) const;
    // The latest end of all; nothing where the track is empty.
    std::optional<Micros> lastEnd() const;

    static bool precedes(const Entry &one, const Entry &other);

private:
    bool m_exclusive;
    std::vector<Entry> m_entries;
    std::vector<Micros> m_ends; // sorted; kept only where the track is not exclusive
};

} // namespace story::figure
