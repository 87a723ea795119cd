#include "app/desk/event_intents.h"

#include "app/core/language.h"
#include "app/desk/event_step.h"
#include "app/model/marks.h"
#include "app/model/position.h"

namespace story {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(story::EventIntents)
};

QString tagOf(const QString &typed)
{
    QString tag = oneLine(cleanText(typed));
    while (tag.startsWith(u'#'))
        tag.remove(0, 1);
    return tag.trimmed();
}

bool hasTag(const Event &event, const QString &tag)
{
    return event.tags.contains(tag, Qt::CaseInsensitive);
}

Error noSuchMark()
{
    return {Failure::BadInput, Words::tr("That is none of the five times of an incident."), Words::tr("Nothing was changed."), {}, {}};
}

// What it is called in the middle of a sentence: "impact start".
QString markLabel(const QString &mark)
{
    return withinSentence(entityType(EntityKind::Review).field(mark)->labelText());
}

} // namespace

// ---- what the intents have in common ----

Error noSuchEvent()
{
    return {Failure::NotFound, Words::tr("That event is not there any more."), Words::tr("Nothing was changed."), {}, {}};
}

QList<Id> stillThere(const Review &review, const QList<Id> &events)
{
    QList<Id> there;
    QSet<Id> seen;
    for (const Id &id : events) {
        if (review.events.find(id) && !seen.contains(id)) {
            seen.insert(id);
            there.append(id);
        }
    }
    return there;
}

QString countedText(qsizetype count, const QString &one, const QString &many)
{
    return count == 1 ? one : many.arg(count);
}

PlacesAfter::PlacesAfter(const Table<Event> &events)
{
    m_places.reserve(events.size());
    const QList<const Event *> all = inOrder(events);
    for (qsizetype i = 0; i < all.size(); ++i)
        m_places.insert(all[i]->id, {all[i]->position, i + 1 < all.size() ? all[i + 1]->position : QString()});
}

QString PlacesAfter::next(Id event)
{
    Between &between = m_places[event];
    between.low = positionBetween(between.low, between.high);
    return between.low;
}

// ---- several things of several events ----

namespace {

// What the step is called: the one thing that was changed, or that there were several.
QString wordsOf(const EventChanges &changes, qsizetype count)
{
    QStringList words;
    if (changes.kind)
        words.append(countedText(count, Words::tr("Change the kind"), Words::tr("Change the kind of %1 events")));
    if (!changes.addTag.isEmpty())
        words.append(Words::tr("Add tag"));
    if (!changes.removeTag.isEmpty())
        words.append(Words::tr("Remove tag"));
    if (changes.shift != 0)
        words.append(countedText(count, Words::tr("Move event"), Words::tr("Move %1 events")));
    if (changes.zone)
        words.append(Words::tr("Say the zone of the times"));
    return words.size() == 1 ? words.front() : countedText(count, Words::tr("Change event"), Words::tr("Change %1 events"));
}

} // namespace

Result<> changeEvents(OpenReview &review, const QList<Id> &events, const EventChanges &changes)
{
    const QList<Id> there = stillThere(review.review(), events);
    if (there.isEmpty())
        return fail(noSuchEvent());
    const QString added = tagOf(changes.addTag);
    const QString removed = tagOf(changes.removeTag);
    Step step(review.review());
    for (const Id &id : there) {
        Event &event = *step.change<Event>(id);
        event.kind = changes.kind.value_or(event.kind);
        if (!added.isEmpty() && !hasTag(event, added))
            event.tags.append(added);
        event.tags.removeIf([&](const QString &one) { return !removed.isEmpty() && one.compare(removed, Qt::CaseInsensitive) == 0; });
    }
    if (const auto shifted = changes.shift == 0 ? Result<>() : shiftTimes(step, there, changes.shift); !shifted)
        return shifted;
    for (const Id &id : changes.zone ? there : QList<Id>()) {
        Event &event = *step.change<Event>(id);
        for (Moment *moment : {&event.start, &event.end, &event.knownAt})
            *moment = toldIn(*moment, *changes.zone, changes.retold);
    }
    step.keepMarksInStep();
    return review.apply(step.edit(wordsOf(changes, there.size())));
}

