// A meeting of an hour from the invitation to the report, with the presenter window open, by keys alone; and one that ends in the middle
// because the program is killed, and goes on where it was.
#include "tests/support/by_keys.h"
#include "tests/support/fixed_clock.h"
#include "tests/support/started_window.h"
#include "tests/support/the_program.h"
#include "tests/support/words_on_screen.h"
#include "ui/main_window.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QClipboard>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QProcess>
#include <QScrollBar>
#include <QtTest>

#include <csignal>
#include <cstdlib>

using namespace Qt::StringLiterals;
using namespace story;
using namespace story::support;

namespace {

constexpr int aMoment = 5'000; // ms

// What the lanes show: the words painted in them, and how much time that is.
QStringList inTheLanes()
{
    QStringList all;
    for (QWidget *widget : theWindow->findChildren<QWidget *>()) {
        if (widget->isVisible() && widget->inherits("story::TimelineLanes"))
            all += wordsPainted(*widget);
        if (widget->isVisible() && widget->accessibleName().startsWith(u"The lanes show"_s))
            all += widget->accessibleName();
    }
    return all;
}

QAbstractItemView *list()
{
    for (QAbstractItemView *view : theWindow->findChildren<QAbstractItemView *>()) {
        if (view->isVisible() && view->inherits("story::EntityTable"))
            return view;
    }
    return nullptr;
}

QString chosenText(int column)
{
    return list() ? list()->model()->index(list()->currentIndex().row(), column).data().toString() : QString();
}

// Rows of the list in sight, and the line that says of which instant they are.
QStringList inTheReplay()
{
    QStringList all;
    for (const QString &words : wordsPainted(*theWindow)) {
        if (words.startsWith(u"As "_s))
            all += words;
    }
    for (int row = 0; list() && row < list()->model()->rowCount(); ++row)
        all += list()->model()->index(row, 3).data().toString();
    all += chosenText(3);
    return all;
}

// Whether the room sees it, some time soon: the presenter gathers edits.
bool roomSees(const QString &words)
{
    return QTest::qWaitFor([&] { return presenter() && wordsOnScreen(*presenter()).join(u'\n').contains(words); }, aMoment);
}

void exportPdf(const QString &path)
{
    key(Qt::Key_P, Qt::ControlModifier | Qt::AltModifier);
    answerWithPath(path);
    QTRY_VERIFY(QFileInfo(path).size() > 1000);
}

void beginTheReview()
{
    key(Qt::Key_N, Qt::ControlModifier);
    line(u"Slow checkout"_s);
    line(u"2026-11-14 14:22 Deploy 4812 finished #change @deployer"_s);
    line(u"14:32 Pager fired for checkout latency #alert @on-call"_s);
}

void tellTheStory()
{
    for (const QString &text : {u"14:35 The cache was suspected #decision @on-call"_s, u"14:40-14:55 Failover to the standby #action @database"_s,
                                u"15:31 Errors fall #recovery @on-call"_s, u"? why did the dashboard stay green"_s,
                                u"! An alert on queue depth @on-call"_s, u"! Write a careful runbook"_s})
        line(text);
}

} // namespace

class TestWholeMeeting : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_folder.isValid()); }
    void anHourGoesFromTheInvitationToTheReport();
    void killedInTheDiscussionItGoesOnWhereItWas();
    void whatTheRoomMayNotSeeStaysFoldedAfterACrash();
    void thePartOfTheStoryInSightComesBackAfterACrash();
    void aReplayGoesOnAfterACrash();
    void closedWithLeaveItBeginsWithTheListOfReviews();
    void aNoteThatMakesNoSenseIsPassedOver_data();
    void aNoteThatMakesNoSenseIsPassedOver();

private:
    QString library(const QString &name) const { return m_folder.filePath(name + u".secondstory"_s); }
    // Runs this program again up to where it kills itself.
    void killAnother(const QString &part, const QString &path) const;
    // What it wrote down before that.
    static QStringList seenBefore(const QString &path);

    QTemporaryDir m_folder;
};

