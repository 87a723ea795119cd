// The whole main job, from the first start to the exported report, through the real window and by keys alone.
#include "tests/support/by_keys.h"
#include "tests/support/started_window.h"
#include "tests/support/words_on_screen.h"
#include "tests/support/the_program.h"
#include "ui/main_window.h"

#include <QtTest>

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>

using namespace Qt::StringLiterals;

using namespace story::support;

namespace {

constexpr int aMoment = 5'000; // ms; longer than anything here takes

QStringList texts(const QJsonArray &rows, const QString &field = u"text"_s)
{
    QStringList all;
    for (const QJsonValue &row : rows)
        all.append(row[field].toString());
    return all;
}

} // namespace

class TestMainJob : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_folder.isValid()); }
    void aReviewGoesFromTheFirstStartToTheReport();
    void undoGoesBackToAnEarlierSittingAfterAskingOnce();

private:
    void readThePremisesAndTakeTheRollCall();
    void captureTwentyLines();
    void correctThreeAndUndoFive();
    void completeTwoActions();
    void exportTo(Qt::KeyboardModifiers modifiers, const QString &path);
    void checkTheFile();

    QTemporaryDir m_folder;
    QString m_library = m_folder.filePath(u"Second Story.secondstory"_s);
    QString m_pdf = m_folder.filePath(u"report.pdf"_s);
    QString m_html = m_folder.filePath(u"report.html"_s);
};

void TestMainJob::aReviewGoesFromTheFirstStartToTheReport()
{
    story::support::StartedWindow start(m_library);
    theWindow = &start.window();
    // First start: an empty library, at once, with nothing written.
    QVERIFY(!QFileInfo::exists(m_library));

    key(Qt::Key_N, Qt::ControlModifier);
    line(u"Checkout latency"_s);
    QCOMPARE(focusName(), u"Capture line"_s);
    // Three keys besides the words: Ctrl+N, Enter, Enter.
    line(u"2026-11-14 14:32 Pager fired for checkout latency #alert @on-call"_s);

    readThePremisesAndTakeTheRollCall();
    captureTwentyLines();
    correctThreeAndUndoFive();
    completeTwoActions();
    exportTo(Qt::ControlModifier | Qt::AltModifier, m_pdf);
    exportTo(Qt::ControlModifier | Qt::ShiftModifier, m_html);

    QTRY_COMPARE_WITH_TIMEOUT(start.window().saveText(), u"Saved"_s, aMoment);
    checkTheFile();

    // And it closes: everything is in the file.
    key(Qt::Key_W, Qt::ControlModifier);
    QTRY_VERIFY(!start.window().isVisible());
}

