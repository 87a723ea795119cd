#include "ui/editors/moment_editor.h"

#include "app/desk/field_text.h"
#include "app/model/moment_text.h"

namespace story {

namespace {

// No time is on it, so that every time says its day.
const QDate &noDay()
{
    static const QDate day(1, 1, 1);
    return day;
}

} // namespace

QString momentLine(const Moment &moment, const QTimeZone &zone)
{
    if (moment.isEmpty())
        return {};
    if (moment.precision == Precision::Unknown && !moment.typed.isEmpty())
        return moment.typed; // not placed, or one of several: as it was said
    if (moment.precision == Precision::About && moment.earliest && moment.latest) {
        const Micros width = (*moment.latest - *moment.earliest) / 2;
        if (width != 5 * microsPerMinute && width % microsPerMinute == 0) {
            Moment middle = moment;
            middle.earliest = middle.latest = toldInstant(moment);
            middle.precision = Precision::Exact;
            return QStringLiteral("%1~%2m").arg(timeText(middle, zone, noDay())).arg(width / microsPerMinute);
        }
    }
    return timeText(moment, zone, noDay());
}

MomentEditor::MomentEditor(const Look &look, const Field &field, QWidget *parent) : TypedEditor(look, field, parent)
{
    setPlaceholder(tr("14:32, about 14:35, yesterday 23:10"));
}

// A time without a day belongs to the day the moment already has, else to that of the impact, else to the last event's.
TimeContext MomentEditor::context() const
{
    TimeContext context;
    const Review &all = review()->review();
    const ReviewFacts &facts = all.about();
    context.zone = zoneOf(facts);
    context.now = review()->clock().now();
    context.workingDay = dayOf(std::get<Moment>(stored()), context.zone);
    for (const Moment &instant : {facts.impactStart, facts.detected, facts.acknowledged, facts.mitigated, facts.resolved}) {
        if (!context.workingDay && &field() != entityType(EntityKind::Review).field(u"meeting"))
            context.workingDay = dayOf(instant, context.zone);
    }
    if (const Event *last = all.events.find(review()->timeline().lastPlaced(ref().id))) {
        if (!context.workingDay)
            context.workingDay = dayOf(last->start, context.zone);
        context.lastEvent = last->start.sortKey();
    }
    return context;
}

TypedEditor::Reading MomentEditor::read(const QString &typed) const
{
    TimeContext around = context();
    // Only "+5m" counts from the last event here; a time that is corrected may well lie before it.
    if (!typed.startsWith(QLatin1Char('+')))
        around.lastEvent.reset();
    const TimeReading reading = readTime(typed, around);
    if (!reading.isTime() || reading.length != typed.size()) {
        Moment kept;
        kept.typed = typed;
        const QString why = !reading.problems.isEmpty() ? reading.problems.first().sentence
            : reading.isTime() ? tr("There is more than a time in this. It is kept as you wrote it.")
                               : tr("No time was found in this. It is kept as you wrote it.");
        return {Value(kept), why, Tone::Warn, {}};
    }
    Reading result{Value(reading.start), reading.understood, Tone::Muted, {}};
    if (!reading.problems.isEmpty()) {
        result.word = reading.problems.first().sentence;
        result.tone = Tone::Warn;
    } else if (reading.start.isDayOpen()) {
        result.word = tr("%1. The day is not known yet.").arg(reading.understood);
    }
    // The start of an event was typed with its end.
    if (reading.end && ref().kind == EntityKind::Event && qstrcmp(field().name, "start") == 0)
        result.also = {entityType(EntityKind::Event).field(u"end"), Value(*reading.end)};
    return result;
}

QString MomentEditor::wording(const Value &value) const
{
    return momentLine(std::get<Moment>(value), review() ? zoneOf(review()->review().about()) : QTimeZone::utc());
}

QString MomentEditor::remark(const Value &value) const
{
    const Moment &moment = std::get<Moment>(value);
    if (moment.isEmpty() || moment.isPlaced() || !isBound())
        return {};
    const TimeReading reading = readTime(moment.typed, context());
    return reading.isTime() && reading.length == moment.typed.size() ? tr("The day is not known yet.")
                                                                      : tr("No time was found in this. It is kept as you wrote it.");
}

} // namespace story
