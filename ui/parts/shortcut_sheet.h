// Ctrl+?: every key and what it does, grouped as the menus are, narrowed by typing.
#pragma once

#include "ui/parts/overlay.h"

class QTreeWidget;

namespace story {

class Commands;

class ShortcutSheet : public Overlay {
    Q_OBJECT
public:
    // `commands` must outlive this.
    ShortcutSheet(const Look &look, const Commands &commands, QWidget *window);

protected:
    int wantedHeight() const override;
    void aboutToOpen() override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void fill(const QString &words);

    const Look &m_look;
    const Commands &m_commands;
    QTreeWidget *m_tree;
};

} // namespace story
