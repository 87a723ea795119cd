// What shows each event of an open review, kept by every edit, so that a row of a long list can say it at once.
#pragma once

#include "app/model/edit.h"
#include "app/model/review.h"

#include <QSet>

namespace story {

class EvidenceKept {
public:
    explicit EvidenceKept(const Review &review);

    // In its order. Empty where nothing is attached.
    QList<Id> of(Id event) const { return m_of.value(event); }
    // Takes over what `set` did; gives the events that have other evidence now, or of which a piece was changed.
    QSet<Id> follow(const Review &review, const ChangeSet &set);

private:
    void add(const Review &review, const Evidence &evidence);
    void take(Id evidence);

    QHash<Id, QList<Id>> m_of;   // by event
    QHash<Id, Id> m_eventOf;     // by evidence
};

} // namespace story
