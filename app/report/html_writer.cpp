#include "app/report/html_writer.h"

#include "app/markup/plain.h"
#include "app/report/html_escape.h"
#include "app/report/html_prose.h"
#include "app/report/html_script.h"
#include "app/report/html_style.h"
#include "app/report/site_style.h"
#include "app/report/svg_painter.h"

#include <QCoreApplication>
#include <QCryptographicHash>

#include <numeric>

namespace story::report {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(story::Report)
};

QByteArray said(const QString &text)
{
    return htmlEscaped(text);
}

QByteArray attribute(const QByteArray &name, const QString &value)
{
    return ' ' + name + "=\"" + htmlEscaped(value) + '"';
}

// `<p class="…">text</p>`, where there is text; paragraphs of it one by one.
QByteArray paragraphs(const QString &text, const char *cssClass)
{
    QByteArray out;
    const QStringList parts = text.split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    for (const QString &part : parts)
        out += "<p class=\"" + QByteArray(cssClass) + '"' + htmlDirection(part) + '>' + said(part) + "</p>\n";
    return out;
}

QByteArray secondary(const QString &text)
{
    return text.isEmpty() ? QByteArray()
                          : "<span class=\"second\"" + htmlDirection(text) + '>' + said(text) + "</span>";
}

// How a time reads in the table's other zones; the script puts it into the cell's place.
QByteArray inZones(const Cell &cell)
{
    QByteArray out;
    for (qsizetype i = 0; i < cell.inZones.size(); ++i) {
        const InZone &other = cell.inZones[i];
        const QByteArray number = QByteArray::number(i + 1);
        if (!other.text.isEmpty() && other.text != markup::plainText(cell.tree))
            out += attribute("data-time" + number, other.text);
        if (other.secondary != cell.secondary)
            out += attribute("data-note" + number, other.secondary);
    }
    return out;
}

// Times stand in one line. One with a day at either end is broken, or two columns of them would be wider than the page.
constexpr qsizetype longestInOneLine = 24; // characters

// `anchor`: of the row, where this is the cell that links to it.
QByteArray cellHtml(const Cell &cell, const Column &column, bool main, const QString &anchor)
{
    QByteArray classes;
    if (cell.eventKind)
        classes += " k";
    if (column.tabular)
        classes += " t";
    classes += column.share == 0 ? " n" : " w";
    if (main)
        classes += " main";
    const QString words = markup::plainText(cell.tree);
    if (column.tabular && words.size() > longestInOneLine)
        classes += " long";
    const bool isEmpty = cell.tree.blocks.empty() && cell.secondary.isEmpty() && !cell.eventKind;
    QByteArray out = "<td class=\"" + classes.mid(1) + '"';
    // What a card on a phone says before it; times and kinds speak for themselves.
    if (!main && !column.tabular && !cell.eventKind && !column.title.isEmpty())
        out += attribute("data-label", column.title);
    out += inZones(cell) + htmlDirection(words) + '>';
    if (isEmpty)
        return out + "</td>";
    if (cell.eventKind)
        out += htmlShape(*cell.eventKind);
    if (anchor.isEmpty())
        out += htmlCompact(cell.tree.blocks);
    else
        out += "<a class=\"at\"" + attribute("href", u'#' + anchor) + '>' + said(words) + "</a>";
    // Paragraphs end by themselves; words alone end with a break, also where styles are off.
    const bool endsInline = !anchor.isEmpty() || (cell.tree.blocks.size() == 1 && std::holds_alternative<markup::Paragraph>(cell.tree.blocks.front().content));
    if (endsInline && !cell.secondary.isEmpty())
        out += "<br>";
    return out + secondary(cell.secondary) + "</td>";
}

// The column that a card on a phone shows without its title: the widest one.
qsizetype mainColumn(const Table &table)
{
    const auto widest = std::max_element(table.columns.begin(), table.columns.end(),
                                         [](const Column &a, const Column &b) { return a.share < b.share; });
    return widest - table.columns.begin();
}

struct Writer {
    QByteArray out;
    bool hasImages = false;
    bool hasTimeline = false; // the script comes with it, once

    void operator()(const Prose &prose) { out += htmlBlocks(prose.tree.blocks); }

    void operator()(const Line &line)
    {
        out += (line.muted ? "<p class=\"quiet\"" : "<p") + htmlDirection(line.text) + '>' + said(line.text) + "</p>\n";
    }

    void operator()(const KeyFigures &figures)
    {
        if (figures.figures.isEmpty())
            return;
        // Rows of four, or of three where that leaves no single one behind.
        const qsizetype n = figures.figures.size();
        out += n == 3 || n > 4 ? "<dl class=\"figures three\">\n" : "<dl class=\"figures\">\n";
        for (const KeyFigure &figure : figures.figures) {
            out += "<div><dt>" + said(figure.label) + "</dt><dd class=\"value\">" + said(figure.value) + "</dd>";
            if (!figure.definition.isEmpty())
                out += "<dd class=\"definition\">" + said(figure.definition) + "</dd>";
            out += "</div>\n";
        }
        out += "</dl>\n";
    }

