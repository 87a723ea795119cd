// The clock of the meeting in the header: which part runs, how long, of how much. Pressing it opens its menu.
#pragma once

#include "app/core/ids.h"
#include "ui/parts/look.h"

#include <QAbstractButton>

class QMenu;

namespace story {

class Commands;

// What there is to show of a clock.
struct ClockFace {
    enum class Sign { None, Short, Over };
    struct Part {
        Id id;
        QString words; // "Timeline 12:40 of 35:00"
        bool isCurrent = false;
    };

    QString words;  // the same of the current part, with what remains where that is little; empty: there is no clock
    QString spoken; // for screen readers: in minutes, so that it does not change every second
    QString left;   // of the whole, quietly and where there is room: "26 min left in all"
    QString whole;  // "34 of 60 min in all, ends at about 15:10"
    bool runs = false;
    Sign sign = Sign::None;
    QList<Part> parts; // of the agenda, in their order
};

class ClockChip : public QAbstractButton {
    Q_OBJECT
    Q_PROPERTY(QString left READ left)
public:
    // `look` must outlive it. Hidden until there is something to show.
    explicit ClockChip(const Look &look, QWidget *parent = nullptr);

    // The commands of its menu; they must outlive it.
    void setCommands(const Commands &commands) { m_commands = &commands; }
    void setFace(const ClockFace &face);
    // Opens the menu under it; nothing where it is hidden.
    void openMenu();

    QString left() const { return m_face.left; }
    // What is left of the whole stands behind the words, or not: whoever knows how much room there is says so.
    void setLeftShown(bool shown);
    // The width with it.
    int fullWidth() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

Q_SIGNALS:
    void partChosen(story::Id part);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void fillMenu();
    QString leftBehind() const;

    const Look &m_look;
    const Commands *m_commands = nullptr;
    QMenu *m_menu;
    ClockFace m_face;
    bool m_leftShown = false;
};

} // namespace story
