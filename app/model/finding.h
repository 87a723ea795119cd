// What the review found: answers to the four goals, factors, questions, lessons, weak signals, passages and private notes.
#pragma once

#include "app/model/event.h"

namespace story {

enum class FactorKind { Technical, Process, Organisational, Interface, Communication, Knowledge, Load, External };
template <>
struct Choices<FactorKind> {
    static constexpr Choice list[] = {
        {"technical", QT_TRANSLATE_NOOP("story::Choice", "technical")},
        {"process", QT_TRANSLATE_NOOP("story::Choice", "process")},
        {"organisational", QT_TRANSLATE_NOOP("story::Choice", "organisational")},
        {"interface", QT_TRANSLATE_NOOP("story::Choice", "human-machine interface")},
        {"communication", QT_TRANSLATE_NOOP("story::Choice", "communication")},
        {"knowledge", QT_TRANSLATE_NOOP("story::Choice", "knowledge")},
        {"load", QT_TRANSLATE_NOOP("story::Choice", "load")},
        {"external", QT_TRANSLATE_NOOP("story::Choice", "external")},
    };
};

// Whether a factor is a hypothesis, and what became of it.
enum class Standing { Named, Hypothesis, Supported, Refuted };
template <>
struct Choices<Standing> {
    static constexpr Choice list[] = {
        {"named", QT_TRANSLATE_NOOP("story::Choice", "named")},
        {"hypothesis", QT_TRANSLATE_NOOP("story::Choice", "a hypothesis, open")},
        {"supported", QT_TRANSLATE_NOOP("story::Choice", "supported")},
        {"refuted", QT_TRANSLATE_NOOP("story::Choice", "refuted")},
    };
};

// A condition that had to be there; never "the root cause".
struct Factor : Entity {
    QString text;
    FactorKind kind = FactorKind::Technical;
    QList<Ref<Event>> events; // that show it
    Standing standing = Standing::Named;
    QString standingWhy; // what supports or refutes it
    QString theme;       // those of one name are one group
    qint64 votes = 0;    // dots it got, by count
    QString position;
};
template <>
inline constexpr EntityKind entityKindOf<Factor> = EntityKind::Factor;

enum class Goal { Right, Differently, Wrong, Sense, Luck, Surprise };
template <>
struct Choices<Goal> {
    static constexpr Choice list[] = {
        {"right", QT_TRANSLATE_NOOP("story::Choice", "what went right")},
        {"differently", QT_TRANSLATE_NOOP("story::Choice", "what should be done differently")},
        {"wrong", QT_TRANSLATE_NOOP("story::Choice", "what went wrong")},
        {"sense", QT_TRANSLATE_NOOP("story::Choice", "why it made sense")},
        {"luck", QT_TRANSLATE_NOOP("story::Choice", "where we got lucky")},
        {"surprise", QT_TRANSLATE_NOOP("story::Choice", "what surprised us")},
    };
};

struct Finding : Entity {
    Goal goal = Goal::Right;
    QString text;
    QString alternative; // of what went wrong: the other approach or the safety measure for next time
    QList<Ref<Event>> events;
    QString theme;    // those of one name are one group
    qint64 votes = 0; // dots it got, by count
    QString typed;
    QString position;
};
template <>
inline constexpr EntityKind entityKindOf<Finding> = EntityKind::Finding;

struct Question : Entity {
    QString text;
    QString answer; // empty while it is open
    Ref<Person> mayKnow;
    QList<Ref<Event>> events;
    QString typed;
    QString position;
};
template <>
inline constexpr EntityKind entityKindOf<Question> = EntityKind::Question;

enum class Confidence { NotSaid, Low, Medium, High };
template <>
struct Choices<Confidence> {
    static constexpr Choice list[] = {
        {"not_said", QT_TRANSLATE_NOOP("story::Choice", "not said")},
        {"low", QT_TRANSLATE_NOOP("story::Choice", "a hunch")},
        {"medium", QT_TRANSLATE_NOOP("story::Choice", "fairly sure")},
        {"high", QT_TRANSLATE_NOOP("story::Choice", "sure")},
    };
};

struct Lesson : Entity {
    QString text;
    QString holdsWhere; // the context it holds in
    Confidence confidence = Confidence::NotSaid;
    Ref<Lesson> supersededBy;
    QStringList tags;
    QString typed;
    QString position;
};
template <>
inline constexpr EntityKind entityKindOf<Lesson> = EntityKind::Lesson;

struct WeakSignal : Entity {
    QString text;
    Moment seen;
    QString system;
    QStringList tags;
    QString typed;
    QString position;
};
template <>
inline constexpr EntityKind entityKindOf<WeakSignal> = EntityKind::WeakSignal;

// Text kept from an imported source, waiting to be placed; what stays is printed under "Background".
struct Passage : Entity {
    QString text;
    QString heading; // it stood under, in the source
    Ref<Source> source;
    qint64 firstLine = 0; // 1-based
    qint64 lastLine = 0;
    QString position;
};
template <>
inline constexpr EntityKind entityKindOf<Passage> = EntityKind::Passage;

// The facilitator's own; shown and exported nowhere else (the archive holds it, and says so).
struct PrivateNote : Entity {
    QString text;
    QString position;
};
template <>
inline constexpr EntityKind entityKindOf<PrivateNote> = EntityKind::PrivateNote;

} // namespace story
