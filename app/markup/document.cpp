#include "app/markup/document.h"

#include "app/markup/document_search.h"
#include "app/markup/html_table.h"
#include "app/markup/line_cursor.h"
#include "app/markup/plain_line.h"

#include <algorithm>
#include <utility>
#include <vector>

using namespace Qt::StringLiterals;

namespace story::markup {

namespace {

using Kind = DocBlock::Kind;

constexpr qsizetype longestHeading = 200; // a longer line above "---" is a paragraph above a rule

class Scanner {
public:
    Scanner(const QString &source, const DocumentLimits &limits)
        : m_limits(limits),
          m_wiki(looksLikeMediaWiki(source)),
          m_cursor(source),
          m_line(m_cursor.line())
    {}

    QList<DocBlock> read()
    {
        readFrontMatter();
        while (m_cursor.advance()) {
            if (m_line.isBlank()) {
                close();
                m_inTable = false;
            } else if (m_blocks.size() >= m_limits.blocks) {
                readRest();
            } else {
                readLine();
            }
        }
        close();
        return std::move(m_blocks);
    }

private:
    // --- blocks ---

    // The last block is of this kind and takes further lines: a Paragraph, a ListItem or a Quote.
    bool isOpen(Kind kind) const { return m_isOpen && m_blocks.back().kind == kind; }

    DocBlock &add(Kind kind, const QString &text = {})
    {
        close();
        DocBlock &block = m_blocks.emplaceBack();
        block.kind = kind;
        block.depth = static_cast<int>(m_items.size());
        block.text = text;
        block.plain = text;
        block.firstLine = block.lastLine = m_line.number;
        m_inTable = false;
        return block;
    }

    DocBlock &open(Kind kind, QStringView text)
    {
        DocBlock &block = add(kind);
        m_text = text.toString();
        m_hardBreak = m_line.text.endsWith("  "_L1);
        m_isOpen = true;
        return block;
    }

    void extend(QStringView text)
    {
        m_text += std::exchange(m_hardBreak, m_line.text.endsWith("  "_L1)) ? "  \n"_L1 : "\n"_L1;
        m_text += text;
        m_blocks.back().lastLine = m_line.number;
    }

    void close()
    {
        if (!std::exchange(m_isOpen, false))
            return;
        DocBlock &block = m_blocks.back();
        block.text = std::exchange(m_text, {});
        block.plain = plainLine(block.text);
    }

    // Leaves the items that a line with this indentation cannot belong to.
    void fitItems()
    {
        while (!m_items.empty() && m_line.indent < m_items.back() + 2)
            m_items.pop_back();
    }

    // --- the two ends ---

    void readFrontMatter()
    {
        const std::optional<Line> end = endOfFrontMatter(m_cursor);
        if (!end)
            return;
        const Line first = m_cursor.peek();
        m_cursor.take(*end);
        const qsizetype length = qMax<qsizetype>(end->start - first.next - 1, 0);
        DocBlock &block =
            add(Kind::FrontMatter, m_cursor.source().mid(first.next, length).toString());
        block.info = first.body == "+++"_L1 ? u"toml"_s : u"yaml"_s;
        block.firstLine = first.number;
    }

    void readRest()
    {
        m_items.clear();
        QString rest = m_cursor.source().mid(m_line.start).toString();
        while (rest.endsWith(u'\n'))
            rest.chop(1);
        DocBlock &block = add(Kind::Rest, rest);
        m_cursor.advanceTo(m_cursor.source().size());
        block.lastLine = block.firstLine + static_cast<int>(rest.count(u'\n'));
    }

    // --- one line ---

