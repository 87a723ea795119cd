// The reviews of a library as a list on paper.
#pragma once

#include "app/core/clock.h"
#include "app/report/report_tree.h"

namespace story::report {

// One review as the window lists it, in its words.
struct ListedReview {
    QString title;
    QString day;
    QString severity;
    QString state;
};

// `title` says what the list shows ("Reviews with the words “cache”"); the rows stand in their order, and their number above them.
// `now` is when it is written, UTC.
Tree libraryList(const QString &title, const QList<ListedReview> &reviews, Micros now);

} // namespace story::report
