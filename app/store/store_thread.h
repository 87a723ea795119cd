// The thread that owns the only writing connection. Jobs are written in the order they were given; "committed" is said
// only after the commit returned.
#pragma once

#include "app/store/library_file.h"

#include <QObject>
#include <QThread>

#include <functional>

namespace story::store {

class StoreThread : public QObject {
    Q_OBJECT
public:
    explicit StoreThread(QObject *parent = nullptr);
    // Waits for the job being written; jobs not yet written are lost here (the desk has asked before it comes to this).
    ~StoreThread() override;

    // Blocks until opened. Makes no file.
    Result<Opened> open(const QString &path, Mode mode = Mode::Write);
    // No file yet: the first job makes it at `path` (with its folder), as first start wants it.
    void openFresh(const QString &path, Id libraryId);

    // Hands over a job; never blocks. Returns its ticket: 1, 2, 3, …
    quint64 submit(Job job);
    // The newest ticket whose commit returned.
    quint64 committedTicket() const;
    // Jobs handed over and not committed, in order; what an emergency journal must hold.
    std::vector<Job> pending() const;
    // Why the newest failed write failed; blank where none did.
    Error lastError() const;
    // After `failed`: opens the file again, finds out which jobs are in it, and goes on.
    void retry();
    // Blocks until everything submitted so far is committed (true) or has failed (false), at most `milliseconds`.
    bool waitCommitted(int milliseconds);

    // Runs `work` between jobs on the store thread with the open file (nullptr while there is none). Never blocks.
    void run(std::function<void(LibraryFile *)> work);
    // The same, waiting for it: for start-up and the command line, not for the window in a meeting.
    void runAndWait(const std::function<void(LibraryFile *)> &work);

Q_SIGNALS:
    void committed(quint64 ticket);
    void failed(const story::Error &error);

private:
    struct Worker;
    QThread m_thread;
    std::unique_ptr<Worker> m_worker;
};

} // namespace story::store
