#include "ui/presenter/presenter_flow.h"

#include "app/desk/field_text.h"
#include "ui/clock_flow.h"
#include "ui/review_view.h"

#include <QAction>
#include <QGuiApplication>
#include <QScreen>

namespace story {

namespace {

constexpr int soonMilliseconds = 40;

// What a meeting is run with, from here as well where this window covers the facilitator's. Nothing that asks, or wants words to be typed.
constexpr CommandId keysInIt[] = {
    CommandId::Present,    CommandId::HoldPresented,   CommandId::GoPrepare,  CommandId::GoPremises, CommandId::GoTimeline, CommandId::GoExplore,
    CommandId::GoActions,  CommandId::GoPublish,       CommandId::GoClose,    CommandId::NextPremise, CommandId::PreviousPremise,
    CommandId::StartClock, CommandId::AddMinutes,      CommandId::NextPart,   CommandId::PreviousPart, CommandId::Replay, CommandId::SilentWriting};

// Lists stand under their own name: the title of the review is on top already.
PresenterPage pageFor(const Review &review, const PresenterView &view, const QList<KnownEvent> &known, int most, ReviewWord word)
{
    using Show = PresenterView::Show;
    PresenterPage page = presenterPage(review, view, known, most, word);
    const Show lists[] = {Show::Timeline, Show::Questions, Show::Actions, Show::Lessons, Show::Signals};
    if (std::find(std::begin(lists), std::end(lists), view.show) != std::end(lists)) {
        page.title = page.eyebrow;
        page.eyebrow.clear();
    } else if (view.show == Show::Replay) {
        page.title = PresenterFlow::tr("%1: %2", "what was known then, an instant").arg(page.eyebrow, page.title);
        page.eyebrow.clear();
    }
    const bool isList = page.eyebrow.isEmpty();
    if (isList && page.lines.isEmpty() && page.note.isEmpty())
        page.note = PresenterFlow::tr("Nothing here yet.");
    return page;
}

} // namespace

PresenterFlow::PresenterFlow(const Look &look, const Commands &commands, const ReviewWord &word, QWidget *window)
    : QObject(window), m_look(look), m_commands(commands), m_word(word), m_window(window)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(soonMilliseconds);
    connect(&m_soon, &QTimer::timeout, this, &PresenterFlow::refresh);
    connect(commands.action(CommandId::Present), &QAction::triggered, this, [this](bool wanted) {
        if (wanted)
            start();
        else
            stop();
    });
    connect(commands.action(CommandId::HoldPresented), &QAction::triggered, this, &PresenterFlow::hold);
    connect(qGuiApp, &QGuiApplication::screenRemoved, this, &PresenterFlow::screenGone);
    connect(qGuiApp, &QGuiApplication::screenAdded, this, &PresenterFlow::screenCame);
    setReview(nullptr);
}

PresenterFlow::~PresenterFlow() = default;

void PresenterFlow::setReview(ReviewView *review)
{
    if (m_review && m_review != review)
        m_review->disconnect(this);
    if (m_review != review)
        stop();
    m_review = review;
    m_commands.action(CommandId::Present)->setEnabled(review != nullptr);
    m_commands.action(CommandId::HoldPresented)->setEnabled(m_presenter != nullptr);
    if (!review)
        return;
    connect(review, &ReviewView::presentedChanged, this, &PresenterFlow::follow);
    connect(review, &ReviewView::reviewChanged, this, [this] {
        if (m_presenter && !m_soon.isActive())
            m_soon.start();
    });
    connect(&review->clock(), &ClockFlow::changed, this, [this] {
        if (m_presenter)
            m_presenter->setClock(m_review->roomClock());
    });
}

void PresenterFlow::start()
{
    if (!m_review || m_presenter)
        return;
    m_presenter = std::make_unique<PresenterWindow>(m_look);
    for (const CommandId id : keysInIt)
        m_presenter->addAction(m_commands.action(id));
    connect(m_presenter.get(), &PresenterWindow::closed, this, &PresenterFlow::stop);
    connect(m_presenter.get(), &PresenterWindow::stepped, this, &PresenterFlow::step);
    m_held = false;
    m_commands.action(CommandId::Present)->setChecked(true);
    m_commands.action(CommandId::HoldPresented)->setEnabled(true);
    m_view = m_review->presented();
    m_presenter->setClock(m_review->roomClock());
    refresh();
    QScreen *other = otherScreen(m_window->screen());
    showOn(other ? other : m_window->screen(), other != nullptr);
    m_window->activateWindow();
    if (other || m_proposed)
        return;
    m_proposed = true;
    Q_EMIT noticed({Notice::Weight::Info, tr("What the room may see is in a window of its own."),
                    tr("There is one screen: share that window in the call, or fill the screen with it (F11 in it)."),
                    tr("Room view makes this window safe to show as well."),
                    {{tr("Room view"), [this] {
                          if (!m_commands.action(CommandId::RoomView)->isChecked())
                              m_commands.action(CommandId::RoomView)->trigger();
                      }}}});
}

