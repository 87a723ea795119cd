// A disk that fails, is slow, or loses its power, between SQLite and the real one. While one of these lives it is SQLite's default
// VFS, so that the store under test opens its files through it without knowing. Works from any thread. Syncs do not reach the real disk:
// what they would do is modelled here, and a test that waits for the disk mostly waits.
// Add fault_vfs.cpp to the sources of the test.
#pragma once

#include <QByteArray>
#include <QHash>
#include <QMap>
#include <QRandomGenerator>
#include <QRecursiveMutex>
#include <QString>

#include <functional>
#include <optional>
#include <vector>

struct sqlite3_file;
struct sqlite3_vfs;

namespace story::support {

// Files of a folder: name → bytes.
using DiskImage = QMap<QString, QByteArray>;

class FaultVfs {
public:
    FaultVfs();
    FaultVfs(const FaultVfs &) = delete;
    FaultVfs &operator=(const FaultVfs &) = delete;
    ~FaultVfs(); // everything opened through it must be closed by then

    // ---- failing: writes, syncs, truncations and deletions are counted ----

    struct Fault {
        qint64 nth = 1;       // from now on, 1-based
        bool forEver = false; // also everything after it
        // The nth operation is done, and still reported as failed; else it is not done (a write: half). What comes after it is not done.
        bool afterDoing = false;
    };
    void fail(const Fault &fault);
    void heal();
    bool hasFailed() const;    // since `fail`
    qint64 operations() const; // since the beginning
    qint64 syncs() const;
    void delaySyncs(int milliseconds);

    // ---- losing power ----

    // From now on keeps apart what was written to the files of `folder` since each was last synced, and which names its directory
    // has not yet been synced about. What is there now counts as on the disk.
    void watch(const QString &folder);
    // What the disk may hold if the power fails now: writes not synced are there, or not, or in part, in any order.
    DiskImage cut(QRandomGenerator &random) const;
    // Called before every counted operation.
    void beforeEach(std::function<void()> hook);

private:
    friend struct FaultVfsMethods;

    struct Pending {
        bool truncation = false;
        qint64 at = 0; // offset, or the new size
        QByteArray bytes;
    };
    struct Watched {
        bool exists = false;       // its name is in the folder now
        bool existsOnDisk = false; // and would be after a cut
        QByteArray onDisk;
        std::vector<Pending> pending;
        std::optional<QByteArray>
            ghost; // a file of this name whose deletion is not on the disk yet
    };

    enum class Verdict { Do, FailBefore, FailAfter };
    Verdict count();
    bool isWatched(const QString &path) const;
    void noteOpen(const QString &path, bool created);
    void noteWrite(const QString &path, qint64 at, const QByteArray &bytes);
    void noteTruncate(const QString &path, qint64 size);
    void noteSync(const QString &path);
    void noteFolderSync();
    void noteDelete(const QString &path);

    mutable QRecursiveMutex m_mutex;
    sqlite3_vfs *m_real = nullptr;
    sqlite3_vfs *m_vfs = nullptr;
    std::optional<Fault> m_fault;
    bool m_failed = false;
    qint64 m_operations = 0;
    qint64 m_syncs = 0;
    int m_delay = 0;
    QString m_folder;
    QHash<QString, Watched> m_files;
    std::function<void()> m_hook;
};

} // namespace story::support
