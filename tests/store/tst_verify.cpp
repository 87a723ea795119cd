// Damage that SQLite itself does not see is named, each kind by its name; a sound library is called sound.
#include "app/store/verify.h"
#include "tests/support/library_fixture.h"
#include "tests/support/random_review.h"

#include <QElapsedTimer>
#include <QTest>

using namespace story;
using namespace story::store;
using namespace story::support;
using namespace Qt::StringLiterals;

class TestVerify : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();

    void a_sound_library_has_no_findings();
    void each_kind_of_damage_is_named_data();
    void each_kind_of_damage_is_named();
    void a_finding_names_the_review();
    void nothing_is_changed();
    void a_snapshot_is_where_reading_begins();

private:
    QString path() const { return m_folder->filePath(u"l.secondstory"_s); }
    std::unique_ptr<QTemporaryDir> m_folder;
    QByteArray m_sound; // the bytes of a sound library
};

void TestVerify::initTestCase()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QList<Review> reviews{randomReview(1, 4, Fill::Every), randomReview(2, 3), randomReview(3, 0)};
    makeLibrary(path(), reviews);
    auto library = *LibraryFile::open(path(), Mode::Write);
    for (int n = 0; n < 30; ++n) {
        const auto written = library->write(editJob(reviews[0], plainEdit(reviews[0], n), n + 2));
        QVERIFY2(written, qPrintable(written ? QString() : written.error().detail));
    }
    m_sound = bytesOfFile(path());
}

void TestVerify::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    writeBytes(path(), m_sound);
}

void TestVerify::a_sound_library_has_no_findings()
{
    for (const Mode mode : {Mode::Write, Mode::Read}) {
        const auto library = *LibraryFile::open(path(), mode);
        const Verification found = verify(*library);
        QVERIFY2(found.isClean(),
                 qPrintable(found.isClean() ? QString() : found.findings.first().sentence));
        QCOMPARE(found.reviews, 3);
        QCOMPARE(found.entries, 3 + 3 + 30);
    }
}

void TestVerify::each_kind_of_damage_is_named_data()
{
    using What = store::Finding::What;
    QTest::addColumn<QByteArray>("sql");
    QTest::addColumn<int>("what");
    const auto row = [](const char *name, const char *sql, What what) {
        QTest::newRow(name) << QByteArray(sql) << int(what);
    };
    row("a text in a table", "UPDATE event SET text = text || '.' WHERE rowid = 1", What::Rows);
    row("a time in a table",
        "UPDATE event SET start_earliest = coalesce(start_earliest, 0) + 1 WHERE rowid = 2",
        What::Rows);
    row("a row too many",
        "INSERT INTO lesson(id, review, text) SELECT randomblob(16), id, 'x' FROM review LIMIT 1",
        What::Rows);
    row("a row too few", "DELETE FROM agenda_item WHERE rowid = 1", What::Rows);
    row("a list in another order",
        "UPDATE event_people SET target = (SELECT id FROM person ORDER BY id DESC LIMIT 1), place = place + 10",
        What::Rows);
    row("a word in the journal", "UPDATE journal SET what = what || '.' WHERE seq = 7", What::Hash);
    row("a name in the journal", "UPDATE journal SET \"by\" = 'somebody else' WHERE seq = 7",
        What::Hash);
    row("a time in the journal", "UPDATE journal SET at = at + 1 WHERE seq = 7", What::Hash);
    row("a cause in the journal", "UPDATE journal SET cause = 'undo' WHERE seq = 7", What::Hash);
    row("a hash in the journal", "UPDATE journal SET hash = zeroblob(32) WHERE seq = 7",
        What::Hash);
    row("an entry gone from the middle", "DELETE FROM journal WHERE seq = 7", What::Gap);
    row("the newest entries gone", "DELETE FROM journal WHERE seq > 20", What::Head);
    row("all of a history gone",
        "DELETE FROM journal WHERE review = (SELECT review FROM journal WHERE seq = 20)",
        What::Head);
    row("an end that is another", "UPDATE head SET hash = zeroblob(32) WHERE seq > 5", What::Head);
    row("no end", "DELETE FROM head WHERE seq > 5", What::Head);
    row("a list of reviews that forgets", "DELETE FROM entry WHERE rowid = 2", What::Rows);
    row("a picture that is another", "UPDATE blob SET bytes = zeroblob(10) WHERE rowid = 1",
        What::Blob);
    row("a picture that is gone", "DELETE FROM blob WHERE sha256 IN (SELECT image FROM evidence)",
        What::ForeignKey);
    row("a reference to nothing",
        "UPDATE question SET may_know = zeroblob(16) WHERE may_know IS NOT NULL", What::ForeignKey);
    row("a text the search does not know", "UPDATE search SET text = 'x' WHERE rowid = 3",
        What::Index);
    row("a text only the search knows", "INSERT INTO search(text) VALUES ('left over')",
        What::Index);
    row("a search row too few", "DELETE FROM search_row WHERE rowid = 3", What::Index);
    row("an index of the search that is broken",
        "UPDATE search_data SET block = zeroblob(length(block)) WHERE id > 10", What::Index);
    row("no library id", "DELETE FROM meta WHERE key = 'written_by'", What::Setting);
    row("one more index", "CREATE INDEX mine ON event(text)", What::Structure);
}

