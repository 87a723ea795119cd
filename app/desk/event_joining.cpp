// One event of several, several of one, and tellings of the same moment: those intents of event_intents.h.
#include "app/desk/event_intents.h"
#include "app/desk/event_step.h"
#include "app/desk/field_text.h"
#include "app/model/marks.h"
#include "app/model/moment_text.h"
#include "app/model/position.h"
#include "app/model/tellings.h"

#include <QTextBoundaryFinder>

namespace story {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(story::EventIntents)
};

// ---- split ----

// Before the character that the caret is in.
qsizetype betweenCharacters(const QString &text, qsizetype caret)
{
    caret = std::clamp(caret, qsizetype(0), text.size());
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, text);
    finder.setPosition(caret);
    return finder.isAtBoundary() ? caret : std::max(qsizetype(0), finder.toPreviousBoundary());
}

QString withoutSpaceAtTheEnd(QString text)
{
    while (!text.isEmpty() && text.back().isSpace())
        text.chop(1);
    return text;
}

QString withoutSpaceAtTheStart(const QString &text)
{
    const auto first = std::find_if(text.cbegin(), text.cend(), [](QChar c) { return !c.isSpace(); });
    return text.mid(first - text.cbegin());
}

// Whatever points at `first` among other things points at `second`, too.
void pointAtBoth(Step &step, Id first, Id second)
{
    for (const EntityKind kind : step.review().kinds()) {
        for (const Field &field : entityType(kind).fields) {
            if (field.type != FieldType::Refs || field.target != EntityKind::Event)
                continue;
            for (const Id &id : step.review().table(kind)->ids()) {
                auto all = std::get<QList<Id>>(field.read(*step.review().table(kind)->find(id)));
                const qsizetype at = all.indexOf(first);
                if (at < 0)
                    continue;
                all.insert(at + 1, second);
                field.write(*step.change(kind, id), all);
            }
        }
    }
}

// ---- merge ----

// Joined by blank lines, each once.
QString joinedTexts(const QList<const Event *> &events, QString Event::*member)
{
    QStringList texts;
    for (const Event *event : events) {
        const QString &text = event->*member;
        if (!text.trimmed().isEmpty() && !texts.contains(text))
            texts.append(text);
    }
    return texts.join(QStringLiteral("\n\n"));
}

template <class List>
void unite(List &into, const List &more)
{
    for (const auto &one : more) {
        if (!into.contains(one))
            into.append(one);
    }
}

const Moment &knownFrom(const Event &event)
{
    return event.knownAt.isEmpty() ? event.start : event.knownAt;
}

// Whether following the names of tellings from `event` leads to one of `events`.
bool leadsTo(const Review &review, Id event, const QSet<Id> &events)
{
    QSet<Id> passed;
    for (const Event *at = review.events.find(event); at && !passed.contains(at->id); at = review.events.find(at->versionOf)) {
        if (events.contains(at->id))
            return true;
        passed.insert(at->id);
    }
    return false;
}

QString sourceWords(const Review &review, const Event &event)
{
    const Source *source = review.sources.find(event.source);
    const bool several = event.sourceLines.contains(u'-') || event.sourceLines.contains(u',');
    QStringList words{source ? source->name : QString(),
                      event.sourceLines.isEmpty() ? QString()
                          : (several ? Words::tr("lines %1") : Words::tr("line %1")).arg(event.sourceLines)};
    words.removeAll(QString());
    return words.join(QStringLiteral(", "));
}

