// A review as plain values: everything the tables of one review hold.
#pragma once

#include "app/model/action.h"
#include "app/model/document.h"

namespace story {

enum class ReviewKind { Incident, GameDay };
template <>
struct Choices<ReviewKind> {
    static constexpr Choice list[] = {
        {"incident", QT_TRANSLATE_NOOP("story::Choice", "incident")},
        {"gameday", QT_TRANSLATE_NOOP("story::Choice", "game day")},
    };
};

enum class Severity { NotSaid, Sev1, Sev2, Sev3, Sev4, Sev5 };
template <>
struct Choices<Severity> {
    static constexpr Choice list[] = {
        {"not_said", QT_TRANSLATE_NOOP("story::Choice", "not said")},
        {"sev1", QT_TRANSLATE_NOOP("story::Choice", "SEV1")},
        {"sev2", QT_TRANSLATE_NOOP("story::Choice", "SEV2")},
        {"sev3", QT_TRANSLATE_NOOP("story::Choice", "SEV3")},
        {"sev4", QT_TRANSLATE_NOOP("story::Choice", "SEV4")},
        {"sev5", QT_TRANSLATE_NOOP("story::Choice", "SEV5")},
    };
};

enum class ReviewState { Draft, InReview, Reviewed, Closed };
template <>
struct Choices<ReviewState> {
    static constexpr Choice list[] = {
        {"draft", QT_TRANSLATE_NOOP("story::Choice", "draft")},
        {"in_review", QT_TRANSLATE_NOOP("story::Choice", "in review")},
        {"reviewed", QT_TRANSLATE_NOOP("story::Choice", "reviewed")},
        {"closed", QT_TRANSLATE_NOOP("story::Choice", "closed")},
    };
};

enum class Phase { Prepare, Premises, Timeline, Explore, Actions, Publish };
template <>
struct Choices<Phase> {
    static constexpr Choice list[] = {
        {"prepare", QT_TRANSLATE_NOOP("story::Choice", "Prepare")},
        {"premises", QT_TRANSLATE_NOOP("story::Choice", "Premises")},
        {"timeline", QT_TRANSLATE_NOOP("story::Choice", "Timeline")},
        {"explore", QT_TRANSLATE_NOOP("story::Choice", "Explore")},
        {"actions", QT_TRANSLATE_NOOP("story::Choice", "Actions")},
        {"publish", QT_TRANSLATE_NOOP("story::Choice", "Publish")},
    };
};

// What there is once per review. Its id is the review's id.
struct ReviewFacts : Entity {
    QString title;
    ReviewKind kind = ReviewKind::Incident;
    Severity severity = Severity::NotSaid;
    ReviewState state = ReviewState::Draft;
    QStringList services;
    QStringList tags;
    QString zone; // IANA name; the zone times are typed and shown in
    QString impactWho;
    QString impactCount; // how many, in words or figures
    QString impactCost;
    QString impact; // anything else about it
    QString detection; // who or what noticed
    // The five instants of an incident.
    Moment impactStart;
    Moment detected;
    Moment acknowledged;
    Moment mitigated;
    Moment resolved;
    Moment meeting; // when the review is held
    QString opening; // what the facilitator says first; empty: the words of guide.h
    Moment documentSent; // when the draft went to everyone, to be read before the meeting
    QString summary; // three sentences
    QString externalSummary; // the same for readers outside; empty: they get the summary
    qint64 premisesRead = 0; // how many of the six were read aloud
    QString premisesWaiver; // why the review went on although somebody had not accepted
    QString noMeasureReason; // why it was closed without a measure that prevents a repeat
    QString reopenReason;
    // The exit pulse, by show of hands.
    qint64 pulseHands = 0;
    qint64 pulseLearned = 0;
    qint64 pulseComeAgain = 0;
    qint64 pulseFeltSafe = 0;
    Moment nextMeeting;  // of a review in two parts, or to look at the actions again
    QString reportPlan;  // what happens to the report: who gets it, by when
    QStringList asked;   // questions of the question bank that were asked of the whole (question_bank.h)
    qint64 createdAt = 0; // µs, UTC
};
template <>
inline constexpr EntityKind entityKindOf<ReviewFacts> = EntityKind::Review;

// One part of the agenda of this review. What its clock did is kept here, so that it goes on after a crash; app/desk/meeting_clock.h
// says how the times are counted.
struct AgendaItem : Entity {
    Phase phase = Phase::Prepare; // the page it is worked on
    QString title;                // empty: it is called as its phase
    qint64 minutes = 0;           // planned
    bool anotherDay = false;      // the meeting ends before it, and goes on with it on another day
    qint64 extraMinutes = 0;      // added while it ran
    qint64 spentSeconds = 0;      // counted so far, without the stretch that runs
    qint64 startedAt = 0;         // µs, UTC, of the first start; 0: not begun
    qint64 endedAt = 0;           // when it was last left or paused; 0: it runs, or did not begin
    qint64 runningSince = 0;      // µs, UTC, of the stretch that runs; 0: none does
    QString position;

