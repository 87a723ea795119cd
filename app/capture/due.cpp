#include "app/capture/due.h"

#include "app/model/moment_text.h"
#include "app/model/time_syntax.h"

#include <QCoreApplication>

#include <algorithm>
#include <initializer_list>

namespace story::capture {

using namespace Qt::StringLiterals;
using syntax::Cursor;
using syntax::DateWords;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(story::Due)
};

// "2 weeks", "a week", "three days"
std::optional<QDate> eatCount(Cursor &cursor, QDate today)
{
    Cursor c = cursor;
    std::optional<int> count = c.eatDigits(1, 4);
    if (!count) {
        struct Number {
            QLatin1String word;
            int value;
        };
        for (const Number &number :
             {Number{"a"_L1, 1}, Number{"an"_L1, 1}, Number{"one"_L1, 1}, Number{"two"_L1, 2},
              Number{"three"_L1, 3}, Number{"four"_L1, 4}, Number{"five"_L1, 5},
              Number{"six"_L1, 6}}) {
            if (c.eatWord(number.word)) {
                count = number.value;
                break;
            }
        }
    }
    if (!count)
        return std::nullopt;
    c.skipSpace();
    QDate day;
    if (c.eatWord("days"_L1) || c.eatWord("day"_L1))
        day = today.addDays(*count);
    else if (c.eatWord("weeks"_L1) || c.eatWord("week"_L1))
        day = today.addDays(7 * *count);
    else if (c.eatWord("months"_L1) || c.eatWord("month"_L1))
        day = today.addMonths(*count);
    else
        return std::nullopt;
    cursor = c;
    return day;
}

QDate nextOccurrence(int month, int day, QDate today)
{
    for (int year = today.year(); year <= today.year() + 8;
         ++year) { // 29 Feb may be eight years away
        const QDate date(year, month, day);
        if (date.isValid() && date >= today)
            return date;
    }
    return {};
}

QDate dayFor(const DateWords &date, QDate today)
{
    switch (date.form) {
    case DateWords::Form::Full:
        return QDate(date.year, date.month, date.day);
    case DateWords::Form::NoYear:
        return nextOccurrence(date.month, date.day, today);
    case DateWords::Form::Weekday:
        return today.addDays((date.weekday - today.dayOfWeek() + 6) % 7 + 1);
    case DateWords::Form::FromToday:
        return date.days < 0 ? QDate() : today.addDays(date.days);
    case DateWords::Form::TwoWays:
        break;
    }
    return {};
}

// The letters that `text` begins with, behind its blanks.
QStringView firstWord(QStringView text)
{
    text = text.trimmed();
    qsizetype end = 0;
    while (end < text.size() && text[end].isLetter())
        ++end;
    return text.first(end);
}

bool isOneOf(QStringView word, std::initializer_list<QLatin1StringView> list)
{
    return std::any_of(list.begin(), list.end(), [word](QLatin1StringView one) {
        return word.compare(one, Qt::CaseInsensitive) == 0;
    });
}

bool followsToBe(QStringView before)
{
    before = before.trimmed();
    qsizetype from = before.size();
    while (from > 0 && before[from - 1].isLetter())
        --from;
    return isOneOf(before.sliced(from), {"is"_L1, "are"_L1, "was"_L1, "were"_L1, "be"_L1, "been"_L1});
}

bool goesOnWithTimeOfDay(QStringView after)
{
    return isOneOf(firstWord(after), {"morning"_L1, "noon"_L1, "afternoon"_L1, "evening"_L1, "night"_L1, "midnight"_L1});
}

DueReading readDueDay(QStringView text, QDate today)
{
    Cursor cursor{text, 0};
    if (!cursor.eatWord("due"_L1) && !cursor.eatShown(Words::tr("due", "as it is typed")))
        return {};
    cursor.eat(u':');
    if (!cursor.skipSpace())
        return {};
    Cursor word = cursor;
    if ((word.eatWord("on"_L1) || word.eatWord("by"_L1)) && word.skipSpace())
        cursor = word;
    const qsizetype from = cursor.at;

    DueReading reading;
    Cursor counted = cursor;
    if (counted.eatWord("in"_L1) && counted.skipSpace()) {
        if (const auto day = eatCount(counted, today); day && endsHere(counted)) {
            reading.day = *day;
            reading.length = counted.at;
        }
        return reading;
    }
    const auto date = eatDate(cursor);
    if (!date || !endsHere(cursor))
        return reading;
    const QString words = text.mid(from, cursor.at - from).toString();
    if (!date->isPossible) {
        reading.problem =
            TimeProblem{TimeProblem::Code::ImpossibleDate,
                        Words::tr("There is no such day as “%1”, so it stays text.").arg(words),
                        from, cursor.at - from};
        return reading;
    }
    if (date->form == DateWords::Form::TwoWays) {
        reading.problem =
            TimeProblem{TimeProblem::Code::AmbiguousDate,
                        Words::tr("“%1” may be two different days, so it stays text.").arg(words),
                        from, cursor.at - from};
        return reading;
    }
    reading.day = dayFor(*date, today);
    if (reading.day.isValid())
        reading.length = cursor.at;
    return reading;
}

} // namespace

DueReading readDue(QStringView text, QDate today, QStringView before)
{
    DueReading reading = followsToBe(before) ? DueReading() : readDueDay(text, today);
    reading.hasMore = reading.length > 0 && goesOnWithTimeOfDay(text.sliced(reading.length));
    return reading;
}

} // namespace story::capture
