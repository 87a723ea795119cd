// Many lines at once, such as were pasted, as one step.
#pragma once

#include "app/capture/stored_line.h"

namespace story::capture {

struct KeptLines {
    Edit edit;               // "Add 7 entries"; empty where no line says anything
    QList<StoredLine> lines; // each as if it had been stored by itself
};

// Each line is read and kept as if those before it had been stored: "+5m" counts from the line above, the working day follows, a role
// is made once. `chosenDay` as in contextOf().
KeptLines keepLines(const QStringList &lines, const Review &review, IdSource &ids, Phase phase, Micros now,
                    std::optional<QDate> chosenDay = {});

} // namespace story::capture
