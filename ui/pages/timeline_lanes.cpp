#include "ui/pages/timeline_lanes.h"

#include "app/figure/timeline_drawing.h"
#include "app/model/measures.h"
#include "app/model/moment_text.h"
#include "ui/pages/lanes_access.h"
#include "ui/parts/drawing_painter.h"
#include "ui/parts/story_style.h"
#include "ui/parts/tabular.h"

#include <QAccessible>
#include <QKeyEvent>
#include <QNativeGestureEvent>
#include <QPainter>
#include <QToolTip>

#include <cmath>

namespace story {

TimelineLanes::TimelineLanes(TimelineFeed &feed, const Look &look, QWidget *parent)
    : QWidget(parent), m_feed(feed), m_look(look), m_measure(measureOf(look.tokens())), m_zone(QTimeZone::utc())
{
    installLanesAccess();
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setAttribute(Qt::WA_OpaquePaintEvent);
    setAccessibleName(tr("Timeline in lanes"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_window = feed.incidentWindow();
    connect(&feed, &TimelineFeed::changed, this, [this] {
        if (m_follows == Follows::Incident)
            m_window = m_feed.incidentWindow();
        else if (m_follows == Follows::Whole)
            m_window = figure::held(figure::fitting(m_feed.index()));
        invalidate();
    });
    connect(&look, &Look::changed, this, [this] {
        m_measure = measureOf(m_look.tokens());
        invalidate();
    });
    m_tell.setSingleShot(true);
    m_tell.setInterval(0);
    connect(&m_tell, &QTimer::timeout, this, &TimelineLanes::tellReaders);
}

void TimelineLanes::invalidate()
{
    m_valid = false;
    update();
    m_tell.start();
    // One edit may say several things of which each makes another picture; only the last of them is laid out.
    if (!std::exchange(m_fitsSoon, true))
        QMetaObject::invokeMethod(this, &TimelineLanes::fitHeight, Qt::QueuedConnection);
}

void TimelineLanes::fitHeight()
{
    m_fitsSoon = false;
    if (std::exchange(m_height, qCeil(layout().picture.height())) != qCeil(layout().picture.height()))
        updateGeometry();
    if (std::exchange(m_moved, false))
        Q_EMIT currentMoved();
}

figure::TimelineMetrics TimelineLanes::metrics() const
{
    const Tokens &tokens = m_look.tokens();
    figure::TimelineMetrics metrics;
    const qreal line = QFontMetricsF(tokens.font(TextSize::Secondary)).height();
    metrics.row = m_compact ? std::max(18.0, std::ceil(line) + 2) : std::max(24.0, line + 9);
    metrics.sign = 12.0 * tokens.textPercent / 100;
    return metrics;
}

const figure::TimelineLayout &TimelineLanes::layout() const
{
    if (m_valid)
        return m_layout;
    figure::TimelineRequest request = m_feed.request(m_zone);
    request.window = m_window;
    request.width = std::max(320, width());
    request.chosen = m_chosen;
    request.keepCallOut = true;
    request.measure = m_measure;
    request.metrics = metrics();
    m_layout = figure::layOut(m_feed.index(), request);
    findStanding();
    m_valid = true;
    return m_layout;
}

QSize TimelineLanes::sizeHint() const
{
    return {640, qCeil(layout().picture.height())};
}

QSize TimelineLanes::minimumSizeHint() const
{
    return {320, qCeil(layout().picture.height())};
}

void TimelineLanes::setCompact(bool compact)
{
    if (std::exchange(m_compact, compact) != compact)
        invalidate();
}

void TimelineLanes::setZone(const QTimeZone &zone)
{
    m_zone = zone;
    invalidate();
}

void TimelineLanes::setWindow(const figure::TimeWindow &window)
{
    const figure::TimeWindow held = figure::held(window);
    if (held == m_window)
        return;
    m_follows = Follows::Nothing;
    m_window = held;
    invalidate();
    Q_EMIT windowChanged();
}

void TimelineLanes::zoom(double factor)
{
    Micros around = m_window.from + m_window.span() / 2;
    if (const auto *item = m_feed.index().find(m_chosen); item && item->at && m_window.holds(*item->at))
        around = *item->at;
    setWindow(figure::zoomed(m_window, factor, around));
}

void TimelineLanes::fitAll()
{
    setWindow(figure::fitting(m_feed.index()));
    m_follows = Follows::Whole;
    Q_EMIT windowChanged();
}

void TimelineLanes::pan(double part)
{
    setWindow(figure::panned(m_window, part));
}

QString TimelineLanes::spanWords() const
{
    return durationText({m_window.span(), m_window.span()}, DurationStyle::Figure);
}

void TimelineLanes::bringIntoWindow(Id id)
{
    const auto *item = m_feed.index().find(id);
    if (!item || !item->at)
        return;
    const Micros end = item->until.value_or(*item->at);
    if (end >= m_window.from && *item->at <= m_window.to)
        return;
    const Micros half = m_window.span() / 2;
    const Follows follows = m_follows;
    setWindow({*item->at - half, *item->at + half});
    m_follows = follows;
}

void TimelineLanes::setLit(const QList<Id> &ids)
{
    m_lit = ids;
    update();
}

void TimelineLanes::open(size_t thing)
{
    const figure::TimelineThing target = layout().things[thing];
    if (target.what == figure::TimelineThing::What::Event) {
        Q_EMIT activated(target.id);
        return;
    }
    const figure::Opening opening = figure::opening(target.time);
    if (opening.inseparable || target.unknown) {
        const std::vector<Id> members = figure::membersOf(m_feed.index(), layout(), target, target.count);
        Q_EMIT pileListed({members.begin(), members.end()}, target.body.toAlignedRect());
        return;
    }
    const std::vector<Id> members = figure::membersOf(m_feed.index(), layout(), target, 1);
    m_pile.reset();
    setWindow(opening.window);
    if (!members.empty())
        chooseAlone(members.front());
}

QString TimelineLanes::nameOf(const figure::TimelineThing &thing) const
{
    if (thing.what == figure::TimelineThing::What::Event)
        return m_feed.nameOf(thing.id, m_zone);
    if (thing.unknown)
        return tr("%1 events of unknown time").arg(thing.count);
    return tr("%1 events from %2 to %3")
        .arg(QString::number(thing.count), figure::instantText(thing.time.from, m_zone, false), figure::instantText(thing.time.to, m_zone, false));
}

void TimelineLanes::step(int by)
{
    const auto &things = layout().things;
    if (things.empty())
        return;
    const auto now = current();
    const qint64 next = now ? static_cast<qint64>(*now) + by : by > 0 ? 0 : static_cast<qint64>(things.size()) - 1;
    if (next >= 0 && next < static_cast<qint64>(things.size())
        && !(things[static_cast<size_t>(next)].unknown && layout().after.count > 0 && by > 0)) {
        setCurrent(static_cast<size_t>(next));
        return;
    }
    // There is more outside: the window follows.
    if ((by > 0 ? layout().after.count : layout().before.count) == 0) {
        if (next >= 0 && next < static_cast<qint64>(things.size()))
            setCurrent(static_cast<size_t>(next));
        return;
    }
    const Micros edge = by > 0 ? m_window.to : m_window.from;
    pan(by > 0 ? 0.5 : -0.5);
    const auto &moved = layout().things;
    for (size_t i = 0; i < moved.size(); ++i) {
        const size_t at = by > 0 ? i : moved.size() - 1 - i;
        if (!moved[at].unknown && (by > 0 ? moved[at].time.from > edge : moved[at].time.from < edge)) {
            setCurrent(at);
            return;
        }
    }
}

void TimelineLanes::stepLane(int by)
{
    const auto &things = layout().things;
    const auto now = current();
    if (!now) {
        step(by);
        return;
    }
    const QRectF from = things[*now].body;
    std::optional<size_t> best;
    double bestDistance = 0;
    for (size_t i = 0; i < things.size(); ++i) {
        const QPointF away = things[i].body.center() - from.center();
        if (away.y() * by < 2)
            continue;
        // The nearest lane counts most.
        const double distance = std::abs(away.y()) * 1000 + std::abs(away.x());
        if (!best || distance < bestDistance) {
            best = i;
            bestDistance = distance;
        }
    }
    if (best)
        setCurrent(*best);
}

void TimelineLanes::keyPressEvent(QKeyEvent *event)
{
    if (m_choosesMany && chooseByKey(*event))
        return;
    if (event->modifiers() & ~(Qt::KeypadModifier | Qt::ShiftModifier)) {
        QWidget::keyPressEvent(event);
        return;
    }
    switch (event->key()) {
    case Qt::Key_Left: step(-1); break;
    case Qt::Key_Right: step(1); break;
    case Qt::Key_Up: stepLane(-1); break;
    case Qt::Key_Down: stepLane(1); break;
    case Qt::Key_PageUp: pan(-1 + panStep); break;
    case Qt::Key_PageDown: pan(1 - panStep); break;
    case Qt::Key_Equal: zoom(zoomStep); break; // a plus without Shift
    case Qt::Key_Home:
    case Qt::Key_End:
        if (const auto range = m_feed.index().range()) {
            const bool first = event->key() == Qt::Key_Home;
            const Micros at = first ? range->from : range->to;
            if (!m_window.holds(at))
                setWindow(first ? figure::TimeWindow{at - m_window.span() / 10, at + m_window.span() * 9 / 10}
                                : figure::TimeWindow{at - m_window.span() * 9 / 10, at + m_window.span() / 10});
        }
        if (!layout().things.empty())
            setCurrent(event->key() == Qt::Key_Home ? 0 : layout().things.size() - 1);
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (const auto now = current())
            open(*now);
        break;
    case Qt::Key_Escape:
        if (m_grip != Grip::None) {
            if (m_grip == Grip::Pan)
                setWindow(m_pressedWindow);
            m_grip = Grip::None;
            m_dragging = false;
            update();
            break;
        }
        [[fallthrough]];
    default: QWidget::keyPressEvent(event);
    }
}

bool TimelineLanes::event(QEvent *event)
{
    if (event->type() == QEvent::NativeGesture) {
        auto *gesture = static_cast<QNativeGestureEvent *>(event);
        if (gesture->gestureType() == Qt::ZoomNativeGesture) {
            setWindow(figure::zoomed(m_window, std::max(0.1, 1 + gesture->value()), layout().timeAt(gesture->position().x())));
            return true;
        }
    }
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const auto thing = thingUnder(help->pos());
        QToolTip::showText(help->globalPos(), thing ? plainToolTip(nameOf(layout().things[*thing])) : QString(), this);
        return true;
    }
    return QWidget::event(event);
}

void TimelineLanes::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    if (event->oldSize().width() != event->size().width())
        invalidate();
}

void TimelineLanes::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    if (!current() && !layout().things.empty())
        setCurrent(0);
    update();
}

