// Many lines from the clipboard → rows of a table, with what each column and each row seems to be: a value in, a value out. A
// person looks at it, changes what was taken wrongly, and it is read again.
//
// No word is dropped: what is not understood stays text in the row where it stood, and each row keeps its lines as they were. No
// time is invented: what hangs on the day, the zone or the order of day and month is asked.
#pragma once

#include "app/intake/columns.h"
#include "app/intake/written_date.h"
#include "app/model/edit.h"
#include "app/model/review.h"

#include <QSet>
#include <QTimeZone>

namespace story::intake {

enum class PasteKind {
    Lines, // nothing that was recognised: one row per line
    List,  // lines or list items that begin with a time
    Log,   // lines of programs
    Chat,
    Table, // of a spreadsheet, CSV or Markdown
};

struct PasteInput {
    QString text;             // text/plain
    QString html;             // text/html: looked at for one table only
    QTimeZone zone;           // of times that tell none; invalid: UTC
    std::optional<QDate> day; // of times that tell none; also the day near which dates without a year lie
    Micros now = 0;           // "Today" in a chat is its day
    // What huge input may cost. What lies behind a limit is kept in rows as it stands, unread.
    qsizetype limitCharacters = 16'000'000;
    qsizetype limitLines = 100'000;
    qsizetype limitLine = 10'000; // a longer line is never taken apart
    qsizetype limitColumns = 60;  // what stands in further cells belongs to the last one
    qsizetype limitRest = 250'000; // text behind a limit becomes rows of that size, cut between lines
};

// What a person decided; a default-made one leaves everything to the reader.
struct PasteChoices {
    std::optional<PasteKind> kind;
    QList<Column> columns; // their meaning; empty: as recognised
    std::optional<bool> hasHead; // of a Table
    std::optional<QDate> day;
    QTimeZone zone; // invalid: that of the input
    DateOrder order = DateOrder::Unknown;
    QSet<qsizetype> leftOut; // rows that are not to be kept
};

struct PasteColumn {
    QString name; // by its head; empty where it has none
    Column meaning = Column::Other; // Other: its cells stay text
};

struct PasteRow {
    int firstLine = 0; // counted from 1 in the plain text, or by rows in the table of the HTML
    int lastLine = 0;
    QString source; // these lines as they were
    QStringList cells; // under the columns
    Moment start;
    Moment end;
    QString who; // as written: a role, most often a name
    QString system;
    QString text;
    EventKind kind = EventKind::Note;
    QStringList links;  // http, https and mailto
    QString question;   // what a person should look at; empty: nothing
    bool isUnread = false; // it lies behind a limit
    bool isChosen = true;
};

struct PasteReading {
    PasteKind kind = PasteKind::Lines;
    QString copiedFrom; // "Slack", "Teams", "CSV"; empty where that is not clear
    QList<PasteColumn> columns;
    bool hasHead = false;
    QList<PasteRow> rows;
    QStringList warnings; // about the whole of it

    // What was read with, and whether something hangs on it.
    std::optional<QDate> day;
    QTimeZone zone;
    DateOrder order = DateOrder::Unknown;
    bool hangsOnDay = false;   // times, or dates without a year, whose day is not told
    bool hangsOnZone = false;  // times whose zone is not told
    bool hangsOnOrder = false; // 05/06, and nothing in the column says which is the day
    bool isRecognised() const { return kind != PasteKind::Lines; }
    qsizetype chosen() const;
};

PasteReading readPaste(const PasteInput &input, const PasteChoices &choices = {});

// "Chat copied from Slack, 14 messages"
QString pasteTitle(const PasteReading &reading);

// All chosen rows as events, in their order, and the people who are missing, as one step: "Add 14 events". Empty where none is chosen.
Edit keepPaste(const PasteReading &reading, const Review &review, IdSource &ids);

} // namespace story::intake
