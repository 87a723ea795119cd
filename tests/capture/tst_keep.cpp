// A draft becomes an entity of the review, by one edit.
#include "app/capture/keep.h"
#include "app/model/moment_text.h"
#include "app/model/people.h"

#include <QTest>

using namespace story;
using namespace story::capture;
using namespace Qt::StringLiterals;

namespace {

class StillClock final : public Clock {
public:
    Micros now() const override { return Q_INT64_C(1795386900) * microsPerSecond; }
};

struct Room {
    StillClock clock;
    IdSource ids{clock};
    Review review;

    Room()
    {
        ReviewFacts *facts = review.facts.add(ids.next());
        facts->zone = u"Europe/Berlin"_s;
    }

    Edit add(const QString &line, Phase phase = Phase::Timeline)
    {
        const Draft draft = read(line, contextOf(review, clock.now(), QDate(2026, 11, 14)));
        const Edit edit = keep(draft, review, ids, phase);
        if (!apply(review, edit))
            qFatal("the edit does not fit");
        return edit;
    }
    template <class T>
    const T &only(const Table<T> &table) const
    {
        if (table.size() != 1)
            qFatal("not one");
        return *table.begin();
    }
};

} // namespace

class TestKeep : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void anEventKeepsWhatWasRead();
    void everyKindGoesToItsList();
    void anUnknownRoleMakesAPersonInTheSameStep();
    void aKnownRoleIsFound();
    void aPersonTypedTwiceIsMadeOnce();
    void anActionIsAnIdeaUntilTheActionsPhase();
    void entitiesKeepTheOrderTheyWereTypedIn();
    void aBareAddressIsAlsoEvidence_data();
    void aBareAddressIsAlsoEvidence();
    void addressesAndTheirEventAreOneStep();
    void anythingCanBeStored();
    void undoTakesTheWholeStepBack();
    void aTimeAfterASpanCountsFromItsEnd();
    void aTimeAfterAnInexactOneIsAsInexact();
};

void TestKeep::anEventKeepsWhatWasRead()
{
    Room room;
    const Edit edit = room.add(u"14:40-14:55 failover drill #action #db @database"_s);
    QCOMPARE(edit.what, u"Add event"_s);
    const Event &event = room.only(room.review.events);
    QCOMPARE(event.text, u"failover drill"_s);
    QCOMPARE(event.kind, EventKind::Action);
    QCOMPARE(event.tags, QStringList{u"db"_s});
    QCOMPARE(event.typed, u"14:40-14:55 failover drill #action #db @database"_s);
    QCOMPARE(event.start.typed, u"14:40"_s);
    QCOMPARE(*event.end.earliest - *event.start.earliest, 15 * microsPerMinute);
    QCOMPARE(event.people.size(), 1);
    QCOMPARE(event.origin, Origin::Typed);
    QCOMPARE(edit.changes.back().id, event.id);
}

void TestKeep::everyKindGoesToItsList()
{
    Room room;
    room.add(u"! add an alert #alerts @on-call due 2026-12-01"_s);
    const Action &action = room.only(room.review.actions);
    QCOMPARE(action.text, u"add an alert"_s);
    QCOMPARE(action.due, QDate(2026, 12, 1));
    QCOMPARE(action.tags, QStringList{u"alerts"_s});
    QCOMPARE(room.review.people.find(action.owner)->role, u"on-call"_s);

    room.add(u"? who drained the node @dba"_s);
    const Question &question = room.only(room.review.questions);
    QCOMPARE(question.text, u"who drained the node"_s);
    QCOMPARE(room.review.people.find(question.mayKnow)->role, u"dba"_s);

    room.add(u"= the alert named the cache #alerting"_s);
    const Finding &finding = room.only(room.review.findings);
    QCOMPARE(finding.goal, Goal::Sense);
    QCOMPARE(finding.text, u"the alert named the cache #alerting"_s);

    room.add(u"* a retry storm hides the first failure #retries"_s);
    QCOMPARE(room.only(room.review.lessons).tags, QStringList{u"retries"_s});

    room.add(u"% 14:32 disk latency spikes"_s);
    const WeakSignal &signal = room.only(room.review.weakSignals);
    QCOMPARE(signal.text, u"disk latency spikes"_s);
    QVERIFY(signal.seen.isPlaced());
    QCOMPARE(signal.typed, u"% 14:32 disk latency spikes"_s);
}

