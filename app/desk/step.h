// One step of a facilitator that touches many things: rows of the review are altered as plain values, and what differs in the end is
// the one edit that is applied, undone and redone as a whole.
#pragma once

#include "app/model/edit.h"
#include "app/model/review.h"

#include <QSet>

namespace story {

class Step {
public:
    // The review must outlive this and not change meanwhile.
    explicit Step(const Review &review);

    const Review &review() const { return m_review; }

    // The row to alter, beginning as it is in the review; nullptr where there is none. Holds as long as the step.
    template <class T>
    T *change(Id id)
    {
        return static_cast<T *>(change(entityKindOf<T>, id));
    }
    Entity *change(EntityKind kind, Id id);
    // A new row with the id it has.
    template <class T>
    T &add(const T &row)
    {
        T &added = *static_cast<T *>(m_rows.table(entityKindOf<T>)->add(row.id));
        added = row;
        m_added.append({entityKindOf<T>, row.id, nullptr});
        return added;
    }
    // The row goes. Whatever refers to it has to be looked after with `replaceEvents`, or by the caller.
    void remove(EntityKind kind, Id id);

    // Every reference to one of `events` leads to `to` instead, once; where `to` is null, evidence goes with its event, and everything
    // else lets go. Rows that are removed are left as they are.
    void replaceEvents(const QSet<Id> &events, Id to);

    // While an event carries a mark, the incident time is the time of its start: those that were in step before stay so.
    // To be called last, when all events are where they belong.
    void keepMarksInStep();

    // What differs, as an edit: new rows, changes in the order of first touch, then what goes. Empty where nothing does.
    Edit edit(const QString &what) const;

private:
    const Review &m_review;
    Review m_rows;             // touched ones, as they shall be
    QList<FieldRef> m_added;
    QList<FieldRef> m_changed; // in the order of first touch
    QList<FieldRef> m_removed;
    QSet<Id> m_gone;
};

} // namespace story
