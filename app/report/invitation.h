// What goes to everyone before the meeting: when it is, why, the six premises and the agenda; people by role only.
#pragma once

#include "app/model/guide.h"
#include "app/model/review.h"

#include <QTimeZone>

namespace story::report {

struct Invitation {
    QString subject;  // one line
    QString plain;    // for a mail: plain text, lines not broken
    QString markdown; // the same for a chat or a page; nothing of the review is read as markup in it
};

// `zone`: the times are told in it, by name; invalid: the review's own, else UTC. Names of people who may not be named give way to roles.
// `word` is what the team calls its reviews.
Invitation invitation(const Review &review, const QTimeZone &zone = {}, ReviewWord word = ReviewWord::Blameless);

} // namespace story::report
