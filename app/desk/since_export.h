// What was done to a review since a report of it was last given away.
#pragma once

#include "app/store/library_file.h"

#include <QStringList>

namespace story {

// The steps in words, newest first, each once with how often ("Add event, 3 times"); what was done and taken back is left out, as is what
// the program notes by itself. `newestFirst` are the entries of the review's journal behind the one the export stands on; the words of
// entries whose step began before it count, too.
QStringList stepsSince(const QList<store::StoredEntry> &newestFirst);

} // namespace story
