#include "app/intake/chat_header.h"
#include "app/intake/paste_parts.h"

#include <algorithm>
#include <array>

namespace story::intake {

using namespace Qt::StringLiterals;
using namespace chat;

namespace {

class ChatReader {
public:
    ChatReader(PasteLines lines, const PastedRules &rules) : m_lines(std::move(lines)), m_rules(rules) {}

    std::optional<RawTable> read(bool isSure)
    {
        look();
        if (!isSure && !isChat())
            return std::nullopt;
        nameLines();
        m_table.kind = PasteKind::Chat;
        m_table.copiedFrom = client();
        m_table.columns = {{{}, Column::Time}, {{}, Column::Who}, {{}, Column::Text}};
        for (qsizetype i = 0; i < m_headers.size(); ++i)
            take(i);
        close(m_headers.size() - 1);
        return std::move(m_table);
    }

private:
    void look()
    {
        m_headers.resize(m_lines.all.size());
        m_isName.resize(m_lines.all.size());
        for (qsizetype i = 0; i < m_lines.all.size(); ++i) {
            if (m_lines.isTooLong(i))
                continue;
            m_headers[i] = headerOf(m_lines.all[i], m_rules);
            ++m_count[static_cast<size_t>(m_headers[i].shape)];
            if (m_headers[i].shape == Shape::NameColon)
                ++m_speakers[m_headers[i].who.toCaseFolded()];
        }
        // A colon behind a word is common in any list: only names that come again, or a dash before them, make a chat.
        qsizetype again = 0;
        qsizetype dashes = 0;
        for (const int count : std::as_const(m_speakers))
            again += count > 1 ? count : 0;
        for (const Header &header : std::as_const(m_headers))
            dashes += header.shape == Shape::NameColon && header.isDash ? 1 : 0;
        const qsizetype colons = count(Shape::NameColon);
        dropChance(colons);
        m_colonsCount = colons >= 2 && (again * 2 >= colons && dashes * 2 >= colons);
    }

    // "it began at 14:30" in a message is no name with its time: one chat writes all its headers alike.
    void dropChance(qsizetype colons)
    {
        const qsizetype others = std::max({count(Shape::TimeThenName), count(Shape::Nick), colons});
        qsizetype apart = 0;
        for (const Header &header : std::as_const(m_headers))
            apart += header.shape == Shape::NameThenTime && header.isApart ? 1 : 0;
        const bool dropAll = others > count(Shape::NameThenTime);
        const bool dropClose = apart >= 2;
        for (Header &header : m_headers) {
            if (header.shape != Shape::NameThenTime || !(dropAll || (dropClose && !header.isApart)))
                continue;
            header = {};
            --m_count[static_cast<size_t>(Shape::NameThenTime)];
        }
    }

    // "12:05" under "12:04 AM" is of the half of the day that comes next.
    QString timeOf(qsizetype line)
    {
        const Header &header = m_headers[line];
        QString time = header.time;
        int minutes = header.minutes;
        if (header.shape == Shape::TimeAlone && m_countsToTwelve && !header.hasHalf && minutes >= 60 && minutes < 13 * 60) {
            constexpr int half = 12 * 60;
            const int morning = minutes % half;
            const auto ahead = [this](int at) { return (at - m_minutes + 2 * half) % (2 * half); };
            const bool isMorning = ahead(morning) < ahead(morning + half);
            time += isMorning ? u" AM"_s : u" PM"_s;
            minutes = isMorning ? morning : morning + half;
        }
        m_countsToTwelve = m_countsToTwelve || header.hasHalf;
        m_minutes = minutes;
        return time;
    }

    qsizetype count(Shape shape) const { return m_count[static_cast<size_t>(shape)]; }

    // A time alone with a name above it.
    bool hasNameAbove(qsizetype line) const
    {
        const qsizetype above = line - 1;
        return above >= 0 && m_headers[above].shape == Shape::None && !m_lines.isTooLong(above)
            && mayBeName(unquoted(m_lines.all[above]));
    }

    bool isChat() const
    {
        qsizetype named = 0;
        qsizetype first = -1;
        qsizetype filled = 0;
        for (qsizetype i = 0; i < m_headers.size(); ++i) {
            if (!m_lines.all[i].trimmed().isEmpty())
                ++filled;
            const Shape shape = m_headers[i].shape;
            const bool isHeader = shape == Shape::NameThenTime || shape == Shape::TimeThenName || shape == Shape::Nick
                || (shape == Shape::NameColon && m_colonsCount) || (shape == Shape::TimeAlone && hasNameAbove(i));
            if (isHeader && first < 0)
                first = filled;
            named += isHeader ? 1 : 0;
        }
        if (named == 0 || filled < 2)
            return false;
        if (named == 1) // one message alone has its text below
            return first <= 2 && count(Shape::Nick) + count(Shape::NameColon) == 0
                && filled <= 40;
        // A log whose lines end in times has no text between them.
        return first <= filled / 2 + 1 && named * 12 >= filled - named && (named < filled || count(Shape::NameThenTime) == 0);
    }

    // Which lines are the names that stand above times.
    void nameLines()
    {
        QHash<QString, int> candidates;
        for (qsizetype i = 1; i < m_headers.size(); ++i) {
            if (m_headers[i].shape == Shape::TimeAlone && hasNameAbove(i))
                ++candidates[bare(unquoted(m_lines.all[i - 1]))];
        }
        qsizetype lastTime = -2;
        for (qsizetype i = 0; i < m_headers.size(); ++i) {
            if (m_headers[i].shape != Shape::TimeAlone)
                continue;
            if (hasNameAbove(i)) {
                const bool begins = i == 1 || m_lines.all[i - 2].trimmed().isEmpty() || !dayWordsOf(m_lines.all[i - 2], m_rules).isEmpty();
                const bool isOnlyLine = i - 1 == lastTime + 1; // it is the message of the time above
                const bool again = candidates.value(bare(unquoted(m_lines.all[i - 1]))) > 1;
                m_isName[i - 1] = !isOnlyLine && (begins || again || m_headers[i].isIndented);
            }
            lastTime = i;
        }
    }

