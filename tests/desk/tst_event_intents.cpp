// What a facilitator does to events: each is one step, taken back and done again whole; expectations are a person's.
#include "app/desk/event_intents.h"
#include "app/desk/intents.h"
#include "app/model/checks.h"
#include "tests/desk/event_desk.h"

#include <functional>

using namespace story;
using namespace story::support;
using namespace Qt::StringLiterals;

class TestEventIntents : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void shifting_moves_start_end_and_known_at();
    void shifting_leaves_what_has_no_place();
    void a_time_does_not_leave_the_calendar();
    void moving_an_event_keeps_the_length_of_its_span();
    void an_event_without_a_time_gets_one_by_being_moved();
    void an_end_before_the_start_is_kept();
    void an_instant_becomes_a_span();
    void the_ends_of_several_are_one_step();
    void the_starts_of_several_are_one_step();
    void an_edge_stops_at_the_other_one();
    void what_is_shown_before_is_what_is_done();
    void times_can_be_told_in_another_zone();
    void a_clock_is_corrected_by_the_difference_to_before();
    void a_day_said_later_is_corrected_too();
    void setting_the_correction_as_a_field_moves_the_events_too();
    void setting_marks_or_the_start_as_a_field_keeps_the_rule_of_marks();
    void two_fields_set_at_once_are_one_step_with_what_follows();
    void kind_and_tags_are_set_on_all();
    void several_changes_are_one_step_or_none();
    void marking_sets_the_incident_time_and_only_one_event_has_it();
    void moving_a_marked_event_moves_the_incident_time_with_it();
    void an_incident_time_said_otherwise_stays_and_is_asked_about();
    void unmarking_takes_the_time_away_that_came_with_the_mark();
    void an_event_without_a_place_overrules_no_incident_time();
    void a_closed_review_refuses();
    void what_is_not_there_is_said_and_what_changes_nothing_is_no_step();
};

void TestEventIntents::shifting_moves_start_end_and_known_at()
{
    Desk desk;
    Event &drill = desk.event(told("14:40"));
    drill.end = about("14:55");
    drill.knownAt = told("15:00");
    const Id other = desk.event(told("14:41")).id;
    const Id id = drill.id;
    QVERIFY(shiftEvents(desk.open(), {id, id}, 2 * microsPerMinute));
    QCOMPARE(*desk.at(id).start.earliest, utc("13:42"));
    QCOMPARE(*desk.at(id).end.earliest, utc("13:52"));
    QCOMPARE(*desk.at(id).end.latest, utc("14:02"));
    QCOMPARE(*desk.at(id).knownAt.earliest, utc("14:02"));
    QCOMPARE(desk.at(id).start.typed, u"14:40 [+2m]"_s);
    QCOMPARE(desk.at(other).start, told("14:41"));
    QCOMPARE(desk.open().undoText(), u"Move event"_s);
    isOneStep(desk, desk.review);
    QVERIFY(shiftEvents(desk.open(), {id, other}, -2 * microsPerMinute));
    QCOMPARE(desk.at(id).start, told("14:40"));
    QCOMPARE(desk.open().undoText(), u"Move 2 events"_s);
}

void TestEventIntents::shifting_leaves_what_has_no_place()
{
    Desk desk;
    const Id id = desk.event({}).id;
    Event &open = desk.event({});
    open.start.typed = u"14:32"_s;
    const Id openId = open.id;
    QVERIFY(shiftEvents(desk.open(), {id, openId}, microsPerHour));
    QVERIFY(!desk.open().canUndo());
    QVERIFY(desk.at(openId).start.isDayOpen());
}

void TestEventIntents::a_time_does_not_leave_the_calendar()
{
    Desk desk;
    const Id id = desk.event(told("14:40")).id;
    const auto done = shiftEvents(desk.open(), {id}, std::numeric_limits<Micros>::max());
    QVERIFY(!done);
    QCOMPARE(done.error().failure, Failure::BadInput);
    QVERIFY(!moveEvent(desk.open(), id, std::numeric_limits<Micros>::min()));
    QVERIFY(!resizeEvent(desk.open(), id, Edge::End, std::numeric_limits<Micros>::max()));
    QVERIFY(!desk.open().canUndo());
}

