#include "app/store/library_file.h"

#include "app/store/journal.h"
#include "app/store/migrator.h"
#include "app/store/passing_file.h"
#include "app/store/rows.h"
#include "app/store/schema.h"
#include "app/store/search_index.h"
#include "app/store/summaries.h"
#include "app/store/upgrade.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>

#include <SQLiteCpp/Transaction.h>
#include <sqlite3.h>

#include <fcntl.h>
#include <unistd.h>

#include <functional>
#include <future>

namespace story::store {

namespace {

constexpr size_t manyRows = 100;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(story::Library)
};

QString shown(const QString &path)
{
    return QDir::toNativeSeparators(path);
}

Error readOnlyNotice(const QString &path, const QString &why, const QString &next)
{
    return {Failure::ReadOnly,
            Words::tr("“%1” is open for reading only: %2.").arg(shown(path), why),
            Words::tr("It stays as it is."),
            next,
            {}};
}

Error mayNotBeWritten(const QString &path)
{
    return readOnlyNotice(path, Words::tr("the file may not be written"),
                          Words::tr("Copy it to a folder of yours to go on working on it."));
}

Error inUseNotice(const QString &path, const Error &taken)
{
    Error notice = readOnlyNotice(
        path, Words::tr("another window or program works on it"),
        Words::tr("Close it there to go on working on it here; what is changed there shows when it is opened again."));
    notice.failure = Failure::InUse;
    notice.detail = taken.kept;
    return notice;
}

QString journalOf(const QString &path)
{
    return path + QStringLiteral("-journal");
}

bool hasLeftover(const QString &path)
{
    return QFileInfo(journalOf(path)).size() > 0;
}

Error leftoverNotice(const QString &path)
{
    return {Failure::CannotWrite,
            Words::tr("The last time, “%1” was left in the middle of a write.").arg(shown(path)),
            Words::tr("Everything that was called saved is there."),
            {},
            journalOf(path)};
}

// Copies what lies on the disk, journals included, to where SQLite may roll back without touching the original.
std::unique_ptr<SQLite::Database> copyByWayOfTemporary(const QString &path)
{
    const QTemporaryDir folder; // made with mode 0700
    const QString copy = folder.filePath(QStringLiteral("library"));
    // A program that is writing just now may finish between the two copies; then both are taken again.
    for (int attempt = 0; attempt < 5; ++attempt) {
        const auto stamp = [&] {
            const QFileInfo file(path);
            const QFileInfo journal(journalOf(path));
            return std::tuple(file.lastModified(), file.size(), journal.exists(),
                              journal.lastModified(), journal.size());
        };
        const auto before = stamp();
        bool ok = folder.isValid();
        for (const char *suffix : {"", "-journal", "-wal"}) {
            const QString from = path + QLatin1String(suffix);
            QFile::remove(copy + QLatin1String(suffix));
            if (ok && QFileInfo::exists(from))
                ok = QFile::copy(from, copy + QLatin1String(suffix));
        }
        if (!ok)
            throw SQLite::Exception("the file could not be copied", SQLITE_IOERR);
        if (stamp() != before)
            continue;
        for (const char *suffix : {"", "-journal", "-wal"})
            QFile::setPermissions(copy + QLatin1String(suffix),
                                  QFile::ReadOwner | QFile::WriteOwner);
        auto db = openDatabase(copy, Access::ReadWrite);
        switchOffTriggersAndViews(*db);
        return copyIntoMemory(*db);
    }
    throw SQLite::Exception("the file changes all the time", SQLITE_BUSY);
}

// The library as it is at one moment, in memory.
std::unique_ptr<SQLite::Database> copyForReading(const QString &path, bool wal, bool *leftover)
{
    if (!wal) {
        try {
            auto db = openDatabase(path, Access::ReadOnly);
            switchOffTriggersAndViews(*db);
            return copyIntoMemory(*db);
        } catch (const SQLite::Exception &e) {
            // A journal that a crash left behind would have to be rolled back first, which a reader may not do.
            const int code = e.getErrorCode() & 0xff;
            if (!hasLeftover(path) || (code != SQLITE_READONLY && code != SQLITE_CANTOPEN))
                throw;
            *leftover = true;
        }
    }
    return copyByWayOfTemporary(path);
}

} // namespace

