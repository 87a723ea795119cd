// An entry of the timeline, where it came from, and what shows it.
#pragma once

#include "app/model/fields.h"
#include "app/model/person.h"

namespace story {

enum class EventKind { Note, Change, Alert, Observation, Communication, Decision, Action, Escalation, Recovery };
template <>
struct Choices<EventKind> {
    static constexpr Choice list[] = {
        {"note", QT_TRANSLATE_NOOP("story::Choice", "note")},
        {"change", QT_TRANSLATE_NOOP("story::Choice", "change")},
        {"alert", QT_TRANSLATE_NOOP("story::Choice", "alert")},
        {"observation", QT_TRANSLATE_NOOP("story::Choice", "observation")},
        {"communication", QT_TRANSLATE_NOOP("story::Choice", "communication")},
        {"decision", QT_TRANSLATE_NOOP("story::Choice", "decision")},
        {"action", QT_TRANSLATE_NOOP("story::Choice", "action")},
        {"escalation", QT_TRANSLATE_NOOP("story::Choice", "escalation")},
        {"recovery", QT_TRANSLATE_NOOP("story::Choice", "recovery")},
    };
};

enum class Origin { Typed, Chat, Alert, Log, Import };
template <>
struct Choices<Origin> {
    static constexpr Choice list[] = {
        {"typed", QT_TRANSLATE_NOOP("story::Choice", "typed")},
        {"chat", QT_TRANSLATE_NOOP("story::Choice", "chat")},
        {"alert", QT_TRANSLATE_NOOP("story::Choice", "alert")},
        {"log", QT_TRANSLATE_NOOP("story::Choice", "log")},
        {"import", QT_TRANSLATE_NOOP("story::Choice", "import")},
    };
};

// A file or export that something was taken from.
struct Source : Entity {
    QString name;             // the file's name without its folder
    QString format;           // "markdown", …
    QByteArray sha256;        // of the file's bytes
    QString zone;             // of its clock, where it says none itself
    qint64 clockCorrection = 0; // µs added to every time it tells
    QString position;
};
template <>
inline constexpr EntityKind entityKindOf<Source> = EntityKind::Source;

struct Event : Entity {
    Moment start;
    Moment end; // empty: an instant
    QString text;
    EventKind kind = EventKind::Note;
    QList<Ref<Person>> people;
    QString system; // the machine or service that did it
    Origin origin = Origin::Typed;
    Ref<Source> source;
    QString sourceLines; // "12" or "12-14", 1-based
    QString knownThen;   // what it looked like at that moment
    Moment knownAt;      // when somebody knew it, if later
    QList<Ref<Person>> knownBy;
    QStringList tags;
    QStringList marks; // names out of incidentTimes()
    QStringList asked; // questions of the question bank that were asked about it (question_bank.h)
    Ref<Event> versionOf; // another telling of that event
    Ref<Person> toldBy;
    QString typed; // the line it was captured from
    QString position; // entry order; decides among equal and unknown times
};
template <>
inline constexpr EntityKind entityKindOf<Event> = EntityKind::Event;

enum class EvidenceKind { Link, Image, Quote };
template <>
struct Choices<EvidenceKind> {
    static constexpr Choice list[] = {
        {"link", QT_TRANSLATE_NOOP("story::Choice", "link")},
        {"image", QT_TRANSLATE_NOOP("story::Choice", "image")},
        {"quote", QT_TRANSLATE_NOOP("story::Choice", "quoted lines")},
    };
};

struct Evidence : Entity {
    Ref<Event> event;
    EvidenceKind kind = EvidenceKind::Link;
    QString url;     // http, https or mailto
    QString quote;   // log lines as they were
    QString caption;
    QString alternative; // what the picture shows, for those who do not see it
    QString origin;  // system, query or file it was taken from
    QByteArray image; // SHA-256 of a PNG or JPEG in the blob table
    bool internal = false; // not for readers outside
    QString position;
};
template <>
inline constexpr EntityKind entityKindOf<Evidence> = EntityKind::Evidence;

} // namespace story
