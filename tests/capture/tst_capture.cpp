// The grammar of the capture line: the lines of the manual, and traps.
#include "app/capture/capture.h"
#include "app/capture/due.h"
#include "app/model/moment_text.h"
#include "app/model/position.h"
#include "tests/capture/berlin.h"
#include "tests/support/effort.h"

#include <QRandomGenerator>
#include <QRegularExpression>
#include <QTest>

using namespace story;
using namespace story::capture;
using namespace Qt::StringLiterals;

namespace {

QString spansOf(const Draft &draft)
{
    static constexpr const char *names[] = {"sigil", "time",   "zone", "kind",
                                            "tag",   "person", "due",  "literal"};
    QStringList all;
    for (const Span &span : draft.spans)
        all.append(QString::fromLatin1(names[static_cast<int>(span.kind)]) + u'='
                   + draft.typed.mid(span.from, span.length));
    return all.join(u'|');
}

QString at(const Moment &moment)
{
    const auto told = toldInstant(moment);
    return told ? isoUtc(*told) : QString();
}

QStringList wordsOf(const QString &text)
{
    static const QRegularExpression word(u"[\\p{L}\\p{N}]+"_s,
                                         QRegularExpression::UseUnicodePropertiesOption);
    QStringList words;
    for (auto it = word.globalMatch(text); it.hasNext();)
        words.append(it.next().captured());
    return words;
}

} // namespace

class TestCapture : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aLineBecomesWhatItSays_data();
    void aLineBecomesWhatItSays();
    void aTrapStaysText_data();
    void aTrapStaysText();
    void anEventHasItsTimes();
    void tagsAndPeopleAreTakenOut();
    void theLastEventKindCounts();
    void wordsWithoutAFieldStayInWhatIsStored();
    void noWordIsLostToADueDay();
    void aDueDayIsRead_data();
    void aDueDayIsRead();
    void aChipTurnedBackIsText();
    void aProblemPointsIntoTheLine();
    void anEmptyLineIsEmpty();
    void whatIsUnderstoodIsSaid();
    void theContextComesFromTheReview();
    void pastedTextFallsIntoLines();
    void theBulletsAndMarksOfAListOfTimesAreNoSigns();
    void aMegabyteIsReadInProportionToWords();
    void noWordIsLost();
};

