// Rows of cells → what each row says, with its times placed.
#include "app/core/text.h"
#include "app/intake/clues.h"
#include "app/intake/event_kind.h"
#include "app/intake/paste_parts.h"
#include "app/intake/placing.h"
#include "app/markup/links.h"
#include "app/model/moment_text.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace story::intake {

using namespace Qt::StringLiterals;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(story::Paste)
};

// The cells of one row by what they mean.
struct Sorted {
    QString time; // words, a date before them
    QString end;
    QString endName;
    QString zone;
    QString kind;
    QString text;
    QStringList others; // "name: cell"
};

QString named(const PasteColumn &column, const QString &cell)
{
    return column.name.isEmpty() ? cell : column.name + u": "_s + cell;
}

std::optional<EventKind> kindOfCell(const QString &cell)
{
    const QString words = cell.trimmed().toLower();
    for (size_t i = 0; i < std::size(Choices<EventKind>::list); ++i) {
        const auto &choice = Choices<EventKind>::list[i];
        if (words == QLatin1StringView(choice.name) || words == choice.text().toLower())
            return static_cast<EventKind>(i);
    }
    return std::nullopt;
}

Sorted sorted(const RawRow &raw, const QList<PasteColumn> &columns, PasteRow &row)
{
    Sorted all;
    QString date;
    QString time;
    for (qsizetype i = 0; i < raw.cells.size(); ++i) {
        const QString cell = raw.cells[i].trimmed();
        if (cell.isEmpty())
            continue;
        const PasteColumn column = i < columns.size() ? columns[i] : PasteColumn();
        const auto once = [&](QString &place) {
            if (place.isEmpty())
                place = cell;
            else
                all.others.append(named(column, cell));
        };
        switch (column.meaning) {
        case Column::Date:
        case Column::Day:
            date += (date.isEmpty() ? QString() : u" "_s) + cell;
            break;
        case Column::Time:
            once(time);
            break;
        case Column::End:
            all.endName = column.name;
            once(all.end);
            break;
        case Column::Zone:
            once(all.zone);
            break;
        case Column::Kind:
            if (const auto kind = kindOfCell(cell))
                row.kind = *kind;
            else
                all.others.append(named(column, cell));
            all.kind = cell;
            break;
        case Column::Who:
            once(row.who);
            break;
        case Column::System:
            once(row.system);
            break;
        case Column::Link:
            if (markup::isLinkAllowed(cell))
                row.links.append(cell);
            else
                all.others.append(named(column, cell));
            break;
        case Column::Text:
            all.text += (all.text.isEmpty() ? QString() : u"\n\n"_s) + cell;
            break;
        case Column::Other:
            all.others.append(named(column, cell));
            break;
        }
    }
    all.time = date + (date.isEmpty() || time.isEmpty() ? QString() : u" "_s) + time;
    return all;
}

// Joins an end from a column of its own to the stamp; false where it cannot be read.
bool joinEnd(Stamp &stamp, const QString &words, const PastedRules &rules)
{
    const auto end = readPastedStamp(words, rules);
    if (!end || end->length != words.size() || !end->stamp.isPossible || !stamp.typedEnd.isEmpty() || stamp.clock.isEmpty()
        || end->stamp.clock.isEmpty() || !end->stamp.typedEnd.isEmpty())
        return false;
    QString clock = end->stamp.clock;
    if (end->stamp.date) {
        const auto day = end->stamp.date->certain();
        if (!day)
            return false;
        if (stamp.date && stamp.date->certain() != day)
            clock.prepend(isoDay(*day) + u' ');
    }
    stamp.clock += u" - "_s + clock;
    stamp.typedEnd = words;
    return true;
}

class RowReader {
public:
    RowReader(const RawTable &table, PastedRules rules, const PasteChoices &choices, PasteReading &reading)
        : m_table(table), m_rules(std::move(rules)), m_choices(choices), m_reading(reading)
    {}

    void read()
    {
        const size_t first = m_table.hasHead ? 1 : 0;
        m_rules.stamp.fourDigits = m_table.kind == PasteKind::Table;
        decideOrder(first);
        if (first == 1)
            readHead();
        m_reading.rows.reserve(static_cast<qsizetype>(m_table.rows.size()));
        for (size_t i = first; i < m_table.rows.size(); ++i)
            add(m_table.rows[i]);
        place();
    }

private:
    // The words of the columns of times tell how all of them write 05/06.
    void decideOrder(size_t first)
    {
        if (m_rules.stamp.order == DateOrder::Unknown) {
            QStringList words;
            for (size_t i = first; i < m_table.rows.size(); ++i) {
                const RawRow &row = m_table.rows[i];
                if (!row.day.isEmpty())
                    words.append(row.day);
                for (qsizetype column = 0; column < row.cells.size() && column < m_table.columns.size(); ++column) {
                    const Column meaning = m_table.columns[column].meaning;
                    if (meaning == Column::Time || meaning == Column::Date || meaning == Column::End)
                        words.append(row.cells[column]);
                }
            }
            m_rules.stamp.order = orderOf(words);
        }
        m_reading.order = m_rules.stamp.order;
    }

    // A zone in the head of a column counts for all its times: "Time (UTC)".
    void readHead()
    {
        for (const PasteColumn &column : m_table.columns) {
            const bool isTime = column.meaning == Column::Time || column.meaning == Column::Date || column.meaning == Column::End;
            if (isTime && !m_zone)
                m_zone = zoneIn(column.name);
        }
    }

