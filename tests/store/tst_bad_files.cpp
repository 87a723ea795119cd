// Files that are no sound library of ours: each has its name, one sentence, and is not changed by a bit.
#include "app/model/differences.h"
#include "app/store/schema.h"
#include "app/store/verify.h"
#include "tests/support/library_fixture.h"
#include "tests/support/random_review.h"

#include <QFileInfo>
#include <QProcess>
#include <QTest>

#include <csignal>

#include <sqlite3.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace story;
using namespace story::store;
using namespace story::support;
using namespace Qt::StringLiterals;

class TestBadFiles : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();

    void what_is_not_ours_is_refused_data();
    void what_is_not_ours_is_refused();
    void a_newer_file_that_we_can_read_is_read_only();
    void a_newer_file_that_we_cannot_read_is_refused();
    void a_damaged_beginning_is_called_damage_data();
    void a_damaged_beginning_is_called_damage();
    void foreign_triggers_and_views_do_nothing();
    void a_view_in_place_of_a_table_is_not_read();
    void a_file_in_use_by_a_writer_can_be_read();
    void a_crash_in_the_middle_of_a_write_is_rolled_back_by_a_writer();
    void a_crash_in_the_middle_of_a_write_does_not_stop_a_reader();
    void a_file_switched_to_a_write_ahead_log_is_read_unchanged();

private:
    QString path() const { return m_folder->filePath(u"l.secondstory"_s); }
    void crashInTheMiddle();
    std::unique_ptr<QTemporaryDir> m_folder;
    QByteArray m_sound;
    Review m_review;
};

void TestBadFiles::initTestCase()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_review = randomReview(1, 4, Fill::Every);
    makeLibrary(path(), {m_review});
    m_sound = bytesOfFile(path());
}

void TestBadFiles::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    writeBytes(path(), m_sound);
}

void TestBadFiles::what_is_not_ours_is_refused_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("failure");
    QTest::newRow("empty") << QByteArray() << int(Failure::NotOurs);
    QTest::newRow("a text") << QByteArray("Dear diary,\n") << int(Failure::NotOurs);
    QTest::newRow("a long text") << QByteArray(400'000, 'x') << int(Failure::NotOurs);
    QTest::newRow("zeros") << QByteArray(400'000, '\0') << int(Failure::NotOurs);
    QTest::newRow("only the magic") << QByteArray("SQLite format 3\0", 16) << int(Failure::NotOurs);
    QTemporaryDir folder;
    const QString other = folder.filePath(u"other.db"_s);
    runSql(other, "CREATE TABLE journal(x); INSERT INTO journal VALUES (1);");
    QTest::newRow("another program's SQLite file") << bytesOfFile(other) << int(Failure::NotOurs);
    runSql(other, "PRAGMA application_id = 0x32535459; PRAGMA user_version = 1;");
    QTest::newRow("one that says it is ours") << bytesOfFile(other) << int(Failure::Damaged);
}

void TestBadFiles::what_is_not_ours_is_refused()
{
    QFETCH(QByteArray, bytes);
    QFETCH(int, failure);
    writeBytes(path(), bytes);
    for (const Mode mode : {Mode::Write, Mode::Read}) {
        const auto library = LibraryFile::open(path(), mode);
        QVERIFY(!library);
        QCOMPARE(int(library.error().failure), failure);
        QVERIFY(library.error().what.contains(u"l.secondstory"_s));
        QCOMPARE(bytesOfFile(path()), bytes);
        QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files | QDir::Hidden),
                 QStringList{u"l.secondstory"_s});
    }
}

