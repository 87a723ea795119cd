// Every write, sync, truncation and deletion of a session fails, one after the other: once or from then on, before it is done or
// after. Whatever happens, no acknowledged edit is lost, the file is sound, and each failure is told. STORY_LONG=1 leaves none out.
#include "app/model/differences.h"
#include "app/store/store_thread.h"
#include "app/store/verify.h"
#include "tests/support/fault_vfs.h"
#include "tests/support/library_fixture.h"
#include "tests/support/random_review.h"

#include <QRandomGenerator>
#include <QTest>

using namespace story;
using namespace story::store;
using namespace story::support;
using namespace Qt::StringLiterals;

class TestNthFault : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();

    void no_acknowledged_edit_is_lost_data();
    void no_acknowledged_edit_is_lost();
    void making_a_library_succeeds_or_leaves_nothing();
    void purging_happens_whole_or_not_at_all();

private:
    QByteArray m_sound;
    Review m_review = randomReview(1, 2);
    Review m_second = randomReview(2, 6, Fill::Every);
};

void TestNthFault::initTestCase()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"l.secondstory"_s);
    makeLibrary(path, {m_review});
    m_sound = bytesOfFile(path);
}

void TestNthFault::no_acknowledged_edit_is_lost_data()
{
    QTest::addColumn<bool>("forEver");
    QTest::addColumn<bool>("afterDoing");
    QTest::newRow("once, not done") << false << false;
    QTest::newRow("once, done and called failed") << false << true;
    QTest::newRow("for ever, not done") << true << false;
    QTest::newRow("for ever, done and called failed") << true << true;
}

void TestNthFault::no_acknowledged_edit_is_lost()
{
    QFETCH(bool, forEver);
    QFETCH(bool, afterDoing);
    FaultVfs disk;
    // Every one of them with STORY_LONG=1; else every ninth, from a beginning that differs each time.
    const qint64 step = qEnvironmentVariableIsSet("STORY_LONG") ? 1 : 9;
    int failures = 0;
    for (qint64 nth = 1 + QRandomGenerator::global()->bounded(int(step));; nth += step) {
        const QByteArray told = "operation " + QByteArray::number(nth);
        QTemporaryDir folder;
        const QString path = folder.filePath(u"l.secondstory"_s);
        writeBytes(path, m_sound);

        // The session: small edits, a removal, a whole import with pictures.
        Review review = m_review;
        QList<Job> jobs;
        QList<Review> states{review};
        for (const int kind : {0, 1, 6}) {
            jobs.append(editJob(review, plainEdit(review, kind), jobs.size() + 2));
            states.append(review);
        }
        jobs.append(importJob(m_second, 2));
        states.append(review);

        quint64 acknowledged = 0;
        bool failed = false;
        {
            StoreThread thread;
            int said = 0;
            QObject receiver;
            connect(&thread, &StoreThread::failed, &receiver, [&] { ++said; });
            QVERIFY2(thread.open(path), told.constData());
            disk.fail({nth, forEver, afterDoing});
            for (const Job &job : jobs) {
                thread.submit(job);
                if (!thread.waitCommitted(60'000)) {
                    failed = true;
                    QVERIFY2(QTest::qWaitFor([&] { return said == 1; }, 10'000), told.constData());
                    QVERIFY2(!thread.lastError().what.isEmpty(), told.constData());
                    if (forEver)
                        break;
                    disk.heal();
                    thread.retry();
                    QVERIFY2(QTest::qWaitFor([&] { return thread.waitCommitted(0); }, 60'000),
                             told.constData());
                }
                acknowledged = thread.committedTicket();
            }
            QVERIFY2(disk.hasFailed() == failed || !forEver, told.constData());
            if (!forEver)
                QCOMPARE(acknowledged, quint64(jobs.size()));
        }
        disk.heal();

        const auto library = LibraryFile::open(path, Mode::Write);
        QVERIFY2(library, told + (library ? QByteArray() : library.error().detail.toUtf8()));
        const qint64 edits = (*library)->head(review.id())->seq - 1;
        const bool second = (*library)->head(m_second.id())->seq == 1;
        const quint64 there = static_cast<quint64>(edits) + (second ? 1 : 0);
        QVERIFY2(there >= acknowledged && there <= acknowledged + 1, told.constData());
        QVERIFY2(differences(states[edits], *(*library)->readReview(review.id())).isEmpty(),
                 told.constData());
        if (second)
            QVERIFY2(differences(m_second, *(*library)->readReview(m_second.id())).isEmpty(),
                     told.constData());
        const Verification found = verify(**library);
        QVERIFY2(found.isClean(),
                 told
                     + (found.isClean() ? QByteArray() : found.findings.first().sentence.toUtf8()));
        failures += failed ? 1 : 0;
        if (!disk.hasFailed())
            break; // the session has fewer operations than that
    }
    qInfo("%d failures", failures);
    QVERIFY(failures > 40);
}

void TestNthFault::making_a_library_succeeds_or_leaves_nothing()
{
    FaultVfs disk;
    int failures = 0;
    for (qint64 nth = 1;; ++nth) {
        QTemporaryDir folder;
        const QString path = folder.filePath(u"l.secondstory"_s);
        disk.fail({nth, true});
        {
            const auto made = LibraryFile::create(path, Id(1, 2));
            if (disk.hasFailed()) {
                ++failures;
                QVERIFY(!made);
                QVERIFY(!made.error().what.isEmpty());
                QCOMPARE(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden), QStringList());
            }
        }
        disk.heal();
        if (!disk.hasFailed())
            break;
    }
    QVERIFY(failures > 20);
}

void TestNthFault::purging_happens_whole_or_not_at_all()
{
    FaultVfs disk;
    int failures = 0;
    for (qint64 nth = 1;; nth += 3) {
        QTemporaryDir folder;
        const QString path = folder.filePath(u"l.secondstory"_s);
        writeBytes(path, m_sound);
        {
            auto library = *LibraryFile::open(path, Mode::Write);
            disk.fail({nth, true});
            const bool purged = library->purge(m_review.id()).has_value();
            QCOMPARE(purged, !disk.hasFailed());
            failures += disk.hasFailed() ? 1 : 0;
        }
        disk.heal();
        const auto library = *LibraryFile::open(path, Mode::Write);
        QVERIFY(verify(*library).isClean());
        const auto review = library->readReview(m_review.id());
        QVERIFY(review ? differences(m_review, *review).isEmpty()
                       : review.error().failure == Failure::NotFound);
        if (!disk.hasFailed()) {
            QVERIFY(!review);
            break;
        }
    }
    QVERIFY(failures > 10);
}

QTEST_GUILESS_MAIN(TestNthFault)
#include "tst_nth_fault.moc"
