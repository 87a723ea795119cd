// Action items of a written post-mortem: rows of tables, list items, checkboxes, headings with a text below.
#pragma once

#include "app/intake/action_words.h"
#include "app/intake/draft.h"
#include "app/intake/outline.h"

namespace story::intake {

Definitions definitionsOf(const Outline &outline);

// Marks the units that became actions as done; `heads` gets header rows of tables that were taken apart.
void readActions(Outline &outline, const SourceLines &lines, DateOrder order, Draft &draft,
                 QList<qsizetype> &heads);

// The item at `from` with everything that is nested in it: text without the mark of the item, and where it ends.
struct WholeItem {
    QString text;
    qsizetype end = 0; // index of the first unit behind it
};
WholeItem wholeItem(const Outline &outline, qsizetype from, qsizetype limit,
                    const SourceLines &lines);

} // namespace story::intake
