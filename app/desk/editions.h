// Which edition of a review's report an export is: the first state that leaves the program is edition 1, and what is exported after a
// change is the next. Formats and audiences of one state share their number, so that readers can tell which of two reports is newer.
#pragma once

#include "app/model/review.h"

namespace story {

// The edition of an export that is made while `head` is the newest entry of the review's journal.
int editionAt(const Review &review, qint64 head);

// That of each export on record.
QHash<Id, int> editions(const Review &review);

} // namespace story
