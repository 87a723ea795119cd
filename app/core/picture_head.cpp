#include "app/core/picture_head.h"

#include <QCoreApplication>
#include <QtEndian>

#include <algorithm>
#include <array>
#include <cstring>

namespace story {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(story::PictureHead)
};

constexpr QByteArrayView pngSignature("\x89PNG\r\n\x1a\n", 8);

tl::unexpected<Error> refused(const QString &what, const QString &next)
{
    return fail({Failure::BadInput, what, Words::tr("Nothing was added."), next, {}});
}

quint32 number32(QByteArrayView bytes, qsizetype at)
{
    return qFromBigEndian<quint32>(bytes.data() + at);
}

quint16 number16(QByteArrayView bytes, qsizetype at)
{
    return qFromBigEndian<quint16>(bytes.data() + at);
}

uchar byteAt(QByteArrayView bytes, qsizetype at)
{
    return static_cast<uchar>(bytes[at]);
}

// What other pictures are called, by how they begin; empty where it is none we know.
QString otherFormat(QByteArrayView bytes)
{
    if (bytes.startsWith("GIF8"))
        return QStringLiteral("GIF");
    if (bytes.startsWith("BM"))
        return QStringLiteral("BMP");
    if (bytes.startsWith("RIFF") && bytes.size() > 12 && bytes.sliced(8).startsWith("WEBP"))
        return QStringLiteral("WebP");
    if (bytes.startsWith(QByteArrayView("II*\0", 4)) || bytes.startsWith(QByteArrayView("MM\0*", 4)))
        return QStringLiteral("TIFF");
    if (bytes.startsWith("<svg") || bytes.startsWith("<?xml"))
        return QStringLiteral("SVG");
    return {};
}

// A marker of a JPEG and what stands behind it.
struct Segment {
    uchar marker = 0;
    qsizetype at = 0;   // of its length
    qsizetype next = 0; // behind it; for a scan, behind its header
};

constexpr uchar scanMarker = 0xDA;
constexpr uchar endMarker = 0xD9;

bool standsAlone(uchar marker)
{
    return marker == 0x01 || (marker >= 0xD0 && marker <= 0xD9);
}

// The segment at or after `from`: what lies between two segments (the data of a scan) is passed over. False at the end.
bool nextSegment(QByteArrayView bytes, qsizetype from, Segment &segment)
{
    while (from + 1 < bytes.size()) {
        const auto *found = static_cast<const char *>(std::memchr(bytes.data() + from, 0xFF, static_cast<size_t>(bytes.size() - from - 1)));
        if (!found)
            return false;
        from = found - bytes.data() + 1;
        const uchar marker = byteAt(bytes, from);
        if (marker == 0 || marker == 0xFF || (marker >= 0xD0 && marker <= 0xD7))
            continue; // a byte of the data, filling, or a mark to begin again at
        segment = {marker, from + 1, from + 1};
        if (standsAlone(marker))
            return true;
        if (from + 3 > bytes.size())
            return false;
        const qsizetype length = number16(bytes, from + 1);
        segment.next = from + 1 + length;
        return length >= 2 && segment.next <= bytes.size();
    }
    return false;
}

// What a segment is needed for to show the picture: all but comments and the notes of programs, of which only the kind of file (JFIF), the
// colours (ICC) and how they are coded (Adobe) are.
bool isShown(QByteArrayView bytes, const Segment &segment)
{
    constexpr uchar firstNote = 0xE0, lastNote = 0xEF, comment = 0xFE;
    if (segment.marker == comment)
        return false;
    if (segment.marker < firstNote || segment.marker > lastNote)
        return true;
    const QByteArrayView note = bytes.sliced(segment.at, segment.next - segment.at).sliced(2);
    return (segment.marker == 0xE0 && note.startsWith("JFIF")) || (segment.marker == 0xE2 && note.startsWith("ICC_PROFILE"))
        || (segment.marker == 0xEE && note.startsWith("Adobe"));
}

// Those of ISO/IEC 15948 (PNG) that change what is seen; the others are texts, times and EXIF, or unknown.
bool isShownChunk(QByteArrayView name)
{
    constexpr std::array<const char *, 12> shown{"IHDR", "PLTE", "IDAT", "IEND", "tRNS", "gAMA", "cHRM", "sRGB", "iCCP", "sBIT", "bKGD", "pHYs"};
    return std::any_of(shown.begin(), shown.end(), [&](const char *one) { return name == QByteArrayView(one, 4); });
}

