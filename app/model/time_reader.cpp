#include "app/model/time_reader.h"

#include "app/core/language.h"
#include "app/model/moment_text.h"
#include "app/model/moved.h"
#include "app/model/time_placing.h"
#include "app/model/time_syntax.h"
#include "app/model/typed_days.h"
#include "app/model/zones.h"

#include <QCoreApplication>
#include <QSet>

namespace story {

using namespace Qt::StringLiterals;
using namespace syntax;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(story::TimeReader)
};

using Code = TimeProblem::Code;
using Hedge = PointWords::Hedge;

constexpr Micros farFromLast = 12 * microsPerHour;

// One point in time, worked out.
struct Placed {
    Moment moment;
    std::optional<qint64> day; // that it was read on
    bool dayWasTold = false;
};

class Reading {
public:
    Reading(QStringView text, const TimeContext &context, const NamedZone &zone)
        : m_text(text),
          m_context(context),
          m_zone(zone)
    {}

    TimeReading read(TimeForms forms);

private:
    QList<qint64> daysFor(const DateWords &date, const PointWords &point);
    Placed place(const PointWords &point, std::optional<qint64> defaultDay, const NamedZone &zone);
    Placed place(const PointWords &point, const QList<qint64> &days, const NamedZone &zone,
                 QList<TimeProblem> &problems) const;
    Placed placeStart(const PointWords &point, const NamedZone &zone);
    Placed placeEnd(const PointWords &point, const Placed &start, const NamedZone &zone);
    Moment relative(const TimeWords &words);
    QString understood(const TimeReading &reading, const TimeWords &words,
                       const Placed &start) const;
    void add(Code code, const QString &sentence, const PointWords &point)
    {
        m_problems.append({code, sentence, point.from, point.to - point.from});
    }
    QString wordsOf(const PointWords &point) const
    {
        return m_text.mid(point.from, point.to - point.from).toString();
    }
    std::optional<qint64> workingDay() const
    {
        return m_context.workingDay ? std::optional(dayNumber(*m_context.workingDay))
                                    : std::nullopt;
    }
    qint64 today() const
    {
        return dayNumberAt(m_context.now,
                           m_context.zone.isValid() ? m_context.zone : QTimeZone::utc());
    }

    QStringView m_text;
    const TimeContext &m_context;
    const NamedZone &m_zone;
    QList<TimeProblem> m_problems;
};

// The days of a date, with what a person should look at.
QList<qint64> Reading::daysFor(const DateWords &date, const PointWords &point)
{
    const QList<qint64> days = daysOf(date, workingDay(), today());
    if (days.size() > 1)
        add(Code::AmbiguousDate,
            Words::tr("“%1” may be %2 or %3.")
                .arg(wordsOf(point), dayText(dayOfNumber(days[0])), dayText(dayOfNumber(days[1]))),
            point);
    else if (days.size() == 1 && date.weekday > 0 && weekdayOf(days[0]) != date.weekday)
        add(Code::WeekdayMismatch,
            Words::tr("That date is a %1.").arg(dayText(dayOfNumber(days[0]))), point);
    return days;
}

