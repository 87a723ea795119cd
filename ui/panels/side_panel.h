// What needs care beside the work: open questions, the parking lot, private notes. One at a time, and it can be folded away.
#pragma once

#include "app/desk/open_review.h"
#include "ui/panels/pane.h"
#include "ui/parts/commands.h"
#include "ui/parts/notice_bar.h"

class QStackedWidget;
class QVBoxLayout;

namespace story {

class SectionTabs;
class TextEditor;

class SidePanel : public Pane {
    Q_OBJECT
public:
    enum class Tab { Questions, Parking, Notes };

    SidePanel(OpenReview &review, const Look &look, const Commands &commands, QWidget *parent = nullptr);

    void showTab(Tab tab);
    void nextTab();
    // The room sees the panel: what is the facilitator's alone is folded away.
    void setForRoom(bool forRoom);
    // Shows a private note; with `focus` the keys go there.
    bool reveal(const FieldRef &ref, bool focus);
    void finish();

Q_SIGNALS:
    void goAsked(const story::FieldRef &ref);
    void noticed(const story::Notice &notice);

private:
    struct List {
        EntityKind kind;
        QVBoxLayout *cards = nullptr;
        QWidget *empty = nullptr;
        QList<Id> ids = {};
        bool shown = false; // cards are as the review is
    };

    QWidget *addList(List &list, const QString &emptyWords, CommandId key);
    void refresh(const ChangeSet *set);
    void fill(List &list, bool keepIfSame);
    QWidget *questionCard(const Question &question);
    QWidget *ideaCard(const Action &action);
    QWidget *noteCard(const PrivateNote &note);
    void fit();

    OpenReview &m_review;
    const Commands &m_commands;
    SectionTabs *m_tabs;
    QStackedWidget *m_stack;
    List m_questions{EntityKind::Question};
    List m_ideas{EntityKind::Action};
    List m_notes{EntityKind::PrivateNote};
    QHash<Id, TextEditor *> m_noteEditors;
    bool m_forRoom = false;
    bool m_readOnly = false; // as the cards were made
};

} // namespace story
