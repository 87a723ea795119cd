// Where somebody is at work in a library, noted in the state folder while a review is open. A note that is still there at the next start
// was left by a crash, and leads back to the place.
#pragma once

#include "app/core/ids.h"
#include "app/core/result.h"
#include "app/figure/timeline_item.h"
#include "app/model/review.h"

#include <QByteArray>

#include <optional>

namespace story {

// Where a replay stands.
struct ReplayPlace {
    Micros instant = 0;
    Id responder; // whose view; null: everyone's
    Id chosen;
    std::optional<figure::TimeWindow> lanes; // that somebody chose by hand

    friend bool operator==(const ReplayPlace &, const ReplayPlace &) = default;
};

// A place on a page: which of its parts, what is chosen there, and how far its list is scrolled.
struct PagePlace {
    int tab = 0;
    Id chosen;      // null: nothing
    int scroll = 0; // px
    std::optional<figure::TimeWindow> lanes; // of the timeline, where somebody has zoomed into it
    std::optional<ReplayPlace> replay;       // of the timeline, while one is under way

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
