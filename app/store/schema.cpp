#include "app/store/schema.h"

#include <QFile>

#include <SQLiteCpp/Column.h>
#include <SQLiteCpp/Statement.h>
#include <SQLiteCpp/Transaction.h>
#include <sqlite3.h>

namespace story::store {

namespace {

constexpr char tableLeaf = 0x0d; // the first byte of such a page (SQLite's file format, 1.6)

// A new library in memory, with all that can be known of one before there is a file.
struct Blank {
    QStringList schema;
    QList<Root> roots;
    QByteArray image;

    Blank()
    {
        SQLite::Database db(":memory:", SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
        db.exec("PRAGMA page_size = 4096; PRAGMA auto_vacuum = NONE;");
        makeSchema(db, Id());
        db.exec("DELETE FROM meta");
        schema = describeSchema(db, false);
        sqlite3_int64 size = 0;
        unsigned char *bytes = sqlite3_serialize(db.getHandle(), "main", &size, 0);
        image = QByteArray(reinterpret_cast<const char *>(bytes), static_cast<qsizetype>(size));
        sqlite3_free(bytes);
        SQLite::Statement rows(db,
                               "SELECT rootpage FROM sqlite_schema WHERE rootpage > 1 ORDER BY 1");
        while (rows.executeStep()) {
            const qint64 page = rows.getColumn(0).getInt64();
            roots.append({page, image[(page - 1) * pageSize] == tableLeaf});
        }
    }
};

const Blank &blank()
{
    static const Blank one;
    return one;
}

} // namespace

const QByteArray &schemaScript()
{
    static const QByteArray script = [] {
        QFile file(QStringLiteral(":/schema/001.sql"));
        if (!file.open(QIODevice::ReadOnly))
            qFatal("The schema is missing from the program.");
        return file.readAll();
    }();
    return script;
}

QStringList describeSchema(SQLite::Database &db, bool withRoots)
{
    QStringList lines;
    SQLite::Statement rows(
        db,
        "SELECT type, name, tbl_name, coalesce(sql, ''), rootpage FROM sqlite_schema ORDER BY type, name");
    while (rows.executeStep()) {
        QStringList parts;
        for (int i = 0; i < (withRoots ? 5 : 4); ++i)
            parts.append(QString::fromStdString(rows.getColumn(i).getString()));
        lines.append(parts.join(QLatin1Char('|')));
    }
    return lines;
}

const QStringList &ownSchema()
{
    return blank().schema;
}

const QByteArray &blankImage()
{
    return blank().image;
}

const QList<Root> &ownRoots()
{
    return blank().roots;
}

void makeSchema(SQLite::Database &db, Id libraryId)
{
    SQLite::Transaction transaction(db, SQLite::TransactionBehavior::IMMEDIATE);
    db.exec("PRAGMA application_id = " + std::to_string(applicationId)
            + "; PRAGMA user_version = " + std::to_string(schemaNumber));
    db.exec(schemaScript().constData());
    SQLite::Statement meta(db, "INSERT INTO meta(key, value) VALUES (?, ?)");
    const auto put = [&](const char *key, const std::string &value) {
        meta.bind(1, key);
        meta.bind(2, value);
        meta.exec();
        meta.reset();
    };
    put("library_id", libraryId.toString().toStdString());
    put("min_reader", std::to_string(schemaNumber));
    put("written_by", "Second Story " STORY_VERSION);
    transaction.commit();
}

} // namespace story::store