    void add(const RawRow &raw)
    {
        PasteRow row;
        row.firstLine = raw.firstLine;
        row.lastLine = raw.lastLine;
        row.source = raw.source;
        row.cells = raw.cells;
        row.isUnread = raw.isUnread;
        row.isChosen = !m_choices.leftOut.contains(m_reading.rows.size());
        Entry entry;
        entry.firstLine = static_cast<int>(m_reading.rows.size()) + 1;
        QString original;
        if (!raw.day.isEmpty())
            turn(raw.day);
        Sorted words = sorted(raw, m_table.columns, row);
        const auto front = [&words](const QString &more) {
            words.text.prepend(more + (words.text.isEmpty() ? QString() : u": "_s));
        };
        if (!words.zone.isEmpty()) {
            entry.zone = zoneNamed(words.zone);
            if (!entry.zone)
                words.others.append(words.zone);
        }
        const auto stamp = words.time.isEmpty() || raw.isUnread ? std::nullopt : readPastedStamp(words.time, m_rules);
        if (stamp && stamp->stamp.isPossible) {
            entry.stamp = stamp->stamp;
            original = stamp->typed;
            const QString rest = words.time.mid(stamp->length).trimmed();
            if (!rest.isEmpty())
                front(rest);
            note(*stamp, entry);
        } else if (!words.time.isEmpty()) {
            front(words.time);
            if (!raw.isUnread)
                row.question = Words::tr("“%1” is no time that can be read, so it stays text.").arg(oneLine(words.time).left(40));
        }
        if (!words.end.isEmpty() && (!entry.stamp || !joinEnd(*entry.stamp, words.end, m_rules)))
            words.others.append(named({words.endName, Column::End}, words.end));
        row.text = words.text;
        for (const QString &other : std::as_const(words.others))
            row.text += (row.text.isEmpty() ? QString() : u"\n\n"_s) + other;
        if (words.kind.isEmpty())
            row.kind = eventKindOf(row.text);
        if (words.time.isEmpty() && m_table.kind != PasteKind::Lines)
            row.question = Words::tr("No time stands with it.");
        if (raw.isUnread)
            row.question = Words::tr("This lies behind what is read; it is kept as it stands.");
        m_reading.rows.append(row);
        m_entries.append(entry);
        m_originals.append(original);
    }

    void turn(const QString &words)
    {
        Turn turn;
        turn.before = m_entries.size();
        turn.day = dayLine(words, m_rules.stamp.order);
        if (!turn.day) {
            if (const auto stamp = readPastedStamp(words, m_rules))
                turn.day = stamp->stamp.date;
        }
        if (!turn.day)
            return;
        m_hasDay = true;
        m_reading.hangsOnDay = m_reading.hangsOnDay || turn.day->year < 0;
        m_reading.hangsOnOrder = m_reading.hangsOnOrder || turn.day->twoWays;
        m_turns.append(turn);
    }

    // What a person may have to decide for this time.
    void note(const PastedStamp &read, const Entry &entry)
    {
        const Stamp &stamp = read.stamp;
        m_reading.hangsOnZone = m_reading.hangsOnZone || (!stamp.hasZone && !entry.zone && !m_zone);
        m_reading.hangsOnDay = m_reading.hangsOnDay || (stamp.date ? stamp.date->year < 0 : !m_hasDay);
        m_reading.hangsOnOrder = m_reading.hangsOnOrder || (stamp.date && stamp.date->twoWays);
        m_hasDay = m_hasDay || stamp.date.has_value();
        if (read.isRelative && !std::exchange(m_saidToday, true))
            m_reading.warnings.append(Words::tr("“%1” is counted from %2, the day of this paste.").arg(read.typed, dayText(*m_rules.today)));
    }

    void place()
    {
        Surroundings around;
        around.rules = m_rules.stamp;
        around.zone = m_zone;
        around.day = m_reading.day;
        around.near = m_reading.day;
        around.fallback = m_reading.zone;
        Placing placing(around, [this](int number, const QString &sentence) {
            QString &question = m_reading.rows[number - 1].question;
            if (question.isEmpty())
                question = sentence;
        });
        placing.place(m_entries, m_turns);
        for (qsizetype i = 0; i < m_entries.size(); ++i) {
            PasteRow &row = m_reading.rows[i];
            row.start = m_entries[i].start;
            row.end = m_entries[i].end;
            // Of an open day the words are read again once it is said, so they stay those that can be read.
            if (row.start.isPlaced() && !m_originals[i].isEmpty() && row.start.typed == m_entries[i].stamp->typed)
                row.start.typed = m_originals[i];
            if (row.start.isDayOpen())
                row.question = m_entries[i].stamp->date && m_entries[i].stamp->date->year < 0 ? Words::tr("The year is open.")
                                                                                              : Words::tr("The day is open.");
        }
    }

    const RawTable &m_table;
    PastedRules m_rules;
    const PasteChoices &m_choices;
    PasteReading &m_reading;
    QList<Entry> m_entries;
    QList<Turn> m_turns;
    QStringList m_originals;         // words of the times as they stood
    std::optional<NamedZone> m_zone; // that a column is headed with
    bool m_hasDay = false;           // some day was told above
    bool m_saidToday = false;
};

} // namespace

void readRows(const RawTable &table, const PastedRules &rules, const PasteChoices &choices, PasteReading &reading)
{
    RowReader(table, rules, choices, reading).read();
}

} // namespace story::intake