void TestEventIntents::moving_an_event_keeps_the_length_of_its_span()
{
    Desk desk;
    Event &drill = desk.event(told("14:40"));
    drill.end = told("14:55");
    drill.knownAt = told("15:10");
    const Id id = drill.id;
    QVERIFY(moveEvent(desk.open(), id, utc("14:00")));
    QCOMPARE(*desk.at(id).start.earliest, utc("14:00"));
    QCOMPARE(*desk.at(id).end.earliest, utc("14:15"));
    QCOMPARE(desk.at(id).end.typed, u"14:55 [+20m]"_s);
    QCOMPARE(desk.at(id).knownAt, told("15:10"));
    isOneStep(desk, desk.review);
}

void TestEventIntents::an_event_without_a_time_gets_one_by_being_moved()
{
    Desk desk;
    const Id id = desk.event({}, u"The dashboard stayed green"_s).id;
    QVERIFY(moveEvent(desk.open(), id, utc("14:00")));
    QCOMPARE(desk.at(id).start, Moment::exactly(utc("14:00"), u"Europe/Berlin"_s, 3600));
    isOneStep(desk, desk.review);
}

void TestEventIntents::an_end_before_the_start_is_kept()
{
    Desk desk;
    Event &drill = desk.event(told("14:40"));
    drill.end = told("14:55");
    const Id id = drill.id;
    QVERIFY(resizeEvent(desk.open(), id, Edge::Start, utc("14:10")));
    QCOMPARE(*desk.at(id).start.earliest, utc("14:10"));
    QCOMPARE(desk.at(id).end, told("14:55"));
    isOneStep(desk, desk.review);
}

void TestEventIntents::an_instant_becomes_a_span()
{
    Desk desk;
    const Id id = desk.event(told("14:40")).id;
    QVERIFY(resizeEvent(desk.open(), id, Edge::End, utc("14:10")));
    QCOMPARE(desk.at(id).start, told("14:40"));
    QCOMPARE(desk.at(id).end, Moment::exactly(utc("14:10"), u"Europe/Berlin"_s, 3600));
    isOneStep(desk, desk.review);
}

void TestEventIntents::the_ends_of_several_are_one_step()
{
    Desk desk;
    const Id instant = desk.event(told("14:40")).id;
    Event &drill = desk.event(told("14:50"));
    drill.end = told("14:55");
    const Id span = drill.id;
    QVERIFY(shiftEnds(desk.open(), {instant, span}, 5 * microsPerMinute));
    QCOMPARE(*desk.at(instant).end.earliest, *told("14:45").earliest);
    QCOMPARE(*desk.at(span).end.earliest, *told("15:00").earliest);
    QCOMPARE(desk.at(span).start, told("14:50"));
    isOneStep(desk, desk.review);
}

void TestEventIntents::the_starts_of_several_are_one_step()
{
    Desk desk;
    const Id instant = desk.event(told("14:40")).id;
    Event &drill = desk.event(told("14:50"));
    drill.end = told("14:55");
    drill.knownAt = told("15:10");
    const Id span = drill.id;
    const Id nowhere = desk.event({}).id;
    QVERIFY(shiftStarts(desk.open(), {instant, span, nowhere}, -5 * microsPerMinute));
    QCOMPARE(*desk.at(instant).start.earliest, *told("14:35").earliest);
    QCOMPARE(*desk.at(instant).end.earliest, *told("14:40").earliest); // it was an instant
    QCOMPARE(*desk.at(span).start.earliest, *told("14:45").earliest);
    QCOMPARE(desk.at(span).start.typed, u"14:50 [-5m]"_s);
    QCOMPARE(desk.at(span).end, told("14:55"));
    QCOMPARE(desk.at(span).knownAt, told("15:10"));
    QVERIFY(desk.at(nowhere).start.isEmpty() && desk.at(nowhere).end.isEmpty());
    QCOMPARE(desk.open().undoText(), u"Change when 2 events began"_s);
    isOneStep(desk, desk.review);
}

