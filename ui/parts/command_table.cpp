#include "ui/parts/commands.h"

#include <QCoreApplication>

namespace story {

namespace {

// lupdate takes WORDS for QT_TR_NOOP (resources/CMakeLists.txt says so), and the context from the class the table belongs to.
#define WORDS(text) text

struct Table {
    Q_DECLARE_TR_FUNCTIONS(story::Command)
public:
    static const CommandInfo rows[];
};

using Id = CommandId;
using Menu = CommandMenu;
using Scope = CommandScope;
using Shape = CommandShape;

constexpr bool group = true;

constexpr CommandInfo Table::rows[] = {
    {Id::NewReview, "new-review", WORDS("&New review"), Menu::Library, "Ctrl+N", WORDS("Start the review of an incident.")},
    {Id::NewGameDay, "new-game-day", WORDS("New &game day"), Menu::Library, "Ctrl+Shift+N",
     WORDS("Start the review of a rehearsal.")},
    {Id::OpenLibrary, "open-library", WORDS("&Open library…"), Menu::Library, "Ctrl+O", WORDS("Work on another library file."),
     Scope::Window, group},
    {Id::OpenRecent, "open-recent", WORDS("Open &recent"), Menu::Library, "", WORDS("Libraries that were open lately.")},
    {Id::OpenSample, "open-sample", WORDS("Open the sam&ple"), Menu::Library, "",
     WORDS("A finished review to look around in. It never touches your own library.")},
    {Id::MoveLibrary, "move-library", WORDS("Mo&ve library…"), Menu::Library, "",
     WORDS("Keep the library file in another folder or under another name.")},
    {Id::Import, "import", WORDS("&Import…"), Menu::Library, "Ctrl+I", WORDS("Make a review of a written post-mortem."),
     Scope::Window, group},
    {Id::SaveCopy, "save-copy", WORDS("&Save a copy…"), Menu::Library, "Ctrl+Shift+S",
     WORDS("Write the whole library to another file, with all that was typed."), Scope::Window, group},
    {Id::TryAgain, "try-again", WORDS("&Try to save again"), Menu::Library, "", WORDS("Write what could not be written before.")},
    {Id::VerifyLibrary, "verify-library", WORDS("Verif&y library"), Menu::Library, "",
     WORDS("Check every byte of the file against its journal.")},
    {Id::EarlierVersions, "earlier-versions", WORDS("&Earlier versions…"), Menu::Library, "",
     WORDS("Go back to a version that was kept.")},
    {Id::RepairLibrary, "repair-library", WORDS("Repair into another &library…"), Menu::Library, "",
     WORDS("Make a new library of all that is intact in one that cannot be opened.")},
    {Id::Rename, "rename", WORDS("Ren&ame review"), Menu::Library, "F2", WORDS("Give the review another title."), Scope::Part,
     group},
    {Id::MoveToTrash, "move-to-trash", WORDS("Move revie&w to trash"), Menu::Library, "Ctrl+Backspace",
     WORDS("Take the review out of the list. It can be brought back."), Scope::Part},
    {Id::Restore, "restore", WORDS("&Bring review back"), Menu::Library, "", WORDS("Take the review out of the trash.")},
    {Id::Purge, "purge", WORDS("Remove review &for ever…"), Menu::Library, "",
     WORDS("Remove a review in the trash with every earlier version of it.")},
    {Id::CloseWindow, "close-window", WORDS("&Close window"), Menu::Library, "Ctrl+W", WORDS("Close this library."),
     Scope::Window, group},
    {Id::Quit, "quit", WORDS("&Quit"), Menu::Library, "Ctrl+Q", WORDS("Close the program. Everything is saved.")},

    {Id::Undo, "undo", WORDS("&Undo"), Menu::Edit, "Ctrl+Z", WORDS("Take back the last step, also one of an earlier day.")},
    {Id::Redo, "redo", WORDS("&Redo"), Menu::Edit, "Ctrl+Shift+Z; Ctrl+Y", WORDS("Do again what was taken back.")},
    {Id::History, "history", WORDS("&History…"), Menu::Edit, "Ctrl+H",
     WORDS("Who changed what and when in this review, and a way to bring any of it back.")},
    {Id::RemoveSelected, "remove-selected", WORDS("Re&move selected"), Menu::Edit, "Del",
     WORDS("Remove what is chosen in the list. Undo brings it back."), Scope::Part, group},
    {Id::MoveUp, "move-up", WORDS("Move u&p the list"), Menu::Edit, "Alt+Up", WORDS("Move what is chosen before the one above."),
     Scope::Part},
    {Id::MoveDown, "move-down", WORDS("Move &down the list"), Menu::Edit, "Alt+Down",
     WORDS("Move what is chosen after the one below."), Scope::Part},
    {Id::SearchReview, "search-review", WORDS("&Find in review"), Menu::Edit, "Ctrl+F", WORDS("Look for words in this review."),
     Scope::Window, group},
    {Id::SearchLibrary, "search-library", WORDS("Find in &library"), Menu::Edit, "Ctrl+Shift+F",
     WORDS("Look for words in all reviews.")},
    {Id::NextMisspelling, "next-misspelling", WORDS("&Next misspelling"), Menu::Edit, "F12",
     WORDS("Go to the next word that no dictionary knows, with what may have been meant.")},
    {Id::ScrubText, "scrub-text", WORDS("Take a te&xt out for ever…"), Menu::Edit, "",
     WORDS("Remove a secret that was pasted by mistake from every review, the history and every earlier version."), Scope::Window, group},
    {Id::Preferences, "preferences", WORDS("Pr&eferences…"), Menu::Edit, "Ctrl+,",
     WORDS("Theme, size of text, spelling, time zone and folders."), Scope::Window, group},

    {Id::FocusCapture, "focus-capture", WORDS("Write a &line"), Menu::Add, "Ctrl+L",
     WORDS("Go to the capture line, from anywhere.")},
    {Id::ChangeWorkingDay, "change-working-day", WORDS("Change the working &day"), Menu::Add, "Ctrl+D",
     WORDS("The day that times without a date belong to.")},
    {Id::AddEvent, "add-event", WORDS("New &event"), Menu::Add, "Ctrl+E", WORDS("Something that happened, for the timeline."),
     Scope::Window, group},
    {Id::AddFinding, "add-finding", WORDS("New &finding"), Menu::Add, "Ctrl+Shift+I",
     WORDS("What went right or wrong, what to do differently, why it made sense.")},
    {Id::AddFactor, "add-factor", WORDS("New &contributing factor"), Menu::Add, "Ctrl+Shift+C",
     WORDS("A condition that had to be there.")},
    {Id::AddQuestion, "add-question", WORDS("New &question"), Menu::Add, "Ctrl+Shift+Q", WORDS("Something nobody here knows yet.")},
    {Id::AddAction, "add-action", WORDS("New &action"), Menu::Add, "Ctrl+Shift+A", WORDS("Something that will be done.")},
    {Id::AddLesson, "add-lesson", WORDS("New le&sson"), Menu::Add, "Ctrl+Shift+L", WORDS("Something others should know, too.")},
    {Id::AddSignal, "add-signal", WORDS("New &weak signal"), Menu::Add, "Ctrl+Shift+W",
     WORDS("A small oddity that may come back.")},
    {Id::AddPerson, "add-person", WORDS("New &person"), Menu::Add, "Ctrl+Shift+E", WORDS("Somebody in the review, by role.")},
    {Id::AddPrivateNote, "add-private-note", WORDS("New private &note"), Menu::Add, "Ctrl+Shift+J",
     WORDS("For the facilitator alone, in no report.")},
    {Id::AddPicture, "add-picture", WORDS("Add a pict&ure…"), Menu::Add, "Ctrl+Shift+G",
     WORDS("Attach pictures to the chosen event, as PNG or JPEG."), Scope::Window, group},
    {Id::PastePicture, "paste-picture", WORDS("Paste a pic&ture"), Menu::Add, "Ctrl+V",
     WORDS("Attach the picture in the clipboard to the chosen event."), Scope::Part},
    {Id::AddLink, "add-link", WORDS("Add a lin&k"), Menu::Add, "",
     WORDS("The address of a graph, a ticket or a message that shows the chosen event.")},

    {Id::FilterEvents, "filter-events", WORDS("&Filter events"), Menu::Timeline, "Ctrl+T",
     WORDS("Show only the events with the words you type.")},
    {Id::SwitchLanes, "switch-lanes", WORDS("Between &lanes and list"), Menu::Timeline, "F6",
     WORDS("Go from the list of events to the lanes, and back.")},
    {Id::ZoomIn, "zoom-in", WORDS("Show less time, l&arger"), Menu::Timeline, "+", WORDS("Look at a part of the lanes from near."),
     Scope::Part, group},
    {Id::ZoomOut, "zoom-out", WORDS("Show &more time"), Menu::Timeline, "-", WORDS("Look at the lanes from farther away."), Scope::Part},
    {Id::ZoomAll, "zoom-all", WORDS("Show the &whole story"), Menu::Timeline, "0", WORDS("Show every event in the lanes."), Scope::Part},
    {Id::EditInList, "edit-in-list", WORDS("&Edit in the list"), Menu::Timeline, "Ctrl+Return",
     WORDS("Change the chosen event where it stands; Tab goes on."), Scope::Part, group},
    {Id::LookAtPictures, "look-at-pictures", WORDS("Loo&k at its pictures"), Menu::Timeline, "F4",
     WORDS("Show the pictures of the chosen event as large as the window allows, one after the other."), Scope::Part},
    {Id::MoveEarlier, "move-earlier", WORDS("A m&inute earlier"), Menu::Timeline, "Ctrl+Left",
     WORDS("Move the chosen events a minute back."), Scope::Part},
    {Id::MoveLater, "move-later", WORDS("A min&ute later"), Menu::Timeline, "Ctrl+Right",
     WORDS("Move the chosen events a minute on."), Scope::Part},
    {Id::MoveEarlierSecond, "move-earlier-second", WORDS("A second earlie&r"), Menu::Timeline, "Ctrl+Shift+Left",
     WORDS("Move the chosen events a second back."), Scope::Part},
    {Id::MoveLaterSecond, "move-later-second", WORDS("A second la&ter"), Menu::Timeline, "Ctrl+Shift+Right",
     WORDS("Move the chosen events a second on."), Scope::Part},
    {Id::StartEarlier, "start-earlier", WORDS("Move the &beginning a minute earlier"), Menu::Timeline, "Alt+Shift+Left",
     WORDS("The chosen event begins a minute earlier; an instant becomes a span."), Scope::Part},
    {Id::StartLater, "start-later", WORDS("M&ove the beginning a minute later"), Menu::Timeline, "Alt+Shift+Right",
     WORDS("The chosen event begins a minute later, at most when it ends."), Scope::Part},
    {Id::EndEarlier, "end-earlier", WORDS("E&nd a minute earlier"), Menu::Timeline, "Shift+Left",
     WORDS("The chosen event ends a minute earlier."), Scope::Part},
    {Id::EndLater, "end-later", WORDS("En&d a minute later"), Menu::Timeline, "Shift+Right",
     WORDS("The chosen event ends a minute later; an instant becomes a span."), Scope::Part},
    {Id::ChangeEvents, "change-events", WORDS("&Change the chosen events…"), Menu::Timeline, "Ctrl+B",
     WORDS("Kind, tags, time and zone of all chosen events at once."), Scope::Part, group},
    {Id::DuplicateEvents, "duplicate-events", WORDS("Du&plicate"), Menu::Timeline, "Ctrl+Shift+D",
     WORDS("A copy of each chosen event, right behind it."), Scope::Part},
    {Id::SplitEvent, "split-event", WORDS("&Split at the cursor"), Menu::Timeline, "Ctrl+Shift+K",
     WORDS("What stands behind the cursor in the text becomes an event of its own.")},
    {Id::MergeEvents, "merge-events", WORDS("Mer&ge into one"), Menu::Timeline, "Ctrl+M",
     WORDS("Make one event of those that are chosen; nothing they say is lost."), Scope::Part},
    {Id::MarkImpactStart, "mark-impact-start", WORDS("&1 Impact starts here"), Menu::Timeline, "Ctrl+Shift+1",
     WORDS("The chosen event is where the impact starts. Once more takes the mark away."), Scope::Part, group},
    {Id::MarkDetected, "mark-detected", WORDS("&2 Detected here"), Menu::Timeline, "Ctrl+Shift+2",
     WORDS("The chosen event is where the incident was noticed."), Scope::Part},
    {Id::MarkAcknowledged, "mark-acknowledged", WORDS("&3 Acknowledged here"), Menu::Timeline, "Ctrl+Shift+3",
     WORDS("The chosen event is where somebody took it up."), Scope::Part},
    {Id::MarkMitigated, "mark-mitigated", WORDS("&4 Mitigated here"), Menu::Timeline, "Ctrl+Shift+4",
     WORDS("The chosen event is where users felt it no more."), Scope::Part},
    {Id::MarkResolved, "mark-resolved", WORDS("&5 Resolved here"), Menu::Timeline, "Ctrl+Shift+5",
     WORDS("The chosen event is where the cause was gone, too."), Scope::Part},

    {Id::Replay, "replay", WORDS("&Replay what they knew"), Menu::KnownThen, "Ctrl+R",
     WORDS("Show only what was known at an instant, and go on from there. Once more leaves it.")},
    {Id::ReplayStep, "replay-step", WORDS("Step &on"), Menu::KnownThen, "Space; Right",
     WORDS("In the replay: on to the next thing somebody learnt."), Scope::Part},
    {Id::ReplayBack, "replay-back", WORDS("Step &back"), Menu::KnownThen, "Shift+Space; Left",
     WORDS("In the replay: back to the step before."), Scope::Part},
    {Id::ReplayFirst, "replay-first", WORDS("From the &first"), Menu::KnownThen, "Home",
     WORDS("In the replay: back to the first thing somebody knew."), Scope::Part},
    {Id::LeaveReplay, "leave-replay", WORDS("&Leave the replay"), Menu::KnownThen, "Esc",
     WORDS("The timeline is as it was, with everything that came later."), Scope::Part},
    {Id::KnownLater, "known-later", WORDS("&Known later…"), Menu::KnownThen, "Ctrl+Shift+R",
     WORDS("Say when somebody knew of the chosen event, and who."), Scope::Part, group},
    {Id::ShowTellings, "show-tellings", WORDS("&Tellings side by side…"), Menu::KnownThen, "Ctrl+Shift+B",
     WORDS("The chosen moment as each of several people tells it."), Scope::Part, group},
    {Id::AddTelling, "add-telling", WORDS("Add anot&her telling"), Menu::KnownThen, "Ctrl+Shift+O",
     WORDS("The same moment as somebody else tells it; both stay side by side."), Scope::Part},
    {Id::SeparateTelling, "separate-telling", WORDS("Tell it on its o&wn"), Menu::KnownThen, "",
     WORDS("The chosen event is no other telling any more but one of its own."), Scope::Part},

    {Id::Present, "present", WORDS("Pre&sent"), Menu::Meeting, "F5",
     WORDS("Show the room what it may see, in a window of its own, on the second screen if there is one."), Scope::Window, false, Shape::Checkable},
    {Id::HoldPresented, "hold-presented", WORDS("&Hold what is presented"), Menu::Meeting, "Shift+F5",
     WORDS("The room goes on seeing this while you look elsewhere."), Scope::Window, false, Shape::Checkable},
    {Id::RoomView, "room-view", WORDS("Roo&m view"), Menu::Meeting, "F8",
     WORDS("Fold away whatever only you may see, so that this window can be shown."), Scope::Window, false, Shape::Checkable},
    {Id::ShowClock, "show-clock", WORDS("Cloc&k…"), Menu::Meeting, "Ctrl+Shift+T",
     WORDS("Open the menu of the clock: every part of the agenda, and what it took so far.")},
    {Id::StartClock, "start-clock", WORDS("Start or pa&use the clock"), Menu::Meeting, "F7",
     WORDS("Count the time of the part that the meeting is in, or stop.")},
    {Id::AddMinutes, "add-minutes", WORDS("Add &five minutes"), Menu::Meeting, "Shift+F7",
     WORDS("Give the part that the meeting is in five minutes more.")},
    {Id::NextPart, "next-part", WORDS("Go &on with the next part"), Menu::Meeting, "Ctrl+F7",
     WORDS("On to the next part of the agenda, its clock and its page.")},
    {Id::PreviousPart, "previous-part", WORDS("Go &back to the part before"), Menu::Meeting, "Ctrl+Shift+F7",
     WORDS("Back to the part before; what it took so far is counted on.")},
    {Id::CountSleep, "count-sleep", WORDS("Count the time &the computer slept"), Menu::Meeting, "",
     WORDS("Add what passed while the computer slept to the part that the meeting is in.")},
    {Id::ChooseAgenda, "choose-agenda", WORDS("Choose an a&genda…"), Menu::Meeting, "Ctrl+Shift+H",
     WORDS("Take one of the ready-made agendas, to be changed as you like."), Scope::Window, group},
    {Id::CopyInvitation, "copy-invitation", WORDS("Copy the &invitation"), Menu::Meeting, "Ctrl+Shift+M",
     WORDS("When, why, the premises and the agenda, as text for a mail.")},
    {Id::CopyInvitationMarkdown, "copy-invitation-markdown", WORDS("Copy the invitation as Mark&down"), Menu::Meeting, "",
     WORDS("The same invitation for a chat or a wiki.")},
    {Id::MailInvitation, "mail-invitation", WORDS("Invite b&y mail…"), Menu::Meeting, "",
     WORDS("Open the mail program with the invitation written.")},
    {Id::NextPremise, "next-premise", WORDS("&Next premise"), Menu::Meeting, "PgDown", WORDS("Read the next premise."),
     Scope::Part, group},
    {Id::PreviousPremise, "previous-premise", WORDS("&Previous premise"), Menu::Meeting, "PgUp",
     WORDS("Go back to the premise before."), Scope::Part},
    {Id::AcceptPremises, "accept-premises", WORDS("&Accepts the premises"), Menu::Meeting, "A",
     WORDS("The chosen person accepts the premises."), Scope::Part, group},
    {Id::AcceptLate, "accept-late", WORDS("Accepts, joined &later"), Menu::Meeting, "L",
     WORDS("The chosen person joined later and accepts the premises."), Scope::Part},
    {Id::RecordException, "record-exception", WORDS("Does not accept: &why"), Menu::Meeting, "X",
     WORDS("Keep the reason why the chosen person does not accept."), Scope::Part},
    {Id::AcceptAll, "accept-all", WORDS("&Everyone accepts, by a show of hands"), Menu::Meeting, "Shift+A",
     WORDS("Everyone in the room who was not asked yet accepts the premises."), Scope::Part},
    {Id::CloseReview, "close-review", WORDS("&Close the review"), Menu::Meeting, "",
     WORDS("The review is finished: it can be read, and changed only after it is reopened."), Scope::Window, group},
    {Id::ReopenReview, "reopen-review", WORDS("&Reopen the review…"), Menu::Meeting, "",
     WORDS("Work on a closed review again, with a reason.")},

    {Id::NextPrompt, "next-prompt", WORDS("Next &question to ask"), Menu::Discuss, "Q; Alt+Q",
     WORDS("Show what to ask next about the chosen event, or in this phase."), Scope::Window},
    {Id::MarkPromptAsked, "mark-prompt-asked", WORDS("&Mark the question as asked"), Menu::Discuss, "Shift+Q; Alt+Shift+Q",
     WORDS("The question at hand was asked. Once more: it was not.")},
    {Id::SomebodySpoke, "somebody-spoke", WORDS("&Somebody spoke"), Menu::Discuss, "V; Ctrl+Shift+V",
     WORDS("Then the number or the letters of who it was: shows who has not been heard yet. Stored nowhere.")},
    {Id::SilentWriting, "silent-writing", WORDS("S&ilent writing, and reveal"), Menu::Discuss, "Ctrl+Shift+X",
     WORDS("Hide what is found while everyone writes for themselves. Once more shows it all."), Scope::Window, group},
    {Id::AddDot, "add-dot", WORDS("Give a d&ot"), Menu::Discuss, ".", WORDS("The chosen finding or factor gets one dot more."), Scope::Part},
    {Id::TakeDot, "take-dot", WORDS("Ta&ke a dot back"), Menu::Discuss, ",",
     WORDS("The chosen finding or factor has one dot less."), Scope::Part},
    {Id::AcceptAction, "accept-action", WORDS("Tak&e the action on"), Menu::Discuss, "Y",
     WORDS("The chosen action is accepted, with a day it is due and a day to ask whether it helped."), Scope::Part, group},
    {Id::SoakAction, "soak-action", WORDS("Le&t the action soak"), Menu::Discuss, "S",
     WORDS("The chosen action waits two working days before anybody decides."), Scope::Part},
    {Id::DeclineAction, "decline-action", WORDS("&Decline the action: why"), Menu::Discuss, "N",
     WORDS("The chosen action is not taken on; the reason is kept."), Scope::Part},
    {Id::FinishAction, "finish-action", WORDS("The action is do&ne"), Menu::Discuss, "D",
     WORDS("Says that the chosen action is done. Later you are asked whether it helped."), Scope::Part},

    {Id::PreviewReport, "preview-report", WORDS("P&review of the report…"), Menu::Publish, "Ctrl+Alt+V",
     WORDS("The very pages and files that an export would write.")},
    {Id::ReviewRedaction, "review-redaction", WORDS("&What readers will not see…"), Menu::Publish, "Ctrl+Alt+R",
     WORDS("What is replaced or left out for its readers, and what looks as if it should be.")},
    {Id::Print, "print", WORDS("Print t&his page…"), Menu::Publish, "Ctrl+P",
     WORDS("What this page is about, on paper, as it stands in the report."), Scope::Window, group},
    {Id::ExportChosen, "export-chosen", WORDS("Export the tic&ked formats…"), Menu::Publish, "Ctrl+Alt+E",
     WORDS("All formats that are ticked on the Publish page."), Scope::Window, group},
    {Id::ExportPdf, "export-pdf", WORDS("Export P&DF…"), Menu::Publish, "Ctrl+Alt+P", WORDS("The report as a file, to be sent or printed.")},
    {Id::ExportHtml, "export-html", WORDS("E&xport HTML…"), Menu::Publish, "Ctrl+Shift+P",
     WORDS("The report as one file for a browser, a phone or a screen reader.")},
    {Id::ExportMarkdown, "export-markdown", WORDS("Export &Markdown…"), Menu::Publish, "",
     WORDS("The report as text for a wiki or a repository.")},
    {Id::ExportJson, "export-json", WORDS("Export archive &JSON…"), Menu::Publish, "",
     WORDS("Everything of the review, private notes included, to keep or to move.")},
    {Id::WriteSite, "write-site", WORDS("Write a web &site…"), Menu::Publish, "Ctrl+Alt+W",
     WORDS("All reviews that are reviewed or closed, with search, as pages in a folder."), Scope::Window, group},
    {Id::SavePicture, "save-picture", WORDS("Save the timeline as pict&ure…"), Menu::Publish, "",
     WORDS("The timeline as its lanes show it, as SVG or PNG.")},
    {Id::CopyPicture, "copy-picture", WORDS("&Copy the timeline as picture"), Menu::Publish, "Ctrl+Shift+F8",
     WORDS("The timeline as its lanes show it, to be pasted into mail, slides or a wiki."), Scope::Window, group},
    {Id::CopyReport, "copy-report", WORDS("Copy the report for a m&ail"), Menu::Publish, "Ctrl+Alt+C",
     WORDS("The report with headings and tables, to be pasted into a mail or a document.")},
    {Id::CopyReportMarkdown, "copy-report-markdown", WORDS("Copy the rep&ort as Markdown"), Menu::Publish, "",
     WORDS("The report as text, to be pasted into a chat or a wiki.")},

    {Id::GoLibrary, "go-library", WORDS("&Library"), Menu::Go, "Ctrl+0; Alt+0", WORDS("All reviews.")},
    {Id::GoPrepare, "go-prepare", WORDS("&Prepare"), Menu::Go, "Ctrl+1; Alt+1", WORDS("Facts, impact, people and agenda."),
     Scope::Window, group},
    {Id::GoPremises, "go-premises", WORDS("P&remises"), Menu::Go, "Ctrl+2; Alt+2", WORDS("What everyone accepts first.")},
    {Id::GoTimeline, "go-timeline", WORDS("&Timeline"), Menu::Go, "Ctrl+3; Alt+3", WORDS("What happened, in order.")},
    {Id::GoExplore, "go-explore", WORDS("&Explore"), Menu::Go, "Ctrl+4; Alt+4", WORDS("Findings, factors and questions.")},
    {Id::GoActions, "go-actions", WORDS("&Actions"), Menu::Go, "Ctrl+5; Alt+5", WORDS("What will change.")},
    {Id::GoPublish, "go-publish", WORDS("P&ublish"), Menu::Go, "Ctrl+6; Alt+6", WORDS("Lessons, summary and exports.")},
    {Id::GoClose, "go-close", WORDS("&Close of the meeting"), Menu::Go, "Ctrl+7; Alt+7",
     WORDS("Exit pulse, what comes next, and what is still missing.")},
    {Id::Back, "back", WORDS("&Back"), Menu::Go, "Alt+Left", WORDS("Where you were before."), Scope::Window, group},

    {Id::ShowPanels, "show-panels", WORDS("Side &panel"), Menu::View, "F9", WORDS("Show or fold away the panel on the right."),
     Scope::Window, false, Shape::Checkable},
    {Id::NextPanel, "next-panel", WORDS("&Next panel"), Menu::View, "Ctrl+F9", WORDS("Show the next of the side panels.")},
    {Id::Columns, "columns", WORDS("Colu&mns of events…"), Menu::View, "Ctrl+F8",
     WORDS("Choose what the list of events shows beside time and text.")},
    {Id::OrderOfEntry, "order-of-entry", WORDS("&Events as they were entered"), Menu::View, "Shift+F8",
     WORDS("List the events in the order in which they were written down. Once more: by their time."), Scope::Window, false, Shape::Checkable},
    {Id::ThemeSystem, "theme-system", WORDS("Colours of the &desktop"), Menu::View, "", WORDS("Light or dark as the desktop is."),
     Scope::Window, group, Shape::OneOfThemes},
    {Id::ThemeLight, "theme-light", WORDS("&Light"), Menu::View, "", WORDS("Dark words on a light ground."), Scope::Window, false,
     Shape::OneOfThemes},
    {Id::ThemeDark, "theme-dark", WORDS("Dar&k"), Menu::View, "", WORDS("Light words on a dark ground."), Scope::Window, false,
     Shape::OneOfThemes},
    {Id::ThemeContrast, "theme-contrast", WORDS("&High contrast"), Menu::View, "", WORDS("White on black with strong lines."),
     Scope::Window, false, Shape::OneOfThemes},
    {Id::LargerText, "larger-text", WORDS("Lar&ger text"), Menu::View, "Ctrl++; Ctrl+=", WORDS("Larger words everywhere."),
     Scope::Window, group},
    {Id::SmallerText, "smaller-text", WORDS("&Smaller text"), Menu::View, "Ctrl+-", WORDS("Smaller words everywhere.")},
    {Id::ResetText, "reset-text", WORDS("Text as on the deskt&op"), Menu::View, "Ctrl+Shift+0",
     WORDS("The desktop's own size of words.")},
    {Id::FullScreen, "full-screen", WORDS("&Full screen"), Menu::View, "F11", WORDS("Use the whole screen, or stop."),
     Scope::Window, group, Shape::Checkable},
    {Id::CloseNotice, "close-notice", WORDS("&Close the message"), Menu::View, "Shift+Esc",
     WORDS("Close the message under the header.")},

    {Id::CommandPalette, "command-palette", WORDS("&Do anything…"), Menu::Help, "Ctrl+K", WORDS("Find a command by its name.")},
    {Id::ShortcutSheet, "shortcut-sheet", WORDS("&Keyboard shortcuts"), Menu::Help, "Ctrl+?; Shift+F1",
     WORDS("Every key and what it does.")},
    {Id::Manual, "manual", WORDS("&Manual"), Menu::Help, "F1", WORDS("How everything is done, chapter by chapter.")},
    {Id::About, "about", WORDS("&About Second Story"), Menu::Help, "", WORDS("Version and licence."), Scope::Window, group},
};

#undef WORDS

static_assert(std::size(Table::rows) == static_cast<size_t>(CommandId::About) + 1);

} // namespace

std::span<const CommandInfo> commandTable()
{
    return Table::rows;
}

const CommandInfo &commandInfo(CommandId id)
{
    return Table::rows[static_cast<size_t>(id)];
}

QString CommandInfo::nameText() const
{
    return Table::tr(name);
}

QString CommandInfo::plainName() const
{
    QString plain = nameText();
    plain.remove(QLatin1Char('&'));
    if (plain.endsWith(QChar(0x2026)))
        plain.chop(1);
    return plain;
}

QString CommandInfo::helpText() const
{
    return Table::tr(help);
}

QList<QKeySequence> CommandInfo::shortcuts() const
{
    QList<QKeySequence> list;
    const QString all = QString::fromLatin1(keys);
    for (const QString &one : all.split(QStringLiteral("; "), Qt::SkipEmptyParts))
        list.append(QKeySequence(one, QKeySequence::PortableText));
    return list;
}

QString menuName(CommandMenu menu)
{
    switch (menu) {
    case CommandMenu::Library: return Table::tr("&Library");
    case CommandMenu::Edit: return Table::tr("&Edit");
    case CommandMenu::Add: return Table::tr("&Add");
    case CommandMenu::Timeline: return Table::tr("&Timeline");
    case CommandMenu::KnownThen: return Table::tr("&Known then");
    case CommandMenu::Meeting: return Table::tr("&Meeting");
    case CommandMenu::Discuss: return Table::tr("&Discuss");
    case CommandMenu::Publish: return Table::tr("&Publish");
    case CommandMenu::Go: return Table::tr("&Go");
    case CommandMenu::View: return Table::tr("&View");
    case CommandMenu::Help: return Table::tr("&Help");
    }
    return {};
}

} // namespace story
