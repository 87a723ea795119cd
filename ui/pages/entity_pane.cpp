#include "ui/pages/entity_pane.h"

#include "app/desk/field_text.h"
#include "app/desk/intents.h"
#include "ui/editors/field_form.h"
#include "ui/parts/card.h"
#include "ui/parts/empty_state.h"
#include "ui/parts/story_style.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPushButton>
#include <QScrollArea>
#include <QTimer>
#include <QVBoxLayout>

namespace story {

EntityPane::EntityPane(const PageNeeds &needs, const Plan &plan, QWidget *parent)
    : QWidget(parent), m_needs(needs), m_kind(plan.kind),
      m_table(new EntityTable(needs.review, plan.kind, plan.columns, needs.look, needs.commands, plan.filter, this)),
      m_empty(new EmptyState(needs.look, plan.empty, this)), m_card(new Card(needs.look, CardGround::Surface, this)),
      m_scroll(new QScrollArea(m_card)), m_inside(new QWidget), m_name(new TextLabel(needs.look, TextSize::Body, Tone::Text)),
      m_aside(new QWidget), m_remove(new QPushButton(tr("Remove"))), m_form(new FieldForm(needs.look, plan.kind, plan.rows)), m_folds(plan.foldsForm), m_formShown(!plan.foldsForm)
{
    if (!plan.groupedBy.isEmpty())
        m_table->entities()->setGroupedBy(plan.groupedBy);
    m_name->setWeight(QFont::DemiBold);
    m_name->setElided(true);
    m_form->setAccessibleName(plan.formName);
    setButtonSmall(m_remove);
    setButtonKind(m_remove, ButtonKind::Quiet);
    m_remove->setToolTip(needs.commands.action(CommandId::RemoveSelected)->toolTip());
    auto *asideLayout = new QHBoxLayout(m_aside);
    asideLayout->setContentsMargins(0, 0, 0, 0);
    asideLayout->setSpacing(gap::small);

    auto *head = new QHBoxLayout;
    head->setSpacing(gap::small);
    head->addWidget(m_name, 1);
    head->addWidget(m_aside);
    head->addWidget(m_remove);
    auto *inside = new QVBoxLayout(m_inside);
    inside->setContentsMargins(gap::medium, gap::medium, gap::medium, gap::medium);
    inside->setSpacing(gap::medium);
    inside->addLayout(head);
    inside->addWidget(m_form);
    inside->addStretch();
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->viewport()->setAutoFillBackground(false);
    m_scroll->setWidget(m_inside);
    m_inside->setAutoFillBackground(false);
    m_inside->installEventFilter(this);
    auto *card = new QVBoxLayout(m_card);
    card->setContentsMargins(1, 1, 1, 1);
    card->addWidget(m_scroll);
    setTabOrder(m_table, m_remove);
    const auto limit = [this] { m_form->setMaximumWidth(widestForm * m_needs.look.textPercent() / 100); };
    connect(&needs.look, &Look::changed, this, limit);
    limit();

    connect(m_table, &EntityTable::chosenChanged, this, &EntityPane::pointForm);
    connect(m_table, &EntityTable::noticed, this, &EntityPane::noticed);
    connect(m_table, &EntityTable::activatedRow, this, [this](Id id) {
        if (m_opening && m_opening(id))
            return;
        showForm(true);
        m_form->focusFirst();
    });
    connect(m_form, &FieldForm::failed, this, [this](const Error &error) { Q_EMIT noticed(Notice::of(error)); });
    connect(m_remove, &QPushButton::clicked, this, [this] {
        const auto removed = removeEntity(m_needs.review, m_kind, m_form->entity());
        if (!removed)
            Q_EMIT noticed(Notice::of(removed.error()));
        takeFocus();
    });
    connect(&needs.review, &OpenReview::changed, this, [this](const ChangeSet &set) {
        if (set.touches(m_kind)) {
            arrangeSoon();
            showHead();
            Q_EMIT pointed(m_form->entity());
        }
    });
    for (const auto signal : {&EntityModel::rowsInserted, &EntityModel::rowsRemoved})
        connect(m_table->entities(), signal, this, [this] {
            if (m_table->chosen().isNull() && m_table->entities()->rowCount() > 0)
                m_table->setCurrentIndex(m_table->entities()->index(0, 0));
            pointForm();
        });
    if (m_table->entities()->rowCount() > 0)
        m_table->setCurrentIndex(m_table->entities()->index(0, 0));
    pointForm();
}

void EntityPane::addUnderForm(QWidget *widget)
{
    auto *layout = static_cast<QVBoxLayout *>(m_inside->layout());
    layout->insertWidget(layout->indexOf(m_form) + 1, widget);
    const auto limit = [this, widget] { widget->setMaximumWidth(widestForm * m_needs.look.textPercent() / 100); };
    connect(&m_needs.look, &Look::changed, widget, limit);
    limit();
}

QWidget *EntityPane::formCard() const
{
    return m_card;
}

void EntityPane::bringIntoView(QWidget *widget)
{
    arrange();
    m_scroll->ensureWidgetVisible(widget);
}

void EntityPane::showForm(bool shown)
{
    if (!m_folds || shown == m_formShown)
        return;
    m_formShown = shown;
    if (!shown)
        m_form->finish();
    arrange();
    if (!shown && m_table->isVisible())
        m_table->setFocus(Qt::OtherFocusReason);
}

void EntityPane::setForRoom(bool forRoom)
{
    m_table->entities()->setForRoom(forRoom);
    m_form->setForRoom(forRoom);
}

void EntityPane::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && event->modifiers() == Qt::NoModifier && m_folds && m_formShown) {
        showForm(false);
        return;
    }
    QWidget::keyPressEvent(event);
}

