// The review that grows while a document is read.
#pragma once

#include "app/intake/intake.h"
#include "app/model/position.h"

#include <array>

namespace story::intake {

class Draft {
public:
    // `ids` must outlive this. The review has its facts, its agenda and the one source from the beginning.
    Draft(IdSource &ids, const Options &options, const QString &fileName, const QByteArray &sha256);

    Review &review() { return m_imported.review; }
    ReviewFacts &facts() { return *m_facts; }
    Source &source() { return *m_source; }

    // Adds a row at the end of its table.
    template <class T>
    T &add(Table<T> &table)
    {
        T &row = *table.add(m_ids.next());
        QString &last = m_last[static_cast<size_t>(entityKindOf<T>)];
        last = positionBetween(last, {});
        row.position = last;
        return row;
    }

    // The person of that name; "@oncall" and "`@oncall`" are "oncall". None for an empty name.
    Ref<Person> person(const QString &name);

    // Passages keep the order in which they are added.
    void addPassage(const QString &text, const QString &heading, int firstLine, int lastLine);

    // After some hundred warnings the rest is only counted.
    void warn(int line, const QString &text);

    // Everything, with the warnings in the order of their lines. The draft is spent then.
    Imported finish();

private:
    IdSource &m_ids;
    Imported m_imported;
    ReviewFacts *m_facts = nullptr;
    Source *m_source = nullptr;
    std::array<QString, entityKindCount> m_last; // position given last, by kind
    QHash<QString, Ref<Person>> m_people;        // by name in lower case
    int m_unsaid = 0;
};

} // namespace story::intake
