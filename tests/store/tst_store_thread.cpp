// Jobs are written in order, by a thread that never keeps the caller waiting; "committed" is true when it is said; nothing is lost
// when the disk fails, and a commit that went through is not written twice.
#include "app/model/differences.h"
#include "app/store/store_thread.h"
#include "app/store/verify.h"
#include "tests/support/fault_vfs.h"
#include "tests/support/library_fixture.h"
#include "tests/support/random_review.h"

#include <QElapsedTimer>
#include <QTest>

using namespace story;
using namespace story::store;
using namespace story::support;
using namespace Qt::StringLiterals;

class TestStoreThread : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();

    void jobs_are_committed_in_order();
    void handing_over_never_waits_for_the_disk();
    void a_slow_disk_is_caught_up_with();
    void nothing_is_called_committed_before_it_is_on_the_disk();
    void the_first_job_makes_the_file_and_its_folder();
    void a_failed_write_is_told_once_and_keeps_everything();
    void a_commit_that_went_through_is_not_written_twice();
    void retrying_while_the_disk_is_still_broken_tells_again();
    void errands_run_after_the_jobs_before_them();
    void errands_run_although_nothing_can_be_written();
    void opening_what_is_not_there_makes_nothing();
    void leaving_waits_for_the_job_being_written();

private:
    QString path() const { return m_folder->filePath(u"l.secondstory"_s); }
    Job next()
    {
        const int n = m_n++;
        return editJob(m_review, plainEdit(m_review, n), n + 2);
    }
    void checkFile(qint64 seq)
    {
        const auto library = LibraryFile::open(path(), Mode::Read);
        QVERIFY2(library, qPrintable(library ? QString() : library.error().detail));
        QCOMPARE((*library)->head(m_review.id())->seq, seq);
        QVERIFY(differences(m_review, *(*library)->readReview(m_review.id())).isEmpty());
        const Verification found = verify(**library);
        QVERIFY2(found.isClean(),
                 qPrintable(found.isClean() ? QString() : found.findings.first().sentence));
    }
    std::unique_ptr<QTemporaryDir> m_folder;
    Review m_review;
    int m_n = 0;
};

void TestStoreThread::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_review = randomReview(5, 2);
    m_n = 0;
    makeLibrary(path(), {m_review});
}

