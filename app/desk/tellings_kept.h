// How often each moment of an open review is told, kept by every edit, so that a row or a label can say it at once.
#pragma once

#include "app/model/edit.h"
#include "app/model/review.h"

#include <QSet>

namespace story {

class TellingsKept {
public:
    explicit TellingsKept(const Review &review);

    // 1 where it stands alone.
    int of(Id event) const { return m_counts.value(event, 1); }
    // Takes over what `set` did; true where some number is another now. Looks at the other events only where it has to.
    bool follow(const Review &review, const ChangeSet &set);

private:
    void countAnew(const Review &review);

    QHash<Id, int> m_counts; // of those that are told more than once
    QSet<Id> m_dangling;     // named as told, but not there
};

} // namespace story
