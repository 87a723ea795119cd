#include "app/report/csv_writer.h"
#include "tests/report/csv_reader.h"
#include "tests/support/random_review.h"

#include <QtTest>

using namespace story;
using namespace story::report;
using namespace story::support;
using namespace Qt::StringLiterals;

class TstCsvWriter : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void itIsWrittenToTheByte()
    {
        const Sheet sheet{{u"No."_s, u"größer"_s}, {{u"1"_s, u"a \"b\", c;\nd"_s}, {QString(), u"=1+1"_s}}};
        QCOMPARE(writeCsv(sheet), QByteArray("\xEF\xBB\xBF\"No.\",\"gr\xC3\xB6\xC3\x9F" "er\"\r\n"
                                             "\"1\",\"a \"\"b\"\", c;\nd\"\r\n"
                                             "\"\",\"'=1+1\"\r\n"));
    }

    void aCellThatWouldBeAFormulaIsText_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("cell");
        const auto row = [](const char *name, const QString &text, const QString &cell) { QTest::newRow(name) << text << cell; };
        row("equals", u"=HYPERLINK(\"http://x.example\")"_s, u"'=HYPERLINK(\"http://x.example\")"_s);
        row("plus", u"+1"_s, u"'+1"_s);
        row("minus", u"-2+3"_s, u"'-2+3"_s);
        row("at", u"@SUM(A1)"_s, u"'@SUM(A1)"_s);
        row("tab", u"\t=1"_s, u"'\t=1"_s);
        row("CR", u"\r=1"_s, u"'\r=1"_s);
        row("LF", u"\n=1"_s, u"'\n=1"_s);
        row("wide", u"\uFF1D1\uFF0B1"_s, u"'\uFF1D1\uFF0B1"_s);
        row("guarded already", u"'=1"_s, u"''=1"_s);
        row("guarded twice", u"''=1"_s, u"'''=1"_s);
        row("an apostrophe alone", u"'tis"_s, u"'tis"_s);
        row("apostrophes alone", u"''"_s, u"''"_s);
        row("within", u"a =1 -2"_s, u"a =1 -2"_s);
        row("a negative time", u"\u221215 min"_s, u"\u221215 min"_s);
        row("nothing", QString(), QString());
    }
    void aCellThatWouldBeAFormulaIsText()
    {
        QFETCH(QString, text);
        QFETCH(QString, cell);
        const QList<QStringList> table = readCsv(writeCsv({{u"x"_s}, {{text}}}));
        QCOMPARE(table, (QList<QStringList>{{u"x"_s}, {cell}}));
        QCOMPARE(withoutGuard(cell), text);
    }

    void everyTextComesBack()
    {
        QStringList texts = hostileTexts();
        texts << u"\"\""_s << u"\",\""_s << u"\"\r\n\""_s << u"a;b"_s << u" "_s << u"\uFEFFx"_s << u"\u202Eabc"_s << u"\U0001F525\U0001F469\u200D\U0001F4BB"_s
              << QString(1'000'000, u'x') << QString(200'000, u'"') << u"=\""_s.repeated(100'000);
        Sheet sheet{{u"a"_s, u"b"_s}, {}};
        for (const QString &text : std::as_const(texts))
            sheet.rows.append({text, text});
        const QList<QStringList> table = readCsv(writeCsv(sheet));
        QCOMPARE(table.size(), texts.size() + 1);
        for (qsizetype i = 0; i < texts.size(); ++i) {
            QCOMPARE(table[i + 1].size(), 2);
            QVERIFY(withoutGuard(table[i + 1][0]) == texts[i] && withoutGuard(table[i + 1][1]) == texts[i]);
            QVERIFY(table[i + 1][0].isEmpty() || !u"=+-@\t\r\n"_s.contains(table[i + 1][0].front()));
        }
    }

    void aSheetWithoutRowsHasItsTitles()
    {
        QCOMPARE(readCsv(writeCsv({{u"a"_s, u"b"_s}, {}})), (QList<QStringList>{{u"a"_s, u"b"_s}}));
    }
};

QTEST_GUILESS_MAIN(TstCsvWriter)
#include "tst_csv_writer.moc"
