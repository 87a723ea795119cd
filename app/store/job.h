// What goes from the desk to the file: journal entries and the rows they change, written together or not at all.
#pragma once

#include "app/model/edit.h"

#include <QByteArray>
#include <QString>

#include <vector>

namespace story::store {

// The chain of the journal an entry belongs to: a review's id, or the null id for the library itself.
using Chain = Id;

// Aside: what the program notes beside the work, such as the clock of the meeting. It is no step: undo and redo pass it by.
enum class Cause : quint8 { Do, Undo, Redo, Import, Restore, Snapshot, Scrub, Aside };
const char *causeName(Cause cause);

// A row of the journal, before its hash is known.
struct JournalEntry {
    Chain chain;
    qint64 seq =
        0; // 1, 2, 3, … in its chain, without gaps (a scrubbed chain begins with a snapshot)
    qint64 step =
        0; // the seq of the first entry of the step; merged typing shares one step over many entries
    Cause cause = Cause::Do;
    qint64 target = 0; // the step that an undo or a redo answers; 0 otherwise
    Micros at = 0;
    QString by;
    QString what;
    std::vector<Change> changes;
    qint64 schema = 0; // the number of the schema it was written under; 0: the present one
};

// What becomes of one row. The values are those after the edit.
struct RowWrite {
    Chain chain;
    EntityKind kind = EntityKind::Review;
    Id id;
    Touched::How how = Touched::How::Changed;
    std::vector<std::pair<const Field *, Value>>
        fields; // Inserted: those that are not blank; Changed: those that changed; Removed: none
};

// The rows a change set leads to, with values as they are in `document` now.
std::vector<RowWrite> rowWrites(Chain chain, const Document &document, const ChangeSet &set);

// One transaction.
struct Job {
    std::vector<JournalEntry> entries;
    std::vector<RowWrite> rows;
    QList<QByteArray> blobs; // bytes of images that rows name by their SHA-256

    bool isEmpty() const { return entries.empty(); }
};

} // namespace story::store
