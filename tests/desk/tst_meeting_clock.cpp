// The clock of the meeting: what it counts, what it keeps, and that nothing of it is lost or taken back by surprise.
#include "app/desk/intents.h"
#include "app/desk/meeting_clock.h"
#include "app/model/differences.h"
#include "app/model/position.h"

#include <QSignalSpy>
#include <QTest>

using namespace story;
using namespace Qt::StringLiterals;

namespace {

// Both clocks, each to be moved alone: a computer that sleeps, or whose time is set.
class TwoClocks final : public Clock {
public:
    Micros now() const override { return m_now; }
    Micros steady() const override { return m_steady; }
    void pass(qint64 seconds)
    {
        m_now += seconds * microsPerSecond;
        m_steady += seconds * microsPerSecond;
    }
    void sleep(qint64 seconds) { m_now += seconds * microsPerSecond; }
    void restart() { m_steady = 7; }

private:
    Micros m_now = Micros(1'794'819'600) * microsPerSecond;
    Micros m_steady = 1000;
};

struct Meeting {
    Meeting() : ids(clock)
    {
        Review review;
        review.facts.add(Id(1, 1));
        QString position;
        for (const auto &[phase, minutes] : {std::pair{Phase::Prepare, 0}, {Phase::Premises, 5}, {Phase::Timeline, 35}, {Phase::Actions, 20}}) {
            AgendaItem &item = *review.agenda.add(Id(9, static_cast<quint64>(review.agenda.size()) + 1));
            item.phase = phase;
            item.minutes = minutes;
            item.position = position = positionBetween(position, {});
        }
        openAgain(review);
    }
    // As after a crash: what the review holds is all that is left.
    void openAgain(Review review)
    {
        clockOf.reset();
        OpenReview::Surroundings around;
        around.clock = &clock;
        around.ids = &ids;
        around.submit = [this](store::Job job) {
            for (store::JournalEntry &entry : job.entries)
                entries.append(std::move(entry));
        };
        open = std::make_unique<OpenReview>(std::move(review), 1, std::move(around));
        clockOf = std::make_unique<MeetingClock>(*open);
    }
    void crash()
    {
        const Review kept = open->review();
        clock.restart();
        openAgain(kept);
    }
    const AgendaItem &item(quint64 n) const { return *open->review().agenda.find(Id(9, n)); }
    qint64 spent(quint64 n) const { return clockOf->timeOf(Id(9, n)).spentSeconds; }

    TwoClocks clock;
    IdSource ids;
    QList<store::JournalEntry> entries;
    std::unique_ptr<OpenReview> open;
    std::unique_ptr<MeetingClock> clockOf;
};

constexpr quint64 premises = 2;
constexpr quint64 timeline = 3;
constexpr quint64 actions = 4;

} // namespace

class TestMeetingClock : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void it_begins_with_the_first_part_that_has_time();
    void start_pause_and_go_on_count_what_passed();
    void skip_and_back_lose_nothing();
    void while_it_stands_it_can_be_turned_to_another_part();
    void five_minutes_can_be_added();
    void the_real_times_are_kept();
    void nothing_is_written_from_second_to_second();
    void undo_does_not_reach_it();
    void a_part_that_was_added_can_still_be_taken_back();
    void typing_goes_on_over_it();
    void after_a_crash_it_goes_on();
    void left_running_overnight_it_is_not_counted();
    void a_computer_that_slept_is_said_and_not_counted();
    void a_clock_that_is_set_back_changes_nothing();
    void a_crash_after_a_jump_counts_right();
    void short_and_over_are_said();
    void the_whole_is_that_of_one_day();
    void it_stops_when_its_part_is_removed();
    void a_closed_review_has_no_clock_that_runs();
    void without_an_agenda_it_does_nothing();
};

void TestMeetingClock::it_begins_with_the_first_part_that_has_time()
{
    Meeting m;
    QVERIFY(!m.clockOf->isRunning());
    QCOMPARE(m.clockOf->current(), Id(9, premises));
    QCOMPARE(m.clockOf->next(), Id(9, timeline));
    QCOMPARE(m.clockOf->wholeTime().plannedSeconds, 3600);
}

void TestMeetingClock::start_pause_and_go_on_count_what_passed()
{
    Meeting m;
    QVERIFY(m.clockOf->start());
    m.clock.pass(70);
    QCOMPARE(m.spent(premises), 70);
    QCOMPARE(m.clockOf->partTime().remainingSeconds(), 230);
    QVERIFY(m.clockOf->pause());
    m.clock.pass(1000);
    QCOMPARE(m.spent(premises), 70);
    QVERIFY(m.clockOf->start());
    m.clock.pass(5);
    QCOMPARE(m.spent(premises), 75);
    QVERIFY(m.clockOf->pause());
    QCOMPARE(m.item(premises).spentSeconds, 75);
}

