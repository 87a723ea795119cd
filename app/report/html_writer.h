// The report as one HTML file that asks nobody for anything: style inside, no script, no request, its Content-Security-Policy
// allows nothing but that style. It reads well on paper, on a phone of 320 px, in the dark and with styles off.
#pragma once

#include "app/report/report_tree.h"

#include <QByteArray>

namespace story::report {

// UTF-8, the same bytes for the same tree. Everything in the tree is in it; text of the tree is text in it, whatever it says.
QByteArray writeHtml(const Tree &tree);

} // namespace story::report
