// For screen readers: a bar of buttons of which always one is chosen is a list of tabs, and each button a tab that is selected or not. Qt would
// call each of them a check box, which can be unticked.
#pragma once

class QAbstractButton;
class QWidget;

namespace story {

// Each before it gets its accessible name.
void makeTabList(QWidget *bar);
void makeTab(QAbstractButton *button);

} // namespace story
