#include "ui/parts/icons.h"

#include "app/figure/outline.h"
#include "ui/parts/drawing_painter.h"

#include <QIconEngine>
#include <QPainter>

#include <algorithm>
#include <initializer_list>

namespace story {

namespace {

void addLine(QPainterPath &path, std::initializer_list<QPointF> points)
{
    const QPointF *point = points.begin();
    path.moveTo(*point);
    while (++point != points.end())
        path.lineTo(*point);
}

QPainterPath polygon(std::initializer_list<QPointF> points)
{
    QPainterPath path;
    addLine(path, points);
    path.closeSubpath();
    return path;
}

class LineIconEngine final : public QIconEngine {
public:
    LineIconEngine(Icon icon, const QColor &colour) : m_icon(icon), m_colour(colour) {}

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State) override
    {
        QColor colour = m_colour;
        if (mode == QIcon::Disabled)
            colour.setAlphaF(0.45F);
        paintIcon(*painter, rect, m_icon, colour);
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        QPixmap pixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paint(&painter, QRect(QPoint(), size), mode, state);
        return pixmap;
    }

    QIconEngine *clone() const override { return new LineIconEngine(*this); }

private:
    Icon m_icon;
    QColor m_colour;
};

} // namespace

QPainterPath strokesOf(Icon icon)
{
    QPainterPath p;
    switch (icon) {
    case Icon::Back: addLine(p, {{14.5, 6}, {8.5, 12}, {14.5, 18}}); break;
    case Icon::Right: addLine(p, {{9.5, 6}, {15.5, 12}, {9.5, 18}}); break;
    case Icon::Down: addLine(p, {{6, 9.5}, {12, 15.5}, {18, 9.5}}); break;
    case Icon::Up: addLine(p, {{6, 14.5}, {12, 8.5}, {18, 14.5}}); break;
    case Icon::Plus: addLine(p, {{12, 5.5}, {12, 18.5}}); [[fallthrough]];
    case Icon::Minus: addLine(p, {{5.5, 12}, {18.5, 12}}); break;
    case Icon::Close:
        addLine(p, {{7, 7}, {17, 17}});
        addLine(p, {{17, 7}, {7, 17}});
        break;
    case Icon::Search:
        p.addEllipse(QPointF(10.5, 10.5), 5.75, 5.75);
        addLine(p, {{14.8, 14.8}, {19.5, 19.5}});
        break;
    case Icon::Tick: addLine(p, {{5.5, 12.5}, {10, 17}, {18.5, 7.5}}); break;
    case Icon::Attention:
        p = polygon({{12, 4.5}, {20.5, 19}, {3.5, 19}});
        addLine(p, {{12, 10}, {12, 14}});
        addLine(p, {{12, 16.4}, {12, 16.6}});
        break;
    case Icon::Info:
        p.addEllipse(QPointF(12, 12), 8, 8);
        addLine(p, {{12, 11}, {12, 16}});
        addLine(p, {{12, 7.9}, {12, 8.1}});
        break;
    case Icon::Lock:
        p.addRoundedRect(QRectF(5.5, 10.5, 13, 9), 2, 2);
        p.moveTo(8.5, 10.5);
        p.lineTo(8.5, 8);
        p.arcTo(QRectF(8.5, 4.5, 7, 7), 180, -180);
        p.lineTo(15.5, 10.5);
        break;
    case Icon::More:
        for (const qreal x : {6.0, 12.0, 18.0})
            addLine(p, {{x - 0.1, 12}, {x + 0.1, 12}});
        break;
    case Icon::Screen:
        p.addRoundedRect(QRectF(3.5, 5, 17, 11), 2, 2);
        addLine(p, {{12, 16}, {12, 19.5}});
        addLine(p, {{8.5, 19.5}, {15.5, 19.5}});
        break;
    }
    return p;
}

void paintIcon(QPainter &painter, const QRectF &box, Icon icon, const QColor &colour)
{
    const qreal side = std::min(box.width(), box.height());
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(box.center() - QPointF(side / 2, side / 2));
    painter.scale(side / 24, side / 24);
    // Dots are strokes of no length: a little heavier, so that they are seen.
    painter.setPen(QPen(colour, icon == Icon::More ? 2.4 : 1.5 * std::max(1.0, 18 / side), Qt::SolidLine, Qt::RoundCap,
                        Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(strokesOf(icon));
    painter.restore();
}

QIcon makeIcon(Icon icon, const QColor &colour)
{
    return QIcon(new LineIconEngine(icon, colour));
}

void paintKind(QPainter &painter, const QPointF &centre, qreal size, EventKind kind, const Tokens &tokens,
               bool approximate)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(centre);
    const QPainterPath shape =
        pathOf(figure::outlineOf(static_cast<int>(kind), approximate).placed({}, size));
    if (approximate) {
        QPen pen(tokens.kind(kind), 1.5);
        pen.setDashPattern({1.6, 1.4});
        painter.strokePath(shape, pen);
    } else {
        painter.fillPath(shape, tokens.kind(kind));
    }
    painter.restore();
}

int kindSign(const Tokens &tokens)
{
    return 11 * tokens.textPercent / 100;
}

} // namespace story
