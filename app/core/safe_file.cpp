#include "app/core/safe_file.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLocale>
#include <QRandomGenerator>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <utility>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace story {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(story::SafeFile)
};

Error writeError(const QString &path, const QString &cause, bool hadOld)
{
    return {Failure::CannotWrite,
            Words::tr("“%1” could not be written: %2.").arg(QDir::toNativeSeparators(path), cause),
            hadOld ? Words::tr("The file that was there is as it was.") : QString(),
            Words::tr("Choose another place, or make room and try again."), cause};
}

Error alreadyThere(const QString &path)
{
    return {Failure::CannotWrite,
            Words::tr("“%1” is already there.").arg(QDir::toNativeSeparators(path)),
            Words::tr("It was not changed."),
            Words::tr("Choose another name, or allow replacing it."),
            {}};
}

QString systemError(int code)
{
    return QString::fromLocal8Bit(std::strerror(code));
}

// A rename is only as lasting as the folder's own entry for it.
bool syncFolder(const QString &folder)
{
    const int fd =
        ::open(QFile::encodeName(folder).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (fd < 0)
        return errno == EACCES; // a drop box: one may put things in, but not look
    // Some network file systems cannot sync a folder.
    const bool ok = ::fsync(fd) == 0 || errno == EINVAL;
    const int cause = errno;
    ::close(fd);
    errno = cause;
    return ok;
}

// Renames without ever replacing: fails with EEXIST where the name has been taken in the meantime.
bool renameToFreeName(const char *from, const char *to)
{
    if (::renameat2(AT_FDCWD, from, AT_FDCWD, to, RENAME_NOREPLACE) == 0)
        return true;
    if (errno != EINVAL && errno != ENOSYS)
        return false;
    // A file system that cannot do both in one step: take the name with an empty file, then replace that one.
    const int fd = ::open(to, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    if (fd < 0)
        return false;
    ::close(fd);
    if (::rename(from, to) == 0)
        return true;
    const int cause = errno;
    ::unlink(to);
    errno = cause;
    return false;
}

// The new content under a passing name of its own; gone again unless it was moved to its place. Straight system
// calls: a QFile whose buffer does not fit on the disk neither names the cause nor lets itself be removed.
class Passing {
public:
    explicit Passing(const QString &folder)
        : m_name(QFile::encodeName(
            folder
            + QStringLiteral("/.secondstory-%1.tmp")
                  .arg(QRandomGenerator::system()->generate64(), 16, 16, QLatin1Char('0'))))
    {}
    Passing(const Passing &) = delete;
    Passing &operator=(const Passing &) = delete;
    ~Passing()
    {
        if (m_fd >= 0)
            ::close(m_fd);
        if (m_there)
            ::unlink(m_name.constData());
    }

    // Each of these gives false and sets errno where it fails.
    bool create(mode_t mode) // as far as the umask allows
    {
        m_fd = ::open(m_name.constData(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode);
        m_there = m_fd >= 0;
        return m_there;
    }
    bool write(QByteArrayView bytes)
    {
        while (!bytes.isEmpty()) {
            const ssize_t n = ::write(m_fd, bytes.data(), static_cast<size_t>(bytes.size()));
            if (n < 0 && errno != EINTR)
                return false;
            bytes = bytes.sliced(std::max<ssize_t>(n, 0));
        }
        return true;
    }
    // Where the file system has no modes there is none to keep: not an error.
    void setMode(mode_t mode) { ::fchmod(m_fd, mode); }
    bool syncAndClose()
    {
        if (::fsync(m_fd) != 0)
            return false;
        return ::close(std::exchange(m_fd, -1)) == 0;
    }
    bool moveTo(const QString &target, Existing existing)
    {
        const QByteArray to = QFile::encodeName(target);
        const bool moved = existing == Existing::Keep
            ? renameToFreeName(m_name.constData(), to.constData())
            : ::rename(m_name.constData(), to.constData()) == 0;
        m_there = !moved;
        return moved;
    }

private:
    QByteArray m_name;
    int m_fd = -1;
    bool m_there = false; // whether the name is taken, by us
};

} // namespace

Result<> writeFile(const QString &path, QByteArrayView bytes, Existing existing)
{
    if (path.isEmpty() || path.contains(QChar(QChar::Null)))
        return fail({Failure::CannotWrite,
                     Words::tr("There is no file with such a name."),
                     {},
                     Words::tr("Choose another name."),
                     path});
    const QFileInfo info(path);
    const bool hadOld = info.exists();
    if (hadOld && existing == Existing::Keep)
        return fail(alreadyThere(path));
    if (hadOld && !info.isFile())
        return fail(writeError(path, Words::tr("it is not an ordinary file"), hadOld));
    if (!hadOld && info.isSymLink())
        return fail(
            writeError(path, Words::tr("it is a link to a file that is not there"), hadOld));

    // Follow a link to the file it stands for, so that the link survives.
    const QString target = hadOld ? info.canonicalFilePath() : info.absoluteFilePath();
    const QString folder = QFileInfo(target).absolutePath();

    // A new file gets the mode that the umask gives; one that is replaced keeps its own, and is at no moment
    // open to more people than before.
    struct stat old {};
    const bool hasMode = hadOld && ::stat(QFile::encodeName(target).constData(), &old) == 0;
    Passing passing(folder);
    if (!passing.create(hasMode ? 0600 : 0666) || !passing.write(bytes))
        return fail(writeError(path, systemError(errno), hadOld));
    if (hasMode)
        passing.setMode(old.st_mode & 0777U);
    if (!passing.syncAndClose())
        return fail(writeError(path, systemError(errno), hadOld));
    if (!passing.moveTo(target, existing)) {
        if (existing == Existing::Keep && errno == EEXIST)
            return fail(alreadyThere(path));
        return fail(writeError(path, systemError(errno), hadOld));
    }

    if (!syncFolder(folder)) {
        Error error = writeError(path, systemError(errno), false);
        error.kept = Words::tr("The new file is there, but may not outlast a power cut.");
        return fail(std::move(error));
    }
    QFile back(target);
    if (!back.open(QIODevice::ReadOnly) || back.size() != bytes.size() || back.readAll() != bytes)
        return fail(
            writeError(path, Words::tr("what was read back differs from what was written"), false));
    return {};
}

Result<QByteArray> readFile(const QString &path, qint64 limit)
{
    const auto cannot = [&](const QString &cause) {
        return fail(
            {Failure::CannotRead,
             Words::tr("“%1” could not be read: %2.").arg(QDir::toNativeSeparators(path), cause),
             {},
             Words::tr("Check the name and the permissions of the file."),
             cause});
    };
    const auto tooLarge = [&](qint64 size) {
        const QLocale locale;
        return cannot(Words::tr("it holds at least %1, and at most %2 can be read")
                          .arg(locale.formattedDataSize(size), locale.formattedDataSize(limit)));
    };
    QFile file(path);
    if (QFileInfo(path).isDir())
        return cannot(Words::tr("it is a folder"));
    if (!file.open(QIODevice::ReadOnly))
        return cannot(file.errorString());
    if (file.size() > limit)
        return tooLarge(file.size());
    // In steps, because a pipe hands out what it has and never says how much will come. What a file says is room for it.
    QByteArray bytes;
    bytes.reserve(file.size());
    while (bytes.size() <= limit) {
        const QByteArray some = file.read(std::min<qint64>(limit + 1 - bytes.size(), 1 << 20));
        if (some.isEmpty())
            break;
        bytes += some;
    }
    if (file.error() != QFileDevice::NoError)
        return cannot(file.errorString());
    if (bytes.size() > limit)
        return tooLarge(bytes.size());
    return bytes;
}

} // namespace story
