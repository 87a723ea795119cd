#include "app/intake/outline.h"

#include "app/core/text.h"
#include "app/intake/clues.h"
#include "app/markup/plain_line.h"

#include <QRegularExpression>

#include <algorithm>

namespace story::intake {

using namespace Qt::StringLiterals;
using markup::DocBlock;
using Kind = DocBlock::Kind;

namespace {

constexpr qsizetype longestLabel = 80;

struct Label {
    QString text;      // without markup
    qsizetype end = 0; // where the rest of the block's text begins
    bool isBold = false;
};

// "**Context**:", "**Impact:** users", "**Key events**", "**Timeline** (UTC)", "__Status__: done".
std::optional<Label> boldLabel(const QString &text)
{
    static const QRegularExpression pattern(
        uR"(^(\*\*|__)(?=\S)([^*_\n]{1,80}?)(?<=\S)\1(\s*[:\x{2013}\x{2014}-]|\s*\([^()\n]{1,80}\)\s*$)?\s*)"_s);
    const auto match = pattern.match(text.left(2 * longestLabel));
    if (!match.hasMatch())
        return std::nullopt;
    const QString inner = match.captured(2).trimmed();
    const bool hasColon = inner.endsWith(u':') || match.hasCaptured(3);
    const bool isAll = match.capturedLength() >= text.trimmed().size();
    if (!hasColon && !isAll)
        return std::nullopt;
    return Label{inner, match.capturedLength(), true};
}

// "Root Causes:", "Impact: without help …"
std::optional<Label> plainLabel(const QString &text)
{
    static const QRegularExpression pattern(
        uR"(^([\p{L}][\p{L}\p{N} /&'\x{2019}-]{2,40}):(?:\s+|$))"_s,
        QRegularExpression::UseUnicodePropertiesOption);
    const auto match = pattern.match(text.left(longestLabel));
    if (!match.hasMatch())
        return std::nullopt;
    return Label{match.captured(1), match.capturedLength(), false};
}

class Builder {
public:
    Builder(const QList<DocBlock> &blocks, const SourceLines &lines, const StampRules &rules,
            qsizetype limitLine)
        : m_blocks(blocks),
          m_lines(lines),
          m_rules(rules),
          m_limitLine(limitLine)
    {}

    Outline build()
    {
        m_outline.parts.append(Part());
        m_outline.units.reserve(m_blocks.size());
        for (const DocBlock &block : m_blocks) {
            Unit unit;
            unit.block = &block;
            unit.isHuge = block.text.size() > m_limitLine
                && m_lines.longest(block.firstLine, block.lastLine) > m_limitLine;
            if (!unit.isHuge && block.kind == Kind::Heading)
                readHeading(unit);
            else if (!unit.isHuge && block.kind == Kind::ListItem)
                readItem(unit);
            else if (!unit.isHuge && block.kind == Kind::Paragraph)
                readParagraph(unit);
            else
                place(unit);
            m_outline.units.append(unit);
        }
        return std::move(m_outline);
    }

private:
    struct Open {
        int level;
        int part;
    };

    void place(Unit &unit)
    {
        unit.part = m_label >= 0 ? m_label : m_heading;
        unit.role = m_outline.parts[unit.part].role;
    }

    // Where nothing but emphasis is lost the words without markup are the better name.
    static QString lineOf(const DocBlock &block)
    {
        static const QRegularExpression address(uR"(\]\(|\]\[|://|<\w)"_s);
        return oneLine(address.match(block.text).hasMatch() ? block.text : block.plain);
    }

    int addPart(const QString &text, const QString &source, Role own, int parent, int line)
    {
        Part part;
        part.text = text;
        part.source = source;
        part.line = line;
        part.role = own != Role::None ? own : m_outline.parts[parent].role;
        const int index = static_cast<int>(m_outline.parts.size());
        part.root = own != Role::None || m_outline.parts[parent].role == Role::None
            ? index
            : m_outline.parts[parent].root;
        part.isKept = false;
        m_outline.parts.append(part);
        return index;
    }

    int addLabel(const Label &label, bool isAll, Role own, const DocBlock &block)
    {
        QString text = isAll ? lineOf(block) : oneLine(label.text);
        if (text.endsWith(u':'))
            text.chop(1);
        return addPart(text, oneLine(isAll ? block.text : label.text), own, m_heading,
                       block.firstLine);
    }

    // A heading that is a time and hardly anything else. Below a timeline also a day alone; elsewhere only with a time of day.
    bool isMomentHeading(const DocBlock &block) const
    {
        const auto stamp = readStamp(block.plain, m_rules);
        const bool inTimeline = m_outline.parts[m_heading].role == Role::Timeline;
        if (!stamp) {
            if (!inTimeline)
                return false;
            // "### 2X:XX (not sure exact time)", "### Next morning" among their kind
            return dayLine(block.plain, m_rules.order)
                || (m_momentLevel == block.level && m_momentHasClock);
        }
        const bool isAll = block.plain.mid(stamp->length).trimmed().isEmpty();
        if (stamp->clock.isEmpty() && stamp->isPossible)
            return inTimeline && block.level > 1;
        return inTimeline || (isAll && block.level > 1) || (m_momentLevel == block.level);
    }

