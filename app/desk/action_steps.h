// What becomes of an idea: it is taken on, soaks, is declined with the reason, or is done. Each is one step, with the days that action_advice.h proposes
// for it where none was written down yet.
#pragma once

#include "app/desk/open_review.h"

namespace story {

// Accepted, with a day it is due and a day to ask whether it helped.
Result<> acceptAction(OpenReview &review, Id action);
// Soaking, with the day to decide about it.
Result<> soakAction(OpenReview &review, Id action);
// Declined. BadInput without a reason.
Result<> declineAction(OpenReview &review, Id action, const QString &reason);

// Done, with a day to ask whether it helped.
Result<> finishAction(OpenReview &review, Id action);

// The parking lot: the ideas, in their order.
QList<Id> parkingLot(const Review &review);

} // namespace story
