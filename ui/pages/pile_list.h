// The events of a pile that no zoom takes apart, as a list to choose from: arrows or letters, Enter chooses, Esc leaves. It asks for the
// words of those rows alone that are seen, however many share one instant.
#pragma once

#include "app/core/ids.h"
#include "ui/parts/look.h"

#include <QFrame>
#include <QTimeZone>

class QListView;
class QModelIndex;

namespace story {

class TimelineFeed;

class PileList : public QFrame {
    Q_OBJECT
public:
    // All must outlive this; it goes when it is closed. `before` is the one that is chosen at first, where it is among them.
    PileList(TimelineFeed &feed, const QList<Id> &events, Id before, const QTimeZone &zone, const Look &look, QWidget *parent);

    // Beside `thing` (a rectangle of the screen), where there is room.
    void openBeside(const QRect &thing);

Q_SIGNALS:
    void chosen(story::Id event);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void choose(const QModelIndex &index);

    QListView *m_list;
};

} // namespace story
