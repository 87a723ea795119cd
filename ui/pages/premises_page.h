// The six premises, one at a time and large; then the roll call: who accepts. A number or two letters choose somebody, A, L and X answer.
#pragma once

#include "app/model/guide.h"
#include "app/model/roll_keys.h"
#include "ui/pages/tabbed_page.h"

#include <QHash>
#include <QTimer>

class QLineEdit;

namespace story {

class PremiseView;

class PremisesPage : public TabbedPage {
    Q_OBJECT
public:
    // `word` is what reviews are called; it must outlive this, and a change of it is told.
    PremisesPage(const PageNeeds &needs, const ReviewWord &word, QWidget *parent = nullptr);
    void wordChanged();

    void reveal(const FieldRef &ref, bool focus) override;
    void takeFocus() override;
    // Everyone in the room who was not asked yet accepts, by a show of hands.
    void acceptAll();
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
    void addSomebody();
    void chooseNextUnasked();
    void readKeys();
    bool chooseByKey(QEvent &event);
    void setTyped(const QString &typed);
    void refreshWords();

    const ReviewWord &m_word;
    PremiseView *m_premise;
    EntityPane *m_people;
    FieldForm *m_waiver;
    QLineEdit *m_newRole;
    QWidget *m_rollHead = nullptr;
    int m_current = 0;
    QList<RollKey> m_keys;        // who answers to which keys
    QHash<Id, QString> m_leads;   // as they stand beside the names
    QString m_typed;              // the beginning of somebody's keys
    QTimer m_forget;              // a beginning that nobody ended
};

} // namespace story