void TestCapture::aLineBecomesWhatItSays_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("spans");
    QTest::addColumn<QString>("time");
    const auto row = [](const QString &line, const QString &kind, const QString &text,
                        const QString &spans, const QString &time = {}) {
        QTest::newRow(qPrintable(line)) << line << kind << text << spans << time;
    };
    row(u"14:32 Pager fired for checkout latency #alert @oncall"_s, u"event"_s,
        u"Pager fired for checkout latency"_s, u"time=14:32|kind=#alert|person=@oncall"_s,
        u"2026-11-14T13:32:00Z"_s);
    row(u"~14:35 we believed the cache was at fault"_s, u"event"_s,
        u"we believed the cache was at fault"_s, u"time=~14:35"_s, u"2026-11-14T13:35:00Z"_s);
    row(u"14:35~ we believed the cache was at fault"_s, u"event"_s,
        u"we believed the cache was at fault"_s, u"time=14:35~"_s, u"2026-11-14T13:35:00Z"_s);
    row(u"about 14:35 we looked"_s, u"event"_s, u"we looked"_s, u"time=about 14:35"_s,
        u"2026-11-14T13:35:00Z"_s);
    row(u"before 14:35 we looked"_s, u"event"_s, u"we looked"_s, u"time=before 14:35"_s,
        u"2026-11-14T13:35:00Z"_s);
    row(u"15:?? someone saw retries"_s, u"event"_s, u"someone saw retries"_s, u"time=15:??"_s,
        u"2026-11-14T14:00:00Z"_s);
    row(u"14:40-14:55 failover drill to the standby"_s, u"event"_s,
        u"failover drill to the standby"_s, u"time=14:40-14:55"_s, u"2026-11-14T13:40:00Z"_s);
    row(u"yesterday 23:10 CET deploy 4812 finished"_s, u"event"_s, u"deploy 4812 finished"_s,
        u"time=yesterday 23:10|zone=CET"_s, u"2026-11-13T22:10:00Z"_s);
    row(u"the dashboard stayed green all morning"_s, u"event"_s,
        u"the dashboard stayed green all morning"_s, u""_s);
    row(u"! add an alert on queue depth @on-call due friday"_s, u"action"_s,
        u"add an alert on queue depth"_s, u"sigil=!|person=@on-call|due=due friday"_s);
    row(u"? why did the dashboard stay green"_s, u"question"_s,
        u"why did the dashboard stay green"_s, u"sigil=?"_s);
    row(u"+ rollback took four minutes"_s, u"finding right"_s, u"rollback took four minutes"_s,
        u"sigil=+"_s);
    row(u"- no one could see the replica lag"_s, u"finding wrong"_s,
        u"no one could see the replica lag"_s, u"sigil=-"_s);
    row(u"~ ask for review on schema changes"_s, u"finding differently"_s,
        u"ask for review on schema changes"_s, u"sigil=~"_s);
    row(u"= the alert text named the wrong service, so ..."_s, u"finding sense"_s,
        u"the alert text named the wrong service, so ..."_s, u"sigil=="_s);
    row(u"* a retry storm hides the first failure"_s, u"lesson"_s,
        u"a retry storm hides the first failure"_s, u"sigil=*"_s);
    row(u"% disk latency spikes every night at two"_s, u"signal"_s,
        u"disk latency spikes every night at two"_s, u"sigil=%"_s);
    row(u"% 14:32 disk latency spikes"_s, u"signal"_s, u"disk latency spikes"_s,
        u"sigil=%|time=14:32"_s, u"2026-11-14T13:32:00Z"_s);
    row(u"% 14:32-14:40 disk latency"_s, u"signal"_s, u"14:32-14:40 disk latency"_s, u"sigil=%"_s);
    row(u"1432 Pager fired"_s, u"event"_s, u"Pager fired"_s, u"time=1432"_s,
        u"2026-11-14T13:32:00Z"_s);
    row(u"2:32pm Pager fired"_s, u"event"_s, u"Pager fired"_s, u"time=2:32pm"_s,
        u"2026-11-14T13:32:00Z"_s);
    row(u"14:32:07.250 Pager fired"_s, u"event"_s, u"Pager fired"_s, u"time=14:32:07.250"_s,
        u"2026-11-14T13:32:07.25Z"_s);
    row(u"14:32Z Pager fired"_s, u"event"_s, u"Pager fired"_s, u"time=14:32|zone=Z"_s,
        u"2026-11-14T14:32:00Z"_s);
    row(u"14:32 +05:30 Pager fired"_s, u"event"_s, u"Pager fired"_s, u"time=14:32|zone=+05:30"_s,
        u"2026-11-14T09:02:00Z"_s);
    row(u"+5m Pager fired"_s, u"event"_s, u"Pager fired"_s, u"time=+5m"_s,
        u"2026-11-14T13:27:00Z"_s);
    row(u"now it is back"_s, u"event"_s, u"it is back"_s, u"time=now"_s, u"2026-11-22T23:35:00Z"_s);
    row(u"\\14:32 #alert @oncall as it is"_s, u"event"_s, u"14:32 #alert @oncall as it is"_s,
        u"literal=\\"_s);
    row(u"\\! not an action"_s, u"event"_s, u"! not an action"_s, u"literal=\\"_s);
    row(u"  14:32   Pager  fired  "_s, u"event"_s, u"Pager  fired"_s, u"time=14:32"_s,
        u"2026-11-14T13:32:00Z"_s);
    row(u"!\tadd an alert"_s, u"action"_s, u"add an alert"_s, u"sigil=!"_s);
}

