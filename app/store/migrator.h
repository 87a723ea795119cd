// What a file is, before it is opened for good: ours or not, of which version, with the schema we know or another.
// Nothing here changes a file. For this folder only.
#pragma once

#include "app/store/connection.h"
#include "app/store/schema.h"

namespace story::store {

// Looks at the first bytes without SQLite, so that a file that is not ours is not even opened by it (which might roll back a journal
// of somebody else's). NotOurs, Damaged, CannotRead. A library of ours whose first page is damaged is told from other files by
// its other pages.
struct Sniffed {
    qint64 schema = 0; // the number in the header
    bool wal = false;  // some other program switched it to a write-ahead log
};
Result<Sniffed> sniff(const QString &path);

// What an opened file holds.
struct Standing {
    Outcome outcome = Outcome::Current;
    qint64 schema = schemaNumber; // of a newer file: ours
    bool ownSchema =
        true; // false: somebody added, changed or took away tables, triggers, views or indices
    Id libraryId;
};
// TooNew, Damaged.
Result<Standing> standingOf(SQLite::Database &db, const QString &path);

} // namespace story::store
