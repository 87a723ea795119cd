// Moving events in time: those intents of event_intents.h that change when something was.
#include "app/desk/event_intents.h"
#include "app/desk/event_step.h"
#include "app/desk/field_text.h"

namespace story {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(story::EventIntents)
};

Error outsideTheCalendar()
{
    return {Failure::BadInput, Words::tr("A time would lie before the year 0 or after the year 9999."),
            Words::tr("Nothing was changed."), Words::tr("Move it by less."), {}};
}

bool isInCalendar(Micros at)
{
    return canMoveBy(Moment::exactly(at), 0);
}

bool canShift(const Event &event, Micros by)
{
    return canMoveBy(event.start, by) && canMoveBy(event.end, by) && canMoveBy(event.knownAt, by);
}

void shift(Event &event, Micros by)
{
    for (Moment *moment : {&event.start, &event.end, &event.knownAt})
        *moment = movedBy(*moment, by);
}

Result<> applyMoves(OpenReview &review, Step &step, const QString &what)
{
    step.keepMarksInStep();
    return review.apply(step.edit(what));
}

QTimeZone zoneTold(const Moment &moment, const QTimeZone &usual)
{
    return moment.zone.isEmpty() ? usual : zoneOrUtc(moment.zone);
}

Micros endOf(const Event &event, Micros start)
{
    return event.end.latest.value_or(event.end.earliest.value_or(start));
}

std::optional<Event> withEndShifted(Event event, Micros start, Micros by, const QTimeZone &usual)
{
    const Micros end = endOf(event, start);
    Micros at = 0;
    if (__builtin_add_overflow(end, by, &at) || !isInCalendar(at))
        return std::nullopt;
    if (end >= start)
        at = std::max(at, start);
    if (at != end)
        event.end = movedTo(event.end, at, zoneTold(event.start, usual));
    return event;
}

std::optional<Event> withStartShifted(Event event, Micros start, Micros by, const QTimeZone &usual)
{
    const Micros end = endOf(event, start);
    if (start <= end)
        by = std::min(by, end - start);
    if (!canMoveBy(event.start, by))
        return std::nullopt;
    const Moment before = event.start;
    event.start = movedBy(before, by);
    if (!event.end.isPlaced() && event.start != before)
        event.end = movedTo(event.end, toldInstant(before).value_or(start), zoneTold(before, usual));
    return event;
}

// One edge of all that have a place; the words are of one, and of several.
Result<> shiftEdges(OpenReview &review, const QList<Id> &events, Shifted edge, Micros by, const QString &one, const QString &many)
{
    const QTimeZone usual = zoneOf(review.review().about());
    Step step(review.review());
    qsizetype count = 0;
    for (const Id id : stillThere(review.review(), events)) {
        Event &event = *step.change<Event>(id);
        if (!event.start.sortKey())
            continue;
        const auto moved = shifted(event, edge, by, usual);
        if (!moved)
            return fail(outsideTheCalendar());
        event = *moved;
        ++count;
    }
    return applyMoves(review, step, countedText(count, one, many));
}

} // namespace

std::optional<Event> shifted(const Event &event, Shifted what, Micros by, const QTimeZone &usual)
{
    const auto start = event.start.sortKey();
    if (what == Shifted::Whole) {
        if (!canShift(event, by))
            return std::nullopt;
        Event moved = event;
        shift(moved, by);
        return moved;
    }
    if (what == Shifted::Known) {
        if (!canMoveBy(event.knownAt, by))
            return std::nullopt;
        Event moved = event;
        moved.knownAt = movedBy(event.knownAt, by);
        return moved;
    }
    if (!start)
        return event;
    return what == Shifted::Start ? withStartShifted(event, *start, by, usual) : withEndShifted(event, *start, by, usual);
}

Result<> shiftTimes(Step &step, const QList<Id> &events, Micros by)
{
    for (const Id &id : events) {
        Event &event = *step.change<Event>(id);
        if (!canShift(event, by))
            return fail(outsideTheCalendar());
        shift(event, by);
    }
    return {};
}

