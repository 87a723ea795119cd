// Which stretches of a text are words that a dictionary can judge.
#pragma once

#include <QList>
#include <QStringView>

namespace story::spelling {

// Places in a text, in UTF-16 units.
struct Stretch {
    qsizetype from = 0;
    qsizetype length = 0;

    qsizetype end() const { return from + length; }
    friend bool operator==(const Stretch &, const Stretch &) = default;
};

// The words that lie within [from, to) of `text`, in order. Left out is what is written in a way of its own: links, mail addresses, hosts,
// files and paths, `code` and lines between ```, @people, #tags, whatever has a digit or an underscore in it, camelCase, abbreviations
// with dots, up to five CAPITALS, and single letters. What stands before `from` is looked at only for whether it opens a block of code.
QList<Stretch> wordsIn(QStringView text, qsizetype from, qsizetype to);
QList<Stretch> wordsIn(QStringView text);

} // namespace story::spelling
