// The surroundings in which the tests of the capture line read.
#pragma once

#include "app/capture/capture.h"

namespace story::capture {

// Berlin, working day Sat 14 Nov 2026, last event 14:22 there, now Sun 22 Nov 2026 23:35 UTC (Monday in Berlin).
inline Context berlin()
{
    Context context;
    context.time.zone = QTimeZone("Europe/Berlin");
    context.time.workingDay = QDate(2026, 11, 14);
    context.time.lastEvent = Q_INT64_C(1794662520) * microsPerSecond;
    context.time.now = Q_INT64_C(1795390500) * microsPerSecond;
    return context;
}

} // namespace story::capture
