// `capture`: each example line of the one-line grammar, its JSON shape field by field, and what it became in the library.
// The expected values were worked out by hand: the working day is Sat 14 Nov 2026, the zone Europe/Berlin (UTC+1 then).
#include "tests/cli/program.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>
#include <QTimeZone>

using namespace Qt::StringLiterals;
using namespace story::support;

namespace {

// As JSON text, so that a case reads as what the program prints; seq, typed and saved are added by the test.
struct Case {
    const char *line;
    const char *expected;
};

const Case cases[] = {
    {"14:32 Pager fired for checkout latency #alert @oncall",
     R"({"kind":"event","event_kind":"alert","at":"2026-11-14T13:32:00Z","precision":"exact","zone":"Europe/Berlin",
         "text":"Pager fired for checkout latency","tags":[],"people":["oncall"]})"},
    {"~14:35 we believed the cache was at fault",
     R"({"kind":"event","event_kind":"note","at":"2026-11-14T13:35:00Z","precision":"about","zone":"Europe/Berlin",
         "text":"we believed the cache was at fault","tags":[],"people":[]})"},
    {"14:35~ we believed it still",
     R"({"kind":"event","event_kind":"note","at":"2026-11-14T13:35:00Z","precision":"about","zone":"Europe/Berlin",
         "text":"we believed it still","tags":[],"people":[]})"},
    {"before 14:35 somebody looked",
     R"({"kind":"event","event_kind":"note","at":"2026-11-14T13:35:00Z","precision":"before","zone":"Europe/Berlin",
         "text":"somebody looked","tags":[],"people":[]})"},
    {"after 14:35 nobody looked",
     R"({"kind":"event","event_kind":"note","at":"2026-11-14T13:35:00Z","precision":"after","zone":"Europe/Berlin",
         "text":"nobody looked","tags":[],"people":[]})"},
    {"15:?? the vendor called back",
     R"({"kind":"event","event_kind":"note","at":"2026-11-14T14:00:00Z","precision":"hour","zone":"Europe/Berlin",
         "text":"the vendor called back","tags":[],"people":[]})"},
    {"14:40-14:55 failover drill to the standby",
     R"({"kind":"event","event_kind":"note","at":"2026-11-14T13:40:00Z","until":"2026-11-14T13:55:00Z","precision":"exact",
         "zone":"Europe/Berlin","text":"failover drill to the standby","tags":[],"people":[]})"},
    {"yesterday 23:10 CET deploy 4812 finished",
     R"({"kind":"event","event_kind":"note","at":"2026-11-13T22:10:00Z","precision":"exact","zone":"+01:00",
         "text":"deploy 4812 finished","tags":[],"people":[]})"},
    {"2026-11-14 rehearsal day",
     R"({"kind":"event","event_kind":"note","at":"2026-11-13T23:00:00Z","precision":"day","zone":"Europe/Berlin",
         "text":"rehearsal day","tags":[],"people":[]})"},
    {"2026-11-14 14:32:07.250 +05:30 clock of the vendor #clock #change",
     R"({"kind":"event","event_kind":"change","at":"2026-11-14T09:02:07.25Z","precision":"exact","zone":"+05:30",
         "text":"clock of the vendor","tags":["clock"],"people":[]})"},
    {"the dashboard stayed green all morning",
     R"({"kind":"event","event_kind":"note","precision":"unknown","text":"the dashboard stayed green all morning",
         "tags":[],"people":[]})"},
    {"! add an alert on queue depth @on-call due friday",
     R"({"kind":"action","text":"add an alert on queue depth","tags":[],"people":[],"owner":"on-call","due":"FRIDAY"})"},
    {"? why did the dashboard stay green",
     R"({"kind":"question","text":"why did the dashboard stay green","tags":[],"people":[]})"},
    {"+ rollback took four minutes",
     R"({"kind":"finding","goal":"right","text":"rollback took four minutes","tags":[],"people":[]})"},
    {"- no one could see the replica lag",
     R"({"kind":"finding","goal":"wrong","text":"no one could see the replica lag","tags":[],"people":[]})"},
    {"~ ask for review on schema changes",
     R"({"kind":"finding","goal":"differently","text":"ask for review on schema changes","tags":[],"people":[]})"},
    {"= the alert text named the wrong service, so ...",
     R"({"kind":"finding","goal":"sense","text":"the alert text named the wrong service, so ...","tags":[],"people":[]})"},
    {"* a retry storm hides the first failure",
     R"({"kind":"lesson","text":"a retry storm hides the first failure","tags":[],"people":[]})"},
    {"% disk latency spikes every night at two",
     R"({"kind":"signal","text":"disk latency spikes every night at two","tags":[],"people":[]})"},
    {"\\! 14:32 taken as it stands",
     R"({"kind":"event","event_kind":"note","precision":"unknown","text":"! 14:32 taken as it stands","tags":[],"people":[]})"},
};

// The next Friday after today in Berlin, counted a day at a time.
QString nextFriday()
{
    QDate day = QDateTime::currentDateTimeUtc().toTimeZone(QTimeZone("Europe/Berlin")).date();
    do {
        day = day.addDays(1);
    } while (day.dayOfWeek() != Qt::Friday);
    return day.toString(Qt::ISODate);
}

