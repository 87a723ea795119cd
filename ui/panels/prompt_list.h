// What the facilitator can ask next: about the chosen event, or in this phase. Three at a time, one of them lit; those that were asked
// say so and are passed by.
#pragma once

#include "app/desk/question_bank.h"
#include "ui/parts/notice_bar.h"
#include "ui/parts/text_label.h"

#include <optional>

class QComboBox;

namespace story {

class PromptCard;

class PromptList : public QWidget {
    Q_OBJECT
public:
    // `bank` in the language of the room.
    PromptList(OpenReview &review, const Look &look, QList<Prompt> bank, QWidget *parent = nullptr);

    // An event that is there is what is asked about; else the phase as a whole. The kind of statement is what fits it, until another is chosen.
    void setAbout(Phase phase, Id event);
    // The next that was not asked yet; the next of all where all were.
    void next();
    // The lit one was asked; once more: it was not.
    void markAsked();

Q_SIGNALS:
    void noticed(const story::Notice &notice);

private:
    static constexpr int shownAtOnce = 3;

    void collect();
    void refresh();
    void nameWhatFits();
    void begin();
    Id event() const; // null: the phase

    OpenReview &m_review;
    const QList<Prompt> m_bank;
    QComboBox *m_kind; // of statement: what fits, or one that is picked by hand
    TextLabel *m_about;
    TextLabel *m_howMany;
    QList<PromptCard *> m_cards;
    QList<Offered> m_offered;
    Phase m_phase = Phase::Prepare;
    Id m_event;
    std::optional<Statement> m_statement; // picked by hand
    qsizetype m_current = 0;
};

} // namespace story
