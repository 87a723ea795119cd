// The window: one library, its list of reviews, and the review that is open.
#pragma once

#include "app/desk/workspace.h"
#include "ui/parts/commands.h"
#include "ui/parts/notice_bar.h"
#include "ui/preferences.h"

#include <QMainWindow>
#include <QPointer>
#include <QTimer>

class QMenu;
class QStackedWidget;

namespace story {

class CommandPalette;
class EmptyState;
class Header;
class ImportFlow;
class LibraryPage;
class ManualDialog;
class PreferencesFlow;
class PresenterFlow;
class PrintFlow;
class ReviewView;
class ShortcutSheet;
class SiteFlow;
class SpellingFlow;

class MainWindow : public QMainWindow {
    Q_OBJECT
public:
    // What the window needs of the world; all outlive it.
    struct Surroundings {
        Look &look;
        Preferences &preferences;
        const Clock &clock;
        QString stateFolder;
        QString by; // who works, for the journal
        PreferencesFile *file = nullptr; // where the preferences are kept
        QStringList dictionaryFolders = {}; // where dictionaries for spelling are looked for
    };

    explicit MainWindow(const Surroundings &surroundings);
    ~MainWindow() override;

    // Opens the library at `path`; where nothing is there, an empty one that the first edit makes; where another program works on it, for
    // reading only. False where it cannot be opened: the bar says why and offers what is left, and what was open stays open.
    bool openLibrary(const QString &path);
    // A library that another start of the program was asked for, or (empty) only this window: as Open does, where it may.
    void openHandedOver(const QString &path);
    // The library of the last sitting; where there is none, or it is not there any more (said in the bar), the one at `fallback`.
    void openLast(const QString &fallback);
    // A library of its own with the sample in it, in the state folder.
    void openSample();
    void openReview(Id review);
    // What the header says about saving.
    QString saveText() const;

protected:
    void closeEvent(QCloseEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool focusNextPrevChild(bool next) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void buildMenus();
    void connectCommands();
    bool mayLeave();
    void adopt(std::unique_ptr<Workspace> workspace);
    void leaveReview();
    // Where the window is in the review that is shown: looked at every second, noted where it changed, and come back to after a crash.
    void noteSitting();
    void endSitting();
    void comeBack();
    void showLibrary();
    void showReview();
    void goBack();
    void printPage();
    void setForRoom(bool forRoom);
    void refreshHeader();
    void refreshSaved();
    void refreshCommands();
    void refreshRecent();
    void say(const Notice &notice);
    void sayWriteFailed(const Error &error);
    // What comes from outside goes the way of this command, where it may just now; else it is said why not.
    bool mayArrive(CommandId way);
    bool filterDrop(QObject *watched, QEvent *event);
    void takeFiles(const QStringList &paths);
    void takeText(const QString &text, const QString &html);
    bool isOnTimeline() const;
    void askForLibrary();
    void saveCopy();
    void moveLibrary();
    void verifyLibrary();
    void showVersions(const QString &path);
    void repairLibrary(const QString &path);
    void sayCannotOpen(const QString &path, const Error &error);
    // The library that is open, else the one that could not be opened.
    QString namedLibrary() const { return m_workspace ? m_workspace->path() : m_unopened; }
    void showAbout();
    void askForScrub();
    void scrub(const QString &text);
    void askForFile(const QString &title, const std::function<void(const QString &path)> &then);

    Surroundings m_around;
    Commands m_commands;
    std::unique_ptr<Workspace> m_workspace;
    Header *m_header;
    NoticeBar *m_bar;
    QStackedWidget *m_stack;
    EmptyState *m_folded;  // in place of the library while the room sees this
    PresenterFlow *m_presenter;
    SpellingFlow *m_spelling;
    PreferencesFlow *m_preferences;
    PrintFlow *m_print;
    SiteFlow *m_site;
    EmptyState *m_nothing; // no library could be opened
    QString m_unopened;    // the last one that could not be
    QPointer<LibraryPage> m_library;
    QPointer<ReviewView> m_review;
    QPointer<ImportFlow> m_import;
    CommandPalette *m_palette;
    ShortcutSheet *m_sheet;
    QPointer<ManualDialog> m_manual; // while it is open
    QMenu *m_menu;
    std::optional<Sitting> m_noted; // nothing: no review is shown
    QTimer m_sittingTimer;
    QTimer m_savedTimer; // "3 min ago" grows older
    NoticeBar::Handle m_failedNotice = 0;
    QList<int> m_places; // where Back leads: -1 the library, else a phase
    bool m_goingBack = false;
    bool m_forRoom = false;
    bool m_altAlone = false;
    bool m_closeAnyway = false;
};

} // namespace story
