// Paints the neutral drawings of app/figure on the window, in the colours and type of the look.
#pragma once

#include "app/figure/drawing.h"
#include "ui/parts/tokens.h"

#include <QPainterPath>

class QPainter;

namespace story {

// How wide words are in the fonts that paintDrawing uses; digits count as the widest of them. Keeps no reference to `tokens`, and
// what it was asked before, so one is kept as long as the tokens stay the same.
figure::TextMeasure measureOf(const Tokens &tokens);

// Filled by the odd-even rule.
QPainterPath pathOf(const figure::Outline &outline);

// The ground is the caller's. Text is plain text whatever is in it.
void paintDrawing(QPainter &painter, const figure::Drawing &drawing, const Tokens &tokens);

} // namespace story
