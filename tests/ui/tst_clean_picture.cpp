// A picture from elsewhere is stored with what is to be seen, and nothing else.
#include "ui/parts/clean_picture.h"

#include <QBuffer>
#include <QPainter>
#include <QRandomGenerator>
#include <QtTest>

using namespace story;
using namespace Qt::StringLiterals;

namespace {

QByteArray written(const QImage &image, const char *format, int quality = -1)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    if (!image.save(&buffer, format, quality))
        qFatal("the picture could not be made");
    return bytes;
}

QImage drawn(int width, int height)
{
    QImage image(width, height, QImage::Format_RGB32);
    image.fill(QColor(29, 107, 116));
    QPainter(&image).fillRect(0, 0, width / 4, height / 4, QColor(240, 200, 40)); // a mark in the upper left corner
    return image;
}

QByteArray little(quint32 number, int size)
{
    QByteArray bytes;
    for (int i = 0; i < size; ++i)
        bytes.append(static_cast<char>(number >> (8 * i)));
    return bytes;
}

// One entry of a directory of TIFF 6.0: tag, type, count, value or offset.
QByteArray entry(quint32 tag, quint32 type, quint32 count, const QByteArray &value)
{
    return little(tag, 2) + little(type, 2) + little(count, 4) + value.leftJustified(4, '\0');
}

const QByteArray place("52.5163 CANARY");

// A JPEG with a part APP1 as cameras write it (Exif 2.3): orientation, who made it, and where (GPS latitude 52 deg 30' 58.68").
QByteArray withExif(const QByteArray &jpeg, quint32 orientation)
{
    const quint32 firstSize = 2 + 3 * 12 + 4;
    const quint32 gpsAt = 8 + firstSize;
    const quint32 gpsSize = 2 + 2 * 12 + 4;
    const quint32 artistAt = gpsAt + gpsSize;
    const quint32 latitudeAt = artistAt + static_cast<quint32>(place.size()) + 1;
    QByteArray tiff = QByteArray("II*\0", 4) + little(8, 4);
    tiff += little(3, 2) + entry(0x0112, 3, 1, little(orientation, 2)) + entry(0x013b, 2, static_cast<quint32>(place.size()) + 1, little(artistAt, 4))
        + entry(0x8825, 4, 1, little(gpsAt, 4)) + little(0, 4);
    tiff += little(2, 2) + entry(1, 2, 2, QByteArray("N")) + entry(2, 5, 3, little(latitudeAt, 4)) + little(0, 4);
    tiff += place + '\0';
    for (const quint32 number : {52U, 1U, 30U, 1U, 5868U, 100U})
        tiff += little(number, 4);
    const QByteArray part = QByteArray("Exif\0\0", 6) + tiff;
    const auto length = static_cast<quint16>(part.size() + 2);
    return jpeg.first(2) + QByteArray::fromHex("ffe1") + static_cast<char>(length >> 8) + static_cast<char>(length & 0xff) + part + jpeg.mid(2);
}

// Latitude as the six numbers above.
QByteArray latitudeBytes()
{
    return little(52, 4) + little(1, 4) + little(30, 4) + little(1, 4) + little(5868, 4) + little(100, 4);
}

} // namespace

