// What was known then: the timeline up to an instant as the responders had it, or one of them, so that a room sees what they saw and
// not what came of it.
#pragma once

#include "app/model/review.h"

namespace story {

// An event as far as it was known.
struct KnownEvent {
    // Without what lay in the future: the end of what was still going on, when and by whom it became known later, its name as a telling of
    // what was still hidden, and marks of incident times still to come. An impact start is hindsight until the incident was detected.
    Event event;
    // It may have become known a little later: the instant is only about known, or not at all.
    bool isApproximate = false;
};

// When an event was known:
//  - at its known-at where that is given, else when it began; never before it began. Of times known by their bounds the one counts that
//    they are sorted by (Moment::sortKey), and it is called approximate until their latest bound has passed.
//  - an event of unknown time was known with the one entered before it, and approximately; those entered before every known time come with
//    the first of them. So does one that became known at a time nobody could say, but not before it began.
// What happened but nobody knew yet is not there, and neither is how much of it there is. For one responder: what they did, told or
// are said to have known, and all of which nobody said who knew it. What they did or told they knew when it began.
class Replay {
public:
    // Of all responders, or of one. A copy: it does not follow later edits.
    explicit Replay(const Review &review, Id responder = {});

    // What was known at that instant, in the order of the timeline.
    QList<KnownEvent> at(Micros instant) const;
    // What became known at exactly that instant, in the order of the timeline.
    QList<Id> learntAt(Micros instant) const;

    // The next instant, or the one before, at which somebody learnt something; nothing at either end. Where no event has a time there are
    // none, and everything is known at any instant.
    std::optional<Micros> next(Micros after) const;
    std::optional<Micros> previous(Micros before) const;
    std::optional<Micros> first() const;

    // What is told otherwise at `to` than at `from`: as it was known at `to`, and what was not known then. Copies nothing that stays.
    struct Turn {
        QList<KnownEvent> known;
        QList<Id> gone;
    };
    Turn turn(Micros from, Micros to) const;

    bool isKnown(Id event, Micros instant) const;
    // Whether that instant of the incident could be told then: its time was past, the event that shows it was known, and of the impact
    // also that the incident was detected.
    bool isMarkKnown(const QString &mark, Micros instant) const;

private:
    struct Learnt {
        Event event;
        std::optional<Micros> at;     // nothing: always
        std::optional<Micros> surely; // when the latest bound has passed; nothing: never certain
        bool fromKnownAt = false;
    };

    Event asKnown(const Learnt &learnt, Micros instant) const;
    KnownEvent known(const Learnt &learnt, Micros instant) const;

    QList<Learnt> m_events; // of the timeline, in its order; without what this responder never knew
    QHash<Id, std::optional<Micros>> m_learntAt;
    QList<Micros> m_instants; // ascending, each once
    QHash<QString, std::optional<Micros>> m_marksFrom;
    QHash<QString, Id> m_markedEvents;
};

} // namespace story
