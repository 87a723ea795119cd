// What the picture of an open review's timeline is made of: its events as items of the figure, and what stands around them. Kept true
// by every edit, one event at a time, so that it costs no more in a long review than in a short one. Knows no widget and no painter.
#pragma once

#include "app/desk/event_intents.h"
#include "app/desk/evidence_kept.h"
#include "app/desk/open_review.h"
#include "app/desk/tellings_kept.h"
#include "app/figure/timeline_layout.h"
#include "app/timeline/event_items.h"

#include <QTimeZone>
#include <QTimer>

#include <functional>
#include <optional>

namespace story {

class TimelineFeed : public QObject {
    Q_OBJECT
public:
    using LaneBy = story::LaneBy;

    explicit TimelineFeed(OpenReview &review, QObject *parent = nullptr);

    const figure::TimelineIndex &index() const { return m_index; }
    // Lanes, impact, marks and silences, in `zone`. The window, the width and the measures are the caller's.
    figure::TimelineRequest request(const QTimeZone &zone) const;

    // Where to look first: the incident with some air around it, so that a lonely event of the day before does not press it into a
    // corner; everything where no incident time is known.
    figure::TimeWindow incidentWindow() const;

    LaneBy laneBy() const { return m_laneBy; }
    void setLaneBy(LaneBy by);
    // Shows only those for which `shown` holds from now on; all where it is empty. In a long review the picture follows bit by bit while
    // there is nothing else to do, and changed() tells when it has.
    void setFilter(std::function<bool(const Event &)> shown);
    // "14:32, alert: Pager fired", for screen readers and tips.
    QString nameOf(Id event, const QTimeZone &zone) const;
    // Whether its lane shows when it became known, not when it happened.
    bool standsWhereKnown(Id event) const;
    // "14:37", "14:40–15:00": when it is once so much of it is moved, as the list will write it. Empty where that cannot be.
    QString timeOnceShifted(Id event, Shifted what, Micros by, const QTimeZone &zone) const;
    // All that are shown, in the order of the timeline.
    QList<Id> shown() const;
    // Those of them from one to another, both included, whichever stands first; none where one is not there.
    QList<Id> between(Id one, Id other) const;
    // The next of them after an event (by = 1) or before it (-1); null where there is none.
    Id beside(Id event, int by) const;
    // How often each moment is told; labels and names say it, too.
    const TellingsKept &tellings() const { return m_tellings; }
    // What shows each of them, for lists that say so beside the events.
    const EvidenceKept &evidence() const { return m_evidence; }

Q_SIGNALS:
    void changed();
    void evidenceChanged(const QSet<story::Id> &events);

private:
    // The items of all that is shown, gathered in the order of the timeline up to a row of it; lanes by the order they come up in.
    struct Gathered {
        qsizetype rows = 0;
        QList<figure::TimelineItem> items;
        QStringList laneKeys;
        QHash<QString, int> laneOf;
    };

    void follow(const ChangeSet &set);
    void gather(qsizetype most);
    void gatherMore();
    void takeGathered();
    void rebuild();
    figure::TimelineItem itemOf(const Event &event, int lane) const;
    bool isShown(const Event &event) const;
    QString laneKeyOf(const Event &event) const;
    QString laneName(const QString &key) const;
    int laneFor(const Event &event); // where it has none yet, one is made
    void numberLanes();

    OpenReview &m_review;
    TellingsKept m_tellings;
    EvidenceKept m_evidence;
    LaneBy m_laneBy = LaneBy::Kind;
    std::function<bool(const Event &)> m_filter;
    figure::TimelineIndex m_index;
    QStringList m_laneKeys; // in the order they are shown
    QHash<QString, int> m_laneOf;
    Gathered m_gathered; // while m_gathering
    QTimer m_gathering;
    mutable std::optional<QList<figure::Silence>> m_silences; // looked for when a picture is asked for, and then kept
};

} // namespace story
