#include "app/capture/bare_links.h"

#include "app/markup/parse.h"

namespace story::capture {

using namespace Qt::StringLiterals;
using namespace markup;

namespace {

constexpr qsizetype mostLinks = 20;
constexpr qsizetype longestLink = 2'000;

class Collector {
public:
    QStringList links;

    void collect(const Blocks &blocks)
    {
        for (const Block &block : blocks)
            std::visit(*this, block.content);
    }
    void operator()(const Paragraph &paragraph) { collect(paragraph.inlines); }
    void operator()(const List &list)
    {
        for (const Blocks &item : list.items)
            collect(item);
    }
    void operator()(const Quote &quote) { collect(quote.blocks); }
    void operator()(const Table &table)
    {
        for (const Inlines &cell : table.header)
            collect(cell);
        for (const auto &row : table.rows) {
            for (const Inlines &cell : row)
                collect(cell);
        }
    }
    void operator()(const CodeBlock &) {}
    void operator()(const Rule &) {}

private:
    void collect(const Inlines &inlines)
    {
        for (const Inline &one : inlines) {
            if (one.kind == Inline::Kind::Link)
                add(one);
            else
                collect(one.children);
        }
    }
    void add(const Inline &link)
    {
        const bool isWeb = link.href.startsWith("http://"_L1, Qt::CaseInsensitive)
            || link.href.startsWith("https://"_L1, Qt::CaseInsensitive);
        QString label;
        for (const Inline &part : link.children)
            label += part.text;
        if (isWeb && label == link.href && link.href.size() <= longestLink
            && links.size() < mostLinks && !links.contains(link.href))
            links.append(link.href);
    }
};

} // namespace

QStringList bareLinks(const QString &text)
{
    if (!text.contains("http"_L1, Qt::CaseInsensitive))
        return {};
    Collector collector;
    collector.collect(parse(text).blocks);
    return collector.links;
}

} // namespace story::capture
