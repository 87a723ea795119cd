// A point in time as honestly as it was told: two bounds instead of one number.
#pragma once

#include "app/core/clock.h"

#include <QString>

#include <optional>

namespace story {

enum class Precision {
    Unknown, // nobody said, or only words we cannot place ("14:32" of a day still to be asked)
    Exact,   // earliest == latest
    About,   // ±5 min, or as typed ("~10m")
    Before,  // only `latest` is known
    After,   // only `earliest` is known
    Hour,    // "15:??": that whole hour
    Day,     // that whole day in its zone
};

// The name used in files and on the command line: "exact", "about", …
const char *precisionName(Precision precision);
std::optional<Precision> precisionFromName(QStringView name);

// Sorting, durations, drawing and marks all come from the bounds; precision says how to word and draw them.
struct Moment {
    std::optional<Micros> earliest; // UTC; open when nothing is known in that direction
    std::optional<Micros> latest;   // UTC, inclusive; open likewise
    Precision precision = Precision::Unknown;
    QString zone;          // as it was told: an IANA name, "UTC" or "+05:30"; empty when nothing was told
    int offsetSeconds = 0; // east of UTC, in force in that zone at that time
    QString typed; // the words it was read from, kept for ever; what was done with it since behind them (moved.h)

    // Nothing at all is recorded: no bounds and no words.
    bool isEmpty() const { return !earliest && !latest && typed.isEmpty(); }
    // There is at least one bound.
    bool isPlaced() const { return earliest || latest; }
    // A time of day was typed whose day nobody has said yet.
    bool isDayOpen() const { return !isPlaced() && !typed.isEmpty(); }
    // What it is sorted by: the earliest bound, else the latest; of "about" the middle, so that "about 14:35" (from 14:30 on) stands
    // where a reader looks for it, after 14:32.
    std::optional<Micros> sortKey() const
    {
        if (precision == Precision::About && earliest && latest)
            return *earliest + (*latest - *earliest) / 2;
        return earliest ? earliest : latest;
    }

    static Moment exactly(Micros at, const QString &zone = {}, int offsetSeconds = 0, const QString &typed = {});

    friend bool operator==(const Moment &, const Moment &) = default;
};

} // namespace story
