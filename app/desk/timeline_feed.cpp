#include "app/desk/timeline_feed.h"

#include "app/desk/field_text.h"
#include "app/figure/timeline_view.h"
#include "app/model/marks.h"
#include "app/model/measures.h"
#include "app/model/moment_text.h"
#include "app/model/silences.h"

#include <algorithm>

namespace story {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(story::TimelineFeed)
};

// A text is only ever seen by its beginning.
constexpr qsizetype labelLength = 200;
constexpr qsizetype mostAskedFor = 20'000;

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

// Entry order as a number: positions are texts over 0-9 A-Z a-z that sort by code unit, and ten letters of one tell it well enough.
qint64 orderOf(const QString &position)
{
    qint64 order = 0;
    for (int i = 0; i < 10; ++i) {
        const char16_t c = i < position.size() ? position[i].unicode() : u'0';
        const int digit = c <= u'9' ? c - u'0' : c <= u'Z' ? c - u'A' + 10 : c - u'a' + 36;
        order = order * 62 + std::clamp(digit, 0, 61);
    }
    return order;
}

QString firstLineOf(const QString &text)
{
    const qsizetype end = text.indexOf(QLatin1Char('\n'));
    return text.left(std::min(end < 0 ? text.size() : end, labelLength));
}

} // namespace

TimelineFeed::TimelineFeed(OpenReview &review, QObject *parent) : QObject(parent), m_review(review)
{
    rebuild();
    connect(&review, &OpenReview::changed, this, &TimelineFeed::follow);
}

void TimelineFeed::setLaneBy(LaneBy by)
{
    if (by == m_laneBy)
        return;
    m_laneBy = by;
    rebuild();
    Q_EMIT changed();
}

void TimelineFeed::setFilter(std::function<bool(const Event &)> shown)
{
    m_filter = std::move(shown);
    rebuild();
    Q_EMIT changed();
}

bool TimelineFeed::isShown(const Event &event) const
{
    return !m_filter || m_filter(event);
}

QString TimelineFeed::laneKeyOf(const Event &event) const
{
    switch (m_laneBy) {
    case LaneBy::Kind: return kindKey(event.kind);
    case LaneBy::Who: return event.people.isEmpty() ? QString() : event.people.front().id.toString();
    case LaneBy::System: return event.system;
    case LaneBy::Source:
        return event.source.isNull() ? QString::fromLatin1(Choices<Origin>::list[static_cast<size_t>(event.origin)].name)
                                     : event.source.id.toString();
    case LaneBy::KnownBy:
        if (!event.knownBy.isEmpty())
            return event.knownBy.front().id.toString();
        return event.people.isEmpty() ? QString() : event.people.front().id.toString();
    }
    return {};
}

QString TimelineFeed::laneName(const QString &key) const
{
    const Review &review = m_review.review();
    switch (m_laneBy) {
    case LaneBy::Kind:
        for (const EventKind kind : kindOrder) {
            if (key == kindKey(kind))
                return lanePlural(kind);
        }
        return key;
    case LaneBy::Who:
    case LaneBy::KnownBy:
        return key.isEmpty() ? Words::tr("nobody named") : entityText(review, EntityKind::Person, Id::fromString(key).value_or(Id()));
    case LaneBy::System: return key.isEmpty() ? Words::tr("no system") : key;
    case LaneBy::Source:
        for (const Choice &choice : Choices<Origin>::list) {
            if (key == QLatin1String(choice.name))
                return choice.text();
        }
        return entityText(review, EntityKind::Source, Id::fromString(key).value_or(Id()));
    }
    return key;
}

int TimelineFeed::laneFor(const Event &event)
{
    const QString key = laneKeyOf(event);
    if (const auto known = m_laneOf.constFind(key); known != m_laneOf.constEnd())
        return *known;
    // The first of its lane. Kinds have their order; of the others the newest comes last, but before what nobody is named with.
    qsizetype at = m_laneKeys.size();
    if (m_laneBy == LaneBy::Kind) {
        const auto place = [](const QString &of) {
            return std::ranges::find(kindOrder, of, kindKey) - std::begin(kindOrder);
        };
        at = std::ranges::count_if(m_laneKeys, [&](const QString &other) { return place(other) < place(key); });
    } else if (!key.isEmpty() && !m_laneKeys.isEmpty() && m_laneKeys.back().isEmpty()) {
        --at;
    }
    m_laneKeys.insert(at, key);
    m_index.insertLane(static_cast<int>(at));
    numberLanes();
    return static_cast<int>(at);
}

void TimelineFeed::numberLanes()
{
    m_laneOf.clear();
    for (int lane = 0; lane < m_laneKeys.size(); ++lane)
        m_laneOf.insert(m_laneKeys[lane], lane);
}