void TestCapture::aLineBecomesWhatItSays()
{
    QFETCH(QString, line);
    QFETCH(QString, kind);
    QFETCH(QString, text);
    QFETCH(QString, spans);
    QFETCH(QString, time);
    const Draft draft = read(line, berlin());
    QString got = kindName(draft.kind);
    if (draft.kind == Draft::Kind::Finding)
        got += u' ' + QString::fromLatin1(Choices<Goal>::list[static_cast<int>(draft.goal)].name);
    QCOMPARE(got, kind);
    QCOMPARE(draft.text, text);
    QCOMPARE(draft.typed, line);
    QCOMPARE(spansOf(draft), spans);
    QCOMPARE(at(draft.start), time);
}

void TestCapture::aTrapStaysText_data()
{
    QTest::addColumn<QString>("line");
    for (const char *line : {"1500 errors",
                             "1500 ms latency",
                             "-5 degrees in the rack",
                             "+5 hosts were added",
                             "~5 hosts were lost",
                             "%5 of all",
                             "!important",
                             "?why",
                             "*bold* claim",
                             "=5",
                             "!",
                             "?",
                             "+",
                             "#",
                             "@",
                             "#4812 was closed",
                             "write to a@b.example",
                             "npm i @scope/package",
                             "see https://x.example/#part",
                             "@user@social.example said",
                             "it is 50% slower",
                             "C# and F#",
                             "a#b",
                             "25:10 of video",
                             "24/7 support",
                             "10.5.3 was released",
                             "due friday it broke",
                             "@ home",
                             "# heading",
                             "@1500",
                             "🔥🔥🔥",
                             "شعلة في الخادم",
                             "\xe2\x80\xae"
                             "14:32 reversed",
                             "﹟alert ＠oncall",
                             "1:1 with the lead",
                             "\xe2\x80\x8f"
                             "12:30"})
        QTest::newRow(line) << QString::fromUtf8(line);
}

void TestCapture::aTrapStaysText()
{
    QFETCH(QString, line);
    const Draft draft = read(line, berlin());
    QCOMPARE(draft.kind, Draft::Kind::Event);
    QCOMPARE(draft.text, line);
    QCOMPARE(draft.keptText, line);
    QVERIFY(draft.spans.isEmpty());
    QVERIFY(draft.start.isEmpty());
    QVERIFY(draft.tags.isEmpty() && draft.people.isEmpty());
}

void TestCapture::anEventHasItsTimes()
{
    const Draft span = read(u"23:40–00:10 CET drill"_s, berlin());
    QCOMPARE(at(span.start), u"2026-11-14T22:40:00Z"_s);
    QCOMPARE(at(span.end), u"2026-11-14T23:10:00Z"_s);
    QCOMPARE(span.start.zone, u"+01:00"_s);
    QVERIFY(read(u"14:32 x"_s, berlin()).end.isEmpty());

    Context noDay = berlin();
    noDay.time.workingDay.reset();
    noDay.time.lastEvent.reset();
    const Draft open = read(u"14:32 Pager fired"_s, noDay);
    QVERIFY(open.start.isDayOpen());
    QCOMPARE(open.start.typed, u"14:32"_s);
    QCOMPARE(open.text, u"Pager fired"_s);
}

void TestCapture::tagsAndPeopleAreTakenOut()
{
    const Draft draft = read(
        u"14:32 asked @on-call, then @database_team about #Deploy (#cache) and again @ON-CALL."_s,
        berlin());
    QCOMPARE(draft.people, (QStringList{u"on-call"_s, u"database_team"_s}));
    QCOMPARE(draft.tags, (QStringList{u"Deploy"_s, u"cache"_s}));
    QCOMPARE(draft.text, u"asked, then about and again."_s);
    QCOMPARE(read(u"@Bereitschaft-Süd sah #Überlauf"_s, berlin()).people,
             QStringList{u"Bereitschaft-Süd"_s});
    QCOMPARE(read(u"#2fa broke"_s, berlin()).tags, QStringList{u"2fa"_s});
    QCOMPARE(read(u"#4812 #a-"_s, berlin()).tags, QStringList{u"a"_s});
}

