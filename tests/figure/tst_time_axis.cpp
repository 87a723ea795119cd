// The ruler of a timeline, against what a person worked out from the published changes of the clocks.
#include "app/figure/time_axis.h"

#include <QDateTime>
#include <QTest>

using namespace story;
using namespace story::figure;
using namespace Qt::StringLiterals;

namespace {

using Unit = AxisStep::Unit;

Micros at(const char *iso)
{
    return QDateTime::fromString(QLatin1String(iso), Qt::ISODate).toMSecsSinceEpoch() * 1000;
}

// "22:00Z 00:00, 23:00Z 01:00"
QString told(const AxisStep &step, const TimeWindow &window, const char *zone)
{
    const QTimeZone local{QByteArray(zone)};
    QStringList words;
    for (const Micros time : instants(step, window, local))
        words << QDateTime::fromMSecsSinceEpoch(time / 1000, Qt::UTC).toString(u"HH:mm") + u"Z "_s
                + tickText(step, time, local);
    return words.join(u", "_s);
}

TimeAxis axisOf(const TimeWindow &window, const char *zone, double width = 900)
{
    return timeAxis(window, width, QTimeZone(QByteArray(zone)), 48,
                    [](const QString &text) { return text.size() * 7.0; });
}

constexpr AxisStep hours(int count)
{
    return {Unit::Micros, count * microsPerHour};
}

} // namespace

