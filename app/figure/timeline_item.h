// What the picture of a timeline is told of one event.
#pragma once

#include "app/core/clock.h"
#include "app/core/ids.h"

#include <QString>

#include <optional>

namespace story::figure {

// A stretch of time; both ends belong to it.
struct TimeWindow {
    Micros from = 0;
    Micros to = 0;

    Micros span() const { return to - from; }
    bool holds(Micros at) const { return at >= from && at <= to; }
    friend bool operator==(const TimeWindow &, const TimeWindow &) = default;
};

struct TimelineItem {
    Id id;
    QString label; // plain; only its beginning is ever shown
    int kind = 0;  // which outline and colour: see outlineOf
    int lane = 0;  // counted from 0

    std::optional<Micros>
        at; // where its sign stands, and what it is sorted by; nothing: its time is unknown
    std::optional<Micros> until; // the end of a span; nothing for an instant
    // What "about", "15:??" or a whole day leave open around `at`: a thin bracket, never a bar, because it did not last so long.
    std::optional<TimeWindow> range;
    bool openStart = false;   // "before": nothing is known on that side
    bool openEnd = false;     // "after", or a span whose end nobody knows
    bool approximate = false; // drawn dashed and unfilled
    qint64 order = 0;         // entry order; decides among equal and unknown times

    friend bool operator==(const TimelineItem &, const TimelineItem &) = default;
};

} // namespace story::figure
