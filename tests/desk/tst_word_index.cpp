// One buffer for many texts finds what looking at each of them finds, however often they change.
#include "app/desk/word_index.h"

#include <QRandomGenerator>
#include <QTest>

using namespace story;
using namespace Qt::StringLiterals;

class TestWordIndex : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void it_finds_what_looking_at_each_text_finds();
    void words_are_compared_without_case_and_accents();
};

void TestWordIndex::it_finds_what_looking_at_each_text_finds()
{
    const quint32 seed = QRandomGenerator::global()->generate();
    QRandomGenerator random(seed);
    const QByteArray told = "seed " + QByteArray::number(seed);
    const auto text = [&](int longest) {
        QByteArray letters;
        for (int i = random.bounded(longest + 1); i > 0; --i)
            letters += "abc "[random.bounded(4)];
        return letters;
    };
    WordIndex index;
    QList<QByteArray> texts(300);
    qsizetype written = 0;
    for (int round = 0; round < 4000; ++round) {
        const int slot = random.bounded(static_cast<int>(texts.size()));
        // Also typing at the end of the same text, which grows in its place.
        texts[slot] = random.bounded(4) == 0 ? texts[slot] + 'a' : text(120);
        index.set(static_cast<quint32>(slot), texts[slot]);
        written += texts[slot].size();
        if (round % 50 != 0)
            continue;
        QList<QByteArray> words;
        for (int i = random.bounded(1, 4); i > 0; --i) {
            const QByteArray word = text(5).replace(' ', "") + 'b';
            words.append(word);
        }
        const std::vector<char> found = index.find(words, static_cast<quint32>(texts.size()));
        for (int i = 0; i < texts.size(); ++i) {
            QVERIFY2(index.at(static_cast<quint32>(i)) == texts[i], told.constData());
            const bool wanted = std::all_of(words.begin(), words.end(), [&](const QByteArray &word) { return texts[i].contains(word); });
            QVERIFY2((found[static_cast<size_t>(i)] != 0) == wanted, told.constData());
        }
    }
    QVERIFY(written > 2 * (1 << 16)); // so that gaps were closed
}

void TestWordIndex::words_are_compared_without_case_and_accents()
{
    QCOMPARE(folded(u"Queue\nDEPTH"), "queue depth");
    QCOMPARE(folded(u"Ünïcode e\u0301"), "unicode e");
    QCOMPARE(folded(u"ﬁle １２"), "file 12");
    QCOMPARE(foldedWords(u"  Queue  depth\tqueue "_s), (QList<QByteArray>{"queue", "depth"}));
    QVERIFY(foldedWords(u"\u0301 "_s).isEmpty());
    QCOMPARE(foldedWords(u"#deploy @On-call # a#b"_s), (QList<QByteArray>{"deploy", "on-call", "#", "a#b"}));
    // The marks that tell one Japanese or Hindi letter from another are no accents.
    QVERIFY(folded(u"が") != folded(u"か"));
    QVERIFY(folded(u"कि") != folded(u"क"));
}

QTEST_GUILESS_MAIN(TestWordIndex)
#include "tst_word_index.moc"
