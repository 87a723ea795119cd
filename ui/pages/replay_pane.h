// What was known then, in place of the timeline: the same list and lanes, over a review that holds nothing else (ReplayStage). A bar on top
// says which instant this is and whose view.
//
// Space goes on and Shift+Space back, in the list and in the lanes; Right, Left and Home too in the list, while in the lanes they lead
// from event to event as ever. Escape leaves.
#pragma once

#include "app/desk/replay_stage.h"
#include "app/desk/timeline_feed.h"
#include "ui/pages/entity_table.h"
#include "ui/pages/page.h"

class QComboBox;
class QPushButton;

namespace story {

class LanesCard;

class ReplayPane : public QWidget {
    Q_OBJECT
public:
    // `shown` are the fields whose columns are seen.
    ReplayPane(const PageNeeds &needs, const QList<TableColumn> &columns, const QStringList &shown, QWidget *parent = nullptr);

    void setZone(const QTimeZone &zone);
    void setLaneBy(TimelineFeed::LaneBy by) { m_feed->setLaneBy(by); }
    void takeFocus();
    // Which instant, whose view, and the event at hand.
    PresenterView presented() const;
    // Where it stands, and back there; what is not there any more is passed over.
    ReplayPlace placeHere() const;
    void goTo(const ReplayPlace &place);
    // From the list to the lanes, and back.
    void switchFocus();
    // Chooses it where it was known; else says quietly that it comes when they knew it.
    void point(Id event);

Q_SIGNALS:
    void presentedChanged();
    void left(); // asked for; whoever made this takes it away
    void noticed(const story::Notice &notice);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *makeBar();
    static QString hint();
    void addCommands();
    void connectLists();
    void offerResponders();
    void showStage();
    void fitLanes();
    bool isZoomedByHand() const;
    void go(bool moved, const QString &otherwise);
    RowRemark remarkOf(const Event &event) const;

    PageNeeds m_needs;
    ReplayStage *m_stage;
    TimelineFeed *m_feed;
    LanesCard *m_lanes;
    EntityTable *m_table;
    TextLabel *m_headline;
    TextLabel *m_counted;
    TextLabel *m_word;
    TextLabel *m_nothing;
    QComboBox *m_who;
    QPushButton *m_step = nullptr;
    std::optional<figure::TimeWindow> m_fitted; // what the lanes were given here; another one was chosen by hand
    QTimeZone m_zone;
};

} // namespace story
