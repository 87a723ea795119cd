#include "ui/pages/actions_page.h"

#include "app/desk/action_steps.h"
#include "app/desk/field_text.h"
#include "app/model/guide.h"
#include "app/model/moment_text.h"
#include "ui/editors/field_form.h"
#include "ui/parts/card.h"
#include "ui/parts/empty_state.h"
#include "ui/parts/story_style.h"

#include <QAction>
#include <QComboBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

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
                 {"soak_until"_L1},
                 {"declined_reason"_L1},
                 {"factors"_L1, "findings"_L1},
                 {"tracker"_L1, "tags"_L1},
                 {"helped"_L1, "helped_how"_L1}};
    plan.empty = ActionsPage::tr("Here stands what will be true when it is done. At least one measure prevents a repeat.");
    plan.formName = ActionsPage::tr("The chosen action");
    return plan;
}

// What the list can be narrowed to. The parking lot comes first: it is emptied before anything else.
enum class Shown { Everything, ParkingLot, Soaking, TakenOn, Settled };

bool isShown(Shown shown, ActionStatus status)
{
    switch (shown) {
    case Shown::Everything: return true;
    case Shown::ParkingLot: return status == ActionStatus::Idea;
    case Shown::Soaking: return status == ActionStatus::Soaking;
    case Shown::TakenOn: return status == ActionStatus::Accepted || status == ActionStatus::InProgress;
    case Shown::Settled: return status == ActionStatus::Done || status == ActionStatus::Declined;
    }
    return true;
}

// Of the desktop; where it asks for none, our own words are English.
QString language()
{
    return QLocale().language() == QLocale::C ? u"en"_s : QLocale().name();
}

} // namespace

ActionsPage::ActionsPage(const PageNeeds &needs, QWidget *parent)
    : TabbedPage(needs, tr("Actions"), parent), m_words(actionWords(language())), m_declining(new Card(needs.look)),
      m_pane(addPane(tr("Actions"), actionsPlan(), m_declining)), m_shown(new QComboBox),
      m_declined(new TextLabel(needs.look, TextSize::Body, Tone::Text)), m_why(new QLineEdit), m_hints(new QWidget)
{
    m_pane->emptyState()->addAction(action(CommandId::AddAction));
    m_shown->setAccessibleName(tr("Actions shown"));
    m_shown->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    for (const auto &[words, shown] : {std::pair{tr("All actions"), Shown::Everything},
                                       {tr("Parking lot"), Shown::ParkingLot},
                                       {tr("Soaking"), Shown::Soaking},
                                       {tr("Taken on"), Shown::TakenOn},
                                       {tr("Done or declined"), Shown::Settled}})
        m_shown->addItem(words, static_cast<int>(shown));
    connect(m_shown, &QComboBox::currentIndexChanged, this, &ActionsPage::filter);
    addToHead(0, m_shown);
    QPushButton *add = actionButton(action(CommandId::AddAction));
    add->setText(tr("New action"));
    setButtonKind(add, ButtonKind::Accent);
    addToHead(0, add);
    auto *hints = new QVBoxLayout(m_hints);
    hints->setContentsMargins(0, 0, 0, 0);
    hints->setSpacing(gap::tiny);
    m_hints->setAccessibleName(tr("About the chosen action"));
    m_pane->addUnderForm(m_hints);
    addDeclining();
    addCommands();
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

void ActionsPage::addDeclining()
{
    auto *layout = new QVBoxLayout(m_declining);
    layout->setContentsMargins(gap::medium, gap::medium, gap::medium, gap::medium);
    layout->setSpacing(gap::small);
    m_declined->setWeight(QFont::DemiBold);
    m_declined->setElided(true);
    layout->addWidget(m_declined);
    auto *row = new QHBoxLayout;
    row->setSpacing(gap::small);
    m_why->setMaxLength(32'000);
    m_why->setPlaceholderText(tr("Why it is not taken on"));
    m_why->setAccessibleName(tr("Why it is not taken on"));
    m_why->installEventFilter(this);
    auto *decline = new QPushButton(tr("Decline"));
    auto *leave = new QPushButton(tr("Leave it"));
    setButtonKind(leave, ButtonKind::Quiet);
    connect(decline, &QPushButton::clicked, this, &ActionsPage::declineNow);
    connect(leave, &QPushButton::clicked, this, &ActionsPage::leaveDeclining);
    row->addWidget(m_why, 1);
    row->addWidget(decline);
    row->addWidget(leave);
    layout->addLayout(row);
    m_declining->hide();
}

void ActionsPage::addCommands()
{
    const auto onList = [this](CommandId id, auto what) {
        m_pane->table()->addAction(action(id));
        connect(action(id), &QAction::triggered, this, [this, what] {
            const Id chosen = m_pane->table()->chosen();
            const Action *one = data().actions.find(chosen);
            if (!isVisible() || currentTab() != 0 || !one)
                return;
            m_wasIdea = one->status == ActionStatus::Idea;
            what(chosen);
        });
    };
    onList(CommandId::AcceptAction, [this](Id id) { decided(id, acceptAction(review(), id)); });
    onList(CommandId::SoakAction, [this](Id id) { decided(id, soakAction(review(), id)); });
    onList(CommandId::FinishAction, [this](Id id) { decided(id, finishAction(review(), id)); });
    onList(CommandId::DeclineAction, [this](Id) { askWhyDeclined(); });
}

void ActionsPage::decided(Id action, const Result<> &done)
{
    say(done);
    if (!done || !m_wasIdea)
        return;
    // The next idea below; from the last, the first that is left.
    const QList<const Action *> all = inOrder(data().actions);
    const auto from = std::find_if(all.begin(), all.end(), [&](const Action *one) { return one->id == action; }) - all.begin();
    for (qsizetype i = 1; i < all.size(); ++i) {
        const Action *one = all[(from + i) % all.size()];
        if (one->status == ActionStatus::Idea && m_pane->table()->choose(one->id))
            return;
    }
}

void ActionsPage::askWhyDeclined()
{
    if (review().isReadOnly()) {
        say(review().writable());
        return;
    }
    m_toDecline = m_pane->table()->chosen();
    const Action *one = data().actions.find(m_toDecline);
    m_declined->setText(tr("Not taken on: “%1”").arg(one->text.simplified().left(200)));
    m_why->setText(one->declinedReason);
    m_declining->show();
    m_why->setFocus(Qt::OtherFocusReason);
}

void ActionsPage::declineNow()
{
    const Id action = m_toDecline;
    const auto done = declineAction(review(), action, m_why->text());
    if (done)
        leaveDeclining();
    decided(action, done);
}

void ActionsPage::leaveDeclining()
{
    m_declining->hide();
    m_why->clear();
    m_toDecline = {};
    m_pane->takeFocus();
}

bool ActionsPage::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_why && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            declineNow();
            return true;
        }
        if (key == Qt::Key_Escape) {
            leaveDeclining();
            return true;
        }
    }
    return TabbedPage::eventFilter(watched, event);
}

