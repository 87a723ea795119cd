// The checkout story as a report, written by hand: what a writer is looked at with.
#pragma once

#include "app/report/report_tree.h"

namespace story {

// A text as the tree of one paragraph, without any reading of markup.
markup::Tree paragraph(const QString &text);

report::Tree checkoutReport();

} // namespace story
