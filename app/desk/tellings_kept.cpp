#include "app/desk/tellings_kept.h"

#include "app/model/tellings.h"

namespace story {

TellingsKept::TellingsKept(const Review &review)
{
    countAnew(review);
}

void TellingsKept::countAnew(const Review &review)
{
    m_counts.clear();
    m_dangling.clear();
    for (const Event &event : review.events) {
        if (!event.versionOf.isNull() && !review.events.find(event.versionOf))
            m_dangling.insert(event.versionOf.id);
    }
    // Most reviews have none, and looking for them in full takes its time.
    const bool any = std::any_of(review.events.begin(), review.events.end(), [](const Event &event) { return !event.versionOf.isNull(); });
    if (!any)
        return;
    for (const QList<const Event *> &tellings : Tellings(review).sideBySide()) {
        for (const Event *event : tellings)
            m_counts.insert(event->id, static_cast<int>(tellings.size()));
    }
}

bool TellingsKept::follow(const Review &review, const ChangeSet &set)
{
    static const Field *const versionOf = entityType(EntityKind::Event).field(u"version_of");
    const bool anew = std::any_of(set.touched.begin(), set.touched.end(), [&](const Touched &touched) {
        if (touched.kind != EntityKind::Event)
            return false;
        const Event *event = review.events.find(touched.id);
        if (touched.how == Touched::How::Changed)
            return touched.fields.isEmpty() || touched.fields.contains(versionOf);
        // What comes back may be named by others that named nothing meanwhile.
        return m_counts.contains(touched.id) || (event && !event->versionOf.isNull()) || m_dangling.contains(touched.id);
    });
    if (!anew)
        return false;
    const QHash<Id, int> before = m_counts;
    countAnew(review);
    return before != m_counts;
}

} // namespace story
