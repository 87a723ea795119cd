#include "ui/parts/drawing_painter.h"

#include "ui/parts/tabular.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace story {

namespace {

using namespace figure;

QColor colourOf(const Ink &ink, const Tokens &tokens)
{
    QColor colour;
    switch (ink.role) {
    case Ink::Role::Text: colour = tokens.text; break;
    case Ink::Role::Muted: colour = tokens.muted; break;
    case Ink::Role::Line: colour = tokens.line; break;
    case Ink::Role::Edge: colour = tokens.edge; break;
    case Ink::Role::Surface: colour = tokens.surface; break;
    case Ink::Role::Veil: colour = tokens.veil; break;
    case Ink::Role::ImpactFill: colour = tokens.impactFill; break;
    case Ink::Role::ImpactEdge: colour = tokens.impactEdge; break;
    case Ink::Role::ImpactText: colour = tokens.impactText; break;
    case Ink::Role::Accent: colour = tokens.accent; break;
    case Ink::Role::AccentSoft: colour = tokens.accentSoft; break;
    case Ink::Role::Kind:
        colour = tokens.kinds[static_cast<size_t>(std::clamp(ink.kind, 0, static_cast<int>(tokens.kinds.size()) - 1))];
        break;
    }
    return ink.pale ? mixed(tokens.surface, colour, 0.14) : colour;
}

QPen penOf(const Stroke &stroke, const Tokens &tokens)
{
    QPen pen(colourOf(stroke.ink, tokens), stroke.width, Qt::SolidLine, Qt::FlatCap, Qt::MiterJoin);
    if (!stroke.dashes.empty()) {
        QList<qreal> pattern; // Qt counts in widths of the pen
        for (const double length : stroke.dashes)
            pattern.append(length / stroke.width);
        pen.setDashPattern(pattern);
    }
    return pen;
}

void dress(QPainter &painter, const std::optional<Ink> &fill, const std::optional<Stroke> &stroke, const Tokens &tokens)
{
    painter.setBrush(fill ? QBrush(colourOf(*fill, tokens)) : QBrush(Qt::NoBrush));
    painter.setPen(stroke ? penOf(*stroke, tokens) : QPen(Qt::NoPen));
}

struct Paint {
    QPainter &painter;
    const Tokens &tokens;

    void operator()(const LineShape &line) const
    {
        // Upright and level lines of one pixel are sharp where they stand between pixels.
        painter.setRenderHint(QPainter::Antialiasing, line.from.x() != line.to.x() && line.from.y() != line.to.y());
        painter.setPen(penOf(line.stroke, tokens));
        painter.drawLine(line.from, line.to);
        painter.setRenderHint(QPainter::Antialiasing);
    }
    void operator()(const RectShape &shape) const
    {
        dress(painter, shape.fill, shape.stroke, tokens);
        if (shape.radius > 0)
            painter.drawRoundedRect(shape.rect, shape.radius, shape.radius);
        else
            painter.drawRect(shape.rect);
    }
    void operator()(const OutlineShape &shape) const
    {
        dress(painter, shape.fill, shape.stroke, tokens);
        painter.drawPath(pathOf(shape.outline));
    }
    void operator()(const TextRun &run) const
    {
        painter.setFont(fontOf(run, tokens));
        painter.setPen(colourOf(run.ink, tokens));
        const Qt::Alignment across = run.anchor == TextRun::Anchor::Start ? Qt::AlignLeft
            : run.anchor == TextRun::Anchor::Middle                       ? Qt::AlignHCenter
                                                                          : Qt::AlignRight;
        // A hair wider than measured, so that rounding never cuts a letter.
        paintTabular(painter, run.rect.adjusted(-1, 0, 1, 0), across | Qt::AlignVCenter, run.text);
    }

    static QFont fontOf(const TextRun &run, const Tokens &tokens)
    {
        return tokens.font(TextSize::Secondary, run.bold ? QFont::DemiBold : QFont::Normal);
    }
};

} // namespace

QPainterPath pathOf(const figure::Outline &outline)
{
    using figure::Outline;
    QPainterPath path;
    for (const Outline::Step &step : outline.steps) {
        switch (step.verb) {
        case Outline::Step::Verb::Move: path.moveTo(step.to); break;
        case Outline::Step::Verb::Line: path.lineTo(step.to); break;
        case Outline::Step::Verb::Curve: path.cubicTo(step.control1, step.control2, step.to); break;
        case Outline::Step::Verb::Close: path.closeSubpath(); break;
        }
    }
    return path;
}

figure::TextMeasure measureOf(const Tokens &tokens)
{
    const QFontMetricsF metrics(tokens.font(TextSize::Secondary));
    const QFontMetricsF bold(tokens.font(TextSize::Secondary, QFont::DemiBold));
    figure::TextMeasure measure;
    measure.width = [metrics, bold](const QString &text, figure::TextRole role) {
        return tabularWidth(role == figure::TextRole::Label ? bold : metrics, text);
    };
    measure.labelHeight = measure.secondaryHeight = std::ceil(metrics.height());
    return measure;
}

void paintDrawing(QPainter &painter, const figure::Drawing &drawing, const Tokens &tokens)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    for (const figure::Shape &shape : drawing.shapes)
        std::visit(Paint{painter, tokens}, shape);
    painter.restore();
}

} // namespace story
