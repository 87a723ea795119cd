#include "ui/panels/side_panel.h"

#include "app/desk/action_steps.h"
#include "app/desk/field_text.h"
#include "app/desk/intents.h"
#include "ui/editors/text_editor.h"
#include "ui/pages/section_tabs.h"
#include "ui/panels/prompt_list.h"
#include "ui/panels/voices_list.h"
#include "ui/parts/scrolled.h"
#include "ui/parts/card.h"
#include "ui/parts/commands.h"
#include "ui/parts/empty_state.h"
#include "ui/parts/story_style.h"

#include <QAction>
#include <QHBoxLayout>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace story {

namespace {

constexpr int panelWidth = 300;
constexpr qsizetype longestShown = 600;
constexpr int narrowest = 60; // of a text that wraps: a word that is longer than the panel is wide makes no card wider

QList<Id> wanted(const Review &review, EntityKind kind)
{
    QList<Id> ids;
    if (kind == EntityKind::Question) {
        for (const Question *q : inOrder(review.questions)) {
            if (q->answer.isEmpty())
                ids.append(q->id);
        }
    } else if (kind == EntityKind::Action) {
        ids = parkingLot(review);
    } else {
        for (const PrivateNote *n : inOrder(review.privateNotes))
            ids.append(n->id);
    }
    return ids;
}

QPushButton *smallButton(const QString &text, const QString &about)
{
    auto *button = new QPushButton(text);
    setButtonSmall(button);
    button->setAccessibleName(QStringLiteral("%1: %2").arg(text, about.left(60)));
    return button;
}

QVBoxLayout *cardLayout(QWidget *card)
{
    auto *layout = new QVBoxLayout(card);
    layout->setContentsMargins(gap::medium, gap::medium, gap::medium, gap::medium);
    layout->setSpacing(gap::small);
    return layout;
}

} // namespace

