#include "app/model/people.h"

#include "app/model/position.h"

namespace story {

namespace {

// What is alike has the same key.
QString keyOf(QStringView role)
{
    QString key;
    for (const QChar c : role) {
        if (!c.isSpace() && c != u'-' && c != u'_')
            key += c;
    }
    return key.toCaseFolded();
}

} // namespace

const Person *personFor(QStringView word, const Review &review)
{
    const QString key = keyOf(word);
    const Person *alike = nullptr;
    const Person *named = nullptr;
    for (const Person *person : inOrder(review.people)) {
        if (person->role.compare(word, Qt::CaseInsensitive) == 0)
            return person;
        if (!alike && keyOf(person->role) == key)
            alike = person;
        if (!named && !person->name.isEmpty() && keyOf(person->name) == key)
            named = person;
    }
    return alike ? alike : named;
}

PeopleMaker::PeopleMaker(const Review &review, IdSource &ids, Edit &edit)
    : m_review(review), m_ids(ids), m_edit(edit)
{}

Ref<Person> PeopleMaker::find(const QString &word, As as)
{
    // People known already are found by their exact words first, so the word itself is looked up before what is alike.
    if (const auto found = m_found.constFind(word); found != m_found.constEnd())
        return *found;
    if (const Person *known = personFor(word, m_review)) {
        m_found.insert(word, {known->id});
        return {known->id};
    }
    const QString key = keyOf(word);
    if (const auto made = m_found.constFind(u'\n' + key); made != m_found.constEnd())
        return *made;
    m_lastPosition = m_lastPosition.isEmpty() ? positionAtEnd(m_review.people) : positionBetween(m_lastPosition, {});
    Person person;
    person.id = m_ids.next();
    (as == As::Role ? person.role : person.name) = word;
    person.position = m_lastPosition;
    m_edit.changes.push_back(Change::insert(EntityKind::Person, person));
    m_found.insert(u'\n' + key, {person.id});
    return {person.id};
}

} // namespace story
