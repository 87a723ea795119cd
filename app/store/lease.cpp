#include "app/store/lease.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

namespace story::store {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(story::Library)
};

} // namespace

Result<std::optional<Lease>> Lease::take(const QString &libraryPath)
{
    const QFileInfo info(libraryPath);
    const QString path = info.exists()
        ? info.canonicalFilePath()
        : QDir(info.absolutePath()).canonicalPath() + QLatin1Char('/') + info.fileName();
    auto lock = std::make_unique<QLockFile>(path + QStringLiteral(".lock"));
    // A meeting may last all day: age alone makes no lock stale, only the end of the program that took it.
    lock->setStaleLockTime(0);
    if (lock->tryLock(0))
        return std::optional<Lease>(Lease(std::move(lock)));
    if (lock->error() != QLockFile::LockFailedError)
        return std::optional<Lease>();

    qint64 pid = 0;
    QString host;
    QString program;
    const bool known = lock->getLockInfo(&pid, &host, &program);
    return fail({Failure::InUse,
                 Words::tr("“%1” is open in another window or program.")
                     .arg(QDir::toNativeSeparators(libraryPath)),
                 known
                     ? Words::tr("It is held by process %1 (%2) on %3.").arg(pid).arg(program, host)
                     : QString(),
                 Words::tr("Close it there and try again."),
                 path + QStringLiteral(".lock")});
}

} // namespace story::store
