// Reports written by hand that a writer is looked at with: the checkout story, and short ones of one section.
#pragma once

#include "app/report/report_tree.h"

namespace story {

// A text as the tree of one paragraph, without any reading of markup.
markup::Tree paragraph(const QString &text);

report::Tree checkoutReport();

// A report of one section that holds `blocks`.
report::Tree shortReport(const QList<report::Block> &blocks);
// A table of two columns, "Moment" ("row 1", "row 2", …) and "Occurrence".
report::Table longTable(int rows);

} // namespace story
