// The disk fills up in the middle of a meeting: the file is as it was, the error says so, and work goes on when there is room.
#include "app/model/differences.h"
#include "app/store/backup.h"
#include "app/store/salvage.h"
#include "app/store/store_thread.h"
#include "tests/core/small_disk.h"
#include "tests/support/library_fixture.h"
#include "tests/support/random_review.h"

#include <QCoreApplication>
#include <QFile>
#include <QTest>

using namespace story;
using namespace story::store;
using namespace story::support;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 diskSize = 8 << 20;
QString disk; // a folder on it; empty where the system lets nobody mount one
bool mounted = false;

} // namespace

class TestFullDisk : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();

    void edits_wait_in_memory_until_there_is_room();
    void a_new_library_is_not_left_half();
    void an_earlier_version_that_does_not_fit_is_told_and_gone();
    void a_copy_that_does_not_fit_is_told_and_gone();
    void a_repair_that_does_not_fit_is_told_and_gone();

private:
    QString path() const { return disk + u"/l.secondstory"_s; }
    // Takes all room there is, but for `left` bytes; gone again with it.
    class Filler {
    public:
        explicit Filler(qint64 left)
        {
            if (!mounted) {
                m_small = std::make_unique<SmallFiles>(static_cast<rlim_t>(m_sizeNow + left));
                return;
            }
            m_file.setFileName(disk + u"/filler"_s);
            if (!m_file.open(QIODevice::WriteOnly))
                qFatal("no filler");
            while (m_file.write(QByteArray(4096, 'f')) == 4096 && m_file.flush()) {
            }
            m_file.resize(m_file.size() - left);
            m_file.flush();
        }
        ~Filler()
        {
            m_file.close();
            QFile::remove(m_file.fileName()); // the member function refuses after the failed write
        }
        static inline qint64 m_sizeNow =
            0; // of the library, where only the size of files can be limited

    private:
        QFile m_file;
        std::unique_ptr<SmallFiles> m_small;
    };
    Review m_review = randomReview(1, 3, Fill::Every);
};

void TestFullDisk::init()
{
    for (const QString &name : QDir(disk).entryList(QDir::Files | QDir::Hidden))
        QFile::remove(disk + u'/' + name);
    makeLibrary(path(), {m_review});
    Filler::m_sizeNow = QFile(path()).size();
}

void TestFullDisk::edits_wait_in_memory_until_there_is_room()
{
    Review review = m_review;
    StoreThread thread;
    QVERIFY(thread.open(path()));
    int failed = 0;
    connect(&thread, &StoreThread::failed, this, [&] { ++failed; });
    {
        const Filler filler(16 << 10);
        Passage passage;
        passage.id = Id(0x0199'2000'0000'7000ULL, 0x8000'0000'0000'0000ULL);
        passage.text = QString(200'000, u'x');
        thread.submit(editJob(review, insertion(passage), 2));
        QVERIFY(!thread.waitCommitted(30'000));
        QTRY_COMPARE(failed, 1);
        const Error error = thread.lastError();
        QCOMPARE(error.failure, Failure::CannotWrite);
        QVERIFY2(error.what.contains(path()), qPrintable(error.what));
        QVERIFY2(!error.kept.isEmpty() && !error.next.isEmpty(), qPrintable(error.sentences()));
        if (mounted)
            QVERIFY2(error.what.contains(u"full"_s), qPrintable(error.what + error.detail));
        for (int n = 0; n < 5; ++n)
            thread.submit(editJob(review, plainEdit(review, n), n + 3));
        QCOMPARE(thread.pending().size(), size_t(6));
        // What was there can still be read.
        thread.runAndWait([&](LibraryFile *file) {
            QVERIFY(differences(m_review, *file->readReview(m_review.id())).isEmpty());
        });
        thread.retry(); // still no room
        QTRY_COMPARE(failed, 2);
    }
    thread.retry();
    QTRY_VERIFY2_WITH_TIMEOUT(thread.committedTicket() == 6, qPrintable(thread.lastError().detail),
                              10'000);
    thread.runAndWait([&](LibraryFile *file) {
        QVERIFY(differences(review, *file->readReview(review.id())).isEmpty());
        QVERIFY(verify(*file).isClean());
    });
}

void TestFullDisk::a_new_library_is_not_left_half()
{
    Filler::m_sizeNow = 0;
    const Filler filler(64 << 10);
    const auto made = LibraryFile::create(disk + u"/new.secondstory"_s, Id(1, 2));
    QVERIFY(!made);
    QCOMPARE(made.error().failure, Failure::CannotWrite);
    for (const QString &name : QDir(disk).entryList(QDir::Files | QDir::Hidden))
        QVERIFY2(name == u"l.secondstory"_s || name == u"filler"_s, qPrintable(name));
}

void TestFullDisk::an_earlier_version_that_does_not_fit_is_told_and_gone()
{
    auto library = *LibraryFile::open(path(), Mode::Write);
    const QString folder = versionsFolder(disk, library->id());
    const QByteArray before = hashOfFile(path());
    Filler::m_sizeNow = 0;
    {
        const Filler filler(64 << 10);
        auto run = BackupRun::begin(*library, folder, 1'794'819'600 * microsPerSecond);
        QVERIFY(run);
        Result<BackupRun::Progress> progress;
        do {
            progress = (*run)->step();
        } while (progress && *progress == BackupRun::Progress::More);
        QVERIFY(!progress || !acceptBackup((*run)->temporaryPath()));
    }
    QCOMPARE(QDir(folder).entryList(QDir::Files | QDir::Hidden), QStringList());
    QCOMPARE(hashOfFile(path()), before);
    QVERIFY(library->head(m_review.id()));
}

void TestFullDisk::a_copy_that_does_not_fit_is_told_and_gone()
{
    const auto library = *LibraryFile::open(path(), Mode::Read);
    Filler::m_sizeNow = 0;
    const Filler filler(64 << 10);
    const auto copied = copyLibrary(*library, disk + u"/copy.secondstory"_s);
    QVERIFY(!copied);
    QVERIFY(copied.error().what.contains(u"copy.secondstory"_s));
    for (const QString &name : QDir(disk).entryList(QDir::Files | QDir::Hidden))
        QVERIFY2(name == u"l.secondstory"_s || name == u"filler"_s, qPrintable(name));
}

void TestFullDisk::a_repair_that_does_not_fit_is_told_and_gone()
{
    if (!mounted)
        return; // the copy it works on would not fit either
    const QByteArray before = hashOfFile(path());
    const Filler filler(500 << 10);
    const auto report = salvage(path(), disk + u"/fresh.secondstory"_s, SystemClock());
    QVERIFY(!report);
    QCOMPARE(report.error().failure, Failure::CannotWrite);
    for (const QString &name : QDir(disk).entryList(QDir::Files | QDir::Hidden))
        QVERIFY2(name == u"l.secondstory"_s || name == u"filler"_s, qPrintable(name));
    QCOMPARE(hashOfFile(path()), before);
}

int main(int argc, char **argv)
{
    QTemporaryDir folder;
    mounted = mountSmallDisk(folder.path().toLocal8Bit(), diskSize);
    disk = folder.path();
    QCoreApplication app(argc, argv);
    TestFullDisk test;
    const int failed = QTest::qExec(&test, argc, argv);
    if (mounted)
        ::umount2(folder.path().toLocal8Bit().constData(), MNT_DETACH);
    return failed;
}
#include "tst_full_disk.moc"
