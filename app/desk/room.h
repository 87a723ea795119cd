// What the room may see of a review. Whatever is shown to others than the facilitator is made from these copies and from nothing else, so
// that what is private cannot get there: fields of the table that are private or the program's own are blank in them, names of people who
// may not be named too, and there is no door to the private notes.
#pragma once

#include "app/model/review.h"

namespace story {

// Whether a field is the facilitator's alone: private, or it names somebody.
inline bool isForFacilitator(const Field &field)
{
    return field.uses.testFlag(Use::Private) || field.uses.testFlag(Use::NamesPerson);
}

class Room {
public:
    // Must outlive this; the copies are made as it is when they are asked for.
    explicit Room(const Review &review) : m_review(review) {}

    ReviewFacts facts() const { return forRoom(m_review.about()); }
    // The events in the order of the timeline; each by event(id), as there may be thousands.
    QList<Id> eventIds() const
    {
        QList<Id> ids;
        for (const Event *event : inTimelineOrder(m_review.events))
            ids.append(event->id);
        return ids;
    }
    // In their order.
    QList<Finding> findings() const { return copies(inOrder(m_review.findings)); }
    QList<Factor> factors() const { return copies(inOrder(m_review.factors)); }
    QList<Question> questions() const { return copies(inOrder(m_review.questions)); }
    QList<Action> actions() const { return copies(inOrder(m_review.actions)); }
    QList<Lesson> lessons() const { return copies(inOrder(m_review.lessons)); }
    QList<WeakSignal> weakSignals() const { return copies(inOrder(m_review.weakSignals)); }
    QList<AgendaItem> agenda() const { return copies(inOrder(m_review.agenda)); }
    std::optional<Event> event(Id id) const { return copy(m_review.events.find(id)); }
    std::optional<Finding> finding(Id id) const { return copy(m_review.findings.find(id)); }
    std::optional<Factor> factor(Id id) const { return copy(m_review.factors.find(id)); }
    std::optional<Person> person(Id id) const { return copy(m_review.people.find(id)); }

    // The entity without what the room may not see.
    template <class T>
    static T forRoom(const T &entity)
    {
        T shown = entity;
        for (const Field &field : entityType(entityKindOf<T>).fields) {
            const bool isPosition = qstrcmp(field.name, "position") == 0;
            bool hidden = field.uses.testFlag(Use::Private) || (field.uses.testFlag(Use::Internal) && !isPosition);
            if constexpr (std::is_same_v<T, Person>)
                hidden = hidden || (field.uses.testFlag(Use::NamesPerson) && !entity.mayBeNamed);
            else
                hidden = hidden || field.uses.testFlag(Use::NamesPerson);
            if (hidden)
                field.write(shown, field.blank());
        }
        return shown;
    }

private:
    template <class T>
    static std::optional<T> copy(const T *entity)
    {
        return entity ? std::optional(forRoom(*entity)) : std::nullopt;
    }
    template <class T>
    static QList<T> copies(const QList<const T *> &entities)
    {
        QList<T> all;
        all.reserve(entities.size());
        for (const T *entity : entities)
            all.append(forRoom(*entity));
        return all;
    }

    const Review &m_review;
};

// Who has no role but a name, which may not be said: lists, which call people by role, show that name. In entry order.
inline QList<Id> knownByNameAlone(const Review &review)
{
    QList<Id> named;
    for (const Person *person : inOrder(review.people)) {
        if (person->role.isEmpty() && !person->name.isEmpty() && !person->mayBeNamed)
            named.append(person->id);
    }
    return named;
}

} // namespace story