void TestWholeMeeting::anHourGoesFromTheInvitationToTheReport()
{
    const QString path = library(u"Hour"_s);
    const QString pdf = m_folder.filePath(u"hour.pdf"_s);
    StartedWindow start(path);
    theWindow = &start.window();
    const auto minutes = [&start](int count) { start.clock().advance(count * microsPerMinute); };
    beginTheReview();

    // Before: the invitation, which has the premises in it.
    key(Qt::Key_M, Qt::ControlModifier | Qt::ShiftModifier);
    const QString invitation = QGuiApplication::clipboard()->text();
    QVERIFY2(invitation.contains(u"Slow checkout"_s), qPrintable(invitation));

    // The room sits down: the second window, and the clock with the first part.
    key(Qt::Key_F5);
    QVERIFY(presenter());
    key(Qt::Key_F7);
    key(Qt::Key_2, Qt::ControlModifier);
    QCOMPARE(page(), u"Premises"_s);
    QVERIFY(roomSees(u"Premise 1 of 6"_s));
    for (int i = 0; i < 6; ++i)
        key(Qt::Key_Right);
    if (focusName() != u"Add somebody by role"_s)
        key(Qt::Key_Backtab);
    for (const QString &role : {u"facilitator"_s, u"database"_s, u"support"_s})
        line(role);
    key(Qt::Key_Down);
    key(Qt::Key_A, Qt::ShiftModifier); // a show of hands
    minutes(5);

    // The story.
    key(Qt::Key_F7, Qt::ControlModifier);
    QCOMPARE(page(), u"Timeline"_s);
    key(Qt::Key_L, Qt::ControlModifier);
    tellTheStory();
    QVERIFY(roomSees(u"Errors fall"_s));
    // A correction, taken back and done again.
    key(Qt::Key_Escape);
    key(Qt::Key_Home, Qt::ControlModifier);
    key(Qt::Key_Return);
    key(Qt::Key_End, Qt::ControlModifier);
    words(u" everywhere"_s);
    key(Qt::Key_Z, Qt::ControlModifier);
    key(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    key(Qt::Key_3, Qt::ControlModifier);
    QVERIFY(roomSees(u"Deploy 4812 finished everywhere"_s));
    // What was known at 14:32, step by step.
    key(Qt::Key_R, Qt::ControlModifier);
    key(Qt::Key_Space);
    QVERIFY(roomSees(u"Pager fired"_s));
    QVERIFY(!wordsOnScreen(*presenter()).join(u'\n').contains(u"Errors fall"_s));
    key(Qt::Key_Escape);
    minutes(30);

    // What we learn from it.
    key(Qt::Key_F7, Qt::ControlModifier);
    QCOMPARE(page(), u"Explore"_s);
    key(Qt::Key_L, Qt::ControlModifier);
    line(u"= the alert text named the cache"_s);
    line(u"+ the rollback took four minutes"_s);
    line(u"* a retry storm hides the first failure"_s);
    minutes(12);

    // Out of the parking lot.
    key(Qt::Key_F7, Qt::ControlModifier);
    QCOMPARE(page(), u"Actions"_s);
    key(Qt::Key_Escape);
    key(Qt::Key_5, Qt::ControlModifier);
    key(Qt::Key_Home);
    key(Qt::Key_Y);
    QVERIFY(roomSees(u"An alert on queue depth"_s));
    key(Qt::Key_N);
    line(u"Care runs out"_s);
    minutes(8);

    // The close: hands, thanks, the report.
    key(Qt::Key_F7, Qt::ControlModifier);
    key(Qt::Key_7, Qt::ControlModifier);
    QVERIFY(roomSees(u"Thank you for your openness"_s));
    QCOMPARE(focusName(), u"People in the room"_s);
    words(u"4"_s);
    minutes(4);
    key(Qt::Key_F7);
    exportPdf(pdf);
    QTRY_COMPARE_WITH_TIMEOUT(start.window().saveText(), u"Saved"_s, aMoment);
    key(Qt::Key_F5);
    QVERIFY(!presenter());

    const QJsonObject all = archiveOf(path, m_folder.filePath(u"hour.json"_s))[u"entities"_s].toObject();
    QStringList parts; // "phase minutes"
    for (const QJsonValue &part : all[u"agenda_item"_s].toArray()) {
        const QJsonValue spent = part[u"spent_seconds"_s];
        if (const qint64 seconds = spent.isString() ? spent.toString().toLongLong() : qint64(spent.toDouble()))
            parts.append(u"%1 %2"_s.arg(part[u"phase"_s].toString()).arg(seconds / 60));
    }
    QCOMPARE(parts, QStringList({u"premises 5"_s, u"timeline 30"_s, u"explore 12"_s, u"actions 8"_s, u"publish 4"_s}));
    QStringList events;
    for (const QJsonValue &event : all[u"event"_s].toArray())
        events.append(event[u"text"_s].toString());
    QCOMPARE(events, QStringList({u"Deploy 4812 finished everywhere"_s, u"Pager fired for checkout latency"_s, u"The cache was suspected"_s,
                                  u"Failover to the standby"_s, u"Errors fall"_s}));
    QStringList actions;
    for (const QJsonValue &action : all[u"action"_s].toArray())
        actions.append(action[u"text"_s].toString() + u'|' + action[u"status"_s].toString());
    QCOMPARE(actions, QStringList({u"An alert on queue depth|accepted"_s, u"Write a careful runbook|declined"_s}));
    int accepted = 0;
    for (const QJsonValue &person : all[u"person"_s].toArray())
        accepted += person[u"premises"_s].toString() == "accepted"_L1;
    QCOMPARE(accepted, 3);
    QCOMPARE(all[u"finding"_s].toArray().size(), 2);
    QCOMPARE(all[u"lesson"_s].toArray().size(), 1);
    QCOMPARE(all[u"question"_s].toArray().size(), 1);
    QCOMPARE(all[u"export_record"_s].toArray().size(), 1);
    run({u"verify"_s, path});
}

void TestWholeMeeting::killAnother(const QString &part, const QString &path) const
{
    QProcess other;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"STORY_DIES_IN"_s, part);
    environment.insert(u"STORY_DIES_WITH"_s, path);
    other.setProcessEnvironment(environment);
    other.setProcessChannelMode(QProcess::ForwardedChannels);
    other.start(QCoreApplication::applicationFilePath(), QStringList());
    QVERIFY(other.waitForFinished(60'000));
    QCOMPARE(other.exitStatus(), QProcess::CrashExit);
    QCOMPARE(other.exitCode(), SIGKILL);
}

void TestWholeMeeting::killedInTheDiscussionItGoesOnWhereItWas()
{
    const QString path = library(u"Killed"_s);
    killAnother(u"discussion"_s, path);
    if (QTest::currentTestFailed())
        return;
    QElapsedTimer timer;
    timer.start();
    StartedWindow start(path);
    theWindow = &start.window();
    QCoreApplication::processEvents();
    qInfo("back in the discussion after %lld ms", static_cast<long long>(timer.elapsed()));
    QCOMPARE(page(), u"Actions"_s);
    QVERIFY(presenter());
    QVERIFY(roomSees(u"Write a careful runbook"_s));
    QCOMPARE(chosenText(0), u"Write a careful runbook"_s);
    QVERIFY(list()->hasFocus());
    QVERIFY(wordsOnScreen(start.window()).join(u'\n').contains(u"ended without being closed"_s));
    // And on: the next decision is one key.
    key(Qt::Key_S);
    QTRY_COMPARE_WITH_TIMEOUT(start.window().saveText(), u"Saved"_s, aMoment);
    const QJsonObject all = archiveOf(path, m_folder.filePath(u"killed.json"_s))[u"entities"_s].toObject();
    QStringList actions;
    for (const QJsonValue &action : all[u"action"_s].toArray())
        actions.append(action[u"text"_s].toString() + u'|' + action[u"status"_s].toString());
    QCOMPARE(actions, QStringList({u"An alert on queue depth|accepted"_s, u"Write a careful runbook|soaking"_s}));
    QCOMPARE(all[u"event"_s].toArray().size(), 5);
}

void TestWholeMeeting::whatTheRoomMayNotSeeStaysFoldedAfterACrash()
{
    const QString path = library(u"Room"_s);
    killAnother(u"room"_s, path);
    if (QTest::currentTestFailed())
        return;
    StartedWindow start(path);
    theWindow = &start.window();
    QCOMPARE(page(), u"Timeline"_s);
    QVERIFY(wordsOnScreen(start.window()).join(u'\n').contains(u"the room sees this"_s, Qt::CaseInsensitive));
    QCOMPARE(chosenText(0), u"14:50"_s);
    QVERIFY(list()->verticalScrollBar()->value() > 0);
}

QStringList TestWholeMeeting::seenBefore(const QString &path)
{
    QFile file(path + u".seen"_s);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()).split(u'\n') : QStringList();
}

void TestWholeMeeting::thePartOfTheStoryInSightComesBackAfterACrash()
{
    const QString path = library(u"Zoomed"_s);
    killAnother(u"lanes"_s, path);
    if (QTest::currentTestFailed())
        return;
    const QStringList before = seenBefore(path);
    QVERIFY(before.size() > 2);
    StartedWindow start(path);
    theWindow = &start.window();
    QTest::qWait(100);
    QCOMPARE(page(), u"Timeline"_s);
    QCOMPARE(inTheLanes(), before);
    // And it was a part.
    key(Qt::Key_F6);
    key(Qt::Key_0);
    QVERIFY(inTheLanes() != before);
}

void TestWholeMeeting::aReplayGoesOnAfterACrash()
{
    const QString path = library(u"Replayed"_s);
    killAnother(u"replay"_s, path);
    if (QTest::currentTestFailed())
        return;
    const QStringList before = seenBefore(path);
    QVERIFY2(before.size() == 5 && before.first().startsWith(u"As they knew it at 14:35"_s), qPrintable(before.join(u'|')));
    StartedWindow start(path);
    theWindow = &start.window();
    QTest::qWait(100);
    QCOMPARE(inTheReplay(), before);
    // The room sees no more than that either.
    QVERIFY(presenter());
    QVERIFY(roomSees(u"The cache was suspected"_s));
    for (QWidget *window : {static_cast<QWidget *>(theWindow), presenter()})
        QVERIFY(!wordsOnScreen(*window).join(u'\n').contains(u"Errors fall"_s));
    // And on, and out.
    key(Qt::Key_Space);
    QVERIFY(inTheReplay().contains(u"Failover to the standby"_s));
    key(Qt::Key_Escape);
    QVERIFY(inTheReplay().contains(u"Errors fall"_s));
}

void TestWholeMeeting::closedWithLeaveItBeginsWithTheListOfReviews()
{
    const QString path = library(u"Closed"_s);
    {
        StartedWindow start(path);
        theWindow = &start.window();
        beginTheReview();
        QTRY_COMPARE_WITH_TIMEOUT(start.window().saveText(), u"Saved"_s, aMoment);
        QTRY_VERIFY_WITH_TIMEOUT(!QDir(m_folder.filePath(u"state/sittings"_s)).isEmpty(), aMoment);
        key(Qt::Key_W, Qt::ControlModifier);
        QTRY_VERIFY(!start.window().isVisible());
        QVERIFY(QDir(m_folder.filePath(u"state/sittings"_s)).isEmpty());
    }
    StartedWindow start(path);
    theWindow = &start.window();
    QCOMPARE(page(), u"Reviews"_s);
}

void TestWholeMeeting::aNoteThatMakesNoSenseIsPassedOver_data()
{
    QTest::addColumn<QByteArray>("note");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("not JSON") << QByteArray("\xff\xfe{{");
    QTest::newRow("other types") << QByteArray(R"({"review":7,"phase":[],"tab":"x"})");
    QTest::newRow("no such review") << QByteArray(R"({"review":"019a0000-0000-7000-9000-000000000001","phase":"timeline","tab":0})");
    QTest::newRow("no such part") << QByteArray(R"({"review":"%1","phase":"timeline","tab":99,"chosen":"nobody","scroll":-5,"window":"//8="})");
    QTest::newRow("no such time")
        << QByteArray(R"({"review":"%1","phase":"timeline","lanes":["9223372036854775807","-9223372036854775808"],)"
                      R"("replay":{"instant":"9223372036854775807","responder":"nobody","lanes":["-9223372036854775808","9223372036854775807"]}})");
    QTest::newRow("a time of no sense")
        << QByteArray(R"({"review":"%1","phase":"timeline","lanes":["x"],"replay":{"instant":7,"chosen":[],"lanes":{}}})");
    QTest::newRow("no such phase") << QByteArray(R"({"review":"%1","phase":"party","tab":0})");
}

void TestWholeMeeting::aNoteThatMakesNoSenseIsPassedOver()
{
    QFETCH(QByteArray, note);
    const QString path = library(u"Note"_s + QString::fromLatin1(QTest::currentDataTag()).remove(u' '));
    QString id;
    {
        StartedWindow start(path);
        theWindow = &start.window();
        beginTheReview();
        QTRY_COMPARE_WITH_TIMEOUT(start.window().saveText(), u"Saved"_s, aMoment);
        QTRY_VERIFY_WITH_TIMEOUT(!QDir(m_folder.filePath(u"state/sittings"_s)).isEmpty(), aMoment);
        id = QDir(m_folder.filePath(u"state/sittings"_s)).entryList(QDir::Files).value(0);
    }
    const QJsonObject listed = QJsonDocument::fromJson(run({u"list"_s, u"--library"_s, path, u"--json"_s})).object();
    QFile file(m_folder.filePath(u"state/sittings/"_s + id));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(note.replace("%1", listed[u"id"_s].toString().toLatin1()));
    file.close();
    StartedWindow start(path);
    theWindow = &start.window();
    QVERIFY2(page() == u"Reviews"_s || page() == u"Timeline"_s, qPrintable(page()));
    key(Qt::Key_Question, Qt::ControlModifier | Qt::ShiftModifier);
    key(Qt::Key_Escape);
    QVERIFY(start.window().isVisible());
}

// The other program: a meeting that nobody ends.
static void dieIn(const QString &part, const QString &path)
{
    StartedWindow start(path);
    theWindow = &start.window();
    beginTheReview();
    if (part == "room"_L1) {
        key(Qt::Key_3, Qt::ControlModifier);
        key(Qt::Key_L, Qt::ControlModifier);
        for (int minute = 33; minute < 60; ++minute)
            line(u"14:%1 something happened"_s.arg(minute));
        key(Qt::Key_Escape);
        key(Qt::Key_Home, Qt::ControlModifier);
        for (int i = 0; i < 19; ++i)
            key(Qt::Key_Down);
        key(Qt::Key_F8);
    } else if (part == "lanes"_L1 || part == "replay"_L1) {
        key(Qt::Key_L, Qt::ControlModifier);
        tellTheStory();
        key(Qt::Key_3, Qt::ControlModifier);
        key(Qt::Key_Home, Qt::ControlModifier);
        QFile seen(path + u".seen"_s);
        QVERIFY(seen.open(QIODevice::WriteOnly));
        if (part == "lanes"_L1) {
            key(Qt::Key_F6);
            for (const Qt::Key which : {Qt::Key_Plus, Qt::Key_Plus, Qt::Key_Plus, Qt::Key_PageDown})
                key(which);
            seen.write(inTheLanes().join(u'\n').toUtf8());
        } else {
            key(Qt::Key_F5);
            key(Qt::Key_R, Qt::ControlModifier);
            key(Qt::Key_Space);
            key(Qt::Key_Space);
            key(Qt::Key_Up); // from what is new
            seen.write(inTheReplay().join(u'\n').toUtf8());
        }
    } else {
        key(Qt::Key_F5);
        key(Qt::Key_F7);
        key(Qt::Key_L, Qt::ControlModifier);
        tellTheStory();
        key(Qt::Key_5, Qt::ControlModifier);
        key(Qt::Key_Home);
        key(Qt::Key_Y);
    }
    // As soon as what was typed is saved and the place is noted, which is within a second.
    QTRY_COMPARE_WITH_TIMEOUT(start.window().saveText(), u"Saved"_s, aMoment);
    QTest::qWait(2500);
    std::raise(SIGKILL);
}

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    if (const QString part = qEnvironmentVariable("STORY_DIES_IN"); !part.isEmpty()) {
        dieIn(part, qEnvironmentVariable("STORY_DIES_WITH"));
        return EXIT_FAILURE;
    }
    TestWholeMeeting test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_whole_meeting.moc"
