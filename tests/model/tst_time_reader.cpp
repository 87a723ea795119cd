// Times as typed, held against Python's zoneinfo (times_oracle.py), and what a table cannot say.
#include "app/model/moment_text.h"
#include "app/model/time_questions.h"
#include "app/model/time_reader.h"
#include "app/model/zones.h"

#include <QFile>
#include <QRandomGenerator>
#include <QTest>

using namespace story;
using namespace Qt::StringLiterals;

namespace {

QString codeName(TimeProblem::Code code)
{
    using Code = TimeProblem::Code;
    switch (code) {
    case Code::Gap:
        return u"Gap"_s;
    case Code::Overlap:
        return u"Overlap"_s;
    case Code::AmbiguousZone:
        return u"AmbiguousZone"_s;
    case Code::UnknownZone:
        return u"UnknownZone"_s;
    case Code::ZoneOutOfSeason:
        return u"ZoneOutOfSeason"_s;
    case Code::AmbiguousDate:
        return u"AmbiguousDate"_s;
    case Code::WeekdayMismatch:
        return u"WeekdayMismatch"_s;
    case Code::ImpossibleTime:
        return u"ImpossibleTime"_s;
    case Code::ImpossibleDate:
        return u"ImpossibleDate"_s;
    case Code::EndsBeforeStart:
        return u"EndsBeforeStart"_s;
    case Code::NextDay:
        return u"NextDay"_s;
    case Code::NoLastEvent:
        return u"NoLastEvent"_s;
    }
    return {};
}

QString bound(const std::optional<Micros> &at)
{
    return at ? QString::number(*at) : QString();
}

QString told(const Moment &moment)
{
    return bound(moment.earliest) + u'\t' + bound(moment.latest) + u'\t'
        + QString::fromLatin1(precisionName(moment.precision));
}

TimeContext context(const QString &day = u"2026-11-14"_s)
{
    TimeContext context;
    context.zone = QTimeZone("Europe/Berlin");
    if (!day.isEmpty())
        context.workingDay = QDate::fromString(day, Qt::ISODate);
    context.now = Q_INT64_C(1794823207900000); // 2026-11-16T10:00:07.9Z
    return context;
}

} // namespace

class TestTimeReader : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aTypedTimeMeansWhatZoneinfoSays();
    void theTypedWordsAreKept();
    void theZoneIsFoundForColouring();
    void whatWasUnderstoodIsSaid_data();
    void whatWasUnderstoodIsSaid();
    void aProblemPointsAtItsWords();
    void aDocumentReadsOnlyFormsThatMeanTheSameAlways();
    void anOpenDayIsFilledInLater_data();
    void anOpenDayIsFilledInLater();
    void anOpenRangeGoesPastMidnight();
    void whatADayCannotPlaceStaysAsItWas();
    void aTimeAfterAnotherIsNoMoreExact_data();
    void aTimeAfterAnotherIsNoMoreExact();
    void aTimeAfterAnUnclearOneIsUnclearAndSaysWhy();
    void anyTextIsRead();
};

