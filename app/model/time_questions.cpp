#include "app/model/time_questions.h"

#include "app/model/moment_text.h"
#include "app/model/time_placing.h"
#include "app/model/time_reader.h"
#include "app/model/typed_days.h"
#include "app/model/zones.h"

#include <algorithm>
#include <array>
#include <cstdlib>

namespace story {

using namespace Qt::StringLiterals;
using namespace syntax;
using Why = PointMeaning::Why;
using Kind = TimeQuestion::Kind;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(story::TimeQuestions)
};

constexpr qsizetype longestQuote = 40;
constexpr qsizetype mostDays = 4;
constexpr std::array<const char *, 3> eventTimes{"start", "end", "known_at"};

QString quoted(const QString &typed)
{
    return typed.size() > longestQuote ? typed.left(longestQuote) + u'…' : typed;
}

QTimeZone known(const QTimeZone &zone)
{
    return zone.isValid() ? zone : QTimeZone::utc();
}

// A moment's zone, or the one given where it names none.
NamedZone zoneTold(const Moment &moment, const QTimeZone &zone)
{
    if (const auto told = zoneNamed(moment.zone))
        return *told;
    return {known(zone), zoneName(known(zone)), {}, {}};
}

// The words of a moment, as its point in time; nothing where they are none.
std::optional<TimeWords> wordsOf(const QString &typed)
{
    Cursor cursor{typed, 0};
    auto words = eatTime(cursor, everyTimeForm);
    return words && cursor.at == typed.size() ? words : std::nullopt;
}

bool isAmbiguousZone(const QString &name)
{
    if (name.isEmpty() || name.contains(u'/') || !name.front().isLetter())
        return false;
    const auto zone = zoneNamed(name);
    return zone && zone->isAmbiguous();
}

// Something about it has to be asked. The same rule as timeQuestion, without the answers.
bool needsAnswer(const Moment &moment)
{
    if (moment.isDayOpen())
        return wordsOf(moment.typed).has_value();
    return moment.isPlaced()
        && (moment.precision == Precision::Unknown || isAmbiguousZone(moment.zone));
}

bool endsBeforeStart(const Moment &start, const Moment &end)
{
    return start.earliest && end.latest && *end.latest < *start.earliest;
}

// What the words of a placed moment can mean, read again on the day that gives its bounds.
struct Reread {
    PointWords point;
    NamedZone zone;
    QList<PointMeaning> meanings;
    Micros moved = 0; // added to its times after they were read, as by the correction of a clock
};

std::optional<Reread> reread(const Moment &moment, const QTimeZone &zone)
{
    const auto words = wordsOf(moment.typed);
    if (!words || words->kind != TimeWords::Kind::Point)
        return std::nullopt;
    Reread best;
    best.point = words->start;
    best.zone = best.point.zone ? best.point.zone->zone : zoneTold(moment, zone);
    const Micros bound = moment.earliest.value_or(moment.latest.value_or(0));
    // Near its first bound ("yesterday", "Fri"), or half way between the two days of "05/06".
    const auto dayOfBound = [](Micros at) { return dayNumberAt(at, QTimeZone::utc()); };
    QList<qint64> workingDays;
    for (const qint64 near : {dayOfBound(bound), dayOfBound(bound + (moment.latest.value_or(bound) - bound) / 2)}) {
        for (qint64 day = near - 2; day <= near + 3; ++day)
            workingDays.append(day);
    }
    bool found = false;
    for (const qint64 working : std::as_const(workingDays)) {
        const QList<qint64> days = best.point.date
            ? daysOf(*best.point.date, working, working + 400) // nothing near it is in the future
            : QList<qint64>{working};
        if (days.isEmpty())
            continue;
        const QList<PointMeaning> meanings = meaningsOf(best.point, days, best.zone);
        const Moment again = spanning(best.point, meanings);
        if (again.earliest.has_value() != moment.earliest.has_value()
            || again.latest.has_value() != moment.latest.has_value())
            continue;
        const Micros moved = bound - again.earliest.value_or(again.latest.value_or(0));
        const bool isAsWide = !moment.earliest || !moment.latest
            || *again.latest - *again.earliest == *moment.latest - *moment.earliest;
        if (isAsWide && (!found || std::abs(moved) < std::abs(best.moved))) {
            found = true;
            best.meanings = meanings;
            best.moved = moved;
        }
    }
    return found ? std::optional(best) : std::nullopt;
}

