// Reviews as the library lists them. For this folder only; throws SQLite::Exception.
#pragma once

#include "app/store/connection.h"

namespace story::store {

// One summary per review, newest first, in a handful of statements however many reviews there are.
QList<ReviewSummary> readSummaries(LibraryFile::Connection &connection);

} // namespace story::store
