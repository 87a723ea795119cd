// A field without its markup, for search, CSV, screen readers and wherever only text can go.
#pragma once

#include "app/markup/tree.h"

namespace story::markup {

// Blocks are divided by an empty line, items and rows by a line break; items begin with "- " or their number, cells
// are divided by " | ", a link is its label with the address behind it in parentheses where it says something else.
QString plainText(const Tree &tree);
QString plainText(const Inlines &inlines);

} // namespace story::markup