figure::TimelineItem TimelineFeed::itemOf(const Event &event, int lane) const
{
    figure::TimelineItem item;
    item.id = event.id;
    item.label = firstLineOf(event.text);
    item.kind = static_cast<int>(event.kind);
    item.lane = lane;
    item.order = orderOf(event.position);
    const bool asKnown = m_laneBy == LaneBy::KnownBy && event.knownAt.isPlaced();
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

void TimelineFeed::rebuild()
{
    const Review &review = m_review.review();
    // Lanes first: in the order of kinds, else as they come into the story.
    m_laneKeys.clear();
    QSet<QString> there;
    QStringList byStory;
    const TimelineOrder &order = m_review.timeline();
    for (qsizetype row = 0; row < order.size(); ++row) {
        const Event &event = *review.events.find(order.idAt(row));
        if (!isShown(event))
            continue;
        const QString key = laneKeyOf(event);
        if (!there.contains(key)) {
            there.insert(key);
            byStory.append(key);
        }
    }
    if (m_laneBy == LaneBy::Kind) {
        for (const EventKind kind : kindOrder) {
            if (there.contains(kindKey(kind)))
                m_laneKeys.append(kindKey(kind));
        }
    } else {
        // What nobody is named with stands last.
        if (byStory.removeAll(QString()) > 0)
            byStory.append(QString());
        m_laneKeys = byStory;
    }
    numberLanes();

    QList<figure::TimelineItem> items;
    items.reserve(review.events.size());
    for (const Event &event : review.events) {
        if (isShown(event))
            items.append(itemOf(event, laneFor(event)));
    }
    m_index.assign(items);
    m_silences.reset();
}

void TimelineFeed::follow(const ChangeSet &set)
{
    // What people and sources are called is asked for with each request.
    bool mine = set.touches(EntityKind::Review) || (m_laneBy != LaneBy::Kind && (set.touches(EntityKind::Person) || set.touches(EntityKind::Source)));
    for (const Touched &touched : set.touched) {
        if (touched.kind != EntityKind::Event)
            continue;
        mine = true;
        const Event *event = m_review.review().events.find(touched.id);
        if (!event || !isShown(*event)) {
            m_index.remove(touched.id);
            continue;
        }
        m_index.put(itemOf(*event, laneFor(*event)));
    }
    if (mine) {
        m_silences.reset();
        Q_EMIT changed();
    }
}

figure::TimelineRequest TimelineFeed::request(const QTimeZone &zone) const
{
    const Review &review = m_review.review();
    const ReviewFacts &facts = review.about();
    figure::TimelineRequest request;
    request.zone = zone;
    for (const QString &key : m_laneKeys)
        request.lanes.append(laneName(key));

    if (facts.impactStart.isPlaced()) {
        const Moment &end = facts.resolved.isPlaced() ? facts.resolved : facts.mitigated;
        figure::ImpactBand band;
        band.window.from = *facts.impactStart.sortKey();
        band.openEnd = !end.isPlaced();
        band.window.to = end.isPlaced() ? std::max(band.window.from, *end.sortKey())
                                        : std::max(band.window.from, m_index.range() ? m_index.range()->to : band.window.from);
        band.approximate = facts.impactStart.precision != Precision::Exact || (end.isPlaced() && end.precision != Precision::Exact);
        band.words = firstLineOf(facts.impact.isEmpty() ? facts.impactWho : facts.impact);
        request.impactName = Words::tr("impact");
        request.impact = {band};
    }
    const std::pair<QString, QString> words[] = {
        {QStringLiteral("detected"), Words::tr("det.")},
        {QStringLiteral("acknowledged"), Words::tr("ack.")},
        {QStringLiteral("mitigated"), Words::tr("mit.")},
        {QStringLiteral("resolved"), Words::tr("res.")},
    };
    for (const auto &[name, brief] : words) {
        const Moment &moment = facts.*incidentTime(name);
        if (const auto at = moment.sortKey())
            request.marks.append({*at, entityType(EntityKind::Review).field(name)->labelText().toLower(), brief});
    }
    // Of a log of tens of thousands of lines nobody asks for silences, and looking for them takes its time.
    if (!m_silences && review.events.size() > mostAskedFor)
        m_silences.emplace();
    if (!m_silences) {
        m_silences.emplace();
        for (const Silence &silence : silences(review)) {
            const QString length = durationText({silence.length(), silence.length()});
            m_silences->append({{silence.from, silence.to}, {silenceText(silence), Words::tr("%1: ask").arg(length), length}});
        }
    }
    request.silences = *m_silences;
    return request;
}

figure::TimeWindow TimelineFeed::incidentWindow() const
{
    std::optional<figure::TimeWindow> window;
    for (const QString &name : incidentTimes()) {
        const auto at = (m_review.review().about().*incidentTime(name)).sortKey();
        if (!at)
            continue;
        if (!window)
            window = figure::TimeWindow{*at, *at};
        window->from = std::min(window->from, *at);
        window->to = std::max(window->to, *at);
    }
    // One instant alone says nothing of how long it was.
    if (!window || window->span() < microsPerMinute)
        return figure::fitting(m_index);
    const Micros air = window->span() / 4;
    const figure::TimeWindow wide{window->from - air, window->to + air};
    // Where nearly everything lies in it; else the story is longer than its incident times say.
    return m_index.startedWithin(wide) * 10 >= m_index.size() * 6 ? wide : figure::fitting(m_index);
}

QString TimelineFeed::nameOf(Id event, const QTimeZone &zone) const
{
    const Event *found = m_review.review().events.find(event);
    if (!found)
        return {};
    return Words::tr("%1, %2: %3").arg(spanText(found->start, found->end, zone),
                                       Choices<EventKind>::list[static_cast<size_t>(found->kind)].text(), firstLineOf(found->text));
}

} // namespace story
