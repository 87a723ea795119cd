// What became of a text, word by word.
#pragma once

#include <QList>
#include <QString>

namespace story {

struct WordPiece {
    enum class Kind { Same, Removed, Added };
    Kind kind = Kind::Same;
    QString text;

    friend bool operator==(const WordPiece &, const WordPiece &) = default;
};

// The pieces in reading order: those that are not Added make up `before`, those that are not Removed make up `after`. What was removed
// stands before what was added in its place. For texts of some thousand characters: the time grows with the product of both lengths.
QList<WordPiece> wordDifferences(const QString &before, const QString &after);

// The parts of two texts around where they differ, with "…" where something was left out at either end; both whole where they are short.
struct Around {
    QString before;
    QString after;
};
Around aroundDifference(const QString &before, const QString &after);

} // namespace story
