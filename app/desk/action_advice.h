// Advice about an action item: when it could be due, how long it may soak, and whether it is worded so that somebody can finish it.
#pragma once

#include "app/model/review.h"

#include <QStringList>

namespace story {

// 15 days after `from` for SEV1, 30 for the rest (guide.h).
QDate proposedDue(Severity severity, QDate from);
// Two working days later, Saturdays and Sundays left out: enough for one night's sleep and a talk with those who own the work.
QDate proposedSoakUntil(QDate from);
// When to ask whether it helped: 30 days after it is due, and not before 30 days from `today`, which also counts where it has no due date.
QDate proposedEffectCheck(QDate due, QDate today);
// Writes the days that its status asks for and nobody has written: of an accepted one the day it is due and the effect check, of a soaking
// one the day to decide, of one that is done the effect check.
void proposeDays(Action &action, Severity severity, QDate today);

// The words that hints look for, of one language.
struct ActionWords {
    QStringList verbs;     // base forms
    QStringList unbounded; // "improve"
    QStringList memory;    // "be careful": depends on people remembering
    QStringList several;   // ";": likely two things
};
// Empty where there are none for the language; then only what needs no words is said.
ActionWords actionWords(const QString &language);

// A question with the field it is about; advice, and nothing is ever refused for it.
struct ActionHint {
    QString sentence;
    FieldRef about;
};
QList<ActionHint> actionHints(const Action &action, const ActionWords &words);

} // namespace story