Moment answered(const Moment &moment, const Reread &again, const PointMeaning &meaning)
{
    Moment answer = spanning(again.point, {meaning});
    for (std::optional<Micros> *bound : {&answer.earliest, &answer.latest}) {
        if (*bound)
            **bound += again.moved;
    }
    answer.typed = moment.typed;
    answer.zone = again.zone.isAmbiguous() ? zoneName(meaning.zone) : moment.zone;
    if (answer.zone.isEmpty())
        answer.zone = again.zone.name;
    answer.offsetSeconds = offsetAt(meaning.first, meaning.zone);
    return answer;
}

bool differ(const QList<PointMeaning> &meanings, const auto &key)
{
    return std::any_of(meanings.begin(), meanings.end(), [&](const PointMeaning &meaning) {
        return key(meaning) != key(meanings.front());
    });
}

// "summer time (UTC+2)", where these two differ by the season; else "UTC+2".
QString offsetWords(const PointMeaning &meaning, const QList<PointMeaning> &meanings)
{
    const int offset = offsetAt(meaning.first, meaning.zone);
    const QString utc = zoneText(QTimeZone(offset));
    const auto isSummer = [](const PointMeaning &one) {
        return one.zone.isDaylightTime(
            QDateTime::fromMSecsSinceEpoch(one.first / 1000, Qt::UTC));
    };
    if (!differ(meanings, isSummer))
        return utc;
    // Dublin's winter time is the one that is marked: the later clock is summer's everywhere.
    const bool isAhead = std::all_of(meanings.begin(), meanings.end(), [&](const PointMeaning &one) {
        return offsetAt(one.first, one.zone) <= offset;
    });
    return isAhead ? Words::tr("summer time (%1)").arg(utc) : Words::tr("winter time (%1)").arg(utc);
}

// What sets one meaning apart from the others.
QString wordsFor(const PointMeaning &meaning, const QList<PointMeaning> &meanings, Micros moved)
{
    const auto dayThere = [&](const PointMeaning &one) {
        return dayNumberAt(one.first + moved, one.zone);
    };
    const auto zoneOf = [](const PointMeaning &one) { return one.zoneMeaning; };
    QStringList parts;
    const bool zonesDiffer = differ(meanings, zoneOf);
    const bool daysDiffer = zonesDiffer
        ? differ(meanings, [](const PointMeaning &one) { return one.day; })
        : differ(meanings, dayThere);
    if (daysDiffer) {
        const QDate day = dayOfNumber(dayThere(meaning));
        const bool yearsDiffer = differ(meanings, [&](const PointMeaning &one) {
            return dayOfNumber(dayThere(one)).year();
        });
        parts.append(yearsDiffer ? dayText(day) : shortDayText(day));
    }
    if (meaning.why == Why::Gap || meaning.why == Why::Overlap) {
        const Moment instant = Moment::exactly(meaning.first + moved);
        parts.append(timeText(instant, QTimeZone(offsetAt(meaning.first, meaning.zone))));
        if (!zonesDiffer && !(meaning.why == Why::Gap && daysDiffer))
            parts.append(offsetWords(meaning, meanings));
    }
    if (zonesDiffer)
        parts.append(meaning.zoneMeaning);
    return parts.join(u' ');
}

TimeQuestion asked(const Moment &moment, const Reread &again)
{
    const QList<PointMeaning> &meanings = again.meanings;
    const PointMeaning &first = meanings.front();
    const QString typed = quoted(moment.typed);
    const QString where = zoneText(first.zone);
    const bool manyZones = again.zone.isAmbiguous();
    const bool manyDays = differ(meanings, [](const PointMeaning &one) { return one.day; });
    const bool jumps = std::any_of(meanings.begin(), meanings.end(), [](const PointMeaning &one) {
        return one.why != Why::Plain;
    });
    TimeQuestion question;
    if (int(manyZones) + int(manyDays) + int(jumps) > 1) {
        question.kind = Kind::Several;
        question.sentence = Words::tr("“%1” can mean several times. Which one is meant?").arg(typed);
    } else if (manyZones) {
        question.kind = Kind::Zone;
        question.sentence =
            Words::tr("“%1” is the name of several zones. Which one is meant?").arg(again.zone.name);
    } else if (manyDays) {
        question.kind = Kind::Date;
        question.sentence = Words::tr("“%1” may be two days. Which one is meant?").arg(typed);
    } else if (first.why == Why::Overlap) {
        question.kind = Kind::Overlap;
        question.sentence =
            Words::tr("“%1” came twice in %2, because the clock was put back. Which one is meant?")
                .arg(typed, where);
    } else {
        question.kind = Kind::Gap;
        question.sentence = first.why == Why::SkippedDay
            ? Words::tr("There was no %1 in %2: the calendar skipped it. Which day is meant?")
                  .arg(dayText(dayOfNumber(first.day)), where)
            : Words::tr(
                  "There was no “%1” in %2: the clock was put forward over it. Which time is meant?")
                  .arg(typed, where);
    }
    for (const PointMeaning &meaning : meanings)
        question.answers.append(
            {wordsFor(meaning, meanings, again.moved), answered(moment, again, meaning), {}});
    return question;
}