// The moment the words mean on those days, and what a person should look at.
Placed Reading::place(const PointWords &point, const QList<qint64> &days, const NamedZone &zone,
                      QList<TimeProblem> &problems) const
{
    const auto note = [&](Code code, const QString &sentence) {
        problems.append({code, sentence, point.from, point.to - point.from});
    };
    const QList<PointMeaning> meanings = meaningsOf(point, days, zone);
    Placed placed;
    placed.day = days.front();
    Moment &moment = placed.moment;
    moment = spanning(point, meanings);
    moment.typed = wordsOf(point);
    moment.zone = zone.name;
    const Micros first = meanings.front().first;
    moment.offsetSeconds = zone.isAmbiguous() ? 0 : offsetAt(first, zone.zone);

    if (zone.isAmbiguous()) {
        QStringList words;
        for (const ZoneMeaning &meaning : zone.meanings)
            words.append(meaning.meaning);
        note(Code::AmbiguousZone,
             Words::tr("“%1” is the name of several zones: %2.").arg(zone.name, words.join(u", "_s)));
    }
    QSet<PointMeaning::Why> said;
    for (const PointMeaning &meaning : meanings) {
        if (said.contains(meaning.why))
            continue;
        said.insert(meaning.why);
        const QString where = zoneText(meaning.zone);
        switch (meaning.why) {
        case PointMeaning::Why::Plain:
            break;
        case PointMeaning::Why::Gap:
            note(
                Code::Gap,
                Words::tr("There was no such time in %1: the clock was put forward over it.").arg(where));
            break;
        case PointMeaning::Why::Overlap:
            note(
                Code::Overlap,
                Words::tr(
                    "That time came twice in %1, because the clock was put back. Which one is meant?")
                    .arg(where));
            break;
        case PointMeaning::Why::SkippedDay:
            note(Code::Gap,
                 Words::tr("There was no %1 in %2: the calendar skipped it.")
                     .arg(dayText(dayOfNumber(meaning.day)), where));
            break;
        }
    }
    if (zone.place.isValid() && point.clock
        && offsetAt(first, zone.place) != offsetAt(first, zone.zone))
        note(Code::ZoneOutOfSeason,
             Words::tr("Clocks in %1 were at %2 then; read as %3, as typed.")
                 .arg(zoneText(zone.place), zoneText(QTimeZone(offsetAt(first, zone.place))),
                      zoneText(zone.zone)));
    return placed;
}

Placed Reading::place(const PointWords &point, std::optional<qint64> defaultDay,
                      const NamedZone &zone)
{
    QList<qint64> days;
    if (point.date)
        days = daysFor(*point.date, point);
    else if (defaultDay)
        days = {*defaultDay};
    Placed placed;
    if (days.isEmpty()) { // the day is open
        placed.moment.typed = wordsOf(point);
        placed.moment.zone = zone.name;
    } else {
        placed = place(point, days, zone, m_problems);
    }
    placed.dayWasTold = point.date.has_value();
    return placed;
}

Placed Reading::placeStart(const PointWords &point, const NamedZone &zone)
{
    const auto day = workingDay();
    const qsizetype problemsBefore = m_problems.size();
    Placed placed = place(point, day, zone);
    const auto bound = placed.moment.latest ? placed.moment.latest : placed.moment.earliest;
    if (point.date || !day || !m_context.lastEvent || !bound
        || *bound >= *m_context.lastEvent - farFromLast)
        return placed;
    if (m_context.zone.isValid() && dayNumberAt(*m_context.lastEvent, m_context.zone) != *day)
        return placed; // the working day was set to an earlier one by hand
    m_problems.resize(problemsBefore);
    placed = place(point, *day + 1, zone);
    add(Code::NextDay,
        Words::tr(
            "Read as %1, because on the day before it would be more than 12 hours before the last event.")
            .arg(dayText(dayOfNumber(*day + 1))),
        point);
    return placed;
}

Placed Reading::placeEnd(const PointWords &point, const Placed &start, const NamedZone &zone)
{
    const qsizetype problemsBefore = m_problems.size();
    Placed end = place(point, start.day, zone);
    const Moment &from = start.moment;
    const bool isBackwards =
        end.moment.latest && from.earliest && *end.moment.latest < *from.earliest;
    if (!isBackwards)
        return end;
    if (point.date || !start.day) {
        add(Code::EndsBeforeStart, Words::tr("The end lies before the start."), point);
        return end;
    }
    m_problems.resize(problemsBefore);
    end = place(point, *start.day + 1, zone); // across midnight
    if (end.moment.earliest && *end.moment.earliest - *from.earliest > farFromLast)
        add(Code::EndsBeforeStart,
            Words::tr("The end lies before the start, so it is read as %1.")
                .arg(dayText(dayOfNumber(*end.day))),
            point);
    return end;
}

