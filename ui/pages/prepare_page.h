// Before the meeting: facts, impact and times, people, agenda, and what an import left to be placed.
#pragma once

#include "ui/pages/tabbed_page.h"

#include <QHash>

#include <optional>

namespace story {

class PreparePage : public TabbedPage {
    Q_OBJECT
public:
    PreparePage(const PageNeeds &needs, QWidget *parent = nullptr);

    std::vector<std::pair<const char *, Value>> preset(EntityKind kind) const override;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *placingButtons();
    void place(EntityKind as);
    void refreshWords();
    void addSources();
    int eventsOf(Id source);
    void sayMoved(Id source);

    EntityPane *m_people;
    EntityPane *m_passages;
    std::optional<QHash<Id, int>> m_eventsOf; // how many events a source told; counted when it is asked for
};

} // namespace story
