#include "app/store/backup.h"

#include "app/core/safe_file.h"
#include "app/store/connection.h"
#include "app/store/passing_file.h"
#include "app/store/verify.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>
#include <QTimeZone>

#include <sqlite3.h>

#include <cerrno>
#include <cstring>
#include <string>

#include <fcntl.h>
#ifdef __GLIBC__
#include <malloc.h>
#endif
#include <unistd.h>

namespace story::store {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(story::Versions)
};

constexpr int pagesAtOnce = 32;
constexpr int stepMilliseconds = 5;
constexpr const char *smallCache = "PRAGMA cache_size = -4096;"; // KiB

// Names are times, to the microsecond, as every file system allows them: 2026-11-22T09.05.00.000000Z.secondstory
const QString stampFormat = QStringLiteral("yyyy-MM-dd'T'HH.mm.ss");
const QString ending = QStringLiteral("Z.secondstory");
const QString unfinished = QStringLiteral(".part");

QString nameOf(Micros at)
{
    const QDateTime time = QDateTime::fromMSecsSinceEpoch(at / 1000, QTimeZone::utc());
    return QStringLiteral("%1.%2")
               .arg(time.toString(stampFormat))
               .arg(at % microsPerSecond, 6, 10, QLatin1Char('0'))
        + ending;
}

std::optional<Micros> timeOf(const QString &name)
{
    // 19 characters of date and time, a dot, six digits.
    if (name.size() != 26 + ending.size() || !name.endsWith(ending))
        return std::nullopt;
    QDateTime time = QDateTime::fromString(name.left(19), stampFormat);
    time.setTimeZone(QTimeZone::utc());
    bool ok = false;
    const Micros part = name.mid(20, 6).toLongLong(&ok);
    if (!time.isValid() || !ok || nameOf(time.toMSecsSinceEpoch() * 1000 + part) != name)
        return std::nullopt;
    return time.toMSecsSinceEpoch() * 1000 + part;
}

Error cannotCopy(const QString &path, const QString &cause)
{
    return {Failure::CannotWrite,
            Words::tr("The earlier version “%1” could not be made.")
                .arg(QDir::toNativeSeparators(path)),
            Words::tr("The library itself is as it was."),
            Words::tr("Make room, or look at the permissions of the folder."), cause};
}

QString systemError()
{
    return QString::fromLocal8Bit(std::strerror(errno));
}

// What was written so far is on the disk after this: a file or a folder.
bool syncPath(const QString &path)
{
    const int fd = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC);
    if (fd < 0)
        return false;
    const bool ok = ::fsync(fd) == 0;
    ::close(fd);
    return ok;
}

// NotFound and the like from open, Damaged where it does not verify.
Result<> checkWhole(const QString &path)
{
    const auto file = LibraryFile::open(path, Mode::Read);
    if (!file)
        return fail(file.error());
    const Verification verification = verify(**file);
    if (!verification.isClean())
        return fail({Failure::Damaged,
                     Words::tr("The copy “%1” is not sound.").arg(QDir::toNativeSeparators(path)),
                     Words::tr("The library itself is as it was."),
                     Words::tr("Verify the library."), verification.findings.first().sentence});
    return {};
}

} // namespace

