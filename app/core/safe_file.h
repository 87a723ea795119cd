// The one way bytes reach a file that a person will want to read again.
#pragma once

#include "app/core/result.h"

#include <QByteArrayView>
#include <QString>

namespace story {

enum class Existing { Keep, Replace };

// Writes `bytes` to `path` so that at every moment the file there is either the old one, whole, or the new one, whole:
// temporary file in the same folder, write, flush and check, fsync, rename, fsync of the folder, read back and compare.
// (Qt 6.4's QSaveFile::commit() alone reports success on a full disk after losing the old file, QTBUG-75077.)
// With Existing::Keep a file that is already there is an error and stays untouched. A file that is replaced keeps its
// mode; a link keeps being one, and the file it leads to is replaced. The error names the file, the cause, and that the
// old file is as it was; the new one is then gone again.
Result<> writeFile(const QString &path, QByteArrayView bytes,
                   Existing existing = Existing::Replace);

// Reads a whole file, or all that comes through a pipe, of at most `limit` bytes; more is an error that says so.
Result<QByteArray> readFile(const QString &path, qint64 limit);

} // namespace story
