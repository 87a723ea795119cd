#include "ui/parts/card.h"

#include <QPainter>

namespace story {

Card::Card(const Look &look, CardGround ground, QWidget *parent) : QWidget(parent), m_look(look), m_ground(ground)
{
    setContentsMargins(1, 1, 1, 1);
    connect(&look, &Look::changed, this, qOverload<>(&QWidget::update));
}

void Card::setEdge(const QColor &edge)
{
    m_edge = edge;
    update();
}

void Card::paintEvent(QPaintEvent *)
{
    const Tokens &tokens = m_look.tokens();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(m_edge.isValid() ? m_edge : tokens.line, 1));
    painter.setBrush(m_ground == CardGround::Surface ? tokens.surface : tokens.raised);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), measure::cardRadius, measure::cardRadius);
}

} // namespace story
