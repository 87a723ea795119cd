// A review with all that a hand-out of it needs: its pictures, and where its history stands.
#pragma once

#include "app/model/review.h"

#include <QHash>
#include <QStringList>

namespace story {

struct WholeReview {
    Review review;
    QHash<QByteArray, QByteArray> images; // SHA-256 → bytes
    qint64 journalSeq = 0;                // the newest entry of its journal
    Micros updated = 0;                   // when that was made, UTC
    QStringList lacks = {};               // one sentence each: a picture that is damaged, rows that differ from the history
};

} // namespace story
