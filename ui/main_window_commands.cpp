// What the commands of the window as a whole do.
#include "app/desk/care.h"
#include "ui/dialogs/manual_dialog.h"
#include "ui/dialogs/scrub_dialog.h"
#include "ui/dialogs/versions_dialog.h"
#include "ui/header.h"
#include "ui/import_flow.h"
#include "ui/main_window.h"
#include "ui/pages/library_page.h"
#include "ui/parts/empty_state.h"
#include "ui/parts/command_palette.h"
#include "ui/parts/kept_from_room.h"
#include "ui/parts/shortcut_sheet.h"
#include "ui/preferences_flow.h"
#include "ui/print_flow.h"
#include "ui/review_view.h"
#include "ui/site_flow.h"

#include <QAction>
#include <QDir>
#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QStackedWidget>
#include <QTextDocumentFragment>

namespace story {

namespace {

constexpr qsizetype findingsShown = 3;

} // namespace

void MainWindow::connectCommands()
{
    const auto on = [this](CommandId id, auto what) {
        connect(m_commands.action(id), &QAction::triggered, this, what);
    };
    for (const auto &[id, kind] : {std::pair{CommandId::NewReview, ReviewKind::Incident}, {CommandId::NewGameDay, ReviewKind::GameDay}})
        on(id, [this, kind = kind] {
            showLibrary();
            if (m_library)
                m_library->startNew(kind);
        });
    on(CommandId::OpenLibrary, [this] { askForLibrary(); });
    on(CommandId::OpenSample, [this] { openSample(); });
    on(CommandId::MoveLibrary, [this] { moveLibrary(); });
    on(CommandId::Import, [this] {
        if (m_import)
            m_import->start();
    });
    on(CommandId::Print, [this] { printPage(); });
    on(CommandId::SaveCopy, [this] { saveCopy(); });
    on(CommandId::TryAgain, [this] {
        if (m_workspace)
            m_workspace->retry();
    });
    on(CommandId::VerifyLibrary, [this] { verifyLibrary(); });
    on(CommandId::WriteSite, [this] {
        if (!m_workspace)
            return;
        if (m_review)
            m_review->finish();
        m_site->start(*m_workspace);
    });
    on(CommandId::EarlierVersions, [this] { showVersions(namedLibrary()); });
    on(CommandId::RepairLibrary, [this] { repairLibrary(m_unopened); });
    on(CommandId::CloseWindow, [this] { close(); });
    on(CommandId::Quit, [this] { close(); });
    on(CommandId::ScrubText, [this] { askForScrub(); });
    on(CommandId::SearchLibrary, [this] { showLibrary(); });
    on(CommandId::GoLibrary, [this] { showLibrary(); });
    on(CommandId::Back, [this] { goBack(); });
    on(CommandId::FullScreen, [this] { setWindowState(windowState() ^ Qt::WindowFullScreen); });
    on(CommandId::RoomView, [this] { setForRoom(m_commands.action(CommandId::RoomView)->isChecked()); });
    on(CommandId::CloseNotice, [this] { m_bar->closeCurrent(); });
    on(CommandId::ShowClock, [this] { m_header->clock()->openMenu(); });
    on(CommandId::CommandPalette, [this] { m_palette->open(); });
    on(CommandId::ShortcutSheet, [this] { m_sheet->open(); });
    on(CommandId::Manual, [this] {
        if (!m_manual) {
            m_manual = new ManualDialog(m_around.look, m_commands, this);
            m_manual->setAttribute(Qt::WA_DeleteOnClose);
        }
        m_manual->show();
        m_manual->raise();
        m_manual->activateWindow();
    });
    on(CommandId::About, [this] { showAbout(); });
}

void MainWindow::refreshCommands()
{
    const bool open = m_workspace != nullptr;
    const bool write = open && !m_workspace->isReadOnly();
    const bool inReview = m_review && m_stack->currentWidget() == m_review;
    for (const CommandId id : {CommandId::NewReview, CommandId::NewGameDay, CommandId::Import, CommandId::MoveLibrary, CommandId::ScrubText})
        m_commands.action(id)->setEnabled(write);
    for (const CommandId id : {CommandId::SaveCopy, CommandId::VerifyLibrary, CommandId::WriteSite, CommandId::SearchLibrary,
                               CommandId::GoLibrary, CommandId::Back})
        m_commands.action(id)->setEnabled(open);
    // These are wanted most where a library cannot be opened.
    m_commands.action(CommandId::EarlierVersions)->setEnabled(!namedLibrary().isEmpty());
    m_commands.action(CommandId::RepairLibrary)->setEnabled(!open && !m_unopened.isEmpty());
    for (const CommandId id : {CommandId::PreviewReport, CommandId::ReviewRedaction, CommandId::ExportChosen, CommandId::CopyReport, CommandId::CopyReportMarkdown, CommandId::ExportPdf,
                               CommandId::ExportHtml, CommandId::ExportMarkdown, CommandId::ExportJson,
                               CommandId::SavePicture, CommandId::CopyPicture, CommandId::Columns, CommandId::OrderOfEntry,
                               CommandId::SearchReview, CommandId::History, CommandId::FocusCapture, CommandId::ChangeWorkingDay, CommandId::NextPremise,
                               CommandId::PreviousPremise, CommandId::CopyInvitation, CommandId::CopyInvitationMarkdown,
                               CommandId::MailInvitation, CommandId::GoPrepare, CommandId::GoPremises, CommandId::GoTimeline,
                               CommandId::GoExplore, CommandId::GoActions, CommandId::GoPublish, CommandId::GoClose, CommandId::ShowPanels,
                               CommandId::NextPanel, CommandId::NextPrompt, CommandId::MarkPromptAsked, CommandId::SomebodySpoke,
                               CommandId::SilentWriting})
        m_commands.action(id)->setEnabled(inReview);
    for (auto id = static_cast<size_t>(CommandId::FilterEvents); id <= static_cast<size_t>(CommandId::SeparateTelling); ++id)
        m_commands.action(static_cast<CommandId>(id))->setEnabled(inReview);
    if (!inReview) {
        for (const CommandId id : {CommandId::Undo, CommandId::Redo, CommandId::RemoveSelected, CommandId::MoveUp, CommandId::MoveDown,
                                   CommandId::AddEvent, CommandId::AddFinding, CommandId::AddFactor, CommandId::AddQuestion,
                                   CommandId::AddAction, CommandId::AddLesson, CommandId::AddSignal, CommandId::AddPerson,
                                   CommandId::AddPrivateNote, CommandId::AddPicture, CommandId::PastePicture, CommandId::AddLink, CommandId::AcceptPremises, CommandId::AcceptLate,
                                   CommandId::RecordException, CommandId::AcceptAll, CommandId::AddDot, CommandId::TakeDot,
                                   CommandId::AcceptAction, CommandId::SoakAction, CommandId::DeclineAction, CommandId::FinishAction, CommandId::CloseReview,
                                   CommandId::ReopenReview, CommandId::ShowClock, CommandId::StartClock, CommandId::AddMinutes,
                                   CommandId::NextPart, CommandId::PreviousPart, CommandId::CountSleep, CommandId::ChooseAgenda})
            m_commands.action(id)->setEnabled(false);
        if (m_library)
            m_library->refreshCommands();
    }
    if (inReview || !open) {
        for (const CommandId id : {CommandId::Rename, CommandId::MoveToTrash, CommandId::Restore, CommandId::Purge})
            m_commands.action(id)->setEnabled(false);
    }
    m_commands.action(CommandId::Print)->setEnabled(inReview || (open && m_stack->currentWidget() == m_library));
    for (const CommandId id : {CommandId::OpenLibrary, CommandId::OpenSample})
        m_commands.action(id)->setEnabled(true);
    m_commands.action(CommandId::TryAgain)->setEnabled(open && m_workspace->saveState() == SaveState::Failed);
    if (m_forRoom) {
        for (const CommandId id : keptFromRoom)
            m_commands.action(id)->setEnabled(false);
        for (const CommandId id : {CommandId::Undo, CommandId::Redo}) // of the library they would be taken back out of sight
            m_commands.action(id)->setEnabled(inReview && m_commands.action(id)->isEnabled());
    }
}

void MainWindow::refreshRecent()
{
    QMenu *menu = m_commands.recentMenu();
    menu->clear();
    if (m_forRoom) { // where other libraries are is nobody's business
        m_commands.action(CommandId::OpenRecent)->setEnabled(false);
        return;
    }
    for (const QString &path : std::as_const(m_around.preferences.recent)) {
        QAction *action = menu->addAction(QDir::toNativeSeparators(path).replace(QLatin1Char('&'), QLatin1String("&&")));
        connect(action, &QAction::triggered, this, [this, path] { openLibrary(path); });
    }
    m_commands.action(CommandId::OpenRecent)->setEnabled(!menu->isEmpty());
}

void MainWindow::askForLibrary()
{
    auto *dialog = new QFileDialog(this, tr("Open a library"),
                                   m_workspace ? QFileInfo(m_workspace->path()).absolutePath() : QString(),
                                   tr("Libraries (*.secondstory);;All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &MainWindow::openLibrary);
    dialog->open();
}

void MainWindow::askForFile(const QString &title, const std::function<void(const QString &)> &then)
{
    auto *dialog = new QFileDialog(this, title, QFileInfo(namedLibrary()).absolutePath(), tr("Libraries (*.secondstory)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setOption(QFileDialog::DontConfirmOverwrite); // nothing is ever overwritten here: a name that is taken is refused
    dialog->setDefaultSuffix(QStringLiteral("secondstory"));
    connect(dialog, &QFileDialog::fileSelected, this, then);
    dialog->open();
}

void MainWindow::printPage()
{
    if (m_review && m_stack->currentWidget() == m_review)
        m_print->start(m_review->printedPage());
    else if (m_library && m_stack->currentWidget() == m_library)
        m_print->start(m_library->printedPage());
}

void MainWindow::saveCopy()
{
    if (!m_workspace)
        return;
    askForFile(tr("Save a copy of the library"), [this](const QString &path) {
        const auto saved = m_workspace->saveCopy(path);
        if (saved)
            say({Notice::Weight::Good, tr("The copy is “%1”.").arg(QDir::toNativeSeparators(path)),
                 tr("You go on in the library that was open."), {}, {{tr("Open the copy"), [this, path] {
                                                                          m_closeAnyway = true;
                                                                          openLibrary(path);
                                                                          m_closeAnyway = false;
                                                                      }}}});
        else
            say(Notice::of(saved.error()));
    });
}

void MainWindow::moveLibrary()
{
    if (!m_workspace)
        return;
    askForFile(tr("Move the library"), [this](const QString &path) {
        const QString before = m_workspace->path();
        if (!mayLeave())
            return;
        if (QFileInfo::exists(before)) {
            if (const auto saved = m_workspace->saveCopy(path); !saved) {
                say(Notice::of(saved.error()));
                return;
            }
        }
        if (!openLibrary(path))
            return;
        // The copy is whole and open: only now the old one goes.
        if (QFileInfo::exists(before) && !QFile::remove(before)) {
            say({Notice::Weight::Warn, tr("The library is at its new place, and the old file could not be removed."),
                 tr("Nothing is lost."), tr("Remove “%1” yourself.").arg(QDir::toNativeSeparators(before)), {}});
            return;
        }
        m_around.preferences.recent.removeAll(before);
        refreshRecent();
        m_preferences->keep();
        say({Notice::Weight::Good, tr("The library is now “%1”.").arg(QDir::toNativeSeparators(path)), {}, {}, {}});
    });
}

void MainWindow::verifyLibrary()
{
    if (!m_workspace)
        return;
    if (m_review)
        m_review->finish();
    const auto checkup = checkLibrary(*m_workspace);
    if (!checkup) {
        say(Notice::of(checkup.error(), Notice::Weight::Warn));
        return;
    }
    if (checkup->isClean()) {
        say({Notice::Weight::Good, tr("The library is as it was written."),
             tr("%1 reviews and %2 journal entries were checked.").arg(checkup->reviews).arg(checkup->entries), {}, {}});
        return;
    }
    QString first = checkup->findings.mid(0, findingsShown).join(QLatin1Char(' '));
    if (checkup->findings.size() > findingsShown)
        first += QLatin1Char(' ') + tr("And %1 more.").arg(checkup->findings.size() - findingsShown);
    say({Notice::Weight::Bad, tr("The library is not as it was written."), first,
         tr("Go back to an earlier version, or rescue what is whole: secondstory verify --repair-to."),
         {{tr("Earlier versions…"), [this] { showVersions(namedLibrary()); }, false}}});
}

void MainWindow::sayCannotOpen(const QString &path, const Error &error)
{
    m_unopened = path;
    Notice notice = Notice::of(error);
    if (!earlierVersions(m_around.stateFolder, path, {}, m_around.preferences.backupFolder).isEmpty())
        notice.buttons.append({tr("Earlier versions…"), [this, path] { showVersions(path); }, false});
    if (error.failure == Failure::Damaged)
        notice.buttons.append({tr("Repair to…"), [this, path] { repairLibrary(path); }, false});
    notice.buttons.append({tr("Open another…"), [this] { askForLibrary(); }});
    say(notice);
    if (m_workspace)
        return;
    m_nothing->setSentence(tr("“%1” could not be opened.").arg(QFileInfo(path).fileName()));
    refreshHeader();
    refreshCommands();
}

void MainWindow::showVersions(const QString &path)
{
    const Id id = m_workspace && m_workspace->path() == path ? m_workspace->libraryId() : Id();
    auto *dialog = new VersionsDialog(m_around.look, earlierVersions(m_around.stateFolder, path, id, m_around.preferences.backupFolder), path,
                                      m_around.preferences.readerZone(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &VersionsDialog::asked, this, [this](const store::Version &version, const QString &to) {
        const auto back = bringBack(version, to);
        if (back)
            say({Notice::Weight::Good, tr("The earlier version is “%1”.").arg(QDir::toNativeSeparators(to)),
                 tr("The library itself was not changed."), {}, {{tr("Open it"), [this, to] { openLibrary(to); }}}});
        else
            say(Notice::of(back.error()));
    });
    dialog->open();
}

void MainWindow::repairLibrary(const QString &path)
{
    askForFile(tr("Repair into a new library"), [this, path](const QString &to) {
        const auto report = repair(path, to, m_around.clock);
        if (!report) {
            Notice notice = Notice::of(report.error());
            notice.buttons.append({tr("Earlier versions…"), [this, path] { showVersions(path); }, false});
            say(notice);
            return;
        }
        QStringList wanting = report->lost + report->partial;
        if (!report->namesAll)
            wanting.append(tr("one may be missing that is not named here"));
        QString first = wanting.mid(0, findingsShown).join(QLatin1String("; "));
        if (wanting.size() > findingsShown)
            first += QLatin1Char(' ') + tr("And %1 more.").arg(wanting.size() - findingsShown);
        say({wanting.isEmpty() ? Notice::Weight::Good : Notice::Weight::Warn,
             tr("“%1” was made, with %2 of %3 reviews whole.")
                 .arg(QDir::toNativeSeparators(to))
                 .arg(report->whole.size())
                 .arg(report->whole.size() + report->partial.size() + report->lost.size()),
             first.isEmpty() ? tr("The damaged file is as it was.") : tr("Not whole: %1. The damaged file is as it was.").arg(first), {},
             {{tr("Open it"), [this, to] { openLibrary(to); }}}});
    });
}

void MainWindow::askForScrub()
{
    if (!m_workspace)
        return;
    // What is selected is most likely what was pasted by mistake.
    QString chosen;
    if (const auto *edit = qobject_cast<QPlainTextEdit *>(focusWidget()))
        chosen = edit->textCursor().selection().toPlainText();
    else if (const auto *line = qobject_cast<QLineEdit *>(focusWidget()))
        chosen = line->selectedText();
    auto *dialog = new ScrubDialog(m_around.look, chosen, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ScrubDialog::asked, this, &MainWindow::scrub);
    dialog->open();
}

void MainWindow::scrub(const QString &text)
{
    // Whatever is open holds it in memory: it is closed, and opened again as it is in the file then.
    const bool wasSeen = m_review && m_stack->currentWidget() == m_review;
    const Sitting before = m_review ? m_review->where() : Sitting();
    leaveReview();
    while (m_bar->count() > 0)
        m_bar->closeCurrent();
    const auto scrubbed = m_workspace->scrub(text);
    if (wasSeen && m_workspace->summary(before.review)) {
        openReview(before.review);
        if (m_review)
            m_review->comeBackTo(before);
    } else {
        showLibrary();
    }
    if (!scrubbed) {
        say(Notice::of(scrubbed.error(), Notice::Weight::Warn));
        return;
    }
    const bool wasThere = scrubbed->places > 0 || scrubbed->reviews > 0;
    Notice notice{Notice::Weight::Good,
                  wasThere ? tr("The text was taken out. Fields that had it: %1. Reviews that ever had it: %2.").arg(scrubbed->places).arg(scrubbed->reviews)
                           : tr("The text was found in no review and in no history."),
                  wasThere ? tr("History and earlier versions begin anew with this moment.") : tr("Nothing was changed."), {}, {}};
    if (!scrubbed->stillIn.isEmpty()) {
        notice.weight = Notice::Weight::Warn;
        notice.next = tr("It may still be in “%1”, which is not ours to change: look there yourself.").arg(scrubbed->stillIn.join(QStringLiteral("”, “")));
    }
    say(notice);
}

void MainWindow::showAbout()
{
    say({Notice::Weight::Info, tr("Second Story %1").arg(QStringLiteral(STORY_VERSION)),
         tr("Blameless post-mortem reviews. Free software under the GPL, version 3 or later."),
         tr("Your library is a file of yours; nothing leaves this computer unless you export it."), {}});
}

} // namespace story
