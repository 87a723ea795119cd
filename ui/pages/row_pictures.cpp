#include "ui/pages/row_pictures.h"

#include "ui/parts/pictures.h"
#include "ui/parts/tabular.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace story {

namespace {

// At a text size of 100 %.
constexpr int frameWidth = 56;
constexpr int frameHeight = 40;
constexpr int roomForThree = 480; // with less the words need it more
constexpr qsizetype most = 3;
constexpr int edge = 4; // to the row's upper end
constexpr int radius = 4;

qreal onGrid(int length, const Tokens &tokens)
{
    return length * tokens.textPercent / 400 * 4;
}

} // namespace

RowPictures::RowPictures(const QList<QByteArray> &pictures, const QRectF &cell, const Tokens &tokens)
    : m_pictures(pictures), m_cell(cell), m_size(onGrid(frameWidth, tokens), onGrid(frameHeight, tokens)),
      m_shown(std::min(pictures.size(), cell.width() < onGrid(roomForThree, tokens) ? 1 : most))
{
    if (m_shown < pictures.size())
        m_moreWidth = std::ceil(tabularWidth(tokens.font(TextSize::Secondary), more())) + gap::tiny;
}

QString RowPictures::more() const
{
    return QLatin1Char('+') + QString::number(m_pictures.size() - m_shown);
}

qreal RowPictures::room() const
{
    return m_shown == 0 ? 0 : gap::medium + static_cast<qreal>(m_shown) * (m_size.width() + gap::tiny) - gap::tiny + m_moreWidth;
}

int RowPictures::height() const
{
    return m_shown == 0 ? 0 : static_cast<int>(m_size.height()) + 2 * edge;
}

QRectF RowPictures::frame(qsizetype i) const
{
    return {m_cell.right() - room() + gap::medium + static_cast<qreal>(i) * (m_size.width() + gap::tiny), m_cell.top() + edge,
            m_size.width(), m_size.height()};
}

int RowPictures::at(const QPointF &point) const
{
    for (qsizetype i = 0; i < m_shown; ++i) {
        if (frame(i).contains(point))
            return static_cast<int>(i);
    }
    const bool onMore = m_moreWidth > 0 && QRectF(m_cell.right() - m_moreWidth, m_cell.top() + edge, m_moreWidth, m_size.height()).contains(point);
    return onMore ? static_cast<int>(m_shown) : -1;
}

void RowPictures::paint(QPainter &painter, Pictures &pictures, const Tokens &tokens) const
{
    painter.save();
    painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    const qreal ratio = painter.device()->devicePixelRatioF();
    for (qsizetype i = 0; i < m_shown; ++i) {
        const QRectF box = frame(i);
        painter.setPen(Qt::NoPen);
        painter.setBrush(tokens.raised);
        painter.drawRoundedRect(box, radius, radius);
        const QPixmap small = pictures.thumbnail(m_pictures[i], static_cast<int>(std::ceil(m_size.width() * ratio)));
        if (!small.isNull()) {
            const QSizeF within = QSizeF(small.size()) / ratio;
            const QSizeF size = within.width() > m_size.width() || within.height() > m_size.height()
                ? within.scaled(m_size, Qt::KeepAspectRatio) : within;
            QRectF place({}, size);
            place.moveCenter(box.center());
            QPainterPath outline;
            outline.addRoundedRect(box, radius, radius);
            painter.save();
            painter.setClipPath(outline, Qt::IntersectClip);
            painter.drawPixmap(place, small, small.rect());
            painter.restore();
        }
        painter.setPen(QPen(tokens.line, 1));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
    }
    if (m_moreWidth > 0) {
        painter.setFont(tokens.font(TextSize::Secondary));
        painter.setPen(tokens.muted);
        paintTabular(painter, QRectF(m_cell.right() - m_moreWidth + gap::tiny, m_cell.top() + edge, m_moreWidth, m_size.height()),
                     Qt::AlignLeft | Qt::AlignVCenter, more());
    }
    painter.restore();
}

} // namespace story