void TestKeep::aTimeAfterASpanCountsFromItsEnd()
{
    Room room;
    room.add(u"14:40-14:55 failover drill"_s);
    const Id next = room.add(u"+5m it is over"_s).changes.back().id;
    QCOMPARE(isoUtc(*room.review.events.find(next)->start.earliest), u"2026-11-14T14:00:00Z"_s);
    QCOMPARE(room.review.events.find(next)->start.precision, Precision::Exact);
}

void TestKeep::aTimeAfterAnInexactOneIsAsInexact()
{
    Room room;
    room.add(u"~14:35 we believed the cache was at fault"_s);
    const Id next = room.add(u"+5m we looked"_s).changes.back().id;
    QCOMPARE(room.review.events.find(next)->start.precision, Precision::About);
    const Id third = room.add(u"+5m and again"_s).changes.back().id;
    QCOMPARE(isoUtc(*room.review.events.find(third)->start.earliest), u"2026-11-14T13:40:00Z"_s); // about 14:45 in Berlin
    QCOMPARE(isoUtc(*room.review.events.find(third)->start.latest), u"2026-11-14T13:50:00Z"_s);
}

void TestKeep::anUnknownRoleMakesAPersonInTheSameStep()
{
    Room room;
    const Edit edit = room.add(u"14:32 Pager fired @on-call @dba"_s);
    QCOMPARE(edit.changes.size(), size_t(3));
    QCOMPARE(room.review.people.size(), 2);
    const QList<const Person *> people = inOrder(room.review.people);
    QCOMPARE(people[0]->role, u"on-call"_s);
    QCOMPARE(people[1]->role, u"dba"_s);
    QVERIFY(!people[0]->inRoom);
    QVERIFY(!people[0]->mayBeNamed);
}

void TestKeep::aKnownRoleIsFound()
{
    Room room;
    room.add(u"x @on-call"_s);
    room.add(u"x @On-Call"_s);
    room.add(u"x @oncall"_s);
    room.add(u"! x @ON_CALL"_s);
    QCOMPARE(room.review.people.size(), 1);
    Person lead;
    lead.id = room.ids.next();
    lead.role = u"incident lead"_s;
    lead.name = u"Role Two"_s;
    QVERIFY(apply(room.review, insertion(lead)));
    QCOMPARE(personFor(u"incident-lead", room.review)->id, lead.id);
    QCOMPARE(personFor(u"role-two", room.review)->id, lead.id);
    QVERIFY(!personFor(u"lead", room.review));
}

void TestKeep::aPersonTypedTwiceIsMadeOnce()
{
    Room room;
    room.add(u"x @on-call and @oncall"_s);
    QCOMPARE(room.review.people.size(), 1);
    QCOMPARE(room.only(room.review.events).people.size(), 1);
}

void TestKeep::anActionIsAnIdeaUntilTheActionsPhase()
{
    for (const Phase phase : {Phase::Prepare, Phase::Premises, Phase::Timeline, Phase::Explore,
                              Phase::Actions, Phase::Publish}) {
        Room room;
        room.add(u"! add an alert"_s, phase);
        QCOMPARE(room.only(room.review.actions).status,
                 phase < Phase::Actions ? ActionStatus::Idea : ActionStatus::Soaking);
    }
}

void TestKeep::entitiesKeepTheOrderTheyWereTypedIn()
{
    Room room;
    for (int i = 0; i < 200; ++i)
        room.add(QString::number(i + 10000));
    int expected = 10000;
    for (const Event *event : inOrder(room.review.events))
        QCOMPARE(event->text, QString::number(expected++));
    // An event of unknown time stands after the one typed before it.
    Room timed;
    timed.add(u"14:32 first"_s);
    timed.add(u"then this"_s);
    timed.add(u"14:40 last"_s);
    timed.add(u"14:35 between"_s);
    QStringList texts;
    for (const Event *event : inTimelineOrder(timed.review.events))
        texts.append(event->text);
    QCOMPARE(texts, (QStringList{u"first"_s, u"then this"_s, u"between"_s, u"last"_s}));
}

