// One field read as Markdown: nothing typed is lost, and only addresses that may be followed become links.
#include "app/markup/links.h"
#include "app/markup/parse.h"
#include "app/markup/plain.h"
#include "tests/fuzz/fuzz_input.h"

#include <algorithm>

using namespace story;
using namespace story::fuzz;
using namespace story::markup;

namespace {

void check(const Inlines &inlines, int depth)
{
    promise(depth < 500, "no tree without end");
    for (const Inline &piece : inlines) {
        if (piece.kind == Inline::Kind::Text)
            promise(!piece.text.contains(u'\n'), "a text has no line break");
        if (piece.kind == Inline::Kind::Link)
            promise(!piece.children.empty() && isLinkAllowed(piece.href), "a link is allowed and has a label");
        check(piece.children, depth + 1);
    }
}

void check(const Blocks &blocks, int depth)
{
    promise(depth < 500, "no tree without end");
    for (const Block &block : blocks) {
        if (const auto *paragraph = std::get_if<Paragraph>(&block.content))
            check(paragraph->inlines, depth + 1);
        if (const auto *list = std::get_if<List>(&block.content)) {
            for (const Blocks &item : list->items)
                check(item, depth + 1);
        }
        if (const auto *quote = std::get_if<Quote>(&block.content))
            check(quote->blocks, depth + 1);
        if (const auto *table = std::get_if<markup::Table>(&block.content)) {
            promise(table->alignments.size() == table->header.size(), "a table's header is as long as its alignments");
            for (const auto &row : table->rows) {
                promise(row.size() == table->header.size(), "all rows are equally long");
                for (const Inlines &cell : row)
                    check(cell, depth + 1);
            }
        }
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QString text = textOf(data, size);
    const Tree tree = parse(text);
    check(tree.blocks, 0);
    const QString plain = plainText(tree);
    // Without what stands for something else (references, addresses, marks of code and lists) every word is there again.
    const bool isWordForWord = std::none_of(text.begin(), text.end(), [](QChar c) { return QStringView(u"&[]<>`~0123456789").contains(c); });
    if (isWordForWord) {
        for (const QString &word : wordsOf(text))
            promise(plain.contains(word), "no word is lost");
    }
    promise(parse(text) == tree, "the same text gives the same tree");
    // The same within limits that a long text would meet.
    Limits tight;
    tight.depth = 2;
    tight.characters = 300;
    tight.line = 80;
    tight.piece = 64;
    tight.pieceAtMost = 128;
    tight.nodes = 40;
    check(parse(text, tight).blocks, 0);
    return 0;
}