class TestCleanPicture : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aPngStaysAPngWithTheSamePixels()
    {
        const QImage image = drawn(320, 200);
        const auto clean = cleanPicture(written(image, "png"));
        QVERIFY(clean);
        QVERIFY(clean->format == PictureFormat::Png);
        QVERIFY(clean->bytes.startsWith("\x89PNG"));
        QVERIFY(clean->note.isEmpty());
        QCOMPARE(QImage::fromData(clean->bytes).convertToFormat(QImage::Format_RGB32), image);
    }

    void wordsInAPngAreDropped()
    {
        QImage image = drawn(40, 30);
        image.setText(u"Author"_s, u"CANARY"_s);
        image.setDotsPerMeterX(1234);
        const QByteArray given = written(image, "png");
        QVERIFY(given.contains("CANARY"));
        const auto clean = cleanPicture(given);
        QVERIFY(clean);
        QVERIFY(!clean->bytes.contains("CANARY"));
        QVERIFY(!clean->bytes.contains("tEXt"));
    }

    void aCameraSaysNeitherWhereNorWho()
    {
        const QByteArray given = withExif(written(drawn(64, 48), "jpeg"), 1);
        QVERIFY(given.contains(place) && given.contains(latitudeBytes()) && given.contains("Exif"));
        const auto clean = cleanPicture(given);
        QVERIFY(clean);
        QVERIFY(clean->format == PictureFormat::Jpeg);
        for (const QByteArray &secret : {place, latitudeBytes(), QByteArray("Exif"), QByteArray::fromHex("ffe1")})
            QVERIFY2(!clean->bytes.contains(secret), secret.toHex().constData());
    }

    // Orientation 6: the camera was turned; what it wrote as the upper left corner is seen in the upper right one.
    void aPictureIsStoredTheRightWayUp()
    {
        const auto clean = cleanPicture(withExif(written(drawn(64, 48), "jpeg", 95), 6));
        QVERIFY(clean);
        QCOMPARE(clean->size, QSize(48, 64));
        const QImage image = QImage::fromData(clean->bytes);
        QCOMPARE(image.size(), QSize(48, 64));
        QVERIFY(QColor(image.pixel(44, 3)).red() > 200);
        QVERIFY(QColor(image.pixel(3, 3)).red() < 80);
        QVERIFY(QColor(image.pixel(3, 60)).red() < 80);
    }

    void whatCannotBeKeptIsSaidAndNotDecoded_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("said");
        QByteArray bomb = written(drawn(4, 4), "png");
        bomb.replace(16, 8, QByteArray::fromHex("000186a0000186a0"));
        QTest::newRow("a head that claims 100,000 x 100,000") << bomb << u"100000 × 100000"_s;
        QImage huge(20'000, 20'000, QImage::Format_Mono);
        huge.fill(0);
        const QByteArray small = written(huge, "png");
        QVERIFY2(small.size() < 200'000, "the bomb is small");
        QTest::newRow("a valid small file of huge size") << small << u"20000 × 20000"_s;
        const QByteArray png = written(drawn(200, 200), "png");
        QTest::newRow("a PNG cut off") << png.first(png.size() / 2) << u"cut off"_s;
        const QByteArray jpeg = written(drawn(200, 200), "jpeg");
        QTest::newRow("a JPEG cut off") << jpeg.first(jpeg.size() / 2) << u"cut off"_s;
        QTest::newRow("a JPEG without its end mark") << jpeg.chopped(2) << u"cut off"_s;
        QByteArray broken = png;
        for (qsizetype i = 60; i < broken.size() - 20; ++i)
            broken[i] = static_cast<char>(broken[i] ^ 0x5a);
        QTest::newRow("a PNG whose pixels are noise") << broken << QString();
        QTest::newRow("a GIF named .png") << QByteArray("GIF89a\x01\x00\x01\x00\x80\x00\x00\xff\xff\xff\x00\x00\x00;", 20) << u"GIF"_s;
        QTest::newRow("more than is taken in") << QByteArray(largestGivenPicture + 1, 'x') << u"MB"_s;
    }
    void whatCannotBeKeptIsSaidAndNotDecoded()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, said);
        const auto clean = cleanPicture(bytes);
        QVERIFY(!clean);
        QCOMPARE(clean.error().failure, Failure::BadInput);
        QVERIFY2(clean.error().what.contains(said), qPrintable(clean.error().what));
        QCOMPARE(clean.error().kept, u"Nothing was added."_s);
        QVERIFY(!clean.error().next.isEmpty());
    }

    void aPngThatIsTooLargeBecomesAJpegAndItIsSaid()
    {
        QImage noise(2'000, 1'600, QImage::Format_RGB32);
        QRandomGenerator random(7);
        for (int y = 0; y < noise.height(); ++y)
            random.fillRange(reinterpret_cast<quint32 *>(noise.scanLine(y)), noise.width());
        const QByteArray given = written(noise, "png");
        QVERIFY(given.size() > largestStoredPicture);
        const auto clean = cleanPicture(given);
        QVERIFY2(clean, clean ? "" : qPrintable(clean.error().what));
        QVERIFY(clean->format == PictureFormat::Jpeg);
        QVERIFY(clean->bytes.size() <= largestStoredPicture);
        QVERIFY2(clean->note.contains("JPEG"_L1), qPrintable(clean->note));
        QCOMPARE(QImage::fromData(clean->bytes).size(), noise.size());
    }

    void whatIsSeenThroughStaysSo()
    {
        QImage image(10, 10, QImage::Format_ARGB32);
        image.fill(Qt::transparent);
        const auto clean = cleanPicture(image);
        QVERIFY(clean);
        QCOMPARE(qAlpha(QImage::fromData(clean->bytes).pixel(5, 5)), 0);
    }

    void aSmallOneIsMadeToFitAndNeverLarger()
    {
        const QByteArray png = written(drawn(400, 100), "png");
        QCOMPARE(decodePicture(png, {48, 48})->size(), QSize(48, 12));
        QCOMPARE(decodePicture(png, {4000, 4000})->size(), QSize(400, 100));
        QCOMPARE(decodePicture(png)->size(), QSize(400, 100));
        QVERIFY(!decodePicture("no picture"));
    }
};

QTEST_MAIN(TestCleanPicture)
#include "tst_clean_picture.moc"
