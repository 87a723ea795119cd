// Reads Markdown as GitHub's readers do (md4c, raw HTML allowed), and notes what a hostile text must never become.
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace story::support {

struct MarkdownReading {
    QString text;          // as it is shown, white space simplified; code included
    QStringList links;     // where links lead
    QStringList headings;  // text of each, with its level before it: "2 What happened"
    int html = 0;          // pieces of raw HTML
    int images = 0;
    int tables = 0;
    int rows = 0;          // of tables, heads included
    int items = 0;         // of lists
    int quotes = 0;
    int codeBlocks = 0;
    int emphases = 0;      // strong, emphasis and strikethrough
};

MarkdownReading readMarkdown(const QByteArray &markdown);

} // namespace story::support
