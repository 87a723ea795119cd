// A replay under way shows what was known then, and follows both its steps and the review.
#include "app/desk/event_intents.h"
#include "app/desk/replay_stage.h"
#include "app/desk/entity_model.h"
#include "app/desk/timeline_feed.h"
#include "tests/desk/event_desk.h"
#include "tests/support/effort.h"
#include "tests/support/random_edits.h"
#include "tests/support/random_review.h"

#include <QSignalSpy>

using namespace story;
using namespace story::support;
using namespace Qt::StringLiterals;

namespace {

// The texts of what is known, in the order of the timeline.
QString shown(ReplayStage &stage)
{
    QStringList texts;
    for (const Event *event : inTimelineOrder(stage.known().review().events))
        texts.append(event->text);
    return texts.join(u' ');
}

Person &person(Desk &desk, const QString &role)
{
    Person &added = desk.add(desk.review.people, 3);
    added.role = role;
    return added;
}

} // namespace

class TestReplayStage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void it_begins_with_what_was_known_first();
    void steps_lead_on_and_back_and_stop_at_both_ends();
    void what_is_new_is_said_and_what_is_only_about_known();
    void one_responder_sees_only_their_view();
    void nothing_of_the_review_that_came_later_is_in_it();
    void an_incident_time_is_told_when_the_event_that_shows_it_is_known();
    void a_line_written_meanwhile_is_shown_once_they_knew_it();
    void nobody_can_change_it();
    void the_day_is_said_where_it_is_another();
    void without_a_time_there_is_nothing_to_replay();
    void every_step_and_edit_leaves_exactly_what_was_known();
    void a_step_in_a_long_review_copies_nothing_that_stays();
};

void TestReplayStage::it_begins_with_what_was_known_first()
{
    Desk desk;
    desk.event(told("14:22"), u"deploy"_s);
    desk.event(told("14:32"), u"pager"_s);
    ReplayStage stage(desk.open());
    QCOMPARE(shown(stage), u"deploy"_s);
    QCOMPARE(stage.headline(QTimeZone("Europe/Berlin")), u"As they knew it at 14:22"_s);
    QCOMPARE(stage.headline(QTimeZone::utc()), u"As they knew it at 13:22"_s);
    QCOMPARE(stage.counted(), u"1 known · 1 new"_s);
}

void TestReplayStage::steps_lead_on_and_back_and_stop_at_both_ends()
{
    Desk desk;
    desk.event(told("14:22"), u"deploy"_s);
    desk.event(told("14:28"), u"customer"_s).knownAt = told("14:41");
    desk.event(told("14:32"), u"pager"_s);
    ReplayStage stage(desk.open());
    QSignalSpy moved(&stage, &ReplayStage::moved);
    QVERIFY(!stage.back());
    QVERIFY(stage.step());
    QCOMPARE(shown(stage), u"deploy pager"_s);
    QVERIFY(stage.step());
    QCOMPARE(shown(stage), u"deploy customer pager"_s);
    QVERIFY(!stage.step());
    QCOMPARE(shown(stage), u"deploy customer pager"_s);
    QVERIFY(stage.back());
    QCOMPARE(shown(stage), u"deploy pager"_s);
    QVERIFY(stage.step());
    stage.toFirst();
    QCOMPARE(shown(stage), u"deploy"_s);
    QCOMPARE(moved.size(), 5);
}

void TestReplayStage::what_is_new_is_said_and_what_is_only_about_known()
{
    Desk desk;
    desk.event(told("14:22"), u"deploy"_s);
    const Id belief = desk.event(about("14:35"), u"belief"_s).id;
    desk.event(told("14:41"), u"customer"_s);
    ReplayStage stage(desk.open());
    QVERIFY(stage.step());
    QCOMPARE(stage.news(), QList<Id>{belief});
    QVERIFY(stage.isApproximate(belief));
    QCOMPARE(stage.counted(), u"2 known · 1 new · 1 perhaps a little later"_s);
    QVERIFY(stage.step()); // five minutes are over
    QVERIFY(!stage.isApproximate(belief));
    QCOMPARE(stage.counted(), u"3 known · 1 new"_s);
}

void TestReplayStage::one_responder_sees_only_their_view()
{
    Desk desk;
    const Id onCall = person(desk, u"on-call"_s).id;
    const Id support = person(desk, u"support"_s).id;
    desk.event(told("14:22"), u"deploy"_s);
    Event &call = desk.event(told("14:28"), u"customer"_s);
    call.people = {{support}};
    call.knownAt = told("14:41");
    call.knownBy = {{onCall}};
    ReplayStage stage(desk.open());
    stage.step();
    QCOMPARE(stage.headline(QTimeZone("Europe/Berlin")), u"As they knew it at 14:41"_s);
    stage.back();
    stage.setResponder(support);
    QCOMPARE(shown(stage), u"deploy"_s); // the instant stays
    stage.step();
    QCOMPARE(stage.headline(QTimeZone("Europe/Berlin")), u"As support knew it at 14:28"_s);
    QCOMPARE(shown(stage), u"deploy customer"_s);
    stage.setResponder(onCall);
    QCOMPARE(shown(stage), u"deploy"_s);
    QCOMPARE(stage.headline(QTimeZone("Europe/Berlin")), u"As on-call knew it at 14:28"_s);
}

