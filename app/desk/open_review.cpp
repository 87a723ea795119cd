#include "app/desk/open_review.h"

#include "app/core/text.h"
#include "app/desk/field_rules.h"

#include <QCoreApplication>
#include <QPointer>
#include <QSet>

namespace story {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(story::OpenReview)
};

// The promise is 300 ms after the last key and never more than 1 s behind; the commit itself needs its share of both.
constexpr int pauseMilliseconds = 150;
constexpr int longestMilliseconds = 700;
constexpr qint64 stepMilliseconds = 60'000;
constexpr int historyPage = 200;

Value cleaned(const Field &field, const Value &value)
{
    if (const auto *text = std::get_if<QString>(&value)) {
        const QString clean = cleanText(*text);
        return field.type == FieldType::Line && clean.contains(QLatin1Char('\n')) ? oneLine(clean) : clean;
    }
    if (const auto *words = std::get_if<QStringList>(&value)) {
        QStringList clean;
        for (const QString &word : *words) {
            const QString one = oneLine(cleanText(word));
            if (!one.isEmpty())
                clean.append(one);
        }
        return clean;
    }
    return value;
}

// The order key of a row; empty where its kind has none.
QString positionOf(EntityKind kind, const Entity &entity)
{
    const Field *field = entityType(kind).field(u"position");
    return field ? std::get<QString>(field->read(entity)) : QString();
}

// What goes, goes with what was noted about it beside the steps (OpenReview::note): fields that the edit itself does not change first are
// taken as they are now.
void removeAsItIs(const Review &review, Edit &edit)
{
    QSet<std::pair<Id, const Field *>> changedFirst;
    for (const Change &change : edit.changes) {
        if (change.field)
            changedFirst.insert({change.id, change.field});
    }
    for (Change &gone : edit.changes) {
        const AnyTable *table = gone.op == Change::Op::Remove ? review.table(gone.kind) : nullptr;
        const Entity *entity = table ? table->find(gone.id) : nullptr;
        if (!entity)
            continue;
        std::vector<std::pair<const Field *, Value>> fields;
        for (const Field &field : entityType(gone.kind).fields) {
            Value value = field.read(*entity);
            if (changedFirst.contains({gone.id, &field})) {
                const auto then = std::find_if(gone.fields.begin(), gone.fields.end(), [&](const auto &f) { return f.first == &field; });
                value = then == gone.fields.end() ? field.blank() : then->second;
            }
            if (value != field.blank())
                fields.emplace_back(&field, std::move(value));
        }
        gone.fields = std::move(fields);
    }
}

// What a closed review still takes: being reopened, and the note that it was exported.
bool fitsAClosedReview(const Edit &edit)
{
    return std::any_of(edit.changes.begin(), edit.changes.end(), [](const Change &c) {
        return (c.kind == EntityKind::Review && c.op == Change::Op::Set && qstrcmp(c.field->name, "state") == 0)
            || c.kind == EntityKind::ExportRecord;
    });
}

} // namespace

OpenReview::OpenReview(Review review, qint64 headSeq, Surroundings surroundings, QObject *parent)
    : QObject(parent), m_review(std::move(review)), m_around(std::move(surroundings)), m_nextSeq(headSeq + 1), m_unsent(m_around.unsentPath)
{
    for (QTimer *timer : {&m_pause, &m_longest}) {
        timer->setSingleShot(true);
        timer->setTimerType(Qt::PreciseTimer);
        connect(timer, &QTimer::timeout, this, &OpenReview::flush);
    }
    // The first entry is the review's own beginning: no step, and after an import the largest of all to read back.
    if (headSeq <= 1)
        m_history.barrier();
    loadMoreHistory();
}

OpenReview::~OpenReview()
{
    writeUnsent();
    flush();
}

bool OpenReview::isReadOnly() const
{
    return m_around.readOnly || isClosed();
}

Result<> OpenReview::writable() const
{
    if (!isReadOnly())
        return {};
    return fail({Failure::ReadOnly,
                 m_around.readOnly ? Words::tr("This library is open for reading only.") : Words::tr("This review is closed."),
                 Words::tr("Nothing was changed."),
                 m_around.readOnly ? Words::tr("Save a copy of the library to work on it.") : Words::tr("Reopen it to change it."),
                 {}});
}

Result<> OpenReview::apply(const Edit &edit, store::Cause cause, const QList<QByteArray> &blobs)
{
    if (edit.isEmpty())
        return {};
    if (m_around.readOnly || !fitsAClosedReview(edit)) {
        if (const auto may = writable(); !may)
            return may;
    }
    endTyping();
    const auto set = applyToMemory(edit);
    if (!set)
        return tl::unexpected(set.error());
    const qint64 step = m_nextSeq;
    m_history.did({step, edit.what, m_around.clock->now(), false, edit.changes});
    if (cause == store::Cause::Restore || cause == store::Cause::Scrub || cause == store::Cause::Snapshot)
        m_history.barrier();
    hand(edit, *set, cause, step, 0, blobs);
    Q_EMIT changed(*set);
    Q_EMIT historyChanged();
    return {};
}

