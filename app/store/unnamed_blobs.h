// For this folder only; throws SQLite::Exception.
#pragma once

#include "app/store/connection.h"

namespace story::store {

// Removes bytes that neither a row nor the journal names any more.
void removeUnnamedBlobs(LibraryFile::Connection &connection);

} // namespace story::store
