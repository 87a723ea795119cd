// What there is once: title, kind, severity, services, tags, and incident times told as "name: value".
#pragma once

#include "app/intake/draft.h"
#include "app/intake/front_matter.h"
#include "app/intake/outline.h"
#include "app/intake/placing.h"

namespace story::intake {

void readFacts(Outline &outline, const FrontMatter &front, const QString &fileName,
               Placing &placing, const StampRules &rules, Draft &draft);

// SEV1 to SEV5 where `words` say so beyond doubt: "SEV-2", "P1", "Sev 3 (minor)", and, as the value of a field called
// severity, "2" or "critical".
Severity severityIn(const QString &words, bool isField);

} // namespace story::intake
