// A page of a PDF as a picture, for looking at it in the window: drawn by pdftoppm of Poppler, another program than the one that wrote it,
// so that what is seen is what readers see, and a document that breaks the reader breaks nothing else.
#pragma once

#include "app/core/result.h"

#include <QByteArray>
#include <QObject>

#include <functional>

namespace story {

// Draws page `page` (the first one is 1) `width` pixels wide and gives it as a PNG without holding anybody up. Where `owner` goes first,
// nothing is said. NotFound where there is no pdftoppm on the PATH, CannotRead where it refused.
void drawPdfPage(const QByteArray &pdf, int page, int width, QObject *owner, const std::function<void(const Result<QByteArray> &png)> &then);

} // namespace story
