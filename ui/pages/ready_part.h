// Is everything ready for the meeting: the checklist with a way to each of its fields, what to think of about the facilitator, what is said
// first, and the invitation.
#pragma once

#include "app/model/preparation.h"
#include "ui/pages/page.h"

namespace story {

class FieldForm;

class ReadyPart : public QWidget {
    Q_OBJECT
public:
    // `word` is what reviews are called, in our opening words; it must outlive this. refresh() follows it.
    ReadyPart(const PageNeeds &needs, const ReviewWord &word, QWidget *parent = nullptr);

    // Forms about the review in it.
    QList<FieldForm *> forms() const { return {m_sent, m_opening}; }
    // The checklist, and the words that are said where the review has none of its own.
    void refresh();
    // To the first thing that is not ready yet.
    void takeFocus();

Q_SIGNALS:
    void goAsked(const story::FieldRef &ref);
    void noticed(const story::Notice &notice);

private:
    struct Line;

    QWidget *checklist();
    QWidget *invitation();
    QWidget *openingScript();
    void useOurWords();

    PageNeeds m_needs;
    const ReviewWord &m_word;
    QList<Line *> m_lines; // the widgets own themselves
    TextLabel *m_more;     // further concerns
    FieldForm *m_sent;
    FieldForm *m_opening;
    QPushButton *m_ours;
    TextLabel *m_oursLead;
    TextLabel *m_oursText;
};

} // namespace story
