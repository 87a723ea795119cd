// What shows an event: pictures that are attached to it, and everything that is attached in its order.
#pragma once

#include "app/desk/open_review.h"

namespace story {

// A picture as it will be stored: a PNG or JPEG without anything in it that is not to be seen.
struct NewPicture {
    QByteArray bytes;
    QString origin; // the file it was taken from; empty where nobody knows
};

// The event gets the pictures, after what it has, as one step. Their ids, in order. BadInput where the event is gone or the bytes
// are none that may be stored.
Result<QList<Id>> attachPictures(OpenReview &review, Id event, const QList<NewPicture> &pictures);

// What is attached to that event, in its order. Valid until the next edit.
QList<const Evidence *> evidenceOf(const Review &review, Id event);

// "1 picture", "2 pictures", …
QString picturesText(qsizetype count);

// What one piece of evidence is, for a list and for a screen reader: "Picture: the queue grows from 14:32 on".
QString evidenceText(const Evidence &evidence);

// Pictures of which neither `blobs` has the bytes are let go of: a row may not name bytes that are nowhere. What was said of them stays.
void letGoOfMissingPictures(Review &review, const QList<QByteArray> &blobs);

} // namespace story
