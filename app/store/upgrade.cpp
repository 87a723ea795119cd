#include "app/store/upgrade.h"

#include "app/store/passing_file.h"
#include "app/store/replay.h"
#include "app/store/row_plan.h"
#include "app/store/schema.h"
#include "app/store/verify.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QSet>

#include <SQLiteCpp/Statement.h>
#include <SQLiteCpp/Transaction.h>
#include <sqlite3.h>

namespace story::store {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(story::Upgrade)
};

std::vector<std::string> columnsIn(SQLite::Database &db, const std::string &table)
{
    std::vector<std::string> columns;
    SQLite::Statement row(db, "SELECT name FROM pragma_table_info(?) ORDER BY cid");
    row.bind(1, table);
    while (row.executeStep())
        columns.push_back(row.getColumn(0).getString());
    return columns;
}

struct Finalizer {
    void operator()(sqlite3_stmt *statement) const { sqlite3_finalize(statement); }
};
using Prepared = std::unique_ptr<sqlite3_stmt, Finalizer>;

Prepared prepare(SQLite::Database &db, const std::string &sql)
{
    sqlite3_stmt *statement = nullptr;
    if (const int code = sqlite3_prepare_v2(db.getHandle(), sql.c_str(), -1, &statement, nullptr); code != SQLITE_OK)
        throw SQLite::Exception(db.getHandle(), code);
    return Prepared(statement);
}

// Values go over as they are stored, without a look at what they mean.
void copyRows(SQLite::Database &from, const std::string &select, SQLite::Database &to, const std::string &insert)
{
    const Prepared in = prepare(from, select);
    const Prepared out = prepare(to, insert);
    const int columns = sqlite3_column_count(in.get());
    int code = SQLITE_OK;
    while ((code = sqlite3_step(in.get())) == SQLITE_ROW) {
        for (int i = 0; i < columns; ++i)
            sqlite3_bind_value(out.get(), i + 1, sqlite3_column_value(in.get(), i));
        if (const int done = sqlite3_step(out.get()); done != SQLITE_DONE)
            throw SQLite::Exception(to.getHandle(), done);
        sqlite3_reset(out.get());
    }
    if (code != SQLITE_DONE)
        throw SQLite::Exception(from.getHandle(), code);
}

// Tables of ours but for the search index and what the new script fills itself.
std::vector<std::string> tablesToCopy(SQLite::Database &old)
{
    std::vector<std::string> tables;
    SQLite::Statement row(old, "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' "
                               "AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' AND name != 'meta' ORDER BY name");
    while (row.executeStep())
        tables.push_back(row.getColumn(0).getString());
    return tables;
}

void copyInto(SQLite::Database &old, SQLite::Database &fresh, Id libraryId)
{
    makeSchema(fresh, libraryId);
    fresh.exec("PRAGMA foreign_keys = OFF"); // tables come in any order; verifying looks at all of them
    SQLite::Transaction transaction(fresh, SQLite::TransactionBehavior::IMMEDIATE);
    for (const std::string &table : tablesToCopy(old)) {
        const std::vector<std::string> theirs = columnsIn(fresh, table);
        std::string names;
        std::string marks;
        for (const std::string &column : columnsIn(old, table)) {
            if (std::find(theirs.begin(), theirs.end(), column) == theirs.end())
                throwDamaged("a column that the new schema does not know");
            names += (names.empty() ? "\"" : ", \"") + column + '"';
            marks += marks.empty() ? "?" : ", ?";
        }
        copyRows(old, "SELECT " + names + " FROM \"" + table + "\" NOT INDEXED", fresh,
                 "INSERT INTO \"" + table + "\"(" + names + ") VALUES (" + marks + ")");
    }
    copyRows(old, "SELECT id, c0 FROM search_content ORDER BY id", fresh, "INSERT INTO search(rowid, text) VALUES (?, ?)");
    transaction.commit();
    fresh.exec("PRAGMA foreign_keys = ON");
}

