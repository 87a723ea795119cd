// Who has been heard, by a tap per speaker. Lives in memory and is never stored, exported or shown to the room: it helps the facilitator
// to turn to those who have not spoken yet, and is no measure of anybody.
#pragma once

#include "app/model/review.h"

namespace story {

class SpeakingBalance {
public:
    void tap(Id person) { ++m_taps[person]; }
    // Takes the last one back that was a slip of the finger.
    void untap(Id person);
    void clear() { m_taps.clear(); }

    int taps(Id person) const { return m_taps.value(person); }
    // Those in the room, without the facilitator and the note-taker: who has not been heard yet, in the order of the room.
    QList<Id> notHeard(const Review &review) const;
    // The same people, those heard least first.
    QList<Id> quietestFirst(const Review &review) const;

private:
    QHash<Id, int> m_taps;
};

} // namespace story
