#include "app/store/schema.h"

#include <QFile>

#include <SQLiteCpp/Column.h>
#include <SQLiteCpp/Statement.h>
#include <SQLiteCpp/Transaction.h>
#include <sqlite3.h>

namespace story::store {

namespace {

constexpr char tableLeaf = 0x0d; // the first byte of such a page (SQLite's file format, 1.6)

void makeSchemaOf(SQLite::Database &db, Id libraryId, qint64 number);

// A new library in memory, with all that can be known of one before there is a file.
struct Blank {
    QStringList schema;
    QList<Root> roots;
    QByteArray image;

    explicit Blank(qint64 number)
    {
        SQLite::Database db(":memory:", SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
        db.exec("PRAGMA page_size = 4096; PRAGMA auto_vacuum = NONE;");
        makeSchemaOf(db, Id(), number);
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

const Blank &blank(qint64 number)
{
    static const auto all = [] {
        std::vector<Blank> blanks;
        for (qint64 n = 1; n <= schemaNumber; ++n)
            blanks.emplace_back(n);
        return blanks;
    }();
    return all.at(static_cast<size_t>(number - 1));
}

QByteArray readScript(qint64 number)
{
    QFile file(QStringLiteral(":/schema/%1.sql").arg(number, 3, 10, QLatin1Char('0')));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("The schema is missing from the program.");
    return file.readAll();
}

void makeSchemaOf(SQLite::Database &db, Id libraryId, qint64 number)
{
    SQLite::Transaction transaction(db, SQLite::TransactionBehavior::IMMEDIATE);
    db.exec("PRAGMA application_id = " + std::to_string(applicationId)
            + "; PRAGMA user_version = " + std::to_string(number));
    db.exec(schemaScript(number).constData());
    SQLite::Statement meta(db, "INSERT INTO meta(key, value) VALUES (?, ?)");
    const auto put = [&](const char *key, const std::string &value) {
        meta.bind(1, key);
        meta.bind(2, value);
        meta.exec();
        meta.reset();
    };
    put("library_id", libraryId.toString().toStdString());
    put("min_reader", std::to_string(number));
    put("written_by", "Second Story " STORY_VERSION);
    transaction.commit();
}

// How like its pages are: those of the schema's own text, page 1 left out, are the same in every library byte for byte; root pages begin alike.
struct Likeness {
    qsizetype sameText = 0;
    qsizetype roots = 0;
    qsizetype right = 0;

    bool isOurs() const { return roots >= 8 && right * 10 >= roots * 9; }
    auto rank() const { return std::pair(sameText, right); }
};

Likeness likenessOf(QByteArrayView image, qint64 number)
{
    Likeness like;
    for (const qsizetype page : schemaPages(number)) {
        const qsizetype at = (page - 1) * pageSize;
        if (page > 1 && image.size() >= at + pageSize && image.sliced(at, pageSize) == QByteArrayView(blankImage(number)).sliced(at, pageSize))
            ++like.sameText;
    }
    for (const Root &root : ownRoots(number)) {
        const qsizetype at = (root.page - 1) * pageSize;
        if (at >= image.size())
            continue;
        ++like.roots;
        const char type = image[at];
        if (root.hasRowids ? type == 0x0d || type == 0x05 : type == 0x0a || type == 0x02)
            ++like.right;
    }
    return like;
}

} // namespace

const QByteArray &schemaScript(qint64 number)
{
    static const auto all = [] {
        std::vector<QByteArray> scripts;
        for (qint64 n = 1; n <= schemaNumber; ++n)
            scripts.push_back(readScript(n));
        return scripts;
    }();
    return all.at(static_cast<size_t>(number - 1));
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

const QStringList &ownSchema(qint64 number)
{
    return blank(number).schema;
}

const QByteArray &blankImage(qint64 number)
{
    return blank(number).image;
}

const QList<Root> &ownRoots(qint64 number)
{
    return blank(number).roots;
}

qint64 schemaByPages(QByteArrayView image)
{
    qint64 best = 0;
    Likeness of;
    for (qint64 number = 1; number <= schemaNumber; ++number) {
        const Likeness like = likenessOf(image, number);
        if (like.isOurs() && (best == 0 || like.rank() >= of.rank())) {
            best = number;
            of = like;
        }
    }
    return best;
}

std::vector<qsizetype> schemaPages(qint64 number)
{
    constexpr qsizetype header = 100; // of the file, before that of page 1
    const QByteArray &image = blankImage(number);
    std::vector<qsizetype> pages{1};
    const auto read = [&](qsizetype at, int size) {
        quint32 value = 0;
        for (int i = 0; i < size; ++i)
            value = (value << 8) | static_cast<quint8>(image[at + i]);
        return static_cast<qsizetype>(value);
    };
    if (image[header] != 0x05)
        return pages;
    const qsizetype cells = read(header + 3, 2);
    for (qsizetype i = 0; i < cells; ++i)
        pages.push_back(read(read(header + 12 + 2 * i, 2), 4));
    pages.push_back(read(header + 8, 4));
    return pages;
}

void makeSchema(SQLite::Database &db, Id libraryId)
{
    makeSchemaOf(db, libraryId, schemaNumber);
}

} // namespace story::store
