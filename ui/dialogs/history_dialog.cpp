#include "ui/dialogs/history_dialog.h"

#include "ui/dialogs/difference_view.h"
#include "ui/dialogs/history_rows.h"
#include "ui/parts/card.h"
#include "ui/parts/reading_order.h"
#include "ui/parts/scrolled.h"
#include "ui/parts/story_style.h"

#include <QHBoxLayout>
#include <QItemSelectionModel>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QPointer>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace story {

namespace {

constexpr int listWidth = 320; // at a text size of 100 %
constexpr QSize wanted{980, 680};
constexpr int filterMilliseconds = 100;

} // namespace

HistoryDialog::HistoryDialog(OpenReview &review, const Look &look, const QTimeZone &zone, QWidget *parent)
    : QDialog(parent), m_review(review), m_look(look), m_model(new HistoryModel(review, zone, this)), m_words(new QLineEdit), m_list(new QListView),
      m_count(secondaryLabel(look)), m_what(sectionLabel(look)), m_when(secondaryLabel(look)), m_said(secondaryLabel(look)), m_changes(nullptr),
      m_all(new QPushButton(tr("&Bring all of it back")))
{
    setWindowTitle(tr("History"));
    resize(wanted);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(gap::large, gap::large, gap::large, gap::large);
    layout->setSpacing(gap::large);
    layout->addWidget(stepList());
    layout->addWidget(stepPart(), 1);

    // Each filter begins at the newest step again, with a copy of the review: not for every letter.
    m_filterSoon.setSingleShot(true);
    m_filterSoon.setInterval(filterMilliseconds);
    connect(m_words, &QLineEdit::textChanged, &m_filterSoon, qOverload<>(&QTimer::start));
    connect(&m_filterSoon, &QTimer::timeout, this, [this] { m_model->setFilter(m_words->text()); });
    connect(m_model, &HistoryModel::readingChanged, this, &HistoryDialog::refreshCount);
    connect(m_model, &QAbstractItemModel::rowsInserted, this, [this] {
        if (!m_list->currentIndex().isValid())
            m_list->setCurrentIndex(m_model->index(0));
        refreshCount();
    });
    connect(m_model, &QAbstractItemModel::modelReset, this, &HistoryDialog::showStep);
    connect(m_model, &QAbstractItemModel::dataChanged, this, &HistoryDialog::showStep);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &HistoryDialog::showStep);
    connect(&review, &OpenReview::changed, this, &HistoryDialog::refreshButtons);
    showStep();
    m_words->setFocus();
}

QWidget *HistoryDialog::stepList()
{
    m_words->setPlaceholderText(tr("Filter by words, what or who"));
    m_words->setAccessibleName(tr("Filter the history"));
    m_words->setClearButtonEnabled(true);
    m_words->installEventFilter(this);
    m_list->setModel(m_model);
    m_list->setItemDelegate(new HistoryRows(m_look, m_list));
    m_list->setAccessibleName(tr("Steps, newest first"));
    m_list->setUniformItemSizes(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    connect(&m_look, &Look::changed, m_list, &QListView::doItemsLayout);
    auto *left = new QWidget;
    left->setFixedWidth(listWidth * m_look.textPercent() / 100);
    auto *layout = new QVBoxLayout(left);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(gap::small);
    layout->addWidget(m_words);
    layout->addWidget(m_count);
    layout->addWidget(m_list, 1);
    return left;
}

QWidget *HistoryDialog::stepPart()
{
    m_what->setWordWrap(true);
    m_said->setWordWrap(true);
    m_changes = scrolled(new QWidget);
    auto *close = new QPushButton(tr("&Close"));
    for (QPushButton *button : {m_all, close})
        button->setAutoDefault(false);
    connect(m_all, &QPushButton::clicked, this, [this] { bringBack(std::nullopt); });
    connect(close, &QPushButton::clicked, this, &QDialog::close);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_all);
    buttons->addWidget(m_said, 1);
    buttons->addWidget(close);
    auto *right = new QWidget;
    auto *layout = new QVBoxLayout(right);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(gap::small);
    layout->addWidget(m_what);
    layout->addWidget(m_when);
    layout->addSpacing(gap::small);
    layout->addWidget(m_changes, 1);
    layout->addLayout(buttons);
    return right;
}

const JournalStep *HistoryDialog::chosen() const
{
    const QModelIndex index = m_list->currentIndex();
    return index.isValid() && index.row() < m_model->rowCount() ? &m_model->step(index.row()) : nullptr;
}

bool HistoryDialog::mayBringBack(const JournalStep &step) const
{
    // The beginning of a review is no step: the trash is for that.
    return !m_review.isReadOnly() && step.first > 1 && step.cause != store::Cause::Snapshot && !step.changes.isEmpty();
}

