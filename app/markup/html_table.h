// Tables that editors paste into Markdown as HTML.
#pragma once

#include <QStringList>
#include <QStringView>

#include <optional>
#include <vector>

namespace story::markup {

struct HtmlRow {
    QStringList
        cells; // source of the cells, trimmed; tags of blocks inside (<p>, <div>, <span>) taken out
    bool isHeader = false;
    int firstLine = 0; // counted from 0 at the beginning of the table
    int lastLine = 0;
};

// Reads "<table>…</table>" row by row; together the rows cover all its lines. Nothing where it is not simple: a table
// in a table, text outside cells, or two rows on one line.
std::optional<std::vector<HtmlRow>> readHtmlTable(QStringView table);

} // namespace story::markup
