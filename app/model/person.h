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

struct Person : Entity {
    QString role; // "on-call": what reports say instead of the name, and what @words find
    QString name;
    bool mayBeNamed = false; // consent; without it no export writes the name
    Part part = Part::None;
    bool inRoom = false; // takes part in the meeting, so the roll call asks
    bool joinedLate = false;
    Premises premises = Premises::NotAsked;
    QString premisesReason; // why not, in the person's words; only with Premises::Exception
    QString position;
};
template <>
inline constexpr EntityKind entityKindOf<Person> = EntityKind::Person;

} // namespace story
