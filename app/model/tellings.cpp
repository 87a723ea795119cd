#include "app/model/tellings.h"

namespace story {

Tellings::Tellings(const Review &review)
{
    const QList<const Event *> events = inOrder(review.events);
    QHash<Id, qsizetype> place; // in entry order
    place.reserve(events.size());
    for (qsizetype i = 0; i < events.size(); ++i)
        place.insert(events[i]->id, i);

    // Each walk follows the names until it meets an event that is known already, or itself.
    for (const Event *event : events) {
        if (!review.events.find(event->versionOf)) {
            m_first.insert(event->id, event->id);
            continue;
        }
        QList<const Event *> path;
        QHash<Id, qsizetype> onPath;
        const Event *at = event;
        Id first;
        while (true) {
            if (const auto known = m_first.constFind(at->id); known != m_first.constEnd()) {
                first = *known;
                break;
            }
            if (const auto met = onPath.constFind(at->id); met != onPath.constEnd()) {
                const auto least = std::min_element(path.cbegin() + *met, path.cend(), [&](const Event *a, const Event *b) {
                    return place.value(a->id) < place.value(b->id);
                });
                first = (*least)->id;
                break;
            }
            onPath.insert(at->id, path.size());
            path.append(at);
            const Event *named = review.events.find(at->versionOf);
            if (!named) {
                first = at->id;
                break;
            }
            at = named;
        }
        for (const Event *passed : std::as_const(path))
            m_first.insert(passed->id, first);
    }

    for (const Event *event : events) {
        const Id first = m_first.value(event->id);
        QList<const Event *> &group = m_groups[first];
        event->id == first ? group.prepend(event) : group.append(event);
    }
    for (const Event *event : events) {
        if (m_first.value(event->id) == event->id && m_groups.value(event->id).size() > 1)
            m_order.append(event->id);
    }
}

Id Tellings::firstOf(Id event) const
{
    return m_first.value(event);
}

QList<const Event *> Tellings::of(Id event) const
{
    return m_groups.value(m_first.value(event));
}

QList<QList<const Event *>> Tellings::sideBySide() const
{
    QList<QList<const Event *>> all;
    for (const Id &first : m_order)
        all.append(m_groups.value(first));
    return all;
}

} // namespace story
