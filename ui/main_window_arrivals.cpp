// What comes to the window from outside: files and text that are dropped on it, and the library that another start of the program was
// asked for. Each goes the way its command goes, where it may just now.
#include "app/core/safe_file.h"
#include "app/core/text.h"
#include "app/intake/intake.h"
#include "ui/editors/plain_edit.h"
#include "ui/import_flow.h"
#include "ui/main_window.h"
#include "ui/pages/event_evidence.h"
#include "ui/review_view.h"

#include <QAction>
#include <QApplication>
#include <QDropEvent>
#include <QFile>
#include <QFileInfo>
#include <QMimeData>
#include <QStackedWidget>

#include <algorithm>

namespace story {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 largestText = qint64(8) << 20; // a log that a person looks through
constexpr qsizetype sniffed = 4096;

QStringList filesIn(const QMimeData &data)
{
    QStringList paths;
    const QList<QUrl> urls = data.hasUrls() ? data.urls() : QList<QUrl>();
    for (const QUrl &url : urls) {
        if (url.isLocalFile())
            paths.append(url.toLocalFile());
    }
    return paths;
}

bool isNamed(const QString &path, const QStringList &endings)
{
    return endings.contains(QFileInfo(path).suffix(), Qt::CaseInsensitive);
}

bool isPostMortem(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) && intake::sniff(file.read(sniffed), QFileInfo(path).fileName()) != intake::Format::Unknown;
}

} // namespace

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

bool MainWindow::isOnTimeline() const
{
    return m_review && m_stack->currentWidget() == m_review && m_review->phase() == Phase::Timeline;
}

// Files over a text field are files, and not words that say where they lie; pictures over the timeline belong to an event.
bool MainWindow::filterDrop(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::DragEnter && event->type() != QEvent::DragMove && event->type() != QEvent::Drop)
        return false;
    const auto *widget = qobject_cast<QWidget *>(watched);
    if (!widget || widget->window() != this)
        return false;
    auto &drop = *static_cast<QDropEvent *>(event);
    const QStringList paths = filesIn(*drop.mimeData());
    const bool arePictures = std::all_of(paths.begin(), paths.end(), isNamedAsPicture);
    if (paths.isEmpty() || (arePictures && isOnTimeline()))
        return false;
    drop.setDropAction(Qt::CopyAction);
    drop.accept();
    if (event->type() == QEvent::Drop)
        takeFiles(paths);
    return true;
}

void MainWindow::dragEnterEvent(QDragEnterEvent *event)
{
    if (!isOnTimeline() || !(event->mimeData()->hasText() || event->mimeData()->hasHtml()))
        return;
    event->setDropAction(Qt::CopyAction);
    event->accept();
}

void MainWindow::dropEvent(QDropEvent *event)
{
    const QString text = isOnTimeline() ? pastedText(*event->mimeData()) : QString();
    if (text.isEmpty())
        return;
    event->setDropAction(Qt::CopyAction);
    event->accept();
    takeText(text, event->mimeData()->html());
}

void MainWindow::takeText(const QString &text, const QString &html)
{
    if (QApplication::activeModalWidget())
        mayArrive(CommandId::Import); // says so
    else
        m_review->takeText(text, html);
}

void MainWindow::takeFiles(const QStringList &paths)
{
    const auto refuse = [this](const QString &what, const QString &next) {
        say({Notice::Weight::Info, what, tr("Nothing was taken."), next, {}});
    };
    const auto isText = [this](const QString &path) { return isOnTimeline() && isNamed(path, {u"log"_s, u"txt"_s, u"csv"_s, u"tsv"_s}); };
    const auto isImported = [&isText](const QString &path) { return !isText(path) && isPostMortem(path); };
    const QString &first = paths.front();
    const QString name = QFileInfo(first).fileName();
    if (paths.size() > 1 && !std::all_of(paths.begin(), paths.end(), isImported)) {
        refuse(tr("Of several files at once, each has to be a post-mortem to import."), tr("Drop the others one by one."));
    } else if (!QFileInfo(first).isFile()) {
        refuse(tr("“%1” is not a file that is there.").arg(name), {});
    } else if (isNamed(first, {u"secondstory"_s})) {
        if (mayArrive(CommandId::OpenLibrary))
            openLibrary(first);
    } else if (isText(first)) {
        const auto bytes = readFile(first, largestText);
        if (bytes)
            takeText(cleanText(QByteArrayView(*bytes)), {});
        else
            say(Notice::of(bytes.error()));
    } else if (isNamedAsPicture(first)) {
        refuse(tr("A picture belongs to an event."), tr("Drop it on one, on the Timeline."));
    } else if (isImported(first)) {
        if (!mayArrive(CommandId::Import))
            return;
        for (const QString &path : paths)
            m_import->read(path);
    } else {
        refuse(tr("“%1” is no library, no post-mortem and no text that can be read.").arg(name), tr("A log is read where it is dropped on the Timeline."));
    }
}

} // namespace story
