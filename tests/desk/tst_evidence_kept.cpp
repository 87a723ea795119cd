// What shows an event is known at once, stays true with every edit, and is said in the same time in a long review as in a short one.
#include "app/desk/evidence_intents.h"
#include "app/desk/evidence_kept.h"
#include "app/desk/field_text.h"
#include "tests/desk/event_desk.h"
#include "tests/support/effort.h"
#include "tests/support/random_edits.h"

using namespace story;
using namespace story::support;
using namespace Qt::StringLiterals;

namespace {

Evidence &attach(Desk &desk, Id event, EvidenceKind kind)
{
    Evidence &evidence = desk.add(desk.review.evidence, 5);
    evidence.event = {event};
    evidence.kind = kind;
    return evidence;
}

FieldRef field(Id evidence, const char *name)
{
    return {EntityKind::Evidence, evidence, entityType(EntityKind::Evidence).field(QLatin1String(name))};
}

} // namespace

class TestEvidenceKept : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void each_event_has_its_own_in_its_order();
    void a_remark_says_what_is_attached();
    void any_edits_leave_it_as_if_looked_for_anew();
    void a_remark_costs_the_same_in_a_long_review();
};

void TestEvidenceKept::each_event_has_its_own_in_its_order()
{
    Desk desk;
    const Id one = desk.event(told("14:02"), u"seen"_s).id;
    const Id two = desk.event(told("14:30"), u"other"_s).id;
    const Id first = attach(desk, one, EvidenceKind::Image).id;
    const Id other = attach(desk, two, EvidenceKind::Link).id;
    const Id second = attach(desk, one, EvidenceKind::Image).id;
    EvidenceKept kept(desk.now());
    QSet<Id> concerned;
    connect(&desk.open(), &OpenReview::changed, this, [&](const ChangeSet &set) { concerned = kept.follow(desk.now(), set); });
    QCOMPARE(kept.of(one), (QList<Id>{first, second}));
    QCOMPARE(kept.of(two), QList<Id>{other});

    // To the other event, and back.
    QVERIFY(desk.open().set(field(second, "event"), two));
    QCOMPARE(concerned, (QSet<Id>{one, two}));
    QCOMPARE(kept.of(one), QList<Id>{first});
    QCOMPARE(kept.of(two), (QList<Id>{other, second}));
    QVERIFY(desk.open().undo());
    QCOMPARE(kept.of(one), (QList<Id>{first, second}));

    QVERIFY(desk.open().set(field(first, "position"), positionBetween(desk.now().evidence.find(second)->position, {})));
    QCOMPARE(kept.of(one), (QList<Id>{second, first}));
    QVERIFY(desk.open().set(field(first, "caption"), u"queue"_s));
    QCOMPARE(concerned, QSet<Id>{one});
    QVERIFY(desk.open().set({EntityKind::Event, two, entityType(EntityKind::Event).field(u"text")}, u"else"_s));
    QCOMPARE(concerned, QSet<Id>());
    QVERIFY(desk.open().set(field(other, "event"), Id()));
    QCOMPARE(kept.of(two), QList<Id>());
}

void TestEvidenceKept::a_remark_says_what_is_attached()
{
    Desk desk;
    const Id event = desk.event(told("14:02"), u"seen"_s).id;
    attach(desk, event, EvidenceKind::Image).image = "a";
    attach(desk, event, EvidenceKind::Link);
    attach(desk, event, EvidenceKind::Link);
    attach(desk, event, EvidenceKind::Quote);
    attach(desk, event, EvidenceKind::Image).image = "b";
    const EvidenceKept kept(desk.review);
    const EventRemark remark = eventRemark(desk.review, *desk.review.events.find(event), QTimeZone::utc(), 1, kept.of(event));
    QCOMPARE(QString(remark.tail).replace(QChar(QChar::Nbsp), u' '), u"\u00b7 lines quoted \u00b7 2 links"_s);
    QCOMPARE(remark.pictures, (QList<QByteArray>{"a", "b"}));
}

void TestEvidenceKept::any_edits_leave_it_as_if_looked_for_anew()
{
    int found = 0;
    for (quint32 seed = 1; seed <= 40; ++seed) {
        Desk desk;
        desk.review = openOne(seed);
        EvidenceKept kept(desk.review);
        connect(&desk.open(), &OpenReview::changed, this, [&](const ChangeSet &set) { kept.follow(desk.now(), set); });
        RandomEdits edits(seed);
        for (int i = 0; i < 60; ++i) {
            edits.doOne(desk.open());
            for (const Event &event : desk.now().events) {
                QList<Id> anew;
                for (const Evidence *evidence : evidenceOf(desk.now(), event.id))
                    anew.append(evidence->id);
                found += !anew.isEmpty();
                QVERIFY2(kept.of(event.id) == anew, qPrintable(u"seed %1, edit %2"_s.arg(seed).arg(i)));
            }
        }
    }
    QVERIFY(found > 100);
}

void TestEvidenceKept::a_remark_costs_the_same_in_a_long_review()
{
    const auto make = [](Desk &desk, int events) {
        QString position;
        for (quint64 i = 1; i <= static_cast<quint64>(events); ++i) {
            position = positionBetween(position, {});
            Event &event = *desk.review.events.add(Id(2, i));
            event.position = position;
            Evidence &evidence = *desk.review.evidence.add(Id(5, i));
            evidence.event = {event.id};
            evidence.kind = EvidenceKind::Image;
            evidence.position = position;
        }
    };
    Desk brief;
    make(brief, 10);
    Desk large;
    make(large, 20'000);
    const EvidenceKept keptBrief(brief.review);
    const EvidenceKept keptLarge(large.review);
    const auto remarks = [](const Desk &desk, const EvidenceKept &kept) {
        qsizetype pictures = 0;
        const Event &event = *desk.review.events.begin();
        for (int i = 0; i < 1'000; ++i)
            pictures += eventRemark(desk.review, event, QTimeZone::utc(), 1, kept.of(event.id)).pictures.size();
        return pictures;
    };
    qsizetype said = 0;
    const double times = timesAsLong([&] { said = remarks(large, keptLarge); }, [&] { remarks(brief, keptBrief); });
    QCOMPARE(said, 1'000);
    QVERIFY2(times < 20, qPrintable(u"%1 times as long"_s.arg(times))); // two thousand times the evidence
}

QTEST_GUILESS_MAIN(TestEvidenceKept)
#include "tst_evidence_kept.moc"