// ---- marks ----

void putMark(Step &step, Id id, const QString &mark)
{
    const auto member = incidentTime(mark);
    if (!member)
        return;
    for (const Event &other : step.review().events) {
        if (other.id != id && other.marks.contains(mark))
            step.change<Event>(other.id)->marks.removeAll(mark);
    }
    Event &event = *step.change<Event>(id);
    if (!event.marks.contains(mark))
        event.marks.append(mark);
    Moment &time = step.change<ReviewFacts>(step.review().id())->*member;
    if (event.start.isPlaced() || !time.isPlaced())
        time = event.start;
}

void takeMark(Step &step, Id id, const QString &mark)
{
    const auto member = incidentTime(mark);
    Event &event = *step.change<Event>(id);
    if (!member || event.marks.removeAll(mark) == 0)
        return;
    Moment &time = step.change<ReviewFacts>(step.review().id())->*member;
    if (tellsTheSame(time, event.start))
        time = {};
}

Result<> markEvent(OpenReview &review, Id id, const QString &mark)
{
    if (!incidentTime(mark))
        return fail(noSuchMark());
    Step step(review.review());
    if (!step.change<Event>(id))
        return fail(noSuchEvent());
    putMark(step, id, mark);
    return review.apply(step.edit(Words::tr("Mark as %1").arg(markLabel(mark))));
}

Result<> unmarkEvent(OpenReview &review, Id id, const QString &mark)
{
    if (!incidentTime(mark))
        return fail(noSuchMark());
    Step step(review.review());
    if (!step.change<Event>(id))
        return fail(noSuchEvent());
    takeMark(step, id, mark);
    return review.apply(step.edit(Words::tr("No longer mark as %1").arg(markLabel(mark))));
}

// ---- there and gone ----

Result<> removeEvents(OpenReview &review, const QList<Id> &events)
{
    const QList<Id> there = stillThere(review.review(), events);
    if (there.isEmpty())
        return fail(noSuchEvent());
    Step step(review.review());
    for (const Id &id : there)
        step.remove(EntityKind::Event, id);
    step.replaceEvents(QSet<Id>(there.begin(), there.end()), {});
    return review.apply(step.edit(countedText(there.size(), Words::tr("Remove event"), Words::tr("Remove %1 events"))));
}

Result<QList<Id>> duplicateEvents(OpenReview &review, const QList<Id> &events)
{
    const QList<Id> there = stillThere(review.review(), events);
    if (there.isEmpty())
        return fail(noSuchEvent());
    Step step(review.review());
    PlacesAfter places(review.review().events);
    QHash<Id, Id> copies;
    QList<Id> made;
    for (const Id &id : there) {
        Event copy = *review.review().events.find(id);
        copy.id = review.ids().next();
        copy.position = places.next(id);
        copy.marks.clear();
        step.add(copy);
        copies.insert(id, copy.id);
        made.append(copy.id);
    }
    QString position = review.endPosition(EntityKind::Evidence);
    for (const Evidence *evidence : inOrder(review.review().evidence)) {
        const auto copied = copies.constFind(evidence->event.id);
        if (copied == copies.constEnd())
            continue;
        Evidence copy = *evidence;
        copy.id = review.ids().next();
        copy.event = {*copied};
        copy.position = position = positionBetween(position, {});
        step.add(copy);
    }
    const auto done =
        review.apply(step.edit(countedText(there.size(), Words::tr("Duplicate event"), Words::tr("Duplicate %1 events"))));
    if (!done)
        return tl::unexpected(done.error());
    return made;
}

} // namespace story
