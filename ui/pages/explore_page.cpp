#include "ui/pages/explore_page.h"

#include "app/desk/field_text.h"
#include "app/desk/intents.h"
#include "app/model/guide.h"
#include "ui/editors/entity_choice.h"
#include "ui/editors/field_form.h"
#include "ui/pages/silent_writing.h"
#include "ui/parts/empty_state.h"
#include "ui/parts/story_style.h"

#include <QAction>
#include <QHBoxLayout>
#include <QPushButton>

namespace story {

using namespace Qt::StringLiterals;

namespace {

// In the order a meeting talks about them.
constexpr Goal goals[] = {Goal::Sense, Goal::Right, Goal::Wrong, Goal::Differently, Goal::Luck, Goal::Surprise};
constexpr int factorsTab = std::size(goals);
constexpr int questionsTab = factorsTab + 1;
constexpr qsizetype mostShown = 3; // events and actions on the card of a factor; its form has all

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
    plan.columns.append({"theme"_L1, CellLook::Muted, 112, {}, QStringLiteral("—")});
    plan.columns.append({"votes"_L1, CellLook::Time, 56, ExplorePage::tr("Dots"), QStringLiteral("—")});
    plan.rows.append(FieldForm::Row{"events"_L1, "goal"_L1});
    plan.rows.append(FieldForm::Row{"theme"_L1, "votes"_L1});
    plan.empty = goalQuestion(goal);
    plan.formName = ExplorePage::tr("The chosen finding");
    plan.groupedBy = "theme"_L1;
    plan.filter = [goal](const Entity &entity) { return static_cast<const Finding &>(entity).goal == goal; };
    return plan;
}

EntityPane::Plan factorsPlan()
{
    EntityPane::Plan plan;
    plan.kind = EntityKind::Factor;
    plan.columns = {{"text"_L1, CellLook::Text, 0, {}, ExplorePage::tr("nothing written yet")},
                    {"kind"_L1, CellLook::Muted, 136, {}, {}},
                    {"standing"_L1, CellLook::Chip, 152, {}, {}},
                    {"theme"_L1, CellLook::Muted, 96, {}, QStringLiteral("—")},
                    {"votes"_L1, CellLook::Time, 56, ExplorePage::tr("Dots"), QStringLiteral("—")}};
    plan.rows = {{"text"_L1}, {"kind"_L1, "events"_L1}, {"standing"_L1, "theme"_L1, "votes"_L1}, {"standing_why"_L1}};
    plan.groupedBy = "theme"_L1;
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
        m_findings.append(pane);
        pane->emptyState()->addAction(action(CommandId::AddFinding));
        auto *add = new QPushButton(tr("New finding"));
        add->setToolTip(action(CommandId::AddFinding)->toolTip());
        setButtonKind(add, ButtonKind::Accent);
        connect(add, &QPushButton::clicked, this, [this, goal] { addFinding(goal); });
        addToHead(tabOf(pane), add);
    }
    m_factors = addPane(tr("Factors"), factorsPlan());
    m_factors->emptyState()->addAction(action(CommandId::AddFactor));
    m_factors->table()->setRemarks([this](const Entity &entity) { return cardOf(static_cast<const Factor &>(entity)); });
    connect(&review(), &OpenReview::changed, this, [this](const ChangeSet &set) {
        if (!set.touches(EntityKind::Action) && !set.touches(EntityKind::Event))
            return;
        QSet<Id> factors;
        for (const Factor &factor : data().factors)
            factors.insert(factor.id);
        m_factors->table()->remarkAnew(factors);
    });
    connect(m_factors, &EntityPane::pointed, this, &ExplorePage::showFactorForm);
    showFactorForm(m_factors->table()->chosen());
    m_questions = addPane(tr("Questions"), questionsPlan());
    m_questions->emptyState()->addAction(action(CommandId::AddQuestion));
    for (const auto &[tab, id, name] : {std::tuple{factorsTab, CommandId::AddFactor, tr("New factor")},
                                        std::tuple{questionsTab, CommandId::AddQuestion, tr("New question")}}) {
        QPushButton *button = actionButton(action(id));
        button->setText(name);
        setButtonKind(button, ButtonKind::Accent);
        addToHead(tab, button);
    }
    addVotes();
    showTab(0);
}

