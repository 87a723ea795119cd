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

// A day as people and programs write it within a text, and what is said instead of it.
struct WrittenDay {
    qsizetype at = 0;
    qsizetype size = 0;
    QString words;
};

// ISO 8601, 20261114, 14.11.2026, 14 Nov 2026, November 14, and the month names of English and of the program's own language. A day
// without a year is that nearest to the start; of a month alone, and where day and month may be either ("11/12/2026"), only the words go.
QList<WrittenDay> writtenDaysIn(const QString &text, QDate start);

} // namespace story::report
