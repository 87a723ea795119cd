// The entries of a timeline as they are found, and the text that belongs to each.
#pragma once

#include "app/intake/timeline.h"

#include <vector>

namespace story::intake {

class Collector {
public:
    enum class Style { None, List, Paragraph, Heading };

    // All three must outlive this.
    Collector(Outline &outline, const SourceLines &lines, Timeline &timeline)
        : m_outline(outline),
          m_lines(lines),
          m_timeline(timeline)
    {}

    // A new entry, which unit `from` begins. Units that wait belong to the one before where both are of one style and part.
    Entry &begin(qsizetype from, Style style, int firstLine, int lastLine);
    // No text belongs to the last entry any more.
    void end();
    // After entries were added to the timeline by other ways.
    void skipToEnd();

    bool isOpen() const { return m_current >= 0; }
    Style style() const { return m_style; }
    Entry &current() { return m_timeline.entries[m_current]; }

    // Text that surely belongs to the entry, unless something in between still waits: then it waits with that.
    void attach(qsizetype unit);
    // Text that belongs to the entry if another entry follows; else it is a passage.
    void wait(qsizetype unit) { m_waiting.append(unit); }
    bool hasWaiting() const { return !m_waiting.isEmpty(); }
    void forgetWaiting() { m_waiting.clear(); }

    // An item, or a part of one, below the list item that is the entry.
    bool isNested(const Unit &unit) const;
    // Below the heading that is the entry.
    bool isUnderMoment(const Unit &unit) const;

    // Puts the text of each entry together.
    void compose();

private:
    struct Lines {
        int first;
        int last;
    };

    void attachNow(qsizetype unit);

    Outline &m_outline;
    const SourceLines &m_lines;
    Timeline &m_timeline;
    std::vector<std::vector<Lines>> m_attached; // to each entry
    qsizetype m_current = -1;
    qsizetype m_currentUnit = 0;
    Style m_style = Style::None;
    int m_depth = 0; // of the list item
    QList<qsizetype> m_waiting;
};

} // namespace story::intake
