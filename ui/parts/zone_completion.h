// Names of time zones, proposed while one is typed.
#pragma once

class QCompleter;
class QLineEdit;

namespace story {

// Proposes every zone of the computer's list that contains what stands in `line`, in any case. Owned by `line`.
QCompleter *proposeZones(QLineEdit *line);

} // namespace story
