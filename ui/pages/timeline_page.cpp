#include "ui/pages/timeline_page.h"

#include "app/desk/evidence_intents.h"
#include "app/desk/field_text.h"
#include "app/desk/intents.h"
#include "app/desk/timeline_feed.h"
#include "app/model/moment_text.h"
#include "app/model/zones.h"
#include "ui/dialogs/columns_dialog.h"
#include "ui/pages/event_commands.h"
#include "ui/pages/event_evidence.h"
#include "ui/pages/event_factors.h"
#include "ui/pages/event_pictures.h"
#include "ui/pages/evidence_list.h"
#include "ui/pages/lanes_card.h"
#include "ui/pages/pile_list.h"
#include "ui/pages/replay_pane.h"
#include "ui/pages/zone_box.h"
#include "ui/parts/icons.h"
#include "ui/parts/empty_state.h"
#include "ui/parts/story_style.h"
#include "ui/preferences.h"

#include <QAction>
#include <QComboBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QToolButton>

namespace story {

using namespace Qt::StringLiterals;

namespace {

constexpr int lanesShare = 45; // of the height, at most: the list is what one writes in
constexpr int narrowestBox = 104;

EntityPane::Plan eventsPlan()
{
    EntityPane::Plan plan;
    plan.kind = EntityKind::Event;
    plan.columns = {{"start"_L1, CellLook::Time, 136, TimelinePage::tr("Time"), TimelinePage::tr("unknown")},
                    {"end"_L1, CellLook::Time, 136, TimelinePage::tr("Until"), {}},
                    {"kind"_L1, CellLook::Kind, 136, {}, {}},
                    {"text"_L1, CellLook::Text, 0, TimelinePage::tr("What happened"), TimelinePage::tr("nothing written yet")},
                    {"people"_L1, CellLook::Muted, 112, TimelinePage::tr("Who or what"), {}},
                    {"system"_L1, CellLook::Muted, 112, {}, {}},
                    {"source"_L1, CellLook::Muted, 128, {}, {}},
                    {"tags"_L1, CellLook::Muted, 112, {}, {}},
                    {"known_at"_L1, CellLook::Time, 136, TimelinePage::tr("Known at"), {}},
                    {"known_by"_L1, CellLook::Muted, 112, {}, {}},
                    {"told_by"_L1, CellLook::Muted, 112, {}, {}}};
    plan.rows = {{"text"_L1},
                 {"start"_L1, "end"_L1, "kind"_L1},
                 {"people"_L1, "system"_L1},
                 {"known_then"_L1},
                 {"known_at"_L1, "known_by"_L1},
                 {"tags"_L1, "marks"_L1},
                 {"told_by"_L1, "version_of"_L1},
                 {"origin"_L1, "source"_L1}};
    plan.empty = TimelinePage::emptyTimelineWords();
    plan.formName = TimelinePage::tr("The chosen event");
    plan.foldsForm = true;
    return plan;
}

EntityPane::Plan evidencePlan()
{
    EntityPane::Plan plan;
    plan.kind = EntityKind::Evidence;
    plan.columns = {{"kind"_L1, CellLook::Chip, 128, {}, {}},
                    {"caption"_L1, CellLook::Text, 0, {}, TimelinePage::tr("no caption yet")},
                    {"event"_L1, CellLook::Muted, 260, TimelinePage::tr("Shows"), TimelinePage::tr("no event yet")}};
    plan.rows = {{"event"_L1}, {"kind"_L1, "caption"_L1}, {"url"_L1},        {"quote"_L1},
                 {"alternative"_L1}, {"origin"_L1, "internal"_L1}};
    plan.empty = TimelinePage::tr("Here stands what shows an event: links, quoted log lines, pictures.");
    plan.formName = TimelinePage::tr("The chosen evidence");
    return plan;
}

} // namespace

QString TimelinePage::emptyTimelineWords()
{
    return tr("Here the story is told, event by event. Write a line below: 14:32 Pager fired #alert @on-call");
}

TimelinePage::TimelinePage(const PageNeeds &needs, Preferences &preferences, QWidget *parent)
    : TabbedPage(needs, tr("Timeline"), parent), m_preferences(preferences), m_feed(new TimelineFeed(needs.review, this)),
      m_lanes(new LanesCard(*m_feed, needs.look)), m_events(addPane(tr("Events"), eventsPlan(), m_lanes)),
      m_evidence(addPane(tr("Evidence"), evidencePlan())), m_kinds(new QComboBox), m_zones(new ZoneBox(needs.look)), m_laneBy(new QComboBox),
      m_span(new QPushButton), m_filter(new QLineEdit), m_zone(zoneOf(data().about()))
{
    m_events->emptyState()->addAction(action(CommandId::FocusCapture));
    m_events->emptyState()->addAction(action(CommandId::AddEvent));
    m_events->table()->setRemarks([this](const Entity &entity) {
        const auto &event = static_cast<const Event &>(entity);
        const EventRemark remark = eventRemark(data(), event, m_zone, m_feed->tellings().of(event.id), m_feed->evidence().of(event.id));
        const QString told = m_zones->isAsTold() ? toldText(event.start, m_zone) : QString();
        QStringList below{told.isEmpty() ? QString() : tr("told as %1").arg(told), remark.below};
        below.removeAll(QString());
        return RowRemark{remark.tail, below.join(u" \u00b7 "_s), {}, remark.pictures,
                         remark.pictures.isEmpty() ? QString() : picturesText(remark.pictures.size())};
    });

    for (QComboBox *box : {m_kinds, static_cast<QComboBox *>(m_zones), m_laneBy}) {
        box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
        // Where there is little room these give way: what they say is known, how much time is seen is not.
        const auto narrow = [this, box] { box->setMinimumWidth(narrowestBox * look().textPercent() / 100); };
        connect(&look(), &Look::changed, box, narrow);
        narrow();
    }
    m_kinds->setAccessibleName(tr("Kinds of events shown"));
    m_kinds->addItem(tr("All kinds"), -1);
    for (size_t i = 0; i < std::size(Choices<EventKind>::list); ++i)
        m_kinds->addItem(Choices<EventKind>::list[i].text(), static_cast<int>(i));
    connect(m_kinds, &QComboBox::currentIndexChanged, this, &TimelinePage::filterKinds);
    connect(m_zones, &ZoneBox::choiceChanged, this, &TimelinePage::showTimesIn);
    m_laneBy->setAccessibleName(tr("What a lane is for"));
    for (const auto &[words, by] : {std::pair{tr("Lanes by kind"), TimelineFeed::LaneBy::Kind},
                                    {tr("Lanes by who"), TimelineFeed::LaneBy::Who},
                                    {tr("Lanes by system"), TimelineFeed::LaneBy::System},
                                    {tr("Lanes by source"), TimelineFeed::LaneBy::Source},
                                    {tr("Lanes by who knew"), TimelineFeed::LaneBy::KnownBy}})
        m_laneBy->addItem(words, static_cast<int>(by));
    connect(m_laneBy, &QComboBox::currentIndexChanged, this,
            [this] {
                const auto by = static_cast<TimelineFeed::LaneBy>(m_laneBy->currentData().toInt());
                m_feed->setLaneBy(by);
                if (m_replay)
                    m_replay->setLaneBy(by);
            });
    for (QWidget *widget : std::initializer_list<QWidget *>{m_zones, m_laneBy, m_kinds})
        addToHead(0, widget);
    showColumns();
    addZoom();
    addFilter();
    connectLanes();
    addCommands();
    connect(m_events->table(), &EntityTable::chosenChanged, this, &TimelinePage::chosenEventChanged);

    auto *evidence = new QPushButton(tr("New evidence"));
    setButtonKind(evidence, ButtonKind::Accent);
    connect(evidence, &QPushButton::clicked, this, &TimelinePage::addEvidence);
    addToHead(1, evidence);

    connect(&review(), &OpenReview::changed, this, [this](const ChangeSet &set) {
        if (set.touches(EntityKind::Review))
            refreshWords();
    });
    refreshWords();
}

void TimelinePage::showColumns()
{
    m_events->table()->showColumns(shownColumns());
}

QStringList TimelinePage::shownColumns() const
{
    return QStringList{u"start"_s, u"text"_s} + m_preferences.eventColumns;
}

// The list alone: lanes are about time.
void TimelinePage::showOrder()
{
    EntityTable *table = m_events->table();
    const bool asEntered = m_preferences.eventsAsEntered;
    table->entities()->setEventOrder(asEntered ? EntityModel::EventOrder::Entry : EntityModel::EventOrder::Time);
    if (asEntered)
        table->setOrderSign("text"_L1, tr("%1, as it was entered ↑"));
    else
        table->setOrderSign("start"_L1, u"\u2191 %1"_s);
    table->setAccessibleDescription(asEntered ? tr("In the order in which events were entered") : tr("In the order of time"));
    if (!table->chosen().isNull())
        table->scrollTo(table->currentIndex());
}

void TimelinePage::chooseColumns()
{
    QList<ColumnsDialog::Column> columns;
    for (const TableColumn &column : m_events->table()->columns()) {
        const bool isAlways = column.field == "start"_L1 || column.field == "text"_L1;
        const Field &field = *entityType(EntityKind::Event).field(column.field);
        columns.append({column.field, column.head.isEmpty() ? field.labelText() : column.head,
                        m_preferences.eventColumns.contains(column.field), isAlways});
    }
    auto *dialog = new ColumnsDialog(columns, window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ColumnsDialog::changed, this, [this](const QStringList &fields) {
        m_preferences.eventColumns = fields;
        for (const QString &always : {u"start"_s, u"text"_s})
            m_preferences.eventColumns.removeAll(always);
        showColumns();
    });
    connect(dialog, &QDialog::finished, this, [this] { m_events->takeFocus(); });
    dialog->open();
}

report::TimelineShown TimelinePage::shown() const
{
    report::TimelineShown shown;
    shown.laneBy = m_feed->laneBy();
    shown.events = [index = &m_feed->index()](const Event &event) { return index->find(event.id) != nullptr; };
    if (m_lanes->lanes()->isZoomed())
        shown.window = m_lanes->lanes()->window();
    return shown;
}

void TimelinePage::addZoom()
{
    TimelineLanes *lanes = m_lanes->lanes();
    auto *group = new QWidget;
    auto *layout = new QHBoxLayout(group);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(gap::tiny);
    const auto button = [&](Icon icon, const QString &name, double factor) {
        auto *b = new QToolButton;
        b->setToolTip(name);
        b->setAccessibleName(name);
        const auto paint = [this, b, icon] { b->setIcon(makeIcon(icon, look().tokens().text)); };
        connect(&look(), &Look::changed, b, paint);
        paint();
        connect(b, &QToolButton::clicked, lanes, [lanes, factor] { lanes->zoom(factor); });
        return b;
    };
    m_span->setToolTip(tr("Show the whole story (0)"));
    connect(m_span, &QPushButton::clicked, lanes, &TimelineLanes::fitAll);
    layout->addWidget(button(Icon::Minus, tr("Show more time (-)"), 1 / TimelineLanes::zoomStep));
    layout->addWidget(m_span);
    layout->addWidget(button(Icon::Plus, tr("Show less time, larger (+)"), TimelineLanes::zoomStep));
    addToTabs(0, group);
    const auto words = [this, lanes] {
        m_span->setText(lanes->spanWords());
        m_span->setAccessibleName(tr("The lanes show %1; press to show the whole story").arg(lanes->spanWords()));
    };
    connect(lanes, &TimelineLanes::windowChanged, this, words);
    connect(m_feed, &TimelineFeed::changed, this, words);
    words();
}

void TimelinePage::connectLanes()
{
    TimelineLanes *lanes = m_lanes->lanes();
    // Alone, also where it is the current one of several.
    connect(lanes, &TimelineLanes::chosenChanged, this, [this](Id id) { m_events->table()->chooseAll({id}, id); });
    // Lanes of nothing say nothing; the list says what goes here.
    const auto shown = [this] { m_lanes->setVisible(!data().events.isEmpty()); };
    connect(m_feed, &TimelineFeed::changed, this, shown);
    shown();
    // Of itself, as when a list appears, a choice moves nothing.
    connect(m_events->table(), &EntityTable::chosenChanged, this,
            [this, lanes](Id id) {
                lanes->setChosen(id, m_events->table()->hasFocus() || lanes->isVisible());
                lanes->setAllChosen(m_events->table()->marked());
            });
    lanes->setChoosesMany();
    connect(lanes, &TimelineLanes::severalChosen, m_events->table(), &EntityTable::chooseAll);
    connect(m_events->table(), &EntityTable::markedChanged, lanes, [this, lanes] { lanes->setAllChosen(m_events->table()->marked()); });
    connect(lanes, &TimelineLanes::activated, this, [this](Id id) {
        m_events->table()->choose(id);
        Q_EMIT m_events->table()->activatedRow(id);
    });
    connect(lanes, &TimelineLanes::pileListed, this, [this, lanes](const QList<Id> &events, const QRect &place) {
        auto *list = new PileList(*m_feed, events, lanes->chosen(), m_zone, look(), lanes);
        connect(list, &PileList::chosen, this, [this, lanes](Id id) {
            m_events->table()->choose(id);
            lanes->setChosen(id);
        });
        list->openBeside({lanes->mapToGlobal(place.topLeft()), place.size()});
    });
    lanes->setChosen(m_events->table()->chosen(), false);
    lanes->setAllChosen(m_events->table()->marked());
}

Id TimelinePage::chosenEvent() const
{
    return m_events->table()->chosen();
}

void TimelinePage::addCommands()
{
    TimelineLanes *lanes = m_lanes->lanes();
    m_events->table()->setChoosesMany();
    m_commands = new EventCommands(needs(), m_events, lanes, this);
    connect(m_commands, &EventCommands::noticed, this, &Page::noticed);
    connect(m_commands, &EventCommands::revealAsked, this, &TimelinePage::reveal);
    m_shown = new EventEvidence(needs(), m_events, lanes, this);
    connect(m_shown, &EventEvidence::noticed, this, &Page::noticed);
    auto *pictures = new EventPictures(needs(), *m_feed, m_shown->pictures(), {m_events, m_evidence, lanes}, this);
    connect(pictures, &EventPictures::noticed, this, &Page::noticed);
    connect(m_shown->list(), &EvidenceList::lookAsked, pictures, &EventPictures::look);
    auto *factors = new EventFactors(needs());
    m_events->addUnderForm(factors);
    factors->point(m_events->table()->chosen());
    connect(m_events, &EntityPane::pointed, factors, &EventFactors::point);
    connect(factors, &EventFactors::goAsked, this, &Page::goAsked);
    const auto onLanes = [this, lanes](CommandId id, auto what) {
        lanes->addAction(action(id));
        connect(action(id), &QAction::triggered, this, [lanes, what] {
            if (lanes->isVisible())
                what();
        });
    };
    onLanes(CommandId::ZoomIn, [lanes] { lanes->zoom(TimelineLanes::zoomStep); });
    onLanes(CommandId::ZoomOut, [lanes] { lanes->zoom(1 / TimelineLanes::zoomStep); });
    onLanes(CommandId::ZoomAll, [lanes] { lanes->fitAll(); });
    connect(action(CommandId::Columns), &QAction::triggered, this, [this] {
        if (isVisible() && currentTab() == 0)
            chooseColumns();
    });
    action(CommandId::OrderOfEntry)->setChecked(m_preferences.eventsAsEntered);
    connect(action(CommandId::OrderOfEntry), &QAction::triggered, this, [this](bool asEntered) {
        m_preferences.eventsAsEntered = asEntered;
        showOrder();
    });
    showOrder();
    connect(action(CommandId::FilterEvents), &QAction::triggered, this, [this] {
        if (m_filter->isVisible())
            m_filter->setFocus(Qt::ShortcutFocusReason);
    });
    connect(action(CommandId::SwitchLanes), &QAction::triggered, this, [this, lanes] {
        if (!isVisible())
            return;
        if (m_replay)
            m_replay->switchFocus();
        else if (lanes->hasFocus())
            m_events->takeFocus();
        else
            lanes->setFocus(Qt::ShortcutFocusReason);
    });
}

void TimelinePage::resizeEvent(QResizeEvent *event)
{
    TabbedPage::resizeEvent(event);
    m_lanes->setMostHeight(height() * lanesShare / 100);
}

void TimelinePage::refreshWords()
{
    m_zones->setOwn(zoneOf(data().about()));
    showTimesIn();
}

void TimelinePage::showTimesIn()
{
    m_zone = m_zones->zone();
    const QTimeZone second = m_zones->second();
    EntityModel *model = m_events->table()->entities();
    model->setSecondZone(second);
    model->setZone(m_zone);
    m_events->table()->setHead("start"_L1, second.isValid()
                                   ? tr("Time, %1 and %2").arg(zoneText(m_zone), zoneText(second))
                                   : tr("Time, %1").arg(zoneText(m_zone)));
    m_lanes->lanes()->setZone(m_zone);
    if (m_replay)
        m_replay->setZone(m_zone);
}

void TimelinePage::reveal(const FieldRef &ref, bool focus)
{
    if (m_replay && focus) // somebody goes to a thing by name
        leaveReplay();
    if (m_replay) {
        if (ref.kind == EntityKind::Event)
            m_replay->point(ref.id);
        return;
    }
    // What is filtered out has to be seen all the same.
    if (ref.kind == EntityKind::Event && m_events->table()->entities()->rowOf(ref.id) < 0) {
        m_filter->clear();
        m_kinds->setCurrentIndex(0);
    }
    TabbedPage::reveal(ref, focus);
}

void TimelinePage::finish()
{
    TabbedPage::finish();
    m_shown->finish();
}

void TimelinePage::settle()
{
    m_shown->settle();
}

void TimelinePage::takeFocus()
{
    if (m_replay)
        m_replay->takeFocus();
    else
        TabbedPage::takeFocus();
}

// Its other parts are about the timeline, too.
PresenterView TimelinePage::presented() const
{
    if (m_replay)
        return m_replay->presented();
    PresenterView view;
    view.show = PresenterView::Show::Timeline;
    view.lit = m_events->table()->chosen();
    view.zone = m_zone;
    return view;
}

PagePlace TimelinePage::placeHere() const
{
    PagePlace place = TabbedPage::placeHere();
    if (m_lanes->lanes()->isZoomed())
        place.lanes = m_lanes->lanes()->window();
    if (m_replay)
        place.replay = m_replay->placeHere();
    return place;
}

void TimelinePage::goTo(const PagePlace &place)
{
    TabbedPage::goTo(place);
    if (place.lanes) // after the choice, which moves them
        m_lanes->lanes()->setWindow(*place.lanes);
    if (!place.replay || m_replay || !ReplayStage::isPossible(data()))
        return;
    toggleReplay();
    m_replay->goTo(*place.replay);
}

void TimelinePage::toggleReplay()
{
    if (m_replay) {
        leaveReplay();
        return;
    }
    if (!ReplayStage::isPossible(data())) {
        Q_EMIT noticed({Notice::Weight::Info, tr("There is nothing to replay yet: no event has a time."), {}, {}, {}});
        return;
    }
    finish();
    review().endTyping();
    m_keysBefore = window()->focusWidget();
    m_replay = new ReplayPane(needs(), m_events->table()->columns(), shownColumns(), this);
    m_replay->setZone(m_zone);
    m_replay->setLaneBy(m_feed->laneBy());
    connect(m_replay, &ReplayPane::left, this, &TimelinePage::leaveReplay);
    connect(m_replay, &ReplayPane::noticed, this, &Page::noticed);
    connect(m_replay, &ReplayPane::presentedChanged, this, &Page::presentedChanged);
    setAside({});
    setCover(m_replay, {m_zones, m_laneBy});
    m_replay->takeFocus();
    Q_EMIT replayChanged();
}

void TimelinePage::leaveReplay()
{
    if (!m_replay)
        return;
    setCover(nullptr);
    m_replay->hide();
    m_replay->deleteLater();
    m_replay = nullptr;
    sayHowMany();
    if (m_keysBefore && m_keysBefore->isVisible())
        m_keysBefore->setFocus(Qt::OtherFocusReason);
    else
        takeFocus();
    Q_EMIT replayChanged();
}

void TimelinePage::addEvidence()
{
    const Id event = m_events->table()->chosen();
    const auto added = addEntity(review(), EntityKind::Evidence, {{"event", event}});
    say(added);
    if (added)
        reveal({EntityKind::Evidence, *added, entityType(EntityKind::Evidence).field(u"caption")}, true);
}

} // namespace story
