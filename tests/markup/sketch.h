// A tree on one line, so that a test can say what it expects of it.
#pragma once

#include "app/markup/tree.h"

#include <QStringList>

namespace story::markup {

inline QString sketch(const Inlines &inlines)
{
    using namespace Qt::StringLiterals;
    QString out;
    for (const Inline &one : inlines) {
        switch (one.kind) {
        case Inline::Kind::Text:
            out += one.text;
            break;
        case Inline::Kind::Code:
            out += "code("_L1 + one.text + u')';
            break;
        case Inline::Kind::Strong:
            out += "strong("_L1 + sketch(one.children) + u')';
            break;
        case Inline::Kind::Emphasis:
            out += "em("_L1 + sketch(one.children) + u')';
            break;
        case Inline::Kind::Strike:
            out += "strike("_L1 + sketch(one.children) + u')';
            break;
        case Inline::Kind::Link:
            out += "link("_L1 + sketch(one.children) + " -> "_L1 + one.href + u')';
            break;
        case Inline::Kind::SoftBreak:
            out += u'/';
            break;
        case Inline::Kind::HardBreak:
            out += "//"_L1;
            break;
        }
    }
    return out;
}

inline QString sketch(const Blocks &blocks);

struct Sketch {
    QString operator()(const Paragraph &paragraph) const
    {
        return u'p' + bracketed(sketch(paragraph.inlines));
    }
    QString operator()(const Quote &quote) const { return u'q' + bracketed(sketch(quote.blocks)); }
    QString operator()(const Rule &) const { return QStringLiteral("rule"); }

    QString operator()(const CodeBlock &code) const
    {
        return QStringLiteral("code") + (code.info.isEmpty() ? QString() : u':' + code.info)
            + bracketed(code.text);
    }

    QString operator()(const List &list) const
    {
        QStringList items;
        for (const Blocks &item : list.items)
            items += sketch(item);
        return (list.ordered ? QString::number(list.start) : QStringLiteral("ul"))
            + (list.tight ? QString() : QStringLiteral("~"))
            + bracketed(items.join(QStringLiteral(" ; ")));
    }

    QString operator()(const Table &table) const
    {
        QString out = QStringLiteral("t[");
        for (const Table::Align align : table.alignments)
            out += QStringLiteral("-<^>")[static_cast<int>(align)];
        out += u' ' + row(table.header);
        for (const auto &cells : table.rows)
            out += QStringLiteral(" / ") + row(cells);
        return out + u']';
    }

    static QString bracketed(const QString &text) { return u'[' + text + u']'; }

    static QString row(const std::vector<Inlines> &cells)
    {
        QStringList texts;
        for (const Inlines &cell : cells)
            texts += sketch(cell);
        return texts.join(u'|');
    }
};

inline QString sketch(const Blocks &blocks)
{
    QStringList out;
    for (const Block &block : blocks)
        out += std::visit(Sketch{}, block.content);
    return out.join(u' ');
}

} // namespace story::markup