Result<> shiftEvents(OpenReview &review, const QList<Id> &events, Micros by)
{
    const QList<Id> there = stillThere(review.review(), events);
    if (there.isEmpty())
        return fail(noSuchEvent());
    Step step(review.review());
    if (const auto shifted = shiftTimes(step, there, by); !shifted)
        return shifted;
    return applyMoves(review, step, countedText(there.size(), Words::tr("Move event"), Words::tr("Move %1 events")));
}

Result<> shiftKnown(OpenReview &review, const QList<Id> &events, Micros by)
{
    Step step(review.review());
    qsizetype count = 0;
    for (const Id &id : stillThere(review.review(), events)) {
        const Event &event = *review.review().events.find(id);
        if (!event.knownAt.isPlaced())
            continue;
        if (!canMoveBy(event.knownAt, by))
            return fail(outsideTheCalendar());
        step.change<Event>(id)->knownAt = movedBy(event.knownAt, by);
        ++count;
    }
    if (count == 0)
        return fail(noSuchEvent());
    return applyMoves(review, step, countedText(count, Words::tr("Change when it became known"), Words::tr("Change when %1 events became known")));
}

Result<> moveEvent(OpenReview &review, Id id, Micros at)
{
    Step step(review.review());
    Event *event = step.change<Event>(id);
    if (!event)
        return fail(noSuchEvent());
    if (!isInCalendar(at))
        return fail(outsideTheCalendar());
    const Moment start = event->start;
    const auto from = toldInstant(start);
    event->start = movedTo(start, at, zoneOf(review.review().about()));
    const auto to = toldInstant(event->start);
    if (from && to) {
        if (!canMoveBy(event->end, *to - *from))
            return fail(outsideTheCalendar());
        event->end = movedBy(event->end, *to - *from);
    }
    return applyMoves(review, step, Words::tr("Move event"));
}

Result<> resizeEvent(OpenReview &review, Id id, Edge edge, Micros at)
{
    Step step(review.review());
    Event *event = step.change<Event>(id);
    if (!event)
        return fail(noSuchEvent());
    if (!isInCalendar(at))
        return fail(outsideTheCalendar());
    const QTimeZone usual = zoneOf(review.review().about());
    Moment &moment = edge == Edge::Start ? event->start : event->end;
    // A new end is told where the start was.
    const QTimeZone zone = edge == Edge::End && !event->start.zone.isEmpty() ? zoneOrUtc(event->start.zone) : usual;
    moment = movedTo(moment, at, zone);
    return applyMoves(review, step,
                      edge == Edge::Start ? Words::tr("Change when it began") : Words::tr("Change when it ended"));
}

Result<> shiftEnds(OpenReview &review, const QList<Id> &events, Micros by)
{
    return shiftEdges(review, events, Shifted::End, by, Words::tr("Change when it ended"), Words::tr("Change when %1 events ended"));
}

Result<> shiftStarts(OpenReview &review, const QList<Id> &events, Micros by)
{
    return shiftEdges(review, events, Shifted::Start, by, Words::tr("Change when it began"), Words::tr("Change when %1 events began"));
}

Result<> moveClock(Step &step, Id id, Micros correction)
{
    Source *source = step.change<Source>(id);
    if (!source)
        return fail({Failure::NotFound, Words::tr("That source is not there any more."), Words::tr("Nothing was changed."), {}, {}});
    Micros by = 0;
    if (__builtin_sub_overflow(correction, source->clockCorrection, &by))
        return fail(outsideTheCalendar());
    source->clockCorrection = correction;
    for (const Event &told : step.review().events) {
        if (told.source.id != id)
            continue;
        if (!canShift(told, by))
            return fail(outsideTheCalendar());
        shift(*step.change<Event>(told.id), by);
    }
    return {};
}

Result<> correctClock(OpenReview &review, Id id, Micros correction)
{
    Step step(review.review());
    if (const auto moved = moveClock(step, id, correction); !moved)
        return moved;
    return applyMoves(review, step, Words::tr("Correct the clock of a source"));
}

} // namespace story
