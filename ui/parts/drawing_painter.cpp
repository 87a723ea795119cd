#include "ui/parts/drawing_painter.h"

#include "ui/parts/tabular.h"

#include <QHash>
#include <QPaintEngine>
#include <QPainter>

#include <algorithm>
#include <cmath>
#include <memory>

namespace story {

namespace {

using namespace figure;

QColor colourOf(const Ink &ink, const Tokens &tokens)
{
    QColor colour;
    switch (ink.role) {
    case Ink::Role::Text: colour = tokens.text; break;
    case Ink::Role::Muted: colour = tokens.muted; break;
    // Words may stand on lines, so these are never as strong as words.
    case Ink::Role::Line:
        colour = tokens.theme == Theme::HighContrast ? mixed(tokens.surface, tokens.line, 0.36) : tokens.line;
        break;
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

QPen penOf(const Stroke &stroke, double width, const Tokens &tokens)
{
    QPen pen(colourOf(stroke.ink, tokens), width, Qt::SolidLine, Qt::FlatCap, Qt::MiterJoin);
    if (!stroke.dashes.empty()) {
        QList<qreal> pattern; // Qt counts in widths of the pen
        for (const double length : stroke.dashes)
            pattern.append(length / width);
        pen.setDashPattern(pattern);
    }
    return pen;
}

void dress(QPainter &painter, const std::optional<Ink> &fill, const std::optional<Stroke> &stroke, const Tokens &tokens)
{
    painter.setBrush(fill ? QBrush(colourOf(*fill, tokens)) : QBrush(Qt::NoBrush));
    painter.setPen(stroke ? penOf(*stroke, stroke->width, tokens) : QPen(Qt::NoPen));
}

// Small rounded shapes, of which a picture has hundreds that differ in their places alone: each form is painted once and then copied.
class Stamps {
public:
    explicit Stamps(const QPainter &painter)
        : m_ratio(painter.device()->devicePixelRatioF()),
          m_usable(painter.paintEngine()->type() == QPaintEngine::Raster && painter.transform().type() <= QTransform::TxTranslate)
    {
    }

    bool takes(const RectShape &shape) const { return m_usable && shape.radius > 0 && shape.rect.width() <= 160 && shape.rect.height() <= 40; }
    void paint(QPainter &painter, const RectShape &shape, const Tokens &tokens)
    {
        // To a quarter of a pixel nobody sees where it stands.
        const auto quarters = [&](double at) { return std::lround(at * m_ratio * 4); };
        const QPoint at(static_cast<int>(quarters(shape.rect.left())), static_cast<int>(quarters(shape.rect.top())));
        const QPoint whole(floorOf(at.x()), floorOf(at.y()));
        const Form form{(at.x() - 4 * whole.x()), (at.y() - 4 * whole.y()), shape.rect.size(), shape.radius, shape.fill, shape.stroke};
        auto known = std::ranges::find(m_stamps, form, &Stamp::form);
        if (known == m_stamps.end())
            known = m_stamps.insert(known, {form, painted(form, tokens)});
        painter.drawImage(QPointF(whole.x() - margin, whole.y() - margin) / m_ratio, known->image);
    }

private:
    static constexpr int margin = 3; // pixels around it, for its edge
    struct Form {
        int right = 0; // quarters of a pixel from where a pixel begins
        int down = 0;
        QSizeF size;
        double radius = 0;
        std::optional<Ink> fill;
        std::optional<Stroke> stroke;
        friend bool operator==(const Form &, const Form &) = default;
    };
    struct Stamp {
        Form form;
        QImage image;
    };

    static int floorOf(int quarters) { return quarters >= 0 ? quarters / 4 : -((3 - quarters) / 4); }
    QImage painted(const Form &form, const Tokens &tokens) const
    {
        const QSize size(qCeil(form.size.width() * m_ratio) + 2 * margin + 1, qCeil(form.size.height() * m_ratio) + 2 * margin + 1);
        QImage image(size, QImage::Format_ARGB32_Premultiplied);
        image.setDevicePixelRatio(m_ratio);
        image.fill(Qt::transparent);
        QPainter painter(&image);
        painter.setRenderHint(QPainter::Antialiasing);
        dress(painter, form.fill, form.stroke, tokens);
        const QPointF at = QPointF(margin + form.right / 4.0, margin + form.down / 4.0) / m_ratio;
        painter.drawRoundedRect(QRectF(at, form.size), form.radius, form.radius);
        return image;
    }

    qreal m_ratio;
    bool m_usable;
    std::vector<Stamp> m_stamps;
};

struct Paint {
    QPainter &painter;
    const Tokens &tokens;
    Stamps &stamps;
    const TabularFont &plain;
    const TabularFont &bold;

    void operator()(const LineShape &line) const
    {
        // Upright and level lines are whole pixels wide and sharp: else of two alike one may become twice as wide.
        const bool sloping = line.from.x() != line.to.x() && line.from.y() != line.to.y();
        const double ratio = painter.device()->devicePixelRatioF();
        painter.setRenderHint(QPainter::Antialiasing, sloping);
        painter.setPen(penOf(line.stroke, sloping ? line.stroke.width : std::max(1.0, std::round(line.stroke.width * ratio)) / ratio, tokens));
        painter.drawLine(line.from, line.to);
        painter.setRenderHint(QPainter::Antialiasing);
    }
    void operator()(const RectShape &shape) const
    {
        if (stamps.takes(shape)) {
            stamps.paint(painter, shape, tokens);
            return;
        }
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
        painter.setPen(colourOf(run.ink, tokens));
        const Qt::Alignment across = run.anchor == TextRun::Anchor::Start ? Qt::AlignLeft
            : run.anchor == TextRun::Anchor::Middle                       ? Qt::AlignHCenter
                                                                          : Qt::AlignRight;
        // A hair wider than measured, so that rounding never cuts a letter.
        (run.bold ? bold : plain).paint(painter, run.rect.adjusted(-1, 0, 1, 0), across | Qt::AlignVCenter, run.text);
    }
};

QFont plainFont(const Tokens &tokens)
{
    return tokens.font(TextSize::Secondary);
}

QFont boldFont(const Tokens &tokens)
{
    return tokens.font(TextSize::Secondary, QFont::DemiBold);
}

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
    constexpr qsizetype mostKept = 10'000;
    struct Kept {
        TabularFont font;
        QHash<QString, double> widths;
    };
    auto plain = std::make_shared<Kept>(Kept{TabularFont(plainFont(tokens)), {}});
    auto bold = std::make_shared<Kept>(Kept{TabularFont(boldFont(tokens)), {}});
    figure::TextMeasure measure;
    measure.labelHeight = measure.secondaryHeight = std::ceil(QFontMetricsF(plain->font.font()).height());
    measure.width = [plain, bold](const QString &text, figure::TextRole role) {
        Kept &kept = role == figure::TextRole::Label ? *bold : *plain;
        if (const auto known = kept.widths.constFind(text); known != kept.widths.constEnd())
            return *known;
        if (kept.widths.size() >= mostKept)
            kept.widths.clear();
        return *kept.widths.insert(text, kept.font.width(text));
    };
    return measure;
}

void paintDrawing(QPainter &painter, const figure::Drawing &drawing, const Tokens &tokens)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const TabularFont plain(plainFont(tokens));
    const TabularFont bold(boldFont(tokens));
    Stamps stamps(painter);
    for (const figure::Shape &shape : drawing.shapes)
        std::visit(Paint{painter, tokens, stamps, plain, bold}, shape);
    painter.restore();
}

} // namespace story
