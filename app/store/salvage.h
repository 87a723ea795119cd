// Rebuilds a library from whatever of a damaged one is intact.
#pragma once

#include "app/store/verify.h"

namespace story::store {

struct SalvageReport {
    QStringList whole;   // titles of reviews given back with their journal
    QStringList partial; // "title: from its rows, history lost", …
    QStringList lost;    // what could not be given back, and why
    bool namesAll = true; // false: the list of reviews is damaged too, so one may be lost that is not named
};

// Reads `damaged` (never changes it) and makes a new library at `fresh` (which must not exist) that verifies clean. A review
// comes back from its journal where all its hashes hold, else from its rows where they can all be read. Where nothing is left of any, nothing is made: Damaged. InUse, TooNew, NotOurs.
Result<SalvageReport> salvage(const QString &damaged, const QString &fresh, const Clock &clock);

} // namespace story::store