// "now" and "+5m"
Moment Reading::relative(const TimeWords &words)
{
    Moment from = m_context.countFrom;
    if (words.kind == TimeWords::Kind::Now)
        from = Moment::exactly(m_context.now
                               - ((m_context.now % microsPerSecond) + microsPerSecond)
                                   % microsPerSecond); // people type in seconds
    else if (!from.isPlaced() && m_context.lastEvent)
        from = Moment::exactly(*m_context.lastEvent);
    const bool about = words.start.hedge == Hedge::About;
    Moment moment = toldAfter(from, words.afterLast, about ? words.start.width : 0);
    moment.typed = wordsOf(words.start);
    if (moment.precision != Precision::Day) { // a day is that of its own zone
        moment.zone = m_zone.name;
        moment.offsetSeconds = moment.isPlaced() && !m_zone.isAmbiguous()
            ? offsetAt(*moment.sortKey(), m_zone.zone)
            : 0;
    }
    if (!moment.isPlaced())
        add(Code::NoLastEvent,
            Words::tr("There is no event yet from which “%1” could count.").arg(moment.typed),
            words.start);
    else if (moment.precision == Precision::Unknown)
        add(Code::NoLastEvent,
            Words::tr("“%1” counts from a time that is not clear.").arg(moment.typed), words.start);
    return moment;
}

QString Reading::understood(const TimeReading &reading, const TimeWords &words,
                            const Placed &start) const
{
    const Moment &moment = reading.start;
    const auto zone = zoneNamed(moment.zone);
    const QTimeZone told = zone && zone->zone.isValid() ? zone->zone : QTimeZone::utc();
    const bool isUnclear = moment.isPlaced() && moment.precision == Precision::Unknown;
    if (!moment.isPlaced() || isUnclear) {
        QString text = m_text
                           .mid(words.start.from,
                                (words.end ? words.end->to : words.start.to) - words.start.from)
                           .toString();
        if (reading.zoneLength == 0)
            text += u' ' + zoneText(told);
        if (isUnclear)
            return Words::tr("%1, unclear").arg(text);
        return words.kind == TimeWords::Kind::Point ? Words::tr("%1, day open").arg(text) : text;
    }
    QStringList parts;
    const auto day =
        moment.precision == Precision::Before || moment.precision == Precision::After || !start.day
        ? dayOf(moment, told)
        : std::optional(dayOfNumber(*start.day));
    if (moment.precision != Precision::Day && day) {
        if (day == m_context.workingDay)
            parts.append(weekdayShort(day->dayOfWeek()));
        else if (m_context.workingDay && day->year() == m_context.workingDay->year())
            parts.append(shortDayText(*day));
        else
            parts.append(dayText(*day));
    }
    parts.append(spanText(moment, reading.end.value_or(Moment()), told, day.value_or(QDate())));
    if (moment.precision != Precision::Day) {
        const bool named = reading.zoneLength > 0 && reading.zoneLength < 16;
        parts.append(named ? m_text.mid(reading.zoneFrom, reading.zoneLength).toString()
                           : zoneText(told));
    }
    return parts.join(u' ');
}

