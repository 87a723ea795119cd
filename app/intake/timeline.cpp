#include "app/intake/timeline.h"

#include "app/intake/collector.h"
#include "app/intake/dotted_time.h"
#include "app/intake/events.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <utility>

namespace story::intake {

using namespace Qt::StringLiterals;
using markup::DocBlock;
using Kind = DocBlock::Kind;

namespace {

class Reader {
public:
    Reader(Outline &outline, const SourceLines &lines, const StampRules &rules)
        : m_outline(outline),
          m_lines(lines),
          m_rules(rules)
    {
        m_timelineRules = rules;
        m_timelineRules.fourDigits = true;
    }

    Timeline read()
    {
        findTimedParts();
        for (qsizetype i = 0; i < m_outline.units.size(); ++i)
            i = readUnit(i);
        m_found.compose();
        return std::move(m_timeline);
    }

private:
    using Style = Collector::Style;

    Unit &unit(qsizetype i) { return m_outline.units[i]; }
    const StampRules &rulesOf(const Unit &unit) const
    {
        return unit.role == Role::Timeline ? m_timelineRules : m_rules;
    }
    std::optional<Lead> lead(const Unit &unit) const
    {
        auto found = leadOf(unit.block->text.mid(unit.labelEnd), rulesOf(unit));
        if (found && found->stamp.clock.isEmpty() && isLinkAlone(*unit.block))
            found.reset();
        return found;
    }
    // "[Incident on 2026-08-04](…)": a list of them is a list of documents.
    static bool isLinkAlone(const DocBlock &block)
    {
        static const QRegularExpression link(
            uR"(^\s*\[[^\]\n]+\](?:\([^()\s]*\)|\[[^\]\n]*\])\s*$)"_s);
        return link.match(block.text.left(500)).hasMatch();
    }

    // Lists of times that no heading calls a timeline: at least three, and at least half of the items.
    void findTimedParts()
    {
        struct Count {
            int items = 0;
            int timedItems = 0;
            int timedParagraphs = 0;
        };
        QHash<int, Count> counts;
        for (const Unit &unit : std::as_const(m_outline.units)) {
            const bool mayBe = unit.role == Role::None || unit.role == Role::Summary
                || unit.role == Role::Detection;
            const Kind kind = unit.block->kind;
            if (!mayBe || unit.isHuge || unit.isHeading
                || (kind != Kind::ListItem && kind != Kind::Paragraph))
                continue;
            Count &count = counts[unit.part];
            count.items += kind == Kind::ListItem ? 1 : 0;
            const auto found = lead(unit);
            const bool isTimed = found && found->stamp.isPossible
                && (!found->stamp.clock.isEmpty() || found->stamp.date->year > 0);
            if (!isTimed)
                continue;
            if (kind == Kind::ListItem)
                ++count.timedItems;
            else if (!found->separator.isNull() && found->separator != u',')
                ++count.timedParagraphs;
        }
        for (auto it = counts.cbegin(); it != counts.cend(); ++it) {
            if ((it->timedItems >= 3 && it->timedItems * 2 >= it->items)
                || it->timedParagraphs >= 3)
                m_timedParts.insert(it.key());
        }
    }

    // The text of an item; a box to tick is a part of it where it is no action.
    static QString withBox(const DocBlock &block, const QString &text)
    {
        return block.box == markup::Box::None
            ? text
            : (block.box == markup::Box::Done ? u"[x] "_s : u"[ ] "_s) + text;
    }

    bool isEnabled(const Unit &unit) const
    {
        return unit.role == Role::Timeline || unit.role == Role::KeyTimes
            || m_timedParts.contains(unit.part);
    }

    void turn(const Unit &from, std::optional<WrittenDate> day)
    {
        const QString &plain = from.block->plain;
        Turn turn;
        turn.before = m_timeline.entries.size();
        turn.line = from.block->firstLine;
        turn.day = day;
        turn.isApproximate = tellsApproximate(plain);
        turn.isDefaultDay = day && !from.isHeading && tellsDefaultDay(plain);
        if (tellsZone(plain) || (from.isHeading && from.role == Role::Timeline))
            turn.zone = zoneIn(plain);
        if (turn.day || turn.zone || turn.isApproximate)
            m_timeline.turns.append(turn);
        m_found.forgetWaiting();
    }

