// The words a review brings with it: nobody who writes about the checkout of Kestrel wishes to see "Kestrel" underlined.
#pragma once

#include "app/model/fields.h"

#include <QHash>
#include <QSet>
#include <QString>

namespace story::spelling {

// Gathers them entity by entity, so that a long review can be read in small steps.
class ReviewWords {
public:
    // Takes in what an entity is called, and the names in its texts. To be called again when it changed.
    void read(const Entity &entity, EntityKind kind);

    // Folded: every word of roles, names, services, systems and tags, and each word with a capital, not at the beginning of a sentence, that
    // stands in at least two entities. A word once known stays so.
    const QSet<QString> &known() const { return m_known; }

private:
    QSet<QString> m_known;
    QHash<QString, Id> m_seenIn; // names that one entity has so far
};

} // namespace story::spelling
