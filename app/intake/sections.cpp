#include "app/intake/sections.h"

#include "app/intake/actions.h"

#include <algorithm>
#include <utility>

namespace story::intake {

using namespace Qt::StringLiterals;
using markup::DocBlock;
using Kind = DocBlock::Kind;

namespace {

bool isProse(Kind kind)
{
    return kind == Kind::Paragraph || kind == Kind::ListItem || kind == Kind::TableRow
        || kind == Kind::Code || kind == Kind::Quote;
}

bool introduces(const QString &text)
{
    const QString end = text.trimmed();
    return end.endsWith(u':') || end.endsWith(u',');
}

class Reader {
public:
    Reader(Outline &outline, const SourceLines &lines, Draft &draft)
        : m_outline(outline),
          m_lines(lines),
          m_draft(draft)
    {}

    void read()
    {
        for (qsizetype i = 0; i < m_outline.units.size();) {
            const qsizetype end = m_outline.endOfRoot(i);
            ReviewFacts &facts = m_draft.facts();
            switch (m_outline.units[i].role) {
            case Role::Summary:
                takeWhole(i, end, facts.summary);
                break;
            case Role::Impact:
                takeWhole(i, end, facts.impact);
                break;
            case Role::Detection:
                takeWhole(i, end, facts.detection);
                break;
            case Role::Factors:
                takeFactors(i, end);
                break;
            case Role::Lessons:
                takeEach(i, end, true, [this](const QString &text) {
                    m_draft.add(m_draft.review().lessons).text = text;
                });
                break;
            case Role::Right:
                takeFindings(i, end, Goal::Right);
                break;
            case Role::Wrong:
                takeFindings(i, end, Goal::Wrong);
                break;
            case Role::Differently:
                takeFindings(i, end, Goal::Differently);
                break;
            case Role::Luck:
                takeFindings(i, end, Goal::Luck);
                break;
            case Role::Surprise:
                takeFindings(i, end, Goal::Surprise);
                break;
            case Role::Questions:
                takeEach(i, end, false, [this](const QString &text) {
                    m_draft.add(m_draft.review().questions).text = text;
                });
                break;
            case Role::None:
            case Role::KeyTimes:
            case Role::Timeline:
            case Role::Actions:
                break;
            }
            i = std::max(end, i + 1);
        }
    }

private:
    Unit &unit(qsizetype i) { return m_outline.units[i]; }
    bool isFree(qsizetype i) const
    {
        const Unit &u = m_outline.units[i];
        return !u.isDone && !u.isHuge && !u.isHeading
            && (isProse(u.block->kind) || u.block->kind == Kind::Rule);
    }

    // The text of free units that follow each other, as it stands in the source.
    QString textOf(qsizetype from, qsizetype to) const
    {
        const Unit &first = m_outline.units[from];
        if (first.labelEnd == 0)
            return m_lines.dedented(first.block->firstLine,
                                    m_outline.units[to - 1].block->lastLine);
        QString text = first.block->text.mid(first.labelEnd).trimmed();
        if (to > from + 1) {
            text += (text.isEmpty() ? QString() : u"\n\n"_s)
                + m_lines.dedented(m_outline.units[from + 1].block->firstLine,
                                   m_outline.units[to - 1].block->lastLine);
        }
        return text;
    }

    void done(qsizetype from, qsizetype to)
    {
        for (qsizetype i = from; i < to; ++i)
            unit(i).isDone = true;
    }

    // Sub-headings of the part are a part of its text.
    bool isSubHeading(qsizetype i) const
    {
        const Unit &u = m_outline.units[i];
        return u.isHeading && u.block->kind == Kind::Heading
            && m_outline.parts[u.part].root != u.part;
    }

    // The whole part, into one field. A second part of the same kind stays text.
    void takeWhole(qsizetype from, qsizetype to, QString &field)
    {
        if (!field.isEmpty())
            return;
        QStringList pieces;
        QList<std::pair<qsizetype, qsizetype>> runs;
        for (qsizetype i = from; i < to;) {
            if (!isFree(i) && !isSubHeading(i)) {
                ++i;
                continue;
            }
            qsizetype end = i + 1;
            while (end < to && (isFree(end) || isSubHeading(end)) && unit(end).labelEnd == 0)
                ++end;
            // A heading with nothing below it, and rules, are no text.
            while (end > i && (isSubHeading(end - 1) || unit(end - 1).block->kind == Kind::Rule))
                --end;
            if (end > i) {
                pieces.append(textOf(i, end));
                runs.append({i, end});
            }
            i = std::max(end, i + 1);
        }
        const QString text = pieces.join(u"\n\n"_s).trimmed();
        if (text.isEmpty() || isPlaceholder(text))
            return;
        field = text;
        for (const auto &[first, last] : runs) {
            for (qsizetype i = first; i < last; ++i) {
                if (isSubHeading(i))
                    m_outline.parts[unit(i).part].isKept = true;
            }
            done(first, last);
        }
    }

    // Where a free run of one part ends: the next heading, unit that is done, or change of part.
    qsizetype endOfRun(qsizetype from, qsizetype to) const
    {
        qsizetype end = from;
        while (end < to && isFree(end) && m_outline.units[end].part == m_outline.units[from].part
               && !m_outline.units[end].isHeading)
            ++end;
        return end;
    }

