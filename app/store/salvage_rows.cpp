#include "app/store/salvage_rows.h"

#include "app/store/row_plan.h"
#include "app/store/rows.h"
#include "app/store/schema.h"
#include "app/store/upgrade.h"

#include <QFile>
#include <QtEndian>

#include <sqlite3.h>

#include <set>

namespace story::store {

namespace {

// Offsets in the header of an SQLite file (Database File Format, 1.3).
constexpr qsizetype changeCounterAt = 24;
constexpr qsizetype pageCountAt = 28;
constexpr qsizetype freeListAt = 32; // first page, then count
constexpr qsizetype userVersionAt = 60;
constexpr qsizetype validForAt = 92;

// How far rowids are tried one by one behind a damaged place before the rest of a table is given up.
constexpr qint64 patience = 50'000;

void put32(QByteArray &bytes, qsizetype at, quint32 value)
{
    qToBigEndian(value, bytes.data() + at);
}

bool schemaCanBeRead(const QString &copy, qint64 number)
{
    try {
        auto db = openDatabase(copy, Access::ReadOnly);
        const QStringList theirs = describeSchema(*db, false);
        const QStringList &ours = ownSchema(number);
        return std::all_of(ours.begin(), ours.end(),
                           [&](const QString &line) { return theirs.contains(line); });
    } catch (const SQLite::Exception &) {
        return false;
    }
}

// The number the file says, where its tables are so; else the one its pages are like.
qint64 schemaOf(QFile &file, const QByteArray &first)
{
    const qint64 said = qFromBigEndian<qint32>(first.constData() + userVersionAt);
    if (said >= 1 && said <= schemaNumber && schemaCanBeRead(file.fileName(), said))
        return said;
    file.seek(0);
    const qint64 like = schemaByPages(file.readAll());
    return like > 0 ? like : schemaNumber;
}

// Makes the file as long as it says, or says how long it is; puts our schema where none can be read. Gives its number.
qint64 mend(const QString &copy)
{
    QFile file(copy);
    if (!file.open(QIODevice::ReadWrite) || file.size() < pageSize)
        throwDamaged("too little is left of the file");
    const auto pages = static_cast<quint32>((file.size() + pageSize - 1) / pageSize);
    file.resize(qint64(pages) * pageSize);
    QByteArray first = file.read(pageSize);
    put32(first, pageCountAt, pages);
    put32(first, validForAt, qFromBigEndian<quint32>(first.constData() + changeCounterAt));
    file.seek(0);
    file.write(first);
    file.flush();
    const qint64 number = schemaOf(file, first);
    if (schemaCanBeRead(copy, number))
        return number;
    const QByteArray &blank = blankImage(number);
    for (const qsizetype page : schemaPages(number)) {
        QByteArray bytes = blank.mid((page - 1) * pageSize, pageSize);
        if (page == 1) {
            put32(bytes, pageCountAt, pages);
            put32(bytes, validForAt, qFromBigEndian<quint32>(bytes.constData() + changeCounterAt));
            put32(bytes, freeListAt, 0);
            put32(bytes, freeListAt + 4, 0);
        }
        if (page <= static_cast<qsizetype>(pages)) {
            file.seek((page - 1) * pageSize);
            file.write(bytes);
        }
    }
    file.close();
    if (!schemaCanBeRead(copy, number))
        throwDamaged("the tables cannot be found");
    return number;
}

// So that the rows of an older schema can be read as those of ours. Where damage forbids it, its history is all there is.
void makeReadable(const QString &copy)
{
    try {
        addMissingColumns(*openDatabase(copy, Access::ReadWrite));
    } catch (const SQLite::Exception &) {
        return; // reading finds out
    }
}

class Reader {
public:
    explicit Reader(const QString &copy) { m_connection.db = openDatabase(copy, Access::ReadOnly); }

    SalvagedRows read()
    {
        switchOffTriggersAndViews(*m_connection.db);
        for (const EntityType &type : entityTypes()) {
            for (const qint64 rowid : rowids(type))
                readRow(type, rowid);
            for (const Field &field : type.fields) {
                if (field.type == FieldType::Refs)
                    readRefs(type, field);
            }
        }
        return std::move(m_rows);
    }

private:
    Document &documentOf(EntityKind kind, Id review)
    {
        if (kind == EntityKind::Entry || kind == EntityKind::Setting)
            return m_rows.shelf;
        return m_rows.reviews[review];
    }

