// Drawings on the printed page, as lines and letters of the page itself.
#pragma once

#include "app/figure/drawing.h"
#include "app/report/pdf_text.h"

#include <cairo.h>

namespace story::report::pdf {

// What the page's type says of a drawing's texts, in points.
figure::TextMeasure pictureMeasure(const Typesetter &typesetter);

// Paints a drawing whose upper left corner is at (x, y). What no font has of its characters is added to `missing`.
void drawPicture(cairo_t *cairo, const figure::Drawing &drawing, double x, double y, double scale,
                 const Typesetter &typesetter, std::set<char32_t> *missing);

} // namespace story::report::pdf
