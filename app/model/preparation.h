// Before the meeting: is everything ready, can the facilitator be one, and how fresh is the memory. Sentences for people, each with the
// field it is about.
#pragma once

#include "app/model/checks.h"

namespace story {

// Why somebody named as facilitator may want to hand the meeting to another person. Said kindly: it is about the room and not the person.
struct Concern {
    Id person;
    QString sentence;
    FieldRef about;
};

// For every person whose part is facilitator: they own what the incident was in, led the response, are somebody's line manager, or
// stand in the timeline as one who acted or knew. Empty where there is none, or no facilitator.
QList<Concern> facilitatorConcerns(const Review &review);

// One line of the checklist.
struct Ready {
    enum class What { Facilitator, NoteTaker, SpokenTo, DraftTimeline, DocumentSent };
    What what = What::Facilitator;
    bool isDone = false;
    QString sentence; // what is to do, or how it stands
    FieldRef about;   // its `field` is nullptr where an entity has to be made first
};

// The five, in their order: an uninvolved facilitator; a note-taker; the people in the incident spoken with; a draft of the timeline;
// the document with everyone a day before the meeting.
QList<Ready> readiness(const Review &review);

// How old the memory of the incident is at `now`, or was when the meeting was held: since its end (resolved, else mitigated, else the
// impact start, else the first event with a time). Nothing where none has a time.
struct Freshness {
    Micros age = 0;
    int advisedDays = 0; // at most, for its severity (guide.h)

    bool isLate() const { return age > advisedDays * microsPerDay; }
    QString sentence(Severity severity) const;
};
std::optional<Freshness> freshness(const Review &review, const TimelineFacts &timeline, Micros now);

} // namespace story
