// What was known then: nothing that lay in the future is shown.
#include "app/desk/replay.h"
#include "app/model/marks.h"
#include "app/model/position.h"
#include "tests/support/random_review.h"

#include <QTest>

using namespace story;
using namespace Qt::StringLiterals;

namespace {

Micros minute(int at)
{
    return at * microsPerMinute;
}

const Id onCall(3, 1);
const Id helpDesk(3, 2);

// An incident whose minute 0 is the epoch; events are called by their texts.
struct Incident {
    Review review;

    Incident()
    {
        review.facts.add(Id(1, 1));
        review.people.add(onCall);
        review.people.add(helpDesk);
    }
    ReviewFacts &facts() { return *review.facts.find(Id(1, 1)); }
    Event &event(const QString &text, const Moment &start = {})
    {
        Event &event = *review.events.add(Id(2, static_cast<quint64>(review.events.size()) + 1));
        event.text = text;
        event.start = start;
        event.position = positionAtEnd(review.events);
        return event;
    }
    Event &event(const QString &text, int at) { return event(text, Moment::exactly(minute(at))); }
};

// "deploy support?": what is shown at that minute; "?" where it is approximate.
QString shown(const Replay &replay, int at)
{
    QStringList texts;
    for (const KnownEvent &known : replay.at(minute(at)))
        texts.append(known.event.text + (known.isApproximate ? u"?"_s : QString()));
    return texts.join(u' ');
}

Event seen(const Replay &replay, int at, const QString &text)
{
    for (const KnownEvent &known : replay.at(minute(at))) {
        if (known.event.text == text)
            return known.event;
    }
    return {};
}

// "22 41": the minutes at which somebody learnt something.
QString steps(const Replay &replay)
{
    QStringList minutes;
    for (auto at = replay.first(); at; at = replay.next(*at))
        minutes.append(QString::number(*at / microsPerMinute));
    return minutes.join(u' ');
}

Moment aboutMinute(int at)
{
    Moment moment = Moment::exactly(minute(at));
    moment.precision = Precision::About;
    *moment.earliest -= minute(5);
    *moment.latest += minute(5);
    return moment;
}

} // namespace

class TestReplay : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void what_happened_but_nobody_knew_yet_is_hidden();
    void stepping_goes_from_one_thing_learnt_to_the_next_and_back();
    void approximate_times_are_said_to_be_so();
    void nothing_is_known_before_it_began();
    void what_has_no_time_is_known_with_what_was_entered_before_it();
    void without_any_time_everything_is_known();
    void one_responder_knows_what_they_did_and_what_they_were_told();
    void the_end_of_what_still_goes_on_is_hidden();
    void when_others_learn_it_later_is_hidden();
    void marks_of_what_is_still_to_come_are_hidden();
    void a_telling_names_nothing_that_is_hidden();
    void no_random_review_leaks_its_future();
    void stepping_visits_each_event_exactly_once();
};

void TestReplay::what_happened_but_nobody_knew_yet_is_hidden()
{
    Incident incident;
    incident.event(u"deploy"_s, 22);
    incident.event(u"customer"_s, 28).knownAt = Moment::exactly(minute(41));
    incident.event(u"pager"_s, 32);
    const Replay replay(incident.review);
    QCOMPARE(shown(replay, 21), QString());
    QCOMPARE(shown(replay, 22), u"deploy"_s);
    QCOMPARE(shown(replay, 40), u"deploy pager"_s);
    QCOMPARE(shown(replay, 41), u"deploy customer pager"_s); // it stands where it happened
}

void TestReplay::stepping_goes_from_one_thing_learnt_to_the_next_and_back()
{
    Incident incident;
    incident.event(u"deploy"_s, 22);
    incident.event(u"customer"_s, 28).knownAt = Moment::exactly(minute(41));
    incident.event(u"pager"_s, 32);
    incident.event(u"page"_s, 32);
    const Replay replay(incident.review);
    QCOMPARE(steps(replay), u"22 32 41"_s);
    QCOMPARE(replay.learntAt(minute(32)), (QList<Id>{Id(2, 3), Id(2, 4)}));
    QCOMPARE(replay.learntAt(minute(28)), QList<Id>());
    QCOMPARE(replay.previous(minute(41)), std::optional(minute(32)));
    QCOMPARE(replay.previous(minute(40)), std::optional(minute(32)));
    QCOMPARE(replay.previous(minute(22)), std::nullopt);
    QCOMPARE(replay.next(minute(41)), std::nullopt);
}

