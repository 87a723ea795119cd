// What of a review other programs take in as a list: the timeline and the actions for a spreadsheet, the days of the actions for a
// calendar. Made as the report tree is: for one audience, content without format, in words that passed the builder's door. Private
// notes are in none of them.
#pragma once

#include "app/model/review.h"
#include "app/report/builder.h"

#include <QDate>
#include <QUuid>

namespace story::report {

// Texts are as they were typed, Markdown and line breaks included; only where a name came to light as the Markdown was read stands
// what is read, with the role in its place.
struct Sheet {
    QStringList titles;      // of the columns, no two alike
    QList<QStringList> rows; // each as long as `titles`; empty where nothing was said
};

// One row for each event, in the order of the timeline, numbered from 1. Of each time (when, until, known at) six columns: the instant
// that was told, in UTC and, where that is another clock, in the reader's zone; how exact it is, in a word; the bounds it lies
// between, in UTC; and what was typed, which no de-identified list tells: it names zones.
// Instants are ISO 8601 with their offset. A time of which no instant was told has only the others.
Sheet timelineSheet(const Review &review, const BuildOptions &options);

// One row for each action, declined ones too, in their order, numbered from 1. Days are "2026-11-14".
Sheet actionsSheet(const Review &review, const BuildOptions &options);

// A whole day in a calendar.
struct CalendarDay {
    // The same whenever this day of this action is exported again, but another one in a de-identified calendar; says nothing about the action.
    QUuid uid;
    QDate day;
    QString title; // short, on one line: "Due: Add an alert on queue depth"
    QString text;  // plain: the action in full, owner, how we will know, tracker, review
    QString link;  // where the action is tracked: http, https or mailto, percent-encoded; else empty
};
struct Calendar {
    QString title; // of the review
    QList<CalendarDay> days;
};

// What lies ahead: the due days of actions that are neither done nor declined, and the days on which to ask whether one helped, of
// actions that were not declined and are not answered yet. In the order of the actions.
Calendar actionsCalendar(const Review &review, const BuildOptions &options);

} // namespace story::report
