#include "tests/benchmarks/statement_script.h"

#include "tests/benchmarks/bench_support.h"

#include <sqlite3.h>

namespace story::bench {

using namespace Qt::StringLiterals;

namespace {

// One literal of an expanded statement, at the beginning of `rest`, which moves past it.
Parameter takeLiteral(QByteArrayView &rest)
{
    const auto takeQuoted = [&](qsizetype from) {
        QByteArray text;
        qsizetype i = from;
        for (; i < rest.size(); ++i) {
            if (rest[i] != '\'') {
                text.append(rest[i]);
            } else if (i + 1 < rest.size() && rest[i + 1] == '\'') {
                text.append('\'');
                ++i;
            } else {
                break;
            }
        }
        rest = rest.sliced(i + 1);
        return text;
    };
    if (rest.startsWith("NULL")) {
        rest = rest.sliced(4);
        return {};
    }
    if (rest.startsWith("x'"))
        return QByteArray::fromHex(takeQuoted(2));
    if (rest.startsWith('\''))
        return QString::fromUtf8(takeQuoted(1));
    qsizetype end = 0;
    while (end < rest.size() && QByteArrayView("+-.0123456789eE").contains(rest[end]))
        ++end;
    const QByteArray number = rest.first(end).toByteArray();
    rest = rest.sliced(end);
    bool ok = false;
    const qint64 whole = number.toLongLong(&ok);
    if (ok)
        return whole;
    const double real = number.toDouble(&ok);
    if (!ok)
        giveUp(u"a parameter that cannot be read: "_s + QString::fromUtf8(number));
    return real;
}

// The values that stand where the parameters of `sql` were. A parameter that occurs again ("?1") is counted once.
QList<Parameter> parametersOf(const char *sql, const char *expanded)
{
    QList<Parameter> values;
    QByteArrayView rest(expanded);
    char quote = 0;
    for (const char *p = sql; *p; ++p) {
        if (quote) {
            quote = *p == quote ? 0 : quote;
        } else if (*p == '\'' || *p == '"') {
            quote = *p;
        } else if (*p == '?') {
            qsizetype at = values.size();
            while (p[1] >= '0' && p[1] <= '9') {
                at = p[1] - '1';
                ++p;
            }
            const Parameter value = takeLiteral(rest);
            if (at == values.size())
                values.append(value);
            continue;
        }
        if (rest.isEmpty() || rest.front() != *p)
            giveUp(u"a statement and its expansion differ: "_s + QString::fromUtf8(sql));
        rest = rest.sliced(1);
    }
    return values;
}

int note(unsigned, void *context, void *statement, void *text)
{
    const auto *said = static_cast<const char *>(text);
    auto *stmt = static_cast<sqlite3_stmt *>(statement);
    const QByteArray sql(sqlite3_sql(stmt));
    // "--" begins what a trigger does; the tables of FTS5 are only spoken to by itself.
    if ((said && qstrncmp(said, "--", 2) == 0) || sql.contains("'main'.'search"))
        return 0;
    char *expanded = sqlite3_expanded_sql(stmt);
    if (!expanded)
        giveUp(u"SQLite does not expand a statement"_s);
    static_cast<std::vector<ScriptLine> *>(context)->push_back({sql, parametersOf(sql.constData(), expanded)});
    sqlite3_free(expanded);
    return 0;
}

void bindParameter(sqlite3_stmt *statement, int at, const Parameter &value)
{
    int code = SQLITE_OK;
    if (const auto *number = std::get_if<qint64>(&value)) {
        code = sqlite3_bind_int64(statement, at, *number);
    } else if (const auto *real = std::get_if<double>(&value)) {
        code = sqlite3_bind_double(statement, at, *real);
    } else if (const auto *bytes = std::get_if<QByteArray>(&value)) {
        code = sqlite3_bind_blob64(statement, at, bytes->constData(), static_cast<sqlite3_uint64>(bytes->size()),
                                   SQLITE_STATIC);
    } else {
        code = sqlite3_bind_null(statement, at);
    }
    if (code != SQLITE_OK)
        giveUp(QString::fromUtf8(sqlite3_errmsg(sqlite3_db_handle(statement))));
}

} // namespace

Recorder::Recorder(sqlite3 *db) : m_db(db)
{
    sqlite3_trace_v2(m_db, SQLITE_TRACE_STMT, note, &m_lines);
}

Recorder::~Recorder()
{
    sqlite3_trace_v2(m_db, 0, nullptr, nullptr);
}

struct RawConnection::Prepared {
    sqlite3_stmt *statement = nullptr;
    bool intoIndex = false;
    QList<Parameter> parameters;
    QList<QByteArray> texts; // UTF-8 of the parameters that are texts, so that no conversion is measured
};

RawConnection::RawConnection(const QString &path, std::vector<ScriptLine> script)
{
    const auto orGiveUp = [&](int code) {
        if (code != SQLITE_OK)
            giveUp(QString::fromUtf8(sqlite3_errmsg(m_db)));
    };
    orGiveUp(sqlite3_open_v2(path.toUtf8().constData(), &m_db, SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX, nullptr));
    orGiveUp(sqlite3_exec(m_db,
                          "PRAGMA cell_size_check = ON; PRAGMA mmap_size = 0; PRAGMA temp_store = MEMORY;"
                          "PRAGMA secure_delete = ON; PRAGMA foreign_keys = ON; PRAGMA trusted_schema = OFF;"
                          "PRAGMA journal_mode = DELETE; PRAGMA synchronous = EXTRA; PRAGMA fullfsync = ON;"
                          "PRAGMA locking_mode = NORMAL;",
                          nullptr, nullptr, nullptr));
    for (ScriptLine &line : script) {
        Prepared prepared;
        orGiveUp(sqlite3_prepare_v3(m_db, line.sql.constData(), -1, SQLITE_PREPARE_PERSISTENT, &prepared.statement, nullptr));
        prepared.intoIndex = line.sql.startsWith("INSERT INTO search(");
        prepared.parameters = std::move(line.parameters);
        for (const Parameter &value : std::as_const(prepared.parameters)) {
            const auto *text = std::get_if<QString>(&value);
            prepared.texts.append(text ? text->toUtf8() : QByteArray());
        }
        m_script.push_back(std::move(prepared));
    }
}

RawConnection::~RawConnection()
{
    for (const Prepared &line : m_script)
        sqlite3_finalize(line.statement);
    sqlite3_close(m_db);
}

void RawConnection::write(Id from, Id to, qint64 seq, qint64 seqNow)
{
    const QByteArray old = from.toBytes();
    const Parameter fresh = to.toBytes();
    for (Prepared &line : m_script) {
        for (int i = 0; i < line.parameters.size(); ++i) {
            const Parameter &value = line.parameters[i];
            const auto *bytes = std::get_if<QByteArray>(&value);
            const auto *number = std::get_if<qint64>(&value);
            if (std::holds_alternative<QString>(value))
                sqlite3_bind_text(line.statement, i + 1, line.texts[i].constData(), static_cast<int>(line.texts[i].size()),
                                  SQLITE_STATIC);
            else if (bytes && *bytes == old)
                bindParameter(line.statement, i + 1, fresh);
            else if (line.intoIndex && i == 0)
                bindParameter(line.statement, 1, Parameter(qint64(sqlite3_last_insert_rowid(m_db))));
            else if (number && *number == seq)
                bindParameter(line.statement, i + 1, Parameter(seqNow));
            else
                bindParameter(line.statement, i + 1, value);
        }
        int code = SQLITE_ROW;
        while (code == SQLITE_ROW)
            code = sqlite3_step(line.statement);
        if (code != SQLITE_DONE)
            giveUp(QString::fromUtf8(sqlite3_sql(line.statement)) + u": "_s + QString::fromUtf8(sqlite3_errmsg(m_db)));
        sqlite3_reset(line.statement);
    }
}

qint64 RawConnection::read()
{
    qint64 fetched = 0;
    volatile qint64 sum = 0; // so that no fetch is left out
    for (Prepared &line : m_script) {
        for (int i = 0; i < line.parameters.size(); ++i) {
            if (std::holds_alternative<QString>(line.parameters[i]))
                sqlite3_bind_text(line.statement, i + 1, line.texts[i].constData(), static_cast<int>(line.texts[i].size()),
                                  SQLITE_STATIC);
            else
                bindParameter(line.statement, i + 1, line.parameters[i]);
        }
        int code = SQLITE_ROW;
        while ((code = sqlite3_step(line.statement)) == SQLITE_ROW) {
            const int columns = sqlite3_column_count(line.statement);
            for (int c = 0; c < columns; ++c) {
                ++fetched;
                switch (sqlite3_column_type(line.statement, c)) {
                case SQLITE_INTEGER:
                    sum = sum + sqlite3_column_int64(line.statement, c);
                    break;
                case SQLITE_TEXT:
                case SQLITE_BLOB:
                    sum = sum + (sqlite3_column_blob(line.statement, c) ? sqlite3_column_bytes(line.statement, c) : 0);
                    break;
                default:
                    break;
                }
            }
        }
        if (code != SQLITE_DONE)
            giveUp(QString::fromUtf8(sqlite3_errmsg(m_db)));
        sqlite3_reset(line.statement);
    }
    return fetched;
}

} // namespace story::bench
