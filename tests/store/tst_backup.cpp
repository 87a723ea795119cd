// Earlier versions are whole, sound and thinned as they age; each can be restored.
#include "app/model/differences.h"
#include "app/store/backup.h"
#include "app/store/verify.h"
#include "tests/support/library_fixture.h"
#include "tests/support/random_review.h"

#include <QFileInfo>
#include <QTest>

using namespace story;
using namespace story::store;
using namespace story::support;
using namespace Qt::StringLiterals;

namespace {

constexpr Micros noon = 1'794'830'400 * microsPerSecond;

QList<Micros> timesOf(const QList<Version> &versions)
{
    QList<Micros> times;
    for (const Version &version : versions)
        times.append(version.at);
    return times;
}

} // namespace

class TestBackup : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void a_copy_made_between_edits_is_whole_and_sound();
    void a_copy_that_is_given_up_leaves_nothing();
    void a_damaged_copy_is_not_accepted();
    void a_reopened_library_ends_the_copy_under_way();
    void every_kept_version_can_be_restored();
    void restoring_replaces_nothing();
    void versions_are_private();
    void twelve_fresh_twentyfour_hourly_and_fourteen_daily_are_kept();
    void never_fewer_than_three_are_kept();
    void more_than_the_limit_is_thinned_oldest_first();
    void files_of_others_are_left_alone();

private:
    QString path(const QString &name = u"l.secondstory"_s) const
    {
        return m_folder->filePath(name);
    }
    Result<Version> backUp(const LibraryFile &file, Micros now) const
    {
        auto run = BackupRun::begin(file, versionsFolder(m_folder->path(), file.id()), now);
        if (!run)
            return fail(run.error());
        for (;;) {
            const auto progress = (*run)->step();
            if (!progress)
                return fail(progress.error());
            if (*progress == BackupRun::Progress::Done)
                return acceptBackup((*run)->temporaryPath());
        }
    }
    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestBackup::a_copy_made_between_edits_is_whole_and_sound()
{
    Review review = randomReview(1, 5, Fill::Every);
    makeLibrary(path(), {review});
    auto library = *LibraryFile::open(path(), Mode::Write);
    const QString folder = versionsFolder(m_folder->path(), library->id());
    auto run = BackupRun::begin(*library, folder, noon);
    QVERIFY2(run, qPrintable(run ? QString() : run.error().detail));
    QVERIFY(versions(folder).isEmpty()); // not before it was checked
    qint64 seq = 1;
    for (bool more = true; more;) {
        QVERIFY(library->write(editJob(review, plainEdit(review, int(seq)), seq + 1)));
        ++seq;
        const auto progress = (*run)->step();
        QVERIFY(progress);
        more = *progress == BackupRun::Progress::More;
    }
    const auto version = acceptBackup((*run)->temporaryPath());
    QVERIFY2(version, qPrintable(version ? QString() : version.error().detail));
    run->reset();
    QCOMPARE(timesOf(versions(folder)), QList<Micros>{noon});
    QCOMPARE(version->bytes, QFileInfo(version->path).size());
    const auto copy = *LibraryFile::open(version->path, Mode::Read);
    QCOMPARE(copy->head(review.id())->seq, seq);
    QVERIFY(differences(review, *copy->readReview(review.id())).isEmpty());
}

void TestBackup::a_copy_that_is_given_up_leaves_nothing()
{
    makeLibrary(path(), {randomReview(1, 5)});
    auto library = *LibraryFile::open(path(), Mode::Write);
    const QString folder = versionsFolder(m_folder->path(), library->id());
    {
        auto run = BackupRun::begin(*library, folder, noon);
        QVERIFY(run);
        QCOMPARE(QDir(folder).entryList(QDir::Files | QDir::Hidden).size(), 1);
    }
    QCOMPARE(QDir(folder).entryList(QDir::Files | QDir::Hidden), QStringList());
}

void TestBackup::a_damaged_copy_is_not_accepted()
{
    makeLibrary(path(), {randomReview(1, 5)});
    auto library = *LibraryFile::open(path(), Mode::Write);
    const QString folder = versionsFolder(m_folder->path(), library->id());
    auto run = BackupRun::begin(*library, folder, noon);
    while (*(*run)->step() == BackupRun::Progress::More) {
    }
    const QString temporary = (*run)->temporaryPath();
    run->reset();
    runSql(temporary, "UPDATE event SET text = text || '.' WHERE rowid = 1");
    const auto version = acceptBackup(temporary);
    QVERIFY(!version);
    QCOMPARE(version.error().failure, Failure::Damaged);
    QCOMPARE(QDir(folder).entryList(QDir::Files | QDir::Hidden), QStringList());
}

void TestBackup::a_reopened_library_ends_the_copy_under_way()
{
    makeLibrary(path(), {randomReview(1, 5)});
    auto library = *LibraryFile::open(path(), Mode::Write);
    auto run = BackupRun::begin(*library, versionsFolder(m_folder->path(), library->id()), noon);
    QVERIFY(library->reopen());
    QVERIFY(!(*run)->step());
    QVERIFY(library->head({}));
}

