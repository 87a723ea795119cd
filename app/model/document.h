// Tables of entities in memory, and the untyped door to them that edits use.
#pragma once

#include "app/model/fields.h"

#include <QHash>

#include <algorithm>
#include <deque>
#include <memory>

namespace story {

// What an edit needs of a table, whatever its rows are.
class AnyTable {
public:
    virtual ~AnyTable() = default;

    virtual const Entity *find(Id id) const = 0; // nullptr where there is none
    Entity *find(Id id) { return const_cast<Entity *>(std::as_const(*this).find(id)); }
    virtual Entity *add(Id id) = 0;   // a blank one; nullptr where the id is there already
    virtual bool remove(Id id) = 0;   // false where there is none
    virtual qsizetype size() const = 0;
    virtual QList<Id> ids() const = 0; // in ascending order, so that whatever walks them is repeatable

protected:
    AnyTable() = default;
    AnyTable(const AnyTable &) = default;
    AnyTable(AnyTable &&) = default;
    AnyTable &operator=(const AnyTable &) = default;
    AnyTable &operator=(AnyTable &&) = default;
};

// Rows of one kind. Iteration has no meaningful order (see inOrder); pointers hold until a row is removed.
template <class T>
class Table final : public AnyTable {
public:
    const T *find(Id id) const override
    {
        const auto it = m_index.constFind(id);
        return it == m_index.constEnd() ? nullptr : &m_rows[*it];
    }
    T *find(Id id) { return const_cast<T *>(std::as_const(*this).find(id)); }
    const T *find(Ref<T> ref) const { return find(ref.id); }

    T *add(Id id) override
    {
        if (m_index.contains(id))
            return nullptr;
        m_index.insert(id, m_rows.size());
        T &row = m_rows.emplace_back();
        row.id = id;
        return &row;
    }

    bool remove(Id id) override
    {
        const auto it = m_index.constFind(id);
        if (it == m_index.constEnd())
            return false;
        const size_t at = *it;
        m_index.erase(it);
        if (at + 1 != m_rows.size()) {
            m_rows[at] = std::move(m_rows.back());
            m_index[m_rows[at].id] = at;
        }
        m_rows.pop_back();
        return true;
    }

    qsizetype size() const override { return static_cast<qsizetype>(m_rows.size()); }
    bool isEmpty() const { return m_rows.empty(); }

    QList<Id> ids() const override
    {
        QList<Id> all;
        all.reserve(size());
        for (const T &row : m_rows)
            all.append(row.id);
        std::sort(all.begin(), all.end());
        return all;
    }

    auto begin() const { return m_rows.cbegin(); }
    auto end() const { return m_rows.cend(); }

private:
    std::deque<T> m_rows;
    QHash<Id, size_t> m_index;
};

// Something edits apply to and a chain of the journal belongs to: a review, or the library itself.
class Document {
public:
    virtual ~Document() = default;

    // nullptr for kinds that do not belong here.
    virtual AnyTable *table(EntityKind kind) = 0;
    const AnyTable *table(EntityKind kind) const { return const_cast<Document *>(this)->table(kind); }
    virtual std::span<const EntityKind> kinds() const = 0;

protected:
    Document() = default;
    Document(const Document &) = default;
    Document(Document &&) = default;
    Document &operator=(const Document &) = default;
    Document &operator=(Document &&) = default;
};

} // namespace story