    void readLine()
    {
        // Most lines begin with a letter, and a letter begins none of these.
        const bool marked = !m_line.body.front().isLetter()
            && (readQuote() || readRun() || readFence() || readHtml() || readHeading()
                || readListItem());
        if (marked || readTable() || readDefinition() || readIndentedCode())
            return;
        m_inTable = false;
        const bool goesOn = isOpen(Kind::Paragraph) || isOpen(Kind::ListItem)
            || (isOpen(Kind::Quote) && m_quoteText);
        if (goesOn && !m_line.body.startsWith("[^"_L1)) {
            extend(m_line.body);
            return;
        }
        close();
        fitItems();
        open(Kind::Paragraph, m_line.body);
    }

    bool readQuote()
    {
        if (!m_line.body.startsWith(u'>')
            || (m_line.indent > 3 && m_items.empty() && !isOpen(Kind::Quote)))
            return false;
        QStringView text = m_line.body.mid(1);
        if (text.startsWith(u' '))
            text = text.mid(1);
        if (isOpen(Kind::Quote)) {
            extend(text);
        } else {
            fitItems();
            open(Kind::Quote, text);
            m_quoteFence = false;
        }
        const bool fenced = fence(text.trimmed()).has_value();
        m_quoteFence = m_quoteFence != fenced;
        m_quoteText = !text.trimmed().isEmpty() && !fenced && !m_quoteFence;
        return true;
    }

    // Lines of one punctuation character: underlines of headings, overlines of reStructuredText, rules.
    bool readRun()
    {
        const std::optional<Run> run = runOf(m_line.body);
        if (run && m_line.indent <= 3 && (readUnderline(*run) || readOverline(*run)))
            return true;
        const bool drawn = run && run->length >= 3 && QStringView(u"=^#+").contains(run->mark);
        if (!drawn && !isThematicBreak(m_line.body))
            return false;
        if (m_line.indent <= 3)
            m_items.clear();
        add(Kind::Rule, m_line.body.toString());
        return true;
    }

    bool readUnderline(const Run &run)
    {
        if (!isOpen(Kind::Paragraph) || m_blocks.back().depth > 0 || m_text.size() > longestHeading)
            return false;
        const bool setext =
            run.mark == u'=' ? run.length >= 2 : run.mark == u'-' && run.length >= 3;
        const bool asLong = run.length >= qMax<qsizetype>(m_text.size(), run.mark == u'~' ? 4 : 3);
        const int lines = m_blocks.back().lastLine - m_blocks.back().firstLine + 1;
        if (lines > (run.mark == u'=' ? 3 : 1) || !(setext || asLong))
            return false;
        const qsizetype known = QStringView(u"=-~").indexOf(run.mark);
        close();
        DocBlock &block = m_blocks.back();
        block.kind = Kind::Heading;
        block.level = static_cast<int>(known < 0 ? 4 : known + 1) + (m_overlined ? 1 : 0);
        block.lastLine = m_line.number;
        m_items.clear();
        return true;
    }

    bool readOverline(const Run &run)
    {
        if (m_isOpen || run.length < 3)
            return false;
        const Line title = m_cursor.peek();
        if (title.isBlank() || title.body.size() > run.length || runOf(title.body))
            return false;
        const std::optional<Run> under = runOf(m_cursor.after(title).body);
        if (!under || under->mark != run.mark || under->length != run.length)
            return false;
        m_items.clear();
        DocBlock &block = addHeading(1, title.body);
        m_cursor.advance();
        m_cursor.advance();
        block.lastLine = m_line.number;
        m_overlined = true;
        return true;
    }

    DocBlock &addHeading(int level, QStringView text)
    {
        m_items.clear();
        DocBlock &block = add(Kind::Heading, text.toString());
        block.plain = plainLine(block.text);
        block.level = level;
        return block;
    }

    bool readHeading()
    {
        if (m_line.indent > 3)
            return false;
        std::optional<HeadingLine> heading = m_wiki ? std::nullopt : atxHeading(m_line.body);
        if (!heading)
            heading = wikiHeading(m_line.body, m_wiki);
        if (heading)
            addHeading(heading->level, heading->text);
        return heading.has_value();
    }

