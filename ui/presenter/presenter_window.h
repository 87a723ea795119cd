// What the room looks at: an ordinary window with a title, for the second screen or to be shared in a call. It shows the page it is
// given, and holds nothing of the review beside it. Words are never smaller than 28 pt and grow with the window.
//
// F11 fills the screen, or stops; Esc stops, or closes. Closing it changes nothing. Space and the arrows step, backwards with Shift; other keys
// are those of the actions that are added to it.
#pragma once

#include "app/desk/presenter.h"
#include "ui/parts/look.h"

#include <QWidget>

#include <functional>

namespace story {

class PresenterRow;
class PresenterWords;

class PresenterWindow : public QWidget {
    Q_OBJECT
public:
    // `look` must outlive it.
    explicit PresenterWindow(const Look &look);

    // A page of at most `most` lines, made anew whenever it is to be shown.
    using PageOf = std::function<PresenterPage(int most)>;
    // `step` of `steps` are drawn as dashes, as of the premises; none of none.
    void show(const PageOf &page, int step = 0, int steps = 0);
    // On top: what is reviewed, "Checkout latency, Sat 14 Nov 2026".
    void setReview(const QString &title);
    void setClock(const PresenterClock &clock);
    // Says that it does not follow.
    void setHeld(bool held);

    void toggleFullScreen();

    using QWidget::show;

Q_SIGNALS:
    void closed();
    void stepped(int by); // 1 on, -1 back

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void closeEvent(QCloseEvent *event) override;

private:
    void arrange();
    int unit() const;
    QFont fontOf(qreal factor, QFont::Weight weight = QFont::Normal) const;
    int arrangeFrame(); // head and foot; returns where the foot begins
    int setRows(int most, int width);
    void placeRows(int top, int width);

    const Look &m_look;
    PageOf m_pageOf;
    PresenterPage m_page; // as it is shown
    int m_step = 0;
    int m_steps = 0;
    PresenterClock m_clockNow;
    PresenterWords *m_review;
    PresenterWords *m_clock;
    PresenterWords *m_left; // of the whole meeting, behind the clock
    PresenterWords *m_eyebrow;
    PresenterWords *m_title;
    PresenterWords *m_note;
    PresenterWords *m_foot;
    PresenterWords *m_held;
    QList<PresenterRow *> m_rows; // as many as were ever needed; those in use are shown
    int m_rowLines = 3; // of type, of one row: fewer where there is little room
    QRect m_dashes;
};

} // namespace story
