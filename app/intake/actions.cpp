#include "app/intake/actions.h"

#include "app/intake/clues.h"
#include "app/markup/plain_line.h"

#include <QRegularExpression>

#include <algorithm>

namespace story::intake {

using namespace Qt::StringLiterals;
using markup::Box;
using markup::DocBlock;
using Kind = DocBlock::Kind;

namespace {

class Reader {
public:
    Reader(Outline &outline, const SourceLines &lines, DateOrder order, Draft &draft,
           QList<qsizetype> &heads)
        : m_outline(outline),
          m_lines(lines),
          m_order(order),
          m_draft(draft),
          m_heads(heads),
          m_definitions(definitionsOf(outline))
    {}

    void read()
    {
        for (qsizetype i = 0; i < m_outline.units.size();) {
            const Unit &unit = m_outline.units[i];
            if (unit.role == Role::Actions) {
                const qsizetype end = m_outline.endOfRoot(i);
                readSection(i, end);
                i = end;
                continue;
            }
            // A box to tick is an action wherever it stands.
            if (!unit.isDone && !unit.isHuge && unit.block->kind == Kind::ListItem
                && unit.block->box != Box::None) {
                i = readItem(i, m_outline.units.size());
                continue;
            }
            ++i;
        }
    }

private:
    Unit &unit(qsizetype i) { return m_outline.units[i]; }

    void add(const QString &text, qsizetype from, qsizetype to, Box box)
    {
        Action action;
        action.text = text;
        action.status = box == Box::Done ? ActionStatus::Done : statusIn(text);
        action.tracker = trackerIn(text, m_definitions);
        action.owner = m_draft.person(ownerIn(text));
        action.due = dueIn(text, m_order);
        finish(action, from, to);
    }

    void finish(Action &action, qsizetype from, qsizetype to)
    {
        Action &row = m_draft.add(m_draft.review().actions);
        action.id = row.id;
        action.position = row.position;
        action.typed = m_lines.slice(unit(from).block->firstLine, unit(to - 1).block->lastLine);
        row = action;
        for (qsizetype i = from; i < to; ++i)
            unit(i).isDone = true;
    }

    qsizetype readItem(qsizetype i, qsizetype limit, bool isDone = false)
    {
        const WholeItem item = wholeItem(m_outline, i, limit, m_lines);
        if (item.text.trimmed().isEmpty() || isPlaceholder(item.text)) // stays a passage
            return item.end;
        const Box box = unit(i).block->box;
        add(item.text, i, item.end, isDone && box == Box::None ? Box::Done : box);
        return item.end;
    }

    // "'''Done''': Release a version with these rules:" is an action without a list's mark, and so are its rules.
    qsizetype readMarked(qsizetype i, qsizetype to)
    {
        const QString text = unit(i).block->text.trimmed();
        const int part = unit(i).part;
        const bool isDone = statusIn(text) == ActionStatus::Done;
        add(text, i, i + 1, Box::None);
        qsizetype next = i + 1;
        while (isDone && text.endsWith(u':') && next < to && unit(next).part == part
               && unit(next).block->kind == Kind::ListItem && !unit(next).isDone
               && !unit(next).isHuge && !unit(next).isHeading)
            next = readItem(next, to, true);
        return next;
    }

