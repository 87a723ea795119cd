// Written text as Markdown: the blocks and inlines of the markup tree, written so that every reader reads them alike.
#pragma once

#include "app/markup/tree.h"

#include <QString>
#include <QStringList>

namespace story::report {

// Lines of Markdown, with an empty line between blocks and none at either end. Where `tight` (in an item of a tight list), a list
// under a paragraph stands without it.
QStringList markdownBlocks(const markup::Blocks &blocks, bool tight = false);

// "| a | b |", of cells that are Markdown already.
QString markdownRow(const QStringList &cells);

// All of it on one line, for a table cell.
QString markdownCell(const markup::Blocks &blocks);

} // namespace story::report