void TestVerify::each_kind_of_damage_is_named()
{
    QFETCH(QByteArray, sql);
    QFETCH(int, what);
    runSql(path(), sql);
    const auto library = LibraryFile::open(path(), Mode::Read);
    QVERIFY2(library, qPrintable(library ? QString() : library.error().detail));
    const Verification found = verify(**library);
    QStringList said;
    for (const store::Finding &finding : found.findings)
        said.append(u"%1: %2"_s.arg(int(finding.what)).arg(finding.sentence));
    QVERIFY2(std::any_of(found.findings.begin(), found.findings.end(),
                         [&](const store::Finding &f) { return int(f.what) == what; }),
             qPrintable(u"expected %1, found\n"_s.arg(what) + said.join(u'\n')));
}

void TestVerify::a_finding_names_the_review()
{
    runSql(path(), "UPDATE journal SET at = at + 1 WHERE seq = 7");
    const auto library = *LibraryFile::open(path(), Mode::Read);
    const Verification found = verify(*library);
    QCOMPARE(found.findings.size(), 1);
    QCOMPARE(found.findings.first().chain, randomReview(1, 4, Fill::Every).id());
    QVERIFY(
        found.findings.first().sentence.contains(randomReview(1, 4, Fill::Every).about().title));
    QVERIFY(found.findings.first().sentence.contains(u"7"_s));
}

void TestVerify::nothing_is_changed()
{
    const QByteArray before = hashOfFile(path());
    {
        const auto library = *LibraryFile::open(path(), Mode::Write);
        QVERIFY(verify(*library).isClean());
    }
    QCOMPARE(hashOfFile(path()), before);
}

void TestVerify::a_snapshot_is_where_reading_begins()
{
    auto library = *LibraryFile::open(path(), Mode::Write);
    const Review before = *library->readReview(randomReview(2, 3).id());
    JournalEntry snapshot{before.id(), 2, 2, Cause::Snapshot, 0, 1, u"tester"_s, u"Snapshot"_s, {}};
    for (EntityKind kind : before.kinds()) {
        for (const Id &id : before.table(kind)->ids())
            snapshot.changes.push_back(Change::insert(kind, *before.table(kind)->find(id)));
    }
    Job job;
    job.entries.push_back(snapshot);
    QVERIFY(library->write(job));
    Review after = before;
    QVERIFY(library->write(editJob(after, plainEdit(after, 0), 3)));
    const Verification found = verify(*library);
    QVERIFY2(found.isClean(),
             qPrintable(found.isClean() ? QString() : found.findings.first().sentence));
}

QTEST_GUILESS_MAIN(TestVerify)
#include "tst_verify.moc"
