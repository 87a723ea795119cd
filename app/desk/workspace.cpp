#include "app/desk/workspace.h"

#include "app/core/text.h"
#include "app/desk/evidence_intents.h"
#include "app/model/fresh_ids.h"
#include "app/model/guide.h"
#include "app/model/position.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

namespace story {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(story::Workspace)
};

constexpr int summaryMilliseconds = 200;

QDate today(const Clock &clock)
{
    return QDateTime::fromMSecsSinceEpoch(clock.now() / 1000).date();
}

Error noSuchReview()
{
    return {Failure::NotFound, Words::tr("This review is not in the library (any more)."),
            Words::tr("Nothing was changed."), Words::tr("Look for it in the list of reviews or in the trash."), {}};
}

} // namespace

Workspace::Workspace(const Options &options) : m_options(options), m_ids(*options.clock)
{
    m_store = std::make_unique<store::StoreThread>();
    connect(m_store.get(), &store::StoreThread::committed, this, [this](quint64 ticket) {
        if (ticket == m_lastTicket && !m_failed)
            Q_EMIT saveStateChanged();
    });
    connect(m_store.get(), &store::StoreThread::failed, this, &Workspace::sayFailed);
    m_summaryTimer.setSingleShot(true);
    connect(&m_summaryTimer, &QTimer::timeout, this, [this] {
        for (const Id &id : std::exchange(m_staleSummaries, {}))
            refreshSummary(id);
        Q_EMIT summariesChanged();
    });
}

