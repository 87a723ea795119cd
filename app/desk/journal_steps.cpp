#include "app/desk/journal_steps.h"

#include "app/desk/field_text.h"
#include "app/desk/word_differences.h"

#include <QCoreApplication>

#include <algorithm>

namespace story {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(story::History)
};

const Entity *entityIn(const Review &review, EntityKind kind, Id id)
{
    const AnyTable *table = review.table(kind);
    return table ? table->find(id) : nullptr;
}

bool isPosition(const Field &field)
{
    return qstrcmp(field.name, "position") == 0;
}

// A field for reading: whole texts, and nothing a person cannot read.
QString worded(const Review &review, const Entity &entity, const Field &field, const QTimeZone &zone)
{
    if (isPosition(field))
        return {};
    if (field.type == FieldType::Text || field.type == FieldType::Line)
        return std::get<QString>(field.read(entity));
    if (field.type == FieldType::Blob)
        return field.isBlank(entity) ? QString() : Words::tr("a picture");
    return fieldText(review, entity, field, zone);
}

// A thing as a whole: what a person would see of it, a line for each field.
QString wholeText(const Review &review, const Entity &entity, const EntityType &type, const QTimeZone &zone)
{
    QStringList lines;
    for (const Field &field : type.fields) {
        if (field.uses.testFlag(Use::Internal) || field.isBlank(entity))
            continue;
        const QString words = worded(review, entity, field, zone);
        if (!words.isEmpty())
            lines.append(Words::tr("%1: %2", "field: what it holds").arg(field.labelText(), words));
    }
    return lines.join(QLatin1Char('\n'));
}

QString thingText(const Review &review, EntityKind kind, Id id)
{
    QString label = entityType(kind).labelText();
    label[0] = label[0].toUpper();
    const QString name = entityIn(review, kind, id) ? entityText(review, kind, id) : QString();
    return name.isEmpty() || name.compare(label, Qt::CaseInsensitive) == 0 || kind == EntityKind::Review ? label : Words::tr("%1 “%2”", "kind of thing, its words").arg(label, name.left(120));
}

} // namespace

StepsBackwards::StepsBackwards(Review now, qint64 head, const QTimeZone &zone, const QStringList &words)
    : m_past(std::move(now)), m_next(head), m_zone(zone), m_words(words)
{
}

QString StepsBackwards::wordsOf(const FieldRef &ref, const Change &change, bool after) const
{
    if (m_fits) {
        const Entity *entity = entityIn(m_past, ref.kind, ref.id);
        if (!entity)
            return {};
        return ref.field ? worded(m_past, *entity, *ref.field, m_zone) : wholeText(m_past, *entity, entityType(ref.kind), m_zone);
    }
    // Without the review as it was, the change alone has to tell.
    const auto plain = [](const Value &value) {
        const auto *text = std::get_if<QString>(&value);
        return text ? *text : QString();
    };
    switch (change.op) {
    case Change::Op::Splice: return after ? change.splice.inserted : change.splice.removed;
    case Change::Op::Set: return plain(after ? change.after : change.before);
    case Change::Op::Insert:
    case Change::Op::Remove: break;
    }
    QStringList lines;
    if (after == (change.op == Change::Op::Insert)) {
        for (const auto &[field, value] : change.fields) {
            if (!field->uses.testFlag(Use::Internal) && !plain(value).isEmpty())
                lines.append(Words::tr("%1: %2", "field: what it holds").arg(field->labelText(), plain(value)));
        }
    }
    return lines.join(QLatin1Char('\n'));
}

StepsBackwards::Seen *StepsBackwards::seenOf(Pending &pending, const FieldRef &ref)
{
    const auto it = std::find_if(pending.seen.begin(), pending.seen.end(), [&](const Seen &seen) { return seen.ref == ref; });
    return it == pending.seen.end() ? nullptr : &*it;
}

// What a change touches, looked at while the copy of the review stands right after it, and once more when it is taken back.
void StepsBackwards::look(Pending &pending, const Change &change, bool after)
{
    const bool isWhole = change.op == Change::Op::Insert || change.op == Change::Op::Remove;
    const FieldRef ref{change.kind, change.id, isWhole ? nullptr : change.field};
    if (after && !pending.entities.contains(ref.id)) {
        if (pending.entities.size() == JournalStep::mostThings) {
            ++pending.step.more;
            return;
        }
        pending.entities.insert(ref.id);
    } else if (!pending.entities.contains(ref.id)) {
        return;
    }
    Seen *seen = seenOf(pending, ref);
    const bool isThere = m_fits ? entityIn(m_past, ref.kind, ref.id) != nullptr : !isWhole || after == (change.op == Change::Op::Insert);
    if (after && !seen) {
        pending.seen.append({ref, false, isThere, isThere ? thingText(m_past, ref.kind, ref.id) : QString(), {}, wordsOf(ref, change, true)});
    } else if (!after && seen) {
        seen->wasThere = isThere;
        if (seen->thing.isEmpty())
            seen->thing = thingText(m_past, ref.kind, ref.id);
        seen->before = wordsOf(ref, change, false);
    }
}