void TestMeetingClock::skip_and_back_lose_nothing()
{
    Meeting m;
    QVERIFY(m.clockOf->start());
    m.clock.pass(60);
    QVERIFY(m.clockOf->skip());
    QCOMPARE(m.clockOf->current(), Id(9, timeline));
    m.clock.pass(100);
    QVERIFY(m.clockOf->skip());
    m.clock.pass(10);
    QVERIFY(m.clockOf->skip()); // the last one stays
    QCOMPARE(m.clockOf->current(), Id(9, actions));
    QVERIFY(m.clockOf->back());
    m.clock.pass(20);
    QVERIFY(m.clockOf->go(Id(9, premises)));
    m.clock.pass(1);
    QCOMPARE(m.spent(premises), 61);
    QCOMPARE(m.spent(timeline), 120);
    QCOMPARE(m.spent(actions), 10);
    QCOMPARE(m.clockOf->wholeTime().spentSeconds, 191);
}

void TestMeetingClock::while_it_stands_it_can_be_turned_to_another_part()
{
    Meeting m;
    QVERIFY(m.clockOf->start());
    m.clock.pass(60);
    QVERIFY(m.clockOf->pause());
    QVERIFY(m.clockOf->skip());
    QVERIFY(!m.clockOf->isRunning());
    QCOMPARE(m.clockOf->current(), Id(9, timeline));
    QVERIFY(m.clockOf->back()); // no time has passed in between
    QCOMPARE(m.clockOf->current(), Id(9, premises));
    m.crash();
    QCOMPARE(m.clockOf->current(), Id(9, premises));
    QCOMPARE(m.spent(premises), 60);
}

void TestMeetingClock::five_minutes_can_be_added()
{
    Meeting m;
    QVERIFY(m.clockOf->start());
    QVERIFY(m.clockOf->addMinutes());
    QCOMPARE(m.clockOf->partTime().plannedSeconds, 600);
    QCOMPARE(m.item(premises).minutes, 5); // what was planned stays
    QVERIFY(m.clockOf->addMinutes(-100));
    QCOMPARE(m.clockOf->partTime().plannedSeconds, 0);
}

void TestMeetingClock::the_real_times_are_kept()
{
    Meeting m;
    const Micros began = m.clock.now();
    QVERIFY(m.clockOf->start());
    m.clock.pass(60);
    QVERIFY(m.clockOf->skip());
    m.clock.pass(60);
    QVERIFY(m.clockOf->back());
    m.clock.pass(60);
    QVERIFY(m.clockOf->pause());
    QCOMPARE(m.item(premises).startedAt, began);
    QCOMPARE(m.item(premises).endedAt, began + 180 * microsPerSecond);
    QCOMPARE(m.item(timeline).startedAt, began + 60 * microsPerSecond);
    QCOMPARE(m.item(timeline).endedAt, began + 120 * microsPerSecond);
    QCOMPARE(m.item(actions).startedAt, 0);
}

void TestMeetingClock::nothing_is_written_from_second_to_second()
{
    Meeting m;
    QVERIFY(m.clockOf->start());
    const qsizetype before = m.entries.size();
    for (int i = 0; i < 600; ++i) {
        m.clock.pass(1);
        m.clockOf->look();
    }
    QCOMPARE(m.entries.size(), before);
    QCOMPARE(m.spent(premises), 600);
}

void TestMeetingClock::undo_does_not_reach_it()
{
    Meeting m;
    QVERIFY(addEntity(*m.open, EntityKind::Event, {{"text", u"Pager fired"_s}}));
    QVERIFY(m.clockOf->start());
    m.clock.pass(60);
    QVERIFY(m.clockOf->skip());
    QVERIFY(m.open->undo());
    QVERIFY(m.open->canRedo());
    QCOMPARE(m.open->review().events.size(), 0);
    m.clock.pass(60);
    QVERIFY(m.clockOf->pause());
    QVERIFY(m.open->canRedo()); // noting does not end what can be done again
    QVERIFY(m.open->redo());
    QCOMPARE(m.open->review().events.size(), 1);
    QCOMPARE(m.spent(premises), 60);
    QCOMPARE(m.spent(timeline), 60);
    int asides = 0;
    for (const store::JournalEntry &entry : std::as_const(m.entries))
        asides += entry.cause == store::Cause::Aside ? 1 : 0;
    QCOMPARE(asides, 3);
}

