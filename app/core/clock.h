// The time of day as a thing that is passed in, so that tests and replays decide it.
#pragma once

#include <QtGlobal>

namespace story {

// Microseconds since 1970-01-01T00:00:00Z in the proleptic Gregorian calendar, without leap seconds.
using Micros = qint64;

constexpr Micros microsPerSecond = 1'000'000;
constexpr Micros microsPerMinute = 60 * microsPerSecond;
constexpr Micros microsPerHour = 60 * microsPerMinute;
constexpr Micros microsPerDay = 24 * microsPerHour;

class Clock {
public:
    Clock() = default;
    Clock(const Clock &) = delete;
    Clock &operator=(const Clock &) = delete;
    virtual ~Clock() = default;
    virtual Micros now() const = 0;
    // Only goes forward, whatever somebody does to the time of day; stands still while the computer sleeps. Its beginning means nothing.
    virtual Micros steady() const { return now(); }
};

// The clock of the computer.
class SystemClock final : public Clock {
public:
    Micros now() const override;
    Micros steady() const override;
};

} // namespace story
