#include "app/report/pdf_report.h"

#include "app/report/pdf_photo.h"
#include "app/report/pdf_picture.h"
#include "app/report/pdf_table.h"

#include <QCoreApplication>

#include <algorithm>

namespace story::report::pdf {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(story::Report)
};

constexpr double sectionSpace = 22;
constexpr double subsectionSpace = 16;
constexpr double blockSpace = 9;
// Two sections not higher than this stand beside each other.
constexpr double briefHeight = 190;

class Composer {
public:
    Composer(const Typesetter &typesetter, double width) : m_typesetter(typesetter), m_width(width)
    {}

    Flow report(const Tree &tree) const
    {
        Flow flow;
        addTitle(flow, tree);
        addSections(flow, tree.sections, 0);
        if (!tree.provenance.isEmpty()) {
            addSpace(flow, sectionSpace + 4);
            text(flow, "P", tree.provenance, face::caption, whole());
        }
        return flow;
    }

private:
    Box whole() const { return {0, m_width, {}}; }
    static Box prose(double width) { return {0, std::min(width, measure::prose), {}}; }

    void text(Flow &flow, const char *tag, const QString &words, const Face &face, const Box &box,
              bool keepNext = false) const
    {
        addParagraph(flow, m_typesetter, tag, plainText(words), face, box, keepNext);
    }

    void addTitle(Flow &flow, const Tree &tree) const
    {
        if (!tree.draftMark.isEmpty())
            addDraftMark(flow, tree.draftMark);
        if (!tree.kindLine.isEmpty())
            text(flow, "P", tree.kindLine, face::kind, whole(), true);
        addSpace(flow, 2);
        text(flow, "H1", tree.title, face::title, whole(), true);
        if (!tree.subtitle.isEmpty()) {
            addSpace(flow, 4);
            text(flow, "P", tree.subtitle, face::subtitle, whole());
        }
        double space = 14;
        for (const QString &paragraph : tree.summary.split(u'\n', Qt::SkipEmptyParts)) {
            addSpace(flow, space);
            text(flow, "P", paragraph, face::summary, whole());
            space = 6;
        }
    }

    // In a frame at the right, above the place where the text of the first page begins.
    void addDraftMark(Flow &flow, const QString &mark) const
    {
        constexpr double padding = 6;
        constexpr double frame = 17;
        auto lines = m_typesetter.lines(plainText(mark), face::draft, m_width - 2 * padding);
        if (lines.size() > 1) {
            text(flow, "P", mark, face::draft, whole(), true);
            return;
        }
        TextLine strip;
        strip.x = m_width - padding - lines.front().width;
        strip.y = -26 + (frame - lines.front().height) / 2;
        strip.keep = true;
        strip.decorations = {{Decoration::Shape::Outlined, strip.x - padding, -26,
                              lines.front().width + 2 * padding, frame, colour::warn}};
        strip.line = std::make_shared<const Line>(std::move(lines.front()));
        flow.push_back(Begin{"P", true});
        flow.push_back(std::move(strip));
        flow.push_back(End{});
    }

    void addSections(Flow &flow, const QList<Section> &sections, int level) const
    {
        const double half = (m_width - measure::gutter) / 2;
        for (qsizetype i = 0; i < sections.size(); ++i) {
            addSpace(flow, level == 0 ? sectionSpace : subsectionSpace);
            if (i + 1 < sections.size() && isBrief(sections[i]) && isBrief(sections[i + 1])) {
                Columns pair;
                pair.columns.resize(2);
                pair.columns[1].x = half + measure::gutter;
                addSection(pair.columns[0].flow, sections[i], level, half);
                addSection(pair.columns[1].flow, sections[i + 1], level, half);
                pair.fit();
                if (pair.height <= briefHeight) {
                    flow.push_back(std::move(pair));
                    ++i;
                    continue;
                }
            }
            addSection(flow, sections[i], level, m_width);
        }
    }

