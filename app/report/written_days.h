// Days as people and programs write them within a text, for reports that tell no day.
#pragma once

#include <QDate>
#include <QList>
#include <QString>

namespace story::report {

struct WrittenDay {
    qsizetype at = 0;
    qsizetype size = 0;
    QString words; // said instead of it; empty: it is left out
};

// ISO 8601 with its weeks, 20261114 with a time behind it or without, 14.11.2026, 14/Nov/2026, 14 Nov 2026, November 14, 2026年11月14日, the
// time of a computer (seconds since 1970, or parts of them), with the day of the week beside it; months and weekdays in English and in the
// program's own language. A day without a year is that nearest to the start; of a month or a week alone, and where day and month may be
// either ("11/12/2026"), only the words go.
QList<WrittenDay> writtenDaysIn(const QString &text, QDate start);

// What looks like one and may be something else: "11/14" that may be a fraction, "14.11." at the end of a sentence, a year. Those above
// are among them. In the order of the text, none within another; without words.
QList<WrittenDay> likelyDaysIn(const QString &text, QDate start);

} // namespace story::report