void TestReplay::approximate_times_are_said_to_be_so()
{
    Incident incident;
    incident.event(u"belief"_s, aboutMinute(35));
    incident.event(u"customer"_s, 28).knownAt = aboutMinute(45);
    Moment before = Moment::exactly(minute(20));
    before.earliest.reset();
    before.precision = Precision::Before;
    incident.event(u"setting"_s, before);
    Moment after = Moment::exactly(minute(60));
    after.latest.reset();
    after.precision = Precision::After;
    incident.event(u"ticket"_s, after);
    const Replay replay(incident.review);
    QCOMPARE(shown(replay, 19), QString());
    QCOMPARE(shown(replay, 34), u"setting"_s);
    QCOMPARE(shown(replay, 35), u"setting belief?"_s);
    QCOMPARE(shown(replay, 40), u"setting belief"_s);
    QCOMPARE(shown(replay, 45), u"setting customer? belief"_s);
    QCOMPARE(shown(replay, 60), u"setting customer belief ticket?"_s);
    QCOMPARE(shown(replay, 600), u"setting customer belief ticket?"_s); // nobody said how long after
}

void TestReplay::nothing_is_known_before_it_began()
{
    Incident incident;
    incident.event(u"drill"_s, 40).knownAt = Moment::exactly(minute(10));
    const Replay replay(incident.review);
    QCOMPARE(shown(replay, 39), QString());
    QCOMPARE(shown(replay, 40), u"drill"_s);
}

void TestReplay::what_has_no_time_is_known_with_what_was_entered_before_it()
{
    Incident incident;
    incident.event(u"rumour"_s);
    incident.event(u"pager"_s, 32);
    incident.event(u"dashboard"_s);
    incident.event(u"customer"_s, 28).knownAt = Moment::exactly(minute(41));
    incident.event(u"green"_s);
    Event &words = incident.event(u"words"_s, 50);
    words.knownAt.typed = u"a little later"_s;
    const Replay replay(incident.review);
    QCOMPARE(shown(replay, 31), QString());
    QCOMPARE(shown(replay, 32), u"rumour? pager dashboard?"_s);
    QCOMPARE(shown(replay, 41), u"rumour? customer green? pager dashboard?"_s);
    QCOMPARE(shown(replay, 50), u"rumour? customer green? pager dashboard? words?"_s);
    QCOMPARE(steps(replay), u"32 41 50"_s);
}

void TestReplay::without_any_time_everything_is_known()
{
    Incident incident;
    incident.event(u"one"_s);
    incident.event(u"two"_s);
    const Replay replay(incident.review);
    QCOMPARE(replay.first(), std::nullopt);
    QCOMPARE(shown(replay, -1000), u"one? two?"_s);
    QCOMPARE(shown(Replay(Incident().review), 0), QString());
}

void TestReplay::one_responder_knows_what_they_did_and_what_they_were_told()
{
    Incident incident;
    incident.event(u"deploy"_s, 22);
    Event &customer = incident.event(u"customer"_s, 28);
    customer.people = {{helpDesk}};
    customer.knownAt = Moment::exactly(minute(41));
    customer.knownBy = {{onCall}};
    Event &secret = incident.event(u"secret"_s, 30);
    secret.knownBy = {{helpDesk}};
    QCOMPARE(shown(Replay(incident.review), 35), u"deploy secret"_s);
    QCOMPARE(shown(Replay(incident.review, onCall), 40), u"deploy"_s);
    QCOMPARE(shown(Replay(incident.review, onCall), 50), u"deploy customer"_s);
    QCOMPARE(shown(Replay(incident.review, helpDesk), 29), u"deploy customer"_s);
    QCOMPARE(shown(Replay(incident.review, helpDesk), 50), u"deploy customer secret"_s);
    QCOMPARE(steps(Replay(incident.review, onCall)), u"22 41"_s);
}

void TestReplay::the_end_of_what_still_goes_on_is_hidden()
{
    Incident incident;
    incident.event(u"drill"_s, 40).end = Moment::exactly(minute(55));
    const Replay replay(incident.review);
    QVERIFY(seen(replay, 54, u"drill"_s).end.isEmpty());
    QCOMPARE(seen(replay, 55, u"drill"_s).end, Moment::exactly(minute(55)));
}

void TestReplay::when_others_learn_it_later_is_hidden()
{
    Incident incident;
    Event &customer = incident.event(u"customer"_s, 28);
    customer.people = {{helpDesk}};
    customer.knownAt = Moment::exactly(minute(41));
    customer.knownBy = {{onCall}};
    const Replay replay(incident.review, helpDesk);
    QVERIFY(seen(replay, 40, u"customer"_s).knownAt.isEmpty());
    QVERIFY(seen(replay, 40, u"customer"_s).knownBy.isEmpty());
    QCOMPARE(seen(replay, 41, u"customer"_s).knownBy, QList<Ref<Person>>{{onCall}});
}

