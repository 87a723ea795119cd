// Fractional keys: the place of a row in a list the user orders, without renumbering the others.
#pragma once

#include <QString>

namespace story {

// A text that sorts (by code unit) after `before` and ahead of `after`; empty means that end of the list. Keys are made of
// 0-9 A-Z a-z and never end in '0'. Between the same two keys it always gives the same answer. Where `before` >= `after`
// (two people's notes merged) it returns a key after `before`.
QString positionBetween(const QString &before, const QString &after);

// The key that goes to the end of a table.
template <class Table>
QString positionAtEnd(const Table &table)
{
    QString last;
    for (const auto &row : table) {
        if (row.position > last)
            last = row.position;
    }
    return positionBetween(last, {});
}

} // namespace story
