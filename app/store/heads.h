// Where the chains of all reviews stand and since when, in one sentence: for who looks what has changed since the last time.
#pragma once

#include "app/store/library_file.h"

#include <QHash>

namespace story::store {

struct Standing {
    Head head;
    Micros since = 0; // when its newest entry was made, UTC
};

// Of every review that has a journal.
Result<QHash<Id, Standing>> standings(const LibraryFile &file);

} // namespace story::store
