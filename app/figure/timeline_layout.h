// Where everything of a timeline's picture stands, in a stretch of time and a width that are given.
//
//     ‹ marks ›      |detected                    |mitigated         words of the marks, in one or two rows of their own
//     (call-out)     14:41 the chosen event, where its lane has no room for its label
//     impact         ▕███ checkout slow ████████▏
//     alerts         ▲ pager: latency   (12)                 ?       lanes of one to four rows; on the right what has no time
//                             ░22 min with nothing recorded░         words of the silences
//     ‹ 12           14:30      14:40      14:50       31 ›  unknown what lies outside; times
//                    Sat 14 Nov 2026                                 days, and where the clocks change
//
// It promises: no two texts intersect; every event is drawn, or counted in one pile, or counted at a side, or stands in the gutter of unknown times,
// exactly once; the chosen event has its label; nothing leaves the picture; what it costs depends on the width and not on the number of events;
// and while one scrolls, nothing changes its row or joins another pile, because piles are made of slots of time and not of pixels.
#pragma once

#include "app/figure/text_fit.h"
#include "app/figure/time_axis.h"
#include "app/figure/timeline_index.h"

#include <QList>
#include <QPointF>

#include <optional>
#include <vector>

namespace story::figure {

struct ImpactBand {
    TimeWindow window;
    bool openStart = false; // began or ended nobody knows when
    bool openEnd = false;
    bool approximate = false;
    QString words; // "checkout slow for about 4 in 10 customers"
};

// An instant that everyone looks for: a line through all lanes.
struct TimelineMark {
    Micros at = 0;
    QString words;      // "detected"
    QString shortWords; // "det."; empty: none
};

// A stretch with nothing recorded: a veil with its words.
struct Silence {
    TimeWindow window;
    QStringList
        forms; // longest first: "22 min with nothing recorded: ask", "22 min: ask", "22 min"
};

// Sizes in the unit of the picture. They grow with the text.
struct TimelineMetrics {
    double row = 30;        // of a lane; at least a line of text
    double sign = 12;       // of an event
    double gap = 6;         // between a sign and its label, and between things
    double padding = 8;     // around the picture
    double leastLabel = 40; // what would be shorter is not written
    double leastGrid = 48;  // between lines of the grid
};

struct TimelineRequest {
    TimeWindow window;
    double width = 960;
    QTimeZone zone;
    bool elapsed = false; // times count from a start, at 0, and belong to no day or zone
    QStringList lanes;  // their names; a lane without one has none
    QString impactName; // of the band's lane
    QList<ImpactBand> impact;
    QList<TimelineMark> marks;
    QList<Silence> silences;
    Id chosen; // null: none
    bool keepCallOut =
        false; // leaves the call-out's row free where nothing is chosen, so that choosing moves nothing
    TimelineMetrics metrics;
    TextMeasure measure;
};

// An event, or a pile of events that stand too near to each other.
struct TimelineThing {
    enum class What { Event, Pile };
    enum class Form { Sign, Bar };
    What what = What::Event;
    Form form = Form::Sign;
    Id id; // of the event; of a pile that holds the chosen one, of that
    int lane = 0;
    int row = 0; // within the lane
    int count = 1;
    TimeWindow time;      // of a pile: from its first to its last event
    bool unknown = false; // stands in the gutter: its time is not known
    bool goingOn = false; // a pile of what began before the window and reaches into it
    bool chosen = false;

    int kind = 0;
    bool approximate = false;
    QRectF body; // the sign, the bar or the pile
    Label label; // of an event; the count of a pile
    // A thin bracket: what is left open around an about; how far the last of a pile reaches.
    std::optional<std::pair<double, double>> bracket;
    bool openStart = false; // nothing is known on that side
    bool openEnd = false;
    bool cutStart = false; // goes on outside of the picture
    bool cutEnd = false;
};

struct LaneBox {
    Label name;
    QRectF rect; // as wide as the picture
    int rows = 1;
};

struct BandBox {
    QRectF rect;
    Label words;
    bool openStart = false;
    bool openEnd = false;
    bool approximate = false;
};

struct MarkLine {
    double x = 0;
    Label words;
    QString name;
    Micros at = 0;
};

struct VeilBox {
    QRectF rect;
    Label words;
    QString name;
};

// What lies outside of the window.
struct SideCount {
    qsizetype count = 0;
    Label words; // "‹ 12"
};

struct CallOut {
    Label words;
    double x = 0;            // where its line goes down
    std::optional<double> y; // to there; nothing: the event lies outside of the window
};

struct TimelineLayout {
    QRectF picture;
    QRectF
        plot; // where times have their place: between the names and the gutter, over all lanes and the band
    TimeWindow window;
    QTimeZone zone;
    bool elapsed = false; // see TimelineRequest

    std::optional<LaneBox> impactLane;
    std::vector<BandBox> impact;
    std::vector<LaneBox> lanes;
    std::vector<TimelineThing>
        things; // in reading order: by time, then from top to bottom; unknown times last
    std::vector<MarkLine> marks;
    std::vector<VeilBox> veils;
    std::vector<double> gridLines;
    std::vector<Label> ticks;
    std::vector<Label> context; // days under the ticks
    SideCount before;
    SideCount after;
    std::optional<QRectF> gutter;
    Label gutterName;
    std::optional<CallOut> callOut;

    double xOf(Micros at) const;
    Micros timeAt(double x) const;
    // The thing under a point, with targets of at least 24 px; nothing where there is none.
    std::optional<size_t> thingAt(QPointF point) const;
    // The thing that shows or counts an event within the window; nothing for one outside.
    std::optional<size_t> thingOf(const TimelineIndex &index, Id id) const;
    // Every text with its place: what must not intersect.
    std::vector<const Label *> labels() const;
};

TimelineLayout layOut(const TimelineIndex &index, const TimelineRequest &request);

// The events of a pile of that layout in their order, at most `most`.
std::vector<Id> membersOf(const TimelineIndex &index, const TimelineLayout &layout,
                          const TimelineThing &pile, int most);

} // namespace story::figure
