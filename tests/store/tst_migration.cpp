// Libraries of older schemas. The files in tests/store/old were written by the programs of their time (old/make.sh); every test meets
// each of them.
#include "app/model/differences.h"
#include "app/store/backup.h"
#include "app/store/lease.h"
#include "app/store/salvage.h"
#include "app/store/schema.h"
#include "app/store/verify.h"
#include "tests/support/fault_vfs.h"
#include "tests/support/fixed_clock.h"
#include "tests/support/library_fixture.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QTest>

#include <SQLiteCpp/SQLiteCpp.h>

using namespace story;
using namespace story::store;
using namespace story::support;
using namespace Qt::StringLiterals;

class TestMigration : public QObject {
    Q_OBJECT

public:
    explicit TestMigration(int schema) : m_schema(schema) {}

private Q_SLOTS:
    void initTestCase();
    void init();

    void an_old_library_is_upgraded_when_it_is_opened_for_writing();
    void what_was_in_it_is_in_it_afterwards();
    void its_history_stays_and_ends_with_a_snapshot();
    void what_comes_after_is_kept();
    void a_reader_reads_it_and_leaves_it_as_it_was();
    void a_link_to_it_stays_a_link();
    void permissions_stay();
    void one_that_another_program_works_on_is_read();
    void a_damaged_one_is_refused_and_not_touched_data();
    void a_damaged_one_is_refused_and_not_touched();
    void a_damaged_one_is_repaired_data();
    void a_damaged_one_is_repaired();
    void an_earlier_version_of_an_old_schema_comes_back();
    void a_disk_that_fails_on_the_way_costs_nothing();

private:
    QString path() const { return m_folder->filePath(u"old.secondstory"_s); }
    // Every table of the old file, column by column, as SQLite prints the values; the index by its texts.
    static QMap<QString, QStringList> tables(const QString &path, const QMap<QString, QStringList> *columns = nullptr);
    int m_schema;
    std::unique_ptr<QTemporaryDir> m_folder;
    QByteArray m_old;
};

namespace {

QByteArray oldLibrary(int schema)
{
    return qUncompress(bytesOfFile(QStringLiteral(STORY_SOURCE_DIR "/tests/store/old/schema-%1.bin").arg(schema)));
}

// What the present version makes of the reviews of a library.
QMap<Id, Review> reviewsOf(const LibraryFile &file)
{
    QMap<Id, Review> all;
    const Shelf shelf = *file.readShelf();
    for (const Entry &entry : shelf.entries)
        all.insert(entry.id, *file.readReview(entry.id));
    return all;
}

} // namespace

QMap<QString, QStringList> TestMigration::tables(const QString &path, const QMap<QString, QStringList> *columns)
{
    // Read with SQLite alone: the judge is not the code that upgraded.
    QMap<QString, QStringList> all;
    SQLite::Database db(path.toStdString(), SQLite::OPEN_READONLY);
    SQLite::Statement names(db, "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type IN ('table', 'shadow') "
                                "AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' AND (name NOT LIKE 'search\\_%' ESCAPE '\\' OR name IN ('search_row', 'search_content'))");
    while (names.executeStep()) {
        const QString table = QString::fromStdString(names.getColumn(0).getString());
        if (columns && !columns->contains(table))
            continue;
        QStringList wanted;
        if (columns) {
            wanted = columns->value(table).first().split(u',');
        } else {
            SQLite::Statement info(db, "SELECT group_concat(name) FROM (SELECT name FROM pragma_table_info(?) ORDER BY cid)");
            info.bind(1, table.toStdString());
            info.executeStep();
            wanted = QString::fromStdString(info.getColumn(0).getString()).split(u',');
        }
        QStringList rows;
        QStringList quoted;
        for (const QString &column : std::as_const(wanted))
            quoted.append(u"quote(\"%1\")"_s.arg(column));
        SQLite::Statement row(db, u"SELECT %1 FROM \"%2\""_s.arg(quoted.join(u" || '|' || "_s), table).toStdString());
        while (row.executeStep())
            rows.append(QString::fromStdString(row.getColumn(0).getString()));
        rows.sort();
        all.insert(table, QStringList{wanted.join(u',')} + rows);
    }
    return all;
}

void TestMigration::initTestCase()
{
    m_old = oldLibrary(m_schema);
    QVERIFY(m_old.size() > 400'000);
    QCOMPARE(schemaNumber, 3); // a new schema needs a library of the one before it in old/, and its rows here
}

void TestMigration::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    writeBytes(path(), m_old);
}

