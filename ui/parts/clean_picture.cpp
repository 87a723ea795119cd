#include "ui/parts/clean_picture.h"

#include <QBuffer>
#include <QColorSpace>
#include <QCoreApplication>
#include <QImageReader>
#include <QImageWriter>
#include <QPainter>

namespace story {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(story::CleanPicture)
};

constexpr int goodQuality = 90;
constexpr int fairQuality = 75;

tl::unexpected<Error> refused(const QString &what, const QString &next)
{
    return fail({Failure::BadInput, what, Words::tr("Nothing was added."), next, {}});
}

QString againWords()
{
    return Words::tr("Save or copy the picture once more, and add it again.");
}

const char *nameOf(PictureFormat format)
{
    return format == PictureFormat::Png ? "png" : "jpeg";
}

// The pixels and nothing else: no words, no place, no profile. Colours are those that a screen without a profile shows.
QImage pixelsOf(QImage image)
{
    if (image.colorSpace().isValid() && image.colorSpace() != QColorSpace(QColorSpace::SRgb))
        image.convertToColorSpace(QColorSpace(QColorSpace::SRgb));
    image = image.convertToFormat(image.hasAlphaChannel() ? QImage::Format_ARGB32 : QImage::Format_RGB32);
    // A new image around the same pixels has none of the old one's texts; the copy owns them.
    return QImage(image.constBits(), image.width(), image.height(), image.bytesPerLine(), image.format()).copy();
}

QImage onWhite(const QImage &image)
{
    if (!image.hasAlphaChannel())
        return image;
    QImage white(image.size(), QImage::Format_RGB32);
    white.fill(Qt::white);
    QPainter painter(&white);
    painter.drawImage(0, 0, image);
    return white;
}

// Empty where it cannot be written.
QByteArray encoded(const QImage &image, PictureFormat format, int quality = -1)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QImageWriter writer(&buffer, nameOf(format));
    writer.setQuality(quality);
    return writer.write(image) ? bytes : QByteArray();
}

QString megabytes(qsizetype bytes)
{
    return QString::number(double(bytes) / 1e6, 'f', 1);
}

Result<QImage> decoded(const QByteArray &bytes, const PictureHead &head, QSize within)
{
    QBuffer buffer;
    buffer.setData(bytes);
    buffer.open(QIODevice::ReadOnly);
    QImageReader reader(&buffer, nameOf(head.format));
    reader.setAutoDetectImageFormat(false);
    reader.setAutoTransform(true);
    const QSize size(head.width, head.height);
    if (within.isValid() && (size.width() > within.width() || size.height() > within.height()))
        reader.setScaledSize(size.scaled(within, Qt::KeepAspectRatio).expandedTo({1, 1}));
    QImage image = reader.read();
    if (image.isNull())
        return fail({Failure::BadInput, Words::tr("The picture is broken and cannot be shown."), Words::tr("Nothing was added."), againWords(),
                     reader.errorString()});
    return image;
}

Result<CleanPicture> stored(const QImage &image, PictureFormat format)
{
    const QImage pixels = pixelsOf(image);
    CleanPicture clean;
    clean.format = format;
    clean.size = pixels.size();
    clean.bytes = encoded(format == PictureFormat::Jpeg ? onWhite(pixels) : pixels, format, format == PictureFormat::Jpeg ? goodQuality : -1);
    if (clean.bytes.size() > largestStoredPicture) {
        const qsizetype before = clean.bytes.size();
        const QImage opaque = onWhite(pixels);
        for (const int quality : {goodQuality, fairQuality}) {
            if (clean.bytes.size() > largestStoredPicture)
                clean.bytes = encoded(opaque, PictureFormat::Jpeg, quality);
        }
        clean.format = PictureFormat::Jpeg;
        if (clean.bytes.size() > largestStoredPicture)
            return refused(Words::tr("The picture has %1 MB even as JPEG; at most %2 MB are kept.")
                               .arg(megabytes(clean.bytes.size()))
                               .arg(largestStoredPicture / 1'000'000),
                           Words::tr("Make it smaller, or cut out the part that matters."));
        clean.note = Words::tr("The picture would have had %1 MB; it was kept as JPEG with %2 MB, and fine detail may have suffered.")
                         .arg(megabytes(before), megabytes(clean.bytes.size()));
    }
    if (clean.bytes.isEmpty())
        return refused(Words::tr("The picture could not be written as PNG or JPEG."), againWords());
    return clean;
}

} // namespace

Result<CleanPicture> cleanPicture(const QByteArray &bytes)
{
    if (bytes.size() > largestGivenPicture)
        return refused(Words::tr("The picture has %1 MB, which is more than can be taken in (%2 MB).")
                           .arg(megabytes(bytes.size()))
                           .arg(largestGivenPicture / 1'000'000),
                       Words::tr("Make it smaller, or cut out the part that matters."));
    const auto head = pictureHead(bytes);
    if (!head)
        return tl::unexpected(head.error());
    if (!isWholePicture(bytes, head->format))
        return refused(Words::tr("The picture was cut off: its end is missing."), againWords());
    const auto image = decoded(bytes, *head, {});
    return image ? stored(*image, head->format) : Result<CleanPicture>(tl::unexpected(image.error()));
}

Result<CleanPicture> cleanPicture(const QImage &image)
{
    if (image.isNull())
        return refused(Words::tr("There is no picture in it."), againWords());
    if (image.width() > longestPictureSide || image.height() > longestPictureSide || qint64(image.width()) * image.height() > mostPicturePixels)
        return refused(Words::tr("The picture has %1 × %2 points, which is more than can be shown (%3 million).")
                           .arg(image.width())
                           .arg(image.height())
                           .arg(mostPicturePixels / 1'000'000),
                       Words::tr("Make it smaller, or cut out the part that matters."));
    return stored(image, PictureFormat::Png);
}

Result<QImage> decodePicture(const QByteArray &bytes, QSize within)
{
    const auto head = pictureHead(bytes);
    return head ? decoded(bytes, *head, within) : Result<QImage>(tl::unexpected(head.error()));
}

} // namespace story
