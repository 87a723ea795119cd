// A line that was stored, for who fetches it again to correct it: what it became is changed, and not made a second time.
#pragma once

#include "app/capture/keep.h"

namespace story::capture {

struct StoredLine {
    QString typed;
    Context context; // it was read in: "+5m" and "now" go on to mean what they meant then
    Phase phase = Phase::Prepare;
    // What it became, as it was stored: an insertion, and one more for each correction, the newest last.
    std::vector<Change> became;
    std::vector<Change> beside; // the insertions of people and evidence that came with it
};

// The line of a draft that was read in `context`, of which keep() made `edit`.
StoredLine storedLine(const Draft &draft, const Context &context, Phase phase, const Edit &edit);

struct Correction {
    Edit edit;       // one step; empty where the line says what it said
    StoredLine line; // as it is once that is done; its newest is what was corrected
    QString words;   // "corrects 14:32 Pager fired"
};

// What `draft`, read in the context of `line`, makes of what the line became.
//   The same kind of entity: what the line says otherwise now is changed. All else stays: its place, its links, its marks, and what
//   was changed elsewhere in what the line did not touch (the answer to which 02:30 was meant). A time that was answered may be
//   corrected; the day that was said for it counts.
//   Another kind: the old one goes, as by removal(), and the new one comes.
// People and evidence that came with the line and are not named any more go, where nobody else knows them and they are as they were.
// Nothing where it cannot be a correction, and is a new line: it says nothing, what it became is not there any more, or what it would
// change was changed elsewhere. `end` as in keep().
std::optional<Correction> correction(const StoredLine &line, const Draft &draft, const Review &review, IdSource &ids,
                                     const std::optional<QString> &end = {});

} // namespace story::capture