bool isLibrary(const QString &path)
{
    const QFileInfo info(path);
    if (!info.isFile())
        return false;
    const auto sniffed = sniff(path);
    return sniffed || sniffed.error().failure == Failure::Damaged;
}

LibraryFile::LibraryFile() : m_connection(std::make_unique<Connection>()) {}

LibraryFile::~LibraryFile() = default;

Result<std::unique_ptr<LibraryFile>> LibraryFile::create(const QString &path, Id libraryId)
{
    // Under a passing name until it is whole, so that a crash on the way leaves no half library under the real one.
    auto passing = PassingFile::beside(path);
    if (!passing)
        return fail(passing.error());
    auto lease = Lease::take(path);
    if (!lease)
        return fail(lease.error());
    if (!*lease)
        return fail(cannotMake(path, QStringLiteral("the folder cannot be written")));
    try {
        auto db = openDatabase(passing->path(), Access::ReadWrite);
        db->exec("PRAGMA page_size = 4096; PRAGMA auto_vacuum = NONE;");
        makeSchema(*db, libraryId);
    } catch (const SQLite::Exception &e) {
        return fail(cannotMake(path, writeError(path, e).detail));
    }
    if (auto placed = passing->putInPlace(); !placed)
        return fail(placed.error());

    std::unique_ptr<LibraryFile> file(new LibraryFile);
    Connection &c = *file->m_connection;
    c.path = path;
    c.libraryId = libraryId;
    c.lease = std::move(*lease);
    if (auto opened = file->reopen(); !opened)
        return fail(opened.error());
    return file;
}

Result<std::unique_ptr<LibraryFile>> LibraryFile::open(const QString &path, Mode mode,
                                                       Opened *opened)
{
    Opened told;
    const auto sniffed = sniff(path);
    if (!sniffed)
        return fail(sniffed.error());

    std::unique_ptr<LibraryFile> file(new LibraryFile);
    Connection &c = *file->m_connection;
    c.path = path;
    if (mode != Mode::Read && sniffed->schema <= schemaNumber) {
        auto lease = Lease::take(path);
        const bool isTaken = !lease && lease.error().failure == Failure::InUse;
        if (!lease && !(isTaken && mode == Mode::WriteElseRead))
            return fail(lease.error());
        if (isTaken)
            told.notices.append(inUseNotice(path, lease.error()));
        else if (*lease
            && ::faccessat(AT_FDCWD, QFile::encodeName(path).constData(), W_OK, AT_EACCESS) == 0)
            c.lease = std::move(*lease);
        else
            told.notices.append(
                *lease ? mayNotBeWritten(path)
                       : readOnlyNotice(
                           path, Words::tr("its folder cannot be written"),
                           Words::tr("Copy it to a folder of yours to go on working on it.")));
    }

    try {
        if (c.lease) {
            if (hasLeftover(path))
                told.notices.append(leftoverNotice(path));
            c.db = openDatabase(path, Access::ReadWrite);
            const auto standing = standingOf(*c.db, path);
            if (!standing)
                return fail(standing.error());
            c.libraryId = standing->libraryId;
            bool usable = standing->ownSchema && sqlite3_db_readonly(c.handle(), "main") == 0;
            if (usable && standing->schema < schemaNumber) {
                const auto upgraded = upgradeInPlace(path, std::move(c.db), c.libraryId);
                if (!upgraded && upgraded.error().failure != Failure::CannotWrite)
                    return fail(upgraded.error());
                usable = upgraded.has_value();
                if (usable) {
                    told.outcome = Outcome::Upgraded;
                    if (auto again = file->reopen(); !again)
                        return fail(again.error());
                } else {
                    told.notices.append(readOnlyNotice(path, Words::tr("it is of an older version, and there was no room to upgrade it"),
                                                       Words::tr("Make room and open it again to go on working on it.")));
                }
            }
            if (usable) {
                if (opened)
                    *opened = told;
                return file;
            }
            if (standing->ownSchema && told.notices.isEmpty())
                told.notices.append(mayNotBeWritten(path));
            c.close();
            c.lease.reset();
        }
        bool leftover = false;
        c.db = copyForReading(path, sniffed->wal, &leftover);
        switchOffTriggersAndViews(*c.db);
        c.readOnly = true;
        const auto standing = standingOf(*c.db, path);
        if (!standing)
            return fail(standing.error());
        c.libraryId = standing->libraryId;
        if (leftover)
            told.notices.append(leftoverNotice(path));
        if (standing->outcome == Outcome::Current && standing->schema < schemaNumber) {
            if (standing->ownSchema)
                c.db = upgradedInMemory(*c.db, c.libraryId);
            else
                addMissingColumns(*c.db);
        }
        if (standing->outcome == Outcome::NewerReadable)
            told.notices.append(
                readOnlyNotice(path, Words::tr("a newer version of Second Story wrote it"),
                               Words::tr("Open it with that version to go on working on it.")));
        else if (!standing->ownSchema)
            told.notices.append(
                readOnlyNotice(path, Words::tr("its tables are not as Second Story makes them"),
                               Words::tr("Repair it into a new file to go on working on it.")));
        told.outcome = standing->outcome;
        told.readOnly = true;
        if (opened)
            *opened = told;
        return file;
    } catch (const SQLite::Exception &e) {
        return fail(readError(path, e));
    }
}

