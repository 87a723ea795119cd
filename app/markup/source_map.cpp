#include "app/markup/source_map.h"

#include "app/markup/entities.h"

#include <algorithm>
#include <functional>
#include <utility>

namespace story::markup {

namespace {

bool hasWord(QByteArrayView bytes)
{
    return std::any_of(bytes.begin(), bytes.end(), [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')
            || static_cast<uchar>(c) > 127;
    });
}

// "3." or "> 12)" and nothing else: an empty list item, whose number the tree holds.
bool isNumberOfEmptyItem(QByteArrayView line)
{
    const QByteArrayView trimmed = line.trimmed();
    return !trimmed.isEmpty() && (trimmed.back() == '.' || trimmed.back() == ')')
        && std::all_of(trimmed.begin(), trimmed.end() - 1,
                       [](char c) { return (c >= '0' && c <= '9') || c == ' ' || c == '>'; });
}

} // namespace

SourceMap::SourceMap(const QByteArray &source) : m_source(source)
{
    qsizetype start = 0;
    do {
        m_lines.push_back({start, false});
        start = m_source.indexOf('\n', start) + 1;
    } while (start > 0);
}

bool SourceMap::see(const char *text, qsizetype size)
{
    const char *const begin = m_source.constData();
    if (text == nullptr || std::less<>()(text, begin)
        || std::less<>()(begin + m_source.size(), text + size))
        return false;
    const qsizetype at = text - begin;
    const auto line =
        std::upper_bound(m_lines.begin(), m_lines.end(), at,
                         [](qsizetype offset, const Line &l) { return offset < l.start; });
    (line - 1)->seen = true;
    m_seenTo = std::max(m_seenTo, at + size);
    return true;
}

QString SourceMap::attribute(const MD_ATTRIBUTE &value)
{
    const qsizetype seenTo = m_seenTo;
    if (see(value.text, value.size))
        m_attributeTo = value.text + value.size - m_source.constData();
    m_seenTo = seenTo;
    QString text;
    for (int i = 0; value.text != nullptr && value.substr_offsets[i] < value.size; ++i) {
        const MD_OFFSET from = value.substr_offsets[i];
        const QString part =
            QString::fromUtf8(value.text + from, value.substr_offsets[i + 1] - from);
        if (value.substr_types[i] == MD_TEXT_NULLCHAR)
            text += QChar::ReplacementCharacter;
        else
            text += value.substr_types[i] == MD_TEXT_ENTITY ? decodeEntity(part) : part;
    }
    return text;
}

QString SourceMap::markupBefore(const char *text) const
{
    const qsizetype from = m_source.indexOf(']', std::max(m_seenTo, m_attributeTo));
    const char *const begin = m_source.constData();
    const bool inside = text != nullptr && !std::less<>()(text, begin)
        && !std::less<>()(begin + m_source.size(), text);
    const qsizetype to = inside ? text - begin : endOfLine(std::max<qsizetype>(from, 0));
    return from < 0 || from >= to ? QString()
                                  : QString::fromUtf8(m_source.constData() + from, to - from);
}

qsizetype SourceMap::endOfLine(qsizetype at) const
{
    const qsizetype end = m_source.indexOf('\n', at);
    return end < 0 ? m_source.size() : end;
}

QStringList SourceMap::lostLines(qsizetype end) const
{
    QStringList lost;
    for (const Line &line : m_lines) {
        if (line.seen || line.start >= end)
            continue;
        const QByteArrayView text =
            QByteArrayView(m_source).sliced(line.start, endOfLine(line.start) - line.start);
        if (hasWord(text) && !isNumberOfEmptyItem(text))
            lost += QString::fromUtf8(text).trimmed();
    }
    return lost;
}

QStringList SourceMap::cellsBehind(qsizetype bars) const
{
    const QByteArrayView tail =
        QByteArrayView(m_source).sliced(m_seenTo, endOfLine(m_seenTo) - m_seenTo);
    QStringList cells;
    QByteArray cell;
    for (qsizetype i = 0; i <= tail.size(); ++i) {
        const bool escaped = i + 1 < tail.size() && tail[i] == '\\' && tail[i + 1] == '|';
        if (i < tail.size() && (escaped || tail[i] != '|')) {
            i += escaped ? 1 : 0;
            if (bars == 0)
                cell += tail[i];
        } else if (bars > 0) {
            --bars;
        } else if (const QByteArray trimmed = std::exchange(cell, {}).trimmed();
                   !trimmed.isEmpty()) {
            cells += QString::fromUtf8(trimmed);
        }
    }
    return cells;
}

bool SourceMap::isDoubleTilde() const
{
    // Between the text given last and the span there is only markup.
    const qsizetype at = m_source.indexOf('~', m_seenTo);
    return at >= 0 && at + 1 < m_source.size() && m_source[at + 1] == '~';
}

} // namespace story::markup
