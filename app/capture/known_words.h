// The words of a review that may stand behind "@" and "#", as they would be typed there.
#pragma once

#include "app/model/review.h"

namespace story::capture {

// The roles of its people, in their order: "on-call", "mobile-lead" of "mobile lead". Never a name.
QStringList knownRoles(const Review &review);

// The tags in use, in alphabetical order; before them the kinds of events, where `withKinds`.
QStringList knownTags(const Review &review, bool withKinds);

} // namespace story::capture
