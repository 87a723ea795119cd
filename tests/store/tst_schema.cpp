// The schema has a place for every field there is, of the right type, and for nothing else.
#include "app/store/row_plan.h"
#include "app/store/rows.h"
#include "app/store/schema.h"
#include "tests/support/library_fixture.h"

#include <QSet>
#include <QTest>

#include <SQLiteCpp/SQLiteCpp.h>
#include <sqlite3.h>

using namespace story;
using namespace story::store;
using namespace story::support;
using namespace Qt::StringLiterals;

namespace {

struct Column {
    QString type;
    bool notNull = false;
    QString fallback; // DEFAULT
    int key = 0;

    friend bool operator==(const Column &, const Column &) = default;
};
using Columns = QMap<QString, Column>;

Columns columnsIn(SQLite::Database &db, const QString &table)
{
    Columns columns;
    SQLite::Statement row(
        db,
        "SELECT name, type, \"notnull\", coalesce(dflt_value, ''), pk FROM pragma_table_info(?)");
    row.bind(1, table.toStdString());
    while (row.executeStep())
        columns.insert(
            QString::fromStdString(row.getColumn(0).getString()),
            {QString::fromStdString(row.getColumn(1).getString()), row.getColumn(2).getInt() != 0,
             QString::fromStdString(row.getColumn(3).getString()), row.getColumn(4).getInt()});
    return columns;
}

// column → table it refers to
QMap<QString, QString> referencesIn(SQLite::Database &db, const QString &table)
{
    QMap<QString, QString> references;
    SQLite::Statement row(db, "SELECT \"from\", \"table\" FROM pragma_foreign_key_list(?)");
    row.bind(1, table.toStdString());
    while (row.executeStep())
        references.insert(QString::fromStdString(row.getColumn(0).getString()),
                          QString::fromStdString(row.getColumn(1).getString()));
    return references;
}

// What the schema should have for a field, written down here once more from the description in 003.sql.
void addExpected(const Field &field, Columns &columns, QMap<QString, QString> &references)
{
    const QString name = QString::fromLatin1(field.name);
    const auto text = [](const QString &fallback) {
        return Column{u"TEXT"_s, true, u"'%1'"_s.arg(fallback), 0};
    };
    const Column number{u"INTEGER"_s, true, u"0"_s, 0};
    switch (field.type) {
    case FieldType::Text:
    case FieldType::Line:
        columns.insert(name, text({}));
        break;
    case FieldType::Choice:
        columns.insert(name, text(QString::fromLatin1(field.choices.front().name)));
        break;
    case FieldType::Number:
    case FieldType::Flag:
        columns.insert(name, number);
        break;
    case FieldType::Moment:
        columns.insert(name + u"_earliest"_s, {u"INTEGER"_s, false, {}, 0});
        columns.insert(name + u"_latest"_s, {u"INTEGER"_s, false, {}, 0});
        columns.insert(name + u"_precision"_s, text(u"unknown"_s));
        columns.insert(name + u"_zone"_s, text({}));
        columns.insert(name + u"_offset"_s, number);
        columns.insert(name + u"_typed"_s, text({}));
        break;
    case FieldType::Day:
        columns.insert(name, {u"TEXT"_s, false, {}, 0});
        break;
    case FieldType::Words:
        columns.insert(name, text(u"[]"_s));
        break;
    case FieldType::Ref:
        columns.insert(name, {u"BLOB"_s, false, {}, 0});
        references.insert(name, QString::fromLatin1(entityType(field.target).name));
        break;
    case FieldType::Blob:
        columns.insert(name, {u"BLOB"_s, false, {}, 0});
        if (isInBlobTable(field))
            references.insert(name, u"blob"_s);
        break;
    case FieldType::Refs:
        break; // a table of its own
    }
}

} // namespace

class TestSchema : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();

    void every_field_has_its_columns_and_there_are_no_others();
    void every_list_of_references_has_its_table();
    void there_are_no_other_tables();
    void every_reference_and_every_review_column_has_an_index();
    void every_table_of_ours_is_strict();
    void a_file_on_disk_has_the_same_root_pages_as_the_one_in_memory();
    void deleting_looks_nothing_up_by_walking_a_table();

private:
    std::unique_ptr<SQLite::Database> m_db;
};

