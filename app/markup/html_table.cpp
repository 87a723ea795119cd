#include "app/markup/html_table.h"

#include <QString>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace story::markup {

namespace {

bool isOneOf(QStringView name, std::initializer_list<QLatin1StringView> names)
{
    return std::any_of(names.begin(), names.end(), [name](QLatin1StringView other) {
        return name.compare(other, Qt::CaseInsensitive) == 0;
    });
}

class TableReader {
public:
    explicit TableReader(QStringView table) : m_table(table) {}

    std::optional<std::vector<HtmlRow>> read()
    {
        while (m_at < m_table.size()) {
            const qsizetype open = m_table.indexOf(u'<', m_at);
            const QStringView before = m_table.mid(m_at, (open < 0 ? m_table.size() : open) - m_at);
            if (!text(before))
                return {};
            if (open < 0)
                break;
            const qsizetype close = m_table.indexOf(u'>', open);
            if (close < 0)
                return {};
            m_at = close + 1;
            if (!tag(m_table.mid(open, m_at - open)))
                return {};
        }
        if (m_inRow || m_rows.empty())
            return {};
        m_rows.front().firstLine = 0;
        for (size_t i = 0; i + 1 < m_rows.size(); ++i) {
            if (m_rows[i].lastLine >= m_rows[i + 1].firstLine)
                return {};
            m_rows[i].lastLine = m_rows[i + 1].firstLine - 1; // lines between rows, such as <tbody>
        }
        m_rows.back().lastLine = m_line;
        return std::move(m_rows);
    }

private:
    bool text(QStringView part)
    {
        m_line += static_cast<int>(part.count(u'\n'));
        if (m_inCell)
            m_cell += part;
        return m_inCell || part.trimmed().isEmpty();
    }

    bool tag(QStringView whole)
    {
        QStringView name = whole.mid(1);
        const bool end = name.startsWith(u'/');
        if (end)
            name = name.mid(1);
        const auto stop =
            std::find_if(name.begin(), name.end(), [](QChar c) { return !c.isLetterOrNumber(); });
        name = name.first(stop - name.begin());
        if (isOneOf(name, {"td"_L1, "th"_L1})) {
            closeCell();
            m_inCell = !end;
            if (m_inCell && m_rows.size() == 1 && isOneOf(name, {"th"_L1}))
                m_rows.back().isHeader = true;
            m_line += static_cast<int>(whole.count(u'\n'));
            return m_inRow;
        }
        if (isOneOf(name, {"tr"_L1})) {
            closeCell();
            if (end && m_inRow)
                m_rows.back().lastLine = m_line;
            else if (!end && !m_inRow)
                m_rows.push_back({{}, false, m_line, m_line});
            else
                return false;
            m_inRow = !end;
        } else if (isOneOf(name, {"table"_L1})) {
            if (end == !std::exchange(m_inTable, !end))
                return false;
        } else if (m_inCell && !isOneOf(name, {"p"_L1, "div"_L1, "span"_L1})) {
            m_cell += whole;
        } else if (!m_inCell
                   && !isOneOf(name,
                               {"thead"_L1, "tbody"_L1, "tfoot"_L1, "colgroup"_L1, "col"_L1})) {
            return false;
        } else if (m_inCell) {
            m_cell += u' ';
        }
        m_line += static_cast<int>(whole.count(u'\n'));
        return true;
    }

    void closeCell()
    {
        if (m_inCell)
            m_rows.back().cells += std::exchange(m_cell, {}).simplified();
        m_inCell = false;
    }

    QStringView m_table;
    qsizetype m_at = 0;
    int m_line = 0;
    bool m_inTable = false;
    bool m_inRow = false;
    bool m_inCell = false;
    QString m_cell;
    std::vector<HtmlRow> m_rows;
};

} // namespace

std::optional<std::vector<HtmlRow>> readHtmlTable(QStringView table)
{
    return TableReader(table).read();
}

} // namespace story::markup
