// What stands behind and above the events: the band of impact, marks and silences, each with its words.
#pragma once

#include "app/figure/timeline_layout.h"

namespace story::figure {

// The height of a row of secondary words.
double lineHeight(const TextMeasure &measure);
// Secondary words whose upper left corner is at (x, y); nothing where there are none.
Label secondary(const TextMeasure &measure, const QString &text, double x, double y);

// Each adds its things to `layout`, whose frame is there already. Words of marks stand in `rows` rows from `top` on.
void layOutMarks(TimelineLayout &layout, const TimelineRequest &request, int rows, double top);
void layOutVeils(TimelineLayout &layout, const TimelineRequest &request, double wordsTop);
void layOutImpact(TimelineLayout &layout, const TimelineRequest &request);

} // namespace story::figure
