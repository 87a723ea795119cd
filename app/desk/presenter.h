// What the presenter window shows now: one thing at a time, as a plain value of lines. Made from what the room may see (room.h) and from
// nothing else: no private note, no name of somebody who may not be named, nothing about who spoke or who accepted, no other review.
#pragma once

#include "app/desk/meeting_clock.h"
#include "app/desk/replay.h"
#include "app/desk/room.h"
#include "app/model/guide.h"

#include <QTimeZone>

namespace story {

// What the facilitator is at. The window makes it from its page and selection, or keeps the last one while the presenter is held.
struct PresenterView {
    enum class Show { Opening, Premise, Timeline, Replay, Finding, Factor, Questions, Writing, Actions, Summary, Lessons, Signals, Close };
    Show show = Show::Opening;
    int premise = 0;           // of Premise: 0 to 5
    Id lit;                    // of Timeline and Replay: the event at hand; null: the newest that was entered; of the other lists what is chosen
    Id about;                  // of Finding and Factor
    Micros instant = 0;        // of Replay
    QString replayOf;          // of Replay: the role of the one responder it follows; empty: all
    qint64 seconds = 0;        // of Writing: how many are left
    QTimeZone zone;            // times are shown in it; invalid: the review's
    Id responder;              // of Replay: whose view it is, for whoever makes the known events; null: all

    friend bool operator==(const PresenterView &, const PresenterView &) = default;
};

// One line of the page. How it is drawn is the window's.
struct PresenterLine {
    enum class Kind { Text, Small, Event, Question, Action };
    Kind kind = Kind::Text;
    QString first;        // of Event its time, of Action its due date; else empty
    QString text;
    QString aside;        // who, by role; what state
    QString choice;       // of Event the name of its kind ("alert"), of Action that of its state, for shape and colour
    bool isLit = false;

    friend bool operator==(const PresenterLine &, const PresenterLine &) = default;
};

struct PresenterPage {
    QString eyebrow; // "Premise 2 of 6", "Timeline", "What went wrong"
    QString title;   // large: the premise, the finding, the title of the review
    QList<PresenterLine> lines;
    QString note;    // "and 12 earlier", "Questions without an answer: 3"; empty: nothing
    QString foot;    // the reminder

    friend bool operator==(const PresenterPage &, const PresenterPage &) = default;
};

// The page for the review as it is. At most `most` lines; of a list those around the lit one, with a note of how many are left out.
// `replay` is what was known at `view.instant`, for Show::Replay; `word` is what the room calls its reviews.
PresenterPage presenterPage(const Review &review, const PresenterView &view, const QList<KnownEvent> &replay = {}, int most = 12,
                            ReviewWord word = ReviewWord::Blameless);

// The clock as the room sees it: "Timeline 12:40 of 35:00", and "over by 2:10" where it is over. Empty where nothing was begun.
struct PresenterClock {
    QString text;
    bool isShort = false;
    bool isOver = false;
    QString left = {}; // of the whole: "41 min left in all"

    friend bool operator==(const PresenterClock &, const PresenterClock &) = default;
};
PresenterClock presenterClock(const Review &review, const MeetingClock &clock);

} // namespace story
