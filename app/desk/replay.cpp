#include "app/desk/replay.h"

#include "app/model/marks.h"

namespace story {

using namespace Qt::StringLiterals;

namespace {

bool names(const QList<Ref<Person>> &people, Id person)
{
    return people.contains(Ref<Person>{person});
}

// Did it, or told it: was there.
bool wasThere(const Event &event, Id person)
{
    return names(event.people, person) || event.toldBy.id == person;
}

// When that instant of the incident was, as the review says it or else the event that shows it.
std::optional<Micros> instantOf(const Review &review, const QString &mark)
{
    const auto said = (review.about().*incidentTime(mark)).sortKey();
    const Event *marked = markedEvent(review, mark);
    return said || !marked ? said : marked->start.sortKey();
}

// From when on each of the five could be told: before the incident was detected nobody can have seen an impact.
QHash<QString, std::optional<Micros>> marksFrom(const Review &review)
{
    QHash<QString, std::optional<Micros>> from;
    for (const QString &mark : incidentTimes())
        from.insert(mark, instantOf(review, mark));
    auto &impact = from[u"impact_start"_s];
    const auto &detected = from[u"detected"_s];
    impact = impact && detected ? std::optional(std::max(*impact, *detected)) : std::nullopt;
    return from;
}

} // namespace

Replay::Replay(const Review &review, Id responder) : m_marksFrom(marksFrom(review))
{
    const QList<const Event *> entered = inOrder(review.events);
    for (const Event *event : entered) {
        for (const QString &mark : event->marks) {
            if (!m_markedEvents.contains(mark))
                m_markedEvents.insert(mark, event->id);
        }
    }

    // Times first, in entry order, because what has none stands with the one before it.
    QHash<Id, Learnt> learnt;
    std::optional<Micros> last;
    for (const Event *event : entered) {
        Learnt one{*event, {}, {}, false};
        one.fromKnownAt = !event->knownAt.isEmpty() && !(!responder.isNull() && wasThere(*event, responder));
        const Moment &known = one.fromKnownAt ? event->knownAt : event->start;
        const auto begins = event->start.sortKey();
        const auto at = known.sortKey();
        one.at = at ? at : last;
        if (begins && one.at && *begins > *one.at)
            one.at = begins;
        else if (begins && !one.at)
            one.at = begins;
        if (at && known.latest && known.precision != Precision::Unknown)
            one.surely = std::max(*known.latest, *one.at);
        last = one.at ? one.at : last;
        const bool isHidden = !responder.isNull() && !event->knownBy.isEmpty() && !names(event->knownBy, responder)
            && !wasThere(*event, responder);
        if (!isHidden)
            learnt.insert(event->id, one);
    }
    for (const Learnt &one : std::as_const(learnt)) {
        if (one.at)
            m_instants.append(*one.at);
    }
    std::sort(m_instants.begin(), m_instants.end());
    m_instants.erase(std::unique(m_instants.begin(), m_instants.end()), m_instants.end());

    for (const Event *event : inTimelineOrder(review.events)) {
        auto one = learnt.find(event->id);
        if (one == learnt.end())
            continue;
        if (!one->at)
            one->at = first();
        m_learntAt.insert(event->id, one->at);
        m_events.append(*one);
    }
}

QList<KnownEvent> Replay::at(Micros instant) const
{
    QList<KnownEvent> all;
    for (const Learnt &one : m_events) {
        if (!one.at || *one.at <= instant)
            all.append(known(one, instant));
    }
    return all;
}

KnownEvent Replay::known(const Learnt &learnt, Micros instant) const
{
    return {asKnown(learnt, instant), !learnt.surely || *learnt.surely > instant};
}

Replay::Turn Replay::turn(Micros from, Micros to) const
{
    const Micros low = std::min(from, to);
    const Micros high = std::max(from, to);
    const auto isBetween = [&](const std::optional<Micros> &at) { return at && *at > low && *at <= high; };
    Turn turn;
    for (const Learnt &one : m_events) {
        if (one.at && *one.at > to) {
            if (*one.at <= from)
                turn.gone.append(one.event.id);
            continue;
        }
        const Event &event = one.event;
        const bool otherwise = isBetween(one.at) || isBetween(one.surely) || isBetween(event.end.sortKey())
            || isBetween(event.knownAt.sortKey()) || isBetween(m_learntAt.value(event.versionOf.id))
            || std::any_of(event.marks.begin(), event.marks.end(),
                           [&](const QString &mark) { return isBetween(m_marksFrom.value(mark)); });
        if (otherwise)
            turn.known.append(known(one, to));
    }
    return turn;
}

bool Replay::isKnown(Id event, Micros instant) const
{
    const auto at = m_learntAt.constFind(event);
    return at != m_learntAt.constEnd() && (!*at || **at <= instant);
}

bool Replay::isMarkKnown(const QString &mark, Micros instant) const
{
    const auto from = m_marksFrom.value(mark);
    if (!from || *from > instant)
        return false;
    const auto shownBy = m_markedEvents.constFind(mark);
    if (shownBy != m_markedEvents.constEnd() && !isKnown(*shownBy, instant))
        return false;
    return mark != u"impact_start"_s || isMarkKnown(u"detected"_s, instant);
}

QList<Id> Replay::learntAt(Micros instant) const
{
    QList<Id> learnt;
    for (const Learnt &one : m_events) {
        if (one.at == instant)
            learnt.append(one.event.id);
    }
    return learnt;
}

std::optional<Micros> Replay::next(Micros after) const
{
    const auto it = std::upper_bound(m_instants.begin(), m_instants.end(), after);
    return it == m_instants.end() ? std::nullopt : std::optional(*it);
}

std::optional<Micros> Replay::previous(Micros before) const
{
    const auto it = std::lower_bound(m_instants.begin(), m_instants.end(), before);
    return it == m_instants.begin() ? std::nullopt : std::optional(*std::prev(it));
}

std::optional<Micros> Replay::first() const
{
    return m_instants.isEmpty() ? std::nullopt : std::optional(m_instants.front());
}

Event Replay::asKnown(const Learnt &learnt, Micros instant) const
{
    Event event = learnt.event;
    const auto isPast = [&](const Moment &moment) {
        const auto at = moment.sortKey();
        return at && *at <= instant;
    };
    if (!isPast(event.end))
        event.end = {};
    // Told later to somebody else: that, too, was still to come.
    if (!learnt.fromKnownAt && !event.knownAt.isEmpty() && !isPast(event.knownAt)) {
        event.knownAt = {};
        event.knownBy.clear();
    }
    if (const auto original = m_learntAt.constFind(event.versionOf.id);
        original == m_learntAt.constEnd() || (*original && **original > instant))
        event.versionOf = {};
    event.marks.removeIf([&](const QString &mark) {
        const auto from = m_marksFrom.constFind(mark);
        return from != m_marksFrom.constEnd() && (!*from || **from > instant);
    });
    return event;
}

} // namespace story
