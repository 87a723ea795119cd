// The journal: what was done, chained by hashes. How entries and hashes are made is told in resources/schema/journal.md.
// For this folder only; throws SQLite::Exception.
#pragma once

#include "app/store/connection.h"

namespace story::store {

// An entry as its columns, bytes as stored.
struct JournalRow {
    Chain chain;
    qint64 seq = 0;
    qint64 step = 0;
    QByteArray cause;
    qint64 target = 0;
    qint64 schema = 0;
    qint64 at = 0;
    QByteArray by;
    QByteArray what;
    QByteArray changes;
    QByteArray hash;

    static JournalRow of(const JournalEntry &entry);
    // Damaged where the cause or the changes are of a form that this version does not know.
    Result<JournalEntry> entry() const;
    // What `hash` has to be, after the hash of the entry before it (empty before the first).
    QByteArray hashAfter(const QByteArray &previous) const;
};

// Columns of the journal in the order that readJournalRow expects.
#define STORY_JOURNAL_COLUMNS                                                                      \
    "review, seq, step, cause, target, schema, at, \"by\", what, changes, hash"
JournalRow readJournalRow(const Statement &row);

Head readHead(LibraryFile::Connection &connection, Chain chain);

// The heads of the chains that these entries belong to.
QHash<Chain, Head> headsOf(LibraryFile::Connection &connection, const std::vector<JournalEntry> &entries);
// The entries in their order as rows that follow those heads. Needs no connection. Throws SQLITE_CONSTRAINT where a seq is not the next
// of its chain.
std::vector<JournalRow> chained(const std::vector<JournalEntry> &entries, QHash<Chain, Head> heads);
// Appends such rows and moves the heads.
void append(LibraryFile::Connection &connection, const std::vector<JournalRow> &rows);

// Whether the entries of a job are in the file, all of them or none: answers, after a failure, whether the commit went through.
// Throws SQLITE_CORRUPT where something else stands in their place.
bool holdsEntries(LibraryFile::Connection &connection, const Job &job);

} // namespace story::store
