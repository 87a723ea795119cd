#include "app/desk/speaking_balance.h"

namespace story {

namespace {

QList<Id> speakers(const Review &review)
{
    QList<Id> all;
    for (const Person *person : inOrder(review.people)) {
        if (person->inRoom && person->part != Part::Facilitator && person->part != Part::NoteTaker)
            all.append(person->id);
    }
    return all;
}

} // namespace

void SpeakingBalance::untap(Id person)
{
    const auto it = m_taps.find(person);
    if (it != m_taps.end() && --*it == 0)
        m_taps.erase(it);
}

QList<Id> SpeakingBalance::notHeard(const Review &review) const
{
    QList<Id> all = speakers(review);
    all.removeIf([this](Id person) { return taps(person) > 0; });
    return all;
}

QList<Id> SpeakingBalance::quietestFirst(const Review &review) const
{
    QList<Id> all = speakers(review);
    std::stable_sort(all.begin(), all.end(), [this](Id a, Id b) { return taps(a) < taps(b); });
    return all;
}

} // namespace story
