// The one table that describes every entity: its name, its fields, and what each field is for. Rows in SQLite, JSON,
// journal, undo, merge, search, redaction and the forms of the window all read it; there is no second list of fields.
#pragma once

#include "app/model/value.h"

#include <QCoreApplication>
#include <QAnyStringView>
#include <QFlags>

#include <optional>
#include <span>
#include <type_traits>

namespace story {

// Everything that has an id and a row. Values are never reused; names of entities and fields neither.
enum class EntityKind : quint8 {
    // in a review
    Review, Person, Event, Evidence, Source, Factor, Finding, Question, Action, Lesson, WeakSignal,
    Passage, PrivateNote, AgendaItem, ExportRecord,
    // in the library itself (chain 0)
    Entry, Setting,
};
constexpr int entityKindCount = 17;

enum class Use : quint16 {
    None = 0,
    Searchable = 1,   // has a row in the search index
    Coached = 2,      // the wording check reads it
    Private = 4,      // shown and exported nowhere but in the archive JSON
    NamesPerson = 8,  // redaction replaces it unless the person may be named
    Internal = 16,    // kept by the program, not edited in a form (order, typed line, …)
};
Q_DECLARE_FLAGS(Uses, Use)
Q_DECLARE_OPERATORS_FOR_FLAGS(Uses)

// What every entity begins with.
struct Entity {
    Id id;
};

// One of the values a choice field can have. The first of a list is the default.
struct Choice {
    const char *name;  // in files
    const char *label; // for people, to be translated in context "story::Choice"

    QString text() const { return QCoreApplication::translate("story::Choice", label); }
};

// Specialised beside each enumeration: `static constexpr Choice list[]`, in the order of the enumerators.
template <class E>
struct Choices;

// The enumerator of that name; nothing where there is none.
template <class E>
std::optional<E> choiceNamed(QStringView name)
{
    for (size_t i = 0; i < std::size(Choices<E>::list); ++i) {
        if (name == QLatin1String(Choices<E>::list[i].name))
            return static_cast<E>(i);
    }
    return std::nullopt;
}

struct Field {
    const char *name;  // in files: lower_snake
    FieldType type;
    Uses uses;
    const char *label; // for people, to be translated in context "story::Field"
    EntityKind target = EntityKind::Review; // of Ref and Refs only
    std::span<const Choice> choices = {};   // of Choice only
    Value (*read)(const Entity &entity) = nullptr;
    // False, and nothing changed, where the value is of another type or names an unknown choice.
    bool (*write)(Entity &entity, const Value &value) = nullptr;

    QString labelText() const { return QCoreApplication::translate("story::Field", label); }
    // What the field holds in an entity nobody has filled in.
    Value blank() const;
    bool isBlank(const Entity &entity) const { return read(entity) == blank(); }
};

struct EntityType {
    EntityKind kind;
    const char *name;  // in files; also the name of its table
    const char *label; // for people, singular, context "story::Entity"
    std::span<const Field> fields;

    // nullptr where there is none of that name.
    const Field *field(QAnyStringView fieldName) const;
    QString labelText() const { return QCoreApplication::translate("story::Entity", label); }
};

const EntityType &entityType(EntityKind kind);
// nullptr where there is none of that name.
const EntityType *entityTypeNamed(QAnyStringView name);
// All of them, in the order of EntityKind.
std::span<const EntityType> entityTypes();

// Which entity type a struct is: `entityKindOf<Person>`. Specialised beside each struct.
template <class T>
inline constexpr EntityKind entityKindOf = EntityKind::Review;

// A field of one entity: what an editor edits, a check is about, a search finds.
struct FieldRef {
    EntityKind kind = EntityKind::Review;
    Id id;
    const Field *field = nullptr; // nullptr: the entity as a whole

