// A table in the HTML that spreadsheets and browsers put on the clipboard.
#include "app/intake/paste_parts.h"
#include "app/markup/html_walk.h"
#include "app/markup/links.h"

#include <QRegularExpression>

namespace story::intake {

using namespace Qt::StringLiterals;

namespace {

class HtmlReader {
public:
    HtmlReader(QStringView html, const PasteInput &input) : m_html(html), m_input(input) {}

    std::optional<RawTable> read()
    {
        markup::walkHtml(m_html, {[this](QStringView words) { text(words); },
                                  [this](QStringView name, bool isEnd, QStringView whole) { tag(name, isEnd, whole); }});
        closeRow();
        if (m_hasOther || m_tables != 1 || m_table.rows.empty())
            return std::nullopt;
        m_table.kind = PasteKind::Table;
        return std::move(m_table);
    }

private:
    void tag(QStringView name, bool isEnd, QStringView whole)
    {
        const auto is = [name](QLatin1StringView other) { return name.compare(other, Qt::CaseInsensitive) == 0; };
        if (is("table"_L1)) {
            m_depth = std::max(0, m_depth + (isEnd ? -1 : 1));
            if (m_depth == 1 && !isEnd)
                ++m_tables;
            if (isEnd && m_depth == 0)
                closeRow();
            gap(u'\n');
        } else if (is("tr"_L1) && m_depth == 1) {
            closeRow();
            m_inRow = !isEnd;
        } else if ((is("td"_L1) || is("th"_L1)) && m_depth == 1) {
            closeCell();
            if (!isEnd)
                openCell(whole);
        } else if (is("a"_L1)) {
            link(isEnd, whole);
        } else if (is("br"_L1) || is("p"_L1) || is("div"_L1) || is("li"_L1) || is("tr"_L1)) {
            gap(u'\n');
        } else if (is("td"_L1) || is("th"_L1)) {
            gap(u' ');
        }
    }

    void openCell(QStringView tag)
    {
        static const QRegularExpression span(uR"(\b(col|row)span\s*=\s*["']?(\d{1,4}))"_s, QRegularExpression::CaseInsensitiveOption);
        m_inCell = m_inRow = true;
        m_columns = m_span = 1;
        for (auto matches = span.globalMatch(tag.left(2000).toString()); matches.hasNext();) {
            const auto match = matches.next();
            const bool isColumn = match.capturedView(1).compare("col"_L1, Qt::CaseInsensitive) == 0;
            (isColumn ? m_columns : m_span) = std::clamp(match.capturedView(2).toInt(), 1, 1000);
        }
    }

    // Cells that reach down from rows above leave their places empty.
    void fillFromAbove()
    {
        while (m_row.size() < m_reach.size() && m_reach[m_row.size()] > 0) {
            --m_reach[m_row.size()];
            m_row.append(QString());
        }
    }

    void closeCell()
    {
        if (!m_inCell)
            return;
        m_inCell = false;
        fillFromAbove();
        for (int i = 0; i < m_columns; ++i) {
            if (m_row.size() >= m_input.limitColumns) {
                if (i == 0)
                    m_row.back() += u' ' + m_cell.trimmed();
                break;
            }
            m_row.append(i == 0 ? tidy() : QString());
            m_reach.resize(std::max(m_reach.size(), m_row.size()));
            m_reach[m_row.size() - 1] = m_span - 1;
        }
        m_cell.clear();
    }

    void closeRow()
    {
        closeCell();
        if (!m_inRow && m_row.isEmpty())
            return;
        fillFromAbove();
        m_inRow = false;
        const int number = static_cast<int>(m_table.rows.size()) + 1;
        if (!m_row.join(QString()).trimmed().isEmpty())
            m_table.rows.push_back({number, number, m_row, m_row.join(u'\t'), {}, false});
        m_row.clear();
    }

    QString tidy() const
    {
        QStringList lines;
        for (const QString &line : m_cell.split(u'\n')) {
            const QString words = line.simplified();
            if (!words.isEmpty())
                lines.append(words);
        }
        return lines.join(u'\n');
    }

    void gap(QChar c)
    {
        if (m_inCell)
            m_cell += c;
    }

    void link(bool isEnd, QStringView tag)
    {
        static const QRegularExpression href(uR"~(\bhref\s*=\s*(?:"([^"]*)"|'([^']*)'|(\S+)))~"_s, QRegularExpression::CaseInsensitiveOption);
        if (!isEnd) {
            const auto match = href.match(tag.toString());
            m_href = markup::decodedHtml(match.captured(1) + match.captured(2) + match.captured(3));
            m_linkFrom = m_cell.size();
            return;
        }
        if (m_inCell && markup::isLinkAllowed(m_href) && m_linkFrom <= m_cell.size()
            && QStringView(m_cell).sliced(m_linkFrom).trimmed() != m_href)
            m_cell += u' ' + m_href;
        m_href.clear();
    }

    void text(QStringView words)
    {
        if (m_inCell) {
            QString plain = markup::decodedHtml(words);
            plain.replace(u'\n', u' '); // the lines of the HTML are none of the text
            m_cell += plain;
        } else if (!words.trimmed().isEmpty() && !markup::decodedHtml(words).trimmed().isEmpty()) {
            m_hasOther = true;
        }
    }

    QStringView m_html;
    const PasteInput &m_input;
    int m_depth = 0;
    int m_tables = 0;
    bool m_hasOther = false; // words outside the cells: the plain text has them too
    bool m_inRow = false;
    bool m_inCell = false;
    int m_columns = 1;
    int m_span = 1;
    QString m_cell;
    QString m_href;
    qsizetype m_linkFrom = 0;
    QStringList m_row;
    QList<int> m_reach; // how many rows below the cell of that column reaches
    RawTable m_table;
};

} // namespace

std::optional<RawTable> readHtmlCells(const QString &html, const PasteInput &input)
{
    if (!html.contains("<table"_L1, Qt::CaseInsensitive))
        return std::nullopt;
    auto table = HtmlReader(html, input).read();
    if (!table || table->rows.size() < 2)
        return std::nullopt;
    qsizetype width = 0;
    for (const RawRow &row : table->rows)
        width = std::max(width, row.cells.size());
    if (width < 2)
        return std::nullopt;
    return table;
}

} // namespace story::intake
