#include "ui/main_window.h"

#include "app/desk/care.h"
#include "app/desk/sample.h"
#include "ui/clock_flow.h"
#include "ui/header.h"
#include "ui/import_flow.h"
#include "ui/pages/library_page.h"
#include "ui/panels/pane.h"
#include "ui/parts/command_palette.h"
#include "ui/parts/empty_state.h"
#include "ui/parts/reading_order.h"
#include "ui/parts/shortcut_sheet.h"
#include "ui/preferences_flow.h"
#include "ui/presenter/presenter_flow.h"
#include "ui/print_flow.h"
#include "ui/review_view.h"
#include "ui/site_flow.h"
#include "ui/spelling_flow.h"

#include <QAction>
#include <QApplication>
#include <QCloseEvent>
#include <QDir>
#include <QFileInfo>
#include <QInputMethod>
#include <QKeyEvent>
#include <QMenu>
#include <QMenuBar>
#include <QPushButton>
#include <QScreen>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

namespace story {

namespace {

constexpr int closeMilliseconds = 5'000;
constexpr int libraryPlace = -1;
constexpr QSize smallest{800, 560};

// A first window that the screen has room for, its title bar included.
QSize fitting(const QScreen *screen)
{
    constexpr QSize wanted{1280, 800};
    constexpr QSize frame{16, 48};
    return screen ? wanted.boundedTo(screen->availableSize() - frame).expandedTo(smallest) : wanted;
}

// The words somebody added to those of the dictionaries lie beside the preferences.
QString ownWordsBeside(const QString &preferences)
{
    return QFileInfo(preferences).absolutePath() + QStringLiteral("/words.txt");
}

} // namespace

MainWindow::MainWindow(const Surroundings &surroundings)
    : m_around(surroundings), m_header(new Header(surroundings.look)), m_bar(new NoticeBar(surroundings.look)),
      m_stack(new QStackedWidget),
      m_folded(new EmptyState(surroundings.look, tr("The room sees this, so other reviews are folded away. Room view, once more, brings them back."))),
      m_presenter(new PresenterFlow(surroundings.look, m_commands, surroundings.preferences.word, this)),
      m_spelling(new SpellingFlow(surroundings.look, surroundings.preferences, m_commands, surroundings.dictionaryFolders,
                                  surroundings.file ? ownWordsBeside(surroundings.file->path()) : QString(), this)),
      m_preferences(new PreferencesFlow(surroundings.look, surroundings.preferences, surroundings.file, m_commands, *m_spelling, this)),
      m_print(new PrintFlow(surroundings.preferences, this)),
      m_site(new SiteFlow(surroundings.preferences, surroundings.look, this)),
      m_nothing(new EmptyState(surroundings.look, tr("No library is open."))), m_palette(nullptr), m_sheet(nullptr),
      m_menu(new QMenu(this))
{
    setWindowTitle(tr("Second Story"));
    setMinimumSize(smallest);
    resize(fitting(screen()));
    auto *inside = new QWidget;
    auto *layout = new QVBoxLayout(inside);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_header);
    layout->addWidget(m_bar);
    layout->addWidget(m_stack, 1);
    setCentralWidget(inside);
    for (const CommandId id : {CommandId::OpenLibrary, CommandId::EarlierVersions, CommandId::RepairLibrary, CommandId::OpenSample})
        m_nothing->addAction(m_commands.action(id));
    m_stack->addWidget(m_nothing);
    m_folded->addAction(m_commands.action(CommandId::RoomView));
    m_stack->addWidget(m_folded);
    QPushButton *present = actionButton(m_commands.action(CommandId::Present));
    m_header->addButton(present);
    const auto fitPresent = [this, present] {
        const QAction *action = m_commands.action(CommandId::Present);
        present->setVisible(action->isEnabled());
        present->setText(action->isChecked() ? tr("Stop presenting") : tr("Present"));
    };
    connect(m_commands.action(CommandId::Present), &QAction::changed, present, fitPresent);
    fitPresent();
    connect(m_presenter, &PresenterFlow::noticed, this, &MainWindow::say);
    m_palette = new CommandPalette(m_around.look, m_commands, this);
    m_sheet = new ShortcutSheet(m_around.look, m_commands, this);