void TestCapture::theLastEventKindCounts()
{
    const Draft draft = read(u"rolled back #alert #Recovery #deploy"_s, berlin());
    QCOMPARE(draft.eventKind, EventKind::Recovery);
    QVERIFY(draft.saysEventKind);
    QCOMPARE(draft.tags, QStringList({u"alert"_s, u"deploy"_s})); // the one before it is a word like any other
    QCOMPARE(read(u"paged #alert again #alert"_s, berlin()).tags, QStringList());
    QCOMPARE(read(u"! test the #alert"_s, berlin()).tags,
             QStringList{u"alert"_s}); // only an event has a kind
    QVERIFY(!read(u"rolled back"_s, berlin()).saysEventKind);
}

void TestCapture::wordsWithoutAFieldStayInWhatIsStored()
{
    const Draft finding = read(u"- no one but @dba saw the #lag"_s, berlin());
    QCOMPARE(finding.text, u"no one but saw the"_s);
    QCOMPARE(finding.keptText, u"no one but @dba saw the #lag"_s);
    const Draft action = read(u"! pair @on-call with @dba #alerts"_s, berlin());
    QCOMPARE(action.owner, u"on-call"_s);
    QCOMPARE(action.people, QStringList{u"dba"_s});
    QCOMPARE(action.text, u"pair with"_s);
    QCOMPARE(action.keptText, u"pair with @dba"_s);
    const Draft question = read(u"? who drained it @dba @oncall"_s, berlin());
    QCOMPARE(question.keptText, u"who drained it @oncall"_s);
    const Draft event = read(u"x @dba #lag"_s, berlin());
    QCOMPARE(event.keptText, event.text);
}

void TestCapture::noWordIsLostToADueDay()
{
    const Draft sentence = read(u"! pay what is due friday morning"_s, berlin());
    QCOMPARE(sentence.text, u"pay what is due friday morning"_s);
    QVERIFY(!sentence.due.isValid());
    const Draft morning = read(u"! add an alert due friday morning"_s, berlin());
    QCOMPARE(morning.text, u"add an alert due friday morning"_s);
    QCOMPARE(morning.due, QDate(2026, 11, 27));
    QCOMPARE(read(u"! add an alert due friday, @on-call"_s, berlin()).due, QDate(2026, 11, 27));
}

void TestCapture::aDueDayIsRead_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<QDate>("day");
    const auto row = [](const char *words, QDate day) {
        QTest::newRow(words) << QString::fromLatin1(words) << day;
    };
    // Today is Mon 23 Nov 2026 in Berlin.
    row("due friday", QDate(2026, 11, 27));
    row("due Fri", QDate(2026, 11, 27));
    row("due monday", QDate(2026, 11, 30)); // not today
    row("due sunday", QDate(2026, 11, 29));
    row("due tomorrow", QDate(2026, 11, 24));
    row("due today", QDate(2026, 11, 23));
    row("due 2026-12-01", QDate(2026, 12, 1));
    row("due: 2026-12-01", QDate(2026, 12, 1));
    row("due in 2 weeks", QDate(2026, 12, 7));
    row("due in two weeks", QDate(2026, 12, 7));
    row("due in a week", QDate(2026, 11, 30));
    row("due in 3 days", QDate(2026, 11, 26));
    row("due in 1 month", QDate(2026, 12, 23));
    row("due on 27 Nov", QDate(2026, 11, 27));
    row("due Nov 20", QDate(2027, 11, 20)); // its next occurrence
    row("due 1.12.", QDate(2026, 12, 1));
    row("due 29 Feb", QDate(2028, 2, 29));
    row("Due Friday", QDate(2026, 11, 27));
    row("due to the load", QDate());
    row("due yesterday", QDate());
    row("due", QDate());
    row("due 2026-02-30", QDate());
    row("due 05/06/2027", QDate());
    row("due in no time", QDate());
    row("due frida", QDate());
    row("overdue friday", QDate());
}

void TestCapture::aDueDayIsRead()
{
    QFETCH(QString, words);
    QFETCH(QDate, day);
    const Draft draft = read(u"! add an alert "_s + words, berlin());
    QCOMPARE(draft.due, day);
    QCOMPARE(draft.text, day.isValid() ? u"add an alert"_s : u"add an alert "_s + words);
    const Draft inside = read(u"! add "_s + words + u", an alert"_s, berlin());
    QCOMPARE(inside.due, day);
    if (day.isValid())
        QCOMPARE(inside.text, u"add, an alert"_s);
}

