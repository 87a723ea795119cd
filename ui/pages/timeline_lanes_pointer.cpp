// The lanes under a pointer: taking hold of events, of a bar's ends or of time itself, choosing several, and the wheel.
#include "ui/pages/timeline_lanes.h"

#include <QMouseEvent>
#include <QPainter>

#include <cmath>

namespace story {

namespace {

constexpr int edgeWidth = 6; // px at each end of a bar that resize it

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
    if (target.form != figure::TimelineThing::Form::Bar)
        return Grip::Event;
    // Of a short bar the middle is still there to be taken hold of.
    const double within = std::min<double>(edgeWidth, target.body.width() / 3);
    const auto isAt = [&](double inward, double outward) { return inward <= within && outward <= edgeWidth; };
    if (!target.cutEnd && isAt(target.body.right() - point.x(), point.x() - target.body.right()))
        return Grip::End;
    if (!target.cutStart && isAt(point.x() - target.body.left(), target.body.left() - point.x()))
        return Grip::Start;
    return Grip::Event;
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
    if (const auto held = event->modifiers() & (Qt::ControlModifier | Qt::ShiftModifier); m_choosesMany && held) {
        m_grip = Grip::None;
        if (thing && held.testFlag(Qt::ShiftModifier))
            extendTo(eventsOf(*thing));
        else if (thing)
            toggle(eventsOf(*thing));
        return;
    }
    if (!thing)
        return;
    m_gripped = layout().things[*thing].id;
    // One of several stays with the others until the button is let go of: they may be about to be dragged.
    if (m_grip != Grip::None && m_together && m_together->contains(m_gripped))
        chooseTogether(*m_together, m_gripped);
    else
        setCurrent(*thing);
}

void TimelineLanes::mouseMoveEvent(QMouseEvent *event)
{
    m_pointer = event->position();
    if (!(event->buttons() & Qt::LeftButton)) {
        std::optional<size_t> thing;
        const Grip grip = gripAt(event->position(), thing);
        const bool atEdge = grip == Grip::Start || grip == Grip::End;
        setCursor(atEdge ? Qt::SizeHorCursor : thing ? Qt::PointingHandCursor : Qt::ArrowCursor);
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
    if (event->button() != Qt::LeftButton)
        return;
    m_pointer = event->position();
    const bool movesTimes = isDraggingTimes();
    const Shifted part = draggedPart();
    const Micros by = draggedBy();
    const bool wasDragged = std::exchange(m_dragging, false);
    const Grip grip = std::exchange(m_grip, Grip::None);
    if (movesTimes) {
        update();
        if (by != 0)
            Q_EMIT dragged(m_gripped, part, by);
    } else if (!wasDragged && grip == Grip::Pan && m_choosesMany) {
        chooseTogether({}, m_chosen);
    } else if (!wasDragged && grip != Grip::None && m_together) {
        chooseAlone(m_gripped);
    }
}

Shifted TimelineLanes::draggedPart() const
{
    if (m_grip == Grip::Start || m_grip == Grip::End)
        return m_grip == Grip::Start ? Shifted::Start : Shifted::End;
    // What stands where it became known is moved there.
    return m_feed.standsWhereKnown(m_gripped) ? Shifted::Known : Shifted::Whole;
}

// By whole minutes, or by less where little time is seen: nobody means the microseconds of a pixel.
Micros TimelineLanes::draggedBy() const
{
    const Micros pixel = microsPerPixel();
    const Micros grain = pixel > 10 * microsPerSecond ? microsPerMinute : pixel > 200'000 ? microsPerSecond : 1000;
    const Micros raw = static_cast<Micros>(m_pointer.x() - m_pressed.x()) * pixel;
    return (raw + (raw < 0 ? -grain : grain) / 2) / grain * grain;
}

QString TimelineLanes::dragWords() const
{
    return isDraggingTimes() ? m_feed.timeOnceShifted(m_gripped, draggedPart(), draggedBy(), m_zone) : QString();
}

void TimelineLanes::mouseDoubleClickEvent(QMouseEvent *event)
{
    // With these keys the second click of two quick ones chooses, too.
    if (m_choosesMany && event->modifiers().testAnyFlags(Qt::ControlModifier | Qt::ShiftModifier))
        mousePressEvent(event);
    else if (const auto thing = thingUnder(event->position()))
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
    const auto thing = isDraggingTimes() ? layout().thingOf(m_feed.index(), m_gripped) : std::nullopt;
    if (!thing)
        return;
    const Tokens &tokens = m_look.tokens();
    const double by = static_cast<double>(draggedBy()) / static_cast<double>(microsPerPixel());
    painter.setPen(QPen(tokens.focus, 1.5, Qt::DashLine));
    painter.setBrush(Qt::NoBrush);
    const auto paintGhost = [&painter](const QRectF &ghost) { painter.drawRoundedRect(ghost.adjusted(-2, -2, 2, 2), 4, 4); };
    QRectF ghost = layout().things[*thing].body;
    if (m_grip == Grip::Event) {
        ghost.translate(by, 0);
        for (size_t i = 0; i < layout().things.size(); ++i) {
            if (i != *thing && isChosen(i) && !layout().things[i].unknown)
                paintGhost(layout().things[i].body.translated(by, 0));
        }
    } else if (m_grip == Grip::Start) {
        ghost.setLeft(std::min(ghost.right() - 1, ghost.left() + by));
    } else {
        ghost.setRight(std::max(ghost.left() + 1, ghost.right() + by));
    }
    paintGhost(ghost);
    const QString words = dragWords();
    if (words.isEmpty())
        return;
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
