// Looks through a whole document for its zone and its day.
#pragma once

#include "app/intake/front_matter.h"
#include "app/intake/outline.h"
#include "app/intake/placing.h"

namespace story::intake {

Surroundings surroundingsOf(const Outline &outline, const FrontMatter &front,
                            const QString &fileName, const StampRules &rules,
                            const QTimeZone &fallback);

} // namespace story::intake
