// Stretches with nothing recorded, against what a person reads off the times.
#include "app/model/position.h"
#include "app/model/silences.h"
#include "tests/support/effort.h"
#include "tests/support/random_review.h"

#include <QTest>

using namespace story;
using namespace Qt::StringLiterals;

namespace {

Micros minute(double at)
{
    return static_cast<Micros>(at * microsPerMinute);
}

// An incident whose minute 0 is the epoch.
struct Incident {
    Review review;
    quint64 count = 0;

    Incident() { review.facts.add(Id(1, 1)); }
    ReviewFacts &facts() { return *review.facts.find(Id(1, 1)); }
    Event &event(Moment start = {}, Moment end = {})
    {
        Event &event = *review.events.add(Id(2, ++count));
        event.start = start;
        event.end = end;
        event.position = positionAtEnd(review.events);
        return event;
    }
    Event &at(double from) { return event(Moment::exactly(minute(from))); }
    Event &span(double from, double to) { return event(Moment::exactly(minute(from)), Moment::exactly(minute(to))); }
    Event &between(Precision precision, double from, double to)
    {
        Moment moment = Moment::exactly(minute(from));
        moment.latest = minute(to);
        moment.precision = precision;
        return event(moment);
    }
    // "10-32 60-75": minutes from and to.
    QString found() const
    {
        QStringList all;
        for (const Silence &silence : silences(review))
            all.append(u"%1-%2"_s.arg(silence.from / microsPerMinute).arg(silence.to / microsPerMinute));
        return all.join(u' ');
    }
};

} // namespace

class TestSilences : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void ten_minutes_without_a_record_are_a_silence();
    void it_is_worded_as_a_question();
    void spans_count_as_covered();
    void what_is_unknown_or_known_to_the_day_covers_nothing();
    void approximate_times_cover_their_bounds();
    void an_end_before_its_start_covers_nothing_in_between();
    void it_is_looked_for_from_impact_start_to_mitigated();
    void when_somebody_knew_is_recorded_too();
    void a_usual_distance_is_no_silence();
    void at_most_eight_the_longest();
    void a_review_without_times_has_none();
    void nothing_recorded_lies_inside_a_silence();
    void the_work_grows_with_the_events_and_not_with_their_square();
};

void TestSilences::ten_minutes_without_a_record_are_a_silence()
{
    Incident incident;
    incident.at(0);
    incident.at(9.9);
    incident.at(19.9);
    QCOMPARE(silences(incident.review).size(), 1);
    QCOMPARE(silences(incident.review)[0], (Silence{minute(9.9), minute(19.9)}));
}

void TestSilences::it_is_worded_as_a_question()
{
    QCOMPARE(silenceText({minute(5), minute(27)}), u"22 min with nothing recorded: ask"_s);
    QCOMPARE(silenceText({0, minute(90)}), u"1 h 30 min with nothing recorded: ask"_s);
}

void TestSilences::spans_count_as_covered()
{
    Incident incident;
    incident.at(0);
    incident.span(5, 50);
    incident.at(20); // within the span
    incident.at(70);
    QCOMPARE(incident.found(), u"50-70"_s);
}

void TestSilences::what_is_unknown_or_known_to_the_day_covers_nothing()
{
    Incident incident;
    incident.at(0);
    incident.between(Precision::Day, -600, 840);
    incident.between(Precision::Unknown, 10, 50); // unclear: one of two
    incident.event();
    incident.event().start.typed = u"14:32"_s; // day open
    incident.at(60);
    QCOMPARE(incident.found(), u"0-60"_s);
}

void TestSilences::approximate_times_cover_their_bounds()
{
    Incident incident;
    incident.at(0);
    incident.between(Precision::About, 15, 25);
    incident.between(Precision::Hour, 60, 120);
    Moment before = Moment::exactly(minute(140));
    before.earliest.reset();
    before.precision = Precision::Before;
    incident.event(before);
    incident.at(145);
    QCOMPARE(incident.found(), u"0-15 25-60 120-140"_s);
}

void TestSilences::an_end_before_its_start_covers_nothing_in_between()
{
    Incident incident;
    incident.at(0);
    incident.span(40, 20);
    QCOMPARE(incident.found(), u"0-20 20-40"_s);
}

