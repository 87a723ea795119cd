#include "app/markup/parse.h"

#include "app/markup/inline_builder.h"
#include "app/markup/pieces.h"
#include "app/markup/source_map.h"

#include <md4c.h>

#include <algorithm>
#include <optional>
#include <utility>

using namespace Qt::StringLiterals;

namespace story::markup {

namespace {

Block textParagraph(const QString &text)
{
    return {Paragraph{{{Inline::Kind::Text, text, {}, {}}}}};
}

// Text that is not read as Markdown: a paragraph for each run of lines, its line breaks kept.
void addPlain(Blocks &blocks, QStringView text, qsizetype nodes)
{
    Inlines inlines;
    const auto finish = [&] {
        if (!inlines.empty())
            blocks.push_back({Paragraph{std::exchange(inlines, {})}});
    };
    for (qsizetype at = 0; at < text.size();) {
        const qsizetype lineBreak = text.indexOf(u'\n', at);
        const qsizetype end = lineBreak < 0 ? text.size() : lineBreak;
        const QStringView line = text.mid(at, end - at).trimmed();
        nodes -= 2;
        if (nodes
            < 0) { // the rest as one text, its line breaks as spaces: no more nodes, whatever the length
            finish();
            if (const QString rest = text.mid(at).toString().simplified(); !rest.isEmpty())
                blocks.push_back(textParagraph(rest));
            return;
        }
        if (line.isEmpty()) {
            finish();
        } else {
            if (!inlines.empty())
                inlines.push_back({Inline::Kind::HardBreak, {}, {}, {}});
            inlines.push_back({Inline::Kind::Text, line.toString(), {}, {}});
        }
        at = end + 1;
    }
    finish();
}

// Builds the blocks of one piece from what md4c calls.
class Builder {
public:
    Builder(const QByteArray &source, const Limits &limits, qsizetype nodes)
        : m_source(source),
          m_limits(limits),
          m_nodes(nodes),
          m_map(source),
          m_inlines(m_map, limits.depth),
          m_open(1)
    {}