// The same time of day, so many days later; nothing where a clock jumped there.
std::optional<Moment> daysLater(const Moment &moment, qint64 days, const QTimeZone &zone)
{
    Moment later = moment;
    const QTimeZone at = zoneTold(moment, zone).zone.isValid() ? zoneTold(moment, zone).zone
                                                                : known(zone);
    for (std::optional<Micros> *bound : {&later.earliest, &later.latest}) {
        if (!*bound)
            continue;
        const WallReading there = fromWall(wallTime(**bound, at) + days * microsPerDay, at);
        if (there.happens != WallReading::Happens::Once)
            return std::nullopt;
        *bound = there.earlier;
    }
    later.offsetSeconds = offsetAt(later.sortKey().value_or(0), at);
    return later;
}

TimeQuestion askAboutEnd(const Event &event, const QTimeZone &zone)
{
    TimeQuestion question;
    question.kind = Kind::EndsBeforeStart;
    question.sentence = Words::tr("The end lies before the start. What is meant?");
    const Micros behind = *event.start.earliest - *event.end.latest;
    const qint64 days = behind / microsPerDay + 1;
    // The day after a wrong date is no likelier than any other.
    if (days <= 2) {
        const auto later = daysLater(event.end, days, zone);
        if (later && !endsBeforeStart(event.start, *later))
            question.answers.append(
                {Words::tr("it ended %1").arg(spanText(*later, {}, known(zone), QDate(1, 1, 1))),
                 *later,
                 {}});
    }
    question.answers.append({Words::tr("the other way round: %1")
                                 .arg(spanText(event.end, event.start, known(zone),
                                               dayOf(event.end, known(zone)).value_or(QDate()))),
                             event.start, event.end});
    question.answers.append({Words::tr("no end"), Moment(), {}});
    return question;
}

// Those of the days on which an open time finds a place.
QList<QDate> daysPlacing(const Moment &moment, const QTimeZone &zone, QList<QDate> days)
{
    days.removeIf([&](QDate day) { return !withDay(moment, day, zone).isPlaced(); });
    return days;
}

} // namespace

std::optional<TimeQuestion> timeQuestion(const Moment &moment, const QTimeZone &zone,
                                         const QList<QDate> &days)
{
    if (!needsAnswer(moment))
        return std::nullopt;
    TimeQuestion question;
    if (moment.isPlaced()) {
        const auto again = reread(moment, zone);
        if (again && again->meanings.size() > 1)
            return asked(moment, *again);
        question.sentence = moment.typed.isEmpty()
            ? Words::tr("This time is not clear. When was it?")
            : Words::tr("“%1” is not clear. When was it?").arg(quoted(moment.typed));
        return question;
    }
    if (wordsOf(moment.typed)->kind != TimeWords::Kind::Point) {
        question.kind = Kind::NoLastEvent;
        question.sentence =
            Words::tr("“%1” has nothing to count from. When was it?").arg(quoted(moment.typed));
        return question;
    }
    question.kind = Kind::OpenDay;
    question.sentence = Words::tr("Which day was “%1”?").arg(quoted(moment.typed));
    const QList<QDate> placing = daysPlacing(moment, zone, days);
    const bool yearsDiffer = std::any_of(placing.begin(), placing.end(), [&](QDate day) {
        return day.year() != placing.front().year();
    });
    for (const QDate day : placing)
        question.answers.append(
            {yearsDiffer ? dayText(day) : shortDayText(day), withDay(moment, day, zone), {}});
    return question;
}

