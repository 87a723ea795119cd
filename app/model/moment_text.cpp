#include "app/model/moment_text.h"

#include "app/core/language.h"
#include "app/model/time_reader.h"
#include "app/model/zones.h"

#include <QCoreApplication>

#include <chrono>
#include <cstdlib>

namespace story {

using namespace Qt::StringLiterals;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(story::MomentText)
};

constexpr Micros usualWidth = 5 * microsPerMinute;

QString twoDigits(qint64 number)
{
    return QString::number(number).rightJustified(2, u'0');
}

// Year, month and day of a day counted from 1970, with a year 0.
std::chrono::year_month_day civil(qint64 day)
{
    return std::chrono::sys_days(std::chrono::days(day));
}

qint64 floorDivide(qint64 value, qint64 by)
{
    return value / by - (value % by < 0 ? 1 : 0);
}

bool isAsciiDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

// How finely the typed words tell a time of day: "14:32", "14:32:00", "14:32:00.000".
enum class Told { Minutes, Seconds, Fraction };
Told toldTo(QStringView typed)
{
    const auto digit = [&](qsizetype at) { return at < typed.size() && isAsciiDigit(typed[at]); };
    const auto is = [&](qsizetype at, QStringView any) {
        return at < typed.size() && any.contains(typed[at]);
    };
    for (qsizetype at = typed.indexOf(u':'); at >= 0; at = typed.indexOf(u':', at + 1)) {
        if (digit(at + 1) && digit(at + 2) && is(at + 3, u":") && digit(at + 4) && digit(at + 5))
            return is(at + 6, u".,") && digit(at + 7) ? Told::Fraction : Told::Seconds;
    }
    return Told::Minutes;
}

// " UTC+2" where a clock there showed that time twice, because it was put back; else nothing.
QString whichOfTwo(Micros utc, const QTimeZone &zone)
{
    // Clocks are put back by three hours at the most, but for days that came twice.
    constexpr Micros reach = 26 * microsPerHour;
    if (offsetAt(utc - reach, zone) == offsetAt(utc + reach, zone)
        || fromWall(wallTime(utc, zone), zone).happens != WallReading::Happens::Twice)
        return {};
    return u' ' + zoneText(QTimeZone(offsetAt(utc, zone)));
}

QString clockText(Micros utc, const QTimeZone &zone, const QString &typed)
{
    const Micros wall = wallTime(utc, zone);
    const Micros inDay = wall - floorDivide(wall, microsPerDay) * microsPerDay;
    const Micros fraction = inDay % microsPerSecond;
    const Micros second = inDay / microsPerSecond % 60;
    QString text =
        twoDigits(inDay / microsPerHour) + u':' + twoDigits(inDay / microsPerMinute % 60);
    const Told told = toldTo(typed);
    if (second != 0 || fraction != 0 || told != Told::Minutes)
        text += u':' + twoDigits(second);
    if (fraction != 0 || told == Told::Fraction) {
        const bool isMillis = fraction % 1000 == 0;
        text += u'.'
            + QString::number(isMillis ? fraction / 1000 : fraction)
                  .rightJustified(isMillis ? 3 : 6, u'0');
    }
    return text + whichOfTwo(utc, zone);
}

// Both bounds, where no short wording says them.
QString boundsText(const Moment &moment, const QTimeZone &reader)
{
    if (moment.earliest && moment.latest) {
        // A last instant before the full minute is the minute: "15:00–16:00".
        Micros end = *moment.latest;
        if ((end + 1) % microsPerMinute == 0)
            ++end;
        const bool manyDays = dayAt(*moment.earliest, reader) != dayAt(end, reader);
        const auto one = [&](Micros at) {
            const QString time = clockText(at, reader, {});
            return manyDays ? dayText(dayAt(at, reader)) + u' ' + time : time;
        };
        return Words::tr("between %1 and %2").arg(one(*moment.earliest), one(end));
    }
    if (moment.latest)
        return Words::tr("before %1").arg(clockText(*moment.latest, reader, moment.typed));
    return Words::tr("after %1").arg(clockText(*moment.earliest, reader, moment.typed));
}

