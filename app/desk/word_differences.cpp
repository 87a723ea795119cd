#include "app/desk/word_differences.h"

#include <algorithm>
#include <vector>

namespace story {

namespace {

constexpr qsizetype wholeUpTo = 600;   // characters
constexpr qsizetype context = 160;     // beside the difference
constexpr qsizetype mostOfOne = 1'500; // of the difference itself

// A run of letters and digits, or of spaces, or one other character (two units where it is a pair).
QList<QStringView> wordsOf(const QString &text)
{
    QList<QStringView> words;
    const QStringView all(text);
    qsizetype begin = 0;
    const auto isWord = [](QChar c) { return c.isLetterOrNumber() || c.isMark() || c.isSurrogate(); };
    while (begin < all.size()) {
        qsizetype end = begin + 1;
        if (isWord(all[begin])) {
            while (end < all.size() && isWord(all[end]))
                ++end;
        } else if (all[begin].isSpace()) {
            while (end < all.size() && all[end].isSpace())
                ++end;
        }
        words.append(all.mid(begin, end - begin));
        begin = end;
    }
    return words;
}

void add(QList<WordPiece> &pieces, WordPiece::Kind kind, QStringView text)
{
    if (!pieces.isEmpty() && pieces.back().kind == kind)
        pieces.back().text += text;
    else
        pieces.append({kind, text.toString()});
}

// Never between the two halves of a pair.
qsizetype wholeCharacter(const QString &text, qsizetype at)
{
    return at > 0 && at < text.size() && text[at].isLowSurrogate() ? at - 1 : at;
}

QString cutOut(const QString &text, qsizetype from, qsizetype to)
{
    const QChar dots(0x2026);
    QString part = text.mid(from, to - from);
    if (part.size() > mostOfOne + 2 * context)
        part = part.left(wholeCharacter(part, mostOfOne)) + QLatin1Char(' ') + dots + QLatin1Char(' ')
            + part.mid(wholeCharacter(part, part.size() - context));
    if (from > 0)
        part.prepend(dots);
    if (to < text.size())
        part.append(dots);
    return part;
}

} // namespace

QList<WordPiece> wordDifferences(const QString &before, const QString &after)
{
    const QList<QStringView> a = wordsOf(before);
    const QList<QStringView> b = wordsOf(after);
    const auto n = static_cast<size_t>(a.size());
    const auto m = static_cast<size_t>(b.size());
    // How many words the rest of `a` from i and the rest of `b` from j have in common, in order.
    std::vector<quint16> common((n + 1) * (m + 1), 0);
    const auto at = [&common, m](size_t i, size_t j) -> quint16 & { return common[i * (m + 1) + j]; };
    for (size_t i = n; i-- > 0;) {
        for (size_t j = m; j-- > 0;) {
            const bool same = a[static_cast<qsizetype>(i)] == b[static_cast<qsizetype>(j)];
            at(i, j) = same ? static_cast<quint16>(at(i + 1, j + 1) + 1) : std::max(at(i + 1, j), at(i, j + 1));
        }
    }
    QList<WordPiece> pieces;
    size_t i = 0;
    size_t j = 0;
    while (i < n || j < m) {
        const auto left = static_cast<qsizetype>(i);
        const auto right = static_cast<qsizetype>(j);
        if (i < n && j < m && a[left] == b[right]) {
            add(pieces, WordPiece::Kind::Same, a[left]);
            ++i;
            ++j;
        } else if (i < n && (j == m || at(i + 1, j) >= at(i, j + 1))) {
            add(pieces, WordPiece::Kind::Removed, a[left]);
            ++i;
        } else {
            add(pieces, WordPiece::Kind::Added, b[right]);
            ++j;
        }
    }
    return pieces;
}

Around aroundDifference(const QString &before, const QString &after)
{
    if (before.size() <= wholeUpTo && after.size() <= wholeUpTo)
        return {before, after};
    const qsizetype shorter = std::min(before.size(), after.size());
    qsizetype first = 0;
    while (first < shorter && before[first] == after[first])
        ++first;
    qsizetype same = 0; // characters at the end
    while (same < shorter - first && before[before.size() - 1 - same] == after[after.size() - 1 - same])
        ++same;
    const qsizetype from = wholeCharacter(before, std::max<qsizetype>(0, first - context));
    const qsizetype behind = std::min(same, context);
    return {cutOut(before, from, wholeCharacter(before, before.size() - same + behind)),
            cutOut(after, from, wholeCharacter(after, after.size() - same + behind))};
}

} // namespace story
