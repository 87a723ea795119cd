// The agenda of a review and the ready-made ones to begin from.
#pragma once

#include "app/desk/open_review.h"

namespace story {

struct AgendaTemplate {
    struct Item {
        Phase phase = Phase::Prepare;
        QString title; // empty: called as its phase
        int minutes = 0;
        bool anotherDay = false;
    };
    QString name;  // stays the same in every language: "review-60"
    QString title; // "Review, 60 minutes"
    QString about; // one sentence: what it is for
    QList<Item> items;

    // Of the first day: what is in one sitting.
    int minutes() const;
};

// review-60, quick-30, review-90, two-part and game-day-debrief, in this order; English where there is no file of that language.
QList<AgendaTemplate> agendaTemplates(const QString &language);

// Makes it the agenda of the review, as one step. Parts that have begun stay, with their times, and those of the template that begin
// with the same phase are taken as done by them.
Result<> useAgenda(OpenReview &review, const AgendaTemplate &agenda);

} // namespace story
