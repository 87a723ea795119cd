// Tables as text: cells apart by TAB, ";", "," or "|".
#include "app/intake/paste_parts.h"
#include "app/markup/links.h"
#include "app/model/zones.h"

#include <QRegularExpression>

namespace story::intake {

using namespace Qt::StringLiterals;

namespace {

// RFC 4180, and what spreadsheets put on the clipboard: a cell in quotes may go over many lines.
class CellReader {
public:
    CellReader(QStringView text, QChar delimiter, const PasteInput &input)
        : m_text(text), m_delimiter(delimiter), m_input(input)
    {}

    std::vector<RawRow> read(qsizetype mostRows)
    {
        while (m_at < m_text.size() && static_cast<qsizetype>(m_rows.size()) < mostRows)
            row();
        return std::move(m_rows);
    }

private:
    void row()
    {
        RawRow row;
        row.firstLine = m_line;
        for (bool more = true; more;) {
            QString cell = this->cell();
            more = m_at < m_text.size() && m_text[m_at] == m_delimiter;
            if (more)
                ++m_at;
            if (row.cells.size() < m_input.limitColumns)
                row.cells.append(cell);
            else
                row.cells.back() += m_delimiter + cell;
        }
        row.lastLine = m_line;
        if (m_at < m_text.size()) { // a line end
            ++m_at;
            ++m_line;
        }
        if (!row.cells.join(QString()).trimmed().isEmpty())
            m_rows.push_back(row);
    }

    QString cell()
    {
        if (m_at < m_text.size() && m_text[m_at] == u'"' && m_at >= m_literalUntil) {
            if (auto quoted = quotedCell())
                return *quoted;
        }
        const qsizetype from = m_at;
        while (m_at < m_text.size() && m_text[m_at] != m_delimiter && m_text[m_at] != u'\n')
            ++m_at;
        return m_text.sliced(from, m_at - from).trimmed().toString();
    }

    std::optional<QString> quotedCell()
    {
        QString cell;
        int lines = 0;
        qsizetype at = m_at + 1;
        const qsizetype last = std::min(m_text.size(), m_at + m_input.limitLine);
        for (; at < last; ++at) {
            const QChar c = m_text[at];
            if (c != u'"') {
                cell += c;
                lines += c == u'\n' ? 1 : 0;
                continue;
            }
            if (at + 1 < m_text.size() && m_text[at + 1] == u'"') {
                cell += c;
                ++at;
                continue;
            }
            const QChar after = at + 1 < m_text.size() ? m_text[at + 1] : QChar(u'\n');
            if (after != m_delimiter && after != u'\n')
                break; // "so" he said
            m_at = at + 1;
            m_line += lines;
            return cell.trimmed();
        }
        m_literalUntil = at; // no end to it: what was looked at is not looked at again
        return std::nullopt;
    }

