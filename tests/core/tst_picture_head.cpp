// The head of a picture is read without decoding it. The bytes are written here by hand, from the specifications.
#include "app/core/picture_head.h"

#include <QtTest>

using namespace story;
using namespace Qt::StringLiterals;

namespace {

QByteArray bigEndian(quint32 number)
{
    return QByteArray::fromHex(QByteArray::number(number, 16).rightJustified(8, '0'));
}

// The beginning of a PNG of that size: signature and the chunk IHDR (RFC 2083, 3.1 and 4.1.1); no pixel follows.
QByteArray pngHead(quint32 width, quint32 height)
{
    return QByteArray::fromHex("89504e470d0a1a0a0000000d49484452") + bigEndian(width) + bigEndian(height)
        + QByteArray::fromHex("080200000000000000");
}

// SOI, an APP0 of two bytes, a frame header of that kind and size (ITU T.81, B.2.2).
QByteArray jpegHead(quint16 width, quint16 height, const char *frame = "c0")
{
    return QByteArray::fromHex("ffd8ffe000040102ff") + QByteArray::fromHex(frame) + QByteArray::fromHex("001108") + bigEndian(height).last(2)
        + bigEndian(width).last(2) + QByteArray::fromHex("03012200021101031101");
}

} // namespace

class TestPictureHead : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void sizeAndFormatComeFromTheContent()
    {
        const auto png = pictureHead(pngHead(640, 480));
        QVERIFY(png);
        QVERIFY(png->format == PictureFormat::Png);
        QCOMPARE(png->width, 640);
        QCOMPARE(png->height, 480);
        for (const char *frame : {"c0", "c1", "c2"}) {
            const auto jpeg = pictureHead(jpegHead(800, 600, frame));
            QVERIFY(jpeg);
            QVERIFY(jpeg->format == PictureFormat::Jpeg);
            QCOMPARE(jpeg->width, 800);
            QCOMPARE(jpeg->height, 600);
        }
    }

    void whatIsNoPictureThatCanBeKeptIsSaid_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("said");
        QTest::newRow("nothing") << QByteArray() << u"no picture"_s;
        QTest::newRow("text") << QByteArray("14:32 Pager fired") << u"no picture"_s;
        QTest::newRow("a GIF") << QByteArray("GIF89a\x01\x00\x01\x00", 10) << u"GIF"_s;
        QTest::newRow("a WebP") << QByteArray("RIFF\x10\x00\x00\x00WEBPVP8 ", 16) << u"WebP"_s;
        QTest::newRow("a BMP") << QByteArray("BM\x10\x00", 4) << u"BMP"_s;
        QTest::newRow("an SVG that reads files") << QByteArray("<svg><image xlink:href='/etc/passwd'/></svg>") << u"SVG"_s;
        QTest::newRow("a bomb in a PNG") << pngHead(100'000, 100'000) << u"100000 × 100000"_s;
        QTest::newRow("a PNG one point too wide") << pngHead(20'001, 1) << u"20001"_s;
        QTest::newRow("a PNG of too many points") << pngHead(8'000, 5'001) << u"more than can be shown"_s;
        QTest::newRow("the largest number there is") << pngHead(0xffffffff, 0xffffffff) << u"4294967295"_s;
        QTest::newRow("a bomb in a JPEG") << jpegHead(65'535, 65'535) << u"65535"_s;
        QTest::newRow("a PNG without a size") << pngHead(0, 7) << u"how large"_s;
        QTest::newRow("a PNG that ends in its head") << pngHead(640, 480).first(20) << u"broken"_s;
        QTest::newRow("a JPEG that ends in its head") << jpegHead(640, 480).first(14) << u"broken"_s;
        QTest::newRow("a JPEG whose part is longer than it") << QByteArray::fromHex("ffd8ffe0ffff00") << u"broken"_s;
        QTest::newRow("a JPEG whose part has no length") << QByteArray::fromHex("ffd8ffe00000ffc0") << u"broken"_s;
    }
    void whatIsNoPictureThatCanBeKeptIsSaid()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, said);
        const auto head = pictureHead(bytes);
        QVERIFY(!head);
        QCOMPARE(head.error().failure, Failure::BadInput);
        QVERIFY2(head.error().what.contains(said), qPrintable(head.error().what));
        QVERIFY(!head.error().next.isEmpty());
    }

    void theLargestThatIsTaken()
    {
        QVERIFY(pictureHead(pngHead(8'000, 5'000)));
        QVERIFY(pictureHead(pngHead(20'000, 2'000)));
    }

    void everyBeginningOfAPictureIsRefusedOrReadInBounds()
    {
        for (const QByteArray &whole : {pngHead(640, 480), jpegHead(640, 480)}) {
            for (qsizetype length = 0; length <= whole.size(); ++length) {
                const QByteArray part(whole.constData(), length); // its own bytes, so that a sanitizer sees what is read beyond
                const auto head = pictureHead(part);
                QVERIFY(!head || head->width == 640);
                isWholePicture(part, PictureFormat::Png);
                isWholePicture(part, PictureFormat::Jpeg);
                if (head)
                    withoutMetadata(part, head->format);
            }
        }
    }

    void aPictureIsWholeUpToItsEndMark()
    {
        const QByteArray end = QByteArray::fromHex("0000000049454e44ae426082");
        QVERIFY(!isWholePicture(pngHead(1, 1), PictureFormat::Png));
        QVERIFY(isWholePicture(pngHead(1, 1) + end, PictureFormat::Png));
        // A scan with a stuffed FF and a mark to begin again at, then the end.
        const QByteArray scan = QByteArray::fromHex("ffda00080101000000001234ff00ffd056");
        QVERIFY(!isWholePicture(jpegHead(1, 1) + scan, PictureFormat::Jpeg));
        QVERIFY(isWholePicture(jpegHead(1, 1) + scan + QByteArray::fromHex("ffd9"), PictureFormat::Jpeg));
        // The end of a small picture inside of a part is not its end.
        const QByteArray inside = QByteArray::fromHex("ffd8ffe10006ffd8ffd9") + jpegHead(1, 1).mid(2);
        QVERIFY(!isWholePicture(inside + scan, PictureFormat::Jpeg));
    }

    void whatACameraOrAProgramNotedIsLeftOut()
    {
        const QByteArray scan = QByteArray::fromHex("ffda00080101000000001234ff00ffd056");
        const QByteArray second = QByteArray::fromHex("ffda000801010000000012");
        const QByteArray end = QByteArray::fromHex("ffd9");
        const auto note = [](const char *mark, const QByteArray &text) {
            return QByteArray::fromHex(mark) + bigEndian(static_cast<quint32>(text.size()) + 2).last(2) + text;
        };
        const QByteArray jfif = note("ffe0", QByteArray("JFIF\0\1\2\0\0\1\0\1\0\0", 14));
        const QByteArray colours = note("ffe2", QByteArray("ICC_PROFILE\0\1\1", 14) + "colours");
        const QByteArray adobe = note("ffee", QByteArray("Adobe\0\x64\0\0\0\0\0", 12));
        const QByteArray frame = jpegHead(640, 480).mid(8);
        const QByteArray start = QByteArray::fromHex("ffd8");
        const QByteArray jpeg = start + jfif + note("ffe1", QByteArray("Exif\0\0 secret", 13)) + note("ffe0", QByteArray("JFXX\0 secret", 12)) + colours
            + note("ffe2", "MPF secret") + adobe + frame + note("fffe", "secret") + scan + note("ffe1", "secret") + second + end + "secret";
        QCOMPARE(withoutMetadata(jpeg, PictureFormat::Jpeg), start + jfif + colours + adobe + frame + scan + second + end);

        const auto chunk = [](const char *name, const QByteArray &data) { return bigEndian(static_cast<quint32>(data.size())) + name + data + "sum4"; };
        const QByteArray data = chunk("IDAT", "points");
        const QByteArray last = chunk("IEND", {});
        const QByteArray png = pngHead(640, 480) + chunk("tEXt", "secret") + chunk("pHYs", "123456789") + chunk("eXIf", "secret") + data
            + chunk("iTXt", "secret") + chunk("tIME", "secret7") + chunk("prVt", "secret") + last + "secret";
        QCOMPARE(withoutMetadata(png, PictureFormat::Png), pngHead(640, 480) + chunk("pHYs", "123456789") + data + last);
    }
};

QTEST_GUILESS_MAIN(TestPictureHead)
#include "tst_picture_head.moc"
