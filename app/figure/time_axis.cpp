#include "app/figure/time_axis.h"

#include "app/core/language.h"

#include <QCoreApplication>
#include <QDateTime>

#include <algorithm>
#include <array>
#include <iterator>

namespace story::figure {

using namespace Qt::StringLiterals;

namespace {

using Unit = AxisStep::Unit;

constexpr Micros milli = microsPerSecond / 1000;
constexpr qint64 julianDayOf1970 = 2'440'588;

constexpr std::array<AxisStep, 47> steps{{
    {Unit::Micros, 10 * milli},
    {Unit::Micros, 20 * milli},
    {Unit::Micros, 50 * milli},
    {Unit::Micros, 100 * milli},
    {Unit::Micros, 200 * milli},
    {Unit::Micros, 500 * milli},
    {Unit::Micros, microsPerSecond},
    {Unit::Micros, 2 * microsPerSecond},
    {Unit::Micros, 5 * microsPerSecond},
    {Unit::Micros, 10 * microsPerSecond},
    {Unit::Micros, 15 * microsPerSecond},
    {Unit::Micros, 30 * microsPerSecond},
    {Unit::Micros, microsPerMinute},
    {Unit::Micros, 2 * microsPerMinute},
    {Unit::Micros, 5 * microsPerMinute},
    {Unit::Micros, 10 * microsPerMinute},
    {Unit::Micros, 15 * microsPerMinute},
    {Unit::Micros, 20 * microsPerMinute},
    {Unit::Micros, 30 * microsPerMinute},
    {Unit::Micros, microsPerHour},
    {Unit::Micros, 2 * microsPerHour},
    {Unit::Micros, 3 * microsPerHour},
    {Unit::Micros, 6 * microsPerHour},
    {Unit::Micros, 12 * microsPerHour},
    {Unit::Day, 1},
    {Unit::Week, 1},
    {Unit::Month, 1},
    {Unit::Month, 3},
    {Unit::Month, 6},
    {Unit::Year, 1},
    {Unit::Year, 2},
    {Unit::Year, 5},
    {Unit::Year, 10},
    {Unit::Year, 20},
    {Unit::Year, 50},
    {Unit::Year, 100},
    {Unit::Year, 200},
    {Unit::Year, 500},
    {Unit::Year, 1000},
    {Unit::Year, 2000},
    {Unit::Year, 5000},
    {Unit::Year, 10'000},
    {Unit::Year, 20'000},
    {Unit::Year, 50'000},
    {Unit::Year, 100'000},
    {Unit::Year, 200'000},
    {Unit::Year, 500'000},
}};

qint64 floorDivided(qint64 value, qint64 by)
{
    return value / by - (value % by < 0 ? 1 : 0);
}

Micros offsetAt(Micros at, const QTimeZone &zone)
{
    return zone.offsetFromUtc(QDateTime::fromMSecsSinceEpoch(floorDivided(at, milli), Qt::UTC))
        * microsPerSecond;
}

// QDate knows no year 0; people who count on do.
int yearOf(QDate day)
{
    return day.year() < 0 ? day.year() + 1 : day.year();
}

QDate firstOf(int year, int month)
{
    return {year > 0 ? year : year - 1, month, 1};
}

Micros startOf(QDate day, const QTimeZone &zone)
{
    return day.startOfDay(zone).toMSecsSinceEpoch() * milli;
}

// A stretch of one offset.
struct Segment {
    Micros from = 0;
    Micros to = 0; // not within
    Micros offset = 0;
};

std::vector<Segment> segments(const TimeWindow &window, const QTimeZone &zone)
{
    std::vector<Segment> all{{window.from, window.to + 1, offsetAt(window.from, zone)}};
    const auto utc = [](Micros at) {
        return QDateTime::fromMSecsSinceEpoch(floorDivided(at, milli), Qt::UTC);
    };
    for (const QTimeZone::OffsetData &change : zone.transitions(utc(window.from), utc(window.to))) {
        const Micros at = change.atUtc.toMSecsSinceEpoch() * milli;
        const Micros offset = change.offsetFromUtc * microsPerSecond;
        if (at <= window.from || at > window.to || offset == all.back().offset)
            continue;
        all.back().to = at;
        all.push_back({at, window.to + 1, offset});
    }
    return all;
}

// Round lengths that belong to no calendar.
std::vector<AxisStep> elapsedSteps()
{
    std::vector<AxisStep> all;
    std::ranges::copy_if(steps, std::back_inserter(all), [](const AxisStep &step) { return step.unit == Unit::Micros; });
    for (Micros days = 1; days <= 500'000; days *= 10) {
        for (const Micros times : {1, 2, 5})
            all.push_back({Unit::Micros, times * days * microsPerDay});
    }
    return all;
}

QDate firstDay(const AxisStep &step, QDate day)
{
    switch (step.unit) {
    case Unit::Micros:
    case Unit::Day:
        return day;
    case Unit::Week:
        return day.addDays(1 - day.dayOfWeek());
    case Unit::Month:
        return firstOf(
            yearOf(day),
            1 + (day.month() - 1) / static_cast<int>(step.count) * static_cast<int>(step.count));
    case Unit::Year:
        return firstOf(static_cast<int>(floorDivided(yearOf(day), step.count) * step.count), 1);
    }
    return day;
}

QDate dayAfter(const AxisStep &step, QDate day)
{
    switch (step.unit) {
    case Unit::Micros:
    case Unit::Day:
        return day.addDays(1);
    case Unit::Week:
        return day.addDays(7);
    case Unit::Month: {
        const int months = day.month() - 1 + static_cast<int>(step.count);
        return firstOf(yearOf(day) + months / 12, months % 12 + 1);
    }
    case Unit::Year:
        return firstOf(yearOf(day) + static_cast<int>(step.count), 1);
    }
    return day;
}

QString fullDay(QDate day)
{
    return weekdayDayAndMonth(day.dayOfWeek(), day.day(), day.month());
}

QString yearText(QDate day)
{
    return QString::number(yearOf(day));
}

QString offsetWords(Micros offset)
{
    const qint64 minutes = offset / microsPerMinute;
    QString text = minutes < 0 ? u"UTC\u2212"_s : u"UTC+"_s;
    text += QString::number(std::abs(minutes) / 60);
    return minutes % 60 == 0
        ? text
        : text + u':' + QString::number(std::abs(minutes) % 60).rightJustified(2, u'0');
}

// What begins above the ticks of a step: the day above hours, the month above days, the year above months.
std::optional<AxisStep> contextOf(const AxisStep &step)
{
    switch (step.unit) {
    case Unit::Micros:
        return AxisStep{Unit::Day, 1};
    case Unit::Day:
        return AxisStep{Unit::Month, 1};
    case Unit::Week:
    case Unit::Month:
        return AxisStep{Unit::Year, 1};
    case Unit::Year:
        break;
    }
    return std::nullopt;
}

QStringList contextForms(const AxisStep &context, QDate day)
{
    switch (context.unit) {
    case Unit::Day:
        return {fullDay(day) + u' ' + yearText(day), fullDay(day),
                dayAndMonth(day.day(), day.month()), QString::number(day.day())};
    case Unit::Month:
        return {monthShort(day.month()) + u' ' + yearText(day), monthShort(day.month())};
    default:
        return {yearText(day)};
    }
}

} // namespace

Micros AxisStep::roughly() const
{
    switch (unit) {
    case Unit::Micros:
        return count;
    case Unit::Day:
        return count * microsPerDay;
    case Unit::Week:
        return count * 7 * microsPerDay;
    case Unit::Month:
        return count * 2'629'746 * microsPerSecond;
    case Unit::Year:
        return count * 31'556'952 * microsPerSecond;
    }
    return count;
}

QDate localDay(Micros at, const QTimeZone &zone)
{
    return QDate::fromJulianDay(julianDayOf1970
                                + floorDivided(at + offsetAt(at, zone), microsPerDay));
}

std::vector<Micros> instants(const AxisStep &step, const TimeWindow &window, const QTimeZone &zone)
{
    std::vector<Micros> all;
    if (step.unit == Unit::Micros) {
        for (const Segment &segment : segments(window, zone)) {
            const Micros first =
                floorDivided(segment.from + segment.offset + step.count - 1, step.count)
                * step.count;
            for (Micros at = first - segment.offset; at < segment.to; at += step.count)
                all.push_back(at);
        }
        return all;
    }
    const QDate last = localDay(window.to, zone);
    for (QDate day = firstDay(step, localDay(window.from, zone)); day <= last;
         day = dayAfter(step, day)) {
        const Micros at = startOf(day, zone);
        if (window.holds(at))
            all.push_back(at);
    }
    return all;
}

QString tickText(const AxisStep &step, Micros at, const QTimeZone &zone)
{
    if (step.unit != Unit::Micros) {
        const QDate day = localDay(at, zone);
        switch (step.unit) {
        case Unit::Day:
            return weekdayAndDay(day.dayOfWeek(), day.day());
        case Unit::Week:
            return dayAndMonth(day.day(), day.month());
        case Unit::Month:
            return monthShort(day.month());
        default:
            return yearText(day);
        }
    }
    const Micros local = at + offsetAt(at, zone);
    const Micros ofDay = local - floorDivided(local, microsPerDay) * microsPerDay;
    const QTime time = QTime::fromMSecsSinceStartOfDay(static_cast<int>(ofDay / milli));
    if (step.count >= microsPerMinute)
        return time.toString(u"HH:mm");
    if (step.count >= microsPerSecond)
        return time.toString(u"HH:mm:ss");
    return time.toString(u"HH:mm:ss.zzz").chopped(step.count >= 100 * milli ? 2 : 1);
}

TimeAxis timeAxis(const TimeWindow &window, double width, const QTimeZone &zone, double leastGap,
                  const std::function<double(const QString &)> &widthOf)
{
    TimeAxis axis;
    const double perMicro = width / static_cast<double>(std::max<Micros>(window.span(), 1));
    const auto wide = [&](const AxisStep &step) {
        return static_cast<double>(step.roughly()) * perMicro;
    };

    const auto grid =
        std::ranges::find_if(steps, [&](const AxisStep &step) { return wide(step) >= leastGap; });
    axis.grid = grid == steps.end() ? steps.back() : *grid;
    // A word stands on lines of the grid alone, so its step holds the grid's a whole number of times.
    const auto fits = [&](const AxisStep &step) {
        const bool aligned = step.unit == axis.grid.unit ? step.count % axis.grid.count == 0
            : step.unit == Unit::Day                     ? microsPerDay % axis.grid.count == 0
            : step.unit == Unit::Year                    ? axis.grid.unit != Unit::Week
                                     : step.unit != Unit::Micros && axis.grid.unit == Unit::Day;
        // A day may be said by its number alone.
        const QString sample = step.unit == Unit::Day
            ? u"30"_s
            : tickText(step, window.from + window.span() / 2, zone);
        return aligned && wide(step) >= std::max(leastGap, 1.25 * widthOf(sample) + 12);
    };
    axis.words = axis.grid;
    if (const auto words = std::find_if(grid, steps.end(), fits); words != steps.end())
        axis.words = *words;
    axis.lines = instants(axis.grid, window, zone);
    axis.ticks = axis.words == axis.grid ? axis.lines : instants(axis.words, window, zone);

    const auto context = contextOf(axis.words);
    if (!context)
        return axis;
    const auto say = [&](Micros at) {
        axis.context.push_back({at, contextForms(*context, localDay(at, zone))});
    };
    say(window.from);
    for (const Micros at : instants(*context, window, zone)) {
        if (at > window.from)
            say(at);
    }
    if (axis.words.unit == Unit::Micros) {
        const std::vector<Segment> parts = segments(window, zone);
        for (size_t i = 1; i < parts.size(); ++i)
            axis.context.push_back({parts[i].from, {offsetWords(parts[i].offset)}});
        std::ranges::stable_sort(axis.context, {}, &AxisContext::at);
    }
    return axis;
}

TimeAxis elapsedAxis(const TimeWindow &window, double width, double leastGap,
                     const std::function<double(const QString &)> &widthOf)
{
    TimeAxis axis;
    const std::vector<AxisStep> all = elapsedSteps();
    const double perMicro = width / static_cast<double>(std::max<Micros>(window.span(), 1));
    const auto wide = [&](const AxisStep &step) { return static_cast<double>(step.count) * perMicro; };
    const auto grid = std::ranges::find_if(all, [&](const AxisStep &step) { return wide(step) >= leastGap; });
    axis.grid = grid == all.end() ? all.back() : *grid;
    axis.words = axis.grid;
    const auto words = std::find_if(grid, all.end(), [&](const AxisStep &step) {
        const QString longer = elapsedText(window.to / step.count * step.count, step.count);
        return step.count % axis.grid.count == 0 && wide(step) >= 1.25 * widthOf(longer) + 12;
    });
    if (words != all.end())
        axis.words = *words;
    axis.lines = instants(axis.grid, window, QTimeZone::utc());
    axis.ticks = axis.words == axis.grid ? axis.lines : instants(axis.words, window, QTimeZone::utc());
    return axis;
}

QString elapsedText(Micros since, Micros step)
{
    const Micros length = std::abs(since);
    const qint64 days = length >= 2 * microsPerDay ? length / microsPerDay : 0;
    const Micros rest = length - days * microsPerDay;
    const auto two = [](qint64 number) { return QString::number(number).rightJustified(2, u'0'); };
    QString text = since < 0 ? u"T\u2212"_s : u"T+"_s;
    if (days > 0)
        text += QCoreApplication::translate("story::Timeline", "%1 d", "days, as short as can be").arg(days);
    if (days > 0 && step % microsPerDay == 0)
        return text;
    text += (days > 0 ? u" "_s : QString()) + two(rest / microsPerHour) + u':' + two(rest / microsPerMinute % 60);
    if (step % microsPerMinute != 0)
        text += u':' + two(rest / microsPerSecond % 60);
    if (step % microsPerSecond != 0)
        text += u'.' + QString::number(rest / milli % 1000).rightJustified(3, u'0');
    return text;
}

QString instantText(Micros at, const QTimeZone &zone, bool withDay)
{
    const bool seconds = floorDivided(at, microsPerSecond) % 60 != 0;
    const QString time =
        tickText({Unit::Micros, seconds ? microsPerSecond : microsPerMinute}, at, zone);
    const QDate day = localDay(at, zone);
    return withDay ? fullDay(day) + u' ' + yearText(day) + u' ' + time : time;
}

} // namespace story::figure
