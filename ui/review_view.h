// One review being worked on: the six phases at the left, the page in the middle, what needs care at the right, and the capture line.
#pragma once

#include "app/desk/phase_status.h"
#include "ui/pages/page.h"
#include "ui/print_flow.h"

#include <QPointer>
#include <QStackedWidget>
#include <QTimer>

namespace story {

class CaptureLine;
class ClockFlow;
class ExplorePage;
class ExportFlow;
class HistoryDialog;
class InvitationFlow;
class PictureFlow;
class PremisesPage;
class PreparePage;
class PublishPage;
class Rail;
class ReviewSearch;
class SidePanel;
class TimelinePage;
struct Preferences;

class ReviewView : public QWidget {
    Q_OBJECT
public:
    // All must outlive this.
    ReviewView(const PageNeeds &needs, Preferences &preferences, QWidget *parent = nullptr);
    ~ReviewView() override;

    Id id() const { return m_needs.review.id(); }
    Phase phase() const { return m_phase; }
    // Where somebody is in it; of the window's own nothing is said.
    Sitting where() const;
    void comeBackTo(const Sitting &sitting);
    void go(Phase phase);
    // Opens the page of a field and shows it there; with `focus` the keys go to it.
    void reveal(const FieldRef &ref, bool focus);
    void focusCapture();
    // Text of another program that was dropped on the timeline: as if it was pasted into the capture line, several lines looked at first.
    void takeText(const QString &text, const QString &html);
    // The keys go to the page.
    void takeFocus();
    // Hands over everything that is being typed or composed.
    void finish();

    // "Checkout latency, Sat 14 Nov 2026", and what stands behind it.
    QString title() const;
    QString badge() const;
    // The clock of the meeting.
    ClockFlow &clock() const { return *m_clock; }
    const Review &review() const { return m_needs.review.review(); }
    // What the room is shown of where the facilitator is; its clock, as the room sees it.
    PresenterView presented() const { return page(m_phase)->presented(); }
    PresenterClock roomClock() const;
    // What stands in the place of `held` now: what was found is put away while everyone writes in silence.
    PresenterView whileHeld(const PresenterView &held) const;
    // The page in sight as it is printed.
    PrintedPage printedPage();
    // The room sees this window: what is the facilitator's alone is folded away.
    void setForRoom(bool forRoom);
    // The preferences call reviews by another word.
    void wordChanged();

Q_SIGNALS:
    void noticed(const story::Notice &notice);
    void noticeSettled(const QString &what); // the one that says this was answered without its buttons
    void headChanged();
    void presentedChanged(); // another page, or another thing chosen on it
    void reviewChanged();    // by any edit
    void phaseChanged(story::Phase phase);

protected:
    void showEvent(QShowEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    Page *page(Phase phase) const { return m_pages[static_cast<size_t>(phase)]; }
    void addPages();
    void connectCommands();
    void closeReview();
    void passOn(Notice notice);
    void add(EntityKind kind);
    void undo(bool asked);
    void redo();
    void showTouched(const ChangeSet &set);
    void followChange(const ChangeSet &set);
    void refreshRail();
    void refreshActions();
    void sayWhoHasOnlyAName();
    bool hasRoomForPanel() const;
    bool hidesTheFuture() const; // a replay is what the room sees, or everyone writes in silence
    void fitPanel();
    void offerPrompts();
    void nextPrompt();
    void somebodySpoke();
    void showHistory();

    PageNeeds m_needs;
    Preferences &m_preferences;
    Rail *m_rail;
    QStackedWidget *m_stack;
    std::array<Page *, std::size(Choices<Phase>::list)> m_pages{};
    PreparePage *m_prepare = nullptr;
    PremisesPage *m_premises = nullptr;
    TimelinePage *m_timeline = nullptr;
    ExplorePage *m_explore = nullptr;
    PublishPage *m_publish = nullptr;
    SidePanel *m_panel;
    CaptureLine *m_capture;
    ClockFlow *m_clock;
    ExportFlow *m_exports;
    PictureFlow *m_pictures;
    InvitationFlow *m_invitations;
    QPointer<QWidget> m_keysBefore; // had the keys when somebody spoke
    QPointer<HistoryDialog> m_history; // while it is open
    QPointer<ReviewSearch> m_search; // lies over the window, made when first asked for
    Phase m_phase = Phase::Prepare;
    bool m_panelAsked = false;   // shown although the window is narrow
    bool m_askedEarlier = false; // whether a step of an earlier sitting may be taken back
    bool m_forRoom = false;
    QTimer m_railSoon;
};

} // namespace story
