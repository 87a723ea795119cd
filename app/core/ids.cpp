#include "app/core/ids.h"

#include <QRandomGenerator>
#include <QtEndian>

#include <algorithm>

namespace story {

namespace {

int hexDigit(QChar c)
{
    const char16_t u = c.unicode();
    if (u >= u'0' && u <= u'9')
        return u - u'0';
    if (u >= u'a' && u <= u'f')
        return u - u'a' + 10;
    if (u >= u'A' && u <= u'F')
        return u - u'A' + 10;
    return -1;
}

} // namespace

std::optional<Id> Id::fromString(QStringView text)
{
    if (text.size() != 36)
        return std::nullopt;
    quint64 words[2] = {0, 0};
    int digits = 0;
    for (qsizetype i = 0; i < 36; ++i) {
        if (i == 8 || i == 13 || i == 18 || i == 23) {
            if (text[i] != QLatin1Char('-'))
                return std::nullopt;
            continue;
        }
        const int digit = hexDigit(text[i]);
        if (digit < 0)
            return std::nullopt;
        quint64 &word = words[digits / 16];
        word = (word << 4) | static_cast<quint64>(digit);
        ++digits;
    }
    return Id(words[0], words[1]);
}

std::optional<Id> Id::fromBytes(QByteArrayView bytes)
{
    if (bytes.size() != 16)
        return std::nullopt;
    return Id(qFromBigEndian<quint64>(bytes.data()), qFromBigEndian<quint64>(bytes.data() + 8));
}

QString Id::toString() const
{
    static constexpr char16_t hex[] = u"0123456789abcdef";
    QString text(36, QLatin1Char('-'));
    int digit = 0;
    for (qsizetype i = 0; i < 36; ++i) {
        if (i == 8 || i == 13 || i == 18 || i == 23)
            continue;
        const quint64 word = digit < 16 ? m_high : m_low;
        text[i] = hex[(word >> (60 - 4 * (digit % 16))) & 0xf];
        ++digit;
    }
    return text;
}

QByteArray Id::toBytes() const
{
    QByteArray bytes(16, Qt::Uninitialized);
    qToBigEndian(m_high, bytes.data());
    qToBigEndian(m_low, bytes.data() + 8);
    return bytes;
}

IdSource::IdSource(const Clock &clock) : m_clock(clock) {}

Id IdSource::next()
{
    auto *random = QRandomGenerator::global();
    const qint64 milli = std::max<qint64>(m_clock.now() / 1000, 0);
    if (milli > m_lastMilli) {
        m_lastMilli = milli;
        // Leaves room to count up within the millisecond (RFC 9562, 6.2, method 1).
        m_counter = random->bounded(0x400U);
    } else if (++m_counter > 0xfffU) {
        ++m_lastMilli; // borrowed from the future; the clock catches up
        m_counter = 0;
    }
    const quint64 high = (static_cast<quint64>(m_lastMilli) << 16) | 0x7000U | m_counter;
    const quint64 low = (random->generate64() & 0x3fffffffffffffffULL) | 0x8000000000000000ULL;
    return Id(high, low);
}

} // namespace story
