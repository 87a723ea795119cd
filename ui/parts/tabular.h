// Times and counts painted so that columns stand still: each digit in the width of the widest (Qt 6.4 has no font features).
#pragma once

#include <QFont>
#include <QFontMetricsF>
#include <QRawFont>
#include <QString>

#include <array>

class QPainter;
class QRectF;

namespace story {

// A font whose digits were measured once, for whoever writes or measures many words with it.
class TabularFont {
public:
    explicit TabularFont(const QFont &font);

    const QFont &font() const { return m_font; }
    qreal width(const QString &text) const;
    // As paintTabular, in this font.
    void paint(QPainter &painter, const QRectF &box, Qt::Alignment alignment, const QString &text) const;

private:
    void paintLine(QPainter &painter, QPointF at, const QString &text) const;

    QFont m_font;
    QFontMetricsF m_metrics;
    QRawFont m_raw;
    std::array<quint32, 10> m_glyphs{}; // 0: the font has no such digit itself
    std::array<qreal, 10> m_digits{};
    qreal m_widest = 0;
};

// Paints one line in the painter's font and pen. Everything but 0-9 keeps its own width. What does not fit is cut off with an
// ellipsis at its end.
void paintTabular(QPainter &painter, const QRectF &box, Qt::Alignment alignment, const QString &text);
// The width paintTabular needs.
qreal tabularWidth(const QFont &font, const QString &text);

// A tooltip that stays plain text whatever is in it: Qt guesses rich text, which may name files.
QString plainToolTip(const QString &text);

} // namespace story
