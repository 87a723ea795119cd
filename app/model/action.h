// An action item, from an idea in the parking lot to "did it help?".
#pragma once

#include "app/model/finding.h"

namespace story {

enum class ActionKind { NotSaid, Telemetry, Test, ReviewedChange, Refactoring, Decoupling, Runbook, Training, Tooling,
                        SafetyLimit, Process };
template <>
struct Choices<ActionKind> {
    static constexpr Choice list[] = {
        {"not_said", QT_TRANSLATE_NOOP("story::Choice", "not said")},
        {"telemetry", QT_TRANSLATE_NOOP("story::Choice", "telemetry or alert")},
        {"test", QT_TRANSLATE_NOOP("story::Choice", "automated test")},
        {"reviewed_change", QT_TRANSLATE_NOOP("story::Choice", "change type with extra review")},
        {"refactoring", QT_TRANSLATE_NOOP("story::Choice", "refactoring")},
        {"decoupling", QT_TRANSLATE_NOOP("story::Choice", "decoupling")},
        {"runbook", QT_TRANSLATE_NOOP("story::Choice", "runbook")},
        {"training", QT_TRANSLATE_NOOP("story::Choice", "training")},
        {"tooling", QT_TRANSLATE_NOOP("story::Choice", "tooling")},
        {"safety_limit", QT_TRANSLATE_NOOP("story::Choice", "safety limit")},
        {"process", QT_TRANSLATE_NOOP("story::Choice", "process")},
    };
};

enum class ActionStatus { Idea, Soaking, Accepted, InProgress, Done, Declined };
template <>
struct Choices<ActionStatus> {
    static constexpr Choice list[] = {
        {"idea", QT_TRANSLATE_NOOP("story::Choice", "idea")},
        {"soaking", QT_TRANSLATE_NOOP("story::Choice", "soaking")},
        {"accepted", QT_TRANSLATE_NOOP("story::Choice", "accepted")},
        {"in_progress", QT_TRANSLATE_NOOP("story::Choice", "in progress")},
        {"done", QT_TRANSLATE_NOOP("story::Choice", "done")},
        {"declined", QT_TRANSLATE_NOOP("story::Choice", "declined")},
    };
};

enum class Priority { NotSaid, Low, Medium, High };
template <>
struct Choices<Priority> {
    static constexpr Choice list[] = {
        {"not_said", QT_TRANSLATE_NOOP("story::Choice", "not said")},
        {"low", QT_TRANSLATE_NOOP("story::Choice", "low")},
        {"medium", QT_TRANSLATE_NOOP("story::Choice", "medium")},
        {"high", QT_TRANSLATE_NOOP("story::Choice", "high")},
    };
};

enum class Helped { NotAsked, Yes, Partly, No };
template <>
struct Choices<Helped> {
    static constexpr Choice list[] = {
        {"not_asked", QT_TRANSLATE_NOOP("story::Choice", "not asked yet")},
        {"yes", QT_TRANSLATE_NOOP("story::Choice", "it helped")},
        {"partly", QT_TRANSLATE_NOOP("story::Choice", "it helped a little")},
        {"no", QT_TRANSLATE_NOOP("story::Choice", "it did not help")},
    };
};

struct Action : Entity {
    QString text;     // what will be true when it is done
    QString doneWhen; // how we will know it worked
    ActionKind kind = ActionKind::NotSaid;
    Priority priority = Priority::NotSaid;
    bool preventsRepeat = false; // a review needs one of these, or a reason, to be closed
    Ref<Person> owner;
    QDate due;
    ActionStatus status = ActionStatus::Idea;
    QDate soakUntil; // while it soaks: the day to decide about it
    QString declinedReason;
    QString tracker; // URL
    QList<Ref<Factor>> factors;   // it answers
    QList<Ref<Finding>> findings; // it answers
    QDate askHelpedOn;
    Helped helped = Helped::NotAsked;
    QString helpedHow;
    QStringList tags;
    QString typed;
    QString position;

    // Neither done nor declined.
    bool isOpen() const { return status != ActionStatus::Done && status != ActionStatus::Declined; }
};
template <>
inline constexpr EntityKind entityKindOf<Action> = EntityKind::Action;

} // namespace story
