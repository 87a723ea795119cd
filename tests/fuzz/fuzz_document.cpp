// A whole document: every line that is not blank lies within exactly one block, in order; a byte order mark at the very
// beginning counts as blank.
#include "app/markup/document.h"
#include "app/markup/plain_line.h"
#include "tests/fuzz/fuzz_input.h"

using namespace story;
using namespace story::fuzz;
using namespace story::markup;

namespace {

void check(const QString &text, const DocumentLimits &limits)
{
    QStringList lines = text.split(u'\n');
    if (lines.first().startsWith(QChar::ByteOrderMark))
        lines.first().remove(0, 1);
    const QList<DocBlock> blocks = readDocument(text, limits);
    QList<int> covered(lines.size(), 0);
    int last = 0;
    for (const DocBlock &block : blocks) {
        promise(block.firstLine > last, "blocks come in the order of their lines");
        promise(block.lastLine >= block.firstLine && block.lastLine <= lines.size(), "lines of a block are in the text");
        last = block.lastLine;
        for (int line = block.firstLine; line <= block.lastLine; ++line)
            ++covered[line - 1];
    }
    for (qsizetype i = 0; i < lines.size(); ++i)
        promise(covered[i] == 1 || lines[i].trimmed().isEmpty(), "no line is lost");
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QString text = textOf(data, size);
    check(text, {});
    check(text, {3});
    for (const QString &line : text.split(u'\n'))
        plainLine(line);
    return 0;
}
