// The program is started while it runs: with a session bus the window that is there opens the library, without one there are two.
#include "tests/cli/program.h"

#include <QDir>
#include <QProcess>
#include <QProcessEnvironment>
#include <QSettings>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <memory>

using namespace Qt::StringLiterals;
using namespace story::support;

namespace {

constexpr int aStart = 60'000; // ms; longer than one takes where everything else runs, too

} // namespace

class TestSecondStart : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void theWindowThatIsThereOpensTheLibrary();
    void withoutALibraryTheWindowIsShown();
    void somebodyElsesWindowIsLeftAlone();
    void withoutABusThereAreTwoWindows();
    void aBusThatDoesNotAnswerHoldsNothingUp();
    void afterTheFirstWindowEndedAnotherBegins();

private:
    // A person's folders, and the bus.
    std::unique_ptr<QProcess> started(const QString &home, const QStringList &arguments = {}, const QString &bus = {}) const;
    QString library(const QString &name) const;
    // The library that the window of that person last had open and saved.
    QString lastOf(const QString &home) const;
    static void end(QProcess &program);

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QProcess> m_bus;
    QString m_address;
};

void TestSecondStart::init()
{
    const QString daemon = QStandardPaths::findExecutable(u"dbus-daemon"_s);
    if (daemon.isEmpty())
        QSKIP("dbus-daemon is not installed: there is no bus to hand a library over.");
    m_folder = std::make_unique<QTemporaryDir>();
    m_bus = std::make_unique<QProcess>();
    m_bus->start(daemon, {u"--session"_s, u"--nofork"_s, u"--print-address=1"_s});
    QVERIFY(m_bus->waitForReadyRead(aStart));
    m_address = QString::fromUtf8(m_bus->readLine().trimmed());
    QVERIFY(!m_address.isEmpty());
}

void TestSecondStart::cleanup()
{
    if (m_bus) {
        m_bus->kill();
        m_bus->waitForFinished();
    }
}

std::unique_ptr<QProcess> TestSecondStart::started(const QString &home, const QStringList &arguments, const QString &bus) const
{
    const QString folder = m_folder->filePath(home);
    QDir().mkpath(folder);
    auto program = std::make_unique<QProcess>();
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const QString &name : environment.keys()) {
        if (name.startsWith("XDG_"_L1))
            environment.remove(name);
    }
    environment.insert(u"HOME"_s, folder);
    environment.insert(u"QT_QPA_PLATFORM"_s, u"offscreen"_s);
    environment.insert(u"DBUS_SESSION_BUS_ADDRESS"_s, bus.isEmpty() ? m_address : bus);
    program->setProcessEnvironment(environment);
    program->start(QStringLiteral(SECONDSTORY), arguments);
    return program;
}

QString TestSecondStart::library(const QString &name) const
{
    const QString path = m_folder->filePath(name + u".secondstory"_s);
    newReview(path, name);
    return path;
}

QString TestSecondStart::lastOf(const QString &home) const
{
    const QSettings settings(m_folder->filePath(home + u"/.config/secondstory/secondstory.conf"_s), QSettings::IniFormat);
    return settings.value("library/recent"_L1).toStringList().value(0);
}

void TestSecondStart::end(QProcess &program)
{
    program.kill();
    QVERIFY(program.waitForFinished(aStart));
}

void TestSecondStart::theWindowThatIsThereOpensTheLibrary()
{
    const QString one = library(u"One"_s);
    const QString two = library(u"Two"_s);
    const auto first = started(u"anna"_s, {one});
    QTRY_COMPARE_WITH_TIMEOUT(lastOf(u"anna"_s), one, aStart);

    const auto second = started(u"anna"_s, {two});
    QVERIFY2(second->waitForFinished(aStart), "it hands the library over and ends");
    QCOMPARE(second->exitStatus(), QProcess::NormalExit);
    QCOMPARE(second->exitCode(), 0);
    QTRY_COMPARE_WITH_TIMEOUT(lastOf(u"anna"_s), two, aStart);
    QCOMPARE(first->state(), QProcess::Running);

    // A path that counts from where it was started.
    QDir::setCurrent(m_folder->path());
    const auto third = started(u"anna"_s, {u"One.secondstory"_s});
    QVERIFY(third->waitForFinished(aStart));
    QTRY_COMPARE_WITH_TIMEOUT(lastOf(u"anna"_s), one, aStart);
    end(*first);
}

void TestSecondStart::withoutALibraryTheWindowIsShown()
{
    const QString one = library(u"One"_s);
    const auto first = started(u"anna"_s, {one});
    QTRY_COMPARE_WITH_TIMEOUT(lastOf(u"anna"_s), one, aStart);
    const auto second = started(u"anna"_s);
    QVERIFY(second->waitForFinished(aStart));
    QCOMPARE(second->exitCode(), 0);
    QCOMPARE(lastOf(u"anna"_s), one);
    QCOMPARE(first->state(), QProcess::Running);
    end(*first);
}

void TestSecondStart::somebodyElsesWindowIsLeftAlone()
{
    const QString one = library(u"One"_s);
    const QString two = library(u"Two"_s);
    const auto first = started(u"anna"_s, {one});
    QTRY_COMPARE_WITH_TIMEOUT(lastOf(u"anna"_s), one, aStart);
    const auto second = started(u"ben"_s, {two});
    QTRY_COMPARE_WITH_TIMEOUT(lastOf(u"ben"_s), two, aStart);
    QCOMPARE(lastOf(u"anna"_s), one);
    QCOMPARE(second->state(), QProcess::Running);
    end(*second);
    end(*first);
}

void TestSecondStart::withoutABusThereAreTwoWindows()
{
    const QString nowhere = u"unix:path="_s + m_folder->filePath(u"no bus"_s);
    const QString one = library(u"One"_s);
    const QString two = library(u"Two"_s);
    const auto first = started(u"anna"_s, {one}, nowhere);
    QTRY_COMPARE_WITH_TIMEOUT(lastOf(u"anna"_s), one, aStart);
    const auto second = started(u"anna"_s, {two}, nowhere);
    QTRY_COMPARE_WITH_TIMEOUT(lastOf(u"anna"_s), two, aStart);
    QCOMPARE(first->state(), QProcess::Running);
    QCOMPARE(second->state(), QProcess::Running);
    end(*second);
    end(*first);
}

void TestSecondStart::aBusThatDoesNotAnswerHoldsNothingUp()
{
    const auto bus = static_cast<pid_t>(m_bus->processId());
    QCOMPARE(::kill(bus, SIGSTOP), 0);
    const QString one = library(u"One"_s);
    const auto first = started(u"anna"_s, {one});
    QTRY_COMPARE_WITH_TIMEOUT(lastOf(u"anna"_s), one, aStart);
    QCOMPARE(first->state(), QProcess::Running);
    end(*first);
    QCOMPARE(::kill(bus, SIGCONT), 0);
}

void TestSecondStart::afterTheFirstWindowEndedAnotherBegins()
{
    const QString one = library(u"One"_s);
    const auto first = started(u"anna"_s, {one});
    QTRY_COMPARE_WITH_TIMEOUT(lastOf(u"anna"_s), one, aStart);
    end(*first); // not even able to say goodbye
    const QString two = library(u"Two"_s);
    const auto second = started(u"anna"_s, {two});
    QTRY_COMPARE_WITH_TIMEOUT(lastOf(u"anna"_s), two, aStart);
    QCOMPARE(second->state(), QProcess::Running);
    end(*second);
}

QTEST_GUILESS_MAIN(TestSecondStart)
#include "tst_second_start.moc"