void TestMainJob::undoGoesBackToAnEarlierSittingAfterAskingOnce()
{
    const QString library = m_folder.filePath(u"Undo.secondstory"_s);
    {
        story::support::StartedWindow start(library);
        theWindow = &start.window();
        key(Qt::Key_N, Qt::ControlModifier);
        line(u"Undo"_s);
        line(u"14:32 One"_s);
        line(u"14:33 Two"_s);
        line(u"14:34 Three"_s);
        key(Qt::Key_W, Qt::ControlModifier);
        QTRY_VERIFY(!start.window().isVisible());
    }
    story::support::StartedWindow start(library);
    theWindow = &start.window();
    key(Qt::Key_Down);   // from the search to the list
    key(Qt::Key_Return); // opens the review
    key(Qt::Key_3, Qt::ControlModifier);
    QTest::qWait(100); // its history is read from the file
    key(Qt::Key_Z, Qt::ControlModifier); // asks
    QTRY_COMPARE_WITH_TIMEOUT(start.window().saveText(), u"Saved"_s, aMoment);
    const auto events = [&] {
        const QJsonObject row = QJsonDocument::fromJson(run({u"list"_s, u"--library"_s, library, u"--json"_s})).object();
        return row[u"events"_s].toInt();
    };
    QCOMPARE(events(), 3);
    key(Qt::Key_Z, Qt::ControlModifier); // and does it
    key(Qt::Key_Z, Qt::ControlModifier); // and goes on
    QTRY_COMPARE_WITH_TIMEOUT(start.window().saveText(), u"Saved"_s, aMoment);
    QCOMPARE(events(), 1);
    key(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_COMPARE_WITH_TIMEOUT(start.window().saveText(), u"Saved"_s, aMoment);
    QCOMPARE(events(), 2);
}

void TestMainJob::readThePremisesAndTakeTheRollCall()
{
    key(Qt::Key_2, Qt::ControlModifier);
    for (int i = 0; i < 6; ++i)
        key(Qt::Key_Right);
    // One person is there already: the pager's @on-call, who is not in the room. Four come in.
    if (focusName() != u"Add somebody by role"_s)
        key(Qt::Key_Backtab);
    QCOMPARE(focusName(), u"Add somebody by role"_s);
    for (const QString &role : {u"facilitator"_s, u"database"_s, u"support"_s, u"auditor"_s})
        line(role);
    key(Qt::Key_Down);
    key(Qt::Key_Home, Qt::ControlModifier);
    key(Qt::Key_A); // the facilitator; the next one follows by itself
    key(Qt::Key_A); // database
    key(Qt::Key_L); // support joined later
    key(Qt::Key_X); // the auditor does not
    words(u"I report to somebody who may ask for names"_s);
}

void TestMainJob::captureTwentyLines()
{
    key(Qt::Key_3, Qt::ControlModifier);
    key(Qt::Key_L, Qt::ControlModifier);
    QCOMPARE(focusName(), u"Capture line"_s);
    for (const QString &text : {
             u"14:22 Deploy 4812 finished on half of the hosts #change"_s,
             u"~14:35 We believed the cache was at fault #decision @on-call"_s,
             u"14:40-14:55 Failover drill to the standby #action @database"_s,
             u"14:57 Second page: queue depth over 40,000 #alert"_s,
             u"15:?? Retries from the mobile app rise tenfold #observation"_s,
             u"15:29 Roll back deploy 4812 #decision"_s,
             u"15:31 Errors fall on the rolled-back hosts #recovery @on-call"_s,
             u"before 14:20 Cache setting prepared #change"_s,
             u"the dashboard stayed green all morning"_s,
             u"\\14:00 is written on the wall"_s,
             u"! An alert on queue depth @on-call due 2026-11-27"_s,
             u"! A retry budget in the app"_s,
             u"? why did the dashboard stay green"_s,
             u"+ rollback took four minutes"_s,
             u"- no one could see the replica lag"_s,
             u"~ ask for review on cache settings"_s,
             u"= the alert text named the cache"_s,
             u"* a retry storm hides the first failure"_s,
             u"% disk latency spikes every night at two"_s,
         })
        line(text);
}

void TestMainJob::correctThreeAndUndoFive()
{
    // Esc leads to the list; its rows stand in the order of time.
    key(Qt::Key_Escape);
    key(Qt::Key_Home, Qt::ControlModifier);
    key(Qt::Key_Return); // into the form of the first: "before 14:20"
    key(Qt::Key_End, Qt::ControlModifier);
    words(u" by hand"_s);
    key(Qt::Key_3, Qt::ControlModifier);
    key(Qt::Key_Down);
    key(Qt::Key_Return);
    key(Qt::Key_End, Qt::ControlModifier);
    words(u", of 24"_s);
    key(Qt::Key_3, Qt::ControlModifier);
    key(Qt::Key_Down);
    key(Qt::Key_Return);
    key(Qt::Key_End, Qt::ControlModifier);
    words(u", and rang twice"_s);

    // The three corrections and the last two lines go.
    for (int i = 0; i < 5; ++i)
        key(Qt::Key_Z, Qt::ControlModifier);
    // The two lines and the first correction come back.
    for (int i = 0; i < 3; ++i)
        key(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
}

void TestMainJob::completeTwoActions()
{
    // An alert on queue depth: owner and due day were written with the line.
    key(Qt::Key_5, Qt::ControlModifier);
    key(Qt::Key_Return);
    for (int i = 0; i < 3; ++i)
        key(Qt::Key_Tab);
    QCOMPARE(focusName(), u"How we will know it worked"_s);
    words(u"It fires in the next game day"_s);
    key(Qt::Key_Tab);
    key(Qt::Key_Tab);
    QCOMPARE(focusName(), u"Kind"_s);
    words(u"tel"_s);
    key(Qt::Key_Tab);
    key(Qt::Key_Tab);
    QCOMPARE(focusName(), u"State"_s);
    words(u"acc"_s);
    key(Qt::Key_Tab);
    QCOMPARE(focusName(), u"Would prevent a repeat"_s);
    key(Qt::Key_Space);

    // A retry budget in the app: nobody yet, no day yet. A person does not get there so fast that the lists take the letters
    // of the first action and of the second for one word.
    QTest::qWait(QApplication::keyboardInputInterval() + 50);
    key(Qt::Key_5, Qt::ControlModifier);
    key(Qt::Key_Down);
    key(Qt::Key_Return);
    key(Qt::Key_Tab);
    QCOMPARE(focusName(), u"Owner, one person by role"_s);
    words(u"mobile lead"_s); // nobody has that role yet: the person is made in the same step
    key(Qt::Key_Tab);
    QCOMPARE(focusName(), u"Due (30 days proposed)"_s);
    words(u"2026-12-14"_s);
    key(Qt::Key_Tab);
    QCOMPARE(focusName(), u"How we will know it worked"_s);
    words(u"At most 10 % more requests"_s);
    key(Qt::Key_Tab);
    key(Qt::Key_Tab);
    words(u"saf"_s);
    key(Qt::Key_Tab);
    key(Qt::Key_Tab);
    words(u"acc"_s);
}

void TestMainJob::exportTo(Qt::KeyboardModifiers modifiers, const QString &path)
{
    key(Qt::Key_P, modifiers);
    answerWithPath(path);
    QTRY_VERIFY(QFileInfo(path).size() > 1000);
    // The file is there a moment before it is noted and said.
    QTRY_VERIFY_WITH_TIMEOUT(story::support::wordsOnScreen(*theWindow).join(u'\n').contains(QFileInfo(path).fileName() + u"”"_s), aMoment);
}

void TestMainJob::checkTheFile()
{
    const QJsonObject listed = QJsonDocument::fromJson(run({u"list"_s, u"--library"_s, m_library, u"--json"_s})).object();
    QCOMPARE(listed[u"title"_s].toString(), u"Checkout latency"_s);
    const QJsonObject whole = archiveOf(m_library, m_folder.filePath(u"archive.json"_s));
    const QJsonObject review = whole[u"review"_s].toObject();
    QCOMPARE(review[u"premises_read"_s].toInt(), 6);
    const QJsonObject all = whole[u"entities"_s].toObject();
    QHash<QString, QString> roles; // by id
    for (const QJsonValue &person : all[u"person"_s].toArray())
        roles.insert(person[u"id"_s].toString(), person[u"role"_s].toString());

    // Each event as "precision start–end kind text @people", written down by hand.
    QStringList events;
    for (const QJsonValue &event : all[u"event"_s].toArray()) {
        const auto clock = [](const QJsonValue &moment) {
            const QString micros = moment[u"earliest"_s].toString(moment[u"latest"_s].toString());
            return micros.isEmpty() ? QString()
                                    : QDateTime::fromMSecsSinceEpoch(micros.toLongLong() / 1000, Qt::UTC).toString(u"dd HH:mm"_s);
        };
        QStringList parts{event[u"start"_s][u"precision"_s].toString(), clock(event[u"start"_s]), clock(event[u"end"_s]),
                          event[u"kind"_s].toString(), event[u"text"_s].toString()};
        for (const QJsonValue &id : event[u"people"_s].toArray())
            parts.append(u'@' + roles.value(id.toString()));
        parts.removeAll(QString());
        events.append(parts.join(u' '));
    }
    QCOMPARE(events, QStringList({
                         u"exact 14 14:32 alert Pager fired for checkout latency @on-call"_s,
                         u"exact 14 14:22 change Deploy 4812 finished on half of the hosts"_s,
                         u"about 14 14:30 decision We believed the cache was at fault @on-call"_s,
                         u"exact 14 14:40 14 14:55 action Failover drill to the standby @database"_s,
                         u"exact 14 14:57 alert Second page: queue depth over 40,000"_s,
                         u"hour 14 15:00 observation Retries from the mobile app rise tenfold"_s,
                         u"exact 14 15:29 decision Roll back deploy 4812"_s,
                         u"exact 14 15:31 recovery Errors fall on the rolled-back hosts @on-call"_s,
                         u"before 14 14:20 change Cache setting prepared by hand"_s,
                         u"the dashboard stayed green all morning"_s,
                         u"14:00 is written on the wall"_s,
                     }));

    QStringList people;
    for (const QJsonValue &person : all[u"person"_s].toArray())
        people.append(QStringList{person[u"role"_s].toString(), person[u"in_room"_s].toBool() ? u"in the room"_s : u"away"_s,
                                  person[u"premises"_s].toString(), person[u"premises_reason"_s].toString()}
                          .join(u'|'));
    QCOMPARE(people, QStringList({
                         u"on-call|away||"_s,
                         u"facilitator|in the room|accepted|"_s,
                         u"database|in the room|accepted|"_s,
                         u"support|in the room|accepted_late|"_s,
                         u"auditor|in the room|exception|I report to somebody who may ask for names"_s,
                         u"mobile lead|away||"_s,
                     }));

    QStringList actions;
    for (const QJsonValue &action : all[u"action"_s].toArray())
        actions.append(QStringList{action[u"text"_s].toString(), action[u"kind"_s].toString(),
                                   roles.value(action[u"owner"_s].toString()), action[u"due"_s].toString(),
                                   action[u"done_when"_s].toString(), action[u"status"_s].toString(),
                                   action[u"prevents_repeat"_s].toBool() ? u"prevents"_s : QString()}
                           .join(u'|'));
    QCOMPARE(actions, QStringList({
                          u"An alert on queue depth|telemetry|on-call|2026-11-27|It fires in the next game day|accepted|prevents"_s,
                          u"A retry budget in the app|safety_limit|mobile lead|2026-12-14|At most 10 % more requests|accepted|"_s,
                      }));

    QCOMPARE(texts(all[u"question"_s].toArray()), QStringList({u"why did the dashboard stay green"_s}));
    QCOMPARE(texts(all[u"lesson"_s].toArray()), QStringList({u"a retry storm hides the first failure"_s}));
    QCOMPARE(texts(all[u"weak_signal"_s].toArray()), QStringList({u"disk latency spikes every night at two"_s}));
    QCOMPARE(texts(all[u"finding"_s].toArray()),
             QStringList({u"rollback took four minutes"_s, u"no one could see the replica lag"_s,
                          u"ask for review on cache settings"_s, u"the alert text named the cache"_s}));
    QCOMPARE(texts(all[u"finding"_s].toArray(), u"goal"_s), QStringList({u""_s, u"wrong"_s, u"differently"_s, u"sense"_s}));

    // Both exports are noted with the SHA-256 of what was written.
    const QJsonArray exports = all[u"export_record"_s].toArray();
    QCOMPARE(texts(exports, u"format"_s), QStringList({u"pdf"_s, u"html"_s}));
    for (int i = 0; i < 2; ++i) {
        QFile written(i == 0 ? m_pdf : m_html);
        QVERIFY(written.open(QIODevice::ReadOnly));
        const QByteArray hash = QCryptographicHash::hash(written.readAll(), QCryptographicHash::Sha256).toHex();
        QCOMPARE(exports[i][u"sha256"_s].toString(), QString::fromLatin1(hash));
    }
    // Nothing else is in the review.
    QCOMPARE(all.keys(), QStringList({u"action"_s, u"agenda_item"_s, u"event"_s, u"export_record"_s, u"finding"_s, u"lesson"_s,
                                      u"person"_s, u"question"_s, u"weak_signal"_s}));
    QCOMPARE(review.keys(), QStringList({u"created_at"_s, u"id"_s, u"premises_read"_s, u"title"_s, u"zone"_s}));
    run({u"verify"_s, m_library});
}

QTEST_MAIN(TestMainJob)
#include "tst_main_job.moc"