void TestMigration::an_old_library_is_upgraded_when_it_is_opened_for_writing()
{
    {
        Opened opened;
        const auto file = LibraryFile::open(path(), Mode::Write, &opened);
        QVERIFY2(file, qPrintable(file ? QString() : file.error().detail));
        QCOMPARE(opened.outcome, Outcome::Upgraded);
        QVERIFY(!opened.readOnly);
        QVERIFY(opened.notices.isEmpty());
        QVERIFY(verify(**file).isClean());
    }
    SQLite::Database db(path().toStdString(), SQLite::OPEN_READONLY);
    QCOMPARE(db.execAndGet("PRAGMA user_version").getInt64(), schemaNumber);
    SQLite::Database fresh(":memory:", SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
    makeSchema(fresh, Id(1, 2));
    QCOMPARE(describeSchema(db, true), describeSchema(fresh, true));
    Opened again;
    QVERIFY(LibraryFile::open(path(), Mode::Write, &again));
    QCOMPARE(again.outcome, Outcome::Current);
    // Nothing is left beside it.
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files | QDir::Hidden), QStringList{u"old.secondstory"_s});
}

void TestMigration::what_was_in_it_is_in_it_afterwards()
{
    QMap<QString, QStringList> before = tables(path());
    QVERIFY(LibraryFile::open(path(), Mode::Write));
    QMap<QString, QStringList> after = tables(path(), &before);
    for (const char *changes : {"meta", "head", "journal"}) {
        before.remove(QLatin1String(changes));
        after.remove(QLatin1String(changes));
    }
    QVERIFY(before.size() > 20);
    QCOMPARE(after.keys(), before.keys());
    for (const QString &table : before.keys())
        QCOMPARE(after[table], before[table]);
    // A person's count of what old/make.sh wrote.
    const auto file = *LibraryFile::open(path(), Mode::Read);
    const QList<SearchHit> hits = *file->find(u"standby took over"_s, 10);
    QCOMPARE(hits.size(), 1);
    QCOMPARE(hits.first().reviewTitle, u"Standby drill"_s);
    QCOMPARE(file->find(u"日本語"_s, 10)->size(), 1);
    for (const Review &review : reviewsOf(*file)) {
        QCOMPARE(review.about().externalSummary, QString());
        QCOMPARE(review.agenda.size(), 6);
        if (review.about().kind == ReviewKind::GameDay) {
            QCOMPARE(review.events.size(), 4);
            QCOMPARE(review.lessons.size(), 1);
        }
    }
}

void TestMigration::its_history_stays_and_ends_with_a_snapshot()
{
    QList<QStringList> old;
    {
        SQLite::Database db(path().toStdString(), SQLite::OPEN_READONLY);
        SQLite::Statement row(db, "SELECT hex(review), seq, hex(hash) FROM journal ORDER BY review, seq");
        while (row.executeStep())
            old.append({QString::fromStdString(row.getColumn(0).getString()), QString::number(row.getColumn(1).getInt64()),
                        QString::fromStdString(row.getColumn(2).getString())});
    }
    QCOMPARE(old.size(), 14);
    const auto file = *LibraryFile::open(path(), Mode::Write);
    for (const QStringList &entry : std::as_const(old)) {
        const Id chain = *Id::fromBytes(QByteArray::fromHex(entry[0].toLatin1()));
        const auto entries = *file->entriesBackwards(chain, entry[1].toLongLong() + 1, 1);
        QCOMPARE(entries.first().entry.seq, entry[1].toLongLong());
        QCOMPARE(QString::fromLatin1(entries.first().hash.toHex().toUpper()), entry[2]);
        QCOMPARE(entries.first().entry.schema, m_schema);
    }
    for (const auto &[id, review] : reviewsOf(*file).asKeyValueRange()) {
        const auto newest = *file->entriesBackwards(id, 0, 2);
        QCOMPARE(newest[0].entry.cause, Cause::Snapshot);
        QCOMPARE(newest[0].entry.schema, schemaNumber);
        QCOMPARE(newest[0].entry.at, newest[1].entry.at);
    }
    QCOMPARE(file->entriesBackwards({}, 0, 10)->first().entry.cause, Cause::Do); // the shelf has nothing new
}

