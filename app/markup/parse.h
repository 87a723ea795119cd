// Markdown of one field → tree. CommonMark with tables, strikethrough and bare addresses, read by md4c.
#pragma once

#include "app/markup/tree.h"

namespace story::markup {

// What hostile or huge text may cost. What lies beyond a limit is kept as plain paragraphs.
struct Limits {
    int depth = 16; // quotes and lists inside each other; deeper ones lose their indentation
    qsizetype characters = 1'000'000; // read as Markdown
    qsizetype line = 10'000;          // a longer line is one plain paragraph
    qsizetype piece =
        16'384; // a longer text is cut at blank lines, because md4c 0.4.8 needs quadratic
    qsizetype pieceAtMost =
        65'536;                // time for some texts (link labels over many lines); or at any line
    qsizetype nodes = 200'000; // blocks and inlines of the tree
};

// Reads `text` (which passed cleanText). It never fails and never drops a word:
// - headings become a paragraph in bold; images stay their source text; HTML is text;
// - only addresses that isLinkAllowed() accepts become links, for others the source text stays;
// - a link definition that no link uses stays as a paragraph at the end of its piece;
// - cells of a table row beyond its header share one further column;
// - a single tilde is a tilde, because `~14:35` means "about" here; two strike through.
Tree parse(const QString &text, const Limits &limits = {});

} // namespace story::markup
