// What comes to the window from outside: the library that another start of the program was asked for. It goes the way its command goes,
// where it may just now.
#include "ui/main_window.h"

#include <QAction>
#include <QApplication>

namespace story {

bool MainWindow::mayArrive(CommandId way)
{
    if (QApplication::activeModalWidget()) {
        say({Notice::Weight::Info, tr("A question is still open."), tr("Nothing was taken."), tr("Answer it, then do it again."), {}});
        return false;
    }
    if (m_forRoom) {
        say({Notice::Weight::Info, tr("The room sees this window, so no other review comes into it."), tr("Nothing was taken."),
             tr("Leave the room view, then do it again."), {}});
        return false;
    }
    if (m_commands.action(way)->isEnabled())
        return true;
    if (m_workspace)
        say({Notice::Weight::Warn, tr("This library is open for reading only."), tr("Nothing was taken."),
             tr("Save a copy of the library to work on it."), {}});
    else
        say({Notice::Weight::Warn, tr("No library is open."), tr("Nothing was taken."), tr("Open one, then do it again."), {}});
    return false;
}

void MainWindow::openHandedOver(const QString &path)
{
    setWindowState((windowState() & ~Qt::WindowMinimized) | Qt::WindowActive);
    show();
    raise();
    activateWindow();
    const bool isOpen = m_workspace && m_workspace->path() == path && !m_workspace->isReadOnly();
    if (!path.isEmpty() && !isOpen && mayArrive(CommandId::OpenLibrary))
        openLibrary(path);
}

} // namespace story
