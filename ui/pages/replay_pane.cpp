#include "ui/pages/replay_pane.h"

#include "app/core/text.h"
#include "app/desk/field_text.h"
#include "ui/pages/lanes_card.h"
#include "ui/parts/flow_layout.h"
#include "ui/parts/story_style.h"

#include <QAccessible>
#include <QAction>
#include <QComboBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPushButton>
#include <QVBoxLayout>

namespace story {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestThen = 200;
constexpr int lanesShare = 45; // of the height, at most

} // namespace

ReplayPane::ReplayPane(const PageNeeds &needs, const QList<TableColumn> &columns, const QStringList &shown, QWidget *parent)
    : QWidget(parent), m_needs(needs), m_stage(new ReplayStage(needs.review, this)), m_feed(new TimelineFeed(m_stage->known(), this)),
      m_lanes(new LanesCard(*m_feed, needs.look)),
      m_table(new EntityTable(m_stage->known(), EntityKind::Event, columns, needs.look, needs.commands)),
      m_headline(new TextLabel(needs.look, TextSize::Section, Tone::Text)), m_counted(new TextLabel(needs.look, TextSize::Body, Tone::Muted)),
      m_word(secondaryLabel(needs.look)), m_nothing(new TextLabel(needs.look, TextSize::Body, Tone::Muted, tr("Nothing was known yet."))),
      m_who(new QComboBox), m_zone(zoneOf(needs.review.review().about()))
{
    setAccessibleName(tr("Replay: what was known then"));
    m_table->setAccessibleName(tr("What was known then"));
    m_table->showColumns(shown);
    m_table->setRemarks([this](const Entity &entity) { return remarkOf(static_cast<const Event &>(entity)); });
    m_nothing->setAlignment(Qt::AlignHCenter | Qt::AlignTop);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, gap::large);
    layout->setSpacing(gap::medium);
    layout->addWidget(makeBar());
    layout->addWidget(m_lanes);
    layout->addWidget(m_table, 1);
    layout->addWidget(m_nothing, 1);
    addCommands();
    connectLists();
    connect(m_stage, &ReplayStage::moved, this, &ReplayPane::showStage);
    connect(m_stage, &ReplayStage::moved, this, &ReplayPane::offerResponders);
    offerResponders();
    showStage();
}

QWidget *ReplayPane::makeBar()
{
    auto *bar = new Card(m_needs.look, CardGround::Raised);
    const auto edge = [this, bar] { bar->setEdge(m_needs.look.tokens().accent); };
    connect(&m_needs.look, &Look::changed, bar, edge);
    edge();
    m_headline->setWeight(QFont::DemiBold);
    m_word->setElided(true);
    m_word->setText(hint());
    m_who->setAccessibleName(tr("Whose view"));
    m_who->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    connect(m_who, &QComboBox::activated, this, [this] {
        m_stage->setResponder(Id::fromString(m_who->currentData().toString()).value_or(Id()));
        m_word->setText(hint());
    });
    auto *words = new QVBoxLayout;
    words->setSpacing(2);
    auto *second = new QHBoxLayout;
    second->setSpacing(gap::medium);
    m_word->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    second->addWidget(m_counted);
    second->addWidget(m_word, 1);
    words->addWidget(m_headline);
    words->addLayout(second);
    auto *layout = new QHBoxLayout(bar);
    layout->setContentsMargins(gap::medium, gap::small, gap::medium, gap::small);
    layout->setSpacing(gap::small);
    layout->addLayout(words, 1);
    auto *buttons = new FlowLayout(gap::small, FlowLayout::Side::Trailing);
    layout->addLayout(buttons);
    buttons->addWidget(m_who);
    for (const CommandId id : {CommandId::ReplayBack, CommandId::ReplayStep, CommandId::LeaveReplay}) {
        QPushButton *button = actionButton(m_needs.commands.action(id));
        if (id == CommandId::ReplayStep)
            m_step = button;
        buttons->addWidget(button);
    }
    setButtonKind(m_step, ButtonKind::Accent);
    return bar;
}