void ExplorePage::toggleWriting()
{
    if (!m_writing) {
        finish();
        m_writing = new SilentWriting(review(), look(), this);
        connect(m_writing, &SilentWriting::revealAsked, this, &ExplorePage::toggleWriting);
        connect(m_writing, &SilentWriting::ticked, this, &Page::presentedChanged);
        setAside({});
        setCover(m_writing);
    } else {
        setCover(nullptr);
        m_writing->hide();
        m_writing->deleteLater();
        m_writing = nullptr;
        tabShown(currentTab());
        takeFocus();
    }
    Q_EMIT writingChanged();
}

// What is being written stays hidden; somebody who goes to a thing by name sees it.
void ExplorePage::reveal(const FieldRef &ref, bool focus)
{
    if (m_writing && !focus)
        return;
    if (m_writing)
        toggleWriting();
    TabbedPage::reveal(ref, focus);
}

void ExplorePage::takeFocus()
{
    if (m_writing)
        m_writing->setFocus(Qt::OtherFocusReason);
    else
        TabbedPage::takeFocus();
}

PresenterView ExplorePage::presented() const
{
    if (!m_writing)
        return TabbedPage::presented();
    PresenterView view;
    view.show = PresenterView::Show::Writing;
    view.seconds = m_writing->secondsLeft();
    return view;
}

void ExplorePage::addVotes()
{
    QList<EntityPane *> panes = m_findings;
    panes.append(m_factors);
    for (EntityPane *pane : std::as_const(panes)) {
        for (const auto &[id, by] : {std::pair{CommandId::AddDot, 1}, {CommandId::TakeDot, -1}}) {
            pane->table()->addAction(action(id));
            connect(action(id), &QAction::triggered, this, [this, pane, by = by] {
                if (pane->isVisible())
                    vote(pane, by);
            });
        }
    }
}

void ExplorePage::vote(EntityPane *pane, qint64 by)
{
    const EntityKind kind = pane->table()->entities()->kind();
    const Entity *one = data().table(kind)->find(pane->table()->chosen());
    if (!one)
        return;
    const Field *votes = entityType(kind).field(u"votes");
    const qint64 now = std::get<qint64>(votes->read(*one));
    if (now + by >= 0)
        say(review().set({kind, one->id, votes}, now + by));
}

// What belongs to a factor, line by line: the events that show it, one each, and the actions that answer it.
RowRemark ExplorePage::cardOf(const Factor &factor) const
{
    QStringList lines;
    for (const auto &event : factor.events.first(std::min(factor.events.size(), mostShown)))
        lines.append(tr("shown by %1").arg(choiceName(data(), EntityKind::Event, event.id)));
    if (factor.events.isEmpty())
        lines.append(tr("no event shows it yet"));
    else if (factor.events.size() > mostShown)
        lines.append(tr("and %1 more events").arg(factor.events.size() - mostShown));
    qsizetype answers = 0;
    for (const Action *action : inOrder(data().actions)) {
        if (!action->factors.contains(Ref<Factor>{factor.id}))
            continue;
        if (++answers <= mostShown)
            lines.append(tr("answered by %1 (%2)").arg(entityText(data(), EntityKind::Action, action->id),
                                                       Choices<ActionStatus>::list[static_cast<size_t>(action->status)].text()));
    }
    if (answers == 0)
        lines.append(tr("no action answers it yet"));
    else if (answers > mostShown)
        lines.append(tr("and %1 more actions").arg(answers - mostShown));
    return RowRemark{{}, lines.join(u'\n')};
}

// Only a hypothesis has a reason to stand or fall.
void ExplorePage::showFactorForm(Id factor)
{
    const Factor *one = data().factors.find(factor);
    m_factors->form()->setFieldVisible("standing_why"_L1, one && (one->standing != Standing::Named || !one->standingWhy.isEmpty()));
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
