#include "app/core/language.h"
#include "app/model/time_syntax.h"

#include <QCoreApplication>

#include <array>

namespace story::syntax {

using namespace Qt::StringLiterals;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(story::TimeSyntax)
};

constexpr std::array<QLatin1String, 12> months{
    "january"_L1, "february"_L1, "march"_L1,     "april"_L1,   "may"_L1,      "june"_L1,
    "july"_L1,    "august"_L1,   "september"_L1, "october"_L1, "november"_L1, "december"_L1};
constexpr std::array<QLatin1String, 7> weekdays{"monday"_L1,   "tuesday"_L1, "wednesday"_L1,
                                                "thursday"_L1, "friday"_L1,  "saturday"_L1,
                                                "sunday"_L1};

bool isWord(QStringView word, QLatin1String name, std::initializer_list<qsizetype> lengths)
{
    if (word.compare(name, Qt::CaseInsensitive) == 0)
        return true;
    for (const qsizetype length : lengths) {
        if (word.size() == length && word.compare(name.left(length), Qt::CaseInsensitive) == 0)
            return true;
    }
    return false;
}

// Eats the word that stands here, and a full stop after a shortened one.
void eatName(Cursor &cursor, qsizetype length, qsizetype fullLength)
{
    cursor.at += length;
    if (length < fullLength)
        cursor.eat(u'.');
}

// The names in the language of the program, so that a day it wrote can be read again. It speaks one language from its start to its end.
struct ShownNames {
    bool areOthers = languageOfWords() != "en"_L1;
    std::array<QString, 12> months;
    std::array<QString, 12> shortMonths;
    std::array<QString, 7> weekdays;
    std::array<QString, 7> shortWeekdays;

    ShownNames()
    {
        for (size_t i = 0; i < months.size(); ++i) {
            months[i] = monthName(static_cast<int>(i) + 1);
            shortMonths[i] = monthShort(static_cast<int>(i) + 1);
        }
        for (size_t i = 0; i < weekdays.size(); ++i) {
            weekdays[i] = weekdayName(static_cast<int>(i) + 1);
            shortWeekdays[i] = weekdayShort(static_cast<int>(i) + 1);
        }
    }
};

const ShownNames &shownNames()
{
    static const ShownNames names;
    return names;
}

// 1 for the first of `names`.
template <size_t size>
std::optional<int> eatOneOf(Cursor &cursor, const std::array<QString, size> &names)
{
    for (size_t i = 0; i < size; ++i) {
        if (cursor.eatShown(names[i]))
            return static_cast<int>(i) + 1;
    }
    return std::nullopt;
}

std::optional<int> eatShownMonth(Cursor &cursor)
{
    const ShownNames &names = shownNames();
    if (!names.areOthers)
        return std::nullopt;
    if (const auto month = eatOneOf(cursor, names.months))
        return month;
    const auto month = eatOneOf(cursor, names.shortMonths);
    if (month)
        cursor.eat(u'.');
    return month;
}

// 1..12; nothing where no month's name stands here.
std::optional<int> eatMonth(Cursor &cursor)
{
    const QStringView word = cursor.lettersAhead();
    for (size_t i = 0; i < months.size(); ++i) {
        const bool september = i == 8;
        if (september ? isWord(word, months[i], {3, 4}) : isWord(word, months[i], {3})) {
            eatName(cursor, word.size(), months[i].size());
            return static_cast<int>(i) + 1;
        }
    }
    return eatShownMonth(cursor);
}

// 1..7
std::optional<int> eatWeekday(Cursor &cursor)
{
    const QStringView word = cursor.lettersAhead();
    for (size_t i = 0; i < weekdays.size(); ++i) {
        const bool matches = i == 1 || i == 2 ? isWord(word, weekdays[i], {3, 4})
            : i == 3                          ? isWord(word, weekdays[i], {3, 4, 5})
                                              : isWord(word, weekdays[i], {3});
        if (matches) {
            eatName(cursor, word.size(), weekdays[i].size());
            return static_cast<int>(i) + 1;
        }
    }
    return std::nullopt;
}