    // Damage is passed over: behind it rowids are tried one by one until the table can be walked again.
    QList<qint64> rowids(const EntityType &type)
    {
        const std::string table = '"' + std::string(type.name) + '"';
        const std::string walk =
            "SELECT rowid FROM " + table + " NOT INDEXED WHERE rowid > ? ORDER BY rowid";
        const std::string single = "SELECT rowid FROM " + table + " NOT INDEXED WHERE rowid = ?";
        QList<qint64> all;
        qint64 last = std::numeric_limits<qint64>::min();
        for (;;) {
            try {
                Statement row = m_connection.prepare(walk);
                row.bind(1, last);
                bool forward = true;
                while (forward && row.step()) {
                    // Pages that damage put in another place lead backwards, and would do so for ever.
                    const qint64 rowid = row.number(0);
                    forward = rowid > last;
                    if (forward)
                        all.append(last = rowid);
                }
                if (forward)
                    return all;
                m_rows.complete = false;
            } catch (const SQLite::Exception &) {
                m_rows.complete = false;
            }
            bool found = false;
            const qint64 from = std::max<qint64>(last, 0);
            for (qint64 rowid = from + 1; !found && rowid <= from + patience; ++rowid) {
                try {
                    Statement row = m_connection.prepare(single);
                    row.bind(1, rowid);
                    found = row.step();
                    if (found) {
                        last = rowid;
                        all.append(last);
                    }
                } catch (const SQLite::Exception &) {
                    continue; // still in the damaged place
                }
            }
            if (!found)
                return all;
        }
    }

    void readRow(const EntityType &type, qint64 rowid)
    {
        try {
            Review scratch;
            Shelf scratchShelf;
            AnyTable *table =
                scratch.table(type.kind) ? scratch.table(type.kind) : scratchShelf.table(type.kind);
            Entity &blank = *table->add(Id());
            Id review;
            if (!readRowAt(m_connection, type.kind, rowid, blank, &review)) {
                m_rows.complete = false;
                return;
            }
            Document &document = documentOf(type.kind, review);
            Entity *entity = document.table(type.kind)->add(blank.id);
            if (!entity) {
                m_rows.complete = false; // the same id twice
                return;
            }
            for (const Field &field : type.fields) {
                if (field.type != FieldType::Refs)
                    field.write(*entity, field.read(blank));
            }
            m_owners.insert({static_cast<int>(type.kind), blank.id}, review);
        } catch (const SQLite::Exception &) {
            m_rows.complete = false;
        }
    }

    void readRefs(const EntityType &type, const Field &field)
    {
        QHash<Id, QList<Id>> lists;
        const std::string from = "SELECT owner, target FROM " + joinTableOf(type, field);
        try {
            Statement row = m_connection.prepare(from + " ORDER BY owner, place");
            while (row.step())
                lists[row.id(0)].append(row.id(1));
        } catch (const SQLite::Exception &) {
            m_rows.complete = false;
            lists.clear();
            for (auto owner = m_owners.cbegin(); owner != m_owners.cend(); ++owner) {
                if (owner.key().first == static_cast<int>(type.kind))
                    readRefsOf(from, owner.key().second, lists);
            }
        }
        for (auto list = lists.cbegin(); list != lists.cend(); ++list) {
            const auto review = m_owners.constFind({static_cast<int>(type.kind), list.key()});
            Entity *entity = review == m_owners.constEnd()
                ? nullptr
                : documentOf(type.kind, *review).table(type.kind)->find(list.key());
            if (!entity || !field.write(*entity, *list))
                m_rows.complete = false;
        }
    }

    void readRefsOf(const std::string &from, Id owner, QHash<Id, QList<Id>> &lists)
    {
        try {
            Statement row = m_connection.prepare(from + " WHERE owner = ? ORDER BY place");
            row.bind(1, owner);
            while (row.step())
                lists[owner].append(row.id(1));
        } catch (const SQLite::Exception &) {
            lists.remove(owner);
        }
    }

    LibraryFile::Connection m_connection;
    SalvagedRows m_rows;
    QHash<std::pair<int, Id>, Id> m_owners; // (kind, entity) → review
};

} // namespace

SalvagedRows salvageRows(const QString &copy)
{
    try {
        if (mend(copy) < schemaNumber)
            makeReadable(copy);
        return Reader(copy).read();
    } catch (const SQLite::Exception &) {
        SalvagedRows none;
        none.complete = false;
        return none;
    }
}

} // namespace story::store
