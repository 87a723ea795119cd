// What the HTML report can do besides being read: filter its timeline, tell its times in another zone, copy a link to an event.
// Without the script nothing of the report is missing; its controls are hidden then.
#pragma once

#include "app/report/report_tree.h"

#include <QByteArray>

namespace story::report {

// The script, the same in every report, so that its hash is too; plain ASCII without "</". It writes text through textContent
// alone, asks nobody for anything and keeps nothing.
QByteArray htmlScript();

// Its controls, which stand before the timeline's table and are hidden until the script shows them.
QByteArray htmlTools(const Table &timeline);

} // namespace story::report