    friend bool operator==(const FieldRef &, const FieldRef &) = default;
};

// ---- how the table is written: field<&Event::text>("text", …) ----

namespace detail {

template <class M>
struct MemberOf;
template <class T, class V>
struct MemberOf<V T::*> {
    using Owner = T;
    using Type = V;
};

template <class V>
struct IsRef : std::false_type {};
template <class T>
struct IsRef<Ref<T>> : std::true_type {
    using Target = T;
};
template <class V>
struct IsRefs : std::false_type {};
template <class T>
struct IsRefs<QList<Ref<T>>> : std::true_type {
    using Target = T;
};

template <auto Member>
Value readMember(const Entity &entity)
{
    using Owner = typename MemberOf<decltype(Member)>::Owner;
    using V = typename MemberOf<decltype(Member)>::Type;
    const V &v = static_cast<const Owner &>(entity).*Member;
    if constexpr (std::is_enum_v<V>) {
        return QString::fromLatin1(Choices<V>::list[static_cast<size_t>(v)].name);
    } else if constexpr (IsRef<V>::value) {
        return v.id;
    } else if constexpr (IsRefs<V>::value) {
        QList<Id> ids;
        ids.reserve(v.size());
        for (const auto &ref : v)
            ids.append(ref.id);
        return ids;
    } else {
        return v;
    }
}

template <auto Member>
bool writeMember(Entity &entity, const Value &value)
{
    using Owner = typename MemberOf<decltype(Member)>::Owner;
    using V = typename MemberOf<decltype(Member)>::Type;
    V &v = static_cast<Owner &>(entity).*Member;
    if constexpr (std::is_enum_v<V>) {
        const auto *name = std::get_if<QString>(&value);
        const std::optional<V> named = name ? choiceNamed<V>(*name) : std::nullopt;
        v = named.value_or(v);
        return named.has_value();
    } else if constexpr (IsRef<V>::value) {
        const auto *id = std::get_if<Id>(&value);
        if (id)
            v = V{*id};
        return id != nullptr;
    } else if constexpr (IsRefs<V>::value) {
        const auto *ids = std::get_if<QList<Id>>(&value);
        if (!ids)
            return false;
        V refs;
        refs.reserve(ids->size());
        for (const Id &id : *ids)
            refs.append({id});
        v = std::move(refs);
        return true;
    } else {
        const auto *same = std::get_if<V>(&value);
        if (same)
            v = *same;
        return same != nullptr;
    }
}

template <class V>
constexpr FieldType typeOf()
{
    if constexpr (std::is_enum_v<V>)
        return FieldType::Choice;
    else if constexpr (std::is_same_v<V, QString>)
        return FieldType::Line;
    else if constexpr (std::is_same_v<V, qint64>)
        return FieldType::Number;
    else if constexpr (std::is_same_v<V, bool>)
        return FieldType::Flag;
    else if constexpr (std::is_same_v<V, Moment>)
        return FieldType::Moment;
    else if constexpr (std::is_same_v<V, QDate>)
        return FieldType::Day;
    else if constexpr (std::is_same_v<V, QStringList>)
        return FieldType::Words;
    else if constexpr (std::is_same_v<V, QByteArray>)
        return FieldType::Blob;
    else if constexpr (IsRef<V>::value)
        return FieldType::Ref;
    else
        return FieldType::Refs;
}

} // namespace detail

// A field whose type follows from its member; a QString is a Line.
template <auto Member>
constexpr Field field(const char *name, const char *label, Uses uses = {})
{
    using V = typename detail::MemberOf<decltype(Member)>::Type;
    Field f{name, detail::typeOf<V>(), uses, label, EntityKind::Review, {},
            &detail::readMember<Member>, &detail::writeMember<Member>};
    if constexpr (std::is_enum_v<V>)
        f.choices = Choices<V>::list;
    else if constexpr (detail::IsRef<V>::value)
        f.target = entityKindOf<typename detail::IsRef<V>::Target>;
    else if constexpr (detail::IsRefs<V>::value)
        f.target = entityKindOf<typename detail::IsRefs<V>::Target>;
    return f;
}

// A QString of any number of lines.
template <auto Member>
constexpr Field textField(const char *name, const char *label, Uses uses = {})
{
    Field f = field<Member>(name, label, uses);
    f.type = FieldType::Text;
    return f;
}

} // namespace story
