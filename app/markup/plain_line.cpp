#include "app/markup/plain_line.h"

#include "app/markup/entities.h"

#include <array>
#include <vector>

using namespace Qt::StringLiterals;

namespace story::markup {

namespace {

// Stands for a character to take out later; cleanText lets no NUL through.
constexpr QChar gap(u'\0');

constexpr std::array<bool, 128> marks = [] {
    std::array<bool, 128> set{};
    for (const char c : {'*', '_', '`', '[', '\\', '&', '<', '~'})
        set[static_cast<size_t>(c)] = true;
    return set;
}();

bool isPunctuation(QChar c)
{
    return c.unicode() < 128 && c.isPrint() && !c.isLetterOrNumber() && c != u' ';
}

class LineReader {
public:
    explicit LineReader(QStringView source) : m_source(source) { m_out.reserve(source.size()); }

    QString read()
    {
        while (m_at < m_source.size())
            step(m_source[m_at]);
        m_out.remove(gap);
        return m_out;
    }

private:
    QChar at(qsizetype i) const
    {
        return i >= 0 && i < m_source.size() ? m_source[i] : QChar(u' ');
    }

    qsizetype runAt(qsizetype i) const
    {
        qsizetype end = i;
        while (end < m_source.size() && m_source[end] == m_source[i])
            ++end;
        return end - i;
    }

    void keep(qsizetype count)
    {
        m_out += m_source.mid(m_at, count);
        m_at += count;
    }

    void step(QChar c)
    {
        switch (c.unicode()) {
        case u'*':
        case u'_':
        case u'~':
            emphasis(c);
            return;
        case u'\'': { // MediaWiki: '''bold'''
            const qsizetype run = runAt(m_at);
            if (run >= 3)
                m_at += run;
            else
                keep(run);
            return;
        }
        case u'`':
            code();
            return;
        case u'\\':
            if (isPunctuation(at(m_at + 1)))
                ++m_at;
            keep(1);
            return;
        case u'&':
            entity();
            return;
        case u'<':
            angle();
            return;
        case u'[':
            m_brackets.push_back(m_out.size());
            keep(1);
            return;
        case u']':
            closeBracket();
            return;
        default:
            keep(1);
            return;
        }
    }

    void emphasis(QChar c)
    {
        const qsizetype run = runAt(m_at);
        const QChar before = at(m_at - 1);
        const QChar after = at(m_at + run);
        const bool between = before.isSpace() && after.isSpace();
        const bool inWord = c == u'_' && before.isLetterOrNumber() && after.isLetterOrNumber();
        const bool tilde = c == u'~' && run != 2;
        if (between || inWord || tilde || run > 3)
            keep(run);
        else
            m_at += run;
    }

    // `code`: its content is taken as it stands. Where no closing run follows, the backticks are text.
    void code()
    {
        const qsizetype run = runAt(m_at);
        const auto slot = static_cast<size_t>(qMin<qsizetype>(run, 8));
        for (qsizetype i = m_at + run; !m_noTicks[slot];) {
            i = m_source.indexOf(u'`', i);
            if (i < 0) {
                m_noTicks[slot] = true; // and none will follow later: every search fails once only
                break;
            }
            const qsizetype closing = runAt(i);
            if (closing == run || (run >= 8 && closing >= 8)) {
                m_at += run;
                keep(i - m_at);
                m_at += closing;
                return;
            }
            i += closing;
        }
        keep(run);
    }

    void entity()
    {
        for (qsizetype i = m_at + 1; i < m_at + 34 && i < m_source.size(); ++i) {
            const QChar c = m_source[i];
            if (c == u';') {
                m_out += decodeEntity(m_source.mid(m_at, i + 1 - m_at));
                m_at = i + 1;
                return;
            }
            if (c != u'#' && !c.isLetterOrNumber())
                break;
        }
        keep(1);
    }

    // <br> and <https://…>; every other tag is text.
    void angle()
    {
        const QStringView rest = m_source.mid(m_at + 1);
        if (rest.startsWith("br"_L1, Qt::CaseInsensitive)) {
            qsizetype end = 2;
            while (end < rest.size() && (rest[end] == u' ' || rest[end] == u'/'))
                ++end;
            if (end < rest.size() && rest[end] == u'>') {
                m_out += u'\n';
                m_at += end + 2;
                return;
            }
        }
        if (rest.startsWith("http"_L1) || rest.startsWith("mailto:"_L1)) {
            qsizetype end = m_at + 1;
            while (m_at >= m_noAngleBefore && at(end) != u'>' && !at(end).isSpace())
                ++end;
            if (m_at >= m_noAngleBefore && at(end) == u'>') {
                ++m_at;
                keep(end - m_at);
                ++m_at;
                return;
            }
            m_noAngleBefore = qMax(m_noAngleBefore, end);
        }
        keep(1);
    }

    // [label](address) and ![alt](address) become their label.
    void closeBracket()
    {
        if (m_brackets.empty()) {
            keep(1);
            return;
        }
        const qsizetype open = m_brackets.back();
        m_brackets.pop_back();
        const qsizetype close = at(m_at + 1) == u'(' ? endOfAddress(m_at + 2) : -1;
        if (close < 0) {
            keep(1);
            return;
        }
        m_out[open] = gap;
        if (open > 0 && m_out[open - 1] == u'!')
            m_out[open - 1] = gap;
        m_at = close + 1;
    }

    // Where the parenthesis closes; one pair may stand inside the address.
    qsizetype endOfAddress(qsizetype from)
    {
        if (m_noParenthesis)
            return -1;
        const qsizetype close = m_source.indexOf(u')', from);
        m_noParenthesis = close < 0;
        if (close < 0 || !m_source.mid(from, close - from).contains(u'('))
            return close;
        const qsizetype next = m_source.indexOf(u')', close + 1);
        const QStringView between = m_source.mid(close + 1, qMax<qsizetype>(next - close - 1, 0));
        return next < 0 || between.contains(u' ') || between.contains(u'(') ? close : next;
    }

    QStringView m_source;
    qsizetype m_at = 0;
    QString m_out;
    std::vector<qsizetype> m_brackets; // where in m_out they were opened
    std::array<bool, 9> m_noTicks{};   // by length of the run
    bool m_noParenthesis = false;
    qsizetype m_noAngleBefore = 0;
};

bool hasMarks(QStringView source)
{
    const auto *const end = source.utf16() + source.size();
    for (const auto *c = source.utf16(); c != end; ++c) {
        if (*c < 128 && marks[*c])
            return true;
    }
    return source.contains("'''"_L1);
}

} // namespace

QString plainLine(const QString &source)
{
    return hasMarks(source) ? LineReader(source).read() : source;
}

} // namespace story::markup