void TestTimeReader::aTypedTimeMeansWhatZoneinfoSays()
{
    QFile file(QStringLiteral(STORY_SOURCE_DIR "/tests/model/times.tsv"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    int rows = 0;
    int wrong = 0;
    while (!file.atEnd()) {
        QString line = QString::fromUtf8(file.readLine());
        line.chop(1);
        const QStringList row = line.split(u'\t');
        QCOMPARE(row.size(), 14);
        TimeContext at;
        at.zone = QTimeZone(row[1].toLatin1());
        if (!row[2].isEmpty())
            at.workingDay = QDate::fromString(row[2], Qt::ISODate);
        if (!row[3].isEmpty())
            at.lastEvent = row[3].toLongLong();
        at.now = row[4].toLongLong();
        const TimeReading reading = readTime(row[0], at);
        QStringList problems;
        for (const TimeProblem &problem : reading.problems) {
            problems.append(codeName(problem.code));
            QVERIFY(!problem.sentence.isEmpty());
        }
        const QString start =
            reading.isTime() ? told(reading.start) + u'\t' + reading.start.zone : u"\t\tnone\t"_s;
        const QString got = row[0].mid(reading.textFrom) + u'\t' + start + u'\t'
            + (reading.end ? told(*reading.end) : u"\t\t"_s) + u'\t' + problems.join(u',');
        const QString expected = row.mid(5).join(u'\t');
        if (got != expected) {
            ++wrong;
            qWarning("%s (%s)\n     got %s\nexpected %s", qPrintable(row[0]), qPrintable(row[2]),
                     qPrintable(got), qPrintable(expected));
        }
        ++rows;
    }
    QCOMPARE(wrong, 0);
    QVERIFY2(rows >= 370, qPrintable(QString::number(rows)));
}

void TestTimeReader::theTypedWordsAreKept()
{
    QCOMPARE(readTime(u"~14:35 CET, we believed", context()).start.typed, u"~14:35 CET"_s);
    QCOMPARE(readTime(u"[14:32 UTC] x", context()).start.typed, u"14:32 UTC"_s);
    const TimeReading range = readTime(u"14:40 – 14:55 CET drill", context());
    QCOMPARE(range.start.typed, u"14:40"_s);
    QCOMPARE(range.end->typed, u"14:55 CET"_s);
    QCOMPARE(range.start.zone, u"+01:00"_s);
    QCOMPARE(range.start.offsetSeconds, 3600);
    QCOMPARE(readTime(u"14:32:07.123456789 x", context()).start.typed, u"14:32:07.123456789"_s);
}

void TestTimeReader::theZoneIsFoundForColouring()
{
    const TimeReading reading = readTime(u"14:32 (CET) x", context());
    QCOMPARE(reading.zoneFrom, 7);
    QCOMPARE(reading.zoneLength, 3);
    QCOMPARE(reading.length, 11);
    QCOMPARE(readTime(u"14:32 x", context()).zoneLength, 0);
}

void TestTimeReader::whatWasUnderstoodIsSaid_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("day");
    QTest::addColumn<QString>("understood");
    const auto row = [](const QString &text, const QString &day, const QString &understood) {
        QTest::newRow(qPrintable(text + day)) << text << day << understood;
    };
    row(u"15:31 x"_s, u"2026-11-14"_s, u"Sat 15:31 Berlin"_s);
    row(u"~15:31 x"_s, u"2026-11-14"_s, u"Sat about 15:31 Berlin"_s);
    row(u"yesterday 23:10 CET x"_s, u"2026-11-14"_s, u"Fri 13 Nov 23:10 CET"_s);
    row(u"2025-11-14 23:10 x"_s, u"2026-11-14"_s, u"Fri 14 Nov 2025 23:10 Berlin"_s);
    row(u"14:32 x"_s, u""_s, u"14:32 Berlin, day open"_s);
    row(u"14:32 CST x"_s, u"2026-11-14"_s, u"14:32 CST, unclear"_s);
    row(u"02:30 x"_s, u"2026-10-25"_s, u"02:30 Berlin, unclear"_s);
    row(u"23:40-00:10 x"_s, u"2026-11-14"_s, u"Sat 23:40 – Sun 15 Nov 2026 00:10 Berlin"_s);
    row(u"2026-11-14 x"_s, u"2026-11-14"_s, u"Sat 14 Nov 2026"_s);
    row(u"15:?? x"_s, u"2026-11-14"_s, u"Sat 15:?? Berlin"_s);
    row(u"before 15:00 x"_s, u"2026-11-14"_s, u"Sat before 15:00 Berlin"_s);
}

void TestTimeReader::whatWasUnderstoodIsSaid()
{
    QFETCH(QString, text);
    QFETCH(QString, day);
    QFETCH(QString, understood);
    QCOMPARE(readTime(text, context(day)).understood, understood);
}

void TestTimeReader::aProblemPointsAtItsWords()
{
    const QString text = u"14:40-25:10 x"_s;
    const TimeReading reading = readTime(text, context());
    QCOMPARE(reading.problems.size(), 1);
    const TimeProblem &problem = reading.problems.front();
    QCOMPARE(text.mid(problem.from, problem.length), u"25:10"_s);
}

void TestTimeReader::aDocumentReadsOnlyFormsThatMeanTheSameAlways()
{
    for (const QString &text :
         {u"1432 x"_s, u"now x"_s, u"+5m x"_s, u"yesterday 14:32 x"_s, u"Fri 14:32 x"_s})
        QVERIFY2(!readTime(text, context(), documentTimeForms).isTime(), qPrintable(text));
    for (const QString &text :
         {u"14:32 x"_s, u"2026-11-14 14:32 x"_s, u"~14:35 x"_s, u"2:32pm x"_s, u"14:40-14:55 x"_s})
        QVERIFY2(readTime(text, context(), documentTimeForms).isTime(), qPrintable(text));
    QVERIFY(!readTime(u"2026-11-14 x", context(), TimeForm::Clock).isTime());
    QVERIFY(!readTime(u"14:40-14:55 x", context(), TimeForm::Clock).isTime());
    QVERIFY(!readTime(u"15:?? x", context(), TimeForm::Clock).isTime());
}

void TestTimeReader::anOpenDayIsFilledInLater_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text :
         {"14:32 x", "~14:35 CET x", "15:?? x", "before 14:35 x", "2pm PT x", "14:32:07.250 x",
          "yesterday 23:10 x", "14:32 CST x", "2:30-3:15pm x", "Fri 22:00 x"})
        QTest::newRow(text) << QString::fromLatin1(text);
}

