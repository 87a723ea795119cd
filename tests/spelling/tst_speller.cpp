// Right and wrong words, with dictionaries that are whole, broken, or in an encoding of their own.
#include "app/spelling/speller.h"
#include "tests/support/tiny_dictionary.h"

#include <QTemporaryDir>
#include <QTest>

using namespace story;
using namespace story::spelling;
using namespace story::support;
using namespace Qt::StringLiterals;

class TestSpeller : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void aWordIsRightWhereOneDictionaryKnowsIt();
    void withoutADictionaryEveryWordIsRight();
    void anEncodingOfOneByteIsRead();
    void theEncodingOfWindowsIsRead();
    void apostrophesAndAccentsAreReadHoweverTheyAreWritten();
    void lettersOfAnotherScriptAreNotJudged();
    void ownWordsAndThoseOfTheReviewAreRightInAnyCase();
    void whatMayHaveBeenMeantIsProposed();
    void ofTwoDictionariesTheBestOfEachComesFirst();
    void aBrokenDictionaryIsSaidAndTheOthersCount_data();
    void aBrokenDictionaryIsSaidAndTheOthersCount();

private:
    Dictionary tiny(const QString &code, const QByteArray &words, const QByteArray &encoding = "UTF-8") const
    {
        return tinyDictionary(m_folder->path(), code, words, encoding);
    }
    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestSpeller::aWordIsRightWhereOneDictionaryKnowsIt()
{
    Speller speller;
    QVERIFY(speller.read({tiny(u"en_US"_s, "receive\n"), tiny(u"de_DE"_s, "empfangen\n")}).isEmpty());
    for (int time = 0; time < 2; ++time) { // also from what was judged before
        QVERIFY(speller.isRight(u"receive"_s));
        QVERIFY(speller.isRight(u"Receive"_s));
        QVERIFY(speller.isRight(u"empfangen"_s));
        QVERIFY(!speller.isRight(u"recieve"_s));
    }
    QVERIFY(speller.read({tiny(u"de_DE"_s, "empfangen\n")}).isEmpty());
    QVERIFY(!speller.isRight(u"receive"_s));
}

void TestSpeller::withoutADictionaryEveryWordIsRight()
{
    Speller speller;
    QVERIFY(speller.isRight(u"xyzzy"_s));
    QVERIFY(speller.read({}).isEmpty());
    QVERIFY(speller.isRight(u"xyzzy"_s));
    QCOMPARE(speller.proposals(u"xyzzy"_s, 5), QStringList());
}

void TestSpeller::anEncodingOfOneByteIsRead()
{
    Speller speller;
    QVERIFY(speller.read({tiny(u"de_DE"_s, "gr\xf6\xdf" "er\n", "ISO8859-1")}).isEmpty());
    QVERIFY(speller.isRight(u"größer"_s));
    QVERIFY(!speller.isRight(u"grösser"_s));
    QVERIFY(!speller.isRight(u"größeř"_s)); // which that encoding cannot even write
    QCOMPARE(speller.proposals(u"größr"_s, 5), QStringList{u"größer"_s});
}

void TestSpeller::theEncodingOfWindowsIsRead()
{
    Speller speller;
    QVERIFY(speller.read({tiny(u"ru_RU"_s, "\xe4\xe0\n", "microsoft-cp1251")}).isEmpty());
    QVERIFY(speller.isRight(u"да"_s));
    QVERIFY(!speller.isRight(u"дд"_s));
}

void TestSpeller::apostrophesAndAccentsAreReadHoweverTheyAreWritten()
{
    Speller speller;
    QVERIFY(speller.read({tiny(u"en_US"_s, "didn't\ncaf\xc3\xa9\n")}).isEmpty());
    QVERIFY(speller.isRight(u"didn’t"_s));
    QVERIFY(speller.isRight(u"cafe\u0301"_s));
    QVERIFY(speller.isRight(u"ca\u00adfé"_s)); // a soft hyphen
    QVERIFY(!speller.isRight(u"cafe"_s));
}

