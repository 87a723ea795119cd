// The file of words somebody added: a word a line, also by hand, and never lost.
#include "app/spelling/own_words.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace story;
using namespace story::spelling;
using namespace Qt::StringLiterals;

class TestOwnWords : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void whatWasAddedComesBack();
    void whatSomebodyWroteByHandStays();
    void aWordIsThereOnce();
    void aFileThatIsNoTextIsSaidAndLeftAlone();
    void aFolderThatCannotBeMadeIsSaid();

private:
    QString path() const { return m_folder->filePath(u"config/words.txt"_s); }
    static QByteArray bytesOf(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    void write(const QByteArray &bytes) const
    {
        QDir().mkpath(m_folder->filePath(u"config"_s));
        QFile file(path());
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(bytes), bytes.size());
    }
    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestOwnWords::whatWasAddedComesBack()
{
    QCOMPARE(readOwnWords(path()).value(), QStringList());
    QVERIFY(addOwnWord(path(), u"Kestrel"_s));
    QVERIFY(addOwnWord(path(), u"größer"_s));
    QCOMPARE(readOwnWords(path()).value(), (QStringList{u"Kestrel"_s, u"größer"_s}));
    QCOMPARE(bytesOf(path()), QByteArray("Kestrel\ngr\xc3\xb6\xc3\x9f" "er\n"));
}

void TestOwnWords::whatSomebodyWroteByHandStays()
{
    write("  one \r\n\ntwo");
    QCOMPARE(readOwnWords(path()).value(), (QStringList{u"one"_s, u"two"_s}));
    QVERIFY(addOwnWord(path(), u"three"_s));
    QCOMPARE(bytesOf(path()), QByteArray("  one \r\n\ntwo\nthree\n"));
}

void TestOwnWords::aWordIsThereOnce()
{
    QVERIFY(addOwnWord(path(), u"one"_s));
    QVERIFY(addOwnWord(path(), u"one"_s));
    QCOMPARE(bytesOf(path()), QByteArray("one\n"));
}

void TestOwnWords::aFileThatIsNoTextIsSaidAndLeftAlone()
{
    const QByteArray bytes("\xff\xfe\x00\x80 no text");
    write(bytes);
    QVERIFY(!readOwnWords(path()));
    const auto added = addOwnWord(path(), u"word"_s);
    QVERIFY(!added);
    QVERIFY(added.error().kept.contains("words.txt"_L1));
    QCOMPARE(bytesOf(path()), bytes);
    write(QByteArray(2'000'000, 'x'));
    QVERIFY(!readOwnWords(path()));
}

void TestOwnWords::aFolderThatCannotBeMadeIsSaid()
{
    write("one\n");
    const auto added = addOwnWord(path() + u"/below/words.txt"_s, u"word"_s);
    QVERIFY(!added);
    QVERIFY(!added.error().what.isEmpty());
}

QTEST_GUILESS_MAIN(TestOwnWords)
#include "tst_own_words.moc"
