// The one table of everything the program can be told to do. Menus, shortcuts, the palette and the shortcut sheet are made from it.
#pragma once

#include <QKeySequence>
#include <QList>
#include <QObject>

#include <array>
#include <span>

class QAction;
class QMenu;
class QMenuBar;
class QWidget;

namespace story {

// In the order of the table in command_table.cpp, which is the order of the menus.
enum class CommandId {
    // Library
    NewReview, NewGameDay, OpenLibrary, OpenRecent, OpenSample, MoveLibrary, Import,
    SaveCopy, TryAgain, VerifyLibrary, EarlierVersions, RepairLibrary, Rename, MoveToTrash, Restore, Purge, CloseWindow, Quit,
    // Edit
    Undo, Redo, History, RemoveSelected, MoveUp, MoveDown, SearchReview, SearchLibrary, NextMisspelling, ScrubText, Preferences,
    // Add
    FocusCapture, ChangeWorkingDay, AddEvent, AddFinding, AddFactor, AddQuestion, AddAction, AddLesson, AddSignal, AddPerson,
    AddPrivateNote, AddPicture, PastePicture, AddLink,
    // Timeline
    FilterEvents, SwitchLanes, ZoomIn, ZoomOut, ZoomAll, EditInList, LookAtPictures, MoveEarlier, MoveLater, MoveEarlierSecond, MoveLaterSecond,
    StartEarlier, StartLater, EndEarlier, EndLater, ChangeEvents, DuplicateEvents, SplitEvent, MergeEvents, MarkImpactStart, MarkDetected, MarkAcknowledged,
    MarkMitigated, MarkResolved,
    // Known then
    Replay, ReplayStep, ReplayBack, ReplayFirst, LeaveReplay, KnownLater, ShowTellings, AddTelling, SeparateTelling,
    // Meeting
    Present, HoldPresented, RoomView,
    ShowClock, StartClock, AddMinutes, NextPart, PreviousPart, CountSleep, ChooseAgenda, CopyInvitation, CopyInvitationMarkdown,
    MailInvitation, NextPremise, PreviousPremise, AcceptPremises, AcceptLate, RecordException, AcceptAll, CloseReview,
    ReopenReview,
    // Discuss
    NextPrompt, MarkPromptAsked, SomebodySpoke, SilentWriting, AddDot, TakeDot, AcceptAction, SoakAction, DeclineAction, FinishAction,
    // Publish
    PreviewReport, ReviewRedaction, Print, ExportChosen, ExportPdf, ExportHtml, ExportMarkdown, ExportJson, WriteSite, SavePicture, CopyPicture,
    CopyReport, CopyReportMarkdown,
    // Go
    GoLibrary, GoPrepare, GoPremises, GoTimeline, GoExplore, GoActions, GoPublish, GoClose, Back,
    // View
    ShowPanels, NextPanel, Columns, OrderOfEntry, ThemeSystem, ThemeLight, ThemeDark, ThemeContrast, LargerText, SmallerText, ResetText, FullScreen,
    CloseNotice,
    // Help
    CommandPalette, ShortcutSheet, Manual, About,
};

enum class CommandMenu { Library, Edit, Add, Timeline, KnownThen, Meeting, Discuss, Publish, Go, View, Help };
constexpr int commandMenuCount = 11;

// Where its keys work.
enum class CommandScope {
    Window, // wherever the focus is
    Part,   // only in the widgets the action was added to (a list, a page): QWidget::addAction
};

enum class CommandShape : quint8 { Plain, Checkable, OneOfThemes };

struct CommandInfo {
    CommandId id;
    const char *key;  // a stable name: the action's objectName
    const char *name; // with its mnemonic; to be translated in context "story::Command"
    CommandMenu menu;
    const char *keys; // portable text, several joined by "; "; empty where there are none
    const char *help; // one sentence, context "story::Command"
    CommandScope scope = CommandScope::Window;
    bool beginsGroup = false; // a separator stands before it
    CommandShape shape = CommandShape::Plain;

    QString nameText() const;      // translated, with its mnemonic
    QString plainName() const;     // without mnemonic and dots
    QString helpText() const;
    // What it needs, for when it cannot be done: "needs an open review".
    QString needsText() const;
    QList<QKeySequence> shortcuts() const;
};

// All of them, in the order of CommandId.
std::span<const CommandInfo> commandTable();
const CommandInfo &commandInfo(CommandId id);
// The name of a menu, with its mnemonic.
QString menuName(CommandMenu menu);

// The actions made from the table, one each; owned by this.
class Commands : public QObject {
    Q_OBJECT
public:
    explicit Commands(QObject *parent = nullptr);

    QAction *action(CommandId id) const { return m_actions[static_cast<size_t>(id)]; }
    // Adds every action whose keys work everywhere to the window.
    void addTo(QWidget *window) const;
    // One menu per CommandMenu. OpenRecent is a submenu: fill `recentMenu()`.
    void fill(QMenuBar *bar) const;
    // The submenu of OpenRecent; nullptr before fill().
    QMenu *recentMenu() const;

private:
    std::array<QAction *, static_cast<size_t>(CommandId::About) + 1> m_actions{};
};

// The first shortcut of an action as it is written on keys here; empty where there is none.
QString keysText(const QAction &action);

} // namespace story