    QString client() const
    {
        qsizetype dash = 0;
        qsizetype square = 0;
        qsizetype dated = 0;
        for (const Header &header : m_headers) {
            if (header.shape != Shape::NameThenTime && header.shape != Shape::TimeThenName)
                continue;
            dash += header.isDash ? 1 : 0;
            square += header.isSquare ? 1 : 0;
            dated += header.time.size() > 9 ? 1 : 0;
        }
        const qsizetype under = count(Shape::NameThenTime);
        const qsizetype before = count(Shape::TimeThenName);
        if (count(Shape::Nick) > under + before)
            return u"IRC"_s;
        if (dash * 2 > under && under > 0)
            return u"Discord"_s;
        if (under > before)
            return square * 2 > under || dated == 0 ? u"Slack"_s : u"Teams"_s;
        if (before > 0) {
            qsizetype behind = 0;
            for (const Header &header : m_headers)
                behind += header.shape == Shape::TimeThenName && !header.text.isEmpty() ? 1 : 0;
            return behind * 2 > before && dated == 0 ? u"Slack"_s : behind * 2 > before ? QString() : u"Teams"_s;
        }
        return count(Shape::TimeAlone) > 0 ? u"Slack"_s : QString();
    }

    void take(qsizetype i)
    {
        const Header &header = m_headers[i];
        const bool begins = header.shape != Shape::None && (header.shape != Shape::NameColon || m_colonsCount || !m_open);
        if (begins) {
            const bool named = header.shape == Shape::TimeAlone && i > 0 && m_isName[i - 1];
            if (named)
                m_who = bare(unquoted(m_lines.all[i - 1]));
            else if (header.shape != Shape::TimeAlone)
                m_who = header.who;
            close(named ? i - 2 : i - 1);
            begin(named ? i - 1 : i, timeOf(i), m_who);
            if (!header.text.isEmpty())
                m_text.append(header.text);
            return;
        }
        if (m_isName[i])
            return; // belongs to the time below
        const QString &line = m_lines.all[i];
        if (!m_lines.isTooLong(i)) {
            if (const QString day = dayWordsOf(unquoted(line), m_rules); !day.isEmpty()) {
                close(i - 1);
                m_dayLine = m_dayLine < 0 ? i : m_dayLine;
                m_day = day;
                return;
            }
        }
        if (!m_open && line.trimmed().isEmpty())
            return;
        if (!m_open)
            begin(i, {}, {});
        m_text.append(line.startsWith(u'>') ? line.mid(1) : line);
    }

    void begin(qsizetype line, const QString &time, const QString &who)
    {
        RawRow row;
        row.firstLine = static_cast<int>(m_dayLine >= 0 ? m_dayLine : line) + 1;
        row.cells = {time, who, {}};
        row.day = m_day;
        m_table.rows.push_back(row);
        m_dayLine = -1;
        m_day.clear();
        m_text.clear();
        m_open = true;
    }

    void close(qsizetype last)
    {
        if (!m_open) {
            if (m_dayLine >= 0 && last == m_headers.size() - 1) { // a day with nothing under it is text
                begin(m_dayLine, {}, {});
                m_table.rows.back().day.clear();
                m_table.rows.back().cells[2] = m_lines.all.mid(m_table.rows.back().firstLine - 1).join(u'\n').trimmed();
                m_table.rows.back().lastLine = static_cast<int>(last) + 1;
                m_open = false;
            }
            return;
        }
        m_open = false;
        RawRow &row = m_table.rows.back();
        qsizetype end = last;
        while (end + 1 > row.firstLine && m_lines.all[end].trimmed().isEmpty())
            --end;
        row.lastLine = static_cast<int>(end) + 1;
        QStringList text;
        for (const QString &line : std::as_const(m_text)) {
            qsizetype length = line.size();
            while (length > 0 && line[length - 1].isSpace())
                --length;
            text.append(line.left(length));
        }
        while (!text.isEmpty() && text.back().isEmpty())
            text.removeLast();
        while (!text.isEmpty() && text.front().isEmpty())
            text.removeFirst();
        row.cells[2] = text.join(u'\n').trimmed();
    }

    const PasteLines m_lines;
    const PastedRules &m_rules;
    QList<Header> m_headers;
    std::vector<bool> m_isName; // the line is the author of the time under it
    std::array<qsizetype, 6> m_count{};
    QHash<QString, int> m_speakers;
    bool m_colonsCount = false;
    RawTable m_table;
    bool m_open = false;
    QString m_who;
    bool m_countsToTwelve = false;
    int m_minutes = 0; // of the message above
    QStringList m_text;
    QString m_day;
    qsizetype m_dayLine = -1;
};

} // namespace

std::optional<RawTable> readChatLines(const PasteLines &lines, const PastedRules &rules, bool isSure)
{
    // Most of what is pasted is no chat, and its beginning tells.
    constexpr qsizetype enough = 400;
    if (!isSure && lines.all.size() > enough
        && !ChatReader({lines.all.first(enough), lines.limitLine}, rules).read(false))
        return std::nullopt;
    return ChatReader(lines, rules).read(isSure);
}

} // namespace story::intake
