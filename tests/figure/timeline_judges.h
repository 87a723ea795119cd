// What the layout of a timeline promises, each promise a judge: a sentence saying what is wrong, or nothing.
#pragma once

#include "app/figure/timeline_layout.h"

namespace story::figure::judges {

// No two texts intersect.
QString intersecting(const TimelineLayout &layout);
// In a row no sign and no pile covers another, but for what is cut at an edge.
QString covering(const TimelineLayout &layout);
// Nothing leaves the picture.
QString leaving(const TimelineLayout &layout);
// Every item is drawn, or counted in one pile, or counted at a side, exactly once, and where its times put it.
QString miscounted(const TimelineIndex &index, const TimelineLayout &layout,
                   const QList<TimelineItem> &items);
// The chosen one has its label, in its lane whole or in the call-out.
QString chosenUnlabelled(const TimelineIndex &index, const TimelineLayout &layout, Id chosen);

} // namespace story::figure::judges