    // A fence that is never closed would hide the rest of the document: then its line is text.
    bool readFence()
    {
        const std::optional<FenceLine> mark = fence(m_line.body);
        if (!mark)
            return false;
        const std::optional<Line> end = m_search.fence(*mark);
        if (!end)
            return false;
        fitItems();
        addFenced(*mark, *end, m_line.indent);
        return true;
    }

    void addFenced(const FenceLine &mark, const Line &end, int indent)
    {
        DocBlock &block = add(Kind::Code);
        block.info = mark.info.toString();
        QString text;
        text.reserve(qMax<qsizetype>(end.start - m_line.next, 0));
        while (m_cursor.advance() && m_line.number < end.number) {
            text += withoutIndent(m_line.text, indent);
            text += u'\n';
        }
        text.chop(1);
        block.lastLine = end.number;
        block.text = text;
        block.plain = text;
    }

    bool readHtml()
    {
        if (m_line.body.startsWith("<!--"_L1))
            return readComment();
        const QStringView rest = m_line.body.mid(6);
        return m_line.body.startsWith("<table"_L1, Qt::CaseInsensitive)
            && (rest.isEmpty() || !rest.front().isLetterOrNumber()) && readHtmlRows();
    }

    bool readComment()
    {
        const qsizetype end = m_search.comment();
        const qsizetype begin = m_cursor.source().indexOf("<!--"_L1, m_line.start) + 4;
        if (end < begin + 3)
            return false;
        DocBlock &block =
            add(Kind::Comment, m_cursor.source().mid(begin, end - 3 - begin).trimmed().toString());
        m_cursor.advanceTo(end);
        block.lastLine = m_line.number;
        return true;
    }

    bool readHtmlRows()
    {
        const qsizetype end = m_search.table();
        if (end == 0)
            return false;
        const auto rows = readHtmlTable(m_cursor.source().mid(m_line.start, end - m_line.start));
        if (!rows) {
            m_search.giveUpTable(end);
            return false;
        }
        const int firstLine = m_line.number;
        fitItems();
        ++m_tables;
        for (const HtmlRow &row : *rows)
            addRow(row.cells.join(" | "_L1), row.cells, row.isHeader, firstLine + row.firstLine,
                   firstLine + row.lastLine);
        m_cursor.advanceTo(end);
        m_inTable = false;
        return true;
    }

    // Depth follows the indentation of the marks, two columns or more being one step, because that is how people read
    // it; the rules of CommonMark make code or a line of text out of many lists found in real reports.
    bool readListItem()
    {
        std::optional<ListMark> mark = listMark(m_line.body, m_wiki);
        if (!mark)
            return false;
        const bool inText = isOpen(Kind::Paragraph) || isOpen(Kind::Quote);
        if (inText && (mark->content.isEmpty() || (mark->number > 1 && m_items.empty())))
            return false;
        if (mark->number > 999 && m_items.empty()) // "2019. …" is a year
            return false;
        if (mark->wikiDepth > 0)
            m_items.resize(std::min(m_items.size(), static_cast<size_t>(mark->wikiDepth - 1)));
        else
            fitItems();
        m_items.push_back(m_line.indent);
        const Box box = takeBox(mark->content);
        const std::optional<FenceLine> inner = fence(mark->content);
        if (const std::optional<Line> end = inner ? m_search.fence(*inner) : std::nullopt) {
            addFenced(*inner, *end, m_line.indent + 2);
            return true;
        }
        DocBlock &block = open(Kind::ListItem, mark->content);
        block.depth = std::max(block.depth, mark->wikiDepth);
        block.ordered = mark->ordered;
        block.number = mark->number;
        block.mark = mark->mark;
        block.box = box;
        return true;
    }

