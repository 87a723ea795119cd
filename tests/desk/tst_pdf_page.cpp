// A page is drawn by another program, beside us, and what goes wrong there is said.
#include "app/desk/pdf_page.h"

#include <QtTest>

using namespace story;
using namespace Qt::StringLiterals;

class TestPdfPage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void aPageIsDrawnAsWideAsAsked();
    void whatIsNoPdfIsSaid();
    void withoutTheProgramThatIsSaid();
    void whereTheOwnerGoesNothingIsSaid();

private:
    Result<QByteArray> drawn(const QByteArray &pdf, int page, int width);
};

namespace {

// The smallest PDF of two empty pages, 200 by 100 points; readers mend the missing table of objects.
const QByteArray twoPages = "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R 4 0 R]/Count 2>>endobj\n"
                            "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 100]>>endobj\n4 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 100]>>endobj\n"
                            "trailer<</Root 1 0 R>>\n%%EOF\n";

// Width and height stand in the head of a PNG (W3C PNG, 11.2.2).
quint32 at(const QByteArray &png, int offset)
{
    return qFromBigEndian<quint32>(png.constData() + offset);
}

} // namespace

void TestPdfPage::initTestCase()
{
    if (QStandardPaths::findExecutable(u"pdftoppm"_s).isEmpty())
        QSKIP("pdftoppm draws the pages");
}

Result<QByteArray> TestPdfPage::drawn(const QByteArray &pdf, int page, int width)
{
    std::optional<Result<QByteArray>> answer;
    QObject owner;
    drawPdfPage(pdf, page, width, &owner, [&](const Result<QByteArray> &png) { answer = png; });
    if (!QTest::qWaitFor([&] { return answer.has_value(); }, 20'000))
        return fail({Failure::CannotRead, u"no answer"_s, {}, {}, {}});
    return *answer;
}

void TestPdfPage::aPageIsDrawnAsWideAsAsked()
{
    const auto png = drawn(twoPages, 2, 640);
    QVERIFY2(png, png ? "" : qPrintable(png.error().sentences()));
    QVERIFY(png->startsWith("\x89PNG"));
    QCOMPARE(at(*png, 16), 640u);
    QCOMPARE(at(*png, 20), 320u);
}

void TestPdfPage::whatIsNoPdfIsSaid()
{
    const auto png = drawn("no PDF at all", 1, 640);
    QVERIFY(!png);
    QCOMPARE(png.error().failure, Failure::CannotRead);
    QVERIFY(!png.error().kept.isEmpty());
}

void TestPdfPage::withoutTheProgramThatIsSaid()
{
    const QByteArray path = qgetenv("PATH");
    qputenv("PATH", "/nonexistent");
    const auto png = drawn(twoPages, 1, 640);
    qputenv("PATH", path);
    QVERIFY(!png);
    QCOMPARE(png.error().failure, Failure::NotFound);
}

void TestPdfPage::whereTheOwnerGoesNothingIsSaid()
{
    // As a widget goes: its children first, while it still hears of them.
    struct Owner : QObject {
        ~Owner() override
        {
            const QObjectList all = children();
            qDeleteAll(all);
        }
    };
    bool isSaid = false;
    {
        Owner owner;
        drawPdfPage(twoPages, 1, 640, &owner, [&](const Result<QByteArray> &) { isSaid = true; });
    }
    QTest::qWait(300);
    QVERIFY(!isSaid);
}

QTEST_GUILESS_MAIN(TestPdfPage)
#include "tst_pdf_page.moc"
