#include "app/report/name_words.h"

#include <QHash>

#include <algorithm>

namespace story::report {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestGap = 24; // between two parts of a name

struct Character {
    qsizetype size = 1; // in UTF-16 units
    char32_t code = 0;
};

// "%C3%A9" is an é; a per cent sign where that is no escape.
Character escapedAt(QStringView text, qsizetype at)
{
    const auto digitAt = [&](qsizetype i) {
        const char16_t c = i < text.size() ? text[i].toLower().unicode() : u' ';
        return c >= u'0' && c <= u'9' ? c - u'0' : c >= u'a' && c <= u'f' ? c - u'a' + 10 : -1;
    };
    const auto byteAt = [&](qsizetype i) {
        const bool isEscape = i < text.size() && text[i] == u'%' && digitAt(i + 1) >= 0 && digitAt(i + 2) >= 0;
        return isEscape ? digitAt(i + 1) * 16 + digitAt(i + 2) : -1;
    };
    constexpr Character sign{1, U'%'};
    const int lead = byteAt(at);
    if (lead < 0 || lead > 0xf4 || (lead >= 0x80 && lead < 0xc2))
        return sign;
    // An address within an address is escaped twice: "%2520".
    if (lead == u'%' && digitAt(at + 3) >= 0 && digitAt(at + 4) >= 0)
        return {5, static_cast<char32_t>(digitAt(at + 3) * 16 + digitAt(at + 4))};
    const int more = lead >= 0xf0 ? 3 : lead >= 0xe0 ? 2 : lead >= 0x80 ? 1 : 0;
    auto code = static_cast<char32_t>(more == 0 ? lead : lead & (0x3f >> more));
    for (int i = 1; i <= more; ++i) {
        const int byte = byteAt(at + 3 * i);
        if (byte < 0x80 || byte > 0xbf)
            return sign;
        code = code << 6 | static_cast<char32_t>(byte & 0x3f);
    }
    return {3 * (more + 1), code};
}

Character characterAt(QStringView text, qsizetype at)
{
    const QChar c = text[at];
    if (c == u'%')
        return escapedAt(text, at);
    if (c.isHighSurrogate() && at + 1 < text.size() && text[at + 1].isLowSurrogate())
        return {2, QChar::surrogateToUcs4(c, text[at + 1])};
    return {1, c.unicode()};
}

// Soft hyphens and other invisible signs may stand within a word; they do not part it.
bool isInvisible(char32_t c)
{
    return QChar::category(c) == QChar::Other_Format;
}

bool partsNoWords(char32_t c)
{
    if (c < 0x0e00)
        return false;
    switch (QChar::script(c)) {
    case QChar::Script_Han:
    case QChar::Script_Hiragana:
    case QChar::Script_Katakana:
    case QChar::Script_Hangul:
    case QChar::Script_Thai:
    case QChar::Script_Lao:
    case QChar::Script_Khmer:
    case QChar::Script_Myanmar: return true;
    default: return false;
    }
}

// Accents of letters, and points that may as well be left out; not the marks that make another syllable of it, as in Kana and Devanagari.
bool isAccent(char32_t c)
{
    constexpr int lastOfSyllables = 9;
    return QChar::category(c) == QChar::Mark_NonSpacing && QChar::combiningClass(c) > lastOfSyllables;
}

} // namespace

QList<NameWord> nameWordsIn(QStringView text)
{
    QList<NameWord> words;
    for (qsizetype i = 0; i < text.size();) {
        const Character first = characterAt(text, i);
        if (!QChar::isLetterOrNumber(first.code)) {
            i += first.size;
            continue;
        }
        const bool isAlone = partsNoWords(first.code);
        qsizetype end = i + first.size;
        while (end < text.size()) {
            const Character next = characterAt(text, end);
            const bool isLetter = !isAlone && QChar::isLetterOrNumber(next.code) && !partsNoWords(next.code);
            if (!isLetter && !QChar::isMark(next.code) && !isInvisible(next.code))
                break;
            end += next.size;
        }
        words.append({i, end, {}});
        i = end;
    }
    return words;
}

QString folded(QStringView word)
{
    QString text;
    text.reserve(word.size());
    bool isAscii = true;
    for (qsizetype i = 0; i < word.size();) {
        const Character c = characterAt(word, i);
        i += c.size;
        isAscii = isAscii && c.code < 0x80;
        if (!isInvisible(c.code))
            text += QChar::fromUcs4(c.code);
    }
    if (isAscii)
        return text.toLower();
    // What Unicode does not take apart, and people write without.
    static const QHash<QChar, QString> plain{{u'ø', u"o"_s}, {u'ł', u"l"_s}, {u'đ', u"d"_s}, {u'ð', u"d"_s}, {u'ħ', u"h"_s},
                                             {u'ı', u"i"_s}, {u'æ', u"ae"_s}, {u'œ', u"oe"_s}, {u'þ', u"th"_s}, {u'ß', u"ss"_s}};
    QString bare;
    for (const QChar c : text.toCaseFolded().normalized(QString::NormalizationForm_D)) {
        if (const auto one = plain.constFind(c); one != plain.constEnd())
            bare += *one;
        else if (!isAccent(c.unicode()))
            bare += c;
    }
    return bare.normalized(QString::NormalizationForm_C);
}

char16_t foldedInitial(QStringView word)
{
    const Character first = characterAt(word, 0);
    if (first.code < 0x80)
        return QChar(static_cast<char16_t>(first.code)).toLower().unicode();
    const QString text = folded(word.left(first.size));
    return text.isEmpty() ? u'\0' : text.front().unicode();
}

bool beginsWithCapital(QStringView word)
{
    const char32_t first = characterAt(word, 0).code;
    return QChar::isLetter(first) && !QChar::isLower(first);
}

bool isGapInName(QStringView between)
{
    if (between.size() > longestGap)
        return false;
    QString gap;
    for (qsizetype i = 0; i < between.size();) {
        const Character c = characterAt(between, i);
        gap += QChar::fromUcs4(c.code);
        i += c.size;
    }
    if (gap.size() == 1 && u".-_+\u30fb\u00b7"_s.contains(gap.front()))
        return true;
    return std::all_of(gap.begin(), gap.end(), [](QChar c) { return c.isSpace() || u"*_`~[]()\\>#,"_s.contains(c); });
}

bool isOfMailAddress(QChar c)
{
    return (c.isLetterOrNumber() && !partsNoWords(c.unicode())) || u".-_+%"_s.contains(c);
}

} // namespace story::report