void TestEventIntents::an_edge_stops_at_the_other_one()
{
    Desk desk;
    Event &drill = desk.event(told("14:50"));
    drill.end = told("14:55");
    const Id span = drill.id;
    Event &wrong = desk.event(told("15:00"));
    wrong.end = told("14:58");
    const Id turned = wrong.id;
    const Id instant = desk.event(told("14:40")).id;
    QVERIFY(shiftStarts(desk.open(), {span, instant}, microsPerHour));
    QCOMPARE(*desk.at(span).start.earliest, *told("14:55").earliest);
    QVERIFY(desk.at(instant).end.isEmpty());
    QCOMPARE(desk.at(instant).start, told("14:40"));
    QVERIFY(desk.open().undo());
    QVERIFY(shiftEnds(desk.open(), {span, instant}, -microsPerHour));
    QCOMPARE(*desk.at(span).end.earliest, *told("14:50").earliest);
    QVERIFY(desk.at(instant).end.isEmpty());
    // One that is beyond the other one is asked about and can be moved on or back.
    QVERIFY(shiftEnds(desk.open(), {turned}, -microsPerMinute));
    QCOMPARE(*desk.at(turned).end.earliest, *told("14:57").earliest);
    QVERIFY(shiftStarts(desk.open(), {turned}, -microsPerHour));
    QCOMPARE(*desk.at(turned).start.earliest, *told("14:00").earliest);
}

void TestEventIntents::what_is_shown_before_is_what_is_done()
{
    Desk desk;
    Event &drill = desk.event(about("14:50"));
    drill.end = told("14:59");
    drill.knownAt = told("15:10");
    const Id id = drill.id;
    const QTimeZone berlin("Europe/Berlin");
    const std::pair<Shifted, Result<> (*)(OpenReview &, const QList<Id> &, Micros)> all[] = {
        {Shifted::Whole, shiftEvents}, {Shifted::Start, shiftStarts}, {Shifted::End, shiftEnds}, {Shifted::Known, shiftKnown}};
    for (const auto &[what, intent] : all) {
        for (const Micros by : {-microsPerHour, -7 * microsPerSecond, 3 * microsPerMinute, microsPerHour}) {
            const auto shown = shifted(desk.at(id), what, by, berlin);
            QVERIFY(shown);
            QVERIFY(intent(desk.open(), {id}, by));
            const Event &done = desk.at(id);
            QVERIFY(shown->start == done.start && shown->end == done.end && shown->knownAt == done.knownAt);
            QVERIFY(desk.open().undo());
        }
        QVERIFY(!shifted(desk.at(id), what, std::numeric_limits<Micros>::max() / 2, berlin) || what == Shifted::Start);
    }
}

void TestEventIntents::times_can_be_told_in_another_zone()
{
    Desk desk;
    const Id id = desk.event(told("14:40")).id;
    QVERIFY(changeEvents(desk.open(), {id}, {.zone = QTimeZone("Asia/Kolkata"), .retold = Retold::SameClock}));
    QCOMPARE(*desk.at(id).start.earliest, utc("09:10"));
    isOneStep(desk, desk.review);
    QVERIFY(desk.open().undo());
    QVERIFY(changeEvents(desk.open(), {id}, {.zone = QTimeZone("Asia/Kolkata"), .retold = Retold::SameInstant}));
    QCOMPARE(*desk.at(id).start.earliest, utc("13:40"));
    QCOMPARE(desk.at(id).start.zone, u"Asia/Kolkata"_s);
    QCOMPARE(desk.at(id).start.offsetSeconds, 19800);
}

