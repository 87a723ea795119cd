#include "ui/pages/section_tabs.h"

#include "ui/parts/story_style.h"
#include "ui/parts/tab_access.h"

#include <QButtonGroup>
#include <QEvent>
#include <QToolButton>

namespace story {

SectionTabs::SectionTabs(const Look &look, const QString &name, QWidget *parent)
    : QWidget(parent), m_look(look), m_group(new QButtonGroup(this))
{
    makeTabList(this);
    setAccessibleName(name);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    connect(m_group, &QButtonGroup::idClicked, this, &SectionTabs::chosen);
    connect(&look, &Look::changed, this, [this] {
        updateGeometry();
        place(width(), true);
    });
}

int SectionTabs::add(const QString &name)
{
    const int id = count();
    auto *button = new QToolButton(this);
    makeTab(button);
    button->setText(name);
    button->setAccessibleName(name);
    button->setCheckable(true);
    button->setToolButtonStyle(Qt::ToolButtonTextOnly);
    button->setFocusPolicy(Qt::StrongFocus);
    setButtonKind(button, ButtonKind::Quiet);
    setButtonSmall(button);
    m_group->addButton(button, id);
    m_buttons.append(button);
    m_names.append(name);
    if (id == 0)
        button->setChecked(true);
    updateGeometry();
    return id;
}

void SectionTabs::setTabVisible(int tab, bool visible)
{
    m_buttons[tab]->setVisible(visible);
    updateGeometry();
    place(width(), true);
}

bool SectionTabs::isTabVisible(int tab) const
{
    return !m_buttons[tab]->isHidden();
}

void SectionTabs::setCount(int tab, int count)
{
    const QString words = count < 0 ? m_names[tab] : tr("%1 %2", "name, count").arg(m_names[tab]).arg(count);
    if (m_buttons[tab]->text() == words)
        return;
    m_buttons[tab]->setText(words);
    m_buttons[tab]->setAccessibleName(words);
    updateGeometry();
    place(width(), true);
}

int SectionTabs::current() const
{
    return m_group->checkedId();
}

void SectionTabs::setCurrent(int tab)
{
    m_buttons[tab]->setChecked(true);
}

QSize SectionTabs::sizeHint() const
{
    int width = 0;
    int height = 0;
    for (const QToolButton *button : m_buttons) {
        if (button->isHidden())
            continue;
        width += button->sizeHint().width() + gap::tiny;
        height = std::max(height, button->sizeHint().height());
    }
    return {width, height};
}

QSize SectionTabs::minimumSizeHint() const
{
    int width = 0;
    for (const QToolButton *button : m_buttons)
        width = std::max(width, button->sizeHint().width());
    return {width, sizeHint().height()};
}

int SectionTabs::place(int width, bool move) const
{
    int x = 0;
    int y = 0;
    int rowHeight = 0;
    for (QToolButton *button : m_buttons) {
        if (button->isHidden())
            continue;
        const QSize size = button->sizeHint();
        if (x > 0 && x + size.width() > width) {
            x = 0;
            y += rowHeight + gap::tiny;
            rowHeight = 0;
        }
        if (move)
            button->setGeometry(QRect(QPoint(x, y), size));
        x += size.width() + gap::tiny;
        rowHeight = std::max(rowHeight, size.height());
    }
    return y + rowHeight;
}

void SectionTabs::resizeEvent(QResizeEvent *)
{
    place(width(), true);
}

bool SectionTabs::event(QEvent *event)
{
    if (event->type() == QEvent::LayoutRequest || event->type() == QEvent::StyleChange || event->type() == QEvent::FontChange)
        place(width(), true);
    return QWidget::event(event);
}

} // namespace story