void TestCapture::aChipTurnedBackIsText()
{
    Context context = berlin();
    context.timeAsText = true;
    const Draft draft = read(u"14:32 was when it broke #alert"_s, context);
    QCOMPARE(draft.text, u"14:32 was when it broke"_s);
    QVERIFY(draft.start.isEmpty());
    QCOMPARE(draft.eventKind, EventKind::Alert);
}

void TestCapture::aProblemPointsIntoTheLine()
{
    const Draft zone = read(u"  14:32 CST Pager"_s, berlin());
    QCOMPARE(zone.problems.size(), 1);
    QCOMPARE(zone.typed.mid(zone.problems[0].from, zone.problems[0].length), u"14:32 CST"_s);
    QCOMPARE(zone.text, u"Pager"_s);
    const Draft time = read(u"25:10 Pager"_s, berlin());
    QCOMPARE(time.problems.size(), 1);
    QCOMPARE(time.problems[0].code, TimeProblem::Code::ImpossibleTime);
    QCOMPARE(time.text, u"25:10 Pager"_s);
    const Draft due = read(u"! alert due 2026-02-30"_s, berlin());
    QCOMPARE(due.problems.size(), 1);
    QCOMPARE(due.typed.mid(due.problems[0].from, due.problems[0].length), u"2026-02-30"_s);
}

void TestCapture::anEmptyLineIsEmpty()
{
    for (const QString &line : {QString(), u" "_s, u"\t \u00a0"_s}) {
        const Draft draft = read(line, berlin());
        QVERIFY(draft.isEmpty());
        QCOMPARE(draft.typed, line);
        QVERIFY(draft.understood.isEmpty());
    }
    // A sigil and a space begin something; it can be stored without a text.
    const Draft action = read(u"! "_s, berlin());
    QCOMPARE(action.kind, Draft::Kind::Action);
    QVERIFY(!action.isEmpty());
    QVERIFY(action.text.isEmpty());
    QVERIFY(read(u"14:32"_s, berlin()).start.isPlaced());
    QCOMPARE(read(u"\\"_s, berlin()).text, QString());
}

void TestCapture::whatIsUnderstoodIsSaid()
{
    QCOMPARE(read(u"15:31 Errors fall on the rolled-back hosts #recovery @oncall"_s, berlin())
                 .understood,
             u"event · Sat 15:31 Berlin · recovery · Enter stores"_s);
    QCOMPARE(read(u"! add an alert @on-call due friday"_s, berlin()).understood,
             u"action · owner on-call · due Fri 27 Nov · Enter stores"_s);
    QCOMPARE(read(u"! add an alert due 2027-01-02"_s, berlin()).understood,
             u"action · due Sat 2 Jan 2027 · Enter stores"_s);
    QCOMPARE(read(u"yesterday 23:10 CET deploy"_s, berlin()).understood,
             u"event · Fri 13 Nov 23:10 CET · Enter stores"_s);
    QCOMPARE(read(u"the dashboard stayed green"_s, berlin()).understood,
             u"event · time unknown · Enter stores"_s);
    QCOMPARE(read(u"- no one could see it"_s, berlin()).understood,
             u"what went wrong · Enter stores"_s);
    QCOMPARE(read(u"\\14:32"_s, berlin()).understood, u"event · as typed · Enter stores"_s);
}

