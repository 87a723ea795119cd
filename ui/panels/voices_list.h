// Who has been heard, for the facilitator alone: a key for everyone in the room, and who has not spoken yet on top. It lives in memory
// while the review is open and is stored nowhere.
#pragma once

#include "app/desk/open_review.h"
#include "app/desk/speaking_balance.h"
#include "ui/parts/text_label.h"

class QPushButton;
class QVBoxLayout;

namespace story {

class EmptyState;

class VoicesList : public QWidget {
    Q_OBJECT
public:
    VoicesList(OpenReview &review, const Look &look, QWidget *parent = nullptr);

    // The keys of the roll call mean somebody here, until one of them was meant, Esc, or the focus goes elsewhere.
    void takeFocus();
    EmptyState *emptyState() const { return m_empty; }

Q_SIGNALS:
    void tapped(); // somebody was meant; the keys can go back
    void left();   // Esc

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void tap(Id person);
    void refresh();
    void fill(QVBoxLayout *rows, const QList<Id> &people, bool heard);

    OpenReview &m_review;
    const Look &m_look;
    SpeakingBalance m_balance;
    Id m_last;       // whom the newest tap was for
    QString m_typed; // the beginning of a key
    EmptyState *m_empty;
    TextLabel *m_waitingHead;
    TextLabel *m_heardHead;
    QVBoxLayout *m_waiting;
    QVBoxLayout *m_heard;
};

} // namespace story
