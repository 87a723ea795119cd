// What the intents on events have in common. For event_*.cpp only.
#pragma once

#include "app/core/result.h"
#include "app/desk/step.h"
#include "app/model/moment_text.h"
#include "app/model/zones.h"

#include <QCoreApplication>

namespace story {

Error noSuchEvent();

// Those that are events of the review, each once.
QList<Id> stillThere(const Review &review, const QList<Id> &events);

// "Move event", "Move 3 events"
QString countedText(qsizetype count, const QString &one, const QString &many);

// The event carries the mark from now on, and nobody else; the incident time becomes its start, unless it has no place and the incident
// time has one. Words that are none of the five are left alone.
void putMark(Step &step, Id event, const QString &mark);
// It carries it no more, and the incident time that came with it goes; one that tells something else stays.
void takeMark(Step &step, Id event, const QString &mark);

// Start, end and known-at of each, later or earlier; BadInput where a time would leave the calendar.
Result<> shiftTimes(Step &step, const QList<Id> &events, Micros by);

// The clock of the source is corrected by so much, and its events move by the difference to what it was before.
Result<> moveClock(Step &step, Id source, Micros correction);

// Order keys right after an event, in entry order.
class PlacesAfter {
public:
    explicit PlacesAfter(const Table<Event> &events);
    // Each call for the same event gives a place after the one before.
    QString next(Id event);

private:
    struct Between {
        QString low;
        QString high; // empty: the end
    };
    QHash<Id, Between> m_places;
};

} // namespace story
