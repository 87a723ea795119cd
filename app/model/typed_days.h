// Which days the words of a date can mean.
#pragma once

#include "app/model/time_syntax.h"

namespace story {

// Days since 1970-01-01. None while the day is open ("yesterday" without a working day), two for
// "05/06". A weekday is the one nearest to the working day, but not after `today`; a date without a
// year the one nearest to the working day, but not after `today` either, or, where there is none, the
// last that is not after `today`.
QList<qint64> daysOf(const syntax::DateWords &date, std::optional<qint64> workingDay, qint64 today);

// 1 Monday .. 7 Sunday
int weekdayOf(qint64 day);

} // namespace story