void TestEventIntents::a_clock_is_corrected_by_the_difference_to_before()
{
    Desk desk;
    Source &chat = desk.add(desk.review.sources, 3);
    const Id source = chat.id;
    Event &told1 = desk.event(told("14:40"));
    told1.source = {source};
    told1.marks = {u"detected"_s};
    desk.review.facts.find(Id(1, 1))->detected = told("14:40");
    const Id id = told1.id;
    const Id other = desk.event(told("14:40")).id;
    QVERIFY(correctClock(desk.open(), source, 42 * microsPerSecond));
    QCOMPARE(desk.now().sources.find(source)->clockCorrection, 42 * microsPerSecond);
    QCOMPARE(*desk.at(id).start.earliest, utc("13:40") + 42 * microsPerSecond);
    QCOMPARE(desk.at(id).start.typed, u"14:40 [+42s]"_s);
    QCOMPARE(desk.now().about().detected, desk.at(id).start);
    QCOMPARE(desk.at(other).start, told("14:40"));
    isOneStep(desk, desk.review);
    QVERIFY(correctClock(desk.open(), source, -18 * microsPerSecond));
    QCOMPARE(*desk.at(id).start.earliest, utc("13:40") - 18 * microsPerSecond);
    QVERIFY(correctClock(desk.open(), source, 0));
    QCOMPARE(differences(desk.review, desk.now()), QList<FieldRef>());
    const auto missing = correctClock(desk.open(), Id(9, 9), 1);
    QCOMPARE(missing.error().failure, Failure::NotFound);
}

// A form knows fields and no intents.
void TestEventIntents::setting_the_correction_as_a_field_moves_the_events_too()
{
    Desk desk;
    const Id source = desk.add(desk.review.sources, 3).id;
    Event &event = desk.event(told("14:40"));
    event.source = {source};
    const Id id = event.id;
    const Id other = desk.event(told("14:41")).id;
    const FieldRef correction{EntityKind::Source, source, entityType(EntityKind::Source).field(u"clock_correction")};
    QVERIFY(desk.open().set(correction, qint64(2 * microsPerMinute)));
    QCOMPARE(*desk.at(id).start.earliest, utc("13:42"));
    QCOMPARE(desk.at(other).start, told("14:41"));
    QCOMPARE(desk.now().sources.find(source)->clockCorrection, 2 * microsPerMinute);
    isOneStep(desk, desk.review);
    // Corrected once more it counts from what the source said.
    QVERIFY(desk.open().set(correction, qint64(-microsPerMinute)));
    QCOMPARE(*desk.at(id).start.earliest, utc("13:39"));
    // What cannot be is refused, and nothing moved.
    const Review before = desk.now();
    QCOMPARE(desk.open().set(correction, std::numeric_limits<qint64>::max()).error().failure, Failure::BadInput);
    QCOMPARE(differences(before, desk.now()), QList<FieldRef>());
}

void TestEventIntents::setting_marks_or_the_start_as_a_field_keeps_the_rule_of_marks()
{
    Desk desk;
    const Id first = desk.event(told("14:32")).id;
    const Id second = desk.event(told("14:40")).id;
    const auto field = [](Id id, const char *name) {
        return FieldRef{EntityKind::Event, id, entityType(EntityKind::Event).field(QLatin1String(name))};
    };
    QVERIFY(desk.open().set(field(first, "marks"), QStringList{u"detected"_s}));
    QCOMPARE(desk.now().about().detected, told("14:32"));
    isOneStep(desk, desk.review);
    // The other one takes it over, beside a word that is no incident time.
    QVERIFY(desk.open().set(field(second, "marks"), QStringList{u"turning point"_s, u"detected"_s}));
    QCOMPARE(desk.at(first).marks, QStringList());
    QCOMPARE(desk.at(second).marks, (QStringList{u"turning point"_s, u"detected"_s}));
    QCOMPARE(desk.now().about().detected, told("14:40"));
    // Its start is written anew, and the incident time goes with it.
    QVERIFY(desk.open().set(field(second, "start"), told("14:44")));
    QCOMPARE(desk.now().about().detected, told("14:44"));
    // An incident time that a person said otherwise stays.
    QVERIFY(desk.open().set({EntityKind::Review, Id(1, 1), entityType(EntityKind::Review).field(u"detected")}, told("14:50")));
    QVERIFY(desk.open().set(field(second, "start"), told("14:45")));
    QCOMPARE(desk.now().about().detected, told("14:50"));
    QVERIFY(desk.open().set(field(second, "start"), told("14:50")));
    QVERIFY(desk.open().set(field(second, "marks"), QStringList{u"turning point"_s}));
    QVERIFY(desk.now().about().detected.isEmpty());
}

