// Placed entries of a timeline → events of the review, and the incident times that they tell.
#pragma once

#include "app/intake/draft.h"
#include "app/intake/entry.h"

namespace story::intake {

void addEvents(const QList<Entry> &entries, Draft &draft);

// Which incident time a label tells: "Fault occurs" is impact_start; empty where that is not clear.
QString incidentTimeOf(const QString &label);

// Sets the incident time of that name ("detected"), unless it is set already. False where it was.
bool setIncidentTime(ReviewFacts &facts, const QString &name, const Moment &moment);

} // namespace story::intake
