// Stores a draft in a review: as an edit, like everything else.
#pragma once

#include "app/capture/capture.h"
#include "app/model/edit.h"

namespace story::capture {

// The edit that makes the draft an entity at the end of its list, and a person for every role
// nobody in the review has, and a link as evidence for every bare address in the text of an event, in
// the same step; the text keeps it. The last change inserts the entity itself. An action is an idea
// before the Actions phase and soaking from it on. `end` is an order key that no row of its kind
// goes beyond, for who knows one; else all rows are looked at.
Edit keep(const Draft &draft, const Review &review, IdSource &ids, Phase phase,
          const std::optional<QString> &end = {});

// What the draft becomes.
EntityKind entityKind(Draft::Kind kind);

} // namespace story::capture