void ActionsPage::filter()
{
    const auto shown = static_cast<Shown>(m_shown->currentData().toInt());
    m_pane->table()->entities()->setFilter([shown](const Entity &entity) { return isShown(shown, static_cast<const Action &>(entity).status); });
}

void ActionsPage::reveal(const FieldRef &ref, bool focus)
{
    // What is filtered out has to be seen all the same.
    if (ref.kind == EntityKind::Action && !ref.id.isNull() && m_pane->table()->entities()->rowOf(ref.id) < 0)
        m_shown->setCurrentIndex(0);
    TabbedPage::reveal(ref, focus);
}

void ActionsPage::refreshWords()
{
    QMap<ActionStatus, int> counts;
    QDate soaked;
    for (const Action &one : data().actions) {
        ++counts[one.status];
        if (one.status == ActionStatus::Soaking && one.soakUntil.isValid() && (!soaked.isValid() || one.soakUntil < soaked))
            soaked = one.soakUntil;
    }
    QStringList words;
    // What waits for a decision comes first.
    for (const ActionStatus status : {ActionStatus::Idea, ActionStatus::Soaking, ActionStatus::Accepted, ActionStatus::InProgress,
                                      ActionStatus::Done, ActionStatus::Declined}) {
        const int count = counts.value(status);
        if (count == 0)
            continue;
        const QString state = Choices<ActionStatus>::list[static_cast<size_t>(status)].text();
        if (status == ActionStatus::Idea)
            words.append(count == 1 ? tr("1 idea") : tr("%1 ideas").arg(count));
        else if (status == ActionStatus::Soaking && soaked.isValid())
            words.append(tr("%1 %2 until %3", "count, soaking, day").arg(count).arg(state, shortDayText(soaked)));
        else
            words.append(QStringLiteral("%1 %2").arg(count).arg(state));
    }
    setAside(words.join(QStringLiteral(" · ")));
    const Severity severity = data().about().severity;
    m_pane->form()->setLabel("due"_L1, severity == Severity::NotSaid
                                 ? tr("Due (%1 days proposed)").arg(actionDueDays(severity))
                                 : tr("Due (%1: %2 days proposed)")
                                       .arg(Choices<Severity>::list[static_cast<size_t>(severity)].text())
                                       .arg(actionDueDays(severity)));
}

// Questions about how it is worded, under the form; nothing waits for them.
void ActionsPage::refreshHints(const Action *action)
{
    QStringList sentences;
    if (action) {
        for (const ActionHint &hint : actionHints(*action, m_words))
            sentences.append(hint.sentence);
    }
    auto *layout = static_cast<QVBoxLayout *>(m_hints->layout());
    while (layout->count() < sentences.size()) {
        TextLabel *label = secondaryLabel(look());
        label->setWordWrap(true);
        layout->addWidget(label);
    }
    for (int i = 0; i < layout->count(); ++i) {
        auto *label = static_cast<TextLabel *>(layout->itemAt(i)->widget());
        label->setText(sentences.value(i));
        label->setVisible(i < sentences.size());
    }
    m_hints->setVisible(!sentences.isEmpty());
}

void ActionsPage::showFormFor(Id id)
{
    const Action *one = data().actions.find(id);
    refreshHints(one);
    const bool soaks = one && one->status == ActionStatus::Soaking;
    m_pane->form()->setFieldVisible("soak_until"_L1, soaks || (one && one->soakUntil.isValid()));
    const bool declined = one && one->status == ActionStatus::Declined;
    const bool done = one && one->status == ActionStatus::Done;
    m_pane->form()->setFieldVisible("declined_reason"_L1, declined || (one && !one->declinedReason.isEmpty()));
    for (const QLatin1String field : {"helped"_L1, "helped_how"_L1})
        m_pane->form()->setFieldVisible(field, done || (one && (one->helped != Helped::NotAsked || !one->helpedHow.isEmpty())));
}

} // namespace story
