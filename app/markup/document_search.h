// Looking ahead in a document for where something ends. A search that failed is not repeated for every line that could
// begin one: so the time stays linear in hostile texts too.
#pragma once

#include "app/markup/document_lines.h"
#include "app/markup/line_cursor.h"

#include <optional>

namespace story::markup {

// "==Heading==" in a text without Markdown headings and fences: then "#" numbers a list.
bool looksLikeMediaWiki(QStringView source);

// The line that ends front matter which begins in the next line, with "---" or "+++". Without an end, or in YAML
// without any "name: value", it is none.
std::optional<Line> endOfFrontMatter(const LineCursor &cursor);

class EndSearch {
public:
    // `cursor` must outlive this; all searches begin in its line.
    explicit EndSearch(const LineCursor &cursor) : m_cursor(cursor) {}

    // The line that closes the fence `mark`; nothing where it stays open.
    std::optional<Line> fence(const FenceLine &mark);
    // Where "-->" or "</table>" ends, as an offset; 0 where there is none, or where text follows in its line.
    qsizetype comment() { return endOf(QLatin1StringView("-->"), m_noCommentBefore); }
    qsizetype table() { return endOf(QLatin1StringView("</table>"), m_noTableBefore); }
    // The table up to `end` cannot be read: nor can what begins inside it.
    void giveUpTable(qsizetype end) { m_noTableBefore = end; }

private:
    static constexpr qsizetype longestFence = 6; // a longer one is closed by six

    qsizetype endOf(QLatin1StringView what, qsizetype &notBefore) const;

    const LineCursor &m_cursor;
    bool m_neverClosed[2][longestFence + 1] = {}; // by mark and length
    qsizetype m_noCommentBefore = 0;
    qsizetype m_noTableBefore = 0;
};

} // namespace story::markup
