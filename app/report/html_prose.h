// Written text as HTML: the blocks and inlines of the markup tree.
#pragma once

#include "app/markup/tree.h"

#include <QByteArray>
#include <QString>

namespace story::report {

QByteArray htmlInlines(const markup::Inlines &inlines);

// Blocks one after the other: p, ul, ol, blockquote, pre, table, hr. Wide tables scroll in a group of their own that the
// keyboard reaches.
QByteArray htmlBlocks(const markup::Blocks &blocks);

// The same, without the p around it where there is only one paragraph: for cells and list items.
QByteArray htmlCompact(const markup::Blocks &blocks);

// ` dir="auto"` where `text` has letters that run from right to left or controls of direction, so that its element finds its
// own direction and isolates it; empty elsewhere.
QByteArray htmlDirection(QStringView text);

// The address as it may stand in href: percent-encoded, http, https or mailto. Empty where it cannot be one.
QByteArray htmlAddress(const QString &href);

} // namespace story::report
