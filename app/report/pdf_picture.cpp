#include "app/report/pdf_picture.h"

#include "app/report/pdf_shapes.h"

#include <algorithm>

namespace story::report::pdf {

namespace {

using figure::Ink;

Face faceOf(figure::TextRole role)
{
    return role == figure::TextRole::Label ? face::pictureLabel : face::pictureSmall;
}

Colour colourOf(const Ink &ink)
{
    switch (ink.role) {
    case Ink::Role::Text:
        return colour::text;
    case Ink::Role::Muted:
        return colour::muted;
    case Ink::Role::Line:
        return colour::line;
    case Ink::Role::Edge:
        return colour::edge;
    case Ink::Role::Surface:
        return colour::surface;
    case Ink::Role::Veil:
        return colour::veil;
    case Ink::Role::ImpactFill:
        return colour::impactFill;
    case Ink::Role::ImpactEdge:
        return colour::impactEdge;
    case Ink::Role::ImpactText:
        return colour::impactText;
    case Ink::Role::Accent:
        return colour::accent;
    case Ink::Role::AccentSoft:
        return colour::soft;
    case Ink::Role::Kind:
        break;
    }
    const Colour kind = kindColour(static_cast<EventKind>(
        std::clamp<int>(ink.kind, 0, std::size(Choices<EventKind>::list) - 1)));
    if (!ink.pale)
        return kind;
    // Mixed here, because a transparent colour makes some printers paint the page as an image.
    constexpr double part = 0.14;
    return {1 - part + part * kind.red, 1 - part + part * kind.green, 1 - part + part * kind.blue};
}

class Painter {
public:
    Painter(cairo_t *cairo, const Typesetter &typesetter, std::set<char32_t> *missing)
        : m_cairo(cairo),
          m_typesetter(typesetter),
          m_missing(missing)
    {}

    void operator()(const figure::LineShape &line)
    {
        cairo_new_path(m_cairo);
        cairo_move_to(m_cairo, line.from.x(), line.from.y());
        cairo_line_to(m_cairo, line.to.x(), line.to.y());
        paint({}, line.stroke);
    }

    void operator()(const figure::RectShape &shape)
    {
        const QRectF &rect = shape.rect;
        cairo_new_path(m_cairo);
        if (shape.radius > 0) {
            constexpr double quarter = 1.5707963267948966;
            const double r = std::min({shape.radius, rect.width() / 2, rect.height() / 2});
            cairo_arc(m_cairo, rect.right() - r, rect.top() + r, r, -quarter, 0);
            cairo_arc(m_cairo, rect.right() - r, rect.bottom() - r, r, 0, quarter);
            cairo_arc(m_cairo, rect.left() + r, rect.bottom() - r, r, quarter, 2 * quarter);
            cairo_arc(m_cairo, rect.left() + r, rect.top() + r, r, 2 * quarter, 3 * quarter);
            cairo_close_path(m_cairo);
        } else {
            cairo_rectangle(m_cairo, rect.x(), rect.y(), rect.width(), rect.height());
        }
        paint(shape.fill, shape.stroke);
    }

    void operator()(const figure::OutlineShape &shape)
    {
        addPath(m_cairo, shape.outline);
        paint(shape.fill, shape.stroke);
    }

    void operator()(const figure::TextRun &run)
    {
        Face face = faceOf(run.role).coloured(colourOf(run.ink));
        face.weight = run.bold ? 600 : face.weight;
        // A hair more than was measured, so that nothing is cut twice.
        const Line line = m_typesetter.singleLine(run.text, face, run.rect.width() * 1.06 + 2);
        const double x = run.anchor == figure::TextRun::Anchor::Start ? run.x()
            : run.anchor == figure::TextRun::Anchor::Middle           ? run.x() - line.width / 2
                                                                      : run.x() - line.width;
        for (const Piece &piece : piecesOf(line))
            drawPiece(m_cairo, piece, x, run.rect.center().y() - line.height / 2, m_missing);
    }

private:
    void paint(const std::optional<Ink> &fill, const std::optional<figure::Stroke> &stroke)
    {
        if (fill) {
            source(*fill);
            cairo_set_fill_rule(m_cairo, CAIRO_FILL_RULE_EVEN_ODD);
            stroke ? cairo_fill_preserve(m_cairo) : cairo_fill(m_cairo);
        }
        if (!stroke)
            return;
        source(stroke->ink);
        cairo_set_line_width(m_cairo, stroke->width * lineScale);
        cairo_set_dash(m_cairo, stroke->dashes.data(), static_cast<int>(stroke->dashes.size()), 0);
        cairo_set_line_join(m_cairo, CAIRO_LINE_JOIN_ROUND);
        cairo_stroke(m_cairo);
        cairo_set_dash(m_cairo, nullptr, 0, 0);
    }

    void source(const Ink &ink) const
    {
        const Colour c = colourOf(ink);
        cairo_set_source_rgb(m_cairo, c.red, c.green, c.blue);
    }

    static constexpr double lineScale =
        0.7; // lines are given for a window, whose unit is smaller than a point on paper
    cairo_t *m_cairo;
    const Typesetter &m_typesetter;
    std::set<char32_t> *m_missing;
};

} // namespace

figure::TextMeasure pictureMeasure(const Typesetter &typesetter)
{
    return {[&typesetter](const QString &text, figure::TextRole role) {
                return typesetter.naturalWidth(text, faceOf(role));
            },
            face::pictureLabel.leading, face::pictureSmall.leading};
}

void drawPicture(cairo_t *cairo, const figure::Drawing &drawing, double x, double y, double scale,
                 const Typesetter &typesetter, std::set<char32_t> *missing)
{
    cairo_save(cairo);
    cairo_translate(cairo, x, y);
    cairo_scale(cairo, scale, scale);
    Painter painter(cairo, typesetter, missing);
    painter(figure::RectShape{drawing.picture.adjusted(0.5, 0.5, -0.5, -0.5),
                              5,
                              {},
                              figure::Stroke{{Ink::Role::Line}, 1, {}},
                              -1});
    for (const figure::Shape &shape : drawing.shapes)
        std::visit(painter, shape);
    cairo_restore(cairo);
}

} // namespace story::report::pdf
