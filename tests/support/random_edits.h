// Edits by chance through the door that the window uses: typing, deleting, setting, adding, removing, moving, undo, redo.
// Add random_edits.cpp and random_review.cpp to the sources of the test.
#pragma once

#include "app/desk/open_review.h"

#include <QRandomGenerator>

namespace story::support {

// A random review that can be edited: not a closed one.
Review openOne(quint32 seed);

class RandomEdits {
public:
    explicit RandomEdits(quint32 seed);
    // Does one edit; false where chance picked something that is not possible now.
    bool doOne(OpenReview &review);

private:
    Id anyId(const AnyTable &table);
    bool typeSomewhere(OpenReview &review);
    bool setSomething(OpenReview &review);

    QRandomGenerator m_random;
    Review m_donor; // values are taken from it
};

} // namespace story::support