QString widthText(Micros width)
{
    if (width % microsPerHour == 0)
        return Words::tr("%1 h").arg(width / microsPerHour);
    if (width % microsPerMinute == 0)
        return Words::tr("%1 min").arg(width / microsPerMinute);
    if (width % microsPerSecond == 0)
        return Words::tr("%1 s").arg(width / microsPerSecond);
    return width % 1000 == 0 ? Words::tr("%1 ms").arg(width / 1000) : Words::tr("%1 µs").arg(width);
}

// Without its day.
QString bareText(const Moment &moment, const QTimeZone &reader)
{
    if (!moment.isPlaced())
        return moment.typed.isEmpty() ? Words::tr("unknown") : moment.typed;
    const auto told = toldInstant(moment);
    switch (moment.precision) {
    case Precision::Exact:
        return clockText(*told, reader, moment.typed);
    case Precision::About: {
        if (!moment.earliest || !moment.latest)
            break;
        const QString text = Words::tr("about %1").arg(clockText(*told, reader, moment.typed));
        const Micros width = (*moment.latest - *moment.earliest) / 2;
        return width == usualWidth ? text : Words::tr("%1 (±%2)").arg(text, widthText(width));
    }
    case Precision::Before:
        if (!moment.latest)
            break;
        return Words::tr("before %1").arg(clockText(*moment.latest, reader, moment.typed));
    case Precision::After:
        if (!moment.earliest)
            break;
        return Words::tr("after %1").arg(clockText(*moment.earliest, reader, moment.typed));
    case Precision::Hour: {
        // Seen from a zone half an hour away an hour is no "15:??".
        const bool isHour = moment.earliest && moment.latest
            && *moment.latest - *moment.earliest == microsPerHour - 1
            && wallTime(*moment.earliest, reader) % microsPerHour == 0;
        return isHour ? clockText(*moment.earliest, reader, {}).left(3) + u"??"_s
                + whichOfTwo(*moment.earliest, reader)
                      : boundsText(moment, reader);
    }
    case Precision::Day:
        return dayText(dayAt(*told, moment.zone.isEmpty() ? reader : zoneOrUtc(moment.zone)));
    case Precision::Unknown:
        if (!moment.typed.isEmpty())
            return Words::tr("%1 (unclear)").arg(moment.typed);
        break;
    }
    return boundsText(moment, reader);
}

// The day a moment is told to be on: of about and before, that of the time told.
std::optional<QDate> toldDay(const Moment &moment, const QTimeZone &zone)
{
    const auto at = toldInstant(moment);
    return at ? std::optional(dayAt(*at, zone)) : dayOf(moment, zone);
}

} // namespace

std::optional<Micros> toldInstant(const Moment &moment)
{
    switch (moment.precision) {
    case Precision::Unknown:
        return std::nullopt;
    case Precision::Before:
        return moment.latest;
    case Precision::About:
        if (moment.earliest && moment.latest)
            return *moment.earliest + (*moment.latest - *moment.earliest) / 2;
        return moment.sortKey();
    case Precision::Exact:
    case Precision::After:
    case Precision::Hour:
    case Precision::Day:
        return moment.sortKey();
    }
    return std::nullopt;
}

QString timeText(const Moment &moment, const QTimeZone &reader, QDate knownDay)
{
    const QString bare = bareText(moment, reader);
    const bool saysItsDay = !moment.isPlaced() || moment.precision == Precision::Day
        || moment.precision == Precision::Unknown;
    if (saysItsDay || !knownDay.isValid())
        return bare;
    const auto day = toldDay(moment, reader);
    return !day || *day == knownDay ? bare : dayText(*day) + u' ' + bare;
}

QString spanText(const Moment &start, const Moment &end, const QTimeZone &reader, QDate knownDay)
{
    const QString from = timeText(start, reader, knownDay);
    if (end.isEmpty())
        return from;
    if (!start.isPlaced() && !end.isPlaced() && start.typed.endsWith(end.typed))
        return start.typed; // "2:30-3:15pm" cannot be told apart
    // The end's day is said where it is not the start's.
    const auto startDay = knownDay.isValid() ? toldDay(start, reader) : std::nullopt;
    const QString to = timeText(end, reader, startDay.value_or(knownDay));
    const bool isWordy = from.contains(u' ') || to.contains(u' ');
    return from + (isWordy && !to.at(0).isDigit() ? u" \u2013 "_s : u"\u2013"_s) + to;
}

