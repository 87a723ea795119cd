// Finds the entries of the timeline: rows of tables, list items, headings and lines of paragraphs that begin with a time.
#pragma once

#include "app/intake/entry.h"
#include "app/intake/outline.h"

namespace story::intake {

// A line that no unit keeps as a whole.
struct LooseLine {
    int line = 0;
    QString text;
    int part = 0;
};

struct Timeline {
    QList<Entry> entries; // in the order of the document
    QList<Turn> turns;
    QList<LooseLine> loose; // to be kept as passages
    QList<int> unread;      // lines that seem to tell a time, of which nothing could be made
    QList<LooseLine> heads; // header rows of tables that were taken apart
};

// Marks the units that became entries as done. Context (zones, days) is read, but left to be kept as text.
Timeline readTimeline(Outline &outline, const SourceLines &lines, const StampRules &rules);

// ---- the parts it is made of ----

// One table: units from `from` to `to` (not included). False where it is no table of times.
bool readTimelineTable(Outline &outline, qsizetype from, qsizetype to, const SourceLines &lines,
                       const StampRules &rules, Timeline &timeline);

} // namespace story::intake
