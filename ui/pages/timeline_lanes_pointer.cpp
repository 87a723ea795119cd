// The lanes under a pointer: taking hold of an event, of a bar's end or of time itself, and the wheel.
#include "ui/pages/timeline_lanes.h"

#include <QMouseEvent>
#include <QPainter>

#include <cmath>

namespace story {

namespace {

constexpr int edgeWidth = 6; // px at the end of a bar that resize it

} // namespace

Micros TimelineLanes::microsPerPixel() const
{
    return std::max<Micros>(1, static_cast<Micros>(static_cast<double>(m_window.span()) / std::max(1.0, layout().plot.width())));
}

TimelineLanes::Grip TimelineLanes::gripAt(const QPointF &point, std::optional<size_t> &thing) const
{
    thing = thingUnder(point);
    if (!thing)
        return layout().plot.contains(point) ? Grip::Pan : Grip::None;
    const figure::TimelineThing &target = layout().things[*thing];
    if (target.what == figure::TimelineThing::What::Pile || target.unknown)
        return Grip::None;
    const bool atEnd = target.form == figure::TimelineThing::Form::Bar && !target.cutEnd && std::abs(point.x() - target.body.right()) <= edgeWidth;
    return atEnd ? Grip::End : Grip::Event;
}

void TimelineLanes::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    std::optional<size_t> thing;
    m_grip = gripAt(event->position(), thing);
    m_dragging = false;
    m_pressed = m_pointer = event->position();
    m_pressedWindow = m_window;
    m_gripped = {};
    if (thing) {
        m_gripped = layout().things[*thing].id;
        setCurrent(*thing);
    }
}

void TimelineLanes::mouseMoveEvent(QMouseEvent *event)
{
    m_pointer = event->position();
    if (!(event->buttons() & Qt::LeftButton)) {
        std::optional<size_t> thing;
        const Grip grip = gripAt(event->position(), thing);
        setCursor(grip == Grip::End ? Qt::SizeHorCursor : thing ? Qt::PointingHandCursor : Qt::ArrowCursor);
        return;
    }
    if (!m_dragging && (m_pointer - m_pressed).manhattanLength() < 5)
        return;
    m_dragging = m_grip != Grip::None;
    const auto moved = static_cast<Micros>((m_pressed.x() - m_pointer.x()) * static_cast<double>(m_pressedWindow.span())
                                           / std::max(1.0, layout().plot.width()));
    if (m_grip == Grip::Pan)
        setWindow({m_pressedWindow.from + moved, m_pressedWindow.to + moved});
    else if (m_dragging)
        update();
}

void TimelineLanes::mouseReleaseEvent(QMouseEvent *event)
{
    const bool dragged = std::exchange(m_dragging, false);
    const Grip grip = std::exchange(m_grip, Grip::None);
    if (event->button() != Qt::LeftButton || !dragged || (grip != Grip::Event && grip != Grip::End))
        return;
    update();
    // Nobody means the microseconds of a pixel.
    const Micros pixel = microsPerPixel();
    const Micros grain = pixel > 10 * microsPerSecond ? microsPerMinute : pixel > 200'000 ? microsPerSecond : 1000;
    const Micros raw = static_cast<Micros>(event->position().x() - m_pressed.x()) * pixel;
    const Micros by = (raw + (raw < 0 ? -grain : grain) / 2) / grain * grain;
    if (by == 0)
        return;
    if (grip == Grip::Event)
        Q_EMIT shifted(m_gripped, by);
    else
        Q_EMIT endShifted(m_gripped, by);
}

void TimelineLanes::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (const auto thing = thingUnder(event->position()))
        open(*thing);
}

void TimelineLanes::wheelEvent(QWheelEvent *event)
{
    const QPoint angle = event->angleDelta();
    if (angle.x() != 0 || event->modifiers().testFlag(Qt::ShiftModifier)) {
        pan(-(angle.x() != 0 ? angle.x() : angle.y()) / 120.0 * panStep / 2);
    } else if (angle.y() != 0) {
        setWindow(figure::zoomed(m_window, std::pow(zoomStep, angle.y() / 120.0), layout().timeAt(event->position().x())));
    }
    event->accept();
}

void TimelineLanes::paintDragged(QPainter &painter) const
{
    const auto thing = layout().thingOf(m_feed.index(), m_gripped);
    if (!m_dragging || !thing || (m_grip != Grip::Event && m_grip != Grip::End))
        return;
    const Tokens &tokens = m_look.tokens();
    QRectF ghost = layout().things[*thing].body;
    const double by = m_pointer.x() - m_pressed.x();
    if (m_grip == Grip::Event)
        ghost.translate(by, 0);
    else
        ghost.setRight(std::max(ghost.left() + 1, ghost.right() + by));
    painter.setPen(QPen(tokens.focus, 1.5, Qt::DashLine));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(ghost.adjusted(-2, -2, 2, 2), 4, 4);
    const QString words = figure::instantText(layout().timeAt(m_grip == Grip::Event ? ghost.left() : ghost.right()), m_zone, false);
    painter.setFont(tokens.font(TextSize::Secondary));
    const QFontMetricsF metrics(painter.font());
    QRectF box(0, 0, metrics.horizontalAdvance(words) + 12, metrics.height() + 4);
    box.moveTo(std::clamp(ghost.center().x() - box.width() / 2, 0.0, std::max(0.0, width() - box.width())),
               std::max(0.0, ghost.top() - box.height() - 4));
    painter.setPen(QPen(tokens.edge, 1));
    painter.setBrush(tokens.raised);
    painter.drawRoundedRect(box, 4, 4);
    painter.setPen(tokens.text);
    painter.drawText(box, Qt::AlignCenter, words);
}

} // namespace story
