#include "app/report/html_prose.h"

#include "app/markup/links.h"
#include "app/markup/plain.h"
#include "app/report/html_escape.h"

#include <QCoreApplication>
#include <QUrl>

namespace story::report {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(story::Report)
};

QByteArray listItem(const markup::Blocks &blocks, bool tight)
{
    // A tight item may hold a paragraph and a list under it; its paragraphs stand without p.
    QByteArray out;
    for (const markup::Block &block : blocks) {
        const auto *paragraph = std::get_if<markup::Paragraph>(&block.content);
        if (paragraph && tight)
            out += (out.isEmpty() ? "" : "<br>") + htmlInlines(paragraph->inlines);
        else
            out += htmlBlocks({block});
    }
    return out;
}

const char *alignClass(markup::Table::Align align)
{
    switch (align) {
    case markup::Table::Align::Center: return " class=\"center\"";
    case markup::Table::Align::Right: return " class=\"right\"";
    case markup::Table::Align::Left:
    case markup::Table::Align::None: break;
    }
    return "";
}

QByteArray tableRow(const std::vector<markup::Inlines> &cells, const std::vector<markup::Table::Align> &aligns, bool head)
{
    QByteArray out = "<tr>";
    for (size_t i = 0; i < cells.size(); ++i) {
        const char *align = i < aligns.size() ? alignClass(aligns[i]) : "";
        const QByteArray open = head ? QByteArray("<th scope=\"col\"") + align : QByteArray("<td") + align;
        out += open + htmlDirection(markup::plainText(cells[i])) + '>' + htmlInlines(cells[i]) + (head ? "</th>" : "</td>");
    }
    return out + "</tr>\n";
}

struct BlockWriter {
    QByteArray out;

    void operator()(const markup::Paragraph &paragraph)
    {
        out += "<p" + htmlDirection(markup::plainText(paragraph.inlines)) + '>' + htmlInlines(paragraph.inlines) + "</p>\n";
    }
    void operator()(const markup::List &list)
    {
        out += list.ordered ? (list.start == 1 ? QByteArray("<ol>\n") : "<ol start=\"" + QByteArray::number(list.start) + "\">\n")
                            : QByteArray("<ul>\n");
        for (const markup::Blocks &item : list.items)
            out += "<li>" + listItem(item, list.tight) + "</li>\n";
        out += list.ordered ? "</ol>\n" : "</ul>\n";
    }
    void operator()(const markup::Quote &quote) { out += "<blockquote>\n" + htmlBlocks(quote.blocks) + "</blockquote>\n"; }
    void operator()(const markup::CodeBlock &code)
    {
        if (!code.info.isEmpty())
            out += "<p class=\"second\">" + htmlEscaped(code.info) + "</p>\n";
        out += "<pre><code>" + htmlEscaped(code.text) + "</code></pre>\n";
    }
    void operator()(const markup::Table &table)
    {
        out += "<div class=\"wide\" role=\"group\" aria-label=\"" + htmlEscaped(Words::tr("Table")) + "\" tabindex=\"0\"><table>\n<thead>"
            + tableRow(table.header, table.alignments, true) + "</thead>\n<tbody>\n";
        for (const auto &row : table.rows)
            out += tableRow(row, table.alignments, false);
        out += "</tbody>\n</table></div>\n";
    }
    void operator()(const markup::Rule &) { out += "<hr>\n"; }
};

// RFC 3986: what may stand in an address besides letters and digits. Brackets only belong to the host, which QUrl wrote.
bool isAddressByte(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9')
        || (c != '\0' && std::strchr("-._~:/?#@!$&'()*+,;=%", c));
}

} // namespace

QByteArray htmlAddress(const QString &href)
{
    if (!markup::isLinkAllowed(href))
        return {};
    const QUrl url(href, QUrl::TolerantMode);
    const bool mail = url.scheme() == QLatin1String("mailto");
    if (!url.isValid() || (!mail && url.host().isEmpty()) || (mail && url.path().isEmpty()))
        return {};
    const QByteArray encoded = url.toEncoded(QUrl::FullyEncoded);
    const qsizetype hostEnd = mail ? 0 : std::max<qsizetype>(0, encoded.indexOf('/', encoded.indexOf("://") + 3));
    QByteArray out = encoded.left(hostEnd);
    bool hashSeen = false;
    for (const char c : encoded.mid(hostEnd)) {
        const bool secondHash = c == '#' && std::exchange(hashSeen, hashSeen || c == '#');
        if (isAddressByte(c) && !secondHash)
            out += c;
        else
            out += '%' + QByteArray(1, c).toHex().toUpper();
    }
    return out;
}

QByteArray htmlDirection(QStringView text)
{
    for (const QChar c : text) {
        switch (c.direction()) {
        case QChar::DirR: case QChar::DirAL: case QChar::DirRLE: case QChar::DirRLO: case QChar::DirLRE: case QChar::DirLRO:
        case QChar::DirRLI: case QChar::DirLRI: case QChar::DirFSI: case QChar::DirPDF: case QChar::DirPDI:
            return " dir=\"auto\"";
        default:
            // The right-to-left scripts beyond U+FFFF (Adlam, Hanifi Rohingya, …) begin with U+D802, U+D803, U+D83A or U+D83B.
            if (c.unicode() == 0xd802 || c.unicode() == 0xd803 || c.unicode() == 0xd83a || c.unicode() == 0xd83b)
                return " dir=\"auto\"";
        }
    }
    return {};
}

QByteArray htmlInlines(const markup::Inlines &inlines)
{
    QByteArray out;
    for (const markup::Inline &one : inlines) {
        switch (one.kind) {
        case markup::Inline::Kind::Text: out += htmlEscaped(one.text); break;
        case markup::Inline::Kind::Code: out += "<code>" + htmlEscaped(one.text) + "</code>"; break;
        case markup::Inline::Kind::Strong: out += "<strong>" + htmlInlines(one.children) + "</strong>"; break;
        case markup::Inline::Kind::Emphasis: out += "<em>" + htmlInlines(one.children) + "</em>"; break;
        case markup::Inline::Kind::Strike: out += "<s>" + htmlInlines(one.children) + "</s>"; break;
        case markup::Inline::Kind::Link: {
            const QByteArray address = htmlAddress(one.href);
            if (address.isEmpty())
                out += htmlInlines(one.children) + " (" + htmlEscaped(one.href) + ')';
            else
                out += "<a href=\"" + htmlEscaped(QString::fromLatin1(address)) + "\" rel=\"noreferrer\">"
                    + htmlInlines(one.children) + "</a>";
            break;
        }
        case markup::Inline::Kind::SoftBreak: out += '\n'; break;
        case markup::Inline::Kind::HardBreak: out += "<br>\n"; break;
        }
    }
    return out;
}

QByteArray htmlBlocks(const markup::Blocks &blocks)
{
    BlockWriter writer;
    for (const markup::Block &block : blocks)
        std::visit(writer, block.content);
    return writer.out;
}

QByteArray htmlCompact(const markup::Blocks &blocks)
{
    if (blocks.size() == 1) {
        if (const auto *paragraph = std::get_if<markup::Paragraph>(&blocks.front().content))
            return htmlInlines(paragraph->inlines);
    }
    return htmlBlocks(blocks);
}

} // namespace story::report
