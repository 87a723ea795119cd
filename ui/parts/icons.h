// Icons and the shapes of event kinds, drawn by us as paths and painted in a token's colour.
#pragma once

#include "app/model/event.h"
#include "ui/parts/tokens.h"

#include <QIcon>
#include <QPainterPath>

class QPainter;

namespace story {

// Line icons on a 24 px grid, 1.5 px strokes.
enum class Icon { Back, Right, Down, Up, Plus, Minus, Close, Search, Tick, Attention, Info, Lock, More, Screen };

// The strokes of an icon in a box of 24 by 24.
QPainterPath strokesOf(Icon icon);
// Paints an icon into the largest square in the middle of `box`.
void paintIcon(QPainter &painter, const QRectF &box, Icon icon, const QColor &colour);
// The same as a QIcon for buttons: sharp at any size and scale, faded where it is disabled.
QIcon makeIcon(Icon icon, const QColor &colour);

// Paints the shape of an event kind (app/figure/outline) `size` px wide around `centre`, in the colour of the kind. What is only
// about right is dashed and unfilled.
void paintKind(QPainter &painter, const QPointF &centre, qreal size, EventKind kind, const Tokens &tokens,
               bool approximate = false);
// How wide that shape is beside body text, in px.
int kindSign(const Tokens &tokens);

} // namespace story
