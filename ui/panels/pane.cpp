#include "ui/panels/pane.h"

#include <QAction>
#include <QPainter>
#include <QPushButton>

namespace story {

Pane::Pane(const Look &look, Qt::Edges lines, QWidget *parent) : QWidget(parent), m_look(look), m_lines(lines)
{
    setContentsMargins(lines & Qt::LeftEdge ? 1 : 0, lines & Qt::TopEdge ? 1 : 0, lines & Qt::RightEdge ? 1 : 0,
                       lines & Qt::BottomEdge ? 1 : 0);
    connect(&look, &Look::changed, this, qOverload<>(&QWidget::update));
}

void Pane::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_look.tokens().surface);
    const QColor line = m_look.tokens().line;
    if (m_lines & Qt::LeftEdge)
        painter.fillRect(0, 0, 1, height(), line);
    if (m_lines & Qt::RightEdge)
        painter.fillRect(width() - 1, 0, 1, height(), line);
    if (m_lines & Qt::TopEdge)
        painter.fillRect(0, 0, width(), 1, line);
    if (m_lines & Qt::BottomEdge)
        painter.fillRect(0, height() - 1, width(), 1, line);
}

QPushButton *actionButton(QAction *action, QWidget *parent)
{
    QString name = action->text();
    name.remove(QLatin1Char('&'));
    auto *button = new QPushButton(name, parent);
    button->setToolTip(action->toolTip());
    button->setEnabled(action->isEnabled());
    QObject::connect(button, &QPushButton::clicked, action, &QAction::trigger);
    QObject::connect(action, &QAction::enabledChanged, button, &QPushButton::setEnabled);
    return button;
}

} // namespace story
