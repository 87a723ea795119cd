// What will change: action items from an idea to "did it help?".
#pragma once

#include "ui/pages/tabbed_page.h"

namespace story {

class ActionsPage : public TabbedPage {
    Q_OBJECT
public:
    ActionsPage(const PageNeeds &needs, QWidget *parent = nullptr);

private:
    void refreshWords();
    void showFormFor(Id action);

    EntityPane *m_pane;
};

} // namespace story
