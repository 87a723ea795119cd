#include "ui/parts/notice_bar.h"

#include "ui/parts/access_role.h"
#include "ui/parts/icons.h"
#include "ui/parts/story_style.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace story {

namespace {

constexpr int iconSize = 20;

} // namespace

Notice Notice::of(const Error &error, Weight weight)
{
    return {weight, error.what, error.kept, error.next, {}, error.failure};
}

NoticeBar::NoticeBar(const Look &look, QWidget *parent)
    : QWidget(parent), m_look(look), m_what(new TextLabel(look, TextSize::Body, Tone::Text)),
      m_rest(secondaryLabel(look)), m_buttons(new QHBoxLayout), m_more(new QPushButton), m_close(new QToolButton)
{
    // Screen readers read an alert when it appears, without the focus moving there.
    setAccessibleRole(this, QAccessible::AlertMessage);
    m_what->setWeight(QFont::DemiBold);
    for (TextLabel *label : {m_what, m_rest}) {
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    }
    setButtonKind(m_more, ButtonKind::Quiet);
    setButtonSmall(m_more);
    connect(m_more, &QPushButton::clicked, this, [this] {
        m_notices.move(m_notices.size() - 1, 0);
        showNewest(true);
    });
    setButtonKind(m_close, ButtonKind::Quiet);
    m_close->setAccessibleName(tr("Close the message"));
    m_close->setToolTip(tr("Close the message (Shift+Esc)"));
    m_close->setFocusPolicy(Qt::StrongFocus);
    connect(m_close, &QToolButton::clicked, this, &NoticeBar::closeCurrent);

    auto *words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(m_what);
    words->addWidget(m_rest);
    m_buttons->setSpacing(gap::small);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(gap::page + iconSize + gap::medium, gap::small, gap::large, gap::small);
    layout->setSpacing(gap::small);
    layout->addLayout(words, 1);
    layout->addLayout(m_buttons);
    layout->addWidget(m_more);
    layout->addWidget(m_close);

    const auto renew = [this] {
        m_close->setIcon(makeIcon(Icon::Close, m_look.tokens().muted));
        update();
    };
    connect(&look, &Look::changed, this, renew);
    renew();
    hide();
}

NoticeBar::Handle NoticeBar::show(const Notice &notice)
{
    m_notices.removeIf([&](const Shown &shown) {
        return shown.notice.what == notice.what && shown.notice.kept == notice.kept && shown.notice.next == notice.next;
    });
    m_notices.append({++m_lastHandle, notice});
    showNewest(true);
    return m_lastHandle;
}

void NoticeBar::withdraw(Handle handle)
{
    const bool current = !m_notices.isEmpty() && m_notices.last().handle == handle;
    if (m_notices.removeIf([&](const Shown &shown) { return shown.handle == handle; }) > 0)
        showNewest(current);
}

void NoticeBar::withdraw(const QString &what)
{
    for (const Shown &shown : std::as_const(m_notices)) {
        if (shown.notice.what == what) {
            withdraw(shown.handle);
            return;
        }
    }
}

void NoticeBar::closeCurrent()
{
    if (m_notices.isEmpty())
        return;
    m_notices.removeLast();
    showNewest(!m_notices.isEmpty());
}

QColor NoticeBar::colour() const
{
    const Tokens &tokens = m_look.tokens();
    if (m_notices.isEmpty())
        return tokens.info;
    switch (m_notices.last().notice.weight) {
    case Notice::Weight::Info: return tokens.info;
    case Notice::Weight::Good: return tokens.good;
    case Notice::Weight::Warn: return tokens.warn;
    case Notice::Weight::Bad: return tokens.bad;
    }
    return tokens.info;
}

void NoticeBar::showNewest(bool announce)
{
    const bool hadFocus = isAncestorOf(focusWidget()) && focusWidget() && focusWidget()->hasFocus();
    while (QLayoutItem *item = m_buttons->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater(); // it may be the one whose press brought us here
        delete item;
    }
    if (m_notices.isEmpty()) {
        hide();
        return;
    }
    const Shown &shown = m_notices.last();
    QStringList rest{shown.notice.kept, shown.notice.next};
    rest.removeAll(QString());
    m_what->setText(shown.notice.what);
    m_rest->setText(rest.join(QLatin1Char(' ')));
    m_rest->setVisible(!rest.isEmpty());
    for (const Notice::Button &button : shown.notice.buttons) {
        auto *widget = new QPushButton(button.text);
        setButtonSmall(widget);
        connect(widget, &QPushButton::clicked, this, [this, button, handle = shown.handle] {
            if (button.closes)
                withdraw(handle);
            if (button.pressed)
                button.pressed();
        });
        m_buttons->addWidget(widget);
    }
    const int more = static_cast<int>(m_notices.size()) - 1;
    m_more->setText(tr("%n more", nullptr, more));
    m_more->setAccessibleName(tr("Show the next of %n more messages", nullptr, more));
    m_more->setVisible(more > 0);
    setAccessibleName(rest.isEmpty() ? shown.notice.what : shown.notice.what + QLatin1Char(' ') + m_rest->text());
    QWidget::show();
    update();
    if (hadFocus)
        m_close->setFocus();
    if (announce) {
        QAccessibleEvent event(this, QAccessible::Alert);
        QAccessible::updateAccessibility(&event);
    }
}

void NoticeBar::paintEvent(QPaintEvent *)
{
    const Tokens &tokens = m_look.tokens();
    QPainter painter(this);
    painter.fillRect(rect(), tokens.raised);
    painter.fillRect(QRect(0, 0, 4, height()), colour());
    painter.fillRect(QRect(0, height() - 1, width(), 1), tokens.line);
    if (m_notices.isEmpty())
        return;
    const Notice::Weight weight = m_notices.last().notice.weight;
    const Icon icon = weight == Notice::Weight::Good ? Icon::Tick
        : weight == Notice::Weight::Info             ? Icon::Info
                                                     : Icon::Attention;
    paintIcon(painter, QRectF(gap::page, (height() - iconSize) / 2.0, iconSize, iconSize), icon, colour());
}

void NoticeBar::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        closeCurrent();
    else
        QWidget::keyPressEvent(event);
}

} // namespace story
