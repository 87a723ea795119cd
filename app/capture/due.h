// "due friday", "due 2026-12-01", "due in 2 weeks", "due tomorrow": the day an action should be
// done by.
#pragma once

#include "app/model/time_reader.h"

#include <QStringView>

namespace story::capture {

struct DueReading {
    qsizetype length = 0; // of the words, "due" included; 0: the text does not begin with a due day
    QDate day;
    // A day that does not exist or may be two; the words stay text then
    std::optional<TimeProblem> problem;
    // "due friday morning": the time of day behind it has no field, so all the words should stay in the text as well.
    bool hasMore = false;
};

// Reads at the start of `text`. A weekday is the next one after `today`; a day without a year is
// its next occurrence. `before` is what stands before it: "what is due friday" is a sentence and no day.
DueReading readDue(QStringView text, QDate today, QStringView before = {});

} // namespace story::capture