void TestMigration::what_comes_after_is_kept()
{
    Id id;
    {
        const auto file = *LibraryFile::open(path(), Mode::Write);
        QMap<Id, Review> all = reviewsOf(*file);
        id = all.firstKey();
        Review &review = all.first();
        const qint64 head = file->head(id)->seq;
        const FieldRef added{EntityKind::Review, id, entityType(EntityKind::Review).field(u"external_summary")};
        QVERIFY(file->write(editJob(review, setField(review, added, u"It is mended."_s), head + 1)));
        QVERIFY(file->write(editJob(review, plainEdit(review, 0), head + 2, Cause::Aside)));
    }
    const auto file = *LibraryFile::open(path(), Mode::Read);
    QCOMPARE(file->readReview(id)->about().externalSummary, u"It is mended."_s);
    QCOMPARE(file->entriesBackwards(id, 0, 1)->first().entry.cause, Cause::Aside);
    QVERIFY(verify(*file).isClean());
}

void TestMigration::a_reader_reads_it_and_leaves_it_as_it_was()
{
    Opened opened;
    const auto file = LibraryFile::open(path(), Mode::Read, &opened);
    QVERIFY2(file, qPrintable(file ? QString() : file.error().detail));
    QVERIFY(opened.readOnly);
    QVERIFY(opened.notices.isEmpty());
    QVERIFY(verify(**file).isClean());
    QCOMPARE((*file)->summaries()->size(), 2);
    QCOMPARE(bytesOfFile(path()), m_old);
    const QMap<Id, Review> read = reviewsOf(**file);
    const QMap<Id, Review> upgraded = reviewsOf(**LibraryFile::open(path(), Mode::Write));
    for (const Id &id : read.keys())
        QVERIFY(differences(read[id], upgraded[id]).isEmpty());
}

void TestMigration::a_link_to_it_stays_a_link()
{
    const QString link = m_folder->filePath(u"link.secondstory"_s);
    QVERIFY(QFile::link(path(), link));
    QVERIFY(LibraryFile::open(link, Mode::Write));
    QVERIFY(QFileInfo(link).isSymLink());
    QVERIFY(!QFileInfo(path()).isSymLink());
    Opened opened;
    QVERIFY(LibraryFile::open(path(), Mode::Write, &opened));
    QCOMPARE(opened.outcome, Outcome::Current);
}

void TestMigration::permissions_stay()
{
    const auto shared = QFile::ReadOwner | QFile::WriteOwner | QFile::ReadGroup;
    QFile::setPermissions(path(), shared);
    QVERIFY(LibraryFile::open(path(), Mode::Write));
    QVERIFY(QFile::permissions(path()).testFlag(QFile::ReadGroup));
    QVERIFY(!QFile::permissions(path()).testFlag(QFile::ReadOther));
}

void TestMigration::one_that_another_program_works_on_is_read()
{
    const auto lease = Lease::take(path());
    QVERIFY(lease && *lease);
    Opened opened;
    const auto file = LibraryFile::open(path(), Mode::WriteElseRead, &opened);
    QVERIFY(file);
    QVERIFY(opened.readOnly);
    QCOMPARE((*file)->summaries()->size(), 2);
    QCOMPARE(bytesOfFile(path()), m_old);
}

void TestMigration::a_damaged_one_is_refused_and_not_touched_data()
{
    QTest::addColumn<QByteArray>("sql");
    QTest::newRow("a text changed") << QByteArray("UPDATE event SET text = 'something else' WHERE rowid = 3;");
    QTest::newRow("a row too few") << QByteArray("DELETE FROM agenda_item WHERE rowid = 1;");
    QTest::newRow("an entry changed") << QByteArray("UPDATE journal SET what = 'something else' WHERE seq = 2;");
    QTest::newRow("an end cut off") << QByteArray("DELETE FROM journal WHERE seq = (SELECT max(seq) FROM journal);");
    QTest::newRow("a picture changed") << QByteArray("UPDATE blob SET bytes = x'00';");
    QTest::newRow("a choice that is none") << QByteArray("UPDATE event SET kind = 'culprit' WHERE rowid = 3;");
}

void TestMigration::a_damaged_one_is_refused_and_not_touched()
{
    QFETCH(QByteArray, sql);
    runSql(path(), sql);
    const QByteArray before = bytesOfFile(path());
    const auto file = LibraryFile::open(path(), Mode::Write);
    QVERIFY(!file);
    QCOMPARE(file.error().failure, Failure::Damaged);
    QVERIFY(!file.error().next.isEmpty());
    QCOMPARE(bytesOfFile(path()), before);
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files | QDir::Hidden), QStringList{u"old.secondstory"_s});
    // A reader can still look, and is told what is wrong.
    const auto reader = LibraryFile::open(path(), Mode::Read);
    QVERIFY(reader);
    QVERIFY(!verify(**reader).isClean());
}

