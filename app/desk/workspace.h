// An open library: the list of its reviews, the reviews being worked on, and whether everything is saved.
#pragma once

#include "app/desk/backup_schedule.h"
#include "app/desk/open_review.h"
#include "app/desk/sitting.h"
#include "app/store/library_file.h"
#include "app/store/store_thread.h"

#include <QObject>
#include <QSet>
#include <QTimer>

#include <map>
#include <memory>

namespace story {

class Workspace : public QObject {
    Q_OBJECT
public:
    struct Options {
        QString path;
        QString stateFolder; // earlier versions, emergency journals and unsent words live here
        QString by;          // who works, for the journal
        const Clock *clock = nullptr; // must outlive the workspace
        bool readWhileInUse = false; // where another program works on it: opened for reading only, and said with InUse
        QString backupFolder = {};   // where earlier versions are copied to as well; empty: nowhere
    };

    // Opens a library that is there. An emergency journal that a crash or a full disk left is replayed first and named in notices().
    static Result<std::unique_ptr<Workspace>> open(const Options &options);
    // A library that is not there yet: empty, and made at `path` by the first edit.
    static std::unique_ptr<Workspace> fresh(const Options &options);
    // Waits for the job being written, and keeps an earlier version of what this sitting wrote.
    ~Workspace() override;

    QString path() const { return m_options.path; }
    Id libraryId() const { return m_libraryId; }
    bool isReadOnly() const { return m_readOnly; }
    const Clock &clock() const { return *m_options.clock; }
    IdSource &ids() { return m_ids; }
    // What there is to say about how it was opened.
    const QList<Error> &notices() const { return m_notices; }

    // Every review, trashed ones included, newest first, as the edits of this sitting leave them.
    const QList<store::ReviewSummary> &summaries() const { return m_summaries; }
    const store::ReviewSummary *summary(Id review) const; // nullptr where there is none

    // One step each, in the library's own chain and in the review's.
    Result<Id> createReview(const QString &title, ReviewKind kind, Severity severity, const QString &zone);
    // A whole review that came from elsewhere. Its id, or any id in it, that is already in the library makes all ids new; `copied` says so. Pictures whose bytes
    // are not among `blobs` are let go of.
    Result<Id> importReview(Review review, const QString &what, const QList<QByteArray> &blobs = {}, bool *copied = nullptr);
    Result<> moveToTrash(Id review);
    Result<> takeFromTrash(Id review);
    // Really removes it, with every earlier version; only out of the trash. Waits for the file.
    Result<> purge(Id review);

    // What came of taking a text out.
    struct Scrubbed {
        int places = 0;       // fields that held it just now
        int reviews = 0;      // that held it now or ever before
        QStringList stillIn;  // files beside the library that hold it and are not ours to change
    };
    static constexpr qsizetype shortestScrub = 4; // characters
    // Really takes a text out of everything: of all reviews with their history before now, of every earlier version and of what was kept aside.
    // Reviews that are open are let go of first, so nobody may look at one. Waits for the file.
    Result<Scrubbed> scrub(const QString &text);

    // The review, opened once: asked for again it is the same object. Owned by the workspace; nullptr in the error.
    Result<OpenReview *> openReview(Id review);
    // Flushes and lets go of it.
    void closeReview(Id review);

    SaveState saveState() const;
    // Flushes every open review. Blocks until all is on the disk (true) or something failed or took longer (false).
    bool flushAndWait(int milliseconds);
    // What the last failed write said; also where no event loop runs to deliver writeFailed.
    Error lastWriteError() const { return m_store->lastError(); }
    // Flushes typing without waiting.
    void flush();
    // After a failed write: tries again.
    void retry();
    // Writes all that memory holds to another library file, for when this one cannot be written.
    Result<> saveCopy(const QString &path);

    // Where the sitting before this one was when it ended without leave; nothing where it was closed, or is another program's.
    std::optional<Sitting> sittingLeft() const;
    // Notes where this sitting is, in the store thread; nothing takes the note away: there is nowhere to come back to. That a note
    // cannot be written is not said: nothing that was typed depends on it.
    void noteSitting(const std::optional<Sitting> &sitting);
    // It ends with leave: the note is gone when this returns.
    void endSitting();

    // Words → hits, in this thread later. For the window.
    void find(const QString &query, int limit, std::function<void(Result<QList<store::SearchHit>>)> answer);
    // Bytes of an image, waiting for them; Damaged where they are not what was stored.
    Result<QByteArray> blob(const QByteArray &sha256);
    // The same in this thread later. For the window.
    void blob(const QByteArray &sha256, std::function<void(Result<QByteArray>)> answer);
    // When the newest checked earlier version was made; 0: none yet.
    Micros newestVersion() const { return m_backups ? m_backups->newest() : 0; }
    // Where earlier versions are copied to as well, from now on.
    void setBackupFolder(const QString &folder);
    // Verifies, and other reading work that may wait for the store thread.
    void runAndWait(const std::function<void(store::LibraryFile *)> &work);

Q_SIGNALS:
    void summariesChanged();
    void saveStateChanged();
    void writeFailed(const story::Error &error);
    void versionMade();
    void backupNotCopied(const story::Error &error);

private:
    explicit Workspace(const Options &options);
    Result<> load(const store::Opened &opened);
    // The list of reviews and the library's own chain, as they are in the file. In the store thread, while this one waits.
    Result<> readLists(store::LibraryFile &file);
    void adoptStore();
    void submit(store::Job job);
    OpenReview *hold(Review review, qint64 headSeq);
    // Applies an edit to the shelf and adds it to `job` as an entry of the library's own chain.
    Result<> addShelfEdit(store::Job &job, Edit edit, store::Cause cause = store::Cause::Do);
    Result<> setTrashed(Id review, Micros at, const QString &what);
    Result<> writable() const;
    void refreshSummary(Id review);
    QStringList filesKeptAside() const; // earlier versions and the emergency journal
    void removeVersions();
    void sayFailed(const Error &error);
    QString emergencyPath() const;
    void keepEmergencyJournal();
    bool bringBack(const store::Job &kept, store::Job &job);
    void replayEmergencyJournal();

    Options m_options;
    IdSource m_ids;
    Id m_libraryId;
    bool m_readOnly = false;
    QList<Error> m_notices;
    QList<store::ReviewSummary> m_summaries;
    Shelf m_shelf;
    qint64 m_shelfHead = 0; // the newest entry of the library's own chain
    std::unique_ptr<store::StoreThread> m_store;
    std::unique_ptr<BackupSchedule> m_backups;
    quint64 m_lastTicket = 0;
    bool m_failed = false;
    std::map<Id, std::unique_ptr<OpenReview>> m_open;
    QTimer m_summaryTimer;
    QSet<Id> m_staleSummaries;
};

} // namespace story
