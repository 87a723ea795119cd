// Looks for words in one review, in memory, as it is at this moment.
#pragma once

#include "app/model/review.h"

namespace story {

struct Found {
    FieldRef ref;
    QString where;   // "event, what happened"
    QString excerpt; // the field's own text around the first word, on one line
};

// Fields that are searchable and hold all of the words, whatever their case; in the order of the fields table and of each list. At
// most `limit`.
QList<Found> findInReview(const Review &review, const QString &words, int limit);

} // namespace story
