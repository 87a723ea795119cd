// What kind of event a line tells of, by clear words only.
#pragma once

#include "app/model/event.h"

namespace story::intake {

// Note where no word is clear. Only the beginning of a long text is looked at.
EventKind eventKindOf(const QString &text);

} // namespace story::intake