Workspace::~Workspace()
{
    // Each flushes what is typed; nobody may look at the others meanwhile.
    for (const auto &[id, review] : m_open)
        disconnect(review.get(), nullptr, this, nullptr);
    m_open.clear();
    const bool written = m_store->waitCommitted(m_failed ? 0 : 30'000);
    if (m_backups && written)
        m_backups->makeLast();
    m_backups.reset();
}

Result<std::unique_ptr<Workspace>> Workspace::open(const Options &options)
{
    std::unique_ptr<Workspace> workspace(new Workspace(options));
    const auto opened = workspace->m_store->open(options.path, options.readWhileInUse ? store::Mode::WriteElseRead
                                                                                              : store::Mode::Write);
    if (!opened)
        return tl::unexpected(opened.error());
    if (const auto loaded = workspace->load(*opened); !loaded)
        return tl::unexpected(loaded.error());
    return workspace;
}

std::unique_ptr<Workspace> Workspace::fresh(const Options &options)
{
    std::unique_ptr<Workspace> workspace(new Workspace(options));
    workspace->m_libraryId = workspace->m_ids.next();
    workspace->m_store->openFresh(options.path, workspace->m_libraryId);
    workspace->adoptStore();
    return workspace;
}

Result<> Workspace::readLists(store::LibraryFile &file)
{
    auto summaries = file.summaries();
    auto shelf = file.readShelf();
    const auto head = file.head({});
    if (!summaries || !shelf || !head)
        return fail(!summaries ? summaries.error() : !shelf ? shelf.error() : head.error());
    m_summaries = std::move(*summaries);
    m_shelf = std::move(*shelf);
    m_shelfHead = head->seq;
    return {};
}

Result<> Workspace::load(const store::Opened &opened)
{
    m_readOnly = opened.readOnly;
    m_notices = opened.notices;
    Result<> read;
    m_store->runAndWait([&](store::LibraryFile *file) {
        m_libraryId = file->id();
        read = readLists(*file);
    });
    if (!read)
        return read;
    adoptStore();
    if (!m_readOnly)
        replayEmergencyJournal();
    return {};
}

void Workspace::adoptStore()
{
    if (m_readOnly)
        return;
    m_backups = std::make_unique<BackupSchedule>(*m_store, *m_options.clock, m_options.stateFolder, m_libraryId, path());
    connect(m_backups.get(), &BackupSchedule::finished, this, &Workspace::versionMade);
    connect(m_backups.get(), &BackupSchedule::notCopied, this, &Workspace::backupNotCopied);
    m_backups->setSecondFolder(m_options.backupFolder);
}

const store::ReviewSummary *Workspace::summary(Id review) const
{
    for (const store::ReviewSummary &s : m_summaries) {
        if (s.id == review)
            return &s;
    }
    return nullptr;
}

Result<> Workspace::writable() const
{
    if (!m_readOnly)
        return {};
    return fail({Failure::ReadOnly, Words::tr("This library is open for reading only."), Words::tr("Nothing was changed."),
                 Words::tr("Save a copy of the library to work on it."), {}});
}

void Workspace::submit(store::Job job)
{
    const bool wasSaved = saveState() == SaveState::Saved || saveState() == SaveState::NoFile;
    m_lastTicket = m_store->submit(std::move(job));
    if (m_failed)
        keepEmergencyJournal(); // memory is ahead: what comes now must outlive us as well
    else if (wasSaved)
        Q_EMIT saveStateChanged();
}

Result<> Workspace::addShelfEdit(store::Job &job, Edit edit, store::Cause cause)
{
    const auto set = apply(m_shelf, edit);
    if (!set)
        return tl::unexpected(set.error());
    const qint64 seq = ++m_shelfHead;
    job.entries.push_back({{}, seq, seq, cause, 0, clock().now(), m_options.by, edit.what, std::move(edit.changes)});
    for (store::RowWrite &row : store::rowWrites({}, m_shelf, *set))
        job.rows.push_back(std::move(row));
    return {};
}

Result<Id> Workspace::createReview(const QString &title, ReviewKind kind, Severity severity, const QString &zone)
{
    Review review;
    ReviewFacts &facts = *review.facts.add(m_ids.next());
    facts.title = oneLine(cleanText(title));
    facts.kind = kind;
    facts.severity = severity;
    facts.zone = zone;
    facts.createdAt = clock().now();
    QString position;
    for (size_t i = 0; i < std::size(Choices<Phase>::list); ++i) {
        AgendaItem &item = *review.agenda.add(m_ids.next());
        item.phase = static_cast<Phase>(i);
        item.minutes = plannedMinutes(item.phase);
        position = positionBetween(position, {});
        item.position = position;
    }
    return importReview(std::move(review), Words::tr("New review"));
}

Result<Id> Workspace::importReview(Review review, const QString &what, const QList<QByteArray> &blobs, bool *copied)
{
    if (const auto ok = writable(); !ok)
        return tl::unexpected(ok.error());
    if (review.facts.size() != 1)
        return fail({Failure::BadInput, Words::tr("What was given is not one review."), Words::tr("Nothing was changed."), {}, {}});
    // An id that is already there is never overwritten. Ids are random: one that is taken means that this very review is.
    const bool taken = m_shelf.entries.find(review.id()) != nullptr;
    if (taken)
        review = withFreshIds(review, m_ids);
    if (copied)
        *copied = taken;
    const Id id = review.id();
    letGoOfMissingPictures(review, blobs);

    store::Job job;
    job.blobs = blobs;
    Entry entry;
    entry.id = id;
    Edit shelfEdit = insertion(entry);
    shelfEdit.what = what;
    if (const auto ok = addShelfEdit(job, std::move(shelfEdit)); !ok)
        return tl::unexpected(ok.error());

    Edit edit;
    edit.what = what;
    ChangeSet set;
    for (EntityKind kind : review.kinds()) {
        const AnyTable &table = *review.table(kind);
        for (const Id &row : table.ids()) {
            edit.changes.push_back(Change::insert(kind, *table.find(row)));
            set.touched.append({kind, row, Touched::How::Inserted, {}});
        }
    }
    for (store::RowWrite &row : store::rowWrites(id, review, set))
        job.rows.push_back(std::move(row));
    job.entries.push_back({id, 1, 1, store::Cause::Do, 0, clock().now(), m_options.by, what, std::move(edit.changes)});
    submit(std::move(job));

    m_summaries.prepend(store::summaryOf(review, 0, today(clock())));
    std::sort(m_summaries.begin(), m_summaries.end(), store::isNewer);
    hold(std::move(review), 1);
    Q_EMIT summariesChanged();
    return id;
}

OpenReview *Workspace::hold(Review review, qint64 headSeq)
{
    OpenReview::Surroundings around;
    around.clock = m_options.clock;
    around.ids = &m_ids;
    around.by = m_options.by;
    around.readOnly = m_readOnly;
    if (!m_readOnly)
        around.unsentPath = unsentWordsPath(m_options.stateFolder, review.id());
    around.submit = [this](store::Job job) { submit(std::move(job)); };
    around.readJournal = [this](Id chain, qint64 below, int limit, auto answer) {
        m_store->run([this, chain, below, limit, answer](store::LibraryFile *file) {
            QList<store::StoredEntry> entries;
            if (file) {
                if (auto read = file->entriesBackwards(chain, below, limit))
                    entries = std::move(*read);
            }
            QMetaObject::invokeMethod(this, [answer, entries] { answer(entries); }, Qt::QueuedConnection);
        });
    };
    around.aside = [this](std::function<Result<>()> work, std::function<void(Result<>)> answer) {
        m_store->run([this, work = std::move(work), answer = std::move(answer)](store::LibraryFile *) {
            QMetaObject::invokeMethod(this, [answer, done = work()] { answer(done); }, Qt::QueuedConnection);
        });
    };
    const Id id = review.id();
    auto &slot = m_open[id];
    slot = std::make_unique<OpenReview>(std::move(review), headSeq, std::move(around));
    connect(slot.get(), &OpenReview::changed, this, [this, id] {
        m_staleSummaries.insert(id);
        if (!m_summaryTimer.isActive())
            m_summaryTimer.start(summaryMilliseconds);
    });
    connect(slot.get(), &OpenReview::unflushedChanged, this, &Workspace::saveStateChanged);
    return slot.get();
}

Result<OpenReview *> Workspace::openReview(Id review)
{
    if (const auto it = m_open.find(review); it != m_open.end())
        return it->second.get();
    std::optional<Result<Review>> read;
    Result<store::Head> head;
    m_store->runAndWait([&](store::LibraryFile *file) {
        if (!file)
            return;
        read = file->readReview(review);
        head = file->head(review);
    });
    if (!read)
        return fail(noSuchReview());
    if (!*read)
        return tl::unexpected(read->error());
    if (!head)
        return tl::unexpected(head.error());
    return hold(std::move(**read), head->seq);
}

void Workspace::closeReview(Id review)
{
    const auto it = m_open.find(review);
    if (it == m_open.end())
        return;
    it->second->flush();
    if (m_failed)
        return; // the file does not have all of it: memory is the only whole copy
    if (m_staleSummaries.remove(review))
        refreshSummary(review);
    m_open.erase(it);
    Q_EMIT summariesChanged();
}

Result<> Workspace::setTrashed(Id review, Micros at, const QString &what)
{
    if (const auto ok = writable(); !ok)
        return ok;
    const Field *field = entityType(EntityKind::Entry).field(u"trashed_at");
    if (!m_shelf.entries.find(review))
        return fail(noSuchReview());
    Edit edit = setField(m_shelf, {EntityKind::Entry, review, field}, Value(qint64(at)));
    if (edit.isEmpty())
        return {};
    edit.what = what;
    store::Job job;
    if (const auto ok = addShelfEdit(job, std::move(edit)); !ok)
        return ok;
    submit(std::move(job));
    for (store::ReviewSummary &s : m_summaries) {
        if (s.id == review)
            s.trashedAt = at;
    }
    Q_EMIT summariesChanged();
    return {};
}

Result<> Workspace::moveToTrash(Id review)
{
    return setTrashed(review, clock().now(), Words::tr("Move to the trash"));
}

Result<> Workspace::takeFromTrash(Id review)
{
    return setTrashed(review, 0, Words::tr("Take out of the trash"));
}

Result<> Workspace::purge(Id review)
{
    if (const auto ok = writable(); !ok)
        return ok;
    const store::ReviewSummary *s = summary(review);
    if (!s || s->trashedAt == 0)
        return fail(noSuchReview());
    if (!flushAndWait(30'000))
        return fail({Failure::CannotWrite, Words::tr("Edits still wait to be written, so nothing was removed."), {},
                     Words::tr("Try again when the header says Saved."), {}});
    m_open.erase(review);
    Result<> purged;
    m_store->runAndWait([&](store::LibraryFile *file) { purged = file->purge(review); });
    if (!purged)
        return purged;
    Entry entry;
    entry.id = review;
    Edit edit = removal(m_shelf, EntityKind::Entry, review);
    edit.what = Words::tr("Remove for good");
    store::Job job;
    if (const auto ok = addShelfEdit(job, std::move(edit)); !ok)
        return ok;
    submit(std::move(job));
    m_summaries.removeIf([&](const store::ReviewSummary &other) { return other.id == review; });
    removeVersions(); // every one of them holds it too
    QFile::remove(unsentWordsPath(m_options.stateFolder, review));
    Q_EMIT summariesChanged();
    return {};
}

SaveState Workspace::saveState() const
{
    if (m_failed)
        return SaveState::Failed;
    for (const auto &[id, review] : m_open) {
        if (review->hasUnflushedTyping())
            return SaveState::Saving;
    }
    if (m_store->committedTicket() != m_lastTicket)
        return SaveState::Saving;
    return m_lastTicket == 0 && !QFileInfo::exists(path()) ? SaveState::NoFile : SaveState::Saved;
}

void Workspace::flush()
{
    for (const auto &[id, review] : m_open)
        review->flush();
}

bool Workspace::flushAndWait(int milliseconds)
{
    flush();
    for (const auto &[id, review] : m_open)
        review->writeUnsent();
    const bool whole = std::none_of(m_open.begin(), m_open.end(), [](const auto &one) { return one.second->hasUnflushedTyping(); });
    return m_store->waitCommitted(milliseconds) && whole;
}

void Workspace::refreshSummary(Id review)
{
    const auto it = m_open.find(review);
    if (it == m_open.end())
        return;
    for (store::ReviewSummary &s : m_summaries) {
        if (s.id == review)
            s = store::summaryOf(it->second->review(), it->second->timeline().firstPlaced(), s.trashedAt, today(clock()));
    }
    std::sort(m_summaries.begin(), m_summaries.end(), store::isNewer);
}

void Workspace::find(const QString &query, int limit, std::function<void(Result<QList<store::SearchHit>>)> answer)
{
    m_store->run([this, query, limit, answer](store::LibraryFile *file) {
        Result<QList<store::SearchHit>> hits;
        if (file)
            hits = file->find(query, limit);
        QMetaObject::invokeMethod(this, [answer, hits] { answer(hits); }, Qt::QueuedConnection);
    });
}

Result<QByteArray> Workspace::blob(const QByteArray &sha256)
{
    Result<QByteArray> bytes;
    m_store->runAndWait([&](store::LibraryFile *file) {
        if (file)
            bytes = file->blob(sha256);
    });
    return bytes;
}

void Workspace::blob(const QByteArray &sha256, std::function<void(Result<QByteArray>)> answer)
{
    m_store->run([this, sha256, answer](store::LibraryFile *file) {
        Result<QByteArray> bytes;
        if (file)
            bytes = file->blob(sha256);
        QMetaObject::invokeMethod(this, [answer, bytes] { answer(bytes); }, Qt::QueuedConnection);
    });
}

void Workspace::setBackupFolder(const QString &folder)
{
    m_options.backupFolder = folder;
    if (m_backups)
        m_backups->setSecondFolder(folder);
}

void Workspace::runAndWait(const std::function<void(store::LibraryFile *)> &work)
{
    m_store->runAndWait(work);
}

} // namespace story
