// A replay under way: where it stands, whose view it is, and a review that holds what was known then and nothing else. Lists, lanes and
// the room's screen show that review like any other, so that nothing of what came later can be in them. Knows no widget.
#pragma once

#include "app/desk/open_review.h"
#include "app/desk/replay.h"

#include <QTimeZone>

namespace story {

class ReplayStage : public QObject {
    Q_OBJECT
public:
    // Begins at the first instant at which somebody learnt something. It follows every edit of `review`, which must outlive it.
    explicit ReplayStage(OpenReview &review, QObject *parent = nullptr);

    // Whether there is an instant to stand at: without any time there is nothing to replay.
    static bool isPossible(const Review &review);

    // What was known: events, the people and sources they name, and the incident times that could be told. Of the review itself only its kind
    // and zone; evidence was gathered later and is not in it. Read-only; the same one as long as the replay lasts, it changes with each step.
    OpenReview &known() { return *m_known; }

    Micros instant() const { return m_instant; }
    Id responder() const { return m_responder; } // null: all of them
    // The same instant as somebody else knew it.
    void setResponder(Id responder);

    // One instant on, or back. False, and nothing changed, where there is none. How many there are is nobody's to know.
    bool step();
    bool back();
    void toFirst();
    // To the last instant that is not after this one; to the first where there is none.
    void goTo(Micros instant);

    // What became known with the last step, in the order of the timeline.
    const QList<Id> &news() const { return m_news; }
    // It may have become known a little later.
    bool isApproximate(Id event) const { return m_approximate.contains(event); }

    // "As they knew it at 14:17", "As on-call knew it at Sat 14 Nov 2026 14:17": the day where it is another than that of the first instant.
    QString headline(const QTimeZone &zone) const;
    // "5 known · 2 new · 1 perhaps a little later"
    QString counted() const;

Q_SIGNALS:
    void moved(); // after a step, another responder, or an edit that reached it

private:
    void go(Micros instant);
    void showAnew();
    void apply(const QList<KnownEvent> &known, const QList<Id> &gone);
    ReviewFacts factsThen() const;
    void follow(const ChangeSet &set);

    OpenReview &m_review;
    Id m_responder;
    Replay m_replay;
    Micros m_instant = 0;
    std::unique_ptr<OpenReview> m_known;
    QList<Id> m_news;
    QSet<Id> m_approximate;
};

} // namespace story
