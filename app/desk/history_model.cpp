#include "app/desk/history_model.h"

#include "app/model/moment_text.h"

#include <QCoreApplication>
#include <QPointer>

#include <algorithm>

namespace story {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(story::History)
};

constexpr int page = 200;       // entries
constexpr int rowsAtOnce = 60;
constexpr int soonMilliseconds = 250;
constexpr qsizetype mostNotesAbove = 16;
constexpr qint64 mostNew = 500; // entries that come on top; beyond them it begins anew

} // namespace

struct HistoryModel::Restoring {
    JournalStep step;
    std::optional<FieldRef> only;
    std::function<void(Result<QString>)> answer;
    StepsBackwards back;
    qint64 below = 0;
    QList<FieldRef> touched;
};

HistoryModel::HistoryModel(OpenReview &review, const QTimeZone &zone, QObject *parent) : QAbstractListModel(parent), m_review(review), m_zone(zone)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(soonMilliseconds);
    connect(&m_soon, &QTimer::timeout, this, &HistoryModel::takeNewest);
    connect(&review, &OpenReview::changed, this, [this] {
        if (!m_soon.isActive())
            m_soon.start();
    });
    begin();
}

void HistoryModel::setFilter(const QString &words)
{
    const QStringList all = words.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    if (all == m_words)
        return;
    m_words = all;
    begin();
}

void HistoryModel::begin()
{
    beginResetModel();
    m_review.flush();
    m_steps.clear();
    m_back = std::make_unique<StepsBackwards>(m_review.review(), m_review.headSeq(), m_zone, m_words);
    m_newest = 0;
    m_wanted = rowsAtOnce;
    m_complete = false;
    m_reading = false;
    ++m_run;
    endResetModel();
    readPage();
}

void HistoryModel::readPage()
{
    m_reading = true;
    Q_EMIT readingChanged();
    m_review.journal(m_back->oldest(), page, [self = QPointer(this), run = m_run](const QList<store::StoredEntry> &entries) {
        if (!self || self->m_run != run)
            return;
        if (self->m_newest == 0 && !entries.isEmpty())
            self->m_newest = entries.front().entry.step;
        const QList<JournalStep> steps = self->m_back->take(entries);
        if (!steps.isEmpty()) {
            const int count = static_cast<int>(self->m_steps.size());
            self->beginInsertRows({}, count, count + static_cast<int>(steps.size()) - 1);
            self->m_steps.append(steps);
            self->endInsertRows();
        }
        self->m_complete = entries.size() < page;
        if (!self->m_complete && self->m_steps.size() < self->m_wanted)
            return self->readPage();
        self->m_reading = false;
        Q_EMIT self->readingChanged();
    });
}

bool HistoryModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && !m_complete && !m_reading;
}

void HistoryModel::fetchMore(const QModelIndex &parent)
{
    if (!canFetchMore(parent))
        return;
    m_wanted = static_cast<int>(m_steps.size()) + rowsAtOnce;
    readPage();
}

// Typing goes on in the newest step, so that one is looked at again with what came after it.
void HistoryModel::takeNewest()
{
    m_review.flush();
    const qint64 head = m_review.headSeq();
    if (m_newest == 0 || head - m_newest >= mostNew) {
        if (!m_reading)
            begin();
        return;
    }
    auto back = std::make_shared<StepsBackwards>(m_review.review(), head, m_zone, m_words);
    m_review.journal(head + 1, static_cast<int>(head - m_newest + 1), [self = QPointer(this), run = m_run, back](const QList<store::StoredEntry> &entries) {
        if (!self || self->m_run != run || entries.isEmpty())
            return;
        const QList<JournalStep> steps = back->take(entries);
        for (auto step = steps.crbegin(); step != steps.crend(); ++step) {
            // What the program notes can stand above a step that typing goes on in.
            const auto near = std::min<qsizetype>(self->m_steps.size(), mostNotesAbove);
            const auto there = std::find_if(self->m_steps.begin(), self->m_steps.begin() + near,
                                            [step](const JournalStep &one) { return one.first == step->first; });
            if (there != self->m_steps.begin() + near) {
                *there = *step;
                const QModelIndex row = self->index(static_cast<int>(there - self->m_steps.begin()));
                Q_EMIT self->dataChanged(row, row);
            } else if (self->m_steps.isEmpty() || step->first > self->m_steps.front().first) {
                self->beginInsertRows({}, 0, 0);
                self->m_steps.prepend(*step);
                self->endInsertRows();
            }
        }
        self->m_newest = std::max(self->m_newest, entries.front().entry.step);
    });
}

