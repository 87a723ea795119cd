// A clock that tests set: it stands still unless told otherwise.
#pragma once

#include "app/core/clock.h"

namespace story::support {

class FixedClock final : public Clock {
public:
    // Mon 16 Nov 2026 09:00:00 UTC, two days after the incident of the sample.
    Micros now() const override { return m_now; }
    void set(Micros now) { m_now = now; }
    void advance(Micros by) { m_now += by; }
    // The computer sleeps, or somebody sets its time of day: what only goes forward does not hear of it.
    void sleep(Micros by)
    {
        m_now += by;
        m_unseen += by;
    }
    Micros steady() const override { return m_now - m_unseen; }

private:
    Micros m_now = Micros(1'794'819'600) * microsPerSecond;
    Micros m_unseen = 0;
};

} // namespace story::support
