// The picture of a timeline is made of what the review holds, after every edit.
#include "app/desk/timeline_feed.h"
#include "tests/support/fixed_clock.h"
#include "tests/support/random_edits.h"
#include "tests/support/random_review.h"

#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>

using namespace story;
using namespace story::support;
using namespace Qt::StringLiterals;

class TestTimelineFeed : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void lanes_are_those_that_have_events();
    void a_long_review_is_filtered_bit_by_bit();
    void a_kind_not_seen_before_gets_its_lane_where_it_belongs();
    void known_then_stands_where_somebody_knew_of_it();
    void the_incident_is_looked_at_first();
    void what_stands_between_two_events_is_what_is_shown_there();
    void a_time_is_told_before_it_is_moved();
    void after_any_edits_it_is_as_if_made_anew();

private:
    std::unique_ptr<OpenReview> opened(Review review)
    {
        OpenReview::Surroundings around;
        around.clock = &m_clock;
        around.ids = &m_ids;
        around.submit = [](const store::Job &) {};
        return std::make_unique<OpenReview>(std::move(review), 1, std::move(around));
    }
    static Review blank()
    {
        Review review;
        review.facts.add(Id(1, 1));
        return review;
    }
    static Event &add(Review &review, quint64 n, Micros at, EventKind kind)
    {
        Event &event = *review.events.add(Id(2, n));
        event.start = Moment::exactly(at);
        event.kind = kind;
        event.text = u"event %1"_s.arg(n);
        event.position = u"a%1"_s.arg(n);
        return event;
    }

    FixedClock m_clock;
    IdSource m_ids{m_clock};
};

void TestTimelineFeed::what_stands_between_two_events_is_what_is_shown_there()
{
    Review review = blank();
    for (const auto &[n, hour] : {std::pair{1, 4}, {2, 1}, {3, 3}, {4, 2}}) // in time: 2 4 3 1
        add(review, static_cast<quint64>(n), hour * microsPerHour, n == 3 ? EventKind::Alert : EventKind::Note);
    const auto open = opened(review);
    TimelineFeed feed(*open);
    QCOMPARE(feed.shown(), (QList<Id>{Id(2, 2), Id(2, 4), Id(2, 3), Id(2, 1)}));
    QCOMPARE(feed.between(Id(2, 4), Id(2, 1)), (QList<Id>{Id(2, 4), Id(2, 3), Id(2, 1)}));
    QCOMPARE(feed.between(Id(2, 1), Id(2, 4)), feed.between(Id(2, 4), Id(2, 1)));
    QCOMPARE(feed.between(Id(2, 4), Id(2, 99)), QList<Id>());
    QCOMPARE(feed.beside(Id(2, 4), 1), Id(2, 3));
    QVERIFY(feed.beside(Id(2, 2), -1).isNull());
    feed.setFilter([](const Event &event) { return event.kind == EventKind::Note; });
    QCOMPARE(feed.between(Id(2, 4), Id(2, 1)), (QList<Id>{Id(2, 4), Id(2, 1)}));
    QCOMPARE(feed.beside(Id(2, 4), 1), Id(2, 1));
    QVERIFY(feed.beside(Id(2, 1), 1).isNull());
}

void TestTimelineFeed::a_time_is_told_before_it_is_moved()
{
    Review review = blank();
    Event &drill = add(review, 1, microsPerHour, EventKind::Note);
    drill.end = Moment::exactly(microsPerHour + 15 * microsPerMinute);
    const auto open = opened(review);
    const TimelineFeed feed(*open);
    const QTimeZone utc = QTimeZone::utc();
    QCOMPARE(feed.timeOnceShifted(Id(2, 1), Shifted::Whole, 5 * microsPerMinute, utc), u"01:05–01:20"_s);
    QCOMPARE(feed.timeOnceShifted(Id(2, 1), Shifted::Start, 5 * microsPerMinute, utc), u"01:05–01:15"_s);
    QCOMPARE(feed.timeOnceShifted(Id(2, 1), Shifted::End, 20 * microsPerSecond, utc), u"01:00–01:15:20"_s);
    QCOMPARE(feed.timeOnceShifted(Id(2, 1), Shifted::Whole, 0, QTimeZone("Asia/Kolkata")), u"06:30–06:45"_s);
    QCOMPARE(feed.timeOnceShifted(Id(2, 9), Shifted::Whole, 0, utc), QString());
}

