#include "app/desk/evidence_kept.h"

#include <algorithm>
#include <tuple>

namespace story {

namespace {

bool standsBefore(const Evidence &a, const Evidence &b)
{
    return std::tie(a.position, a.id) < std::tie(b.position, b.id);
}

} // namespace

EvidenceKept::EvidenceKept(const Review &review)
{
    for (const Evidence &evidence : review.evidence) {
        if (evidence.event.isNull())
            continue;
        m_of[evidence.event.id].append(evidence.id);
        m_eventOf.insert(evidence.id, evidence.event.id);
    }
    for (QList<Id> &own : m_of) {
        std::sort(own.begin(), own.end(), [&](Id a, Id b) { return standsBefore(*review.evidence.find(a), *review.evidence.find(b)); });
    }
}

void EvidenceKept::add(const Review &review, const Evidence &evidence)
{
    if (evidence.event.isNull())
        return;
    QList<Id> &own = m_of[evidence.event.id];
    own.insert(std::upper_bound(own.cbegin(), own.cend(), evidence.id,
                                [&](Id a, Id b) { return standsBefore(*review.evidence.find(a), *review.evidence.find(b)); }),
               evidence.id);
    m_eventOf.insert(evidence.id, evidence.event.id);
}

void EvidenceKept::take(Id evidence)
{
    const auto event = m_eventOf.constFind(evidence);
    if (event == m_eventOf.constEnd())
        return;
    const auto own = m_of.find(*event);
    own->removeOne(evidence);
    if (own->isEmpty())
        m_of.erase(own);
    m_eventOf.erase(event);
}

QSet<Id> EvidenceKept::follow(const Review &review, const ChangeSet &set)
{
    QSet<Id> events;
    // All that was touched goes first: what is left is there, and in its order.
    for (const Touched &touched : set.touched) {
        if (touched.kind != EntityKind::Evidence)
            continue;
        events.insert(m_eventOf.value(touched.id));
        take(touched.id);
    }
    for (const Touched &touched : set.touched) {
        const Evidence *evidence = touched.kind == EntityKind::Evidence ? review.evidence.find(touched.id) : nullptr;
        if (!evidence)
            continue;
        events.insert(evidence->event.id);
        add(review, *evidence);
    }
    events.remove(Id());
    return events;
}

} // namespace story