QString versionsFolder(const QString &stateFolder, Id libraryId)
{
    const QString all = stateFolder + QStringLiteral("/versions");
    const QString folder = all + QLatin1Char('/') + libraryId.toString();
    QDir().mkpath(folder);
    for (const QString &one : {all, folder})
        QFile::setPermissions(one, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    return folder;
}

QList<Version> versions(const QString &folder)
{
    QList<Version> all;
    const QFileInfoList files = QDir(folder).entryInfoList(QDir::Files);
    for (const QFileInfo &info : files) {
        if (const auto at = timeOf(info.fileName()))
            all.append({info.absoluteFilePath(), *at, info.size()});
    }
    std::sort(all.begin(), all.end(),
              [](const Version &a, const Version &b) { return a.at > b.at; });
    return all;
}

namespace {

constexpr qsizetype mostPlaces = 8;

QString placesFile(const QString &folder)
{
    return folder + QStringLiteral("/places.json");
}

// As it is called, and what a link in it leads to; also of a file that is gone.
QStringList spellingsOf(const QString &path)
{
    const QFileInfo info(path);
    QStringList all{QDir::cleanPath(info.absoluteFilePath()), info.canonicalFilePath()};
    if (const QString folder = QFileInfo(info.absolutePath()).canonicalFilePath(); !folder.isEmpty())
        all.append(QDir::cleanPath(folder + QLatin1Char('/') + info.fileName()));
    all.removeAll(QString());
    all.removeDuplicates();
    return all;
}

QStringList placesIn(const QString &folder)
{
    constexpr qint64 limit = 1 << 20;
    QStringList places;
    const auto bytes = readFile(placesFile(folder), limit);
    const QJsonArray stored = bytes ? QJsonDocument::fromJson(*bytes).array() : QJsonArray();
    for (const QJsonValue &place : stored)
        places.append(place.toString());
    return places;
}

} // namespace

Result<> noteLibraryPath(const QString &folder, const QString &libraryPath)
{
    const QStringList before = placesIn(folder);
    QStringList places = spellingsOf(libraryPath) + before;
    places.removeDuplicates();
    places = places.first(std::min(places.size(), mostPlaces));
    if (places == before)
        return {};
    return writeFile(placesFile(folder), QJsonDocument(QJsonArray::fromStringList(places)).toJson());
}

QList<Version> versionsAt(const QString &stateFolder, const QString &libraryPath, Id libraryId)
{
    const QStringList spellings = spellingsOf(libraryPath);
    const QString own = libraryId.isNull() ? QString() : libraryId.toString();
    QList<Version> all;
    const QFileInfoList folders = QDir(stateFolder + QStringLiteral("/versions")).entryInfoList(QDir::Dirs | QDir::NoDotAndDotDot);
    for (const QFileInfo &folder : folders) {
        const QStringList places = placesIn(folder.absoluteFilePath());
        const bool wasThere = std::any_of(spellings.begin(), spellings.end(),
                                          [&](const QString &spelling) { return places.contains(spelling); });
        if (wasThere || folder.fileName() == own)
            all += versions(folder.absoluteFilePath());
    }
    std::sort(all.begin(), all.end(), [](const Version &a, const Version &b) { return a.at > b.at; });
    return all;
}

QList<Version> toThin(const QList<Version> &newestFirst, Micros now, qint64 byteLimit)
{
    constexpr qsizetype leastKept = 3;
    struct Tier {
        Micros length;
        qsizetype most;
        QSet<Micros> kept; // spans of time that have their version
    };
    Tier tiers[] = {{5 * microsPerMinute, 12, {}}, {microsPerHour, 24, {}}, {microsPerDay, 14, {}}};

    QList<Version> thin;
    qint64 bytes = 0;
    qsizetype kept = 0;
    for (const Version &version : newestFirst) {
        // A span that has no version counts for nothing: who comes back after a month finds what was there.
        bool wanted =
            version.at > now; // stamped by a clock that was wrong: judged when its time has come
        for (Tier &tier : tiers) {
            const Micros span = version.at / tier.length;
            if (tier.kept.size() < tier.most && !tier.kept.contains(span)) {
                tier.kept.insert(span);
                wanted = true;
            }
        }
        if (kept >= leastKept && (!wanted || bytes + version.bytes > byteLimit)) {
            thin.append(version);
            continue;
        }
        ++kept;
        bytes += version.bytes;
    }
    return thin;
}

// ---- making one ----

struct BackupRun::State {
    LibraryFile::Connection *source = nullptr;
    QString path; // empty once it is finished
    std::unique_ptr<SQLite::Database> target;
    std::unique_ptr<SQLite::Backup> copy;
    bool done = false;
};

namespace {

// Every page of the library came through its cache, most of them for the copy alone.
void giveBackMemory(LibraryFile::Connection &source)
{
    if (source.db)
        sqlite3_exec(source.db->getHandle(), (std::string("PRAGMA shrink_memory;") + usualCache).c_str(), nullptr, nullptr, nullptr);
}

} // namespace

BackupRun::BackupRun() : m_state(std::make_unique<State>()) {}

Result<std::unique_ptr<BackupRun>> BackupRun::begin(const LibraryFile &file, const QString &folder,
                                                    Micros now)
{
    std::unique_ptr<BackupRun> run(new BackupRun);
    State &state = *run->m_state;
    state.source = &file.connection();
    const QString path = folder + QStringLiteral("/.") + nameOf(now) + unfinished;
    const int fd =
        ::open(QFile::encodeName(path).constData(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    if (fd < 0)
        return fail(cannotCopy(path, systemError()));
    ::close(fd);
    state.path = path;
    try {
        if (!state.source->db)
            throw SQLite::Exception("the library is closed", SQLITE_MISUSE);
        state.target = openDatabase(path, Access::ReadWrite);
        // Nobody needs a half copy: it is synced once, when it is whole, and not by the thread that edits wait for.
        state.target->exec("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;");
        // Each page passes once, so neither side needs to keep many.
        state.target->exec(smallCache);
        state.source->db->exec(smallCache);
        state.copy = std::make_unique<SQLite::Backup>(*state.target, *state.source->db);
        state.source->copies.insert(&state.copy);
        return run;
    } catch (const SQLite::Exception &e) {
        return fail(cannotCopy(path, QString::fromUtf8(e.what())));
    }
}

BackupRun::~BackupRun()
{
    State &state = *m_state;
    if (state.source)
        state.source->copies.erase(&state.copy);
    state.copy.reset();
    state.target.reset();
    if (state.source && !state.done)
        giveBackMemory(*state.source);
    if (!state.done && !state.path.isEmpty())
        QFile::remove(state.path);
}

Result<BackupRun::Progress> BackupRun::step()
{
    State &state = *m_state;
    if (state.done)
        return Progress::Done;
    if (!state.copy)
        return fail(cannotCopy(state.path, QStringLiteral("the library was closed meanwhile")));
    try {
        QElapsedTimer timer;
        timer.start();
        int code = SQLITE_OK;
        while (code == SQLITE_OK && timer.elapsed() < stepMilliseconds)
            code = state.copy->executeStep(pagesAtOnce);
        if (code != SQLITE_DONE)
            return Progress::More; // also while somebody else holds a lock
        state.source->copies.erase(&state.copy);
        state.copy.reset();
        state.target.reset();
        state.done = true;
        giveBackMemory(*state.source);
        return Progress::Done;
    } catch (const SQLite::Exception &e) {
        return fail(cannotCopy(state.path, QString::fromUtf8(e.what())));
    }
}

QString BackupRun::temporaryPath() const
{
    return m_state->path;
}

Result<Version> acceptBackup(const QString &temporaryPath)
{
    const QFileInfo info(temporaryPath);
    const QString name = info.fileName().mid(1).chopped(unfinished.size());
    const auto at = timeOf(name);
    if (!info.fileName().startsWith(QLatin1Char('.')) || !temporaryPath.endsWith(unfinished) || !at)
        return fail(cannotCopy(temporaryPath, QStringLiteral("not a copy of ours")));
    const auto refuse = [&](Error error) {
        QFile::remove(temporaryPath);
        return fail(std::move(error));
    };
    if (!syncPath(temporaryPath))
        return refuse(cannotCopy(temporaryPath, systemError()));
    const auto whole = checkWhole(temporaryPath);
#ifdef __GLIBC__
    // To look through the copy takes as much memory as the whole library, which glibc would keep for a thread that needs it every five
    // minutes at most.
    malloc_trim(0);
#endif
    if (!whole)
        return refuse(whole.error());
    const QString path = info.absolutePath() + QLatin1Char('/') + name;
    if (!QFile::rename(temporaryPath, path) || !syncPath(info.absolutePath()))
        return refuse(cannotCopy(path, systemError()));
    return Version{path, *at, QFileInfo(path).size()};
}

Result<> copyVersion(const Version &version, const QString &folder)
{
    const QString name = QFileInfo(version.path).fileName();
    const QString path = folder + QLatin1Char('/') + name;
    if (QFileInfo::exists(path))
        return {};
    const QString part = folder + QStringLiteral("/.") + name + unfinished;
    const auto sum = [](const QString &of) {
        QFile file(of);
        QCryptographicHash hash(QCryptographicHash::Sha256);
        return file.open(QIODevice::ReadOnly) && hash.addData(&file) ? hash.result() : QByteArray();
    };
    QFile::remove(part); // of a copy that was cut short
    QFile source(version.path);
    const bool copied = source.copy(part) && syncPath(part);
    if (!copied || sum(part).isEmpty() || sum(part) != sum(version.path) || !QFile::rename(part, path)) {
        const QString cause = source.errorString();
        QFile::remove(part);
        return fail(cannotCopy(path, cause));
    }
    syncPath(folder); // some file systems know no such thing; the copy was read back
    return {};
}

Result<> copyLibrary(const LibraryFile &file, const QString &to)
{
    auto passing = PassingFile::beside(to);
    if (!passing)
        return fail(passing.error());
    try {
        if (!file.connection().db)
            throw SQLite::Exception("the library is closed", SQLITE_MISUSE);
        auto target = openDatabase(passing->path(), Access::ReadWrite);
        SQLite::Backup copy(*target, *file.connection().db);
        if (copy.executeStep(-1) != SQLITE_DONE)
            throw SQLite::Exception("another program holds the file", SQLITE_BUSY);
    } catch (const SQLite::Exception &e) {
        return fail(cannotMake(to, QString::fromUtf8(e.what())));
    }
    return passing->putInPlace();
}

Result<> restoreVersion(const QString &versionPath, const QString &to)
{
    if (const auto whole = checkWhole(versionPath); !whole)
        return whole;
    const auto version = LibraryFile::open(versionPath, Mode::Read);
    if (!version)
        return fail(version.error());
    if (const auto copied = copyLibrary(**version, to); !copied)
        return copied;
    return checkWhole(to);
}

} // namespace story::store
