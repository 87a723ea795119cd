// The shapes that tell the kinds of events apart, with their colours on paper.
#pragma once

#include "app/figure/outline.h"
#include "app/model/event.h"
#include "app/report/pdf_style.h"

#include <cairo.h>

namespace story::report::pdf {

Colour kindColour(EventKind kind);
// Makes `outline` the current path; it is to be filled by the odd-even rule.
void addPath(cairo_t *cairo, const figure::Outline &outline);
// Draws the shape of `kind` into the square of side `size` whose upper left corner is (x, y).
void drawKind(cairo_t *cairo, EventKind kind, double x, double y, double size);

} // namespace story::report::pdf
