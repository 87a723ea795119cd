#include "ui/pages/prepare_page.h"

#include "app/desk/field_text.h"
#include "app/desk/intents.h"
#include "app/desk/phase_status.h"
#include "app/model/measures.h"
#include "app/model/zones.h"
#include "ui/editors/length_editor.h"
#include "ui/pages/agenda_choice.h"
#include "ui/pages/ready_part.h"
#include "ui/parts/scrolled.h"
#include "ui/parts/empty_state.h"
#include "ui/parts/story_style.h"

#include <QDateTime>
#include <QKeyEvent>
#include <QPushButton>
#include <QScrollArea>

namespace story {

using namespace Qt::StringLiterals;

namespace {

EntityPane::Plan peoplePlan()
{
    EntityPane::Plan plan;
    plan.kind = EntityKind::Person;
    plan.columns = {{"role"_L1, CellLook::Text, 0, {}, PreparePage::tr("no role yet")},
                    {"name"_L1, CellLook::Muted, 160, {}, QStringLiteral("—")},
                    {"part"_L1, CellLook::Muted, 152, PreparePage::tr("Part in the review"), {}},
                    {"in_room"_L1, CellLook::Muted, 96, {}, QStringLiteral("—")}};
    plan.rows = {{"role"_L1, "name"_L1}, {"part"_L1, "tie"_L1}, {"may_be_named"_L1, "spoken_to"_L1, "in_room"_L1, "joined_late"_L1}};
    plan.empty = PreparePage::tr("Who was there, and who will be in the room? Write people by role: on-call, database, support.");
    plan.formName = PreparePage::tr("The chosen person");
    return plan;
}

EntityPane::Plan agendaPlan()
{
    EntityPane::Plan plan;
    plan.kind = EntityKind::AgendaItem;
    plan.columns = {{"phase"_L1, CellLook::Text, 128, {}, {}},
                    {"title"_L1, CellLook::Text, 0, PreparePage::tr("Part of the meeting"), QStringLiteral("—")},
                    {"minutes"_L1, CellLook::Time, 144, PreparePage::tr("Minutes planned"), QStringLiteral("—")}};
    plan.rows = {{"title"_L1, "phase"_L1}, {"minutes"_L1, "another_day"_L1}};
    plan.empty = PreparePage::tr("The agenda gives each part of the meeting its time; the clock above shows it running.");
    plan.formName = PreparePage::tr("The chosen part");
    return plan;
}

EntityPane::Plan passagesPlan()
{
    EntityPane::Plan plan;
    plan.kind = EntityKind::Passage;
    plan.columns = {{"heading"_L1, CellLook::Muted, 160, {}, QStringLiteral("—")},
                    {"text"_L1, CellLook::Text, 0, PreparePage::tr("Kept from the import"), {}}};
    plan.rows = {{"text"_L1}, {"heading"_L1, "source"_L1}};
    plan.empty = PreparePage::tr("What an import did not understand waits here to be placed. Nothing does.");
    plan.formName = PreparePage::tr("The chosen passage");
    return plan;
}

EntityPane::Plan sourcesPlan()
{
    EntityPane::Plan plan;
    plan.kind = EntityKind::Source;
    plan.columns = {{"name"_L1, CellLook::Text, 0, {}, {}},
                    {"format"_L1, CellLook::Muted, 128, {}, {}},
                    {"zone"_L1, CellLook::Muted, 160, {}, QStringLiteral("—")}};
    plan.rows = {{"name"_L1, "format"_L1}, {"zone"_L1, "clock_correction"_L1}};
    plan.empty = PreparePage::tr("Files that were imported are named here, so that every line can be traced.");
    plan.formName = PreparePage::tr("The chosen source");
    return plan;
}

// "60 min", or of each day.
QString sumOf(const Review &review)
{
    QList<qint64> days{0};
    for (const AgendaItem *item : inOrder(review.agenda)) {
        if (item->anotherDay)
            days.append(0);
        days.last() += item->minutes;
    }
    QStringList words;
    for (const qint64 minutes : std::as_const(days))
        words.append(PreparePage::tr("%1 min").arg(minutes));
    return words.join(PreparePage::tr(", then "));
}

QString movedText(int events)
{
    return events == 1 ? PreparePage::tr("moved 1 event") : PreparePage::tr("moved %1 events").arg(events);
}

} // namespace

PreparePage::PreparePage(const PageNeeds &needs, const ReviewWord &word, QWidget *parent)
    : TabbedPage(needs, tr("Prepare"), parent), m_word(word)
{
    addForms(tr("Facts"), {{tr("The review"),
                            {{"title"_L1}, {"severity"_L1, "kind"_L1}, {"services"_L1, "tags"_L1}, {"meeting"_L1, "zone"_L1}}},
                           {tr("When it happened"),
                            {{"impact_start"_L1, "detected"_L1, "acknowledged"_L1}, {"mitigated"_L1, "resolved"_L1}}},
                           {tr("Impact and detection"),
                            {{"impact_who"_L1, "impact_count"_L1}, {"impact"_L1}, {"impact_cost"_L1}, {"detection"_L1}}}});
    m_people = addPane(tr("People"), peoplePlan());
    m_people->emptyState()->addAction(action(CommandId::AddPerson));
    QPushButton *add = actionButton(action(CommandId::AddPerson));
    add->setText(tr("New person"));
    setButtonKind(add, ButtonKind::Accent);
    addToHead(tabOf(m_people), add);
    addAgenda();
    addReady();
    m_passages = addPane(tr("To place"), passagesPlan());
    m_passages->table()->installEventFilter(this);
    addToHead(tabOf(m_passages), placingButtons());
    addSources();
    connect(&review(), &OpenReview::changed, this, [this](const ChangeSet &set) {
        if (set.touches(EntityKind::Review) || set.touches(EntityKind::Passage) || set.touches(EntityKind::AgendaItem))
            refreshWords();
    });
    refreshWords();
}

void PreparePage::wordChanged()
{
    m_ready->refresh();
}

void PreparePage::addAgenda()
{
    m_agenda = addPane(tr("Agenda"), agendaPlan());
    m_agenda->emptyState()->addAction(action(CommandId::ChooseAgenda));
    m_agenda->table()->setRemarks([this](const Entity &entity) {
        const auto &item = static_cast<const AgendaItem &>(entity);
        return RowRemark{item.anotherDay ? tr("on another day") : QString(), timesOf(item)};
    });
    m_agendaChoice = new AgendaChoice(review());
    m_agendaChoice->setToolTip(action(CommandId::ChooseAgenda)->toolTip());
    connect(m_agendaChoice, &AgendaChoice::noticed, this, &Page::noticed);
    connect(m_agendaChoice, &AgendaChoice::used, this, [this] {
        showTab(tabOf(m_agenda));
        m_agenda->takeFocus();
    });
    auto *add = new QPushButton(tr("New part"));
    connect(add, &QPushButton::clicked, this, &PreparePage::addAgendaPart);
    addToHead(tabOf(m_agenda), add);
    addToHead(tabOf(m_agenda), m_agendaChoice);
}

// What it really took, where it has begun.
QString PreparePage::timesOf(const AgendaItem &item) const
{
    if (item.startedAt == 0)
        return {};
    const QTimeZone zone = zoneOf(data().about());
    const auto clock = [&zone](Micros at) { return QDateTime::fromMSecsSinceEpoch(at / 1000, zone).toString(u"HH:mm"_s); };
    // Where the clock on the wall says something else, the zone is named.
    const bool isElsewhere = offsetAt(item.startedAt, zone) != offsetAt(item.startedAt, QTimeZone::systemTimeZone());
    const auto told = [&](const QString &times) { return isElsewhere ? tr("%1 (%2)", "times, zone").arg(times, zoneText(zone)) : times; };
    if (item.endedAt == 0)
        return tr("begun at %1").arg(told(clock(item.startedAt)));
    return tr("%1, %2 min used", "from and to, minutes")
        .arg(told(tr("%1–%2", "from, to").arg(clock(item.startedAt), clock(item.endedAt))))
        .arg((item.spentSeconds + 30) / 60);
}

void PreparePage::addAgendaPart()
{
    const auto added = addEntity(review(), EntityKind::AgendaItem, {{"phase", u"timeline"_s}, {"minutes", qint64(5)}}, m_agenda->table()->chosen());
    say(added);
    if (added)
        reveal({EntityKind::AgendaItem, *added, entityType(EntityKind::AgendaItem).field(u"title")}, true);
}

void PreparePage::chooseAgenda()
{
    showTab(tabOf(m_agenda));
    m_agendaChoice->setFocus(Qt::OtherFocusReason);
    m_agendaChoice->openMenu();
}

void PreparePage::addReady()
{
    m_ready = new ReadyPart(needs(), m_word);
    m_readyTab = addPart(tr("Ready?"), scrolled(m_ready));
    for (FieldForm *form : m_ready->forms())
        addForm(m_readyTab, form);
    connect(m_ready, &ReadyPart::noticed, this, &Page::noticed);
    connect(m_ready, &ReadyPart::goAsked, this, &Page::goAsked);
}

void PreparePage::setForRoom(bool forRoom)
{
    TabbedPage::setForRoom(forRoom);
    setTabVisible(m_readyTab, !forRoom);
}

int PreparePage::tabFor(const FieldRef &ref) const
{
    return ref.kind == EntityKind::Person ? tabOf(m_people) : -1;
}

void PreparePage::takeFocus()
{
    if (currentTab() == tabOf(m_ready))
        m_ready->takeFocus();
    else
        TabbedPage::takeFocus();
}

void PreparePage::tabShown(int)
{
    refreshWords();
}

void PreparePage::addSources()
{
    EntityPane *sources = addPane(tr("Sources"), sourcesPlan());
    sources->table()->setRemarks([this](const Entity &entity) {
        const auto &source = static_cast<const Source &>(entity);
        if (source.clockCorrection == 0)
            return RowRemark();
        return RowRemark{{}, tr("clock corrected by %1: %2").arg(lengthLine(source.clockCorrection), movedText(eventsOf(source.id)))};
    });
    // Said of whatever moved them: the form, Undo, Redo.
    connect(&review(), &OpenReview::changed, this, [this](const ChangeSet &set) {
        if (set.touches(EntityKind::Event))
            m_eventsOf.reset();
        const Field *correction = entityType(EntityKind::Source).field(u"clock_correction");
        for (const Touched &touched : set.touched) {
            if (touched.kind == EntityKind::Source && touched.fields.contains(correction))
                sayMoved(touched.id);
        }
    });
}

int PreparePage::eventsOf(Id source)
{
    if (!m_eventsOf) {
        m_eventsOf.emplace();
        for (const Event &event : data().events)
            ++(*m_eventsOf)[event.source.id];
    }
    return m_eventsOf->value(source);
}

void PreparePage::sayMoved(Id id)
{
    const Source *source = data().sources.find(id);
    if (!source)
        return;
    const QString name = source->name.left(80);
    Q_EMIT noticed({Notice::Weight::Good,
                    source->clockCorrection == 0
                        ? tr("The clock of “%1” is right again: %2 back.").arg(name, movedText(eventsOf(id)))
                        : tr("The clock of “%1” is corrected by %2: %3.")
                              .arg(name, lengthLine(source->clockCorrection), movedText(eventsOf(id))),
                    {}, {}, {}});
}

void PreparePage::refreshWords()
{
    m_agendaChoice->setEnabled(!review().isReadOnly());
    if (currentTab() == tabOf(m_agenda)) {
        setAside(sumOf(data()));
        return;
    }
    QStringList words;
    QStringList definitions;
    for (const Measure &measure : measures(data())) {
        const QString text = measure.text();
        if (text.isEmpty() && !measure.backwards)
            continue;
        const QString what = measure.backwards ? tr("%1: its times contradict each other", "what").arg(measure.label)
                                               : tr("%1 %2", "duration, what").arg(text, measure.label);
        if (words.size() < 4)
            words.append(what);
        definitions.append(tr("%1: %2", "a duration, its definition").arg(what, measure.definition));
    }
    setAside(words.join(QStringLiteral(" · ")), definitions.join(u'\n'));
}

QWidget *PreparePage::placingButtons()
{
    auto *row = new QWidget;
    auto *layout = new FlowLayout(gap::small, FlowLayout::Side::Trailing);
    row->setLayout(layout);
    layout->addWidget(secondaryLabel(look(), tr("Make it")));
    for (const auto &[kind, name, key] : {std::tuple{EntityKind::Event, tr("Event"), u"E"_s},
                                          std::tuple{EntityKind::Finding, tr("Finding"), u"F"_s},
                                          std::tuple{EntityKind::Action, tr("Action"), u"A"_s},
                                          std::tuple{EntityKind::Lesson, tr("Lesson"), u"L"_s}}) {
        auto *button = new QPushButton(tr("%1 (%2)", "kind, key").arg(name, key));
        connect(button, &QPushButton::clicked, this, [this, kind = kind] { place(kind); });
        layout->addWidget(button);
    }
    return row;
}

void PreparePage::place(EntityKind as)
{
    const Id passage = m_passages->table()->chosen();
    if (passage.isNull())
        return;
    say(placePassage(review(), passage, as));
    m_passages->takeFocus();
}

bool PreparePage::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_passages->table() && event->type() == QEvent::KeyPress) {
        switch (static_cast<QKeyEvent *>(event)->key()) {
        case Qt::Key_E: place(EntityKind::Event); return true;
        case Qt::Key_F: place(EntityKind::Finding); return true;
        case Qt::Key_A: place(EntityKind::Action); return true;
        case Qt::Key_L: place(EntityKind::Lesson); return true;
        default: break;
        }
    }
    return TabbedPage::eventFilter(watched, event);
}

std::vector<std::pair<const char *, Value>> PreparePage::preset(EntityKind kind) const
{
    if (kind == EntityKind::Person)
        return {{"in_room", true}};
    return {};
}

} // namespace story
