#include "ui/pages/publish_page.h"

#include "app/desk/field_text.h"
#include "app/desk/intents.h"
#include "app/model/checks.h"
#include "app/model/moment_text.h"
#include "ui/pages/export_part.h"
#include "ui/pages/link_button.h"
#include "ui/parts/scrolled.h"
#include "ui/parts/card.h"
#include "ui/parts/empty_state.h"
#include "ui/parts/story_style.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace story {

using namespace Qt::StringLiterals;

namespace {

// What is missing is looked up a moment after the last key, and only while this page is seen.
constexpr int gapsMilliseconds = 120;

EntityPane::Plan lessonsPlan()
{
    EntityPane::Plan plan;
    plan.kind = EntityKind::Lesson;
    plan.columns = {{"text"_L1, CellLook::Text, 0, {}, PublishPage::tr("nothing written yet")},
                    {"holds_where"_L1, CellLook::Muted, 200, {}, QStringLiteral("—")},
                    {"confidence"_L1, CellLook::Muted, 120, {}, {}}};
    plan.rows = {{"text"_L1}, {"holds_where"_L1}, {"confidence"_L1, "superseded_by"_L1}, {"tags"_L1}};
    plan.empty = PublishPage::tr("What should others know, who were not there? Write a line below: * a retry storm hides the first failure");
    plan.formName = PublishPage::tr("The chosen lesson");
    return plan;
}

EntityPane::Plan signalsPlan()
{
    EntityPane::Plan plan;
    plan.kind = EntityKind::WeakSignal;
    plan.columns = {{"text"_L1, CellLook::Text, 0, {}, PublishPage::tr("nothing written yet")},
                    {"seen"_L1, CellLook::Time, 136, {}, QStringLiteral("—")},
                    {"system"_L1, CellLook::Muted, 144, {}, QStringLiteral("—")}};
    plan.rows = {{"text"_L1}, {"seen"_L1, "system"_L1}, {"tags"_L1}};
    plan.empty = PublishPage::tr("Small oddities that may come back. Write a line below: % disk latency spikes every night at two");
    plan.formName = PublishPage::tr("The chosen weak signal");
    return plan;
}

void clear(QLayout *layout)
{
    while (QLayoutItem *item = layout->takeAt(0)) {
        if (item->widget()) {
            item->widget()->hide();
            item->widget()->deleteLater();
        }
        delete item;
    }
}

QVBoxLayout *cardColumn(Card *card)
{
    auto *layout = new QVBoxLayout(card);
    layout->setContentsMargins(gap::medium, gap::medium, gap::medium, gap::medium);
    layout->setSpacing(gap::small);
    return layout;
}

} // namespace

PublishPage::PublishPage(const PageNeeds &needs, QWidget *parent) : TabbedPage(needs, tr("Publish"), parent)
{
    m_summaryTab = addForms(tr("Summary"), {{{}, {{"summary"_L1}}}, {{}, {{"external_summary"_L1}}}});
    EntityPane *lessons = addPane(tr("Lessons"), lessonsPlan());
    EntityPane *weak = addPane(tr("Weak signals"), signalsPlan());
    for (const auto &[pane, id, name] : {std::tuple{lessons, CommandId::AddLesson, tr("New lesson")},
                                         std::tuple{weak, CommandId::AddSignal, tr("New weak signal")}}) {
        pane->emptyState()->addAction(action(id));
        QPushButton *button = actionButton(action(id));
        button->setText(name);
        setButtonKind(button, ButtonKind::Accent);
        addToHead(tabOf(pane), button);
    }
    m_finishTab = addForms(tr("Close"),
                           {{tr("Exit pulse: ask the room, count the hands, write no names"),
                             {{"pulse_hands"_L1, "pulse_learned"_L1}, {"pulse_come_again"_L1, "pulse_felt_safe"_L1}}},
                            {tr("Thank everyone for what they told, and say what comes next"), {{"next_meeting"_L1}, {"report_plan"_L1}}}},
                           finishPart());
    m_exports = new ExportPart(needs);
    connect(m_exports, &ExportPart::choiceChanged, this, &PublishPage::exportChosen);
    m_exportTab = addPart(tr("Export"), scrolled(m_exports));
    connect(&review(), &OpenReview::changed, this, [this](const ChangeSet &set) {
        if (isVisible())
            m_gapsSoon.start(gapsMilliseconds);
        if (set.touches(EntityKind::Review))
            refreshState();
    });
    m_gapsSoon.setSingleShot(true);
    connect(&m_gapsSoon, &QTimer::timeout, this, &PublishPage::refreshGaps);
    refreshGaps();
    refreshState();
}

void PublishPage::showEvent(QShowEvent *event)
{
    TabbedPage::showEvent(event);
    refreshGaps();
}

void PublishPage::setForRoom(bool forRoom)
{
    TabbedPage::setForRoom(forRoom);
    m_forRoom = forRoom;
    m_exports->setForRoom(forRoom);
    refreshGaps();
}

