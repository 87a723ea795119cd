// A disk that is full when a test wants it to be.
#pragma once

#include <QByteArray>

#include <csignal>
#include <fcntl.h>
#include <sched.h>
#include <sys/mount.h>
#include <sys/resource.h>
#include <unistd.h>

namespace story {

namespace detail {

inline bool writeAll(const char *path, const QByteArray &text)
{
    const int fd = ::open(path, O_WRONLY | O_CLOEXEC);
    if (fd < 0)
        return false;
    const bool ok = ::write(fd, text.constData(), size_t(text.size())) == text.size();
    ::close(fd);
    return ok;
}

} // namespace detail

// Mounts a tmpfs of `bytes` on `folder`, seen by this process alone and gone with it. As root in a mount namespace of
// its own, else in a user namespace. False where the system allows neither.
// To be called first thing in main(): the kernel refuses a user namespace to a process with threads.
inline bool mountSmallDisk(const QByteArray &folder, qint64 bytes)
{
    const QByteArray uid = QByteArray::number(::getuid());
    const QByteArray gid = QByteArray::number(::getgid());
    if (::geteuid() != 0 || ::unshare(CLONE_NEWNS) != 0) {
        if (::unshare(CLONE_NEWUSER | CLONE_NEWNS) != 0)
            return false;
        if (!detail::writeAll("/proc/self/setgroups", "deny")
            || !detail::writeAll("/proc/self/uid_map", uid + ' ' + uid + " 1")
            || !detail::writeAll("/proc/self/gid_map", gid + ' ' + gid + " 1"))
            return false;
    }
    if (::mount("none", "/", nullptr, MS_REC | MS_PRIVATE, nullptr) != 0)
        return false;
    const QByteArray options = "size=" + QByteArray::number(bytes) + ",mode=0755";
    return ::mount("tmpfs", folder.constData(), "tmpfs", MS_NOSUID | MS_NODEV, options.constData())
        == 0;
}

// While it lives, no file of this process can grow over `bytes`: what a full disk is where none can be mounted.
class SmallFiles {
public:
    explicit SmallFiles(rlim_t bytes)
    {
        m_signal =
            std::signal(SIGXFSZ, SIG_IGN); // so that write() fails instead of ending the process
        ::getrlimit(RLIMIT_FSIZE, &m_before);
        const rlimit now{bytes, m_before.rlim_max};
        ::setrlimit(RLIMIT_FSIZE, &now);
    }
    SmallFiles(const SmallFiles &) = delete;
    SmallFiles &operator=(const SmallFiles &) = delete;
    ~SmallFiles()
    {
        ::setrlimit(RLIMIT_FSIZE, &m_before);
        std::signal(SIGXFSZ, m_signal);
    }

private:
    rlimit m_before{};
    void (*m_signal)(int) = nullptr;
};

} // namespace story
