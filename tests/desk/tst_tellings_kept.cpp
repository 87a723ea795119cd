// How often a moment is told is known at once and stays true; how its tellings differ is said in words.
#include "app/desk/event_intents.h"
#include "app/desk/telling_words.h"
#include "app/desk/tellings_kept.h"
#include "app/model/tellings.h"
#include "tests/desk/event_desk.h"
#include "tests/support/random_edits.h"

using namespace story;
using namespace story::support;
using namespace Qt::StringLiterals;

class TestTellingsKept : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void a_moment_is_told_as_often_as_its_tellings_say();
    void times_that_differ_are_said_with_who_says_them();
    void what_may_be_the_same_time_is_not_called_apart();
    void any_edits_leave_the_numbers_as_if_counted_anew();
};

void TestTellingsKept::a_moment_is_told_as_often_as_its_tellings_say()
{
    Desk desk;
    const Id first = desk.event(told("14:02"), u"seen"_s).id;
    const Id other = desk.event(told("14:30"), u"other"_s).id;
    TellingsKept kept(desk.now());
    int changes = 0;
    connect(&desk.open(), &OpenReview::changed, this, [&](const ChangeSet &set) { changes += kept.follow(desk.now(), set); });
    QCOMPARE(kept.of(first), 1);
    const auto second = addTelling(desk.open(), first, {});
    QVERIFY(second);
    QVERIFY(addTelling(desk.open(), *second, {}));
    QCOMPARE(kept.of(first), 3);
    QCOMPARE(kept.of(*second), 3);
    QCOMPARE(kept.of(other), 1);
    QVERIFY(separateTelling(desk.open(), *second));
    QCOMPARE(kept.of(first), 2);
    QCOMPARE(kept.of(*second), 1);
    QVERIFY(desk.open().undo());
    QCOMPARE(kept.of(first), 3);
    const int before = changes;
    QVERIFY(desk.open().set({EntityKind::Event, other, entityType(EntityKind::Event).field(u"text")}, u"else"_s));
    QCOMPARE(changes, before);
}

void TestTellingsKept::times_that_differ_are_said_with_who_says_them()
{
    Desk desk;
    Person &onCall = desk.add(desk.review.people, 3);
    onCall.role = u"on-call"_s;
    Event &seen = desk.event(told("14:02"));
    seen.toldBy = {onCall.id};
    Event &logged = desk.event(told("14:05"));
    logged.origin = Origin::Log;
    const QTimeZone berlin("Europe/Berlin");
    const Review &review = desk.review;
    QCOMPARE(tellingTimesText(review, {&seen}, berlin), QString());
    QCOMPARE(tellingTimesText(review, {&seen, &logged}, berlin), u"on-call says 14:02, the log says 14:05: 3 min apart."_s);
    QCOMPARE(tellingTimesText(review, {&logged, &seen}, berlin), u"the log says 14:05, on-call says 14:02: 3 min apart."_s);
    Event blank;
    QCOMPARE(tellingTimesText(review, {&seen, &blank}, berlin), u"on-call says 14:02. somebody gives no time."_s);
    Event next = logged;
    *next.start.earliest += 24 * microsPerHour;
    next.start.latest = next.start.earliest;
    QCOMPARE(tellingTimesText(review, {&seen, &next}, berlin),
             u"on-call says Sat 14 Nov 2026 14:02, the log says Sun 15 Nov 2026 14:05: 24 h 3 min apart."_s);
    logged.start = seen.start;
    QCOMPARE(tellingTimesText(review, {&seen, &logged}, berlin), u"Both say 14:02."_s);
}

void TestTellingsKept::what_may_be_the_same_time_is_not_called_apart()
{
    Desk desk;
    Event &seen = desk.event(told("14:02"));
    Event &believed = desk.event(about("14:05"));
    const QTimeZone berlin("Europe/Berlin");
    QCOMPARE(tellingTimesText(desk.review, {&seen, &believed}, berlin),
             u"somebody says 14:02, somebody says about 14:05. These may be the same time."_s);
    believed.start = about("14:12");
    QCOMPARE(tellingTimesText(desk.review, {&seen, &believed}, berlin),
             u"somebody says 14:02, somebody says about 14:12: 5–15 min apart."_s);
}

void TestTellingsKept::any_edits_leave_the_numbers_as_if_counted_anew()
{
    int told = 0;
    for (quint32 seed = 1; seed <= 40; ++seed) {
        Desk desk;
        desk.review = openOne(seed);
        TellingsKept kept(desk.review);
        connect(&desk.open(), &OpenReview::changed, this, [&](const ChangeSet &set) { kept.follow(desk.now(), set); });
        RandomEdits edits(seed);
        for (int i = 0; i < 60; ++i) {
            edits.doOne(desk.open());
            const Tellings anew(desk.now());
            for (const Event &event : desk.now().events) {
                const auto count = static_cast<int>(anew.of(event.id).size());
                told += count > 1;
                QVERIFY2(kept.of(event.id) == count, qPrintable(u"seed %1, edit %2"_s.arg(seed).arg(i)));
            }
        }
    }
    QVERIFY(told > 100);
}

QTEST_GUILESS_MAIN(TestTellingsKept)
#include "tst_tellings_kept.moc"
