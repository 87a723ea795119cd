#include "app/intake/paste.h"

#include "app/core/text.h"
#include "app/intake/paste_parts.h"
#include "app/model/moment_text.h"

#include <QCoreApplication>

namespace story::intake {

using namespace Qt::StringLiterals;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(story::Paste)
};

// The text as far as it is read, and what lies behind.
struct Cut {
    QString read;
    QString rest;
    int lines = 0; // of `read`, where there is a rest
};

Cut cutAtLimits(const QString &text, const PasteInput &input)
{
    qsizetype end = text.size() > input.limitCharacters ? text.lastIndexOf(u'\n', input.limitCharacters) : text.size();
    if (end < 0) // one line
        end = 0;
    qsizetype at = 0;
    for (qsizetype line = 0; line < input.limitLines && at >= 0 && at < end; ++line) {
        const qsizetype next = text.indexOf(u'\n', at);
        at = next < 0 ? end : next + 1;
    }
    end = std::min(at, end);
    if (end >= text.size())
        return {text, {}, 0};
    Cut cut{text.left(end), text.mid(end), 0};
    cut.lines = static_cast<int>(cut.read.count(u'\n'));
    return cut;
}

// What lies behind a limit, in pieces cut between lines.
void addRest(const Cut &cut, const PasteInput &input, RawTable &table)
{
    QStringView rest(cut.rest);
    int line = cut.lines + 1;
    const int column = [&table] {
        for (qsizetype i = 0; i < table.columns.size(); ++i) {
            if (table.columns[i].meaning == Column::Text)
                return static_cast<int>(i);
        }
        return 0;
    }();
    while (!rest.isEmpty()) {
        qsizetype end = rest.size();
        if (end > input.limitRest) {
            end = rest.lastIndexOf(u'\n', input.limitRest) + 1;
            if (end <= 0)
                end = rest.indexOf(u'\n') + 1; // one long line
            if (end <= 0)
                end = rest.size();
        }
        const QStringView piece = rest.first(end);
        RawRow row{line, line, {}, piece.trimmed().toString(), {}, true};
        line += static_cast<int>(piece.count(u'\n'));
        row.lastLine = std::max(row.firstLine, line - 1);
        rest = rest.sliced(end);
        if (row.source.isEmpty())
            continue;
        row.cells.resize(std::max<qsizetype>(table.columns.size(), column + 1));
        row.cells[column] = row.source;
        table.rows.push_back(row);
    }
}

RawTable recognised(const QString &text, const PasteLines &lines, const PasteInput &input, const PasteChoices &choices,
                    const PastedRules &rules)
{
    if (choices.kind) {
        std::optional<RawTable> table;
        if (*choices.kind == PasteKind::Chat)
            table = readChatLines(lines, rules, true);
        else if (*choices.kind == PasteKind::Log)
            table = readLogLines(lines, rules, true);
        else if (*choices.kind == PasteKind::Table) {
            table = readHtmlCells(input.html, input);
            if (!table)
                table = readPipeTable(lines, input);
            if (!table)
                table = readCells(text, u"\t;,|", input, true);
        }
        return table ? *table : readPlainLines(lines, rules);
    }
    if (auto table = readHtmlCells(input.html, input))
        return *table;
    if (auto table = readPipeTable(lines, input))
        return *table;
    if (auto table = readCells(text, u"\t", input, false))
        return *table;
    if (auto table = readChatLines(lines, rules, false))
        return *table;
    if (auto table = readCells(text, u";,|", input, false))
        return *table;
    if (auto table = readLogLines(lines, rules, false))
        return *table;
    return readPlainLines(lines, rules);
}

} // namespace

qsizetype PasteReading::chosen() const
{
    return std::count_if(rows.begin(), rows.end(), [](const PasteRow &row) { return row.isChosen; });
}

PasteReading readPaste(const PasteInput &given, const PasteChoices &choices)
{
    PasteInput input = given;
    TextRepairs repairs;
    input.text = cleanText(given.text, &repairs);
    input.html = given.html.size() > given.limitCharacters ? QString() : cleanText(given.html);
    if (input.text.trimmed().isEmpty())
        input.text = input.html; // something is better than nothing
    PasteReading reading;
    reading.zone = choices.zone.isValid() ? choices.zone : input.zone.isValid() ? input.zone : QTimeZone::utc();
    reading.day = choices.day ? choices.day : input.day;

    PastedRules rules;
    rules.stamp.order = choices.order;
    rules.today = dayAt(input.now, reading.zone);
    const Cut cut = cutAtLimits(input.text, input);
    const PasteLines lines{cut.read.split(u'\n'), input.limitLine};
    RawTable table = recognised(cut.read, lines, input, choices, rules);
    if (table.kind == PasteKind::Table) {
        recogniseColumns(table, rules, choices.hasHead);
        reading.hasHead = table.hasHead;
    }
    if (table.rows.empty() || table.kind != PasteKind::Table || table.rows.front().source.isEmpty()) // of the HTML there is no rest
        addRest(cut, input, table);
    for (qsizetype i = 0; i < table.columns.size() && i < choices.columns.size(); ++i)
        table.columns[i].meaning = choices.columns[i];
    reading.kind = table.kind;
    reading.copiedFrom = table.copiedFrom;
    reading.columns = table.columns;
    for (RawRow &row : table.rows) {
        if (row.source.isEmpty())
            row.source = lines.all.mid(row.firstLine - 1, row.lastLine - row.firstLine + 1).join(u'\n');
    }
    readRows(table, rules, choices, reading);
    if (!cut.rest.isEmpty())
        reading.warnings.append(Words::tr("This is very long: what comes after line %1 is kept as it stands, unread.").arg(cut.lines));
    if (!repairs.lossless())
        reading.warnings.append(Words::tr("Some characters were no valid text; they are shown as “%1”.").arg(QChar(QChar::ReplacementCharacter)));
    return reading;
}

QString pasteTitle(const PasteReading &reading)
{
    const qsizetype count = reading.rows.size();
    const auto counted = [count](const QString &one, const QString &many) {
        return count == 1 ? one : many.arg(count);
    };
    switch (reading.kind) {
    case PasteKind::Chat: {
        const QString messages = counted(Words::tr("1 message"), Words::tr("%1 messages"));
        return reading.copiedFrom.isEmpty() ? Words::tr("Chat, %1").arg(messages)
                                            : Words::tr("Chat copied from %1, %2").arg(reading.copiedFrom, messages);
    }
    case PasteKind::Log:
        return Words::tr("Log, %1").arg(counted(Words::tr("1 entry"), Words::tr("%1 entries")));
    case PasteKind::Table: {
        const QString rows = counted(Words::tr("1 row"), Words::tr("%1 rows"));
        return reading.copiedFrom.isEmpty() ? Words::tr("Table, %1").arg(rows)
                                            : Words::tr("Table as %1, %2").arg(reading.copiedFrom, rows);
    }
    case PasteKind::List:
        return Words::tr("List with times, %1").arg(counted(Words::tr("1 entry"), Words::tr("%1 entries")));
    case PasteKind::Lines:
        break;
    }
    return Words::tr("Text, %1").arg(counted(Words::tr("1 line"), Words::tr("%1 lines")));
}

} // namespace story::intake
