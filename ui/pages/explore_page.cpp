#include "ui/pages/explore_page.h"

#include "app/desk/intents.h"
#include "app/model/guide.h"
#include "ui/editors/field_form.h"
#include "ui/parts/empty_state.h"
#include "ui/parts/story_style.h"

#include <QHBoxLayout>
#include <QPushButton>

namespace story {

using namespace Qt::StringLiterals;

namespace {

// In the order a meeting talks about them.
constexpr Goal goals[] = {Goal::Sense, Goal::Right, Goal::Wrong, Goal::Differently, Goal::Luck, Goal::Surprise};
constexpr int factorsTab = std::size(goals);
constexpr int questionsTab = factorsTab + 1;

QString nameOf(Goal goal)
{
    switch (goal) {
    case Goal::Sense: return ExplorePage::tr("Made sense");
    case Goal::Right: return ExplorePage::tr("Went right");
    case Goal::Wrong: return ExplorePage::tr("Went wrong");
    case Goal::Differently: return ExplorePage::tr("Differently");
    case Goal::Luck: return ExplorePage::tr("Luck");
    case Goal::Surprise: return ExplorePage::tr("Surprise");
    }
    return {};
}

QString valueOf(Goal goal)
{
    return QString::fromLatin1(Choices<Goal>::list[static_cast<size_t>(goal)].name);
}

EntityPane::Plan findingsPlan(Goal goal)
{
    EntityPane::Plan plan;
    plan.kind = EntityKind::Finding;
    plan.columns = {{"text"_L1, CellLook::Text, 0, nameOf(goal), ExplorePage::tr("nothing written yet")}};
    plan.rows = {{"text"_L1}};
    if (goal == Goal::Wrong) {
        plan.columns.append({"alternative"_L1, CellLook::Muted, 300, ExplorePage::tr("Other approach or safety measure"),
                             ExplorePage::tr("none yet")});
        plan.rows.append(FieldForm::Row{"alternative"_L1});
    }
    plan.rows.append(FieldForm::Row{"events"_L1, "goal"_L1});
    plan.empty = goalQuestion(goal);
    plan.formName = ExplorePage::tr("The chosen finding");
    plan.filter = [goal](const Entity &entity) { return static_cast<const Finding &>(entity).goal == goal; };
    return plan;
}

EntityPane::Plan factorsPlan()
{
    EntityPane::Plan plan;
    plan.kind = EntityKind::Factor;
    plan.columns = {{"text"_L1, CellLook::Text, 0, {}, ExplorePage::tr("nothing written yet")},
                    {"kind"_L1, CellLook::Muted, 180, {}, {}},
                    {"events"_L1, CellLook::Muted, 220, {}, {}}};
    plan.rows = {{"text"_L1}, {"kind"_L1, "events"_L1}};
    plan.empty = ExplorePage::tr("Which conditions had to be there for this to happen? There is never only one.");
    plan.formName = ExplorePage::tr("The chosen factor");
    return plan;
}

EntityPane::Plan questionsPlan()
{
    EntityPane::Plan plan;
    plan.kind = EntityKind::Question;
    plan.columns = {{"text"_L1, CellLook::Text, 0, ExplorePage::tr("Question"), ExplorePage::tr("nothing written yet")},
                    {"answer"_L1, CellLook::Muted, 260, {}, ExplorePage::tr("open")},
                    {"may_know"_L1, CellLook::Muted, 120, {}, {}}};
    plan.rows = {{"text"_L1}, {"answer"_L1}, {"may_know"_L1, "events"_L1}};
    plan.empty = ExplorePage::tr("What does nobody here know yet? Write a line below: ? why did the dashboard stay green");
    plan.formName = ExplorePage::tr("The chosen question");
    return plan;
}

} // namespace

ExplorePage::ExplorePage(const PageNeeds &needs, QWidget *parent) : TabbedPage(needs, tr("Explore"), parent)
{
    for (const Goal goal : goals) {
        EntityPane *pane = addPane(nameOf(goal), findingsPlan(goal));
        pane->emptyState()->addAction(action(CommandId::AddFinding));
        auto *add = new QPushButton(tr("New finding"));
        add->setToolTip(action(CommandId::AddFinding)->toolTip());
        setButtonKind(add, ButtonKind::Accent);
        connect(add, &QPushButton::clicked, this, [this, goal] { addFinding(goal); });
        addToHead(tabOf(pane), add);
    }
    m_factors = addPane(tr("Factors"), factorsPlan());
    m_factors->emptyState()->addAction(action(CommandId::AddFactor));
    m_questions = addPane(tr("Questions"), questionsPlan());
    m_questions->emptyState()->addAction(action(CommandId::AddQuestion));
    for (const auto &[tab, id, name] : {std::tuple{factorsTab, CommandId::AddFactor, tr("New factor")},
                                        std::tuple{questionsTab, CommandId::AddQuestion, tr("New question")}}) {
        QPushButton *button = actionButton(action(id));
        button->setText(name);
        setButtonKind(button, ButtonKind::Accent);
        addToHead(tab, button);
    }
    showTab(0);
}

void ExplorePage::tabShown(int tab)
{
    setAside(tab < factorsTab ? goalQuestion(goals[tab])
                 : tab == factorsTab ? tr("The conditions that had to be there")
                                     : tr("What nobody here knows yet"));
}

void ExplorePage::addFinding(Goal goal)
{
    const auto added = addEntity(review(), EntityKind::Finding, {{"goal", valueOf(goal)}});
    say(added);
    if (added)
        reveal({EntityKind::Finding, *added, entityType(EntityKind::Finding).field(u"text")}, true);
}

std::vector<std::pair<const char *, Value>> ExplorePage::preset(EntityKind kind) const
{
    if (kind != EntityKind::Finding)
        return {};
    return {{"goal", valueOf(currentTab() < factorsTab ? goals[currentTab()] : Goal::Sense)}};
}

int ExplorePage::tabFor(const FieldRef &ref) const
{
    if (ref.kind == EntityKind::Factor)
        return factorsTab;
    if (ref.kind == EntityKind::Question)
        return questionsTab;
    return -1;
}

} // namespace story