void TestBadFiles::a_newer_file_that_we_can_read_is_read_only()
{
    runSql(
        path(),
        "ALTER TABLE event ADD COLUMN colour TEXT; CREATE TABLE mood(id BLOB); PRAGMA user_version = 99;");
    const QByteArray before = hashOfFile(path());
    for (const Mode mode : {Mode::Write, Mode::Read}) {
        Opened opened;
        const auto library = LibraryFile::open(path(), mode, &opened);
        QVERIFY2(library, qPrintable(library ? QString() : library.error().detail));
        QVERIFY(opened.readOnly);
        QCOMPARE(opened.outcome, Outcome::NewerReadable);
        QCOMPARE(opened.notices.size(), 1);
        QVERIFY(differences(m_review, *(*library)->readReview(m_review.id())).isEmpty());
        QVERIFY(verify(**library).isClean());
        QCOMPARE(hashOfFile(path()), before);
    }
}

void TestBadFiles::a_newer_file_that_we_cannot_read_is_refused()
{
    runSql(path(),
           "PRAGMA user_version = 99; UPDATE meta SET value = '99' WHERE key = 'min_reader';");
    const QByteArray before = hashOfFile(path());
    for (const Mode mode : {Mode::Write, Mode::Read}) {
        const auto library = LibraryFile::open(path(), mode);
        QVERIFY(!library);
        QCOMPARE(library.error().failure, Failure::TooNew);
        QCOMPARE(hashOfFile(path()), before);
    }
}

void TestBadFiles::a_damaged_beginning_is_called_damage_data()
{
    QTest::addColumn<int>("at");
    QTest::addColumn<int>("size");
    QTest::newRow("the whole first page") << 0 << 4096;
    QTest::newRow("the magic") << 3 << 1;
    QTest::newRow("the application id") << 70 << 1;
    QTest::newRow("the schema number") << 60 << 4;
    QTest::newRow("the page size") << 16 << 2;
}

void TestBadFiles::a_damaged_beginning_is_called_damage()
{
    QFETCH(int, at);
    QFETCH(int, size);
    QByteArray bytes = m_sound;
    for (int i = 0; i < size; ++i)
        bytes[at + i] = '\0';
    writeBytes(path(), bytes);
    for (const Mode mode : {Mode::Write, Mode::Read}) {
        const auto library = LibraryFile::open(path(), mode);
        QVERIFY(!library);
        QCOMPARE(library.error().failure, Failure::Damaged);
        QCOMPARE(bytesOfFile(path()), bytes);
    }
}

void TestBadFiles::foreign_triggers_and_views_do_nothing()
{
    runSql(
        path(),
        "CREATE TRIGGER evil AFTER INSERT ON search_row BEGIN UPDATE review SET title = 'owned'; END;"
        "CREATE TRIGGER worse AFTER UPDATE ON review BEGIN DELETE FROM journal; END;"
        "CREATE VIEW peek AS SELECT * FROM journal;");
    const QByteArray before = hashOfFile(path());
    for (const Mode mode : {Mode::Write, Mode::Read}) {
        Opened opened;
        const auto library = LibraryFile::open(path(), mode, &opened);
        QVERIFY2(library, qPrintable(library ? QString() : library.error().detail));
        QVERIFY(opened.readOnly);
        QVERIFY(!opened.notices.isEmpty());
        QVERIFY(differences(m_review, *(*library)->readReview(m_review.id())).isEmpty());
        QVERIFY(!verify(**library).isClean());
        QCOMPARE(hashOfFile(path()), before);
        // Given back to writers only: this writer holds no lease.
        QVERIFY(!QFileInfo::exists(path() + u".lock"_s));
    }
}

void TestBadFiles::a_view_in_place_of_a_table_is_not_read()
{
    runSql(path(),
           "ALTER TABLE lesson RENAME TO hidden; CREATE VIEW lesson AS SELECT * FROM hidden;");
    const auto library = LibraryFile::open(path(), Mode::Read);
    QVERIFY2(library, qPrintable(library ? QString() : library.error().detail));
    const auto review = (*library)->readReview(m_review.id());
    QVERIFY(!review);
    QCOMPARE(review.error().failure, Failure::Damaged);
}