void TestSchema::initTestCase()
{
    m_db = std::make_unique<SQLite::Database>(":memory:",
                                              SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
    makeSchema(*m_db, Id(1, 2));
}

void TestSchema::every_field_has_its_columns_and_there_are_no_others()
{
    for (const EntityType &type : entityTypes()) {
        const QString table = QString::fromLatin1(type.name);
        Columns expected{{u"id"_s, {u"BLOB"_s, true, {}, 1}}};
        QMap<QString, QString> references;
        if (table != u"review" && table != u"entry" && table != u"setting") {
            expected.insert(u"review"_s, {u"BLOB"_s, true, {}, 0});
            references.insert(u"review"_s, u"review"_s);
        }
        for (const Field &field : type.fields)
            addExpected(field, expected, references);
        const Columns there = columnsIn(*m_db, table);
        QCOMPARE(there.keys(), expected.keys());
        for (const QString &name : expected.keys())
            QVERIFY2(there[name] == expected[name],
                     qPrintable(u"%1.%2 is %3 %4"_s.arg(table, name, there[name].type,
                                                        there[name].fallback)));
        QCOMPARE(referencesIn(*m_db, table), references);
    }
}

void TestSchema::every_list_of_references_has_its_table()
{
    for (const EntityType &type : entityTypes()) {
        for (const Field &field : type.fields) {
            if (field.type != FieldType::Refs)
                continue;
            const QString table = QString::fromStdString(joinTableOf(type, field));
            const Columns expected{{u"owner"_s, {u"BLOB"_s, true, {}, 1}},
                                   {u"place"_s, {u"INTEGER"_s, true, {}, 2}},
                                   {u"target"_s, {u"BLOB"_s, true, {}, 0}}};
            QVERIFY2(columnsIn(*m_db, table) == expected, qPrintable(table));
            QCOMPARE(referencesIn(*m_db, table),
                     (QMap<QString, QString>{
                         {u"owner"_s, QString::fromLatin1(type.name)},
                         {u"target"_s, QString::fromLatin1(entityType(field.target).name)}}));
        }
    }
}

void TestSchema::there_are_no_other_tables()
{
    QSet<QString> expected{u"meta"_s, u"journal"_s,    u"head"_s,
                           u"blob"_s, u"search_row"_s, u"search"_s};
    for (const EntityType &type : entityTypes()) {
        expected.insert(QString::fromLatin1(type.name));
        for (const Field &field : type.fields) {
            if (field.type == FieldType::Refs)
                expected.insert(QString::fromStdString(joinTableOf(type, field)));
        }
    }
    QSet<QString> there;
    SQLite::Statement row(
        *m_db,
        "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type != 'shadow' "
        "AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'");
    while (row.executeStep())
        there.insert(QString::fromStdString(row.getColumn(0).getString()));
    QCOMPARE(there, expected);
    QCOMPARE(
        m_db->execAndGet("SELECT count(*) FROM sqlite_schema WHERE type IN ('trigger', 'view')")
            .getInt(),
        0);
}

void TestSchema::every_reference_and_every_review_column_has_an_index()
{
    SQLite::Statement row(
        *m_db,
        "SELECT t.name, f.\"from\" FROM pragma_table_list t, pragma_foreign_key_list(t.name) f "
        "WHERE t.schema = 'main' AND NOT EXISTS (SELECT 1 FROM pragma_index_list(t.name) l, "
        "pragma_index_info(l.name) i WHERE i.seqno = 0 AND i.name = f.\"from\")");
    QStringList without;
    while (row.executeStep())
        without.append(QString::fromStdString(row.getColumn(0).getString() + "."
                                              + row.getColumn(1).getString()));
    QCOMPARE(without, QStringList());
}

void TestSchema::every_table_of_ours_is_strict()
{
    QCOMPARE(
        m_db->execAndGet(
                "SELECT group_concat(name) FROM pragma_table_list WHERE schema = 'main' AND type = 'table' "
                "AND strict = 0 AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'")
            .getString(),
        std::string());
}

void TestSchema::a_file_on_disk_has_the_same_root_pages_as_the_one_in_memory()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"l.secondstory"_s);
    makeLibrary(path, {});
    SQLite::Database file(path.toStdString());
    QCOMPARE(describeSchema(file, true), describeSchema(*m_db, true));
    const QByteArray bytes = bytesOfFile(path);
    QCOMPARE(bytes.size(), blankImage().size());
    for (const Root &root : ownRoots())
        QCOMPARE(bytes[(root.page - 1) * pageSize], blankImage()[(root.page - 1) * pageSize]);
    QVERIFY(ownRoots().size() > 60);
}

void TestSchema::deleting_looks_nothing_up_by_walking_a_table()
{
    // A person is referred to from five places. Deleting one out of 20,000 must not walk 20,000 rows five times.
    SQLite::Database db(":memory:", SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
    makeSchema(db, Id(1, 2));
    db.exec(
        "PRAGMA foreign_keys = ON;"
        "INSERT INTO review(id) VALUES (zeroblob(16));"
        "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 20000) "
        "INSERT INTO person(id, review) SELECT CAST(printf('%016d', i) AS BLOB), zeroblob(16) FROM n;"
        "INSERT INTO \"action\"(id, review, owner) SELECT id, review, id FROM person WHERE rowid % 2;"
        "INSERT INTO event(id, review, told_by) SELECT id, review, id FROM person WHERE rowid % 2;"
        "INSERT INTO question(id, review, may_know) SELECT id, review, id FROM person WHERE rowid % 2;");
    SQLite::Statement steps(db, "DELETE FROM person WHERE rowid = 10000");
    QCOMPARE(steps.exec(), 1);
    // The cost in opcodes of the virtual machine, which is the same on every machine; a walk would cost over 50,000.
    const auto opcodes = [&](const std::string &sql) {
        sqlite3_stmt *statement = nullptr;
        sqlite3_prepare_v2(db.getHandle(), sql.c_str(), -1, &statement, nullptr);
        sqlite3_step(statement);
        const int count = sqlite3_stmt_status(statement, SQLITE_STMTSTATUS_VM_STEP, 0);
        const int full = sqlite3_stmt_status(statement, SQLITE_STMTSTATUS_FULLSCAN_STEP, 0);
        sqlite3_finalize(statement);
        return std::pair(count, full);
    };
    const auto [count, full] = opcodes("DELETE FROM person WHERE rowid = 10002");
    QVERIFY2(count < 500, qPrintable(QString::number(count)));
    QCOMPARE(full, 0);
}

QTEST_GUILESS_MAIN(TestSchema)
#include "tst_schema.moc"
