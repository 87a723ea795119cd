// A picture from elsewhere → a picture that may be stored: PNG or JPEG by its content, the right way up, and with nothing in it but
// what is to be seen (cameras write the place, the owner and a small copy of the uncropped picture into the file). Everything here may
// take seconds and knows no window: it belongs on a thread beside it.
#pragma once

#include "app/core/picture_head.h"

#include <QImage>

namespace story {

struct CleanPicture {
    QByteArray bytes;
    PictureFormat format = PictureFormat::Png;
    QSize size;
    QString note; // what happened to it that its owner should know; empty: nothing
};

// More than this is not read from a file or taken from the clipboard.
constexpr qint64 largestGivenPicture = 64 * 1000 * 1000;

// BadInput with one sentence that says why: no PNG or JPEG, cut off, broken, larger than can be shown, or larger than may be stored
// even as JPEG. Nothing is decoded before size and format are known to be good.
Result<CleanPicture> cleanPicture(const QByteArray &bytes);
// One that is decoded already, as another program in this one gives it to the clipboard.
Result<CleanPicture> cleanPicture(const QImage &image);

// The picture as it is stored, to be seen: not larger than `within` where that is valid, never enlarged.
Result<QImage> decodePicture(const QByteArray &bytes, QSize within = {});

} // namespace story
