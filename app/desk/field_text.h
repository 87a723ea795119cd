// A field's value in words, as lists and tables show it.
#pragma once

#include "app/model/review.h"

#include <QTimeZone>

namespace story {

// The zone times of this review are shown in; UTC where it names none that is known.
QTimeZone zoneOf(const ReviewFacts &facts);

// The day that a time shown without a day is of: the day of the impact, else of the first event that has a place on the timeline. Invalid
// where there is neither.
QDate storyDay(const Review &review, Id firstPlaced, const QTimeZone &zone);

// How a person is called on screen: by role, else by name, else "somebody".
QString personText(const Person &person);

// A short text for any entity: the first line of what it says. For lists that refer to it.
QString entityText(const Review &review, EntityKind kind, Id id);

// One line for a table cell: a choice by its label, moments in `zone`, ids as entityText, words and ids joined by ", ".
QString fieldText(const Review &review, const Entity &entity, const Field &field, const QTimeZone &zone);

// What stands beside an event's text in the timeline: its marks and evidence, and when somebody knew of it.
struct EventRemark {
    QString tail;               // "· detected · 2 tellings · link"
    QString below;              // "known to on-call at 14:41"
    QList<QByteArray> pictures; // the SHA-256 of each; empty where only its words are kept
};
// `tellings`: how often the moment is told; `evidence`: what is attached to it, in its order (evidence_kept.h).
EventRemark eventRemark(const Review &review, const Event &event, const QTimeZone &zone, int tellings, const QList<Id> &evidence);

} // namespace story
