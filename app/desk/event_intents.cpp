#include "app/desk/event_intents.h"

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
    return entityType(EntityKind::Review).field(mark)->labelText().toLower();
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

// ---- kind, tags, marks ----

Result<> setEventKind(OpenReview &review, const QList<Id> &events, EventKind kind)
{
    const QList<Id> there = stillThere(review.review(), events);
    if (there.isEmpty())
        return fail(noSuchEvent());
    Step step(review.review());
    for (const Id &id : there)
        step.change<Event>(id)->kind = kind;
    return review.apply(step.edit(countedText(there.size(), Words::tr("Change the kind"), Words::tr("Change the kind of %1 events"))));
}

Result<> addEventTag(OpenReview &review, const QList<Id> &events, const QString &tag)
{
    const QList<Id> there = stillThere(review.review(), events);
    if (there.isEmpty())
        return fail(noSuchEvent());
    const QString word = tagOf(tag);
    Step step(review.review());
    for (const Id &id : there) {
        Event &event = *step.change<Event>(id);
        if (!word.isEmpty() && !hasTag(event, word))
            event.tags.append(word);
    }
    return review.apply(step.edit(Words::tr("Add tag")));
}

Result<> removeEventTag(OpenReview &review, const QList<Id> &events, const QString &tag)
{
    const QList<Id> there = stillThere(review.review(), events);
    if (there.isEmpty())
        return fail(noSuchEvent());
    const QString word = tagOf(tag);
    Step step(review.review());
    for (const Id &id : there) {
        step.change<Event>(id)->tags.removeIf(
            [&](const QString &one) { return one.compare(word, Qt::CaseInsensitive) == 0; });
    }
    return review.apply(step.edit(Words::tr("Remove tag")));
}

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
