// What happened, in order, and what shows it.
#pragma once

#include "ui/pages/tabbed_page.h"

class QComboBox;
class QLineEdit;
class QPushButton;

namespace story {

class EventCommands;
class LanesCard;
class TimelineFeed;

class TimelinePage : public TabbedPage {
    Q_OBJECT
public:
    TimelinePage(const PageNeeds &needs, QWidget *parent = nullptr);

    void reveal(const FieldRef &ref, bool focus) override;

protected:
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void addEvidence();
    void addZoom();
    void addFilter();
    void addCommands();
    void connectLanes();
    void filterKinds();
    void filterLanes();
    void sayHowMany();
    void showTimesIn();
    void refreshWords();

    EventCommands *m_commands = nullptr;
    TimelineFeed *m_feed;
    LanesCard *m_lanes;
    EntityPane *m_events;
    EntityPane *m_evidence;
    QComboBox *m_kinds;
    QComboBox *m_zones;
    QComboBox *m_laneBy;
    QPushButton *m_span; // "2 h": how much the lanes show
    QLineEdit *m_filter;
    QTimer m_lanesSoon; // the lanes follow the filter when the typing pauses
    QTimeZone m_zone;
    bool m_asTold = false; // what the source said stands beside the time
};

} // namespace story
