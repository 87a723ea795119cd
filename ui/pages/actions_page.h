// What will change: action items from an idea in the parking lot to "did it help?".
#pragma once

#include "app/desk/action_advice.h"
#include "ui/pages/tabbed_page.h"

class QComboBox;
class QLineEdit;

namespace story {

class ActionsPage : public TabbedPage {
    Q_OBJECT
public:
    ActionsPage(const PageNeeds &needs, QWidget *parent = nullptr);

    void reveal(const FieldRef &ref, bool focus) override;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void addDeclining();
    void addCommands();
    void refreshWords();
    void refreshHints(const Action *action);
    void showFormFor(Id action);
    void filter();
    void askWhyDeclined();
    void declineNow();
    void leaveDeclining();
    // Says whether that worked; the next idea is then chosen, where this was one.
    void decided(Id action, const Result<> &done);

    const ActionWords m_words;
    Card *m_declining; // over the list: the reason is written here
    EntityPane *m_pane;
    QComboBox *m_shown;
    TextLabel *m_declined;
    QLineEdit *m_why;
    QWidget *m_hints;
    Id m_toDecline;
    bool m_wasIdea = false; // what is being decided about
};

} // namespace story
