// The list of reviews on paper: the rows as they came, and what is odd in them harms nothing.
#include "app/report/library_list.h"

#include "app/report/pdf_writer.h"
#include "tests/report/tree_text.h"

#include <QTest>

using namespace story;
using namespace story::report;
using namespace story::support;
using namespace Qt::StringLiterals;

namespace {

constexpr Micros now = 1'794'837'720 * microsPerSecond; // 2026-11-16T14:02:00Z

QList<ListedReview> two()
{
    return {{u"Checkout latency"_s, u"Sat 14 Nov 2026"_s, u"SEV2"_s, u"in review · 2 open"_s},
            {u"<b>**Disk** full</b>"_s, u"no day yet"_s, u"drill"_s, u"closed · all done"_s}};
}

} // namespace

class TestLibraryList : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void reviewsStandInTheirOrderAsTheWindowListsThem()
    {
        const Tree tree = libraryList(u"Reviews with the words “pay”"_s, two(), now);
        QCOMPARE(tree.title, u"Reviews with the words “pay”"_s);
        QCOMPARE(tree.subtitle, u"2 reviews"_s);
        QVERIFY(tree.provenance.endsWith(u"written Mon 16 Nov 2026 14:02 UTC"_s));
        const auto &table = std::get<report::Table>(tree.sections.first().blocks.first());
        QStringList rows;
        for (const QList<Cell> &row : table.rows) {
            QStringList cells;
            for (const Cell &cell : row)
                cells += markup::plainText(cell.tree) + (cell.secondary.isEmpty() ? QString() : u" // "_s + cell.secondary);
            rows += cells.join(u" | "_s);
        }
        QCOMPARE(rows, QStringList({u"Checkout latency | SEV2 | Sat 14 Nov 2026 | in review · 2 open"_s,
                                    u"<b>**Disk** full</b> | drill | no day yet | closed · all done"_s}));
        QCOMPARE(table.columns.size(), 4);
    }

    void aColumnThatNobodyFilledIsLeftOut()
    {
        QList<ListedReview> rows = two();
        for (ListedReview &row : rows)
            row.severity.clear();
        const Tree tree = libraryList(u"Reviews"_s, rows, now);
        QCOMPARE(std::get<report::Table>(tree.sections.first().blocks.first()).columns.size(), 3);
    }

    void anEmptyListIsAPageAllTheSame()
    {
        const Tree tree = libraryList(u"Reviews"_s, {}, now);
        QVERIFY(tree.sections.isEmpty());
        QCOMPARE(tree.subtitle, u"0 reviews"_s);
        QVERIFY(writePdf(tree, {}));
    }

    void thousandsAreWrittenOnBothPapers()
    {
        QList<ListedReview> rows;
        for (int n = 0; n < 1000; ++n)
            rows += two().first();
        for (const Paper paper : {Paper::A4, Paper::Letter}) {
            const auto pdf = writePdf(libraryList(u"Reviews"_s, rows, now), PdfOptions{.paper = paper, .now = now});
            QVERIFY(pdf && pdf->startsWith("%PDF"));
        }
    }
};

QTEST_GUILESS_MAIN(TestLibraryList)
#include "tst_library_list.moc"