void TestReplayStage::nothing_of_the_review_that_came_later_is_in_it()
{
    Desk desk;
    ReviewFacts &facts = *desk.review.facts.find(Id(1, 1));
    facts.title = u"hindsight"_s;
    facts.impact = facts.impactWho = facts.summary = facts.detection = u"hindsight"_s;
    facts.services = facts.tags = {u"hindsight"_s};
    facts.impactStart = told("14:22");
    facts.resolved = told("15:40");
    person(desk, u"hindsight"_s);
    desk.add(desk.review.sources, 4).name = u"hindsight"_s;
    desk.add(desk.review.factors, 5).text = u"hindsight"_s;
    const Id deploy = desk.event(told("14:22"), u"deploy"_s).id;
    Event &later = desk.event(told("14:50"), u"hindsight"_s);
    later.people = {{Id(3, 1)}};
    later.source = {Id(4, 1)};
    Evidence &evidence = desk.add(desk.review.evidence, 6);
    evidence.event = {deploy};
    evidence.caption = u"hindsight"_s;
    ReplayStage stage(desk.open());
    const Review &known = stage.known().review();
    for (const EntityKind kind : known.kinds()) {
        for (const Id &id : known.table(kind)->ids()) {
            for (const Field &field : entityType(kind).fields) {
                const Value value = field.read(*known.table(kind)->find(id));
                const auto *text = std::get_if<QString>(&value);
                QVERIFY2(!text || !text->contains(u"hindsight"_s), field.name);
                const auto *words = std::get_if<QStringList>(&value);
                QVERIFY2(!words || words->isEmpty(), field.name);
            }
        }
    }
    QVERIFY(known.about().impactStart.isEmpty()); // nobody had noticed
    QVERIFY(known.about().resolved.isEmpty());
}

void TestReplayStage::an_incident_time_is_told_when_the_event_that_shows_it_is_known()
{
    Desk desk;
    const Id onCall = person(desk, u"on-call"_s).id;
    const Id support = person(desk, u"support"_s).id;
    ReviewFacts &facts = *desk.review.facts.find(Id(1, 1));
    facts.impactStart = told("14:22");
    facts.detected = told("14:32");
    facts.acknowledged = told("14:36");
    desk.event(told("14:22"), u"deploy"_s);
    Event &pager = desk.event(told("14:32"), u"pager"_s);
    pager.marks = {u"detected"_s};
    pager.people = {{onCall}};
    pager.knownAt = told("14:45");
    pager.knownBy = {{support}};
    desk.event(told("14:40"), u"looking"_s);
    desk.event(told("14:45"), u"call"_s);
    ReplayStage stage(desk.open());
    stage.setResponder(onCall);
    QVERIFY(stage.known().review().about().impactStart.isEmpty());
    QVERIFY(stage.step());
    QCOMPARE(stage.known().review().about().detected, told("14:32"));
    QCOMPARE(stage.known().review().about().impactStart, told("14:22"));
    QVERIFY(stage.known().review().about().acknowledged.isEmpty());
    QVERIFY(stage.step());
    QCOMPARE(stage.known().review().about().acknowledged, told("14:36"));
    stage.setResponder(support); // at 14:40 nobody had told them
    QVERIFY(stage.known().review().about().detected.isEmpty());
    QVERIFY(stage.known().review().about().impactStart.isEmpty());
    QVERIFY(stage.step());
    QCOMPARE(stage.known().review().about().detected, told("14:32"));
}

void TestReplayStage::a_line_written_meanwhile_is_shown_once_they_knew_it()
{
    Desk desk;
    const Id first = desk.event(told("14:22"), u"deploy"_s).id;
    desk.event(told("14:32"), u"pager"_s);
    ReplayStage stage(desk.open());
    Event early;
    early.id = Id(9, 1);
    early.text = u"flag"_s;
    early.start = told("14:20");
    QVERIFY(desk.open().apply(insertion(early)));
    QCOMPARE(shown(stage), u"flag deploy"_s);
    Event late = early;
    late.id = Id(9, 2);
    late.text = u"page"_s;
    late.start = told("14:30");
    QVERIFY(desk.open().apply(insertion(late)));
    QCOMPARE(shown(stage), u"flag deploy"_s);
    QVERIFY(stage.step());
    QCOMPARE(shown(stage), u"flag deploy page"_s);
    QVERIFY(desk.open().undo());
    QCOMPARE(shown(stage), u"flag deploy"_s);
    QVERIFY(removeEvents(desk.open(), {first}));
    QCOMPARE(shown(stage), u"flag"_s);
}