    void operator()(const Table &table)
    {
        // Rows that have anchors are the events. Two columns fit a phone; more become cards there.
        const bool isTimeline = !table.anchors.isEmpty() && !hasTimeline;
        hasTimeline = hasTimeline || isTimeline;
        if (isTimeline)
            out += htmlTools(table);
        out += isTimeline ? "<table class=\"timeline cards\">\n" : table.columns.size() > 2 ? "<table class=\"cards\">\n" : "<table>\n";
        if (!table.caption.isEmpty())
            out += "<caption>" + said(table.caption) + "</caption>\n";
        const int shares = std::accumulate(table.columns.begin(), table.columns.end(), 0,
                                           [](int sum, const Column &column) { return sum + column.share; });
        out += "<thead><tr>";
        for (const Column &column : table.columns) {
            // Classes p5 … p100 give the width in steps of five per cent.
            const int percent = shares == 0 ? 0 : (100 * column.share / shares + 2) / 5 * 5;
            out += "<th scope=\"col\" class=\"" + (column.share == 0 ? QByteArray("n") : 'p' + QByteArray::number(percent))
                + "\">" + said(column.title) + "</th>";
        }
        out += "</tr></thead>\n<tbody>\n";
        const qsizetype main = mainColumn(table);
        for (qsizetype row = 0; row < table.rows.size(); ++row) {
            const QString anchor = table.anchors.value(row);
            out += anchor.isEmpty() ? QByteArray("<tr>") : "<tr" + attribute("id", anchor) + '>';
            for (qsizetype i = 0; i < table.rows[row].size() && i < table.columns.size(); ++i)
                out += cellHtml(table.rows[row][i], table.columns[i], i == main, i == 0 ? anchor : QString());
            out += "</tr>\n";
        }
        out += "</tbody>\n</table>\n";
    }

    // As wide as the page at most; on a phone it keeps its size and scrolls within its own box, also by keys.
    void operator()(const TimelineFigure &timeline)
    {
        constexpr double width = 832;
        figure::TimelineMetrics metrics;
        metrics.row = 28;
        out += "<div class=\"picture\" tabindex=\"0\" role=\"region\"" + attribute("aria-label", timeline.title) + ">\n"
            + svgElement(drawingOf(timeline, width, metrics, svgMeasure())) + "</div>\n";
    }

    void operator()(const Image &image)
    {
        const QByteArray type = image.head.format == PictureFormat::Png ? "image/png" : "image/jpeg";
        out += "<figure class=\"evidence\"><img src=\"data:" + type + ";base64," + image.bytes.toBase64() + "\" width=\""
            + QByteArray::number(image.head.width) + "\" height=\"" + QByteArray::number(image.head.height) + '"'
            + attribute("alt", image.alternative) + '>';
        if (!image.caption.isEmpty())
            out += "<figcaption" + htmlDirection(image.caption) + '>' + said(image.caption) + "</figcaption>";
        out += "</figure>\n";
        hasImages = true;
    }

    void operator()(const Items &items)
    {
        out += "<ul class=\"items\">\n";
        for (const Item &item : items.items) {
            out += "<li>";
            for (const auto &block : item.blocks)
                std::visit(*this, block);
            out += "</li>\n";
        }
        out += "</ul>\n";
    }

    void blocks(const QList<Block> &list)
    {
        for (const Block &block : list)
            std::visit(*this, block);
    }

    void section(const Section &section, const char *cssClass = nullptr)
    {
        out += "<section" + attribute("id", section.anchor);
        if (cssClass)
            out += QByteArray(" class=\"") + cssClass + '"';
        out += QByteArray(">\n<h2") + (cssClass ? " class=\"hidden\"" : "") + htmlDirection(section.title) + '>'
            + said(section.title) + "</h2>\n";
        blocks(section.blocks);
        for (const Section &sub : section.sections) {
            out += "<section" + attribute("id", sub.anchor) + ">\n<h3" + htmlDirection(sub.title) + '>' + said(sub.title)
                + "</h3>\n";
            blocks(sub.blocks);
            out += "</section>\n";
        }
        out += "</section>\n";
    }
};

// How long a section is, in characters; a table makes it too long to stand beside another.
qsizetype lengthOf(const Section &section)
{
    constexpr qsizetype tooLong = 1'000'000;
    if (!section.sections.isEmpty())
        return tooLong;
    qsizetype length = 0;
    for (const Block &block : section.blocks) {
        const auto *items = std::get_if<Items>(&block);
        if (!items)
            return tooLong;
        for (const Item &item : items->items) {
            for (const auto &part : item.blocks) {
                if (std::holds_alternative<Image>(part))
                    return tooLong;
                const auto *prose = std::get_if<Prose>(&part);
                length += prose ? markup::plainText(prose->tree).size() : std::get<Line>(part).text.size();
            }
        }
    }
    return length;
}

