// Pasted text that is huge, broken or meant badly: all of it is kept, in work that grows with its length.
#include "app/intake/paste.h"
#include "tests/intake/intake_fixture.h"
#include "tests/support/effort.h"

#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace story;
using namespace story::intake;

namespace {

PasteInput inputOf(const QString &text, const QString &html = {})
{
    PasteInput input;
    input.text = text;
    input.html = html;
    input.zone = QTimeZone::utc();
    input.day = QDate(2026, 11, 14);
    input.now = support::FixedClock().now();
    return input;
}

qsizetype charactersKept(const PasteReading &reading)
{
    qsizetype sum = 0;
    for (const PasteRow &row : reading.rows)
        sum += row.source.size() + 1;
    return sum;
}

QString repeated(const QString &line, qsizetype size)
{
    return line.repeated(size / line.size() + 1).left(size);
}

} // namespace

class TstPasteBadInput : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void tenMegabytesAreReadInProportionToALogOfDates_data()
    {
        QTest::addColumn<QString>("line");
        QTest::newRow("chat") << u"[14:32] on-call: pager fired for checkout\n"_s;
        QTest::newRow("author above") << u"on-call\n  14:32\npager fired for checkout latency\n\n"_s;
        QTest::newRow("log") << u"2026-11-14T14:32:07.250Z ERROR timeout on the queue\n"_s;
        QTest::newRow("log of commas") << u"2026-11-14 14:32:07,250 ERROR timeout on the queue\n"_s;
        QTest::newRow("web log") << u"203.0.113.7 - - [14/Nov/2026:14:32:07 +0100] \"GET /checkout\" 500\n"_s;
        QTest::newRow("brackets") << u"[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[\n"_s;
        QTest::newRow("tabs") << u"2026-11-14 14:32\tpager fired\ton-call\n"_s;
        QTest::newRow("quotes") << u"14:32;\"a;\"\"b\";c\n"_s;
        QTest::newRow("quotes without end") << u"14:32,\"a,\"b,\"c\n"_s;
        QTest::newRow("pipes") << u"|a|b|\n|-|-|\n"_s;
        QTest::newRow("clocks that go back") << u"20:00 a\n10:00 b\n19:00 c\n"_s;
        QTest::newRow("names and times") << u"we met at 14:32\nit was 15:10\n"_s;
        QTest::newRow("json") << u"{\"ts\":\"2026-11-14T14:32:07Z\",\"msg\":\"x\",\"n\":1}\n"_s;
        QTest::newRow("open json") << u"{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{\n"_s;
        QTest::newRow("one letter and a line") << u"a\n"_s;
        QTest::newRow("prose") << u"The dashboard stayed green all morning, and nobody saw the lag.\n"_s;
        QTest::newRow("no line at all") << u"x"_s;
        QTest::newRow("digits") << u"1794663127"_s;
    }
    void tenMegabytesAreReadInProportionToALogOfDates()
    {
        QFETCH(QString, line);
#ifdef __SANITIZE_ADDRESS__ // takes twenty times as long
        const qsizetype size = 1024 * 1024;
#else
        const qsizetype size = 10 * 1024 * 1024;
#endif
        const PasteInput input = inputOf(repeated(line, size));
        PasteReading reading;
        const double ours = support::processorSeconds([&] { reading = readPaste(input); });
        // Ends of lines, and the lines between the cells of a table, are no words.
        const qsizetype blanks = input.text.count(u'\n') + input.text.count(u'|');
        QVERIFY2(charactersKept(reading) >= input.text.size() - blanks - 2,
                 qPrintable(u"%1 of %2 kept"_s.arg(charactersKept(reading)).arg(input.text.size())));
        // The floor: as many dates read as a log of that length has, by the reader of files.
        static const double floor = [] {
            const QByteArray document = "# Big\n\n## Timeline\n\n"
                + QByteArray("- 2026-11-14 14:32 UTC: pager fired for checkout latency\n").repeated(8'000);
            return support::processorSeconds([&] { QVERIFY(readBytes(document, u"big.md"_s)); });
        }();
        qInfo("%.2f s for %lld rows; a document of 8,000 entries %.2f s", ours, static_cast<long long>(reading.rows.size()), floor);
        QVERIFY2(ours < 40 * floor, qPrintable(u"%1 s beside %2 s"_s.arg(ours).arg(floor)));
    }

    void twiceAsManyRowsAreAboutTwiceTheWork()
    {
        const QString chat = u"on-call  2:32 PM\npager fired for checkout\nthe first error was at 14:30\n"_s;
        const QString once = chat.repeated(5'000);
        const QString fourTimes = chat.repeated(20'000);
        const double times = support::timesAsLong([&] { readPaste(inputOf(fourTimes)); }, [&] { readPaste(inputOf(once)); });
        QVERIFY2(times < 8, qPrintable(u"%1 times as long for four times as much"_s.arg(times)));
    }

    void aHundredThousandRowsAreAllRead()
    {
        QString text;
        for (int i = 0; i < 100'000; ++i)
            text += u"2026-11-14 14:%1:%2 row number %3\n"_s.arg(i / 60 % 60, 2, 10, QLatin1Char('0')).arg(i % 60, 2, 10, QLatin1Char('0')).arg(i);
        const PasteReading reading = readPaste(inputOf(text));
        QCOMPARE(reading.kind, PasteKind::Log);
        QCOMPARE(reading.rows.size(), 100'000);
        QVERIFY(reading.rows.back().start.isPlaced());
        support::FixedClock clock;
        IdSource ids(clock);
        Review review;
        review.facts.add(ids.next());
        QVERIFY(apply(review, keepPaste(reading, review, ids)));
        QCOMPARE(review.events.size(), 100'000);
    }

    void behindALimitTextIsKeptAsItStandsAndSaid()
    {
        PasteInput input = inputOf(u"2026-11-14 14:32 one\n2026-11-14 14:33 two\n2026-11-14 14:34 three\nand four\n"_s);
        input.limitLines = 2;
        input.limitRest = 12;
        const PasteReading reading = readPaste(input);
        QVERIFY(!reading.warnings.isEmpty());
        QVERIFY(reading.rows.size() >= 3);
        QVERIFY(reading.rows[2].isUnread);
        QCOMPARE(reading.rows[2].firstLine, 3);
        QVERIFY(reading.rows[2].text.contains("three"_L1));
        QVERIFY(reading.rows.back().text.contains("four"_L1));
        input.limitLines = 100;
        input.limitCharacters = 25;
        QVERIFY(readPaste(input).rows.back().text.contains("four"_L1));
    }

    void aLineOfAMillionCharactersIsKeptWhole()
    {
        const QString line(1'000'000, u'x');
        const PasteReading reading = readPaste(inputOf(u"[14:32] on-call: see below\n"_s + line + u"\n[14:33] on-call: that was it\n[14:34] database: ok\n"_s));
        QCOMPARE(reading.kind, PasteKind::Chat);
        QVERIFY(reading.rows[0].text.contains(line));
        QCOMPARE(reading.rows.size(), 3);
    }

    void nulAndLoneSurrogatesAreReplacedAndSaid()
    {
        QString text = u"[14:32] on-call: one "_s;
        text += QChar(0xD800);
        text += u" two\n[14:33] on-call: th"_s;
        text += QChar(u'\0');
        text += u"ree\n"_s;
        const PasteReading reading = readPaste(inputOf(text));
        QCOMPARE(reading.rows.size(), 2);
        QVERIFY(reading.rows[0].text.contains(QChar(QChar::ReplacementCharacter)));
        QVERIFY(!reading.warnings.isEmpty());
    }

    void tablesInTablesAreReadInProportionToAFlatOne()
    {
        const auto nested = [](int depth) {
            return u"<table><tr><td>a</td><td>"_s + u"<table><tr><td>x</td><td>"_s.repeated(depth) + u"deep"_s
                + u"</td></tr></table>"_s.repeated(depth) + u"</td></tr><tr><td>14:32</td><td>c</td></tr></table>"_s;
        };
        const PasteReading reading = readPaste(inputOf({}, nested(50)));
        QCOMPARE(reading.kind, PasteKind::Table);
        QVERIFY(reading.rows.back().text.contains(u'c'));
        bool found = false;
        for (const PasteRow &row : reading.rows)
            found = found || row.source.contains("deep"_L1);
        QVERIFY(found);
        const QString deep = nested(20'000);
        const QString flat = u"<table>"_s + u"<tr><td>14:32</td><td>pager fired</td></tr>"_s.repeated(deep.size() / 42) + u"</table>"_s;
        const double times = support::timesAsLong([&] { readPaste(inputOf({}, deep)); }, [&] { readPaste(inputOf({}, flat)); });
        QVERIFY2(times < 4, qPrintable(u"%1 times as long as a flat table"_s.arg(times)));
    }

    void wordsOutsideTheTableOfTheHtmlAreNotLost()
    {
        const PasteReading reading = readPaste(inputOf(u"before the table\n2026-11-14 14:32\tpager\n"_s,
                                                       u"<p>before the table</p><table><tr><td>2026-11-14 14:32</td><td>pager</td></tr><tr><td>a</td><td>b</td></tr></table>"_s));
        QVERIFY(reading.rows.front().text.contains("before"_L1));
    }

    void brokenHtmlIsStillKept_data()
    {
        QTest::addColumn<QString>("html");
        QTest::newRow("tags without end") << u"<table><tr><td>14:32<td>b<tr><td>14:33<td>c <b"_s;
        QTest::newRow("comment without end") << u"<table><tr><td>14:32</td><td>b</td></tr><!-- c"_s;
        QTest::newRow("style without end") << u"<style><table><tr><td>14:32"_s;
        QTest::newRow("huge spans") << u"<table><tr><td colspan=9999 rowspan=9999>14:32</td><td>b</td></tr><tr><td>c</td></tr></table>"_s;
        QTest::newRow("quotes without end") << u"<table x=\"<tr><td>14:32</td><td>b</td></tr></table>"_s;
    }
    void brokenHtmlIsStillKept()
    {
        QFETCH(QString, html);
        const PasteReading reading = readPaste(inputOf({}, html));
        QString all;
        for (const PasteRow &row : reading.rows)
            all += row.source;
        QVERIFY(all.contains("14:32"_L1));
    }

    void anythingAtAllGivesRowsThatHoldItsWords()
    {
        const quint32 seed = QRandomGenerator::system()->generate();
        qInfo("seed %u", seed);
        QRandomGenerator random(seed);
        const QStringList pieces{u"14:32"_s, u" "_s, u"\n"_s, u"\t"_s, u"on-call"_s, u"["_s, u"]"_s, u": "_s, u"2026-11-14"_s, u"\""_s, u";"_s,
                                 u","_s, u"|"_s, u"  "_s, u"PM"_s, u"14.11."_s, u"<a>"_s, u"- "_s, u"Nov 14"_s, u"1794663127"_s, u"Today"_s, u"\n\n"_s};
        for (int round = 0; round < 3'000; ++round) {
            QString text;
            for (int i = random.bounded(40); i >= 0; --i)
                text += pieces[random.bounded(pieces.size())];
            for (int kind = -1; kind <= static_cast<int>(PasteKind::Table); ++kind) {
                PasteChoices choices;
                if (kind >= 0)
                    choices.kind = static_cast<PasteKind>(kind);
                const PasteReading reading = readPaste(inputOf(text), choices);
                WordCounts given;
                WordCounts kept;
                addWords(text, given);
                for (const PasteColumn &column : reading.columns)
                    addWords(column.name, kept);
                for (const PasteRow &row : reading.rows)
                    addWords(row.source, kept);
                for (auto it = given.cbegin(); it != given.cend(); ++it)
                    QVERIFY2(kept.value(it.key()) >= it.value(), qPrintable(it.key() + u" of: "_s + text));
            }
        }
    }
};

QTEST_APPLESS_MAIN(TstPasteBadInput)
#include "tst_paste_bad_input.moc"
