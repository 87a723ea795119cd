#include "app/intake/source_lines.h"

#include <algorithm>

namespace story::intake {

SourceLines::SourceLines(QStringView text) : m_text(text)
{
    m_starts.append(0);
    for (qsizetype at = text.indexOf(u'\n'); at >= 0; at = text.indexOf(u'\n', at + 1))
        m_starts.append(at + 1);
    m_starts.append(text.size() + 1);
}

QStringView SourceLines::line(int number) const
{
    if (number < 1 || number > count())
        return {};
    return m_text.sliced(m_starts[number - 1], m_starts[number] - 1 - m_starts[number - 1]);
}

QString SourceLines::slice(int first, int last) const
{
    first = std::max(first, 1);
    last = std::min(last, count());
    if (first > last)
        return {};
    QStringView text = m_text.sliced(m_starts[first - 1], m_starts[last] - 1 - m_starts[first - 1]);
    while (!text.isEmpty() && text.back().isSpace())
        text.chop(1);
    return text.toString();
}

QString SourceLines::dedented(int first, int last) const
{
    const auto indent = [](QStringView text) {
        qsizetype width = 0;
        while (width < text.size() && (text[width] == u' ' || text[width] == u'\t'))
            ++width;
        return width;
    };
    qsizetype least = -1;
    for (int number = first; number <= last; ++number) {
        const QStringView text = line(number);
        if (!text.trimmed().isEmpty())
            least = least < 0 ? indent(text) : std::min(least, indent(text));
    }
    if (least <= 0)
        return slice(first, last);
    QString out;
    for (int number = first; number <= last; ++number) {
        const QStringView text = line(number);
        if (number > first)
            out += u'\n';
        out += text.mid(std::min(least, indent(text)));
    }
    while (!out.isEmpty() && out.back().isSpace())
        out.chop(1);
    return out;
}

qsizetype SourceLines::longest(int first, int last) const
{
    qsizetype most = 0;
    for (int number = std::max(first, 1); number <= std::min(last, count()); ++number)
        most = std::max(most, line(number).size());
    return most;
}

} // namespace story::intake
