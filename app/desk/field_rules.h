// What setting a field means where more follows from it than that field. Forms, cells and answers set fields and need to know nothing of it;
// the open review asks here.
//
//     marks of an event           the mark leaves whichever event had it, and the incident time is that of the event (model/marks.h)
//     start of a marked event     the incident time follows it
//     clock correction of a       all times of all its events move by the difference to the correction before
//     source
//     status of an action,        the days that the status asks for are proposed where none is written (action_advice.h)
//     also of one that is new
#pragma once

#include "app/core/result.h"
#include "app/model/edit.h"
#include "app/model/review.h"

namespace story {

// The edit with everything that follows from the fields it sets, still one step. BadInput where that cannot be: a time would leave the
// calendar. Edits that are no setting of such a field come back as they are; so does what stands beside it in the edit, such as texts.
// Proposed days count from `now`.
Result<Edit> withWhatFollows(const Review &review, const Edit &edit, Micros now);

} // namespace story
