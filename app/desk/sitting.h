// Where somebody is at work in a library, noted in the state folder while a review is open. A note that is still there at the next start
// was left by a crash, and leads back to the place.
#pragma once

#include "app/core/ids.h"
#include "app/core/result.h"
#include "app/model/review.h"

#include <QByteArray>

namespace story {

// A place on a page: which of its parts, what is chosen there, and how far its list is scrolled.
struct PagePlace {
    int tab = 0;
    Id chosen;      // null: nothing
    int scroll = 0; // px

    friend bool operator==(const PagePlace &, const PagePlace &) = default;
};

struct Sitting {
    Id review;
    Phase phase = Phase::Prepare;
    PagePlace place;
    bool forRoom = false;    // the room saw the window
    bool presenting = false; // the presenter window was open
    QByteArray window;       // QWidget::saveGeometry

    friend bool operator==(const Sitting &, const Sitting &) = default;
};

// Where the note of a library is kept.
QString sittingPath(const QString &stateFolder, Id libraryId);

// In place of the note before it. Waits for the disk (safe_file).
Result<> noteSitting(const QString &path, const Sitting &sitting);

// Nothing where no note is there, or none that makes sense: then the list of reviews comes first, as always.
std::optional<Sitting> leftBehind(const QString &path);

} // namespace story