    m_commands.addTo(this);
    buildMenus();
    connectCommands();
    connect(m_preferences, &PreferencesFlow::noticed, this, &MainWindow::say);
    connect(m_print, &PrintFlow::noticed, this, &MainWindow::say);
    connect(m_site, &SiteFlow::noticed, this, &MainWindow::say);
    connect(m_site, &SiteFlow::withdrawn, m_bar, qOverload<const QString &>(&NoticeBar::withdraw));
    connect(m_spelling, &SpellingFlow::noticed, this, &MainWindow::say);
    connect(m_preferences, &PreferencesFlow::changed, this, [this] {
        m_spelling->follow();
        m_presenter->wordChanged();
        if (m_review)
            m_review->wordChanged();
        if (m_workspace)
            m_workspace->setBackupFolder(m_around.preferences.backupFolder);
    });
    connect(m_header, &Header::libraryAsked, this, &MainWindow::showLibrary);
    m_header->clock()->setCommands(m_commands);
    connect(m_header->clock(), &ClockChip::partChosen, this, [this](Id part) {
        if (m_review)
            m_review->clock().go(part);
    });
    m_savedTimer.setInterval(30'000);
    connect(&m_savedTimer, &QTimer::timeout, this, &MainWindow::refreshSaved);
    m_savedTimer.start();
    qApp->installEventFilter(this);
    setAcceptDrops(true);
    m_sittingTimer.start(1000);
    connect(&m_sittingTimer, &QTimer::timeout, this, &MainWindow::noteSitting);
    if (!m_around.preferences.geometry.isEmpty())
        restoreGeometry(m_around.preferences.geometry);
    refreshCommands();
}

MainWindow::~MainWindow()
{
    qApp->removeEventFilter(this);
    leaveReview();
    endSitting();
    delete m_presenter;
    delete m_library;
    delete m_import;
}

void MainWindow::buildMenus()
{
    // The bar itself is not shown: its menus hang under the button in the header, one key away.
    m_commands.fill(menuBar());
    menuBar()->hide();
    for (QAction *action : menuBar()->actions())
        m_menu->addMenu(action->menu());
    m_header->menuButton()->setMenu(m_menu);
    refreshRecent();
}

bool MainWindow::openLibrary(const QString &path)
{
    if (!mayLeave())
        return false;
    const Workspace::Options options{QFileInfo(path).absoluteFilePath(), m_around.stateFolder, m_around.by, &m_around.clock, true,
                                     m_around.preferences.backupFolder};
    // The lease is given back first, or the same library could not be opened again.
    const QString before = m_workspace ? m_workspace->path() : QString();
    if (m_workspace && before == options.path && !m_workspace->isReadOnly())
        return true;
    if (!QFileInfo::exists(options.path)) {
        adopt(Workspace::fresh(options));
        return true;
    }
    auto opened = Workspace::open(options);
    if (!opened) {
        sayCannotOpen(options.path, opened.error());
        return false;
    }
    adopt(std::move(*opened));
    return true;
}

void MainWindow::openLast(const QString &fallback)
{
    const QString last = m_around.preferences.recent.value(0);
    const bool isThere = last.isEmpty() || QFileInfo::exists(last);
    if (!openLibrary(last.isEmpty() || !isThere ? fallback : last) || isThere)
        return;
    Notice notice{Notice::Weight::Warn, tr("“%1” is not there any more.").arg(QDir::toNativeSeparators(last)), tr("Nothing was changed."),
                  tr("Open it from where it is now, or go on here."), {}};
    if (!earlierVersions(m_around.stateFolder, last, {}, m_around.preferences.backupFolder).isEmpty())
        notice.buttons.append({tr("Earlier versions…"), [this, last] { showVersions(last); }, false});
    notice.buttons.append({tr("Open another…"), [this] { askForLibrary(); }});
    say(notice);
}

void MainWindow::adopt(std::unique_ptr<Workspace> workspace)
{
    leaveReview();
    endSitting();
    delete m_library;
    delete m_import;
    while (m_bar->count() > 0)
        m_bar->closeCurrent();
    m_failedNotice = 0;
    m_places.clear();
    m_workspace = std::move(workspace);
    m_unopened.clear();
    m_library = new LibraryPage(*m_workspace, m_around.look, m_commands, m_around.preferences);
    m_import = new ImportFlow(*m_workspace, m_around.preferences, this, this);
    m_stack->addWidget(m_library);
    connect(m_library, &LibraryPage::openAsked, this, &MainWindow::openReview);
    connect(m_library, &LibraryPage::made, this, [this](Id review) {
        openReview(review);
        if (m_review)
            m_review->focusCapture();
    });
    connect(m_library, &LibraryPage::noticed, this, &MainWindow::say);
    connect(m_import, &ImportFlow::imported, this, &MainWindow::openReview);
    connect(m_import, &ImportFlow::noticed, this, &MainWindow::say);
    connect(m_workspace.get(), &Workspace::saveStateChanged, this, &MainWindow::refreshSaved);
    connect(m_workspace.get(), &Workspace::versionMade, this, &MainWindow::refreshSaved);
    connect(m_workspace.get(), &Workspace::backupNotCopied, this, [this](const Error &error) { say(Notice::of(error, Notice::Weight::Warn)); });
    connect(m_workspace.get(), &Workspace::writeFailed, this, &MainWindow::sayWriteFailed);
    for (const Error &error : m_workspace->notices()) {
        Notice notice = Notice::of(error, Notice::Weight::Warn);
        if (error.failure == Failure::InUse)
            notice.buttons.append({tr("Open it again"), [this, path = m_workspace->path()] { openLibrary(path); }});
        say(notice);
    }
    showLibrary();
    comeBack();
}

void MainWindow::openSample()
{
    const QString folder = m_around.stateFolder + QStringLiteral("/sample");
    const QString path = folder + QStringLiteral("/Sample.secondstory");
    QDir().mkpath(folder);
    const bool isNew = !QFileInfo::exists(path);
    if (!openLibrary(path))
        return;
    if (isNew) {
        Sample sample = sampleReview(m_workspace->ids());
        const auto made = m_workspace->importReview(std::move(sample.review), tr("Sample"), sample.blobs);
        if (!made) {
            say(Notice::of(made.error()));
            return;
        }
    }
    if (m_review)
        return;
    if (!m_workspace->summaries().isEmpty())
        m_library->choose(m_workspace->summaries().front().id);
    m_library->focusList();
}

void MainWindow::leaveReview()
{
    if (!m_review)
        return;
    m_review->finish();
    const Id id = m_review->id();
    m_presenter->setReview(nullptr);
    m_spelling->setReview(nullptr);
    delete m_review;
    if (m_workspace)
        m_workspace->closeReview(id);
}

void MainWindow::openReview(Id id)
{
    if (m_review && m_review->id() == id) {
        showReview();
        return;
    }
    leaveReview();
    const auto review = m_workspace->openReview(id);
    if (!review) {
        say(Notice::of(review.error()));
        return;
    }
    m_review = new ReviewView({*m_workspace, **review, m_around.look, m_commands}, m_around.preferences);
    m_stack->addWidget(m_review);
    m_presenter->setReview(m_review);
    m_spelling->setReview(*review);
    connect(m_review, &ReviewView::noticed, this, &MainWindow::say);
    connect(m_review, &ReviewView::noticeSettled, this, [this](const QString &what) { m_bar->withdraw(what); });
    connect(m_review, &ReviewView::headChanged, this, &MainWindow::refreshHeader);
    connect(&m_review->clock(), &ClockFlow::changed, this, [this] {
        if (m_stack->currentWidget() == m_review)
            m_header->clock()->setFace(m_review->clock().face());
    });
    connect(m_review, &ReviewView::phaseChanged, this, [this](Phase phase) {
        if (!m_goingBack)
            m_places.append(static_cast<int>(phase));
    });
    m_review->setForRoom(m_forRoom);
    showReview();
}

void MainWindow::showReview()
{
    if (!m_goingBack)
        m_places.append(static_cast<int>(m_review->phase()));
    m_stack->setCurrentWidget(m_review);
    m_review->takeFocus();
    refreshHeader();
    refreshCommands();
}

void MainWindow::showLibrary()
{
    if (!m_library)
        return;
    if (m_review) {
        m_review->finish();
        m_library->choose(m_review->id());
    }
    if (!m_goingBack)
        m_places.append(libraryPlace);
    if (m_forRoom) {
        m_stack->setCurrentWidget(m_folded);
        m_folded->findChild<QPushButton *>()->setFocus(Qt::OtherFocusReason);
    } else {
        m_stack->setCurrentWidget(m_library);
        m_library->focusSearch();
    }
    refreshHeader();
    refreshCommands();
}

void MainWindow::goBack()
{
    if (m_places.size() < 2)
        return;
    m_places.removeLast();
    m_goingBack = true;
    const int place = m_places.back();
    if (place == libraryPlace || !m_review) {
        showLibrary();
    } else {
        m_review->go(static_cast<Phase>(place));
        showReview();
    }
    m_goingBack = false;
}

void MainWindow::setForRoom(bool forRoom)
{
    m_forRoom = forRoom;
    m_header->setForRoom(forRoom);
    // The notices so far may name other reviews and files; that something is not saved stays there.
    while (forRoom && m_failedNotice == 0 && m_bar->count() > 0)
        m_bar->closeCurrent();
    if (m_review)
        m_review->setForRoom(forRoom);
    if (m_stack->currentWidget() == m_library || m_stack->currentWidget() == m_folded)
        showLibrary();
    refreshRecent();
    refreshHeader();
    refreshCommands();
}

void MainWindow::refreshHeader()
{
    if (!m_workspace) {
        m_header->showLibrary({}, {});
        setWindowTitle(tr("Second Story"));
        return;
    }
    const QFileInfo file(m_workspace->path());
    if (m_review && m_stack->currentWidget() == m_review) {
        m_header->showReview(m_review->title(), m_review->badge());
        m_header->clock()->setFace(m_review->clock().face());
        setWindowTitle(tr("%1 – Second Story").arg(m_review->title()));
    } else {
        m_header->showLibrary(m_forRoom ? QString() : file.fileName(),
                              m_forRoom ? QString() : QDir::toNativeSeparators(file.absoluteFilePath()));
        setWindowTitle(m_forRoom ? tr("Second Story") : tr("%1 – Second Story").arg(file.completeBaseName()));
    }
    refreshSaved();
}

void MainWindow::refreshSaved()
{
    if (!m_workspace)
        return;
    QString more;
    if (const Micros version = m_workspace->newestVersion(); version > 0 && m_stack->currentWidget() == m_library) {
        const qint64 minutes = (m_around.clock.now() - version) / microsPerMinute;
        more = minutes < 1 ? tr("kept a version just now")
            : minutes < 90 ? tr("kept a version %1 min ago").arg(minutes)
                           : tr("kept a version %1 h ago").arg(minutes / 60);
    }
    const SaveState state = m_workspace->saveState();
    // A library is remembered once it is a file; the sample never is.
    if (state == SaveState::Saved && m_around.preferences.recent.value(0) != m_workspace->path()
        && !m_workspace->path().startsWith(m_around.stateFolder)) {
        m_around.preferences.remember(m_workspace->path());
        refreshRecent();
        m_preferences->keep();
    }
    m_header->setSaveState(state, m_workspace->isReadOnly(), more);
    if (state == SaveState::Saved && m_failedNotice != 0) {
        m_bar->withdraw(m_failedNotice);
        m_failedNotice = 0;
        say({Notice::Weight::Good, tr("Everything is saved again."), {}, {}, {}});
    }
    m_commands.action(CommandId::TryAgain)->setEnabled(state == SaveState::Failed);
}

QString MainWindow::saveText() const
{
    return m_header->saveText();
}

void MainWindow::say(const Notice &notice)
{
    m_bar->show(notice);
}

void MainWindow::sayWriteFailed(const Error &error)
{
    Notice notice = Notice::of(error);
    notice.buttons = {{tr("Try again"), [this] { m_workspace->retry(); }}, {tr("Save a copy…"), [this] { saveCopy(); }, false}};
    m_failedNotice = m_bar->show(notice);
}

bool MainWindow::mayLeave()
{
    if (!m_workspace)
        return true;
    QGuiApplication::inputMethod()->commit();
    if (m_review)
        m_review->finish();
    if (m_workspace->flushAndWait(closeMilliseconds) || m_closeAnyway)
        return true;
    say({Notice::Weight::Bad, tr("Some edits are not in the file yet, so the window stays open."),
         tr("All of them are in memory, and in an emergency journal that the next start reads."),
         tr("Try again when there is room, or save a copy elsewhere."),
         {{tr("Try again"), [this] { m_workspace->retry(); }},
          {tr("Save a copy…"), [this] { saveCopy(); }, false},
          {tr("Close all the same"), [this] {
               m_closeAnyway = true;
               close();
           }}}});
    return false;
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (!mayLeave()) {
        event->ignore();
        return;
    }
    m_presenter->stop();
    endSitting();
    m_sittingTimer.stop();
    m_around.preferences.geometry = saveGeometry();
    m_preferences->keep();
    event->accept();
}

void MainWindow::changeEvent(QEvent *event)
{
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::ActivationChange && !isActiveWindow() && m_workspace)
        m_workspace->flush();
}

