#include "tests/support/fault_vfs.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QThread>

#include <sqlite3.h>

#include <algorithm>
#include <cstring>
#include <new>

namespace story::support {

namespace {

// What SQLite allocates for a file of ours; the real file follows it.
struct ShimFile {
    sqlite3_file base;
    FaultVfs *owner;
    QString *path;   // empty for temporary files without a name
    bool newJournal; // its first sync also syncs the folder, as SQLite's unix VFS does
};

ShimFile *shim(sqlite3_file *file)
{
    return reinterpret_cast<ShimFile *>(file);
}

sqlite3_file *realOf(sqlite3_file *file)
{
    return reinterpret_cast<sqlite3_file *>(shim(file) + 1);
}

FaultVfs *ownerOf(sqlite3_vfs *vfs)
{
    return static_cast<FaultVfs *>(vfs->pAppData);
}

void applyTo(QByteArray &bytes, qint64 at, const QByteArray &part, char filler)
{
    if (bytes.size() < at)
        bytes.append(QByteArray(at - bytes.size(), filler));
    if (bytes.size() < at + part.size())
        bytes.resize(at + part.size());
    std::memcpy(bytes.data() + at, part.constData(), static_cast<size_t>(part.size()));
}

void truncateTo(QByteArray &bytes, qint64 size, char filler)
{
    if (bytes.size() > size)
        bytes.truncate(size);
    else
        bytes.append(QByteArray(size - bytes.size(), filler));
}

} // namespace

// The C side of it: everything not named here goes to the real VFS.
struct FaultVfsMethods {
    static int close(sqlite3_file *file)
    {
        delete shim(file)->path;
        sqlite3_file *real = realOf(file);
        return real->pMethods ? real->pMethods->xClose(real) : SQLITE_OK;
    }
    static int read(sqlite3_file *file, void *to, int amount, sqlite3_int64 at)
    {
        return realOf(file)->pMethods->xRead(realOf(file), to, amount, at);
    }
    static int write(sqlite3_file *file, const void *from, int amount, sqlite3_int64 at)
    {
        FaultVfs &o = *shim(file)->owner;
        const QMutexLocker lock(&o.m_mutex);
        const auto verdict = o.count();
        const int part = verdict == FaultVfs::Verdict::FailBefore ? amount / 2 : amount;
        const int code =
            part > 0 ? realOf(file)->pMethods->xWrite(realOf(file), from, part, at) : SQLITE_OK;
        o.noteWrite(*shim(file)->path, at, QByteArray(static_cast<const char *>(from), part));
        return verdict == FaultVfs::Verdict::Do ? code : SQLITE_IOERR_WRITE;
    }
    static int truncate(sqlite3_file *file, sqlite3_int64 size)
    {
        FaultVfs &o = *shim(file)->owner;
        const QMutexLocker lock(&o.m_mutex);
        const auto verdict = o.count();
        if (verdict == FaultVfs::Verdict::FailBefore)
            return SQLITE_IOERR_TRUNCATE;
        const int code = realOf(file)->pMethods->xTruncate(realOf(file), size);
        o.noteTruncate(*shim(file)->path, size);
        return verdict == FaultVfs::Verdict::Do ? code : SQLITE_IOERR_TRUNCATE;
    }
    static int sync(sqlite3_file *file, int)
    {
        FaultVfs &o = *shim(file)->owner;
        int delay = 0;
        {
            const QMutexLocker lock(&o.m_mutex);
            delay = o.m_delay;
        }
        if (delay > 0)
            QThread::msleep(static_cast<unsigned long>(delay));
        const QMutexLocker lock(&o.m_mutex);
        const auto verdict = o.count();
        ++o.m_syncs;
        if (verdict == FaultVfs::Verdict::FailBefore)
            return SQLITE_IOERR_FSYNC;
        o.noteSync(*shim(file)->path);
        if (std::exchange(shim(file)->newJournal, false))
            o.noteFolderSync();
        return verdict == FaultVfs::Verdict::Do ? SQLITE_OK : SQLITE_IOERR_FSYNC;
    }
    static int fileSize(sqlite3_file *file, sqlite3_int64 *size)
    {
        return realOf(file)->pMethods->xFileSize(realOf(file), size);
    }
    static int lock(sqlite3_file *file, int level)
    {
        return realOf(file)->pMethods->xLock(realOf(file), level);
    }
    static int unlock(sqlite3_file *file, int level)
    {
        return realOf(file)->pMethods->xUnlock(realOf(file), level);
    }
    static int checkReservedLock(sqlite3_file *file, int *held)
    {
        return realOf(file)->pMethods->xCheckReservedLock(realOf(file), held);
    }
    static int fileControl(sqlite3_file *file, int operation, void *argument)
    {
        return realOf(file)->pMethods->xFileControl(realOf(file), operation, argument);
    }
    static int sectorSize(sqlite3_file *file)
    {
        return realOf(file)->pMethods->xSectorSize(realOf(file));
    }
    static int characteristics(sqlite3_file *file)
    {
        return realOf(file)->pMethods->xDeviceCharacteristics(realOf(file));
    }