void TestCapture::theContextComesFromTheReview()
{
    Review review;
    ReviewFacts *facts = review.facts.add(Id(1, 1));
    facts->zone = u"Europe/Berlin"_s;
    const Micros now = berlin().time.now;
    QVERIFY(!contextOf(review, now).time.workingDay);
    QCOMPARE(contextOf(review, now).time.zone, QTimeZone("Europe/Berlin"));

    const auto moment = [](const QString &line) { return read(line, berlin()).start; };
    facts->impactStart = moment(u"2026-11-12 23:30Z x"_s);
    QCOMPARE(contextOf(review, now).time.workingDay,
             QDate(2026, 11, 13)); // it was past midnight in Berlin
    QVERIFY(!contextOf(review, now).time.lastEvent);

    QString position;
    quint64 number = 2;
    for (const QString &line :
         {u"2026-11-16 10:00 x"_s, u"2026-11-14 10:00 x"_s, u"of unknown time"_s}) {
        Event *event = review.events.add(Id(1, ++number));
        event->start = moment(line);
        event->position = position = positionBetween(position, {});
    }
    QCOMPARE(contextOf(review, now).time.workingDay,
             QDate(2026, 11, 14)); // of the one stored last, not of the latest
    QCOMPARE(contextOf(review, now).time.lastEvent, toldInstant(moment(u"2026-11-14 10:00 x"_s)));
    QCOMPARE(contextOf(review, now, QDate(2026, 11, 1)).time.workingDay, QDate(2026, 11, 1));
    // A day chosen by hand is meant: no time of it is taken for the next day.
    const Draft draft = read(u"10:00 x"_s, contextOf(review, now, QDate(2026, 11, 1)));
    QCOMPARE(at(draft.start), u"2026-11-01T09:00:00Z"_s);
    QVERIFY(draft.problems.isEmpty());
}

void TestCapture::pastedTextFallsIntoLines()
{
    QCOMPARE(
        pastedLines(
            u"14:32 Pager fired\n\n   ! add an alert  \n- 14:35 we looked\n* 2026-11-14 14:40 drill\n- no one saw it\n• 15:00 x\n"_s),
        (QStringList{u"14:32 Pager fired"_s, u"! add an alert"_s, u"14:35 we looked"_s,
                     u"2026-11-14 14:40 drill"_s, u"- no one saw it"_s, u"15:00 x"_s}));
    QVERIFY(pastedLines(u" \n \n"_s).isEmpty());
}

void TestCapture::theBulletsAndMarksOfAListOfTimesAreNoSigns()
{
    const QString list =
        u"- **14:32** Pager fired\n- __14:35 UTC:__ we looked\n- `14:36`: deploy\n- the dashboard stayed green\n- **no time** at all\n"_s;
    QCOMPARE(pastedLines(list),
             (QStringList{u"14:32 Pager fired"_s, u"14:35 UTC we looked"_s, u"14:36: deploy"_s, u"the dashboard stayed green"_s,
                          u"**no time** at all"_s}));
    QVERIFY(isListOfTimes(list));
    QVERIFY(isListOfTimes(u"1. 14:32 Pager fired\n2. we looked"_s));
    QVERIFY(!isListOfTimes(u"14:32 Pager fired\n14:35 we looked"_s));
    // Without a time the signs mean what they mean here.
    const QStringList findings{u"- no one could see the replica lag"_s, u"- nobody knew who was on call"_s};
    QVERIFY(!isListOfTimes(findings.join(u'\n')));
    QCOMPARE(pastedLines(findings.join(u'\n')), findings);
}

