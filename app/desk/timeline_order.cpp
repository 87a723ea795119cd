#include "app/desk/timeline_order.h"

#include "app/model/time_questions.h"

#include <limits>

namespace story {

namespace {

constexpr Micros beforeAll = std::numeric_limits<Micros>::min();
// Beyond this many one sort costs less than the moves, for us and for whoever follows the steps.
constexpr size_t mostSteps = 64;

std::ptrdiff_t signedOf(size_t n)
{
    return static_cast<std::ptrdiff_t>(n);
}

} // namespace

TimelineOrder::TimelineOrder(const Table<Event> &events)
{
    m_nodes.reserve(static_cast<size_t>(events.size()));
    m_slots.reserve(events.size());
    for (const Event &event : events)
        newSlot(event);
    sortAnew();
}

bool TimelineOrder::entersBefore(quint32 a, quint32 b) const
{
    const Node &one = m_nodes[a];
    const Node &other = m_nodes[b];
    const int positions = one.position.compare(other.position);
    return positions != 0 ? positions < 0 : one.id < other.id;
}

bool TimelineOrder::standsBefore(quint32 a, quint32 b) const
{
    return m_nodes[a].key != m_nodes[b].key ? m_nodes[a].key < m_nodes[b].key : entersBefore(a, b);
}

bool TimelineOrder::standsBefore(Id a, Id b) const
{
    return standsBefore(m_slots.value(a), m_slots.value(b));
}

size_t TimelineOrder::entryOf(quint32 slot) const
{
    return static_cast<size_t>(std::lower_bound(m_entry.begin(), m_entry.end(), slot,
                                                [this](quint32 a, quint32 b) { return entersBefore(a, b); })
                               - m_entry.begin());
}

// The row where it stands, or would.
size_t TimelineOrder::rowPlace(quint32 slot) const
{
    return static_cast<size_t>(std::lower_bound(m_rows.begin(), m_rows.end(), slot,
                                                [this](quint32 a, quint32 b) { return standsBefore(a, b); })
                               - m_rows.begin());
}

// Behind those of unknown time that come next in the order of entry, from `entry` on.
size_t TimelineOrder::endOfFollowers(size_t entry) const
{
    while (entry < m_entry.size() && !m_nodes[m_entry[entry]].own)
        ++entry;
    return entry;
}

Micros TimelineOrder::keyBefore(size_t entry) const
{
    return entry > 0 ? m_nodes[m_entry[entry - 1]].key : beforeAll;
}

void TimelineOrder::write(Node &node, const Event &event)
{
    const int asks = story::timesToAsk(event);
    m_asks += asks - node.asks;
    node.asks = asks;
    node.id = event.id;
    node.position = event.position;
    node.own = event.start.sortKey();
}

quint32 TimelineOrder::newSlot(const Event &event)
{
    quint32 slot = slotCount();
    if (m_free.empty()) {
        m_nodes.emplace_back();
    } else {
        slot = m_free.back();
        m_free.pop_back();
    }
    write(m_nodes[slot], event);
    m_slots.insert(event.id, slot);
    return slot;
}

void TimelineOrder::freeSlot(quint32 slot)
{
    m_asks -= m_nodes[slot].asks;
    m_slots.remove(m_nodes[slot].id);
    m_nodes[slot] = {};
    m_free.push_back(slot);
}

void TimelineOrder::sortAnew()
{
    m_entry.clear();
    m_entry.reserve(m_nodes.size());
    for (quint32 slot = 0; slot < slotCount(); ++slot) {
        if (!m_nodes[slot].id.isNull())
            m_entry.push_back(slot);
    }
    // What comes out of a file is most often in order already.
    const auto entry = [this](quint32 a, quint32 b) { return entersBefore(a, b); };
    if (!std::is_sorted(m_entry.begin(), m_entry.end(), entry))
        std::sort(m_entry.begin(), m_entry.end(), entry);
    Micros last = beforeAll;
    for (const quint32 slot : m_entry) {
        last = m_nodes[slot].own.value_or(last);
        m_nodes[slot].key = last;
    }
    m_rows = m_entry;
    const auto key = [this](quint32 a, quint32 b) { return m_nodes[a].key < m_nodes[b].key; };
    if (!std::is_sorted(m_rows.begin(), m_rows.end(), key))
        std::stable_sort(m_rows.begin(), m_rows.end(), key);
}

void TimelineOrder::follow(const Table<Event> &events, const ChangeSet &set)
{
    std::vector<std::pair<Id, const Event *>> moved;
    for (const Touched &touched : set.touched) {
        if (touched.kind != EntityKind::Event)
            continue;
        const Event *event = events.find(touched.id);
        const auto slot = slotOf(touched.id);
        if (!event && !slot)
            continue;
        if (event && slot && m_nodes[*slot].position == event->position && m_nodes[*slot].own == event->start.sortKey())
            write(m_nodes[*slot], *event); // an open day says nothing about the order
        else
            moved.emplace_back(touched.id, event);
    }
    if (moved.empty())
        return;
    ++m_version;
    m_steps.clear();
    m_sortedAnew = moved.size() > mostSteps;
    for (const auto &[id, event] : moved) {
        const auto slot = slotOf(id);
        if (m_sortedAnew) {
            if (!event)
                freeSlot(*slot);
            else if (slot)
                write(m_nodes[*slot], *event);
            else
                newSlot(*event);
        } else if (!event) {
            remove(*slot);
        } else if (!slot) {
            insert(*event);
        } else {
            enterAt(*slot, event->position);
            placeAt(*slot, event->start.sortKey());
            write(m_nodes[*slot], *event);
        }
    }
    if (m_sortedAnew)
        sortAnew();
}

void TimelineOrder::insert(const Event &event)
{
    const quint32 slot = newSlot(event);
    const size_t entry = entryOf(slot);
    Node &node = m_nodes[slot];
    node.key = node.own.value_or(keyBefore(entry));
    m_entry.insert(m_entry.begin() + signedOf(entry), slot);
    const size_t row = rowPlace(slot);
    m_rows.insert(m_rows.begin() + signedOf(row), slot);
    m_steps.append({Step::How::Inserted, 0, signedOf(row), {node.id}});
    rekey(entry + 1, endOfFollowers(entry + 1), node.key);
}

void TimelineOrder::remove(quint32 slot)
{
    const size_t entry = entryOf(slot);
    const size_t row = rowPlace(slot);
    m_entry.erase(m_entry.begin() + signedOf(entry));
    m_rows.erase(m_rows.begin() + signedOf(row));
    m_steps.append({Step::How::Removed, signedOf(row), 0, {m_nodes[slot].id}});
    freeSlot(slot);
    rekey(entry, endOfFollowers(entry), keyBefore(entry));
}

// Another place in the order of entry, with the time as it is.
void TimelineOrder::enterAt(quint32 slot, const QString &position)
{
    Node &node = m_nodes[slot];
    if (node.position == position)
        return;
    const size_t oldEntry = entryOf(slot);
    const size_t oldRow = rowPlace(slot);
    m_entry.erase(m_entry.begin() + signedOf(oldEntry));
    m_rows.erase(m_rows.begin() + signedOf(oldRow));
    const bool wasLast = oldEntry == m_entry.size();
    const quint32 next = wasLast ? slot : m_entry[oldEntry];
    node.position = position;
    const size_t entry = entryOf(slot);
    node.key = node.own.value_or(keyBefore(entry));
    m_entry.insert(m_entry.begin() + signedOf(entry), slot);
    const size_t row = rowPlace(slot);
    m_rows.insert(m_rows.begin() + signedOf(row), slot);
    if (row != oldRow)
        m_steps.append({Step::How::Moved, signedOf(oldRow), signedOf(row), {node.id}});
    // Those behind its old place follow another one now, those behind its new place follow it.
    if (!wasLast) {
        const size_t left = entryOf(next);
        rekey(left, endOfFollowers(left), keyBefore(left));
    }
    rekey(entry + 1, endOfFollowers(entry + 1), node.key);
}

// Another time, at the same place in the order of entry.
void TimelineOrder::placeAt(quint32 slot, std::optional<Micros> own)
{
    if (m_nodes[slot].own == own)
        return;
    m_nodes[slot].own = own;
    const size_t entry = entryOf(slot);
    rekey(entry, endOfFollowers(entry + 1), own.value_or(keyBefore(entry)));
}

// Neighbours in the order of entry that share a key, and so are neighbours in the timeline, get another one and move there.
void TimelineOrder::rekey(size_t begin, size_t end, Micros key)
{
    if (begin == end || m_nodes[m_entry[begin]].key == key)
        return;
    const Slots block(m_entry.begin() + signedOf(begin), m_entry.begin() + signedOf(end));
    const size_t from = rowPlace(block.front());
    Q_ASSERT(std::equal(block.begin(), block.end(), m_rows.begin() + signedOf(from)));
    m_rows.erase(m_rows.begin() + signedOf(from), m_rows.begin() + signedOf(from + block.size()));
    for (const quint32 slot : block)
        m_nodes[slot].key = key;
    const size_t to = rowPlace(block.front());
    m_rows.insert(m_rows.begin() + signedOf(to), block.begin(), block.end());
    if (from == to)
        return;
    Step step{Step::How::Moved, signedOf(from), signedOf(to), {}};
    for (const quint32 slot : block)
        step.ids.append(m_nodes[slot].id);
    m_steps.append(step);
}

qsizetype TimelineOrder::rowOf(Id id) const
{
    const auto slot = slotOf(id);
    return slot ? signedOf(rowPlace(*slot)) : -1;
}

std::optional<quint32> TimelineOrder::slotOf(Id id) const
{
    const auto it = m_slots.constFind(id);
    return it == m_slots.constEnd() ? std::nullopt : std::optional(*it);
}

Id TimelineOrder::firstPlaced() const
{
    const auto it = std::find_if(m_rows.begin(), m_rows.end(), [this](quint32 slot) { return m_nodes[slot].own.has_value(); });
    return it == m_rows.end() ? Id() : m_nodes[*it].id;
}

Id TimelineOrder::firstToAsk() const
{
    if (m_asks == 0)
        return {};
    const auto it = std::find_if(m_rows.begin(), m_rows.end(), [this](quint32 slot) { return m_nodes[slot].asks > 0; });
    return it == m_rows.end() ? Id() : m_nodes[*it].id;
}

Id TimelineOrder::lastPlaced(Id except) const
{
    const auto it = std::find_if(m_rows.rbegin(), m_rows.rend(), [&](quint32 slot) {
        return m_nodes[slot].own && m_nodes[slot].id != except;
    });
    return it == m_rows.rend() ? Id() : m_nodes[*it].id;
}

Id TimelineOrder::lastStored() const
{
    const auto it = std::find_if(m_entry.rbegin(), m_entry.rend(), [this](quint32 slot) { return m_nodes[slot].own.has_value(); });
    return it == m_entry.rend() ? Id() : m_nodes[*it].id;
}

QString TimelineOrder::lastPosition() const
{
    return m_entry.empty() ? QString() : m_nodes[m_entry.back()].position;
}

QString TimelineOrder::positionAfter(Id id) const
{
    const auto slot = slotOf(id);
    if (!slot)
        return {};
    for (size_t entry = entryOf(*slot); entry < m_entry.size(); ++entry) {
        if (m_nodes[m_entry[entry]].position > m_nodes[*slot].position)
            return m_nodes[m_entry[entry]].position;
    }
    return {};
}

} // namespace story
