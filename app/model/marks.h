// The five instants of an incident, and the events that show them.
//
// Measures, report and exports count from the review's incident times; an event's mark says which event shows one of them. One rule
// holds both together: at most one event carries a mark, and while it does, the incident time is the time of its start. Marking an
// event sets the incident time, moving a marked event moves it (app/desk/event_intents). Where a person said another time on
// Prepare, that is kept and asked about, never overruled.
#pragma once

#include "app/model/review.h"

namespace story {

// The names of the five, in their order: "impact_start", "detected", "acknowledged", "mitigated", "resolved". They are names of fields
// of the review and the names of marks.
const QStringList &incidentTimes();
// Where the review holds that time; nullptr where it is none of the five.
Moment ReviewFacts::*incidentTime(QStringView mark);

// The first event, in entry order, that carries the mark; nullptr where none does.
const Event *markedEvent(const Review &review, QStringView mark);

// Whether both tell the same: the same bounds with the same precision, or both the same words without a place.
bool tellsTheSame(const Moment &a, const Moment &b);

// A mark whose event tells another time than the review does.
struct MarkApart {
    QString mark;
    Id event;

    friend bool operator==(const MarkApart &, const MarkApart &) = default;
};
// In the order of the five, then in entry order. An event without a place contradicts nothing.
QList<MarkApart> marksApart(const Review &review);

} // namespace story
