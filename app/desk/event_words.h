// The words by which the events of an open review are found: of what happened, kind, people's roles, system, tags and time. Kept true
// by edits, so that each key of a query only looks through what is there.
#pragma once

#include "app/desk/timeline_order.h"
#include "app/desk/word_index.h"

#include <QTimeZone>

namespace story {

class OpenReview;

class EventWords {
public:
    // `review` must outlive this. Nothing is read yet.
    EventWords(const OpenReview &review, const QTimeZone &zone);

    // Reads at most so many events more; false where that was all.
    bool readSome(quint32 most);
    // The slots of the timeline below this one are read.
    quint32 readUpTo() const { return m_read; }
    // After the review and its timeline have followed. Where a person's words change everything is to be read anew: the role may stand
    // in any event.
    void follow(const ChangeSet &set);
    // Times are found as they are shown: in another zone everything is to be read anew.
    void setZone(const QTimeZone &zone);

    // By the slots of the timeline: not 0 where each word stands. What is not yet read is not found.
    std::vector<char> find(const QList<QByteArray> &words) const;
    // Reads the event where that is still to be done.
    bool holds(Id event, const QList<QByteArray> &words);

private:
    void read(quint32 slot);
    void forget();

    const OpenReview &m_review;
    QTimeZone m_zone;
    WordIndex m_index;
    quint32 m_read = 0; // slots below are read
};

} // namespace story
