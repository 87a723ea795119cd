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
