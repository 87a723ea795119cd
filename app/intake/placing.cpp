#include "app/intake/placing.h"

#include "app/intake/dotted_time.h"
#include "app/model/moment_text.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>
#include <cstdlib>

namespace story::intake {

using namespace Qt::StringLiterals;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(story::Intake)
};

constexpr Micros usualWidth = 5 * microsPerMinute;
constexpr int farBack = 12 * 60; // minutes: a time that far before the one above it is another day
constexpr int perhapsBack = 6 * 60; // likewise where nothing below goes back up

constexpr TimeForms clockForms = TimeForms(TimeForm::Clock) | TimeForm::FourDigits
    | TimeForm::TwelveHours | TimeForm::Hedged | TimeForm::Range | TimeForm::Date;

void widen(Moment &moment, Micros width = usualWidth)
{
    if (moment.precision != Precision::Exact)
        return;
    moment.precision = Precision::About;
    moment.earliest = *moment.earliest - width;
    moment.latest = *moment.latest + width;
}

// Whether an end behind midnight is none: "11:30-1:15" of a clock that counts to twelve, "14:20-2:00" above 17:18.
// "22:00-02:00" above 22:30 is a night.
bool isDoubtfulEnd(const Entry &entry, const Moment *next)
{
    static const QRegularExpression oneDigit(uR"(^[1-9](?!\d))"_s);
    const Stamp &stamp = *entry.stamp;
    if (stamp.hasHalf)
        return false;
    const bool isPlain = oneDigit.match(stamp.typedEnd).hasMatch();
    const auto from = toldInstant(entry.start);
    const auto to = toldInstant(entry.end);
    const auto limit = next ? toldInstant(*next) : std::nullopt;
    if (!from || !to)
        return false;
    if (isPlain && !stamp.isPadded && stamp.minutes < 13 * 60)
        return true;
    return limit && *limit > *from && *to > *limit
        && (isPlain || *to - *from >= perhapsBack * microsPerMinute);
}

void move(Moment &moment, Micros by)
{
    if (moment.earliest)
        moment.earliest = *moment.earliest + by;
    if (moment.latest)
        moment.latest = *moment.latest + by;
}

bool isClockOnly(const Entry &entry)
{
    return entry.stamp && entry.stamp->isPossible && !entry.stamp->clock.isEmpty()
        && !entry.stamp->date;
}

bool beginsRun(const Entry &entry)
{
    return entry.stamp && entry.stamp->isPossible && !entry.stamp->clock.isEmpty();
}

} // namespace

std::optional<QDate> Placing::resolved(const WrittenDate &date, int year) const
{
    if (const auto day = date.certain())
        return day;
    if (date.year >= 0 || date.twoWays)
        return std::nullopt;
    if (year > 0 && QDate::isValid(year, date.month, date.day))
        return QDate(year, date.month, date.day);
    const std::optional<QDate> near = m_day ? m_day : m_around.near;
    if (!near)
        return std::nullopt;
    std::optional<QDate> best;
    for (int y = near->year() - 1; y <= near->year() + 1; ++y) {
        const QDate day(y, date.month, date.day);
        if (day.isValid() && (!best || std::abs(day.daysTo(*near)) < std::abs(best->daysTo(*near))))
            best = day;
    }
    return best;
}

QList<Placing::Shift> Placing::shifts(const QList<Entry> &entries, const QList<Turn> &turns) const
{
    QList<Shift> all(entries.size());
    qsizetype turn = 0;
    bool hasDefault = false;
    qsizetype i = 0;
    while (i < entries.size()) {
        if (!beginsRun(entries[i])) {
            ++i;
            continue;
        }
        // One run: times that follow each other on one clock, without a date between them.
        for (; turn < turns.size() && turns[turn].before <= i; ++turn)
            hasDefault = turns[turn].day ? turns[turn].isDefaultDay : hasDefault;
        if (hasDefault && entries[i].stamp->date) {
            ++i;
            continue;
        }
        QList<qsizetype> run{i};
        qsizetype next = i + 1;
        for (; next < entries.size(); ++next) {
            qsizetype t = turn;
            bool turned = false;
            for (; t < turns.size() && turns[t].before <= next; ++t)
                turned = turned || turns[t].day || turns[t].zone;
            if (turned || (entries[next].stamp && entries[next].stamp->date))
                break;
            if (!isClockOnly(entries[next]))
                continue;
            if (entries[next].stamp->zone != entries[run.back()].stamp->zone)
                break;
            run.append(next);
        }
        const auto minutes = [&](qsizetype k) {
            return entries[run[k]].stamp->minutes + (all[run[k]].afternoon ? farBack : 0);
        };

        const bool mayCountToTwelve =
            run.size() >= 3 && std::all_of(run.begin(), run.end(), [&](qsizetype at) {
                const Stamp &stamp = *entries[at].stamp;
                return !stamp.hasHalf && !stamp.isPadded && stamp.minutes < 13 * 60
                    && stamp.minutes >= 60;
            });
        if (mayCountToTwelve) {
            qsizetype back = 0;
            qsizetype where = 0;
            for (qsizetype k = 1; k < run.size(); ++k) {
                if (minutes(k) < minutes(k - 1)) {
                    ++back;
                    where = k;
                }
            }
            if (back == 1 && minutes(where) + farBack >= minutes(where - 1)) {
                for (qsizetype k = where; k < run.size(); ++k)
                    all[run[k]].afternoon = true;
            }
        }
        for (qsizetype k = 1; k < run.size(); ++k) {
            const int backBy = minutes(k - 1) - minutes(k);
            bool isNextDay = backBy > farBack;
            if (!isNextDay && backBy >= perhapsBack) {
                isNextDay = true;
                for (qsizetype later = k + 1; isNextDay && later < run.size(); ++later)
                    isNextDay = minutes(later) < minutes(k - 1);
            }
            all[run[k]].days = isNextDay ? 1 : 0;
        }
        i = std::max(next, i + 1);
    }
    return all;
}