    void readSection(qsizetype from, qsizetype to)
    {
        const bool hasItems = std::any_of(
            m_outline.units.begin() + from, m_outline.units.begin() + to, [](const Unit &unit) {
                return unit.block->kind == Kind::ListItem || unit.block->kind == Kind::TableRow;
            });
        const bool hasTable = std::any_of(
            m_outline.units.begin() + from, m_outline.units.begin() + to, [](const Unit &unit) {
                return unit.block->kind == Kind::TableRow && unit.block->isHeader
                    && std::any_of(unit.block->cells.begin(), unit.block->cells.end(),
                                   [](const QString &cell) {
                                       return actionColumnOf(cell) == ActionColumn::Text;
                                   });
            });
        static const QRegularExpression number(uR"(^\d{1,2}[.)]\s)"_s);
        int headings = 0;
        for (qsizetype i = from; i < to; ++i)
            headings +=
                unit(i).isHeading && m_outline.parts[unit(i).part].root != unit(i).part ? 1 : 0;
        for (qsizetype i = from; i < to;) {
            const Unit &u = unit(i);
            if (u.isDone || u.isHuge) {
                ++i;
            } else if (u.isHeading && u.block->kind != Kind::Heading) { // a label
                ++i;
            } else if (u.labelEnd > 0) { // "Action point: create a list"
                i = readLabelled(i, to);
            } else if (u.block->kind == Kind::ListItem && hasTable && u.block->box == Box::None) {
                ++i; // what the columns of the table mean
            } else if (u.block->kind == Kind::ListItem) {
                i = readItem(i, to);
            } else if (u.block->kind == Kind::Paragraph && !u.isHeading
                       && statusIn(u.block->text) != ActionStatus::Idea) {
                i = readMarked(i, to);
            } else if (u.block->kind == Kind::TableRow) {
                i = readTable(i, to);
            } else if (u.isHeading && !hasItems && m_outline.parts[u.part].root != u.part
                       && (headings > 1 || number.match(u.block->text).hasMatch())) {
                i = readHeading(i, to);
            } else {
                ++i;
            }
        }
    }

    qsizetype readLabelled(qsizetype i, qsizetype to)
    {
        const Unit &u = unit(i);
        const QString text = u.block->text.mid(u.labelEnd).trimmed();
        const bool introduces = text.isEmpty() || text.endsWith(u':');
        if (introduces || isPlaceholder(text)
            || (u.block->kind == Kind::ListItem && i + 1 < to
                && unit(i + 1).block->depth > u.block->depth))
            return i + 1;
        m_outline.parts[u.part].isKept = false;
        add(text, i, i + 1, u.block->box);
        return i + 1;
    }

    // "#### 1) Cleanup scheduled `@on-call`" with a text below it, where the section has no lists.
    qsizetype readHeading(qsizetype i, qsizetype to)
    {
        qsizetype end = i + 1;
        while (end < to && !unit(end).isHeading && !unit(end).isDone && !unit(end).isHuge
               && unit(end).block->kind != Kind::LinkDefinition)
            ++end;
        static const QRegularExpression number(uR"(^\d{1,2}[.)]\s+)"_s);
        const QString title = unit(i).block->text;
        if (isPlaceholder(title))
            return end;
        QString text = title;
        text.remove(number);
        if (end > i + 1)
            text += u"\n\n"_s
                + m_lines.dedented(unit(i + 1).block->firstLine, unit(end - 1).block->lastLine);
        m_outline.parts[unit(i).part].isKept = true;
        Action action;
        action.text = text.trimmed();
        action.status = statusIn(title);
        action.tracker = trackerIn(text, m_definitions);
        action.owner = m_draft.person(ownerIn(title));
        finish(action, i, end);
        return end;
    }

    qsizetype readTable(qsizetype from, qsizetype to)
    {
        qsizetype end = from;
        while (end < to && unit(end).block->kind == Kind::TableRow
               && unit(end).block->table == unit(from).block->table)
            ++end;
        const DocBlock &head = *unit(from).block;
        QList<ActionColumn> columns;
        for (const QString &cell : head.cells)
            columns.append(actionColumnOf(cell));
        if (!head.isHeader || !columns.contains(ActionColumn::Text))
            return end;
        bool any = false;
        for (qsizetype i = from + 1; i < end; ++i)
            any = readRow(i, columns, head.cells) || any;
        if (any) {
            unit(from).isDone = true;
            m_heads.append(from);
        }
        return end;
    }