    // The blocks; `nodes` becomes what is left of them.
    Blocks read(qsizetype &nodes)
    {
        MD_PARSER parser{};
        parser.flags =
            MD_FLAG_TABLES | MD_FLAG_STRIKETHROUGH | MD_FLAG_NOHTML | MD_FLAG_PERMISSIVEAUTOLINKS;
        parser.enter_block = [](MD_BLOCKTYPE type, void *detail, void *self) {
            return static_cast<Builder *>(self)->enterBlock(type, detail);
        };
        parser.leave_block = [](MD_BLOCKTYPE type, void *, void *self) {
            return static_cast<Builder *>(self)->leaveBlock(type);
        };
        parser.enter_span = [](MD_SPANTYPE type, void *detail, void *self) {
            return static_cast<Builder *>(self)->enterSpan(type, detail);
        };
        parser.leave_span = [](MD_SPANTYPE type, void *, void *self) {
            static_cast<Builder *>(self)->m_inlines.leave(type);
            return 0;
        };
        parser.text = [](MD_TEXTTYPE type, const MD_CHAR *text, MD_SIZE size, void *self) {
            return static_cast<Builder *>(self)->text(type, text, size);
        };
        // md4c 0.4.8 may give back 0 although a callback ended the parsing.
        const int outcome =
            md_parse(m_source.constData(), static_cast<MD_SIZE>(m_source.size()), &parser, this);
        const bool whole = outcome == 0 && !m_ended;
        Blocks blocks = std::move(m_open.front().blocks);
        nodes = m_nodes - m_inlines.nodes();
        if (!whole) { // too many nodes, or no memory: what is not finished is kept as plain text
            blocks.resize(m_finishedBlocks);
            addPlain(blocks, QString::fromUtf8(m_source.mid(m_finished)), 1'000);
            nodes = 0;
        }
        for (const QString &line : m_map.lostLines(whole ? m_source.size() : m_finished))
            blocks.push_back(textParagraph(line));
        return blocks;
    }

private:
    // A block that holds blocks: the piece itself, a quote, a list (its items) or an item.
    struct Container {
        List list;
        Blocks blocks;
    };

    int end()
    {
        m_ended = true;
        return 1; // makes md4c stop
    }
    int tooMany() { return m_ended || m_nodes < m_inlines.nodes() ? end() : 0; }

    int add(Block block)
    {
        m_open.back().blocks.push_back(std::move(block));
        --m_nodes;
        return tooMany();
    }

    void openLeaf()
    {
        m_inLeaf = true;
        m_inlines.add(std::exchange(m_prefix, {}));
    }

    int closeLeaf(bool heading = false)
    {
        m_inLeaf = false;
        Inlines content = m_inlines.take();
        if (content.empty())
            return 0;
        if (heading) {
            Inline bold{Inline::Kind::Strong, {}, {}, std::move(content)};
            content = {};
            content.push_back(std::move(bold));
        }
        return add({Paragraph{std::move(content)}});
    }

    // In a tight list md4c gives the text of an item without a paragraph around it.
    void openLoose()
    {
        if (m_inLeaf || m_code)
            return;
        m_loose = true;
        openLeaf();
    }
    int closeLoose() { return std::exchange(m_loose, false) ? closeLeaf() : 0; }

    void enterContainer(MD_BLOCKTYPE type, const void *detail)
    {
        const bool tooDeep =
            type != MD_BLOCK_LI && m_open.size() > 2 * static_cast<size_t>(m_limits.depth);
        List list;
        if (type == MD_BLOCK_OL) {
            const auto *const ol = static_cast<const MD_BLOCK_OL_DETAIL *>(detail);
            list = {true, ol->start, ol->is_tight != 0, {}};
        } else if (type == MD_BLOCK_UL) {
            list.tight = static_cast<const MD_BLOCK_UL_DETAIL *>(detail)->is_tight != 0;
        }
        if (m_flat.empty() && !tooDeep) {
            m_open.push_back({std::move(list), {}});
            return;
        }
        if (type == MD_BLOCK_LI && m_flat.back().ordered)
            m_prefix = QString::number(m_flat.back().start++) + ". "_L1;
        else if (type == MD_BLOCK_LI)
            m_prefix = u"- "_s;
        m_flat.push_back(std::move(list));
    }

    int leaveContainer(MD_BLOCKTYPE type)
    {
        if (!m_flat.empty()) {
            m_flat.pop_back();
            return 0;
        }
        Container done = std::move(m_open.back());
        m_open.pop_back();
        if (type == MD_BLOCK_LI) {
            m_open.back().list.items.push_back(std::move(done.blocks));
            --m_nodes;
            return tooMany();
        }
        return type == MD_BLOCK_QUOTE ? add({Quote{std::move(done.blocks)}})
                                      : add({std::move(done.list)});
    }

    int enterBlock(MD_BLOCKTYPE type, const void *detail)
    {
        if (m_ended || closeLoose() != 0)
            return 1;
        switch (type) {
        case MD_BLOCK_QUOTE:
        case MD_BLOCK_UL:
        case MD_BLOCK_OL:
        case MD_BLOCK_LI:
            enterContainer(type, detail);
            break;
        case MD_BLOCK_CODE:
            m_code = CodeBlock{
                m_map.attribute(static_cast<const MD_BLOCK_CODE_DETAIL *>(detail)->info), {}};
            break;
        case MD_BLOCK_TABLE: {
            // md4c fills every row up to the width of the header: 64 KB of text can mean millions of empty cells.
            const auto *const size = static_cast<const MD_BLOCK_TABLE_DETAIL *>(detail);
            m_table = {};
            m_columns = size->col_count;
            return qsizetype{size->col_count} * (qsizetype{size->body_row_count} + 1) > m_nodes
                ? end()
                : 0;
        }
        case MD_BLOCK_TR:
            m_row.clear();
            m_lastFilled = -1;
            break;
        case MD_BLOCK_TH:
            m_table.alignments.push_back(
                alignment(static_cast<const MD_BLOCK_TD_DETAIL *>(detail)->align));
            openLeaf();
            break;
        case MD_BLOCK_TD:
        case MD_BLOCK_P:
        case MD_BLOCK_H:
        case MD_BLOCK_HTML:
            openLeaf();
            break;
        case MD_BLOCK_HR:
        case MD_BLOCK_DOC:
        case MD_BLOCK_THEAD:
        case MD_BLOCK_TBODY:
            break;
        }
        return 0;
    }

    int leaveBlock(MD_BLOCKTYPE type)
    {
        if (m_ended || closeLoose() != 0 || finish(type) != 0)
            return 1;
        if (m_open.size() == 1 && m_flat.empty()) {
            m_finished = m_map.endOfLine(m_map.seenTo());
            m_finishedBlocks = m_open.front().blocks.size();
        }
        return 0;
    }

    int finish(MD_BLOCKTYPE type)
    {
        switch (type) {
        case MD_BLOCK_QUOTE:
        case MD_BLOCK_UL:
        case MD_BLOCK_OL:
        case MD_BLOCK_LI:
            return leaveContainer(type);
        case MD_BLOCK_P:
        case MD_BLOCK_HTML:
            return closeLeaf();
        case MD_BLOCK_H:
            return closeLeaf(true);
        case MD_BLOCK_CODE:
            if (m_code->text.endsWith(u'\n'))
                m_code->text.chop(1);
            return add({*std::exchange(m_code, {})});
        case MD_BLOCK_HR:
            return add({Rule{}});
        case MD_BLOCK_TH:
        case MD_BLOCK_TD:
            m_inLeaf = false;
            m_row.push_back(m_inlines.take());
            --m_nodes;
            return tooMany();
        case MD_BLOCK_TR:
            leaveRow();
            return 0;
        case MD_BLOCK_TABLE:
            return leaveTable();
        case MD_BLOCK_DOC:
        case MD_BLOCK_THEAD:
        case MD_BLOCK_TBODY:
            return 0;
        }
        return 0;
    }

    static Table::Align alignment(MD_ALIGN align)
    {
        switch (align) {
        case MD_ALIGN_LEFT:
            return Table::Align::Left;
        case MD_ALIGN_CENTER:
            return Table::Align::Center;
        case MD_ALIGN_RIGHT:
            return Table::Align::Right;
        case MD_ALIGN_DEFAULT:
            break;
        }
        return Table::Align::None;
    }

    // md4c drops the cells of a row that the delimiter has no column for.
    void leaveRow()
    {
        if (m_lastFilled >= 0) {
            if (const QStringList surplus = m_map.cellsBehind(m_columns - m_lastFilled);
                !surplus.isEmpty())
                m_row.push_back({{Inline::Kind::Text, surplus.join(" | "_L1), {}, {}}});
        }
        if (m_table.header.empty())
            m_table.header = std::exchange(m_row, {});
        else
            m_table.rows.push_back(std::exchange(m_row, {}));
    }

    int leaveTable()
    {
        size_t width = m_table.header.size();
        for (const auto &row : m_table.rows)
            width = std::max(width, row.size());
        m_table.header.resize(width);
        m_table.alignments.resize(width, Table::Align::None);
        for (auto &row : m_table.rows)
            row.resize(width);
        return add({std::exchange(m_table, {})});
    }

    int enterSpan(MD_SPANTYPE type, const void *detail)
    {
        if (m_ended)
            return 1;
        openLoose();
        m_inlines.enter(type, detail);
        return tooMany();
    }

    int text(MD_TEXTTYPE type, const MD_CHAR *from, MD_SIZE size)
    {
        if (m_ended)
            return 1;
        openLoose();
        m_inlines.keepBefore(from);
        if (m_map.see(from, size))
            m_lastFilled = static_cast<qsizetype>(m_row.size());
        if (!m_code)
            m_inlines.text(type, from, size);
        else if (type == MD_TEXT_NULLCHAR)
            m_code->text += QChar::ReplacementCharacter;
        else
            m_code->text += QString::fromUtf8(from, size);
        return tooMany();
    }

    const QByteArray &m_source;
    const Limits &m_limits;
    qsizetype m_nodes;    // that blocks have left
    bool m_ended = false; // before the end of the source
    SourceMap m_map;
    InlineBuilder m_inlines;

    std::vector<Container> m_open;
    std::vector<List> m_flat; // containers beyond the depth; only their numbers are used
    QString m_prefix;         // marker of such an item, in front of its text
    bool m_inLeaf = false;
    bool m_loose = false;
    std::optional<CodeBlock> m_code;

    Table m_table;
    std::vector<Inlines> m_row;
    qsizetype m_columns = 0;     // of its delimiter
    qsizetype m_lastFilled = -1; // last cell of the row with text

    // The end, in the source, of the blocks that are finished at the top, and their number.
    qsizetype m_finished = 0;
    size_t m_finishedBlocks = 0;
};

} // namespace

Tree parse(const QString &text, const Limits &limits)
{
    Tree tree;
    qsizetype nodes = limits.nodes;
    for (const Piece &piece : cutIntoPieces(text, limits)) {
        if (piece.plain || nodes <= 0) {
            addPlain(tree.blocks, piece.text, nodes);
            continue;
        }
        const QByteArray source = forMd4c(piece.text);
        Blocks blocks = Builder(source, limits, nodes).read(nodes);
        std::move(blocks.begin(), blocks.end(), std::back_inserter(tree.blocks));
    }
    return tree;
}

} // namespace story::markup
