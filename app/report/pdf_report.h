// The whole report as one flow: title block, sections, and where it came from.
#pragma once

#include "app/report/pdf_flow.h"
#include "app/report/report_tree.h"

namespace story::report::pdf {

// All of `tree` in columns of `width`; nothing is left out. Brief neighbours among the sections stand side by side.
Flow composeReport(const Tree &tree, const Typesetter &typesetter, double width);

} // namespace story::report::pdf
