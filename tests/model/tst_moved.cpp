// Times that are moved after they were told: bounds, offset and words against what a person worked out.
#include "app/model/moment_text.h"
#include "app/model/moved.h"
#include "app/model/time_reader.h"
#include "app/model/zones.h"
#include "tests/support/random_review.h"

#include <QDateTime>
#include <QTest>

using namespace story;
using namespace Qt::StringLiterals;

namespace {

Micros utc(const char *iso)
{
    return QDateTime::fromString(QLatin1String(iso), Qt::ISODateWithMs).toMSecsSinceEpoch() * 1000;
}

const QTimeZone berlin("Europe/Berlin");
const QTimeZone newYork("America/New_York");

// As a person types it on Sat 14 Nov 2026 in Berlin.
Moment typed(const QString &words, QDate day = QDate(2026, 11, 14), const QTimeZone &zone = berlin)
{
    TimeContext context;
    context.zone = zone;
    context.workingDay = day;
    const TimeReading reading = readTime(words, context);
    if (reading.length != words.size())
        qFatal("no time: %s", qPrintable(words));
    return reading.start;
}

} // namespace

class TestMoved : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void a_moved_time_keeps_its_width_and_says_that_it_was_moved();
    void how_far_it_was_moved_stands_behind_the_words_data();
    void how_far_it_was_moved_stands_behind_the_words();
    void moved_back_it_is_what_it_was();
    void the_offset_is_the_one_in_force_at_the_new_place();
    void a_whole_day_moves_by_days_of_the_calendar();
    void what_has_no_place_stays();
    void no_time_leaves_the_calendar();
    void moved_to_an_instant_it_tells_that_instant();
    void what_told_no_instant_is_exact_once_it_was_placed();
    void the_same_clock_in_another_zone_is_another_instant();
    void the_same_instant_in_another_zone_only_changes_the_zone();
    void what_the_other_clocks_never_showed_is_unclear();
    void saying_the_zone_answers_a_zone_of_several_meanings();
    void a_time_whose_day_is_open_is_read_in_the_zone_said();
    void shown_words_never_contradict_the_bounds();
};

void TestMoved::a_moved_time_keeps_its_width_and_says_that_it_was_moved()
{
    const Moment about = movedBy(typed(u"~14:35"_s), 7 * microsPerMinute);
    QCOMPARE(*about.earliest, utc("2026-11-14T13:37:00Z"));
    QCOMPARE(*about.latest, utc("2026-11-14T13:47:00Z"));
    QCOMPARE(about.precision, Precision::About);
    QCOMPARE(about.zone, u"Europe/Berlin"_s);
    QCOMPARE(about.typed, u"~14:35 [+7m]"_s);
    QCOMPARE(timeText(about, berlin), u"about 14:42"_s);

    const Moment before = movedBy(typed(u"before 14:20"_s), -microsPerHour);
    QVERIFY(!before.earliest);
    QCOMPARE(*before.latest, utc("2026-11-14T12:20:00Z"));
    QCOMPARE(before.typed, u"before 14:20 [-1h]"_s);

    // Seconds that were told are still told.
    QCOMPARE(timeText(movedBy(typed(u"14:32:00"_s), microsPerMinute), berlin), u"14:33:00"_s);
}