void ReplayPane::addCommands()
{
    const auto on = [this](CommandId id, const std::function<void()> &what) {
        QAction *action = m_needs.commands.action(id);
        m_table->addAction(action);
        m_lanes->lanes()->addAction(action);
        connect(action, &QAction::triggered, this, [this, what] {
            if (isVisible())
                what();
        });
    };
    on(CommandId::ReplayStep, [this] { go(m_stage->step(), tr("Nothing more became known after this.")); });
    on(CommandId::ReplayBack, [this] { go(m_stage->back(), tr("Nothing was known before this.")); });
    on(CommandId::ReplayFirst, [this] {
        m_stage->toFirst();
        go(true, {});
    });
    on(CommandId::LeaveReplay, [this] { Q_EMIT left(); });
    addAction(m_needs.commands.action(CommandId::LeaveReplay)); // from the bar, too
    on(CommandId::ZoomIn, [this] { m_lanes->lanes()->zoom(TimelineLanes::zoomStep); });
    on(CommandId::ZoomOut, [this] { m_lanes->lanes()->zoom(1 / TimelineLanes::zoomStep); });
    on(CommandId::ZoomAll, [this] { m_lanes->lanes()->fitAll(); });
    m_lanes->lanes()->installEventFilter(this);
}

void ReplayPane::connectLists()
{
    TimelineLanes *lanes = m_lanes->lanes();
    connect(lanes, &TimelineLanes::chosenChanged, this, [this](Id id) { m_table->choose(id); });
    connect(m_table, &EntityTable::chosenChanged, this, [lanes](Id id) { lanes->setChosen(id); });
    connect(m_table, &EntityTable::chosenChanged, this, &ReplayPane::presentedChanged);
    connect(m_table, &EntityTable::noticed, this, [this] {
        Q_EMIT noticed({Notice::Weight::Info, tr("This is what was known then."), tr("Nothing was changed."),
                        tr("Leave the replay to change events."), {}});
    });
}

// Everybody of the review: who was part of it is not to be read from the list.
void ReplayPane::offerResponders()
{
    QStringList names{tr("Everyone's view")};
    QStringList ids{QString()};
    for (const Person *person : inOrder(m_needs.review.review().people)) {
        names.append(oneLine(personText(*person)).left(60));
        ids.append(person->id.toString());
    }
    QStringList shown;
    for (int i = 0; i < m_who->count(); ++i)
        shown.append(m_who->itemText(i));
    if (shown != names) {
        m_who->clear();
        for (qsizetype i = 0; i < names.size(); ++i)
            m_who->addItem(names[i], ids[i]);
    }
    m_who->setCurrentIndex(std::max(0, static_cast<int>(ids.indexOf(m_stage->responder().isNull() ? QString() : m_stage->responder().toString()))));
}

void ReplayPane::showStage()
{
    m_headline->setText(m_stage->headline(m_zone));
    m_counted->setText(m_stage->counted());
    const bool any = !m_stage->known().review().events.isEmpty();
    const bool hadKeys = m_table->hasFocus() || m_lanes->lanes()->hasFocus();
    m_lanes->setVisible(any);
    m_table->setVisible(any);
    m_nothing->setVisible(!any);
    const QList<Id> &news = m_stage->news();
    m_table->setLit(QSet<Id>(news.begin(), news.end()));
    m_lanes->lanes()->setLit(news);
    // What was known fills the lanes, as far as the incident had come.
    m_lanes->setMostHeight(height() * lanesShare / 100);
    fitLanes();
    if (hadKeys && !any)
        m_step->setFocus(Qt::OtherFocusReason);
    Q_EMIT presentedChanged();
}

// All that was known, unless somebody zoomed or moved: then that stays, and only moves where what is new would not be seen.
void ReplayPane::fitLanes()
{
    TimelineLanes *lanes = m_lanes->lanes();
    const bool byHand = isZoomedByHand();
    if (!byHand)
        lanes->setWindow(m_feed->incidentWindow());
    if (const QList<Id> &news = m_stage->news(); !news.isEmpty()) {
        m_table->choose(news.front());
        lanes->setChosen(news.front());
        lanes->bringIntoWindow(news.front());
    }
    if (!byHand)
        m_fitted = lanes->window();
}

