// What found no other place: kept in order, word for word.
#pragma once

#include "app/intake/draft.h"
#include "app/intake/outline.h"
#include "app/intake/timeline.h"

namespace story::intake {

// One passage per paragraph, list or table that is not done, `loose` lines among them; at the end one with the headings and
// table heads whose words stand nowhere else. A text over `limit` characters becomes several.
void addPassages(Outline &outline, const SourceLines &lines, const QList<LooseLine> &loose,
                 const QList<LooseLine> &heads, qsizetype limit, Draft &draft);

// The same for text that was not read at all: cut between lines. `firstLine` is the number of its first.
void addUnread(QStringView text, int firstLine, qsizetype limit, Draft &draft);

// The last look: lines that hold words which stand nowhere in the review become a passage, with a warning. Nothing should.
void keepLostWords(const SourceLines &lines, Draft &draft);

} // namespace story::intake
