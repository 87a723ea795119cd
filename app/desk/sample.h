// The sample: one finished review of a made-up incident, with every entity, kind, precision and state in it.
#pragma once

#include "app/model/review.h"

namespace story {

struct Sample {
    Review review;
    QList<QByteArray> blobs; // bytes of its pictures, for Workspace::importReview
};

// The checkout story: a cache change doubles the misses, retries of a mobile app multiply the load. People appear by role. The same
// words every time, under new ids.
Sample sampleReview(IdSource &ids);

} // namespace story
