#include "app/desk/field_rules.h"

#include "app/desk/action_advice.h"
#include "app/desk/event_step.h"
#include "app/desk/field_text.h"
#include "app/model/moment_text.h"

#include <algorithm>

namespace story {

namespace {

bool isSetting(const Change &change, EntityKind kind, const char *field)
{
    return change.op == Change::Op::Set && change.kind == kind && qstrcmp(change.field->name, field) == 0;
}

bool hasFollowers(const Review &review, const Change &change)
{
    if (isSetting(change, EntityKind::Event, "start")) {
        const Event *event = review.events.find(change.id);
        return event && !event->marks.isEmpty();
    }
    return isSetting(change, EntityKind::Event, "marks") || isSetting(change, EntityKind::Source, "clock_correction")
        || isSetting(change, EntityKind::Action, "status");
}

Result<> follow(Step &step, const Change &change, const ReviewFacts &about, Micros now)
{
    if (isSetting(change, EntityKind::Action, "status")) {
        Action &action = *step.change<Action>(change.id);
        change.field->write(action, change.after);
        proposeDays(action, about.severity, dayAt(now, zoneOf(about)));
        return {};
    }
    if (isSetting(change, EntityKind::Source, "clock_correction"))
        return moveClock(step, change.id, std::get<qint64>(change.after));
    if (!isSetting(change, EntityKind::Event, "marks")) {
        change.field->write(*step.change(change.kind, change.id), change.after);
        return {};
    }
    const auto before = std::get<QStringList>(change.before);
    const auto after = std::get<QStringList>(change.after);
    for (const QString &mark : before) {
        if (!after.contains(mark))
            takeMark(step, change.id, mark);
    }
    for (const QString &mark : after) {
        if (!before.contains(mark))
            putMark(step, change.id, mark);
    }
    change.field->write(*step.change(change.kind, change.id), change.after); // in the order that was said
    return {};
}

// An action that comes with a status that asks for days comes with them.
void addDays(Change &change, const ReviewFacts &about, Micros now)
{
    if (change.op != Change::Op::Insert || change.kind != EntityKind::Action)
        return;
    Action action;
    action.id = change.id;
    for (const auto &[field, value] : change.fields)
        field->write(action, value);
    proposeDays(action, about.severity, dayAt(now, zoneOf(about)));
    change = Change::insert(EntityKind::Action, action);
}

} // namespace

Result<Edit> withWhatFollows(const Review &review, const Edit &given, Micros now)
{
    Edit edit = given;
    for (Change &change : edit.changes)
        addDays(change, review.about(), now);
    const bool plain = std::none_of(edit.changes.begin(), edit.changes.end(),
                                    [&](const Change &change) { return hasFollowers(review, change); });
    // Events, sources and actions that come and go have intents of their own.
    const bool sets = std::none_of(edit.changes.begin(), edit.changes.end(), [](const Change &change) {
        const bool comesOrGoes = change.op == Change::Op::Insert || change.op == Change::Op::Remove;
        return comesOrGoes
            && (change.kind == EntityKind::Event || change.kind == EntityKind::Source || change.kind == EntityKind::Action);
    });
    if (plain || !sets)
        return edit;
    Step step(review);
    std::vector<Change> beside; // texts, and what comes and goes with them
    for (const Change &change : edit.changes) {
        if (change.op != Change::Op::Set || !review.table(change.kind)->find(change.id)) {
            beside.push_back(change);
            continue;
        }
        if (const auto followed = follow(step, change, review.about(), now); !followed)
            return tl::unexpected(followed.error());
    }
    step.keepMarksInStep();
    Edit whole = step.edit(edit.what);
    whole.by = edit.by;
    std::move(beside.begin(), beside.end(), std::back_inserter(whole.changes));
    return whole;
}

} // namespace story