bool ReplayPane::isZoomedByHand() const
{
    const TimelineLanes *lanes = m_lanes->lanes();
    return m_fitted && lanes->isZoomed() && lanes->window() != *m_fitted;
}

ReplayPlace ReplayPane::placeHere() const
{
    ReplayPlace place{m_stage->instant(), m_stage->responder(), m_table->chosen(), {}};
    if (isZoomedByHand())
        place.lanes = m_lanes->lanes()->window();
    return place;
}

void ReplayPane::goTo(const ReplayPlace &place)
{
    if (m_needs.review.review().people.find(place.responder))
        m_stage->setResponder(place.responder);
    m_stage->goTo(place.instant);
    m_table->choose(place.chosen);
    if (place.lanes)
        m_lanes->lanes()->setWindow(*place.lanes);
}

QString ReplayPane::hint()
{
    return tr("Space goes on, Shift+Space back, Esc leaves. What is written below is kept in the review.");
}

void ReplayPane::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_lanes->setMostHeight(height() * lanesShare / 100);
}

void ReplayPane::go(bool moved, const QString &otherwise)
{
    m_word->setText(moved ? hint() : otherwise);
    if (!QAccessible::isActive())
        return;
    m_headline->setAccessibleName(moved ? m_headline->text() + u", "_s + m_counted->text() : otherwise);
    QAccessibleEvent event(m_headline, QAccessible::NameChanged);
    QAccessible::updateAccessibility(&event);
}

RowRemark ReplayPane::remarkOf(const Event &event) const
{
    const EventRemark remark = eventRemark(m_stage->known().review(), event, m_zone, m_feed->tellings().of(event.id), {});
    QStringList tail{remark.tail};
    if (m_stage->news().contains(event.id))
        tail.append(tr("· new"));
    if (m_stage->isApproximate(event.id))
        tail.append(tr("· perhaps a little later").replace(u' ', QChar(QChar::Nbsp)));
    tail.removeAll(QString());
    QStringList below{remark.below, event.knownThen.isEmpty() ? QString() : tr("then: %1").arg(event.knownThen.left(longestThen).simplified())};
    below.removeAll(QString());
    return {tail.join(u' '), below.join(u" · "_s)};
}

void ReplayPane::setZone(const QTimeZone &zone)
{
    m_zone = zone;
    m_table->entities()->setZone(zone);
    m_lanes->lanes()->setZone(zone);
    m_headline->setText(m_stage->headline(m_zone));
}

PresenterView ReplayPane::presented() const
{
    PresenterView view;
    view.show = PresenterView::Show::Replay;
    view.lit = m_table->chosen();
    view.instant = m_stage->instant();
    view.responder = m_stage->responder();
    view.zone = m_zone;
    return view;
}

void ReplayPane::takeFocus()
{
    if (m_table->isVisible())
        m_table->setFocus(Qt::OtherFocusReason);
    else
        m_step->setFocus(Qt::OtherFocusReason);
}

void ReplayPane::switchFocus()
{
    if (m_lanes->lanes()->isVisible() && !m_lanes->lanes()->hasFocus())
        m_lanes->lanes()->setFocus(Qt::ShortcutFocusReason);
    else
        takeFocus();
}

void ReplayPane::point(Id event)
{
    if (m_table->choose(event))
        m_word->setText(hint());
    else
        m_word->setText(tr("That is kept in the review. Here it shows once they knew of it."));
}

bool ReplayPane::eventFilter(QObject *watched, QEvent *event)
{
    // In the lanes these lead from event to event.
    if (watched == m_lanes->lanes() && event->type() == QEvent::ShortcutOverride) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Left || key == Qt::Key_Right || key == Qt::Key_Home) {
            event->accept();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace story
