// How moments are worded.
#include "app/model/moment_text.h"
#include "app/model/time_reader.h"

#include <QTest>

using namespace story;
using namespace Qt::StringLiterals;

namespace {

const QTimeZone berlin("Europe/Berlin");

TimeContext onTheDay()
{
    TimeContext context;
    context.zone = berlin;
    context.workingDay = QDate(2026, 11, 14);
    return context;
}

Moment moment(const QString &typed)
{
    return readTime(typed, onTheDay()).start;
}

} // namespace

class TestMomentText : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aTimeIsWordedAsPreciselyAsItWasTold_data();
    void aTimeIsWordedAsPreciselyAsItWasTold();
    void aTimeIsShownInTheReadersZone();
    void anotherDayHasItsDate();
    void aSpanHasBothEnds();
    void whatIsNotPlacedIsSaidAsTyped();
    void fractionsAreShownAsToldAndNeverLost_data();
    void fractionsAreShownAsToldAndNeverLost();
    void aTimeThatCameTwiceSaysWhichItIs();
    void aSecondZoneStandsBeside_data();
    void aSecondZoneStandsBeside();
    void whatWasToldIsShownWithItsZone_data();
    void whatWasToldIsShownWithItsZone();
    void theToldInstantIsNeverInvented();
    void aDayIsWrittenInOneWay();
    void anInstantIsIsoInUtc_data();
    void anInstantIsIsoInUtc();
};

void TestMomentText::aTimeIsWordedAsPreciselyAsItWasTold_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("text");
    const auto row = [](const QString &typed, const QString &text) {
        QTest::newRow(qPrintable(typed)) << typed << text;
    };
    row(u"14:32"_s, u"14:32"_s);
    row(u"9:05"_s, u"09:05"_s);
    row(u"2:32pm"_s, u"14:32"_s);
    row(u"14:32:07"_s, u"14:32:07"_s);
    row(u"14:32:00"_s, u"14:32:00"_s);
    row(u"14:32:07.250"_s, u"14:32:07.250"_s);
    row(u"14:32:07.000250"_s, u"14:32:07.000250"_s);
    row(u"~14:35"_s, u"about 14:35"_s);
    row(u"14:35~10m"_s, u"about 14:35 (±10 min)"_s);
    row(u"14:35~30s"_s, u"about 14:35 (±30 s)"_s);
    row(u"14:35~1h"_s, u"about 14:35 (±1 h)"_s);
    row(u"before 14:35"_s, u"before 14:35"_s);
    row(u"after 14:35"_s, u"after 14:35"_s);
    row(u"15:??"_s, u"15:??"_s);
    row(u"2026-11-14"_s, u"Sat 14 Nov 2026"_s);
    row(u"14:32 CST"_s, u"14:32 CST (unclear)"_s);
}

void TestMomentText::aTimeIsWordedAsPreciselyAsItWasTold()
{
    QFETCH(QString, typed);
    QFETCH(QString, text);
    QCOMPARE(timeText(moment(typed), berlin), text);
}

void TestMomentText::aTimeIsShownInTheReadersZone()
{
    QCOMPARE(timeText(moment(u"14:32"_s), QTimeZone::utc()), u"13:32"_s);
    QCOMPARE(timeText(moment(u"~14:32"_s), QTimeZone("Asia/Kolkata")), u"about 19:02"_s);
    QCOMPARE(timeText(moment(u"15:??"_s), QTimeZone("Asia/Kolkata")), u"between 19:30 and 20:30"_s);
    QCOMPARE(timeText(moment(u"15:??"_s), QTimeZone::utc()), u"14:??"_s);
    QCOMPARE(timeText(moment(u"2026-11-14"_s), QTimeZone("Asia/Tokyo")),
             u"Sat 14 Nov 2026"_s); // a day is that of its own zone
}

void TestMomentText::anotherDayHasItsDate()
{
    const QDate day(2026, 11, 14);
    QCOMPARE(timeText(moment(u"14:32"_s), berlin, day), u"14:32"_s);
    QCOMPARE(timeText(moment(u"2026-11-15 00:10"_s), berlin, day), u"Sun 15 Nov 2026 00:10"_s);
    QCOMPARE(timeText(moment(u"2026-11-15 ~00:02"_s), berlin, day),
             u"Sun 15 Nov 2026 about 00:02"_s);
    QCOMPARE(timeText(moment(u"00:30"_s), QTimeZone::utc(), day), u"Fri 13 Nov 2026 23:30"_s);
    QCOMPARE(timeText(moment(u"2026-11-15 00:10"_s), berlin), u"00:10"_s);
    QCOMPARE(timeText(moment(u"2026-11-15"_s), berlin, day), u"Sun 15 Nov 2026"_s);
}

