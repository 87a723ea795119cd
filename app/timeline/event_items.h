// How events of a review stand in the picture of its timeline: which lane they are in, and what their times look like. The window and the
// reports both draw them so. Words that name people or things of the review are the caller's: a report redacts them.
#pragma once

#include "app/figure/timeline_item.h"
#include "app/model/event.h"

#include <QStringList>

namespace story {

// What one lane is for. KnownBy shows each event when somebody knew of it, in the lane of who knew first.
enum class LaneBy { Kind, Who, System, Source, KnownBy };

// The lane of an event: the name of its kind or origin, the id of a person or source, a system; empty where nothing is named.
QString laneKeyOf(const Event &event, LaneBy by);

// The order lanes are shown in, of those that there are, each once as they come into the story: kinds by what sets things off, what tells
// of it, what is done about it; everything else as it comes, and last what nothing is named with.
QStringList lanesInOrder(const QStringList &byStory, LaneBy by);

// What a lane is called whose key names a kind, an origin or nothing at all. Empty for what the review names: people, systems, sources.
QString ownLaneName(const QString &key, LaneBy by);

// The event without its label, lane and order.
figure::TimelineItem itemOf(const Event &event, LaneBy by);

} // namespace story