    bool readRow(qsizetype i, const QList<ActionColumn> &columns, const QStringList &names)
    {
        const DocBlock &row = *unit(i).block;
        Action action;
        QStringList others;
        for (qsizetype k = 0; k < row.cells.size(); ++k) {
            const QString cell = row.cells[k].trimmed();
            if (cell.isEmpty())
                continue;
            const QString plain = markup::plainLine(cell);
            bool isTaken = true;
            switch (columns.value(k, ActionColumn::Other)) {
            case ActionColumn::Text:
                isTaken = action.text.isEmpty();
                if (isTaken)
                    action.text = cell;
                break;
            case ActionColumn::Owner:
                action.owner = m_draft.person(plain);
                break;
            case ActionColumn::Due: {
                const auto date = dayLine(plain, m_order);
                action.due = date ? date->certain().value_or(QDate()) : QDate();
                isTaken = action.due.isValid();
                break;
            }
            case ActionColumn::Status:
                action.status = statusOf(plain);
                isTaken = action.status != ActionStatus::Idea;
                break;
            case ActionColumn::Tracker:
                action.tracker = trackerIn(cell, m_definitions);
                isTaken = action.tracker == cell;
                break;
            case ActionColumn::Priority:
                action.priority = priorityOf(plain);
                isTaken = action.priority != Priority::NotSaid;
                break;
            case ActionColumn::Type:
                action.preventsRepeat = plain.startsWith("prevent"_L1, Qt::CaseInsensitive);
                isTaken = false;
                break;
            case ActionColumn::DoneWhen:
                action.doneWhen = cell;
                break;
            case ActionColumn::Other:
                isTaken = false;
                break;
            }
            if (!isTaken)
                others.append(names.value(k) + u": "_s + cell);
        }
        if (action.text.isEmpty() || isPlaceholder(action.text))
            return false;
        static const QRegularExpression done(uR"(\bDONE\b)"_s); // in a column about something else
        if (action.status == ActionStatus::Idea && done.match(others.join(u' ')).hasMatch())
            action.status = ActionStatus::Done;
        if (!others.isEmpty())
            action.text += u"\n\n"_s + others.join(u'\n');
        if (action.tracker.isEmpty())
            action.tracker = trackerIn(action.text, m_definitions);
        finish(action, i, i + 1);
        return true;
    }

    Outline &m_outline;
    const SourceLines &m_lines;
    const DateOrder m_order;
    Draft &m_draft;
    QList<qsizetype> &m_heads;
    const Definitions m_definitions;
};

} // namespace

Definitions definitionsOf(const Outline &outline)
{
    Definitions all;
    for (const Unit &unit : outline.units) {
        if (unit.block->kind == Kind::LinkDefinition && unit.block->cells.size() == 2)
            all.insert(unit.block->cells[0].toLower(), unit.block->cells[1]);
    }
    return all;
}

WholeItem wholeItem(const Outline &outline, qsizetype from, qsizetype limit,
                    const SourceLines &lines)
{
    const Unit &item = outline.units[from];
    WholeItem whole{item.block->text.mid(item.labelEnd).trimmed(), from + 1};
    const int depth = item.block->depth;
    const auto belongs = [&](const Unit &unit) {
        const Kind kind = unit.block->kind;
        if (unit.isDone || unit.isHuge || unit.isHeading || unit.isMoment || unit.part != item.part
            || kind == Kind::LinkDefinition || kind == Kind::Comment || kind == Kind::Rest)
            return false;
        return kind == Kind::ListItem ? unit.block->depth > depth : unit.block->depth >= depth;
    };
    while (whole.end < limit && belongs(outline.units[whole.end]))
        ++whole.end;
    if (whole.end > from + 1) {
        const QString nested = lines.dedented(outline.units[from + 1].block->firstLine,
                                              outline.units[whole.end - 1].block->lastLine);
        whole.text += (whole.text.isEmpty() ? QString() : u"\n\n"_s) + nested;
    }
    return whole;
}

void readActions(Outline &outline, const SourceLines &lines, DateOrder order, Draft &draft,
                 QList<qsizetype> &heads)
{
    Reader(outline, lines, order, draft, heads).read();
}

} // namespace story::intake