void TestBadFiles::a_file_in_use_by_a_writer_can_be_read()
{
    auto writer = *LibraryFile::open(path(), Mode::Write);
    const auto reader = *LibraryFile::open(path(), Mode::Read);
    Review review = m_review;
    QVERIFY(writer->write(editJob(review, plainEdit(review, 0), 2)));
    // The reader stays at its moment, and holds nobody up.
    QVERIFY(differences(m_review, *reader->readReview(m_review.id())).isEmpty());
    const auto later = *LibraryFile::open(path(), Mode::Read);
    QVERIFY(differences(review, *later->readReview(m_review.id())).isEmpty());
}

// A program that dies after SQLite wrote into the file and before it committed.
void TestBadFiles::crashInTheMiddle()
{
    const QByteArray name = path().toLocal8Bit();
    const pid_t child = ::fork();
    if (child == 0) {
        sqlite3 *db = nullptr;
        sqlite3_open(name.constData(), &db);
        sqlite3_exec(
            db,
            "PRAGMA cache_size = 1; PRAGMA cache_spill = 1; BEGIN IMMEDIATE; UPDATE event SET text = text || 'half';"
            "UPDATE journal SET what = what || 'half'; UPDATE search SET text = 'half';",
            nullptr, nullptr, nullptr);
        sqlite3_db_cacheflush(db);
        ::kill(::getpid(), SIGKILL);
    }
    int status = 0;
    ::waitpid(child, &status, 0);
    QVERIFY(QFileInfo(path() + u"-journal"_s).size() > 0);
    QVERIFY(bytesOfFile(path()) != m_sound);
}

void TestBadFiles::a_crash_in_the_middle_of_a_write_is_rolled_back_by_a_writer()
{
    crashInTheMiddle();
    Opened opened;
    const auto library = LibraryFile::open(path(), Mode::Write, &opened);
    QVERIFY2(library, qPrintable(library ? QString() : library.error().detail));
    QVERIFY(!opened.readOnly);
    QCOMPARE(opened.notices.size(), 1);
    QVERIFY(!QFileInfo::exists(path() + u"-journal"_s));
    QVERIFY(verify(**library).isClean());
    QVERIFY(differences(m_review, *(*library)->readReview(m_review.id())).isEmpty());
}

void TestBadFiles::a_crash_in_the_middle_of_a_write_does_not_stop_a_reader()
{
    crashInTheMiddle();
    const QByteArray before = hashOfFile(path());
    const QByteArray journal = hashOfFile(path() + u"-journal"_s);
    Opened opened;
    const auto library = LibraryFile::open(path(), Mode::Read, &opened);
    QVERIFY2(library, qPrintable(library ? QString() : library.error().detail));
    QCOMPARE(opened.notices.size(), 1);
    QVERIFY(verify(**library).isClean());
    QVERIFY(differences(m_review, *(*library)->readReview(m_review.id())).isEmpty());
    QCOMPARE(hashOfFile(path()), before);
    QCOMPARE(hashOfFile(path() + u"-journal"_s), journal);
}

void TestBadFiles::a_file_switched_to_a_write_ahead_log_is_read_unchanged()
{
    runSql(path(), "PRAGMA journal_mode = WAL;");
    const QByteArray before = hashOfFile(path());
    {
        const auto library = LibraryFile::open(path(), Mode::Read);
        QVERIFY2(library, qPrintable(library ? QString() : library.error().detail));
        QVERIFY(verify(**library).isClean());
    }
    QCOMPARE(hashOfFile(path()), before);
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files | QDir::Hidden),
             QStringList{u"l.secondstory"_s});
    // A writer switches it back.
    {
        const auto library = LibraryFile::open(path(), Mode::Write);
        QVERIFY2(library, qPrintable(library ? QString() : library.error().detail));
    }
    QCOMPARE(bytesOfFile(path()).mid(18, 2), QByteArray("\1\1"));
}

QTEST_GUILESS_MAIN(TestBadFiles)
#include "tst_bad_files.moc"
