// What the commands of the Timeline menu do to the events that are chosen in the list, or in the lanes.
#pragma once

#include "app/desk/event_intents.h"
#include "ui/pages/page.h"

namespace story {

class EntityPane;
class TimelineLanes;

class EventCommands : public QObject {
    Q_OBJECT
public:
    // All must outlive this. The actions are added to the list and the lanes, where their keys work.
    EventCommands(const PageNeeds &needs, EntityPane *pane, TimelineLanes *lanes, QObject *parent);

    // All chosen events, in the order of the list.
    QList<Id> chosen() const;

Q_SIGNALS:
    void noticed(const story::Notice &notice);
    void revealAsked(const story::FieldRef &ref, bool focus);

private:
    void on(CommandId id, const std::function<void()> &what, bool needsList = true);
    void say(const Result<> &result);
    void shift(Micros by);
    void shiftStart(Micros by);
    void shiftEnd(Micros by);
    void drag(Id event, Shifted what, Micros by);
    void mark(const char *name);
    void split();
    void merge();
    void duplicate();
    void addTelling();
    void showTellings();
    void change();
    bool hasTheKeys() const;

    PageNeeds m_needs;
    EntityPane *m_pane;
    TimelineLanes *m_lanes;
};

} // namespace story