bool isLeap(int year)
{
    return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
}

bool isDay(int year, int month, int day)
{
    constexpr std::array<int, 12> lengths{31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    if (month < 1 || month > 12 || day < 1)
        return false;
    const bool longFebruary = month == 2 && (year < 0 || isLeap(year));
    return day <= lengths[static_cast<size_t>(month - 1)] + (longFebruary ? 1 : 0);
}

DateWords checked(DateWords date)
{
    const bool hasYear = date.year >= 0;
    date.standsAlone = date.standsAlone || hasYear;
    date.isPossible = isDay(date.year, date.month, date.day)
        || (date.form == DateWords::Form::TwoWays && isDay(date.year, date.day, date.month));
    return date;
}

// A year after a month's name: four digits that cannot be the time that follows. "14 Nov 1432" is a
// time, "14 Nov 2026" a year.
std::optional<int> eatYear(Cursor &cursor)
{
    if (cursor.digitsAhead() != 4)
        return std::nullopt;
    const int year = cursor.text.mid(cursor.at, 4).toInt();
    const QChar after = cursor.peek(4);
    if (year < 1900 || year > 2199 || after.isLetter() || after == u'_')
        return std::nullopt;
    cursor.at += 4;
    return year;
}

// "st", "nd", "rd", "th" after a day
void eatOrdinal(Cursor &cursor)
{
    const QStringView word = cursor.lettersAhead();
    for (const QLatin1String ending : {"st"_L1, "nd"_L1, "rd"_L1, "th"_L1}) {
        if (word.compare(ending, Qt::CaseInsensitive) == 0) {
            cursor.at += 2;
            return;
        }
    }
}

// 2026-11-14, 2026/11/14, 2026.11.14
std::optional<DateWords> yearFirst(Cursor &cursor)
{
    Cursor c = cursor;
    DateWords date;
    const auto year = c.eatDigits(4, 4);
    const QChar separator = c.peek();
    if (!year || (separator != u'-' && separator != u'/' && separator != u'.'))
        return std::nullopt;
    ++c.at;
    const auto month = c.eatDigits(1, 2);
    if (!month || !c.eat(separator.unicode()))
        return std::nullopt;
    const auto day = c.eatDigits(1, 2);
    if (!day)
        return std::nullopt;
    date.year = *year;
    date.month = *month;
    date.day = *day;
    cursor = c;
    return checked(date);
}

// 14.11.2026 and 14.11. are day first. 14/11/2026, 14-11-2026 and 14/11 are what they can only be,
// or two ways.
std::optional<DateWords> numbersOnly(Cursor &cursor)
{
    Cursor c = cursor;
    const auto first = c.eatDigits(1, 2);
    const QChar separator = c.peek();
    if (!first || (separator != u'.' && separator != u'/' && separator != u'-'))
        return std::nullopt;
    ++c.at;
    const auto second = c.eatDigits(1, 2);
    if (!second)
        return std::nullopt;
    DateWords date;
    date.form = DateWords::Form::NoYear;
    date.day = *first;
    date.month = *second;
    if (c.peek() == separator) {
        Cursor withYear = c;
        ++withYear.at;
        if (const auto year = withYear.eatDigits(4, 4)) {
            date.year = *year;
            date.form = DateWords::Form::Full;
            c = withYear;
        } else if (separator == u'.' && withYear.digitsAhead() == 0) {
            c = withYear; // "14.11."
        } else {
            return std::nullopt;
        }
    } else if (separator == u'-') {
        return std::nullopt; // "14-11" is no date, rather a range of something
    }
    if (separator != u'.' && date.day != date.month) {
        if (date.day <= 12 && date.month <= 12)
            date.form = DateWords::Form::TwoWays;
        else if (date.day <= 12)
            std::swap(date.day, date.month); // month first is all it can be
    }
    cursor = c;
    return checked(date);
}

// 14 Nov 2026, 14th November, 14-Nov-2026, 14/Nov/2026
std::optional<DateWords> dayThenMonth(Cursor &cursor)
{
    Cursor c = cursor;
    const auto day = c.eatDigits(1, 2);
    if (!day)
        return std::nullopt;
    eatOrdinal(c);
    c.eat(u'.');
    const QChar joint = c.peek();
    const bool joined = joint == u'-' || joint == u'/';
    if (joined)
        ++c.at;
    else if (!c.skipSpace() && !cursor.text.mid(cursor.at, c.at - cursor.at).endsWith(u'.'))
        return std::nullopt;
    if (c.eatWord("of"_L1))
        c.skipSpace();
    const bool capital = c.peek().isUpper();
    const auto month = eatMonth(c);
    if (!month)
        return std::nullopt;
    DateWords date;
    date.form = DateWords::Form::NoYear;
    date.day = *day;
    date.month = *month;
    date.standsAlone = capital;
    Cursor withYear = c;
    if (joined ? withYear.eat(joint.unicode()) : (withYear.eat(u','), withYear.skipSpace())) {
        if (const auto year = eatYear(withYear)) {
            date.year = *year;
            date.form = DateWords::Form::Full;
            c = withYear;
        }
    }
    cursor = c;
    return checked(date);
}

// Nov 14, Nov 14 2026, November 14th, 2026
std::optional<DateWords> monthThenDay(Cursor &cursor)
{
    Cursor c = cursor;
    const bool capital = c.peek().isUpper();
    const auto month = eatMonth(c);
    if (!month || !c.skipSpace())
        return std::nullopt;
    const auto day = c.eatDigits(1, 2);
    if (!day || c.peek() == u':') // "Nov 14:32"
        return std::nullopt;
    eatOrdinal(c);
    DateWords date;
    date.form = DateWords::Form::NoYear;
    date.day = *day;
    date.month = *month;
    date.standsAlone = capital && !countsSomething(c); // "May 5 nodes were lost"
    Cursor withYear = c;
    withYear.eat(u',');
    if (withYear.skipSpace()) {
        if (const auto year = eatYear(withYear)) {
            date.year = *year;
            date.form = DateWords::Form::Full;
            c = withYear;
        }
    }
    cursor = c;
    return checked(date);
}

std::optional<DateWords> eatWrittenDate(Cursor &cursor)
{
    for (const auto form : {yearFirst, numbersOnly, dayThenMonth, monthThenDay}) {
        if (auto date = form(cursor))
            return date;
    }
    return std::nullopt;
}

} // namespace