    // A guess that spares setting long sections twice; the height decides.
    static bool isBrief(const Section &section)
    {
        if (!section.sections.isEmpty() || section.title.isEmpty())
            return false;
        qsizetype characters = 0;
        const auto fits = [&characters](const QString &text) {
            characters += text.size();
            const QStringList words = text.split(u' ');
            return std::all_of(words.begin(), words.end(),
                               [](const QString &word) { return word.size() < 30; });
        };
        const auto isShort = [&fits](const auto &block) {
            using T = std::decay_t<decltype(block)>;
            if constexpr (std::is_same_v<T, report::Line>) {
                return fits(block.text);
            } else if constexpr (std::is_same_v<T, Prose>) {
                return std::all_of(
                    block.tree.blocks.begin(), block.tree.blocks.end(),
                    [&](const markup::Block &b) {
                        const auto *paragraph = std::get_if<markup::Paragraph>(&b.content);
                        return paragraph
                            ? fits(QString::fromUtf8(styledText(paragraph->inlines).utf8))
                            : std::holds_alternative<markup::List>(b.content);
                    });
            } else {
                return false;
            }
        };
        for (const Block &block : section.blocks) {
            if (const auto *items = std::get_if<Items>(&block)) {
                for (const Item &item : items->items) {
                    for (const auto &part : item.blocks) {
                        if (!std::visit(isShort, part))
                            return false;
                    }
                }
            } else if (!std::visit(isShort, block)) {
                return false;
            }
            if (characters > 600)
                return false;
        }
        return true;
    }

    void addSection(Flow &flow, const Section &section, int level, double width) const
    {
        flow.push_back(Begin{"Sect"});
        flow.push_back(Mark{section.anchor, section.title, level});
        if (!section.title.isEmpty()) {
            text(flow, level == 0 ? "H2" : "H3", section.title,
                 level == 0 ? face::section : face::subsection, {0, width, {}}, true);
            addSpace(flow, level == 0 ? 6 : 4);
        }
        bool first = true;
        bool proseBefore = false;
        for (const Block &block : section.blocks) {
            const auto *line = std::get_if<report::Line>(&block);
            const bool quiet = !first && line && line->muted;
            const bool isProse = std::holds_alternative<Prose>(block);
            if (quiet)
                keepLast(flow);
            if (!first)
                addSpace(flow, quiet ? 4 : (isProse && proseBefore ? 5 : blockSpace));
            first = false;
            proseBefore = isProse;
            addReportBlock(flow, block, width);
        }
        addSections(flow, section.sections, level + 1);
        flow.push_back(End{});
    }

    void addReportBlock(Flow &flow, const Block &block, double width) const
    {
        if (const auto *table = std::get_if<Table>(&block))
            addTable(flow, m_typesetter, *table, {0, width, {}});
        else if (const auto *timeline = std::get_if<TimelineFigure>(&block))
            addPicture(flow, *timeline, width);
        else if (const auto *figures = std::get_if<KeyFigures>(&block))
            addFigures(flow, *figures, width);
        else if (const auto *items = std::get_if<Items>(&block))
            addItems(flow, *items, prose(width));
        else if (const auto *words = std::get_if<Prose>(&block))
            addPart(flow, *words, prose(width));
        else if (const auto *line = std::get_if<report::Line>(&block))
            addPart(flow, *line, prose(width));
    }

    void addPicture(Flow &flow, const TimelineFigure &timeline, double width) const
    {
        constexpr double highest = 520; // leaves room for a heading on every paper
        figure::TimelineMetrics metrics;
        metrics.row = 19;
        metrics.sign = 8;
        metrics.gap = 4;
        metrics.padding = 6;
        metrics.leastLabel = 28;
        metrics.leastGrid = 32;
        auto drawing = std::make_shared<const figure::Drawing>(drawingOf(timeline, width, metrics, pictureMeasure(m_typesetter)));
        const double scale = std::min(1.0, highest / drawing->picture.height());
        flow.push_back(Picture{std::move(drawing), scale});
    }

    void addPart(Flow &flow, const Prose &words, const Box &box) const
    {
        addBlocks(flow, m_typesetter, words.tree.blocks, face::body, box);
    }
    void addPart(Flow &flow, const report::Line &line, const Box &box) const
    {
        text(flow, "P", line.text, line.muted ? face::quiet : face::body, box);
    }

    // As large as on a screen, where there is room.
    void addPart(Flow &flow, const Image &image, const Box &box) const
    {
        constexpr double highest = 380;
        constexpr double pointsPerPixel = 0.75;
        if (!canBeDrawn(image)) {
            addPart(flow, report::Line{Words::tr("The picture cannot be shown: it is broken. It shows: %1").arg(image.alternative), false}, box);
        } else {
            const double scale = std::min({pointsPerPixel, box.width / image.head.width, highest / image.head.height});
            flow.push_back(Photo{std::make_shared<const Image>(image), box.x, image.head.width * scale, image.head.height * scale});
            if (!image.caption.isEmpty())
                addSpace(flow, 4, box);
        }
        if (!image.caption.isEmpty())
            text(flow, "P", image.caption, face::body, box);
    }

