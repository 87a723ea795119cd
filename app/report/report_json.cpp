#include "app/report/report_json.h"

#include "app/report/exporter.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace story::report {

using namespace Qt::StringLiterals;

namespace {

QJsonObject of(QLatin1StringView type)
{
    return {{u"type"_s, type}};
}

// What is empty is left out.
void insert(QJsonObject &object, QLatin1StringView name, const QString &text)
{
    if (!text.isEmpty())
        object.insert(name, text);
}

template <class List, class Convert>
QJsonArray arrayOf(const List &list, Convert convert)
{
    QJsonArray array;
    for (const auto &one : list)
        array.append(convert(one));
    return array;
}

// ---- written text ----

QJsonArray inlinesJson(const markup::Inlines &inlines);
QJsonArray blocksJson(const markup::Blocks &blocks);

QJsonObject inlineJson(const markup::Inline &one)
{
    using Kind = markup::Inline::Kind;
    const auto with = [&](QLatin1StringView type) {
        QJsonObject object = of(type);
        object.insert("children"_L1, inlinesJson(one.children));
        return object;
    };
    switch (one.kind) {
    case Kind::Text: return {{u"type"_s, u"text"_s}, {u"text"_s, one.text}};
    case Kind::Code: return {{u"type"_s, u"code"_s}, {u"text"_s, one.text}};
    case Kind::Strong: return with("strong"_L1);
    case Kind::Emphasis: return with("emphasis"_L1);
    case Kind::Strike: return with("strike"_L1);
    case Kind::Link: {
        QJsonObject link = with("link"_L1);
        link.insert("href"_L1, one.href);
        return link;
    }
    case Kind::SoftBreak: return of("soft_break"_L1);
    case Kind::HardBreak: return of("hard_break"_L1);
    }
    return {};
}

QJsonArray inlinesJson(const markup::Inlines &inlines)
{
    return arrayOf(inlines, inlineJson);
}

struct MarkupJson {
    QJsonObject operator()(const markup::Paragraph &paragraph) const
    {
        return {{u"type"_s, u"paragraph"_s}, {u"inlines"_s, inlinesJson(paragraph.inlines)}};
    }
    QJsonObject operator()(const markup::List &list) const
    {
        QJsonObject object{{u"type"_s, u"list"_s}, {u"ordered"_s, list.ordered}, {u"items"_s, arrayOf(list.items, blocksJson)}};
        if (list.ordered)
            object.insert("start"_L1, list.start);
        return object;
    }
    QJsonObject operator()(const markup::Quote &quote) const { return {{u"type"_s, u"quote"_s}, {u"blocks"_s, blocksJson(quote.blocks)}}; }
    QJsonObject operator()(const markup::CodeBlock &code) const
    {
        QJsonObject object{{u"type"_s, u"code"_s}, {u"text"_s, code.text}};
        insert(object, "info"_L1, code.info);
        return object;
    }
    QJsonObject operator()(const markup::Table &table) const
    {
        const auto row = [](const std::vector<markup::Inlines> &cells) { return arrayOf(cells, inlinesJson); };
        const auto align = [](markup::Table::Align side) {
            using Align = markup::Table::Align;
            return side == Align::Left ? u"left"_s : side == Align::Center ? u"center"_s : side == Align::Right ? u"right"_s : u"none"_s;
        };
        return {{u"type"_s, u"table"_s},
                {u"align"_s, arrayOf(table.alignments, align)},
                {u"header"_s, row(table.header)},
                {u"rows"_s, arrayOf(table.rows, row)}};
    }
    QJsonObject operator()(const markup::Rule &) const { return of("rule"_L1); }
};

QJsonArray blocksJson(const markup::Blocks &blocks)
{
    return arrayOf(blocks, [](const markup::Block &block) { return std::visit(MarkupJson(), block.content); });
}

// ---- the report ----

QJsonObject cellJson(const Cell &cell)
{
    QJsonObject object{{u"markup"_s, blocksJson(cell.tree.blocks)}};
    if (cell.eventKind)
        object.insert("event_kind"_L1, QLatin1String(Choices<EventKind>::list[static_cast<size_t>(*cell.eventKind)].name));
    insert(object, "secondary"_L1, cell.secondary);
    return object;
}

struct BlockJson {
    QJsonObject operator()(const Prose &prose) const { return {{u"type"_s, u"prose"_s}, {u"markup"_s, blocksJson(prose.tree.blocks)}}; }

