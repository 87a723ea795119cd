#include "app/markup/line_cursor.h"

#include "app/markup/document_lines.h"

namespace story::markup {

LineCursor::LineCursor(QStringView source) : m_source(source)
{
    if (m_source.startsWith(QChar::ByteOrderMark))
        m_line.start = m_line.next = 1;
}

bool LineCursor::advance()
{
    if (!hasNext())
        return false;
    m_line = peek();
    return true;
}

void LineCursor::advanceTo(qsizetype end)
{
    while (m_line.next < end && advance()) {
    }
}

bool LineCursor::isRestBlank(qsizetype offset) const
{
    return offset >= m_source.size() || at(offset, 0).isBlank();
}

Line LineCursor::at(qsizetype start, int number) const
{
    Line line;
    const qsizetype lineBreak = m_source.indexOf(u'\n', start);
    const qsizetype end = lineBreak < 0 ? m_source.size() : lineBreak;
    line.text = m_source.mid(start, end - start);
    line.body = line.text.trimmed();
    line.indent = line.body.isEmpty() ? 0 : indentOf(line.text);
    line.number = number;
    line.start = start;
    line.next = lineBreak < 0 ? m_source.size() : lineBreak + 1;
    return line;
}

} // namespace story::markup
