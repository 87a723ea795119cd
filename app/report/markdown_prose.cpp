#include "app/report/markdown_prose.h"

#include "app/report/markdown_escape.h"

#include <QRegularExpression>

namespace story::report {

using namespace Qt::StringLiterals;

namespace {

class InlineWriter {
public:
    explicit InlineWriter(bool inTable) : m_inTable(inTable) {}

    QString write(const markup::Inlines &inlines)
    {
        for (const markup::Inline &one : inlines)
            add(one);
        return m_out.trimmed();
    }

private:
    void add(const markup::Inline &one)
    {
        using Kind = markup::Inline::Kind;
        switch (one.kind) {
        case Kind::Text:
            m_out += markdownEscaped(one.text, atLineStart());
            break;
        case Kind::Code:
            m_out += markdownCode(one.text, m_inTable);
            break;
        case Kind::Strong: wrapped(one, u"**"_s, m_strong); break;
        case Kind::Emphasis: wrapped(one, u"*"_s, m_emphasis); break;
        case Kind::Strike: wrapped(one, u"~~"_s, m_strike); break;
        case Kind::Link: {
            const bool isBare = one.children.size() == 1 && one.children.front().kind == Kind::Text;
            if (const QString link = isBare ? markdownAutolink(one.children.front().text, one.href) : QString(); !link.isEmpty()) {
                m_out += link;
                break;
            }
            const QString address = markdownAddress(one.href);
            if (address.isEmpty()) {
                children(one);
                m_out += u" ("_s + markdownEscaped(one.href, false) + u')';
            } else {
                m_out += u'[';
                children(one);
                m_out += u"]("_s + address + u')';
            }
            break;
        }
        case Kind::SoftBreak: m_out += u' '; break;
        case Kind::HardBreak: m_out += m_inTable ? u" "_s : u"\\\n"_s; break;
        }
    }

    void children(const markup::Inline &one)
    {
        for (const markup::Inline &child : one.children)
            add(child);
    }

    // Marks inside the same marks would be read as longer ones: only the outermost are written.
    void wrapped(const markup::Inline &one, const QString &mark, bool &open)
    {
        if (open) {
            children(one);
            return;
        }
        open = true;
        const qsizetype from = m_out.size();
        children(one);
        open = false;
        // Marks do not count beside white space, so it goes outside of them.
        const QString inside = m_out.mid(from);
        const QString core = inside.trimmed();
        m_out.truncate(from);
        if (core.isEmpty()) {
            m_out += inside;
            return;
        }
        const qsizetype lead = inside.indexOf(core);
        m_out += inside.left(lead) + mark + core + mark + inside.mid(lead + core.size());
    }

    bool atLineStart() const { return m_out.isEmpty() || m_out.endsWith(u'\n'); }

    const bool m_inTable;
    bool m_strong = false;
    bool m_emphasis = false;
    bool m_strike = false;
    QString m_out;
};

QString inlineText(const markup::Inlines &inlines, bool inTable)
{
    return InlineWriter(inTable).write(inlines);
}

void indent(QStringList &out, const QStringList &lines, const QString &first, const QString &rest)
{
    static const QRegularExpression trailingSpace(u" +$"_s);
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const QString &lead = i == 0 ? first : rest;
        // No white space at the end of an empty line.
        out += lines[i].isEmpty() ? QString(lead).remove(trailingSpace) : lead + lines[i];
    }
}

struct BlockWriter {
    QStringList &out;
    bool otherMarker = false; // two lists in a row have different marks, else they would become one

    void operator()(const markup::Paragraph &paragraph)
    {
        const QString text = inlineText(paragraph.inlines, false);
        if (!text.isEmpty())
            out += text.split(u'\n');
    }

    void operator()(const markup::List &list)
    {
        qint64 number = list.start;
        bool first = true;
        for (const markup::Blocks &item : list.items) {
            const QString marker = list.ordered ? QString::number(number++) + (otherMarker ? u") "_s : u". "_s)
                                                : (otherMarker ? u"* "_s : u"- "_s);
            if (!first && !list.tight)
                out += QString();
            first = false;
            QStringList lines = markdownBlocks(item, list.tight);
            if (lines.isEmpty())
                lines += QString();
            indent(out, lines, marker, QString(marker.size(), u' '));
        }
    }

    void operator()(const markup::Quote &quote) { indent(out, markdownBlocks(quote.blocks), u"> "_s, u"> "_s); }