QList<FieldTimeQuestion> timeQuestions(const Review &review, const Event &event)
{
    QList<FieldTimeQuestion> all;
    const QTimeZone zone = zoneOrUtc(review.about().zone);
    const bool hasOpenDay =
        event.start.isDayOpen() || event.end.isDayOpen() || event.knownAt.isDayOpen();
    const QList<QDate> days = hasOpenDay ? daysToldOn(review) : QList<QDate>();
    for (const char *name : eventTimes) {
        const Field &field = *entityType(EntityKind::Event).field(QLatin1String(name));
        const Moment moment = std::get<Moment>(field.read(event));
        const bool isEnd = qstrcmp(name, "end") == 0;
        if (isEnd && event.start.isDayOpen() && moment.isDayOpen())
            continue; // the day of the start places it
        auto question = timeQuestion(moment, zone, days);
        if (!question && isEnd && endsBeforeStart(event.start, event.end))
            question = askAboutEnd(event, zone);
        if (!question)
            continue;
        const bool isStart = qstrcmp(name, "start") == 0;
        if (isStart && question->kind == Kind::OpenDay && event.end.isDayOpen()) {
            const QList<QDate> placing = daysPlacing(moment, zone, days);
            for (qsizetype i = 0; i < placing.size(); ++i) {
                Moment start = event.start;
                Moment end = event.end;
                placeOnDay(start, end, placing[i], zone);
                question->answers[i].other = end;
            }
        }
        all.append({{EntityKind::Event, event.id, &field}, *question});
    }
    return all;
}

QList<FieldTimeQuestion> timeQuestions(const Review &review, EntityKind kind, Id id)
{
    QList<FieldTimeQuestion> all;
    const AnyTable *table = review.table(kind);
    const Entity *entity = table ? table->find(id) : nullptr;
    if (!entity)
        return all;
    if (kind == EntityKind::Event)
        return timeQuestions(review, static_cast<const Event &>(*entity));
    const QTimeZone zone = zoneOrUtc(review.about().zone);
    for (const Field &field : entityType(kind).fields) {
        if (field.type != FieldType::Moment)
            continue;
        const Moment moment = std::get<Moment>(field.read(*entity));
        if (auto question = timeQuestion(moment, zone, moment.isDayOpen() ? daysToldOn(review) : QList<QDate>()))
            all.append({{kind, id, &field}, *question});
    }
    return all;
}

int timesToAsk(const Event &event)
{
    // The day of the start places the end, too.
    const bool asksEnd = !(event.start.isDayOpen() && event.end.isDayOpen())
        && (needsAnswer(event.end) || endsBeforeStart(event.start, event.end));
    return int(needsAnswer(event.start)) + int(asksEnd) + int(needsAnswer(event.knownAt));
}

QList<const Event *> eventsToAsk(const Review &review)
{
    QList<const Event *> found;
    const auto asks = [](const Event &event) { return timesToAsk(event) > 0; };
    // Most often there is none, and then nothing need be put in order.
    if (std::none_of(review.events.begin(), review.events.end(), asks))
        return found;
    for (const Event *event : inTimelineOrder(review.events)) {
        if (asks(*event))
            found.append(event);
    }
    return found;
}

QList<QDate> daysToldOn(const Review &review)
{
    QList<QDate> days;
    const ReviewFacts &facts = review.about();
    const QTimeZone zone = zoneOrUtc(facts.zone);
    const auto add = [&](const Moment &moment) {
        const auto at = toldInstant(moment);
        if (!at || days.size() == mostDays)
            return;
        const QDate day = dayAt(*at, zone);
        if (!days.contains(day))
            days.append(day);
    };
    for (const Moment &moment : {facts.impactStart, facts.detected, facts.acknowledged,
                                 facts.mitigated, facts.resolved})
        add(moment);
    for (const Event &event : review.events)
        add(event.start);
    return days;
}

Edit answering(const Document &document, const FieldRef &about, const TimeAnswer &answer)
{
    Edit edit = setField(document, about, answer.moment);
    if (answer.other && about.kind == EntityKind::Event) {
        const bool isStart = qstrcmp(about.field->name, "start") == 0;
        const Field *other = entityType(about.kind).field(isStart ? u"end" : u"start");
        const Edit more = setField(document, {about.kind, about.id, other}, *answer.other);
        edit.changes.insert(edit.changes.end(), more.changes.begin(), more.changes.end());
    }
    edit.what = Words::tr("Say which time is meant");
    return edit;
}

} // namespace story
