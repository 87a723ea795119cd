// What the editors of references offer and how they understand a name that was typed.
#pragma once

#include "app/desk/open_review.h"

#include <QStringList>

#include <optional>

namespace story {

class EntityChoice {
public:
    // The entities a field may refer to, without those in `except`, in their order. Names that stand twice are told apart by a number.
    EntityChoice(const Review &review, const Field &field, const QList<Id> &except);

    const QStringList &names() const { return m_names; }
    // The one of that name, in any case; else the only one whose name begins so; nothing where none or several do.
    std::optional<Id> named(const QString &typed) const;

private:
    QStringList m_names;
    QList<Id> m_ids;
};

// How an entity is named in these editors: a person by role, an event with its time, all on one short line.
QString choiceName(const Review &review, EntityKind kind, Id id);

// Adds to `edit` a person with this role at the end of the list; gives the new id.
Id addPersonTo(Edit &edit, OpenReview &review, const QString &role);

} // namespace story
