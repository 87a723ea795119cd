// The bar under the header: what happened, what was kept, what to do next. It never stops the meeting.
#pragma once

#include "app/core/result.h"
#include "ui/parts/text_label.h"

#include <QList>
#include <QWidget>

#include <functional>
#include <optional>

class QHBoxLayout;
class QPushButton;
class QToolButton;

namespace story {

struct Notice {
    enum class Weight { Info, Good, Warn, Bad };

    Weight weight = Weight::Info;
    QString what; // one sentence each; shown as plain text
    QString kept;
    QString next;
    struct Button {
        QString text; // a verb: "Try again"
        std::function<void()> pressed;
        bool closes = true; // the notice goes when it is pressed
    };
    QList<Button> buttons;
    std::optional<Failure> failure = {}; // of the error it tells of

    // An error as a notice without buttons.
    static Notice of(const Error &error, Weight weight = Weight::Bad);
};

// Shows the newest notice; the older ones are one key away. It hides itself while there is none.
class NoticeBar : public QWidget {
    Q_OBJECT
public:
    using Handle = int; // names a notice that was shown; never reused

    explicit NoticeBar(const Look &look, QWidget *parent = nullptr);

    // A notice that says the same as one already there takes its place instead of standing beside it.
    Handle show(const Notice &notice);
    // The notice is no longer true. Does nothing where it was closed already.
    void withdraw(Handle handle);
    // The same, by what it says.
    void withdraw(const QString &what);
    // Closes the one that is shown.
    void closeCurrent();
    qsizetype count() const { return m_notices.size(); }

    using QWidget::show;

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    struct Shown {
        Handle handle = 0;
        Notice notice;
    };

    void showNewest(bool announce);
    QColor colour() const;

    const Look &m_look;
    QList<Shown> m_notices; // the last one is shown
    Handle m_lastHandle = 0;
    TextLabel *m_what;
    TextLabel *m_rest;
    QHBoxLayout *m_buttons;
    QPushButton *m_more;
    QToolButton *m_close;
};

} // namespace story