Result<> OpenReview::mirror(const Edit &edit)
{
    if (edit.isEmpty())
        return {};
    const auto set = applyToMemory(edit);
    if (!set)
        return tl::unexpected(set.error());
    Q_EMIT changed(*set);
    return {};
}

Result<> OpenReview::note(const Edit &edit)
{
    if (edit.isEmpty())
        return {};
    if (m_around.readOnly || !fitsAClosedReview(edit)) {
        if (const auto may = writable(); !may)
            return may;
    }
    flush(); // what was typed before stands before it in the journal
    const auto set = applyToMemory(edit);
    if (!set)
        return tl::unexpected(set.error());
    hand(edit, *set, store::Cause::Aside, m_nextSeq, 0);
    Q_EMIT changed(*set);
    return {};
}

Result<> OpenReview::set(const FieldRef &ref, const Value &value)
{
    return set(setField(m_review, ref, cleaned(*ref.field, value)));
}

Result<> OpenReview::set(const Edit &fields)
{
    const auto whole = withWhatFollows(m_review, fields, m_around.clock->now());
    return whole ? apply(*whole) : tl::unexpected(whole.error());
}

Result<> OpenReview::type(const FieldRef &ref, const QString &before, const QString &after, Keys keys)
{
    auto splice = spliceBetween(before, cleanText(after));
    if (!splice)
        return {};
    if (isReadOnly())
        return apply(Edit{{}, {}, {Change::spliceText(ref, *splice)}}); // says why not

    const qsizetype end = splice->at + splice->removed.size();
    const bool newline = splice->inserted.contains(QLatin1Char('\n')) || splice->removed.contains(QLatin1Char('\n'));
    const bool continues = m_typing && m_typing->field == ref && m_typing->keys == keys && keys != Keys::Other && !newline
        && m_typing->began.elapsed() < stepMilliseconds && (splice->at == m_typing->caret || end == m_typing->caret);
    if (!continues)
        endTyping();

    Edit edit;
    edit.what = keys == Keys::Deleting ? Words::tr("Delete in “%1”").arg(ref.field->labelText())
                                       : Words::tr("Type in “%1”").arg(ref.field->labelText());
    edit.changes.push_back(Change::spliceText(ref, std::move(*splice)));
    const auto set = applyToMemory(edit);
    if (!set)
        return tl::unexpected(set.error());
    const Change &change = edit.changes.front();

    if (!m_typing) {
        m_typing = std::make_unique<Typing>();
        m_typing->field = ref;
        m_typing->keys = keys;
        m_typing->step = m_nextSeq;
        m_typing->began.start();
        m_history.did({m_typing->step, edit.what, m_around.clock->now(), false, edit.changes});
    } else {
        m_history.extendNewest(edit.changes, m_around.clock->now());
    }
    m_typing->caret = change.splice.at + change.splice.inserted.size();
    const bool nothingWaited = m_typing->waiting.empty();
    if (nothingWaited || !joinSplices(m_typing->waiting.back(), change))
        m_typing->waiting.push_back(change);
    m_typing->touched.add(change);

    m_pause.start(pauseMilliseconds);
    if (nothingWaited) {
        m_longest.start(longestMilliseconds);
        Q_EMIT unflushedChanged();
    }
    Q_EMIT changed(*set);
    Q_EMIT historyChanged();
    if (newline || keys == Keys::Other)
        endTyping();
    return {};
}

void OpenReview::endTyping()
{
    flush();
    m_typing.reset();
}

bool OpenReview::canUndo() const
{
    return !isReadOnly() && m_history.undoable();
}

bool OpenReview::canRedo() const
{
    return !isReadOnly() && m_history.redoable();
}

QString OpenReview::undoText() const
{
    return m_history.undoable() ? m_history.undoable()->what : QString();
}

QString OpenReview::redoText() const
{
    return m_history.redoable() ? m_history.redoable()->what : QString();
}

bool OpenReview::undoIsFromEarlierSitting() const
{
    return m_history.undoable() && m_history.undoable()->earlierSitting;
}

Result<ChangeSet> OpenReview::undo()
{
    endTyping();
    if (!canUndo())
        return ChangeSet();
    return turn(*m_history.undoable(), true);
}

Result<ChangeSet> OpenReview::redo()
{
    endTyping();
    if (!canRedo())
        return ChangeSet();
    return turn(*m_history.redoable(), false);
}

