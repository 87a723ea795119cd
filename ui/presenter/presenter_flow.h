// Presenting: opens the presenter window, gives it what the facilitator is at, or holds it, and finds it a screen.
#pragma once

#include "ui/parts/commands.h"
#include "ui/parts/notice_bar.h"
#include "ui/presenter/presenter_window.h"

#include <QPointer>
#include <QTimer>

class QScreen;

namespace story {

class ReviewView;

class PresenterFlow : public QObject {
    Q_OBJECT
public:
    // `window` is the facilitator's, `word` what reviews are called. All must outlive this.
    PresenterFlow(const Look &look, const Commands &commands, const ReviewWord &word, QWidget *window);
    ~PresenterFlow() override;

    // What is presented; nullptr closes the presenter window: what belongs to another review is another room's.
    void setReview(ReviewView *review);
    void stop();
    // The preferences call reviews by another word.
    void wordChanged() { refresh(); }
    // Null while nothing is presented.
    PresenterWindow *presenter() const { return m_presenter.get(); }

Q_SIGNALS:
    void noticed(const story::Notice &notice);

private:
    void start();
    void hold(bool held);
    void step(int by);
    void follow();
    void refresh();
    void showOn(QScreen *screen, bool full);
    void screenGone(QScreen *screen);
    void screenCame(QScreen *screen);
    // One that is neither.
    static QScreen *otherScreen(const QScreen *facilitators, const QScreen *gone = nullptr);

    const Look &m_look;
    const Commands &m_commands;
    const ReviewWord &m_word;
    QWidget *m_window;
    QPointer<ReviewView> m_review;
    std::unique_ptr<PresenterWindow> m_presenter;
    PresenterView m_view; // as it is shown
    bool m_held = false;
    bool m_proposed = false; // room view, once
    QTimer m_soon;           // edits come in bursts
};

} // namespace story
