// Entities as rows. Every statement here is made from the fields table, once, and prepared once per connection.
// For this folder only; throws SQLite::Exception.
#pragma once

#include "app/store/connection.h"

namespace story::store {

// Whether a blob field names bytes in the table blob. The program's own blob fields (the hash of an imported file, of an
// export) only remember a hash.
inline bool isInBlobTable(const Field &field)
{
    return field.type == FieldType::Blob && !field.uses.testFlag(Use::Internal);
}

void writeRow(LibraryFile::Connection &connection, const RowWrite &write);

// Adds all rows of one kind to `table`: those of `review`, or all there are where it is null.
void readRows(LibraryFile::Connection &connection, EntityKind kind, Id review, AnyTable &table);

// Gives every row of one kind and one review by its SQLite rowid, each read on its own so that damaged ones can be skipped; without
// the lists of references. False where it cannot be read.
bool readRowAt(LibraryFile::Connection &connection, EntityKind kind, qint64 rowid, Entity &entity,
               Id *review);

} // namespace story::store
