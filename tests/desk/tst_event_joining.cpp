// Events that are copied, removed, split, merged and told again: nothing is lost, and nothing points at what is gone.
#include "app/desk/event_intents.h"
#include "tests/desk/event_desk.h"
#include "tests/support/random_edits.h"

using namespace story;
using namespace story::support;
using namespace Qt::StringLiterals;

class TestEventJoining : public QObject {
    Q_OBJECT

private Q_SLOTS:
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
    void random_steps_leave_no_reference_behind();
};

void TestEventJoining::removing_takes_evidence_along_and_links_away()
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

void TestEventJoining::a_copy_stands_right_after_its_original()
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

void TestEventJoining::a_split_shares_what_both_need()
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

void TestEventJoining::a_split_needs_text_on_both_sides()
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

void TestEventJoining::a_split_does_not_tear_a_character()
{
    Desk desk;
    const Id id = desk.event(told("14:32"), u"a\U0001F469\u200D\U0001F4BBb"_s).id; // one character of five units
    const auto second = splitEvent(desk.open(), id, 4);
    QVERIFY(second);
    QCOMPARE(desk.at(id).text, u"a"_s);
    QCOMPARE(desk.at(*second).text, u"\U0001F469\u200D\U0001F4BBb"_s);
}

void TestEventJoining::merging_drops_nothing()
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
    QCOMPARE(merged.text, u"Pager fired\n\nQueue depth over 40,000\n\nAlso at 14:34, 14:36. Also known at 14:40."_s);
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
    QCOMPARE(evidence[1]->origin, u"deploy.log, line 7"_s);
    isOneStep(desk, desk.review);
    QCOMPARE(mergeEvents(desk.open(), {b}).error().failure, Failure::BadInput);
}

void TestEventJoining::merged_tellings_make_no_circle()
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

void TestEventJoining::a_merged_mark_takes_its_incident_time_along()
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

void TestEventJoining::another_telling_stands_beside_the_first()
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

void TestEventJoining::a_telling_stands_for_itself_again()
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

void TestEventJoining::random_steps_leave_no_reference_behind()
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

QTEST_GUILESS_MAIN(TestEventJoining)
#include "tst_event_joining.moc"