    QJsonObject operator()(const Line &line) const { return {{u"type"_s, u"line"_s}, {u"text"_s, line.text}, {u"muted"_s, line.muted}}; }

    QJsonObject operator()(const KeyFigures &figures) const
    {
        const auto one = [](const KeyFigure &figure) {
            QJsonObject object{{u"label"_s, figure.label}, {u"value"_s, figure.value}};
            insert(object, "definition"_L1, figure.definition);
            return object;
        };
        return {{u"type"_s, u"figures"_s}, {u"figures"_s, arrayOf(figures.figures, one)}};
    }

    QJsonObject operator()(const Table &table) const
    {
        QJsonObject object{{u"type"_s, u"table"_s},
                           {u"columns"_s, arrayOf(table.columns, [](const Column &column) { return column.title; })},
                           {u"rows"_s, arrayOf(table.rows, [](const QList<Cell> &row) { return arrayOf(row, cellJson); })}};
        insert(object, "caption"_L1, table.caption);
        if (!table.anchors.isEmpty())
            object.insert("anchors"_L1, QJsonArray::fromStringList(table.anchors));
        return object;
    }

    QJsonObject operator()(const Items &items) const
    {
        const auto part = [this](const std::variant<Prose, Line, Image> &block) { return std::visit(*this, block); };
        const auto item = [&](const Item &one) { return arrayOf(one.blocks, part); };
        return {{u"type"_s, u"items"_s}, {u"items"_s, arrayOf(items.items, item)}};
    }

    QJsonObject operator()(const Image &image) const
    {
        QJsonObject object{{u"type"_s, u"image"_s},
                           {u"media_type"_s, image.head.format == PictureFormat::Png ? u"image/png"_s : u"image/jpeg"_s},
                           {u"width"_s, image.head.width},
                           {u"height"_s, image.head.height},
                           {u"alternative"_s, image.alternative},
                           {u"base64"_s, QString::fromLatin1(image.bytes.toBase64())}};
        insert(object, "caption"_L1, image.caption);
        return object;
    }

    QJsonObject operator()(const TimelineFigure &timeline) const
    {
        const auto name = [&](const figure::TimelineItem &item) { return timeline.names.value(item.id); };
        return {{u"type"_s, u"timeline"_s},
                {u"title"_s, timeline.title},
                {u"description"_s, timeline.description},
                {u"lanes"_s, QJsonArray::fromStringList(timeline.lanes)},
                {u"events"_s, arrayOf(timeline.items, name)}};
    }
};

QJsonObject sectionJson(const Section &section)
{
    QJsonObject object{{u"title"_s, section.title},
                       {u"anchor"_s, section.anchor},
                       {u"blocks"_s, arrayOf(section.blocks, [](const Block &block) { return std::visit(BlockJson(), block); })}};
    if (!section.sections.isEmpty())
        object.insert("sections"_L1, arrayOf(section.sections, sectionJson));
    return object;
}

} // namespace

QByteArray writeReportJson(const Tree &tree)
{
    QJsonObject root{{u"$schema"_s, QLatin1String(reportSchema)},
                     {u"format"_s, u"second-story-report"_s},
                     {u"version"_s, 1},
                     {u"contains"_s, u"what readers of this audience may see; private notes are in the archive alone"_s},
                     {u"audience"_s, QLatin1String(audienceName(tree.audience))},
                     {u"audience_text"_s, tree.audienceText},
                     {u"language"_s, tree.language},
                     {u"kind"_s, tree.kindLine},
                     {u"title"_s, tree.title},
                     {u"provenance"_s, tree.provenance},
                     {u"sections"_s, arrayOf(tree.sections, sectionJson)}};
    insert(root, "subtitle"_L1, tree.subtitle);
    insert(root, "draft"_L1, tree.draftMark);
    insert(root, "summary"_L1, tree.summary);
    return QJsonDocument(root).toJson(QJsonDocument::Indented);
}

} // namespace story::report
