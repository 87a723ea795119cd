// Pictures of pixels on the printed page: a PNG is written pixel by pixel, a JPEG goes into the document as it is.
#pragma once

#include "app/report/report_tree.h"

#include <QRectF>

#include <cairo.h>

namespace story::report::pdf {

// False where the bytes cannot be decoded though their head is good.
bool canBeDrawn(const Image &image);

// Nothing where it cannot be drawn.
void drawPhoto(cairo_t *cairo, const Image &image, const QRectF &rect);

} // namespace story::report::pdf
