// A card laid over the middle of its window, with a search field on top: the command palette and the shortcut sheet. It takes the
// focus when it opens and gives it back to where it was; Tab does not lead out of it, Escape does.
#pragma once

#include "ui/parts/look.h"

#include <QPointer>
#include <QWidget>

class QAbstractItemView;
class QLineEdit;
class QVBoxLayout;

namespace story {

class Overlay : public QWidget {
    Q_OBJECT
public:
    // Hidden at first. `window` is what it lies over; `widest` in px.
    Overlay(const Look &look, const QString &name, int widest, QWidget *window);
    ~Overlay() override;

    void open();
    void close();

protected:
    QLineEdit *field() const { return m_field; }
    QVBoxLayout *body() const { return m_body; }
    // Room for everything below the field; the window may give less.
    virtual int wantedHeight() const = 0;
    virtual void aboutToOpen() = 0;
    // The keys stay in the field while they choose in a list below it: tells a screen reader which row Enter would take.
    static void tellChosen(QAbstractItemView *list);

    bool eventFilter(QObject *watched, QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void place();

private:
    const Look &m_look;
    int m_widest;
    QLineEdit *m_field;
    QVBoxLayout *m_body;
    QPointer<QWidget> m_before; // had the focus
};

} // namespace story