    QStringView m_text;
    QChar m_delimiter;
    const PasteInput &m_input;
    qsizetype m_at = 0;
    qsizetype m_literalUntil = 0;
    int m_line = 1;
    std::vector<RawRow> m_rows;
};

// How many columns most rows have, and how many of a hundred have them.
struct Evenness {
    qsizetype columns = 0;
    qsizetype percent = 0;
};

Evenness evennessOf(const std::vector<RawRow> &rows)
{
    QHash<qsizetype, qsizetype> counts;
    for (const RawRow &row : rows)
        ++counts[row.cells.size()];
    Evenness best;
    for (auto it = counts.cbegin(); it != counts.cend(); ++it) {
        const qsizetype percent = it.value() * 100 / static_cast<qsizetype>(rows.size());
        if (percent > best.percent || (percent == best.percent && it.key() > best.columns))
            best = {it.key(), percent};
    }
    return best;
}

bool isStamp(const QString &cell, const PastedRules &rules)
{
    const auto stamp = readPastedStamp(cell, rules);
    return stamp && QStringView(cell).mid(stamp->length).trimmed().isEmpty();
}

// What a column is about by what stands in it.
struct Contents {
    qsizetype filled = 0;
    qsizetype stamps = 0;
    qsizetype clocks = 0;
    qsizetype dates = 0; // without a clock time
    qsizetype zones = 0;
    qsizetype links = 0;
    qsizetype characters = 0;
};

Contents contentsOf(const RawTable &table, qsizetype column, qsizetype firstRow, const PastedRules &rules)
{
    constexpr qsizetype looksAt = 200;
    Contents all;
    for (qsizetype i = firstRow; i < static_cast<qsizetype>(table.rows.size()) && all.filled < looksAt; ++i) {
        const QString cell = table.rows[static_cast<size_t>(i)].cells.value(column).trimmed();
        if (cell.isEmpty())
            continue;
        ++all.filled;
        all.characters += std::min<qsizetype>(cell.size(), 1000);
        if (cell.size() > 80)
            continue;
        all.links += markup::isLinkAllowed(cell) ? 1 : 0;
        const bool stamp = isStamp(cell, rules);
        all.stamps += stamp ? 1 : 0;
        if (stamp)
            (readPastedStamp(cell, rules)->stamp.clock.isEmpty() ? all.dates : all.clocks) += 1;
        else
            all.zones += cell.size() < 40 && zoneNamed(cell) ? 1 : 0;
    }
    return all;
}

bool mostly(qsizetype some, const Contents &all)
{
    return all.filled > 0 && some * 10 >= all.filled * 7;
}

bool hasTimes(RawTable table, const PastedRules &rules)
{
    recogniseColumns(table, rules, {});
    for (const PasteColumn &column : std::as_const(table.columns)) {
        if (column.meaning == Column::Time || column.meaning == Column::Date)
            return true;
    }
    return false;
}

} // namespace

std::optional<RawTable> readCells(const QString &text, QStringView delimiters, const PasteInput &input, bool isSure)
{
    constexpr qsizetype looksAt = 60'000;
    constexpr qsizetype looksAtRows = 500;
    // The comma of "14:32:07,123" parts no cells.
    static const QRegularExpression fraction(uR"(\d\d:\d\d:\d\d,\d{3}\b)"_s);
    QStringView head = QStringView(text).left(looksAt);
    if (head.size() < text.size())
        head = head.first(std::max<qsizetype>(head.lastIndexOf(u'\n'), 0));
    const PastedRules rules;
    for (const QChar delimiter : delimiters) {
        if (!head.contains(delimiter))
            continue;
        const bool isTab = delimiter == u'\t';
        RawTable table;
        table.kind = PasteKind::Table;
        table.rows = CellReader(head, delimiter, input).read(looksAtRows);
        if (table.rows.empty())
            continue;
        const Evenness even = evennessOf(table.rows);
        if (even.columns < 2)
            continue;
        if (!isSure) {
            const qsizetype least = isTab ? 50 : delimiter == u';' ? 70 : 80;
            if (even.percent < least || table.rows.size() < 2)
                continue;
            const bool isPlain = isTab && even.columns > 2;
            if (!isPlain && !hasTimes(table, rules))
                continue;
            const bool hasHead = columnOf(table.rows.front().cells.value(0)) != Column::Other;
            if (delimiter == u',' && !hasHead && (even.columns < 3 || fraction.match(head.left(200).toString()).hasMatch()))
                continue;
        }
        table.copiedFrom = isTab ? QString() : u"CSV"_s;
        table.rows = CellReader(text, delimiter, input).read(text.size());
        return table;
    }
    return std::nullopt;
}

std::optional<RawTable> readPipeTable(const PasteLines &lines, const PasteInput &input)
{
    static const QRegularExpression ruler(uR"(^\s*\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?\s*$)"_s);
    RawTable table;
    table.kind = PasteKind::Table;
    table.copiedFrom = u"Markdown"_s;
    qsizetype pipes = 0;
    qsizetype filled = 0;
    for (qsizetype i = 0; i < lines.all.size(); ++i) {
        QStringView line = QStringView(lines.all[i]).trimmed();
        if (line.isEmpty())
            continue;
        ++filled;
        const int number = static_cast<int>(i) + 1;
        RawRow row{number, number, {}, {}, {}, false};
        if (!line.contains(u'|') || lines.isTooLong(i)) {
            row.cells.append(line.toString());
            table.rows.push_back(row);
            continue;
        }
        ++pipes;
        if (line.size() < 400 && line.contains(u'-') && ruler.match(line.toString()).hasMatch()) {
            table.hasHead = table.rows.size() == 1 || table.hasHead;
            continue;
        }
        if (line.front() == u'|')
            line = line.sliced(1);
        if (line.endsWith(u'|') && !line.endsWith(u"\\|"))
            line.chop(1);
        QString cell;
        for (qsizetype at = 0; at < line.size(); ++at) {
            if (line[at] == u'\\' && at + 1 < line.size() && line[at + 1] == u'|') {
                cell += u'|';
                ++at;
            } else if (line[at] == u'|' && row.cells.size() + 1 < input.limitColumns) {
                row.cells.append(cell.trimmed());
                cell.clear();
            } else {
                cell += line[at];
            }
        }
        row.cells.append(cell.trimmed());
        table.rows.push_back(row);
    }
    if (!table.hasHead || pipes < 3 || pipes * 10 < filled * 8)
        return std::nullopt;
    return table;
}

void recogniseColumns(RawTable &table, const PastedRules &rules, std::optional<bool> hasHead)
{
    if (table.rows.empty())
        return;
    qsizetype width = 0;
    for (const RawRow &row : table.rows)
        width = std::max(width, row.cells.size());
    table.columns.clear();
    const QStringList &first = table.rows.front().cells;
    qsizetype known = 0;
    bool firstHasStamp = false;
    for (const QString &cell : first) {
        known += columnOf(cell) != Column::Other ? 1 : 0;
        firstHasStamp = firstHasStamp || (cell.size() < 80 && isStamp(cell, rules));
    }
    table.hasHead = hasHead.value_or(table.hasHead || (known >= 1 && !firstHasStamp && table.rows.size() > 1));
    QSet<Column> taken;
    for (qsizetype i = 0; i < width; ++i) {
        PasteColumn column;
        if (table.hasHead) {
            column.name = first.value(i);
            column.meaning = columnOf(column.name);
            if (column.meaning == Column::Day)
                column.meaning = Column::Date;
            if (taken.contains(column.meaning))
                column.meaning = Column::Other;
        }
        if (column.meaning != Column::Other)
            taken.insert(column.meaning);
        table.columns.append(column);
    }
    qsizetype longest = -1;
    qsizetype most = 0;
    for (qsizetype i = 0; i < width; ++i) {
        PasteColumn &column = table.columns[i];
        if (column.meaning != Column::Other)
            continue;
        const Contents in = contentsOf(table, i, table.hasHead ? 1 : 0, rules);
        const auto mean = [&](Column meaning) {
            if (taken.contains(meaning))
                return false;
            column.meaning = meaning;
            taken.insert(meaning);
            return true;
        };
        if (mostly(in.stamps, in) && in.dates > in.clocks && mean(Column::Date))
            continue;
        if (mostly(in.stamps, in) && (mean(Column::Time) || (column.name.isEmpty() && mean(Column::End))))
            continue;
        if (mostly(in.links, in) && mean(Column::Link))
            continue;
        if (mostly(in.zones, in) && mean(Column::Zone))
            continue;
        if (in.characters > most) {
            most = in.characters;
            longest = i;
        }
    }
    if (!taken.contains(Column::Text) && longest >= 0)
        table.columns[longest].meaning = Column::Text;
}

} // namespace story::intake
