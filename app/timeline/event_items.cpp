#include "app/timeline/event_items.h"

#include <QCoreApplication>

#include <algorithm>

namespace story {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(story::TimelineItems)
};

QString kindKey(EventKind kind)
{
    return QString::fromLatin1(Choices<EventKind>::list[static_cast<size_t>(kind)].name);
}

// The order of lanes: what set things off, what told of it, what was done about it.
constexpr EventKind kindOrder[] = {EventKind::Change, EventKind::Alert, EventKind::Observation, EventKind::Communication,
                                   EventKind::Decision, EventKind::Action, EventKind::Escalation, EventKind::Recovery,
                                   EventKind::Note};

QString lanePlural(EventKind kind)
{
    switch (kind) {
    case EventKind::Note: return Words::tr("notes");
    case EventKind::Change: return Words::tr("changes");
    case EventKind::Alert: return Words::tr("alerts");
    case EventKind::Observation: return Words::tr("observations");
    case EventKind::Communication: return Words::tr("communication");
    case EventKind::Decision: return Words::tr("decisions");
    case EventKind::Action: return Words::tr("actions");
    case EventKind::Escalation: return Words::tr("escalations");
    case EventKind::Recovery: return Words::tr("recovery");
    }
    return {};
}

QString originKey(Origin origin)
{
    return QString::fromLatin1(Choices<Origin>::list[static_cast<size_t>(origin)].name);
}

QString idOf(const QList<Ref<Person>> &people)
{
    return people.isEmpty() ? QString() : people.front().id.toString();
}

} // namespace

QString laneKeyOf(const Event &event, LaneBy by)
{
    switch (by) {
    case LaneBy::Kind: return kindKey(event.kind);
    case LaneBy::Who: return idOf(event.people);
    case LaneBy::System: return event.system;
    case LaneBy::Source: return event.source.isNull() ? originKey(event.origin) : event.source.id.toString();
    case LaneBy::KnownBy: return idOf(event.knownBy.isEmpty() ? event.people : event.knownBy);
    }
    return {};
}

QStringList lanesInOrder(const QStringList &byStory, LaneBy by)
{
    QStringList lanes = byStory;
    if (by == LaneBy::Kind) {
        lanes.clear();
        for (const EventKind kind : kindOrder) {
            if (byStory.contains(kindKey(kind)))
                lanes.append(kindKey(kind));
        }
    } else if (lanes.removeAll(QString()) > 0) {
        lanes.append(QString());
    }
    return lanes;
}

QString ownLaneName(const QString &key, LaneBy by)
{
    switch (by) {
    case LaneBy::Kind:
        for (const EventKind kind : kindOrder) {
            if (key == kindKey(kind))
                return lanePlural(kind);
        }
        break;
    case LaneBy::Who:
    case LaneBy::KnownBy: return key.isEmpty() ? Words::tr("nobody named") : QString();
    case LaneBy::System: return key.isEmpty() ? Words::tr("no system") : QString();
    case LaneBy::Source:
        for (const Choice &choice : Choices<Origin>::list) {
            if (key == QLatin1String(choice.name))
                return choice.text();
        }
        break;
    }
    return {};
}

figure::TimelineItem itemOf(const Event &event, LaneBy by)
{
    figure::TimelineItem item;
    item.id = event.id;
    item.kind = static_cast<int>(event.kind);
    const bool asKnown = by == LaneBy::KnownBy && event.knownAt.isPlaced();
    const Moment &start = asKnown ? event.knownAt : event.start;
    item.at = start.sortKey();
    if (!item.at)
        return item;
    item.approximate = start.precision != Precision::Exact;
    item.openStart = !start.earliest;
    item.openEnd = !start.latest;
    if (start.earliest && start.latest && *start.earliest < *start.latest)
        item.range = figure::TimeWindow{*start.earliest, *start.latest};
    if (!asKnown && event.end.isPlaced()) {
        const Micros until = event.end.latest.value_or(event.end.earliest.value_or(*item.at));
        if (until > *item.at) {
            item.until = until;
            item.openEnd = !event.end.latest;
            item.approximate = item.approximate || event.end.precision != Precision::Exact;
        }
    }
    return item;
}

} // namespace story
