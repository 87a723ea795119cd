// In place of the lists while everyone writes for themselves: how much time is left, and how many lines have come. What they say is seen
// when it is revealed, so that nobody follows the first who spoke.
#pragma once

#include "app/desk/open_review.h"
#include "ui/parts/text_label.h"

#include <QDeadlineTimer>
#include <QTimer>

class QPushButton;

namespace story {

class SilentWriting : public QWidget {
    Q_OBJECT
public:
    static constexpr int minutes = 5;

    SilentWriting(OpenReview &review, const Look &look, QWidget *parent = nullptr);

    // Until the time to reveal.
    qint64 secondsLeft() const;

Q_SIGNALS:
    void revealAsked();
    void ticked(); // another second is gone

private:
    void refresh();
    int lines() const; // findings, factors and questions of the review

    OpenReview &m_review;
    const int m_before; // lines there were when it began
    QDeadlineTimer m_end; // of a clock that does not jump
    QTimer m_tick;
    TextLabel *m_left;
    TextLabel *m_count;
};

} // namespace story