    // Gives back the last unit it has read.
    qsizetype readUnit(qsizetype i)
    {
        Unit &u = unit(i);
        const DocBlock &block = *u.block;
        if (u.isDone || u.isHuge)
            return i;
        if (block.kind == Kind::Heading) {
            readHeading(i);
            return i;
        }
        if (block.kind == Kind::TableRow) {
            qsizetype next = i + 1;
            while (next < m_outline.units.size() && unit(next).block->kind == Kind::TableRow
                   && unit(next).block->table == block.table)
                ++next;
            const bool mayBe = u.role != Role::Actions && u.role != Role::Questions;
            if (mayBe && readTimelineTable(m_outline, i, next, m_lines, rulesOf(u), m_timeline)) {
                m_found.skipToEnd();
            } else {
                for (qsizetype row = i; row < next; ++row)
                    readOther(row);
            }
            return next - 1;
        }
        if (u.isHeading) { // a label
            m_found.end();
            turn(u, std::nullopt);
            return i;
        }
        const bool mayTell = block.kind == Kind::Paragraph || block.kind == Kind::Quote
            || block.kind == Kind::ListItem;
        const bool tells = mayTell && m_found.style() != Style::Heading
            && (tellsZone(block.plain) || tellsApproximate(block.plain));
        const auto tellingLead = tells ? lead(u) : std::nullopt; // "2015-10-21 (all times UTC)"
        if (tells && (!tellingLead || tellingLead->stamp.clock.isEmpty())) {
            const auto date = dateIn(block.plain, m_rules.order);
            turn(u, isEnabled(u) ? date : std::nullopt);
            return i;
        }
        if (!isEnabled(u)) {
            if (m_found.isUnderMoment(u))
                m_found.attach(i);
            else
                m_found.end();
            return i;
        }
        if (block.kind == Kind::ListItem)
            readItem(i);
        else if (block.kind == Kind::Paragraph)
            readParagraph(i);
        else
            readOther(i);
        return i;
    }

    void readHeading(qsizetype i)
    {
        Unit &u = unit(i);
        if (!u.isMoment) {
            m_found.end();
            if (u.role == Role::Timeline)
                turn(u, dateIn(u.block->plain, m_rules.order));
            return;
        }
        const auto found = leadOf(u.block->text, m_timelineRules);
        const bool isDay = found ? found->stamp.clock.isEmpty()
                                 : dayLine(u.block->plain, m_rules.order).has_value();
        if (isDay && !holdsText(i)) {
            m_found.end();
            turn(u, found ? found->stamp.date : dayLine(u.block->plain, m_rules.order));
            return;
        }
        m_found.end();
        Entry &entry = m_found.begin(i, Style::Heading, u.block->firstLine, u.block->lastLine);
        if (found && found->stamp.isPossible) {
            entry.stamp = found->stamp;
            entry.text = found->rest;
        } else {
            if (found)
                entry.stamp = found->stamp;
            entry.text = u.block->text;
        }
        u.isDone = true;
    }

    // What stands below a heading that is a day: text of that day, or further times (then the day is only their day).
    bool holdsText(qsizetype heading)
    {
        qsizetype i = heading + 1;
        if (i >= m_outline.units.size() || unit(i).block->kind == Kind::Heading)
            return false;
        for (; i < m_outline.units.size() && unit(i).block->kind != Kind::Heading; ++i) {
            const Unit &u = unit(i);
            if (u.block->kind == Kind::TableRow && u.block->isHeader)
                return false;
            if (u.block->kind != Kind::ListItem && u.block->kind != Kind::Paragraph)
                continue;
            if (const auto found = leadOf(u.block->text, m_timelineRules);
                found && !found->stamp.clock.isEmpty())
                return false;
        }
        return true;
    }

