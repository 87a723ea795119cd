// What a review still misses: a sentence, and the field it is about.
#pragma once

#include "app/model/review.h"

namespace story {

struct Gap {
    Phase phase = Phase::Prepare; // where it is filled in
    QString sentence;
    FieldRef about;        // the field to go to; its `field` is nullptr where an entity has to be made first
    bool blocksClosing = false;
    bool isAdvice = false; // good to have: the phase counts as done without it
    bool isForFacilitator = false; // of the checklist before the meeting, which says what only they may know
};

// What is found by looking at every event; who keeps the timeline in order knows it without looking.
struct TimelineFacts {
    Id firstPlaced;    // the first in the timeline that has a time; null where none has
    Id firstToAsk;     // the first of which a time needs an answer (time_questions.h)
    int timesToAsk = 0;
};
TimelineFacts timelineFacts(const Review &review);

// In the order of the phases, what is missing before what is advice. Empty: the review is complete. `today` where days that have passed are
// to be said as well.
QList<Gap> gaps(const Review &review, QDate today = {});
QList<Gap> gaps(const Review &review, const TimelineFacts &timeline, QDate today = {});

// How the roll call stands. People in the room only.
struct RollCall {
    int asked = 0;     // in the room
    int accepted = 0;  // late ones included
    int late = 0;
    int exceptions = 0;

    int waiting() const { return asked - accepted - exceptions; } // not asked yet

    // Everyone in the room accepted, and somebody is in the room.
    bool isComplete() const { return asked > 0 && accepted == asked; }
};
RollCall rollCall(const Review &review);

// A measure that counts for closing: accepted, in progress or done, and said to prevent a repeat.
int preventiveMeasures(const Review &review);

} // namespace story
