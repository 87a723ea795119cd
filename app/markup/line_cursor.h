// Goes through a document line by line, with a look ahead.
#pragma once

#include <QLatin1StringView>
#include <QStringView>

namespace story::markup {

struct Line {
    QStringView text;
    QStringView body;    // without white space at both ends
    int indent = 0;      // columns of white space in front of the body
    int number = 0;      // counted from 1
    qsizetype start = 0; // in the source
    qsizetype next = 0;  // where the following line starts

    bool isBlank() const { return body.isEmpty(); }
};

class LineCursor {
public:
    // The characters of `source` must outlive this. Stands before the first line; skips a byte order mark.
    explicit LineCursor(QStringView source);

    QStringView source() const { return m_source; }
    const Line &line() const { return m_line; }
    bool hasNext() const { return m_line.next < m_source.size(); }
    Line peek() const { return after(m_line); }
    // The line behind `line`; empty at the end.
    Line after(const Line &line) const { return at(line.next, line.number + 1); }

    bool advance();
    void take(const Line &line) { m_line = line; }
    // Takes lines up to the one that holds the character before the offset `end`.
    void advanceTo(qsizetype end);

    // Whether only white space follows `offset` in its line.
    bool isRestBlank(qsizetype offset) const;

private:
    Line at(qsizetype start, int number) const;

    QStringView m_source;
    Line m_line;
};

} // namespace story::markup