void TestMigration::a_damaged_one_is_repaired_data()
{
    QTest::addColumn<int>("what");
    QTest::newRow("sound") << 0;
    QTest::newRow("the first page is gone") << 1;
    QTest::newRow("its history is gone") << 2;
    QTest::newRow("its rows are gone") << 3;
}

void TestMigration::a_damaged_one_is_repaired()
{
    QFETCH(int, what);
    const QString sound = m_folder->filePath(u"sound"_s);
    writeBytes(sound, m_old);
    const QMap<Id, Review> expected = reviewsOf(**LibraryFile::open(sound, Mode::Read));
    if (what == 1) {
        QByteArray bytes = m_old;
        bytes.replace(0, pageSize, QByteArray(pageSize, '\xff'));
        writeBytes(path(), bytes);
        const auto file = LibraryFile::open(path(), Mode::Write);
        QVERIFY(!file);
        QCOMPARE(file.error().failure, Failure::Damaged); // and not another program's
    }
    if (what == 2)
        runSql(path(), "DELETE FROM journal;");
    if (what == 3)
        runSql(path(), "DELETE FROM event_people; DELETE FROM agenda_item; DELETE FROM lesson;");
    const QString fresh = m_folder->filePath(u"fresh.secondstory"_s);
    const FixedClock clock;
    const auto report = salvage(path(), fresh, clock);
    QVERIFY2(report, qPrintable(report ? QString() : report.error().sentences() + report.error().detail));
    QCOMPARE(report->whole.size() + report->partial.size(), 2);
    QCOMPARE(report->partial.size(), what == 2 ? 2 : 0);
    const auto file = *LibraryFile::open(fresh, Mode::Read);
    QVERIFY(verify(*file).isClean());
    const QMap<Id, Review> back = reviewsOf(*file);
    QCOMPARE(back.keys(), expected.keys());
    for (const Id &id : expected.keys())
        QVERIFY(differences(expected[id], back[id]).isEmpty());
    if (what != 2) {
        const auto old = *LibraryFile::open(sound, Mode::Read);
        for (const Id &id : expected.keys())
            QCOMPARE(file->head(id)->hash, old->head(id)->hash); // the same history down to the hashes
    }
}

void TestMigration::an_earlier_version_of_an_old_schema_comes_back()
{
    const QString to = m_folder->filePath(u"back.secondstory"_s);
    const auto restored = restoreVersion(path(), to);
    QVERIFY2(restored, qPrintable(restored ? QString() : restored.error().detail));
    const auto file = LibraryFile::open(to, Mode::Write);
    QVERIFY2(file, qPrintable(file ? QString() : file.error().detail));
    QVERIFY(verify(**file).isClean());
    QCOMPARE((*file)->summaries()->size(), 2);
    QCOMPARE(bytesOfFile(path()), m_old);
}

void TestMigration::a_disk_that_fails_on_the_way_costs_nothing()
{
    FaultVfs disk;
    QVERIFY(LibraryFile::open(path(), Mode::Write));
    const qint64 operations = disk.operations();
    QVERIFY(operations > 20);
    const qint64 stride = operations / 25;
    for (qint64 nth = 1; nth <= operations; nth += stride) {
        writeBytes(path(), m_old);
        disk.fail({nth, true, false});
        Opened opened;
        const auto file = LibraryFile::open(path(), Mode::Write, &opened);
        QVERIFY(disk.hasFailed());
        disk.heal();
        // Refused, or for reading with a word about it; and nothing was done to it.
        QVERIFY2(!file || (opened.readOnly && !opened.notices.isEmpty()), qPrintable(QString::number(nth)));
        if (file)
            QCOMPARE((*file)->summaries()->size(), 2);
        else
            QVERIFY(file.error().failure == Failure::CannotWrite || file.error().failure == Failure::CannotRead);
        QCOMPARE(bytesOfFile(path()), m_old);
        QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files | QDir::Hidden), QStringList{u"old.secondstory"_s});
    }
    Opened opened;
    QVERIFY(LibraryFile::open(path(), Mode::Write, &opened));
    QCOMPARE(opened.outcome, Outcome::Upgraded);
}

int main(int argc, char *argv[])
{
    QCoreApplication app(argc, argv);
    int failed = 0;
    for (int schema = 1; schema < schemaNumber; ++schema) {
        TestMigration test(schema);
        failed += QTest::qExec(&test, argc, argv);
    }
    return failed;
}

#include "tst_migration.moc"