void TestSilences::it_is_looked_for_from_impact_start_to_mitigated()
{
    Incident incident;
    incident.at(-300);
    incident.at(20);
    incident.at(90);
    incident.at(400);
    QCOMPARE(incident.found(), u"-300-20 20-90 90-400"_s);
    incident.facts().impactStart = Moment::exactly(0);
    incident.facts().resolved = Moment::exactly(minute(300));
    QCOMPARE(incident.found(), u"0-20 20-90 90-300"_s);
    incident.facts().mitigated = Moment::exactly(minute(95));
    QCOMPARE(incident.found(), u"0-20 20-90"_s);
    incident.facts().detected = Moment::exactly(minute(12));
    QCOMPARE(incident.found(), u"0-12 20-90"_s);
}

void TestSilences::when_somebody_knew_is_recorded_too()
{
    Incident incident;
    incident.at(0).knownAt = Moment::exactly(minute(30));
    incident.at(60);
    QCOMPARE(incident.found(), u"0-30 30-60"_s);
}

void TestSilences::a_usual_distance_is_no_silence()
{
    Incident incident;
    for (const int at : {0, 15, 30, 45, 60, 75}) // every quarter of an hour
        incident.at(at);
    incident.at(104);
    QCOMPARE(incident.found(), QString()); // 29 min are not twice 15
    incident.at(134);
    QCOMPARE(incident.found(), u"104-134"_s);
}

void TestSilences::at_most_eight_the_longest()
{
    Incident incident;
    // Many records a minute apart, and ten silences of 20 to 29 minutes among them.
    double at = 0;
    for (int i = 0; i < 10; ++i) {
        for (int n = 0; n < 5; ++n)
            incident.at(at += 1);
        incident.at(at += 29 - i);
    }
    const QList<Silence> found = silences(incident.review);
    QCOMPARE(found.size(), 8);
    for (int i = 0; i < 8; ++i) // 29, 28, … 22: 21 and 20 are left out
        QCOMPARE(found[i].length(), minute(29 - i));
}

void TestSilences::a_review_without_times_has_none()
{
    Incident incident;
    QCOMPARE(incident.found(), QString());
    incident.event();
    QCOMPARE(incident.found(), QString());
    incident.facts().impactStart = Moment::exactly(0);
    QCOMPARE(incident.found(), QString());
    incident.facts().mitigated = Moment::exactly(minute(-60)); // contradicts it, which is asked elsewhere
    QCOMPARE(incident.found(), QString());
}

void TestSilences::nothing_recorded_lies_inside_a_silence()
{
    for (quint32 seed = 1; seed <= 200; ++seed) {
        const Review review = support::randomReview(seed, 12);
        for (const Silence &silence : silences(review)) {
            QVERIFY2(silence.length() >= minute(10), qPrintable(u"seed %1"_s.arg(seed)));
            for (const Event &event : review.events) {
                for (const Moment *moment : {&event.start, &event.end, &event.knownAt}) {
                    if (moment->precision == Precision::Unknown || moment->precision == Precision::Day)
                        continue;
                    for (const auto &bound : {moment->earliest, moment->latest})
                        QVERIFY2(!bound || *bound <= silence.from || *bound >= silence.to, qPrintable(u"seed %1"_s.arg(seed)));
                }
            }
        }
    }
}

void TestSilences::the_work_grows_with_the_events_and_not_with_their_square()
{
    const auto incidentOf = [](int events) {
        Incident incident;
        for (int i = 0; i < events; ++i) {
            Event &event = *incident.review.events.add(Id(2, static_cast<quint64>(i) + 1));
            event.start = Moment::exactly((i * 7919LL % events) * microsPerMinute);
            event.end = Moment::exactly(*event.start.earliest + 3 * microsPerMinute);
        }
        return incident;
    };
    const Incident few = incidentOf(10'000);
    const Incident many = incidentOf(100'000);
    const auto work = [](const Incident &incident) { return [&] { silences(incident.review); }; };
    QVERIFY(support::timesAsLong(work(many), work(few)) < 40); // 10 times the events; their square would be 100
}

QTEST_GUILESS_MAIN(TestSilences)
#include "tst_silences.moc"
