// A review that comes in a second time is a copy, and a copy has ids of its own.
#pragma once

#include "app/model/review.h"

namespace story {

// The same review under new ids, given in the order of the old ones, with all references following. A reference to
// something that is not in the review becomes none.
Review withFreshIds(const Review &review, IdSource &ids);

} // namespace story
