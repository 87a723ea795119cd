#include "app/report/svg_painter.h"

#include "app/report/html_escape.h"
#include "app/report/html_style.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace story::report {

using namespace Qt::StringLiterals;
using figure::Ink;

namespace {

constexpr double labelSize = 13;
constexpr double secondarySize = 11.5;

constexpr auto roles =
    std::to_array<const char *>({"text", "muted", "line", "edge", "surface", "veil", "impact-fill",
                                 "impact-edge", "impact-text", "accent", "soft"});

QByteArray inkName(const Ink &ink)
{
    if (ink.role != Ink::Role::Kind)
        return roles[static_cast<size_t>(ink.role)];
    const auto kind = std::clamp<size_t>(static_cast<size_t>(std::max(ink.kind, 0)), 0,
                                         std::size(Choices<EventKind>::list) - 1);
    return Choices<EventKind>::list[kind].name;
}

// "12", "12.5": a tenth of a pixel is enough, and half as long.
QByteArray number(double value)
{
    QByteArray text = QByteArray::number(value, 'f', 1);
    if (text.endsWith(".0"))
        text.chop(2);
    return text == "-0" ? QByteArray("0") : text;
}

QByteArray point(QPointF at)
{
    return number(at.x()) + ' ' + number(at.y());
}

QByteArray attribute(const char *name, const QByteArray &value)
{
    return QByteArray(" ") + name + "=\"" + value + '"';
}

// Behind other things: without colours it has to be left out.
bool isGround(const Ink &ink)
{
    using Role = Ink::Role;
    return ink.pale || ink.role == Role::Surface || ink.role == Role::Veil
        || ink.role == Role::ImpactFill || ink.role == Role::AccentSoft;
}

// How a shape is filled and lined: by classes, and by attributes that count where styles are off.
QByteArray look(const std::optional<Ink> &fill, const std::optional<figure::Stroke> &stroke)
{
    QByteArray classes = fill ? "f-" + inkName(*fill) : QByteArray();
    if (stroke)
        classes += (classes.isEmpty() ? "s-" : " s-") + inkName(stroke->ink);
    QByteArray out = attribute("class", classes);
    if (!fill || isGround(*fill))
        out += attribute("fill", "none");
    if (stroke)
        out += attribute("stroke", "currentColor");
    if (fill && fill->pale)
        out += attribute("fill-opacity", "0.14");
    if (!stroke)
        return out;
    if (stroke->width != 1)
        out += attribute("stroke-width", QByteArray::number(stroke->width));
    QByteArray dashes;
    for (const double dash : stroke->dashes)
        dashes += (dashes.isEmpty() ? "" : " ") + QByteArray::number(dash);
    return dashes.isEmpty() ? out : out + attribute("stroke-dasharray", dashes);
}

struct Painter {
    QByteArray out;

    void operator()(const figure::LineShape &line)
    {
        out += "<path" + attribute("d", 'M' + point(line.from) + 'L' + point(line.to))
            + look({}, line.stroke) + "/>";
    }

    void operator()(const figure::RectShape &rect)
    {
        out += "<rect" + attribute("x", number(rect.rect.x()))
            + attribute("y", number(rect.rect.y())) + attribute("width", number(rect.rect.width()))
            + attribute("height", number(rect.rect.height()));
        if (rect.radius > 0)
            out += attribute("rx", number(rect.radius));
        out += look(rect.fill, rect.stroke) + "/>";
    }

    void operator()(const figure::OutlineShape &shape)
    {
        using Verb = figure::Outline::Step::Verb;
        QByteArray path;
        for (const figure::Outline::Step &step : shape.outline.steps) {
            switch (step.verb) {
            case Verb::Move:
                path += 'M' + point(step.to);
                break;
            case Verb::Line:
                path += 'L' + point(step.to);
                break;
            case Verb::Curve:
                path +=
                    'C' + point(step.control1) + ' ' + point(step.control2) + ' ' + point(step.to);
                break;
            case Verb::Close:
                path += 'z';
                break;
            }
        }
        out += "<path" + attribute("d", path) + look(shape.fill, shape.stroke) + "/>";
    }