bool MainWindow::focusNextPrevChild(bool next)
{
    return focusInReadingOrder(*centralWidget(), next) || QMainWindow::focusNextPrevChild(next);
}

bool MainWindow::eventFilter(QObject *watched, QEvent *event)
{
    if (filterDrop(watched, event))
        return true;
    // F10, or Alt pressed and let go by itself, opens the menu. Whether Alt is by itself is seen where the display offers keys as shortcuts, in the
    // order in which they were pressed: as a key, and offered again then, Alt comes after the shortcut that it began, where the window was busy.
    if (event->type() == QEvent::ShortcutOverride && event->spontaneous()) {
        const auto &key = *static_cast<QKeyEvent *>(event);
        m_altAlone = key.key() == Qt::Key_Alt && !(key.modifiers() & ~Qt::AltModifier);
    } else if (event->type() == QEvent::KeyPress && isActiveWindow() && static_cast<QKeyEvent *>(event)->key() == Qt::Key_F10
               && static_cast<QKeyEvent *>(event)->modifiers() == Qt::NoModifier) {
        m_header->menuButton()->showMenu();
        return true;
    } else if (event->type() == QEvent::KeyRelease && m_altAlone && isActiveWindow()
               && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Alt) {
        m_altAlone = false;
        m_header->menuButton()->showMenu();
        return true;
    } else if (event->type() == QEvent::MouseButtonPress) {
        m_altAlone = false;
    }
    return QMainWindow::eventFilter(watched, event);
}

} // namespace story
