#include "ui/review_view.h"

#include "app/desk/field_text.h"
#include "app/desk/intents.h"
#include "app/desk/room.h"
#include "app/model/moment_text.h"
#include "ui/clock_flow.h"
#include "ui/dialogs/history_dialog.h"
#include "ui/export_flow.h"
#include "ui/invitation_flow.h"
#include "ui/pages/actions_page.h"
#include "ui/pages/explore_page.h"
#include "ui/pages/premises_page.h"
#include "ui/pages/prepare_page.h"
#include "ui/pages/publish_page.h"
#include "ui/pages/timeline_page.h"
#include "ui/panels/capture_line.h"
#include "ui/panels/prompt_list.h"
#include "ui/panels/rail.h"
#include "ui/panels/review_search.h"
#include "ui/panels/side_panel.h"
#include "ui/panels/voices_list.h"
#include "ui/picture_flow.h"
#include "ui/preferences.h"

#include <QAction>
#include <QApplication>
#include <QHBoxLayout>
#include <QLocale>
#include <QVBoxLayout>

namespace story {

namespace {

QStringList phaseNames()
{
    QStringList names;
    for (const Choice &choice : Choices<Phase>::list)
        names.append(choice.text());
    return names;
}

constexpr int panelNeeds = 1080; // the width of a window, at 100 % text, that has room for the side panel

QString earlierWords(const OpenReview &review)
{
    return ReviewView::tr("“%1” was done at an earlier sitting.").arg(review.undoText());
}

} // namespace

ReviewView::ReviewView(const PageNeeds &needs, Preferences &preferences, QWidget *parent)
    : QWidget(parent), m_needs(needs), m_preferences(preferences), m_rail(new Rail(needs.look, tr("Phases"), phaseNames())),
      m_stack(new QStackedWidget), m_panel(new SidePanel(needs.review, needs.look, needs.commands, questionBank(QLocale().name()))),
      m_capture(new CaptureLine(needs.review, needs.look)),
      m_clock(new ClockFlow(needs.review, needs.commands, this, this)),
      m_exports(new ExportFlow(needs.workspace, needs.review, preferences, needs.look, this, this)),
      m_pictures(new PictureFlow(needs.review, this, this)), m_invitations(new InvitationFlow(needs.review, preferences.word, this))
{
    addPages();
    auto *row = new QHBoxLayout;
    row->setSpacing(0);
    row->addWidget(m_rail);
    row->addWidget(m_stack, 1);
    row->addWidget(m_panel);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(row, 1);
    layout->addWidget(m_capture);
    connect(&needs.look, &Look::changed, this, &ReviewView::fitPanel);

    connect(m_rail, &Rail::chosen, this, [this](int phase) { go(static_cast<Phase>(phase)); });
    connect(m_panel, &SidePanel::goAsked, this, [this](const FieldRef &ref) { reveal(ref, true); });
    connect(m_panel, &SidePanel::noticed, this, &ReviewView::passOn);
    for (const auto signal : {&VoicesList::tapped, &VoicesList::left})
        connect(m_panel->voices(), signal, this, [this] {
            if (m_keysBefore && m_keysBefore->isVisible())
                m_keysBefore->setFocus(Qt::OtherFocusReason);
            m_keysBefore.clear();
        });
    connect(m_timeline, &TimelinePage::chosenEventChanged, this, &ReviewView::offerPrompts);
    connect(m_capture, &CaptureLine::noticed, this, &ReviewView::passOn);
    connect(m_capture, &CaptureLine::settled, this, &ReviewView::noticeSettled);
    connect(&needs.review, &OpenReview::unsentFailed, this,
            [this](const Error &error) { Q_EMIT noticed(Notice::of(error)); });
    connect(m_capture, &CaptureLine::left, this, [this] { page(m_phase)->takeFocus(); });
    connect(m_capture, &CaptureLine::stored, this, [this](const FieldRef &ref) {
        // What was written is shown where its page is open; the meeting is not moved elsewhere.
        if (phaseOf(ref) == m_phase)
            page(m_phase)->reveal(ref, false);
    });
    connect(m_clock, &ClockFlow::noticed, this, &ReviewView::passOn);
    connect(m_clock, &ClockFlow::pageAsked, this, [this](Phase phase) {
        go(phase);
        page(m_phase)->takeFocus();
    });
    connect(m_exports, &ExportFlow::noticed, this, &ReviewView::passOn);
    connect(m_exports, &ExportFlow::goAsked, this, [this](const FieldRef &ref) { reveal(ref, true); });
    connect(m_pictures, &PictureFlow::noticed, this, &ReviewView::passOn);
    connect(m_invitations, &InvitationFlow::noticed, this, &ReviewView::passOn);
    connect(&needs.review, &OpenReview::changed, this, &ReviewView::followChange);
    connect(&needs.review, &OpenReview::historyChanged, this, &ReviewView::refreshActions);
    m_railSoon.setSingleShot(true);
    connect(&m_railSoon, &QTimer::timeout, this, &ReviewView::refreshRail);
    connectCommands();
    m_rail->setCurrent(0);
    refreshRail();
}

ReviewView::~ReviewView()
{
    delete m_search;
    delete m_history;
    finish();
    m_exports->finish();
}

void ReviewView::addPages()
{
    m_timeline = new TimelinePage(m_needs, m_preferences);
    m_publish = new PublishPage(m_needs);
    m_prepare = new PreparePage(m_needs, m_preferences.word);
    m_premises = new PremisesPage(m_needs, m_preferences.word);
    m_explore = new ExplorePage(m_needs);
    m_pages = {m_prepare, m_premises, m_timeline, m_explore, new ActionsPage(m_needs), m_publish};
    for (Page *one : m_pages) {
        m_stack->addWidget(one);
        connect(one, &Page::noticed, this, &ReviewView::passOn);
        connect(one, &Page::goAsked, this, [this](const FieldRef &ref) { reveal(ref, true); });
        connect(one, &Page::presentedChanged, this, [this, one] {
            if (one == page(m_phase))
                Q_EMIT presentedChanged();
        });
    }
    connect(m_timeline, &TimelinePage::replayChanged, this, [this] {
        Q_EMIT presentedChanged();
        fitPanel();
        refreshRail();
    });
    connect(m_explore, &ExplorePage::writingChanged, this, [this] {
        Q_EMIT presentedChanged();
        fitPanel();
        refreshRail();
    });
    connect(m_publish, &PublishPage::gapAsked, this, [this](Phase phase, const FieldRef &about) {
        go(phase);
        if (!about.id.isNull())
            page(phase)->reveal(about, true);
        else
            page(phase)->reveal({about.kind, {}, nullptr}, true);
    });
    connect(m_publish, &PublishPage::exportChosen, this, [this](const ExportChoice &choice) {
        m_exports->setChoice(choice);
        m_pictures->setReaders(choice.audience, choice.relativeTimes);
    });
}

Sitting ReviewView::where() const
{
    Sitting sitting;
    sitting.review = id();
    sitting.phase = m_phase;
    sitting.place = page(m_phase)->placeHere();
    return sitting;
}

void ReviewView::comeBackTo(const Sitting &sitting)
{
    go(sitting.phase);
    page(m_phase)->goTo(sitting.place);
    takeFocus();
}

void ReviewView::go(Phase phase)
{
    if (phase == m_phase) {
        m_rail->setCurrent(static_cast<int>(phase));
        return;
    }
    page(m_phase)->finish();
    m_needs.review.endTyping();
    m_phase = phase;
    m_rail->setCurrent(static_cast<int>(phase));
    m_stack->setCurrentWidget(page(phase));
    m_capture->setPhase(phase);
    fitPanel();
    offerPrompts();
    refreshRail();
    Q_EMIT phaseChanged(phase);
    Q_EMIT presentedChanged();
}

void ReviewView::reveal(const FieldRef &ref, bool focus)
{
    if (ref.kind == EntityKind::PrivateNote) {
        if (m_forRoom)
            return;
        if (!m_panel->isVisible())
            m_needs.commands.action(CommandId::ShowPanels)->trigger();
        m_panel->reveal(ref, focus);
        return;
    }
    go(phaseOf(ref));
    page(m_phase)->reveal(ref, focus);
}

void ReviewView::offerPrompts()
{
    m_panel->prompts()->setAbout(m_phase, m_phase == Phase::Timeline ? m_timeline->chosenEvent() : Id());
}

// Where the questions are not seen, the first press shows them.
void ReviewView::nextPrompt()
{
    if (hidesTheFuture())
        return;
    const bool wasShown = m_panel->isVisible() && m_panel->tab() == SidePanel::Tab::Questions;
    if (!m_panel->isVisible())
        m_needs.commands.action(CommandId::ShowPanels)->trigger();
    m_panel->showTab(SidePanel::Tab::Questions);
    if (wasShown)
        m_panel->prompts()->next();
}

// Who was heard is for the facilitator alone.
void ReviewView::somebodySpoke()
{
    if (hidesTheFuture() || m_forRoom)
        return;
    if (!m_panel->isVisible())
        m_needs.commands.action(CommandId::ShowPanels)->trigger();
    m_panel->showTab(SidePanel::Tab::Voices);
    if (!m_panel->voices()->isAncestorOf(QApplication::focusWidget()))
        m_keysBefore = QApplication::focusWidget();
    m_panel->voices()->takeFocus();
}

PrintedPage ReviewView::printedPage()
{
    finish();
    return m_exports->printed(m_phase, m_phase == Phase::Timeline ? m_timeline->zone() : QTimeZone());
}

PresenterClock ReviewView::roomClock() const
{
    return presenterClock(review(), m_clock->clock());
}

PresenterView ReviewView::whileHeld(const PresenterView &held) const
{
    using Show = PresenterView::Show;
    const bool isExplored = held.show == Show::Finding || held.show == Show::Factor || held.show == Show::Questions || held.show == Show::Writing;
    return isExplored && m_explore->isWriting() ? m_explore->presented() : held;
}

void ReviewView::wordChanged()
{
    m_prepare->wordChanged();
    m_premises->wordChanged();
}

void ReviewView::setForRoom(bool forRoom)
{
    if (m_forRoom == forRoom)
        return;
    m_forRoom = forRoom;
    page(m_phase)->finish();
    for (Page *one : std::as_const(m_pages))
        one->setForRoom(forRoom);
    m_panel->setForRoom(forRoom);
    if (m_search)
        m_search->setForRoom(forRoom);
    if (m_history && forRoom) // private words are a part of it
        m_history->close();
    refreshActions();
    if (forRoom)
        sayWhoHasOnlyAName();
}

// Lists call people by role; who has none is called by name, whether or not that may be said.
void ReviewView::sayWhoHasOnlyAName()
{
    const QList<Id> named = knownByNameAlone(review());
    if (named.isEmpty())
        return;
    const FieldRef first{EntityKind::Person, named.front(), entityType(EntityKind::Person).field(u"role")};
    Q_EMIT noticed({Notice::Weight::Warn,
                    named.size() == 1 ? tr("One person is known by nothing but a name, and the room may read it here.")
                                      : tr("%1 people are known by nothing but a name, and the room may read it here.").arg(named.size()),
                    tr("The presenter window never says it."), tr("Give them a role, such as on-call."),
                    {{tr("Show the first"), [self = QPointer(this), first] {
                          if (self)
                              self->reveal(first, true);
                      }}}});
}

void ReviewView::focusCapture()
{
    m_capture->takeFocus();
}

void ReviewView::takeText(const QString &text, const QString &html)
{
    m_capture->takeText(text, html);
}

void ReviewView::takeFocus()
{
    page(m_phase)->takeFocus();
}

void ReviewView::passOn(Notice notice)
{
    if (notice.failure == Failure::ReadOnly && m_needs.review.isClosed() && m_needs.commands.action(CommandId::ReopenReview)->isEnabled())
        notice.buttons.append({tr("Reopen…"), [self = QPointer(this)] {
                                   if (self)
                                       self->m_needs.commands.action(CommandId::ReopenReview)->trigger();
                               }});
    Q_EMIT noticed(notice);
}

void ReviewView::finish()
{
    page(m_phase)->finish();
    for (Page *one : std::as_const(m_pages))
        one->settle();
    m_capture->finish();
    m_panel->finish();
    m_needs.review.endTyping();
}

void ReviewView::add(EntityKind kind)
{
    page(m_phase)->finish();
    const Field *first = entityType(kind).field(kind == EntityKind::Person ? u"role" : u"text");
    auto preset = page(phaseOf({kind, {}, nullptr}))->preset(kind);
    if (kind == EntityKind::Action && m_phase >= Phase::Actions)
        preset.emplace_back("status", QStringLiteral("soaking")); // as on the capture line
    const auto added = addEntity(m_needs.review, kind, preset);
    if (added)
        reveal({kind, *added, first}, true);
    else
        Q_EMIT noticed(Notice::of(added.error()));
}

void ReviewView::undo(bool asked)
{
    page(m_phase)->finish();
    OpenReview &review = m_needs.review;
    review.endTyping();
    if (!review.canUndo())
        return;
    if (review.undoIsFromEarlierSitting() && !m_askedEarlier && !asked) {
        m_askedEarlier = true;
        Q_EMIT noticed({Notice::Weight::Warn, earlierWords(review),
                        tr("Nothing was taken back yet."), tr("Undo once more takes it back, and goes on without asking."),
                        {{tr("Take it back"), [self = QPointer(this)] {
                              if (self)
                                  self->undo(true);
                          }}}});
        return;
    }
    if (review.undoIsFromEarlierSitting())
        Q_EMIT noticeSettled(earlierWords(review));
    const auto undone = review.undo();
    if (undone)
        showTouched(*undone);
    else
        Q_EMIT noticed(Notice::of(undone.error()));
}

void ReviewView::redo()
{
    page(m_phase)->finish();
    const auto redone = m_needs.review.redo();
    if (redone)
        showTouched(*redone);
    else
        Q_EMIT noticed(Notice::of(redone.error()));
}

void ReviewView::showTouched(const ChangeSet &set)
{
    const auto refOf = [](const Touched &one) { return FieldRef{one.kind, one.id, one.fields.isEmpty() ? nullptr : one.fields.front()}; };
    // The page in sight is left only where nothing of the step is on it. What is there comes before what is gone, and a thing of its own
    // before the facts and people that follow from it.
    const auto distance = [&](const Touched &one) {
        return (phaseOf(refOf(one)) == m_phase ? 0 : 4) + (one.how == Touched::How::Removed ? 2 : 0)
            + (one.kind == EntityKind::Review || one.kind == EntityKind::Person ? 1 : 0);
    };
    const auto shown = std::min_element(set.touched.begin(), set.touched.end(),
                                        [&](const Touched &a, const Touched &b) { return distance(a) < distance(b); });
    if (shown == set.touched.end())
        return;
    const FieldRef ref = refOf(*shown);
    if (hidesTheFuture() && phaseOf(ref) != m_phase)
        return; // nothing of later comes into a replay
    if (shown->how == Touched::How::Removed)
        go(phaseOf(ref));
    else
        reveal(ref, false);
}

void ReviewView::followChange(const ChangeSet &set)
{
    if (!m_railSoon.isActive())
        m_railSoon.start(120);
    Q_EMIT reviewChanged();
    if (set.touches(EntityKind::Review)) {
        Q_EMIT headChanged();
        refreshActions();
    }
}

void ReviewView::refreshRail()
{
    const Review &review = m_needs.review.review();
    int place = 0;
    const TimelineFacts timeline = m_needs.review.timelineFacts();
    if (hidesTheFuture()) {
        // How many events and findings there are is of the future, too.
        for (size_t i = 0; i < m_pages.size(); ++i)
            m_rail->item(static_cast<int>(i))->setNote({}, Tone::Muted);
        m_rail->setFoot({});
        return;
    }
    for (const PhaseStatus &status : phaseStatuses(review, timeline))
        m_rail->item(place++)->setNote(status.note, status.done ? Tone::Good : Tone::Muted, status.missing);
    m_rail->setFoot(railFoot(review, timeline, m_phase, m_needs.review.clock().now()));
}

QString ReviewView::title() const
{
    const ReviewFacts &facts = m_needs.review.review().about();
    const QString title = facts.title.isEmpty() ? tr("Review without a title") : facts.title.left(300);
    const auto day = dayOf(facts.impactStart, zoneOf(facts));
    return day ? tr("%1, %2", "title, day").arg(title, dayText(*day)) : title;
}

QString ReviewView::badge() const
{
    const ReviewFacts &facts = m_needs.review.review().about();
    QStringList words;
    if (facts.kind == ReviewKind::GameDay)
        words.append(tr("game day"));
    if (facts.severity != Severity::NotSaid)
        words.append(Choices<Severity>::list[static_cast<size_t>(facts.severity)].text());
    if (m_needs.review.isClosed())
        words.append(tr("closed"));
    return words.join(QStringLiteral(" · "));
}

bool ReviewView::hasRoomForPanel() const
{
    return width() >= panelNeeds * m_needs.look.textPercent() / 100;
}

bool ReviewView::hidesTheFuture() const
{
    return (m_phase == Phase::Timeline && m_timeline->isReplaying()) || (m_phase == Phase::Explore && m_explore->isWriting());
}

// In a narrow window the panel folds by itself; asked for, it comes all the same.
void ReviewView::fitPanel()
{
    const bool room = hasRoomForPanel();
    if (room)
        m_panelAsked = false;
    const bool shown = m_preferences.panelShown && (room || m_panelAsked) && !hidesTheFuture();
    m_panel->setVisible(shown);
    for (const CommandId id : {CommandId::ShowPanels, CommandId::NextPanel})
        m_needs.commands.action(id)->setEnabled(!hidesTheFuture());
    if (isVisible())
        m_needs.commands.action(CommandId::ShowPanels)->setChecked(shown);
}

void ReviewView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fitPanel();
}

void ReviewView::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    fitPanel();
    refreshActions();
}

void ReviewView::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    for (const CommandId id : {CommandId::Undo, CommandId::Redo})
        m_needs.commands.action(id)->setEnabled(false);
}

} // namespace story