void TestTimelineFeed::lanes_are_those_that_have_events()
{
    Review review = blank();
    add(review, 1, microsPerHour, EventKind::Decision);
    add(review, 2, 2 * microsPerHour, EventKind::Alert);
    const auto open = opened(review);
    TimelineFeed feed(*open);
    QCOMPARE(feed.request(QTimeZone::utc()).lanes, QStringList({u"alerts"_s, u"decisions"_s}));
    QVERIFY(open->set({EntityKind::Event, Id(2, 2), entityType(EntityKind::Event).field(u"kind")}, u"recovery"_s));
    QVERIFY(feed.request(QTimeZone::utc()).lanes.contains(u"recovery"_s));
    QVERIFY(open->undo());
    QCOMPARE(feed.index().find(Id(2, 2))->kind, static_cast<int>(EventKind::Alert));
    feed.setFilter([](const Event &event) { return event.kind == EventKind::Decision; });
    QCOMPARE(feed.index().size(), 1);
    QCOMPARE(feed.request(QTimeZone::utc()).lanes, QStringList({u"decisions"_s}));
}

void TestTimelineFeed::a_long_review_is_filtered_bit_by_bit()
{
    Review review = blank();
    for (quint64 n = 0; n < 9000; ++n)
        add(review, n, qint64(n) * microsPerMinute, n % 3 == 0 ? EventKind::Alert : EventKind::Note);
    const auto open = opened(review);
    TimelineFeed feed(*open);
    QSignalSpy changed(&feed, &TimelineFeed::changed);
    const auto isAlert = [](const Event &event) { return event.kind == EventKind::Alert; };
    feed.setFilter(isAlert);
    QVERIFY(changed.isEmpty());
    QCOMPARE(feed.index().size(), 9000);
    QVERIFY(changed.wait());
    QCOMPARE(feed.index().size(), 3000);
    QCOMPARE(feed.request(QTimeZone::utc()).lanes, QStringList({u"alerts"_s}));
    // What is edited meanwhile is seen as it is.
    feed.setFilter({});
    QVERIFY(open->set({EntityKind::Event, Id(2, 1), entityType(EntityKind::Event).field(u"kind")}, u"decision"_s));
    QTRY_COMPARE(feed.index().size(), 9000);
    QCOMPARE(feed.index().find(Id(2, 1))->kind, static_cast<int>(EventKind::Decision));
    QCOMPARE(feed.request(QTimeZone::utc()).lanes, QStringList({u"alerts"_s, u"decisions"_s, u"notes"_s}));
    // Only the newest filter counts.
    feed.setFilter(isAlert);
    feed.setFilter([](const Event &event) { return event.kind == EventKind::Decision; });
    QTRY_COMPARE(feed.index().size(), 1);
}

