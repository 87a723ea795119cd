// The parts of a report, each a function of the review. A part without content is a section without blocks: the builder leaves it
// out and names it at the end.
#pragma once

#include "app/report/build_context.h"

namespace story::report {

Section keyFiguresSection(BuildContext &context);
Section impactSection(BuildContext &context);
Section timelineSection(BuildContext &context);
// Events that were known at another time than they happened, in the order they became known.
Section knownWhenSection(BuildContext &context);
// The picture above its table; nothing where fewer than two events have a time.
std::optional<TimelineFigure> timelineFigure(const BuildContext &context, const TimelineShown &shown = {});

// The answers to one goal.
Section goalSection(BuildContext &context, Goal goal);
Section factorsSection(BuildContext &context);
Section lessonsSection(BuildContext &context);
Section signalsSection(BuildContext &context);
Section questionsSection(BuildContext &context);

Section actionsSection(BuildContext &context);

Section premisesSection(BuildContext &context);
Section backgroundSection(BuildContext &context);
Section sourcesSection(BuildContext &context);
Section evidenceSection(BuildContext &context);
// What the severities mean, where one is said.
Section severitiesSection(BuildContext &context);
// How the review was held.
Section aboutSection(BuildContext &context);
// How the report was made: what stands in the place of what, what was left out by choice, and what is not recorded anywhere. It comes
// last, because it looks back on all sections.
void addClosingLines(Section &section, const BuildContext &context);

// The day of the incident: of its first known instant, else of the first event that has one. Invalid where none has.
QDate incidentDay(const BuildContext &context);
// What lists of reviews say of this one.
Overview overviewOf(const BuildContext &context);

} // namespace story::report
