// The words by which the events of an open review are found: of what happened, kind, people's roles, system, tags and time. Kept true
// by edits, so that each key of a query only looks through what is there.
#pragma once

#include "app/desk/timeline_order.h"
#include "app/desk/word_index.h"

#include <QSet>
#include <QTimeZone>

namespace story {

class OpenReview;

class EventWords {
public:
    // `review` must outlive this. Nothing is read yet.
    EventWords(const OpenReview &review, const QTimeZone &zone);

    // Reads at most so many events more; false where that was all. Finding reads what is missing, so this only spares the first key.
    bool readSome(quint32 most);
    // After the review and its timeline have followed.
    void follow(const ChangeSet &set);
    // Times are found as they are shown.
    void setZone(const QTimeZone &zone);

    // By the slots of the timeline: not 0 where each word stands.
    std::vector<char> find(const QList<QByteArray> &words);
    bool holds(Id event, const QList<QByteArray> &words);

private:
    void read(quint32 slot);
    void readMissing();

    const OpenReview &m_review;
    QTimeZone m_zone;
    WordIndex m_index;
    quint32 m_read = 0;     // slots below are read
    QSet<Id> m_renamed;     // people whose words have changed since
};

} // namespace story
