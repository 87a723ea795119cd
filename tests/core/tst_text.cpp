// The one door for text: what is repaired, what stays, and how one text became another.
#include "app/core/text.h"
#include "tests/support/effort.h"

#include <QRandomGenerator>
#include <QTest>

using namespace story;
using namespace Qt::StringLiterals;

namespace {

constexpr QChar high(char16_t(0xd83d));
constexpr QChar low(char16_t(0xde00)); // together: U+1F600
const QString mark = u"\ufffd"_s;

// A whole text: no surrogate stands alone.
bool isWhole(const QString &text)
{
    return text.isValidUtf16();
}

bool insidePair(const QString &text, qsizetype at)
{
    return at > 0 && at < text.size() && text[at - 1].isHighSurrogate()
        && text[at].isLowSurrogate();
}

// Few different characters, so that prefixes and suffixes overlap in every way; pairs that share a half.
QString randomText(QRandomGenerator &random, int most)
{
    static const QString letters[] = {u"a"_s,          u"b"_s,         u"\n"_s,
                                      u"e\u0301"_s,    u"\u202e"_s,    u"\U0001f600"_s,
                                      u"\U0001f601"_s, u"\U0001fa00"_s};
    QString text;
    for (int left = random.bounded(most + 1); left > 0; --left)
        text += letters[random.bounded(int(std::size(letters)))];
    return text;
}

} // namespace

