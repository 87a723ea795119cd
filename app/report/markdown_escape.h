// The one place where text becomes Markdown (CommonMark with the tables and strikethrough of GitHub).
#pragma once

#include <QString>
#include <QStringView>

namespace story::report {

// `text` so that a Markdown reader shows exactly these characters, on one line: line breaks become spaces, control characters
// U+FFFD. Escaped are \ ` * [ ] < ~ | $ { }, an & that begins a reference, an _ at the edge of a word, what would make a link of an
// address that is text ("https://", "www.", "mail@host"), and where `atLineStart` is true also what would begin a heading, list,
// quote, rule or definition there.
QString markdownEscaped(QStringView text, bool atLineStart);

// `text` as code within a line, fenced by more backticks than it holds; in a table cell code with a pipe is written as text.
QString markdownCode(QStringView text, bool inTable);

// `text` as a link that is its own address, such as <https://host.example>; empty where it leads elsewhere than to `href`, or where
// readers disagree about a character in it.
QString markdownAutolink(const QString &text, const QString &href);

// An address for the parentheses of a link: nothing in it ends the link or is read as markup.
QString markdownAddress(const QString &href);

} // namespace story::report