std::optional<DateWords> eatDate(Cursor &cursor)
{
    if (auto date = eatWrittenDate(cursor))
        return date;
    DateWords date;
    date.form = DateWords::Form::FromToday;
    date.standsAlone = true;
    if (cursor.eatWord("yesterday"_L1) || cursor.eatShown(Words::tr("yesterday", "as it is typed"))) {
        date.days = -1;
        return date;
    }
    if (cursor.eatWord("today"_L1) || cursor.eatShown(Words::tr("today", "as it is typed")))
        return date;
    if (cursor.eatWord("tomorrow"_L1) || cursor.eatShown(Words::tr("tomorrow", "as it is typed"))) {
        date.days = 1;
        date.standsAlone = false;
        return date;
    }
    Cursor c = cursor;
    auto weekday = eatWeekday(c);
    bool needsDate = false;
    if (!weekday && shownNames().areOthers) {
        weekday = eatOneOf(c, shownNames().weekdays);
        needsDate = !weekday; // "Do" and "So" are other words, too
        if (needsDate && (weekday = eatOneOf(c, shownNames().shortWeekdays)))
            c.eat(u'.');
    }
    if (!weekday)
        return std::nullopt;
    const Cursor behindWeekday = c;
    c.eat(u',');
    if (c.skipSpace()) {
        if (auto written = eatWrittenDate(c)) {
            written->weekday = *weekday;
            written->standsAlone = true;
            cursor = c;
            return written;
        }
    }
    if (needsDate)
        return std::nullopt;
    cursor = behindWeekday;
    date.form = DateWords::Form::Weekday;
    date.weekday = *weekday;
    date.standsAlone = false; // "Sun" and "Mon" are other words, too
    return date;
}

} // namespace story::syntax