    void operator()(const figure::TextRun &run)
    {
        const double size = run.role == figure::TextRole::Label ? labelSize : secondarySize;
        QByteArray classes =
            "f-" + inkName(run.ink) + (run.role == figure::TextRole::Label ? "" : " small");
        if (run.bold)
            classes += " strong";
        // Where words run from right to left, an anchor's start is on the right.
        using Anchor = figure::TextRun::Anchor;
        const bool rightToLeft = run.text.isRightToLeft();
        if (run.anchor == Anchor::Middle)
            classes += " mid";
        else if ((run.anchor == Anchor::End) != rightToLeft)
            classes += " end";
        out += "<text" + attribute("x", number(run.x()))
            + attribute("y", number(run.rect.center().y() + 0.36 * size));
        if (rightToLeft)
            out += attribute("direction", "rtl");
        out += attribute("class", classes) + '>' + htmlEscaped(run.text) + "</text>";
    }
};

QByteArray content(const figure::Drawing &drawing)
{
    Painter painter;
    painter.out = "<title>" + htmlEscaped(drawing.title) + "</title><desc>"
        + htmlEscaped(drawing.description) + "</desc>\n";
    int open = -1;
    for (const figure::Shape &shape : drawing.shapes) {
        const int group = std::visit([](const auto &one) { return one.group; }, shape);
        if (group != open) {
            painter.out += open >= 0 ? "</g>\n" : "";
            if (group >= 0)
                painter.out += "<g><title>" + htmlEscaped(drawing.groups[group]) + "</title>";
            open = group;
        }
        std::visit(painter, shape);
    }
    return painter.out + (open >= 0 ? "</g>\n" : "\n");
}

QByteArray viewBox(const figure::Drawing &drawing)
{
    return attribute("viewBox",
                     "0 0 " + number(std::ceil(drawing.picture.width())) + ' '
                         + number(std::ceil(drawing.picture.height())));
}

// Parts of the size of type. Taken from wide faces; scripts that are not named here, Latin, Greek or Cyrillic get a whole square.
double widthOf(QChar c)
{
    if (c.isLowSurrogate() || c.isMark() || c.category() == QChar::Other_Format)
        return 0;
    const char16_t code = c.unicode();
    if (code >= 0x0590 && code < 0x0600) // Hebrew
        return 0.7;
    if (code >= 0x0600 && code < 0x0780) // Arabic, of whose letters four are wide
        return code >= 0x0633 && code <= 0x0636 ? 1.15 : 0.6;
    if (code >= 0x0530)
        return code == 0x2026 ? 1.0 : code >= 0x2010 && code <= 0x203a ? 0.6 : 1.05;
    if (QStringView(u"ijlI.,:;'|!").contains(c))
        return 0.34;
    if (QStringView(u"ftr()[]- ").contains(c))
        return 0.42;
    if (QStringView(u"mwMW@%").contains(c))
        return 0.98;
    return c.isUpper() ? 0.72 : 0.64;
}

// `rules` with the colours themselves: few programs beside browsers know variables, and paint black instead.
QByteArray coloured(QByteArray rules, const QByteArray &colours)
{
    for (qsizetype at = colours.indexOf("--"); at >= 0; at = colours.indexOf("--", at + 2)) {
        const qsizetype colon = colours.indexOf(':', at);
        qsizetype end = colon;
        while (end < colours.size() && colours[end] != ';' && colours[end] != '}')
            ++end;
        rules.replace(QByteArray("var(" + colours.mid(at, colon - at) + ')'), colours.mid(colon + 1, end - colon - 1));
    }
    return rules;
}

QByteArray colourRules()
{
    QByteArray out;
    const auto add = [&](const QByteArray &name) {
        out +=
            ".f-" + name + "{fill:var(--" + name + ")}.s-" + name + "{stroke:var(--" + name + ")}";
    };
    for (const char *role : roles)
        add(role);
    for (const auto &kind : Choices<EventKind>::list)
        add(kind.name);
    return out + '\n';
}

} // namespace

figure::TextMeasure svgMeasure()
{
    return {[](const QString &text, figure::TextRole role) {
                double width = 0;
                for (const QChar c : text)
                    width += widthOf(c);
                return width * (role == figure::TextRole::Label ? labelSize : secondarySize);
            },
            17, 15};
}

QByteArray svgElement(const figure::Drawing &drawing)
{
    return "<svg class=\"drawing\"" + viewBox(drawing) + " role=\"img\" font-size=\"13\">"
        + content(drawing) + "</svg>\n";
}

QByteArray svgRules()
{
    return ".drawing{font-size:" + QByteArray::number(labelSize)
        + "px}.drawing .small{font-size:" + QByteArray::number(secondarySize)
        + "px}.drawing .strong{font-weight:600}.drawing .mid{text-anchor:middle}.drawing .end{text-anchor:end}"
          ".drawing path,.drawing rect{stroke-linejoin:round}.drawing path{fill-rule:evenodd}\n"
        + colourRules();
}

QByteArray svgFile(const figure::Drawing &drawing)
{
    const double width = std::ceil(drawing.picture.width());
    const double height = std::ceil(drawing.picture.height());
    const QByteArray ground = ".ground{fill:var(--surface)}";
    const QByteArray colours = htmlColours();
    const qsizetype dark = colours.indexOf("@media");
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"drawing\""
        + attribute("width", number(width)) + attribute("height", number(height)) + viewBox(drawing)
        + " role=\"img\">\n<style>" + coloured(svgRules() + ground, colours.left(dark))
        + ".drawing{font-family:Inter,\"Noto Sans\",system-ui,sans-serif}\n@media screen and (prefers-color-scheme:dark){"
        + coloured(colourRules() + ground, colours.mid(dark)) + "}</style>\n"
          "<rect class=\"ground\" width=\"100%\" height=\"100%\" fill=\"none\"/>\n"
        + content(drawing) + "</svg>\n";
}

} // namespace story::report
