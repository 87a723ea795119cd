// What stands in one row of a lane, and in its part of the gutter.
#pragma once

#include "app/figure/timeline_layout.h"

namespace story::figure {

// How far the ring around the chosen one reaches to its sides.
constexpr double chosenHalo = 4;

// The time that one slot of piling is long: a power of two in µs, and at least as wide as a sign. It depends on the zoom alone.
// Where counts would not be legible, two or four slots become one.
int slotBits(double pixelsPerMicro, double sign);

// Adds the things of a row whose middle is `y` to `layout`, whose frame is there already.
void layOutRow(TimelineLayout &layout, const TimelineIndex &index, const TimelineRequest &request,
               int lane, int row, double y);
// Adds what has no time.
void layOutUnknown(TimelineLayout &layout, const TimelineIndex &index,
                   const TimelineRequest &request, int lane, double y);

// How a count is written, longest first: "1204", "1k".
QStringList countForms(qsizetype count);

} // namespace story::figure
