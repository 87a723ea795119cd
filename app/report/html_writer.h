// The report as one HTML file that asks nobody for anything: style and a little script inside, no request, its
// Content-Security-Policy allows nothing but those two, by their hashes. It reads well on paper, on a phone of 320 px, in the
// dark, with styles off and without the script (see html_script.h).
#pragma once

#include "app/report/report_tree.h"

#include <QByteArray>

namespace story::report {

// UTF-8, the same bytes for the same tree. Everything in the tree is in it; text of the tree is text in it, whatever it says.
QByteArray writeHtml(const Tree &tree);

} // namespace story::report
