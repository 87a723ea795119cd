// The words of a review that may stand behind "@" and "#", as they would be typed there.
#pragma once

#include "app/model/edit.h"
#include "app/model/review.h"

#include <QHash>

namespace story::capture {

// The roles of its people, in their order: "on-call", "mobile-lead" of "mobile lead". Never a name.
QStringList knownRoles(const Review &review);

// The tags in use. Looking at every event of a long review takes longer than a key may, so they are looked at once, when somebody first
// asks, and from then on only what an edit touched.
class TagsInUse {
public:
    // In alphabetical order; before them the kinds of events, where `withKinds`.
    QStringList words(const Review &review, bool withKinds);
    // What `set` did to the review that words() is asked of.
    void follow(const Review &review, const ChangeSet &set);

private:
    void take(const Id &id, const QStringList &tags);

    bool m_isRead = false;
    QHash<Id, QStringList> m_tagsOf; // of what has any
    QHash<QString, int> m_uses;
};

} // namespace story::capture
