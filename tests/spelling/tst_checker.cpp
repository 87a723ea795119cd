// Spelling as the window asks for it: answered later, beside it, in bounded steps.
#include "app/spelling/checker.h"
#include "tests/support/tiny_dictionary.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <ctime>

using namespace story;
using namespace story::spelling;
using namespace story::support;
using namespace Qt::StringLiterals;

class TestChecker : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void wrongWordsAreToldOnceTheyAreLookedAt();
    void whatMeansSomethingElseIsPassedBy();
    void switchedOffEveryWordIsRight();
    void theFirstWrongWordIsFoundFarDown();
    void askingCostsTheWindowNothing();
    void addedWordsAreKeptAndRightFromThenOn();
    void wordsThatCannotBeKeptAreSaidAndRightAllTheSame();
    void aBrokenDictionaryIsSaidOnce();
    void answersAreNotGivenToTheDead();

private:
    QList<Stretch> wrongIn(Checker &checker, const QString &text)
    {
        QList<Stretch> wrong;
        checker.check(text, 0, text.size(), {}, [&](const QList<Stretch> &found) { wrong = found; });
        checker.finish();
        return wrong;
    }
    std::unique_ptr<Checker> checker(const QString &ownWords = {}) const
    {
        auto made = std::make_unique<Checker>(QStringList{m_folder->path()}, ownWords);
        made->use({u"en_US"_s});
        return made;
    }
    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestChecker::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    tinyDictionary(m_folder->path(), u"en_US"_s, "right\nwords\nare\nhere\n");
}

void TestChecker::wrongWordsAreToldOnceTheyAreLookedAt()
{
    const auto made = checker();
    QVERIFY(made->isOn());
    QCOMPARE(wrongIn(*made, u"wrods are here\nrihgt"_s), (QList<Stretch>{{0, 5}, {15, 5}}));
    QStringList proposals;
    made->propose(u"wrods"_s, [&](const QStringList &found) { proposals = found; });
    QCOMPARE(proposals, QStringList());
    made->finish();
    QCOMPARE(proposals, QStringList{u"words"_s});
}

void TestChecker::whatMeansSomethingElseIsPassedBy()
{
    const auto made = checker();
    QList<Stretch> wrong;
    made->check(u"yesterday here yesterday"_s, 0, 24, {{0, 9}}, [&](const QList<Stretch> &found) { wrong = found; });
    made->finish();
    QCOMPARE(wrong, (QList<Stretch>{{15, 9}}));
}

void TestChecker::switchedOffEveryWordIsRight()
{
    const auto made = checker();
    QCOMPARE(wrongIn(*made, u"wrods"_s).size(), 1);
    QSignalSpy changed(made.get(), &Checker::changed);
    made->use({});
    QCOMPARE(changed.count(), 1);
    QVERIFY(!made->isOn());
    QCOMPARE(wrongIn(*made, u"wrods"_s), QList<Stretch>());
    made->use({u"en_US"_s});
    QCOMPARE(wrongIn(*made, u"wrods"_s).size(), 1);
    made->use({u"xx_XX"_s}); // which is not there any more
    QVERIFY(!made->isOn());
}

void TestChecker::theFirstWrongWordIsFoundFarDown()
{
    const auto made = checker();
    const QString text = u"words are here\n"_s.repeated(50'000) + u"wrods are heer"_s; // 750 KB of right ones
    std::optional<Stretch> first;
    made->findFirst(text, 5, text.size(), {}, [&](const std::optional<Stretch> &found) { first = found; });
    made->finish();
    QCOMPARE(first, (Stretch{750'000, 5}));
    made->findFirst(text, first->end(), text.size(), {}, [&](const std::optional<Stretch> &found) { first = found; });
    made->finish();
    QCOMPARE(first, (Stretch{750'010, 4}));
    made->findFirst(text, first->end(), text.size(), {}, [&](const std::optional<Stretch> &found) { first = found; });
    made->finish();
    QVERIFY(!first);
}

void TestChecker::askingCostsTheWindowNothing()
{
    const auto made = checker();
    const QString text = u"words are heer and more wrods\n"_s.repeated(35'000); // over 1 MB
    // The time of this thread alone: what the other does, and other programs, do not count.
    const auto threadMilliseconds = [] {
        timespec now{};
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
        return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) / 1e6;
    };
    qsizetype wrong = 0;
    double begun = threadMilliseconds();
    made->check(text, 0, text.size(), {}, [&](const QList<Stretch> &found) { wrong = found.size(); });
    const double asked = threadMilliseconds() - begun;
    begun = threadMilliseconds();
    made->finish();
    const double answered = threadMilliseconds() - begun;
    QCOMPARE(wrong, 4 * 35'000); // heer, and, more, wrods
    QVERIFY2(asked < 16 && answered < 16, qPrintable(u"%1 ms to ask, %2 ms to be answered"_s.arg(asked).arg(answered)));
}

void TestChecker::addedWordsAreKeptAndRightFromThenOn()
{
    const QString file = m_folder->filePath(u"words.txt"_s);
    {
        const auto made = checker(file);
        QCOMPARE(wrongIn(*made, u"Kestrel"_s).size(), 1);
        QSignalSpy changed(made.get(), &Checker::changed);
        made->addOwnWord(u"Kestrel"_s);
        made->finish();
        QCOMPARE(changed.count(), 1);
        QCOMPARE(wrongIn(*made, u"Kestrel"_s), QList<Stretch>());
    }
    QCOMPARE(wrongIn(*checker(file), u"Kestrel"_s), QList<Stretch>());
    QCOMPARE(wrongIn(*checker(), u"Kestrel"_s).size(), 1);
}

void TestChecker::wordsThatCannotBeKeptAreSaidAndRightAllTheSame()
{
    writeBytes(m_folder->filePath(u"file"_s), "x");
    const auto made = checker(m_folder->filePath(u"file/words.txt"_s));
    QSignalSpy failed(made.get(), &Checker::failed);
    made->addOwnWord(u"Kestrel"_s);
    made->finish();
    QCOMPARE(failed.count(), 1);
    QCOMPARE(wrongIn(*made, u"Kestrel"_s), QList<Stretch>());
}

void TestChecker::aBrokenDictionaryIsSaidOnce()
{
    writeBytes(m_folder->filePath(u"en_US.dic"_s), "no number\n");
    const auto made = checker();
    QSignalSpy failed(made.get(), &Checker::failed);
    QVERIFY(made->problems().isEmpty());
    QCOMPARE(wrongIn(*made, u"wrods"_s), QList<Stretch>());
    QCOMPARE(wrongIn(*made, u"wrods"_s), QList<Stretch>());
    QCOMPARE(failed.count(), 1);
    QCOMPARE(made->problems().size(), 1);
}

void TestChecker::answersAreNotGivenToTheDead()
{
    bool answered = false;
    {
        const auto made = checker();
        made->check(u"wrods "_s.repeated(10'000), 0, 60'000, {}, [&](const QList<Stretch> &) { answered = true; });
    }
    QTest::qWait(20);
    QVERIFY(!answered);
}

QTEST_GUILESS_MAIN(TestChecker)
#include "tst_checker.moc"