bool isFrame(uchar marker)
{
    return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
}

} // namespace

Result<PictureHead> pictureHead(QByteArrayView bytes)
{
    const QString again = Words::tr("Save or copy the picture once more, and add it again.");
    PictureHead head;
    quint32 width = 0;
    quint32 height = 0;
    if (bytes.startsWith(pngSignature)) {
        if (bytes.size() < 33 || bytes.sliced(12, 4) != QByteArrayView("IHDR", 4))
            return refused(Words::tr("The picture is broken: its beginning is not that of a PNG."), again);
        width = number32(bytes, 16);
        height = number32(bytes, 20);
    } else if (bytes.startsWith("\xFF\xD8\xFF")) {
        head.format = PictureFormat::Jpeg;
        Segment segment;
        for (qsizetype at = 2; nextSegment(bytes, at, segment); at = segment.next) {
            if (segment.marker == scanMarker || segment.marker == endMarker)
                break;
            if (isFrame(segment.marker) && segment.next - segment.at >= 8) {
                height = number16(bytes, segment.at + 3);
                width = number16(bytes, segment.at + 5);
                break;
            }
        }
    } else {
        const QString other = otherFormat(bytes);
        const QString next = Words::tr("Save it as PNG or JPEG first, or take a picture of the screen.");
        return refused(other.isEmpty() ? Words::tr("This is no picture in PNG or JPEG.")
                                       : Words::tr("This is a picture in %1, and only PNG and JPEG can be added.").arg(other),
                       next);
    }
    if (width == 0 || height == 0)
        return refused(Words::tr("The picture is broken: it does not say how large it is."), again);
    const QString smaller = Words::tr("Make it smaller, or cut out the part that matters.");
    if (width > longestPictureSide || height > longestPictureSide || qint64(width) * height > mostPicturePixels)
        return refused(Words::tr("The picture says that it is %1 × %2 points, which is more than can be shown (%3 million).")
                           .arg(width)
                           .arg(height)
                           .arg(mostPicturePixels / 1'000'000),
                       smaller);
    head.width = static_cast<int>(width);
    head.height = static_cast<int>(height);
    return head;
}

bool isWholePicture(QByteArrayView bytes, PictureFormat format)
{
    if (format == PictureFormat::Jpeg) {
        Segment segment;
        for (qsizetype at = 2; nextSegment(bytes, at, segment); at = segment.next) {
            if (segment.marker == endMarker)
                return true;
        }
        return false;
    }
    for (qsizetype at = pngSignature.size(); at + 12 <= bytes.size();) {
        const qsizetype length = number32(bytes, at);
        if (bytes.sliced(at + 4, 4) == QByteArrayView("IEND", 4))
            return true;
        at += 12 + length;
    }
    return false;
}

QByteArray withoutMetadata(QByteArrayView bytes, PictureFormat format)
{
    QByteArray kept;
    kept.reserve(bytes.size());
    if (format == PictureFormat::Jpeg) {
        kept.append(bytes.first(2));
        qsizetype from = 2; // what is not kept yet
        Segment segment;
        while (nextSegment(bytes, from, segment)) {
            const qsizetype begin = segment.at - 2; // the mark itself
            kept.append(bytes.sliced(from, begin - from)); // the data of a scan
            if (isShown(bytes, segment))
                kept.append(bytes.sliced(begin, segment.next - begin));
            from = segment.next;
            if (segment.marker == endMarker)
                break;
        }
        return kept;
    }
    kept.append(pngSignature);
    for (qsizetype at = pngSignature.size(); at + 12 <= bytes.size();) {
        const qsizetype size = qsizetype(12) + number32(bytes, at);
        const QByteArrayView name = bytes.sliced(at + 4, 4);
        if (at + size > bytes.size())
            break;
        if (isShownChunk(name))
            kept.append(bytes.sliced(at, size));
        if (name == QByteArrayView("IEND", 4))
            break;
        at += size;
    }
    return kept;
}

} // namespace story
