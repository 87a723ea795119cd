#include "ui/pages/lanes_card.h"

#include <QEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace story {

namespace {

constexpr int mapHeight = 20;
constexpr int topMargin = 4; // so that the lanes leave the round corners alone
constexpr int compactBelow = 400; // px of the card with text of 100 %: lanes of full height would leave no list
constexpr int bar = 3; // px of the map for each count

} // namespace

LanesMap::LanesMap(TimelineLanes &lanes, const Look &look, QWidget *parent) : QWidget(parent), m_lanes(lanes), m_look(look)
{
    setFixedHeight(mapHeight);
    setCursor(Qt::PointingHandCursor);
    setToolTip(tr("The whole story. Drag to look at another part."));
    const auto again = qOverload<>(&QWidget::update);
    connect(&lanes, &TimelineLanes::windowChanged, this, again);
    connect(&lanes.feed(), &TimelineFeed::changed, this, again);
    connect(&look, &Look::changed, this, again);
}

figure::TimeWindow LanesMap::whole() const
{
    figure::TimeWindow all = figure::fitting(m_lanes.feed().index());
    all.from = std::min(all.from, m_lanes.window().from);
    all.to = std::max(all.to, m_lanes.window().to);
    return all;
}

// Under the plot of the lanes, so that left is left there too.
QRectF LanesMap::strip() const
{
    const QRectF plot = m_lanes.layout().plot;
    return {plot.left(), 3.0, plot.width(), height() - 8.0};
}

void LanesMap::paintEvent(QPaintEvent *)
{
    const Tokens &tokens = m_look.tokens();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF box = strip();
    const figure::TimeWindow all = whole();
    const int columns = std::max(1, static_cast<int>(box.width()) / bar);
    const std::vector<int> counts = figure::density(m_lanes.feed().index(), all, columns);
    const int most = std::max(1, *std::max_element(counts.begin(), counts.end()));
    painter.setPen(Qt::NoPen);
    painter.setBrush(tokens.edge);
    for (size_t i = 0; i < counts.size(); ++i) {
        if (counts[i] == 0)
            continue;
        // By the logarithm, so that single events are seen beside a storm.
        const double part = std::log1p(counts[i]) / std::log1p(most);
        const double height = std::max(2.0, part * box.height());
        painter.drawRect(QRectF(box.left() + static_cast<double>(i) * bar, box.bottom() - height, bar - 1.0, height));
    }
    const auto xOf = [&](Micros at) {
        return box.left() + box.width() * static_cast<double>(at - all.from) / std::max(1.0, static_cast<double>(all.span()));
    };
    const QRectF seen(QPointF(xOf(m_lanes.window().from), box.top() - 2), QPointF(xOf(m_lanes.window().to), box.bottom() + 2));
    painter.setPen(QPen(tokens.accent, 1));
    QColor veil = tokens.accent;
    veil.setAlphaF(0.10F);
    painter.setBrush(veil);
    painter.drawRoundedRect(seen.adjusted(0.5, 0.5, -0.5, -0.5), 3, 3);
}

void LanesMap::lookAt(qreal x)
{
    const QRectF box = strip();
    const figure::TimeWindow all = whole();
    const double part = std::clamp((x - box.left()) / std::max(1.0, box.width()), 0.0, 1.0);
    const Micros at = all.from + static_cast<Micros>(part * static_cast<double>(all.span()));
    const Micros half = m_lanes.window().span() / 2;
    m_lanes.setWindow({at - half, at + half});
}

void LanesMap::mousePressEvent(QMouseEvent *event)
{
    lookAt(event->position().x());
}

void LanesMap::mouseMoveEvent(QMouseEvent *event)
{
    if (event->buttons() & Qt::LeftButton)
        lookAt(event->position().x());
}

LanesCard::LanesCard(TimelineFeed &feed, const Look &look, QWidget *parent)
    : Card(look, CardGround::Surface, parent), m_look(look), m_lanes(new TimelineLanes(feed, look)), m_map(new LanesMap(*m_lanes, look)),
      m_scroll(new QScrollArea)
{
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->viewport()->setAutoFillBackground(false);
    m_scroll->setWidget(m_lanes);
    m_scroll->viewport()->installEventFilter(this); // which is told when the lanes want another height
    connect(m_scroll->verticalScrollBar(), &QScrollBar::valueChanged, this, &LanesCard::tellSight);
    connect(m_scroll->verticalScrollBar(), &QScrollBar::rangeChanged, this, &LanesCard::tellSight);
    connect(m_lanes, &TimelineLanes::currentMoved, this, &LanesCard::showCurrent);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(1, topMargin, 1, 1);
    layout->setSpacing(0);
    layout->addWidget(m_scroll);
    layout->addWidget(m_map);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    fit();
}

void LanesCard::setMostHeight(int height)
{
    m_most = height;
    fit();
}

bool LanesCard::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_scroll->viewport() && event->type() == QEvent::LayoutRequest)
        fit();
    if (watched == m_scroll->viewport() && event->type() == QEvent::Resize)
        tellSight();
    return Card::eventFilter(watched, event);
}

void LanesCard::tellSight()
{
    m_lanes->setSight(m_scroll->verticalScrollBar()->value(), m_scroll->viewport()->height());
}

void LanesCard::showCurrent()
{
    const auto current = m_lanes->current();
    if (!current)
        return;
    constexpr double air = 8; // for the ring around it
    const QRectF body = m_lanes->layout().things[*current].body.adjusted(0, -air, 0, air);
    const QRectF sight = m_lanes->sight();
    QScrollBar *bar = m_scroll->verticalScrollBar();
    if (body.top() < sight.top())
        bar->setValue(bar->value() - qCeil(sight.top() - body.top()));
    else if (body.bottom() > sight.bottom())
        bar->setValue(bar->value() + qCeil(body.bottom() - sight.bottom()));
}

void LanesCard::fit()
{
    m_lanes->setCompact(m_most < compactBelow * m_look.textPercent() / 100);
    setFixedHeight(std::min(m_lanes->sizeHint().height() + mapHeight + topMargin + 3, std::max(120, m_most)));
}

} // namespace story
