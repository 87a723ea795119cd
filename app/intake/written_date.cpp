#include "app/intake/written_date.h"

#include <QRegularExpression>

#include <utility>

namespace story::intake {

using namespace Qt::StringLiterals;
using syntax::Cursor;

namespace {

// 4/21/23, 5-26-21
std::optional<WrittenDate> eatShortYear(Cursor &cursor, DateOrder order)
{
    Cursor c = cursor;
    const auto first = c.eatDigits(1, 2);
    const QChar separator = c.peek();
    if (!first || (separator != u'/' && separator != u'-' && separator != u'.'))
        return std::nullopt;
    ++c.at;
    const auto second = c.eatDigits(1, 2);
    if (!second || !c.eat(separator.unicode()))
        return std::nullopt;
    const auto year = c.eatDigits(2, 2);
    if (!year || c.peek() == separator)
        return std::nullopt;
    WrittenDate date;
    date.year = *year + (*year < 70 ? 2000 : 1900);
    date.day = *first;
    date.month = *second;
    date.standsAlone = true;
    if (separator != u'.' && date.day != date.month) {
        const bool bothCan = date.day <= 12 && date.month <= 12;
        date.twoWays = bothCan && order == DateOrder::Unknown;
        if (bothCan ? order == DateOrder::MonthFirst : date.day <= 12)
            std::swap(date.day, date.month);
    }
    date.isPossible = QDate::isValid(date.year, date.month, date.day);
    if (!date.isPossible)
        return std::nullopt; // three numbers are often something else
    cursor = c;
    return date;
}

} // namespace

DateOrder dateOrderOf(QStringView text)
{
    static const QRegularExpression pattern(
        uR"((?<![\d/.:-])(\d{1,2})([/-])(\d{1,2})\2(?:\d{4}|\d{2})(?![\d/-]))"_s);
    int dayFirst = 0;
    int monthFirst = 0;
    auto matches = pattern.globalMatch(text.left(400'000).toString());
    while (matches.hasNext()) {
        const auto match = matches.next();
        const int first = match.capturedView(1).toInt();
        const int second = match.capturedView(3).toInt();
        dayFirst += first > 12 && first <= 31 && second <= 12 ? 1 : 0;
        monthFirst += second > 12 && second <= 31 && first <= 12 ? 1 : 0;
    }
    if (dayFirst > 0 && monthFirst == 0)
        return DateOrder::DayFirst;
    if (monthFirst > 0 && dayFirst == 0)
        return DateOrder::MonthFirst;
    return DateOrder::Unknown;
}

std::optional<QDate> WrittenDate::certain() const
{
    if (year < 1 || twoWays || !QDate::isValid(year, month, day))
        return std::nullopt;
    return QDate(year, month, day);
}

std::optional<WrittenDate> eatWrittenDate(Cursor &cursor, DateOrder order)
{
    Cursor c = cursor;
    const auto words = syntax::eatDate(c);
    if (!words)
        return eatShortYear(cursor, order);
    using Form = syntax::DateWords::Form;
    if (words->form == Form::Weekday || words->form == Form::FromToday)
        return std::nullopt;
    WrittenDate date{words->year, words->month,       words->day,
                     false,       words->standsAlone, words->isPossible};
    if (words->form == Form::TwoWays) {
        date.twoWays = order == DateOrder::Unknown;
        if (order == DateOrder::MonthFirst)
            std::swap(date.day, date.month);
        date.isPossible =
            date.twoWays || QDate::isValid(date.year < 0 ? 2000 : date.year, date.month, date.day);
        date.standsAlone = date.year >= 0;
    }
    if (!date.isPossible && date.year < 0)
        return std::nullopt; // "3.0" is no date
    if (!c.atEnd() && (c.peek().isLetterOrNumber() || c.peek() == u'_')
        && !(c.peek() == u'T' && c.peek(1).isDigit()))
        return std::nullopt;
    cursor = c;
    return date;
}

} // namespace story::intake