void TestStoreThread::jobs_are_committed_in_order()
{
    {
        StoreThread thread;
        QList<quint64> committed;
        connect(&thread, &StoreThread::committed, this,
                [&](quint64 ticket) { committed.append(ticket); });
        const auto opened = thread.open(path());
        QVERIFY2(opened, qPrintable(opened ? QString() : opened.error().detail));
        for (int n = 1; n <= 100; ++n)
            QCOMPARE(thread.submit(next()), quint64(n));
        QVERIFY(thread.waitCommitted(60'000));
        QCOMPARE(thread.committedTicket(), quint64(100));
        QVERIFY(thread.pending().empty());
        QTRY_VERIFY(!committed.isEmpty() && committed.last() == 100);
        QVERIFY(std::is_sorted(committed.begin(), committed.end()));
    }
    checkFile(101);
}

void TestStoreThread::handing_over_never_waits_for_the_disk()
{
    FaultVfs disk;
    StoreThread thread;
    QVERIFY(thread.open(path()));
    disk.delaySyncs(200);
    QElapsedTimer timer;
    qint64 longest = 0;
    for (int n = 0; n < 50; ++n) {
        Job job = next();
        timer.start();
        thread.submit(std::move(job));
        longest = std::max(longest, timer.elapsed());
        QTest::qWait(2);
    }
    // One sync alone takes 200.
    QVERIFY2(longest < 200, qPrintable(QString::number(longest)));
    QVERIFY(thread.committedTicket() < 50);
    disk.delaySyncs(0);
    QVERIFY(thread.waitCommitted(60'000));
}

void TestStoreThread::a_slow_disk_is_caught_up_with()
{
    FaultVfs disk;
    StoreThread thread;
    QVERIFY(thread.open(path()));
    disk.delaySyncs(50);
    for (int n = 0; n < 200; ++n)
        thread.submit(next());
    QElapsedTimer timer;
    timer.start();
    QVERIFY(thread.waitCommitted(60'000));
    // One by one it would take 200 times at least three syncs of 50 ms: half a minute.
    QVERIFY2(timer.elapsed() < 10'000, qPrintable(QString::number(timer.elapsed())));
}

void TestStoreThread::nothing_is_called_committed_before_it_is_on_the_disk()
{
    FaultVfs disk;
    StoreThread thread;
    QVERIFY(thread.open(path()));
    disk.watch(m_folder->path());
    QRandomGenerator random(1);
    for (int n = 0; n < 20; ++n) {
        const quint64 ticket = thread.submit(next());
        while (thread.committedTicket() < ticket)
            QThread::yieldCurrentThread();
        // The power fails right now.
        const DiskImage image = disk.cut(random);
        QTemporaryDir after;
        for (const auto &[name, bytes] : image.asKeyValueRange())
            writeBytes(after.filePath(name), bytes);
        const auto library = LibraryFile::open(after.filePath(u"l.secondstory"_s), Mode::Read);
        QVERIFY2(library, qPrintable(library ? QString() : library.error().detail));
        QCOMPARE((*library)->head(m_review.id())->seq, n + 2);
    }
}

void TestStoreThread::the_first_job_makes_the_file_and_its_folder()
{
    const QString place = m_folder->filePath(u"a/b/first.secondstory"_s);
    StoreThread thread;
    thread.openFresh(place, Id(3, 4));
    thread.runAndWait([](LibraryFile *file) { QVERIFY(!file); });
    QVERIFY(!QFileInfo::exists(place));
    thread.submit(importJob(m_review, 1));
    QVERIFY(thread.waitCommitted(30'000));
    thread.runAndWait([&](LibraryFile *file) {
        QVERIFY(file);
        QCOMPARE(file->id(), Id(3, 4));
        QVERIFY(differences(m_review, *file->readReview(m_review.id())).isEmpty());
    });
}

void TestStoreThread::a_failed_write_is_told_once_and_keeps_everything()
{
    FaultVfs disk;
    {
        StoreThread thread;
        QList<Error> failed;
        connect(&thread, &StoreThread::failed, this,
                [&](const Error &error) { failed.append(error); });
        QVERIFY(thread.open(path()));
        thread.submit(next());
        QVERIFY(thread.waitCommitted(30'000));
        disk.fail({3, true});
        for (int n = 0; n < 10; ++n)
            thread.submit(next());
        QVERIFY(!thread.waitCommitted(30'000));
        QTest::qWait(50);
        QCOMPARE(failed.size(), 1);
        const Error error = failed.first();
        QCOMPARE(error.failure, Failure::CannotWrite);
        QVERIFY(!error.what.isEmpty() && !error.kept.isEmpty() && !error.next.isEmpty());
        QCOMPARE(thread.lastError().what, error.what);
        QCOMPARE(thread.pending().size(), size_t(10));
        QCOMPARE(thread.committedTicket(), quint64(1));
        disk.heal();
        thread.retry();
        QVERIFY(QTest::qWaitFor([&] { return thread.committedTicket() == 11; }, 30'000));
        QVERIFY(thread.pending().empty());
    }
    checkFile(12);
}

void TestStoreThread::a_commit_that_went_through_is_not_written_twice()
{
    FaultVfs disk;
    // Every operation of a commit in turn is done and still reported as failed; the last is the deletion of the journal. Where the disk
    // then works again SQLite can take the commit back; where it does not, the commit stands although nobody was told so.
    qint64 operations = 0;
    {
        StoreThread thread;
        QVERIFY(thread.open(path()));
        const qint64 before = disk.operations();
        thread.submit(next());
        QVERIFY(thread.waitCommitted(30'000));
        operations = disk.operations() - before;
    }
    // A longer journal takes a few operations more.
    const qint64 cases = 2 * (operations + 60);
    int wentThrough = 0;
    for (qint64 nth = 1; nth <= cases; ++nth) {
        StoreThread thread;
        QVERIFY(thread.open(path()));
        disk.fail({(nth + 1) / 2, nth % 2 == 0, true});
        thread.submit(next());
        const bool done = thread.waitCommitted(30'000);
        disk.heal();
        if (!done) {
            const auto file = LibraryFile::open(path(), Mode::Read);
            wentThrough += file && (*file)->head(m_review.id())->seq == m_n + 1;
            thread.retry();
            QVERIFY2(QTest::qWaitFor([&] { return thread.committedTicket() == 1; }, 30'000), qPrintable(QString::number(nth)));
        }
        bool one = false;
        thread.runAndWait(
            [&](LibraryFile *file) { one = file->head(m_review.id())->seq == m_n + 1; });
        QVERIFY2(one, qPrintable(QString::number(nth)));
    }
    QVERIFY(wentThrough > 0);
    checkFile(cases + 2);
}

void TestStoreThread::retrying_while_the_disk_is_still_broken_tells_again()
{
    FaultVfs disk;
    {
        StoreThread thread;
        QList<Error> failed;
        connect(&thread, &StoreThread::failed, this,
                [&](const Error &error) { failed.append(error); });
        QVERIFY(thread.open(path()));
        disk.fail({1, true});
        thread.submit(next());
        QTRY_COMPARE(failed.size(), 1);
        thread.retry();
        QTRY_COMPARE(failed.size(), 2);
        thread.retry();
        QTRY_COMPARE(failed.size(), 3);
        QCOMPARE(thread.pending().size(), size_t(1));
        disk.heal();
        thread.retry();
        QVERIFY(QTest::qWaitFor([&] { return thread.committedTicket() == 1; }, 30'000));
    }
    checkFile(2);
}

void TestStoreThread::errands_run_after_the_jobs_before_them()
{
    StoreThread thread;
    QVERIFY(thread.open(path()));
    for (int n = 0; n < 20; ++n) {
        thread.submit(next());
        qint64 seq = 0;
        thread.runAndWait([&](LibraryFile *file) { seq = file->head(m_review.id())->seq; });
        QCOMPARE(seq, n + 2);
    }
}

void TestStoreThread::errands_run_although_nothing_can_be_written()
{
    FaultVfs disk;
    StoreThread thread;
    QVERIFY(thread.open(path()));
    disk.fail({1, true});
    thread.submit(next());
    QVERIFY(!thread.waitCommitted(30'000));
    bool ran = false;
    thread.runAndWait([&](LibraryFile *file) { ran = file != nullptr; });
    QVERIFY(ran);
    disk.heal();
}

void TestStoreThread::opening_what_is_not_there_makes_nothing()
{
    StoreThread thread;
    const QString nowhere = m_folder->filePath(u"nowhere.secondstory"_s);
    const auto opened = thread.open(nowhere);
    QVERIFY(!opened);
    QCOMPARE(opened.error().failure, Failure::CannotRead);
    QVERIFY(!QFileInfo::exists(nowhere));
    QVERIFY(!QFileInfo::exists(nowhere + u".lock"_s));
}

void TestStoreThread::leaving_waits_for_the_job_being_written()
{
    FaultVfs disk;
    {
        StoreThread thread;
        QVERIFY(thread.open(path()));
        disk.delaySyncs(100);
        const qint64 before = disk.operations();
        thread.submit(next());
        QVERIFY(QTest::qWaitFor([&] { return disk.operations() > before + 2; }, 30'000));
    }
    disk.delaySyncs(0);
    checkFile(2);
}

QTEST_GUILESS_MAIN(TestStoreThread)
#include "tst_store_thread.moc"
