#include "app/model/typed_days.h"

#include <chrono>
#include <cstdlib>

namespace story {

using syntax::DateWords;

namespace {

std::chrono::year_month_day civil(int year, int month, int day)
{
    return {std::chrono::year(year), std::chrono::month(static_cast<unsigned>(month)),
            std::chrono::day(static_cast<unsigned>(day))};
}

qint64 numberOf(const std::chrono::year_month_day &day)
{
    return std::chrono::sys_days(day).time_since_epoch().count();
}

std::optional<qint64> nearestYear(int month, int day, std::optional<qint64> workingDay,
                                  qint64 today)
{
    const qint64 base = workingDay.value_or(today);
    const int year = static_cast<int>(
        std::chrono::year_month_day(std::chrono::sys_days(std::chrono::days(base))).year());
    std::optional<qint64> best;
    for (int y = year - 8; y <= year + 8; ++y) { // 29 Feb may be eight years away
        const auto date = civil(y, month, day);
        if (!date.ok() || y < 0 || y > 9999)
            continue;
        const qint64 number = numberOf(date);
        // Events lie behind us; a zone may be a day ahead.
        if (number > today + (workingDay ? 1 : 0) && (!workingDay || *workingDay <= today))
            continue;
        if (!best || std::abs(number - base) < std::abs(*best - base))
            best = number;
    }
    return best;
}

} // namespace

QList<qint64> daysOf(const DateWords &date, std::optional<qint64> workingDay, qint64 today)
{
    QList<qint64> days;
    const auto add = [&](int month, int day) {
        if (date.year >= 0)
            days.append(numberOf(civil(date.year, month, day)));
        else if (const auto nearest = nearestYear(month, day, workingDay, today))
            days.append(*nearest);
    };
    switch (date.form) {
    case DateWords::Form::Full:
    case DateWords::Form::NoYear:
        add(date.month, date.day);
        break;
    case DateWords::Form::TwoWays:
        add(date.month, date.day);
        add(date.day, date.month);
        break;
    case DateWords::Form::FromToday:
        if (workingDay)
            days.append(*workingDay + date.days);
        break;
    case DateWords::Form::Weekday:
        if (workingDay) { // events lie behind us
            qint64 day = *workingDay + (date.weekday - weekdayOf(*workingDay) + 7) % 7;
            if (day > *workingDay + 3 || (day > *workingDay && day > today && *workingDay <= today))
                day -= 7;
            days.append(day);
        }
        break;
    }
    return days;
}

int weekdayOf(qint64 day)
{
    return static_cast<int>(((day + 3) % 7 + 7) % 7) + 1; // 1970-01-01 was a Thursday
}

} // namespace story