QList<JournalStep> StepsBackwards::take(const QList<store::StoredEntry> &newestFirst)
{
    QList<JournalStep> steps;
    for (const store::StoredEntry &stored : newestFirst) {
        const store::JournalEntry &entry = stored.entry;
        m_fits = m_fits && entry.seq == m_next;
        m_next = entry.seq - 1;
        Pending &pending = m_pending[entry.step];
        if (pending.step.last == 0)
            pending.step = {entry.step, entry.seq, entry.cause, entry.at, entry.by, entry.what, {}, 0};
        // A snapshot says again what was there already.
        if (entry.cause != store::Cause::Snapshot) {
            for (const Change &change : entry.changes)
                look(pending, change, true);
            if (entry.seq == 1)
                m_past = Review(); // nothing was before the first, which may be a whole import
            else if (m_fits)
                m_fits = apply(m_past, inverse({entry.what, entry.by, entry.changes})).has_value();
            for (const Change &change : entry.changes)
                look(pending, change, false);
        }
        if (entry.seq != entry.step)
            continue;
        finish(pending, steps);
        m_pending.remove(entry.step);
    }
    return steps;
}

bool StepsBackwards::matches(const Pending &pending) const
{
    return std::all_of(m_words.begin(), m_words.end(), [&](const QString &word) {
        const auto has = [&word](const QString &text) { return text.contains(word, Qt::CaseInsensitive); };
        return has(pending.step.what) || has(pending.step.by) || std::any_of(pending.seen.begin(), pending.seen.end(), [&](const Seen &seen) {
                   return has(seen.thing) || has(seen.before) || has(seen.after) || (seen.ref.field && has(seen.ref.field->labelText()));
               });
    });
}

void StepsBackwards::finish(Pending &pending, QList<JournalStep> &steps) const
{
    if (!matches(pending))
        return;
    JournalStep step = std::move(pending.step);
    for (const Seen &seen : std::as_const(pending.seen)) {
        // Fields of what came or went as a whole are told with it.
        const auto isWhole = [&](const Seen &other) { return !other.ref.field && other.ref.id == seen.ref.id && other.wasThere != other.isThere; };
        if (seen.ref.field && std::any_of(pending.seen.begin(), pending.seen.end(), isWhole))
            continue;
        StepChange change{seen.ref, Touched::How::Changed, seen.thing, seen.ref.field ? seen.ref.field->labelText() : QString(), {}, {}};
        if (!seen.ref.field)
            change.how = seen.isThere ? Touched::How::Inserted : Touched::How::Removed;
        const Around texts = aroundDifference(seen.before, seen.after);
        change.before = texts.before;
        change.after = texts.after;
        step.changes.append(std::move(change));
    }
    // They were met from their end.
    std::reverse(step.changes.begin(), step.changes.end());
    steps.append(std::move(step));
}

namespace {

// Without what it names that is not there.
Value withoutLost(const Review &review, const Field &field, Value value)
{
    const AnyTable *table = review.table(field.target);
    if (auto *one = std::get_if<Id>(&value); one && field.type == FieldType::Ref && !one->isNull()) {
        if (!table || !table->find(*one))
            *one = Id();
    } else if (auto *all = std::get_if<QList<Id>>(&value); all && field.type == FieldType::Refs) {
        all->removeIf([&](const Id &id) { return !table || !table->find(id); });
    }
    return value;
}

} // namespace

Edit restoringEdit(const Review &now, const Review &past, const QList<FieldRef> &touched)
{
    Review work = now;
    Edit whole;
    const auto add = [&](Edit edit) {
        if (edit.isEmpty() || !apply(work, edit))
            return;
        std::move(edit.changes.begin(), edit.changes.end(), std::back_inserter(whole.changes));
    };
    // First all that comes back, blank of links, so that whatever links to it finds it.
    QList<FieldRef> fields;
    for (const FieldRef &ref : touched) {
        const Entity *before = entityIn(past, ref.kind, ref.id);
        if (!before)
            continue;
        if (!entityIn(work, ref.kind, ref.id)) {
            // Evidence cannot stand without its event.
            const Id event = ref.kind == EntityKind::Evidence ? static_cast<const Evidence &>(*before).event.id : Id();
            const auto comesBack = [&](const FieldRef &other) { return other.id == event && entityIn(past, EntityKind::Event, event); };
            if (!event.isNull() && !work.events.find(event) && std::none_of(touched.begin(), touched.end(), comesBack))
                continue;
            Edit edit;
            edit.changes.push_back(Change::insert(ref.kind, *before));
            std::erase_if(edit.changes.back().fields, [](const auto &field) {
                return field.first->type == FieldType::Ref || field.first->type == FieldType::Refs;
            });
            add(std::move(edit));
            for (const Field &field : entityType(ref.kind).fields)
                fields.append({ref.kind, ref.id, &field});
        } else if (ref.field) {
            fields.append(ref);
        }
    }
    for (const FieldRef &ref : std::as_const(fields)) {
        if (entityIn(work, ref.kind, ref.id))
            add(setField(work, ref, withoutLost(work, *ref.field, ref.field->read(*entityIn(past, ref.kind, ref.id)))));
    }
    for (const FieldRef &ref : touched) {
        if (!entityIn(past, ref.kind, ref.id) && entityIn(work, ref.kind, ref.id) && ref.kind != EntityKind::Review)
            add(removal(work, ref.kind, ref.id));
    }
    return whole;
}

} // namespace story
