// What is intact in a damaged library comes back; what does not is named; the damaged file itself is not touched.
#include "app/model/differences.h"
#include "app/store/salvage.h"
#include "tests/support/library_fixture.h"
#include "tests/support/random_review.h"

#include <QFileInfo>
#include <QTest>

using namespace story;
using namespace story::store;
using namespace story::support;
using namespace Qt::StringLiterals;

class TestSalvage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();

    void a_sound_library_comes_back_whole();
    void a_destroyed_beginning_costs_nothing();
    void a_lost_table_is_made_again_from_the_history();
    void a_lost_history_leaves_the_rows();
    void an_end_cut_off_the_history_is_made_up_from_the_rows();
    void a_broken_entry_in_the_middle_keeps_the_history_before_it();
    void a_lost_picture_is_said();
    void half_a_file_gives_back_what_is_in_it();
    void a_journal_that_a_crash_left_is_honoured();
    void nothing_is_replaced();
    void what_is_not_ours_is_refused();
    void what_is_newer_or_in_use_is_refused();

private:
    QString path() const { return m_folder->filePath(u"l.secondstory"_s); }
    QString fresh() const { return m_folder->filePath(u"fresh.secondstory"_s); }
    // Salvages, and checks what must hold whatever the damage: the old file untouched, the new one sound.
    SalvageReport repair()
    {
        const QByteArray before = hashOfFile(path());
        const auto report = salvage(path(), fresh(), SystemClock());
        if (!report) {
            QTest::qFail(qPrintable(report.error().sentences() + report.error().detail), __FILE__,
                         __LINE__);
            return {};
        }
        if (hashOfFile(path()) != before)
            QTest::qFail("the damaged file was changed", __FILE__, __LINE__);
        m_library = std::move(*LibraryFile::open(fresh(), Mode::Write));
        const Verification found = verify(*m_library);
        if (!found.isClean())
            QTest::qFail(qPrintable(found.findings.first().sentence), __FILE__, __LINE__);
        return *report;
    }
    bool isBack(const Review &review) const
    {
        const auto back = m_library->readReview(review.id());
        return back && differences(review, *back).isEmpty();
    }
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<LibraryFile> m_library;
    QByteArray m_sound;
    Review m_a = randomReview(1, 4, Fill::Every);
    Review m_b = randomReview(2, 6);
};

void TestSalvage::initTestCase()
{
    m_folder = std::make_unique<QTemporaryDir>();
    makeLibrary(path(), {m_a, m_b});
    auto library = *LibraryFile::open(path(), Mode::Write);
    for (int n = 0; n < 30; ++n)
        QVERIFY(library->write(editJob(m_a, plainEdit(m_a, n), n + 2)));
    m_sound = bytesOfFile(path());
}

void TestSalvage::init()
{
    m_library.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    writeBytes(path(), m_sound);
}

void TestSalvage::a_sound_library_comes_back_whole()
{
    const SalvageReport report = repair();
    QCOMPARE(report.whole.size(), 2);
    QVERIFY(report.partial.isEmpty() && report.lost.isEmpty());
    QVERIFY(isBack(m_a) && isBack(m_b));
    // The same library, with the same history down to the hashes.
    const auto old = *LibraryFile::open(path(), Mode::Read);
    QCOMPARE(m_library->id(), old->id());
    for (const Id &chain : {Id(), m_a.id(), m_b.id()})
        QCOMPARE(m_library->head(chain)->hash, old->head(chain)->hash);
    QVERIFY(differences(*old->readShelf(), *m_library->readShelf()).isEmpty());
    for (const auto &[sha256, bytes] : pictures().asKeyValueRange()) {
        const auto shows = [&, wanted = sha256](const Evidence &e) { return e.image == wanted; };
        if (std::any_of(m_a.evidence.begin(), m_a.evidence.end(), shows))
            QCOMPARE(*m_library->blob(sha256), bytes);
    }
}

void TestSalvage::a_destroyed_beginning_costs_nothing()
{
    QByteArray bytes = m_sound;
    bytes.replace(0, 4096, QByteArray(4096, '\xff'));
    writeBytes(path(), bytes);
    const SalvageReport report = repair();
    QCOMPARE(report.whole.size(), 2);
    QVERIFY(isBack(m_a) && isBack(m_b));
}

void TestSalvage::a_lost_table_is_made_again_from_the_history()
{
    runSql(
        path(),
        "DELETE FROM event_people; DELETE FROM event; DELETE FROM search_row; UPDATE lesson SET text = 'x';");
    const SalvageReport report = repair();
    QCOMPARE(report.whole.size(), 2);
    QVERIFY(isBack(m_a) && isBack(m_b));
    QVERIFY(m_library->find(m_a.about().title, 10));
}

void TestSalvage::a_lost_history_leaves_the_rows()
{
    runSql(path(), "DELETE FROM journal;");
    const SalvageReport report = repair();
    QCOMPARE(report.partial.size(), 2);
    QVERIFY(report.whole.isEmpty() && report.lost.isEmpty());
    QVERIFY(isBack(m_a) && isBack(m_b));
    QCOMPARE(m_library->entriesBackwards(m_a.id(), 0, 10)->first().entry.cause, Cause::Restore);
}

