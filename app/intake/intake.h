// Files that people already have, read into a review: values in, values out. Nothing here opens a file, asks a clock or
// knows the library.
//
// What every reader of this room promises: no word is dropped (what finds no place is kept as a passage with its heading
// and lines), no time is invented (a time without a day stays open), and whatever a person should look at is a warning
// with its line.
#pragma once

#include "app/core/result.h"
#include "app/model/review.h"

#include <QHash>
#include <QTimeZone>

namespace story::intake {

// Something a person should look at. `line` counts from 1 in the source; 0 is the file as a whole.
struct Warning {
    int line = 0;
    QString text;
};

struct Imported {
    Review review; // with new ids, complete: facts, agenda, source
    QHash<QByteArray, QByteArray>
        images;              // SHA-256 → bytes of a PNG or JPEG that the review refers to
    QList<Warning> warnings; // by line, those of the whole file first
};

enum class Format {
    Unknown,
    Markdown,    // a written document: Markdown, MediaWiki, reStructuredText or plain text
    ArchiveJson, // our own; read by report::readArchive, not here
};

// What a file most probably is, from its first bytes (some 4 KB are enough) and its name.
Format sniff(const QByteArray &head, const QString &name);

// "markdown", "json"; empty for Unknown. The names of `import --format`.
QString formatName(Format format);

struct Options {
    QTimeZone zone; // where the document names none; invalid: UTC, with a warning either way
    Micros now = 0; // when the import happens
    // What hostile or huge input may cost. Beyond a limit text is kept as it stands, unread, and a warning says so.
    qint64 limitBytes = qint64(64) * 1024 * 1024; // what lies behind is not stored
    qsizetype limitCharacters =
        500'000; // read for structure; what follows becomes passages as it stands
    qsizetype limitBlocks = 20'000;   // paragraphs, items and rows read for structure; likewise
    qsizetype limitLine = 10'000;     // a longer line is never taken apart
    qsizetype limitPassage = 250'000; // a longer text becomes several passages, cut between lines
};

// Reads a written post-mortem as people have them. It never fails on bad text; BadInput only where there is nothing that
// could be text at all.
Result<Imported> readMarkdown(const QByteArray &bytes, const QString &fileName, IdSource &ids,
                              const Options &options);

} // namespace story::intake
