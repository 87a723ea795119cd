// Lanes that are higher than the room they have: names of marks and times stay in sight while the lanes scroll between them.
#include "ui/pages/timeline_lanes.h"

#include "ui/parts/drawing_painter.h"

#include <QPainter>

namespace story {

namespace {

constexpr int fewestRows = 2; // that are left between the edges; where there is less room, there is no edge above

QRectF boundsOf(const figure::Shape &shape)
{
    if (const auto *line = std::get_if<figure::LineShape>(&shape))
        return QRectF(line->from, line->to).normalized().adjusted(-1, -1, 1, 1);
    if (const auto *rect = std::get_if<figure::RectShape>(&shape))
        return rect->rect;
    if (const auto *run = std::get_if<figure::TextRun>(&shape))
        return run->rect;
    return {}; // signs stand in lanes
}

} // namespace

void TimelineLanes::setSight(int top, int height)
{
    if (m_sightTop == top && m_sightHeight == height)
        return;
    m_sightTop = top;
    m_sightHeight = height;
    update();
}

QRectF TimelineLanes::sight() const
{
    const figure::TimelineLayout &all = layout();
    if (m_sightHeight <= 0 || m_sightHeight >= all.picture.height())
        return all.picture;
    const double row = metrics().row * fewestRows;
    const double foot = all.picture.bottom() - all.plot.bottom();
    const double head = all.plot.top() + foot + row <= m_sightHeight ? all.plot.top() : 0;
    return {0, m_sightTop + head, all.picture.width(), std::max(row, m_sightHeight - head - foot)};
}

std::optional<size_t> TimelineLanes::thingUnder(const QPointF &point) const
{
    const QRectF seen = sight();
    return point.y() < seen.top() || point.y() >= seen.bottom() ? std::nullopt : layout().thingAt(point);
}

void TimelineLanes::paintEdges(QPainter &painter, const figure::Drawing &drawing) const
{
    const QRectF seen = sight();
    if (seen == layout().picture)
        return;
    const Tokens &tokens = m_look.tokens();
    // A part of the drawing between two heights, moved to where it is wanted.
    const auto paint = [&](double from, double to, double at) {
        figure::Drawing part;
        for (const figure::Shape &shape : drawing.shapes) {
            const QRectF bounds = boundsOf(shape);
            if (bounds.bottom() > from && bounds.top() < to && !bounds.isEmpty())
                part.shapes.push_back(shape);
        }
        painter.save();
        painter.setClipRect(QRectF(0, at, width(), to - from));
        painter.fillRect(QRectF(0, at, width(), to - from), tokens.surface);
        painter.translate(0, at - from);
        paintDrawing(painter, part, tokens);
        painter.restore();
    };
    const figure::TimelineLayout &all = layout();
    const double top = m_sightTop;
    if (seen.top() > top && top > 0) {
        paint(0, all.plot.top(), top);
        painter.fillRect(QRectF(0, seen.top() - 1, width(), 1), tokens.line);
    }
    if (seen.bottom() < all.plot.bottom()) {
        paint(all.plot.bottom(), all.picture.bottom(), seen.bottom());
        painter.fillRect(QRectF(0, seen.bottom(), width(), 1), tokens.line);
    }
}

} // namespace story
