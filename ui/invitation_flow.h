// The invitation to the meeting, as it leaves the window: on the clipboard as text or Markdown, or in the mail program.
#pragma once

#include "app/report/invitation.h"
#include "ui/parts/notice_bar.h"

#include <QObject>

namespace story {

class OpenReview;

class InvitationFlow : public QObject {
    Q_OBJECT
public:
    // Both must outlive this. `word` is what reviews are called.
    InvitationFlow(OpenReview &review, const ReviewWord &word, QObject *parent = nullptr);

    void copy();
    void copyMarkdown();
    // Opens the mail program with subject and text; whom it goes to is written there. Where there is none, the text is on the clipboard.
    void mail();

Q_SIGNALS:
    void noticed(const story::Notice &notice);

private:
    report::Invitation made() const;

    OpenReview &m_review;
    const ReviewWord &m_word;
};

} // namespace story
