#include "app/markup/document_search.h"

using namespace Qt::StringLiterals;

namespace story::markup {

bool looksLikeMediaWiki(QStringView source)
{
    bool found = false;
    for (qsizetype at = 0; at < source.size();) {
        const QStringView head = source.mid(at, 4);
        if (head.startsWith("## "_L1) || head.startsWith("###"_L1) || head.startsWith("```"_L1)
            || (at == 0 && head.startsWith("# "_L1)))
            return false;
        const qsizetype lineBreak = source.indexOf(u'\n', at);
        const qsizetype end = lineBreak < 0 ? source.size() : lineBreak;
        found = found
            || (head.startsWith("=="_L1) && wikiHeading(source.mid(at, end - at).trimmed(), false));
        at = end + 1;
    }
    return found;
}

std::optional<Line> endOfFrontMatter(const LineCursor &cursor)
{
    constexpr int longest = 10'000; // lines
    const Line first = cursor.peek();
    const bool toml = first.body == "+++"_L1;
    if (first.indent > 0 || (!toml && first.body != "---"_L1))
        return {};
    bool named = toml; // a title between two rules has no "name: value"
    Line line = first;
    for (int i = 0; i < longest && line.next < cursor.source().size(); ++i) {
        line = cursor.after(line);
        if (line.indent == 0 && (line.body == first.body || (!toml && line.body == "..."_L1)))
            return named || i == 0 ? std::optional(line) : std::nullopt;
        named = named || line.body.contains(u':');
    }
    return {};
}

std::optional<Line> EndSearch::fence(const FenceLine &mark)
{
    const auto length = qMin(mark.length, longestFence);
    bool &never = m_neverClosed[mark.mark == u'~' ? 1 : 0][length];
    for (Line line = m_cursor.line(); !never;) {
        never = line.next >= m_cursor.source().size();
        line = m_cursor.after(line);
        if (!line.body.startsWith(mark.mark))
            continue;
        const std::optional<FenceLine> end = markup::fence(line.body);
        if (end && end->mark == mark.mark && end->length >= length && end->info.isEmpty()) {
            never = false;
            return line;
        }
    }
    return {};
}

qsizetype EndSearch::endOf(QLatin1StringView what, qsizetype &notBefore) const
{
    if (m_cursor.line().start < notBefore)
        return 0;
    const qsizetype at =
        m_cursor.source().indexOf(what, m_cursor.line().start, Qt::CaseInsensitive);
    const qsizetype end = at + what.size();
    if (at >= 0 && m_cursor.isRestBlank(end))
        return end;
    notBefore = at < 0 ? m_cursor.source().size() : end;
    return 0;
}

} // namespace story::markup