// Of one event among those that become `merged`: everything but its texts.
void takeIn(Event &merged, const Event &other)
{
    unite(merged.people, other.people);
    unite(merged.tags, other.tags);
    unite(merged.marks, other.marks);
    unite(merged.knownBy, other.knownBy);
    if (merged.kind == EventKind::Note)
        merged.kind = other.kind;
    if (!other.system.isEmpty()) {
        QStringList systems = merged.system.isEmpty() ? QStringList() : merged.system.split(QStringLiteral(", "));
        unite(systems, QStringList{other.system});
        merged.system = systems.join(QStringLiteral(", "));
    }
    if (merged.end.isEmpty() && tellsTheSame(merged.start, other.start))
        merged.end = other.end;
    if (merged.toldBy.isNull())
        merged.toldBy = other.toldBy;
    else if (!other.toldBy.isNull() && other.toldBy != merged.toldBy)
        unite(merged.people, {other.toldBy});
    if (merged.source == other.source && !merged.source.isNull() && !other.sourceLines.isEmpty()) {
        QStringList lines = merged.sourceLines.isEmpty() ? QStringList() : merged.sourceLines.split(QStringLiteral(", "));
        unite(lines, QStringList{other.sourceLines});
        merged.sourceLines = lines.join(QStringLiteral(", "));
    }
}

// The times that one event cannot hold, in words: "Also at 14:05, 14:10–14:20. Also known at 14:25."
QString otherTimes(const QList<const Event *> &events, const Event &merged, const QTimeZone &zone)
{
    const QDate day = dayOf(merged.start, zone).value_or(QDate(1, 1, 1));
    QStringList at;
    QStringList known;
    for (const Event *event : events) {
        const bool starts = !event->start.isEmpty() && !tellsTheSame(event->start, merged.start);
        const bool ends = !event->end.isEmpty() && !tellsTheSame(event->end, merged.end);
        if (starts || ends)
            at.append(spanText(event->start, event->end, zone, day));
        if (!event->knownAt.isEmpty() && !tellsTheSame(event->knownAt, merged.knownAt) && !tellsTheSame(event->knownAt, merged.start))
            known.append(timeText(event->knownAt, zone, day));
    }
    at.removeDuplicates();
    known.removeDuplicates();
    QStringList sentences;
    if (!at.isEmpty())
        sentences.append(Words::tr("Also at %1.", "times").arg(at.join(QStringLiteral(", "))));
    if (!known.isEmpty())
        sentences.append(Words::tr("Also known at %1.", "times").arg(known.join(QStringLiteral(", "))));
    return sentences.join(u' ');
}

} // namespace

Result<Id> splitEvent(OpenReview &review, Id id, qsizetype caret)
{
    Step step(review.review());
    Event *event = step.change<Event>(id);
    if (!event)
        return fail(noSuchEvent());
    const qsizetype cut = betweenCharacters(event->text, caret);
    const QString before = withoutSpaceAtTheEnd(event->text.left(cut));
    const QString after = withoutSpaceAtTheStart(event->text.mid(cut));
    if (before.trimmed().isEmpty() || after.trimmed().isEmpty())
        return fail({Failure::BadInput, Words::tr("There is text on one side of the caret only."), Words::tr("Nothing was changed."),
                     Words::tr("Put the caret where the second event begins."), {}});
    Event second = *event;
    second.id = review.ids().next();
    second.text = after;
    second.position = PlacesAfter(review.review().events).next(id);
    second.marks.clear();
    second.knownThen.clear();
    step.add(second);
    event->text = before;
    for (const Evidence &evidence : review.review().evidence) {
        if (evidence.event.id == id && evidence.kind == EvidenceKind::Link && !evidence.url.isEmpty()
            && after.contains(evidence.url) && !before.contains(evidence.url))
            step.change<Evidence>(evidence.id)->event = {second.id};
    }
    pointAtBoth(step, id, second.id);
    const auto done = review.apply(step.edit(Words::tr("Split event")));
    if (!done)
        return tl::unexpected(done.error());
    return second.id;
}

