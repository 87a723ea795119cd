// Dates as people write them in documents, two-digit years and slashes in either order included.
#pragma once

#include "app/model/time_syntax.h"

#include <QDate>

#include <optional>

namespace story::intake {

// How a document writes 05/06.
enum class DateOrder { Unknown, DayFirst, MonthFirst };

// What the unmistakable dates of a text tell: "4/21/23" is month first. Unknown where they contradict each other.
DateOrder dateOrderOf(QStringView text);

struct WrittenDate {
    int year = -1; // -1: not said
    int month = 0;
    int day = 0;
    bool twoWays = false;     // 05/06 in a document whose order nobody knows
    bool standsAlone = false; // is a date also with no time behind it
    bool isPossible = true;   // false: 2026-02-30

    // Nothing where the year is missing or the order is open.
    std::optional<QDate> certain() const;
};

// A date of any form, two-digit years included, but no "yesterday" and no weekday alone.
std::optional<WrittenDate> eatWrittenDate(syntax::Cursor &cursor, DateOrder order);

} // namespace story::intake