    // What was added last stays with what comes next: a quiet line says something about the words above it.
    static void keepLast(Flow &flow)
    {
        const auto last = std::find_if(flow.rbegin(), flow.rend(), isStrip);
        if (auto *line = last == flow.rend() ? nullptr : std::get_if<TextLine>(&*last))
            line->keep = true;
    }

    // A paragraph that is bold as a whole.
    static bool isTitle(const std::variant<Prose, report::Line, Image> &part)
    {
        const auto *prose = std::get_if<Prose>(&part);
        const auto *only = prose && prose->tree.blocks.size() == 1 ? std::get_if<markup::Paragraph>(&prose->tree.blocks.front().content) : nullptr;
        return only && only->inlines.size() == 1 && only->inlines.front().kind == markup::Inline::Kind::Strong;
    }

    void addItem(Flow &flow, const Item &item, const Box &box) const
    {
        bool first = true;
        bool isTitleBefore = false;
        for (const auto &part : item.blocks) {
            const auto *line = std::get_if<report::Line>(&part);
            if (isTitleBefore || (!first && line && line->muted))
                keepLast(flow);
            if (!first)
                addSpace(flow, 3);
            isTitleBefore = first && isTitle(part);
            first = false;
            std::visit([&](const auto &words) { addPart(flow, words, box); }, part);
        }
    }

    void addItems(Flow &flow, const Items &items, const Box &box) const
    {
        if (items.items.size() == 1) {
            addItem(flow, items.items.front(), box);
            return;
        }
        ListLook look{QStringList(items.items.size(), QStringLiteral("•")), 6};
        if (!items.items.isEmpty() && !items.items.front().blocks.isEmpty()) {
            const auto *words = std::get_if<Prose>(&items.items.front().blocks.front());
            look.rightToLeft = words && isRightToLeft(words->tree.blocks);
        }
        addList(flow, m_typesetter, look, face::body, box,
                [&](Flow &inside, size_t i, const Box &inner) {
                    addItem(inside, items.items[qsizetype(i)], inner);
                });
    }

    // Up to four beside each other, under a strong line.
    void addFigures(Flow &flow, const KeyFigures &figures, double width) const
    {
        // More than four fill their rows evenly.
        const qsizetype count = figures.figures.size();
        const qsizetype rows = std::max<qsizetype>((count + 3) / 4, 1);
        const qsizetype perRow = rows == 1 ? 4 : (count + rows - 1) / rows;
        const double step = width / double(perRow);
        Space rule{10, {}};
        rule.decorations.push_back({Decoration::Shape::Filled, 0, 0, width, 1.4, colour::text});
        flow.push_back(rule);
        flow.push_back(Begin{"L"});
        for (qsizetype from = 0; from < count; from += perRow) {
            Columns row;
            for (qsizetype i = from; i < std::min(from + perRow, count); ++i) {
                const KeyFigure &figure = figures.figures[i];
                Columns::Column column{step * double(i - from), {}};
                const Box box{0, step - 12, {}};
                column.flow.push_back(Begin{"LI"});
                column.flow.push_back(Begin{"LBody"});
                text(column.flow, "P", figure.value, face::figure, box);
                text(column.flow, "P", figure.label, face::label, box);
                if (!figure.definition.isEmpty())
                    text(column.flow, "P", figure.definition, face::definition, box);
                column.flow.push_back(End{});
                column.flow.push_back(End{});
                row.columns.push_back(std::move(column));
            }
            row.below = 9;
            row.rule =
                Decoration{Decoration::Shape::Filled, 0, 0, width, measure::hairline, colour::line};
            row.fit();
            if (from > 0)
                addSpace(flow, 9);
            flow.push_back(std::move(row));
        }
        flow.push_back(End{});
    }

    const Typesetter &m_typesetter;
    double m_width;
};

} // namespace

Flow composeReport(const Tree &tree, const Typesetter &typesetter, double width)
{
    return Composer(typesetter, width).report(tree);
}

} // namespace story::report::pdf