void Placing::say(const QList<TimeProblem> &problems, int line)
{
    using Code = TimeProblem::Code;
    for (const TimeProblem &problem : problems) {
        bool *once = problem.code == Code::AmbiguousZone ? &m_saidAmbiguous
            : problem.code == Code::ZoneOutOfSeason      ? &m_saidSeason
                                                         : nullptr;
        if (once && std::exchange(*once, true))
            continue;
        m_warn(line, problem.sentence);
    }
}

void Placing::checkSeason(const Moment &moment, int line)
{
    const auto at = toldInstant(moment);
    if (m_saidSeason || !at || !m_zone || !m_zone->place.isValid()
        || offsetAt(*at, m_zone->place) == offsetAt(*at, m_zone->zone))
        return;
    m_saidSeason = true;
    m_warn(line,
                 Words::tr("Clocks in %1 were at %2 then; the times are read as %3, as written.")
                     .arg(zoneText(m_zone->place),
                          zoneText(QTimeZone(offsetAt(*at, m_zone->place))),
                          zoneText(m_zone->zone)));
}

void Placing::makeDay(const Stamp &stamp, QDate day, Moment &start, Moment &end) const
{
    TimeContext context;
    context.zone = zone();
    const auto whole = [&](QDate date) {
        return readTime(isoDay(date), context, TimeForms(TimeForm::Date) | TimeForm::DateAlone)
            .start;
    };
    start = whole(day);
    start.typed = stamp.typed;
    if (!stamp.endDate)
        return;
    if (const auto last = resolved(*stamp.endDate); last && *last >= day) {
        end = whole(*last);
        end.typed = stamp.typed;
    }
}

void Placing::make(const Stamp &stamp, std::optional<QDate> day, bool afternoon, int line,
                   Moment &start, Moment &end)
{
    TimeContext context;
    context.zone = zone();
    QString text = stamp.clock;
    if (stamp.date && stamp.date->twoWays && !day) {
        text = stamp.typed; // read as a whole: both meanings, and said so
    } else if (stamp.clock.isEmpty()) {
        if (day)
            makeDay(stamp, *day, start, end);
        else
            start.typed = stamp.typed;
        return;
    } else if (day) {
        context.workingDay = day;
    }
    if (!stamp.hasZone) {
        if (m_zone && m_zone->isAmbiguous())
            text += u' ' + m_zone->name;
        m_usedFallback = m_usedFallback || !m_zone || m_zoneIsFar;
    }
    const TimeReading reading = readTime(text, context, clockForms | TimeForm::DateAlone);
    if (!reading.isTime()) {
        start.typed = stamp.typed;
        return;
    }
    say(reading.problems, line);
    start = reading.start;
    end = reading.end.value_or(Moment());
    if (!stamp.hasZone && start.isPlaced())
        checkSeason(start, line);
    if (afternoon) {
        move(start, farBack * microsPerMinute);
        move(end, farBack * microsPerMinute);
    }
    if (stamp.isAbout || m_isApproximate) {
        widen(start);
        widen(end);
    }
    start.typed = stamp.typed;
    if (!end.isEmpty())
        end.typed = stamp.typedEnd.isEmpty() ? stamp.typed : stamp.typedEnd;
}

void Placing::checkEnds(QList<Entry> &entries)
{
    for (qsizetype i = 0; i < entries.size(); ++i) {
        Entry &entry = entries[i];
        if (!entry.start.isPlaced() || !entry.end.isPlaced())
            continue;
        const Stamp &stamp = *entry.stamp;
        const QTimeZone told = zoneOrUtc(entry.start.zone);
        if (dayOf(entry.start, told) == dayOf(entry.end, told) || stamp.typedEnd.contains(u'/')
            || stamp.typedEnd.size() >= 9 || stamp.clock.isEmpty())
            continue;
        const auto next = std::find_if(entries.cbegin() + i + 1, entries.cend(),
                                       [](const Entry &e) { return e.start.isPlaced(); });
        const QString day = dayText(*dayOf(entry.end, told));
        if (!isDoubtfulEnd(entry, next == entries.cend() ? nullptr : &next->start)) {
            m_warn(entry.firstLine,
                         Words::tr("“%1” to “%2” is read as ending on %3.")
                             .arg(stamp.typed, stamp.typedEnd, day));
            continue;
        }
        m_warn(
            entry.firstLine,
            Words::tr(
                "“%1” to “%2” would end on %3, which fits nothing around it; the end is left open.")
                .arg(stamp.typed, stamp.typedEnd, day));
        entry.end = Moment();
        entry.end.typed = stamp.typedEnd;
    }
}

