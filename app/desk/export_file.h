// The one way an export reaches a file: never over a library.
#pragma once

#include "app/core/safe_file.h"

namespace story {

// CannotWrite where a file of this name would take the place of a library, whatever leads to it (a link, another spelling), or of what
// belongs beside one (its journal, its lock). A name that ends as libraries do is refused even where nothing is there: a report of that
// name would be opened as one.
Result<> mayBeExport(const QString &path);

// mayBeExport, then writeFile.
Result<> writeExport(const QString &path, QByteArrayView bytes, Existing existing = Existing::Replace);

} // namespace story
