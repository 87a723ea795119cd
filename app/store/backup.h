// Earlier versions of a library: whole, checked copies in the state folder, thinned as they age.
#pragma once

#include "app/store/library_file.h"

#include <QDateTime>

namespace story::store {

struct Version {
    QString path;
    Micros at = 0;
    qint64 bytes = 0;
};

// The folder of one library's earlier versions: <state>/versions/<library id>, made with mode 0700.
QString versionsFolder(const QString &stateFolder, Id libraryId);
// Newest first; files that are not named as versions are left alone and not listed.
QList<Version> versions(const QString &folder);
// Notes in a library's folder where the library was when a version of it was made; the last few places are remembered.
Result<> noteLibraryPath(const QString &folder, const QString &libraryPath);
// Newest first: the versions of `libraryId`, where it is known, and of every library that was at `libraryPath` when a version of it was
// made. For a library that is damaged or gone its path is all that is left to ask by.
QList<Version> versionsAt(const QString &stateFolder, const QString &libraryPath, Id libraryId = {});
// Which of them to remove: 12 of five minutes, 24 hourly and 14 daily are kept, at most `byteLimit` in all, never fewer than three.
QList<Version> toThin(const QList<Version> &newestFirst, Micros now,
                      qint64 byteLimit = qint64(2) << 30);

// Copies the open library in steps of about 5 ms; call `step` until it returns Done or an error. Writes between steps are allowed
// (SQLite carries them over). The copy has a temporary name until `finish` checked it.
class BackupRun {
public:
    enum class Progress { More, Done };
    // `file` must outlive this.
    static Result<std::unique_ptr<BackupRun>> begin(const LibraryFile &file, const QString &folder,
                                                    Micros now);
    ~BackupRun(); // an unfinished copy is removed
    Result<Progress> step();
    QString temporaryPath() const;

private:
    BackupRun();
    struct State;
    std::unique_ptr<State> m_state;
};

// Verifies the finished copy (on any thread: it is opened on its own) and gives it its lasting name.
Result<Version> acceptBackup(const QString &temporaryPath);

// Copies a version to another folder of versions under its own name, and reads it back. What is there already stays.
Result<> copyVersion(const Version &version, const QString &folder);

// Copies the open library, as it is on the disk now, to a new library file at `to`, which must not exist. In one go: for "Save a copy".
Result<> copyLibrary(const LibraryFile &file, const QString &to);

// Copies a version to a new library file at `to`, which must not exist, and verifies it there.
Result<> restoreVersion(const QString &versionPath, const QString &to);

} // namespace story::store