void Placing::checkJumps(const QList<Entry> &entries)
{
    constexpr int longJump = 300; // days
    const Entry *above = nullptr;
    for (const Entry &entry : entries) {
        const auto here = toldInstant(entry.start);
        if (!here)
            continue;
        const auto before = above ? toldInstant(above->start) : std::nullopt;
        const Micros by = before ? std::abs(*here - *before) : 0;
        if (by > longJump * microsPerDay)
            m_warn(
                entry.firstLine,
                Words::tr("“%1” is %n day(s) away from “%2” above it. It is kept as written.",
                          nullptr, static_cast<int>(by / microsPerDay))
                    .arg(entry.start.typed, above->start.typed));
        above = &entry;
    }
}

Moment Placing::placeOne(const Stamp &stamp, int line)
{
    Moment start;
    Moment end;
    if (stamp.isPossible)
        make(stamp, stamp.date ? resolved(*stamp.date) : m_day, false, line, start, end);
    return start;
}

void Placing::place(QList<Entry> &entries, const QList<Turn> &turns)
{
    const QList<Shift> shifts = this->shifts(entries, turns);
    qsizetype turn = 0;
    bool dayIsFar = m_around.day && !m_around.dayFrom.isEmpty();
    QString above; // the time told last
    for (qsizetype i = 0; i < entries.size(); ++i) {
        for (; turn < turns.size() && turns[turn].before <= i; ++turn) {
            if (turns[turn].zone) {
                m_zone = turns[turn].zone;
                m_zoneIsFar = false;
            }
            m_isApproximate = m_isApproximate || turns[turn].isApproximate;
            if (!turns[turn].day)
                continue;
            m_day = resolved(*turns[turn].day);
            m_dayIsDefault = turns[turn].isDefaultDay;
            dayIsFar = false;
        }
        Entry &entry = entries[i];
        const bool isDay = entry.stamp && entry.stamp->isPossible && entry.stamp->clock.isEmpty();
        if ((!entry.stamp
             && (entry.tellsUnread || looksLikeTime(entry.text)
                 || mayBeDottedTime(entry.text, true)))
            || (isDay && (looksLikeTime(entry.text) || mayBeDottedTime(entry.text, false))))
            m_warn(entry.firstLine,
                         Words::tr("The time of this entry cannot be read, so it stays text."));
        if (!entry.stamp)
            continue;
        const Stamp &stamp = *entry.stamp;
        if (!stamp.isPossible) {
            m_warn(
                entry.firstLine,
                Words::tr("“%1” is no time that exists, so it stays text.").arg(stamp.typed));
            continue;
        }
        std::optional<QDate> day = stamp.date ? resolved(*stamp.date, entry.year) : m_day;
        if (day)
            day = day->addDays(shifts[i].days);
        const auto outer = m_zone;
        if (entry.zone)
            m_zone = entry.zone;
        make(stamp, day, shifts[i].afternoon, entry.firstLine, entry.start, entry.end);
        m_zone = outer;
        if (const int off = minutesOff(entry.text);
            off > 0 && entry.start.precision == Precision::Exact) {
            widen(entry.start, off * microsPerMinute);
            m_warn(
                entry.firstLine,
                Words::tr("“%1” is read as about then, because the text says that it may be off.")
                    .arg(stamp.typed));
        }

        if (!entry.start.isPlaced())
            m_firstOpen = m_open++ == 0 ? entry.firstLine : m_firstOpen;
        else if (!stamp.date && dayIsFar && !std::exchange(m_usedFarDay, true))
            m_warn(
                entry.firstLine,
                Words::tr("No day stands with these times; they are read as on %1, from %2.")
                    .arg(dayText(*day), m_around.dayFrom));
        if (shifts[i].days > 0 && day)
            m_warn(entry.firstLine,
                         Words::tr("“%1” is read as on %2, because it comes after “%3”.")
                             .arg(stamp.typed, dayText(*day), above));
        if (shifts[i].afternoon && i > 0 && !shifts[i - 1].afternoon)
            m_warn(entry.firstLine,
                         Words::tr("“%1” is read as the afternoon, because it comes after “%2”.")
                             .arg(stamp.typed, above));
        if (!m_dayIsDefault || !stamp.date)
            m_day = day;
        dayIsFar = dayIsFar && !stamp.date;
        above = stamp.clock.isEmpty() ? above : stamp.typed;
    }
    checkEnds(entries);
    checkJumps(entries);
    if (m_open > 0)
        m_warn(m_firstOpen,
                     Words::tr("%n time(s) have no day in the document, so their day is open.",
                               nullptr, m_open));
}

} // namespace story::intake
