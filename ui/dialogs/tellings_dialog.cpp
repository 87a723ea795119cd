#include "ui/dialogs/tellings_dialog.h"

#include "app/desk/event_intents.h"
#include "app/desk/telling_words.h"
#include "app/model/tellings.h"
#include "ui/editors/field_form.h"
#include "ui/parts/card.h"
#include "ui/parts/story_style.h"

#include <QAction>
#include <QHBoxLayout>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace story {

namespace {

constexpr int columnWidth = 320; // px at a text size of 100 %
constexpr int columnsSeen = 3;   // what is more scrolls

} // namespace

TellingsDialog::TellingsDialog(OpenReview &review, const Look &look, const Commands &commands, Id event, const QTimeZone &zone,
                               QWidget *parent)
    : QDialog(parent), m_review(review), m_look(look), m_event(event), m_zone(zone),
      m_times(new TextLabel(look, TextSize::Body, Tone::Text)), m_scroll(new QScrollArea)
{
    setWindowTitle(tr("Tellings side by side"));
    m_times->setWordWrap(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->viewport()->setAutoFillBackground(false);
    auto *more = new QPushButton(tr("&Add another telling"));
    more->setEnabled(!review.isReadOnly());
    more->setAutoDefault(false);
    connect(more, &QPushButton::clicked, this, &TellingsDialog::add);
    auto *done = new QPushButton(tr("&Done"));
    setButtonKind(done, ButtonKind::Accent);
    done->setAutoDefault(false);
    connect(done, &QPushButton::clicked, this, &QDialog::accept);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(gap::small);
    buttons->addWidget(more);
    buttons->addStretch();
    buttons->addWidget(done);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(gap::page, gap::page, gap::page, gap::large);
    layout->setSpacing(gap::large);
    layout->addWidget(m_times);
    layout->addWidget(m_scroll, 1);
    layout->addLayout(buttons);
    // The window's own keys do not reach a dialog.
    for (const CommandId id : {CommandId::Undo, CommandId::Redo})
        addAction(commands.action(id));
    connect(&review, &OpenReview::changed, this, [this](const ChangeSet &set) {
        if (set.touches(EntityKind::Event) || set.touches(EntityKind::Person))
            refresh();
    });
    refresh();
    if (!m_forms.isEmpty())
        m_forms.front()->focusField(QLatin1String("text"));
}

TellingsDialog::~TellingsDialog() = default;

QList<const Event *> TellingsDialog::tellings() const
{
    return Tellings(m_review.review()).of(m_event);
}

void TellingsDialog::refresh()
{
    QList<const Event *> all = tellings();
    // What it was opened for may be gone; another of them tells the moment.
    for (const Id &id : std::as_const(m_shown)) {
        if (!all.isEmpty())
            break;
        if (m_review.review().events.find(id)) {
            m_event = id;
            all = tellings();
        }
    }
    if (all.isEmpty()) {
        reject();
        return;
    }
    QList<Id> ids;
    for (const Event *event : std::as_const(all))
        ids.append(event->id);
    if (ids != m_shown)
        fill(all);
    for (qsizetype i = 0; i < all.size(); ++i) {
        const QString teller = tellerText(m_review.review(), *all[i]);
        m_heads[i]->setText(i == 0 ? tr("%1 tells first", "who").arg(teller) : tr("%1 tells", "who").arg(teller));
        m_forms[i]->setAccessibleName(tr("As %1 tells it").arg(teller));
    }
    const QString times = tellingTimesText(m_review.review(), all, m_zone);
    m_times->setText(times.isEmpty() ? tr("This moment is told once. Add how somebody else tells it; both stay.") : times);
}

void TellingsDialog::fill(const QList<const Event *> &all)
{
    m_shown.clear();
    m_forms.clear();
    m_heads.clear();
    auto *inside = new QWidget;
    inside->setAutoFillBackground(false);
    auto *row = new QHBoxLayout(inside);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(gap::medium);
    for (const Event *event : all)
        row->addWidget(columnFor(*event));
    // The button that asked for it may be in the one that goes.
    if (QWidget *before = m_scroll->takeWidget())
        before->deleteLater();
    m_scroll->setWidget(inside);
    const int seen = std::min(columnsSeen, std::max(2, static_cast<int>(all.size())));
    const int width = seen * columnWidth * m_look.textPercent() / 100 + (seen - 1) * gap::medium + 2 * gap::page;
    const QSize room = parentWidget() ? parentWidget()->size() : QSize(1200, 800);
    resize(std::min(width, room.width() - gap::page), std::min(room.height() - gap::wide, 640 * m_look.textPercent() / 100));
}

QWidget *TellingsDialog::columnFor(const Event &event)
{
    auto *card = new Card(m_look);
    card->setMinimumWidth(columnWidth * m_look.textPercent() / 100 - gap::large);
    auto *head = new TextLabel(m_look, TextSize::Section, Tone::Text);
    head->setWeight(QFont::DemiBold);
    head->setElided(true);
    auto *alone = new QPushButton(tr("On its own"));
    alone->setToolTip(tr("It is no other telling of this moment, but an event of its own."));
    alone->setAccessibleName(tr("Tell this on its own"));
    alone->setAutoDefault(false);
    alone->setEnabled(!m_review.isReadOnly());
    setButtonSmall(alone);
    setButtonKind(alone, ButtonKind::Quiet);
    connect(alone, &QPushButton::clicked, this, [this, id = event.id] { separate(id); });
    auto *form = new FieldForm(m_look, EntityKind::Event,
                               {{QLatin1String("told_by")},
                                {QLatin1String("start")},
                                {QLatin1String("text")},
                                {QLatin1String("known_then")},
                                {QLatin1String("known_at"), QLatin1String("known_by")},
                                {QLatin1String("source")}});
    connect(form, &FieldForm::failed, this, [this](const Error &error) { Q_EMIT noticed(Notice::of(error)); });
    form->point(&m_review, event.id);
    auto *top = new QHBoxLayout;
    top->setSpacing(gap::small);
    top->addWidget(head, 1);
    top->addWidget(alone);
    auto *layout = new QVBoxLayout(card);
    layout->setContentsMargins(gap::medium, gap::medium, gap::medium, gap::medium);
    layout->setSpacing(gap::medium);
    layout->addLayout(top);
    layout->addWidget(form);
    layout->addStretch();
    m_shown.append(event.id);
    m_forms.append(form);
    m_heads.append(head);
    return card;
}

void TellingsDialog::finish()
{
    for (FieldForm *form : std::as_const(m_forms))
        form->finish();
}

void TellingsDialog::add()
{
    finish();
    const auto made = addTelling(m_review, m_event, {});
    if (!made) {
        Q_EMIT noticed(Notice::of(made.error()));
        return;
    }
    const qsizetype at = m_shown.indexOf(*made);
    if (at < 0)
        return;
    m_forms[at]->focusField(QLatin1String("told_by"));
    m_scroll->ensureWidgetVisible(m_forms[at]);
}

void TellingsDialog::separate(Id id)
{
    finish();
    // The others stay here.
    for (const Id &other : std::as_const(m_shown)) {
        if (id == m_event && other != id) {
            m_event = other;
            break;
        }
    }
    const auto done = separateTelling(m_review, id);
    if (!done)
        Q_EMIT noticed(Notice::of(done.error()));
    else if (!m_forms.isEmpty())
        m_forms.front()->focusField(QLatin1String("text"));
}

} // namespace story
