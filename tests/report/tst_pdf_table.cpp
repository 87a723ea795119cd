// A table in a PDF: its head on each page, its rows and columns on the paper. Poppler says what stands where.
#include "pdf_document.h"
#include "pdf_sample.h"

#include <QHash>
#include <QRegularExpression>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace story;

namespace {

// How far down its page each word begins, in points, by poppler.
QHash<QString, double> topsOf(const PdfDocument &document)
{
    static const QRegularExpression word(uR"re(yMin="([0-9.]+)"[^>]*>([^<]*)</word>)re"_s);
    QHash<QString, double> tops;
    const QString out = run(u"pdftotext"_s, {u"-bbox"_s, document.path(), u"-"_s}).out;
    for (const QRegularExpressionMatch &match : word.globalMatch(out))
        tops.insert(match.captured(2), match.captured(1).toDouble());
    return tops;
}

} // namespace

class TestPdfTable : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aLongTableRepeatsItsHeadAndIsReadOnce()
    {
        constexpr int rows = 180;
        const PdfDocument document(shortReport({longTable(rows)}));
        QVERIFY(document.pageCount() >= 5);
        for (int page = 1; page <= document.pageCount(); ++page) {
            const QString text = document.text(page);
            QVERIFY2(text.contains("Moment"_L1) && text.contains("Occurrence"_L1),
                     qPrintable(QString::number(page)));
            QVERIFY(text.contains(u"%1 of %2"_s.arg(page).arg(document.pageCount())));
        }
        const QString read = document.taggedText();
        QCOMPARE(read.count("Occurrence"_L1), 1);
        QVERIFY(!read.contains(" of "_L1));
        qsizetype at = 0;
        for (int i = 1; i <= rows; ++i) {
            at = read.indexOf(u"row %1"_s.arg(i), at);
            QVERIFY2(at >= 0, qPrintable(QString::number(i)));
        }
        QCOMPARE(document.structure().count(QRegularExpression(u"\\bTR\\b"_s)), rows + 1);
        QCOMPARE(document.unmarked(), 0);
        QCOMPARE(run(u"qpdf"_s, {u"--check"_s, document.path()}).code, 0);
    }

    void aRowHigherThanAPageIsTornAndKeepsItsText()
    {
        QString words;
        for (int i = 0; i < 3000; ++i)
            words += u"word%1 "_s.arg(i);
        report::Table table = longTable(2);
        table.rows[1][1].tree = paragraph(words);
        const PdfDocument document(shortReport({table}));
        QVERIFY(document.pageCount() >= 4);
        const QString read = document.taggedText();
        qsizetype at = 0;
        for (int i = 0; i < 3000; ++i) {
            at = read.indexOf(u"word%1 "_s.arg(i), at);
            QVERIFY2(at >= 0, qPrintable(QString::number(i)));
        }
        QCOMPARE(document.unmarked(), 0);
    }

    void aRowTornByPagesIsOneRowToThoseWhoHearIt()
    {
        QString left;
        QString right;
        for (int i = 0; i < 600; ++i)
            left += u"l%1 "_s.arg(i);
        for (int i = 0; i < 2600; ++i)
            right += u"r%1 "_s.arg(i);
        report::Table table = longTable(3);
        table.columns.append({u"Third"_s, false, 1});
        table.rows[0].append(report::Cell{paragraph(u"first row"_s), {}, {}});
        table.rows[1] = {report::Cell{paragraph(left), {}, {}}, report::Cell{paragraph(right), {}, {}},
                         report::Cell{paragraph(u"short"_s), {}, {}}};
        const PdfDocument document(shortReport({table}));
        QVERIFY(document.pageCount() >= 3);
        QCOMPARE(run(u"qpdf"_s, {u"--check"_s, document.path()}).code, 0);
        const QString structure = document.structure();
        static const QRegularExpression rows(u"^ *TR\\b"_s, QRegularExpression::MultilineOption);
        static const QRegularExpression cells(u"^ *TD\\b"_s, QRegularExpression::MultilineOption);
        QCOMPARE(structure.count(rows), 1 + 3);
        QCOMPARE(structure.count(cells), 3 * 3);
        const QString read = squeezed(document.taggedText());
        QVERIFY2(read.contains("l599r0"_L1), qPrintable(read.left(4000)));
        QVERIFY2(read.contains("r2599short"_L1), qPrintable(read.right(4000)));
    }

    void aColumnOfLongWordsStarvesNoOther()
    {
        report::Table table = longTable(3);
        table.columns.append({u"Hash"_s, false, 1});
        table.columns.append({u"Other hash"_s, true, 0});
        for (QList<report::Cell> &row : table.rows) {
            row.append(report::Cell{paragraph(QString(300, u'f')), {}, {}});
            row.append(report::Cell{paragraph(QString(200, u'w')), {}, {}});
        }
        const QString text = PdfDocument(shortReport({table})).text();
        QVERIFY2(text.contains("something"_L1) && text.contains("happened"_L1), qPrintable(text));
    }

    void theFirstLinesOfARowStandOnOneBaseline_data()
    {
        QTest::addColumn<QString>("script");
        QTest::newRow("Latin") << u"words"_s;
        QTest::newRow("Arabic") << u"توقف الدفع"_s;
        QTest::newRow("Thai") << u"การชำระเงินหยุดที่ปั๊ม"_s;
        QTest::newRow("Japanese") << u"決済が止まった"_s;
    }

    void theFirstLinesOfARowStandOnOneBaseline()
    {
        QFETCH(const QString, script);
        report::Table table = longTable(2);
        table.rows[0][0].tree = paragraph(u"left"_s);
        table.rows[0][1].tree = paragraph(u"right "_s + script);
        const QHash<QString, double> tops = topsOf(PdfDocument(shortReport({table})));
        QVERIFY(tops.contains(u"left"_s) && tops.contains(u"right"_s));
        QVERIFY2(std::abs(tops[u"left"_s] - tops[u"right"_s]) < 0.05,
                 qPrintable(u"%1 and %2"_s.arg(tops[u"left"_s]).arg(tops[u"right"_s])));
    }
};

QTEST_GUILESS_MAIN(TestPdfTable)
#include "tst_pdf_table.moc"
