// What a facilitator does to events: each is one step, taken back and done again whole; expectations are a person's.
#include "app/desk/event_intents.h"
#include "app/desk/intents.h"
#include "app/model/checks.h"
#include "app/model/differences.h"
#include "app/model/position.h"
#include "tests/support/fixed_clock.h"
#include "tests/support/random_edits.h"

#include <QDateTime>
#include <QTest>

#include <functional>

using namespace story;
using namespace story::support;
using namespace Qt::StringLiterals;

namespace {

Micros utc(const char *time)
{
    return QDateTime::fromString(u"2026-11-14T%1:00Z"_s.arg(QLatin1String(time)), Qt::ISODate).toMSecsSinceEpoch() * 1000;
}

// As told in Berlin, an hour ahead: told("14:32") is 13:32 UTC.
Moment told(const char *time)
{
    return Moment::exactly(utc(time) - microsPerHour, u"Europe/Berlin"_s, 3600, QLatin1String(time));
}

Moment about(const char *time)
{
    Moment moment = told(time);
    moment.precision = Precision::About;
    *moment.earliest -= 5 * microsPerMinute;
    *moment.latest += 5 * microsPerMinute;
    moment.typed.prepend(u'~');
    return moment;
}

struct Desk {
    Desk() : ids(clock)
    {
        ReviewFacts &facts = *review.facts.add(Id(1, 1));
        facts.zone = u"Europe/Berlin"_s;
    }

    Event &event(const Moment &start, const QString &text = {})
    {
        Event &event = *review.events.add(Id(2, static_cast<quint64>(review.events.size()) + 1));
        event.start = start;
        event.text = text;
        event.position = positionAtEnd(review.events);
        return event;
    }
    template <class T>
    T &add(Table<T> &table, quint64 kind)
    {
        T &row = *table.add(Id(kind, static_cast<quint64>(table.size()) + 1));
        row.position = positionAtEnd(table);
        return row;
    }

    OpenReview &open()
    {
        if (!opened) {
            OpenReview::Surroundings around;
            around.clock = &clock;
            around.ids = &ids;
            around.submit = [](const store::Job &) {};
            opened = std::make_unique<OpenReview>(review, 1, std::move(around));
        }
        return *opened;
    }
    const Review &now() { return open().review(); }
    const Event &at(const Id &id) { return *now().events.find(id); }

    FixedClock clock;
    IdSource ids;
    Review review; // as it was before it was opened
    std::unique_ptr<OpenReview> opened;
};

// The ids in entry order.
QList<Id> entryOrder(const Review &review)
{
    QList<Id> ids;
    for (const Event *event : inOrder(review.events))
        ids.append(event->id);
    return ids;
}

// That what was just done is one step: undone it is as before, done again as after.
void isOneStep(Desk &desk, const Review &before)
{
    const Review after = desk.now();
    QVERIFY(!differences(before, after).isEmpty());
    QVERIFY(desk.open().undo());
    QCOMPARE(differences(before, desk.now()), QList<FieldRef>());
    QVERIFY(desk.open().redo());
    QCOMPARE(differences(after, desk.now()), QList<FieldRef>());
}

} // namespace

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
    void times_can_be_told_in_another_zone();
    void a_clock_is_corrected_by_the_difference_to_before();
    void a_day_said_later_is_corrected_too();
    void kind_and_tags_are_set_on_all();
    void marking_sets_the_incident_time_and_only_one_event_has_it();
    void moving_a_marked_event_moves_the_incident_time_with_it();
    void an_incident_time_said_otherwise_stays_and_is_asked_about();
    void unmarking_takes_the_time_away_that_came_with_the_mark();
    void an_event_without_a_place_overrules_no_incident_time();
    void removing_takes_evidence_along_and_links_away();
    void a_copy_stands_right_after_its_original();
    void a_split_shares_what_both_need();
    void a_split_needs_text_on_both_sides();
    void a_split_does_not_tear_a_character();
    void merging_drops_nothing();
    void merged_tellings_make_no_circle();
    void a_merged_mark_takes_its_incident_time_along();
    void another_telling_stands_beside_the_first();
    void a_telling_stands_for_itself_again();
    void a_closed_review_refuses();
    void what_is_not_there_is_said_and_what_changes_nothing_is_no_step();
    void random_steps_leave_no_reference_behind();
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

