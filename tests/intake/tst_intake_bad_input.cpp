#include "tests/intake/intake_fixture.h"
#include "tests/support/effort.h"

#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace story;
using namespace story::intake;

namespace {

QByteArray repeated(const QByteArray &line, qsizetype size)
{
    return line.repeated(size / line.size() + 1).first(size);
}

bool warns(const Imported &imported, QLatin1StringView words)
{
    return std::any_of(imported.warnings.begin(), imported.warnings.end(),
                       [&](const Warning &warning) { return warning.text.contains(words); });
}

qsizetype charactersKept(const Review &review)
{
    qsizetype sum = 0;
    for (const Passage &passage : review.passages)
        sum += passage.text.size();
    for (const Event &event : review.events)
        sum += event.text.size() + event.start.typed.size();
    for (const Action &action : review.actions)
        sum += action.text.size();
    return sum;
}

} // namespace

class TstIntakeBadInput : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void fiftyMegabytesAreTakenInProportionToProseAndWithAWarning_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::newRow("list of times")
            << QByteArray("- 2026-11-14 14:32 UTC: pager fired for checkout latency\n");
        QTest::newRow("rows of a table") << QByteArray("| 2026-11-14 14:32 | pager fired |\n");
        QTest::newRow("headings") << QByteArray("## 14:32 pager fired\n");
        QTest::newRow("prose") << QByteArray(
            "The dashboard stayed green all morning, and nobody could see the replica lag.\n\n");
        QTest::newRow("one letter and a line") << QByteArray("a\n\n");
        QTest::newRow("boxes") << QByteArray("- [ ] add an alert on queue depth\n");
        QTest::newRow("no line at all") << QByteArray("x");
        QTest::newRow("brackets") << QByteArray("[(");
        QTest::newRow("asterisks") << QByteArray("**");
        QTest::newRow("clocks in one line") << QByteArray("1:11:");
    }
    void fiftyMegabytesAreTakenInProportionToProseAndWithAWarning()
    {
        QFETCH(QByteArray, line);
        const qsizetype size = qsizetype(50) * 1024 * 1024;
        const QByteArray bytes = "# Big\n\n## Timeline\n\n" + repeated(line, size);
        Result<Imported> read = Imported();
        const double ours = support::processorSeconds([&] { read = readBytes(bytes, u"big.md"_s); });
        QVERIFY(read);
        QVERIFY(!read->warnings.isEmpty());
        QVERIFY(warns(*read, "very long"_L1));
        // Letters that were given are there; marks and line ends between pieces are not counted.
        QVERIFY(charactersKept(read->review) > size / 2);
        static const double floor = [size] {
            const QByteArray prose = "# Big\n\n## Timeline\n\n" + repeated("The dashboard stayed green all morning.\n\n", size);
            return support::processorSeconds([&] { QVERIFY(readBytes(prose, u"big.md"_s)); });
        }();
        qInfo("%.2f s; prose of that length %.2f s", ours, floor);
        QVERIFY2(ours < 60 * floor, qPrintable(u"%1 s beside %2 s of prose"_s.arg(ours).arg(floor)));
    }

    void beyondTheLimitOfBytesTheRestIsNamedAsLeftOut()
    {
        Options options;
        options.limitBytes = 1000;
        const auto read =
            readBytes("# Title\n\n" + repeated("wörter \n", 5000), u"big.md"_s, options);
        QVERIFY(read);
        QVERIFY(warns(*read, "were taken in"_L1));
        QVERIFY(charactersKept(read->review) > 500);
        for (const Passage &passage : read->review.passages)
            QVERIFY(!passage.text.contains(
                QChar(QChar::ReplacementCharacter))); // no letter cut in half
    }

    void beyondTheLimitOfReadingTheTextIsKeptWithItsLines()
    {
        Options options;
        options.limitCharacters = 60;
        options.limitPassage = 40;
        const QByteArray bytes =
            "# Title\n\n- 2026-11-14 14:32 UTC one\n- 2026-11-14 14:33 UTC two\nline five\nline six\n\nline eight, which is a longer one than the others\nline nine";
        const auto read = readBytes(bytes, u"a.md"_s, options);
        QVERIFY(read);
        WordCounts kept = wordsIn(read->review, false);
        WordCounts given;
        addWords(QString::fromUtf8(bytes), given);
        for (auto it = given.cbegin(); it != given.cend(); ++it)
            QVERIFY2(kept.value(it.key()) >= it.value(), qPrintable(it.key()));
        const QStringList lines = QString::fromUtf8(bytes).split(u'\n');
        for (const Passage *passage : inOrder(read->review.passages)) {
            const QString first = passage->text.section(u'\n', 0, 0);
            if (passage->heading.isEmpty())
                QCOMPARE(first, lines[passage->firstLine - 1]);
        }
    }

    void aLineOfAMillionCharactersIsKeptWhole()
    {
        const QString line(1'000'000, u'x');
        const auto read = readText(u"# Title\n\n## Timeline\n\n- 2026-11-14 14:32 UTC "_s + line
                                   + u"\n- 2026-11-14 14:40 UTC next\n"_s);
        QVERIFY(read);
        QVERIFY(std::any_of(read->review.passages.begin(), read->review.passages.end(),
                            [&](const Passage &passage) { return passage.text.contains(line); }));
        QVERIFY(std::any_of(read->warnings.begin(), read->warnings.end(),
                            [](const Warning &warning) { return warning.line == 5; }));
    }

    void bytesThatAreNoTextAreReplacedAndSaid()
    {
        const auto read = readBytes(
            "# Title\n\nbefore \xFF\xC3( after\n\n- 2026-11-14 14:32 UTC fine\n", u"a.md"_s);
        QVERIFY(read);
        const WordCounts words = wordsIn(read->review, false);
        QVERIFY(words.contains(u"before"_s) && words.contains(u"after"_s));
        QVERIFY(
            std::any_of(read->warnings.begin(), read->warnings.end(), [](const Warning &warning) {
                return warning.line == 3 && warning.text.contains("no valid text"_L1);
            }));
    }

    void byteOrderMarksAndLineEndsOfOtherSystemsMakeNoDifference()
    {
        const QByteArray text =
            "---\ntitle: Shop down\n---\n\n## Timeline\n\nAll times in UTC.\n\n- 2026-11-14 14:32 pager fired\n";
        QByteArray dos = text;
        dos.replace("\n", "\r\n");
        QByteArray mac = text;
        mac.replace("\n", "\r");
        for (const QByteArray &bytes : {"\xEF\xBB\xBF" + text, dos, "\xEF\xBB\xBF" + dos, mac}) {
            const auto read = readBytes(bytes, u"a.md"_s);
            QVERIFY(read);
            QCOMPARE(read->review.about().title, u"Shop down"_s);
            QCOMPARE(read->review.events.size(), 1);
            QCOMPARE(read->review.events.begin()->text, u"pager fired"_s);
            QCOMPARE(read->review.events.begin()->sourceLines, u"9"_s);
            QVERIFY(read->warnings.isEmpty());
        }
    }

    void loneSurrogatesAndNulAreReplacedAndSaid()
    {
        QString text = u"# Title\n\none "_s;
        text += QChar(0xD800);
        text += u" two "_s;
        text += QChar(u'\0');
        text += u" three\n"_s;
        QByteArray bytes("\xFF\xFE", 2); // UTF-16, little end first
        for (const QChar c : text) {
            bytes += static_cast<char>(c.unicode() & 0xFF);
            bytes += static_cast<char>(c.unicode() >> 8);
        }
        const auto read = readBytes(bytes, u"a.md"_s);
        QVERIFY(read);
        QVERIFY(warns(*read, "no valid text"_L1));
        const WordCounts words = wordsIn(read->review, false);
        QVERIFY(words.contains(u"one"_s) && words.contains(u"two"_s) && words.contains(u"three"_s));
    }

    void hostileTextStaysText()
    {
        const QString text =
            u"# <img src=file:///etc/passwd>\n\n## Timeline (UTC)\n\n- 2026-11-14 14:32 <script>alert(1)</script> \u202Eabc\n\n## Action items\n\n- [x](javascript:alert(1)) do it\n"_s;
        const auto read = readText(text);
        QVERIFY(read);
        QCOMPARE(read->review.about().title, u"<img src=file:///etc/passwd>"_s);
        QVERIFY(read->review.events.begin()->text.contains("<script>"_L1));
        QVERIFY(read->review.events.begin()->text.contains(QChar(0x202E)));
        QVERIFY(read->review.actions.begin()->tracker.isEmpty());
        QVERIFY(read->images.isEmpty());
    }

    void nestingWithoutEndIsReadInProportionToAFlatList()
    {
        QString text = u"## Timeline\n\n"_s;
        for (int i = 0; i < 2'000; ++i)
            text += QString(i, u' ') + u"- 14:32 deeper\n"_s;
        const QString flat = u"## Timeline\n\n"_s + u"- 14:32 and so on, with some more words about it\n"_s.repeated(text.size() / 50);
        const double times = support::timesAsLong([&] { QVERIFY(readText(text)); }, [&] { QVERIFY(readText(flat)); });
        QVERIFY2(times < 10, qPrintable(u"%1 times as long as a flat list"_s.arg(times)));
    }

    void anEmptyFileIsAnErrorInOneSentenceEach()
    {
        for (const QByteArray &bytes : {QByteArray(), QByteArray("  \n\n")}) {
            const auto read = readBytes(bytes, u"empty.md"_s);
            QVERIFY(!read);
            QCOMPARE(read.error().failure, Failure::BadInput);
            QVERIFY(read.error().what.contains("empty.md"_L1));
            QVERIFY(!read.error().kept.isEmpty());
        }
    }

    void hundredsOfWarningsAreCountedAndNotListed()
    {
        QString text = u"## Timeline\n\n"_s;
        for (int i = 0; i < 2'000; ++i)
            text += u"- 2026-11-14 25:77 impossible\n"_s;
        const auto read = readText(text);
        QVERIFY(read);
        QVERIFY(read->warnings.size() < 400);
        QVERIFY(warns(*read, "more place"_L1));
        QCOMPARE(read->review.events.size(), 2'000);
    }
};

QTEST_APPLESS_MAIN(TstIntakeBadInput)
#include "tst_intake_bad_input.moc"