    void takeFindings(qsizetype from, qsizetype to, Goal goal)
    {
        takeEach(from, to, false, [this, goal](const QString &text) {
            Finding &finding = m_draft.add(m_draft.review().findings);
            finding.goal = goal;
            finding.text = text;
        });
    }

    // Each item of a list and each paragraph on its own, with what belongs to it. `strict`: below a sub-heading of its own only lists.
    template <class Take>
    void takeEach(qsizetype from, qsizetype to, bool strict, Take take)
    {
        for (qsizetype i = from; i < to;) {
            const Unit &u = unit(i);
            if (!isFree(i) || u.isHeading) {
                ++i;
                continue;
            }
            if (u.block->kind == Kind::ListItem && u.labelEnd == 0) {
                const WholeItem item = wholeItem(m_outline, i, to, m_lines);
                if (!item.text.trimmed().isEmpty() && !isPlaceholder(item.text)) {
                    take(item.text);
                    done(i, item.end);
                }
                i = item.end;
                continue;
            }
            const bool isOwnText = !strict || m_outline.parts[u.part].root == u.part;
            const bool isPicture =
                u.block->text.startsWith("!["_L1) || u.block->text.startsWith("<img"_L1);
            if ((u.block->kind != Kind::Paragraph && u.labelEnd == 0) || isPicture) {
                ++i;
                continue;
            }
            qsizetype end = i + 1;
            const auto continues = [&](qsizetype at) {
                return at < to && isFree(at) && unit(at).part == u.part && unit(at).labelEnd == 0;
            };
            bool isLeadIn = false; // "For example:" above the list that is all of the part
            if (introduces(u.block->text) && continues(end)
                && unit(end).block->kind == Kind::ListItem) {
                const qsizetype list = endOfList(end, to);
                isLeadIn =
                    !continues(list) && (i == from || !isFree(i - 1) || unit(i - 1).part != u.part);
                end = isLeadIn ? end : list;
            } else if (introduces(u.block->text) && continues(end)
                       && unit(end).block->kind == Kind::Paragraph) {
                ++end;
            }
            while (continues(end)
                   && (unit(end).block->kind == Kind::Code || unit(end).block->kind == Kind::Quote))
                ++end;
            const QString text = textOf(i, end);
            if (isOwnText && !isLeadIn && !text.isEmpty() && !isPlaceholder(text)) {
                take(text);
                done(i, end);
            }
            i = end;
        }
    }

    // Where a list and everything nested in it ends.
    qsizetype endOfList(qsizetype from, qsizetype to) const
    {
        qsizetype end = from;
        while (end < to && isFree(end) && m_outline.units[end].part == m_outline.units[from].part
               && (m_outline.units[end].block->kind == Kind::ListItem
                   || m_outline.units[end].block->depth > 0))
            ++end;
        return end;
    }

    // A list is one factor per item. Text is one factor, however many paragraphs it takes to tell.
    void takeFactors(qsizetype from, qsizetype to)
    {
        for (qsizetype i = from; i < to;) {
            const qsizetype end = endOfRun(i, to);
            if (end == i) {
                ++i;
                continue;
            }
            qsizetype list = i;
            while (list < end && unit(list).block->kind != Kind::ListItem)
                ++list;
            const bool hasLeadIn = list == i || (list == i + 1 && introduces(unit(i).block->text));
            const bool isItem = unit(i).labelEnd == 0 || unit(i).block->kind != Kind::ListItem;
            if (list < end && hasLeadIn && isItem) {
                takeItemsAsFactors(list, end);
            } else {
                const QString text = textOf(i, end);
                if (!text.isEmpty() && !isPlaceholder(text)) {
                    addFactor(headingAbove(i) + text, m_outline.parts[unit(i).part].text);
                    done(i, end);
                }
            }
            i = end;
        }
    }

    void takeItemsAsFactors(qsizetype from, qsizetype to)
    {
        for (qsizetype i = from; i < to;) {
            if (unit(i).block->kind != Kind::ListItem) {
                ++i;
                continue;
            }
            const WholeItem item = wholeItem(m_outline, i, to, m_lines);
            if (!item.text.trimmed().isEmpty() && !isPlaceholder(item.text)) {
                addFactor(item.text, m_outline.parts[unit(i).part].text);
                done(i, item.end);
            }
            i = item.end;
        }
    }

    // "### Public endpoint" below "Causes" says what the text is about.
    QString headingAbove(qsizetype i)
    {
        Part &part = m_outline.parts[unit(i).part];
        if (part.root == unit(i).part || unit(i).labelEnd > 0 || part.isKept)
            return {};
        part.isKept = true;
        return part.source + u"\n\n"_s;
    }

    void addFactor(const QString &text, const QString &heading)
    {
        Factor &factor = m_draft.add(m_draft.review().factors);
        factor.text = text;
        if (heading.startsWith("process"_L1, Qt::CaseInsensitive))
            factor.kind = FactorKind::Process;
    }

    Outline &m_outline;
    const SourceLines &m_lines;
    Draft &m_draft;
};

} // namespace

void readSections(Outline &outline, const SourceLines &lines, Draft &draft)
{
    Reader(outline, lines, draft).read();
}

} // namespace story::intake
