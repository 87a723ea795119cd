// The roll call by keyboard: every person in the room answers to a number and to two letters.
#pragma once

#include "app/model/review.h"

namespace story {

struct RollKey {
    Id person;
    QString number;  // "1", or "01" where there are ten or more, so that no number begins another
    QString letters; // two, lower case: initials where they are free ("oc" for on-call), else others of the same words; never the same twice,
                     // and never beginning with a, l or x: these are the answers ("ud" for auditor)
};

// Everyone in the room, in their order. Adding somebody at the end changes nobody's letters, and numbers only at the tenth.
QList<RollKey> rollKeys(const Review &review);

// Whom typed keys mean: nobody yet while they are the beginning of several or of none.
struct RollMatch {
    Id person;               // null: not clear yet
    bool canGoOn = false;    // another key may make it clear
};
RollMatch rollMatch(const QList<RollKey> &keys, const QString &typed);

} // namespace story
