// All words of a report tree, in the order they are read, for tests that ask whether something is in it.
#pragma once

#include "app/markup/plain.h"
#include "app/report/report_tree.h"

#include <QStringList>

namespace story::support {

inline void collect(QStringList &out, const report::Prose &prose)
{
    out += markup::plainText(prose.tree);
}

inline void collect(QStringList &out, const report::Line &line)
{
    out += line.text;
}

inline void collect(QStringList &out, const report::KeyFigures &figures)
{
    for (const report::KeyFigure &figure : figures.figures)
        out << figure.value << figure.label << figure.definition;
}

inline void collect(QStringList &out, const report::Table &table)
{
    out += table.caption;
    for (const report::Column &column : table.columns)
        out += column.title;
    for (const QList<report::Cell> &row : table.rows) {
        for (const report::Cell &cell : row) {
            if (cell.eventKind)
                out += QLatin1String(Choices<EventKind>::list[static_cast<size_t>(*cell.eventKind)].name);
            out << markup::plainText(cell.tree) << cell.secondary;
        }
    }
}

inline void collect(QStringList &out, const report::TimelineFigure &timeline)
{
    out << timeline.title << timeline.description;
}

inline void collect(QStringList &out, const report::Image &image)
{
    out << image.alternative << image.caption;
}

inline void collect(QStringList &out, const report::Items &items)
{
    for (const report::Item &item : items.items) {
        for (const auto &block : item.blocks)
            std::visit([&out](const auto &one) { collect(out, one); }, block);
    }
}

inline void collect(QStringList &out, const report::Section &section)
{
    out += section.title;
    for (const report::Block &block : section.blocks)
        std::visit([&out](const auto &one) { collect(out, one); }, block);
    for (const report::Section &sub : section.sections)
        collect(out, sub);
}

inline QString treeText(const report::Section &section)
{
    QStringList out;
    collect(out, section);
    out.removeAll(QString());
    return out.join(QLatin1Char('\n'));
}

inline QString treeText(const report::Tree &tree)
{
    QStringList out{tree.kindLine, tree.title, tree.subtitle, tree.draftMark, tree.summary, tree.audienceText, tree.provenance};
    for (const report::Section &section : tree.sections)
        collect(out, section);
    out.removeAll(QString());
    return out.join(QLatin1Char('\n'));
}

// The section of that anchor; nullptr where there is none.
inline const report::Section *sectionOf(const report::Tree &tree, const char *anchor)
{
    for (const report::Section &section : tree.sections) {
        if (section.anchor == QLatin1String(anchor))
            return &section;
    }
    return nullptr;
}

} // namespace story::support