void TestReplay::marks_of_what_is_still_to_come_are_hidden()
{
    Incident incident;
    incident.event(u"deploy"_s, 22).marks = {u"impact_start"_s};
    incident.event(u"pager"_s, 32).marks = {u"detected"_s};
    incident.event(u"rollback"_s, 60).marks = {u"mitigated"_s, u"own"_s};
    incident.facts().impactStart = Moment::exactly(minute(22));
    incident.facts().mitigated = Moment::exactly(minute(64));
    const Replay replay(incident.review);
    QCOMPARE(seen(replay, 31, u"deploy"_s).marks, QStringList());
    QCOMPARE(seen(replay, 32, u"deploy"_s).marks, QStringList{u"impact_start"_s});
    QCOMPARE(seen(replay, 32, u"pager"_s).marks, QStringList{u"detected"_s});
    QCOMPARE(seen(replay, 63, u"rollback"_s).marks, QStringList{u"own"_s});
    QCOMPARE(seen(replay, 64, u"rollback"_s).marks, (QStringList{u"mitigated"_s, u"own"_s}));
}

void TestReplay::a_telling_names_nothing_that_is_hidden()
{
    Incident incident;
    Event &first = incident.event(u"first"_s, 30);
    first.knownAt = Moment::exactly(minute(50));
    const Id id = first.id;
    incident.event(u"other"_s, 31).versionOf = {id};
    const Replay replay(incident.review);
    QVERIFY(seen(replay, 49, u"other"_s).versionOf.isNull());
    QCOMPARE(seen(replay, 50, u"other"_s).versionOf.id, id);
}

void TestReplay::no_random_review_leaks_its_future()
{
    for (quint32 seed = 1; seed <= 150; ++seed) {
        const Review review = story::support::randomReview(seed, 12);
        const QByteArray where = "seed " + QByteArray::number(seed);
        for (const Id &responder : QList<Id>{Id()} + review.people.ids().first(2)) {
            const Replay replay(review, responder);
            QList<Micros> instants;
            for (auto at = replay.first(); at; at = replay.next(*at))
                instants += {*at - 1, *at, *at + minute(7)};
            for (const Micros instant : std::as_const(instants)) {
                for (const auto &[event, approximate] : replay.at(instant)) {
                    const Event &whole = *review.events.find(event.id);
                    // Whoever did it or told it knew when it began; else knowledge begins with known-at.
                    const bool wasThere = !responder.isNull()
                        && (whole.people.contains(Ref<Person>{responder}) || whole.toldBy.id == responder);
                    const Moment &known = whole.knownAt.isPlaced() && !wasThere ? whole.knownAt : whole.start;
                    if (known.earliest)
                        QVERIFY2(*known.earliest <= instant, where.constData());
                    else if (known.latest)
                        QVERIFY2(*known.latest <= instant, where.constData());
                    if (whole.start.earliest)
                        QVERIFY2(*whole.start.earliest <= instant, where.constData());
                    QVERIFY2(approximate || (known.latest && *known.latest <= instant), where.constData());
                    for (const Moment *moment : {&event.end, wasThere ? &event.knownAt : &event.end})
                        QVERIFY2(!moment->earliest || *moment->earliest <= instant, where.constData());
                    for (const QString &mark : event.marks) {
                        const auto member = incidentTime(mark);
                        QVERIFY2(!member || !(review.about().*member).earliest || *(review.about().*member).earliest <= instant,
                                 where.constData());
                    }
                }
            }
        }
    }
}

void TestReplay::stepping_visits_each_event_exactly_once()
{
    for (quint32 seed = 1; seed <= 150; ++seed) {
        const Review review = story::support::randomReview(seed, 12);
        const QByteArray where = "seed " + QByteArray::number(seed);
        const Replay replay(review);
        QList<Id> visited;
        QSet<Id> before;
        std::optional<Micros> last;
        for (auto at = replay.first(); at; at = replay.next(*at)) {
            QVERIFY2(replay.previous(*at) == last, where.constData());
            last = at;
            QSet<Id> now;
            for (const KnownEvent &known : replay.at(*at))
                now.insert(known.event.id);
            const QList<Id> learnt = replay.learntAt(*at);
            QVERIFY2(!learnt.isEmpty(), where.constData());
            QVERIFY2((now - before) == QSet<Id>(learnt.begin(), learnt.end()), where.constData());
            QVERIFY2((before - now).isEmpty(), where.constData());
            visited += learnt;
            before = now;
        }
        std::sort(visited.begin(), visited.end());
        QCOMPARE(visited, review.events.ids());
    }
}

QTEST_GUILESS_MAIN(TestReplay)
#include "tst_replay.moc"