QString besideText(const Moment &start, const Moment &end, const QTimeZone &reader,
                   const QTimeZone &second)
{
    const auto hasZone = [](const Moment &moment) {
        return moment.isPlaced() && moment.precision != Precision::Day
            && moment.precision != Precision::Unknown;
    };
    if (!second.isValid() || !hasZone(start) || (!end.isEmpty() && !hasZone(end)))
        return {};
    const QString text =
        spanText(start, end, second, toldDay(start, reader).value_or(QDate()));
    return text + u' ' + zoneText(second);
}

QString twoZonesText(const Moment &start, const Moment &end, const QTimeZone &reader,
                     const QTimeZone &second, QDate knownDay)
{
    const QString first = spanText(start, end, reader, knownDay);
    const QString beside = besideText(start, end, reader, second);
    return beside.isEmpty() ? first : first + u" \u00b7 "_s + beside;
}

QString toldText(const Moment &moment, const QTimeZone &reader)
{
    constexpr qsizetype longest = 60;
    const auto zone = zoneNamed(moment.zone);
    const bool isPlaced = moment.isPlaced() && zone && zone->zone.isValid();
    const auto isReaders = [&] {
        const Micros at = moment.sortKey().value_or(0);
        return offsetAt(at, zone->zone) == offsetAt(at, reader);
    };
    if (moment.typed.isEmpty()) {
        if (!isPlaced || moment.precision == Precision::Day || isReaders())
            return {};
        return timeText(moment, zone->zone) + u' ' + zoneText(zone->zone);
    }
    QString text = moment.typed.simplified();
    if (text.size() > longest)
        return text.left(longest) + u'…';
    TimeContext context;
    context.zone = QTimeZone::utc();
    const TimeReading reading = readTime(text, context);
    if (!isPlaced || reading.length != text.size() || text.startsWith(u'+')
        || text.endsWith("now"_L1))
        return text;
    if (reading.zoneLength == 0)
        return isReaders() || moment.precision == Precision::Day ? text : text + u' ' + zoneText(zone->zone);
    const auto typedZone = zoneNamed(QStringView(text).mid(reading.zoneFrom, reading.zoneLength));
    if (typedZone && typedZone->isAmbiguous())
        text += u" ("_s + zoneText(zone->zone) + u')';
    return text;
}

QString dayText(QDate day)
{
    return day.isValid() ? shortDayText(day) + u' ' + isoDay(day).chopped(6).remove(u'+') : QString();
}

QString shortDayText(QDate day)
{
    return day.isValid() ? weekdayDayAndMonth(day.dayOfWeek(), day.day(), day.month()) : QString();
}

QDate dayAt(Micros utc, const QTimeZone &zone)
{
    return dayOfNumber(dayNumberAt(utc, zone));
}

std::optional<QDate> dayOf(const Moment &moment, const QTimeZone &zone)
{
    const auto at = moment.sortKey();
    return at ? std::optional(dayAt(*at, zone)) : std::nullopt;
}

QString isoUtc(Micros utc)
{
    const qint64 day = floorDivide(utc, microsPerDay);
    const Micros inDay = utc - day * microsPerDay;
    QString text = isoDay(dayOfNumber(day)) + u'T' + twoDigits(inDay / microsPerHour) + u':'
        + twoDigits(inDay / microsPerMinute % 60) + u':' + twoDigits(inDay / microsPerSecond % 60);
    if (const Micros fraction = inDay % microsPerSecond; fraction != 0) {
        text += u'.' + QString::number(fraction).rightJustified(6, u'0');
        while (text.endsWith(u'0'))
            text.chop(1);
    }
    return text + u'Z';
}

QString isoDay(QDate day)
{
    if (!day.isValid())
        return {};
    const auto date = civil(dayNumber(day));
    const int year = static_cast<int>(date.year());
    const QLatin1StringView sign = year < 0 ? "-"_L1 : year > 9999 ? "+"_L1 : ""_L1;
    return sign + QString::number(std::abs(year)).rightJustified(4, u'0') + u'-'
        + twoDigits(static_cast<unsigned>(date.month())) + u'-'
        + twoDigits(static_cast<unsigned>(date.day()));
}

} // namespace story