QByteArray allLines()
{
    QByteArray input;
    for (const Case &c : cases)
        input += QByteArray(c.line) + '\n';
    return input;
}

} // namespace

class TestCaptureCommand : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void every_example_line_gives_the_documented_object();
    void plain_output_is_saved_and_the_number_of_the_entry();
    void what_was_captured_is_in_the_library();
    void each_line_is_acknowledged_before_the_next_is_sent();
    void a_weak_signal_with_a_time_tells_it();
    void a_time_without_any_day_is_kept_with_an_open_day();
    void bytes_that_are_no_text_are_replaced_and_said();
    void blank_lines_are_no_captures_and_a_last_line_needs_no_break();
    void nothing_typed_is_refused();
};

void TestCaptureCommand::every_example_line_gives_the_documented_object()
{
    const QTemporaryDir folder;
    const QString library = folder.filePath(u"l.secondstory"_s);
    const QString id = newReview(library);
    const QString before = nextFriday();
    const Run captured = run(words(u"capture --json --at 2026-11-14"_s, {u"--library"_s, library, u"--review"_s, id}), allLines());
    const QString after = nextFriday(); // another one where midnight came in between
    QVERIFY2(captured.code == 0, captured.told().constData());
    QVERIFY2(captured.err.isEmpty(), captured.told().constData());
    const QList<QJsonObject> rows = captured.rows();
    QCOMPARE(rows.size(), qsizetype(std::size(cases)));
    for (qsizetype i = 0; i < rows.size(); ++i) {
        QByteArray wanted = cases[i].expected;
        wanted.replace("FRIDAY", (rows[i].value(u"due"_s).toString() == after ? after : before).toUtf8());
        QJsonObject expected = QJsonDocument::fromJson(wanted).object();
        QVERIFY2(!expected.isEmpty(), cases[i].line);
        expected.insert(u"seq"_s, i + 2); // the first entry made the review
        expected.insert(u"typed"_s, QString::fromUtf8(cases[i].line));
        expected.insert(u"saved"_s, true);
        QVERIFY2(rows[i] == expected, QByteArray(cases[i].line) + "\n  is " + QJsonDocument(rows[i]).toJson(QJsonDocument::Compact)
                                          + "\n  not " + QJsonDocument(expected).toJson(QJsonDocument::Compact));
    }
}

void TestCaptureCommand::plain_output_is_saved_and_the_number_of_the_entry()
{
    const QTemporaryDir folder;
    const QString library = folder.filePath(u"l.secondstory"_s);
    const QString id = newReview(library);
    const Run captured = run(words(u"capture --at 2026-11-14"_s, {u"--library"_s, library, u"--review"_s, id}),
                             "14:32 one\n+ two\n* three\n");
    QCOMPARE(captured.code, 0);
    QCOMPARE(captured.out, QByteArray("saved 2\nsaved 3\nsaved 4\n"));
    QCOMPARE(captured.err, QByteArray());
}

void TestCaptureCommand::what_was_captured_is_in_the_library()
{
    const QTemporaryDir folder;
    const QString library = folder.filePath(u"l.secondstory"_s);
    const QString id = newReview(library);
    QCOMPARE(run(words(u"capture --at 2026-11-14"_s, {u"--library"_s, library, u"--review"_s, id}), allLines()).code, 0);

    const QJsonObject entities = archiveOf(library, id).value(u"entities"_s).toObject();
    const QHash<QString, qsizetype> counts{{u"event"_s, 12}, {u"action"_s, 1},      {u"question"_s, 1}, {u"finding"_s, 4},
                                           {u"lesson"_s, 1}, {u"weak_signal"_s, 1}, {u"person"_s, 1}};
    for (auto it = counts.cbegin(); it != counts.cend(); ++it)
        QVERIFY2(entities.value(it.key()).toArray().size() == it.value(),
                 qPrintable(it.key() + QString::number(entities.value(it.key()).toArray().size())));
    QStringList typed;
    for (const QString &kind : counts.keys()) {
        for (const QJsonValue &entity : entities.value(kind).toArray())
            typed.append(entity.toObject().value(u"typed"_s).toString());
    }
    for (const Case &c : cases)
        QVERIFY2(typed.contains(QString::fromUtf8(c.line)), c.line);
    QStringList roles;
    for (const QJsonValue &person : entities.value(u"person"_s).toArray())
        roles.append(person.toObject().value(u"role"_s).toString());
    QCOMPARE(roles, QStringList{u"oncall"_s}); // "@on-call" is the same role
    QCOMPARE(entities.value(u"action"_s).toArray().first().toObject().value(u"status"_s).toString(u"idea"_s), u"idea"_s);
}