    static int open(sqlite3_vfs *vfs, const char *name, sqlite3_file *file, int flags,
                    int *outFlags)
    {
        static const sqlite3_io_methods methods = [] {
            sqlite3_io_methods m{};
            m.iVersion = 1; // no shared memory, no mmap: neither is used
            m.xClose = close;
            m.xRead = read;
            m.xWrite = write;
            m.xTruncate = truncate;
            m.xSync = sync;
            m.xFileSize = fileSize;
            m.xLock = lock;
            m.xUnlock = unlock;
            m.xCheckReservedLock = checkReservedLock;
            m.xFileControl = fileControl;
            m.xSectorSize = sectorSize;
            m.xDeviceCharacteristics = characteristics;
            return m;
        }();
        FaultVfs &o = *ownerOf(vfs);
        const QMutexLocker lock(&o.m_mutex);
        const QString path = name ? QString::fromUtf8(name) : QString();
        const bool created = name && (flags & SQLITE_OPEN_CREATE) && !QFileInfo::exists(path);
        const int code = o.m_real->xOpen(o.m_real, name, realOf(file), flags, outFlags);
        shim(file)->base.pMethods = nullptr;
        if (code != SQLITE_OK)
            return code;
        shim(file)->base.pMethods = &methods;
        shim(file)->owner = &o;
        shim(file)->path = new QString(path);
        shim(file)->newJournal = created && (flags & SQLITE_OPEN_MAIN_JOURNAL);
        o.noteOpen(path, created);
        return SQLITE_OK;
    }
    static int remove(sqlite3_vfs *vfs, const char *name, int syncFolder)
    {
        FaultVfs &o = *ownerOf(vfs);
        const QMutexLocker lock(&o.m_mutex);
        const auto verdict = o.count();
        if (verdict == FaultVfs::Verdict::FailBefore)
            return SQLITE_IOERR_DELETE;
        const int code = o.m_real->xDelete(o.m_real, name, 0);
        if (code == SQLITE_OK) {
            o.noteDelete(QString::fromUtf8(name));
            if (syncFolder && verdict == FaultVfs::Verdict::Do)
                o.noteFolderSync();
        }
        return verdict == FaultVfs::Verdict::Do ? code : SQLITE_IOERR_DIR_FSYNC;
    }
};

FaultVfs::FaultVfs() : m_real(sqlite3_vfs_find(nullptr))
{
    m_vfs = new sqlite3_vfs(*m_real);
    m_vfs->szOsFile = static_cast<int>(sizeof(ShimFile)) + m_real->szOsFile;
    m_vfs->zName = "story-fault";
    m_vfs->pNext = nullptr;
    m_vfs->pAppData = this;
    m_vfs->xOpen = FaultVfsMethods::open;
    m_vfs->xDelete = FaultVfsMethods::remove;
    sqlite3_vfs_register(m_vfs, 1);
}

FaultVfs::~FaultVfs()
{
    sqlite3_vfs_register(m_real, 1);
    sqlite3_vfs_unregister(m_vfs);
    delete m_vfs;
}

void FaultVfs::fail(const Fault &fault)
{
    const QMutexLocker lock(&m_mutex);
    m_fault = fault;
    m_failed = false;
}

void FaultVfs::heal()
{
    const QMutexLocker lock(&m_mutex);
    m_fault.reset();
}

bool FaultVfs::hasFailed() const
{
    const QMutexLocker lock(&m_mutex);
    return m_failed;
}

qint64 FaultVfs::operations() const
{
    const QMutexLocker lock(&m_mutex);
    return m_operations;
}

qint64 FaultVfs::syncs() const
{
    const QMutexLocker lock(&m_mutex);
    return m_syncs;
}

void FaultVfs::delaySyncs(int milliseconds)
{
    const QMutexLocker lock(&m_mutex);
    m_delay = milliseconds;
}

void FaultVfs::beforeEach(std::function<void()> hook)
{
    const QMutexLocker lock(&m_mutex);
    m_hook = std::move(hook);
}

FaultVfs::Verdict FaultVfs::count()
{
    if (m_hook)
        m_hook();
    ++m_operations;
    if (!m_fault || --m_fault->nth > 0)
        return Verdict::Do;
    if (m_fault->nth < 0 && !m_fault->forEver)
        return Verdict::Do;
    m_failed = true;
    return m_fault->afterDoing && m_fault->nth == 0 ? Verdict::FailAfter : Verdict::FailBefore;
}

// ---- the disk without power ----

void FaultVfs::watch(const QString &folder)
{
    const QMutexLocker lock(&m_mutex);
    m_folder = folder;
    m_files.clear();
    const QFileInfoList infos = QDir(folder).entryInfoList(QDir::Files | QDir::Hidden);
    for (const QFileInfo &info : infos) {
        QFile file(info.absoluteFilePath());
        if (info.suffix() == QLatin1String("lock") || !file.open(QIODevice::ReadOnly))
            continue; // a lease ends with the power
        Watched &watched = m_files[info.absoluteFilePath()];
        watched.exists = watched.existsOnDisk = true;
        watched.onDisk = file.readAll();
    }
}

bool FaultVfs::isWatched(const QString &path) const
{
    return !m_folder.isEmpty() && QFileInfo(path).absolutePath() == m_folder;
}

void FaultVfs::noteOpen(const QString &path, bool created)
{
    if (!isWatched(path))
        return;
    Watched &file = m_files[path];
    if (!created)
        return;
    if (file.existsOnDisk && !file.ghost)
        file.ghost = file.onDisk;
    file.exists = true;
    file.onDisk.clear();
    file.pending.clear();
}

void FaultVfs::noteWrite(const QString &path, qint64 at, const QByteArray &bytes)
{
    if (isWatched(path))
        m_files[path].pending.push_back({false, at, bytes});
}

void FaultVfs::noteTruncate(const QString &path, qint64 size)
{
    if (isWatched(path))
        m_files[path].pending.push_back({true, size, {}});
}

void FaultVfs::noteSync(const QString &path)
{
    if (!isWatched(path))
        return;
    Watched &file = m_files[path];
    for (const Pending &one : file.pending) {
        if (one.truncation)
            truncateTo(file.onDisk, one.at, '\0');
        else
            applyTo(file.onDisk, one.at, one.bytes, '\0');
    }
    file.pending.clear();
}

void FaultVfs::noteFolderSync()
{
    for (Watched &file : m_files) {
        file.existsOnDisk = file.exists;
        file.ghost.reset();
    }
}

void FaultVfs::noteDelete(const QString &path)
{
    if (!isWatched(path))
        return;
    Watched &file = m_files[path];
    if (file.existsOnDisk && !file.ghost)
        file.ghost = file.onDisk;
    file.exists = false;
    file.onDisk.clear();
    file.pending.clear();
}

DiskImage FaultVfs::cut(QRandomGenerator &random) const
{
    const QMutexLocker lock(&m_mutex);
    DiskImage image;
    for (auto it = m_files.cbegin(); it != m_files.cend(); ++it) {
        const Watched &file = *it;
        const QString name = QFileInfo(it.key()).fileName();
        const bool nameKnown = file.exists == file.existsOnDisk && !file.ghost;
        const bool newName = nameKnown || random.bounded(2) == 0;
        if (!newName) {
            // The folder still says what it said before: the old file of that name, or none.
            if (file.ghost)
                image.insert(name, *file.ghost);
            continue;
        }
        if (!file.exists)
            continue;
        QByteArray bytes = file.onDisk;
        std::vector<Pending> kept = file.pending;
        const int mode = random.bounded(5); // none, all, a beginning, any, any in any order
        if (mode == 0)
            kept.clear();
        if (mode == 2 && !kept.empty())
            kept.resize(static_cast<size_t>(random.bounded(static_cast<int>(kept.size()) + 1)));
        if (mode >= 3)
            std::erase_if(kept, [&](const Pending &) { return random.bounded(2) == 0; });
        if (mode == 4)
            std::shuffle(kept.begin(), kept.end(), random);
        // Where a file grew without its bytes, a disk may show anything.
        const char filler = random.bounded(2) == 0 ? '\0' : static_cast<char>(random.bounded(256));
        for (const Pending &one : kept) {
            if (one.truncation) {
                truncateTo(bytes, one.at, filler);
                continue;
            }
            qint64 from = 0;
            qint64 to = one.bytes.size();
            if (mode >= 2 && random.bounded(4) == 0) { // torn, at a sector or anywhere
                const qint64 unit = random.bounded(2) == 0 ? 512 : 1;
                const qint64 place = random.bounded(static_cast<int>(to / unit) + 1) * unit;
                (random.bounded(2) == 0 ? from : to) = place;
            }
            applyTo(bytes, one.at + from, one.bytes.mid(from, to - from), filler);
        }
        image.insert(name, bytes);
    }
    return image;
}

} // namespace story::support
