// An edit is a value: it can be applied to memory, written to disk, named in a menu, inverted, merged and replayed.
#pragma once

#include "app/core/text.h"
#include "app/model/document.h"

#include <vector>

namespace story {

// One step of an edit.
struct Change {
    enum class Op : quint8 {
        Insert, // a new entity: `fields` holds what is not blank
        Remove, // an entity goes: `fields` holds what was not blank, so that it can come back
        Set,    // a field: `before` becomes `after`
        Splice, // a text field: `splice`
    };

    Op op = Op::Set;
    EntityKind kind = EntityKind::Review;
    Id id;
    std::vector<std::pair<const Field *, Value>> fields; // Insert, Remove; in the order of the fields table
    const Field *field = nullptr;                        // Set, Splice
    Value before;                                        // Set
    Value after;                                         // Set
    TextSplice splice;                                   // Splice

    static Change insert(EntityKind kind, const Entity &entity);
    static Change remove(EntityKind kind, const Entity &entity);
    static Change set(const FieldRef &ref, Value before, Value after);
    static Change spliceText(const FieldRef &ref, TextSplice splice);

    FieldRef ref() const { return {kind, id, field}; }
    friend bool operator==(const Change &, const Change &) = default;
};

struct Edit {
    QString what; // in words, for the Undo menu and the history: "Add event"
    QString by;   // who did it: the name of the system's user, or what imported it
    std::vector<Change> changes;

    bool isEmpty() const { return changes.empty(); }
    friend bool operator==(const Edit &, const Edit &) = default;
};

// What an edit touched, for views and for rows. One entry per entity, in the order of first touch.
struct Touched {
    enum class How : quint8 { Inserted, Removed, Changed };
    EntityKind kind = EntityKind::Review;
    Id id;
    How how = How::Changed;
    QList<const Field *> fields; // Changed only: without repeats
};

struct ChangeSet {
    QList<Touched> touched;

    bool touches(EntityKind kind) const;
    bool touches(EntityKind kind, Id id) const;
    // Adds what `change` touches: an entity inserted and then removed is no more in it, one removed and inserted again is Changed whole.
    void add(const Change &change);

private:
    friend Result<ChangeSet> apply(Document &document, const Edit &edit);
    void addTo(QList<Touched>::iterator it, const Change &change); // end(): of an entity that is not in it
};

// Applies all changes or none. BadInput where the document is not in the state the edit was made for (`before`, the removed
// text or an entity do not match): the document is then as it was.
Result<ChangeSet> apply(Document &document, const Edit &edit);

// The edit that takes `edit` back: inverse changes in reverse order. `what` and `by` are kept.
Edit inverse(const Edit &edit);

// Makes one splice of two where `next` continues `into` (same field; typed on, deleted backwards or forwards from the same
// place). False, and nothing changed, where it does not.
bool joinSplices(Change &into, const Change &next);

// ---- making edits ----

// Sets one field to a value, by splice where it is a text; without changes where it has that value already.
Edit setField(const Document &document, const FieldRef &ref, const Value &value);

// Inserts one entity as it is.
template <class T>
Edit insertion(const T &entity)
{
    Edit edit;
    edit.changes.push_back(Change::insert(entityKindOf<T>, entity));
    return edit;
}

// Removes an entity and takes it out of every field that refers to it (what cannot stand without it, such as the
// evidence of an event, goes too), so that one undo brings it back with its links. Empty where it does not exist.
Edit removal(const Document &document, EntityKind kind, Id id);

// ---- the form in the journal ----

// Compact JSON array of the changes; the format is described in resources/schema/journal.md.
QByteArray encodeChanges(const std::vector<Change> &changes);
// BadInput where the bytes are no such array.
Result<std::vector<Change>> decodeChanges(const QByteArray &json);

} // namespace story
