#include "app/report/pdf_table.h"

#include <QSet>

#include <algorithm>
#include <numeric>

namespace story::report::pdf {

namespace {

constexpr double shapeSize = 7.4;
constexpr double shapeIndent = 13;
constexpr double rowSpace = 5;
constexpr double smallTable = 160;

// What a column's content asks for, paddings included.
struct Wish {
    double natural = 0; // on one line
    double word = 0;    // its longest word on one line
};

Face cellFace(const Column &column)
{
    Face face = face::cell;
    face.tabular = column.tabular;
    return face;
}

// The text of a cell as far as it says how wide the column should be.
QString sampleOf(const Cell &cell)
{
    if (cell.tree.blocks.empty())
        return {};
    if (const auto *paragraph = std::get_if<markup::Paragraph>(&cell.tree.blocks.front().content))
        return QString::fromUtf8(styledText(paragraph->inlines).utf8.left(400));
    return QStringLiteral("a list or something else that is wide");
}

QString longestWord(const QString &text)
{
    QString longest;
    for (const QString &line : text.split(u'\n')) {
        for (const QString &word : line.split(u' ')) {
            if (word.size() > longest.size())
                longest = word;
        }
    }
    return longest;
}

// The widest of some texts. Measuring every cell of a long table would cost as much as setting it, so only those are
// measured that have nearly as many characters as the longest.
double widest(const Typesetter &typesetter, const QSet<QString> &texts, const Face &face)
{
    constexpr int atMost = 50;
    qsizetype longest = 0;
    for (const QString &text : texts)
        longest = std::max(longest, text.size());
    QStringList near;
    for (const QString &text : texts) {
        if (text.size() * 10 >= longest * 8)
            near.append(text);
    }
    // In a fixed order, because a QSet has none and the same report has to give the same bytes.
    std::sort(near.begin(), near.end(), [](const QString &x, const QString &y) {
        return x.size() != y.size() ? x.size() > y.size() : x < y;
    });
    double width = 0;
    for (const QString &text : near.mid(0, atMost))
        width = std::max(width, typesetter.naturalWidth(text, face));
    return width;
}

Wish wishOf(const Typesetter &typesetter, const report::Table &table, qsizetype at)
{
    const Column &column = table.columns[at];
    QSet<QString> texts;
    QSet<QString> words;
    QSet<QString> secondaries;
    bool shapes = false;
    for (const QList<Cell> &row : table.rows) {
        if (at >= row.size())
            continue;
        const Cell &cell = row[at];
        shapes = shapes || cell.eventKind;
        const QString sample = sampleOf(cell);
        texts.insert(sample);
        words.insert(longestWord(sample).left(60));
        secondaries.insert(cell.secondary.left(400));
    }
    const Face face = cellFace(column);
    const double around = 2 * measure::padding + (shapes ? shapeIndent : 0) + 1;
    Wish wish;
    wish.word = around
        + std::max(widest(typesetter, words, face),
                   typesetter.naturalWidth(longestWord(column.title).left(60), face::head));
    // A title may break between its words, so it does not make a column of numbers wide.
    wish.natural = std::max(wish.word, around + widest(typesetter, texts, face));
    if (!column.tabular && column.share > 0) {
        wish.natural =
            std::max({wish.natural, around + typesetter.naturalWidth(column.title, face::head),
                      around + widest(typesetter, secondaries, face::secondary)});
    }
    return wish;
}

// Gives `room` to the columns `sharing` by their shares, to none less than `least` and to none more than it wants: who is
// beyond one of its bounds gets that bound, and the others share again (the way of CSS flexible boxes).
void shareOut(const report::Table &table, const std::vector<Wish> &wishes,
              const std::vector<double> &least, std::vector<size_t> sharing, double room,
              std::vector<double> &widths)
{
    while (!sharing.empty()) {
        double shares = 0;
        for (const size_t i : sharing)
            shares += table.columns[qsizetype(i)].share;
        double beyond = 0;
        for (const size_t i : sharing) {
            const double part = room * table.columns[qsizetype(i)].share / shares;
            widths[i] = std::clamp(part, least[i], std::max(wishes[i].natural, least[i]));
            beyond += widths[i] - part;
        }
        const auto settled = std::partition(sharing.begin(), sharing.end(), [&](size_t i) {
            const double part = room * table.columns[qsizetype(i)].share / shares;
            return beyond > 0 ? widths[i] <= part : widths[i] >= part;
        });
        if (settled == sharing.end())
            return;
        double given = 0;
        for (auto each = settled; each != sharing.end(); ++each)
            given += widths[*each];
        room -= given;
        sharing.erase(settled, sharing.end());
    }
}

// A cell with everything in it, as a column that begins at `x`.
Columns::Column makeCell(const Typesetter &typesetter, const Cell &cell, const Face &face, double x,
                         double width)
{
    Columns::Column result{x, {}};
    Flow &flow = result.flow;
    const double indent = cell.eventKind ? shapeIndent : 0;
    const Box box{
        measure::padding + indent, std::max(width - 2 * measure::padding - indent, 8.0), {}};

    const auto *only = cell.tree.blocks.size() == 1 && cell.secondary.isEmpty()
        ? std::get_if<markup::Paragraph>(&cell.tree.blocks.front().content)
        : nullptr;
    if (only) {
        addParagraph(flow, typesetter, "TD", styledText(only->inlines), face, box);
    } else {
        flow.push_back(Begin{"TD"});
        addBlocks(flow, typesetter, cell.tree.blocks, face, box);
        if (!cell.secondary.isEmpty())
            addParagraph(flow, typesetter, "P", plainText(cell.secondary), face::secondary, box);
        flow.push_back(End{});
    }
    if (cell.eventKind) {
        const auto first = std::find_if(flow.begin(), flow.end(), [](const Op &op) {
            return std::holds_alternative<TextLine>(op);
        });
        if (first != flow.end()) {
            auto &line = std::get<TextLine>(*first);
            line.decorations.push_back({Decoration::Shape::Kind,
                                        measure::padding,
                                        line.line->baseline - shapeSize + 0.3,
                                        shapeSize,
                                        shapeSize,
                                        {},
                                        *cell.eventKind});
        }
    }
    return result;
}

// The first lines of a row stand on one baseline: a script that needs more room above (Arabic, Thai) would stand lower.
void alignFirstLines(Columns &row)
{
    std::vector<TextLine *> lines;
    double lowest = 0;
    for (Columns::Column &column : row.columns) {
        const auto first = std::find_if(column.flow.begin(), column.flow.end(), isStrip);
        TextLine *line = first == column.flow.end() ? nullptr : std::get_if<TextLine>(&*first);
        if (!line || line->height == 0)
            continue;
        lines.push_back(line);
        lowest = std::max(lowest, line->y + line->line->baseline);
    }
    for (TextLine *line : lines) {
        const double down = lowest - (line->y + line->line->baseline);
        line->y += down;
        line->height += down;
        for (Decoration &decoration : line->decorations)
            decoration.y += down;
    }
}

// Rows stay together where a break would be a pity: a small table as a whole, and of a longer one the first two and the
// last two rows.
void keepRows(Flow &flow, size_t from, qsizetype count, bool whole)
{
    qsizetype row = 0;
    for (size_t i = from; i < flow.size(); ++i) {
        if (auto *columns = std::get_if<Columns>(&flow[i])) {
            columns->keep = row + 1 < count && columns->height < smallTable / 2
                && (whole || row == 0 || row + 2 == count);
            ++row;
        }
    }
}

Columns makeHead(const Typesetter &typesetter, const report::Table &table,
                 const std::vector<double> &widths, double left)
{
    Columns head;
    head.tag = "TR";
    head.keep = true;
    head.above = 2;
    head.below = rowSpace;
    double x = left;
    for (size_t i = 0; i < widths.size(); ++i) {
        Columns::Column column{x, {}};
        addParagraph(column.flow, typesetter, "TH", plainText(table.columns[qsizetype(i)].title),
                     face::head,
                     {measure::padding, std::max(widths[i] - 2 * measure::padding, 8.0), {}});
        head.columns.push_back(std::move(column));
        x += widths[i];
    }
    alignFirstLines(head);
    head.rule =
        Decoration{Decoration::Shape::Filled, left, 0, x - left, measure::hairline, colour::line};
    head.fit();
    return head;
}

} // namespace

std::vector<double> columnWidths(const Typesetter &typesetter, const report::Table &table,
                                 double width)
{
    const auto count = size_t(table.columns.size());
    std::vector<double> widths(count, 0);
    if (count == 0)
        return widths;
    std::vector<Wish> wishes;
    for (size_t i = 0; i < count; ++i)
        wishes.push_back(wishOf(typesetter, table, qsizetype(i)));

    // What each column cannot do without: its longest word, unless words are so long that all cannot have that.
    const double most = std::max(width * 0.45, width / double(count));
    std::vector<double> least(count);
    for (const double limit : {most, width / double(count)}) {
        for (size_t i = 0; i < count; ++i)
            least[i] = std::min(wishes[i].word, limit);
        if (std::accumulate(least.begin(), least.end(), 0.0) <= width)
            break;
    }

    // Columns of numbers take what they want, but not more than about half of the table together; the
    // others share what is left.
    std::vector<size_t> sharing;
    double wanted = 0;
    double needed = 0;
    const auto wishAbove = [&](size_t i) {
        return std::max(std::min(wishes[i].natural, most) - least[i], 0.0);
    };
    for (size_t i = 0; i < count; ++i) {
        const Column &column = table.columns[qsizetype(i)];
        if (column.share > 0 && !column.tabular) {
            sharing.push_back(i);
        } else {
            wanted += wishAbove(i);
            needed += least[i];
        }
    }
    double rest = width - std::accumulate(least.begin(), least.end(), 0.0);
    if (!sharing.empty())
        rest = std::min(rest, std::max(width * 0.55 - needed, 0.0));
    const double part = wanted > 0 ? std::min(1.0, rest / wanted) : 0;
    double taken = 0;
    for (size_t i = 0; i < count; ++i) {
        if (std::find(sharing.begin(), sharing.end(), i) == sharing.end())
            taken += widths[i] = least[i] + part * wishAbove(i);
    }
    shareOut(table, wishes, least, sharing, width - taken, widths);
    return widths;
}

void addTable(Flow &flow, const Typesetter &typesetter, const report::Table &table, const Box &box,
              TableWidth extent)
{
    if (table.columns.isEmpty())
        return;
    auto widths = columnWidths(typesetter, table, box.width);
    const double sum = std::accumulate(widths.begin(), widths.end(), 0.0);
    if (extent == TableWidth::Whole && sum < box.width)
        *std::max_element(widths.begin(), widths.end()) += box.width - sum;
    flow.push_back(Begin{"Table"});
    if (!table.caption.isEmpty()) {
        addParagraph(flow, typesetter, "Caption", plainText(table.caption), face::caption, box,
                     true);
        addSpace(flow, 4, box);
    }
    Columns head = makeHead(typesetter, table, widths, box.x);
    const auto repeated = std::make_shared<const Columns>(head);
    head.keep = !table.rows.isEmpty();
    flow.push_back(Begin{"THead"});
    flow.push_back(std::move(head));
    flow.push_back(End{});
    flow.push_back(HeadBegin{repeated});
    flow.push_back(Begin{"TBody"});
    const size_t firstRow = flow.size();
    double height = 0;
    for (qsizetype r = 0; r < table.rows.size(); ++r) {
        if (r < table.anchors.size() && !table.anchors[r].isEmpty())
            flow.push_back(Mark{table.anchors[r], {}, 0});
        Columns row;
        row.tag = "TR";
        row.above = rowSpace;
        row.below = rowSpace;
        double x = box.x;
        for (size_t i = 0; i < widths.size(); ++i) {
            const Cell cell = table.rows[r].value(qsizetype(i));
            row.columns.push_back(
                makeCell(typesetter, cell, cellFace(table.columns[qsizetype(i)]), x, widths[i]));
            x += widths[i];
        }
        alignFirstLines(row);
        row.rule = Decoration{Decoration::Shape::Filled, box.x,       0, x - box.x,
                              measure::hairline,         colour::line};
        row.fit();
        height += row.height;
        flow.push_back(std::move(row));
    }
    keepRows(flow, firstRow, table.rows.size(), height < smallTable);
    flow.push_back(End{});
    flow.push_back(HeadEnd{});
    flow.push_back(End{});
}

} // namespace story::report::pdf