QWidget *PublishPage::finishPart()
{
    auto *inside = new QWidget;
    auto *column = new QVBoxLayout(inside);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(gap::medium);

    auto *state = new Card(look());
    QVBoxLayout *stateColumn = cardColumn(state);
    m_stateWords = new TextLabel(look(), TextSize::Body, Tone::Text);
    m_stateWords->setWeight(QFont::DemiBold);
    m_stateWords->setWordWrap(true);
    stateColumn->addWidget(m_stateWords);
    m_stateRow = new QWidget;
    auto *row = new QHBoxLayout(m_stateRow);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(gap::small);
    const QString names[] = {tr("Back to draft"), tr("Into review"), tr("Reviewed"), tr("Close the review")};
    for (int i = 0; i < 4; ++i) {
        auto *button = new QPushButton(names[i]);
        connect(button, &QPushButton::clicked, this, [this, i] { moveTo(static_cast<ReviewState>(i)); });
        row->addWidget(button);
        m_stateButtons.append(button);
    }
    row->addStretch();
    stateColumn->addWidget(m_stateRow);
    m_reopenRow = new QWidget;
    auto *reopen = new QHBoxLayout(m_reopenRow);
    reopen->setContentsMargins(0, 0, 0, 0);
    reopen->setSpacing(gap::small);
    m_reason = new QLineEdit;
    m_reason->setMaxLength(1'000'000);
    m_reason->setPlaceholderText(tr("Why it is opened again"));
    m_reason->setAccessibleName(tr("Why it is opened again"));
    connect(m_reason, &QLineEdit::returnPressed, this, &PublishPage::reopenNow);
    auto *again = new QPushButton(tr("Reopen"));
    connect(again, &QPushButton::clicked, this, &PublishPage::reopenNow);
    reopen->addWidget(m_reason, 1);
    reopen->addWidget(again);
    stateColumn->addWidget(m_reopenRow);
    column->addWidget(state);

    auto *missing = new Card(look());
    QVBoxLayout *missingColumn = cardColumn(missing);
    auto *head = new TextLabel(look(), TextSize::Body, Tone::Text, tr("Still missing; Enter goes there"));
    head->setWeight(QFont::DemiBold);
    head->setWordWrap(true);
    missingColumn->addWidget(head);
    m_gaps = new QVBoxLayout;
    m_gaps->setSpacing(0);
    missingColumn->addLayout(m_gaps);
    m_adviceHead = new TextLabel(look(), TextSize::Body, Tone::Text, tr("Good to have"));
    m_adviceHead->setWeight(QFont::DemiBold);
    missingColumn->addSpacing(gap::small);
    missingColumn->addWidget(m_adviceHead);
    m_advice = new QVBoxLayout;
    m_advice->setSpacing(0);
    missingColumn->addLayout(m_advice);
    column->addWidget(missing);
    return inside;
}

void PublishPage::refreshGaps()
{
    const QList<Gap> all = gaps(data(), review().timelineFacts(), dayAt(review().clock().now(), zoneOf(data().about())));
    clear(m_gaps);
    clear(m_advice);
    const auto link = [this](QVBoxLayout *list, const QString &sentence, const std::function<void()> &go) {
        auto *button = new LinkButton(look(), sentence);
        connect(button, &LinkButton::clicked, this, go);
        list->addWidget(button);
    };
    int missing = 0;
    for (const Gap &gap : all) {
        if (m_forRoom && gap.isForFacilitator)
            continue;
        missing += gap.isAdvice ? 0 : 1;
        link(gap.isAdvice ? m_advice : m_gaps,
             tr("%1: %2", "phase, sentence").arg(Choices<Phase>::list[static_cast<size_t>(gap.phase)].text(), gap.sentence),
             [this, gap] { Q_EMIT gapAsked(gap.phase, gap.about); });
    }
    if (const qsizetype passages = data().passages.size(); passages > 0) {
        ++missing;
        link(m_gaps, tr("Prepare: %1 kept from the import to place").arg(passages),
             [this, first = inOrder(data().passages).front()->id] { Q_EMIT goAsked({EntityKind::Passage, first, nullptr}); });
    }
    setCount(m_finishTab, missing);
    m_adviceHead->setVisible(m_advice->count() > 0);
    if (missing == 0)
        m_gaps->addWidget(new TextLabel(look(), TextSize::Body, Tone::Good, tr("Nothing is missing.")));
}

void PublishPage::refreshState()
{
    const ReviewState state = data().about().state;
    m_stateWords->setText(tr("This review is %1").arg(state == ReviewState::Draft
                                                          ? tr("a draft")
                                                          : Choices<ReviewState>::list[static_cast<size_t>(state)].text()));
    const bool closed = state == ReviewState::Closed;
    m_stateRow->setVisible(!closed);
    m_reopenRow->setVisible(closed);
    for (int i = 0; i < m_stateButtons.size(); ++i) {
        m_stateButtons[i]->setVisible(i != static_cast<int>(state));
        setButtonKind(m_stateButtons[i], i == static_cast<int>(state) + 1 ? ButtonKind::Accent : ButtonKind::Plain);
    }
}

void PublishPage::moveTo(ReviewState state)
{
    say(changeState(review(), state));
}

void PublishPage::showClose()
{
    showTab(m_finishTab);
    takeFocus();
}

PresenterView PublishPage::presented() const
{
    if (paneOf(currentTab()))
        return TabbedPage::presented();
    PresenterView view;
    view.show = currentTab() == m_summaryTab ? PresenterView::Show::Summary : PresenterView::Show::Close;
    return view;
}

void PublishPage::askReopenReason()
{
    showTab(m_finishTab);
    m_reason->setFocus(Qt::OtherFocusReason);
    if (auto *scroll = qobject_cast<QScrollArea *>(part(m_finishTab)))
        scroll->ensureWidgetVisible(m_reason);
}

void PublishPage::reopenNow()
{
    if (m_reason->text().trimmed().isEmpty()) {
        m_reason->setFocus(Qt::OtherFocusReason);
        return;
    }
    const auto done = reopen(review(), m_reason->text());
    say(done);
    if (done)
        m_reason->clear();
}

int PublishPage::tabFor(const FieldRef &ref) const
{
    if (ref.kind == EntityKind::ExportRecord)
        return m_exportTab;
    if (ref.kind == EntityKind::Review && ref.field
        && (qstrcmp(ref.field->name, "state") == 0 || qstrcmp(ref.field->name, "reopen_reason") == 0))
        return m_finishTab;
    return -1;
}

} // namespace story
