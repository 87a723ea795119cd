#include "app/report/pdf_prose.h"

#include "app/report/pdf_table.h"

#include <algorithm>

namespace story::report::pdf {

namespace {

constexpr double paragraphSpace = 7;
// However deeply quotes and lists stand in each other, text keeps this width.
constexpr double leastWidth = 60;

void addCode(Flow &flow, const Typesetter &typesetter, const markup::CodeBlock &code,
             const Box &box)
{
    constexpr double padding = 7;
    Box inner = box.indented(padding);
    inner.width -= padding;
    inner.behind.push_back({Decoration::Shape::Filled, box.x, 0, box.width, 0, colour::window});
    if (!code.info.isEmpty()) {
        addParagraph(flow, typesetter, "P", plainText(code.info), face::quiet, box, true);
        addSpace(flow, 3, box);
    }
    addSpace(flow, padding, inner);
    addParagraph(flow, typesetter, "P", plainText(code.text), face::code, inner);
    // The ground's lower edge belongs to the last line: a space of its own could begin the next page.
    if (auto *last = std::get_if<TextLine>(&flow[flow.size() - 2]))
        last->height += padding;
}

void addMarkupTable(Flow &flow, const Typesetter &typesetter, const markup::Table &table,
                    const Box &box)
{
    report::Table plain;
    for (const markup::Inlines &head : table.header)
        plain.columns.append({QString::fromUtf8(styledText(head).utf8), false, 1});
    for (const auto &row : table.rows) {
        QList<Cell> cells;
        for (const markup::Inlines &cell : row)
            cells.append({markup::Tree{{markup::Block{markup::Paragraph{cell}}}}, {}, {}});
        plain.rows.append(cells);
    }
    addTable(flow, typesetter, plain, box, TableWidth::AsNeeded);
}

void addBlock(Flow &flow, const Typesetter &typesetter, const markup::Block &block,
              const Face &face, const Box &box)
{
    if (const auto *paragraph = std::get_if<markup::Paragraph>(&block.content)) {
        addParagraph(flow, typesetter, "P", styledText(paragraph->inlines), face, box);
    } else if (const auto *list = std::get_if<markup::List>(&block.content)) {
        ListLook look{{},
                      list->tight ? 2 : paragraphSpace,
                      list->ordered,
                      !list->items.empty() && isRightToLeft(list->items.front())};
        for (size_t i = 0; i < list->items.size(); ++i)
            look.labels.append(list->ordered ? QString::number(list->start + qint64(i)) + u'.'
                                             : QStringLiteral("•"));
        addList(flow, typesetter, look, face, box, [&](Flow &inside, size_t i, const Box &inner) {
            addBlocks(inside, typesetter, list->items[i], face, inner);
        });
    } else if (const auto *quote = std::get_if<markup::Quote>(&block.content)) {
        Box inner = box.indented(measure::indent - 4);
        inner.behind.push_back({Decoration::Shape::Filled, box.x, 0, 2, 0, colour::line});
        flow.push_back(Begin{"BlockQuote"});
        addBlocks(flow, typesetter, quote->blocks, face, inner);
        flow.push_back(End{});
    } else if (const auto *code = std::get_if<markup::CodeBlock>(&block.content)) {
        addCode(flow, typesetter, *code, box);
    } else if (const auto *table = std::get_if<markup::Table>(&block.content)) {
        addMarkupTable(flow, typesetter, *table, box);
    } else {
        Space rule{9, box.behind};
        rule.decorations.push_back(
            {Decoration::Shape::Filled, box.x, 4, box.width, measure::hairline, colour::line});
        flow.push_back(rule);
    }
}

} // namespace

Box Box::indented(double by) const
{
    Box inner = *this;
    const double step = std::clamp(width - leastWidth, 0.0, by);
    inner.x += step;
    inner.width -= step;
    return inner;
}

Box Box::indentedRight(double by) const
{
    Box inner = indented(by);
    inner.x = x;
    return inner;
}

bool isRightToLeft(const markup::Blocks &blocks)
{
    if (blocks.empty())
        return false;
    const auto &content = blocks.front().content;
    if (const auto *paragraph = std::get_if<markup::Paragraph>(&content))
        return QString::fromUtf8(styledText(paragraph->inlines).utf8.left(1000)).isRightToLeft();
    if (const auto *list = std::get_if<markup::List>(&content))
        return !list->items.empty() && isRightToLeft(list->items.front());
    if (const auto *quote = std::get_if<markup::Quote>(&content))
        return isRightToLeft(quote->blocks);
    return false;
}

void addParagraph(Flow &flow, const Typesetter &typesetter, const char *tag, StyledText text,
                  const Face &face, const Box &box, bool keepNext)
{
    flow.push_back(Begin{tag, true});
    auto lines = typesetter.lines(std::move(text), face, box.width);
    const size_t count = lines.size();
    for (size_t i = 0; i < count; ++i) {
        TextLine strip;
        strip.height = lines[i].height;
        strip.x = box.x + (lines[i].rightToLeft ? box.width - lines[i].width : 0);
        const bool nearEdge = i == 0 || i + 2 == count;
        strip.keep = i + 1 == count ? keepNext : (nearEdge || keepNext);
        strip.decorations = box.behind;
        strip.line = std::make_shared<const Line>(std::move(lines[i]));
        flow.push_back(std::move(strip));
    }
    flow.push_back(End{});
}

void addSpace(Flow &flow, double height, const Box &box)
{
    flow.push_back(Space{height, box.behind});
}

void addList(Flow &flow, const Typesetter &typesetter, const ListLook &look, const Face &face,
             const Box &box, const std::function<void(Flow &, size_t, const Box &)> &body)
{
    const QStringList &labels = look.labels;
    double indent = measure::indent;
    if (!labels.isEmpty() && labels.back().size() > 2)
        indent = std::max(indent, typesetter.naturalWidth(labels.back(), face) + 5);
    const Box inner = look.rightToLeft ? box.indentedRight(indent) : box.indented(indent);

    flow.push_back(Begin{"L", false, look.ordered ? "Decimal" : "Disc"});
    for (qsizetype i = 0; i < labels.size(); ++i) {
        if (i > 0)
            addSpace(flow, look.between, box);
        flow.push_back(Begin{"LI"});
        Flow inside;
        body(inside, size_t(i), inner);

        // The label stands on the base line of the first line beside it.
        TextLine label;
        auto line = typesetter.lines(plainText(labels[i]), face.coloured(colour::muted), -1);
        const auto first = std::find_if(inside.begin(), inside.end(), [](const Op &op) {
            const auto *text = std::get_if<TextLine>(&op);
            return isStrip(op) && !std::holds_alternative<Space>(op) && (!text || text->height > 0);
        });
        if (first != inside.end()) {
            if (const auto *text = std::get_if<TextLine>(&*first))
                label.y = text->line->baseline - line.front().baseline;
        } else {
            label.height = line.front().height;
        }
        label.x = box.x + (look.rightToLeft ? box.width - line.front().width : 0);
        label.keep = true;
        label.line = std::make_shared<const Line>(std::move(line.front()));
        flow.push_back(Begin{"Lbl", true});
        flow.push_back(std::move(label));
        flow.push_back(End{});
        flow.push_back(Begin{"LBody"});
        std::move(inside.begin(), inside.end(), std::back_inserter(flow));
        flow.push_back(End{});
        flow.push_back(End{});
    }
    flow.push_back(End{});
}

void addBlocks(Flow &flow, const Typesetter &typesetter, const markup::Blocks &blocks,
               const Face &face, const Box &box)
{
    bool first = true;
    for (const markup::Block &block : blocks) {
        if (!first)
            addSpace(flow, paragraphSpace, box);
        first = false;
        addBlock(flow, typesetter, block, face, box);
    }
}

} // namespace story::report::pdf
