// The picture of the timeline as content: what it shows, in words that are already redacted. Each writer lays it out for its own width and font.
#pragma once

#include "app/figure/drawing.h"
#include "app/figure/timeline_layout.h"

#include "app/model/review.h"
#include "app/timeline/event_items.h"

#include <QHash>

#include <functional>
#include <optional>

namespace story::report {

struct BuildOptions;

// What of the timeline a picture shows. Private notes are never in it.
struct TimelineShown {
    LaneBy laneBy = LaneBy::Kind;
    std::function<bool(const Event &)> events; // empty: all
    std::optional<figure::TimeWindow> window;  // nothing: the whole story
};

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
    bool elapsed = false; // its times count from the start, at 0, and say no day
    std::optional<figure::TimeWindow> window; // that part alone; nothing: windowOf decides
};

// The picture for that audience and in that zone, of what is shown alone; nothing where fewer than two of it have a time.
std::optional<TimelineFigure> timelineFigure(const Review &review, const BuildOptions &options,
                                             const TimelineShown &shown = {});

// The stretch that a printed picture shows: everything, unless a few events lie so far away that nothing could be told apart
// among the others; those are counted at its sides then.
figure::TimeWindow windowOf(const TimelineFigure &timeline);

figure::Drawing drawingOf(const TimelineFigure &timeline, double width,
                          const figure::TimelineMetrics &metrics,
                          const figure::TextMeasure &measure);

} // namespace story::report