void PresenterFlow::stop()
{
    m_soon.stop();
    m_held = false;
    m_commands.action(CommandId::Present)->setChecked(false);
    m_commands.action(CommandId::HoldPresented)->setChecked(false);
    m_commands.action(CommandId::HoldPresented)->setEnabled(false);
    if (!m_presenter)
        return;
    // It may be what called.
    PresenterWindow *gone = m_presenter.release();
    gone->disconnect(this);
    if (gone->isActiveWindow())
        m_window->activateWindow();
    gone->hide();
    gone->deleteLater();
}

void PresenterFlow::hold(bool held)
{
    m_held = held;
    if (!m_presenter)
        return;
    m_presenter->setHeld(held);
    follow();
}

// On through what comes one at a time.
void PresenterFlow::step(int by)
{
    if (!m_review)
        return;
    const PresenterView::Show show = m_review->presented().show;
    if (show == PresenterView::Show::Premise)
        m_commands.action(by > 0 ? CommandId::NextPremise : CommandId::PreviousPremise)->trigger();
    else if (show == PresenterView::Show::Replay)
        m_commands.action(by > 0 ? CommandId::ReplayStep : CommandId::ReplayBack)->trigger();
}

void PresenterFlow::follow()
{
    if (!m_presenter || !m_review)
        return;
    if (m_held) { // silent writing may have begun, or ended
        m_soon.start();
        return;
    }
    const PresenterView view = m_review->presented();
    if (view == m_view)
        return;
    m_view = view;
    m_soon.start();
}

// The page is made from the review as it is now, also while it is held: a word that was put right is right here.
void PresenterFlow::refresh()
{
    if (!m_presenter || !m_review)
        return;
    const Review &review = m_review->review();
    PresenterView view = m_review->whileHeld(m_view);
    QList<KnownEvent> known;
    if (view.show == PresenterView::Show::Replay) {
        known = Replay(review, view.responder).at(view.instant);
        if (const auto person = Room(review).person(view.responder))
            view.replayOf = personText(*person);
    }
    const bool isPremise = view.show == PresenterView::Show::Premise;
    m_presenter->setReview(m_review->title());
    m_presenter->show([self = QPointer(m_review), view, known, word = m_word](int most) {
        return self ? pageFor(self->review(), view, known, most, word) : PresenterPage();
    }, isPremise ? view.premise + 1 : 0, isPremise ? 6 : 0);
}

QScreen *PresenterFlow::otherScreen(const QScreen *facilitators, const QScreen *gone)
{
    const QList<QScreen *> all = QGuiApplication::screens();
    for (QScreen *screen : all) {
        if (screen != gone && screen != facilitators)
            return screen;
    }
    return nullptr;
}

void PresenterFlow::showOn(QScreen *screen, bool full)
{
    const QRect room = screen ? screen->availableGeometry() : QRect(0, 0, 1280, 800);
    m_presenter->showNormal();
    m_presenter->setScreen(screen);
    const QSize size = QSize(1280, 800).boundedTo(room.size() * 9 / 10).expandedTo(m_presenter->minimumSize());
    m_presenter->setGeometry(QRect(room.center() - QPoint(size.width() / 2, size.height() / 2), size));
    if (full)
        m_presenter->showFullScreen();
}

// Only what stands on it moves, wherever it was opened, and never over the facilitator's whole screen: Qt moves what is left there to the
// primary one afterwards.
void PresenterFlow::screenGone(QScreen *screen)
{
    if (!m_presenter || m_presenter->screen() != screen)
        return;
    QScreen *home = m_window->screen() == screen ? QGuiApplication::primaryScreen() : m_window->screen();
    QScreen *other = otherScreen(home, screen);
    showOn(other ? other : home, other != nullptr);
    m_window->activateWindow();
    if (!other)
        Q_EMIT noticed({Notice::Weight::Warn, tr("The other screen is gone."), tr("What the room sees is in a window here now."),
                        tr("It goes back when you say so, once a screen is there."), {}});
}

void PresenterFlow::screenCame(QScreen *screen)
{
    if (!m_presenter || screen == m_window->screen())
        return;
    Q_EMIT noticed({Notice::Weight::Info, tr("There is another screen."), tr("What the room sees stays where it is."), {},
                    {{tr("Present there"), [self = QPointer(this), there = QPointer(screen)] {
                          if (!self || !self->m_presenter || !there)
                              return;
                          self->showOn(there, true);
                          self->m_window->activateWindow();
                      }}}});
}

} // namespace story