    void readItem(qsizetype i)
    {
        Unit &u = unit(i);
        const DocBlock &block = *u.block;
        const auto found = lead(u);
        if (found && found->stamp.clock.isEmpty() && found->stamp.isPossible
            && found->rest.trimmed().isEmpty()) {
            if (i + 1 < m_outline.units.size() && unit(i + 1).block->kind == Kind::ListItem
                && lead(unit(i + 1))) {
                m_found.end();
                turn(u, found->stamp.date);
                return;
            }
        }
        if (found) {
            Entry &entry = m_found.begin(i, Style::List, block.firstLine, block.lastLine);
            entry.stamp = found->stamp;
            entry.text =
                withBox(block, found->stamp.isPossible ? found->rest : block.text.mid(u.labelEnd));
            if (u.role == Role::KeyTimes)
                entry.mark = incidentTimeOf(entry.text);
            u.isDone = true;
            return;
        }
        const auto late = isLinkAlone(block) ? std::nullopt : trailingStamp(block.plain, m_rules);
        if (late && late->stamp.isPossible && (u.role == Role::KeyTimes || late->stamp.date)) {
            Entry &entry = m_found.begin(i, Style::List, block.firstLine, block.lastLine);
            entry.stamp = late->stamp;
            const bool isPlain = !block.text.contains("]("_L1) && !block.text.contains(u'<');
            static const QRegularExpression joint(uR"([\s:(\x{2013}\x{2014}-]+$)"_s);
            entry.text =
                withBox(block, isPlain ? block.plain.left(late->from).remove(joint) : block.text);
            if (u.role == Role::KeyTimes)
                entry.mark = incidentTimeOf(block.plain.left(late->from));
            u.isDone = true;
            return;
        }
        const bool isUnread = !isLinkAlone(block) && tellsUnread(u);
        if (m_found.isUnderMoment(u) || m_found.isNested(u)) {
            if (isUnread)
                m_timeline.unread.append(block.firstLine);
            m_found.attach(i);
        } else if (isUnread
                   || ((m_found.style() == Style::List || leadsToTime(i))
                       && !m_found.hasWaiting())) {
            Entry &entry = m_found.begin(i, Style::List, block.firstLine,
                                         block.lastLine); // a time nobody wrote down
            entry.text = withBox(block, block.text);
            entry.tellsUnread = isUnread;
            u.isDone = true;
        } else if (u.role != Role::KeyTimes) {
            m_found.wait(i);
        }
    }

    // A time that nothing could be made of: at the beginning, among key times anywhere.
    static bool tellsUnread(const Unit &unit)
    {
        static const QRegularExpression odd(
            uR"(\d{3,}-\d{1,2}-\d{1,2}\s+\d{1,2}:?\d\d|(?<!\S)(?:\d[\dXx?]?|\?\??):[Xx?]{2}(?!\w)|(?<!\S)(?:[01]\d|2[0-3])\.[0-5]\d[.)]?$)"_s);
        const QString &text = unit.block->plain;
        return looksLikeTime(text) || mayBeDottedTime(text, true)
            || (unit.role == Role::KeyTimes && odd.match(text.left(200)).hasMatch());
    }

    // A list whose first items have no time, and a later one has.
    bool leadsToTime(qsizetype i)
    {
        constexpr int lookAhead = 4;
        if (unit(i).role != Role::Timeline && unit(i).role != Role::KeyTimes)
            return false;
        for (int n = 0;
             n < lookAhead && i < m_outline.units.size() && unit(i).block->kind == Kind::ListItem;
             ++n, ++i) {
            if (lead(unit(i))
                || (unit(i).role == Role::KeyTimes && trailingStamp(unit(i).block->plain, m_rules)))
                return true;
        }
        return false;
    }

