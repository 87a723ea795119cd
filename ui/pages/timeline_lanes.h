// The timeline as lanes: events where they stand in time, impact, marks and silences. Painted from app/figure; what costs here is what
// is seen, however many events there are. Keys, pointer and screen readers reach the same things.
#pragma once

#include "app/desk/timeline_feed.h"
#include "app/figure/drawing.h"
#include "app/figure/timeline_view.h"
#include "ui/parts/look.h"

#include <QTimer>
#include <QWidget>

namespace story {

class TimelineLanes : public QWidget {
    Q_OBJECT
public:
    static constexpr double zoomStep = 1.5; // of a key, a button, a notch of the wheel

    // All must outlive this.
    TimelineLanes(TimelineFeed &feed, const Look &look, QWidget *parent = nullptr);

    TimelineFeed &feed() const { return m_feed; }
    // The layout as it is painted; made when it is asked for.
    const figure::TimelineLayout &layout() const;

    void setZone(const QTimeZone &zone);
    // The event that is chosen in the table too, alone; its label is shown, and with `show` it is brought into the window.
    void setChosen(Id id, bool show = true);
    Id chosen() const { return m_chosen; }
    // Several can be chosen: Ctrl and Shift with a click, Shift+Up and Shift+Down in the order of the timeline, with Ctrl without choosing,
    // Ctrl+Space, Ctrl+A; a click on empty ground chooses none. Dragged, they move together.
    void setChoosesMany();
    bool choosesMany() const { return m_choosesMany; }
    // All that are chosen in the table; after setChosen(). They stand out, and the chosen one only as one of them.
    void setAllChosen(const QList<Id> &ids);
    QSet<Id> allChosen() const;
    // Whether a thing of layout() is chosen; of a pile, one in it.
    bool isChosen(size_t thing) const;
    // Events that stand out: what is new.
    void setLit(const QList<Id> &ids);

    const figure::TimeWindow &window() const { return m_window; }
    void setWindow(const figure::TimeWindow &window);
    // Somebody chose what is seen; else it is the incident, as it grows.
    bool isZoomed() const { return m_follows != Follows::Incident; }
    // Moves the window, without a zoom, where that event would not be seen.
    void bringIntoWindow(Id id);
    // A factor over 1 shows less, and larger, around what is chosen or the middle.
    void zoom(double factor);
    // The whole story, also as it grows.
    void fitAll();
    // Lower lanes, where there is little height.
    void setCompact(bool compact);
    // The part that is in sight, from `top` on. Where that is not all of it, the names of the marks stay at its upper edge and the
    // times at its lower one, over the lanes.
    void setSight(int top, int height);
    // Where lanes are in sight between those edges.
    QRectF sight() const;
    // "2 h": how much time is seen.
    QString spanWords() const;

    // Which thing of layout() the keys are on; nothing where there is none.
    std::optional<size_t> current() const;
    void setCurrent(size_t thing);
    // What Enter does: an event is opened, a pile taken apart. Where its events share one instant it is listed.
    void open(size_t thing);
    // "14:32, alert: Pager fired", "12 events from 14:30 to 14:40".
    QString nameOf(const figure::TimelineThing &thing) const;
    // What stands beside what is dragged: its time, once it is let go of here. Empty while nothing is dragged.
    QString dragWords() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void chosenChanged(story::Id id); // alone
    void severalChosen(const QList<story::Id> &all, story::Id current); // in any order; the current one may be none of them
    void activated(story::Id id);
    void pileListed(const QList<story::Id> &events, const QRect &place); // they cannot be told apart by any zoom
    void windowChanged();
    void currentMoved(); // it may have left the part that is in sight
    void dragged(story::Id id, story::Shifted what, story::Micros by); // moved whole, all that are chosen move with it

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    enum class Grip { None, Pan, Event, Start, End };
    static constexpr double panStep = 0.25; // of what is seen

    figure::TimelineMetrics metrics() const;
    void invalidate();
    void fitHeight();
    void step(int by);
    void stepLane(int by);
    void pan(double part);
    void tellReaders();
    void findStanding() const;
    void paintStanding(QPainter &painter) const;
    void chooseAlone(Id id);
    void chooseTogether(const QSet<Id> &ids, Id current);
    void tellCurrent();
    QList<Id> eventsOf(size_t thing) const;
    void toggle(const QList<Id> &ids);
    void extendTo(const QList<Id> &ids);
    bool chooseByKey(const QKeyEvent &event); // false: it is about something else
    // Nothing where the thing is behind an edge.
    std::optional<size_t> thingUnder(const QPointF &point) const;
    Grip gripAt(const QPointF &point, std::optional<size_t> &thing) const;
    Micros microsPerPixel() const;
    bool isDraggingTimes() const { return m_dragging && m_grip != Grip::None && m_grip != Grip::Pan; }
    Shifted draggedPart() const;
    Micros draggedBy() const;
    void paintDragged(QPainter &painter) const;
    void paintEdges(QPainter &painter, const figure::Drawing &drawing) const;

    TimelineFeed &m_feed;
    const Look &m_look;
    figure::TextMeasure m_measure;
    QTimeZone m_zone;
    figure::TimeWindow m_window;
    bool m_compact = false;
    // What the window becomes when the story changes.
    enum class Follows { Incident, Whole, Nothing };
    Follows m_follows = Follows::Incident;
    Id m_chosen;
    bool m_choosesMany = false;
    std::optional<QSet<Id>> m_together; // all that are chosen, where that is not m_chosen alone
    Id m_anchor; // where Shift begins
    QList<Id> m_lit;
    std::optional<figure::TimeWindow> m_pile; // the keys are on a pile of that time
    int m_pileLane = 0;
    mutable figure::TimelineLayout m_layout;
    mutable bool m_valid = false;
    mutable QSet<size_t> m_standing; // things of m_layout that are chosen, where that is not one alone
    int m_height = 0; // that the window was told
    int m_sightTop = 0;
    int m_sightHeight = 0; // 0: all of it
    bool m_fitsSoon = false;
    bool m_moved = false; // the current one, since the window was told
    QTimer m_tell;

    Grip m_grip = Grip::None;
    bool m_dragging = false;
    QPointF m_pressed;
    QPointF m_pointer;
    figure::TimeWindow m_pressedWindow;
    Id m_gripped;
};

} // namespace story
