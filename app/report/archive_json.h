// Archive JSON: everything a review holds, private notes and images included, and back without loss. It is written and
// read from the fields table, so a field that is added there is in it. The format:
//
//   {"format":"second-story-archive","version":1,"schema":1,
//    "$schema":"urn:second-story:schema:archive:v1",   its form is described by resources/schema/archive.v1.schema.json
//    "contains":"everything, private notes and images included",
//    "review":{"id":"…", fields…},
//    "entities":{"person":[{"id":"…", fields…},…],"event":[…],…},   in the order of the fields table, each by id
//    "blobs":{"<sha256 as hex>":"<base64>",…}}                       the pictures that the review refers to, by hash
//
// Fields stand under their names and in the form of toJson(Value) (app/model/value.h); blank ones and kinds without entities
// are left out. The same review always gives the same bytes.
#pragma once

#include "app/model/review.h"

#include <QHash>

namespace story::report {

// The id of the description: "$schema" of each archive.
inline constexpr const char *archiveFormSchema = "urn:second-story:schema:archive:v1";
// The schema of the fields that this program writes.
constexpr int archiveSchema = 1;

// `images` maps SHA-256 (32 bytes) to the bytes of a picture; those that the review does not refer to are left out.
QByteArray archiveJson(const Review &review, const QHash<QByteArray, QByteArray> &images);

// How much of a foreign file is believed.
struct ArchiveLimits {
    qint64 bytes = 512 * 1024 * 1024;
    qsizetype entities = 1'000'000;
};

struct Archive {
    Review review;                        // with the ids of the file: whoever takes it in looks whether they are taken (model/fresh_ids.h)
    QHash<QByteArray, QByteArray> images; // SHA-256 → bytes; only those whose hash is right and which are a PNG or JPEG within the limits of
                                          // picture_head.h. They are not decoded.
    QStringList warnings;                 // one sentence for each thing that was not taken over as it stood
};

// Reads what archiveJson wrote, and is strict about it: a value of another type than its field, an unknown name, an id that
// occurs twice, a reference to nothing, a picture with another hash or an order key of another form is not taken over and
// named in a warning. BadInput where it is no archive or has no review; TooNew where a later version wrote it.
Result<Archive> readArchive(const QByteArray &bytes, const ArchiveLimits &limits = {});

} // namespace story::report