void TestEventIntents::two_fields_set_at_once_are_one_step_with_what_follows()
{
    Desk desk;
    Event &event = desk.event(told("14:32"));
    event.marks = {u"mitigated"_s};
    desk.review.facts.find(Id(1, 1))->mitigated = told("14:32");
    const Id id = event.id;
    const EntityType &type = entityType(EntityKind::Event);
    Edit both = setField(desk.now(), {EntityKind::Event, id, type.field(u"start")}, told("14:40"));
    const Edit end = setField(desk.now(), {EntityKind::Event, id, type.field(u"end")}, told("14:55"));
    both.changes.insert(both.changes.end(), end.changes.begin(), end.changes.end());
    QVERIFY(desk.open().set(both));
    QCOMPARE(desk.at(id).end, told("14:55"));
    QCOMPARE(desk.now().about().mitigated, told("14:40"));
    isOneStep(desk, desk.review);
}

void TestEventIntents::a_day_said_later_is_corrected_too()
{
    Desk desk;
    Source &chat = desk.add(desk.review.sources, 3);
    chat.clockCorrection = microsPerMinute;
    Event &open = desk.event({});
    open.start.typed = u"14:32"_s;
    open.start.zone = u"Europe/Berlin"_s;
    open.source = {chat.id};
    open.marks = {u"detected"_s};
    const Id id = open.id;
    desk.review.facts.find(Id(1, 1))->detected = open.start;
    QVERIFY(placeOpenDays(desk.open(), QDate(2026, 11, 14)));
    QCOMPARE(*desk.at(id).start.earliest, utc("13:33"));
    QCOMPARE(desk.at(id).start.typed, u"14:32 [+1m]"_s);
    QCOMPARE(desk.now().about().detected, desk.at(id).start);
    isOneStep(desk, desk.review);
}

void TestEventIntents::kind_and_tags_are_set_on_all()
{
    Desk desk;
    const Id one = desk.event(told("14:40")).id;
    Event &tagged = desk.event(told("14:41"));
    tagged.tags = {u"Deploy"_s, u"cache"_s};
    const Id two = tagged.id;
    QVERIFY(changeEvents(desk.open(), {one, two}, {.kind = EventKind::Alert}));
    QCOMPARE(desk.at(two).kind, EventKind::Alert);
    isOneStep(desk, desk.review);
    Review before = desk.now();
    QVERIFY(changeEvents(desk.open(), {one, two}, {.addTag = u" #deploy\n"_s}));
    QCOMPARE(desk.at(one).tags, QStringList{u"deploy"_s});
    QCOMPARE(desk.at(two).tags, (QStringList{u"Deploy"_s, u"cache"_s}));
    isOneStep(desk, before);
    before = desk.now();
    QVERIFY(changeEvents(desk.open(), {one, two}, {.removeTag = u"deploy"_s}));
    QCOMPARE(desk.at(one).tags, QStringList());
    QCOMPARE(desk.at(two).tags, QStringList{u"cache"_s});
    isOneStep(desk, before);
}

void TestEventIntents::several_changes_are_one_step_or_none()
{
    Desk desk;
    const Id one = desk.event(told("14:40")).id;
    Event &tagged = desk.event(told("14:41"));
    tagged.tags = {u"cache"_s};
    const Id two = tagged.id;
    EventChanges changes{.kind = EventKind::Alert, .addTag = u"deploy"_s, .removeTag = u"cache"_s, .shift = 2 * microsPerMinute};
    changes.zone = QTimeZone("Asia/Kolkata");
    changes.retold = Retold::SameInstant;
    QVERIFY(changeEvents(desk.open(), {one, two}, changes));
    QCOMPARE(desk.open().undoText(), u"Change 2 events"_s);
    for (const Id &id : {one, two}) {
        QCOMPARE(desk.at(id).kind, EventKind::Alert);
        QCOMPARE(desk.at(id).tags, QStringList{u"deploy"_s});
        QCOMPARE(desk.at(id).start.zone, u"Asia/Kolkata"_s);
    }
    QCOMPARE(desk.at(one).start.earliest, utc("13:42"));
    QCOMPARE(desk.at(two).start.earliest, utc("13:43"));
    isOneStep(desk, desk.review);
    // Where one of them cannot be done, none is.
    const Review before = desk.now();
    changes.kind = EventKind::Note;
    changes.shift = std::numeric_limits<Micros>::max();
    const auto done = changeEvents(desk.open(), {one, two}, changes);
    QCOMPARE(done.error().failure, Failure::BadInput);
    QCOMPARE(differences(before, desk.now()), QList<FieldRef>());
}

