// Before the meeting: facts, impact and times, people, agenda, whether all is ready, and what an import left to be placed.
#pragma once

#include "app/model/guide.h"
#include "ui/pages/tabbed_page.h"

#include <QHash>

#include <optional>

namespace story {

class AgendaChoice;
class ReadyPart;

class PreparePage : public TabbedPage {
    Q_OBJECT
public:
    // `word` is what reviews are called; it must outlive this, and a change of it is told.
    PreparePage(const PageNeeds &needs, const ReviewWord &word, QWidget *parent = nullptr);
    void wordChanged();

    std::vector<std::pair<const char *, Value>> preset(EntityKind kind) const override;
    void takeFocus() override;
    // What is still to do, and who stands too near, is the facilitator's alone.
    void setForRoom(bool forRoom) override;
    // Shows the agenda and opens the list of ready-made ones.
    void chooseAgenda();

protected:
    int tabFor(const FieldRef &ref) const override;
    void tabShown(int tab) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *placingButtons();
    void addAgenda();
    void addReady();
    void addAgendaPart();
    QString timesOf(const AgendaItem &item) const;
    void place(EntityKind as);
    void refreshWords();
    void addSources();
    int eventsOf(Id source);
    void sayMoved(Id source);

    const ReviewWord &m_word;
    EntityPane *m_people;
    EntityPane *m_agenda;
    AgendaChoice *m_agendaChoice;
    ReadyPart *m_ready;
    int m_readyTab = -1;
    EntityPane *m_passages;
    std::optional<QHash<Id, int>> m_eventsOf; // how many events a source told; counted when it is asked for
};

} // namespace story
