// What a widget that is painted by hand is to a screen reader. Qt knows its own widgets, and calls every other a box of something.
#pragma once

#include <QAccessible>

class QWidget;

namespace story {

// Before the widget gets its accessible name. Its name, description and children are those of every widget.
void setAccessibleRole(QWidget *widget, QAccessible::Role role);

} // namespace story