TimeReading Reading::read(TimeForms forms)
{
    TimeReading reading;
    Cursor cursor{m_text, 0};
    PointWords impossible;
    const auto words = eatTime(cursor, forms, &impossible);
    if (!words) {
        if (impossible.clock && !impossible.clock->isPossible)
            add(Code::ImpossibleTime,
                Words::tr("“%1” is no time of day, so it stays text.").arg(wordsOf(impossible)),
                impossible);
        else if (impossible.date && !impossible.date->isPossible)
            add(Code::ImpossibleDate,
                Words::tr("There is no such day as “%1”, so it stays text.")
                    .arg(wordsOf(impossible)),
                impossible);
        reading.problems = m_problems;
        return reading;
    }
    reading.length = cursor.at;
    for (const PointWords *point : {words->end ? &*words->end : nullptr, &words->start}) {
        if (point && point->zone && reading.zoneLength == 0) {
            reading.zoneFrom = point->zone->from;
            reading.zoneLength = point->zone->length;
        }
    }

    Placed start;
    if (words->kind != TimeWords::Kind::Point) {
        start.moment = relative(*words);
    } else {
        // A zone told once counts for both ends of a range.
        const NamedZone &startZone = words->start.zone ? words->start.zone->zone
            : words->end && words->end->zone           ? words->end->zone->zone
                                                       : m_zone;
        start = placeStart(words->start, startZone);
        if (words->end) {
            const NamedZone &endZone = words->end->zone ? words->end->zone->zone : startZone;
            reading.end = placeEnd(*words->end, start, endZone).moment;
        }
        if (words->startHalfFromEnd) // its own words would be read as the morning
            start.moment.typed =
                m_text.mid(words->start.from, words->end->to - words->start.from).toString();
    }
    if (const qsizetype length = unknownZoneAhead(cursor); length > 0 && words->start.clock && reading.zoneLength == 0) {
        Cursor name = cursor;
        name.skipSpace();
        m_problems.append({Code::UnknownZone,
                           Words::tr("“%1” is no time zone that is known, so it stays text.").arg(m_text.mid(name.at, length)),
                           name.at, length});
    }
    reading.start = start.moment;
    reading.understood = understood(reading, *words, start);
    reading.problems = m_problems;

    // What stands between the time and the text that follows: "14:32: …", "14:32 - …", "14:32 | …".
    cursor.eat(u':') || cursor.eat(u',') || cursor.eat(u';');
    cursor.skipSpace();
    if ((isDash(cursor.peek()) || cursor.peek() == u'|' || cursor.peek() == u':')
        && (cursor.peek(1).isSpace() || cursor.at + 1 >= m_text.size()
            || QStringView(u"|\u2013\u2014").contains(cursor.peek()))) {
        ++cursor.at;
        cursor.skipSpace();
    }
    reading.textFrom = cursor.at;
    return reading;
}

NamedZone namedZone(const QTimeZone &zone)
{
    return zone.isValid() ? NamedZone{zone, zoneName(zone), {}, {}}
                          : NamedZone{QTimeZone::utc(), u"UTC"_s, {}, {}};
}

// The words of a day-open moment, read again on that day; nothing where they cannot be.
std::optional<TimeReading> readOnDay(const Moment &moment, QDate day, const QTimeZone &zone)
{
    if (!moment.isDayOpen() || !day.isValid())
        return std::nullopt;
    const NamedZone told = zoneNamed(moment.zone).value_or(namedZone(zone));
    TimeContext context;
    context.zone = told.isAmbiguous() ? zone : told.zone;
    context.workingDay = day;
    context.now = (dayNumber(day) + 400) * microsPerDay; // nothing near it is in the future
    TimeReading reading = Reading(moment.typed, context, told).read(everyTimeForm);
    if (reading.length != moment.typed.size() || !reading.start.isPlaced())
        return std::nullopt;
    return reading;
}

} // namespace

TimeReading readTime(QStringView text, const TimeContext &context, TimeForms forms)
{
    return Reading(text, context, namedZone(context.zone)).read(forms);
}

Moment withDay(const Moment &moment, QDate day, const QTimeZone &zone)
{
    const auto reading = readOnDay(moment, day, zone);
    if (!reading)
        return moment;
    Moment placed = reading->start;
    placed.typed = moment.typed;
    return placed;
}

void placeOnDay(Moment &start, Moment &end, QDate day, const QTimeZone &zone)
{
    start = withDay(start, day, zone);
    if (!end.isDayOpen())
        return;
    const Moment sameDay = withDay(end, day, zone);
    const bool isBackwards = sameDay.latest && start.earliest && *sameDay.latest < *start.earliest;
    end = isBackwards ? withDay(end, day.addDays(1), zone) : sameDay;
}

} // namespace story
