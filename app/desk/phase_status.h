// How far a review is, phase by phase, and where in it a thing is worked on. For the rail of the window.
#pragma once

#include "app/model/checks.h"

namespace story {

struct PhaseStatus {
    QString note;     // "done", "8 of 9", "11", "2 missing"; empty where there is nothing to say
    bool done = false; // nothing is missing
    QStringList missing; // a sentence each
};

// One for each phase, in their order.
QList<PhaseStatus> phaseStatuses(const Review &review, const TimelineFacts &timeline);

// The phase whose page shows and edits it.
Phase phaseOf(const FieldRef &ref);

// Sentences for the foot of the rail: how old the memory of the incident is, and what is advised; on the last two phases what
// closing still asks for. Empty where nothing can be said.
QString railFoot(const Review &review, const TimelineFacts &timeline, Phase phase, Micros now);

} // namespace story
