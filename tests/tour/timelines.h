// Made-up timelines of any length and language, for looking at.
#pragma once

#include "app/model/review.h"

namespace story {

// "en", "de", "ar" or "ja"; roles and sentences are invented. Sixteen roles take turns, so that there may be many lanes.
Review timelineReview(int events, const QString &language);

} // namespace story