QString HistoryModel::whenText(const JournalStep &step) const
{
    const Moment at = Moment::exactly(step.at);
    return Words::tr("%1, %2 · %3", "day, time, who").arg(dayText(dayAt(step.at, m_zone)), timeText(at, m_zone).left(5), step.by);
}

int HistoryModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_steps.size());
}

QVariant HistoryModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_steps.size())
        return {};
    const JournalStep &step = m_steps[index.row()];
    switch (role) {
    case Qt::DisplayRole:
        switch (step.cause) {
        case store::Cause::Undo: return Words::tr("Undone: %1").arg(step.what);
        case store::Cause::Redo: return Words::tr("Done again: %1").arg(step.what);
        default: return step.what.isEmpty() ? Words::tr("Noted by the program") : step.what;
        }
    case WhenRole: return whenText(step);
    case Qt::AccessibleTextRole: return Words::tr("%1. %2", "what, when and who").arg(data(index, Qt::DisplayRole).toString(), whenText(step));
    default: return {};
    }
}

void HistoryModel::restore(const JournalStep &step, const std::optional<FieldRef> &only, std::function<void(Result<QString>)> answer)
{
    m_review.endTyping();
    const qint64 head = m_review.headSeq();
    readBack(std::make_shared<Restoring>(
        Restoring{step, only, std::move(answer), StepsBackwards(m_review.review(), head, m_zone), head + 1, {}}));
}

void HistoryModel::readBack(const std::shared_ptr<Restoring> &restoring)
{
    const auto left = static_cast<int>(std::min<qint64>(page, restoring->below - restoring->step.first));
    m_review.journal(restoring->below, left, [self = QPointer(this), restoring](const QList<store::StoredEntry> &entries) {
        if (!self)
            return;
        for (const store::StoredEntry &stored : entries) {
            restoring->below = stored.entry.seq;
            if (stored.entry.step != restoring->step.first)
                continue;
            for (const Change &change : stored.entry.changes) {
                const FieldRef ref{change.kind, change.id, change.field};
                if (!restoring->touched.contains(ref))
                    restoring->touched.append(ref);
            }
        }
        restoring->back.take(entries);
        if (!restoring->back.fits() || entries.isEmpty())
            return restoring->answer(fail({Failure::Damaged, Words::tr("What was before this step cannot be found out."),
                                           Words::tr("Nothing was changed."), Words::tr("Verify the library."), {}}));
        if (restoring->below > restoring->step.first)
            return self->readBack(restoring);
        self->bringBack(*restoring);
    });
}

void HistoryModel::bringBack(const Restoring &restoring)
{
    QList<FieldRef> touched = restoring.touched;
    if (restoring.only)
        touched.removeIf([&](const FieldRef &ref) {
            return ref.id != restoring.only->id || (restoring.only->field && ref.field != restoring.only->field);
        });
    Edit edit = restoringEdit(m_review.review(), restoring.back.past(), touched);
    if (edit.isEmpty())
        return restoring.answer(QString());
    const QString when = timeText(Moment::exactly(restoring.step.at), m_zone).left(5);
    const Field *field = restoring.only ? restoring.only->field : nullptr;
    edit.what = field ? Words::tr("Bring back “%1” as before %2").arg(field->labelText(), when)
                      : Words::tr("Bring back what was before “%1”, %2").arg(restoring.step.what.left(80), when);
    const auto done = m_review.apply(edit);
    if (done)
        restoring.answer(edit.what);
    else
        restoring.answer(fail(done.error()));
}

} // namespace story