    void readHeading(Unit &unit)
    {
        const DocBlock &block = *unit.block;
        m_label = -1;
        if (roleOf(block.plain) == Role::None && isMomentHeading(block)) {
            m_momentLevel = block.level;
            const auto stamp = readStamp(block.plain, m_rules);
            m_momentHasClock = m_momentHasClock || (stamp && !stamp->clock.isEmpty());
            unit.isMoment = true;
            place(unit);
            return;
        }
        const bool first = !std::exchange(m_hadHeading, true);
        while (!m_open.empty() && m_open.back().level >= block.level)
            m_open.pop_back();
        // The title of the document covers everything, whatever words are in it.
        const bool isTitle = first && block.level == 1 && block.plain.size() > 24;
        const Role own = isTitle ? Role::None : roleOf(block.plain);
        const int parent = m_open.empty() ? 0 : m_open.back().part;
        m_heading = addPart(lineOf(block), m_lines.slice(block.firstLine, block.lastLine), own,
                            parent, block.firstLine);
        m_open.push_back({block.level, m_heading});
        if (own != Role::None) {
            m_momentHasClock = false;
            m_momentLevel = own == Role::Timeline ? m_momentLevel : 0;
        }
        unit.isHeading = true;
        place(unit);
    }

    bool isTime(const QString &label) const
    {
        return readStamp(label, m_rules).has_value() || looksLikeTime(label);
    }

    void readItem(Unit &unit)
    {
        const DocBlock &block = *unit.block;
        // The label ends where another one stands beside or above it.
        auto label = boldLabel(block.text);
        if (label && isTime(label->text))
            label.reset();
        if ((label && block.depth <= m_labelDepth)
            || (m_label >= 0 && m_labelIsInline && !m_labelIsItem && !m_labelLeadsIn))
            m_label = -1;
        if (label && (m_label < 0 || roleOfLabel(label->text) != Role::None)) {
            const Role own = roleOfLabel(label->text);
            const bool isAll = label->end >= block.text.trimmed().size();
            const bool mayHold = m_outline.parts[m_heading].role == Role::None;
            if (mayHold && (own != Role::None || isAll)) {
                m_label = addLabel(*label, isAll, own, block);
                m_labelDepth = block.depth;
                m_labelIsItem = true;
                unit.isHeading = isAll;
                unit.labelEnd = isAll ? 0 : label->end;
            }
        }
        place(unit);
    }

    void readParagraph(Unit &unit)
    {
        const DocBlock &block = *unit.block;
        if (block.depth > 0) {
            place(unit);
            return;
        }
        auto label = boldLabel(block.text);
        if (!label)
            label = plainLabel(block.text);
        if (label && isTime(label->text))
            label.reset();
        const Role own = label ? roleOfLabel(label->text) : Role::None;
        const bool isAll = label && label->end >= block.text.trimmed().size();
        const Role around = m_outline.parts[m_heading].role;
        if (own != Role::None && own != around
            && (isAll || around == Role::None || own == Role::Impact || own == Role::Actions)
            && around != Role::Timeline) {
            m_label = addLabel(*label, isAll, own, block);
            m_labelDepth = 0;
            m_labelIsItem = false;
            unit.isHeading = isAll;
            unit.labelEnd = isAll ? 0 : label->end;
            m_labelIsInline = !isAll;
            m_labelLeadsIn = block.text.trimmed().endsWith(u':');
        } else if (m_label >= 0 && !m_labelIsItem && (m_labelIsInline || isAll)) {
            m_label =
                -1; // "**Impact:** …" is over with its paragraph, "Root causes:" with "Cleanup:"
        }
        place(unit);
    }

    const QList<DocBlock> &m_blocks;
    const SourceLines &m_lines;
    const StampRules &m_rules;
    const qsizetype m_limitLine;
    Outline m_outline;
    std::vector<Open> m_open;
    int m_heading = 0; // the part of the heading we are under
    int m_label = -1;  // the part of the label we are under
    int m_labelDepth = 0;
    bool m_labelIsItem = false;
    bool m_labelIsInline = false;
    bool m_labelLeadsIn = false;   // its paragraph ends with a colon
    int m_momentLevel = 0;         // of the headings that are times
    bool m_momentHasClock = false; // one of them told a time of day
    bool m_hadHeading = false;
};

} // namespace

qsizetype Outline::endOfRoot(qsizetype from) const
{
    const int root = parts[units[from].part].root;
    qsizetype end = from;
    while (end < units.size() && parts[units[end].part].root == root)
        ++end;
    return end;
}

Outline outlineOf(const QList<DocBlock> &blocks, const SourceLines &lines, const StampRules &rules,
                  qsizetype limitLine)
{
    return Builder(blocks, lines, rules, limitLine).build();
}

} // namespace story::intake