void TestSalvage::an_end_cut_off_the_history_is_made_up_from_the_rows()
{
    runSql(path(), "DELETE FROM journal WHERE seq > 10;");
    const SalvageReport report = repair();
    QCOMPARE(report.whole.size(), 1);
    QCOMPARE(report.partial.size(), 1);
    QVERIFY(isBack(m_a) && isBack(m_b));
    const auto entries = *m_library->entriesBackwards(m_a.id(), 0, 100);
    QCOMPARE(entries.size(), 11);
    QCOMPARE(entries.first().entry.cause, Cause::Snapshot);
}

void TestSalvage::a_broken_entry_in_the_middle_keeps_the_history_before_it()
{
    runSql(path(), "UPDATE journal SET what = 'something else' WHERE seq = 15;");
    const SalvageReport report = repair();
    QCOMPARE(report.partial.size(), 1);
    QVERIFY(isBack(m_a) && isBack(m_b));
    QCOMPARE(m_library->head(m_a.id())->seq, 15);
}

void TestSalvage::a_lost_picture_is_said()
{
    runSql(path(), "UPDATE blob SET bytes = zeroblob(9);");
    const SalvageReport report = repair();
    QVERIFY(!report.partial.isEmpty());
    const auto back = m_library->readReview(m_a.id());
    QVERIFY(back);
    for (const FieldRef &ref : differences(m_a, *back))
        QCOMPARE(QByteArray(ref.field ? ref.field->name : "whole entity"), QByteArray("image"));
}

void TestSalvage::half_a_file_gives_back_what_is_in_it()
{
    writeBytes(path(), m_sound.left(m_sound.size() * 3 / 4 + 100));
    const auto report = salvage(path(), fresh(), SystemClock());
    QVERIFY2(report, qPrintable(report ? QString() : report.error().sentences()));
    QCOMPARE(report->whole.size() + report->partial.size() + report->lost.size(), 2);
    const auto library = *LibraryFile::open(fresh(), Mode::Read);
    QVERIFY(verify(*library).isClean());
}

void TestSalvage::a_journal_that_a_crash_left_is_honoured()
{
    // The file as it is, with the journal of a transaction that would restore its first page.
    const QByteArray before = m_sound;
    runSql(path(), "PRAGMA journal_mode = PERSIST; UPDATE review SET title = 'never committed';");
    QByteArray journal = bytesOfFile(path() + u"-journal"_s);
    journal.replace(0, 8,
                    QByteArray::fromHex("d9d505f920a163d7")); // its header was wiped at the commit
    QVERIFY(bytesOfFile(path()).contains("never committed"));
    writeBytes(path() + u"-journal"_s, journal);
    const auto report = salvage(path(), fresh(), SystemClock());
    QVERIFY(report);
    QVERIFY(QFileInfo::exists(path() + u"-journal"_s));
    m_library = std::move(*LibraryFile::open(fresh(), Mode::Read));
    QVERIFY(isBack(m_b)); // its title is the committed one
}

void TestSalvage::nothing_is_replaced()
{
    writeBytes(fresh(), "a shopping list");
    QVERIFY(!salvage(path(), fresh(), SystemClock()));
    QCOMPARE(bytesOfFile(fresh()), QByteArray("a shopping list"));
}

void TestSalvage::what_is_not_ours_is_refused()
{
    for (const QByteArray &bytes :
         {QByteArray(), QByteArray("Dear diary"), QByteArray(50'000, 'x')}) {
        writeBytes(path(), bytes);
        const auto report = salvage(path(), fresh(), SystemClock());
        QVERIFY(!report);
        QCOMPARE(report.error().failure, Failure::NotOurs);
        QVERIFY(!QFileInfo::exists(fresh()));
    }
    QCOMPARE(salvage(m_folder->filePath(u"nothing"_s), fresh(), SystemClock()).error().failure,
             Failure::CannotRead);
}

void TestSalvage::what_is_newer_or_in_use_is_refused()
{
    {
        const auto writer = *LibraryFile::open(path(), Mode::Write);
        QCOMPARE(salvage(path(), fresh(), SystemClock()).error().failure, Failure::InUse);
    }
    // A number alone does not make a file newer: it may be the damage.
    runSql(path(), "PRAGMA user_version = 257;");
    QCOMPARE(repair().whole.size(), 2);
    m_library.reset();
    QFile::remove(fresh());
    runSql(path(), "CREATE TABLE mood(id BLOB);");
    QCOMPARE(salvage(path(), fresh(), SystemClock()).error().failure, Failure::TooNew);
    runSql(path(), "UPDATE meta SET value = '200' WHERE key = 'min_reader';");
    QCOMPARE(salvage(path(), fresh(), SystemClock()).error().failure, Failure::TooNew);
    QVERIFY(!QFileInfo::exists(fresh()));
}

QTEST_GUILESS_MAIN(TestSalvage)
#include "tst_salvage.moc"