void TestReplayStage::nobody_can_change_it()
{
    Desk desk;
    const Id id = desk.event(told("14:22"), u"deploy"_s).id;
    ReplayStage stage(desk.open());
    QVERIFY(stage.known().isReadOnly());
    const auto removed = removeEvents(stage.known(), {id});
    QVERIFY(!removed);
    QCOMPARE(removed.error().failure, Failure::ReadOnly);
    QCOMPARE(shown(stage), u"deploy"_s);
    QVERIFY(!stage.known().canUndo());
}

void TestReplayStage::the_day_is_said_where_it_is_another()
{
    Desk desk;
    desk.event(told("14:22"), u"deploy"_s);
    Moment next = told("14:22");
    *next.earliest += 11 * microsPerHour;
    next.latest = next.earliest;
    desk.event(next, u"night"_s);
    ReplayStage stage(desk.open());
    QVERIFY(stage.step());
    QCOMPARE(stage.headline(QTimeZone("Europe/Berlin")), u"As they knew it at Sun 15 Nov 2026 01:22"_s);
    QCOMPARE(stage.headline(QTimeZone("America/New_York")), u"As they knew it at 19:22"_s);
}

void TestReplayStage::without_a_time_there_is_nothing_to_replay()
{
    Desk desk;
    desk.event({}, u"rumour"_s);
    QVERIFY(!ReplayStage::isPossible(desk.review));
    ReplayStage stage(desk.open());
    QVERIFY(!stage.step());
    QVERIFY(!stage.back());
    desk.review.events.find(Id(2, 1))->start = told("14:22");
    QVERIFY(ReplayStage::isPossible(desk.review));
}

// What is shown after any way of steps and edits is what a replay made anew would show.
void TestReplayStage::every_step_and_edit_leaves_exactly_what_was_known()
{
    int steps = 0;
    for (quint32 seed = 1; seed <= 60; ++seed) {
        const QByteArray where = "seed " + QByteArray::number(seed);
        Desk desk;
        desk.review = openOne(seed);
        ReplayStage stage(desk.open());
        RandomEdits edits(seed);
        QRandomGenerator random(seed);
        const QList<Id> people = desk.review.people.ids();
        for (int i = 0; i < 40; ++i) {
            switch (random.bounded(8)) {
            case 0: edits.doOne(desk.open()); break;
            case 1: stage.setResponder(people.value(random.bounded(3) - 1)); break;
            case 2: stage.toFirst(); break;
            case 3:
            case 4: stage.back(); break;
            default: steps += stage.step(); break;
            }
            const Replay replay(desk.now(), stage.responder());
            Review expected;
            QSet<Id> approximate;
            for (const KnownEvent &known : replay.at(stage.instant())) {
                *expected.events.add(known.event.id) = known.event;
                if (known.isApproximate)
                    approximate.insert(known.event.id);
            }
            Review seen;
            for (const Event &event : stage.known().review().events) {
                *seen.events.add(event.id) = event;
                QVERIFY2(stage.isApproximate(event.id) == approximate.contains(event.id), where.constData());
                for (const Ref<Person> &who : event.people)
                    QVERIFY2(!desk.now().people.find(who) || stage.known().review().people.find(who), where.constData());
            }
            const QList<FieldRef> apart = differences(expected, seen);
            QVERIFY2(apart.isEmpty(), where.constData());
            QCOMPARE(stage.news(), replay.learntAt(stage.instant()));
        }
    }
    QVERIFY2(steps > 200, qPrintable(QString::number(steps)));
}

// With a list and lanes that follow. Beginning looks at every event, too, and copies them all; ten steps are to cost less than that.
void TestReplayStage::a_step_in_a_long_review_copies_nothing_that_stays()
{
    Desk desk;
    constexpr int many = 10'000;
    QString position;
    for (int i = 0; i < many; ++i) {
        Event &event = *desk.review.events.add(Id(2, static_cast<quint64>(i) + 1));
        event.start = Moment::exactly(utc("00:00") + i * microsPerSecond);
        event.text = u"event %1"_s.arg(i);
        event.kind = static_cast<EventKind>(i % 9);
        event.position = position = positionBetween(position, {});
    }
    ReplayStage stage(desk.open());
    EntityModel list(stage.known(), EntityKind::Event, {"start"_L1, "text"_L1});
    TimelineFeed lanes(stage.known());
    for (int i = 0; i < many / 10; ++i)
        QVERIFY(stage.step());
    QCOMPARE(list.rowCount(), many / 10 + 1);
    const auto tenSteps = [&] {
        for (int i = 0; i < 10; ++i)
            stage.step();
    };
    const auto beginning = [&] { ReplayStage other(desk.open()); };
    const double times = timesAsLong(tenSteps, beginning);
    qInfo("a step at %d events: %.2f ms; beginning: %.1f ms", many, processorSeconds(tenSteps) * 100, processorSeconds(beginning) * 1000);
    QVERIFY2(times < 1, qPrintable(QString::number(times)));
    QCOMPARE(lanes.index().size(), list.rowCount());
}

QTEST_GUILESS_MAIN(TestReplayStage)
#include "tst_replay_stage.moc"
