// The dictionaries of the desktop: where they lie, and which of them a text is read with.
#pragma once

#include "app/core/result.h"

#include <QList>
#include <QStringList>

namespace story::spelling {

// A dictionary of Hunspell: two files beside each other.
struct Dictionary {
    QString code;      // "en_US": the name of its files
    QString affixFile; // .aff: how words change
    QString wordFile;  // .dic

    // "American English (en_US)", in its own language; the code where nobody knows what it means.
    QString name() const;

    friend bool operator==(const Dictionary &, const Dictionary &) = default;
};

// Where dictionaries lie on this computer, whether there are any or not; the folders of the user come first.
QStringList dictionaryFolders();

// The dictionaries in `folders`, by code. Of two with the same code the one in the earlier folder counts; a file without its other half is
// none.
QList<Dictionary> dictionariesIn(const QStringList &folders);

// The codes of those that texts in `languages` ("de", "en_GB") are read with: for each language the one of that country, else the one of
// the language's largest country, else any of the language.
QStringList usualDictionaries(const QList<Dictionary> &found, const QStringList &languages);

// There is none: what to install, or where to put one.
Error noDictionary(const QStringList &folders);

} // namespace story::spelling
