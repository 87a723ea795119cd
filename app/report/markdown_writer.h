// The report as Markdown for a wiki or a pull request: CommonMark with tables, without a line of raw HTML.
#pragma once

#include "app/report/report_tree.h"

#include <QByteArray>

namespace story::report {

// UTF-8 with LF line ends. Everything in the tree is in it; text of the tree is text in it, whatever it says. Cells of tables
// hold one line: what stands under each other in the tree stands behind each other there.
QByteArray writeMarkdown(const Tree &tree);

} // namespace story::report
