// The parts of a post-mortem that are text: summary, impact, detection, factors, findings, lessons, open questions.
#pragma once

#include "app/intake/draft.h"
#include "app/intake/outline.h"

namespace story::intake {

// Marks the units that found a place as done; what a template left to be filled in stays.
void readSections(Outline &outline, const SourceLines &lines, Draft &draft);

} // namespace story::intake
