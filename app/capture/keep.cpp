#include "app/capture/keep.h"

#include "app/model/people.h"
#include "app/model/position.h"

#include <QCoreApplication>

namespace story::capture {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(story::Keep)
};

template <class T>
T begun(const Draft &draft, const Table<T> &table, IdSource &ids)
{
    T entity;
    entity.id = ids.next();
    entity.text = draft.keptText;
    entity.typed = draft.typed;
    entity.position = positionAtEnd(table);
    return entity;
}

template <class T>
void add(Edit &edit, const QString &what, const T &entity)
{
    edit.what = what;
    edit.changes.push_back(Change::insert(entityKindOf<T>, entity));
}

} // namespace

Edit keep(const Draft &draft, const Review &review, IdSource &ids, Phase phase)
{
    Edit edit;
    PeopleMaker people(review, ids, edit);
    switch (draft.kind) {
    case Draft::Kind::Event: {
        auto event = begun(draft, review.events, ids);
        event.start = draft.start;
        event.end = draft.end;
        event.kind = draft.eventKind;
        event.tags = draft.tags;
        for (const QString &word : draft.people) {
            const Ref<Person> person = people.find(word);
            if (!event.people.contains(person))
                event.people.append(person);
        }
        add(edit, Words::tr("Add event"), event);
        break;
    }
    case Draft::Kind::Action: {
        auto action = begun(draft, review.actions, ids);
        action.tags = draft.tags;
        action.due = draft.due;
        action.status = phase < Phase::Actions ? ActionStatus::Idea : ActionStatus::Soaking;
        if (!draft.owner.isEmpty())
            action.owner = people.find(draft.owner);
        add(edit, Words::tr("Add action"), action);
        break;
    }
    case Draft::Kind::Question: {
        auto question = begun(draft, review.questions, ids);
        if (!draft.people.isEmpty())
            question.mayKnow = people.find(draft.people.front());
        add(edit, Words::tr("Add question"), question);
        break;
    }
    case Draft::Kind::Finding: {
        auto finding = begun(draft, review.findings, ids);
        finding.goal = draft.goal;
        add(edit, Words::tr("Add finding"), finding);
        break;
    }
    case Draft::Kind::Lesson: {
        auto lesson = begun(draft, review.lessons, ids);
        lesson.tags = draft.tags;
        add(edit, Words::tr("Add lesson"), lesson);
        break;
    }
    case Draft::Kind::Signal: {
        auto signal = begun(draft, review.weakSignals, ids);
        signal.seen = draft.start;
        signal.tags = draft.tags;
        add(edit, Words::tr("Add weak signal"), signal);
        break;
    }
    }
    return edit;
}

} // namespace story::capture