    QString titleText() const { return title.isEmpty() ? Choices<Phase>::list[static_cast<size_t>(phase)].text() : title; }
};
template <>
inline constexpr EntityKind entityKindOf<AgendaItem> = EntityKind::AgendaItem;

// An export that was made: so that "what changed since" and "edition 2" follow by themselves.
struct ExportRecord : Entity {
    qint64 at = 0; // µs, UTC
    QString audience;
    QString format;
    QByteArray sha256;    // of the bytes written
    qint64 journalSeq = 0; // the entry of the review's journal it stands on
};
template <>
inline constexpr EntityKind entityKindOf<ExportRecord> = EntityKind::ExportRecord;

struct Review : Document {
    Table<ReviewFacts> facts; // exactly one row
    Table<Person> people;
    Table<Event> events;
    Table<Evidence> evidence;
    Table<Source> sources;
    Table<Factor> factors;
    Table<Finding> findings;
    Table<Question> questions;
    Table<Action> actions;
    Table<Lesson> lessons;
    Table<WeakSignal> weakSignals;
    Table<Passage> passages;
    Table<PrivateNote> privateNotes;
    Table<AgendaItem> agenda;
    Table<ExportRecord> exports;

    using Document::table;
    AnyTable *table(EntityKind kind) override;
    std::span<const EntityKind> kinds() const override;

    // The facts; a review without them is not a review, so this never fails on one that was opened.
    const ReviewFacts &about() const { return *facts.begin(); }
    Id id() const { return about().id; }
};

// Pointers to all rows in their order (`position`, then id). Valid until the next edit.
template <class T>
QList<const T *> inOrder(const Table<T> &table)
{
    QList<const T *> rows;
    rows.reserve(table.size());
    for (const T &row : table)
        rows.append(&row);
    std::sort(rows.begin(), rows.end(), [](const T *a, const T *b) {
        return a->position != b->position ? a->position < b->position : a->id < b->id;
    });
    return rows;
}

// Whether `a` stands before `b` in the timeline: by Moment::sortKey; an event of unknown time keeps its
// place by entry order only and so stands after the event entered before it.
QList<const Event *> inTimelineOrder(const Table<Event> &events);

// ---- the library itself: chain 0 of the journal ----

// A review's place on the shelf. Its id is the review's id.
struct Entry : Entity {
    qint64 trashedAt = 0; // µs, UTC; 0: not in the trash
};
template <>
inline constexpr EntityKind entityKindOf<Entry> = EntityKind::Entry;

struct Setting : Entity {
    QString name;
    QString value;
};
template <>
inline constexpr EntityKind entityKindOf<Setting> = EntityKind::Setting;

struct Shelf : Document {
    Table<Entry> entries;
    Table<Setting> settings;

    using Document::table;
    AnyTable *table(EntityKind kind) override;
    std::span<const EntityKind> kinds() const override;
};

} // namespace story
