// Ctrl+K: every command by its name. Typing narrows the list, Up and Down choose, Enter does it, Esc leaves.
#pragma once

#include "ui/parts/overlay.h"

class QListView;

namespace story {

class Commands;
class CommandListModel;

class CommandPalette : public Overlay {
    Q_OBJECT
public:
    // `commands` must outlive this.
    CommandPalette(const Look &look, const Commands &commands, QWidget *window);

protected:
    int wantedHeight() const override;
    void aboutToOpen() override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void narrow(const QString &words);
    void doChosen();

    CommandListModel *m_model;
    QListView *m_list;
};

} // namespace story
