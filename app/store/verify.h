// Whether a library still says what was written into it. SQLite's own integrity check sees structure and not content
// (in a trial 78 % of single flipped bytes changed text unseen); the journal's hashes and a replay see both.
#pragma once

#include "app/store/library_file.h"

namespace story::store {

struct Finding {
    enum class What { Structure, ForeignKey, Hash, Gap, Head, Rows, Index, Blob, Setting };
    What what = What::Structure;
    Chain chain;      // null: the library itself
    QString sentence; // for people: which review, what differs
};

struct Verification {
    qint64 reviews = 0;
    qint64 entries = 0;
    bool newer = false; // a newer version wrote it: its history was checked, its tables were not
    QList<Finding> findings; // empty: everything is as it was written

    bool isClean() const { return findings.isEmpty(); }
};

// Reads everything; changes nothing.
Verification verify(const LibraryFile &file);
// One review only: its history against its hashes and its rows.
Verification verifyReview(const LibraryFile &file, Id review);

} // namespace story::store
