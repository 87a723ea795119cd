#include "app/store/passing_file.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRandomGenerator>

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <utility>

#include <fcntl.h>
#include <unistd.h>

namespace story::store {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(story::Library)
};

Error alreadyThere(const QString &place)
{
    return {Failure::CannotWrite,
            Words::tr("“%1” is already there.").arg(QDir::toNativeSeparators(place)),
            Words::tr("It was not changed."),
            Words::tr("Choose another name."),
            {}};
}

QString systemError()
{
    return QString::fromLocal8Bit(std::strerror(errno));
}

// Fails with EEXIST where the name has been taken meanwhile.
bool renameToFreeName(const QByteArray &from, const QByteArray &to)
{
    if (::renameat2(AT_FDCWD, from.constData(), AT_FDCWD, to.constData(), RENAME_NOREPLACE) == 0)
        return true;
    if (errno != EINVAL && errno != ENOSYS)
        return false;
    // A file system that cannot do that in one step: a second name for the file, then without the first.
    return ::link(from.constData(), to.constData()) == 0 && ::unlink(from.constData()) == 0;
}

bool syncFolderOf(const QString &path)
{
    const QByteArray folder = QFile::encodeName(QFileInfo(path).absolutePath());
    const int fd = ::open(folder.constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (fd < 0)
        return false;
    const bool ok =
        ::fsync(fd) == 0 || errno == EINVAL; // some network file systems cannot sync a folder
    ::close(fd);
    return ok;
}

} // namespace

Error cannotMake(const QString &place, const QString &cause)
{
    return {Failure::CannotWrite,
            Words::tr("The library “%1” could not be made.").arg(QDir::toNativeSeparators(place)),
            {},
            Words::tr("Choose another place, or make room and try again."),
            cause};
}

Result<PassingFile> PassingFile::beside(const QString &place)
{
    const QFileInfo info(place);
    if (info.exists() || info.isSymLink())
        return fail(alreadyThere(place));
    return make(info.absoluteFilePath());
}

Result<PassingFile> PassingFile::toReplace(const QString &place)
{
    return make(QFileInfo(place).canonicalFilePath());
}

Result<PassingFile> PassingFile::make(const QString &place)
{
    const QFileInfo info(place);
    const QString path = info.absolutePath()
        + QStringLiteral("/.secondstory-%1.new")
              .arg(QRandomGenerator::system()->generate64(), 16, 16, QLatin1Char('0'));
    const int fd =
        ::open(QFile::encodeName(path).constData(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    if (fd < 0)
        return fail(cannotMake(place, systemError()));
    ::close(fd);
    return PassingFile(path, info.absoluteFilePath());
}

PassingFile::PassingFile(PassingFile &&other) noexcept
    : m_path(std::exchange(other.m_path, QString())),
      m_place(std::move(other.m_place))
{}

PassingFile::~PassingFile()
{
    if (m_path.isEmpty())
        return;
    QFile::remove(m_path);
    QFile::remove(m_path + QStringLiteral("-journal"));
}

Result<> PassingFile::putInPlace()
{
    if (!renameToFreeName(QFile::encodeName(m_path), QFile::encodeName(m_place)))
        return fail(errno == EEXIST ? alreadyThere(m_place) : cannotMake(m_place, systemError()));
    m_path.clear();
    if (!syncFolderOf(m_place))
        return fail(cannotMake(m_place, systemError()));
    return {};
}

Result<> PassingFile::replace()
{
    if (QFileInfo(m_place + QStringLiteral("-journal")).size() > 0)
        return fail(cannotMake(m_place, QStringLiteral("a journal lies beside it")));
    QFile::setPermissions(m_path, QFile::permissions(m_place));
    if (::rename(QFile::encodeName(m_path).constData(), QFile::encodeName(m_place).constData()) != 0)
        return fail(cannotMake(m_place, systemError()));
    m_path.clear();
    if (!syncFolderOf(m_place))
        return fail(cannotMake(m_place, systemError()));
    return {};
}

} // namespace story::store
