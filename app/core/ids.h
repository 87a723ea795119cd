// Names that never collide: UUID version 7 (RFC 9562), so that ids made later sort later.
#pragma once

#include "app/core/clock.h"

#include <QByteArray>
#include <QHashFunctions>
#include <QString>

#include <compare>
#include <optional>

namespace story {

// 128 bits. The all-zero id is "none".
class Id {
public:
    constexpr Id() = default;
    constexpr Id(quint64 high, quint64 low) : m_high(high), m_low(low) {}

    // Reads the 36-character form in either case; nothing on anything else.
    static std::optional<Id> fromString(QStringView text);
    // Reads the 16 bytes that `bytes` wrote; nothing on any other length.
    static std::optional<Id> fromBytes(QByteArrayView bytes);

    bool isNull() const { return m_high == 0 && m_low == 0; }
    QString toString() const;   // 36 characters, lower case
    QByteArray toBytes() const; // 16 bytes, most significant first

    friend constexpr auto operator<=>(const Id &, const Id &) = default;
    friend size_t qHash(const Id &id, size_t seed = 0) noexcept
    {
        return qHashMulti(seed, id.m_high, id.m_low);
    }

private:
    quint64 m_high = 0;
    quint64 m_low = 0;
};

// An id that says what it is the id of: a Ref<Person> cannot be looked up among events.
template <class T>
struct Ref {
    Id id;

    bool isNull() const { return id.isNull(); }
    friend constexpr auto operator<=>(const Ref &, const Ref &) = default;
};

// Gives out ids that grow, also within one millisecond and when the clock is set back. Not thread safe:
// each thread that makes ids owns one.
class IdSource {
public:
    // `clock` must outlive this.
    explicit IdSource(const Clock &clock);
    Id next();

private:
    const Clock &m_clock;
    qint64 m_lastMilli = 0;
    quint32 m_counter = 0; // 12 bits used
};

} // namespace story
