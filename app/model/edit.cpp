#include "app/model/edit.h"

#include "app/model/review.h"

#include <QCoreApplication>
#include <QSet>

namespace story {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(story::Edit)
};

Error mismatch(const Change &change, const char *why)
{
    return {Failure::BadInput, Words::tr("The edit does not fit what is there now."), Words::tr("Nothing was changed."),
            Words::tr("Open the review again and repeat it."),
            QStringLiteral("%1 %2 %3: %4")
                .arg(QLatin1String(entityType(change.kind).name), change.id.toString(),
                     change.field ? QLatin1String(change.field->name) : QLatin1String(), QLatin1String(why))};
}

std::vector<std::pair<const Field *, Value>> filledFields(EntityKind kind, const Entity &entity)
{
    std::vector<std::pair<const Field *, Value>> filled;
    for (const Field &f : entityType(kind).fields) {
        Value value = f.read(entity);
        if (value != f.blank())
            filled.emplace_back(&f, std::move(value));
    }
    return filled;
}

Change inverted(const Change &change)
{
    Change back = change;
    switch (change.op) {
    case Change::Op::Insert: back.op = Change::Op::Remove; break;
    case Change::Op::Remove: back.op = Change::Op::Insert; break;
    case Change::Op::Set: std::swap(back.before, back.after); break;
    case Change::Op::Splice: std::swap(back.splice.removed, back.splice.inserted); break;
    }
    return back;
}

// Returns why not, or nullptr when done.
const char *applyOne(Document &document, const Change &change)
{
    AnyTable *table = document.table(change.kind);
    if (!table)
        return "no such table here";
    switch (change.op) {
    case Change::Op::Insert: {
        Entity *entity = table->add(change.id);
        if (!entity)
            return "is there already";
        for (const auto &[field, value] : change.fields) {
            if (!field->write(*entity, value)) {
                table->remove(change.id);
                return "value of another type";
            }
        }
        return nullptr;
    }
    case Change::Op::Remove: {
        const Entity *entity = table->find(change.id);
        if (!entity)
            return "is not there";
        if (filledFields(change.kind, *entity) != change.fields)
            return "is not as it was";
        table->remove(change.id);
        return nullptr;
    }
    case Change::Op::Set: {
        Entity *entity = table->find(change.id);
        if (!entity)
            return "is not there";
        if (change.field->read(*entity) != change.before)
            return "is not as it was";
        return change.field->write(*entity, change.after) ? nullptr : "value of another type";
    }
    case Change::Op::Splice: {
        Entity *entity = table->find(change.id);
        if (!entity)
            return "is not there";
        const Value value = change.field->read(*entity);
        const auto *now = std::get_if<QString>(&value);
        const TextSplice &s = change.splice;
        if (!now || s.at < 0 || s.at + s.removed.size() > now->size()
            || QStringView(*now).mid(s.at, s.removed.size()) != s.removed)
            return "text is not as it was";
        QString text;
        text.reserve(now->size() - s.removed.size() + s.inserted.size());
        text.append(QStringView(*now).left(s.at));
        text.append(s.inserted);
        text.append(QStringView(*now).mid(s.at + s.removed.size()));
        return change.field->write(*entity, Value(std::move(text))) ? nullptr : "not a text";
    }
    }
    return "unknown operation";
}

} // namespace

Change Change::insert(EntityKind kind, const Entity &entity)
{
    Change c;
    c.op = Op::Insert;
    c.kind = kind;
    c.id = entity.id;
    c.fields = filledFields(kind, entity);
    return c;
}

Change Change::remove(EntityKind kind, const Entity &entity)
{
    Change c = insert(kind, entity);
    c.op = Op::Remove;
    return c;
}

Change Change::set(const FieldRef &ref, Value before, Value after)
{
    Change c;
    c.op = Op::Set;
    c.kind = ref.kind;
    c.id = ref.id;
    c.field = ref.field;
    c.before = std::move(before);
    c.after = std::move(after);
    return c;
}

Change Change::spliceText(const FieldRef &ref, TextSplice splice)
{
    Change c;
    c.op = Op::Splice;
    c.kind = ref.kind;
    c.id = ref.id;
    c.field = ref.field;
    c.splice = std::move(splice);
    return c;
}

bool ChangeSet::touches(EntityKind kind) const
{
    return std::any_of(touched.begin(), touched.end(), [&](const Touched &t) { return t.kind == kind; });
}

bool ChangeSet::touches(EntityKind kind, Id id) const
{
    return std::any_of(touched.begin(), touched.end(),
                       [&](const Touched &t) { return t.kind == kind && t.id == id; });
}

void ChangeSet::add(const Change &change)
{
    // From the end: changes to one entity stand beside each other, most often.
    const auto last = std::find_if(touched.rbegin(), touched.rend(), [&](const Touched &t) {
        return t.kind == change.kind && t.id == change.id;
    });
    addTo(last == touched.rend() ? touched.end() : std::prev(last.base()), change);
}

void ChangeSet::addTo(QList<Touched>::iterator it, const Change &change)
{
    switch (change.op) {
    case Change::Op::Insert:
        if (it == touched.end()) {
            touched.append({change.kind, change.id, Touched::How::Inserted, {}});
        } else {
            it->how = Touched::How::Changed;
            it->fields.clear();
            for (const Field &f : entityType(change.kind).fields)
                it->fields.append(&f);
        }
        break;
    case Change::Op::Remove:
        if (it == touched.end())
            touched.append({change.kind, change.id, Touched::How::Removed, {}});
        else if (it->how == Touched::How::Inserted)
            touched.erase(it);
        else
            *it = {change.kind, change.id, Touched::How::Removed, {}};
        break;
    case Change::Op::Set:
    case Change::Op::Splice:
        if (it == touched.end())
            touched.append({change.kind, change.id, Touched::How::Changed, {change.field}});
        else if (it->how == Touched::How::Changed && !it->fields.contains(change.field))
            it->fields.append(change.field);
        break;
    }
}