class TestText : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void charactersAreRepairedByTheRules_data()
    {
        QTest::addColumn<QString>("in");
        QTest::addColumn<QString>("out");
        QTest::addColumn<qsizetype>("replaced");
        QTest::addColumn<qsizetype>("lineEndings");
        const auto row = [](const char *name, const QString &in, const QString &out,
                            qsizetype replaced, qsizetype lineEndings) {
            QTest::newRow(name) << in << out << replaced << lineEndings;
        };
        row("empty", QString(), QString(), 0, 0);
        row("plain", u"14:32 Pager fired\n\tfor checkout"_s, u"14:32 Pager fired\n\tfor checkout"_s,
            0, 0);
        row("crlf", u"a\r\nb\r\n"_s, u"a\nb\n"_s, 0, 2);
        row("cr", u"a\rb\r"_s, u"a\nb\n"_s, 0, 2);
        row("cr, crlf, lf", u"\r\r\n\n"_s, u"\n\n\n"_s, 0, 2);
        row("lf, cr", u"\n\r"_s, u"\n\n"_s, 0, 1);
        row("nul", QString(u"a"_s + QChar(u'\0') + u"b"_s), u"a\ufffdb"_s, 1, 0);
        row("only nul", QString(QChar(u'\0')), mark, 1, 0);
        row("pair", QString(high) + low, QString(high) + low, 0, 0);
        row("lone high", QString(high) + u'x', mark + u'x', 1, 0);
        row("lone high at the end", u"x"_s + high, u"x"_s + mark, 1, 0);
        row("lone low", QString(low) + u'x', mark + u'x', 1, 0);
        row("pair the wrong way round", QString(low) + high, mark + mark, 2, 0);
        row("high, pair", QString(high) + high + low, mark + high + low, 1, 0);
        row("pair, low", QString(high) + low + low, QString(high) + low + mark, 1, 0);
        row("high, cr", QString(high) + u'\r', mark + u'\n', 1, 1);
        row("bidirectional controls", u"\u202eabc\u202c \u2066x\u2069 \u200f"_s,
            u"\u202eabc\u202c \u2066x\u2069 \u200f"_s, 0, 0);
        row("not normalised", u"e\u0301 \u00e9 \ufb01 \u212b"_s, u"e\u0301 \u00e9 \ufb01 \u212b"_s,
            0, 0);
        row("other breaks and controls stay",
            u"a\u0085b\u2028c\u2029d\u000be\u000cf\u001bg\u007f"_s,
            u"a\u0085b\u2028c\u2029d\u000be\u000cf\u001bg\u007f"_s, 0, 0);
        row("a mark that was there is no repair", u"a\ufffdb"_s, u"a\ufffdb"_s, 0, 0);
        row("a mark that was there, and a nul", QString(mark + QChar(u'\0')), mark + mark, 1, 0);
        row("non-characters stay", u"\ufffe\uffff\ufdd0"_s, u"\ufffe\uffff\ufdd0"_s, 0, 0);
        row("a mark of order inside stays", u"a\ufeffb"_s, u"a\ufeffb"_s, 0, 0);
    }

    void charactersAreRepairedByTheRules()
    {
        QFETCH(QString, in);
        QFETCH(QString, out);
        QFETCH(qsizetype, replaced);
        QFETCH(qsizetype, lineEndings);
        TextRepairs repairs;
        QCOMPARE(cleanText(in, &repairs), out);
        QCOMPARE(repairs.replaced, replaced);
        QCOMPARE(repairs.lineEndings, lineEndings);
        QCOMPARE(repairs.lossless(), replaced == 0);
        QCOMPARE(cleanText(in), out);
    }

    void bytesAreReadByTheRules_data()
    {
        QTest::addColumn<QByteArray>("in");
        QTest::addColumn<QString>("out");
        QTest::addColumn<qsizetype>("replaced");
        const auto row = [](const char *name, const QByteArray &in, const QString &out,
                            qsizetype replaced) { QTest::newRow(name) << in << out << replaced; };
        row("empty", "", QString(), 0);
        row("utf-8", "caf\xc3\xa9 \xf0\x9f\x98\x80", u"café \U0001f600"_s, 0);
        row("utf-8 with its mark",
            "\xef\xbb\xbf"
            "abc",
            u"abc"_s, 0);
        row("only the mark", "\xef\xbb\xbf", QString(), 0);
        row("a second mark is text",
            "\xef\xbb\xbf\xef\xbb\xbf"
            "abc",
            u"\ufeffabc"_s, 0);
        row("utf-16, little end first",
            QByteArray("\xff\xfe"
                       "a\0\r\0\n\0\x3d\xd8\x00\xde",
                       12),
            u"a\n\U0001f600"_s, 0);
        row("utf-16, big end first",
            QByteArray("\xfe\xff"
                       "\0a\0\r\0\n\xd8\x3d\xde\x00",
                       12),
            u"a\n\U0001f600"_s, 0);
        row("utf-16 with a lone half",
            QByteArray("\xff\xfe"
                       "a\0\x3d\xd8"
                       "b\0",
                       8),
            u"a\ufffdb"_s, 1);
        row("utf-16 cut in the middle of a unit",
            QByteArray("\xff\xfe"
                       "a\0b",
                       5),
            u"a\ufffd"_s, 1);
        row("nul", QByteArray("a\0b", 3), u"a\ufffdb"_s, 1);
        row("latin-1 taken for utf-8", "caf\xe9 au lait", u"caf\ufffd au lait"_s, 1);
        row("a byte that never occurs",
            "a\xff"
            "b",
            u"a\ufffdb"_s, 1);
        row("a continuation alone",
            "a\x80"
            "b",
            u"a\ufffdb"_s, 1);
        row("cut at the end", "abc\xe2\x82", u"abc\ufffd\ufffd"_s, 2);
        row("cut at the end after one byte", "abc\xf0", u"abc\ufffd"_s, 1);
        row("a surrogate in utf-8",
            "a\xed\xa0\x80"
            "b",
            u"a\ufffd\ufffd\ufffdb"_s, 3);
        row("longer than need be",
            "a\xc0\x80"
            "b",
            u"a\ufffd\ufffdb"_s, 2);
        row("past the last character",
            "a\xf4\x90\x80\x80"
            "b",
            u"a\ufffd\ufffd\ufffd\ufffdb"_s, 4);
        row("a mark that was there is no repair",
            "a\xef\xbf\xbd"
            "b",
            u"a\ufffdb"_s, 0);
        row("a mark that was there, and a bad byte", "\xef\xbf\xbd\xff\xef\xbf\xbd",
            u"\ufffd\ufffd\ufffd"_s, 1);
        row("bad byte and line ends", "\xff\r\nx\r", u"\ufffd\nx\n"_s, 1);
    }

    void bytesAreReadByTheRules()
    {
        QFETCH(QByteArray, in);
        QFETCH(QString, out);
        QFETCH(qsizetype, replaced);
        TextRepairs repairs;
        QCOMPARE(cleanText(QByteArrayView(in), &repairs), out);
        QCOMPARE(repairs.replaced, replaced);
    }

    void everyBytesBecomeAWholeTextThatPassesUnchanged()
    {
        const quint32 seed = QRandomGenerator::system()->generate();
        QRandomGenerator random(seed);
        for (int round = 0; round < 20'000; ++round) {
            QByteArray bytes(random.bounded(24), Qt::Uninitialized);
            for (char &byte : bytes)
                byte = char(random.bounded(4) ? "\xff\xfe\xef\xbb\xbf\xbd\xf0\x9f\x80\xed\xa0\0\r\n"
                                                "ab"[random.bounded(16)]
                                              : random.bounded(256));
            const QString text = cleanText(QByteArrayView(bytes));
            const auto said = [&] {
                return QByteArray("seed " + QByteArray::number(seed) + ", bytes "
                                  + bytes.toHex(' '));
            };
            QVERIFY2(isWhole(text), said().constData());
            QVERIFY2(!text.contains(u'\r') && !text.contains(QChar(u'\0')), said().constData());
            TextRepairs again;
            QVERIFY2(cleanText(text, &again) == text, said().constData());
            QVERIFY2(again.lossless() && again.lineEndings == 0, said().constData());
            if (!text.isEmpty() && text[0] != QChar(QChar::ByteOrderMark))
                QVERIFY2(cleanText(QByteArrayView(text.toUtf8())) == text, said().constData());
        }
    }

    void textThatIsGoodIsNotCopied()
    {
        const QString text = u"the dashboard stayed green all morning"_s.repeated(100);
        const QString out = cleanText(text);
        QCOMPARE(out.constData(), text.constData());
    }

    void tenMegabytesPassInProportionToWords_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("good")
            << QByteArray("14:32 Pager fired for checkout latency\n").repeated(270'000);
        QTest::newRow("one line") << QByteArray(10'000'000, 'x');
        QTest::newRow("line ends") << QByteArray("\r\n").repeated(5'000'000);
        QTest::newRow("nul") << QByteArray(10'000'000, '\0');
        QTest::newRow("invalid") << QByteArray(10'000'000, '\xff');
        QTest::newRow("cut characters") << QByteArray("\xf0\x9f\x98").repeated(3'400'000);
        QTest::newRow("lone halves")
            << QByteArray("\xff\xfe") + QByteArray("\x3d\xd8").repeated(5'000'000);
    }

    void tenMegabytesPassInProportionToWords()
    {
        QFETCH(QByteArray, bytes);
        const QByteArray words = QByteArray("the dashboard stayed green ").repeated(bytes.size() / 27);
        const double times = support::timesAsLong([&] { QVERIFY(!cleanText(QByteArrayView(bytes)).isEmpty()); },
                                                  [&] { cleanText(QByteArrayView(words)); });
        QVERIFY2(times < 300, qPrintable(u"%1 times as long as words"_s.arg(times)));
    }

    void oneLineHoldsNoBreaksAndNoEdges()
    {
        QCOMPARE(oneLine(u"  Checkout\r\n was\tslow \u2028 today\n"_s),
                 u"Checkout was slow today"_s);
        QCOMPARE(oneLine(u"\n\n"_s), QString());
        QCOMPARE(oneLine(u"as it is"_s), u"as it is"_s);
    }

    void aSpliceIsTheShortestThatIsWhole_data()
    {
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("after");
        QTest::addColumn<qsizetype>("at");
        QTest::addColumn<QString>("removed");
        QTest::addColumn<QString>("inserted");
        const auto row = [](const char *name, const QString &before, const QString &after,
                            qsizetype at, const QString &removed, const QString &inserted) {
            QTest::newRow(name) << before << after << at << removed << inserted;
        };
        row("one key at the end", u"cach"_s, u"cache"_s, 4, QString(), u"e"_s);
        row("one key at the start", u"ache"_s, u"cache"_s, 0, QString(), u"c"_s);
        row("one key in the middle", u"cche"_s, u"cache"_s, 1, QString(), u"a"_s);
        row("backspace", u"cache"_s, u"cach"_s, 4, u"e"_s, QString());
        row("a word replaced", u"the cache failed"_s, u"the queue failed"_s, 4, u"cach"_s,
            u"queu"_s);
        row("everything gone", u"abc"_s, QString(), 0, u"abc"_s, QString());
        row("the first text", QString(), u"abc"_s, 0, QString(), u"abc"_s);
        row("a letter doubled", u"aa"_s, u"aaa"_s, 2, QString(), u"a"_s);
        row("same first half of a pair", u"x\U0001f600y"_s, u"x\U0001f601y"_s, 1, u"\U0001f600"_s,
            u"\U0001f601"_s);
        row("same second half of a pair", u"x\U0001f600y"_s, u"x\U0001fa00y"_s, 1, u"\U0001f600"_s,
            u"\U0001fa00"_s);
        row("a pair before a pair", u"\U0001f600"_s, u"\U0001f601\U0001f600"_s, 0, QString(),
            u"\U0001f601"_s);
        row("a pair after a pair", u"\U0001f600"_s, u"\U0001f600\U0001f600"_s, 2, QString(),
            u"\U0001f600"_s);
    }

    void aSpliceIsTheShortestThatIsWhole()
    {
        QFETCH(QString, before);
        QFETCH(QString, after);
        QFETCH(qsizetype, at);
        QFETCH(QString, removed);
        QFETCH(QString, inserted);
        const auto splice = spliceBetween(before, after);
        QVERIFY(splice.has_value());
        QCOMPARE(splice->at, at);
        QCOMPARE(splice->removed, removed);
        QCOMPARE(splice->inserted, inserted);
    }

    void equalTextsNeedNoSplice()
    {
        QVERIFY(!spliceBetween(QString(), QString()).has_value());
        QVERIFY(!spliceBetween(u"\U0001f600"_s, u"\U0001f600"_s).has_value());
    }

    void everySpliceLeadsFromBeforeToAfterAndCutsNoPair()
    {
        const quint32 seed = QRandomGenerator::system()->generate();
        QRandomGenerator random(seed);
        for (int round = 0; round < 100'000; ++round) {
            const QString before = randomText(random, 12);
            QString after;
            if (random.bounded(2)) {
                after = randomText(random, 12);
            } else { // as a person edits: something in the middle gives way to something else
                const auto whole = [&](qsizetype at) {
                    return insidePair(before, at) ? at - 1 : at;
                };
                const qsizetype from = whole(random.bounded(before.size() + 1));
                const qsizetype to = std::max(from, whole(random.bounded(before.size() + 1)));
                after = before.left(from) + randomText(random, 3) + before.mid(to);
            }
            const auto said = [&] {
                return QByteArray("seed " + QByteArray::number(seed) + ": "
                                  + before.toUtf8().toHex(' ') + " -> "
                                  + after.toUtf8().toHex(' '));
            };
            const auto splice = spliceBetween(before, after);
            QVERIFY2(splice.has_value() == (before != after), said().constData());
            if (!splice)
                continue;
            QVERIFY2(before.mid(splice->at, splice->removed.size()) == splice->removed,
                     said().constData());
            QString replayed = before;
            replayed.replace(splice->at, splice->removed.size(), splice->inserted);
            QVERIFY2(replayed == after, said().constData());
            QString back = after;
            back.replace(splice->at, splice->inserted.size(), splice->removed);
            QVERIFY2(back == before, said().constData());

            QVERIFY2(isWhole(splice->removed) && isWhole(splice->inserted), said().constData());
            QVERIFY2(!insidePair(before, splice->at) && !insidePair(after, splice->at),
                     said().constData());
            QVERIFY2(!insidePair(before, splice->at + splice->removed.size()), said().constData());
            QVERIFY2(!insidePair(after, splice->at + splice->inserted.size()), said().constData());
        }
    }

    void aSpliceIsFoundInProportionToTheText()
    {
        const QString before = u"the dashboard stayed green "_s.repeated(370'000);
        QString after = before;
        after.insert(after.size() / 2, u'x');
        std::optional<TextSplice> splice;
        const QString shortBefore = before.left(before.size() / 4);
        QString shortAfter = shortBefore;
        shortAfter.insert(shortAfter.size() / 2, u'x');
        const double times = support::timesAsLong([&] { splice = spliceBetween(before, after); },
                                                  [&] { QVERIFY(spliceBetween(shortBefore, shortAfter)); });
        QVERIFY(splice.has_value());
        QCOMPARE(splice->inserted.size(), 1);
        // The square would be sixteen.
        QVERIFY2(times < 10, qPrintable(u"%1 times as long as a quarter of it"_s.arg(times)));
    }
};

QTEST_GUILESS_MAIN(TestText)
#include "tst_text.moc"