void TestEventIntents::marking_sets_the_incident_time_and_only_one_event_has_it()
{
    Desk desk;
    const Id first = desk.event(told("14:32")).id;
    const Id second = desk.event(about("14:35")).id;
    QVERIFY(markEvent(desk.open(), first, u"detected"_s));
    QCOMPARE(desk.at(first).marks, QStringList{u"detected"_s});
    QCOMPARE(desk.now().about().detected, told("14:32"));
    QCOMPARE(desk.open().undoText(), u"Mark as detected"_s);
    isOneStep(desk, desk.review);
    const Review before = desk.now();
    QVERIFY(markEvent(desk.open(), second, u"detected"_s));
    QCOMPARE(desk.at(first).marks, QStringList());
    QCOMPARE(desk.now().about().detected, about("14:35"));
    isOneStep(desk, before);
    QCOMPARE(markEvent(desk.open(), second, u"root_cause"_s).error().failure, Failure::BadInput);
}

void TestEventIntents::moving_a_marked_event_moves_the_incident_time_with_it()
{
    Desk desk;
    const Id id = desk.event(told("14:32")).id;
    QVERIFY(markEvent(desk.open(), id, u"mitigated"_s));
    const Review before = desk.now();
    QVERIFY(moveEvent(desk.open(), id, utc("14:00")));
    QCOMPARE(*desk.now().about().mitigated.earliest, utc("14:00"));
    isOneStep(desk, before);
    QVERIFY(shiftEvents(desk.open(), {id}, microsPerMinute));
    QCOMPARE(*desk.now().about().mitigated.earliest, utc("14:01"));
    QVERIFY(resizeEvent(desk.open(), id, Edge::Start, utc("13:50")));
    QCOMPARE(*desk.now().about().mitigated.earliest, utc("13:50"));
    QVERIFY(resizeEvent(desk.open(), id, Edge::End, utc("13:59")));
    QCOMPARE(*desk.now().about().mitigated.earliest, utc("13:50"));
    QVERIFY(changeEvents(desk.open(), {id}, {.zone = QTimeZone::utc(), .retold = Retold::SameClock}));
    QCOMPARE(*desk.now().about().mitigated.earliest, utc("14:50"));
}

void TestEventIntents::an_incident_time_said_otherwise_stays_and_is_asked_about()
{
    const auto asked = [](const Review &review) {
        const QList<Gap> all = gaps(review);
        return std::count_if(all.begin(), all.end(), [](const Gap &gap) { return gap.sentence.contains("marked so"_L1); });
    };
    Desk desk;
    Event &event = desk.event(told("14:32"));
    event.marks = {u"detected"_s};
    desk.review.facts.find(Id(1, 1))->detected = told("14:30");
    const Id id = event.id;
    QVERIFY(shiftEvents(desk.open(), {id}, microsPerMinute));
    QCOMPARE(desk.now().about().detected, told("14:30"));
    QCOMPARE(asked(desk.now()), 1);
    QVERIFY(markEvent(desk.open(), id, u"detected"_s)); // marked again, it counts
    QCOMPARE(desk.now().about().detected, desk.at(id).start);
    QCOMPARE(asked(desk.now()), 0);
}

void TestEventIntents::unmarking_takes_the_time_away_that_came_with_the_mark()
{
    Desk desk;
    const Id id = desk.event(told("14:32")).id;
    QVERIFY(markEvent(desk.open(), id, u"resolved"_s));
    const Review before = desk.now();
    QVERIFY(unmarkEvent(desk.open(), id, u"resolved"_s));
    QCOMPARE(differences(desk.review, desk.now()), QList<FieldRef>());
    isOneStep(desk, before);
    QVERIFY(desk.open().undo());
    QVERIFY(desk.open().set({EntityKind::Review, desk.open().id(), entityType(EntityKind::Review).field(u"resolved")}, told("16:00")));
    QVERIFY(unmarkEvent(desk.open(), id, u"resolved"_s));
    QCOMPARE(desk.now().about().resolved, told("16:00"));
    QCOMPARE(desk.at(id).marks, QStringList());
}

