#include "app/capture/keep.h"

#include "app/capture/bare_links.h"
#include "app/model/people.h"
#include "app/model/position.h"

#include <QCoreApplication>

#include <tuple>

namespace story::capture {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(story::Keep)
};

template <class T>
T begun(const Draft &draft, const Table<T> &table, IdSource &ids, const std::optional<QString> &end)
{
    T entity;
    entity.id = ids.next();
    entity.text = draft.keptText;
    entity.typed = draft.typed;
    entity.position = end ? positionBetween(*end, {}) : positionAtEnd(table);
    return entity;
}

// What the addresses in its text show of an event.
void addLinks(Edit &edit, const Event &event, const Review &review, IdSource &ids)
{
    QString position = positionAtEnd(review.evidence);
    for (const QString &link : bareLinks(event.text)) {
        Evidence evidence;
        evidence.id = ids.next();
        evidence.event = {event.id};
        evidence.kind = EvidenceKind::Link;
        evidence.url = link;
        evidence.position = position;
        position = positionBetween(position, {});
        edit.changes.push_back(Change::insert(EntityKind::Evidence, evidence));
    }
}

template <class T>
void add(Edit &edit, const QString &what, const T &entity)
{
    edit.what = what;
    edit.changes.push_back(Change::insert(entityKindOf<T>, entity));
}

} // namespace

EntityKind entityKind(Draft::Kind kind)
{
    switch (kind) {
    case Draft::Kind::Event:
        return EntityKind::Event;
    case Draft::Kind::Action:
        return EntityKind::Action;
    case Draft::Kind::Question:
        return EntityKind::Question;
    case Draft::Kind::Finding:
        return EntityKind::Finding;
    case Draft::Kind::Lesson:
        return EntityKind::Lesson;
    case Draft::Kind::Signal:
        return EntityKind::WeakSignal;
    }
    return EntityKind::Event;
}

Edit keep(const Draft &draft, const Review &review, IdSource &ids, Phase phase,
          const std::optional<QString> &end)
{
    Edit edit;
    PeopleMaker people(review, ids, edit);
    switch (draft.kind) {
    case Draft::Kind::Event: {
        auto event = begun(draft, review.events, ids, end);
        event.start = draft.start;
        event.end = draft.end;
        event.kind = draft.eventKind;
        event.tags = draft.tags;
        for (const QString &word : draft.people) {
            const Ref<Person> person = people.find(word);
            if (!event.people.contains(person))
                event.people.append(person);
        }
        addLinks(edit, event, review, ids);
        add(edit, Words::tr("Add event"), event);
        break;
    }
    case Draft::Kind::Action: {
        auto action = begun(draft, review.actions, ids, end);
        action.tags = draft.tags;
        action.due = draft.due;
        action.status = phase < Phase::Actions ? ActionStatus::Idea : ActionStatus::Soaking;
        if (!draft.owner.isEmpty())
            action.owner = people.find(draft.owner);
        add(edit, Words::tr("Add action"), action);
        break;
    }
    case Draft::Kind::Question: {
        auto question = begun(draft, review.questions, ids, end);
        if (!draft.people.isEmpty())
            question.mayKnow = people.find(draft.people.front());
        add(edit, Words::tr("Add question"), question);
        break;
    }
    case Draft::Kind::Finding: {
        auto finding = begun(draft, review.findings, ids, end);
        finding.goal = draft.goal;
        add(edit, Words::tr("Add finding"), finding);
        break;
    }
    case Draft::Kind::Lesson: {
        auto lesson = begun(draft, review.lessons, ids, end);
        lesson.tags = draft.tags;
        add(edit, Words::tr("Add lesson"), lesson);
        break;
    }
    case Draft::Kind::Signal: {
        auto signal = begun(draft, review.weakSignals, ids, end);
        signal.seen = draft.start;
        signal.tags = draft.tags;
        add(edit, Words::tr("Add weak signal"), signal);
        break;
    }
    }
    return edit;
}

} // namespace story::capture
