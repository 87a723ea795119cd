// The lanes in their frame: they scroll where there are many, to where the keys are, and a small map below shows where in the whole
// story one looks.
#pragma once

#include "ui/pages/timeline_lanes.h"
#include "ui/parts/card.h"

class QScrollArea;

namespace story {

// The whole story in one thin strip: how dense it is, and the part that the lanes show. Dragging moves that part. The keys of the
// lanes do the same, so it takes no focus.
class LanesMap : public QWidget {
    Q_OBJECT
public:
    LanesMap(TimelineLanes &lanes, const Look &look, QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;

private:
    figure::TimeWindow whole() const;
    QRectF strip() const;
    void lookAt(qreal x);

    TimelineLanes &m_lanes;
    const Look &m_look;
};

class LanesCard : public Card {
    Q_OBJECT
public:
    LanesCard(TimelineFeed &feed, const Look &look, QWidget *parent = nullptr);

    TimelineLanes *lanes() const { return m_lanes; }
    // Not higher than this; what is more scrolls.
    void setMostHeight(int height);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void fit();
    void tellSight();
    void showCurrent();

    const Look &m_look;
    TimelineLanes *m_lanes;
    LanesMap *m_map;
    QScrollArea *m_scroll;
    int m_most = 240;
};

} // namespace story
