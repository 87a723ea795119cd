// What of a piece md4c has given us, known by the pointers it hands out. So we notice what it leaves out without a
// word, and can tell apart spellings that it reports alike.
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <md4c.h>

#include <vector>

namespace story::markup {

class SourceMap {
public:
    // `source` must outlive this and is what md4c reads.
    explicit SourceMap(const QByteArray &source);

    // Marks text as given; false for text that md4c made itself, such as the space for a line break in code.
    bool see(const char *text, qsizetype size);
    // The value of an attribute (address, title, info), its lines marked as given. It may stand far away, in a
    // definition, so it does not move seenTo().
    QString attribute(const MD_ATTRIBUTE &value);

    // The source from the first ']' behind everything given so far, attributes too, up to `text`, or to the end of
    // that line where `text` is no place in the source.
    QString markupBefore(const char *text) const;

    // The end of the text given last.
    qsizetype seenTo() const { return m_seenTo; }
    qsizetype endOfLine(qsizetype at) const;

    // Lines before `end` that hold words, none of which was given: definitions of links that nothing uses.
    QStringList lostLines(qsizetype end) const;
    // What stands in the current line behind the next `bars` cell borders, cell by cell.
    QStringList cellsBehind(qsizetype bars) const;
    // Whether the strike-through that begins here is written with two tildes.
    bool isDoubleTilde() const;

private:
    struct Line {
        qsizetype start;
        bool seen;
    };

    const QByteArray &m_source;
    std::vector<Line> m_lines;
    qsizetype m_seenTo = 0;
    qsizetype m_attributeTo = 0;
};

} // namespace story::markup