void TestKeep::aBareAddressIsAlsoEvidence_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("urls");
    const auto row = [](const char *name, const QString &line, const QString &text, const QStringList &urls) {
        QTest::newRow(name) << line << text << urls;
    };
    row("one", u"14:32 see https://graphs.example/d/1?from=a&to=b#p"_s, u"see https://graphs.example/d/1?from=a&to=b#p"_s,
        {u"https://graphs.example/d/1?from=a&to=b#p"_s});
    row("a full stop is the sentence's", u"14:32 see http://a.example/x."_s, u"see http://a.example/x."_s, {u"http://a.example/x"_s});
    row("in brackets", u"14:32 latency (https://a.example/x) rose"_s, u"latency (https://a.example/x) rose"_s,
        {u"https://a.example/x"_s});
    row("two", u"14:32 https://a.example https://b.example"_s, u"https://a.example https://b.example"_s,
        {u"https://a.example"_s, u"https://b.example"_s});
    row("the same twice", u"14:32 https://a.example and https://a.example"_s, u"https://a.example and https://a.example"_s,
        {u"https://a.example"_s});
    row("a worded link is a link already", u"14:32 [graph](https://a.example)"_s, u"[graph](https://a.example)"_s, {});
    row("in code", u"14:32 `curl https://a.example` failed"_s, u"`curl https://a.example` failed"_s, {});
    row("a mail address", u"14:32 wrote to team@a.example"_s, u"wrote to team@a.example"_s, {});
    row("another scheme", u"14:32 ftp://a.example and javascript:x"_s, u"ftp://a.example and javascript:x"_s, {});
    row("not of an event", u"? why https://a.example"_s, u"why https://a.example"_s, {});
}

void TestKeep::aBareAddressIsAlsoEvidence()
{
    QFETCH(QString, line);
    QFETCH(QString, text);
    QFETCH(QStringList, urls);
    Room room;
    room.add(line);
    QStringList got;
    for (const Evidence *evidence : inOrder(room.review.evidence)) {
        QCOMPARE(evidence->event.id, room.only(room.review.events).id);
        QCOMPARE(evidence->kind, EvidenceKind::Link);
        got.append(evidence->url);
    }
    QCOMPARE(got, urls);
    QCOMPARE(room.review.events.isEmpty() ? room.only(room.review.questions).text : room.only(room.review.events).text, text);
}

void TestKeep::addressesAndTheirEventAreOneStep()
{
    Room room;
    const Edit edit = room.add(u"14:32 https://a.example https://b.example @on-call"_s);
    QCOMPARE(edit.changes.back().kind, EntityKind::Event);
    QVERIFY(apply(room.review, inverse(edit)));
    QVERIFY(room.review.events.isEmpty());
    QVERIFY(room.review.evidence.isEmpty());
    QVERIFY(room.review.people.isEmpty());
}

void TestKeep::anythingCanBeStored()
{
    Room room;
    int stored = 0;
    for (const QString &line :
         {QString(), u" "_s, u"!"_s, u"! "_s, u"\\"_s, u"@"_s, u"14:32"_s, u"\u202e"_s,
          u"\U0001F525"_s, QString(100'000, u'x'), u"#alert"_s, u"~14:32 CST"_s, u"a\nb"_s}) {
        QVERIFY(!room.add(line).isEmpty());
        ++stored;
    }
    QCOMPARE(room.review.events.size() + room.review.actions.size(), stored);
}

void TestKeep::undoTakesTheWholeStepBack()
{
    Room room;
    const Edit edit = room.add(u"! add an alert @on-call"_s);
    QVERIFY(apply(room.review, inverse(edit)));
    QVERIFY(room.review.people.isEmpty());
    QVERIFY(room.review.actions.isEmpty());
}

QTEST_GUILESS_MAIN(TestKeep)
#include "tst_keep.moc"
