#include "app/intake/passages.h"

#include <QCoreApplication>
#include <QHash>

#include <algorithm>

namespace story::intake {

using namespace Qt::StringLiterals;
using markup::DocBlock;
using Kind = DocBlock::Kind;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(story::Intake)
};

struct Piece {
    int first = 0;
    int last = 0;
    int part = 0;
};

bool hasWords(QStringView text)
{
    return std::any_of(text.begin(), text.end(),
                       [](QChar c) { return c.isLetterOrNumber() || c.isSurrogate(); });
}

// Whether `next` is read together with what stands before it.
bool goesOn(const Unit &before, const Unit &next)
{
    const Kind kind = next.block->kind;
    if (before.part != next.part || before.block->kind == Kind::FrontMatter)
        return false;
    if (next.labelEnd > 0 || (kind == Kind::ListItem && next.block->depth <= 1 && next.isHeading))
        return false;
    const bool introduced = before.block->text.trimmed().endsWith(u':');
    switch (kind) {
    case Kind::ListItem:
        return before.block->kind == Kind::ListItem || before.block->depth > 0 || introduced;
    case Kind::TableRow:
        return before.block->table == next.block->table || introduced;
    case Kind::Code:
    case Kind::Quote:
        return before.block->kind == Kind::Paragraph || before.block->kind == Kind::ListItem
            || before.block->depth > 0;
    case Kind::LinkDefinition:
        return before.block->kind == Kind::LinkDefinition;
    case Kind::Rule:
        return before.block->kind == Kind::TableRow;
    default:
        return next.block->depth > 0;
    }
}

// A count per word; words are runs of letters and digits.
template <class Do>
void forEachWord(QStringView text, Do &&take)
{
    qsizetype from = -1;
    for (qsizetype i = 0; i <= text.size(); ++i) {
        const bool inWord =
            i < text.size() && (text[i].isLetterOrNumber() || text[i].isSurrogate());
        if (inWord && from < 0)
            from = i;
        if (!inWord && from >= 0) {
            take(text.sliced(from, i - from));
            from = -1;
        }
    }
}

using Counts = QHash<QString, int>;

void countWords(const QString &text, Counts &counts)
{
    forEachWord(text, [&](QStringView word) { ++counts[word.toString()]; });
}

void countWords(const Moment &moment, Counts &counts)
{
    countWords(moment.typed, counts);
}

// Everything a review holds as words.
Counts wordsOf(const Review &review)
{
    Counts counts;
    for (const EntityKind kind : review.kinds()) {
        const AnyTable &table = *review.table(kind);
        const EntityType &type = entityType(kind);
        for (const Id &id : table.ids()) {
            const Entity &row = *table.find(id);
            for (const Field &field : type.fields) {
                const Value value = field.read(row);
                if (const auto *text = std::get_if<QString>(&value);
                    text && field.type != FieldType::Choice)
                    countWords(*text, counts);
                else if (const auto *moment = std::get_if<Moment>(&value))
                    countWords(*moment, counts);
                else if (const auto *words = std::get_if<QStringList>(&value))
                    countWords(words->join(u' '), counts);
            }
        }
    }
    return counts;
}

// The number of an ordered item is a mark, and no word.
QStringView withoutItemNumber(QStringView line)
{
    qsizetype at = 0;
    while (at < line.size() && (line[at].isSpace() || line[at] == u'>'))
        ++at;
    qsizetype end = at;
    while (end < line.size() && line[end].isDigit())
        ++end;
    const bool isMark = end > at && end < line.size() && (line[end] == u'.' || line[end] == u')');
    return isMark ? line.sliced(end) : line;
}

} // namespace

