#include "app/desk/backup_schedule.h"

#include "app/desk/places.h"

#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>

namespace story {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(story::Backups)
};

constexpr int everyMilliseconds = 5 * 60 * 1000;
constexpr qint64 mostBytesAtTheEnd = 32 << 20; // copied and checked within a second or two
constexpr int mostMillisecondsAtTheEnd = 1'000;

} // namespace

// Lives on the store thread while the copy is made; the schedule only holds on to it.
struct BackupSchedule::Shared {
    std::unique_ptr<store::BackupRun> run;
};

BackupSchedule::BackupSchedule(store::StoreThread &store, const Clock &clock, const QString &stateFolder, Id libraryId,
                               const QString &libraryPath, QObject *parent)
    : QObject(parent), m_store(store), m_clock(clock), m_folder(store::versionsFolder(stateFolder, libraryId)),
      m_libraryId(libraryId), m_libraryPath(libraryPath)
{
    const auto existing = store::versions(m_folder);
    if (!existing.isEmpty())
        m_newest = existing.first().at;
    connect(&store, &store::StoreThread::committed, this, [this] {
        if (!m_timer.isActive())
            m_timer.start(everyMilliseconds);
    });
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &BackupSchedule::start);
}

BackupSchedule::~BackupSchedule()
{
    m_checker.waitForDone();
    // The run must end on the thread its connection belongs to; after this no closure of ours is left there.
    m_store.runAndWait([this](store::LibraryFile *) {
        if (m_run)
            m_run->run.reset();
    });
}

void BackupSchedule::start()
{
    if (m_run)
        return;
    m_run = std::make_shared<Shared>();
    m_runTicket = m_store.committedTicket();
    m_store.run([this, run = m_run, folder = m_folder, now = m_clock.now()](store::LibraryFile *file) {
        if (!file)
            return;
        auto begun = store::BackupRun::begin(*file, folder, now);
        if (begun)
            run->run = std::move(*begun);
        else
            tell([this, error = begun.error()] { Q_EMIT failed(error); });
    });
    step();
}

void BackupSchedule::step()
{
    m_store.run([this, run = m_run](store::LibraryFile *) {
        if (!run->run) {
            tell([this] { end(); });
            return;
        }
        const auto progress = run->run->step();
        if (!progress)
            tell([this, error = progress.error()] {
                Q_EMIT failed(error);
                end();
            });
        else if (*progress == store::BackupRun::Progress::More)
            tell([this] { step(); }); // back through the queue, so that edits go first
        else
            tell([this, path = run->run->temporaryPath()] { check(path); });
    });
}

// Checking reads the whole copy: on another thread, so that neither meeting nor file waits for it.
void BackupSchedule::check(const QString &path)
{
    m_checker.start([this, path, second = m_secondFolder] {
        const auto version = accept(path);
        const Result<> copied = version ? copyTo(second, *version) : Result<>();
        tell([this, version, copied] {
            if (!copied)
                Q_EMIT notCopied(copied.error());
            if (version) {
                m_newest = version->at;
                m_newestTicket = m_runTicket;
                thin();
                Q_EMIT finished();
            } else {
                Q_EMIT failed(version.error());
            }
            end();
        });
    });
}

void BackupSchedule::end()
{
    m_store.run([run = m_run](store::LibraryFile *) { run->run.reset(); });
    m_run.reset();
    if (m_store.committedTicket() != m_newestTicket)
        m_timer.start(everyMilliseconds);
}

Result<store::Version> BackupSchedule::accept(const QString &path) const
{
    auto version = store::acceptBackup(path);
    // A version that nobody can find by the library's path is still one: its own folder tells it.
    if (version)
        static_cast<void>(store::noteLibraryPath(m_folder, m_libraryPath));
    return version;
}

void BackupSchedule::thin() const
{
    for (const store::Version &old : store::toThin(store::versions(m_folder), m_clock.now()))
        QFile::remove(old.path);
}

void BackupSchedule::setSecondFolder(const QString &chosenFolder)
{
    if (chosenFolder == m_secondFolder)
        return;
    m_secondFolder = chosenFolder;
    const auto existing = store::versions(m_folder);
    if (chosenFolder.isEmpty() || existing.isEmpty())
        return;
    m_checker.start([this, chosenFolder, newest = existing.first()] {
        if (const auto copied = copyTo(chosenFolder, newest); !copied)
            tell([this, error = copied.error()] { Q_EMIT notCopied(error); });
    });
}

Result<> BackupSchedule::copyTo(const QString &chosenFolder, const store::Version &version) const
{
    if (chosenFolder.isEmpty())
        return {};
    if (!QFileInfo(chosenFolder).isDir())
        return fail({Failure::CannotWrite,
                     Words::tr("The folder for backups, “%1”, is not there just now.").arg(QDir::toNativeSeparators(chosenFolder)),
                     Words::tr("The library is saved, and its earlier versions are kept on this disk."),
                     Words::tr("Plug its disk in, or choose another folder in the preferences."), {}});
    const QString folder = store::versionsFolder(backupsIn(chosenFolder), m_libraryId);
    if (const auto copied = store::copyVersion(version, folder); !copied)
        return copied;
    static_cast<void>(store::noteLibraryPath(folder, m_libraryPath));
    for (const store::Version &old : store::toThin(store::versions(folder), m_clock.now()))
        QFile::remove(old.path);
    return {};
}

void BackupSchedule::makeLast()
{
    m_checker.waitForDone();
    const quint64 committed = m_store.committedTicket();
    const bool wasUnderWay = m_run != nullptr; // asked for, though perhaps nothing was written since
    QString made;
    m_store.runAndWait([&](store::LibraryFile *file) {
        if (m_run)
            m_run->run.reset();
        if (!file || (committed == m_newestTicket && !wasUnderWay) || QFileInfo(file->path()).size() > mostBytesAtTheEnd)
            return;
        QElapsedTimer timer;
        timer.start();
        auto run = store::BackupRun::begin(*file, m_folder, m_clock.now());
        while (run && made.isEmpty() && timer.elapsed() < mostMillisecondsAtTheEnd) {
            const auto progress = (*run)->step();
            if (!progress)
                break;
            if (*progress == store::BackupRun::Progress::Done)
                made = (*run)->temporaryPath();
        }
    });
    // What goes wrong here costs this one version only, and nobody is there any more to be told.
    if (made.isEmpty())
        return;
    if (const auto version = accept(made)) {
        thin();
        static_cast<void>(copyTo(m_secondFolder, *version));
    }
}

// Says something in the thread of this object, from any other.
template <class F>
void BackupSchedule::tell(F what)
{
    QMetaObject::invokeMethod(this, std::move(what), Qt::QueuedConnection);
}

} // namespace story
