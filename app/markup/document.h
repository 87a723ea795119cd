// A whole written document (a post-mortem in Markdown, MediaWiki or reStructuredText), line by line: what each line
// belongs to, and where it stands. This is not a Markdown renderer. md4c tells no line numbers, and it takes a document
// at its word, where people indent lists by any number of spaces, forget to close fences and mix dialects; so a scanner
// of our own reads it, which never fails, never drops a line, and takes linear time.
#pragma once

#include "app/markup/document_lines.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace story::markup {

struct DocBlock {
    enum class Kind {
        FrontMatter, // at the very top; `info` is "yaml" or "toml", `text` what stands between the marks
        Heading,        // `level`
        Paragraph,      // also HTML, templates and everything that is nothing else
        ListItem,       // `depth`, `mark`, `number`, `ordered`, `box`
        TableRow,       // `table`, `isHeader`, `cells`
        Code,           // fenced (with `info`) or indented; `text` without fences
        Quote,          // consecutive lines with `>`, `text` without them
        Rule,           // a line of punctuation; its `text` is as written
        Comment,        // <!-- … -->
        LinkDefinition, // [label]: address; `cells` holds both
        Rest,           // what lies beyond the limit, unread, in one piece
    };

    Kind kind = Kind::Paragraph;
    int level = 0; // 1…6
    int depth = 0; // of a list item, from 1; other blocks: of the item they belong to, 0 for none
    bool ordered = false;
    qint64 number = 0; // of an ordered item, as written; 0 in MediaWiki, which numbers by itself
    Box box = Box::None;
    QString mark;  // of a list item: "-", "3.", "**"
    int table = 0; // counted from 1: rows with the same number are one table
    bool isHeader = false;
    QStringList cells; // source text of the cells, as many as the row has
    QString info;
    QString text;      // source text with its inline markup, without marks and indentation
    QString plain;     // the same through plainLine(); for rows, the cells divided by " | "
    int firstLine = 0; // counted from 1, both included
    int lastLine = 0;
};

struct DocumentLimits {
    qsizetype blocks = 500'000; // a block takes some 250 bytes, and 50 MB can hold 25 million lines
};

// Reads `text` (which passed cleanText). Every line that is not blank lies within exactly one block, blocks come in
// the order of their lines; a byte order mark at the very beginning is no text. In Paragraph, ListItem and Quote line n
// of `text` is line firstLine + n of the source.
QList<DocBlock> readDocument(const QString &text, const DocumentLimits &limits = {});

} // namespace story::markup
