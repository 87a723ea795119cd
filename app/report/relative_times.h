// Times of a report that tells them from the start of the incident on, so that no day and no clock of it can be told.
#pragma once

#include "app/model/review.h"

#include <QTimeZone>

namespace story::report {

// Where times count from: the impact start, else the first event that has a time, else another instant of the incident, else when the
// review was begun.
Micros startOf(const Review &review);

// "T+00:14", "about T+00:14", "before T+00:14", "T+00:58 to T+01:58" for an hour, "2 days after the start" for a whole day, "unclear" for
// what has no place in time; empty where nothing is recorded. `zone` says which day a whole day is.
QString timeFromStart(const Moment &moment, Micros start, const QTimeZone &zone);
// "the day of the start", "1 day after the start", "15 days before the start"; empty for an invalid day.
QString dayFromStart(QDate day, QDate start);

} // namespace story::report
