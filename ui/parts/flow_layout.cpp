#include "ui/parts/flow_layout.h"

#include <QStyle>
#include <QWidget>

#include <algorithm>

namespace story {

FlowLayout::FlowLayout(int spacing, Side side) : m_side(side)
{
    setContentsMargins(0, 0, 0, 0);
    setSpacing(spacing);
}

FlowLayout::~FlowLayout()
{
    qDeleteAll(m_items);
}

void FlowLayout::addItem(QLayoutItem *item)
{
    m_items.append(item);
    invalidate();
}

QLayoutItem *FlowLayout::takeAt(int index)
{
    if (index < 0 || index >= m_items.size())
        return nullptr;
    invalidate();
    return m_items.takeAt(index);
}

namespace {

// What can take several lines itself may be narrower than it would like to be.
QSize within(const QLayoutItem &item, int width)
{
    QSize size = item.sizeHint();
    size.setWidth(std::min(size.width(), width));
    if (item.hasHeightForWidth())
        size.setHeight(item.heightForWidth(size.width()));
    return size;
}

} // namespace

QSize FlowLayout::sizeHint() const
{
    QSize size(0, 0);
    int shown = 0;
    for (const QLayoutItem *item : m_items) {
        if (item->isEmpty())
            continue;
        const QSize one = item->sizeHint();
        size.rwidth() += one.width() + (shown++ > 0 ? spacing() : 0);
        size.setHeight(std::max(size.height(), one.height()));
    }
    return size.grownBy(contentsMargins());
}

QSize FlowLayout::minimumSize() const
{
    QSize size(0, 0);
    for (const QLayoutItem *item : m_items) {
        if (!item->isEmpty())
            size = size.expandedTo(item->minimumSize()).expandedTo({item->hasHeightForWidth() ? 0 : item->sizeHint().width(), 0});
    }
    return size.grownBy(contentsMargins());
}

void FlowLayout::setGeometry(const QRect &rect)
{
    QLayout::setGeometry(rect);
    place(rect, true);
}

int FlowLayout::place(const QRect &whole, bool move) const
{
    const QMargins margins = contentsMargins();
    const QRect rect = whole.marginsRemoved(margins);
    const Qt::LayoutDirection direction = parentWidget() ? parentWidget()->layoutDirection() : Qt::LeftToRight;
    int top = rect.top();
    for (qsizetype from = 0; from < m_items.size();) {
        // As many as there is room for, and one at least.
        int width = 0;
        int height = 0;
        qsizetype to = from;
        for (; to < m_items.size(); ++to) {
            if (m_items[to]->isEmpty())
                continue;
            const QSize one = within(*m_items[to], rect.width());
            const int wider = width + one.width() + (width > 0 ? spacing() : 0);
            if (width > 0 && wider > rect.width())
                break;
            width = wider;
            height = std::max(height, one.height());
        }
        if (width == 0)
            break; // only hidden ones are left
        const int free = std::max(0, rect.width() - width);
        int left = rect.left() + (m_side == Side::Leading ? 0 : m_side == Side::Middle ? free / 2 : free);
        for (; from < to; ++from) {
            if (m_items[from]->isEmpty())
                continue;
            const QSize one = within(*m_items[from], rect.width());
            if (move)
                m_items[from]->setGeometry(QStyle::visualRect(direction, rect, {QPoint(left, top + (height - one.height()) / 2), one}));
            left += one.width() + spacing();
        }
        top += height + spacing();
    }
    return std::max(0, top - rect.top() - spacing()) + margins.top() + margins.bottom();
}

} // namespace story