void TestMomentText::aSpanHasBothEnds()
{
    const auto span = [](const QString &typed, QDate day = {}) {
        const TimeReading reading = readTime(typed, onTheDay());
        return spanText(reading.start, reading.end.value_or(Moment()), berlin, day);
    };
    const QDate day(2026, 11, 14);
    QCOMPARE(span(u"14:40-14:55"_s), u"14:40–14:55"_s);
    QCOMPARE(span(u"14:40"_s), u"14:40"_s);
    QCOMPARE(span(u"~14:40-14:55"_s), u"about 14:40–14:55"_s);
    QCOMPARE(span(u"~14:40-~14:55"_s), u"about 14:40 – about 14:55"_s);
    QCOMPARE(span(u"23:40-00:10"_s), u"23:40–00:10"_s);
    QCOMPARE(span(u"23:40-00:10"_s, day), u"23:40 – Sun 15 Nov 2026 00:10"_s);
    QCOMPARE(span(u"2026-11-15 14:40-14:55"_s, day), u"Sun 15 Nov 2026 14:40–14:55"_s);
}

void TestMomentText::whatIsNotPlacedIsSaidAsTyped()
{
    QCOMPARE(timeText(Moment(), berlin), u"unknown"_s);
    TimeContext open = onTheDay();
    open.workingDay.reset();
    const TimeReading range = readTime(u"14:40-14:55 x", open);
    QCOMPARE(timeText(range.start, berlin), u"14:40"_s);
    QCOMPARE(spanText(range.start, *range.end, berlin), u"14:40–14:55"_s);
    const TimeReading half = readTime(u"2:30-3:15pm x", open);
    QCOMPARE(spanText(half.start, *half.end, berlin), u"2:30-3:15pm"_s);
    Moment bounds;
    bounds.earliest = 0;
    bounds.latest = 90 * microsPerMinute;
    QCOMPARE(timeText(bounds, QTimeZone::utc()), u"between 00:00 and 01:30"_s);
    bounds.latest.reset();
    QCOMPARE(timeText(bounds, QTimeZone::utc()), u"after 00:00"_s);
    // Bounds that do not fit their precision come from elsewhere; they are worded all the same.
    bounds.precision = Precision::Before;
    QCOMPARE(timeText(bounds, QTimeZone::utc()), u"after 00:00"_s);
}

void TestMomentText::fractionsAreShownAsToldAndNeverLost_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("text");
    const auto row = [](const QString &typed, const QString &text) {
        QTest::newRow(qPrintable(typed)) << typed << text;
    };
    row(u"14:32:07.5"_s, u"14:32:07.500"_s);
    row(u"14:32:07.25"_s, u"14:32:07.250"_s);
    row(u"14:32:07.250"_s, u"14:32:07.250"_s);
    row(u"14:32:07,250"_s, u"14:32:07.250"_s);
    row(u"14:32:07.2504"_s, u"14:32:07.250400"_s);
    row(u"14:32:07.000001"_s, u"14:32:07.000001"_s);
    row(u"14:32:07.123456789"_s, u"14:32:07.123456"_s);
    row(u"14:32:07.000"_s, u"14:32:07.000"_s); // told to the millisecond, so it is one
    row(u"14:32:00Z"_s, u"15:32:00"_s);
    row(u"~14:32:07.250"_s, u"about 14:32:07.250"_s);
    row(u"before 14:32:07.250"_s, u"before 14:32:07.250"_s);
}

void TestMomentText::fractionsAreShownAsToldAndNeverLost()
{
    QFETCH(QString, typed);
    QFETCH(QString, text);
    QCOMPARE(timeText(moment(typed), berlin), text);
    // What is shown is the same time when it is read again, to the microsecond.
    QCOMPARE(toldInstant(moment(text)), toldInstant(moment(typed)));
}

