#include "ui/pages/actions_page.h"

#include "app/model/guide.h"
#include "ui/editors/field_form.h"
#include "ui/parts/empty_state.h"
#include "ui/parts/story_style.h"

#include <QHBoxLayout>
#include <QPushButton>

namespace story {

using namespace Qt::StringLiterals;

namespace {

EntityPane::Plan actionsPlan()
{
    EntityPane::Plan plan;
    plan.kind = EntityKind::Action;
    plan.columns = {{"text"_L1, CellLook::Text, 0, {}, ActionsPage::tr("nothing written yet")},
                    {"kind"_L1, CellLook::Muted, 136, {}, {}},
                    {"owner"_L1, CellLook::Muted, 104, ActionsPage::tr("Owner"), ActionsPage::tr("nobody yet")},
                    {"due"_L1, CellLook::Time, 112, ActionsPage::tr("Due"), QStringLiteral("—")},
                    {"status"_L1, CellLook::Chip, 112, {}, {}}};
    plan.rows = {{"text"_L1},
                 {"owner"_L1, "due"_L1},
                 {"done_when"_L1, "ask_helped_on"_L1},
                 {"kind"_L1, "priority"_L1},
                 {"status"_L1, "prevents_repeat"_L1},
                 {"declined_reason"_L1},
                 {"factors"_L1, "findings"_L1},
                 {"tracker"_L1, "tags"_L1},
                 {"helped"_L1, "helped_how"_L1}};
    plan.empty = ActionsPage::tr("Here stands what will be true when it is done. At least one measure prevents a repeat.");
    plan.formName = ActionsPage::tr("The chosen action");
    return plan;
}

} // namespace

ActionsPage::ActionsPage(const PageNeeds &needs, QWidget *parent)
    : TabbedPage(needs, tr("Actions"), parent), m_pane(addPane(tr("Actions"), actionsPlan()))
{
    m_pane->emptyState()->addAction(action(CommandId::AddAction));
    QPushButton *add = actionButton(action(CommandId::AddAction));
    add->setText(tr("New action"));
    setButtonKind(add, ButtonKind::Accent);
    addToHead(0, add);
    addForms(tr("If there is none"), {{tr("A review can be closed without a measure that prevents a repeat, if it says why"),
                                       {{"no_measure_reason"_L1}}}});
    connect(m_pane, &EntityPane::pointed, this, &ActionsPage::showFormFor);
    connect(&review(), &OpenReview::changed, this, [this](const ChangeSet &set) {
        if (set.touches(EntityKind::Action) || set.touches(EntityKind::Review))
            refreshWords();
    });
    refreshWords();
    showFormFor(m_pane->table()->chosen());
}

void ActionsPage::refreshWords()
{
    QMap<ActionStatus, int> counts;
    for (const Action &one : data().actions)
        ++counts[one.status];
    QStringList words;
    for (const ActionStatus status : {ActionStatus::Accepted, ActionStatus::InProgress, ActionStatus::Soaking, ActionStatus::Idea,
                                      ActionStatus::Done, ActionStatus::Declined}) {
        if (const int count = counts.value(status); count > 0)
            words.append(QStringLiteral("%1 %2").arg(count).arg(Choices<ActionStatus>::list[static_cast<size_t>(status)].text()));
    }
    setAside(words.join(QStringLiteral(" · ")));
    const Severity severity = data().about().severity;
    m_pane->form()->setLabel("due"_L1, severity == Severity::NotSaid
                                 ? tr("Due (%1 days proposed)").arg(actionDueDays(severity))
                                 : tr("Due (%1: %2 days proposed)")
                                       .arg(Choices<Severity>::list[static_cast<size_t>(severity)].text())
                                       .arg(actionDueDays(severity)));
}

void ActionsPage::showFormFor(Id id)
{
    const Action *one = data().actions.find(id);
    const bool declined = one && one->status == ActionStatus::Declined;
    const bool done = one && one->status == ActionStatus::Done;
    m_pane->form()->setFieldVisible("declined_reason"_L1, declined || (one && !one->declinedReason.isEmpty()));
    for (const QLatin1String field : {"helped"_L1, "helped_how"_L1})
        m_pane->form()->setFieldVisible(field, done || (one && (one->helped != Helped::NotAsked || !one->helpedHow.isEmpty())));
}

} // namespace story
