#include "app/store/store_thread.h"

#include "app/store/journal.h"

#include <QDeadlineTimer>
#include <QDir>
#include <QFileInfo>
#include <QMutex>
#include <QWaitCondition>

#include <deque>

namespace story::store {

namespace {

// So many waiting jobs go into one transaction: on a slow disk a queue then shrinks faster than somebody can type.
constexpr size_t mostJobsAtOnce = 64;

} // namespace

struct StoreThread::Worker : QObject {
    struct Waiting {
        quint64 ticket = 0;
        Job job;
    };
    struct Errand {
        quint64 after = 0; // runs when this ticket is committed, or nothing is written any more
        std::function<void(LibraryFile *)> work;
    };

    explicit Worker(StoreThread *owner) : q(owner) {}

    StoreThread *q;

    // ---- shared, under the mutex, which is never held while the disk is waited for ----
    mutable QMutex mutex;
    QWaitCondition changed;
    std::deque<Waiting> jobs; // the one being written stays first until its commit returned
    std::deque<Errand> errands;
    quint64 submitted = 0;
    quint64 committedUpTo = 0;
    bool stopped = false; // a write failed; nothing is written before retry
    Error lastError;
    bool quitting = false;

    // ---- of the store thread alone ----
    std::unique_ptr<LibraryFile> file;
    QString freshPath; // where the first job makes a file
    Id freshId;

    void post(void (Worker::*what)())
    {
        QMetaObject::invokeMethod(
            this, [this, what] { (this->*what)(); }, Qt::QueuedConnection);
    }

    Result<> ensureFile()
    {
        if (file)
            return {};
        if (freshPath.isEmpty())
            return fail({Failure::CannotWrite,
                         StoreThread::tr("No library is open."),
                         StoreThread::tr("What you did is kept in memory."),
                         StoreThread::tr("Save a copy elsewhere."),
                         {}});
        QDir().mkpath(QFileInfo(freshPath).absolutePath());
        auto made = LibraryFile::create(freshPath, freshId);
        if (!made)
            return fail(made.error());
        file = std::move(*made);
        return {};
    }

    // Everything there is to do, in order.
    void work()
    {
        for (;;) {
            std::function<void(LibraryFile *)> errand;
            Job batch;
            size_t count = 0;
            {
                const QMutexLocker lock(&mutex);
                if (quitting)
                    return;
                if (!errands.empty() && (stopped || errands.front().after <= committedUpTo)) {
                    errand = std::move(errands.front().work);
                    errands.pop_front();
                } else if (!stopped && !jobs.empty()) {
                    const quint64 last = errands.empty() ? ~quint64(0) : errands.front().after;
                    while (count < jobs.size() && count < mostJobsAtOnce
                           && jobs[count].ticket <= last)
                        append(batch, jobs[count++].job);
                } else {
                    return;
                }
            }
            if (errand)
                errand(file.get());
            else
                write(batch, count);
        }
    }

    static void append(Job &batch, const Job &job)
    {
        batch.entries.insert(batch.entries.end(), job.entries.begin(), job.entries.end());
        batch.rows.insert(batch.rows.end(), job.rows.begin(), job.rows.end());
        batch.blobs.append(job.blobs);
    }

    void write(const Job &batch, size_t count)
    {
        Result<> done = ensureFile();
        if (done)
            done = file->write(batch);
        if (done)
            settle(count);
        else
            stop(done.error());
    }

    void settle(size_t count)
    {
        quint64 ticket = 0;
        {
            const QMutexLocker lock(&mutex);
            for (size_t i = 0; i < count; ++i) {
                ticket = jobs.front().ticket;
                jobs.pop_front();
            }
            committedUpTo = std::max(committedUpTo, ticket);
            changed.wakeAll();
        }
        if (ticket)
            Q_EMIT q->committed(ticket);
    }

    void stop(const Error &error)
    {
        {
            const QMutexLocker lock(&mutex);
            stopped = true;
            lastError = error;
            changed.wakeAll();
        }
        Q_EMIT q->failed(error);
    }

