// Names of zones and clocks on the wall, held against Python's zoneinfo (times_oracle.py).
#include "app/model/zones.h"

#include <QFile>
#include <QLocale>
#include <QTest>

#include <clocale>

using namespace story;
using namespace Qt::StringLiterals;

class TestZones : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theComputerSpeaksTheLocaleAskedFor();
    void aWallClockMeansWhatZoneinfoSays();
    void aNameIsReadAsPeopleWriteIt_data();
    void aNameIsReadAsPeopleWriteIt();
    void aNameOfSeveralZonesIsAQuestion();
    void anotherWordIsNoZone_data();
    void anotherWordIsNoZone();
    void aStoredNameFindsItsZoneAgain();
    void aZoneIsWordedForPeople();
    void theYearNoughtHasDays();
    void theDayThatApiaSkippedHasNoBounds();
    void aDayHasTwentyThreeToTwentyFiveHours();
};

// Else the runs under other locales would prove nothing.
void TestZones::theComputerSpeaksTheLocaleAskedFor()
{
    const QByteArray wanted = qgetenv("STORY_LOCALE");
    if (wanted.isEmpty())
        return;
    const char *spoken = std::setlocale(LC_ALL, nullptr);
    if (wanted != spoken)
        QSKIP("This computer cannot be made to speak " + wanted + ": localedef, or its sources, are not there.");
    if (!wanted.startsWith("C."))
        QCOMPARE(QLocale::system().name().toLatin1(), wanted.left(wanted.indexOf('.')));
}

