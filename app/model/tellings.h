// Accounts that disagree stay side by side: an event, and the same moment as others tell it (Event::versionOf, Event::toldBy).
#pragma once

#include "app/model/review.h"

namespace story {

// Which events tell the same moment, found once for all events; holds until the next edit. Whoever names whom, directly or over others,
// belongs together, also where two files were merged and the names go in a circle or lead nowhere.
class Tellings {
public:
    explicit Tellings(const Review &review);

    // The event that the others are tellings of: the one that names none, in a circle the first in entry order. The event itself where
    // it stands alone, nothing where it does not exist.
    Id firstOf(Id event) const;
    // All that tell that moment: the first, then the others in entry order. One where it stands alone.
    QList<const Event *> of(Id event) const;
    // Every moment that is told more than once, in the entry order of the first tellings.
    QList<QList<const Event *>> sideBySide() const;

private:
    QHash<Id, Id> m_first;
    QHash<Id, QList<const Event *>> m_groups; // by the first telling
    QList<Id> m_order;                        // first tellings of several, in entry order
};

} // namespace story