void OpenReview::keepUnsent(const QString &place, const QString &words)
{
    const bool wasWritten = m_unsent.isWritten();
    m_unsent.keep(place, cleanText(words));
    if (m_unsent.isWritten())
        return;
    m_pause.start(pauseMilliseconds);
    if (wasWritten) {
        if (!m_longest.isActive())
            m_longest.start(longestMilliseconds);
        Q_EMIT unflushedChanged();
    }
}

void OpenReview::flushUnsent()
{
    if (m_unsent.isWritten())
        return;
    if (!m_around.aside)
        return writeUnsent();
    m_around.aside(m_unsent.writing(), [self = QPointer(this)](const Result<> &written) {
        if (self)
            self->sayUnsent(written);
    });
}

void OpenReview::writeUnsent()
{
    if (!m_unsent.isWritten())
        sayUnsent(m_unsent.write());
}

void OpenReview::sayUnsent(const Result<> &written)
{
    if (!written)
        Q_EMIT unsentFailed(written.error());
    Q_EMIT unflushedChanged();
}

void OpenReview::flush()
{
    m_pause.stop();
    m_longest.stop();
    flushUnsent();
    if (!m_typing || m_typing->waiting.empty())
        return;
    Edit edit;
    edit.what = m_history.undoable()->what;
    edit.changes = std::move(m_typing->waiting);
    m_typing->waiting.clear();
    const ChangeSet set = std::exchange(m_typing->touched, {});
    hand(edit, set, store::Cause::Do, m_typing->step, 0);
    Q_EMIT unflushedChanged();
}

Result<ChangeSet> OpenReview::applyToMemory(const Edit &edit)
{
    auto set = story::apply(m_review, edit);
    if (!set)
        return set;
    for (const Touched &touched : std::as_const(set->touched)) {
        const auto end = m_ends.find(touched.kind);
        const AnyTable *table = end != m_ends.end() ? std::as_const(m_review).table(touched.kind) : nullptr;
        if (const Entity *entity = table ? table->find(touched.id) : nullptr)
            end->second = std::max(end->second, positionOf(touched.kind, *entity));
    }
    if (m_timeline)
        m_timeline->follow(m_review.events, *set);
    return set;
}

QString OpenReview::endPosition(EntityKind kind) const
{
    const auto known = m_ends.find(kind);
    if (known != m_ends.end())
        return known->second;
    QString &end = m_ends[kind];
    if (kind == EntityKind::Event)
        return end = timeline().lastPosition();
    if (const AnyTable *table = m_review.table(kind)) {
        for (const Id &id : table->ids())
            end = std::max(end, positionOf(kind, *table->find(id)));
    }
    return end;
}

const TimelineOrder &OpenReview::timeline() const
{
    if (!m_timeline)
        m_timeline.emplace(m_review.events);
    return *m_timeline;
}

void OpenReview::hand(const Edit &edit, const ChangeSet &set, store::Cause cause, qint64 step, qint64 target,
                      const QList<QByteArray> &blobs)
{
    store::Job job;
    job.blobs = blobs;
    job.entries.push_back({id(), m_nextSeq++, step, cause, target, m_around.clock->now(), m_around.by, edit.what,
                           edit.changes});
    job.rows = store::rowWrites(id(), m_review, set);
    m_around.submit(std::move(job));
}

Result<ChangeSet> OpenReview::turn(const HistoryStep &step, bool undoing)
{
    Edit edit{step.what, {}, step.changes};
    if (undoing)
        edit = inverse(edit);
    removeAsItIs(m_review, edit);
    const auto set = applyToMemory(edit);
    if (!set)
        return set;
    hand(edit, *set, undoing ? store::Cause::Undo : store::Cause::Redo, m_nextSeq, step.step);
    if (undoing)
        m_history.undid();
    else
        m_history.redid();
    Q_EMIT changed(*set);
    Q_EMIT historyChanged();
    loadMoreHistory();
    return set;
}

void OpenReview::journal(qint64 below, int limit, std::function<void(QList<store::StoredEntry>)> answer) const
{
    if (!m_around.readJournal)
        return answer({});
    m_around.readJournal(id(), below, limit, [self = QPointer(this), answer](const QList<store::StoredEntry> &entries) {
        if (self)
            answer(entries);
    });
}

void OpenReview::loadMoreHistory()
{
    if (m_loadingHistory || !m_history.wantsMore() || !m_around.readJournal || m_nextSeq == 1)
        return;
    m_loadingHistory = true;
    // The first page begins below what this sitting writes itself.
    const qint64 below = m_history.oldestSeqSeen() > 0 ? m_history.oldestSeqSeen() : m_nextSeq;
    m_around.readJournal(id(), below, historyPage, [self = QPointer(this)](const QList<store::StoredEntry> &entries) {
        if (!self)
            return;
        self->m_loadingHistory = false;
        self->m_history.prepend(entries, entries.size() < historyPage);
        Q_EMIT self->historyChanged();
        self->loadMoreHistory();
    });
}

} // namespace story
