// The clock of the meeting in the window: its commands, what the header shows of it, and what it has to say.
//
// Pages are free to be visited while a part runs: who leads a meeting looks something up elsewhere and comes back, and minutes counted for
// the wrong part help nobody. So a page never moves the clock. The command that goes on with another part does, and opens the page of that
// part: one key for both.
#pragma once

#include "app/desk/meeting_clock.h"
#include "ui/panels/clock_chip.h"
#include "ui/parts/notice_bar.h"

#include <QTimer>

namespace story {

class Commands;

class ClockFlow : public QObject {
    Q_OBJECT
public:
    // All must outlive this. The commands do something while `view` is seen.
    ClockFlow(OpenReview &review, const Commands &commands, QWidget *view, QObject *parent = nullptr);

    MeetingClock &clock() { return m_clock; }
    ClockFace face() const;
    // Goes on with that part and has its page shown.
    void go(Id part);
    // Which commands make sense now.
    void refreshCommands();

Q_SIGNALS:
    void changed(); // what the header shows
    void pageAsked(story::Phase phase);
    void noticed(const story::Notice &notice);

private:
    void say(const Result<> &result);
    void sayJump(const QString &sentence);
    void follow();

    OpenReview &m_review;
    const Commands &m_commands;
    QWidget *m_view;
    MeetingClock m_clock;
    QTimer m_tick;
};

} // namespace story
