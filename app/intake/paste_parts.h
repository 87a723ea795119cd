// What pasted text is before its times are read: rows of cells. One function for each thing that people paste.
#pragma once

#include "app/intake/paste.h"
#include "app/intake/pasted_stamp.h"

#include <vector>

namespace story::intake {

struct RawRow {
    int firstLine = 0;
    int lastLine = 0;
    QStringList cells;
    QString source; // empty: the lines it says
    QString day;    // words of a line about the day, that holds from here on
    bool isUnread = false;
};

struct RawTable {
    PasteKind kind = PasteKind::Lines;
    QString copiedFrom;
    QList<PasteColumn> columns;
    bool hasHead = false;
    std::vector<RawRow> rows;
};

// What all of them read: lines without their ends, and what may be read of them.
struct PasteLines {
    QStringList all;
    qsizetype limitLine = 0;

    bool isTooLong(qsizetype line) const { return all[line].size() > limitLine; }
};

// Each gives nothing where the text is no such thing. With `isSure` somebody said that it is.
std::optional<RawTable> readChatLines(const PasteLines &lines, const PastedRules &rules, bool isSure);
std::optional<RawTable> readLogLines(const PasteLines &lines, const PastedRules &rules, bool isSure);
// A list: always something, if only one row per line.
RawTable readPlainLines(const PasteLines &lines, const PastedRules &rules);

// Cells apart by one of `delimiters`; the first that makes even rows counts.
std::optional<RawTable> readCells(const QString &text, QStringView delimiters, const PasteInput &input, bool isSure);
std::optional<RawTable> readPipeTable(const PasteLines &lines, const PasteInput &input);
std::optional<RawTable> readHtmlCells(const QString &html, const PasteInput &input);

// Sets head and meaning of the columns of a table by their names and by what stands in them.
void recogniseColumns(RawTable &table, const PastedRules &rules, std::optional<bool> hasHead);

// Sets the rows of the reading, its order, and what hangs on an answer; `reading` has its day and zone.
void readRows(const RawTable &table, const PastedRules &rules, const PasteChoices &choices, PasteReading &reading);

} // namespace story::intake
