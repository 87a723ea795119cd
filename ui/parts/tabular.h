// Times and counts painted so that columns stand still: each digit in the width of the widest (Qt 6.4 has no font features).
#pragma once

#include <QFontMetricsF>
#include <QString>

class QPainter;
class QRectF;

namespace story {

// Paints one line in the painter's font and pen. Everything but 0-9 keeps its own width. What does not fit is cut off with an
// ellipsis at its end.
void paintTabular(QPainter &painter, const QRectF &box, Qt::Alignment alignment, const QString &text);
// The width paintTabular needs.
qreal tabularWidth(const QFontMetricsF &metrics, const QString &text);

// A tooltip that stays plain text whatever is in it: Qt guesses rich text, which may name files.
QString plainToolTip(const QString &text);

} // namespace story
