// The words somebody added: a plain text file, a word a line, that may be edited by hand.
#pragma once

#include "app/core/result.h"

#include <QStringList>

namespace story::spelling {

// Empty where there is no such file. CannotRead where it is none that we may have written (far too large, not UTF-8): it is left alone.
Result<QStringList> readOwnWords(const QString &path);

// Puts `word` at the end of the file, which is made where it is missing; whatever else stands there stays. Nothing is written where the word is
// there already.
Result<> addOwnWord(const QString &path, const QString &word);

} // namespace story::spelling
