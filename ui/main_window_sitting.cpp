// The part of the window that comes back to where it was when it ended without being closed.
#include "ui/main_window.h"
#include "ui/presenter/presenter_flow.h"
#include "ui/review_view.h"

#include <QStackedWidget>

namespace story {

void MainWindow::noteSitting()
{
    if (!m_workspace)
        return;
    std::optional<Sitting> now;
    if (m_review && m_stack->currentWidget() == m_review) {
        now = m_review->where();
        now->forRoom = m_forRoom;
        now->presenting = m_presenter->presenter() != nullptr;
        now->window = saveGeometry();
    }
    if (now == m_noted)
        return;
    m_noted = now;
    m_workspace->noteSitting(now);
}

void MainWindow::endSitting()
{
    m_noted.reset();
    if (m_workspace)
        m_workspace->endSitting();
}

void MainWindow::comeBack()
{
    const std::optional<Sitting> left = m_workspace->sittingLeft();
    if (!left)
        return;
    // First of all, or the room sees for a moment what is not for it.
    if (left->forRoom != m_forRoom)
        m_commands.action(CommandId::RoomView)->trigger();
    restoreGeometry(left->window);
    const store::ReviewSummary *summary = m_workspace->summary(left->review);
    if (!summary || summary->trashedAt != 0) {
        m_workspace->noteSitting(std::nullopt);
        return;
    }
    openReview(left->review);
    if (!m_review)
        return;
    m_review->comeBackTo(*left);
    if (left->presenting)
        m_commands.action(CommandId::Present)->trigger();
    say({Notice::Weight::Info, tr("Second Story had ended without being closed."), tr("All that was saved is here, and you are where you were."), {}, {}});
}

} // namespace story