Result<Id> mergeEvents(OpenReview &review, const QList<Id> &ids)
{
    const Review &all = review.review();
    const QList<Id> there = stillThere(all, ids);
    if (there.size() < 2)
        return fail({Failure::BadInput, Words::tr("It takes at least two events to make one of them."),
                     Words::tr("Nothing was changed."), Words::tr("Choose the events that are one."), {}});
    const QSet<Id> chosen(there.begin(), there.end());
    QList<const Event *> events = inTimelineOrder(all.events);
    events.removeIf([&](const Event *event) { return !chosen.contains(event->id); });
    const auto placed = std::find_if(events.cbegin(), events.cend(), [](const Event *e) { return e->start.isPlaced(); });
    const Event &earliest = placed == events.cend() ? *events.front() : **placed;

    Step step(all);
    Event &merged = *step.change<Event>(earliest.id);
    QString position = review.endPosition(EntityKind::Evidence);
    const Event *firstKnown = &earliest;
    for (const Event *other : std::as_const(events)) {
        if (other == &earliest)
            continue;
        takeIn(merged, *other);
        const auto known = knownFrom(*other).sortKey();
        const auto before = knownFrom(*firstKnown).sortKey();
        if (known && (!before || *known < *before))
            firstKnown = other;
        if (!other->source.isNull() && other->source != merged.source) {
            Evidence quote;
            quote.id = review.ids().next();
            quote.event = {earliest.id};
            quote.kind = EvidenceKind::Quote;
            quote.quote = other->typed.isEmpty() ? other->text : other->typed;
            quote.origin = sourceWords(all, *other);
            quote.position = position = positionBetween(position, {});
            step.add(quote);
        }
        step.remove(EntityKind::Event, other->id);
    }
    if (firstKnown != &earliest)
        merged.knownAt = tellsTheSame(knownFrom(*firstKnown), merged.start) ? Moment() : knownFrom(*firstKnown);
    merged.text = joinedTexts(events, &Event::text);
    if (const QString times = otherTimes(events, merged, zoneOf(all.about())); !times.isEmpty())
        merged.text += (merged.text.isEmpty() ? QString() : QStringLiteral("\n\n")) + times;
    merged.knownThen = joinedTexts(events, &Event::knownThen);
    merged.typed = joinedTexts(events, &Event::typed);

    step.replaceEvents(chosen, earliest.id);
    // The first of what they are tellings of, unless that is in turn a telling of one of them.
    merged.versionOf = {};
    for (const Event *event : std::as_const(events)) {
        if (merged.versionOf.isNull() && all.events.find(event->versionOf) && !leadsTo(all, event->versionOf.id, chosen))
            merged.versionOf = event->versionOf;
    }
    step.keepMarksInStep();
    const auto done = review.apply(step.edit(Words::tr("Make one of %1 events").arg(there.size())));
    if (!done)
        return tl::unexpected(done.error());
    return earliest.id;
}

Result<Id> addTelling(OpenReview &review, Id event, Id person)
{
    const Review &all = review.review();
    if (!all.events.find(event))
        return fail(noSuchEvent());
    if (!person.isNull() && !all.people.find(person))
        return fail({Failure::NotFound, Words::tr("That person is not in the review any more."), Words::tr("Nothing was changed."), {}, {}});
    const QList<const Event *> tellings = Tellings(all).of(event);
    const Event *last = *std::max_element(tellings.begin(), tellings.end(), [](const Event *a, const Event *b) {
        return a->position != b->position ? a->position < b->position : a->id < b->id;
    });
    Event telling;
    telling.id = review.ids().next();
    telling.kind = tellings.front()->kind;
    telling.versionOf = {tellings.front()->id};
    telling.toldBy = {person};
    telling.position = PlacesAfter(all.events).next(last->id);
    Step step(all);
    step.add(telling);
    const auto done = review.apply(step.edit(Words::tr("Add another telling")));
    if (!done)
        return tl::unexpected(done.error());
    return telling.id;
}

Result<> separateTelling(OpenReview &review, Id id)
{
    const Review &all = review.review();
    if (!all.events.find(id))
        return fail(noSuchEvent());
    QList<const Event *> others = Tellings(all).of(id);
    others.removeIf([&](const Event *event) { return event->id == id; });
    if (others.isEmpty())
        return {};
    Step step(all);
    step.change<Event>(id)->versionOf = {};
    const Id first = others.front()->id;
    for (const Event *other : std::as_const(others)) {
        if (other->versionOf.id == id)
            step.change<Event>(other->id)->versionOf = {first};
    }
    step.change<Event>(first)->versionOf = {};
    return review.apply(step.edit(Words::tr("Separate a telling")));
}

} // namespace story
