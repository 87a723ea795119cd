// One writer at a time; a lock that a dead program left is taken over.
#include "app/store/lease.h"
#include "tests/support/library_fixture.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QProcess>
#include <QTest>

#include <csignal>
#include <cstdio>

#include <sys/stat.h>
#include <unistd.h>

using namespace story;
using namespace story::store;
using namespace story::support;
using namespace Qt::StringLiterals;

class TestLease : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();

    void a_second_writer_is_told_who_holds_it();
    void a_reader_needs_none();
    void closing_gives_it_back();
    void the_lock_of_a_killed_program_is_taken_over();
    void a_link_to_the_library_has_the_same_lease();
    void a_folder_that_cannot_be_written_means_reading_only();
    void a_file_that_may_not_be_written_means_reading_only();

private:
    QString path() const { return m_folder->filePath(u"l.secondstory"_s); }
    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestLease::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    makeLibrary(path(), {});
}

void TestLease::a_second_writer_is_told_who_holds_it()
{
    const auto first = *LibraryFile::open(path(), Mode::Write);
    const QByteArray before = hashOfFile(path());
    const auto second = LibraryFile::open(path(), Mode::Write);
    QVERIFY(!second);
    QCOMPARE(second.error().failure, Failure::InUse);
    QVERIFY2(second.error().kept.contains(QString::number(QCoreApplication::applicationPid())),
             qPrintable(second.error().sentences()));
    QVERIFY(second.error().kept.contains(QSysInfo::machineHostName()));
    QCOMPARE(hashOfFile(path()), before);
}

void TestLease::a_reader_needs_none()
{
    const auto writer = *LibraryFile::open(path(), Mode::Write);
    Opened opened;
    const auto reader = LibraryFile::open(path(), Mode::Read, &opened);
    QVERIFY(reader);
    QVERIFY((*reader)->isReadOnly());
    QVERIFY(opened.notices.isEmpty());
}

void TestLease::closing_gives_it_back()
{
    LibraryFile::open(path(), Mode::Write)->reset();
    QVERIFY(!QFileInfo::exists(path() + u".lock"_s));
    QVERIFY(LibraryFile::open(path(), Mode::Write));
}

void TestLease::the_lock_of_a_killed_program_is_taken_over()
{
    QProcess holder;
    holder.start(QCoreApplication::applicationFilePath(), {u"--hold"_s, path()});
    QVERIFY(holder.waitForStarted());
    QVERIFY(holder.waitForReadyRead(30'000));
    QVERIFY(!LibraryFile::open(path(), Mode::Write));
    ::kill(static_cast<pid_t>(holder.processId()), SIGKILL);
    holder.waitForFinished();
    QVERIFY(QFileInfo::exists(path() + u".lock"_s));
    const auto next = LibraryFile::open(path(), Mode::Write);
    QVERIFY2(next, qPrintable(next ? QString() : next.error().sentences()));
}

void TestLease::a_link_to_the_library_has_the_same_lease()
{
    const QString link = m_folder->filePath(u"link.secondstory"_s);
    QVERIFY(QFile::link(path(), link));
    const auto first = *LibraryFile::open(link, Mode::Write);
    const auto second = LibraryFile::open(path(), Mode::Write);
    QVERIFY(!second);
    QCOMPARE(second.error().failure, Failure::InUse);
}

void TestLease::a_folder_that_cannot_be_written_means_reading_only()
{
    // As root nothing is forbidden, so for a moment we are nobody.
    const uid_t me = ::geteuid();
    const QByteArray folder = m_folder->path().toLocal8Bit();
    QCOMPARE(::chmod(folder.constData(), 0555), 0);
    QCOMPARE(::chmod(path().toLocal8Bit().constData(), 0644), 0);
    if (me == 0)
        QCOMPARE(::seteuid(65534), 0);
    Opened opened;
    const auto library = LibraryFile::open(path(), Mode::Write, &opened);
    const bool fine =
        library && (*library)->isReadOnly() && opened.readOnly && opened.notices.size() == 1;
    const QString said = library ? QString() : library.error().sentences();
    if (me == 0)
        QCOMPARE(::seteuid(me), 0);
    QCOMPARE(::chmod(folder.constData(), 0755), 0);
    QVERIFY2(fine, qPrintable(said));
    QCOMPARE(opened.notices.first().failure, Failure::ReadOnly);
    Job job;
    job.entries.push_back({{}, 1, 1, Cause::Do, 0, 1, u"tester"_s, u"x"_s, {}});
    QCOMPARE((*library)->write(job).error().failure, Failure::ReadOnly);
}

void TestLease::a_file_that_may_not_be_written_means_reading_only()
{
    const uid_t me = ::geteuid();
    const QByteArray folder = m_folder->path().toLocal8Bit();
    QCOMPARE(::chmod(folder.constData(), 0777), 0);
    QCOMPARE(::chmod(path().toLocal8Bit().constData(), 0444), 0);
    if (me == 0)
        QCOMPARE(::seteuid(65534), 0);
    Opened opened;
    const auto library = LibraryFile::open(path(), Mode::Write, &opened);
    if (me == 0)
        QCOMPARE(::seteuid(me), 0);
    QVERIFY2(library, qPrintable(library ? QString() : library.error().sentences()));
    QVERIFY(opened.readOnly);
    QCOMPARE(opened.notices.size(), 1);
    QVERIFY(!QFileInfo::exists(path() + u".lock"_s));
}

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    if (app.arguments().size() == 3 && app.arguments()[1] == u"--hold") {
        const auto held = LibraryFile::open(app.arguments()[2], Mode::Write);
        std::puts(held ? "held" : "not held");
        std::fflush(stdout);
        ::pause();
        return 0;
    }
    TestLease test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_lease.moc"