Id LibraryFile::id() const
{
    return m_connection->libraryId;
}

QString LibraryFile::path() const
{
    return m_connection->path;
}

bool LibraryFile::isReadOnly() const
{
    return m_connection->readOnly;
}

Result<> LibraryFile::reopen()
{
    Connection &c = *m_connection;
    if (c.readOnly)
        return {};
    c.close();
    try {
        auto db = openDatabase(c.path, Access::ReadWrite);
        const auto standing = standingOf(*db, c.path);
        if (!standing)
            return fail(standing.error());
        if (standing->libraryId != c.libraryId || !standing->ownSchema)
            return fail(
                {Failure::NotOurs,
                 Words::tr("Another file now stands in the place of “%1”.").arg(shown(c.path)),
                 Words::tr("What you did is kept in memory."),
                 Words::tr("Save a copy elsewhere."),
                 {}});
        c.db = std::move(db);
        c.broken = false;
        return {};
    } catch (const SQLite::Exception &e) {
        return fail(writeError(c.path, e));
    }
}

Result<> LibraryFile::write(const Job &job)
{
    Connection &c = *m_connection;
    if (c.readOnly)
        return fail({Failure::ReadOnly,
                     Words::tr("“%1” is open for reading only.").arg(shown(c.path)),
                     Words::tr("It stays as it is."),
                     {},
                     {}});
    if (c.broken || !c.db)
        return fail({Failure::CannotWrite,
                     Words::tr("“%1” could not be written.").arg(shown(c.path)),
                     Words::tr("What you did is kept in memory."),
                     Words::tr("Try again, or save a copy elsewhere."),
                     QStringLiteral("not reopened after an earlier failure")});
    if (job.isEmpty())
        return {};
    try {
        SQLite::Transaction transaction(*c.db, SQLite::TransactionBehavior::IMMEDIATE);
        for (const QByteArray &bytes : job.blobs) {
            Statement insert = c.prepare("INSERT OR IGNORE INTO blob(sha256, bytes) VALUES (?, ?)");
            insert.bind(1, QCryptographicHash::hash(bytes, QCryptographicHash::Sha256));
            insert.bind(2, bytes);
            insert.run();
        }
        // Encoding and hashing its entries takes as long as writing its rows, and needs no connection: where there is much, as in an
        // import, it goes on beside them.
        auto entries = std::async(job.rows.size() > manyRows ? std::launch::async : std::launch::deferred, chained,
                                  std::cref(job.entries), headsOf(c, job.entries));
        for (const RowWrite &row : job.rows) {
            writeRow(c, row);
            indexRow(c, row);
        }
        append(c, entries.get());
        transaction.commit();
        return {};
    } catch (const SQLite::Exception &e) {
        c.broken = true;
        return fail(writeError(c.path, e));
    }
}

