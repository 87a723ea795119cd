// What happened, in order, and what shows it.
#pragma once

#include "app/report/timeline_figure.h"
#include "ui/pages/tabbed_page.h"

#include <QPointer>

class QComboBox;
class QLineEdit;
class QPushButton;

namespace story {

class EventCommands;
class EventEvidence;
class LanesCard;
class ReplayPane;
class TimelineFeed;
class ZoneBox;
struct Preferences;

class TimelinePage : public TabbedPage {
    Q_OBJECT
public:
    // `preferences` too must outlive this.
    TimelinePage(const PageNeeds &needs, Preferences &preferences, QWidget *parent = nullptr);

    // What stands in the list while there is no event.
    static QString emptyTimelineWords();
    // What a picture of the timeline shows: what the lanes do, and the whole story unless one has zoomed into it.
    report::TimelineShown shown() const;
    const QTimeZone &zone() const { return m_zone; }

    void reveal(const FieldRef &ref, bool focus) override;
    void finish() override;
    void settle() override;
    void takeFocus() override;
    PresenterView presented() const override;
    // With the part of the story that the lanes show, and the replay.
    PagePlace placeHere() const override;
    void goTo(const PagePlace &place) override;

    // What was known then, in place of everything else; and back, as it was.
    void toggleReplay();
    bool isReplaying() const { return m_replay != nullptr; }

    // The event that is talked about; null where none is.
    Id chosenEvent() const;

Q_SIGNALS:
    void replayChanged();
    void chosenEventChanged();

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
    void chooseColumns();
    void showColumns();
    QStringList shownColumns() const; // names of fields
    void showOrder();
    void filterKinds();
    void filterLanes();
    void sayHowMany();
    void showTimesIn();
    void refreshWords();
    void leaveReplay();

    Preferences &m_preferences;
    EventCommands *m_commands = nullptr;
    EventEvidence *m_shown = nullptr; // what shows an event
    TimelineFeed *m_feed;
    LanesCard *m_lanes;
    EntityPane *m_events;
    EntityPane *m_evidence;
    QComboBox *m_kinds;
    ZoneBox *m_zones;
    QComboBox *m_laneBy;
    QPushButton *m_span; // "2 h": how much the lanes show
    QLineEdit *m_filter;
    QTimer m_lanesSoon; // the lanes follow the filter when the typing pauses
    QTimeZone m_zone;
    ReplayPane *m_replay = nullptr;
    QPointer<QWidget> m_keysBefore; // had the keys when the replay began
};

} // namespace story