void TestTimeReader::anOpenDayIsFilledInLater()
{
    QFETCH(QString, text);
    Moment open = readTime(text, context({})).start;
    QVERIFY(open.isDayOpen());
    const Moment placed =
        withDay(open, QDate(2026, 11, 14), QTimeZone("Asia/Tokyo")); // the zone it was told in wins
    Moment expected = readTime(text, context()).start;
    QCOMPARE(placed, expected);
}

void TestTimeReader::anOpenRangeGoesPastMidnight()
{
    const TimeReading open = readTime(u"23:40-00:10 drill", context({}));
    Moment start = open.start;
    Moment end = *open.end;
    placeOnDay(start, end, QDate(2026, 11, 14), QTimeZone("Europe/Berlin"));
    const TimeReading expected = readTime(u"23:40-00:10 drill", context());
    QCOMPARE(start, expected.start);
    QCOMPARE(end, *expected.end);
}

void TestTimeReader::whatADayCannotPlaceStaysAsItWas()
{
    const Moment relative = readTime(u"+5m x", context()).start;
    QVERIFY(relative.isDayOpen());
    QCOMPARE(withDay(relative, QDate(2026, 11, 14), QTimeZone::utc()), relative);
    const Moment placed = readTime(u"14:32 x", context()).start;
    QCOMPARE(withDay(placed, QDate(2020, 1, 1), QTimeZone::utc()), placed);
    QCOMPARE(withDay(Moment(), QDate(2020, 1, 1), QTimeZone::utc()), Moment());
    const Moment open = readTime(u"14:32 x", context({})).start;
    QCOMPARE(withDay(open, QDate(), QTimeZone::utc()), open);
}

void TestTimeReader::aTimeAfterAnotherIsNoMoreExact_data()
{
    QTest::addColumn<QString>("last");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("earliest");
    QTest::addColumn<QString>("latest");
    QTest::addColumn<QString>("precision");
    const auto row = [](const char *last, const char *text, const char *earliest, const char *latest, const char *precision) {
        QTest::addRow("%s, %s", last, text) << QString::fromLatin1(last) << QString::fromLatin1(text) << QString::fromLatin1(earliest)
                                            << QString::fromLatin1(latest) << QString::fromLatin1(precision);
    };
    // Berlin is an hour ahead of UTC in November.
    row("14:35", "+5m", "2026-11-14T13:40:00Z", "2026-11-14T13:40:00Z", "exact");
    row("14:35 UTC", "+5m", "2026-11-14T14:40:00Z", "2026-11-14T14:40:00Z", "exact");
    row("~14:35", "+5m", "2026-11-14T13:35:00Z", "2026-11-14T13:45:00Z", "about");
    row("14:35~10m", "+5m", "2026-11-14T13:30:00Z", "2026-11-14T13:50:00Z", "about");
    row("~14:35", "~+5m", "2026-11-14T13:30:00Z", "2026-11-14T13:50:00Z", "about");
    row("15:??", "+5m", "2026-11-14T14:05:00Z", "2026-11-14T15:04:59.999999Z", "hour");
    row("before 14:20", "+5m", "", "2026-11-14T13:25:00Z", "before");
    row("after 14:20", "+5m", "2026-11-14T13:25:00Z", "", "after");
    row("after 14:20", "~+5m", "2026-11-14T13:20:00Z", "", "after");
    row("2026-11-14", "+5m", "2026-11-13T23:00:00Z", "2026-11-14T22:59:59.999999Z", "day");
    row("2026-11-14", "+2d", "2026-11-15T23:00:00Z", "2026-11-16T22:59:59.999999Z", "day");
}

