// Stores a draft in a review: as an edit, like everything else.
#pragma once

#include "app/capture/capture.h"
#include "app/model/edit.h"

namespace story::capture {

// The edit that makes the draft an entity at the end of its list, and a person for every role
// nobody in the review has, in the same step. The last change inserts the entity itself. An action
// is an idea before the Actions phase and soaking from it on.
Edit keep(const Draft &draft, const Review &review, IdSource &ids, Phase phase);

} // namespace story::capture
