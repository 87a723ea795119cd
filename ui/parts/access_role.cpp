#include "ui/parts/access_role.h"

#include <QAccessibleWidget>
#include <QVariant>

namespace story {

namespace {

// Qt asks for an interface by class and object: this says of an object that it is one of ours.
constexpr const char *roleMark = "story.accessibleRole";

QAccessibleInterface *interfaceOf(const QString &, QObject *object)
{
    if (!object || !object->isWidgetType())
        return nullptr;
    const QVariant role = object->property(roleMark);
    return role.isValid() ? new QAccessibleWidget(static_cast<QWidget *>(object), static_cast<QAccessible::Role>(role.toInt())) : nullptr;
}

} // namespace

void setAccessibleRole(QWidget *widget, QAccessible::Role role)
{
    static const bool installed = (QAccessible::installFactory(&interfaceOf), true);
    Q_UNUSED(installed);
    widget->setProperty(roleMark, static_cast<int>(role));
}

} // namespace story