void TestMoved::how_far_it_was_moved_stands_behind_the_words_data()
{
    QTest::addColumn<Micros>("by");
    QTest::addColumn<QString>("words");
    QTest::newRow("minutes") << 5 * microsPerMinute << u"14:32 [+5m]"_s;
    QTest::newRow("back") << -5 * microsPerMinute << u"14:32 [-5m]"_s;
    QTest::newRow("all units") << microsPerDay + 2 * microsPerHour + 3 * microsPerMinute + 4 * microsPerSecond
                               << u"14:32 [+1d2h3m4s]"_s;
    QTest::newRow("a fraction") << Micros(250'000) << u"14:32 [+0.25s]"_s;
    QTest::newRow("one microsecond") << Micros(-1) << u"14:32 [-0.000001s]"_s;
    QTest::newRow("a minute and a half second") << Micros(60'500'000) << u"14:32 [+1m0.5s]"_s;
    QTest::newRow("years") << 800 * microsPerDay << u"14:32 [+800d]"_s;
}

void TestMoved::how_far_it_was_moved_stands_behind_the_words()
{
    QFETCH(Micros, by);
    QFETCH(QString, words);
    const Moment moved = movedBy(typed(u"14:32"_s), by);
    QCOMPARE(moved.typed, words);
    QCOMPARE(*moved.earliest, utc("2026-11-14T13:32:00Z") + by);
    QCOMPARE(wordsAsTold(moved), u"14:32"_s);
    // Moved again, the two add up.
    QCOMPARE(movedBy(movedBy(typed(u"14:32"_s), by + microsPerHour), -microsPerHour), moved);
}

void TestMoved::moved_back_it_is_what_it_was()
{
    const quint32 seed = 20261114;
    qInfo("seed %u", seed);
    const Review review = support::randomReview(seed, 200);
    int moved = 0;
    for (const Event &event : review.events) {
        for (const Micros by : {Micros(1), microsPerMinute, 3 * microsPerDay + 5, -400 * microsPerDay - 7}) {
            const Moment there = movedBy(event.start, by);
            moved += there != event.start ? 1 : 0;
            Moment back = movedBy(there, -by);
            back.offsetSeconds = event.start.offsetSeconds; // there it is a random one
            QCOMPARE(back, event.start);
        }
    }
    QVERIFY(moved > 100);
}

void TestMoved::the_offset_is_the_one_in_force_at_the_new_place()
{
    // Clocks in Berlin are put back in the night to 25 Oct 2026.
    const Moment summer = typed(u"14:00"_s, QDate(2026, 10, 24));
    QCOMPARE(summer.offsetSeconds, 7200);
    const Moment winter = movedBy(summer, microsPerDay);
    QCOMPARE(winter.offsetSeconds, 3600);
    QCOMPARE(timeText(winter, berlin), u"13:00"_s);
}

void TestMoved::a_whole_day_moves_by_days_of_the_calendar()
{
    const Moment saturday = typed(u"2026-10-24"_s);
    QCOMPARE(saturday.precision, Precision::Day);
    const Moment sunday = movedBy(saturday, microsPerDay);
    QCOMPARE(*sunday.earliest, utc("2026-10-24T22:00:00Z"));
    QCOMPARE(*sunday.latest, utc("2026-10-25T23:00:00Z") - 1); // it has 25 hours
    QCOMPARE(sunday.typed, u"2026-10-24 [+1d]"_s);
    QCOMPARE(movedBy(saturday, 23 * microsPerHour), saturday);
    QCOMPARE(movedTo(saturday, utc("2026-10-25T15:00:00Z"), berlin), sunday);
}

void TestMoved::what_has_no_place_stays()
{
    QCOMPARE(movedBy(Moment(), microsPerHour), Moment());
    Moment open;
    open.typed = u"14:32"_s;
    QCOMPARE(movedBy(open, microsPerHour), open);
}

void TestMoved::no_time_leaves_the_calendar()
{
    const Moment moment = typed(u"14:32"_s);
    QVERIFY(canMoveBy(moment, 365 * microsPerDay));
    QVERIFY(!canMoveBy(moment, 8000 * 366 * microsPerDay));
    QVERIFY(!canMoveBy(moment, std::numeric_limits<Micros>::max()));
    QVERIFY(!canMoveBy(moment, std::numeric_limits<Micros>::min()));
    QVERIFY(canMoveBy(Moment(), std::numeric_limits<Micros>::max()));
}

void TestMoved::moved_to_an_instant_it_tells_that_instant()
{
    const Micros at = utc("2026-11-14T15:00:00Z");
    for (const QString &words : {u"14:32"_s, u"14:35~10m"_s, u"before 14:35"_s, u"after 14:35"_s, u"15:??"_s}) {
        const Moment told = typed(words);
        const Moment moved = movedTo(told, at, berlin);
        QCOMPARE(*toldInstant(moved), at);
        QCOMPARE(moved.precision, told.precision);
    }
    QCOMPARE(movedTo(typed(u"14:32"_s), at, berlin).typed, u"14:32 [+1h28m]"_s);
    QCOMPARE(movedTo(typed(u"16:00"_s), at, berlin), typed(u"16:00"_s));
}

void TestMoved::what_told_no_instant_is_exact_once_it_was_placed()
{
    const Micros at = utc("2026-11-14T15:00:00Z");
    QCOMPARE(movedTo(Moment(), at, berlin), Moment::exactly(at, u"Europe/Berlin"_s, 3600));
    Moment words;
    words.typed = u"after lunch"_s;
    QCOMPARE(movedTo(words, at, berlin), Moment::exactly(at, u"Europe/Berlin"_s, 3600, u"after lunch [placed]"_s));
    // 02:30 came twice that night.
    const Moment twice = typed(u"02:30"_s, QDate(2026, 10, 25));
    QCOMPARE(twice.precision, Precision::Unknown);
    const Moment second = movedTo(twice, utc("2026-10-25T01:30:00Z"), berlin);
    QCOMPARE(second, Moment::exactly(utc("2026-10-25T01:30:00Z"), u"Europe/Berlin"_s, 3600, u"02:30 [placed]"_s));
    QCOMPARE(movedBy(second, microsPerMinute).typed, u"02:30 [placed]"_s);
}

void TestMoved::the_same_clock_in_another_zone_is_another_instant()
{
    const Moment there = toldIn(typed(u"14:32"_s), newYork, Retold::SameClock);
    QCOMPARE(there,
             Moment::exactly(utc("2026-11-14T19:32:00Z"), u"America/New_York"_s, -18000, u"14:32 [read in America/New_York]"_s));
    // "These times were told in CET", whatever the season.
    const Moment cet = toldIn(typed(u"2026-07-01 09:00"_s), zoneNamed(u"CET")->zone, Retold::SameClock);
    QCOMPARE(*cet.earliest, utc("2026-07-01T08:00:00Z"));
    QCOMPARE(cet.zone, u"+01:00"_s);
    const Moment about = toldIn(typed(u"~14:35"_s), newYork, Retold::SameClock);
    QCOMPARE(*about.earliest, utc("2026-11-14T19:30:00Z"));
    QCOMPARE(*about.latest, utc("2026-11-14T19:40:00Z"));
    QCOMPARE(about.precision, Precision::About);
    const Moment day = toldIn(typed(u"2026-11-14"_s), newYork, Retold::SameClock);
    QCOMPARE(*day.earliest, utc("2026-11-14T05:00:00Z"));
    QCOMPARE(*day.latest, utc("2026-11-15T05:00:00Z") - 1);
    const Moment before = toldIn(typed(u"before 14:20"_s), newYork, Retold::SameClock);
    QVERIFY(!before.earliest);
    QCOMPARE(*before.latest, utc("2026-11-14T19:20:00Z"));
    // A moved time is moved in the other zone, too, and says both.
    QCOMPARE(toldIn(movedBy(typed(u"14:32"_s), 5 * microsPerMinute), newYork, Retold::SameClock).typed,
             u"14:32 [+5m] [read in America/New_York]"_s);
    // And back.
    QCOMPARE(*toldIn(there, berlin, Retold::SameClock).earliest, utc("2026-11-14T13:32:00Z"));
}

void TestMoved::the_same_instant_in_another_zone_only_changes_the_zone()
{
    const Moment there = toldIn(typed(u"14:32"_s), newYork, Retold::SameInstant);
    QCOMPARE(there, Moment::exactly(utc("2026-11-14T13:32:00Z"), u"America/New_York"_s, -18000,
                                    u"14:32 [same instant in America/New_York]"_s));
    const Moment day = typed(u"2026-11-14"_s);
    QCOMPARE(toldIn(day, newYork, Retold::SameInstant), day);
}

void TestMoved::what_the_other_clocks_never_showed_is_unclear()
{
    // 02:30 on 29 Mar 2026 is a time in New York, but not in Berlin.
    const Moment told = typed(u"02:30"_s, QDate(2026, 3, 29), newYork);
    QCOMPARE(told.precision, Precision::Exact);
    const Moment gap = toldIn(told, berlin, Retold::SameClock);
    QCOMPARE(gap.precision, Precision::Unknown);
    QCOMPARE(*gap.earliest, utc("2026-03-29T00:30:00Z"));
    QCOMPARE(*gap.latest, utc("2026-03-29T01:30:00Z"));
    const Moment twice = toldIn(typed(u"02:30"_s, QDate(2026, 10, 25), newYork), berlin, Retold::SameClock);
    QCOMPARE(twice.precision, Precision::Unknown);
    QCOMPARE(*twice.earliest, utc("2026-10-25T00:30:00Z"));
    QCOMPARE(*twice.latest, utc("2026-10-25T01:30:00Z"));
    // Read in New York again it is clear again.
    QCOMPARE(toldIn(twice, newYork, Retold::SameClock).precision, Precision::Exact);
    QCOMPARE(*toldIn(twice, newYork, Retold::SameClock).earliest, utc("2026-10-25T06:30:00Z"));
}

void TestMoved::saying_the_zone_answers_a_zone_of_several_meanings()
{
    const Moment cst = typed(u"14:32 CST"_s);
    QCOMPARE(cst.precision, Precision::Unknown);
    const Moment china = toldIn(cst, QTimeZone(8 * 3600), Retold::SameClock);
    QCOMPARE(china, Moment::exactly(utc("2026-11-14T06:32:00Z"), u"+08:00"_s, 28800, u"14:32 CST [read in +08:00]"_s));
}

void TestMoved::a_time_whose_day_is_open_is_read_in_the_zone_said()
{
    Moment open;
    open.typed = u"14:32 CET"_s;
    open.zone = u"+01:00"_s;
    const Moment kolkata = toldIn(open, QTimeZone("Asia/Kolkata"), Retold::SameClock);
    QVERIFY(kolkata.isDayOpen());
    QCOMPARE(*withDay(kolkata, QDate(2026, 11, 14), berlin).earliest, utc("2026-11-14T09:02:00Z"));
    QCOMPARE(toldIn(open, newYork, Retold::SameInstant), open);
}

void TestMoved::shown_words_never_contradict_the_bounds()
{
    const Moment twice = typed(u"02:30"_s, QDate(2026, 10, 25));
    QCOMPARE(timeText(movedBy(twice, microsPerHour), berlin), u"02:30 [+1h] (unclear)"_s);
    // Words that a person ends in brackets are theirs.
    Moment brackets = typed(u"14:32"_s);
    brackets.typed = u"14:32 [approximate]"_s;
    QCOMPARE(movedBy(brackets, microsPerMinute).typed, u"14:32 [approximate] [+1m]"_s);
    // No words, no brackets.
    QCOMPARE(movedBy(Moment::exactly(0, u"UTC"_s), microsPerMinute), Moment::exactly(microsPerMinute, u"UTC"_s));
}

QTEST_GUILESS_MAIN(TestMoved)
#include "tst_moved.moc"
