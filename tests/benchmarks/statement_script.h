// The SQL of a piece of work as it was really sent to SQLite, to be sent again without our code: the floor of the benchmarks is
// by construction made of the same statements, whatever the store comes to send.
#pragma once

#include "app/core/ids.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <memory>
#include <variant>
#include <vector>

struct sqlite3;
struct sqlite3_stmt;

namespace story::bench {

// A parameter as it was bound; the monostate is NULL, a QString was a text and a QByteArray a blob.
using Parameter = std::variant<std::monostate, qint64, double, QString, QByteArray>;

struct ScriptLine {
    QByteArray sql;
    QList<Parameter> parameters;
};

// Notes every statement that `db` begins until it goes; what FTS5 sends on its own behalf is left out.
class Recorder {
public:
    explicit Recorder(sqlite3 *db);
    ~Recorder();
    Recorder(const Recorder &) = delete;
    Recorder &operator=(const Recorder &) = delete;

    const std::vector<ScriptLine> &lines() const { return m_lines; }

private:
    sqlite3 *m_db;
    std::vector<ScriptLine> m_lines;
};

// The script on a connection of its own, with the pragmas of the program and each statement prepared once.
class RawConnection {
public:
    RawConnection(const QString &path, std::vector<ScriptLine> script);
    ~RawConnection();
    RawConnection(const RawConnection &) = delete;
    RawConnection &operator=(const RawConnection &) = delete;

    // Sends everything once. Blobs that equal `from` are sent as `to` (the id of the thing that is added), numbers that equal
    // `seq` as `seqNow`; a row of the search index gets the rowid of the search_row inserted before it.
    void write(Id from, Id to, qint64 seq, qint64 seqNow);
    // Sends everything once and fetches every column of every row. Gives the number of columns fetched.
    qint64 read();

private:
    struct Prepared;
    sqlite3 *m_db = nullptr;
    std::vector<Prepared> m_script;
};

} // namespace story::bench
