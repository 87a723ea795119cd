#include "app/store/connection.h"

#include <QCoreApplication>
#include <QDir>

#include <sqlite3.h>

namespace story::store {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(story::Library)
};

// A commit waits so long for others who are reading; taking a copy of a large library takes a second or two.
constexpr int busyMilliseconds = 5000;

void check(sqlite3 *db, int code)
{
    if (code != SQLITE_OK)
        throw SQLite::Exception(db, code);
}

} // namespace

// ---- Statement ----

Statement::~Statement()
{
    sqlite3_reset(m_statement);
    sqlite3_clear_bindings(m_statement);
}

void Statement::bind(int at, qint64 value)
{
    check(sqlite3_db_handle(m_statement), sqlite3_bind_int64(m_statement, at, value));
}

void Statement::bind(int at, const QString &text)
{
    bindUtf8(at, text.toUtf8());
}

void Statement::bindUtf8(int at, const QByteArray &text)
{
    const char *data = text.isNull() ? "" : text.constData();
    check(sqlite3_db_handle(m_statement),
          sqlite3_bind_text64(m_statement, at, data, static_cast<sqlite3_uint64>(text.size()),
                              SQLITE_TRANSIENT, SQLITE_UTF8));
}

void Statement::bind(int at, const QByteArray &bytes)
{
    const char *data = bytes.isNull() ? "" : bytes.constData();
    check(sqlite3_db_handle(m_statement),
          sqlite3_bind_blob64(m_statement, at, data, static_cast<sqlite3_uint64>(bytes.size()),
                              SQLITE_TRANSIENT));
}

void Statement::bind(int at, Id id)
{
    bind(at, id.toBytes());
}

void Statement::bindNull(int at)
{
    check(sqlite3_db_handle(m_statement), sqlite3_bind_null(m_statement, at));
}

bool Statement::step()
{
    const int code = sqlite3_step(m_statement);
    if (code == SQLITE_ROW)
        return true;
    if (code != SQLITE_DONE)
        throw SQLite::Exception(sqlite3_db_handle(m_statement), code);
    return false;
}

void Statement::run()
{
    while (step()) {
    }
    reset();
}

void Statement::reset()
{
    check(sqlite3_db_handle(m_statement), sqlite3_reset(m_statement));
}

bool Statement::isNull(int column) const
{
    return sqlite3_column_type(m_statement, column) == SQLITE_NULL;
}

qint64 Statement::number(int column) const
{
    return sqlite3_column_int64(m_statement, column);
}

QString Statement::text(int column) const
{
    // QString::fromUtf8 would take a U+FEFF at the beginning for a byte order mark and drop it.
    QByteArrayView rest = view(column);
    QString text;
    while (rest.startsWith("\xEF\xBB\xBF")) {
        text.append(QChar(QChar::ByteOrderMark));
        rest = rest.sliced(3);
    }
    return text.isEmpty() ? QString::fromUtf8(rest) : text + QString::fromUtf8(rest);
}

QByteArrayView Statement::view(int column) const
{
    // Asked for as a blob, a text comes as the bytes it is stored as.
    const void *data = sqlite3_column_blob(m_statement, column);
    return {static_cast<const char *>(data), data ? sqlite3_column_bytes(m_statement, column) : 0};
}

Id Statement::id(int column) const
{
    const auto id = Id::fromBytes(view(column));
    if (!id)
        throwDamaged("an id that is not 16 bytes");
    return *id;
}

// ---- Connection ----

void LibraryFile::Connection::Finalizer::operator()(sqlite3_stmt *statement) const
{
    sqlite3_finalize(statement);
}

LibraryFile::Connection::~Connection()
{
    close();
}

void LibraryFile::Connection::close()
{
    for (std::unique_ptr<SQLite::Backup> *copy : std::exchange(copies, {}))
        copy->reset();
    m_statements.clear();
    db.reset();
}

Statement LibraryFile::Connection::prepare(std::string_view sql)
{
    std::string key(sql);
    auto it = m_statements.find(key);
    if (it == m_statements.end()) {
        if (!db)
            throw SQLite::Exception("the library is closed", SQLITE_MISUSE);
        sqlite3_stmt *statement = nullptr;
        check(db->getHandle(),
              sqlite3_prepare_v3(db->getHandle(), key.c_str(), static_cast<int>(key.size()) + 1,
                                 SQLITE_PREPARE_PERSISTENT, &statement, nullptr));
        it = m_statements.emplace(std::move(key), statement).first;
    }
    return Statement(it->second.get());
}

void LibraryFile::Connection::exec(const char *sql)
{
    if (!db)
        throw SQLite::Exception("the library is closed", SQLITE_MISUSE);
    db->exec(sql);
}

qint64 LibraryFile::Connection::number(const char *sql)
{
    Statement statement = prepare(sql);
    return statement.step() ? statement.number(0) : 0;
}

// ---- opening ----

