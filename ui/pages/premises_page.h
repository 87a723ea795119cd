// The six premises, one at a time and large; then the roll call: who accepts.
#pragma once

#include "ui/pages/tabbed_page.h"

class QLineEdit;

namespace story {

class PremiseView;

class PremisesPage : public TabbedPage {
    Q_OBJECT
public:
    PremisesPage(const PageNeeds &needs, QWidget *parent = nullptr);

    void reveal(const FieldRef &ref, bool focus) override;
    void takeFocus() override;
    PresenterView presented() const override;

protected:
    int tabFor(const FieldRef &ref) const override;
    void tabShown(int tab) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *rollCallHead();
    void step(int by);
    void answer(Premises answer);
    void recordException();
    void acceptAll();
    void addSomebody();
    void chooseNextUnasked();
    void refreshWords();

    PremiseView *m_premise;
    EntityPane *m_people;
    FieldForm *m_waiver;
    QLineEdit *m_newRole;
    QWidget *m_rollHead = nullptr;
    int m_current = 0;
};

} // namespace story
