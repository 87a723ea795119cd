#include "app/model/position.h"

#include <algorithm>

namespace story {

namespace {

constexpr char16_t digits[] = u"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
constexpr int base = 62;

int digitAt(const QString &key, qsizetype i)
{
    if (i >= key.size())
        return 0;
    for (int d = 0; d < base; ++d) {
        if (key[i] == digits[d])
            return d;
    }
    return 0;
}

// Appending is by far the commonest: count up in the last places so that 100,000 appended keys stay four or five letters long.
// The first letter says how many letters follow (as in "Implementing Fractional Indexing", David Greenspan, observablehq, 2020).
QString after(const QString &before)
{
    if (before.isEmpty())
        return QStringLiteral("a1");
    const int length = std::max(1, digitAt(before, 0) - 35); // 'a' is 36: one letter follows
    QString key = before.left(1 + length).leftJustified(1 + length, QLatin1Char('0'));
    for (qsizetype i = key.size() - 1; i > 0; --i) {
        const int d = digitAt(key, i);
        if (d + 1 < base) {
            key[i] = digits[d + 1];
            while (key.endsWith(QLatin1Char('0')))
                key.chop(1);
            return key;
        }
        key[i] = u'0';
    }
    if (length < 26)
        return QString(QChar(digits[36 + length])) + QString(length, QLatin1Char('0')) + QLatin1Char('1');
    return before + QLatin1Char('V');
}

} // namespace

QString positionBetween(const QString &before, const QString &end)
{
    if (end.isEmpty() || before >= end)
        return after(before);
    QString key;
    bool belowEnd = true; // so far the key equals the start of `end`
    // Keys that are not of our making ("!", "a0") may leave no room between them: then after `before`, as for a merged pair.
    const qsizetype longest = std::max(before.size(), end.size()) + 1;
    for (qsizetype i = 0; i <= longest; ++i) {
        const int low = digitAt(before, i);
        const int high = belowEnd && i < end.size() ? digitAt(end, i) : (belowEnd ? 0 : base);
        if (high - low > 1)
            return key + QChar(digits[low + (high - low) / 2]);
        key += QChar(digits[low]);
        if (high != low)
            belowEnd = false;
    }
    return after(before);
}

} // namespace story
