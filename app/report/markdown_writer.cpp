#include "app/report/markdown_writer.h"

#include "app/report/markdown_escape.h"
#include "app/report/markdown_prose.h"

#include <QCoreApplication>

namespace story::report {

using namespace Qt::StringLiterals;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(story::Report)
};

class Writer {
public:
    QString text() const { return m_lines.join(u'\n') + u'\n'; }

    // One block: lines that belong together, with an empty line before them.
    void add(const QStringList &lines)
    {
        if (lines.isEmpty())
            return;
        if (!m_lines.isEmpty())
            m_lines += QString();
        m_lines += lines;
    }

    void heading(int level, const QString &title)
    {
        add({QString(level, u'#') + u' ' + markdownEscaped(title.trimmed(), false)});
    }

    void paragraphs(const QString &text, const QString &mark = {})
    {
        const QStringList parts = text.split(u'\n', Qt::SkipEmptyParts);
        for (const QString &part : parts) {
            const QString escaped = markdownEscaped(part, mark.isEmpty()).trimmed();
            if (!escaped.isEmpty())
                add({mark + escaped + mark});
        }
    }

    void section(const Section &section, int level)
    {
        heading(level, section.title);
        for (const Block &block : section.blocks)
            std::visit(*this, block);
        for (const Section &sub : section.sections)
            this->section(sub, level + 1);
    }

    void operator()(const Prose &prose) { add(markdownBlocks(prose.tree.blocks)); }
    void operator()(const Line &line) { add({markdownEscaped(line.text, true).trimmed()}); }

    void operator()(const KeyFigures &figures)
    {
        if (figures.figures.isEmpty())
            return;
        QStringList lines{u"| %1 | %2 | %3 |"_s.arg(markdownEscaped(Words::tr("Figure"), false),
                                                    markdownEscaped(Words::tr("Value"), false),
                                                    markdownEscaped(Words::tr("Definition"), false)),
                          u"| --- | --- | --- |"_s};
        for (const KeyFigure &figure : figures.figures)
            lines += markdownRow({markdownEscaped(figure.label, false), markdownEscaped(figure.value, false),
                          markdownEscaped(figure.definition, false)});
        add(lines);
    }

    // Markdown has no picture; what it would show is said.
    void operator()(const TimelineFigure &timeline)
    {
        add({markdownEscaped(Words::tr("%1 (not in this format): %2").arg(timeline.title, timeline.description), true).trimmed()});
    }

    // Nor are the bytes of a picture text; its words are.
    void operator()(const Image &image)
    {
        if (!image.caption.isEmpty())
            add({markdownEscaped(image.caption, true).trimmed()});
        add({markdownEscaped(Words::tr("Picture (not in this format): %1").arg(image.alternative), true).trimmed()});
    }

    void operator()(const Table &table)
    {
        if (!table.caption.isEmpty())
            add({markdownEscaped(table.caption, true)});
        QStringList titles;
        QString rule = u"|"_s;
        for (const Column &column : table.columns) {
            titles += markdownEscaped(column.title, false);
            rule += u" --- |"_s;
        }
        QStringList lines{markdownRow(titles), rule};
        for (const QList<Cell> &cells : table.rows) {
            QStringList texts;
            for (const Cell &cell : cells) {
                QStringList parts{markdownCell(cell.tree.blocks), markdownEscaped(cell.secondary, false)};
                parts.removeAll(QString());
                texts += parts.join(u" — "_s);
            }
            lines += markdownRow(texts);
        }
        add(lines);
    }

    void operator()(const Items &items)
    {
        QStringList lines;
        for (const Item &item : items.items) {
            Writer inner;
            for (const auto &block : item.blocks)
                std::visit(inner, block);
            if (inner.m_lines.isEmpty())
                continue;
            if (!lines.isEmpty())
                lines += QString();
            for (qsizetype i = 0; i < inner.m_lines.size(); ++i)
                lines += inner.m_lines[i].isEmpty() ? QString() : (i == 0 ? u"- "_s : u"  "_s) + inner.m_lines[i];
        }
        add(lines);
    }

private:
    QStringList m_lines;
};

} // namespace

QByteArray writeMarkdown(const Tree &tree)
{
    Writer writer;
    writer.heading(1, tree.title);
    writer.paragraphs(tree.draftMark, u"**"_s);
    writer.paragraphs(tree.kindLine);
    writer.paragraphs(tree.subtitle);
    writer.paragraphs(tree.summary);
    for (const Section &section : tree.sections)
        writer.section(section, 2);
    writer.add({u"***"_s});
    writer.paragraphs(tree.audienceText);
    writer.paragraphs(tree.provenance);
    return writer.text().toUtf8();
}

} // namespace story::report
