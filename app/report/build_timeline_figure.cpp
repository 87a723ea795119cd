// The timeline as a picture: which events stand in which lane, and what is said of them. All words pass the builder's door.
#include "app/model/moment_text.h"
#include "app/report/build_sections.h"

#include <QCoreApplication>

#include <algorithm>

namespace story::report {

using namespace Qt::StringLiterals;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(story::Report)
};

struct LaneName {
    EventKind kind;
    QString name;
};

QList<LaneName> laneNames()
{
    return {{EventKind::Change, Words::tr("changes")},
            {EventKind::Alert, Words::tr("alerts")},
            {EventKind::Observation, Words::tr("observations")},
            {EventKind::Communication, Words::tr("communication")},
            {EventKind::Decision, Words::tr("decisions")},
            {EventKind::Action, Words::tr("actions")},
            {EventKind::Escalation, Words::tr("escalations")},
            {EventKind::Recovery, Words::tr("recovery")},
            {EventKind::Note, Words::tr("notes")}};
}

figure::TimelineItem itemOf(const Event &event, const BuildContext &context)
{
    figure::TimelineItem item;
    item.id = event.id;
    item.kind = static_cast<int>(event.kind);
    item.label = context.plain(event.text);
    const Moment &start = event.start;
    item.at = start.sortKey();
    if (!item.at)
        return item;
    item.openStart = start.precision == Precision::Before;
    item.openEnd = start.precision == Precision::After || event.end.precision == Precision::After;
    item.approximate = start.precision != Precision::Exact;
    if (const auto end = event.end.sortKey(); end && *end > *item.at) {
        item.until = end;
        item.approximate = item.approximate || event.end.precision != Precision::Exact;
    } else if (start.earliest && start.latest && *start.latest > *start.earliest) {
        item.range = figure::TimeWindow{*start.earliest, *start.latest};
    }
    return item;
}

void addImpact(TimelineFigure &timeline, const BuildContext &context)
{
    const ReviewFacts &about = context.about();
    const auto from = about.impactStart.sortKey();
    if (!from)
        return;
    const Moment &end = about.resolved.isPlaced() ? about.resolved : about.mitigated;
    figure::ImpactBand band;
    band.openStart = about.impactStart.precision == Precision::Before;
    band.openEnd = !end.isPlaced() || end.precision == Precision::After;
    Micros last = *from;
    for (const figure::TimelineItem &item : timeline.items)
        last = std::max(last, item.until.value_or(item.at.value_or(last)));
    band.window = {*from, std::max(*from, end.sortKey().value_or(last))};
    band.approximate = about.impactStart.precision != Precision::Exact
        || (end.isPlaced() && end.precision != Precision::Exact);
    band.words = context.line(about.impactWho);
    if (band.words.isEmpty())
        band.words = context.shortly(about.impact);
    timeline.impactName = Words::tr("impact");
    timeline.impact = {band};
}

QString descriptionOf(const TimelineFigure &timeline, qsizetype placed)
{
    const qsizetype unknown = timeline.items.size() - placed;
    QStringList sentences{Words::tr("%1 events on a line of time, in lanes by kind: %2.")
                              .arg(placed)
                              .arg(timeline.lanes.join(u", "_s))};
    if (!timeline.marks.isEmpty()) {
        QStringList marks;
        for (const figure::TimelineMark &mark : timeline.marks)
            marks << mark.words;
        sentences << Words::tr("Marked: %1.").arg(marks.join(u", "_s));
    }
    if (unknown > 0)
        sentences << Words::tr("Of unknown time: %1.").arg(unknown);
    sentences << Words::tr("The table has every event.");
    return sentences.join(u' ');
}

} // namespace

std::optional<TimelineFigure> timelineFigure(const BuildContext &context)
{
    TimelineFigure timeline;
    timeline.zone = context.zone();
    const QList<LaneName> names = laneNames();
    QList<EventKind> kinds;
    for (const LaneName &lane : names) {
        if (std::ranges::any_of(context.events(),
                                [&](const Event *event) { return event->kind == lane.kind; })) {
            kinds << lane.kind;
            timeline.lanes << lane.name;
        }
    }
    qsizetype placed = 0;
    std::optional<QDate> firstDay;
    bool manyDays = false;
    for (const Event *event : context.events()) {
        figure::TimelineItem item = itemOf(*event, context);
        item.lane = static_cast<int>(kinds.indexOf(event->kind));
        item.order = timeline.items.size();
        placed += item.at ? 1 : 0;
        if (const auto day = dayOf(event->start, context.zone())) {
            manyDays = manyDays || (firstDay && *firstDay != *day);
            firstDay = firstDay ? firstDay : day;
        }
        timeline.items << item;
    }
    if (placed < 2) // one event alone is no line of time
        return std::nullopt;
    for (qsizetype i = 0; i < timeline.items.size(); ++i) {
        const Event &event = *context.events()[i];
        const QString time = context.line(spanText(event.start, event.end, context.zone(),
                                                   manyDays ? QDate(1, 1, 1) : *firstDay));
        timeline.names.insert(
            event.id,
            Words::tr("%1, %2: %3").arg(time, textOf(event.kind), timeline.items[i].label));
    }
    addImpact(timeline, context);
    const ReviewFacts &about = context.about();
    const auto mark = [&](const char *field, const Moment &moment) {
        if (const auto at = moment.sortKey())
            timeline.marks << figure::TimelineMark{
                *at, labelOf(EntityKind::Review, field).toLower(), {}};
    };
    mark("detected", about.detected);
    mark("acknowledged", about.acknowledged);
    mark("mitigated", about.mitigated);
    if (timeline.impact.isEmpty() || timeline.impact.first().openEnd)
        mark("resolved", about.resolved);
    timeline.title = manyDays
        ? Words::tr("The timeline as a picture")
        : Words::tr("The timeline of %1 as a picture").arg(dayText(*firstDay));
    timeline.description = descriptionOf(timeline, placed);
    return timeline;
}

} // namespace story::report