void TestEventIntents::times_can_be_told_in_another_zone()
{
    Desk desk;
    const Id id = desk.event(told("14:40")).id;
    QVERIFY(tellEventsIn(desk.open(), {id}, QTimeZone("Asia/Kolkata"), Retold::SameClock));
    QCOMPARE(*desk.at(id).start.earliest, utc("09:10"));
    isOneStep(desk, desk.review);
    QVERIFY(desk.open().undo());
    QVERIFY(tellEventsIn(desk.open(), {id}, QTimeZone("Asia/Kolkata"), Retold::SameInstant));
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
    QVERIFY(setEventKind(desk.open(), {one, two}, EventKind::Alert));
    QCOMPARE(desk.at(two).kind, EventKind::Alert);
    isOneStep(desk, desk.review);
    Review before = desk.now();
    QVERIFY(addEventTag(desk.open(), {one, two}, u" #deploy\n"_s));
    QCOMPARE(desk.at(one).tags, QStringList{u"deploy"_s});
    QCOMPARE(desk.at(two).tags, (QStringList{u"Deploy"_s, u"cache"_s}));
    isOneStep(desk, before);
    before = desk.now();
    QVERIFY(removeEventTag(desk.open(), {one, two}, u"deploy"_s));
    QCOMPARE(desk.at(one).tags, QStringList());
    QCOMPARE(desk.at(two).tags, QStringList{u"cache"_s});
    isOneStep(desk, before);
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
    QVERIFY(tellEventsIn(desk.open(), {id}, QTimeZone::utc(), Retold::SameClock));
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

void TestEventIntents::removing_takes_evidence_along_and_links_away()
{
    Desk desk;
    const Id one = desk.event(told("14:32")).id;
    const Id two = desk.event(told("14:33")).id;
    Event &telling = desk.event(told("14:34"));
    telling.versionOf = {one};
    const Id three = telling.id;
    desk.review.events.find(two)->versionOf = {three};
    desk.add(desk.review.evidence, 4).event = {one};
    desk.add(desk.review.evidence, 4).event = {three};
    Factor &factor = desk.add(desk.review.factors, 5);
    factor.events = {{one}, {three}, {two}};
    QVERIFY(removeEvents(desk.open(), {one, two}));
    QCOMPARE(desk.now().events.ids(), QList<Id>{three});
    QVERIFY(desk.at(three).versionOf.isNull());
    QCOMPARE(desk.now().evidence.ids(), QList<Id>{Id(4, 2)});
    QCOMPARE(desk.now().factors.begin()->events, QList<Ref<Event>>{{three}});
    isOneStep(desk, desk.review);
}

void TestEventIntents::a_copy_stands_right_after_its_original()
{
    Desk desk;
    Event &one = desk.event(told("14:32"), u"Pager fired"_s);
    one.marks = {u"detected"_s};
    one.tags = {u"pager"_s};
    const Id first = one.id;
    const Id second = desk.event(told("14:33")).id;
    Evidence &link = desk.add(desk.review.evidence, 4);
    link.event = {first};
    link.url = u"https://dashboards.example/queue"_s;
    const auto copies = duplicateEvents(desk.open(), {second, first});
    QVERIFY(copies);
    QCOMPARE(entryOrder(desk.now()), (QList<Id>{first, copies->at(1), second, copies->at(0)}));
    const Event &copy = desk.at(copies->at(1));
    QCOMPARE(copy.text, u"Pager fired"_s);
    QCOMPARE(copy.start, told("14:32"));
    QCOMPARE(copy.tags, QStringList{u"pager"_s});
    QCOMPARE(copy.marks, QStringList());
    QCOMPARE(desk.now().evidence.size(), 2);
    isOneStep(desk, desk.review);
}

void TestEventIntents::a_split_shares_what_both_need()
{
    Desk desk;
    const QString text = u"Pager fired, see https://a.example/1 \n\n Failover began, see https://a.example/2"_s;
    Event &event = desk.event(told("14:32"), text);
    event.end = told("14:50");
    event.kind = EventKind::Action;
    event.tags = {u"pager"_s};
    event.marks = {u"detected"_s};
    event.knownThen = u"Misses had doubled."_s;
    const Id first = event.id;
    const Id last = desk.event(told("14:33")).id;
    const QStringList urls{u"https://a.example/1"_s, u"https://a.example/2"_s, u"https://a.example/3"_s};
    for (const QString &url : urls) {
        Evidence &link = desk.add(desk.review.evidence, 4);
        link.event = {first};
        link.url = url;
    }
    Finding &finding = desk.add(desk.review.findings, 5);
    finding.events = {{last}, {first}};
    const auto second = splitEvent(desk.open(), first, text.indexOf(u"Failover"));
    QVERIFY(second);
    QCOMPARE(desk.at(first).text, u"Pager fired, see https://a.example/1"_s);
    QCOMPARE(desk.at(*second).text, u"Failover began, see https://a.example/2"_s);
    QCOMPARE(entryOrder(desk.now()), (QList<Id>{first, *second, last}));
    QCOMPARE(desk.at(*second).end, told("14:50"));
    QCOMPARE(desk.at(*second).kind, EventKind::Action);
    QCOMPARE(desk.at(*second).tags, QStringList{u"pager"_s});
    QCOMPARE(desk.at(*second).marks, QStringList());
    QCOMPARE(desk.at(*second).knownThen, QString());
    QCOMPARE(desk.at(first).knownThen, u"Misses had doubled."_s);
    QCOMPARE(desk.now().evidence.find(Id(4, 1))->event.id, first);
    QCOMPARE(desk.now().evidence.find(Id(4, 2))->event.id, *second);
    QCOMPARE(desk.now().evidence.find(Id(4, 3))->event.id, first);
    QCOMPARE(desk.now().findings.begin()->events, (QList<Ref<Event>>{{last}, {first}, {*second}}));
    isOneStep(desk, desk.review);
}

void TestEventIntents::a_split_needs_text_on_both_sides()
{
    Desk desk;
    const Id id = desk.event(told("14:32"), u"Pager fired \n"_s).id;
    for (const qsizetype caret : {-5, 0, 11, 13, 99}) {
        const auto done = splitEvent(desk.open(), id, caret);
        QVERIFY(!done);
        QCOMPARE(done.error().failure, Failure::BadInput);
    }
    QVERIFY(!desk.open().canUndo());
}

void TestEventIntents::a_split_does_not_tear_a_character()
{
    Desk desk;
    const Id id = desk.event(told("14:32"), u"a\U0001F469\u200D\U0001F4BBb"_s).id; // one character of five units
    const auto second = splitEvent(desk.open(), id, 4);
    QVERIFY(second);
    QCOMPARE(desk.at(id).text, u"a"_s);
    QCOMPARE(desk.at(*second).text, u"\U0001F469\u200D\U0001F4BBb"_s);
}

void TestEventIntents::merging_drops_nothing()
{
    Desk desk;
    const Id ann = desk.add(desk.review.people, 6).id;
    const Id bob = desk.add(desk.review.people, 6).id;
    const Id cem = desk.add(desk.review.people, 6).id;
    Source &chat = desk.add(desk.review.sources, 3);
    chat.name = u"chat.json"_s;
    Source &log = desk.add(desk.review.sources, 3);
    log.name = u"deploy.log"_s;

    Event &late = desk.event(told("14:36"), u"Queue depth over 40,000"_s);
    late.people = {{bob}, {ann}};
    late.tags = {u"queue"_s, u"pager"_s};
    late.kind = EventKind::Alert;
    late.system = u"order queue"_s;
    late.source = {log.id};
    late.sourceLines = u"7"_s;
    late.typed = u"14:36 queue_depth 40123"_s;
    late.toldBy = {cem};
    Event &early = desk.event(told("14:32"), u"Pager fired"_s);
    early.people = {{ann}};
    early.tags = {u"pager"_s};
    early.source = {chat.id};
    early.sourceLines = u"3"_s;
    early.knownThen = u"The alert named the cache."_s;
    early.knownAt = told("14:40");
    early.toldBy = {ann};
    Event &same = desk.event(told("14:34"), u"Pager fired"_s);
    same.source = {chat.id};
    same.sourceLines = u"5-6"_s;
    same.knownAt = told("14:35");
    same.knownBy = {{bob}};
    const Id a = late.id;
    const Id b = early.id;
    const Id c = same.id;
    const Id other = desk.event(told("15:00")).id;
    desk.add(desk.review.evidence, 4).event = {a};
    Factor &factor = desk.add(desk.review.factors, 5);
    factor.events = {{a}, {other}, {b}, {c}};
    Question &question = desk.add(desk.review.questions, 7);
    question.events = {{c}};

    const auto one = mergeEvents(desk.open(), {a, b, c});
    QVERIFY(one);
    QCOMPARE(*one, b);
    QCOMPARE(desk.now().events.ids(), (QList<Id>{b, other}));
    const Event &merged = desk.at(b);
    QCOMPARE(merged.start, told("14:32"));
    QCOMPARE(merged.text, u"Pager fired\n\nQueue depth over 40,000"_s);
    QCOMPARE(merged.people, (QList<Ref<Person>>{{ann}, {bob}, {cem}}));
    QCOMPARE(merged.toldBy.id, ann);
    QCOMPARE(merged.tags, (QStringList{u"pager"_s, u"queue"_s}));
    QCOMPARE(merged.kind, EventKind::Alert);
    QCOMPARE(merged.system, u"order queue"_s);
    QCOMPARE(merged.source.id, chat.id);
    QCOMPARE(merged.sourceLines, u"3, 5-6"_s);
    QCOMPARE(merged.typed, u"14:36 queue_depth 40123"_s);
    QCOMPARE(merged.knownThen, u"The alert named the cache."_s);
    QCOMPARE(merged.knownAt, told("14:35"));
    QCOMPARE(merged.knownBy, QList<Ref<Person>>{{bob}});
    QCOMPARE(desk.now().factors.begin()->events, (QList<Ref<Event>>{{b}, {other}}));
    QCOMPARE(desk.now().questions.begin()->events, QList<Ref<Event>>{{b}});
    const QList<const Evidence *> evidence = inOrder(desk.now().evidence);
    QCOMPARE(evidence.size(), 2);
    QCOMPARE(evidence[0]->event.id, b);
    QCOMPARE(evidence[1]->event.id, b);
    QCOMPARE(evidence[1]->kind, EvidenceKind::Quote);
    QCOMPARE(evidence[1]->quote, u"14:36 queue_depth 40123"_s);
    QCOMPARE(evidence[1]->origin, u"deploy.log, lines 7"_s);
    isOneStep(desk, desk.review);
    QCOMPARE(mergeEvents(desk.open(), {b}).error().failure, Failure::BadInput);
}

void TestEventIntents::merged_tellings_make_no_circle()
{
    Desk desk;
    const Id a = desk.event(told("14:32")).id;
    const Id b = desk.event(told("14:33")).id;
    const Id c = desk.event(told("14:34")).id;
    const Id d = desk.event(told("14:35")).id;
    desk.review.events.find(a)->versionOf = {b}; // a and c are merged: a → b → c → d
    desk.review.events.find(b)->versionOf = {c};
    desk.review.events.find(c)->versionOf = {d};
    QCOMPARE(*mergeEvents(desk.open(), {a, c}), a);
    QCOMPARE(desk.at(a).versionOf.id, d);
    QCOMPARE(desk.at(b).versionOf.id, a);
    isOneStep(desk, desk.review);
    QCOMPARE(*mergeEvents(desk.open(), {a, b, d}), a);
    QVERIFY(desk.at(a).versionOf.isNull());
}

void TestEventIntents::a_merged_mark_takes_its_incident_time_along()
{
    Desk desk;
    const Id early = desk.event(told("14:30")).id;
    Event &marked = desk.event(told("14:32"));
    marked.marks = {u"detected"_s};
    const Id late = marked.id;
    desk.review.facts.find(Id(1, 1))->detected = told("14:32");
    QVERIFY(mergeEvents(desk.open(), {early, late}));
    QCOMPARE(desk.at(early).marks, QStringList{u"detected"_s});
    QCOMPARE(desk.now().about().detected, told("14:30"));
    isOneStep(desk, desk.review);
}

void TestEventIntents::another_telling_stands_beside_the_first()
{
    Desk desk;
    const Id person = desk.add(desk.review.people, 6).id;
    Event &first = desk.event(told("14:32"), u"Someone saw retries"_s);
    first.kind = EventKind::Observation;
    const Id one = first.id;
    const Id other = desk.event(told("14:33")).id;
    const auto second = addTelling(desk.open(), one, person);
    QVERIFY(second);
    QCOMPARE(desk.at(*second).versionOf.id, one);
    QCOMPARE(desk.at(*second).toldBy.id, person);
    QCOMPARE(desk.at(*second).kind, EventKind::Observation);
    QVERIFY(desk.at(*second).start.isEmpty());
    isOneStep(desk, desk.review);
    const auto third = addTelling(desk.open(), *second, {});
    QCOMPARE(desk.at(*third).versionOf.id, one);
    QCOMPARE(entryOrder(desk.now()), (QList<Id>{one, *second, *third, other}));
    QCOMPARE(addTelling(desk.open(), one, Id(9, 9)).error().failure, Failure::NotFound);
}

void TestEventIntents::a_telling_stands_for_itself_again()
{
    Desk desk;
    const Id a = desk.event(told("14:32")).id;
    const Id b = desk.event(told("14:33")).id;
    const Id c = desk.event(told("14:34")).id;
    desk.review.events.find(b)->versionOf = {c};
    desk.review.events.find(c)->versionOf = {a};
    QVERIFY(separateTelling(desk.open(), c));
    QVERIFY(desk.at(c).versionOf.isNull());
    QCOMPARE(desk.at(b).versionOf.id, a);
    isOneStep(desk, desk.review);
    QVERIFY(desk.open().undo());
    QVERIFY(separateTelling(desk.open(), a)); // the first: the others stay together
    QVERIFY(desk.at(a).versionOf.isNull());
    QVERIFY(desk.at(b).versionOf.isNull());
    QCOMPARE(desk.at(c).versionOf.id, b);
    const Review before = desk.now();
    QVERIFY(separateTelling(desk.open(), a));
    QCOMPARE(differences(before, desk.now()), QList<FieldRef>());
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
        [&] { return tellEventsIn(open, {one}, kolkata, Retold::SameClock); },
        [&] { return correctClock(open, source, 1); },
        [&] { return setEventKind(open, {one}, EventKind::Alert); },
        [&] { return addEventTag(open, {one}, u"a"_s); },
        [&] { return removeEventTag(open, {two}, u"pager"_s); },
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
    QVERIFY(setEventKind(open, {id}, EventKind::Note));
    QVERIFY(addEventTag(open, {id}, u" # "_s));
    QVERIFY(unmarkEvent(open, id, u"detected"_s));
    QVERIFY(separateTelling(open, id));
    QVERIFY(!open.canUndo());
}

void TestEventIntents::random_steps_leave_no_reference_behind()
{
    const quint32 seed = 4812;
    qInfo("seed %u", seed);
    for (quint32 round = 0; round < 60; ++round) {
        QRandomGenerator random(seed + round);
        Desk desk;
        desk.review = openOne(seed + round);
        const Review start = desk.review;
        OpenReview &open = desk.open();
        RandomEdits edits(seed + round);
        for (int i = 0; i < 10; ++i)
            edits.doOne(open);
        for (int i = 0; i < 12 && !open.review().events.isEmpty(); ++i) {
            const QList<Id> ids = open.review().events.ids();
            const Id one = ids[random.bounded(static_cast<int>(ids.size()))];
            const Id two = ids[random.bounded(static_cast<int>(ids.size()))];
            const Review before = open.review();
            switch (random.bounded(7)) {
            case 0: (void)mergeEvents(open, {one, two}); break;
            case 1: (void)splitEvent(open, one, random.bounded(20)); break;
            case 2: (void)duplicateEvents(open, {one, two}); break;
            case 3: (void)removeEvents(open, {one}); break;
            case 4: (void)addTelling(open, one, {}); break;
            case 5: (void)separateTelling(open, one); break;
            default: (void)shiftEvents(open, {one, two}, random.bounded(1'000'000) * 1000LL); break;
            }
            if (!differences(before, open.review()).isEmpty())
                isOneStep(desk, before);
            for (const EntityKind kind : open.review().kinds()) {
                for (const Field &field : entityType(kind).fields) {
                    if (field.target != EntityKind::Event || (field.type != FieldType::Ref && field.type != FieldType::Refs))
                        continue;
                    for (const Id &id : open.review().table(kind)->ids()) {
                        const Value value = field.read(*open.review().table(kind)->find(id));
                        const QList<Id> targets = field.type == FieldType::Ref ? QList<Id>{std::get<Id>(value)} : std::get<QList<Id>>(value);
                        for (const Id &target : targets)
                            QVERIFY2(target.isNull() || open.review().events.find(target), qPrintable(u"round %1"_s.arg(round)));
                    }
                }
            }
        }
        while (open.canUndo())
            QVERIFY(open.undo());
        QCOMPARE(differences(start, open.review()), QList<FieldRef>());
    }
}

QTEST_GUILESS_MAIN(TestEventIntents)
#include "tst_event_intents.moc"
