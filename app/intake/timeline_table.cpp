#include "app/intake/timeline.h"

#include "app/intake/columns.h"
#include "app/markup/links.h"
#include "app/markup/plain_line.h"

#include <QRegularExpression>

namespace story::intake {

using namespace Qt::StringLiterals;
using markup::DocBlock;

namespace {

struct Head {
    QList<Column> columns;
    QStringList names;
    int year = 0;
    std::optional<NamedZone> zone;
};

bool isTimeColumn(Column column)
{
    return column == Column::Time || column == Column::Date || column == Column::Day
        || column == Column::End;
}

// The columns by their heads; of a table without a header the first is the time and the last the text.
std::optional<Head> headOf(const DocBlock &row)
{
    Head head;
    head.names = row.cells;
    bool hasTime = false;
    qsizetype text = -1;
    for (const QString &cell : row.cells) {
        const Column column = row.isHeader ? columnOf(cell) : Column::Other;
        head.columns.append(column);
        hasTime = hasTime || column == Column::Time || column == Column::Date;
        if (column == Column::Text && text < 0)
            text = head.columns.size() - 1;
        else if (column == Column::Text)
            head.columns.back() = Column::Other;
        if (!isTimeColumn(column))
            continue;
        if (head.year == 0)
            head.year = yearIn(cell);
        if (!head.zone)
            head.zone = zoneIn(markup::plainLine(cell));
    }
    if (!row.isHeader && head.columns.size() >= 2) {
        head.columns.front() = Column::Time;
        head.columns.back() = Column::Text;
        head.names.fill(QString());
        return head;
    }
    if (!hasTime || head.columns.size() < 2)
        return std::nullopt;
    for (qsizetype i = head.columns.size() - 1; i >= 0 && text < 0; --i) {
        if (head.columns[i] == Column::Other)
            text = i;
    }
    if (text < 0)
        return std::nullopt;
    head.columns[text] = Column::Text;
    return head;
}

// "[label](https://…)" or an address alone.
bool takeLink(Entry &entry, const QString &cell)
{
    static const QRegularExpression link(uR"(^\[([^\]]*)\]\((\S+?)\)$|^<?(https?://\S+?)>?$)"_s);
    const auto match = link.match(cell.trimmed());
    if (!match.hasMatch())
        return false;
    const QString address = match.hasCaptured(3) ? match.captured(3) : match.captured(2);
    if (!markup::isLinkAllowed(address))
        return false;
    entry.links.append({address, match.captured(1)});
    return true;
}

QString timeWords(const QStringList &cells, const Head &head)
{
    QString day;
    QString date;
    QString time;
    QString end;
    for (qsizetype i = 0; i < cells.size() && i < head.columns.size(); ++i) {
        const QString cell = cells[i].trimmed();
        if (cell.isEmpty())
            continue;
        switch (head.columns[i]) {
        case Column::Day:
            day = cell;
            break;
        case Column::Date:
            date = cell;
            break;
        case Column::Time:
            time = cell;
            break;
        case Column::End:
            end = cell;
            break;
        default:
            break;
        }
    }
    QString words = QStringList{day, date, time}.join(u' ').simplified();
    if (!end.isEmpty())
        words += words.isEmpty() ? end : u" - "_s + end;
    return words;
}

Entry entryOf(const DocBlock &row, const Head &head, const SourceLines &lines,
              const StampRules &rules)
{
    Entry entry;
    entry.firstLine = row.firstLine;
    entry.lastLine = row.lastLine;
    entry.source = lines.slice(row.firstLine, row.lastLine);
    entry.year = head.year;
    entry.zone = head.zone;
    QStringList others;
    for (qsizetype i = 0; i < row.cells.size(); ++i) {
        const QString cell = row.cells[i].trimmed();
        const Column column = i < head.columns.size() ? head.columns[i] : Column::Other;
        if (cell.isEmpty() || isTimeColumn(column))
            continue;
        switch (column) {
        case Column::Text:
            entry.text = cell;
            break;
        case Column::Who:
            entry.who.append(cell);
            break;
        case Column::System:
            entry.system = markup::plainLine(cell);
            break;
        case Column::Link:
            if (takeLink(entry, cell))
                break;
            [[fallthrough]];
        default: {
            const QString name = head.names.value(i);
            others.append(name.isEmpty() ? cell : name + u": "_s + cell);
            break;
        }
        }
    }
    for (const QString &other : std::as_const(others))
        entry.text += (entry.text.isEmpty() ? QString() : u"\n\n"_s) + other;

    const QString words = timeWords(row.cells, head);
    StampRules anyDigits = rules;
    anyDigits.dotted = rules.dotted && rules.fourDigits; // only below a heading that says so
    anyDigits.fourDigits = true;
    if (const auto lead = leadOf(words, anyDigits)) {
        entry.stamp = lead->stamp;
        const QString rest = lead->stamp.isPossible ? lead->rest : words;
        if (!rest.trimmed().isEmpty())
            entry.text.prepend(rest.trimmed() + (entry.text.isEmpty() ? QString() : u": "_s));
    } else if (!words.isEmpty()) {
        entry.text.prepend(words + (entry.text.isEmpty() ? QString() : u": "_s));
    }
    return entry;
}

} // namespace

bool readTimelineTable(Outline &outline, qsizetype from, qsizetype to, const SourceLines &lines,
                       const StampRules &rules, Timeline &timeline)
{
    const DocBlock &first = *outline.units[from].block;
    const auto head = headOf(first);
    if (!head || (!first.isHeader && outline.units[from].role != Role::Timeline))
        return false;
    QList<Entry> entries;
    qsizetype told = 0;
    qsizetype stamped = 0;
    for (qsizetype i = from + (first.isHeader ? 1 : 0); i < to; ++i) {
        const DocBlock &row = *outline.units[i].block;
        if (outline.units[i].isHuge)
            return false;
        if (row.cells.join(QString()).trimmed().isEmpty())
            continue;
        entries.append(entryOf(row, *head, lines, rules));
        told += timeWords(row.cells, *head).isEmpty() ? 0 : 1;
        stamped += entries.back().stamp ? 1 : 0;
    }
    // "20202-01-16 12:00" in every row is still a table of times.
    qsizetype similar = 0;
    for (const Entry &entry : std::as_const(entries))
        similar += !entry.stamp && looksLikeTime(entry.text) ? 1 : 0;
    if (stamped + similar == 0 || (stamped + similar) * 2 < told)
        return false;
    for (qsizetype i = from; i < to; ++i)
        outline.units[i].isDone = true;
    if (first.isHeader)
        timeline.heads.append({first.firstLine, lines.slice(first.firstLine, first.firstLine),
                               outline.units[from].part});
    timeline.entries.append(entries);
    return true;
}

} // namespace story::intake
