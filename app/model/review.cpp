#include "app/model/review.h"

#include <limits>

namespace story {

AnyTable *Review::table(EntityKind kind)
{
    switch (kind) {
    case EntityKind::Review: return &facts;
    case EntityKind::Person: return &people;
    case EntityKind::Event: return &events;
    case EntityKind::Evidence: return &evidence;
    case EntityKind::Source: return &sources;
    case EntityKind::Factor: return &factors;
    case EntityKind::Finding: return &findings;
    case EntityKind::Question: return &questions;
    case EntityKind::Action: return &actions;
    case EntityKind::Lesson: return &lessons;
    case EntityKind::WeakSignal: return &weakSignals;
    case EntityKind::Passage: return &passages;
    case EntityKind::PrivateNote: return &privateNotes;
    case EntityKind::AgendaItem: return &agenda;
    case EntityKind::ExportRecord: return &exports;
    case EntityKind::Entry:
    case EntityKind::Setting: return nullptr;
    }
    return nullptr;
}

std::span<const EntityKind> Review::kinds() const
{
    static constexpr EntityKind all[] = {
        EntityKind::Review, EntityKind::Person, EntityKind::Event, EntityKind::Evidence, EntityKind::Source,
        EntityKind::Factor, EntityKind::Finding, EntityKind::Question, EntityKind::Action, EntityKind::Lesson,
        EntityKind::WeakSignal, EntityKind::Passage, EntityKind::PrivateNote, EntityKind::AgendaItem,
        EntityKind::ExportRecord,
    };
    return all;
}

AnyTable *Shelf::table(EntityKind kind)
{
    if (kind == EntityKind::Entry)
        return &entries;
    return kind == EntityKind::Setting ? &settings : nullptr;
}

std::span<const EntityKind> Shelf::kinds() const
{
    static constexpr EntityKind all[] = {EntityKind::Entry, EntityKind::Setting};
    return all;
}

QList<const Event *> inTimelineOrder(const Table<Event> &events)
{
    struct Placed {
        Micros key;
        const Event *event;
    };
    QList<Placed> placed;
    placed.reserve(events.size());
    // Entry order first: an event of unknown time takes the place of the one entered before it.
    Micros last = std::numeric_limits<Micros>::min();
    for (const Event *event : inOrder(events)) {
        last = event->start.sortKey().value_or(last);
        placed.append({last, event});
    }
    std::stable_sort(placed.begin(), placed.end(), [](const Placed &a, const Placed &b) { return a.key < b.key; });
    QList<const Event *> order;
    order.reserve(placed.size());
    for (const Placed &p : placed)
        order.append(p.event);
    return order;
}

} // namespace story