    void operator()(const markup::CodeBlock &code)
    {
        qsizetype longest = 2;
        qsizetype run = 0;
        for (const QChar c : code.text) {
            run = c == u'`' ? run + 1 : 0;
            longest = std::max(longest, run);
        }
        const QString fence(longest + 1, u'`');
        const bool plainInfo = std::all_of(code.info.begin(), code.info.end(), [](QChar c) {
            return c.unicode() < 0x80 && (c.isLetterOrNumber() || c == u'+' || c == u'-' || c == u'#' || c == u'.');
        });
        if (!plainInfo)
            out << markdownEscaped(code.info, true).trimmed() << QString();
        // Nobody said what it is: then no reader is to guess.
        out += fence + (plainInfo && !code.info.isEmpty() ? code.info : u"text"_s);
        const QStringList lines = code.text.split(u'\n');
        for (QString line : lines) {
            for (QChar &c : line) {
                if (c != u'\t' && (c.unicode() < 0x20 || (c.unicode() >= 0x7f && c.unicode() < 0xa0)))
                    c = QChar(QChar::ReplacementCharacter);
            }
            out += line;
        }
        out += fence;
    }

    void operator()(const markup::Table &table)
    {
        const auto row = [this](const std::vector<markup::Inlines> &cells) {
            QStringList texts;
            for (const markup::Inlines &cell : cells)
                texts += inlineText(cell, true);
            out += markdownRow(texts);
        };
        row(table.header);
        QString rule = u"|"_s;
        for (size_t i = 0; i < table.header.size(); ++i) {
            const auto align = i < table.alignments.size() ? table.alignments[i] : markup::Table::Align::None;
            rule += align == markup::Table::Align::Center ? u" :-: |"_s
                : align == markup::Table::Align::Right    ? u" --: |"_s
                : align == markup::Table::Align::Left     ? u" :-- |"_s
                                                          : u" --- |"_s;
        }
        out += rule;
        for (const auto &cells : table.rows)
            row(cells);
    }

    void operator()(const markup::Rule &) { out += u"***"_s; }
};

bool isList(const markup::Block &block, bool ordered)
{
    const auto *list = std::get_if<markup::List>(&block.content);
    return list && list->ordered == ordered;
}

// Whether `block` is read as what it is right under a line of text.
bool interruptsText(const markup::Block &block)
{
    const auto *list = std::get_if<markup::List>(&block.content);
    return list && (!list->ordered || list->start == 1) && !list->items.empty() && !list->items.front().empty();
}

struct CellWriter {
    QStringList parts;

    void operator()(const markup::Paragraph &paragraph) { parts += inlineText(paragraph.inlines, true); }
    void operator()(const markup::List &list)
    {
        qint64 number = list.start;
        QStringList items;
        for (const markup::Blocks &item : list.items) {
            const QString text = markdownCell(item);
            items += list.ordered ? u"%1\\. %2"_s.arg(QString::number(number++), text) : u"• "_s + text;
        }
        parts += items.join(u' ');
    }
    void operator()(const markup::Quote &quote) { parts += u"“"_s + markdownCell(quote.blocks) + u"”"_s; }
    void operator()(const markup::CodeBlock &code)
    {
        parts += code.info.isEmpty() ? QString() : markdownEscaped(code.info, false);
        parts += markdownCode(code.text, true);
    }
    void operator()(const markup::Table &table)
    {
        const auto row = [this](const std::vector<markup::Inlines> &cells) {
            QStringList texts;
            for (const markup::Inlines &cell : cells)
                texts += inlineText(cell, true);
            parts += texts.join(u", "_s);
        };
        row(table.header);
        for (const auto &cells : table.rows)
            row(cells);
    }
    void operator()(const markup::Rule &) {}
};

} // namespace

QStringList markdownBlocks(const markup::Blocks &blocks, bool tight)
{
    QStringList out;
    QStringList lines;
    BlockWriter writer{lines};
    for (size_t i = 0; i < blocks.size(); ++i) {
        const bool underText = tight && i > 0 && std::holds_alternative<markup::Paragraph>(blocks[i - 1].content)
            && interruptsText(blocks[i]);
        const auto *list = std::get_if<markup::List>(&blocks[i].content);
        writer.otherMarker = list && i > 0 && isList(blocks[i - 1], list->ordered) && !writer.otherMarker;
        lines.clear();
        std::visit(writer, blocks[i].content);
        // A paragraph may hold nothing that is seen.
        if (!lines.isEmpty() && !out.isEmpty() && !underText)
            out += QString();
        out += lines;
    }
    return out;
}

QString markdownRow(const QStringList &cells)
{
    QString line = u"|"_s;
    for (const QString &cell : cells) {
        const QString text = cell.trimmed();
        line += text.isEmpty() ? u" |"_s : u' ' + text + u" |"_s;
    }
    return line;
}

QString markdownCell(const markup::Blocks &blocks)
{
    CellWriter writer;
    for (const markup::Block &block : blocks)
        std::visit(writer, block.content);
    writer.parts.removeAll(QString());
    return writer.parts.join(u" — "_s);
}

} // namespace story::report