void TestCaptureCommand::each_line_is_acknowledged_before_the_next_is_sent()
{
    const QTemporaryDir folder;
    const QString library = folder.filePath(u"l.secondstory"_s);
    const QString id = newReview(library);
    QProcess capture;
    start(capture, words(u"capture"_s, {u"--library"_s, library, u"--review"_s, id}));
    QVERIFY(capture.waitForStarted());
    for (int n = 0; n < 3; ++n) {
        capture.write("line " + QByteArray::number(n) + '\n');
        while (!capture.canReadLine())
            QVERIFY(capture.waitForReadyRead(30'000));
        QCOMPARE(capture.readLine(), "saved " + QByteArray::number(n + 2) + '\n');
        // It is there for somebody else who reads now.
        const Run found = run(words(u"find"_s, {u"--library"_s, library, u"line %1"_s.arg(n)}));
        QVERIFY2(found.code == 0, found.told().constData());
    }
    capture.closeWriteChannel();
    QVERIFY(capture.waitForFinished(30'000));
    QCOMPARE(capture.exitCode(), 0);
}

void TestCaptureCommand::a_weak_signal_with_a_time_tells_it()
{
    const QTemporaryDir folder;
    const QString library = folder.filePath(u"l.secondstory"_s);
    const QString id = newReview(library);
    const Run captured = run(words(u"capture --json --at 2026-11-14"_s, {u"--library"_s, library, u"--review"_s, id}),
                             "% 02:00 disk latency spikes\n");
    QCOMPARE(captured.rows().size(), 1);
    const QJsonObject row = captured.rows().constFirst();
    QCOMPARE(row.value(u"kind"_s).toString(), u"signal"_s);
    QCOMPARE(row.value(u"at"_s).toString(), u"2026-11-14T01:00:00Z"_s);
    QCOMPARE(row.value(u"text"_s).toString(), u"disk latency spikes"_s);
}

void TestCaptureCommand::a_time_without_any_day_is_kept_with_an_open_day()
{
    const QTemporaryDir folder;
    const QString library = folder.filePath(u"l.secondstory"_s);
    const QString id = newReview(library);
    const Run captured = run(words(u"capture --json"_s, {u"--library"_s, library, u"--review"_s, id}), "14:32 pager fired\n");
    QCOMPARE(captured.code, 0);
    QCOMPARE(captured.rows().size(), 1);
    const QJsonObject row = captured.rows().constFirst();
    QVERIFY2(!row.contains(u"at"_s), captured.out.constData());
    QCOMPARE(row.value(u"precision"_s).toString(), u"unknown"_s);
    QCOMPARE(row.value(u"text"_s).toString(), u"pager fired"_s);
    const QJsonObject event = archiveOf(library, id).value(u"entities"_s).toObject().value(u"event"_s).toArray().first().toObject();
    QCOMPARE(event.value(u"start"_s).toObject().value(u"typed"_s).toString(), u"14:32"_s);
}

void TestCaptureCommand::bytes_that_are_no_text_are_replaced_and_said()
{
    const QTemporaryDir folder;
    const QString library = folder.filePath(u"l.secondstory"_s);
    const QString id = newReview(library);
    const Run captured = run(words(u"capture --json"_s, {u"--library"_s, library, u"--review"_s, id}),
                             QByteArray("a\0b \xff\xfe c\n", 9));
    QCOMPARE(captured.code, 1);
    QVERIFY(!captured.err.isEmpty());
    QCOMPARE(captured.rows().size(), 1);
    QCOMPARE(captured.rows().constFirst().value(u"text"_s).toString(), u"a\uFFFDb \uFFFD\uFFFD c"_s);
}

void TestCaptureCommand::blank_lines_are_no_captures_and_a_last_line_needs_no_break()
{
    const QTemporaryDir folder;
    const QString library = folder.filePath(u"l.secondstory"_s);
    const QString id = newReview(library);
    const Run captured = run(words(u"capture"_s, {u"--library"_s, library, u"--review"_s, id}), "\n  \r\n\t\none\r\ntwo");
    QCOMPARE(captured.code, 0);
    QCOMPARE(captured.out, QByteArray("saved 2\nsaved 3\n"));
}

void TestCaptureCommand::nothing_typed_is_refused()
{
    const QTemporaryDir folder;
    const QString library = folder.filePath(u"l.secondstory"_s);
    const QString id = newReview(library);
    const QByteArray longLine(1'000'000, 'x');
    const QList<QByteArray> lines{"!",       "? ",    "25:10 not a time",      "2026-02-30 no day", "#", "@", "due friday",
                                  "\xF0\x9F\x94\xA5 \xD7\xA9\xD7\x9C\xD7\x95\xD7\x9D", "a\xE2\x80\xAE" "b", longLine};
    const Run captured = run(words(u"capture --json --at 2026-11-14"_s, {u"--library"_s, library, u"--review"_s, id}),
                             lines.join('\n') + '\n');
    QVERIFY2(captured.code == 0, captured.told().constData());
    QCOMPARE(captured.rows().size(), lines.size());
    for (qsizetype i = 0; i < lines.size(); ++i)
        QCOMPARE(captured.rows()[i].value(u"typed"_s).toString().toUtf8(), lines[i]);
    QCOMPARE(run(words(u"verify"_s, {library})).code, 0);
}

QTEST_GUILESS_MAIN(TestCaptureCommand)
#include "tst_capture_command.moc"
