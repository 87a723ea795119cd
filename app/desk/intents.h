// What a click or a key means, as an edit. Rules about order and defaults stand here and not in the window.
#pragma once

#include "app/desk/open_review.h"

namespace story {

// Makes an entity with the given fields at the end of its list, or after `after` where that is one of its kind.
// `what` is worded from the kind: "Add finding". The new id comes back.
Result<Id> addEntity(OpenReview &review, EntityKind kind,
                     const std::vector<std::pair<const char *, Value>> &fields = {}, Id after = {});

// Removes it and what cannot stand without it.
Result<> removeEntity(OpenReview &review, EntityKind kind, Id id);

// Moves it one place up (-1) or down (+1) among `shown`, the ids of its list in their order. Nothing at the ends.
Result<> moveEntity(OpenReview &review, EntityKind kind, Id id, const QList<Id> &shown, int by);

// Sets a premise answer, with late joiners marked late: Accepted for somebody who joined later becomes AcceptedLate, and
// AcceptedLate says that they joined later.
Result<> answerPremises(OpenReview &review, Id person, Premises answer, const QString &reason = {});
// Everyone in the room who was not asked yet accepts, as one step.
Result<> acceptForAll(OpenReview &review);

// Draft → in review → reviewed → closed. Closing asks for a preventive measure or a reason (BadInput says which is missing).
Result<> changeState(OpenReview &review, ReviewState state);
// A closed review can be worked on again; the reason is part of the same step.
Result<> reopen(OpenReview &review, const QString &reason);

// Turns a kept passage into an event, finding, action or lesson with the same text, as one step.
Result<Id> placePassage(OpenReview &review, Id passage, EntityKind as, Goal goal = Goal::Wrong);

// Notes in the review that an export was made: of which audience and format, the SHA-256 of its bytes, and the journal
// entry it stands on (the newest one when the review was looked at for it). No step: undo passes it by.
Result<> recordExport(OpenReview &review, const QString &audience, const QString &format, const QByteArray &sha256, qint64 journalSeq);

// Every event whose time was typed without a day belongs to that day, as one step, with the correction of its source's clock and the
// incident times that go with its marks. Nothing where there is none.
Result<> placeOpenDays(OpenReview &review, QDate day);

} // namespace story