bool isKeyFigures(const Section &section)
{
    return section.blocks.size() == 1 && section.sections.isEmpty() && std::holds_alternative<KeyFigures>(section.blocks.first());
}

// Two short sections in a row stand side by side where the page is wide enough; the order of reading stays.
void writeSections(Writer &writer, const QList<Section> &sections)
{
    constexpr qsizetype shortSection = 700;
    for (qsizetype i = 0; i < sections.size(); ++i) {
        const bool pair = i + 1 < sections.size() && lengthOf(sections[i]) <= shortSection
            && lengthOf(sections[i + 1]) <= shortSection;
        if (pair)
            writer.out += "<div class=\"pair\">\n";
        writer.section(sections[i], isKeyFigures(sections[i]) ? "key" : nullptr);
        if (pair) {
            writer.section(sections[++i]);
            writer.out += "</div>\n";
        }
    }
}

QByteArray contents(const Tree &tree)
{
    const QString title = Words::tr("Contents");
    QByteArray out = "<nav class=\"toc\"" + attribute("aria-label", title) + "><p>" + said(title) + "</p>\n<ol>\n";
    for (const Section &section : tree.sections)
        out += "<li><a href=\"#" + htmlEscaped(section.anchor) + "\">" + said(section.title) + "</a></li>\n";
    return out + "</ol></nav>\n";
}

// What the policy names a style or script by.
QByteArray hashOf(const QByteArray &text)
{
    return QCryptographicHash::hash(text, QCryptographicHash::Sha256).toBase64();
}

// Widths of table heads in steps of five per cent.
QByteArray widthRules()
{
    QByteArray out;
    for (int percent = 5; percent <= 100; percent += 5)
        out += ".p" + QByteArray::number(percent) + "{width:" + QByteArray::number(percent) + "%}";
    return out + '\n';
}

} // namespace

QByteArray htmlNavigation(const QList<SiteLink> &links)
{
    if (links.isEmpty())
        return {};
    QByteArray out = "<nav class=\"site\"" + attribute("aria-label", Words::tr("Site")) + ">\n<ul>\n";
    for (const SiteLink &link : links)
        out += "<li><a href=\"" + link.address + '"' + (link.isHere ? " aria-current=\"page\"" : "") + '>' + said(link.title) + "</a></li>\n";
    return out + "</ul>\n</nav>\n";
}

QByteArray writeHtml(const Tree &tree, const QList<SiteLink> &links)
{
    // Without white space at its ends: checkers of the policy trim it before they count the hash, browsers do not.
    QByteArray style = htmlStyle() + svgRules() + widthRules() + (links.isEmpty() ? QByteArray() : siteRules());
    style = style.trimmed();
    Writer body;
    writeSections(body, tree.sections);
    const QByteArray script = body.hasTimeline ? htmlScript() : QByteArray();
    QByteArray out = "<!DOCTYPE html>\n<html lang=\"" + htmlEscaped(tree.language) + "\">\n<head>\n<meta charset=\"utf-8\">\n"
          "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'sha256-" + hashOf(style) + '\''
        + (script.isEmpty() ? QByteArray() : "; script-src 'sha256-" + hashOf(script) + '\'')
        + (body.hasImages ? "; img-src data:" : "") + "; base-uri 'none'; form-action 'none'\">\n"
          "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
          "<meta name=\"referrer\" content=\"no-referrer\">\n"
          "<meta name=\"color-scheme\" content=\"light dark\">\n"
          "<title>" + said(tree.title) + "</title>\n<style>" + style + "</style>\n</head>\n<body>\n"
          "<a class=\"skip\" href=\"#report\">" + said(Words::tr("Skip to the report")) + "</a>\n" + htmlShapeSymbols();

    out += "<div class=\"page\">\n" + htmlNavigation(links) + "<header>\n";
    if (!tree.draftMark.isEmpty())
        out += "<p class=\"draft\">" + said(tree.draftMark) + "</p>\n";
    out += paragraphs(tree.kindLine, "kind");
    out += "<h1" + htmlDirection(tree.title) + '>' + said(tree.title) + "</h1>\n";
    out += paragraphs(tree.subtitle, "subtitle") + "</header>\n";
    out += "<main id=\"report\" tabindex=\"-1\">\n" + paragraphs(tree.summary, "summary");
    if (tree.sections.size() > 2)
        out += contents(tree);
    out += body.out + "</main>\n<footer>\n<p>" + said(tree.title) + " \u00b7 " + said(tree.audienceText) + "</p>\n<p>" + said(tree.provenance)
        + "</p>\n</footer>\n</div>\n";
    if (!script.isEmpty())
        out += "<script>" + script + "</script>\n";
    return out + "</body>\n</html>\n";
}

} // namespace story::report
