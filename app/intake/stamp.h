// The time that an entry of a written timeline begins or ends with, as words: "**18:53**", "[08:47]", "Dec 16th 12:43",
// "2018-01-22 16:00 approx UTC", "~19:00 UTC Monday Aug 27", "4/21/23". What the words mean is worked out by
// Placing (app/intake/placing.h), because it hangs on what stands around.
#pragma once

#include "app/intake/written_date.h"

namespace story::intake {

struct Stamp {
    std::optional<WrittenDate> date;
    std::optional<WrittenDate> endDate; // of a range of whole days
    QString
        clock; // the words of the time of day and its zone, a range included, as readTime takes them; empty: a whole day
    bool isAbout = false;
    bool isPossible = true; // false: 24:XX; nothing can be made of it
    bool hasZone = false;
    bool hasHalf = false;  // am or pm
    bool isPadded = false; // "01:52", which no twelve-hour clock writes
    int minutes = 0;       // since midnight, of the start
    QString zone;          // its name as Moment::zone has it
    QString typed;         // all the words, or those of the start
    QString typedEnd;      // of a range
    qsizetype length = 0;  // of the text read, brackets included
};

struct StampRules {
    DateOrder order = DateOrder::Unknown;
    bool fourDigits = false; // "1625" without date and zone is a time too: an entry of a timeline
    bool dotted = false; // "22.15: …" is one, too; behind a date "11.50" is a time in any case
};

// The stamp that `text` begins with; markup is taken off already.
std::optional<Stamp> readStamp(QStringView text, const StampRules &rules);

// The stamp that `text` ends with, and where it begins: "Fault occurs 2020-02-18 14:13". Only with a date or a clock time,
// and only in short texts.
struct TrailingStamp {
    Stamp stamp;
    qsizetype from = 0;
};
std::optional<TrailingStamp> trailingStamp(QStringView text, const StampRules &rules);

// Whether `text` begins like a date or a time, though readStamp made nothing of it: "20202-01-16 12:00".
bool looksLikeTime(QStringView text);

} // namespace story::intake
