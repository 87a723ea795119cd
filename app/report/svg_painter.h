// Drawings as SVG: inside a page that brings its own colours, or as a file of their own.
#pragma once

#include "app/figure/drawing.h"

#include <QByteArray>

namespace story::report {

// How wide text may become in a browser whose font nobody knows: rather too wide than too narrow.
figure::TextMeasure svgMeasure();

// An <svg role="img"> of the drawing, titles within; inks are classes that svgRules() gives their colours.
QByteArray svgElement(const figure::Drawing &drawing);
// The style of those classes; plain ASCII. The colours themselves are the variables of htmlColours().
QByteArray svgRules();

// A whole file, light or dark as its reader has it. Plain UTF-8; asks nobody for anything.
QByteArray svgFile(const figure::Drawing &drawing);

} // namespace story::report