SidePanel::SidePanel(OpenReview &review, const Look &look, const Commands &commands, QList<Prompt> bank, QWidget *parent)
    : Pane(look, Qt::LeftEdge, parent), m_review(review), m_commands(commands),
      m_tabs(new SectionTabs(look, tr("Side panels"))), m_stack(new QStackedWidget),
      m_prompts(new PromptList(review, look, std::move(bank))), m_voices(new VoicesList(review, look))
{
    setAccessibleName(tr("Side panel"));
    m_tabs->add(tr("Questions"));
    m_tabs->add(tr("Parking"));
    m_tabs->add(tr("Notes"));
    m_tabs->add(tr("Voices"));
    m_stack->addWidget(questionsPart());
    m_stack->addWidget(addList(m_ideas, tr("The parking lot: ideas for later, with nothing promised yet."), CommandId::AddAction));
    m_stack->addWidget(addList(m_notes, tr("Private notes are for you alone, and in no report."), CommandId::AddPrivateNote));
    m_stack->addWidget(voicesPart());

    auto *top = new QHBoxLayout;
    top->setContentsMargins(gap::small, gap::medium, gap::small, gap::small);
    top->addWidget(m_tabs, 1);
    auto *line = new QWidget;
    line->setFixedHeight(1);
    line->setAutoFillBackground(true);
    line->setBackgroundRole(QPalette::Mid);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(1, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(top);
    layout->addWidget(line);
    layout->addWidget(m_stack, 1);
    connect(m_tabs, &SectionTabs::chosen, m_stack, &QStackedWidget::setCurrentIndex);
    connect(m_prompts, &PromptList::noticed, this, &SidePanel::noticed);
    connect(&review, &OpenReview::changed, this, [this](const ChangeSet &set) { refresh(&set); });
    connect(&look, &Look::changed, this, &SidePanel::fit);
    fit();
    refresh(nullptr);
}

QString SidePanel::keyOf(CommandId id) const
{
    return keysText(*m_commands.action(id));
}

// Prompts on top, what is open below them, and at the foot the keys.
QWidget *SidePanel::questionsPart()
{
    auto *above = new QWidget;
    auto *column = new QVBoxLayout(above);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(gap::large);
    column->addWidget(m_prompts);
    column->addWidget(secondaryLabel(look(), tr("Open questions")));
    QWidget *list = addList(m_questions, tr("Open questions stand here until somebody knows the answer."), CommandId::AddQuestion, above);
    auto *part = new QWidget;
    auto *layout = new QVBoxLayout(part);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(list, 1);
    layout->addWidget(foot(tr("%1 next question · %2 mark as asked", "two keys").arg(keyOf(CommandId::NextPrompt), keyOf(CommandId::MarkPromptAsked))));
    return part;
}

QWidget *SidePanel::voicesPart()
{
    auto *inside = new QWidget;
    auto *column = new QVBoxLayout(inside);
    column->setContentsMargins(gap::large, gap::medium, gap::large, gap::medium);
    column->addWidget(m_voices);
    column->addStretch();
    m_voices->emptyState()->addAction(m_commands.action(CommandId::AddPerson));
    auto *part = new QWidget;
    auto *layout = new QVBoxLayout(part);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(scrolled(inside), 1);
    layout->addWidget(foot(tr("%1, then number or letters: somebody spoke. Backspace takes it back. For you alone, and stored nowhere.", "a key")
                               .arg(keyOf(CommandId::SomebodySpoke))));
    return part;
}

QWidget *SidePanel::foot(const QString &words)
{
    TextLabel *label = secondaryLabel(look(), words);
    label->setWordWrap(true);
    label->setContentsMargins(gap::large, gap::small, gap::large, gap::medium);
    return label;
}

QWidget *SidePanel::addList(List &list, const QString &emptyWords, CommandId key, QWidget *above)
{
    auto *inside = new QWidget;
    auto *layout = new QVBoxLayout(inside);
    layout->setContentsMargins(gap::large, gap::medium, gap::large, gap::medium);
    layout->setSpacing(gap::medium);
    if (above)
        layout->addWidget(above);
    list.cards = new QVBoxLayout;
    list.cards->setSpacing(gap::medium);
    layout->addLayout(list.cards);
    auto *empty = new EmptyState(look(), emptyWords);
    empty->addAction(m_commands.action(key));
    list.empty = empty;
    layout->addWidget(empty);
    layout->addStretch();
    return scrolled(inside);
}

void SidePanel::fit()
{
    setFixedWidth(panelWidth * std::min(look().textPercent(), 150) / 100);
}

void SidePanel::refresh(const ChangeSet *set)
{
    const bool turned = std::exchange(m_readOnly, m_review.isReadOnly()) != m_review.isReadOnly();
    for (List *list : {&m_questions, &m_ideas, &m_notes}) {
        const bool people = list->kind == EntityKind::Action && set && set->touches(EntityKind::Person);
        if (!set || turned || set->touches(list->kind) || people)
            fill(*list, list->kind == EntityKind::PrivateNote && !turned);
    }
    m_tabs->setCount(0, static_cast<int>(m_questions.ids.size()));
    m_tabs->setCount(1, static_cast<int>(m_ideas.ids.size()));
}

void SidePanel::fill(List &list, bool keepIfSame)
{
    const QList<Id> ids = wanted(m_review.review(), list.kind);
    list.empty->setVisible(ids.isEmpty());
    if (keepIfSame && ids == list.ids && list.shown)
        return;
    list.ids = ids;
    list.shown = true;
    while (QLayoutItem *item = list.cards->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    if (list.kind == EntityKind::PrivateNote)
        m_noteEditors.clear();
    const Review &review = m_review.review();
    for (const Id &id : ids) {
        if (list.kind == EntityKind::Question)
            list.cards->addWidget(questionCard(*review.questions.find(id)));
        else if (list.kind == EntityKind::Action)
            list.cards->addWidget(ideaCard(*review.actions.find(id)));
        else
            list.cards->addWidget(noteCard(*review.privateNotes.find(id)));
    }
}

QWidget *SidePanel::questionCard(const Question &question)
{
    auto *card = new Card(look(), CardGround::Raised);
    QVBoxLayout *layout = cardLayout(card);
    auto *text = new TextLabel(look(), TextSize::Body, Tone::Text, question.text.left(longestShown));
    text->setWeight(QFont::DemiBold);
    text->setWordWrap(true);
    text->setMinimumWidth(narrowest);
    layout->addWidget(text);
    if (const Person *person = m_review.review().people.find(question.mayKnow)) {
        auto *who = secondaryLabel(look(), tr("May know: %1").arg(personText(*person).left(longestShown)));
        who->setElided(true);
        layout->addWidget(who);
    }
    auto *answer = smallButton(tr("Answer"), question.text);
    answer->setEnabled(!m_review.isReadOnly());
    connect(answer, &QPushButton::clicked, this, [this, id = question.id] {
        Q_EMIT goAsked({EntityKind::Question, id, entityType(EntityKind::Question).field(u"answer")});
    });
    auto *row = new QHBoxLayout;
    row->addWidget(answer);
    row->addStretch();
    layout->addLayout(row);
    return card;
}

QWidget *SidePanel::ideaCard(const Action &action)
{
    auto *card = new Card(look(), CardGround::Raised);
    QVBoxLayout *layout = cardLayout(card);
    auto *text = new TextLabel(look(), TextSize::Body, Tone::Text, action.text.left(longestShown));
    text->setWordWrap(true);
    text->setMinimumWidth(narrowest);
    layout->addWidget(text);
    if (const Person *person = m_review.review().people.find(action.owner)) {
        auto *owner = secondaryLabel(look(), tr("Owner: %1").arg(personText(*person).left(longestShown)));
        owner->setElided(true);
        layout->addWidget(owner);
    }
    auto *soak = smallButton(tr("Let it soak"), action.text);
    soak->setEnabled(!m_review.isReadOnly());
    connect(soak, &QPushButton::clicked, this, [this, id = action.id] {
        const auto done = soakAction(m_review, id);
        if (!done)
            Q_EMIT noticed(Notice::of(done.error()));
    });
    auto *open = smallButton(tr("Open"), action.text);
    connect(open, &QPushButton::clicked, this, [this, id = action.id] {
        Q_EMIT goAsked({EntityKind::Action, id, entityType(EntityKind::Action).field(u"text")});
    });
    auto *row = new QHBoxLayout;
    row->setSpacing(gap::tiny);
    row->addWidget(soak);
    row->addWidget(open);
    row->addStretch();
    layout->addLayout(row);
    return card;
}

QWidget *SidePanel::noteCard(const PrivateNote &note)
{
    auto *card = new Card(look(), CardGround::Raised);
    QVBoxLayout *layout = cardLayout(card);
    auto *editor = new TextEditor(look(), *entityType(EntityKind::PrivateNote).field(u"text"));
    editor->setName(tr("Private note"));
    editor->bind(&m_review, EntityKind::PrivateNote, note.id);
    connect(editor, &FieldEditor::failed, this, [this](const Error &error) { Q_EMIT noticed(Notice::of(error)); });
    m_noteEditors.insert(note.id, editor);
    layout->addWidget(editor);
    auto *remove = smallButton(tr("Remove"), note.text);
    setButtonKind(remove, ButtonKind::Quiet);
    remove->setEnabled(!m_review.isReadOnly());
    connect(remove, &QPushButton::clicked, this, [this, id = note.id] {
        const auto done = removeEntity(m_review, EntityKind::PrivateNote, id);
        if (!done)
            Q_EMIT noticed(Notice::of(done.error()));
    });
    auto *row = new QHBoxLayout;
    row->addStretch();
    row->addWidget(remove);
    layout->addLayout(row);
    return card;
}

void SidePanel::showTab(Tab tab)
{
    m_tabs->setCurrent(static_cast<int>(tab));
    m_stack->setCurrentIndex(static_cast<int>(tab));
}

SidePanel::Tab SidePanel::tab() const
{
    return static_cast<Tab>(m_stack->currentIndex());
}

void SidePanel::nextTab()
{
    int tab = m_stack->currentIndex();
    do {
        tab = (tab + 1) % m_stack->count();
    } while (!m_tabs->isTabVisible(tab));
    showTab(static_cast<Tab>(tab));
}

void SidePanel::setForRoom(bool forRoom)
{
    m_forRoom = forRoom;
    if (forRoom) {
        finish();
        if (m_stack->currentIndex() == static_cast<int>(Tab::Notes) || m_stack->currentIndex() == static_cast<int>(Tab::Voices))
            showTab(Tab::Questions);
    }
    for (const Tab own : {Tab::Notes, Tab::Voices})
        m_tabs->setTabVisible(static_cast<int>(own), !forRoom);
}

bool SidePanel::reveal(const FieldRef &ref, bool focus)
{
    TextEditor *editor = ref.kind == EntityKind::PrivateNote ? m_noteEditors.value(ref.id) : nullptr;
    if (!editor || m_forRoom)
        return false;
    showTab(Tab::Notes);
    if (focus)
        editor->control()->setFocus(Qt::OtherFocusReason);
    return true;
}

void SidePanel::finish()
{
    for (TextEditor *editor : std::as_const(m_noteEditors))
        editor->finish();
}

} // namespace story
