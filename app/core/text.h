// The one door for text. Whatever comes from a key, a file, the clipboard or another program passes here once,
// and is trusted to be plain, valid text from then on.
#pragma once

#include <QByteArrayView>
#include <QString>
#include <QStringView>

#include <optional>

namespace story {

// What the door changed, so that a warning can say it.
struct TextRepairs {
    qsizetype replaced = 0;    // NUL, lone surrogates and invalid UTF-8 that became U+FFFD
    qsizetype lineEndings = 0; // CRLF and CR that became LF: no loss, not worth a warning

    bool lossless() const { return replaced == 0; }
};

// CRLF and CR become LF, NUL and lone surrogates become U+FFFD; everything else stays as it is, bidirectional
// controls included, with no normalisation. Returns `text` itself, unshared, where nothing had to change.
QString cleanText(QString text, TextRepairs *repairs = nullptr);

// The same for bytes: UTF-8, or UTF-16 where a byte order mark says so (the mark itself is dropped).
QString cleanText(QByteArrayView bytes, TextRepairs *repairs = nullptr);

// One line of it: each run of white space, line breaks included, becomes one space; ends are trimmed.
QString oneLine(const QString &text);

// How one text became another: at `at` (UTF-16 units, never inside a surrogate pair) `removed` gave way to `inserted`.
struct TextSplice {
    qsizetype at = 0;
    QString removed;
    QString inserted;

    friend bool operator==(const TextSplice &, const TextSplice &) = default;
};

// The shortest single splice that leads from `before` to `after` (common prefix and suffix, whole code points);
// nothing where they are equal.
std::optional<TextSplice> spliceBetween(const QString &before, const QString &after);

} // namespace story
