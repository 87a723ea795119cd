// Times a person has to say a word about. The table is written by times_oracle.py: a person wrote what is asked and the words of each
// answer, Python's zoneinfo which instants they are.
#include "app/model/moment_text.h"
#include "app/model/time_questions.h"
#include "app/model/time_reader.h"
#include "app/model/zones.h"
#include "tests/support/effort.h"

#include <QFile>
#include <QTest>

using namespace story;
using namespace Qt::StringLiterals;

namespace {

QString kindName(TimeQuestion::Kind kind)
{
    using Kind = TimeQuestion::Kind;
    switch (kind) {
    case Kind::Gap: return u"Gap"_s;
    case Kind::Overlap: return u"Overlap"_s;
    case Kind::Zone: return u"Zone"_s;
    case Kind::Date: return u"Date"_s;
    case Kind::Several: return u"Several"_s;
    case Kind::OpenDay: return u"OpenDay"_s;
    case Kind::NoLastEvent: return u"NoLastEvent"_s;
    case Kind::EndsBeforeStart: return u"EndsBeforeStart"_s;
    }
    return {};
}

const QTimeZone &berlin()
{
    static const QTimeZone zone("Europe/Berlin");
    return zone;
}

Moment typed(const QString &words, QDate day, const QTimeZone &zone = berlin())
{
    TimeContext context;
    context.zone = zone;
    if (day.isValid())
        context.workingDay = day;
    context.now = 1795046400 * microsPerSecond; // Wed 18 Nov 2026
    return readTime(words, context).start;
}

const QDate day14(2026, 11, 14);

struct Room {
    Review review;
    Room()
    {
        ReviewFacts *facts = review.facts.add(Id(1, 1));
        facts->zone = u"Europe/Berlin"_s;
    }
    Event &add(const QString &words, QDate day = day14)
    {
        TimeContext context;
        context.zone = berlin();
        if (day.isValid())
            context.workingDay = day;
        const TimeReading reading = readTime(words, context);
        Event &event = *review.events.add(Id(2, review.events.size() + 1));
        event.position = QStringLiteral("%1").arg(review.events.size(), 6, 10, QLatin1Char('0'));
        event.start = reading.start;
        event.end = reading.end.value_or(Moment());
        return event;
    }
    void answer(const FieldTimeQuestion &question, qsizetype which)
    {
        const Edit edit = answering(review, question.about, question.question.answers[which]);
        if (!apply(review, edit))
            qFatal("the answer does not apply");
    }
};

} // namespace

class TestTimeQuestions : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void answersAreTheTimesAnOracleSaysTheyAre_data();
    void answersAreTheTimesAnOracleSaysTheyAre();
    void eachQuestionIsOnePlainSentence_data();
    void eachQuestionIsOnePlainSentence();
    void aCorrectedClockIsAskedAboutAllTheSame();
    void theDayOfATimeIsAskedFromTheDaysOfTheReview();
    void yearsAreSaidWhereTheDaysAreOfSeveral();
    void oneAnswerPlacesASpanAcrossMidnight();
    void wordsWithoutATimeAreNoQuestion();
    void whatCountsFromNothingIsAskedWithoutAnswers();
    void anEndBeforeItsStartCanBeTurnedRound();
    void anEndBeforeItsStartMayBeTheNextDay();
    void anEndBeforeItsStartCanBeLeftOut();
    void whenItWasKnownIsAskedToo();
    void anAnswerIsOneStepThatUndoTakesBack();
    void theEventsToAskStandInTheOrderOfTheTimeline();
    void askingAReviewWithoutQuestionsCostsLittle();
};

void TestTimeQuestions::answersAreTheTimesAnOracleSaysTheyAre_data()
{
    QTest::addColumn<QStringList>("row");
    QFile file(QStringLiteral(STORY_SOURCE_DIR "/tests/model/questions.tsv"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QStringList lines = QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts);
    QVERIFY(lines.size() >= 34);
    for (const QString &line : lines) {
        const QStringList row = line.split(u'\t');
        QTest::newRow(qPrintable(row[0] + u" on "_s + row[2] + u" in "_s + row[1])) << row;
    }
}

void TestTimeQuestions::answersAreTheTimesAnOracleSaysTheyAre()
{
    QFETCH(QStringList, row);
    const QTimeZone home(row[1].toLatin1());
    const Moment moment = typed(row[0], QDate::fromString(row[2], Qt::ISODate), home);
    QCOMPARE(moment.typed, row[0]);
    const auto question = timeQuestion(moment, home);
    QCOMPARE(question ? kindName(question->kind) : u"none"_s, row[3]);
    if (!question)
        return;
    QStringList got;
    for (const TimeAnswer &answer : question->answers) {
        const Moment &m = answer.moment;
        got.append(QStringLiteral("%1|%2|%3|%4").arg(answer.words).arg(*m.earliest).arg(*m.latest).arg(m.zone));
        QCOMPARE(m.typed, row[0]);
        QVERIFY(m.precision != Precision::Unknown);
        QVERIFY(!timeQuestion(m, home)); // nothing is asked twice
        QCOMPARE(m.offsetSeconds, offsetAt(*toldInstant(m), zoneOrUtc(m.zone)));
    }
    QCOMPARE(got.join(u'\n'), row.mid(4).join(u'\n'));
}

void TestTimeQuestions::eachQuestionIsOnePlainSentence_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<QDate>("day");
    QTest::addColumn<QString>("sentence");
    const auto row = [](const QString &words, QDate day, const QString &sentence) {
        QTest::newRow(qPrintable(words)) << words << day << sentence;
    };
    row(u"02:30"_s, QDate(2026, 10, 25), u"“02:30” came twice in Berlin, because the clock was put back. Which one is meant?"_s);
    row(u"02:31"_s, QDate(2026, 3, 29), u"There was no “02:31” in Berlin: the clock was put forward over it. Which time is meant?"_s);
    row(u"14:32 CST"_s, day14, u"“CST” is the name of several zones. Which one is meant?"_s);
    row(u"05/06 14:32"_s, day14, u"“05/06 14:32” may be two days. Which one is meant?"_s);
    row(u"05/06 14:32 CST"_s, day14, u"“05/06 14:32 CST” can mean several times. Which one is meant?"_s);
    row(u"14:32"_s, QDate(), u"Which day was “14:32”?"_s);
    row(u"+5m"_s, day14, u"“+5m” has nothing to count from. When was it?"_s);
}

