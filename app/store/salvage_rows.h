// The tables of a damaged file, row by row, as far as they can be read. For this folder only.
#pragma once

#include "app/store/connection.h"

#include <QHash>

namespace story::store {

struct SalvagedRows {
    QHash<Id, Review> reviews; // some may lack their facts
    Shelf shelf;
    bool complete = true; // false: some rows could not be read, nobody knows whose
};

// Reads `copy`, a private copy of a damaged file that may be mended in place. Where the pages that hold the schema cannot be read, those
// of a new library are put there: every library of ours has the same.
SalvagedRows salvageRows(const QString &copy);

} // namespace story::store