    void retry()
    {
        std::vector<Waiting> waiting;
        {
            const QMutexLocker lock(&mutex);
            if (!stopped)
                return;
            waiting.assign(jobs.begin(), jobs.end());
        }
        size_t held = 0;
        if (file) {
            if (auto opened = file->reopen(); !opened)
                return stop(opened.error());
            // A commit may have gone through although its last step reported an error.
            try {
                while (held < waiting.size() && holdsEntries(file->connection(), waiting[held].job))
                    ++held;
            } catch (const SQLite::Exception &e) {
                return stop(readError(file->path(), e));
            }
        }
        {
            const QMutexLocker lock(&mutex);
            stopped = false;
        }
        settle(held);
        work();
    }
};

StoreThread::StoreThread(QObject *parent)
    : QObject(parent),
      m_worker(std::make_unique<Worker>(this))
{
    m_thread.setObjectName(QStringLiteral("store"));
    m_worker->moveToThread(&m_thread);
    m_thread.start();
}

StoreThread::~StoreThread()
{
    {
        const QMutexLocker lock(&m_worker->mutex);
        m_worker->quitting = true;
    }
    m_thread.quit();
    m_thread.wait();
}

Result<Opened> StoreThread::open(const QString &path, Mode mode)
{
    Opened opened;
    Result<> outcome;
    Worker *w = m_worker.get();
    QMetaObject::invokeMethod(
        w,
        [&] {
            w->file.reset(); // its lease first, where the same file is opened again
            auto file = LibraryFile::open(path, mode, &opened);
            if (file)
                w->file = std::move(*file);
            else
                outcome = fail(file.error());
        },
        Qt::BlockingQueuedConnection);
    if (!outcome)
        return fail(outcome.error());
    return opened;
}

void StoreThread::openFresh(const QString &path, Id libraryId)
{
    Worker *w = m_worker.get();
    QMetaObject::invokeMethod(
        w,
        [=] {
            w->file.reset();
            w->freshPath = path;
            w->freshId = libraryId;
        },
        Qt::QueuedConnection);
}

quint64 StoreThread::submit(Job job)
{
    quint64 ticket = 0;
    {
        const QMutexLocker lock(&m_worker->mutex);
        ticket = ++m_worker->submitted;
        m_worker->jobs.push_back({ticket, std::move(job)});
    }
    m_worker->post(&Worker::work);
    return ticket;
}

quint64 StoreThread::committedTicket() const
{
    const QMutexLocker lock(&m_worker->mutex);
    return m_worker->committedUpTo;
}

std::vector<Job> StoreThread::pending() const
{
    const QMutexLocker lock(&m_worker->mutex);
    std::vector<Job> jobs;
    jobs.reserve(m_worker->jobs.size());
    for (const Worker::Waiting &waiting : m_worker->jobs)
        jobs.push_back(waiting.job);
    return jobs;
}

Error StoreThread::lastError() const
{
    const QMutexLocker lock(&m_worker->mutex);
    return m_worker->lastError;
}

void StoreThread::retry()
{
    m_worker->post(&Worker::retry);
}

bool StoreThread::waitCommitted(int milliseconds)
{
    const QDeadlineTimer deadline(milliseconds);
    Worker &w = *m_worker;
    const QMutexLocker lock(&w.mutex);
    const quint64 target = w.submitted;
    while (w.committedUpTo < target && !w.stopped) {
        if (!w.changed.wait(&w.mutex, deadline))
            break;
    }
    return w.committedUpTo >= target;
}

void StoreThread::run(std::function<void(LibraryFile *)> work)
{
    {
        const QMutexLocker lock(&m_worker->mutex);
        m_worker->errands.push_back({m_worker->submitted, std::move(work)});
    }
    m_worker->post(&Worker::work);
}

void StoreThread::runAndWait(const std::function<void(LibraryFile *)> &work)
{
    QMutex mutex;
    QWaitCondition finished;
    bool done = false;
    const QMutexLocker lock(&mutex);
    run([&](LibraryFile *file) {
        work(file);
        const QMutexLocker inner(&mutex);
        done = true;
        finished.wakeAll();
    });
    while (!done)
        finished.wait(&mutex);
}

} // namespace story::store