void TestTimeQuestions::eachQuestionIsOnePlainSentence()
{
    QFETCH(QString, words);
    QFETCH(QDate, day);
    QFETCH(QString, sentence);
    const auto question = timeQuestion(typed(words, day), berlin());
    QVERIFY(question);
    QCOMPARE(question->sentence, sentence);
}

void TestTimeQuestions::aCorrectedClockIsAskedAboutAllTheSame()
{
    // The source's clock was 90 s slow, and its times were corrected after they were read.
    Moment moment = typed(u"02:30"_s, QDate(2026, 10, 25));
    *moment.earliest += 90 * microsPerSecond;
    *moment.latest += 90 * microsPerSecond;
    const auto question = timeQuestion(moment, berlin());
    QVERIFY(question);
    QCOMPARE(question->answers.size(), 2);
    QCOMPARE(isoUtc(*question->answers[0].moment.earliest), u"2026-10-25T00:31:30Z"_s);
    QCOMPARE(isoUtc(*question->answers[1].moment.earliest), u"2026-10-25T01:31:30Z"_s);
    QCOMPARE(question->answers[0].words, u"02:31:30 summer time (UTC+2)"_s);
}

void TestTimeQuestions::theDayOfATimeIsAskedFromTheDaysOfTheReview()
{
    Room room;
    room.add(u"14:00"_s);
    room.add(u"2026-11-13 23:00"_s);
    const Event &open = room.add(u"14:32"_s, {});
    const auto questions = timeQuestions(room.review, open);
    QCOMPARE(questions.size(), 1);
    QCOMPARE(questions[0].about.field->name, "start");
    QCOMPARE(questions[0].question.answers.size(), 2);
    QCOMPARE(questions[0].question.answers[0].words, u"Sat 14 Nov"_s);
    QCOMPARE(isoUtc(*questions[0].question.answers[0].moment.earliest), u"2026-11-14T13:32:00Z"_s);
    QCOMPARE(questions[0].question.answers[1].words, u"Fri 13 Nov"_s);
    QCOMPARE(isoUtc(*questions[0].question.answers[1].moment.earliest), u"2026-11-13T13:32:00Z"_s);
}

void TestTimeQuestions::yearsAreSaidWhereTheDaysAreOfSeveral()
{
    const auto question = timeQuestion(typed(u"14:32"_s, {}), berlin(), {QDate(2026, 1, 1), QDate(2025, 12, 31)});
    QVERIFY(question);
    QCOMPARE(question->answers[0].words, u"Thu 1 Jan 2026"_s);
    QCOMPARE(question->answers[1].words, u"Wed 31 Dec 2025"_s);
}

void TestTimeQuestions::oneAnswerPlacesASpanAcrossMidnight()
{
    Room room;
    room.add(u"14:00"_s);
    Event &open = room.add(u"23:40-00:10"_s, {});
    const auto questions = timeQuestions(room.review, open);
    QCOMPARE(questions.size(), 1); // the end needs no day of its own
    room.answer(questions[0], 0);
    QCOMPARE(isoUtc(*open.start.earliest), u"2026-11-14T22:40:00Z"_s);
    QCOMPARE(isoUtc(*open.end.earliest), u"2026-11-14T23:10:00Z"_s);
    QVERIFY(timeQuestions(room.review, open).isEmpty());
}

void TestTimeQuestions::wordsWithoutATimeAreNoQuestion()
{
    Moment moment;
    moment.typed = u"some time in the morning"_s;
    QVERIFY(!timeQuestion(moment, berlin(), {day14}));
    QVERIFY(!timeQuestion(Moment(), berlin(), {day14}));
}

