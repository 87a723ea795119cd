// Addresses that stand in a text as they are.
#pragma once

#include <QStringList>

namespace story::capture {

// The http and https addresses in a text that are written out, each once, in their order: neither the
// target of a worded link nor in code. Of a pasted page of them, the first twenty.
QStringList bareLinks(const QString &text);

} // namespace story::capture
