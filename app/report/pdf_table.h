// Tables as flow: columns as wide as their content asks for, a head that returns on each page.
#pragma once

#include "app/report/pdf_prose.h"
#include "app/report/report_tree.h"

namespace story::report::pdf {

enum class TableWidth { Whole, AsNeeded };

// `table` over the whole width of `box`, or as wide as its content asks for where that is less.
void addTable(Flow &flow, const Typesetter &typesetter, const report::Table &table, const Box &box,
              TableWidth extent = TableWidth::Whole);

// How wide each column of `table` becomes so that together they are at most `width` wide. Columns of share 0 and tabular ones
// get what their content needs; the others share the rest, none more than it needs while another needs more, and none
// less than its longest word where that can be had.
std::vector<double> columnWidths(const Typesetter &typesetter, const report::Table &table,
                                 double width);

} // namespace story::report::pdf