void TestEventIntents::an_event_without_a_place_overrules_no_incident_time()
{
    Desk desk;
    const Id id = desk.event({}).id;
    desk.review.facts.find(Id(1, 1))->detected = told("14:30");
    QVERIFY(markEvent(desk.open(), id, u"detected"_s));
    QCOMPARE(desk.now().about().detected, told("14:30"));
    QCOMPARE(desk.at(id).marks, QStringList{u"detected"_s});
}

void TestEventIntents::a_closed_review_refuses()
{
    Desk desk;
    Source &chat = desk.add(desk.review.sources, 3);
    const Id source = chat.id;
    const Id one = desk.event(told("14:32"), u"one two"_s).id;
    Event &second = desk.event(told("14:33"));
    second.versionOf = {one};
    second.tags = {u"pager"_s};
    second.marks = {u"resolved"_s};
    second.source = {source};
    const Id two = second.id;
    desk.review.facts.find(Id(1, 1))->state = ReviewState::Closed;
    OpenReview &open = desk.open();
    const QTimeZone kolkata("Asia/Kolkata");
    const QList<std::function<Result<>()>> all{
        [&] { return shiftEvents(open, {one}, microsPerHour); },
        [&] { return moveEvent(open, one, 0); },
        [&] { return resizeEvent(open, one, Edge::End, 0); },
        [&] { return changeEvents(open, {one}, {.zone = kolkata, .retold = Retold::SameClock}); },
        [&] { return correctClock(open, source, 1); },
        [&] { return changeEvents(open, {one}, {.kind = EventKind::Alert}); },
        [&] { return changeEvents(open, {one}, {.addTag = u"a"_s}); },
        [&] { return changeEvents(open, {two}, {.removeTag = u"pager"_s}); },
        [&] { return markEvent(open, one, u"detected"_s); },
        [&] { return unmarkEvent(open, two, u"resolved"_s); },
        [&] { return removeEvents(open, {one}); },
        [&] { return duplicateEvents(open, {one}).map([](const auto &) {}); },
        [&] { return splitEvent(open, one, 3).map([](const auto &) {}); },
        [&] { return mergeEvents(open, {one, two}).map([](const auto &) {}); },
        [&] { return addTelling(open, one, {}).map([](const auto &) {}); },
        [&] { return separateTelling(open, two); },
    };
    for (const auto &intent : all) {
        const Result<> done = intent();
        QVERIFY(!done);
        QCOMPARE(done.error().failure, Failure::ReadOnly);
    }
    QCOMPARE(differences(desk.review, desk.now()), QList<FieldRef>());
}

void TestEventIntents::what_is_not_there_is_said_and_what_changes_nothing_is_no_step()
{
    Desk desk;
    const Id id = desk.event(told("14:32")).id;
    const Id gone(9, 9);
    OpenReview &open = desk.open();
    QCOMPARE(shiftEvents(open, {gone}, 1).error().failure, Failure::NotFound);
    QCOMPARE(removeEvents(open, {}).error().failure, Failure::NotFound);
    QCOMPARE(splitEvent(open, gone, 1).error().failure, Failure::NotFound);
    QCOMPARE(addTelling(open, gone, {}).error().failure, Failure::NotFound);
    QVERIFY(shiftEvents(open, {id, gone}, 0));
    QVERIFY(moveEvent(open, id, utc("13:32")));
    QVERIFY(changeEvents(open, {id}, {.kind = EventKind::Note}));
    QVERIFY(changeEvents(open, {id}, {.addTag = u" # "_s}));
    QVERIFY(unmarkEvent(open, id, u"detected"_s));
    QVERIFY(separateTelling(open, id));
    QVERIFY(!open.canUndo());
}

QTEST_GUILESS_MAIN(TestEventIntents)
#include "tst_event_intents.moc"