class TestTimeAxis : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void roundLocalTimesAlsoWhereTheClocksChange_data()
    {
        QTest::addColumn<qint64>("step");
        QTest::addColumn<QByteArray>("zone");
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("to");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *name, qint64 minutes, const char *zone, const char *from,
                            const char *to, const char *expected) {
            QTest::newRow(name) << minutes << QByteArray(zone) << QString::fromLatin1(from)
                                << QString::fromLatin1(to) << QString::fromLatin1(expected);
        };
        row("Berlin leaves out 02:00", 60, "Europe/Berlin", "2026-03-28T23:00:00Z",
            "2026-03-29T03:00:00Z",
            "23:00Z 00:00, 00:00Z 01:00, 01:00Z 03:00, 02:00Z 04:00, 03:00Z 05:00");
        row("Berlin, every third hour", 180, "Europe/Berlin", "2026-03-28T23:00:00Z",
            "2026-03-29T08:00:00Z", "23:00Z 00:00, 01:00Z 03:00, 04:00Z 06:00, 07:00Z 09:00");
        row("Berlin, every second hour", 120, "Europe/Berlin", "2026-03-28T23:00:00Z",
            "2026-03-29T05:00:00Z", "23:00Z 00:00, 02:00Z 04:00, 04:00Z 06:00");
        row("Berlin repeats 02:00", 60, "Europe/Berlin", "2026-10-24T22:00:00Z",
            "2026-10-25T03:00:00Z",
            "22:00Z 00:00, 23:00Z 01:00, 00:00Z 02:00, 01:00Z 02:00, 02:00Z 03:00, 03:00Z 04:00");
        row("Lord Howe goes back by half an hour", 60, "Australia/Lord_Howe",
            "2026-04-04T13:00:00Z", "2026-04-04T18:00:00Z",
            "13:00Z 00:00, 14:00Z 01:00, 15:30Z 02:00, 16:30Z 03:00, 17:30Z 04:00");
        row("Lord Howe, half hours", 30, "Australia/Lord_Howe", "2026-04-04T14:00:00Z",
            "2026-04-04T15:30:00Z", "14:00Z 01:00, 14:30Z 01:30, 15:00Z 01:30, 15:30Z 02:00");
        row("Lord Howe goes on by half an hour", 60, "Australia/Lord_Howe", "2026-10-03T13:30:00Z",
            "2026-10-03T17:00:00Z", "13:30Z 00:00, 14:30Z 01:00, 16:00Z 03:00, 17:00Z 04:00");
        row("Kolkata stands between the hours", 60, "Asia/Kolkata", "2026-11-14T12:00:00Z",
            "2026-11-14T14:00:00Z", "12:30Z 18:00, 13:30Z 19:00");
        row("before 1970", 60, "UTC", "1969-12-31T22:30:00Z", "1970-01-01T01:00:00Z",
            "23:00Z 23:00, 00:00Z 00:00, 01:00Z 01:00");
    }

    void roundLocalTimesAlsoWhereTheClocksChange()
    {
        QFETCH(qint64, step);
        QFETCH(QByteArray, zone);
        QFETCH(QString, from);
        QFETCH(QString, to);
        QFETCH(QString, expected);
        const TimeWindow window{at(from.toLatin1().constData()), at(to.toLatin1().constData())};
        QCOMPARE(told({Unit::Micros, step * microsPerMinute}, window, zone.constData()), expected);
    }

    void aDayBeginsAtLocalMidnightOrWhereTheClocksPutIt()
    {
        QCOMPARE(told({Unit::Day, 1}, {at("2026-03-27T12:00:00Z"), at("2026-03-30T12:00:00Z")},
                      "Europe/Berlin"),
                 u"23:00Z Sat 28, 23:00Z Sun 29, 22:00Z Mon 30"_s);
        // There 00:00 of 4 November 2018 was left out; the day began at 01:00.
        QCOMPARE(told({Unit::Day, 1}, {at("2018-11-03T12:00:00Z"), at("2018-11-05T12:00:00Z")},
                      "America/Sao_Paulo"),
                 u"03:00Z Sun 4, 02:00Z Mon 5"_s);
    }

    void weeksBeginOnMondayAndMonthsOnTheFirst()
    {
        QCOMPARE(
            told({Unit::Week, 1}, {at("2026-11-01T00:00:00Z"), at("2026-11-20T00:00:00Z")}, "UTC"),
            u"00:00Z 2 Nov, 00:00Z 9 Nov, 00:00Z 16 Nov"_s);
        QCOMPARE(
            told({Unit::Month, 3}, {at("2026-11-14T00:00:00Z"), at("2027-08-01T00:00:00Z")}, "UTC"),
            u"00:00Z Jan, 00:00Z Apr, 00:00Z Jul"_s);
        QCOMPARE(
            told({Unit::Year, 20}, {at("1969-01-01T00:00:00Z"), at("2026-08-01T00:00:00Z")}, "UTC"),
            u"00:00Z 1980, 00:00Z 2000, 00:00Z 2020"_s);
    }

    void thereIsAYear0AndOneAfter9999()
    {
        const Micros year0 = -62'167'219'200
            * microsPerSecond; // 0000-01-01T00:00:00Z, as `date -u -d 0000-01-01 +%s` says
        const Micros year10000 = 253'402'300'800 * microsPerSecond;
        const Micros half = 200 * microsPerDay;
        const QTimeZone utc = QTimeZone::utc();
        const AxisStep years{Unit::Year, 1};
        QCOMPARE(instants(years, {year0 - half, year0 + half}, utc), std::vector<Micros>{year0});
        QCOMPARE(tickText(years, year0, utc), u"0"_s);
        QCOMPARE(tickText(years, year0 - microsPerDay, utc), u"-1"_s);
        QCOMPARE(instants(years, {year10000 - half, year10000 + half}, utc),
                 std::vector<Micros>{year10000});
        QCOMPARE(tickText(years, year10000 - 1, utc), u"9999"_s);
        QCOMPARE(tickText(years, year10000, utc), u"10000"_s);
    }

    void partsOfASecondAreWritten()
    {
        const QTimeZone utc = QTimeZone::utc();
        const Micros time = at("2026-11-14T14:32:07Z") + 250'000;
        QCOMPARE(tickText({Unit::Micros, 50'000}, time, utc), u"14:32:07.25"_s);
        QCOMPARE(tickText({Unit::Micros, 500'000}, time + 250'000, utc), u"14:32:07.5"_s);
        QCOMPARE(tickText({Unit::Micros, microsPerSecond}, time, utc), u"14:32:07"_s);
    }

    void theStepFollowsTheZoom()
    {
        const auto steps = [](const char *from, const char *to) {
            const TimeAxis axis = axisOf({at(from), at(to)}, "UTC");
            return std::pair(axis.grid, axis.words);
        };
        QCOMPARE(steps("2026-11-14T14:00:00Z", "2026-11-14T16:00:00Z").first,
                 (AxisStep{Unit::Micros, 10 * microsPerMinute}));
        QCOMPARE(steps("2026-11-14T14:00:00Z", "2026-11-14T16:00:00Z").second,
                 (AxisStep{Unit::Micros, 10 * microsPerMinute}));
        QCOMPARE(steps("2026-11-14T14:00:00Z", "2026-11-14T14:00:01Z").first,
                 (AxisStep{Unit::Micros, 100'000}));
        QCOMPARE(steps("2026-11-14T00:00:00Z", "2026-11-16T00:00:00Z").first, hours(3));
        QCOMPARE(steps("2026-11-01T00:00:00Z", "2026-11-15T00:00:00Z").first,
                 (AxisStep{Unit::Day, 1}));
        QCOMPARE(steps("2026-01-01T00:00:00Z", "2027-01-01T00:00:00Z").first,
                 (AxisStep{Unit::Month, 1}));
        QCOMPARE(steps("1990-01-01T00:00:00Z", "2027-01-01T00:00:00Z").first,
                 (AxisStep{Unit::Year, 2}));
    }

    void weeksAreSaidWhereDaysHaveNoRoomForTheirNumber()
    {
        const TimeWindow window{at("2026-11-01T00:00:00Z"), at("2026-11-13T00:00:00Z")};
        const auto words = [&](double letter) {
            const QTimeZone utc = QTimeZone::utc();
            const TimeAxis axis = timeAxis(window, 600, utc, 48, [&](const QString &text) {
                return static_cast<double>(text.size()) * letter;
            });
            QStringList all;
            for (const Micros tick : axis.ticks)
                all << tickText(axis.words, tick, utc);
            return all.join(u' ');
        };
        QCOMPARE(words(7), u"Sun 1 Mon 2 Tue 3 Wed 4 Thu 5 Fri 6 Sat 7 Sun 8 Mon 9 Tue 10 Wed 11 Thu 12 Fri 13"_s);
        QCOMPARE(words(20), u"2 Nov 9 Nov"_s);
    }

    void theDayIsSaidWhereItChangesAndTheOffsetWithTheClocks()
    {
        const auto words = [](const TimeAxis &axis) {
            QStringList all;
            for (const AxisContext &one : axis.context)
                all << one.forms.first();
            return all.join(u"; "_s);
        };
        QCOMPARE(words(axisOf({at("2026-12-31T18:00:00Z"), at("2027-01-01T06:00:00Z")}, "UTC")),
                 u"Thu 31 Dec 2026; Fri 1 Jan 2027"_s);
        QCOMPARE(words(axisOf({at("2026-10-24T20:00:00Z"), at("2026-10-25T06:00:00Z")},
                              "Europe/Berlin")),
                 u"Sat 24 Oct 2026; Sun 25 Oct 2026; UTC+1"_s);
        QCOMPARE(words(axisOf({at("2026-04-04T13:00:00Z"), at("2026-04-04T20:00:00Z")},
                              "Australia/Lord_Howe")),
                 u"Sun 5 Apr 2026; UTC+10:30"_s);
        QCOMPARE(words(axisOf({at("2026-11-25T00:00:00Z"), at("2026-12-05T00:00:00Z")}, "UTC")),
                 u"Nov 2026; Dec 2026"_s);
        QCOMPARE(words(axisOf({at("2026-07-01T00:00:00Z"), at("2027-03-01T00:00:00Z")}, "UTC")),
                 u"2026; 2027"_s);
    }

    void wordsStandOnLinesOfTheGrid_data()
    {
        QTest::addColumn<QByteArray>("zone");
        for (const char *zone : {"UTC", "Europe/Berlin", "Australia/Lord_Howe", "Asia/Kathmandu"})
            QTest::newRow(zone) << QByteArray(zone);
    }

    void wordsStandOnLinesOfTheGrid()
    {
        QFETCH(QByteArray, zone);
        const Micros from = at("2026-10-03T09:17:31Z");
        for (double span = 1e6; span < 3e17; span *= 1.7) {
            for (const double width : {80.0, 400.0, 3000.0}) {
                const Micros length = static_cast<Micros>(span);
                const Micros begin = std::max(from - length / 3, -63'200'000'000 * microsPerSecond);
                const TimeAxis axis =
                    axisOf({begin, std::min(begin + length, 254'500'000'000 * microsPerSecond)},
                           zone.constData(), width);
                QVERIFY(axis.lines.size() <= width / 48 * 1.3 + 3);
                QVERIFY(std::ranges::is_sorted(axis.lines));
                for (const Micros tick : axis.ticks)
                    QVERIFY2(std::ranges::binary_search(axis.lines, tick),
                             qPrintable(QString::number(span)));
                QVERIFY(axis.context.size() <= width / 20 + 4);
                QVERIFY2(width < 400 || !axis.ticks.empty(), qPrintable(QString::number(span)));
            }
        }
    }
};

QTEST_GUILESS_MAIN(TestTimeAxis)
#include "tst_time_axis.moc"