std::unique_ptr<SQLite::Database> openDatabase(const QString &path, Access access)
{
    const int flags = access == Access::ReadOnly ? SQLITE_OPEN_READONLY
        : access == Access::ReadWrite            ? SQLITE_OPEN_READWRITE
                                                 : SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE;
    auto db = std::make_unique<SQLite::Database>(QDir::toNativeSeparators(path).toStdString(),
                                                 flags | SQLITE_OPEN_NOMUTEX, busyMilliseconds);
    sqlite3_extended_result_codes(db->getHandle(), 1);
    sqlite3_db_config(db->getHandle(), SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    sqlite3_db_config(db->getHandle(), SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
    sqlite3_db_config(db->getHandle(), SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0, nullptr);
    sqlite3_db_config(db->getHandle(), SQLITE_DBCONFIG_DQS_DML, 0, nullptr);
    sqlite3_db_config(db->getHandle(), SQLITE_DBCONFIG_DQS_DDL, 0, nullptr);
    db->exec(
        "PRAGMA cell_size_check = ON; PRAGMA mmap_size = 0; PRAGMA temp_store = MEMORY; PRAGMA secure_delete = ON;"
        "PRAGMA foreign_keys = ON;");
    db->exec(usualCache);
    if (access != Access::ReadOnly)
        db->exec("PRAGMA journal_mode = DELETE; PRAGMA synchronous = EXTRA; PRAGMA fullfsync = ON;"
                 "PRAGMA locking_mode = NORMAL;");
    return db;
}

std::unique_ptr<SQLite::Database> copyIntoMemory(SQLite::Database &source)
{
    auto memory = openDatabase(QStringLiteral(":memory:"), Access::CreateNew);
    SQLite::Backup backup(*memory, source);
    // All pages in one step, so that no commit can come between them.
    const int code = backup.executeStep(-1);
    if (code != SQLITE_DONE)
        throw SQLite::Exception(source.getHandle(), code);
    return memory;
}

void switchOffTriggersAndViews(SQLite::Database &db)
{
    sqlite3_db_config(db.getHandle(), SQLITE_DBCONFIG_ENABLE_TRIGGER, 0, nullptr);
    sqlite3_db_config(db.getHandle(), SQLITE_DBCONFIG_ENABLE_VIEW, 0, nullptr);
}

// ---- errors ----

void throwDamaged(const std::string &what)
{
    throw SQLite::Exception(what, SQLITE_CORRUPT);
}

namespace {

QString detailOf(const SQLite::Exception &e)
{
    return QStringLiteral("SQLite %1/%2: %3")
        .arg(e.getErrorCode())
        .arg(e.getExtendedErrorCode())
        .arg(QString::fromUtf8(e.what()));
}

} // namespace

Error readError(const QString &path, const SQLite::Exception &e)
{
    const QString name = QDir::toNativeSeparators(path);
    switch (e.getErrorCode() & 0xff) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return {Failure::InUse, Words::tr("Another program is writing to “%1” just now.").arg(name),
                Words::tr("Nothing was changed."), Words::tr("Wait for it and try again."),
                detailOf(e)};
    case SQLITE_IOERR:
    case SQLITE_CANTOPEN:
    case SQLITE_PERM:
    case SQLITE_READONLY:
    case SQLITE_AUTH:
    case SQLITE_NOMEM:
    case SQLITE_MISUSE:
        return {Failure::CannotRead, Words::tr("“%1” could not be read.").arg(name),
                Words::tr("It was not changed."),
                Words::tr("Check that the disk is there and that you may read the file."),
                detailOf(e)};
    default:
        return {
            Failure::Damaged,
            Words::tr("“%1” is damaged: some of what it holds cannot be read.").arg(name),
            Words::tr("It was not changed."),
            Words::tr("Verify it and repair it into a new file, or restore an earlier version."),
            detailOf(e)};
    }
}

Error writeError(const QString &path, const SQLite::Exception &e)
{
    const QString name = QDir::toNativeSeparators(path);
    const QString kept = Words::tr("What you did is kept in memory.");
    switch (e.getErrorCode() & 0xff) {
    case SQLITE_FULL:
        return {Failure::CannotWrite,
                Words::tr("“%1” could not be written: the disk is full.").arg(name), kept,
                Words::tr("Make room and try again, or save a copy elsewhere."), detailOf(e)};
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return {Failure::CannotWrite,
                Words::tr("“%1” could not be written: another program is using it.").arg(name),
                kept, Words::tr("Close the other program and try again."), detailOf(e)};
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
        return {Failure::Damaged, Words::tr("“%1” could not be written: it is damaged.").arg(name),
                kept, Words::tr("Save a copy elsewhere, then verify the library."), detailOf(e)};
    default:
        return {Failure::CannotWrite, Words::tr("“%1” could not be written.").arg(name), kept,
                Words::tr("Check the disk and try again, or save a copy elsewhere."), detailOf(e)};
    }
}

} // namespace story::store
