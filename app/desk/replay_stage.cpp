#include "app/desk/replay_stage.h"

#include "app/core/text.h"
#include "app/desk/field_text.h"
#include "app/desk/step.h"
#include "app/figure/time_axis.h"
#include "app/model/marks.h"
#include "app/model/moment_text.h"

#include <limits>

namespace story {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(story::ReplayStage)
};

// A blank review that reads like the one replayed.
Review stageFor(const Review &review)
{
    Review stage;
    ReviewFacts &facts = *stage.facts.add(review.id());
    facts.kind = review.about().kind;
    facts.zone = review.about().zone;
    return stage;
}

} // namespace

ReplayStage::ReplayStage(OpenReview &review, QObject *parent)
    : QObject(parent), m_review(review), m_replay(review.review()), m_instant(m_replay.first().value_or(0))
{
    OpenReview::Surroundings around;
    around.clock = &review.clock();
    around.ids = &review.ids();
    around.submit = [](const store::Job &) {};
    around.readOnly = true;
    m_known = std::make_unique<OpenReview>(stageFor(review.review()), 1, std::move(around));
    showAnew();
    connect(&review, &OpenReview::changed, this, &ReplayStage::follow);
}

bool ReplayStage::isPossible(const Review &review)
{
    return std::any_of(review.events.begin(), review.events.end(),
                       [](const Event &event) { return event.start.isPlaced() || event.knownAt.isPlaced(); });
}

void ReplayStage::setResponder(Id responder)
{
    if (responder == m_responder)
        return;
    m_responder = responder;
    m_replay = Replay(m_review.review(), responder);
    showAnew();
}

bool ReplayStage::step()
{
    const auto next = m_replay.next(m_instant);
    if (next)
        go(*next);
    return next.has_value();
}

bool ReplayStage::back()
{
    const auto previous = m_replay.previous(m_instant);
    if (previous)
        go(*previous);
    return previous.has_value();
}

void ReplayStage::toFirst()
{
    if (const auto first = m_replay.first(); first && *first != m_instant)
        go(*first);
}

void ReplayStage::goTo(Micros instant)
{
    const auto next = m_replay.next(instant); // which has the one wanted before it
    Micros there = m_instant;
    if (const auto before = next ? m_replay.previous(*next) : m_replay.previous(std::numeric_limits<Micros>::max()))
        there = *before;
    else if (const auto first = m_replay.first())
        there = *first;
    if (there != m_instant)
        go(there);
}

void ReplayStage::go(Micros instant)
{
    const Replay::Turn turn = m_replay.turn(m_instant, instant);
    m_instant = instant;
    apply(turn.known, turn.gone);
}

void ReplayStage::showAnew()
{
    const QList<KnownEvent> known = m_replay.at(m_instant);
    QSet<Id> there;
    for (const KnownEvent &one : known)
        there.insert(one.event.id);
    QList<Id> gone;
    for (const Event &event : m_known->review().events) {
        if (!there.contains(event.id))
            gone.append(event.id);
    }
    apply(known, gone);
}

void ReplayStage::apply(const QList<KnownEvent> &known, const QList<Id> &gone)
{
    const Review &all = m_review.review();
    Step step(m_known->review());
    *step.change<ReviewFacts>(all.id()) = factsThen();
    QSet<Id> named; // rows that are taken over already
    const auto takeNamed = [&](const auto &from, const auto &ref) {
        if (ref.isNull() || named.contains(ref.id))
            return;
        named.insert(ref.id);
        if (const auto *row = from.find(ref)) {
            if (auto *there = step.change<std::decay_t<decltype(*row)>>(ref.id))
                *there = *row;
            else
                step.add(*row);
        }
    };
    for (const KnownEvent &one : known) {
        if (Event *there = step.change<Event>(one.event.id))
            *there = one.event;
        else
            step.add(one.event);
        for (const QList<Ref<Person>> &people : {one.event.people, one.event.knownBy, {one.event.toldBy}}) {
            for (const Ref<Person> &person : people)
                takeNamed(all.people, person);
        }
        takeNamed(all.sources, one.event.source);
        if (one.isApproximate)
            m_approximate.insert(one.event.id);
        else
            m_approximate.remove(one.event.id);
    }
    for (const Id &id : gone) {
        step.remove(EntityKind::Event, id);
        m_approximate.remove(id);
    }
    m_news = m_replay.learntAt(m_instant);
    const auto shown = m_known->mirror(step.edit({}));
    Q_ASSERT(shown);
    Q_EMIT moved();
}

ReviewFacts ReplayStage::factsThen() const
{
    ReviewFacts then = m_known->review().about();
    then.zone = m_review.review().about().zone;
    for (const QString &mark : incidentTimes()) {
        const auto member = incidentTime(mark);
        then.*member = m_replay.isMarkKnown(mark, m_instant) ? m_review.review().about().*member : Moment();
    }
    return then;
}

void ReplayStage::follow(const ChangeSet &set)
{
    if (!set.touches(EntityKind::Event) && !set.touches(EntityKind::Person) && !set.touches(EntityKind::Source)
        && !set.touches(EntityKind::Review))
        return;
    if (!m_responder.isNull() && !m_review.review().people.find(m_responder))
        m_responder = {};
    m_replay = Replay(m_review.review(), m_responder);
    showAnew();
}

QString ReplayStage::headline(const QTimeZone &zone) const
{
    const bool sayDay = dayAt(m_instant, zone) != dayAt(m_replay.first().value_or(m_instant), zone);
    const QString when = figure::instantText(m_instant, zone, sayDay);
    const Person *person = m_review.review().people.find(m_responder);
    return person ? Words::tr("As %1 knew it at %2").arg(oneLine(personText(*person)).left(60), when) : Words::tr("As they knew it at %1").arg(when);
}

QString ReplayStage::counted() const
{
    QStringList parts{Words::tr("%1 known").arg(m_known->review().events.size())};
    if (!m_news.isEmpty())
        parts.append(Words::tr("%1 new").arg(m_news.size()));
    if (!m_approximate.isEmpty())
        parts.append(Words::tr("%1 perhaps a little later").arg(m_approximate.size()));
    return parts.join(QStringLiteral(" \u00b7 "));
}

} // namespace story
