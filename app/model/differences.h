// What two documents that should be the same do not agree about.
#pragma once

#include "app/model/document.h"

namespace story {

// The fields (with `field` nullptr: whole entities that only one of them has) in which `a` and `b` differ, in the order of kinds,
// ids and fields; at most `limit`.
QList<FieldRef> differences(const Document &a, const Document &b, qsizetype limit = 100);

} // namespace story