void HistoryDialog::showStep()
{
    const JournalStep *step = chosen();
    if (step && step->first == m_shown && step->last == m_shownLast)
        return;
    m_shown = step ? step->first : 0;
    m_shownLast = step ? step->last : 0;
    m_said->clear();
    m_what->setText(step ? m_list->currentIndex().data().toString() : QString());
    m_when->setText(step ? m_model->whenText(*step) : QString());
    auto *inside = new QWidget;
    auto *layout = new QVBoxLayout(inside);
    layout->setContentsMargins(0, 0, gap::small, 0);
    layout->setSpacing(gap::medium);
    if (step) {
        for (const StepChange &change : step->changes)
            layout->addWidget(changeCard(*step, change));
        const QString rest = step->cause == store::Cause::Snapshot ? tr("All of the review as it was, so that reading can begin here.")
            : step->more > 0                                        ? tr("And %1 more.").arg(step->more)
            : step->changes.isEmpty()                               ? tr("Nothing that could be shown.")
                                                                    : QString();
        if (!rest.isEmpty()) {
            auto *label = secondaryLabel(m_look, rest);
            label->setWordWrap(true);
            layout->addWidget(label);
        }
    }
    layout->addStretch();
    m_changes->setWidget(inside);
    inside->setAutoFillBackground(false);
    refreshButtons();
}

QWidget *HistoryDialog::changeCard(const JournalStep &step, const StepChange &change)
{
    auto *card = new Card(m_look);
    card->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    auto *layout = new QVBoxLayout(card);
    layout->setContentsMargins(gap::large, gap::medium, gap::large, gap::medium);
    layout->setSpacing(gap::small);
    const QString came = change.how == Touched::How::Inserted ? tr("Added") : change.how == Touched::How::Removed ? tr("Removed") : change.label;
    auto *thing = secondaryLabel(m_look, change.thing);
    thing->setElided(true);
    auto *label = new TextLabel(m_look, TextSize::Body, Tone::Text, came);
    label->setWeight(QFont::DemiBold);
    layout->addWidget(thing);
    layout->addWidget(label);
    if (change.before.isEmpty() && change.after.isEmpty()) {
        layout->addWidget(secondaryLabel(m_look, change.ref.field ? tr("changed") : tr("empty")));
    } else {
        auto *view = new DifferenceView(m_look, change.before, change.after);
        view->setAccessibleName(tr("%1, %2", "a thing, its field").arg(change.thing, came));
        layout->addWidget(view);
    }
    auto *go = new QPushButton(tr("Go there"));
    auto *back = new QPushButton(change.how == Touched::How::Inserted ? tr("Take it away again") : tr("Bring it back"));
    for (QPushButton *button : {go, back}) {
        button->setAutoDefault(false);
        setButtonSmall(button);
        button->setAccessibleName(tr("%1: %2, %3", "a button, a thing, its field").arg(button->text(), change.thing, came));
    }
    connect(go, &QPushButton::clicked, this, [this, ref = change.ref] { Q_EMIT goAsked(ref); });
    connect(back, &QPushButton::clicked, this, [this, ref = change.ref] { bringBack(ref); });
    const AnyTable *table = m_review.review().table(change.ref.kind);
    go->setEnabled(table && table->find(change.ref.id));
    back->setEnabled(mayBringBack(step));
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(go);
    buttons->addWidget(back);
    buttons->addStretch();
    layout->addLayout(buttons);
    return card;
}

void HistoryDialog::bringBack(const std::optional<FieldRef> &only)
{
    const JournalStep *step = chosen();
    if (!step || !mayBringBack(*step))
        return;
    m_model->restore(*step, only, [self = QPointer(this)](const Result<QString> &done) {
        if (!self)
            return;
        if (!done)
            Q_EMIT self->noticed(Notice::of(done.error(), Notice::Weight::Warn));
        self->m_said->setText(!done ? done.error().what
                                  : done->isEmpty() ? tr("It is so already: nothing was changed.")
                                                    : tr("Done; Undo takes it back."));
    });
}

void HistoryDialog::refreshCount()
{
    const int count = m_model->rowCount();
    const bool filtered = !m_words->text().trimmed().isEmpty();
    m_count->setText(m_model->isReading()    ? tr("Reading further back…")
                     : !m_model->isComplete() ? tr("%1 steps so far, older ones as you go down").arg(count)
                     : count == 0             ? (filtered ? tr("No step has these words.") : tr("Nothing was done yet."))
                     : count == 1             ? tr("1 step")
                                              : tr("%1 steps").arg(count));
}

void HistoryDialog::refreshButtons()
{
    const JournalStep *step = chosen();
    m_all->setEnabled(step && mayBringBack(*step));
}

// The changes of a step are made when it is chosen, and Qt would come to them behind the buttons at the foot.
bool HistoryDialog::focusNextPrevChild(bool next)
{
    return focusInReadingOrder(*this, next) || QDialog::focusNextPrevChild(next);
}

bool HistoryDialog::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_words && event->type() == QEvent::KeyPress) {
        const auto &key = *static_cast<QKeyEvent *>(event);
        switch (key.key()) {
        case Qt::Key_Down:
        case Qt::Key_Up:
        case Qt::Key_PageDown:
        case Qt::Key_PageUp: QCoreApplication::sendEvent(m_list, event); return true;
        case Qt::Key_Return:
        case Qt::Key_Enter: m_list->setFocus(); return true;
        case Qt::Key_Escape:
            if (m_words->text().isEmpty())
                break;
            m_words->clear();
            return true;
        default: break;
        }
    }
    return QDialog::eventFilter(watched, event);
}

} // namespace story