void TestMeetingClock::a_part_that_was_added_can_still_be_taken_back()
{
    Meeting m;
    const auto added = addEntity(*m.open, EntityKind::AgendaItem, {{"minutes", qint64(3)}});
    QVERIFY(added);
    QVERIFY(m.open->set({EntityKind::AgendaItem, *added, entityType(EntityKind::AgendaItem).field(u"title")}, u"Break"_s));
    QVERIFY(m.clockOf->go(*added));
    QVERIFY(m.clockOf->start());
    m.clock.pass(30);
    QVERIFY(m.clockOf->pause());
    QVERIFY(m.open->undo());
    QVERIFY(m.open->undo());
    QVERIFY(!m.open->review().agenda.find(*added));
    QVERIFY(m.open->redo());
    QVERIFY(m.open->redo());
    QCOMPARE(m.open->review().agenda.find(*added)->title, u"Break"_s);
}

void TestMeetingClock::typing_goes_on_over_it()
{
    Meeting m;
    const FieldRef summary{EntityKind::Review, m.open->id(), entityType(EntityKind::Review).field(u"summary")};
    QVERIFY(m.open->type(summary, {}, u"a"_s));
    QVERIFY(m.clockOf->start());
    QVERIFY(m.open->type(summary, u"a"_s, u"ab"_s));
    QVERIFY(m.open->undo());
    QCOMPARE(m.open->review().about().summary, QString());
    QVERIFY(m.clockOf->isRunning());
}

void TestMeetingClock::after_a_crash_it_goes_on()
{
    Meeting m;
    QVERIFY(m.clockOf->start());
    m.clock.pass(300);
    QVERIFY(m.clockOf->skip());
    m.clock.pass(100);
    m.crash();
    QVERIFY(m.clockOf->isRunning());
    QCOMPARE(m.clockOf->current(), Id(9, timeline));
    QCOMPARE(m.spent(timeline), 100); // down to the second, though nothing was written for it
    m.clock.pass(11);
    QVERIFY(m.clockOf->pause());
    QCOMPARE(m.item(timeline).spentSeconds, 111);
    QCOMPARE(m.clockOf->notice(), QString());
}

void TestMeetingClock::left_running_overnight_it_is_not_counted()
{
    Meeting m;
    QVERIFY(m.clockOf->start());
    m.clock.pass(60);
    QVERIFY(m.clockOf->skip());
    m.clock.pass(14 * 3600);
    m.crash();
    QVERIFY(!m.clockOf->isRunning());
    QCOMPARE(m.clockOf->current(), Id(9, timeline));
    QCOMPARE(m.spent(timeline), 0);
    QVERIFY(m.clockOf->notice().contains(u"Timeline"_s));
    QCOMPARE(m.spent(premises), 60);
}

void TestMeetingClock::a_computer_that_slept_is_said_and_not_counted()
{
    Meeting m;
    QSignalSpy noticed(m.clockOf.get(), &MeetingClock::noticed);
    QVERIFY(m.clockOf->start());
    m.clock.pass(60);
    m.clockOf->look();
    m.clock.sleep(600);
    m.clockOf->look();
    QCOMPARE(noticed.size(), 1);
    QVERIFY(noticed[0][0].toString().contains(u"10 min"_s));
    m.clock.pass(5);
    m.clockOf->look();
    QCOMPARE(m.spent(premises), 65);
    QCOMPARE(m.clockOf->jump(), 600 * microsPerSecond);
    QVERIFY(m.clockOf->countJump());
    QCOMPARE(m.spent(premises), 665);
    QCOMPARE(m.clockOf->jump(), 0);
    QCOMPARE(noticed.size(), 1);
}

void TestMeetingClock::a_clock_that_is_set_back_changes_nothing()
{
    Meeting m;
    QSignalSpy noticed(m.clockOf.get(), &MeetingClock::noticed);
    QVERIFY(m.clockOf->start());
    m.clock.pass(60);
    m.clock.sleep(-3600);
    m.clockOf->look();
    m.clock.pass(60);
    QCOMPARE(m.spent(premises), 120);
    QCOMPARE(noticed.size(), 1);
    QVERIFY(m.clockOf->skip());
    m.clock.pass(1);
    QVERIFY(m.clockOf->pause());
    QCOMPARE(m.clockOf->current(), Id(9, timeline));
    QCOMPARE(m.spent(premises), 120);
    // A correction of less than two seconds is none of anybody's business.
    QVERIFY(m.clockOf->start());
    m.clock.sleep(1);
    m.clockOf->look();
    QCOMPARE(noticed.size(), 1);
}