    void addRow(const QString &text, const QStringList &cells, bool isHeader, int firstLine,
                int lastLine)
    {
        QStringList plain;
        for (const QString &cell : cells)
            plain += plainLine(cell);
        DocBlock &block = add(Kind::TableRow, text);
        block.plain = plain.join(" | "_L1);
        block.cells = cells;
        block.isHeader = isHeader;
        block.table = m_tables;
        block.firstLine = firstLine;
        block.lastLine = lastLine;
        m_inTable = true;
    }

    // Rows with bars: below a header and its line of dashes, or each with a bar in front.
    bool readTable()
    {
        const bool border = isGridBorder(m_line.body);
        if (m_inTable && (border || isTableDelimiter(m_line.body))) {
            m_blocks.back().lastLine = m_line.number;
            m_blocks.back().isHeader =
                m_blocks.back().isHeader || (border && m_line.body.contains(u'='));
            return true;
        }
        if (border)
            add(Kind::Rule, m_line.body.toString());
        if (border || !m_line.body.contains(u'|'))
            return border;
        const bool header = !m_inTable && isTableDelimiter(m_cursor.peek().body);
        if (!m_inTable && !header
            && (!m_line.body.startsWith(u'|') || m_line.body.indexOf(u'|', 1) < 0))
            return false;
        if (!m_inTable) {
            fitItems();
            ++m_tables;
        }
        QStringList cells = tableCells(m_line.body);
        if (!m_inTable)
            m_columns = m_line.body.startsWith(u'|') ? 0 : cells.size();
        else if (m_line.body.startsWith(u'|')
                 && cells.size() < m_columns) // "     | goes on": the first cell is empty
            cells.prepend(QString());
        addRow(m_line.body.toString(), cells, header, m_line.number, m_line.number);
        if (header && m_cursor.advance())
            m_blocks.back().lastLine = m_line.number;
        return true;
    }

    bool readDefinition()
    {
        const bool possible = m_line.indent <= 3 && !isOpen(Kind::ListItem);
        const std::optional<DefinitionLine> found =
            possible ? linkDefinition(m_line.body) : std::nullopt;
        if (found)
            add(Kind::LinkDefinition, m_line.body.toString()).cells = {found->label.toString(),
                                                                       found->address.toString()};
        return found.has_value();
    }

    bool readIndentedCode()
    {
        if (m_isOpen)
            return false;
        fitItems();
        const int columns = m_items.empty() ? 4 : m_items.back() + 6;
        if (m_line.indent < columns)
            return false;
        DocBlock &block = add(Kind::Code);
        QString text = withoutIndent(m_line.text, columns).toString();
        while (m_cursor.hasNext()) {
            Line line = m_cursor.peek();
            QString breaks(u'\n');
            for (; line.isBlank() && line.next < m_cursor.source().size();
                 line = m_cursor.after(line))
                breaks += u'\n';
            if (line.isBlank() || line.indent < columns)
                break;
            m_cursor.take(line);
            text += breaks;
            text += withoutIndent(line.text, columns);
        }
        block.lastLine = m_line.number;
        block.text = text;
        block.plain = text;
        return true;
    }

    const DocumentLimits &m_limits;
    const bool m_wiki;
    LineCursor m_cursor;
    const Line &m_line; // where the cursor stands
    EndSearch m_search{m_cursor};

    QList<DocBlock> m_blocks;
    bool m_isOpen = false; // the last block takes further lines; its text so far is m_text
    bool m_hardBreak = false;
    QString m_text;
    std::vector<int> m_items; // columns of the marks of the list items we are in, outermost first
    int m_tables = 0;
    bool m_inTable = false;
    qsizetype m_columns = 0;  // of a table without outer bars
    bool m_overlined = false; // the document has a title with a line above it
    bool m_quoteFence = false;
    bool m_quoteText = false; // the last line of the quote was text, which may go on without a mark
};

} // namespace

QList<DocBlock> readDocument(const QString &text, const DocumentLimits &limits)
{
    return Scanner(text, limits).read();
}

} // namespace story::markup
