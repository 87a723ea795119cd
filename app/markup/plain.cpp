#include "app/markup/plain.h"

#include <QStringList>

using namespace Qt::StringLiterals;

namespace story::markup {

namespace {

QString plainBlocks(const Blocks &blocks, QLatin1StringView between);

void addInlines(QString &text, const Inlines &inlines)
{
    for (const Inline &one : inlines) {
        switch (one.kind) {
        case Inline::Kind::Text:
        case Inline::Kind::Code:
            text += one.text;
            break;
        case Inline::Kind::SoftBreak:
            text += u' ';
            break;
        case Inline::Kind::HardBreak:
            text += u'\n';
            break;
        case Inline::Kind::Strong:
        case Inline::Kind::Emphasis:
        case Inline::Kind::Strike:
            addInlines(text, one.children);
            break;
        case Inline::Kind::Link: {
            const QString label = plainText(one.children);
            text += label;
            if (label != one.href && "mailto:"_L1 + label != one.href
                && "http://"_L1 + label != one.href)
                text += " ("_L1 + one.href + u')';
            break;
        }
        }
    }
}

QString plainRow(const std::vector<Inlines> &cells)
{
    QStringList texts;
    for (const Inlines &cell : cells)
        texts += plainText(cell);
    return texts.join(" | "_L1);
}

struct PlainBlock {
    QString operator()(const Paragraph &paragraph) const { return plainText(paragraph.inlines); }
    QString operator()(const Quote &quote) const { return plainBlocks(quote.blocks, "\n\n"_L1); }
    QString operator()(const CodeBlock &code) const { return code.text; }
    QString operator()(const Rule &) const { return {}; }

    QString operator()(const List &list) const
    {
        QStringList lines;
        qint64 number = list.start;
        for (const Blocks &item : list.items) {
            const QString mark = list.ordered ? QString::number(number++) + ". "_L1 : u"- "_s;
            QString text = plainBlocks(item, list.tight ? "\n"_L1 : "\n\n"_L1);
            const QString indent = u'\n' + QString(mark.size(), u' ');
            text.replace(u'\n', indent).replace(indent + u'\n', u"\n\n"_s);
            lines += mark + text;
        }
        return lines.join(u'\n');
    }

    QString operator()(const Table &table) const
    {
        QStringList lines{plainRow(table.header)};
        for (const auto &row : table.rows)
            lines += plainRow(row);
        return lines.join(u'\n');
    }
};

QString plainBlocks(const Blocks &blocks, QLatin1StringView between)
{
    QStringList texts;
    for (const Block &block : blocks) {
        if (const QString text = std::visit(PlainBlock{}, block.content); !text.isEmpty())
            texts += text;
    }
    return texts.join(between);
}

} // namespace

QString plainText(const Inlines &inlines)
{
    QString text;
    addInlines(text, inlines);
    return text;
}

QString plainText(const Tree &tree)
{
    return plainBlocks(tree.blocks, "\n\n"_L1);
}

} // namespace story::markup
