// What a picture says of itself, read from its bytes without decoding it. The gate that every picture passes before anything
// decodes it: PNG or JPEG by content, whatever its name says, and no larger than can be shown.
#pragma once

#include "app/core/result.h"

#include <QByteArrayView>

namespace story {

enum class PictureFormat { Png, Jpeg };

struct PictureHead {
    PictureFormat format = PictureFormat::Png;
    int width = 0;
    int height = 0;
};

constexpr int longestPictureSide = 20'000;
constexpr qint64 mostPicturePixels = 40'000'000; // 160 MB once it is decoded
constexpr qsizetype largestStoredPicture = 8'000'000;

// BadInput where the bytes are neither PNG nor JPEG, end before they say how large the picture is, or say that it is larger than
// the two limits above.
Result<PictureHead> pictureHead(QByteArrayView bytes);

// The bytes go on to the picture's own end mark. A picture that was cut off may decode all the same, half of it grey.
bool isWholePicture(QByteArrayView bytes, PictureFormat format);

// A whole picture, point for point, without what may tell who took it, where and with what: EXIF, comments, texts, small copies of
// itself, and whatever stands behind its end. That includes the way up that a camera notes; pictures added in the window are turned
// before they are kept.
QByteArray withoutMetadata(QByteArrayView bytes, PictureFormat format);

} // namespace story