void TestTimeReader::aTimeAfterAnotherIsNoMoreExact()
{
    QFETCH(QString, last);
    QFETCH(QString, text);
    QFETCH(QString, earliest);
    QFETCH(QString, latest);
    QFETCH(QString, precision);
    TimeContext at = context();
    at.countFrom = readTime(last, at).start;
    QVERIFY(at.countFrom.isPlaced());
    at.lastEvent = at.countFrom.sortKey();
    const TimeReading reading = readTime(text + u" x"_s, at);
    const auto iso = [](const std::optional<Micros> &bound) { return bound ? isoUtc(*bound) : QString(); };
    QCOMPARE(iso(reading.start.earliest), earliest);
    QCOMPARE(iso(reading.start.latest), latest);
    QCOMPARE(QString::fromLatin1(precisionName(reading.start.precision)), precision);
    QCOMPARE(reading.start.typed, text);
    QCOMPARE(reading.start.zone, u"Europe/Berlin"_s);
    QVERIFY(reading.problems.isEmpty());
}

void TestTimeReader::aTimeAfterAnUnclearOneIsUnclearAndSaysWhy()
{
    TimeContext at = context(u"2026-03-29"_s);
    at.countFrom = readTime(u"02:30", at).start; // not on that day: 00:30 UTC, or 01:30
    const TimeReading reading = readTime(u"+5m x", at);
    QCOMPARE(reading.start.precision, Precision::Unknown);
    QCOMPARE(isoUtc(*reading.start.earliest), u"2026-03-29T00:35:00Z"_s);
    QCOMPARE(isoUtc(*reading.start.latest), u"2026-03-29T01:35:00Z"_s);
    QCOMPARE(reading.problems.size(), 1);
    QCOMPARE(reading.problems.front().sentence, u"“+5m” counts from a time that is not clear."_s);
    QVERIFY(timeQuestion(reading.start, at.zone)); // it is asked, as the other is
}

void TestTimeReader::anyTextIsRead()
{
    const quint32 seed = QRandomGenerator::global()->generate();
    qInfo("seed %u", seed);
    QRandomGenerator random(seed);
    const QStringList pieces{u"14"_s,         u":"_s,
                             u"32"_s,         u"-"_s,
                             u"–"_s,          u" "_s,
                             u"2026"_s,       u"11"_s,
                             u"/"_s,          u"."_s,
                             u"Nov"_s,        u"Sat"_s,
                             u"CET"_s,        u"CST"_s,
                             u"UTC"_s,        u"+"_s,
                             u"~"_s,          u"about "_s,
                             u"pm"_s,         u"??"_s,
                             u"T"_s,          u"Z"_s,
                             u"99"_s,         u"0000"_s,
                             u"9999"_s,       u"02"_s,
                             u"yesterday"_s,  u"["_s,
                             u"]"_s,          u","_s,
                             u"now"_s,        u"5m"_s,
                             u"\n"_s,         u"to "_s,
                             u"\U0001F525"_s, u"99999999999"_s,
                             u"May"_s,        u"Europe/Berlin"_s,
                             u"02-29"_s,      u"x"_s};
    for (int i = 0; i < 50000; ++i) {
        QString text;
        for (int n = random.bounded(12); n >= 0; --n)
            text += pieces[random.bounded(static_cast<int>(pieces.size()))];
        TimeContext at = context(random.bounded(2) ? u"2026-10-25"_s : QString());
        if (random.bounded(2))
            at.lastEvent = at.now;
        const TimeReading reading = readTime(text, at);
        QVERIFY2(reading.length >= 0 && reading.length <= reading.textFrom
                     && reading.textFrom <= text.size(),
                 qPrintable(text));
        if (!reading.isTime())
            continue;
        QVERIFY2(!reading.start.typed.isEmpty() && text.contains(reading.start.typed),
                 qPrintable(text));
        QVERIFY2(!reading.understood.isEmpty(), qPrintable(text));
        for (const Moment &moment : {reading.start, reading.end.value_or(Moment())}) {
            if (moment.earliest && moment.latest)
                QVERIFY2(*moment.earliest <= *moment.latest, qPrintable(text));
            if (moment.precision == Precision::Exact)
                QVERIFY2(moment.earliest && moment.earliest == moment.latest, qPrintable(text));
        }
    }
}

QTEST_GUILESS_MAIN(TestTimeReader)
#include "tst_time_reader.moc"
