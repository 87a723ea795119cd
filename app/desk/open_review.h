// One review as it is being worked on. Every edit goes through here: to memory at once, to the history, to the file.
#pragma once

#include "app/core/clock.h"
#include "app/core/ids.h"
#include "app/desk/history.h"
#include "app/desk/save_state.h"
#include "app/desk/timeline_order.h"
#include "app/desk/unsent_words.h"
#include "app/model/checks.h"
#include "app/model/review.h"
#include "app/store/job.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <functional>
#include <map>
#include <memory>
#include <optional>

namespace story {

class OpenReview : public QObject {
    Q_OBJECT
public:
    // How a piece of text came in: typing of the same kind merges into one step.
    enum class Keys { Typing, Deleting, Other };

    // What an open review needs of its surroundings; the workspace provides it.
    struct Surroundings {
        const Clock *clock = nullptr;
        IdSource *ids = nullptr;
        QString by; // the user of this computer, for the journal
        std::function<void(store::Job)> submit;
        // Asks for at most `limit` journal entries with seq < `below`, newest first; answers later, in this thread.
        std::function<void(Id review, qint64 below, int limit, std::function<void(QList<store::StoredEntry>)>)> readJournal;
        bool readOnly = false;
        QString unsentPath = {}; // where words that are in no field yet are kept; empty: in memory
        // Does a piece of work that waits for the disk in another thread, and tells later, in this one. Without it such work is done here.
        std::function<void(std::function<Result<>()> work, std::function<void(Result<>)> answer)> aside = {};
    };

    OpenReview(Review review, qint64 headSeq, Surroundings surroundings, QObject *parent = nullptr);
    ~OpenReview() override; // typing not flushed yet is flushed

    const Review &review() const { return m_review; }
    Id id() const { return m_review.id(); }
    const Clock &clock() const { return *m_around.clock; }
    IdSource &ids() { return *m_around.ids; }
    // An order key that no row of that kind goes beyond: what is added at the end stands behind it. Found once by looking at all
    // rows and then kept, so that adding to a long list takes no longer than to a short one. Empty where there are none.
    QString endPosition(EntityKind kind) const;
    // The events in the order of the timeline. Sorted when first asked for, then kept; it has followed when changed() is emitted.
    const TimelineOrder &timeline() const;
    TimelineFacts timelineFacts() const { return {timeline().firstPlaced(), timeline().firstToAsk(), timeline().timesToAsk()}; }
    // The library is read-only, or the review is closed: only Reopen changes it.
    bool isReadOnly() const;
    bool isClosed() const { return m_review.about().state == ReviewState::Closed; }

    // Nothing, or why nothing can be changed: ReadOnly.
    Result<> writable() const;

    // A structural edit: applied, put on the history, handed to the file. ReadOnly, or BadInput where it does not fit. An empty
    // edit does nothing. `blobs` are the bytes of images that the edit names by their SHA-256.
    Result<> apply(const Edit &edit, store::Cause cause = store::Cause::Do, const QList<QByteArray> &blobs = {});
    // For what shows something else in the form of a review, as a replay does: read-only to everybody, it changes by this alone, in memory,
    // without a step.
    Result<> mirror(const Edit &edit);
    // What the program notes beside the work, such as the clock of the meeting: applied and kept like every edit, but no step. Undo and
    // redo pass it by and stay as they are, and typing goes on.
    Result<> note(const Edit &edit);
    // Sets one field as one step, with whatever follows from it (field_rules.h). The value is cleaned by the text door.
    Result<> set(const FieldRef &ref, const Value &value);
    // The same of an edit that sets several fields.
    Result<> set(const Edit &fields);
    // A text editor's change from `before` to `after`: merged with the typing before it, flushed 300 ms after the last key and at
    // least once a second. `before` must be what the field holds.
    Result<> type(const FieldRef &ref, const QString &before, const QString &after, Keys keys = Keys::Typing);
    // Typing that comes next begins a new step (focus left the editor, the cursor was moved, …).
    void endTyping();

    bool canUndo() const;
    bool canRedo() const;
    // What the step is, in words; empty where there is none.
    QString undoText() const;
    QString redoText() const;
    // The step that would be undone belongs to an earlier sitting: the window asks once before it.
    bool undoIsFromEarlierSitting() const;
    // Takes back the newest step, or does it again; gives what it touched, so that the window can show it.
    Result<ChangeSet> undo();
    Result<ChangeSet> redo();

    // Words that were typed and are in no field yet, by the place where they stand; kept beside the library, as soon as typing is.
    QString unsent(const QString &place) const { return m_unsent.at(place); }
    void keepUnsent(const QString &place, const QString &words);
    // Waits until they are in their file; before the review is let go of.
    void writeUnsent();

    // Hands typing that still waits to the file now.
    void flush();
    bool hasUnflushedTyping() const { return (m_typing != nullptr && !m_typing->waiting.empty()) || !m_unsent.isWritten(); }
    // At most `limit` entries of this review's journal with seq < `below`, newest first, as far as they are written; later, in this thread,
    // and not any more once the review is let go of.
    void journal(qint64 below, int limit, std::function<void(QList<store::StoredEntry>)> answer) const;
    // The newest entry of this review's journal, flushed or not.
    qint64 headSeq() const { return m_nextSeq - 1; }

Q_SIGNALS:
    // After every edit, once.
    void changed(const story::ChangeSet &set);
    void historyChanged();
    void unflushedChanged(); // hasUnflushedTyping() may have changed
    void unsentFailed(const story::Error &error); // they could not be written, and are in memory

private:
    struct Typing {
        FieldRef field;
        Keys keys = Keys::Typing;
        qint64 step = 0;
        qsizetype caret = 0; // where the next key must land to belong to the same step
        QElapsedTimer began;
        std::vector<Change> waiting; // not handed to the file yet
        ChangeSet touched;
    };

    void flushUnsent();
    void sayUnsent(const Result<> &written);
    Result<ChangeSet> applyToMemory(const Edit &edit);
    void hand(const Edit &edit, const ChangeSet &set, store::Cause cause, qint64 step, qint64 target,
              const QList<QByteArray> &blobs = {});
    Result<ChangeSet> turn(const HistoryStep &step, bool undoing);
    void loadMoreHistory();

    Review m_review;
    Surroundings m_around;
    History m_history;
    qint64 m_nextSeq = 1;
    std::unique_ptr<Typing> m_typing;
    UnsentWords m_unsent;
    QTimer m_pause;    // 300 ms after the last key
    QTimer m_longest;  // 1 s after the first waiting key
    bool m_loadingHistory = false;
    mutable std::map<EntityKind, QString> m_ends; // of the kinds that were asked for
    mutable std::optional<TimelineOrder> m_timeline;
};

} // namespace story
