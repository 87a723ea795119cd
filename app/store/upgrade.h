// A library of an older schema made into one of this version. The old file is only read; its rows and its whole journal are copied into
// a fresh file made from the new script, which is verified before it takes the old one's place. For this folder only.
#pragma once

#include "app/store/connection.h"

namespace story::store {

// Puts the upgraded library in the place of `path`, whose open connection is `old` and whose lease is held; closes it. Each review's
// history then ends with a snapshot, dated as the entry before it. Damaged where what is copied is not what its history says,
// CannotWrite where there is no room: the file is then as it was.
Result<> upgradeInPlace(const QString &path, std::unique_ptr<SQLite::Database> old, Id libraryId);

// The same in memory, for readers, without the snapshots. Throws SQLite::Exception.
std::unique_ptr<SQLite::Database> upgradedInMemory(SQLite::Database &old, Id libraryId);

// Gives the tables of an older schema the columns they do not have yet, blank, where the file is but a copy that nobody writes back.
// Throws SQLite::Exception.
void addMissingColumns(SQLite::Database &db);

} // namespace story::store
