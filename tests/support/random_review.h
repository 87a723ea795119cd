// Reviews made by chance from the fields table, so that a test meets every field, also the one added tomorrow.
// Add random_review.cpp to the sources of the test.
#pragma once

#include "app/model/review.h"

#include <QByteArray>
#include <QHash>

namespace story::support {

enum class Fill {
    Some,  // each field with a chance of two in three, as people fill reviews in
    Every, // every field of every entity, with a value that is not blank
};

// The same review for the same arguments on every machine. It has `size` entities of each kind (and its facts); every
// reference leads to something that is there, the order keys are such as positionBetween gives, and versions and successors
// never go in circles. A third of the texts are hostile: markup, scripts, links to files, bidirectional and other control
// characters, all scripts. A failing test prints `seed`.
Review randomReview(quint32 seed, int size, Fill fill = Fill::Some);

// A review in which every field of every entity holds something no other field holds: lines and texts are words such as
// "xEventKnownThen2x" (entity, field, number of the entity), times are all different. For tests that ask where each field went.
Review markedReview(int size);

// The word that markedReview wrote into that field of the n-th entity (1-based).
QString markerOf(const EntityType &type, const Field &field, int n);

// A review in which every text, line and word is `text` (lines without its line breaks), with `size` entities of each kind; people
// may be named, so that their names are written.
Review filledReview(const QString &text, int size);

// The pictures that the reviews above refer to: SHA-256 → bytes of a PNG.
QHash<QByteArray, QByteArray> pictures();

// Texts that try to become something else than text; every export and every screen shows them as they are.
QStringList hostileTexts();

} // namespace story::support
