// The bar on top: where this is, whether it is saved, the clock of the phase, and the menu.
#pragma once

#include "app/desk/save_state.h"
#include "ui/panels/clock_chip.h"
#include "ui/panels/pane.h"
#include "ui/parts/text_label.h"

class QMenu;
class QPushButton;
class QToolButton;

namespace story {

class WordChip;

class Header : public Pane {
    Q_OBJECT
public:
    Header(const Look &look, QWidget *parent = nullptr);

    // In the library: the program's name and the file.
    void showLibrary(const QString &fileName, const QString &path);
    // In a review: "Library ▸ Checkout latency, Sat 14 Nov 2026  SEV2".
    void showReview(const QString &title, const QString &badge);
    // `more` follows the word: "backed up 3 min ago".
    void setSaveState(SaveState state, bool readOnly, const QString &more = {});
    QString saveText() const;
    // The room sees this window: said in words, as long as it is so.
    void setForRoom(bool forRoom);
    // What stands left of the menu.
    void addButton(QWidget *button);
    ClockChip *clock() const { return m_clock; }
    QToolButton *menuButton() const { return m_menu; }

Q_SIGNALS:
    void libraryAsked();

protected:
    bool event(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void fit();
    void fitClock();

    QPushButton *m_library;
    TextLabel *m_title;
    TextLabel *m_aside;
    TextLabel *m_saved;
    WordChip *m_room;
    ClockChip *m_clock;
    QToolButton *m_menu;
};

} // namespace story
