#include "ui/parts/tab_access.h"

#include "ui/parts/access_role.h"

#include <QAbstractButton>
#include <QAccessibleWidget>
#include <QVariant>

namespace story {

namespace {

// Qt asks for an interface by class and object: this says of an object that it is one of ours.
constexpr const char *tabMark = "story.isTab";

class Tab final : public QAccessibleWidget {
public:
    explicit Tab(QAbstractButton *button) : QAccessibleWidget(button, QAccessible::PageTab) {}

    QAccessible::State state() const override
    {
        QAccessible::State state = QAccessibleWidget::state();
        state.selectable = true;
        state.selected = button() && button()->isChecked();
        return state;
    }
    QStringList actionNames() const override
    {
        return QStringList{pressAction()} + QAccessibleWidget::actionNames();
    }
    void doAction(const QString &name) override
    {
        if (name == pressAction() && button())
            button()->click();
        else
            QAccessibleWidget::doAction(name);
    }

private:
    QAbstractButton *button() const { return qobject_cast<QAbstractButton *>(widget()); }
};

QAccessibleInterface *interfaceOf(const QString &, QObject *object)
{
    if (!object || !object->isWidgetType())
        return nullptr;
    // One that is being destroyed is asked about too, and is no button any more.
    if (auto *button = qobject_cast<QAbstractButton *>(object); button && object->property(tabMark).toBool())
        return new Tab(button);
    return nullptr;
}

} // namespace

void makeTabList(QWidget *bar)
{
    setAccessibleRole(bar, QAccessible::PageTabList);
}

void makeTab(QAbstractButton *button)
{
    static const bool installed = (QAccessible::installFactory(&interfaceOf), true);
    Q_UNUSED(installed);
    button->setProperty(tabMark, true);
}

} // namespace story
