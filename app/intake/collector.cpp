#include "app/intake/collector.h"

#include <algorithm>

namespace story::intake {

using namespace Qt::StringLiterals;
using markup::DocBlock;
using Kind = DocBlock::Kind;

Entry &Collector::begin(qsizetype from, Style style, int firstLine, int lastLine)
{
    const auto rootOf = [this](qsizetype unit) {
        return m_outline.parts[m_outline.units[unit].part].root;
    };
    if (isOpen() && style == m_style && rootOf(m_currentUnit) == rootOf(from)) {
        for (const qsizetype unit : std::as_const(m_waiting))
            attachNow(unit);
    }
    m_waiting.clear();
    Entry &entry = m_timeline.entries.emplaceBack();
    m_attached.resize(static_cast<size_t>(m_timeline.entries.size()));
    entry.firstLine = firstLine;
    entry.lastLine = lastLine;
    entry.source = m_lines.slice(firstLine, lastLine);
    m_current = m_timeline.entries.size() - 1;
    m_currentUnit = from;
    m_depth = m_outline.units[from].block->depth;
    m_style = style;
    return entry;
}

void Collector::end()
{
    m_current = -1;
    m_style = Style::None;
    m_waiting.clear();
}

void Collector::skipToEnd()
{
    m_attached.resize(static_cast<size_t>(m_timeline.entries.size()));
    end();
}

void Collector::attach(qsizetype unit)
{
    if (m_waiting.isEmpty())
        attachNow(unit);
    else
        m_waiting.append(unit);
}

void Collector::attachNow(qsizetype unit)
{
    const DocBlock &block = *m_outline.units[unit].block;
    m_outline.units[unit].isDone = true;
    auto &ranges = m_attached[static_cast<size_t>(m_current)];
    const bool goesOn = !ranges.empty()
        && (ranges.back().last + 1 == block.firstLine
            || m_lines.slice(ranges.back().last + 1, block.firstLine - 1).isEmpty());
    if (goesOn) // only blank lines between them
        ranges.back().last = block.lastLine;
    else
        ranges.push_back({block.firstLine, block.lastLine});
    current().lastLine = std::max(current().lastLine, block.lastLine);
}

bool Collector::isNested(const Unit &unit) const
{
    if (!isOpen() || m_style != Style::List)
        return false;
    const int depth = unit.block->depth;
    return unit.block->kind == Kind::ListItem ? depth > m_depth : depth >= m_depth && depth > 0;
}

bool Collector::isUnderMoment(const Unit &unit) const
{
    return isOpen() && m_style == Style::Heading && unit.part == m_outline.units[m_currentUnit].part
        && unit.block->kind != Kind::LinkDefinition && unit.block->kind != Kind::Comment;
}

void Collector::compose()
{
    for (size_t i = 0; i < m_attached.size(); ++i) {
        QString &text = m_timeline.entries[static_cast<qsizetype>(i)].text;
        for (const Lines &range : m_attached[i]) {
            text = text.trimmed();
            if (!text.isEmpty())
                text += u"\n\n"_s;
            text += m_lines.dedented(range.first, range.last);
        }
        text = text.trimmed();
    }
}

} // namespace story::intake
