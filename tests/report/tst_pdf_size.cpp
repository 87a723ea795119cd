// A PDF of huge text takes time in proportion to its length.
#include "pdf_sample.h"

#include "app/report/pdf_writer.h"
#include "tests/support/effort.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace story;

class TestPdfSize : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aMegabyteOfAnythingIsWrittenInProportionToWords_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("one word") << QString(1'000'000, u'x');
        QTest::newRow("no letters") << QString(1'000'000, u'.');
        QTest::newRow("right to left") << u"\u05e9\u05dc\u05d5\u05dd "_s.repeated(110'000);
        QTest::newRow("both directions") << u"a \u05e9 \u202e b \u202c "_s.repeated(70'000);
        QTest::newRow("marks on one letter") << u'a' + QString(500'000, u'\u0301');
        QTest::newRow("japanese") << u"\u969c\u5bb3"_s.repeated(170'000);
        QTest::newRow("lines") << u"a line of a log\n"_s.repeated(62'000);
    }
    void aMegabyteOfAnythingIsWrittenInProportionToWords()
    {
        QFETCH(QString, text);
        const auto write = [](const QString &what) {
            report::Tree tree;
            tree.title = u"A report"_s;
            tree.sections = {report::Section{u"Only section"_s, u"only"_s, {report::Prose{paragraph(what)}}, {}}};
            QVERIFY(report::writePdf(tree, report::PdfOptions{}));
        };
        const QString words = u"the cache was slow "_s.repeated(text.size() / 19);
        const double ours = support::processorSeconds([&] { write(text); });
        const double floor = support::processorSeconds([&] { write(words); });
        // A text that costs the square of its length takes minutes.
        QVERIFY2(ours < 60 * floor, qPrintable(u"%1 s beside %2 s of words"_s.arg(ours).arg(floor)));
    }
};

QTEST_GUILESS_MAIN(TestPdfSize)
#include "tst_pdf_size.moc"