Result<ChangeSet> apply(Document &document, const Edit &edit)
{
    ChangeSet set;
    QSet<Id> seen; // so that an edit of many entities does not look at all of them for each
    for (size_t i = 0; i < edit.changes.size(); ++i) {
        if (const char *why = applyOne(document, edit.changes[i])) {
            for (size_t done = i; done-- > 0;)
                applyOne(document, inverted(edit.changes[done]));
            return fail(mismatch(edit.changes[i], why));
        }
        const qsizetype known = seen.size();
        seen.insert(edit.changes[i].id);
        if (seen.size() > known)
            set.addTo(set.touched.end(), edit.changes[i]);
        else
            set.add(edit.changes[i]);
    }
    return set;
}

Edit inverse(const Edit &edit)
{
    Edit back;
    back.what = edit.what;
    back.by = edit.by;
    back.changes.reserve(edit.changes.size());
    for (auto it = edit.changes.rbegin(); it != edit.changes.rend(); ++it)
        back.changes.push_back(inverted(*it));
    return back;
}

bool joinSplices(Change &into, const Change &next)
{
    if (into.op != Change::Op::Splice || next.op != Change::Op::Splice || into.ref() != next.ref())
        return false;
    TextSplice &a = into.splice;
    const TextSplice &b = next.splice;
    const qsizetype end = a.at + a.inserted.size();
    if (b.removed.isEmpty() && b.at == end) {
        a.inserted += b.inserted;
        return true;
    }
    if (b.inserted.isEmpty() && a.inserted.isEmpty()) {
        if (b.at + b.removed.size() == a.at) { // Backspace
            a.at = b.at;
            a.removed.prepend(b.removed);
            return true;
        }
        if (b.at == a.at) { // Delete
            a.removed += b.removed;
            return true;
        }
    }
    return false;
}

Edit setField(const Document &document, const FieldRef &ref, const Value &value)
{
    Edit edit;
    const AnyTable *table = document.table(ref.kind);
    const Entity *entity = table && ref.field ? table->find(ref.id) : nullptr;
    if (!entity)
        return edit;
    Value before = ref.field->read(*entity);
    if (before == value)
        return edit;
    edit.what = Words::tr("Change “%1”").arg(ref.field->labelText());
    if (ref.field->type == FieldType::Text || ref.field->type == FieldType::Line)
        edit.changes.push_back(Change::spliceText(
            ref, *spliceBetween(std::get<QString>(before), std::get<QString>(value))));
    else
        edit.changes.push_back(Change::set(ref, std::move(before), value));
    return edit;
}

namespace {

// The rows whose field names `id`, in ascending order.
QList<Id> referring(const AnyTable &table, EntityKind kind, const Field &field, Id id)
{
    const auto names = [&](const Entity &row) {
        const Value value = field.read(row);
        const auto *one = std::get_if<Id>(&value);
        return one ? *one == id : std::get<QList<Id>>(value).contains(id);
    };
    QList<Id> found;
    if (kind == EntityKind::Event) {
        // There may be a hundred thousand of them, of which nearly none is meant: no value is made for each, and only those are put in order.
        const bool isVersion = qstrcmp(field.name, "version_of") == 0;
        for (const Event &event : static_cast<const Table<Event> &>(table)) {
            if (isVersion ? event.versionOf.id == id : names(event))
                found.append(event.id);
        }
        std::sort(found.begin(), found.end());
        return found;
    }
    for (const Id &row : table.ids()) {
        if (names(*table.find(row)))
            found.append(row);
    }
    return found;
}

} // namespace

Edit removal(const Document &document, EntityKind kind, Id id)
{
    Edit edit;
    const AnyTable *table = document.table(kind);
    const Entity *entity = table ? table->find(id) : nullptr;
    if (!entity)
        return edit;
    edit.what = Words::tr("Remove %1").arg(entityType(kind).labelText());

    // Evidence is evidence of something: it goes with its event. Everything else only lets go.
    for (EntityKind otherKind : document.kinds()) {
        const AnyTable *others = document.table(otherKind);
        for (const Field &f : entityType(otherKind).fields) {
            if ((f.type != FieldType::Ref && f.type != FieldType::Refs) || f.target != kind)
                continue;
            for (const Id &otherId : referring(*others, otherKind, f, id)) {
                if (otherKind == kind && otherId == id)
                    continue;
                const Entity &other = *others->find(otherId);
                Value before = f.read(other);
                if (std::holds_alternative<Id>(before)) {
                    if (otherKind == EntityKind::Evidence)
                        edit.changes.push_back(Change::remove(otherKind, other));
                    else
                        edit.changes.push_back(Change::set({otherKind, otherId, &f}, before, Id()));
                } else {
                    QList<Id> after = std::get<QList<Id>>(before);
                    after.removeAll(id);
                    edit.changes.push_back(Change::set({otherKind, otherId, &f}, before, after));
                }
            }
        }
    }
    edit.changes.push_back(Change::remove(kind, *entity));
    return edit;
}

} // namespace story
