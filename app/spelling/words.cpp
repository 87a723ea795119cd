#include "app/spelling/words.h"

#include <QTextBoundaryFinder>

#include <algorithm>
#include <array>

namespace story::spelling {

namespace {

constexpr qsizetype longestCode = 400;    // as in the quiet Markdown of the editors
constexpr qsizetype longestAbbreviation = 5;

// Between two tokens; everything else may be part of a path, a host or a name of a program.
bool separates(QChar c)
{
    if (c.isSpace())
        return true;
    switch (c.unicode()) {
    case '(': case ')': case '[': case ']': case '{': case '}': case '<': case '>': case '"': case '|': case ',': case ';': case '!':
    case '?':
    case 0x2013: case 0x2014: // dashes
    case 0x2026: // …
    case 0x00ab: case 0x00bb: case 0x201c: case 0x201d: case 0x201e: // double quotes
        return true;
    default: return false;
    }
}

bool isFence(QStringView line)
{
    return line.trimmed().startsWith(QLatin1String("```"));
}

// The end of the code that a ` opens; nothing where none closes it.
qsizetype endOfCode(QStringView line, qsizetype open)
{
    const qsizetype close = line.indexOf(QLatin1Char('`'), open + 1);
    return close > open + 1 && close - open <= longestCode ? close + 1 : -1;
}

// A token that is written in a way of its own as a whole.
bool isNoWords(QStringView token)
{
    const QChar first = token.front();
    if (first == QLatin1Char('#') || first == QLatin1Char('/') || token.startsWith(QLatin1String("~/")) || token.startsWith(QLatin1String("./"))
        || token.startsWith(QLatin1String("../")) || token.startsWith(QLatin1String("www.")))
        return true;
    for (const QLatin1String sign : {QLatin1String("://"), QLatin1String("::"), QLatin1String("->"), QLatin1String("mailto:")}) {
        if (token.contains(sign))
            return true;
    }
    for (const char sign : {'@', '\\', '=', '$'}) {
        if (token.contains(QLatin1Char(sign)))
            return true;
    }
    if (token.count(QLatin1Char('/')) > 1)
        return true;
    const auto isWordlike = [&](qsizetype i) { return i >= 0 && i < token.size() && (token[i].isLetterOrNumber() || token[i] == QLatin1Char('_')); };
    for (qsizetype i = 0; i < token.size(); ++i) {
        if (token[i].isDigit())
            return true;
        // At the ends they set off what is emphasised, or end a sentence.
        if ((token[i] == QLatin1Char('_') || token[i] == QLatin1Char('.')) && isWordlike(i - 1) && isWordlike(i + 1))
            return true;
    }
    return false;
}

// Capitals within it, or little but capitals.
bool isName(QStringView word)
{
    qsizetype capitals = 0;
    qsizetype letters = 0;
    bool mixed = false;
    for (const QChar c : word) {
        if (!c.isLetter())
            continue;
        mixed = mixed || (c.isUpper() && letters > capitals);
        capitals += c.isUpper();
        ++letters;
    }
    if (mixed)
        return true;
    const bool isPlural = capitals > 1 && letters == capitals + 1 && word.back() == QLatin1Char('s'); // SLOs
    return capitals > 1 && capitals <= longestAbbreviation && (capitals == letters || isPlural);
}

void addWord(QStringView line, qsizetype from, qsizetype end, qsizetype offset, QList<Stretch> &words)
{
    const auto isInside = [](QChar c) { return c.isLetter() || c.isMark() || c.isSurrogate(); };
    while (from < end && !isInside(line[from]))
        ++from;
    while (end > from && !isInside(line[end - 1]))
        --end;
    const QStringView word = line.sliced(from, end - from);
    const qsizetype letters = std::count_if(word.begin(), word.end(), [](QChar c) { return c.isLetter(); });
    if (letters > 1 && !isName(word))
        words.append({offset + from, word.size()});
}

// The words of a token, which stands at `at` of its line.
void addToken(QStringView line, qsizetype at, qsizetype size, qsizetype offset, QList<Stretch> &words)
{
    const QStringView token = line.sliced(at, size);
    if (isNoWords(token))
        return;
    std::array<uchar, 1024> room; // so that most need no memory of their own
    QTextBoundaryFinder finder(QTextBoundaryFinder::Word, token, room.data(), room.size());
    for (qsizetype begin = 0; begin >= 0 && begin < token.size();) {
        const qsizetype next = finder.toNextBoundary();
        const qsizetype end = next < 0 ? token.size() : next;
        // For Swedish a colon does not part words.
        for (qsizetype from = begin; from < end;) {
            const qsizetype colon = token.sliced(0, end).indexOf(QLatin1Char(':'), from);
            addWord(line, at + from, at + (colon < 0 ? end : colon), offset, words);
            from = colon < 0 ? end : colon + 1;
        }
        begin = next;
    }
}

void addLine(QStringView line, qsizetype offset, QList<Stretch> &words)
{
    for (qsizetype at = 0; at < line.size();) {
        if (separates(line[at])) {
            ++at;
            continue;
        }
        if (line[at] == QLatin1Char('`')) {
            const qsizetype end = endOfCode(line, at);
            at = end < 0 ? at + 1 : end;
            continue;
        }
        const auto isArrow = [&](qsizetype i) { return line[i] == QLatin1Char('>') && i > at && line[i - 1] == QLatin1Char('-'); };
        qsizetype end = at;
        while (end < line.size() && (!separates(line[end]) || isArrow(end)) && line[end] != QLatin1Char('`'))
            ++end;
        // A link goes on to the next blank: brackets may belong to it.
        if (line.sliced(at, end - at).contains(QLatin1String("://"))) {
            while (end < line.size() && !line[end].isSpace())
                ++end;
        }
        addToken(line, at, end - at, offset, words);
        at = end;
    }
}

} // namespace

QList<Stretch> wordsIn(QStringView text, qsizetype from, qsizetype to)
{
    QList<Stretch> words;
    to = std::min(to, text.size());
    bool inCode = false;
    for (qsizetype begin = 0; begin < to;) {
        const qsizetype stop = text.indexOf(QLatin1Char('\n'), begin);
        const qsizetype end = stop < 0 ? text.size() : stop;
        // What lies far behind is of no interest, and a line may have a million characters.
        const QStringView line = text.sliced(begin, std::min(end, to + longestCode) - begin);
        if (isFence(line))
            inCode = !inCode;
        else if (!inCode && end > from)
            addLine(line, begin, words);
        begin = end + 1;
    }
    const auto isOutside = [&](const Stretch &word) { return word.from < from || word.end() > to; };
    words.removeIf(isOutside);
    return words;
}

QList<Stretch> wordsIn(QStringView text)
{
    return wordsIn(text, 0, text.size());
}

} // namespace story::spelling
