// The ruler under a timeline: round local times, from parts of a second to thousands of years, also over a change of the clocks.
#pragma once

#include "app/figure/timeline_item.h"

#include <QDate>
#include <QStringList>
#include <QTimeZone>

#include <functional>
#include <vector>

namespace story::figure {

// How far apart the lines of a ruler stand.
struct AxisStep {
    enum class Unit { Micros, Day, Week, Month, Year };
    Unit unit = Unit::Micros;
    qint64 count = 1;

    Micros roughly() const; // its usual length
    friend bool operator==(const AxisStep &, const AxisStep &) = default;
};

// The instants within the window at which the local time is a multiple of the step: the hours 0, 3, 6, … of each day, Mondays,
// firsts of January, April, …. A time that the clocks leave out has no line, one that they repeat has two.
std::vector<Micros> instants(const AxisStep &step, const TimeWindow &window, const QTimeZone &zone);

// The local words of an instant on such a line: "14:32:05.2", "14:32", "Sat 14", "9 Nov", "Nov", "2026".
QString tickText(const AxisStep &step, Micros at, const QTimeZone &zone);
// What the ruler has to say beside its lines: the day, month or year that begins there, and where the clocks changed; longest
// form first. The first piece stands at the beginning of the window.
struct AxisContext {
    Micros at = 0;
    QStringList forms; // "Sat 14 Nov 2026", "14 Nov", "14"; "UTC+1"
};

struct TimeAxis {
    AxisStep grid;  // of the lines
    AxisStep words; // of the lines that say their time: a multiple of the grid, or the same
    std::vector<Micros> lines;
    std::vector<Micros> ticks;
    std::vector<AxisContext> context;
};

// For a picture of `width`: lines at least `leastGap` apart, and words that have room by `widthOf`.
TimeAxis timeAxis(const TimeWindow &window, double width, const QTimeZone &zone, double leastGap,
                  const std::function<double(const QString &)> &widthOf);
// The same where instants count from a start (0) and belong to no day: whole minutes, hours and days since then, and nothing said
// beside the lines.
TimeAxis elapsedAxis(const TimeWindow &window, double width, double leastGap,
                     const std::function<double(const QString &)> &widthOf);

// A time since a start: "T+00:14", "T−00:05", "T+00:14:07", "T+2 d 03:10" from two days on. Seconds and
// their thousandths are written where `step`, what it is a multiple of, is shorter than a minute or a second.
QString elapsedText(Micros since, Micros step);
// "14:32", "14:32:07" where there are seconds, with its day where `withDay`: for names and tips.
QString instantText(Micros at, const QTimeZone &zone, bool withDay);
// The day an instant falls on there. Year 0 is Qt's year -1.
QDate localDay(Micros at, const QTimeZone &zone);

} // namespace story::figure
