// Where dictionaries are found, and which of them count by themselves.
#include "tests/support/tiny_dictionary.h"

#include <QTemporaryDir>
#include <QTest>

using namespace story;
using namespace story::spelling;
using namespace story::support;
using namespace Qt::StringLiterals;

class TestDictionaries : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aDictionaryIsTwoFilesBesideEachOther();
    void theEarlierFolderCounts();
    void foldersThatAreNotThereAreNoTrouble();
    void theFolderOfTheUserComesBeforeThoseOfTheSystem();
    void theLanguagesChooseTheDictionaries_data();
    void theLanguagesChooseTheDictionaries();
    void aNameIsInItsOwnLanguage();
    void thatThereIsNoneIsSaidWithWhatToDo();

private:
    static QStringList codes(const QList<Dictionary> &all)
    {
        QStringList list;
        for (const Dictionary &one : all)
            list.append(one.code);
        return list;
    }
};

void TestDictionaries::aDictionaryIsTwoFilesBesideEachOther()
{
    const QTemporaryDir folder;
    const Dictionary whole = tinyDictionary(folder.path(), u"en_US"_s, "word\n");
    writeBytes(folder.filePath(u"hyph_en_US.dic"_s), "UTF-8\n");
    writeBytes(folder.filePath(u"fr_FR.aff"_s), "SET UTF-8\n");
    QDir(folder.path()).mkdir(u"it_IT.dic"_s);
    writeBytes(folder.filePath(u"it_IT.aff"_s), "SET UTF-8\n");
    QCOMPARE(dictionariesIn({folder.path()}), QList<Dictionary>{whole});
}

void TestDictionaries::theEarlierFolderCounts()
{
    const QTemporaryDir folder;
    tinyDictionary(folder.filePath(u"system"_s), u"en_US"_s, "word\n");
    tinyDictionary(folder.filePath(u"system"_s), u"de_DE"_s, "Wort\n");
    const Dictionary mine = tinyDictionary(folder.filePath(u"mine"_s), u"en_US"_s, "word\n");
    const QList<Dictionary> found = dictionariesIn({folder.filePath(u"mine"_s), folder.filePath(u"system"_s)});
    QCOMPARE(codes(found), (QStringList{u"de_DE"_s, u"en_US"_s}));
    QCOMPARE(found.back(), mine);
}

void TestDictionaries::foldersThatAreNotThereAreNoTrouble()
{
    QCOMPARE(dictionariesIn({u"/nowhere/at/all"_s}), QList<Dictionary>());
}

void TestDictionaries::theFolderOfTheUserComesBeforeThoseOfTheSystem()
{
    qputenv("DICPATH", "/first:/second/");
    qputenv("XDG_DATA_HOME", "/home/of/data");
    qputenv("XDG_DATA_DIRS", "/some/share:/usr/share");
    QCOMPARE(dictionaryFolders(), (QStringList{u"/first"_s, u"/second"_s, u"/home/of/data/hunspell"_s, u"/some/share/hunspell"_s,
                                               u"/usr/share/hunspell"_s, u"/usr/share/myspell/dicts"_s}));
}

void TestDictionaries::theLanguagesChooseTheDictionaries_data()
{
    QTest::addColumn<QStringList>("found");
    QTest::addColumn<QStringList>("languages");
    QTest::addColumn<QStringList>("chosen");
    const QStringList many{u"de_AT"_s, u"de_DE"_s, u"en_GB"_s, u"en_US"_s, u"fr_FR"_s};
    QTest::newRow("of the country") << many << QStringList{u"en_GB"_s} << QStringList{u"en_GB"_s};
    QTest::newRow("of the largest country") << many << QStringList{u"de"_s} << QStringList{u"de_DE"_s};
    QTest::newRow("of another country") << many << QStringList{u"de_CH"_s} << QStringList{u"de_DE"_s};
    QTest::newRow("of the only country") << QStringList{u"de_AT"_s} << QStringList{u"de_DE"_s} << QStringList{u"de_AT"_s};
    QTest::newRow("two languages") << many << QStringList{u"en_US"_s, u"de_DE"_s} << QStringList{u"en_US"_s, u"de_DE"_s};
    QTest::newRow("once") << many << QStringList{u"de"_s, u"de_DE"_s} << QStringList{u"de_DE"_s};
    QTest::newRow("no such language") << many << QStringList{u"sv_SE"_s} << QStringList();
    QTest::newRow("no language") << many << QStringList{u"C"_s} << QStringList();
}

void TestDictionaries::theLanguagesChooseTheDictionaries()
{
    QFETCH(const QStringList, found);
    QFETCH(const QStringList, languages);
    QList<Dictionary> dictionaries;
    for (const QString &code : found)
        dictionaries.append({code, {}, {}});
    QTEST(usualDictionaries(dictionaries, languages), "chosen");
}

void TestDictionaries::aNameIsInItsOwnLanguage()
{
    QCOMPARE((Dictionary{u"de_DE"_s, {}, {}}.name()), u"Deutsch (de_DE)"_s);
    QCOMPARE((Dictionary{u"fr_FR"_s, {}, {}}.name()), u"Français (fr_FR)"_s);
    QCOMPARE((Dictionary{u"medical"_s, {}, {}}.name()), u"medical"_s);
}

void TestDictionaries::thatThereIsNoneIsSaidWithWhatToDo()
{
    const QString sentences = noDictionary({u"/mine/hunspell"_s}).sentences();
    QVERIFY(sentences.contains("no dictionary"_L1));
    QVERIFY(sentences.contains("hunspell-en-us"_L1));
    QVERIFY(sentences.contains("/mine/hunspell"_L1));
}

QTEST_GUILESS_MAIN(TestDictionaries)
#include "tst_dictionaries.moc"
