// What a facilitator says and asks: premises, phases and the questions of each goal. Words of our own, in the spirit of
// Etsy's debriefing guide, Howie and PagerDuty's guides.
#pragma once

#include "app/model/review.h"

#include <QStringList>

namespace story {

struct Premise {
    QString text;    // read aloud
    QString meaning; // one sentence under it
};

// The six, in order. Everyone accepts all of them before the review starts.
QList<Premise> premises();

// What a team calls its reviews to the room. Chosen in the preferences and handed down.
enum class ReviewWord { Blameless, BlameAware };
QString wordText(ReviewWord word);

// What the facilitator says first, in plain words, where the review has none of its own: purpose, roles, how we speak, the parking lot.
QString openingWords(ReviewKind kind, ReviewWord word = ReviewWord::Blameless);

// The reminder at the foot of what the room sees.
QString blamelessReminder(ReviewWord word = ReviewWord::Blameless);

// What a goal asks, for its empty state: "What helped, that we want to do again on purpose?"
QString goalQuestion(Goal goal);

// Planned minutes of the 60-minute review (field notes: the timeline takes 35 to 40 of 60).
qint64 plannedMinutes(Phase phase);

// How many days after the incident the review should be held at the latest, by severity: 3 days for SEV1 and 5 for the
// others (PagerDuty's guide; we count calendar days, so that it is never looser than the guide).
int reviewWithinDays(Severity severity);

// Days until an action of this severity is due, as proposed: 15 for SEV1, 30 for the rest (PagerDuty's guide).
int actionDueDays(Severity severity);

} // namespace story
