// What a facilitator does to events of the timeline, each as one step that Undo takes back whole. A review that is read-only refuses
// (ReadOnly); ids that are not there (any more) are left out, and where none is left it is NotFound. What would change nothing
// does nothing and is no step.
#pragma once

#include "app/desk/open_review.h"
#include "app/model/moved.h"

#include <QTimeZone>

#include <optional>

namespace story {

// ---- times; moved.h says what becomes of precision, width, zone and words ----
// An incident time that is that of a marked event follows it (marks.h).

// Start, end and known-at of each, later or earlier. BadInput, and nothing changed, where a time would leave the calendar.
Result<> shiftEvents(OpenReview &review, const QList<Id> &events, Micros by);

// The start is `at`; a span keeps its length. When it became known is another matter and stays.
Result<> moveEvent(OpenReview &review, Id event, Micros at);

enum class Edge { Start, End };
// One edge is `at`, the other stays. An instant becomes a span by its end. An end before the start is kept and asked about, never
// refused.
Result<> resizeEvent(OpenReview &review, Id event, Edge edge, Micros at);
// The ends, or the starts, of all that have a place, later or earlier, as one step; an instant becomes a span. An edge stops at the
// other one, unless it is beyond it already. BadInput as shiftEvents.
Result<> shiftEnds(OpenReview &review, const QList<Id> &events, Micros by);
Result<> shiftStarts(OpenReview &review, const QList<Id> &events, Micros by);

// When it became known, of all of which that is told, as one step; what happened stays. BadInput as shiftEvents.
Result<> shiftKnown(OpenReview &review, const QList<Id> &events, Micros by);

enum class Shifted { Whole, Start, End, Known };
// What shiftEvents, shiftStarts, shiftEnds and shiftKnown make of one event, so that it can be shown before it is done; `usual` is the zone of the
// review. Nothing where a time would leave the calendar.
std::optional<Event> shifted(const Event &event, Shifted what, Micros by, const QTimeZone &usual);

// The clock of a source was wrong: `correction` is what has to be added to every time it told, and Source::clockCorrection says so.
// All times of all its events move by the difference to the correction before; events placed on their day later (placeOpenDays)
// get it then. BadInput where a time would leave the calendar.
Result<> correctClock(OpenReview &review, Id source, Micros correction);

// ---- several things of several events ----

// What is not said stays as it is.
struct EventChanges {
    std::optional<EventKind> kind = {};
    QString addTag = {}; // without "#"; tags that differ only in case are the same; nothing where no word is left
    QString removeTag = {};
    Micros shift = 0;    // as shiftEvents
    // The times were told in that zone: the same clock times read there, or the same instants (moved.h).
    std::optional<QTimeZone> zone = {};
    Retold retold = Retold::SameClock;
};

// All of it as one step. BadInput, and nothing changed, where a time would leave the calendar.
Result<> changeEvents(OpenReview &review, const QList<Id> &events, const EventChanges &changes);

// ---- marks ----

// The event shows that instant of the incident (marks.h names the five; BadInput for another): the mark leaves whichever event had it,
// and the incident time becomes the event's start, unless the event has no place and the incident time has one.
Result<> markEvent(OpenReview &review, Id event, const QString &mark);
// Takes the mark away again, and the incident time that came with it; one that tells something else stays.
Result<> unmarkEvent(OpenReview &review, Id event, const QString &mark);

// ---- there and gone ----

// All go, with their evidence; whatever referred to them lets go. Incident times stay as they were said.
Result<> removeEvents(OpenReview &review, const QList<Id> &events);

// A copy of each, right after its original in entry order, evidence included. Marks stay with the original, because one event carries
// them; factors, findings and questions go on pointing at the original. The ids of the copies, in the order of `events`.
Result<QList<Id>> duplicateEvents(OpenReview &review, const QList<Id> &events);

// What stands before the caret stays, what follows it becomes an event of its own, right after it in entry order; white space at the cut goes,
// and the caret is put between whole characters. The new event begins as a copy, so both say when, who, from where and in which
// typed line. With the first stay: its marks, its tellings, what was known then, and the evidence, but for links whose address now stands
// in the second text only. Factors, findings and questions that pointed at it point at both. BadInput where one side would be
// empty. The id of the new event.
Result<Id> splitEvent(OpenReview &review, Id event, qsizetype caret);

// One event of several (BadInput of fewer than two). It is the earliest in the timeline and keeps its time, source and place; texts (and
// what was known then, and typed lines) are joined by blank lines in the order of the timeline, each once; people, tags, marks
// and who knew it are united, systems listed; the kind is the first that is more than a note; it was known when the first of them was.
// Evidence comes along, and where one came from elsewhere its words are kept as quoted lines that say from where. Tellings, and what
// factors, findings and questions point at, follow. Tellers of the others are among its people. The id of the one that is left.
Result<Id> mergeEvents(OpenReview &review, const QList<Id> &events);

// ---- tellings ----

// Another telling of that moment by a person (nobody said: null), with everything still to be told, right after the tellings there are.
// It names the first telling, whichever is given. The id of the new one.
Result<Id> addTelling(OpenReview &review, Id event, Id person);

// The event stands for itself again, as told by whom it was; the others stay together. Of the first telling the next one takes the
// place. Nothing where it stands alone.
Result<> separateTelling(OpenReview &review, Id event);

} // namespace story
