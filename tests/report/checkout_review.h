// The checkout story of the pictures, by hand: small enough to know every word of its report.
#pragma once

#include "app/model/review.h"

namespace story::support {

// 14 November 2026, Berlin (UTC+1). Impact 14:22 to 15:36, detected 14:32, mitigated about 15:27 (±1 min), resolved 15:36; the
// review meets on the 16th. Two severities of secrets are in it: a private note ("PRIVATE-CANARY") and a piece of internal
// evidence ("INTERNAL-CANARY"). One person has a name ("Alex Example", the database role) and may not be named.
Review checkoutReview();

// Micros of a wall clock in Berlin on that day.
Micros checkoutTime(int hour, int minute);

} // namespace story::support