void TimelineLanes::focusOutEvent(QFocusEvent *event)
{
    QWidget::focusOutEvent(event);
    update();
}

void TimelineLanes::paintEvent(QPaintEvent *)
{
    const Tokens &tokens = m_look.tokens();
    QPainter painter(this);
    painter.fillRect(rect(), tokens.surface);
    // What is painted needs no names; screen readers ask for theirs.
    figure::TimelineWords none;
    none.areWanted = false;
    const figure::Drawing drawing = figure::draw(m_feed.index(), layout(), metrics(), none);
    paintDrawing(painter, drawing, tokens);
    paintStanding(painter);
    for (const Id &id : m_lit) {
        if (const auto thing = layout().thingOf(m_feed.index(), id)) {
            painter.setPen(QPen(tokens.accent, 2));
            painter.setBrush(Qt::NoBrush);
            painter.drawRoundedRect(layout().things[*thing].body.adjusted(-5, -5, 5, 5), 6, 6);
        }
    }
    if (const auto now = current(); now && hasFocus())
        paintFocusRing(painter, layout().things[*now].body.adjusted(-4, -4, 4, 4), tokens, 5);
    else if (hasFocus())
        paintFocusRing(painter, rect(), tokens, measure::cardRadius);
    paintEdges(painter, drawing);
    paintDragged(painter);
}

void TimelineLanes::tellReaders()
{
    if (!QAccessible::isActive())
        return;
    forgetLaneThings(*this);
    QAccessibleEvent event(this, QAccessible::ObjectReorder);
    QAccessible::updateAccessibility(&event);
}

} // namespace story
