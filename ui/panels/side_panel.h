// What needs care beside the work: what to ask and what is open, the parking lot, private notes, who has been heard. One at a time, and
// it can be folded away.
#pragma once

#include "app/desk/open_review.h"
#include "app/desk/question_bank.h"
#include "ui/panels/pane.h"
#include "ui/parts/commands.h"
#include "ui/parts/notice_bar.h"

class QStackedWidget;
class QVBoxLayout;

namespace story {

class PromptList;
class SectionTabs;
class TextEditor;
class VoicesList;

class SidePanel : public Pane {
    Q_OBJECT
public:
    enum class Tab { Questions, Parking, Notes, Voices };

    // `bank` in the language of the room.
    SidePanel(OpenReview &review, const Look &look, const Commands &commands, QList<Prompt> bank, QWidget *parent = nullptr);

    void showTab(Tab tab);
    void nextTab();
    Tab tab() const;
    PromptList *prompts() const { return m_prompts; }
    VoicesList *voices() const { return m_voices; }
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

    // `above`, where there is one, stands over the cards.
    QWidget *addList(List &list, const QString &emptyWords, CommandId key, QWidget *above = nullptr);
    QWidget *questionsPart();
    QWidget *voicesPart();
    QWidget *foot(const QString &words);
    QString keyOf(CommandId id) const;
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
    PromptList *m_prompts;
    VoicesList *m_voices;
    List m_questions{EntityKind::Question};
    List m_ideas{EntityKind::Action};
    List m_notes{EntityKind::PrivateNote};
    QHash<Id, TextEditor *> m_noteEditors;
    bool m_forRoom = false;
    bool m_readOnly = false; // as the cards were made
};

} // namespace story
