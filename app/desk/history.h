// The steps of one review that can be taken back or done again, this sitting's and, read from the journal, earlier ones.
#pragma once

#include "app/model/edit.h"
#include "app/store/job.h"
#include "app/store/library_file.h"

#include <QList>

#include <optional>
#include <vector>

namespace story {

// What the user did in one go; merged typing is one step of many entries.
struct HistoryStep {
    qint64 step = 0; // the seq of its first entry
    QString what;
    Micros at = 0;   // of its newest entry
    bool earlierSitting = false;
    std::vector<Change> changes; // of all its entries, in order
};

class History {
public:
    // Entries of the journal, newest first, as a page read backwards; call again with the next page. `reachedEnd`: there are no older.
    void prepend(const QList<store::StoredEntry> &newestFirst, bool reachedEnd);

    // A new step was done: what could be redone is gone.
    void did(HistoryStep step);
    // More typing joined the newest step.
    void extendNewest(const std::vector<Change> &changes, Micros at);
    void undid(); // the newest undoable step was taken back
    void redid(); // the newest redoable step was done again
    // Nothing before this can be taken back (snapshot, scrub, restore).
    void barrier();

    const HistoryStep *undoable() const; // nullptr where there is none (loaded)
    const HistoryStep *redoable() const;
    // Older steps exist in the journal and are not loaded yet: a page should be read soon.
    bool wantsMore() const;
    qint64 oldestSeqSeen() const { return m_oldestSeq; }

private:
    std::vector<HistoryStep> m_done;   // oldest first
    std::vector<HistoryStep> m_undone; // first undone first
    // While pages are read backwards, the latest word on each step decides about it.
    QHash<qint64, store::Cause> m_decided;
    QHash<qint64, std::vector<Change>> m_laterParts; // of merged steps whose first entry is on an older page
    qint64 m_oldestSeq = 0;
    bool m_complete = false;
    bool m_sawDoSinceUndo = false;
};

} // namespace story