Result<Head> LibraryFile::head(Chain chain) const
{
    try {
        return readHead(*m_connection, chain);
    } catch (const SQLite::Exception &e) {
        return fail(readError(path(), e));
    }
}

Result<Shelf> LibraryFile::readShelf() const
{
    try {
        Shelf shelf;
        for (EntityKind kind : shelf.kinds())
            readRows(*m_connection, kind, Id(), *shelf.table(kind));
        return shelf;
    } catch (const SQLite::Exception &e) {
        return fail(readError(path(), e));
    }
}

Result<Review> LibraryFile::readReview(Id id) const
{
    try {
        Review review;
        Connection &c = *m_connection;
        if (!c.db)
            throw SQLite::Exception("the library is closed", SQLITE_MISUSE);
        // One read transaction: one moment, and one lock for all tables.
        SQLite::Transaction moment(*c.db);
        if (!id.isNull()) {
            for (EntityKind kind : review.kinds())
                readRows(c, kind, id, *review.table(kind));
        }
        if (review.facts.isEmpty())
            return fail({Failure::NotFound,
                         Words::tr("There is no such review in “%1”.").arg(shown(path())),
                         {},
                         {},
                         id.toString()});
        return review;
    } catch (const SQLite::Exception &e) {
        return fail(readError(path(), e));
    }
}

Result<QList<ReviewSummary>> LibraryFile::summaries() const
{
    try {
        return readSummaries(*m_connection);
    } catch (const SQLite::Exception &e) {
        return fail(readError(path(), e));
    }
}

Result<QList<StoredEntry>> LibraryFile::entriesBackwards(Chain chain, qint64 below, int limit) const
{
    try {
        QList<StoredEntry> entries;
        Statement row = m_connection->prepare(
            "SELECT " STORY_JOURNAL_COLUMNS " FROM journal "
            "WHERE review = ?1 AND (?2 <= 0 OR seq < ?2) ORDER BY seq DESC LIMIT ?3");
        row.bind(1, chain);
        row.bind(2, below);
        row.bind(3, qint64(std::max(limit, 0)));
        while (row.step()) {
            const JournalRow stored = readJournalRow(row);
            auto entry = stored.entry();
            if (!entry)
                return fail(entry.error());
            entries.append({std::move(*entry), stored.hash});
        }
        return entries;
    } catch (const SQLite::Exception &e) {
        return fail(readError(path(), e));
    }
}

Result<QByteArray> LibraryFile::blob(const QByteArray &sha256) const
{
    try {
        Statement row = m_connection->prepare("SELECT bytes FROM blob WHERE sha256 = ?");
        row.bind(1, sha256);
        if (row.step()) {
            QByteArray bytes = row.bytes(0);
            if (QCryptographicHash::hash(bytes, QCryptographicHash::Sha256) == sha256)
                return bytes;
            return fail({Failure::Damaged, Words::tr("A picture in “%1” is not as it was stored.").arg(shown(path())), {}, {},
                         QString::fromLatin1(sha256.toHex())});
        }
        return fail({Failure::NotFound,
                     Words::tr("A picture is not in “%1”.").arg(shown(path())),
                     {},
                     {},
                     QString::fromLatin1(sha256.toHex())});
    } catch (const SQLite::Exception &e) {
        return fail(readError(path(), e));
    }
}

Result<QList<SearchHit>> LibraryFile::find(const QString &query, int limit) const
{
    try {
        return findInIndex(*m_connection, query, limit);
    } catch (const SQLite::Exception &e) {
        return fail(readError(path(), e));
    }
}

} // namespace story::store
