// The layout of a timeline as a picture.
#pragma once

#include "app/figure/drawing.h"
#include "app/figure/timeline_layout.h"

namespace story::figure {

struct TimelineWords {
    QString title;       // "Timeline of Sat 14 Nov 2026"
    QString description; // empty: how many events of which time are to be seen
    // What an event is called in full: "14:32, alert: Pager fired". Asked for what is drawn, and for nothing else.
    std::function<QString(const TimelineItem &)> nameOf;
    bool areWanted = true; // false: the drawing is only painted, and needs no groups and no names
};

// What is said of a thing: the event's name, or "12 events, 14:30–14:42".
QString nameOf(const TimelineIndex &index, const TimelineLayout &layout, const TimelineThing &thing,
               const TimelineWords &words);

// One group for each thing, in reading order; then one for each mark, silence and band.
Drawing draw(const TimelineIndex &index, const TimelineLayout &layout,
             const TimelineMetrics &metrics, const TimelineWords &words);

} // namespace story::figure
