// Pictures of events where they are listed: small in their rows, and large by one key, by a double click on a small one, or by Enter in
// the table of evidence.
#pragma once

#include "ui/pages/page.h"

namespace story {

class EntityPane;
class Pictures;
class TimelineFeed;
class TimelineLanes;

class EventPictures : public QObject {
    Q_OBJECT
public:
    struct Places {
        EntityPane *events;
        EntityPane *evidence;
        TimelineLanes *lanes;
    };
    // All must outlive this.
    EventPictures(const PageNeeds &needs, const TimelineFeed &feed, Pictures &pictures, const Places &places, QObject *parent);

    // Shows that picture large, and the others of its event one key away. False where it is none.
    bool look(Id evidence);

Q_SIGNALS:
    void noticed(const story::Notice &notice);

private:
    // The pictures among them, as they are in the review.
    QList<Evidence> picturesAmong(const QList<Id> &evidence) const;
    void lookAtEvent(Id event, qsizetype first);
    void lookAtChosen();
    void open(const QList<Evidence> &all, qsizetype at);

    PageNeeds m_needs;
    const TimelineFeed &m_feed;
    Pictures &m_pictures;
    Places m_places;
};

} // namespace story
