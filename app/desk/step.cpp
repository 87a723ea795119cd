#include "app/desk/step.h"

#include "app/model/marks.h"

namespace story {

Step::Step(const Review &review) : m_review(review) {}

Entity *Step::change(EntityKind kind, Id id)
{
    AnyTable &rows = *m_rows.table(kind);
    if (Entity *touched = rows.find(id))
        return touched;
    const Entity *row = m_review.table(kind)->find(id);
    if (!row)
        return nullptr;
    Entity *copy = rows.add(id);
    for (const Field &field : entityType(kind).fields)
        field.write(*copy, field.read(*row));
    m_changed.append({kind, id, nullptr});
    return copy;
}

void Step::remove(EntityKind kind, Id id)
{
    if (m_gone.contains(id) || !m_review.table(kind)->find(id))
        return;
    m_removed.append({kind, id, nullptr});
    m_gone.insert(id);
}

void Step::replaceEvents(const QSet<Id> &events, Id to)
{
    for (const EntityKind kind : m_review.kinds()) {
        for (const Field &field : entityType(kind).fields) {
            if ((field.type != FieldType::Ref && field.type != FieldType::Refs) || field.target != EntityKind::Event)
                continue;
            for (const Id &id : m_review.table(kind)->ids()) {
                if (m_gone.contains(id))
                    continue;
                const AnyTable &rows = *std::as_const(m_rows).table(kind);
                const Entity *touched = rows.find(id);
                const Value now = field.read(touched ? *touched : *m_review.table(kind)->find(id));
                if (const auto *one = std::get_if<Id>(&now)) {
                    if (!events.contains(*one))
                        continue;
                    if (to.isNull() && kind == EntityKind::Evidence)
                        remove(kind, id);
                    else
                        field.write(*change(kind, id), to == id ? Id() : to);
                    continue;
                }
                const auto &all = std::get<QList<Id>>(now);
                QList<Id> after;
                for (const Id &each : all) {
                    const Id kept = events.contains(each) ? to : each;
                    if (!kept.isNull() && !after.contains(kept))
                        after.append(kept);
                }
                if (after != all)
                    field.write(*change(kind, id), after);
            }
        }
    }
}

void Step::keepMarksInStep()
{
    for (const QString &mark : incidentTimes()) {
        const auto member = incidentTime(mark);
        const Moment &told = m_review.about().*member;
        for (const Event &after : m_rows.events) {
            if (!after.marks.contains(mark) || m_gone.contains(after.id))
                continue;
            const Event *before = m_review.events.find(after.id);
            // Of a mark that came from an event which goes, that event tells what the time was in step with.
            const bool carried = before && before->marks.contains(mark);
            const Event *carrier = carried ? before : markedEvent(m_review, mark);
            if (carrier && tellsTheSame(carrier->start, told) && after.start != carrier->start)
                change<ReviewFacts>(m_review.id())->*member = after.start;
        }
    }
}

Edit Step::edit(const QString &what) const
{
    Edit edit;
    for (const FieldRef &added : m_added)
        edit.changes.push_back(Change::insert(added.kind, *m_rows.table(added.kind)->find(added.id)));
    for (const FieldRef &changed : m_changed) {
        if (m_gone.contains(changed.id))
            continue;
        const Entity &after = *m_rows.table(changed.kind)->find(changed.id);
        for (const Field &field : entityType(changed.kind).fields) {
            Edit one = setField(m_review, {changed.kind, changed.id, &field}, field.read(after));
            std::move(one.changes.begin(), one.changes.end(), std::back_inserter(edit.changes));
        }
    }
    for (const FieldRef &removed : m_removed)
        edit.changes.push_back(Change::remove(removed.kind, *m_review.table(removed.kind)->find(removed.id)));
    edit.what = what;
    return edit;
}

} // namespace story
