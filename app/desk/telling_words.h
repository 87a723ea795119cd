// Tellings of one moment in words: who tells it, and how far apart in time they are.
#pragma once

#include "app/model/review.h"

#include <QTimeZone>

namespace story {

// Who tells an event: the role of who told it, else what it was taken from ("the log", "the chat"), else "somebody".
QString tellerText(const Review &review, const Event &event);

// "on-call says 14:02, the log says 14:05: 3 min apart.", "… These may be the same time." where the bounds meet, "Both say 14:02.",
// "support gives no time." Days are said where they differ. Empty of fewer than two.
QString tellingTimesText(const Review &review, const QList<const Event *> &tellings, const QTimeZone &zone);

} // namespace story
