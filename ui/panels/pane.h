// A region of the window on its own ground, with a fine line where it meets the next one.
#pragma once

#include "ui/parts/look.h"

#include <QWidget>

class QAction;
class QPushButton;

namespace story {

class Pane : public QWidget {
    Q_OBJECT
public:
    // `lines` are the edges that carry a line.
    Pane(const Look &look, Qt::Edges lines, QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;
    const Look &look() const { return m_look; }

private:
    const Look &m_look;
    Qt::Edges m_lines;
};

// A button that does what `action` does, with its name, help and state; without a mnemonic of its own.
QPushButton *actionButton(QAction *action, QWidget *parent = nullptr);

} // namespace story