void EntityPane::pointForm()
{
    const Id id = m_table->chosen();
    if (id != m_form->entity()) {
        m_form->point(&m_needs.review, id);
        m_scroll->ensureVisible(0, 0);
    }
    showHead();
    Q_EMIT pointed(id);
    arrangeSoon();
}

void EntityPane::showHead()
{
    const QString words = entityText(m_needs.review.review(), m_kind, m_form->entity());
    m_name->setText(words.left(200));
    m_remove->setEnabled(!m_needs.review.isReadOnly());
    m_remove->setAccessibleName(tr("Remove %1").arg(words.left(60)));
}

bool EntityPane::reveal(const FieldRef &ref, bool focus)
{
    if (ref.kind != m_kind || !m_table->choose(ref.id, true))
        return false;
    if (focus && ref.field && m_form->editor(QLatin1String(ref.field->name))) {
        showForm(true);
        const QLatin1String name(ref.field->name);
        m_form->focusField(name);
        m_scroll->ensureWidgetVisible(m_form->editor(name));
    } else if (focus) {
        m_table->setFocus(Qt::OtherFocusReason);
    }
    return true;
}

void EntityPane::takeFocus()
{
    if (m_table->entities()->rowCount() > 0)
        m_table->setFocus(Qt::OtherFocusReason);
    else if (m_empty->focusProxy())
        m_empty->setFocus(Qt::OtherFocusReason);
}

void EntityPane::finish()
{
    m_form->finish();
}

void EntityPane::arrangeSoon()
{
    if (m_soon)
        return;
    m_soon = true;
    QTimer::singleShot(0, this, [this] {
        m_soon = false;
        arrange();
    });
}

void EntityPane::arrange()
{
    if (m_arranging)
        return;
    m_arranging = true;
    const bool none = m_table->entities()->rowCount() == 0;
    m_empty->setVisible(none);
    m_table->setVisible(!none);
    m_card->setVisible(!none && m_formShown);
    if (none) {
        m_empty->setGeometry(rect());
    } else {
        // The list takes what its rows need, the form what it needs; where there is not enough, each gets at least its part.
        const int room = height() - (m_formShown ? gap::medium : 0) - gap::large;
        if (!m_formShown) {
            m_table->setGeometry(0, 0, width(), std::max(80, room));
            m_arranging = false;
            return;
        }
        const int wantForm = m_inside->sizeHint().height() + 4;
        const int wantTable = m_table->wholeHeight();
        int form = std::min(wantForm, std::max(room - wantTable, room * 45 / 100));
        form = std::max(form, std::min(wantForm, 120));
        const int table = std::max(80, std::min(wantTable, room - form));
        m_table->setGeometry(0, 0, width(), table);
        m_card->setGeometry(0, table + gap::medium, width(), std::min(form, height() - table - gap::medium));
    }
    m_arranging = false;
}

void EntityPane::resizeEvent(QResizeEvent *)
{
    arrange();
}

bool EntityPane::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_inside && event->type() == QEvent::LayoutRequest)
        arrangeSoon();
    return QWidget::eventFilter(watched, event);
}

} // namespace story
