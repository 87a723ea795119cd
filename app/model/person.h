// Who is in the room, and who was in the incident: a person by role.
#pragma once

#include "app/model/fields.h"

namespace story {

enum class Part { None, Facilitator, NoteTaker, Responder, Expert, Observer };
template <>
struct Choices<Part> {
    static constexpr Choice list[] = {
        {"none", QT_TRANSLATE_NOOP("story::Choice", "not said")},
        {"facilitator", QT_TRANSLATE_NOOP("story::Choice", "facilitator")},
        {"note_taker", QT_TRANSLATE_NOOP("story::Choice", "note-taker")},
        {"responder", QT_TRANSLATE_NOOP("story::Choice", "responder")},
        {"expert", QT_TRANSLATE_NOOP("story::Choice", "subject expert")},
        {"observer", QT_TRANSLATE_NOOP("story::Choice", "observer")},
    };
};

// What a person said to the six premises, as a whole.
enum class Premises { NotAsked, Accepted, AcceptedLate, Exception };
template <>
struct Choices<Premises> {
    static constexpr Choice list[] = {
        {"not_asked", QT_TRANSLATE_NOOP("story::Choice", "not asked yet")},
        {"accepted", QT_TRANSLATE_NOOP("story::Choice", "accepts")},
        {"accepted_late", QT_TRANSLATE_NOOP("story::Choice", "accepts, joined later")},
        {"exception", QT_TRANSLATE_NOOP("story::Choice", "does not accept")},
    };
};

// What ties a person to the incident so that others may not speak freely before them; for the choice of the facilitator.
enum class Tie { NotSaid, None, Owner, Commander, Manager };
template <>
struct Choices<Tie> {
    static constexpr Choice list[] = {
        {"not_said", QT_TRANSLATE_NOOP("story::Choice", "not said")},
        {"none", QT_TRANSLATE_NOOP("story::Choice", "none")},
        {"owner", QT_TRANSLATE_NOOP("story::Choice", "owns what the incident was in")},
        {"commander", QT_TRANSLATE_NOOP("story::Choice", "led the response")},
        {"manager", QT_TRANSLATE_NOOP("story::Choice", "line manager of somebody in it")},
    };
};

struct Person : Entity {
    QString role; // "on-call": what reports say instead of the name, and what @words find
    QString name;
    bool mayBeNamed = false; // consent; without it no export writes the name
    Part part = Part::None;
    Tie tie = Tie::NotSaid;
    bool spokenTo = false; // the facilitator spoke with them before the meeting
    bool inRoom = false; // takes part in the meeting, so the roll call asks
    bool joinedLate = false;
    Premises premises = Premises::NotAsked;
    QString premisesReason; // why not, in the person's words; only with Premises::Exception
    QString position;
};
template <>
inline constexpr EntityKind entityKindOf<Person> = EntityKind::Person;

} // namespace story