void TestZones::aWallClockMeansWhatZoneinfoSays()
{
    QFile file(QStringLiteral(STORY_SOURCE_DIR "/tests/model/zones.tsv"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    int rows = 0;
    while (!file.atEnd()) {
        const QList<QByteArray> row = file.readLine().trimmed().split('\t');
        QCOMPARE(row.size(), 5);
        const WallReading reading = fromWall(row[1].toLongLong(), QTimeZone(row[0]));
        static constexpr const char *names[] = {"once", "never", "twice"};
        const QByteArray got = QByteArray(names[static_cast<int>(reading.happens)]) + '\t'
            + QByteArray::number(reading.earlier) + '\t' + QByteArray::number(reading.later);
        const QByteArray expected = row[2] + '\t' + row[3] + '\t' + row[4];
        QVERIFY2(got == expected,
                 qPrintable(u"%1 at %2: got %3, expected %4"_s.arg(
                     QString::fromLatin1(row[0]), QString::fromLatin1(row[1]),
                     QString::fromLatin1(got), QString::fromLatin1(expected))));
        if (reading.happens == WallReading::Happens::Once)
            QCOMPARE(wallTime(reading.earlier, QTimeZone(row[0])), row[1].toLongLong());
        ++rows;
    }
    QVERIFY(rows > 500);
}

void TestZones::aNameIsReadAsPeopleWriteIt_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("stored");
    const auto row = [](const char *name, const char *stored) {
        QTest::newRow(name) << QString::fromUtf8(name) << QString::fromUtf8(stored);
    };
    row("UTC", "UTC");
    row("utc", "UTC");
    row("Z", "UTC");
    row("GMT", "UTC");
    row("+00:00", "UTC");
    row("+05:30", "+05:30");
    row("-0800", "-08:00");
    row("\xe2\x88\x92"
        "03:30",
        "-03:30");
    row("UTC+2", "+02:00");
    row("GMT-3", "-03:00");
    row("UTC+05:45", "+05:45");
    row("CET", "+01:00");
    row("CEST", "+02:00");
    row("BST", "+01:00");
    row("PST", "-08:00");
    row("PDT", "-07:00");
    row("PT", "America/Los_Angeles");
    row("ET", "America/New_York");
    row("EST", "-05:00");
    row("EDT", "-04:00");
    row("JST", "+09:00");
    row("Europe/Berlin", "Europe/Berlin");
    row("europe/berlin", "Europe/Berlin");
    row("America/Argentina/Buenos_Aires", "America/Argentina/Buenos_Aires");
}

void TestZones::aNameIsReadAsPeopleWriteIt()
{
    QFETCH(QString, name);
    QFETCH(QString, stored);
    const auto zone = zoneNamed(name);
    QVERIFY(zone);
    QVERIFY(zone->zone.isValid());
    QVERIFY(!zone->isAmbiguous());
    QCOMPARE(zone->name, stored);
}

void TestZones::aNameOfSeveralZonesIsAQuestion()
{
    for (const QString &name : {u"CST"_s, u"IST"_s, u"AST"_s, u"GST"_s, u"SST"_s}) {
        const auto zone = zoneNamed(name);
        QVERIFY(zone);
        QVERIFY(zone->isAmbiguous());
        QVERIFY(!zone->zone.isValid());
        QVERIFY(zone->meanings.size() >= 2);
        QCOMPARE(zone->name, name);
    }
}

void TestZones::anotherWordIsNoZone_data()
{
    QTest::addColumn<QString>("name");
    for (const char *name :
         {"", "+", "+5:3", "+15:00", "+05:60", "+123", "UTC+", "UTCfoo", "cet", "et", "Berlin",
          "N/A", "../../../etc/passwd", "Europe/Berlin ", "/", "+٠٥:٣٠"})
        QTest::newRow(*name ? name : "(empty)") << QString::fromUtf8(name);
    QTest::newRow("long") << QString(100000, u'a') + u'/';
}

void TestZones::anotherWordIsNoZone()
{
    QFETCH(QString, name);
    QVERIFY(!zoneNamed(name));
}

void TestZones::aStoredNameFindsItsZoneAgain()
{
    for (const QTimeZone &zone : {QTimeZone("Europe/Berlin"), QTimeZone(5 * 3600 + 1800),
                                  QTimeZone(-3600), QTimeZone::utc()})
        QCOMPARE(offsetAt(0, zoneOrUtc(zoneName(zone))), offsetAt(0, zone));
    QCOMPARE(zoneName(QTimeZone(5 * 3600 + 1800)), u"+05:30"_s);
    QCOMPARE(zoneName(QTimeZone::utc()), u"UTC"_s);
    QCOMPARE(zoneOrUtc(u"CST"_s), QTimeZone::utc());
    QCOMPARE(zoneOrUtc({}), QTimeZone::utc());
}

void TestZones::aZoneIsWordedForPeople()
{
    QCOMPARE(zoneText(QTimeZone("Europe/Berlin")), u"Berlin"_s);
    QCOMPARE(zoneText(QTimeZone("America/Los_Angeles")), u"Los Angeles"_s);
    QCOMPARE(zoneText(QTimeZone::utc()), u"UTC"_s);
    QCOMPARE(zoneText(QTimeZone(19800)), u"UTC+5:30"_s);
    QCOMPARE(zoneText(QTimeZone(-28800)), u"UTC\u22128"_s);
}

void TestZones::theYearNoughtHasDays()
{
    // 0000-01-01 is 719528 days before 1970-01-01, and a leap year follows.
    const auto bounds = dayBounds(-719528, QTimeZone::utc());
    QVERIFY(bounds);
    QCOMPARE(bounds->first, -719528 * microsPerDay);
    QCOMPARE(bounds->last, -719527 * microsPerDay - 1);
    QCOMPARE(dayNumberAt(bounds->first, QTimeZone::utc()), -719528);
    QCOMPARE(dayNumber(dayOfNumber(-719528)), -719528);
}

void TestZones::theDayThatApiaSkippedHasNoBounds()
{
    const QTimeZone apia("Pacific/Apia");
    const qint64 skipped = dayNumber(QDate(2011, 12, 30));
    QVERIFY(!dayBounds(skipped, apia));
    QVERIFY(dayBounds(skipped - 1, apia));
    QVERIFY(dayBounds(skipped + 1, apia));
    QCOMPARE(dayBounds(skipped - 1, apia)->last + 1, dayBounds(skipped + 1, apia)->first);
}

void TestZones::aDayHasTwentyThreeToTwentyFiveHours()
{
    const QTimeZone berlin("Europe/Berlin");
    const auto hours = [&](QDate day) {
        const auto bounds = dayBounds(dayNumber(day), berlin);
        return bounds ? (bounds->last + 1 - bounds->first) / microsPerHour : 0;
    };
    QCOMPARE(hours(QDate(2026, 3, 29)), 23);
    QCOMPARE(hours(QDate(2026, 11, 14)), 24);
    QCOMPARE(hours(QDate(2026, 10, 25)), 25);
    // Where the clock jumps over midnight the day begins after the jump.
    const auto beirut = dayBounds(dayNumber(QDate(2026, 3, 29)), QTimeZone("Asia/Beirut"));
    QVERIFY(beirut);
    QCOMPARE((beirut->last + 1 - beirut->first) / microsPerHour, 23);
}

QTEST_GUILESS_MAIN(TestZones)
#include "tst_zones.moc"