void addPassages(Outline &outline, const SourceLines &lines, const QList<LooseLine> &loose,
                 const QList<LooseLine> &heads, qsizetype limit, Draft &draft)
{
    QList<Piece> pieces;
    const Unit *before = nullptr;
    for (const Unit &unit : std::as_const(outline.units)) {
        if (unit.isDone || unit.isHeading) {
            before = nullptr;
            continue;
        }
        const DocBlock &block = *unit.block;
        if (before && goesOn(*before, unit))
            pieces.back().last = block.lastLine;
        else if (block.kind == Kind::Rule && !hasWords(block.text))
            continue;
        else
            pieces.append({block.firstLine, block.lastLine, unit.part});
        before = &unit;
    }
    for (const LooseLine &line : loose)
        pieces.append({line.line, line.line, line.part});
    std::stable_sort(pieces.begin(), pieces.end(),
                     [](const Piece &a, const Piece &b) { return a.first < b.first; });

    for (const Piece &piece : std::as_const(pieces)) {
        Part &part = outline.parts[piece.part];
        int first = piece.first;
        while (first <= piece.last) {
            int last = first;
            qsizetype size = lines.line(first).size();
            while (last < piece.last && size + lines.line(last + 1).size() < limit)
                size += lines.line(++last).size() + 1;
            const QString text = lines.dedented(first, last);
            if (hasWords(text)) {
                draft.addPassage(text, part.text, first, last);
                part.isKept = true;
            }
            first = last + 1;
        }
    }

    // Headings whose text went into fields.
    QStringList left;
    QList<std::pair<int, QString>> rest;
    for (const Part &part : std::as_const(outline.parts)) {
        if (!part.isKept && hasWords(part.source))
            rest.append({part.line, part.source});
    }
    for (const LooseLine &head : heads)
        rest.append({head.line, head.text});
    std::stable_sort(rest.begin(), rest.end(),
                     [](const auto &a, const auto &b) { return a.first < b.first; });
    for (const auto &[line, text] : std::as_const(rest))
        left.append(text);
    if (!left.isEmpty())
        draft.addPassage(left.join(u'\n'), Words::tr("Headings of the document"),
                         rest.front().first, rest.back().first);
}

void addUnread(QStringView text, int firstLine, qsizetype limit, Draft &draft)
{
    int line = firstLine;
    for (qsizetype from = 0; from < text.size();) {
        qsizetype end = text.size();
        if (end - from > limit) {
            end = text.lastIndexOf(u'\n', from + limit) + 1;
            if (end <= from) { // a line that is longer than the limit stays whole
                end = text.indexOf(u'\n', from + limit) + 1;
                end = end <= 0 ? text.size() : end;
            }
        }
        const QStringView piece = text.sliced(from, end - from);
        const int breaks = static_cast<int>(piece.count(u'\n'));
        const int last = piece.endsWith(u'\n') ? line + breaks - 1 : line + breaks;
        if (!piece.trimmed().isEmpty())
            draft.addPassage((piece.endsWith(u'\n') ? piece.chopped(1) : piece).toString(), {},
                             line, last);
        line += breaks;
        from = end;
    }
}

void keepLostWords(const SourceLines &lines, Draft &draft)
{
    Counts counts = wordsOf(draft.review());
    QList<int> lost;
    for (int number = 1; number <= lines.count(); ++number) {
        bool isLost = false;
        forEachWord(withoutItemNumber(lines.line(number)), [&](QStringView word) {
            const auto it = counts.find(word.toString());
            if (it == counts.end() || *it == 0)
                isLost = true;
            else
                --*it;
        });
        if (isLost)
            lost.append(number);
    }
    for (qsizetype i = 0; i < lost.size();) {
        qsizetype end = i + 1;
        while (end < lost.size() && lost[end] == lost[end - 1] + 1)
            ++end;
        draft.warn(
            lost[i],
            Words::tr("Not all words found a place, so the text is also kept as it stands."));
        draft.addPassage(lines.slice(lost[i], lost[end - 1]), {}, lost[i], lost[end - 1]);
        i = end;
    }
}

} // namespace story::intake
