#include "ui/pages/timeline_page.h"

#include "app/desk/field_text.h"
#include "app/desk/intents.h"
#include "app/model/moment_text.h"
#include "app/model/zones.h"
#include "ui/parts/empty_state.h"
#include "ui/parts/story_style.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QPushButton>

namespace story {

using namespace Qt::StringLiterals;

namespace {

// Of an item of the zone box, beside the id of its zone.
enum ZoneRole { SecondRole = Qt::UserRole + 1, AsToldRole };

EntityPane::Plan eventsPlan()
{
    EntityPane::Plan plan;
    plan.kind = EntityKind::Event;
    plan.columns = {{"start"_L1, CellLook::Time, 136, TimelinePage::tr("Time"), TimelinePage::tr("unknown")},
                    {"kind"_L1, CellLook::Kind, 136, {}, {}},
                    {"text"_L1, CellLook::Text, 0, TimelinePage::tr("What happened"), TimelinePage::tr("nothing written yet")},
                    {"people"_L1, CellLook::Muted, 112, TimelinePage::tr("Who or what"), {}}};
    plan.rows = {{"text"_L1},
                 {"start"_L1, "end"_L1, "kind"_L1},
                 {"people"_L1, "system"_L1},
                 {"known_then"_L1},
                 {"known_at"_L1, "known_by"_L1},
                 {"tags"_L1, "marks"_L1},
                 {"told_by"_L1, "version_of"_L1},
                 {"origin"_L1, "source"_L1}};
    plan.empty = TimelinePage::tr("Here the story is told, event by event. Write a line below: 14:32 Pager fired #alert @on-call");
    plan.formName = TimelinePage::tr("The chosen event");
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

TimelinePage::TimelinePage(const PageNeeds &needs, QWidget *parent)
    : TabbedPage(needs, tr("Timeline"), parent), m_events(addPane(tr("Events"), eventsPlan())),
      m_evidence(addPane(tr("Evidence"), evidencePlan())), m_kinds(new QComboBox), m_zones(new QComboBox),
      m_zone(zoneOf(data().about()))
{
    m_events->emptyState()->addAction(action(CommandId::FocusCapture));
    m_events->emptyState()->addAction(action(CommandId::AddEvent));
    m_events->table()->setRemarks([this](const Entity &entity) {
        const auto &event = static_cast<const Event &>(entity);
        const EventRemark remark = eventRemark(data(), event, m_zone);
        const QString told = m_asTold ? toldText(event.start, m_zone) : QString();
        QStringList below{told.isEmpty() ? QString() : tr("told as %1").arg(told), remark.below};
        below.removeAll(QString());
        return RowRemark{remark.tail, below.join(u" \u00b7 "_s)};
    });

    for (QComboBox *box : {m_kinds, m_zones})
        box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_kinds->setAccessibleName(tr("Kinds of events shown"));
    m_kinds->addItem(tr("All kinds"), -1);
    for (size_t i = 0; i < std::size(Choices<EventKind>::list); ++i)
        m_kinds->addItem(Choices<EventKind>::list[i].text(), static_cast<int>(i));
    connect(m_kinds, &QComboBox::currentIndexChanged, this, &TimelinePage::filterKinds);
    m_zones->setAccessibleName(tr("Time zone shown"));
    connect(m_zones, &QComboBox::activated, this, &TimelinePage::showTimesIn);
    QPushButton *add = actionButton(action(CommandId::AddEvent));
    add->setText(tr("New event"));
    setButtonKind(add, ButtonKind::Accent);
    for (QWidget *widget : {static_cast<QWidget *>(m_zones), static_cast<QWidget *>(m_kinds), static_cast<QWidget *>(add)})
        addToHead(0, widget);

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

void TimelinePage::refreshWords()
{
    const QTimeZone own = zoneOf(data().about());
    const int chosen = std::max(0, m_zones->currentIndex());
    const QByteArray utc = QTimeZone::utc().id();
    m_zones->clear();
    const auto offer = [&](const QString &words, const QByteArray &zone, const QByteArray &second, bool asTold) {
        m_zones->addItem(words, zone);
        m_zones->setItemData(m_zones->count() - 1, second, SecondRole);
        m_zones->setItemData(m_zones->count() - 1, asTold, AsToldRole);
    };
    offer(zoneText(own), own.id(), {}, false);
    if (own != QTimeZone::utc()) {
        offer(zoneText(QTimeZone::utc()), utc, {}, false);
        offer(tr("%1, UTC beside").arg(zoneText(own)), own.id(), utc, false);
    }
    offer(tr("%1, as told beside").arg(zoneText(own)), own.id(), {}, true);
    m_zones->setCurrentIndex(std::min(chosen, m_zones->count() - 1));
    showTimesIn();
}

void TimelinePage::showTimesIn()
{
    m_zone = QTimeZone(m_zones->currentData().toByteArray());
    m_asTold = m_zones->currentData(AsToldRole).toBool();
    const QByteArray second = m_zones->currentData(SecondRole).toByteArray();
    EntityModel *model = m_events->table()->entities();
    model->setSecondZone(second.isEmpty() ? QTimeZone() : QTimeZone(second));
    model->setZone(m_zone);
    m_events->table()->setHead("start"_L1, second.isEmpty()
                                   ? tr("Time, %1").arg(zoneText(m_zone))
                                   : tr("Time, %1 and %2").arg(zoneText(m_zone), zoneText(QTimeZone(second))));
}

void TimelinePage::filterKinds()
{
    const int wanted = m_kinds->currentData().toInt();
    EntityModel *model = m_events->table()->entities();
    if (wanted < 0)
        model->setFilter({});
    else
        model->setFilter([wanted](const Entity &entity) {
            return static_cast<int>(static_cast<const Event &>(entity).kind) == wanted;
        });
    setAside(wanted < 0 ? QString() : tr("%1 of %2 events").arg(model->rowCount()).arg(data().events.size()));
}

void TimelinePage::reveal(const FieldRef &ref, bool focus)
{
    // What is filtered out has to be seen all the same.
    if (ref.kind == EntityKind::Event && m_kinds->currentIndex() > 0 && m_events->table()->entities()->rowOf(ref.id) < 0)
        m_kinds->setCurrentIndex(0);
    TabbedPage::reveal(ref, focus);
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
