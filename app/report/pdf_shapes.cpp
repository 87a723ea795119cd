#include "app/report/pdf_shapes.h"

#include <initializer_list>
#include <numbers>
#include <utility>

namespace story::report::pdf {

namespace {

using Points = std::initializer_list<std::pair<double, double>>;

// A path through points given in the unit square.
void path(cairo_t *cairo, const Points &points)
{
    for (const auto &[x, y] : points)
        cairo_line_to(cairo, x, y);
}

void polygon(cairo_t *cairo, const Points &points)
{
    path(cairo, points);
    cairo_close_path(cairo);
    cairo_fill(cairo);
}

void circle(cairo_t *cairo, double radius)
{
    cairo_arc(cairo, 0.5, 0.5, radius, 0, 2 * std::numbers::pi);
}

} // namespace

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

void drawKind(cairo_t *cairo, EventKind kind, double x, double y, double size)
{
    const Colour colour = kindColour(kind);
    cairo_save(cairo);
    cairo_set_source_rgb(cairo, colour.red, colour.green, colour.blue);
    cairo_translate(cairo, x, y);
    cairo_scale(cairo, size, size);
    cairo_new_path(cairo);
    switch (kind) {
    case EventKind::Change:
        polygon(cairo, {{0.05, 0.05}, {0.95, 0.05}, {0.95, 0.95}, {0.05, 0.95}});
        break;
    case EventKind::Alert:
        polygon(cairo, {{0.5, 0.02}, {1, 0.95}, {0, 0.95}});
        break;
    case EventKind::Observation:
        circle(cairo, 0.48);
        cairo_fill(cairo);
        break;
    case EventKind::Communication:
        polygon(cairo,
                {{0, 0.1}, {1, 0.1}, {1, 0.75}, {0.5, 0.75}, {0.28, 1}, {0.28, 0.75}, {0, 0.75}});
        break;
    case EventKind::Decision:
        polygon(cairo, {{0.5, -0.04}, {1.04, 0.5}, {0.5, 1.04}, {-0.04, 0.5}});
        break;
    case EventKind::Action:
        polygon(cairo, {{0.08, 0}, {1, 0.5}, {0.08, 1}});
        break;
    case EventKind::Escalation:
        polygon(cairo, {{0.5, 0}, {1, 0.5}, {0, 0.5}});
        polygon(cairo, {{0.5, 0.5}, {1, 1}, {0, 1}});
        break;
    case EventKind::Recovery:
        path(cairo, {{0.05, 0.55}, {0.38, 0.88}, {0.97, 0.14}});
        cairo_set_line_width(cairo, 0.2);
        cairo_stroke(cairo);
        break;
    case EventKind::Note:
        circle(cairo, 0.32);
        cairo_set_line_width(cairo, 0.16);
        cairo_stroke(cairo);
        break;
    }
    cairo_restore(cairo);
}

} // namespace story::report::pdf