Error isDamaged(const QString &path, const QString &detail)
{
    return {Failure::Damaged,
            Words::tr("“%1” is of an older version and cannot be upgraded: something in it is damaged.").arg(QDir::toNativeSeparators(path)),
            Words::tr("It was not changed."), Words::tr("Verify it and repair it into a new file, or restore an earlier version."), detail};
}

// Ends the history of each review with all it holds, so that nothing before it has to be understood by a later version.
Result<> addSnapshots(LibraryFile &file)
{
    const auto shelf = file.readShelf();
    if (!shelf)
        return fail(shelf.error());
    for (const Id &id : shelf->entries.ids()) {
        const auto review = file.readReview(id);
        const auto newest = file.entriesBackwards(id, 0, 1);
        if (!review || !newest)
            return fail(!review ? review.error() : newest.error());
        if (newest->isEmpty())
            continue;
        const JournalEntry &last = newest->front().entry;
        Job job;
        job.entries.push_back({id, last.seq + 1, last.seq + 1, Cause::Snapshot, 0, last.at, QStringLiteral("Second Story"),
                               Words::tr("Upgraded to a new version"), insertsOf(*review)});
        if (const auto written = file.write(job); !written)
            return written;
    }
    return {};
}

// The fresh file, while it still has its passing name.
Result<> finish(const QString &path, const QString &passing)
{
    const auto file = LibraryFile::open(passing, Mode::Write);
    if (!file)
        return fail(file.error());
    // Before the snapshots, which would take the rows at their word.
    if (const Verification before = verify(**file); !before.isClean())
        return fail(isDamaged(path, before.findings.first().sentence));
    if (const auto added = addSnapshots(**file); !added)
        return added;
    if (const Verification after = verify(**file); !after.isClean())
        return fail(isDamaged(path, after.findings.first().sentence));
    return {};
}

} // namespace

Result<> upgradeInPlace(const QString &path, std::unique_ptr<SQLite::Database> old, Id libraryId)
{
    auto passing = PassingFile::toReplace(path);
    if (!passing)
        return fail(passing.error());
    try {
        auto fresh = openDatabase(passing->path(), Access::ReadWrite);
        fresh->exec("PRAGMA page_size = 4096; PRAGMA auto_vacuum = NONE;");
        copyInto(*old, *fresh, libraryId);
    } catch (const SQLite::Exception &e) {
        Error error = writeError(path, e);
        const int code = e.getErrorCode() & 0xff;
        const bool noRoom = code == SQLITE_FULL || code == SQLITE_IOERR || code == SQLITE_CANTOPEN || code == SQLITE_BUSY;
        if (!noRoom)
            return fail(isDamaged(path, error.detail));
        error.kept = Words::tr("It was not changed.");
        return fail(error);
    }
    if (auto finished = finish(path, passing->path()); !finished)
        return finished;
    old.reset();
    return passing->replace();
}

std::unique_ptr<SQLite::Database> upgradedInMemory(SQLite::Database &old, Id libraryId)
{
    auto fresh = openDatabase(QStringLiteral(":memory:"), Access::CreateNew);
    fresh->exec("PRAGMA page_size = 4096; PRAGMA auto_vacuum = NONE;");
    copyInto(old, *fresh, libraryId);
    return fresh;
}

void addMissingColumns(SQLite::Database &db)
{
    SQLite::Database blank(":memory:", SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
    makeSchema(blank, Id());
    for (const EntityType &type : entityTypes()) {
        const std::vector<std::string> there = columnsIn(db, type.name);
        if (there.empty())
            continue; // not a table of its schema
        SQLite::Statement wanted(blank, "SELECT name, type, \"notnull\", dflt_value FROM pragma_table_info(?)");
        wanted.bind(1, type.name);
        while (wanted.executeStep()) {
            const std::string name = wanted.getColumn(0).getString();
            if (std::find(there.begin(), there.end(), name) != there.end())
                continue;
            std::string sql = "ALTER TABLE \"" + std::string(type.name) + "\" ADD COLUMN \"" + name + "\" " + wanted.getColumn(1).getString();
            if (wanted.getColumn(2).getInt() != 0)
                sql += " NOT NULL DEFAULT " + wanted.getColumn(3).getString();
            db.exec(sql);
        }
    }
}

} // namespace story::store