void TestCapture::aMegabyteIsReadInProportionToWords()
{
    const auto lineOf = [](const QString &piece) {
        return u"14:32 "_s + piece.repeated(1'000'000 / piece.size()) + u" end"_s;
    };
    const QString words = lineOf(u"the pager fired "_s);
    QString tags;
    for (int i = 0; i < 40'000; ++i)
        tags += u" #tag%1 @role%1"_s.arg(i);
    QStringList lines{tags + u" end"_s};
    for (const QString &piece : {u"x"_s, u"14:32 "_s, u"#a @b "_s, u"@"_s, u"due "_s, u"a#b@c "_s,
                                 u"9"_s, u" "_s, u"\U0001F525"_s, u"~"_s, u"+1h"_s})
        lines += {lineOf(piece), u"! "_s + lineOf(piece)};
    for (const QString &line : std::as_const(lines)) {
        Draft draft;
        const double times = support::timesAsLong([&] { draft = read(line, berlin()); },
                                                  [&] { read(words, berlin()); });
        // Each "due" is tried as the beginning of a day. What costs the square of its length takes many thousands.
        QVERIFY2(times < 300, qPrintable(line.left(20) + u" takes %1 times as long as words"_s.arg(times)));
        QCOMPARE(draft.typed.size(), line.size());
        QVERIFY(draft.text.endsWith(u"end"));
    }
    QCOMPARE(read(tags, berlin()).people.size(), 40'000);
}

void TestCapture::noWordIsLost()
{
    const quint32 seed = QRandomGenerator::global()->generate();
    qInfo("seed %u", seed);
    QRandomGenerator random(seed);
    const QStringList pieces{u"!"_s,
                             u"?"_s,
                             u"+"_s,
                             u"-"_s,
                             u"~"_s,
                             u"="_s,
                             u"*"_s,
                             u"%"_s,
                             u" "_s,
                             u" "_s,
                             u" "_s,
                             u"  "_s,
                             u"\t"_s,
                             u"\n"_s,
                             u"14:32"_s,
                             u"1432"_s,
                             u"2pm"_s,
                             u"yesterday"_s,
                             u"14 Nov"_s,
                             u"2026-11-14"_s,
                             u"-"_s,
                             u"–"_s,
                             u"CET"_s,
                             u"#alert"_s,
                             u"#deploy"_s,
                             u"#4812"_s,
                             u"@on-call"_s,
                             u"@dba"_s,
                             u" and "_s,
                             u"a@b.example"_s,
                             u"due friday"_s,
                             u"due 2026-12-01"_s,
                             u"due "_s,
                             u"errors"_s,
                             u"Pager"_s,
                             u"Süd"_s,
                             u"\U0001F525"_s,
                             u"שלום"_s,
                             u"\u202e"_s,
                             u"\u0301"_s,
                             u"("_s,
                             u")"_s,
                             u","_s,
                             u"."_s,
                             u"\\"_s,
                             u"\""_s,
                             u":"_s,
                             u"now"_s,
                             u"+5m"_s,
                             u"15:??"_s,
                             u"about "_s,
                             u"[14:32]"_s,
                             u"#"_s,
                             u"@"_s,
                             u"\u00a0"_s,
                             u"東京"_s,
                             u"\U0001D4D0"_s};
    for (int i = 0; i < 50'000; ++i) {
        QString line;
        for (int n = random.bounded(14); n >= 0; --n)
            line += pieces[random.bounded(static_cast<int>(pieces.size()))];
        const Draft draft = read(line, berlin());
        QCOMPARE(draft.typed, line);
        QStringList left = wordsOf(draft.text);
        QStringList kept = wordsOf(draft.keptText);
        qsizetype end = 0;
        bool afterMention = false;
        // An "and" that only joins two mentions goes with them.
        static const QRegularExpression joins(u"^[^\\S\\n]*[,;/&+]?[^\\S\\n]*and[^\\S\\n]+\\z"_s,
                                              QRegularExpression::UseUnicodePropertiesOption);
        QString joined;
        for (const Span &span : draft.spans) {
            const bool isMention = span.kind == Span::Kind::Person || span.kind == Span::Kind::Tag || span.kind == Span::Kind::EventKind;
            if (isMention && afterMention && joins.match(line.mid(end, span.from - end)).hasMatch())
                joined += u"and"_s;
            afterMention = isMention;
            QVERIFY2(span.from >= end && span.length > 0 && span.from + span.length <= line.size(),
                     qPrintable(line));
            end = span.from + span.length;
            left += wordsOf(line.mid(span.from, span.length));
            kept += wordsOf(line.mid(span.from, span.length));
        }
        // "14:32CET" is cut inside a word, so letters and digits are counted.
        const auto letters = [](const QStringList &words) {
            QString all = words.join(QString());
            std::sort(all.begin(), all.end());
            return all;
        };
        const QString all = letters(wordsOf(line));
        QVERIFY2(letters(left + QStringList(joined)) == all, qPrintable(line + u" -> "_s + left.join(u'|')));
        const QString stored = letters(kept + QStringList(joined));
        QVERIFY2(std::includes(stored.begin(), stored.end(), all.begin(), all.end()),
                 qPrintable(line));
    }
}

QTEST_GUILESS_MAIN(TestCapture)
#include "tst_capture.moc"