void TestTimeQuestions::whatCountsFromNothingIsAskedWithoutAnswers()
{
    const auto question = timeQuestion(typed(u"+5m"_s, day14), berlin(), {day14});
    QVERIFY(question);
    QCOMPARE(kindName(question->kind), u"NoLastEvent"_s);
    QVERIFY(question->answers.isEmpty());
}

void TestTimeQuestions::anEndBeforeItsStartCanBeTurnedRound()
{
    Room room;
    Event &event = room.add(u"2026-11-14 14:40 to 2026-11-14 14:10"_s);
    const auto questions = timeQuestions(room.review, event);
    QCOMPARE(questions.size(), 1);
    QCOMPARE(questions[0].about.field->name, "end");
    QCOMPARE(questions[0].question.sentence, u"The end lies before the start. What is meant?"_s);
    QCOMPARE(questions[0].question.answers[1].words, u"the other way round: 14:10–14:40"_s);
    room.answer(questions[0], 1);
    QCOMPARE(isoUtc(*event.start.earliest), u"2026-11-14T13:10:00Z"_s);
    QCOMPARE(isoUtc(*event.end.earliest), u"2026-11-14T13:40:00Z"_s);
    QCOMPARE(event.start.typed, u"2026-11-14 14:10"_s);
    QVERIFY(timeQuestions(room.review, event).isEmpty());
}

void TestTimeQuestions::anEndBeforeItsStartMayBeTheNextDay()
{
    Room room;
    Event &event = room.add(u"2026-11-14 23:40 to 2026-11-14 00:10"_s);
    const auto questions = timeQuestions(room.review, event);
    QCOMPARE(questions[0].question.answers[0].words, u"it ended Sun 15 Nov 2026 00:10"_s);
    room.answer(questions[0], 0);
    QCOMPARE(isoUtc(*event.end.earliest), u"2026-11-14T23:10:00Z"_s);
    QVERIFY(timeQuestions(room.review, event).isEmpty());
}

void TestTimeQuestions::anEndBeforeItsStartCanBeLeftOut()
{
    Room room;
    Event &event = room.add(u"2026-11-14 22:00 to 2026-10-13 01:00"_s);
    const auto questions = timeQuestions(room.review, event);
    QCOMPARE(questions[0].question.answers.size(), 2); // a month is no slip of a day
    QCOMPARE(questions[0].question.answers[1].words, u"no end"_s);
    room.answer(questions[0], 1);
    QVERIFY(event.end.isEmpty());
}

void TestTimeQuestions::whenItWasKnownIsAskedToo()
{
    Room room;
    Event &event = room.add(u"14:32 CST"_s);
    event.knownAt = typed(u"14:50 CST"_s, day14);
    const auto questions = timeQuestions(room.review, event);
    QCOMPARE(questions.size(), 2);
    QCOMPARE(questions[1].about.field->name, "known_at");
    room.answer(questions[1], 0);
    QCOMPARE(isoUtc(*event.knownAt.earliest), u"2026-11-14T06:50:00Z"_s);
}

void TestTimeQuestions::anAnswerIsOneStepThatUndoTakesBack()
{
    Room room;
    Event &event = room.add(u"2026-11-14 14:40 to 2026-11-14 14:10"_s);
    const Event before = event;
    const auto questions = timeQuestions(room.review, event);
    const Edit edit = answering(room.review, questions[0].about, questions[0].question.answers[1]);
    QCOMPARE(edit.what, u"Say which time is meant"_s);
    QVERIFY(apply(room.review, edit));
    QVERIFY(event.start != before.start);
    QVERIFY(apply(room.review, inverse(edit)));
    QCOMPARE(event.start, before.start);
    QCOMPARE(event.end, before.end);
}

void TestTimeQuestions::theEventsToAskStandInTheOrderOfTheTimeline()
{
    Room room;
    room.add(u"16:00 CST"_s); // from 08:00Z on
    room.add(u"15:00"_s);
    room.add(u"2026-10-25 02:30"_s);
    room.add(u"2026-11-14 14:40 to 2026-11-14 14:10"_s); // 13:40Z
    QStringList order;
    for (const Event *event : eventsToAsk(room.review)) {
        order.append(event->start.typed);
        QCOMPARE(timesToAsk(*event), timeQuestions(room.review, *event).size());
        QVERIFY(timesToAsk(*event) > 0);
    }
    QCOMPARE(order.join(u", "_s), u"2026-10-25 02:30, 16:00 CST, 2026-11-14 14:40"_s);
}

void TestTimeQuestions::askingAReviewWithoutQuestionsCostsLittle()
{
    Room room;
    for (int i = 0; i < 10000; ++i)
        room.add(QStringLiteral("%1:%2").arg(i % 24, 2, 10, QLatin1Char('0')).arg(i % 60, 2, 10, QLatin1Char('0')));
    // Putting them in order is what every view of them costs.
    const double times = support::timesAsLong([&] { QVERIFY(eventsToAsk(room.review).isEmpty()); },
                                              [&] { QCOMPARE(inTimelineOrder(room.review.events).size(), 10000); });
    QVERIFY2(times < 1.5, qPrintable(QString::number(times)));
}

QTEST_GUILESS_MAIN(TestTimeQuestions)
#include "tst_time_questions.moc"