void TestSpeller::lettersOfAnotherScriptAreNotJudged()
{
    Speller speller;
    QVERIFY(speller.read({tiny(u"en_US"_s, "word\n")}).isEmpty());
    QVERIFY(speller.isRight(u"слово"_s));
    QVERIFY(speller.isRight(u"言葉"_s));
    QVERIFY(speller.read({tiny(u"en_US"_s, "word\n"), tiny(u"ru_RU"_s, "слово\n")}).isEmpty());
    QVERIFY(!speller.isRight(u"славо"_s));
}

void TestSpeller::ownWordsAndThoseOfTheReviewAreRightInAnyCase()
{
    Speller speller;
    QVERIFY(speller.read({tiny(u"en_US"_s, "word\n")}).isEmpty());
    QVERIFY(!speller.isRight(u"Kestrel"_s));
    speller.addOwnWord(u"Kestrel"_s);
    speller.setReviewWords({folded(u"Failover"_s)});
    for (const QString &word : {u"Kestrel"_s, u"kestrel"_s, u"Kestrel's"_s, u"Kestrel’s"_s, u"failover"_s})
        QVERIFY2(speller.isRight(word), qPrintable(word));
    speller.setReviewWords({});
    QVERIFY(!speller.isRight(u"failover"_s));
    QVERIFY(speller.isRight(u"kestrel"_s));
}

void TestSpeller::whatMayHaveBeenMeantIsProposed()
{
    Speller speller;
    QVERIFY(speller.read({tiny(u"en_US"_s, "bat\ncat\nfat\nhat\nmat\nrat\nsat\n")}).isEmpty());
    QVERIFY(!speller.isRight(u"wat"_s));
    const QStringList proposals = speller.proposals(u"wat"_s, 5);
    QCOMPARE(proposals.size(), 5);
    for (const QString &one : proposals)
        QVERIFY2(speller.isRight(one), qPrintable(one));
}

void TestSpeller::ofTwoDictionariesTheBestOfEachComesFirst()
{
    Speller speller;
    QVERIFY(speller.read({tiny(u"en_US"_s, "server\n"), tiny(u"de_DE"_s, "servieren\nserver\nServert\n")}).isEmpty());
    const QStringList proposals = speller.proposals(u"servr"_s, 5);
    QCOMPARE(proposals.front(), u"server"_s);
    QCOMPARE(proposals.count(u"server"_s), 1);
}

void TestSpeller::aBrokenDictionaryIsSaidAndTheOthersCount_data()
{
    QTest::addColumn<QByteArray>("affix");
    QTest::addColumn<QByteArray>("words");
    QTest::newRow("an empty file") << QByteArray("SET UTF-8\n") << QByteArray();
    QTest::newRow("no number of words") << QByteArray("SET UTF-8\n") << QByteArray("\x01\x02 no words\nat all\n");
    QTest::newRow("an encoding nobody knows") << QByteArray("SET KLINGON-7\n") << QByteArray("1\nqapla\n");
    QTest::newRow("gone since it was found") << QByteArray() << QByteArray("-");
}

void TestSpeller::aBrokenDictionaryIsSaidAndTheOthersCount()
{
    QFETCH(const QByteArray, affix);
    QFETCH(const QByteArray, words);
    const Dictionary broken{u"xx_XX"_s, m_folder->filePath(u"xx_XX.aff"_s), m_folder->filePath(u"xx_XX.dic"_s)};
    if (words != "-") {
        writeBytes(broken.affixFile, affix);
        writeBytes(broken.wordFile, words);
    }
    Speller speller;
    const QList<Error> problems = speller.read({broken, tiny(u"en_US"_s, "word\n")});
    QCOMPARE(problems.size(), 1);
    QVERIFY(problems.front().what.contains("xx_XX"_L1));
    QVERIFY(problems.front().next.contains(broken.wordFile));
    QVERIFY(speller.isRight(u"word"_s));
    QVERIFY(!speller.isRight(u"wrod"_s));
    QCOMPARE(speller.read({broken}).size(), 1);
    QVERIFY(speller.isRight(u"wrod"_s)); // there is nothing to judge it by
}

QTEST_GUILESS_MAIN(TestSpeller)
#include "tst_speller.moc"