void TestMomentText::aTimeThatCameTwiceSaysWhichItIs()
{
    // 00:30 and 01:30 UTC of 25 Oct 2026 are both 02:30 in Berlin.
    const Moment summer = moment(u"2026-10-25 00:30Z"_s);
    const Moment winter = moment(u"2026-10-25 01:30Z"_s);
    QCOMPARE(timeText(summer, berlin), u"02:30 UTC+2"_s);
    QCOMPARE(timeText(winter, berlin), u"02:30 UTC+1"_s);
    QCOMPARE(timeText(moment(u"2026-10-25 ~01:30Z"_s), berlin), u"about 02:30 UTC+1"_s);
    QCOMPARE(timeText(moment(u"2026-10-25 01:??Z"_s), berlin), u"02:?? UTC+1"_s);
    QCOMPARE(timeText(moment(u"2026-10-25 02:00Z"_s), berlin), u"03:00"_s);
    QCOMPARE(timeText(moment(u"2026-10-24 23:59:59Z"_s), berlin), u"01:59:59"_s);
    QCOMPARE(timeText(summer, QTimeZone::utc()), u"00:30"_s);
    QCOMPARE(spanText(summer, winter, berlin), u"02:30 UTC+2–02:30 UTC+1"_s);
    // Shown and read again it is the same instant.
    QCOMPARE(moment(u"2026-10-25 "_s + timeText(winter, berlin)).earliest, winter.earliest);
}

void TestMomentText::aSecondZoneStandsBeside_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("second");
    QTest::addColumn<QString>("text");
    const auto row = [](const QString &typed, const char *second, const QString &text) {
        QTest::newRow(qPrintable(typed + u' ' + QLatin1String(second))) << typed << QString::fromLatin1(second) << text;
    };
    row(u"14:32"_s, "UTC", u"14:32 · 13:32 UTC"_s);
    row(u"14:40-14:55"_s, "UTC", u"14:40–14:55 · 13:40–13:55 UTC"_s);
    row(u"~14:35"_s, "America/New_York", u"about 14:35 · about 08:35 New York"_s);
    row(u"before 14:35"_s, "UTC", u"before 14:35 · before 13:35 UTC"_s);
    row(u"15:??"_s, "UTC", u"15:?? · 14:?? UTC"_s);
    row(u"15:??"_s, "Asia/Kolkata", u"15:?? · between 19:30 and 20:30 Kolkata"_s);
    row(u"00:30"_s, "UTC", u"00:30 · Fri 13 Nov 2026 23:30 UTC"_s);
    row(u"20:00"_s, "Asia/Tokyo", u"20:00 · Sun 15 Nov 2026 04:00 Tokyo"_s);
    row(u"23:40-00:10"_s, "UTC", u"23:40 – Sun 15 Nov 2026 00:10 · 22:40–23:10 UTC"_s);
    row(u"00:30-01:30"_s, "UTC", u"00:30–01:30 · Fri 13 Nov 2026 23:30 – Sat 14 Nov 2026 00:30 UTC"_s);
    row(u"2026-11-15 14:32"_s, "UTC", u"Sun 15 Nov 2026 14:32 · 13:32 UTC"_s); // its own day need not be said twice
    row(u"14:32:07.250"_s, "UTC", u"14:32:07.250 · 13:32:07.250 UTC"_s);
    row(u"2026-11-14"_s, "UTC", u"Sat 14 Nov 2026"_s); // a day is that of its own zone
    row(u"14:32 CST"_s, "UTC", u"14:32 CST (unclear)"_s);
}

void TestMomentText::aSecondZoneStandsBeside()
{
    QFETCH(QString, typed);
    QFETCH(QString, second);
    QFETCH(QString, text);
    const TimeReading reading = readTime(typed, onTheDay());
    QCOMPARE(twoZonesText(reading.start, reading.end.value_or(Moment()), berlin, QTimeZone(second.toLatin1()),
                          QDate(2026, 11, 14)),
             text);
    QCOMPARE(twoZonesText(Moment(), {}, berlin, QTimeZone::utc()), u"unknown"_s);
}

void TestMomentText::whatWasToldIsShownWithItsZone_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("zone");
    QTest::addColumn<QString>("text");
    const auto row = [](const QString &typed, const char *zone, const QString &text) {
        QTest::newRow(qPrintable(typed + u' ' + QLatin1String(zone))) << typed << QString::fromLatin1(zone) << text;
    };
    row(u"08:32 EST"_s, "Europe/Berlin", u"08:32 EST"_s);
    row(u"8:32am"_s, "America/New_York", u"8:32am New York"_s);
    row(u"2:32pm"_s, "Europe/Berlin", u"2:32pm"_s);
    row(u"14:32"_s, "+01:00", u"14:32"_s); // another name of the reader's own time
    row(u"14:32"_s, "+05:30", u"14:32 UTC+5:30"_s);
    row(u"14:32 CST"_s, "Europe/Berlin", u"14:32 CST"_s);
    row(u"now"_s, "America/New_York", u"now"_s);
    row(u"2026-11-14"_s, "America/New_York", u"2026-11-14"_s);
}

