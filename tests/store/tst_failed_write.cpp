// After a write failed nothing more is written on the same handle: the system may have thrown away what it could not
// sync, and would call the next fsync a success.
#include "app/store/verify.h"
#include "tests/support/fault_vfs.h"
#include "tests/support/library_fixture.h"
#include "tests/support/random_review.h"

#include <QTest>

using namespace story;
using namespace story::store;
using namespace story::support;

class TestFailedWrite : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void nothing_is_written_before_the_file_was_opened_again();
};

void TestFailedWrite::nothing_is_written_before_the_file_was_opened_again()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("l.secondstory"));
    Review review = randomReview(7, 2);
    makeLibrary(path, {review});

    FaultVfs disk;
    {
        auto file = LibraryFile::open(path, Mode::Write);
        QVERIFY(file.has_value());
        const Job first = editJob(review, plainEdit(review, 2), 2);
        const Job second = editJob(review, plainEdit(review, 4), 3);
        disk.fail({1, false, false});
        const auto failed = (*file)->write(first);
        QVERIFY(!failed && disk.hasFailed());
        QCOMPARE(failed.error().failure, Failure::CannotWrite);
        disk.heal();

        // The disk is well again, and nobody asks it on this handle.
        const qint64 asked = disk.operations();
        QVERIFY(!(*file)->write(first));
        QVERIFY(!(*file)->purge(review.id()));
        QCOMPARE(disk.operations(), asked);

        QVERIFY((*file)->reopen());
        QVERIFY((*file)->write(first));
        QVERIFY((*file)->write(second));
        QVERIFY(verify(**file).isClean());
    }
}

QTEST_GUILESS_MAIN(TestFailedWrite)
#include "tst_failed_write.moc"
