#include "app/desk/timeline_feed.h"

#include "app/core/language.h"
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

// Events whose items take a few milliseconds.
constexpr qsizetype gatheredAtOnce = 4000;

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

QString tellingsText(int count)
{
    return Words::tr(" (%1 tellings)").arg(count);
}

} // namespace

TimelineFeed::TimelineFeed(OpenReview &review, QObject *parent) : QObject(parent), m_review(review), m_tellings(review.review()), m_evidence(review.review())
{
    rebuild();
    connect(&review, &OpenReview::changed, this, &TimelineFeed::follow);
    connect(&m_gathering, &QTimer::timeout, this, &TimelineFeed::gatherMore);
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
    m_gathered = {};
    m_gathering.start(0);
    if (m_review.timeline().size() <= gatheredAtOnce)
        gatherMore();
}

bool TimelineFeed::isShown(const Event &event) const
{
    return !m_filter || m_filter(event);
}

QString TimelineFeed::laneKeyOf(const Event &event) const
{
    return story::laneKeyOf(event, m_laneBy);
}

QString TimelineFeed::laneName(const QString &key) const
{
    if (const QString own = ownLaneName(key, m_laneBy); !own.isEmpty())
        return own;
    if (m_laneBy == LaneBy::Kind || m_laneBy == LaneBy::System)
        return key;
    const EntityKind kind = m_laneBy == LaneBy::Source ? EntityKind::Source : EntityKind::Person;
    return entityText(m_review.review(), kind, Id::fromString(key).value_or(Id()));
}

int TimelineFeed::laneFor(const Event &event)
{
    const QString key = laneKeyOf(event);
    if (const auto known = m_laneOf.constFind(key); known != m_laneOf.constEnd())
        return *known;
    // The first of its lane: it stands where a list of all lanes would have it, with the newest last among those without an order.
    const qsizetype at = lanesInOrder(m_laneKeys + QStringList(key), m_laneBy).indexOf(key);
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
    figure::TimelineItem item = story::itemOf(event, m_laneBy);
    item.label = firstLineOf(event.text);
    if (const int told = m_tellings.of(event.id); told > 1)
        item.label = (item.label + tellingsText(told)).trimmed();
    item.lane = lane;
    item.order = orderOf(event.position);
    return item;
}

void TimelineFeed::gather(qsizetype most)
{
    const Review &review = m_review.review();
    const TimelineOrder &order = m_review.timeline();
    for (const qsizetype end = std::min(order.size(), m_gathered.rows + most); m_gathered.rows < end; ++m_gathered.rows) {
        const Event &event = *review.events.find(order.idAt(m_gathered.rows));
        if (!isShown(event))
            continue;
        const QString key = laneKeyOf(event);
        auto lane = m_gathered.laneOf.constFind(key);
        if (lane == m_gathered.laneOf.constEnd()) {
            lane = m_gathered.laneOf.insert(key, static_cast<int>(m_gathered.laneKeys.size()));
            m_gathered.laneKeys.append(key);
        }
        m_gathered.items.append(itemOf(event, *lane));
    }
}

void TimelineFeed::takeGathered()
{
    m_gathering.stop();
    Gathered gathered = std::exchange(m_gathered, {});
    // In the order of kinds, else as they come into the story.
    m_laneKeys = lanesInOrder(gathered.laneKeys, m_laneBy);
    numberLanes();
    for (figure::TimelineItem &item : gathered.items)
        item.lane = m_laneOf.value(gathered.laneKeys[item.lane]);
    m_index.assign(gathered.items);
    m_silences.reset();
}

void TimelineFeed::gatherMore()
{
    gather(gatheredAtOnce);
    if (m_gathered.rows < m_review.timeline().size())
        return;
    takeGathered();
    Q_EMIT changed();
}

void TimelineFeed::rebuild()
{
    m_gathered = {};
    gather(m_review.timeline().size());
    takeGathered();
}

void TimelineFeed::follow(const ChangeSet &set)
{
    // What people and sources are called is asked for with each request.
    bool mine = set.touches(EntityKind::Review) || (m_laneBy != LaneBy::Kind && (set.touches(EntityKind::Person) || set.touches(EntityKind::Source)));
    const bool toldAnew = m_tellings.follow(m_review.review(), set); // the labels of others say how often they are told
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
    const QSet<Id> shownAnew = m_evidence.follow(m_review.review(), set);
    if (toldAnew)
        rebuild();
    else if (mine)
        m_gathered = {}; // it may have been passed already
    if (mine || toldAnew) {
        m_silences.reset();
        Q_EMIT changed();
    }
    if (!shownAnew.isEmpty())
        Q_EMIT evidenceChanged(shownAnew);
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
            request.marks.append({*at, withinSentence(entityType(EntityKind::Review).field(name)->labelText()), brief});
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
    const int told = m_tellings.of(event);
    return Words::tr("%1, %2: %3").arg(spanText(found->start, found->end, zone, storyDay(m_review.review(), m_review.timeline().firstPlaced(), zone)),
                                       Choices<EventKind>::list[static_cast<size_t>(found->kind)].text(), firstLineOf(found->text))
        + (told > 1 ? tellingsText(told) : QString());
}

bool TimelineFeed::standsWhereKnown(Id event) const
{
    const Event *found = m_review.review().events.find(event);
    return found && m_laneBy == LaneBy::KnownBy && found->knownAt.isPlaced();
}

QString TimelineFeed::timeOnceShifted(Id event, Shifted what, Micros by, const QTimeZone &zone) const
{
    const Review &review = m_review.review();
    const Event *found = review.events.find(event);
    const auto then = found ? shifted(*found, what, by, zoneOf(review.about())) : std::nullopt;
    if (!then)
        return {};
    const auto day = storyDay(review, m_review.timeline().firstPlaced(), zone);
    return what == Shifted::Known ? timeText(then->knownAt, zone, day) : spanText(then->start, then->end, zone, day);
}

QList<Id> TimelineFeed::shown() const
{
    const TimelineOrder &order = m_review.timeline();
    return order.size() == 0 ? QList<Id>() : between(order.idAt(0), order.idAt(order.size() - 1));
}

QList<Id> TimelineFeed::between(Id one, Id other) const
{
    const TimelineOrder &order = m_review.timeline();
    const auto [first, last] = std::minmax({order.rowOf(one), order.rowOf(other)});
    QList<Id> ids;
    for (qsizetype row = first; first >= 0 && row <= last; ++row) {
        if (m_index.find(order.idAt(row)))
            ids.append(order.idAt(row));
    }
    return ids;
}

Id TimelineFeed::beside(Id event, int by) const
{
    const TimelineOrder &order = m_review.timeline();
    qsizetype row = order.rowOf(event);
    if (row < 0)
        return {};
    for (row += by; row >= 0 && row < order.size(); row += by) {
        if (m_index.find(order.idAt(row)))
            return order.idAt(row);
    }
    return {};
}

} // namespace story
