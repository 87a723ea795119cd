// "11.50" for 11:50. The same digits are versions, sizes and days elsewhere, so where they stand decides: stamp.h.
#pragma once

#include <QString>

#include <optional>

namespace story::intake {

// A dotted time, or a range of two.
struct DottedTime {
    qsizetype dot = 0;
    std::optional<qsizetype> endDot;
    bool twoDigits = false; // of the hour
    bool isClear = false;   // nothing but a time is written so: "22.15: …", "9.30 pm"
    bool counts = false;    // "1.50 GB"
};

// The one that begins at `at`; nothing where the digits are out of range or go on.
std::optional<DottedTime> dottedTime(QStringView text, qsizetype at);

// Whether lines of a document begin with dotted times: "- 22.15: …", and no day of any month is meant.
bool hasDottedTimes(const QString &document);

// Whether `text` begins with "2.10" or the like, which may be a time. `needsMark`: only where a colon, a dash, the end
// or the like follows.
bool mayBeDottedTime(QStringView text, bool needsMark);

} // namespace story::intake
