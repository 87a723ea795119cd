// One typed line becomes a draft of what it says. Nothing typed is ever refused: any text gives a
// draft that can be stored, and what is not understood stays text where it was typed.
#pragma once

#include "app/model/review.h"
#include "app/model/time_reader.h"

namespace story::capture {

// A stretch of the line that means something, for colouring it while it is typed. Spans are in
// order and never overlap.
struct Span {
    enum class Kind {
        Sigil,     // "! ", without the space
        Time,      // "yesterday ~23:10"
        Zone,      // "CET"
        EventKind, // "#alert"
        Tag,       // "#deploy"
        Person,    // "@on-call"
        Due,       // "due friday"
        Literal,   // the "\" that takes the rest as it is
    };
    qsizetype from = 0; // UTF-16 units in the line
    qsizetype length = 0;
    Kind kind = Kind::Time;

    friend bool operator==(const Span &, const Span &) = default;
};

struct Context {
    TimeContext time;        // `due` words count from `now` in its zone
    bool timeAsText = false; // the time's chip was turned back into text by Backspace
};

// What reading against a review needs of it. `chosenDay` is the working day that a person set by
// hand: it counts until the next event with a time is stored, and the caller forgets it then.
// Otherwise the working day is that of the event stored last, else that of impact start. The zone
// is the review's, else UTC.
Context contextOf(const Review &review, Micros now, std::optional<QDate> chosenDay = {});
// The event with a time that was stored last; nullptr where there is none.
const Event *lastStored(const Review &review);
// The same for who knows the event with a time that was stored last (nullptr where there is none), and asks with every key.
Context contextAfter(const Event *last, const Review &review, Micros now,
                     std::optional<QDate> chosenDay = {});

struct Draft {
    enum class Kind { Event, Action, Question, Finding, Lesson, Signal };

    Kind kind = Kind::Event;
    Goal goal = Goal::Right; // Finding
    Moment start;            // Event; of a Signal: when it was seen
    Moment end;              // Event; empty: an instant
    EventKind eventKind = EventKind::Note;
    bool saysEventKind = false; // a "#" word named it
    QStringList tags;           // without "#", as typed, without repeats
    QStringList people;         // roles without "@", likewise; of an action without its owner
    QString owner;              // Action: the first "@" word
    QDate due;                  // Action
    QString text;               // without sigil, time, "#", "@" and due parts
    // What is stored: "#" and "@" words that this kind has no field for stay where they were typed
    QString keptText;
    QString typed; // the line as it is

    QList<Span> spans;
    // "event · Sat 15:31 Berlin · recovery · Enter stores"; empty for an empty line
    QString understood;
    QList<TimeProblem> problems; // what a person should look at; `from` counts in the line

    // Nothing but blanks was typed.
    bool isEmpty() const { return typed.trimmed().isEmpty(); }
};

Draft read(const QString &line, const Context &context);

// "event", "action", "question", "finding", "lesson", "signal": in files and on the command line.
QString kindName(Draft::Kind kind);

// Pasted text as lines to capture one by one, without empty ones. A list's bullet before a clock
// time goes, because there it is no sigil: "- 14:32 Pager fired" is an entry of a timeline, not
// something that went wrong; so do the marks around the time in "- **14:32** Pager fired". Where the
// whole text is such a list, with one sign before each line, it is a bullet throughout.
QStringList pastedLines(const QString &text);
// Whether a list with bullets or numbers is pasted in which times stand.
bool isListOfTimes(const QString &text);

} // namespace story::capture
