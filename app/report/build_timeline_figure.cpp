// The timeline as a picture: which events stand in which lane, and what is said of them. All words pass the builder's door.
#include "app/core/language.h"
#include "app/model/moment_text.h"
#include "app/report/build_sections.h"
#include "app/timeline/event_items.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>

namespace story::report {

using namespace Qt::StringLiterals;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(story::Report)
};

// What is said of a lane passes the door like everything else.
QString laneName(const QString &key, LaneBy by, const BuildContext &context)
{
    if (const QString own = ownLaneName(key, by); !own.isEmpty())
        return own;
    const Id id = Id::fromString(key).value_or(Id());
    switch (by) {
    case LaneBy::Who:
    case LaneBy::KnownBy: return context.who(Ref<Person>{id});
    case LaneBy::Source: {
        const Source *source = context.review().sources.find(id);
        return source ? context.line(source->name) : QString();
    }
    case LaneBy::System: return context.line(key);
    case LaneBy::Kind: break;
    }
    return {};
}

QString laneWords(LaneBy by)
{
    switch (by) {
    case LaneBy::Kind: return Words::tr("in lanes by kind");
    case LaneBy::Who: return Words::tr("in lanes by who");
    case LaneBy::System: return Words::tr("in lanes by system");
    case LaneBy::Source: return Words::tr("in lanes by source");
    case LaneBy::KnownBy: return Words::tr("when each was known, in lanes by who knew it");
    }
    return {};
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

// No instant of it can be told from the picture then, not even from its places.
void countFrom(Micros start, TimelineFigure &timeline)
{
    timeline.elapsed = true;
    timeline.zone = QTimeZone::utc();
    for (figure::TimelineItem &item : timeline.items) {
        for (std::optional<Micros> *at : {&item.at, &item.until}) {
            if (*at)
                **at -= start;
        }
        if (item.range)
            item.range = figure::TimeWindow{item.range->from - start, item.range->to - start};
    }
    for (figure::ImpactBand &band : timeline.impact)
        band.window = {band.window.from - start, band.window.to - start};
    for (figure::TimelineMark &mark : timeline.marks)
        mark.at -= start;
    if (timeline.window)
        timeline.window = figure::TimeWindow{timeline.window->from - start, timeline.window->to - start};
}

QString descriptionOf(const TimelineFigure &timeline, LaneBy by, qsizetype placed)
{
    const qsizetype unknown = timeline.items.size() - placed;
    QStringList sentences{Words::tr("%1 events on a line of time, %2: %3.")
                              .arg(QString::number(placed), laneWords(by), timeline.lanes.join(u", "_s))};
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

std::optional<TimelineFigure> timelineFigure(const Review &review, const BuildOptions &options,
                                             const TimelineShown &shown)
{
    return timelineFigure(BuildContext(review, options), shown);
}

std::optional<TimelineFigure> timelineFigure(const BuildContext &context, const TimelineShown &shown)
{
    TimelineFigure timeline;
    timeline.zone = context.zone();
    timeline.window = shown.window;
    QList<const Event *> events;
    QStringList keys;
    QSet<QString> there;
    for (const Event *event : context.events()) {
        if (shown.events && !shown.events(*event))
            continue;
        events << event;
        const QString key = laneKeyOf(*event, shown.laneBy);
        if (!there.contains(key)) {
            there.insert(key);
            keys << key;
        }
    }
    keys = lanesInOrder(keys, shown.laneBy);
    QHash<QString, int> laneOf;
    for (const QString &key : std::as_const(keys)) {
        laneOf.insert(key, static_cast<int>(timeline.lanes.size()));
        timeline.lanes << laneName(key, shown.laneBy, context);
    }
    qsizetype placed = 0;
    std::optional<QDate> firstDay;
    bool manyDays = false;
    for (const Event *event : std::as_const(events)) {
        figure::TimelineItem item = itemOf(*event, shown.laneBy);
        item.label = context.plain(event->text);
        item.lane = laneOf.value(laneKeyOf(*event, shown.laneBy));
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
        const Event &event = *events[i];
        const QString time = context.stretch(event.start, event.end, manyDays ? QDate(1, 1, 1) : *firstDay);
        timeline.names.insert(
            event.id,
            Words::tr("%1, %2: %3").arg(time, textOf(event.kind), timeline.items[i].label));
    }
    addImpact(timeline, context);
    const ReviewFacts &about = context.about();
    const auto mark = [&](const char *field, const Moment &moment) {
        if (const auto at = moment.sortKey())
            timeline.marks << figure::TimelineMark{
                *at, withinSentence(labelOf(EntityKind::Review, field)), {}};
    };
    mark("detected", about.detected);
    mark("acknowledged", about.acknowledged);
    mark("mitigated", about.mitigated);
    if (timeline.impact.isEmpty() || timeline.impact.first().openEnd)
        mark("resolved", about.resolved);
    timeline.title = manyDays || context.start()
        ? Words::tr("The timeline as a picture")
        : Words::tr("The timeline of %1 as a picture").arg(dayText(*firstDay));
    timeline.description = descriptionOf(timeline, shown.laneBy, placed);
    if (context.start())
        countFrom(*context.start(), timeline);
    return timeline;
}

} // namespace story::report
