// What single words of an action item say: its column, owner, state, priority and tracker.
#pragma once

#include "app/intake/written_date.h"
#include "app/model/action.h"

#include <QHash>

namespace story::intake {

// Addresses of "[label]: address" lines, by label in lower case.
using Definitions = QHash<QString, QString>;

enum class ActionColumn { Other, Text, Owner, Due, Status, Tracker, Priority, Type, DoneWhen };
ActionColumn actionColumnOf(const QString &head);

// An address of an issue or change; "[#2226]" where a definition tells its address. Empty where there is none.
QString trackerIn(const QString &text, const Definitions &definitions);

// "[done] deploy …", "… (DONE)", "DONE: …", "… (in progress)"; Idea where nothing is said.
ActionStatus statusIn(const QString &text);

// The value of a column: "done", "in progress", "won't fix"; Idea for everything else.
ActionStatus statusOf(const QString &words);

Priority priorityOf(const QString &words);

// The day that stands behind "due" or "by" in a text; invalid where none does, or not all of it.
QDate dueIn(const QString &text, DateOrder order);

// One name that a text itself gives as the owner: "[tester] Try …", "… `@on-call`", "Owner: …".
QString ownerIn(const QString &text);

} // namespace story::intake
