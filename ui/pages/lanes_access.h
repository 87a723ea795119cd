// How screen readers see the lanes: a list with one child per event that is drawn, or per pile of events.
#pragma once

namespace story {

class TimelineLanes;

// Once is enough; more often does no harm. Before the first lanes get their accessible name.
void installLanesAccess();
// What is seen is other now: the children that were handed out are no more.
void forgetLaneThings(const TimelineLanes &lanes);

} // namespace story