void TestBackup::every_kept_version_can_be_restored()
{
    Review review = randomReview(2, 3);
    makeLibrary(path(), {review});
    auto library = *LibraryFile::open(path(), Mode::Write);
    QList<Review> states;
    for (int n = 0; n < 6; ++n) {
        QVERIFY(library->write(editJob(review, plainEdit(review, n), n + 2)));
        states.append(review);
        const auto version = backUp(*library, noon + n * microsPerHour);
        QVERIFY2(version, qPrintable(version ? QString() : version.error().detail));
    }
    const auto kept = versions(versionsFolder(m_folder->path(), library->id()));
    QCOMPARE(kept.size(), 6);
    for (qsizetype n = 0; n < kept.size(); ++n) {
        const QString to = path(u"restored%1.secondstory"_s.arg(n));
        const auto restored = restoreVersion(kept[n].path, to);
        QVERIFY2(restored, qPrintable(restored ? QString() : restored.error().detail));
        const auto again = *LibraryFile::open(to, Mode::Write);
        QVERIFY(verify(*again).isClean());
        QVERIFY(
            differences(states[kept.size() - 1 - n], *again->readReview(review.id())).isEmpty());
    }
}

void TestBackup::restoring_replaces_nothing()
{
    makeLibrary(path(), {randomReview(2, 3)});
    QString versionPath;
    {
        auto library = *LibraryFile::open(path(), Mode::Write);
        versionPath = backUp(*library, noon)->path;
    }
    const QByteArray before = hashOfFile(path());
    const auto restored = restoreVersion(versionPath, path());
    QVERIFY(!restored);
    QCOMPARE(restored.error().failure, Failure::CannotWrite);
    QCOMPARE(hashOfFile(path()), before);
}

void TestBackup::versions_are_private()
{
    makeLibrary(path(), {randomReview(2, 3)});
    auto library = *LibraryFile::open(path(), Mode::Write);
    const auto version = backUp(*library, noon);
    QVERIFY(version);
    const auto others = QFileDevice::Permissions(0x77);
    QCOMPARE(QFileInfo(version->path).permissions() & others, QFileDevice::Permissions());
    QCOMPARE(QFileInfo(QFileInfo(version->path).path()).permissions() & others,
             QFileDevice::Permissions());
    QVERIFY(version->path.contains(library->id().toString()));
}

void TestBackup::twelve_fresh_twentyfour_hourly_and_fourteen_daily_are_kept()
{
    // A version every five minutes for thirty days, thinned after each, as it happens.
    QList<Version> kept;
    Micros now = noon - noon % microsPerDay;
    for (int n = 0; n < 30 * 24 * 12; ++n) {
        now += 5 * microsPerMinute;
        kept.prepend({QString::number(n), now, 1000});
        for (const Version &version : toThin(kept, now))
            kept.removeIf([&](const Version &v) { return v.path == version.path; });
    }
    QList<int> minutes;
    for (const Version &version : kept)
        minutes.append(static_cast<int>((now - version.at) / microsPerMinute));
    // The last hour in steps of five minutes.
    for (int m = 0; m < 60; m += 5)
        QVERIFY2(minutes.contains(m), qPrintable(QString::number(m)));
    // A day by the hour, a fortnight by the day: no two neighbours further apart than that.
    for (qsizetype i = 1; i < minutes.size(); ++i) {
        const int gap = minutes[i] - minutes[i - 1];
        QVERIFY2(gap <= (minutes[i] <= 23 * 60 ? 60 : 24 * 60),
                 qPrintable(u"%1 then %2"_s.arg(minutes[i - 1]).arg(minutes[i])));
    }
    QVERIFY(minutes.last() >= 12 * 24 * 60);
    QVERIFY(minutes.last() <= 14 * 24 * 60);
    QVERIFY2(kept.size() <= 12 + 24 + 14, qPrintable(QString::number(kept.size())));
    QVERIFY2(kept.size() >= 12 + 22 + 12, qPrintable(QString::number(kept.size())));
}

void TestBackup::never_fewer_than_three_are_kept()
{
    QList<Version> four;
    for (int n = 0; n < 4; ++n)
        four.append({QString::number(n), noon - n * microsPerSecond, qint64(5) << 30});
    QCOMPARE(timesOf(toThin(four, noon)), QList<Micros>{noon - 3 * microsPerSecond});
}

void TestBackup::more_than_the_limit_is_thinned_oldest_first()
{
    QList<Version> days;
    for (int n = 0; n < 10; ++n)
        days.append({QString::number(n), noon - n * microsPerDay, 100});
    QCOMPARE(
        timesOf(toThin(days, noon, 750)),
        (QList<Micros>{noon - 7 * microsPerDay, noon - 8 * microsPerDay, noon - 9 * microsPerDay}));
}

void TestBackup::files_of_others_are_left_alone()
{
    const QString folder = versionsFolder(m_folder->path(), Id(1, 2));
    writeBytes(folder + u"/notes.txt"_s, "x");
    writeBytes(folder + u"/2026-13-22T09.05.00.000000Z.secondstory"_s, "x");
    QVERIFY(versions(folder).isEmpty());
    writeBytes(folder + u"/2026-11-22T09.05.00.000001Z.secondstory"_s, "x");
    QCOMPARE(timesOf(versions(folder)), QList<Micros>{1'795'338'300 * microsPerSecond + 1});
}

QTEST_GUILESS_MAIN(TestBackup)
#include "tst_backup.moc"
