// The picture of the timeline as content: what it shows, in words that are already redacted. Each writer lays it out for its own width and font.
#pragma once

#include "app/figure/drawing.h"
#include "app/figure/timeline_layout.h"

#include <QHash>

namespace story::report {

struct TimelineFigure {
    QString title;       // "Timeline of Sat 14 Nov 2026"
    QString description; // one sentence that says what is to be seen
    QList<figure::TimelineItem> items;
    QHash<Id, QString> names; // of the items, in full: "14:32, alert: Pager fired"
    QStringList lanes;
    QString impactName;
    QList<figure::ImpactBand> impact;
    QList<figure::TimelineMark> marks;
    QTimeZone zone;
};

// The stretch that a printed picture shows: everything, unless a few events lie so far away that nothing could be told apart
// among the others; those are counted at its sides then.
figure::TimeWindow windowOf(const TimelineFigure &timeline);

figure::Drawing drawingOf(const TimelineFigure &timeline, double width,
                          const figure::TimelineMetrics &metrics,
                          const figure::TextMeasure &measure);

} // namespace story::report
