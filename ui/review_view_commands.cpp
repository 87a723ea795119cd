// What the commands of an open review do, and when they can be given.
#include "ui/review_view.h"

#include "app/desk/intents.h"
#include "ui/clock_flow.h"
#include "ui/dialogs/history_dialog.h"
#include "ui/export_flow.h"
#include "ui/invitation_flow.h"
#include "ui/pages/explore_page.h"
#include "ui/pages/premises_page.h"
#include "ui/pages/prepare_page.h"
#include "ui/pages/publish_page.h"
#include "ui/pages/timeline_page.h"
#include "ui/panels/capture_line.h"
#include "ui/panels/prompt_list.h"
#include "ui/panels/review_search.h"
#include "ui/panels/side_panel.h"
#include "ui/picture_flow.h"
#include "ui/preferences.h"

#include <QAction>

#include <tuple>

namespace story {

void ReviewView::connectCommands()
{
    const auto on = [this](CommandId id, auto what) {
        connect(m_needs.commands.action(id), &QAction::triggered, this, [this, what] {
            if (isVisible())
                what();
        });
    };
    const CommandId phases[] = {CommandId::GoPrepare, CommandId::GoPremises, CommandId::GoTimeline,
                                CommandId::GoExplore, CommandId::GoActions,  CommandId::GoPublish};
    for (size_t i = 0; i < std::size(phases); ++i)
        on(phases[i], [this, i] {
            go(static_cast<Phase>(i));
            page(m_phase)->takeFocus();
        });
    const std::pair<CommandId, EntityKind> kinds[] = {
        {CommandId::AddEvent, EntityKind::Event},       {CommandId::AddFinding, EntityKind::Finding},
        {CommandId::AddFactor, EntityKind::Factor},     {CommandId::AddQuestion, EntityKind::Question},
        {CommandId::AddAction, EntityKind::Action},     {CommandId::AddLesson, EntityKind::Lesson},
        {CommandId::AddSignal, EntityKind::WeakSignal}, {CommandId::AddPerson, EntityKind::Person},
        {CommandId::AddPrivateNote, EntityKind::PrivateNote}};
    for (const auto &[id, kind] : kinds)
        on(id, [this, kind = kind] { add(kind); });
    on(CommandId::Replay, [this] {
        const bool isThere = m_phase == Phase::Timeline;
        go(Phase::Timeline);
        if (isThere || !m_timeline->isReplaying())
            m_timeline->toggleReplay();
        else
            m_timeline->takeFocus();
    });
    on(CommandId::FocusCapture, [this] { focusCapture(); });
    on(CommandId::ChangeWorkingDay, [this] { m_capture->askDay(); });
    on(CommandId::SearchReview, [this] {
        if (!m_search) {
            m_search = new ReviewSearch(m_needs.review, m_needs.look, window());
            m_search->setForRoom(m_forRoom);
            connect(m_search, &ReviewSearch::goAsked, this, [this](const FieldRef &ref) { reveal(ref, true); });
        }
        m_search->open();
    });
    on(CommandId::History, [this] { showHistory(); });
    on(CommandId::Undo, [this] { undo(false); });
    on(CommandId::Redo, [this] { redo(); });
    const std::pair<CommandId, report::Format> formats[] = {{CommandId::ExportPdf, report::Format::Pdf},
                                                            {CommandId::ExportHtml, report::Format::Html},
                                                            {CommandId::ExportMarkdown, report::Format::Markdown},
                                                            {CommandId::ExportJson, report::Format::Json}};
    for (const auto &[id, format] : formats)
        on(id, [this, format = format] {
            finish();
            m_exports->start({format});
        });
    const std::pair<CommandId, void (ExportFlow::*)()> exports[] = {{CommandId::ExportChosen, &ExportFlow::startChosen},
                                                                    {CommandId::PreviewReport, &ExportFlow::preview},
                                                                    {CommandId::ReviewRedaction, &ExportFlow::reviewRedaction},
                                                                    {CommandId::CopyReport, &ExportFlow::copyRich},
                                                                    {CommandId::CopyReportMarkdown, &ExportFlow::copyMarkdown}};
    for (const auto &[id, what] : exports)
        on(id, [this, what = what] {
            finish();
            (m_exports->*what)();
        });
    on(CommandId::AcceptAll, [this] {
        go(Phase::Premises);
        m_premises->acceptAll();
    });
    on(CommandId::ChooseAgenda, [this] {
        go(Phase::Prepare);
        m_prepare->chooseAgenda();
    });
    const std::pair<CommandId, void (InvitationFlow::*)()> invitations[] = {{CommandId::CopyInvitation, &InvitationFlow::copy},
                                                                           {CommandId::CopyInvitationMarkdown, &InvitationFlow::copyMarkdown},
                                                                           {CommandId::MailInvitation, &InvitationFlow::mail}};
    for (const auto &[id, what] : invitations)
        on(id, [this, what = what] {
            finish();
            (m_invitations->*what)();
        });
    on(CommandId::CopyPicture, [this] {
        finish();
        m_pictures->copy(m_timeline->shown(), m_timeline->zone());
    });
    on(CommandId::SavePicture, [this] {
        finish();
        m_pictures->save(m_timeline->shown(), m_timeline->zone());
    });
    on(CommandId::NextPrompt, [this] { nextPrompt(); });
    on(CommandId::MarkPromptAsked, [this] {
        if (m_panel->isVisible() && m_panel->tab() == SidePanel::Tab::Questions)
            m_panel->prompts()->markAsked();
        else
            nextPrompt();
    });
    on(CommandId::SomebodySpoke, [this] { somebodySpoke(); });
    on(CommandId::CloseReview, [this] { closeReview(); });
    on(CommandId::SilentWriting, [this] {
        go(Phase::Explore);
        m_explore->toggleWriting();
        if (m_explore->isWriting())
            focusCapture();
    });
    on(CommandId::GoClose, [this] {
        go(Phase::Publish);
        m_publish->showClose();
    });
    on(CommandId::ReopenReview, [this] {
        go(Phase::Publish);
        m_publish->askReopenReason();
    });
    on(CommandId::ShowPanels, [this] {
        const bool shown = m_needs.commands.action(CommandId::ShowPanels)->isChecked();
        if (shown || hasRoomForPanel())
            m_preferences.panelShown = shown;
        m_panelAsked = shown;
        fitPanel();
    });
    on(CommandId::NextPanel, [this] {
        if (!m_panel->isVisible())
            m_needs.commands.action(CommandId::ShowPanels)->trigger();
        else
            m_panel->nextTab();
    });
}

// In a window of its own, so that it can stand beside the work.
void ReviewView::showHistory()
{
    finish();
    if (!m_history) {
        m_history = new HistoryDialog(m_needs.review, m_needs.look, m_preferences.readerZone(), window());
        m_history->setAttribute(Qt::WA_DeleteOnClose);
        m_history->addAction(m_needs.commands.action(CommandId::RoomView)); // which closes it
        connect(m_history, &HistoryDialog::noticed, this, &ReviewView::passOn);
        connect(m_history, &HistoryDialog::goAsked, this, [this](const FieldRef &ref) {
            window()->activateWindow();
            reveal(ref, true);
        });
    }
    m_history->show();
    m_history->raise();
    m_history->activateWindow();
}

// What the clock counted is kept before nothing can be changed any more; where the review stays open, it goes on.
void ReviewView::closeReview()
{
    finish();
    const bool ran = m_clock->clock().isRunning();
    auto done = m_clock->clock().pause();
    if (done)
        done = changeState(m_needs.review, ReviewState::Closed);
    if (!done) {
        Q_EMIT noticed(Notice::of(done.error(), Notice::Weight::Warn));
        if (ran)
            std::ignore = m_clock->clock().start(); // where that cannot be written either, the error above said so
    }
}

void ReviewView::refreshActions()
{
    const OpenReview &review = m_needs.review;
    const auto name = [](QAction *action, const QString &base, const QString &what, bool enabled) {
        action->setEnabled(enabled);
        action->setText(what.isEmpty() ? base : QStringLiteral("%1: %2").arg(base, QString(what.left(60)).replace(QLatin1Char('&'), QLatin1String("&&"))));
    };
    name(m_needs.commands.action(CommandId::Undo), commandInfo(CommandId::Undo).nameText(), m_forRoom ? QString() : review.undoText(), review.canUndo());
    name(m_needs.commands.action(CommandId::Redo), commandInfo(CommandId::Redo).nameText(), m_forRoom ? QString() : review.redoText(), review.canRedo());
    const bool write = !review.isReadOnly();
    for (const CommandId id : {CommandId::AddEvent, CommandId::AddFinding, CommandId::AddFactor, CommandId::AddQuestion,
                               CommandId::AddAction, CommandId::AddLesson, CommandId::AddSignal, CommandId::AddPerson,
                               CommandId::AddPrivateNote, CommandId::AddPicture, CommandId::PastePicture, CommandId::AddLink, CommandId::RemoveSelected, CommandId::MoveUp, CommandId::MoveDown,
                               CommandId::AcceptPremises, CommandId::AcceptLate, CommandId::RecordException, CommandId::AcceptAll,
                               CommandId::ChooseAgenda, CommandId::AddDot, CommandId::TakeDot, CommandId::AcceptAction,
                               CommandId::SoakAction, CommandId::DeclineAction, CommandId::FinishAction})
        m_needs.commands.action(id)->setEnabled(write);
    m_clock->refreshCommands();
    if (m_forRoom) // a note would be seen while it is written
        m_needs.commands.action(CommandId::AddPrivateNote)->setEnabled(false);
    m_needs.commands.action(CommandId::CloseReview)->setEnabled(write);
    m_needs.commands.action(CommandId::ReopenReview)->setEnabled(review.isClosed());
}

} // namespace story
