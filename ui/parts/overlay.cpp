#include "ui/parts/overlay.h"

#include <QAbstractItemView>
#include <QAccessible>
#include <QApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>

namespace story {

Overlay::Overlay(const Look &look, const QString &name, int widest, QWidget *window)
    : QWidget(window), m_look(look), m_widest(widest), m_field(new QLineEdit), m_body(new QVBoxLayout(this))
{
    hide();
    setAccessibleName(name);
    m_field->setAccessibleName(name);
    m_field->setPlaceholderText(name);
    m_body->setContentsMargins(gap::large, gap::large, gap::large, gap::large);
    m_body->setSpacing(gap::small);
    m_body->addWidget(m_field);
    setFocusProxy(m_field);
    m_field->installEventFilter(this);
    window->installEventFilter(this);
    // Whoever clicks or tabs elsewhere is done here.
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget *, QWidget *now) {
        if (isVisible() && now && now != this && !isAncestorOf(now)) {
            m_before.clear();
            close();
        }
    });
    connect(&look, &Look::changed, this, &Overlay::place);
}

Overlay::~Overlay()
{
    qApp->disconnect(this); // the focus moves while the field goes
}

void Overlay::open()
{
    m_before = QApplication::focusWidget();
    m_field->clear();
    aboutToOpen();
    place();
    show();
    raise();
    m_field->setFocus(Qt::ShortcutFocusReason);
}

void Overlay::close()
{
    if (!isVisible())
        return;
    hide();
    if (m_before)
        m_before->setFocus(Qt::OtherFocusReason);
    m_before.clear();
}

void Overlay::place()
{
    const QSize room = parentWidget()->size();
    const int width = std::min(m_widest * m_look.tokens().textPercent / 100, room.width() - 2 * gap::wide);
    const int top = std::min(room.height() / 8, 2 * measure::header);
    const int height = std::min(wantedHeight(), room.height() - top - gap::wide);
    setGeometry((room.width() - width) / 2, top, width, height);
}

void Overlay::tellChosen(QAbstractItemView *list)
{
    if (!QAccessible::isActive() || !list->currentIndex().isValid())
        return;
    QAccessibleEvent event(list, QAccessible::Focus);
    event.setChild(list->currentIndex().row());
    QAccessible::updateAccessibility(&event);
}

bool Overlay::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_field && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Tab || key == Qt::Key_Backtab)
            return true;
    }
    if (watched == parentWidget() && event->type() == QEvent::Resize && isVisible())
        place();
    return QWidget::eventFilter(watched, event);
}

void Overlay::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        close();
    else
        QWidget::keyPressEvent(event);
}

void Overlay::paintEvent(QPaintEvent *)
{
    const Tokens &tokens = m_look.tokens();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(tokens.edge, 1));
    painter.setBrush(tokens.surface);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), measure::cardRadius, measure::cardRadius);
}

} // namespace story
