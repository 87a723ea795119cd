// Whom a word means: the one rule by which "@oncall" finds "on-call", for the capture line and for what is pasted.
#pragma once

#include "app/model/edit.h"
#include "app/model/review.h"

namespace story {

// The role alike but for case, spaces and hyphens ("@oncall" is "on-call"), else the name alike; nullptr where there is none.
const Person *personFor(QStringView word, const Review &review);

// Finds people by their words, and makes those that are missing in the same edit.
class PeopleMaker {
public:
    // All three must outlive this.
    PeopleMaker(const Review &review, IdSource &ids, Edit &edit);

    // `word` becomes the role of a person whom nobody in the review is alike, or the name, which no report says.
    enum class As { Role, Name };
    Ref<Person> find(const QString &word, As as = As::Role);

private:
    const Review &m_review;
    IdSource &m_ids;
    Edit &m_edit;
    QHash<QString, Ref<Person>> m_found; // by what is alike
    QString m_lastPosition;
};

} // namespace story
