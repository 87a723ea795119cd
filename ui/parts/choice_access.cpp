#include "ui/parts/choice_access.h"

#include <QAbstractItemView>
#include <QAccessibleWidget>
#include <QComboBox>
#include <QLineEdit>

namespace story {

namespace {

// Its children are, as with Qt's own, the list and, where one may write in it, the field.
class ChoiceBox final : public QAccessibleWidget {
public:
    explicit ChoiceBox(QComboBox *box) : QAccessibleWidget(box, QAccessible::ComboBox) {}

    int childCount() const override { return !box() ? 0 : box()->isEditable() ? 2 : 1; }
    QAccessibleInterface *child(int index) const override
    {
        QWidget *widget = !box() ? nullptr : index == 0 ? static_cast<QWidget *>(box()->view()) : index == 1 ? box()->lineEdit() : nullptr;
        return widget ? QAccessible::queryAccessibleInterface(widget) : nullptr;
    }
    int indexOfChild(const QAccessibleInterface *child) const override
    {
        if (!box() || !child || !child->object())
            return -1;
        return child->object() == box()->view() ? 0 : child->object() == box()->lineEdit() ? 1 : -1;
    }
    QAccessibleInterface *childAt(int x, int y) const override
    {
        QLineEdit *line = box() ? box()->lineEdit() : nullptr;
        return line && line->rect().contains(line->mapFromGlobal(QPoint(x, y))) ? child(1) : nullptr;
    }
    QAccessibleInterface *focusChild() const override { return box() && box()->isEditable() ? child(1) : nullptr; }

    QString text(QAccessible::Text what) const override
    {
        return what == QAccessible::Value && box() ? box()->currentText() : QAccessibleWidget::text(what);
    }
    QAccessible::State state() const override
    {
        QAccessible::State state = QAccessibleWidget::state();
        if (!box())
            return state;
        state.expandable = true;
        state.expanded = box()->view()->isVisible();
        state.editable = box()->isEditable();
        return state;
    }
    QStringList actionNames() const override { return {showMenuAction(), pressAction()}; }
    void doAction(const QString &name) override
    {
        if (!box() || (name != showMenuAction() && name != pressAction()))
            return;
        if (box()->view()->isVisible())
            box()->hidePopup();
        else
            box()->showPopup();
    }

private:
    // nullptr while it is being destroyed, when it may still be asked about.
    QComboBox *box() const { return qobject_cast<QComboBox *>(widget()); }
};

QAccessibleInterface *interfaceOf(const QString &, QObject *object)
{
    auto *box = qobject_cast<QComboBox *>(object);
    return box ? new ChoiceBox(box) : nullptr;
}

} // namespace

void nameComboBoxes()
{
    QAccessible::installFactory(&interfaceOf);
}

} // namespace story
