#include "ui/parts/icons.h"

#include <QIconEngine>
#include <QPainter>
#include <QPainterPathStroker>

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

QPainterPath shapeOf(EventKind kind)
{
    QPainterPath p;
    switch (kind) {
    case EventKind::Change: p.addRect(-0.44, -0.44, 0.88, 0.88); break;
    case EventKind::Alert: p = polygon({{0, -0.46}, {0.5, 0.42}, {-0.5, 0.42}}); break;
    case EventKind::Observation: p.addEllipse(QPointF(), 0.46, 0.46); break;
    case EventKind::Communication:
        p.addRoundedRect(QRectF(-0.5, -0.42, 1, 0.62), 0.1, 0.1);
        p = p.united(polygon({{-0.28, 0.12}, {0.12, 0.12}, {-0.28, 0.48}}));
        break;
    case EventKind::Decision: p = polygon({{0, -0.5}, {0.5, 0}, {0, 0.5}, {-0.5, 0}}); break;
    case EventKind::Action: p = polygon({{-0.4, -0.48}, {0.48, 0}, {-0.4, 0.48}}); break;
    case EventKind::Escalation:
        for (const qreal y : {-0.48, -0.02})
            p.addPath(polygon({{0, y}, {0.44, y + 0.46}, {-0.44, y + 0.46}}));
        break;
    case EventKind::Recovery: {
        QPainterPath tick;
        addLine(tick, {{-0.38, 0.02}, {-0.1, 0.3}, {0.38, -0.3}});
        QPainterPathStroker stroker(QPen(Qt::black, 0.22, Qt::SolidLine, Qt::FlatCap, Qt::MiterJoin));
        p = stroker.createStroke(tick).simplified();
        break;
    }
    case EventKind::Note:
        p.addEllipse(QPointF(), 0.34, 0.34);
        p.addEllipse(QPointF(), 0.2, 0.2);
        p.setFillRule(Qt::OddEvenFill);
        break;
    }
    return p;
}

void paintKind(QPainter &painter, const QPointF &centre, qreal size, EventKind kind, const Tokens &tokens,
               bool approximate)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(centre);
    QTransform scale = QTransform::fromScale(size, size);
    QPainterPath shape = scale.map(shapeOf(kind));
    if (approximate && kind == EventKind::Note) { // two dashed rings would run into one
        shape = QPainterPath();
        shape.addEllipse(QPointF(), size * 0.34, size * 0.34);
    }
    if (approximate) {
        QPen pen(tokens.kind(kind), 1.5);
        pen.setDashPattern({1.6, 1.4});
        painter.strokePath(shape, pen);
    } else {
        painter.fillPath(shape, tokens.kind(kind));
    }
    painter.restore();
}

} // namespace story
