#include "app/core/text.h"

#include <QStringDecoder>

#include <algorithm>

namespace story {

QString cleanText(QString text, TextRepairs *repairs)
{
    TextRepairs counted;
    // Most text needs nothing: look before copying.
    const qsizetype size = text.size();
    const QChar *in = text.constData();
    const auto isGood = [&](qsizetype i) {
        const char16_t u = in[i].unicode();
        if (u == u'\0' || u == u'\r')
            return false;
        if (!in[i].isSurrogate())
            return true;
        if (in[i].isHighSurrogate())
            return i + 1 < size && in[i + 1].isLowSurrogate();
        return i > 0 && in[i - 1].isHighSurrogate();
    };
    qsizetype first = 0;
    while (first < size && isGood(first))
        ++first;
    if (first == size) {
        if (repairs)
            *repairs = counted;
        return text;
    }

    QString out(size, Qt::Uninitialized);
    QChar *to = std::copy_n(in, first, out.data());
    for (qsizetype i = first; i < size; ++i) {
        if (isGood(i)) {
            *to++ = in[i];
        } else if (in[i] == QLatin1Char('\r')) {
            ++counted.lineEndings;
            if (i + 1 == size || in[i + 1] != QLatin1Char('\n'))
                *to++ = QLatin1Char('\n');
        } else {
            ++counted.replaced;
            *to++ = QChar(QChar::ReplacementCharacter);
        }
    }
    out.truncate(to - out.constData());
    if (repairs)
        *repairs = counted;
    return out;
}

QString cleanText(QByteArrayView bytes, TextRepairs *repairs)
{
    const auto encoding = QStringConverter::encodingForData(bytes).value_or(QStringConverter::Utf8);
    // Stateless, because a decoder that waits for more would keep a character that is cut at the end to itself.
    QStringDecoder decoder(encoding, QStringConverter::Flag::Stateless);
    QString text = decoder(bytes);
    // What is invalid has become U+FFFD; those that were there before are no repair.
    qsizetype undecodable = 0;
    if (decoder.hasError() && encoding == QStringConverter::Utf8) {
        const auto own = QByteArray::fromRawData(bytes.data(), bytes.size()).count("\xef\xbf\xbd");
        undecodable = text.count(QChar(QChar::ReplacementCharacter)) - own;
    } else if (encoding != QStringConverter::Utf8 && bytes.size() % 2 != 0) {
        undecodable = 1; // half a unit at the end, which Qt replaces and does not call an error
    }
    TextRepairs counted;
    text = cleanText(std::move(text), &counted);
    counted.replaced += undecodable;
    if (repairs)
        *repairs = counted;
    return text;
}

QString oneLine(const QString &text)
{
    return text.simplified();
}

std::optional<TextSplice> spliceBetween(const QString &before, const QString &after)
{
    if (before == after)
        return std::nullopt;
    const qsizetype shorter = std::min(before.size(), after.size());
    qsizetype prefix = 0;
    while (prefix < shorter && before[prefix] == after[prefix])
        ++prefix;
    if (prefix > 0 && before[prefix - 1].isHighSurrogate())
        --prefix;
    qsizetype suffix = 0;
    while (suffix < shorter - prefix
           && before[before.size() - 1 - suffix] == after[after.size() - 1 - suffix])
        ++suffix;
    if (suffix > 0 && before[before.size() - suffix].isLowSurrogate())
        --suffix;
    return TextSplice{prefix, before.mid(prefix, before.size() - prefix - suffix),
                      after.mid(prefix, after.size() - prefix - suffix)};
}

} // namespace story
