#include "app/report/pdf_shapes.h"

namespace story::report::pdf {

Colour kindColour(EventKind kind)
{
    switch (kind) {
    case EventKind::Change:
        return rgb(0x5b5bd6);
    case EventKind::Alert:
        return rgb(0xb26a00);
    case EventKind::Observation:
        return rgb(0x2b6cb0);
    case EventKind::Communication:
        return rgb(0x8248b0);
    case EventKind::Decision:
        return rgb(0x0f766e);
    case EventKind::Action:
        return rgb(0x2a7a4b);
    case EventKind::Escalation:
        return rgb(0xb3261e);
    case EventKind::Recovery:
        return rgb(0x3f7d20);
    case EventKind::Note:
        break;
    }
    return rgb(0x6b7480);
}

void addPath(cairo_t *cairo, const figure::Outline &outline)
{
    using Verb = figure::Outline::Step::Verb;
    cairo_new_path(cairo);
    for (const figure::Outline::Step &step : outline.steps) {
        switch (step.verb) {
        case Verb::Move:
            cairo_move_to(cairo, step.to.x(), step.to.y());
            break;
        case Verb::Line:
            cairo_line_to(cairo, step.to.x(), step.to.y());
            break;
        case Verb::Curve:
            cairo_curve_to(cairo, step.control1.x(), step.control1.y(), step.control2.x(),
                           step.control2.y(), step.to.x(), step.to.y());
            break;
        case Verb::Close:
            cairo_close_path(cairo);
            break;
        }
    }
}

void drawKind(cairo_t *cairo, EventKind kind, double x, double y, double size)
{
    const Colour colour = kindColour(kind);
    cairo_save(cairo);
    cairo_set_source_rgb(cairo, colour.red, colour.green, colour.blue);
    cairo_set_fill_rule(cairo, CAIRO_FILL_RULE_EVEN_ODD);
    const QPointF middle(x + size / 2, y + size / 2);
    addPath(cairo, figure::outlineOf(static_cast<int>(kind)).placed(middle, size));
    cairo_fill(cairo);
    cairo_restore(cairo);
}

} // namespace story::report::pdf
