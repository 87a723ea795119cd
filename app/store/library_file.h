// A library on disk: one SQLite file, seen by one thread. All SQL of the program is in this folder.
#pragma once

#include "app/model/review.h"
#include "app/store/job.h"

#include <functional>
#include <memory>

namespace story::store {

enum class Mode {
    Write, // takes the lease (a lock file beside the library); where the folder is not writable: opened for reading, and said
    WriteElseRead, // as Write; where somebody else has the lease: opened for reading, and said with InUse
    Read,  // a copy taken in one read transaction; holds up no writer and is never written
};

// How a file was found. Only the first two can be written. Upgraded: it was of an older schema, and is of ours now; what was done before it
// can no longer be undone.
enum class Outcome { Current, Upgraded, NewerReadable };

struct Opened {
    Outcome outcome = Outcome::Current;
    bool readOnly = false;
    QList<Error>
        notices; // what the user should know though it opened: read-only folder, newer version, crash leftovers
};

// Where a chain stands.
struct Head {
    qint64 seq = 0; // 0: nothing written yet
    QByteArray hash;
};

// A review as the library lists it.
struct ReviewSummary {
    Id id;
    QString title;
    ReviewKind kind = ReviewKind::Incident;
    Severity severity = Severity::NotSaid;
    ReviewState state = ReviewState::Draft;
    QStringList services;
    Moment when; // impact start, else the first placed event, else empty
    Micros createdAt = 0;
    QString summary;
    QString zone;
    int events = 0;
    int actionsOpen = 0;
    int actionsLate = 0; // open and due before `today` of the caller; filled by summaryOf only
    QStringList openActionTexts; // at most three
    QStringList lessonTexts;     // at most three
    Micros trashedAt = 0;

    friend bool operator==(const ReviewSummary &, const ReviewSummary &) = default;
};

struct SearchHit {
    Id review;
    QString reviewTitle;
    EntityKind kind = EntityKind::Review;
    Id id;
    const Field *field = nullptr;
    QString
        excerpt; // the field's own text around the first word found, at most about 160 characters
};

// A journal entry with its hash, as read back for the history.
struct StoredEntry {
    JournalEntry entry;
    QByteArray hash;
};

// What taking a text out changed.
struct ScrubReport {
    int places = 0;    // fields that held it
    QList<Id> reviews; // that held it, now or ever
    bool mayHaveTraces = false; // the file could not be written anew, so freed parts of it may still have it
};

class LibraryFile {
public:
    // Makes a new, empty library (mode 0600) and opens it for writing; CannotWrite where something is there already.
    static Result<std::unique_ptr<LibraryFile>> create(const QString &path, Id libraryId);
    // NotOurs, TooNew, Damaged, InUse, CannotRead as `Failure`; the file is then as it was.
    static Result<std::unique_ptr<LibraryFile>> open(const QString &path, Mode mode,
                                                     Opened *opened = nullptr);
    ~LibraryFile(); // releases the lease

    Id id() const;
    QString path() const;
    bool isReadOnly() const;

    // One transaction: rows, search index, journal and heads. Returns only after the commit; on an error nothing of the job is in
    // the file, unless the very last step of the commit failed: `head` tells after a reopen. After an error the connection must be
    // reopened before the next write (an fsync is never retried on the same handle).
    Result<> write(const Job &job);
    // Closes and opens the same file again with the lease kept.
    Result<> reopen();

    Result<Head> head(Chain chain) const;
    Result<Shelf> readShelf() const;
    Result<Review> readReview(Id id) const; // NotFound
    // Every review, trashed ones included, newest first.
    Result<QList<ReviewSummary>> summaries() const;
    // Entries with seq < below (0: no limit) of a chain, newest first, at most `limit`.
    Result<QList<StoredEntry>> entriesBackwards(Chain chain, qint64 below, int limit) const;
    Result<QByteArray> blob(const QByteArray &sha256) const; // NotFound; Damaged where its hash is another
    // Words are quoted, the last one matches as a beginning; best first, without what is in the trash. Nothing found is an empty list.
    Result<QList<SearchHit>> find(const QString &query, int limit) const;

    // Really removes a review: rows, journal, index, blobs nobody else names; then FTS optimize and secure_delete. Its entry on the
    // shelf is taken out by an edit of the caller.
    Result<> purge(Id review);

    // Really takes a text out of every review and of the journal of all that ever held it, which then begins with a snapshot; `by` and `at` for
    // the entry that says so. Nothing else in the file has it afterwards.
    Result<ScrubReport> scrub(const QString &text, const QString &mask, const QString &by, Micros at);

    // The open connection for the other files of this folder (verify, backup, salvage).
    struct Connection;
    Connection &connection() const { return *m_connection; }

private:
    LibraryFile();
    std::unique_ptr<Connection> m_connection;
};

// Whether a library, or what damage left of one, is at `path`. Only looks.
bool isLibrary(const QString &path);

// The same summary from memory; `today` decides what is late.
ReviewSummary summaryOf(const Review &review, Micros trashedAt, QDate today);
// The same for who knows the first event of the timeline that has a time (TimelineFacts).
ReviewSummary summaryOf(const Review &review, Id firstPlaced, Micros trashedAt, QDate today);
// Whether `a` stands before `b` in a list of reviews: the newest first, by when it happened, else by when it was begun.
bool isNewer(const ReviewSummary &a, const ReviewSummary &b);

} // namespace story::store