void TestMomentText::whatWasToldIsShownWithItsZone()
{
    QFETCH(QString, typed);
    QFETCH(QString, zone);
    QFETCH(QString, text);
    TimeContext context = onTheDay();
    context.zone = zone.startsWith(u'+') ? QTimeZone((zone.mid(1, 2).toInt() * 60 + zone.mid(4).toInt()) * 60)
                                         : QTimeZone(zone.toLatin1());
    const TimeReading reading = readTime(typed, context);
    QCOMPARE(toldText(reading.start, berlin), text);
    if (typed == u"14:32 CST"_s) {
        Moment answered = reading.start; // somebody said which
        answered.zone = u"+08:00"_s;
        QCOMPARE(toldText(answered, berlin), u"14:32 CST (UTC+8)"_s);
    }
    QCOMPARE(toldText(Moment(), berlin), QString());
    // An import may have no words.
    QCOMPARE(toldText(Moment::exactly(Q_INT64_C(1794663120) * microsPerSecond, u"America/New_York"_s), berlin),
             u"08:32 New York"_s);
}

void TestMomentText::theToldInstantIsNeverInvented()
{
    const Micros at = Q_INT64_C(1794663120) * microsPerSecond;
    QCOMPARE(toldInstant(moment(u"14:32"_s)), at);
    QCOMPARE(toldInstant(moment(u"~14:32"_s)), at);
    QCOMPARE(toldInstant(moment(u"14:32~7m"_s)), at);
    QCOMPARE(toldInstant(moment(u"before 14:32"_s)), at);
    QCOMPARE(toldInstant(moment(u"after 14:32"_s)), at);
    QCOMPARE(toldInstant(moment(u"14:??"_s)), at - 32 * microsPerMinute);
    QVERIFY(!toldInstant(moment(u"14:32 CST"_s)));
    QVERIFY(!toldInstant(Moment()));
}

void TestMomentText::aDayIsWrittenInOneWay()
{
    QCOMPARE(dayText(QDate(2026, 11, 14)), u"Sat 14 Nov 2026"_s);
    QCOMPARE(dayText(QDate(999, 1, 2)), u"Wed 2 Jan 0999"_s);
    QCOMPARE(shortDayText(QDate(2026, 11, 14)), u"Sat 14 Nov"_s);
    QCOMPARE(dayText(QDate(10000, 1, 1)), u"Sat 1 Jan 10000"_s);
    QCOMPARE(dayText(QDate()), QString());
    QCOMPARE(isoDay(QDate(2026, 1, 2)), u"2026-01-02"_s);
    QCOMPARE(dayOf(moment(u"00:30"_s), QTimeZone::utc()), QDate(2026, 11, 13));
    QVERIFY(!dayOf(Moment(), berlin));
}

void TestMomentText::anInstantIsIsoInUtc_data()
{
    QTest::addColumn<qint64>("micros");
    QTest::addColumn<QString>("iso");
    // Counted by Python: (datetime - datetime(1970, 1, 1)) // timedelta(microseconds=1); year 0 by the calendar's own rule.
    const auto row = [](qint64 micros, const char *iso) {
        QTest::newRow(iso) << micros << QString::fromLatin1(iso);
    };
    row(0, "1970-01-01T00:00:00Z");
    row(1, "1970-01-01T00:00:00.000001Z");
    row(-1, "1969-12-31T23:59:59.999999Z");
    row(Q_INT64_C(1794663127250000), "2026-11-14T13:32:07.25Z");
    row(Q_INT64_C(-62135596800000000), "0001-01-01T00:00:00Z");
    row(Q_INT64_C(-62135596800000001), "0000-12-31T23:59:59.999999Z");
    row(Q_INT64_C(-62167219200000000), "0000-01-01T00:00:00Z");
    row(Q_INT64_C(253402300799999999), "9999-12-31T23:59:59.999999Z");
    row(Q_INT64_C(951782400000000), "2000-02-29T00:00:00Z");
    row(Q_INT64_C(-62167222408000000), "-0001-12-31T23:06:32Z"); // the first midnight of the year 0 in Berlin
    row(Q_INT64_C(253402318799000000), "+10000-01-01T04:59:59Z");
}

void TestMomentText::anInstantIsIsoInUtc()
{
    QFETCH(qint64, micros);
    QFETCH(QString, iso);
    QCOMPARE(isoUtc(micros), iso);
}

QTEST_GUILESS_MAIN(TestMomentText)
#include "tst_moment_text.moc"