    void readParagraph(qsizetype i)
    {
        Unit &u = unit(i);
        const DocBlock &block = *u.block;
        if (const auto day = dayLine(block.plain, m_rules.order);
            day && m_found.style() != Style::Heading) {
            if (m_found.style() == Style::List)
                m_found.end();
            turn(u, day);
            return;
        }
        if (m_found.isNested(u) || m_found.isUnderMoment(u)) {
            m_found.attach(i);
            return;
        }
        if (readTimedLines(i))
            return;
        if (looksLikeTime(block.plain)) {
            Entry &entry = m_found.begin(i, Style::Paragraph, block.firstLine, block.lastLine);
            entry.text = block.text;
            u.isDone = true;
            return;
        }
        const bool isImage = block.text.startsWith("!["_L1) || block.text.startsWith("<img"_L1);
        if (isImage && m_found.isOpen() && u.role != Role::KeyTimes)
            m_found.attach(i);
        else if (m_found.isOpen())
            m_found.wait(i);
    }

    // "11:12 AM: An email was received", line after line; a line without a time goes on with the one above.
    bool readTimedLines(qsizetype at)
    {
        Unit &u = unit(at);
        const DocBlock &block = *u.block;
        const QStringList texts = block.text.mid(u.labelEnd).split(u'\n');
        const auto first = leadOf(texts.front(), rulesOf(u));
        // "On 5 September we …" tells a story and is no entry.
        const bool isSentence = first && first->stamp.clock.isEmpty()
            && first->stamp.typed.startsWith("on "_L1, Qt::CaseInsensitive);
        const auto firstDay = first ? std::nullopt : dayLine(texts.front(), m_rules.order);
        const bool isBelow = firstDay && texts.size() > 1 && leadOf(texts[1], rulesOf(u));
        if (!isBelow && (!first || isSentence || !first->stamp.isPossible))
            return false;
        QChar separator;
        for (int n = 0; n < texts.size(); ++n) {
            const int line = block.firstLine + n;
            if (n == 0 && isBelow) {
                Unit day = u;
                turn(day, firstDay);
                m_timeline.loose.append({line, texts[0], u.part});
                continue;
            }
            const auto found = n == 0 ? first : leadOf(texts[n], rulesOf(u));
            const bool isEntry = found && found->stamp.isPossible
                && (n == 0 || separator.isNull()
                    || (found->separator == separator && !found->stamp.clock.isEmpty()));
            if (isEntry
                && !(n > 0 && separator.isNull() && !isBelow && found->separator.isNull())) {
                Entry &entry = m_found.begin(at, Style::Paragraph, line, line);
                entry.stamp = found->stamp;
                entry.text = found->rest;
                separator = found->separator;
            } else if (!separator.isNull() && !found && looksLikeTime(texts[n])) {
                Entry &entry = m_found.begin(at, Style::Paragraph, line, line);
                entry.text = texts[n];
            } else {
                Entry &entry = m_found.current();
                entry.text += u'\n' + texts[n];
                entry.lastLine = line;
                entry.source = m_lines.slice(entry.firstLine, line);
            }
        }
        u.isDone = true;
        return true;
    }

    void readOther(qsizetype i)
    {
        const Unit &u = unit(i);
        const Kind kind = u.block->kind;
        if (kind == Kind::LinkDefinition || kind == Kind::Comment || kind == Kind::Rule
            || kind == Kind::FrontMatter || kind == Kind::Rest)
            return;
        if (m_found.isNested(u) || m_found.isUnderMoment(u))
            m_found.attach(i);
        else if (m_found.isOpen() && isEnabled(u) && u.role != Role::KeyTimes
                 && (kind == Kind::Code || kind == Kind::Quote))
            m_found.attach(i);
    }

    Outline &m_outline;
    const SourceLines &m_lines;
    StampRules m_rules;
    StampRules m_timelineRules;
    QSet<int> m_timedParts;
    Timeline m_timeline;
    Collector m_found{m_outline, m_lines, m_timeline};
};

} // namespace

Timeline readTimeline(Outline &outline, const SourceLines &lines, const StampRules &rules)
{
    return Reader(outline, lines, rules).read();
}

} // namespace story::intake
