#include "tests/faults/intact.h"

#include <QFile>
#include <QMap>

#include <sqlite3.h>

namespace story::support {

namespace {

constexpr qint64 pageSize = 4096;

const QList<QByteArray> journalQueries{"SELECT * FROM journal WHERE review = ? ORDER BY seq",
                                       "SELECT * FROM head WHERE review = ?"};
const QList<QByteArray> pictureQueries{"SELECT * FROM blob WHERE ? IS NOT NULL ORDER BY sha256"};

QByteArray readAll(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

// Runs a query; false where SQLite said anything but rows and an end.
template <class Row>
bool query(sqlite3 *db, const QByteArray &sql, const QByteArray &parameter, Row row)
{
    sqlite3_stmt *statement = nullptr;
    if (sqlite3_prepare_v2(db, sql.constData(), -1, &statement, nullptr) != SQLITE_OK)
        return false;
    if (!parameter.isNull())
        sqlite3_bind_blob(statement, 1, parameter.constData(), static_cast<int>(parameter.size()),
                          SQLITE_TRANSIENT);
    int code = SQLITE_ROW;
    while ((code = sqlite3_step(statement)) == SQLITE_ROW)
        row(statement);
    sqlite3_finalize(statement);
    return code == SQLITE_DONE;
}

QByteArray column(sqlite3_stmt *statement, int at)
{
    const void *bytes = sqlite3_column_blob(statement, at);
    return {static_cast<const char *>(bytes), bytes ? sqlite3_column_bytes(statement, at) : 0};
}

} // namespace

Intact::Intact(const QString &soundPath) : m_sound(readAll(soundPath)), m_soundPath(soundPath)
{
    sqlite3 *db = nullptr;
    sqlite3_open_v2(soundPath.toUtf8().constData(), &db, SQLITE_OPEN_READONLY, nullptr);
    query(
        db,
        "SELECT name, EXISTS (SELECT 1 FROM pragma_table_info(t.name) WHERE name = 'owner' AND pk = 1), "
        "EXISTS (SELECT 1 FROM pragma_table_info(t.name) WHERE name = 'review') FROM pragma_table_list t "
        "WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite%' AND name NOT LIKE 'search%' "
        "AND name NOT IN ('journal', 'head', 'blob', 'meta', 'entry', 'setting') ORDER BY name",
        {}, [&](sqlite3_stmt *s) {
            const QByteArray name = '"' + column(s, 0) + '"';
            if (sqlite3_column_int(s, 1)) {
                // "event_people" belongs to "event", "action_factors" to "action": the longest table name it begins with.
                QByteArray owner;
                query(db, "SELECT name FROM pragma_table_list WHERE schema = 'main'", {},
                      [&](sqlite3_stmt *t) {
                          const QByteArray candidate = column(t, 0);
                          if (column(s, 0).startsWith(candidate + '_')
                              && candidate.size() > owner.size())
                              owner = candidate;
                      });
                m_rowQueries.append(
                    "SELECT j.* FROM " + name + " j JOIN \"" + owner
                    + "\" e ON e.id = j.owner WHERE e.review = ? ORDER BY j.owner, j.place");
            } else {
                m_rowQueries.append("SELECT * FROM " + name + " WHERE "
                                    + (sqlite3_column_int(s, 2) ? "review" : "id")
                                    + " = ? ORDER BY id");
            }
        });

    // Leaves come in the order of rowids; each cell is one row, and "leaf/cell+n" are its overflow pages.
    struct Leaf {
        qint64 page = 0;
        qint64 cells = 0;
        QMap<qint64, QSet<qint64>> overflow;
    };
    QList<QByteArray> order;
    QHash<QByteArray, Leaf> leaves;
    query(db,
          "SELECT path, pageno, pagetype, ncell FROM dbstat WHERE name = 'journal' ORDER BY path",
          {}, [&](sqlite3_stmt *s) {
              const QByteArray path = column(s, 0);
              const QByteArray type = column(s, 2);
              if (type == "leaf") {
                  leaves[path].page = sqlite3_column_int64(s, 1);
                  leaves[path].cells = sqlite3_column_int64(s, 3);
                  order.append(path);
              } else if (type == "overflow") {
                  const qsizetype plus = path.lastIndexOf('+');
                  const qsizetype slash = path.lastIndexOf('/');
                  leaves[path.left(slash + 1)]
                      .overflow[path.mid(slash + 1, plus - slash - 1).toLongLong(nullptr, 16)]
                      .insert(sqlite3_column_int64(s, 1));
              }
          });
    QList<Id> owners;
    query(db, "SELECT review FROM journal NOT INDEXED ORDER BY rowid", {},
          [&](sqlite3_stmt *s) { owners.append(*Id::fromBytes(column(s, 0))); });
    qsizetype row = 0;
    for (const QByteArray &path : order) {
        const Leaf &leaf = leaves[path];
        for (qint64 cell = 0; cell < leaf.cells; ++cell, ++row) {
            m_journalPages[owners[row]].insert(leaf.page);
            m_journalPages[owners[row]].unite(leaf.overflow.value(cell));
        }
    }
    if (row != owners.size())
        qFatal("dbstat does not tell where the journal is: %lld of %lld rows", qlonglong(row),
               qlonglong(owners.size()));
    sqlite3_close(db);
    m_pictures = dump(soundPath, pictureQueries, Id());
}

QByteArray Intact::dump(const QString &path, const QList<QByteArray> &queries, Id review) const
{
    sqlite3 *db = nullptr;
    QByteArray text;
    bool ok =
        sqlite3_open_v2(path.toUtf8().constData(), &db, SQLITE_OPEN_READONLY, nullptr) == SQLITE_OK;
    for (const QByteArray &sql : queries) {
        ok = ok && query(db, sql, review.toBytes(), [&](sqlite3_stmt *s) {
                 for (int i = 0; i < sqlite3_column_count(s); ++i)
                     text += QByteArray::number(sqlite3_column_type(s, i)) + ':'
                         + column(s, i).toHex() + ' ';
                 text += '\n';
             });
        text += "--\n";
    }
    sqlite3_close(db);
    return ok ? text : QByteArray();
}

bool Intact::journal(const QByteArray &damaged, const QString &damagedPath, Id review) const
{
    bool same = true;
    const QSet<qint64> pages = m_journalPages.value(review);
    for (const qint64 page : pages) {
        const qint64 at = (page - 1) * pageSize;
        same = same && damaged.size() >= at + pageSize
            && QByteArrayView(damaged).sliced(at, pageSize)
                == QByteArrayView(m_sound).sliced(at, pageSize);
    }
    if (same && !pages.isEmpty())
        return true;
    QByteArray &sound = m_dumps[{review, true}];
    if (sound.isEmpty())
        sound = dump(m_soundPath, journalQueries, review);
    return dump(damagedPath, journalQueries, review) == sound;
}

bool Intact::rows(const QString &damagedPath, Id review) const
{
    QByteArray &sound = m_dumps[{review, false}];
    if (sound.isEmpty())
        sound = dump(m_soundPath, m_rowQueries, review);
    return dump(damagedPath, m_rowQueries, review) == sound;
}

bool Intact::pictures(const QString &damagedPath) const
{
    return dump(damagedPath, pictureQueries, Id()) == m_pictures;
}

} // namespace story::support
