// Words that were typed and are in no field yet, kept beside the library.
#include "app/desk/unsent_words.h"

#include <QtTest>

using namespace story;
using namespace Qt::StringLiterals;

class TestUnsentWords : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_path = unsentWordsPath(m_folder->path(), Id(1, 2));
    }

    void comeBackInTheNextSitting()
    {
        {
            UnsentWords words(m_path);
            QVERIFY(words.isWritten());
            words.keep(u"capture"_s, u"14:32 half a line \U0001F9EF"_s);
            words.keep(u"action/1/due"_s, u"next sprint"_s);
            QVERIFY(!words.isWritten());
            QVERIFY(words.write());
            QVERIFY(words.isWritten());
        }
        const UnsentWords words(m_path);
        QCOMPARE(words.at(u"capture"_s), u"14:32 half a line \U0001F9EF"_s);
        QCOMPARE(words.at(u"action/1/due"_s), u"next sprint"_s);
        QCOMPARE(words.at(u"elsewhere"_s), QString());
        // Nobody else reads them.
        const auto others = QFile::ReadGroup | QFile::ReadOther;
        QVERIFY(!(QFile::permissions(QFileInfo(m_path).path()) & others));
    }

    void leaveNoFileWhenTheyAreStored()
    {
        UnsentWords words(m_path);
        words.keep(u"capture"_s, u"a line"_s);
        QVERIFY(words.write());
        QVERIFY(QFileInfo::exists(m_path));
        words.keep(u"capture"_s, {});
        QVERIFY(words.write());
        QVERIFY(words.isWritten());
        QVERIFY(!QFileInfo::exists(m_path));
    }

    void whatIsWrittenLateTakesNothingNewBack()
    {
        UnsentWords words(m_path);
        words.keep(u"capture"_s, u"half a line"_s);
        const auto late = words.writing();
        words.keep(u"capture"_s, u"half a line and more"_s);
        QVERIFY(words.write());
        QVERIFY(late());
        QVERIFY(words.isWritten());
        QCOMPARE(UnsentWords(m_path).at(u"capture"_s), u"half a line and more"_s);
    }

    void whatWasKeptMeanwhileIsStillToBeWritten()
    {
        UnsentWords words(m_path);
        words.keep(u"capture"_s, u"half a line"_s);
        const auto writing = words.writing();
        words.keep(u"capture"_s, u"half a line and more"_s);
        QVERIFY(writing());
        QVERIFY(!words.isWritten());
        QCOMPARE(UnsentWords(m_path).at(u"capture"_s), u"half a line"_s);
    }

    void theyAreWrittenWhenTheirOwnerIsGone()
    {
        std::function<Result<>()> writing;
        {
            UnsentWords words(m_path);
            words.keep(u"capture"_s, u"half a line"_s);
            writing = words.writing();
        }
        QVERIFY(writing());
        QCOMPARE(UnsentWords(m_path).at(u"capture"_s), u"half a line"_s);
    }

    void aFileThatCannotBeReadIsSetAside()
    {
        QDir().mkpath(QFileInfo(m_path).path());
        QFile file(m_path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("{\"capture\": \"14:32 ha");
        file.close();
        UnsentWords words(m_path);
        QCOMPARE(words.at(u"capture"_s), QString());
        words.keep(u"capture"_s, u"new"_s);
        QVERIFY(words.write());
        QVERIFY(QFileInfo::exists(m_path + u".unreadable"_s));
    }

    void aFolderThatCannotBeWrittenIsSaid()
    {
        QFile inTheWay(m_folder->filePath(u"unsent"_s));
        QVERIFY(inTheWay.open(QIODevice::WriteOnly));
        inTheWay.close();
        UnsentWords words(m_path);
        words.keep(u"capture"_s, u"a line"_s);
        const auto written = words.write();
        QVERIFY(!written);
        QCOMPARE(written.error().failure, Failure::CannotWrite);
        QVERIFY(!words.isWritten());
        QCOMPARE(words.at(u"capture"_s), u"a line"_s);
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
};

QTEST_GUILESS_MAIN(TestUnsentWords)
#include "tst_unsent_words.moc"