void TestTimelineFeed::a_kind_not_seen_before_gets_its_lane_where_it_belongs()
{
    Review review = blank();
    add(review, 1, microsPerHour, EventKind::Alert);
    add(review, 2, 2 * microsPerHour, EventKind::Note);
    add(review, 3, 3 * microsPerHour, EventKind::Note);
    const auto open = opened(review);
    TimelineFeed feed(*open);
    QVERIFY(open->set({EntityKind::Event, Id(2, 3), entityType(EntityKind::Event).field(u"kind")}, u"decision"_s));
    QCOMPARE(feed.request(QTimeZone::utc()).lanes, QStringList({u"alerts"_s, u"decisions"_s, u"notes"_s}));
    QVERIFY(open->set({EntityKind::Event, Id(2, 1), entityType(EntityKind::Event).field(u"kind")}, u"change"_s));
    QCOMPARE(feed.request(QTimeZone::utc()).lanes, QStringList({u"changes"_s, u"alerts"_s, u"decisions"_s, u"notes"_s}));
    const int lanes[] = {feed.index().find(Id(2, 1))->lane, feed.index().find(Id(2, 2))->lane, feed.index().find(Id(2, 3))->lane};
    QCOMPARE(lanes[0], 0);
    QCOMPARE(lanes[1], 3);
    QCOMPARE(lanes[2], 2);
    QCOMPARE(feed.index().lanes()[1].size(), 0);
    QCOMPARE(feed.index().lanes()[3].size(), 1);
}

void TestTimelineFeed::known_then_stands_where_somebody_knew_of_it()
{
    Review review = blank();
    Person &person = *review.people.add(Id(3, 1));
    person.role = u"on-call"_s;
    Event &event = add(review, 1, microsPerHour, EventKind::Alert);
    event.knownAt = Moment::exactly(2 * microsPerHour);
    event.knownBy = {{person.id}};
    const auto open = opened(review);
    TimelineFeed feed(*open);
    QCOMPARE(feed.index().find(Id(2, 1))->at, microsPerHour);
    feed.setLaneBy(TimelineFeed::LaneBy::KnownBy);
    QCOMPARE(feed.index().find(Id(2, 1))->at, 2 * microsPerHour);
    QCOMPARE(feed.request(QTimeZone::utc()).lanes, QStringList({u"on-call"_s}));
}

void TestTimelineFeed::the_incident_is_looked_at_first()
{
    Review review = blank();
    ReviewFacts &facts = *static_cast<ReviewFacts *>(review.facts.find(Id(1, 1)));
    facts.impactStart = Moment::exactly(100 * microsPerHour);
    facts.resolved = Moment::exactly(102 * microsPerHour);
    for (quint64 n = 1; n <= 9; ++n)
        add(review, n, 100 * microsPerHour + static_cast<Micros>(n) * 10 * microsPerMinute, EventKind::Note);
    add(review, 10, 10 * microsPerHour, EventKind::Note); // days before
    const auto open = opened(review);
    const TimelineFeed feed(*open);
    QVERIFY(feed.incidentWindow().from > 98 * microsPerHour);
    QVERIFY(feed.incidentWindow().holds(100 * microsPerHour) && feed.incidentWindow().holds(102 * microsPerHour));
}

void TestTimelineFeed::after_any_edits_it_is_as_if_made_anew()
{
    const quint32 first = QRandomGenerator::global()->generate();
    for (quint32 seed = first; seed < first + 20; ++seed) {
        const auto open = opened(randomReview(seed, 8));
        TimelineFeed feed(*open);
        const auto by = static_cast<TimelineFeed::LaneBy>(seed % 5);
        feed.setLaneBy(by);
        RandomEdits random(seed);
        for (int i = 0; i < 40; ++i) {
            random.doOne(*open);
            TimelineFeed anew(*open);
            anew.setLaneBy(by);
            const QByteArray told = "seed " + QByteArray::number(seed) + " step " + QByteArray::number(i);
            QVERIFY2(feed.index().size() == anew.index().size(), told.constData());
            for (const Id &id : open->review().events.ids()) {
                figure::TimelineItem ours = *feed.index().find(id);
                figure::TimelineItem fresh = *anew.index().find(id);
                // A lane that has become empty keeps its number until the lanes are made anew.
                QCOMPARE(feed.request(QTimeZone::utc()).lanes.value(ours.lane), anew.request(QTimeZone::utc()).lanes.value(fresh.lane));
                ours.lane = fresh.lane = 0;
                QVERIFY2(ours == fresh, told.constData());
            }
        }
    }
}

QTEST_GUILESS_MAIN(TestTimelineFeed)
#include "tst_timeline_feed.moc"
