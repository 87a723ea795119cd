#include "ui/parts/reading_order.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QApplication>
#include <QButtonGroup>
#include <QLayout>
#include <QScrollArea>
#include <QSet>

#include <algorithm>

namespace story {

namespace {

// Of choices that exclude each other the chosen one alone; arrow keys lead to the others. Qt makes the newest with the focus that one.
bool isStop(const QWidget &widget)
{
    if (widget.focusProxy())
        return false;
    const auto *button = qobject_cast<const QAbstractButton *>(&widget);
    const QButtonGroup *group = button && button->isCheckable() ? button->group() : nullptr;
    if (group && group->exclusive() && group->checkedButton())
        return group->checkedButton() == button && button->focusPolicy() != Qt::NoFocus;
    return widget.focusPolicy() & Qt::TabFocus;
}

class Stops {
public:
    explicit Stops(QWidget &whole) { collect(&whole); }

    QList<QWidget *> found;

private:
    void collect(QLayout *layout)
    {
        for (int i = 0; i < layout->count(); ++i) {
            QLayoutItem *item = layout->itemAt(i);
            if (QWidget *widget = item->widget())
                collect(widget);
            else if (QLayout *inner = item->layout())
                collect(inner);
        }
    }

    void collect(QWidget *widget)
    {
        const bool isAnother = widget->isWindow() && !m_seen.isEmpty();
        if (!widget->isVisible() || !widget->isEnabled() || isAnother || m_seen.contains(widget))
            return;
        m_seen.insert(widget);
        if (isStop(*widget))
            found.append(widget);
        if (qobject_cast<QAbstractItemView *>(widget)) // keys of its own lead through it
            return;
        if (widget->layout())
            collect(widget->layout());
        // Those that place their parts themselves do so in lines.
        QList<QWidget *> parts = widget->findChildren<QWidget *>(QString(), Qt::FindDirectChildrenOnly);
        const bool mirrored = widget->layoutDirection() == Qt::RightToLeft;
        std::stable_sort(parts.begin(), parts.end(), [mirrored](const QWidget *one, const QWidget *other) {
            if (one->y() != other->y())
                return one->y() < other->y();
            return mirrored ? one->x() > other->x() : one->x() < other->x();
        });
        for (QWidget *part : std::as_const(parts))
            collect(part);
    }

    QSet<QWidget *> m_seen;
};

void bringIntoView(QWidget *widget)
{
    for (QWidget *around = widget->parentWidget(); around; around = around->parentWidget()) {
        auto *area = qobject_cast<QScrollArea *>(around);
        if (area && area->widget() && area->widget()->isAncestorOf(widget))
            area->ensureWidgetVisible(widget);
    }
}

} // namespace

bool focusInReadingOrder(QWidget &whole, bool next)
{
    const QList<QWidget *> stops = Stops(whole).found;
    if (stops.isEmpty())
        return false;
    QWidget *now = QApplication::focusWidget();
    // A field may be a part of what Tab stops at.
    while (now && !stops.contains(now) && now != &whole)
        now = now->parentWidget();
    const qsizetype at = stops.indexOf(now);
    const qsizetype to = at < 0 ? (next ? 0 : stops.size() - 1) : (at + (next ? 1 : stops.size() - 1)) % stops.size();
    stops[to]->setFocus(next ? Qt::TabFocusReason : Qt::BacktabFocusReason);
    bringIntoView(stops[to]);
    return true;
}

} // namespace story
