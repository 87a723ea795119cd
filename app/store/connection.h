// The open connection behind a LibraryFile, and the statements its SQL is spoken with. For this folder only: everything
// here throws SQLite::Exception, and the functions that the rest of the program calls turn that into a Result.
#pragma once

#include "app/store/lease.h"
#include "app/store/library_file.h"

#include <SQLiteCpp/Backup.h>
#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Exception.h>

#include <memory>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>

struct sqlite3_stmt;

namespace story::store {

// A statement on loan from the cache of its connection: parameters and columns in our own types. It is reset and its parameters
// are forgotten when this goes out of scope. Parameters count from 1 and columns from 0, as in SQLite.
class Statement {
public:
    explicit Statement(sqlite3_stmt *statement) : m_statement(statement) {}
    Statement(const Statement &) = delete;
    Statement &operator=(const Statement &) = delete;
    ~Statement();

    void bind(int at, qint64 value);
    void bind(int at, bool) = delete;
    void bind(int at, const QString &text); // as UTF-8; a null QString is an empty text, not NULL
    void bind(int at,
              const QByteArray &bytes); // as a blob; a null array is an empty blob, not NULL
    void bindUtf8(int at, const QByteArray &text);
    void bind(int at, Id id);
    void bindNull(int at);

    // True while there is a row.
    bool step();
    // Steps to the end, and resets.
    void run();
    // Parameters may be bound again after it; they keep their values until then.
    void reset();

    bool isNull(int column) const;
    qint64 number(int column) const;
    QString text(int column) const;
    // The column as it is stored, text or blob; valid until the next step.
    QByteArrayView view(int column) const;
    QByteArray bytes(int column) const { return view(column).toByteArray(); }
    // Throws SQLITE_CORRUPT where it is not 16 bytes.
    Id id(int column) const;

private:
    sqlite3_stmt *m_statement;
};

// How a file is opened by SQLite itself.
enum class Access { ReadWrite, ReadOnly, CreateNew };

struct LibraryFile::Connection {
    Connection() = default;
    Connection(const Connection &) = delete;
    Connection &operator=(const Connection &) = delete;
    ~Connection();

    // A statement of this text, prepared once and kept. Only one loan of the same text at a time.
    Statement prepare(std::string_view sql);
    void exec(const char *sql);
    // One number, for pragmas and counts.
    qint64 number(const char *sql);
    sqlite3 *handle() const { return db->getHandle(); }
    // Ends copies under way, finalizes all statements and closes the database; the lease stays.
    void close();

    std::unique_ptr<SQLite::Database> db; // null after a reopen that failed
    std::optional<Lease> lease;           // only while open for writing
    QString path;
    Id libraryId;
    bool readOnly = false;
    bool broken = false; // a write failed: nothing more is written before `reopen`
    std::set<std::unique_ptr<SQLite::Backup> *>
        copies; // being made from this connection; emptied by `close`

private:
    struct Finalizer {
        void operator()(sqlite3_stmt *statement) const;
    };
    std::unordered_map<std::string, std::unique_ptr<sqlite3_stmt, Finalizer>> m_statements;
};

// The cache of a connection (KiB): it holds a large import, whose pages would else go to the disk, come back and go again.
inline constexpr const char *usualCache = "PRAGMA cache_size = -65536;";

// Opens `path` with SQLite and sets all that a connection of ours sets before anything is read: no extensions, DEFENSIVE,
// untrusted schema, checked cells, no mmap; and what makes a commit last: rollback journal, synchronous EXTRA.
std::unique_ptr<SQLite::Database> openDatabase(const QString &path, Access access);
// A private copy in memory of what `path` holds at one moment. Nothing of it is ever written back.
std::unique_ptr<SQLite::Database> copyIntoMemory(SQLite::Database &source);
// For files whose schema is not exactly ours: its triggers and views do nothing.
void switchOffTriggersAndViews(SQLite::Database &db);

// Thrown like an error of SQLite where a stored value is of a form we never write.
[[noreturn]] void throwDamaged(const std::string &what);
// An error of SQLite, in words.
Error readError(const QString &path, const SQLite::Exception &exception);
Error writeError(const QString &path, const SQLite::Exception &exception);

} // namespace story::store
