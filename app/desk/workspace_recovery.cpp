// The part of a workspace that is there for bad days: writes that fail, the journal kept aside, and the copy elsewhere.
#include "app/desk/workspace.h"

#include "app/desk/emergency_journal.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace story {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(story::Workspace)
};

} // namespace

void Workspace::sayFailed(const Error &error)
{
    m_failed = true;
    keepEmergencyJournal();
    Q_EMIT saveStateChanged();
    Q_EMIT writeFailed(error);
}

void Workspace::retry()
{
    if (!m_failed)
        return;
    m_failed = false;
    Q_EMIT saveStateChanged();
    m_store->retry();
    // When all is in the file the journal kept aside has done its work.
    m_store->run([path = emergencyPath()](store::LibraryFile *file) {
        if (file)
            QFile::remove(path);
    });
}

std::optional<Sitting> Workspace::sittingLeft() const
{
    return m_readOnly ? std::nullopt : leftBehind(sittingPath(m_options.stateFolder, m_libraryId));
}

void Workspace::noteSitting(const std::optional<Sitting> &sitting)
{
    if (m_readOnly)
        return;
    m_store->run([path = sittingPath(m_options.stateFolder, m_libraryId), sitting](store::LibraryFile *) {
        if (sitting)
            (void)story::noteSitting(path, *sitting);
        else
            QFile::remove(path);
    });
}

void Workspace::endSitting()
{
    // After whatever note is still to be written.
    if (!m_readOnly)
        m_store->runAndWait([path = sittingPath(m_options.stateFolder, m_libraryId)](store::LibraryFile *) { QFile::remove(path); });
}

QString Workspace::emergencyPath() const
{
    return emergencyJournalPath(m_options.stateFolder, m_libraryId);
}

void Workspace::keepEmergencyJournal()
{
    const auto kept = writeEmergencyJournal(emergencyPath(), m_store->pending());
    if (!kept) {
        Error error = kept.error();
        error.kept = Words::tr("What you typed is in memory only, as long as this window stays open.");
        error.next = Words::tr("Save a copy elsewhere, or make room and try again.");
        Q_EMIT writeFailed(error);
    }
}

// Applies kept entries to what the file holds and makes them a job. False where one does not fit.
bool Workspace::bringBack(const store::Job &kept, store::Job &job)
{
    for (const store::JournalEntry &entry : kept.entries) {
        const bool ofShelf = entry.chain.isNull();
        // A review that is not in the file yet begins with its first entry.
        OpenReview *open = nullptr;
        if (!ofShelf) {
            const auto found = openReview(entry.chain);
            open = found ? *found : nullptr;
        }
        const qint64 head = ofShelf ? m_shelfHead : open ? open->headSeq() : 0;
        if (entry.seq <= head)
            continue; // it did get in
        if (entry.seq != head + 1)
            return false;
        Review review = open ? open->review() : Review();
        Document &document = ofShelf ? static_cast<Document &>(m_shelf) : review;
        const auto set = story::apply(document, {entry.what, entry.by, entry.changes});
        if (!set)
            return false;
        for (store::RowWrite &row : store::rowWrites(entry.chain, document, *set))
            job.rows.push_back(std::move(row));
        job.entries.push_back(entry);
        if (ofShelf)
            ++m_shelfHead;
        else
            hold(std::move(review), entry.seq);
    }
    return true;
}

void Workspace::replayEmergencyJournal()
{
    const auto jobs = readEmergencyJournal(emergencyPath());
    if (!jobs) {
        m_notices.append(jobs.error());
        return;
    }
    if (jobs->empty())
        return;
    int edits = 0;
    bool fits = true;
    for (size_t i = 0; fits && i < jobs->size(); ++i) {
        store::Job job;
        job.blobs = (*jobs)[i].blobs;
        fits = bringBack((*jobs)[i], job);
        edits += static_cast<int>(job.entries.size());
        if (!job.isEmpty())
            submit(std::move(job));
    }
    const QDate day = QDateTime::fromMSecsSinceEpoch(clock().now() / 1000).date();
    for (const auto &[id, review] : m_open) {
        m_summaries.removeIf([&id = id](const store::ReviewSummary &s) { return s.id == id; });
        const Entry *entry = m_shelf.entries.find(id);
        m_summaries.prepend(store::summaryOf(review->review(), entry ? entry->trashedAt : 0, day));
    }
    const bool written = m_store->waitCommitted(30'000);
    m_open.clear();
    if (!fits) {
        m_notices.append({Failure::Damaged, Words::tr("Some edits kept aside at the last failure do not fit the library any more."),
                          Words::tr("They stay in “%1”.").arg(QDir::toNativeSeparators(emergencyPath())), {}, {}});
        return;
    }
    if (!written)
        return;
    QFile::remove(emergencyPath());
    if (edits > 0)
        m_notices.append({Failure::CannotWrite,
                          Words::tr("%n edit(s) that could not be written last time were brought back.", nullptr, edits),
                          Words::tr("They are in the library now."), {}, {}});
}

Result<> Workspace::saveCopy(const QString &path)
{
    flush();
    if (QFileInfo::exists(path))
        return fail({Failure::CannotWrite, Words::tr("“%1” is already there.").arg(QDir::toNativeSeparators(path)),
                     Words::tr("It was not changed."), Words::tr("Choose another name."), {}});
    Result<> result;
    const std::vector<store::Job> pending = m_store->pending();
    m_store->runAndWait([&](store::LibraryFile *file) {
        if (!file) {
            auto made = store::LibraryFile::create(path, m_libraryId);
            for (size_t i = 0; made && i < pending.size(); ++i)
                result = result ? (*made)->write(pending[i]) : result;
            if (!made)
                result = tl::unexpected(made.error());
            return;
        }
        result = store::copyLibrary(*file, path);
        if (!result)
            return;
        auto copy = store::LibraryFile::open(path, store::Mode::Write);
        if (!copy) {
            result = tl::unexpected(copy.error());
            return;
        }
        for (const store::Job &job : pending) {
            if (result)
                result = (*copy)->write(job);
        }
    });
    return result;
}

} // namespace story