void TestMeetingClock::a_crash_after_a_jump_counts_right()
{
    Meeting m;
    QVERIFY(m.clockOf->start());
    m.clock.pass(60);
    m.clock.sleep(3600);
    m.clockOf->look();
    m.clock.pass(10);
    m.crash();
    QCOMPARE(m.spent(premises), 70);
    m.clock.sleep(-7200); // set back after the crash, before it is looked at
    m.crash();
    QVERIFY(!m.clockOf->isRunning());
    QVERIFY(m.spent(premises) >= 60);
}

void TestMeetingClock::short_and_over_are_said()
{
    using Time = MeetingClock::Time;
    const auto isShort = [](qint64 planned, qint64 left) { return Time{planned, planned - left}.isShort(); };
    QVERIFY(!isShort(2100, 211) && isShort(2100, 210)); // 35 minutes: the last tenth
    QVERIFY(!isShort(900, 121) && isShort(900, 120));   // 15 minutes: two minutes
    QVERIFY(!isShort(300, 76) && isShort(300, 75));     // 5 minutes: a quarter
    QVERIFY(!isShort(300, 0) && !isShort(300, -5));     // over is not short
    QVERIFY(!Time().isShort());
    QCOMPARE((Time{300, 310}.overSeconds()), 10);
    QCOMPARE((Time{300, 310}.remainingSeconds()), 0);
    QCOMPARE((Time{0, 310}.overSeconds()), 0); // nothing was planned
}

void TestMeetingClock::the_whole_is_that_of_one_day()
{
    Meeting m;
    QVERIFY(m.open->set({EntityKind::AgendaItem, Id(9, actions), entityType(EntityKind::AgendaItem).field(u"another_day")}, true));
    QCOMPARE(m.clockOf->wholeTime().plannedSeconds, 40 * 60);
    QVERIFY(m.clockOf->start());
    m.clock.pass(360);
    QCOMPARE(m.clockOf->expectedEnd(), m.clock.now() + 35 * microsPerMinute);
    QVERIFY(m.clockOf->go(Id(9, actions)));
    QCOMPARE(m.clockOf->wholeTime().plannedSeconds, 20 * 60);
    QCOMPARE(m.clockOf->wholeTime().spentSeconds, 0);
}

void TestMeetingClock::it_stops_when_its_part_is_removed()
{
    Meeting m;
    QVERIFY(m.clockOf->start());
    m.clock.pass(60);
    QVERIFY(removeEntity(*m.open, EntityKind::AgendaItem, Id(9, premises)));
    QVERIFY(!m.clockOf->isRunning());
    QCOMPARE(m.clockOf->current(), Id(9, timeline));
    m.clock.pass(60);
    QVERIFY(m.open->undo()); // it comes back as it was, running
    QVERIFY(m.clockOf->isRunning());
    QCOMPARE(m.spent(premises), 120);
}

void TestMeetingClock::a_closed_review_has_no_clock_that_runs()
{
    Meeting m;
    QVERIFY(m.open->set({EntityKind::Review, m.open->id(), entityType(EntityKind::Review).field(u"no_measure_reason")}, u"none"_s));
    QVERIFY(m.clockOf->start());
    m.clock.pass(60);
    QVERIFY(changeState(*m.open, ReviewState::Closed));
    QVERIFY(!m.clockOf->isRunning());
    QVERIFY(!m.clockOf->start());
    QVERIFY(!m.clockOf->isRunning());
    QVERIFY(reopen(*m.open, u"again"_s));
    QVERIFY(m.clockOf->isRunning()); // as if the program had been away
    QCOMPARE(m.spent(premises), 60);
}

void TestMeetingClock::without_an_agenda_it_does_nothing()
{
    Meeting m;
    Review review;
    review.facts.add(Id(1, 1));
    m.openAgain(review);
    m.entries.clear();
    QVERIFY(m.clockOf->current().isNull());
    QVERIFY(m.clockOf->start() && m.clockOf->skip() && m.clockOf->back() && m.clockOf->pause() && m.clockOf->addMinutes());
    m.clockOf->look();
    QVERIFY(m.entries.isEmpty());
    QCOMPARE(m.clockOf->wholeTime().plannedSeconds, 0);
}

QTEST_GUILESS_MAIN(TestMeetingClock)
#include "tst_meeting_clock.moc"
