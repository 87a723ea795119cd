// What a review misses, and how the roll call stands.
#include "app/model/checks.h"

#include <QTest>

using namespace story;

class TestChecks : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void an_empty_review_misses_something_in_every_phase();
    void every_gap_leads_somewhere();
    void the_roll_call_counts_only_people_in_the_room();
    void a_measure_counts_when_it_is_accepted_and_prevents_a_repeat();
    void a_reason_takes_the_place_of_a_measure();
    void times_that_are_questions_are_counted();
    void a_zone_that_is_not_known_is_a_gap();
    void an_instant_that_cannot_be_placed_is_a_gap();
    void advice_is_said_apart_from_what_is_missing();
    void days_that_have_passed_are_said_on_the_day();
    void a_waiting_parking_lot_is_said();
};

void TestChecks::an_empty_review_misses_something_in_every_phase()
{
    Review review;
    review.facts.add(Id(1, 1));
    QSet<int> phases;
    for (const Gap &gap : gaps(review))
        phases.insert(static_cast<int>(gap.phase));
    QCOMPARE(phases.size(), 6);
}

void TestChecks::every_gap_leads_somewhere()
{
    Review review;
    review.facts.add(Id(1, 1));
    for (const Gap &gap : gaps(review)) {
        QVERIFY(!gap.sentence.isEmpty());
        if (gap.about.field)
            QVERIFY(review.table(gap.about.kind)->find(gap.about.id));
    }
}

void TestChecks::the_roll_call_counts_only_people_in_the_room()
{
    Review review;
    review.facts.add(Id(1, 1));
    QVERIFY(!rollCall(review).isComplete());
    Person &here = *review.people.add(Id(2, 1));
    here.inRoom = true;
    here.premises = Premises::Accepted;
    review.people.add(Id(2, 2)); // an on-call engineer who is not there
    Person &late = *review.people.add(Id(2, 3));
    late.inRoom = true;
    QCOMPARE(rollCall(review).asked, 2);
    QVERIFY(!rollCall(review).isComplete());
    late.premises = Premises::AcceptedLate;
    QVERIFY(rollCall(review).isComplete());
    QCOMPARE(rollCall(review).late, 1);
    late.premises = Premises::Exception;
    QVERIFY(!rollCall(review).isComplete());
    QCOMPARE(rollCall(review).exceptions, 1);
}

void TestChecks::a_measure_counts_when_it_is_accepted_and_prevents_a_repeat()
{
    Review review;
    review.facts.add(Id(1, 1));
    Action &action = *review.actions.add(Id(3, 1));
    action.preventsRepeat = true;
    QCOMPARE(preventiveMeasures(review), 0);
    action.status = ActionStatus::Accepted;
    QCOMPARE(preventiveMeasures(review), 1);
    action.preventsRepeat = false;
    QCOMPARE(preventiveMeasures(review), 0);
}

void TestChecks::a_zone_that_is_not_known_is_a_gap()
{
    const auto gapOf = [](const QString &zone) {
        Review review;
        review.facts.add(Id(1, 1))->zone = zone;
        for (const Gap &gap : gaps(review)) {
            if (gap.about.field && qstrcmp(gap.about.field->name, "zone") == 0)
                return gap.sentence;
        }
        return QString();
    };
    QVERIFY(gapOf(QStringLiteral("Mars")).contains(QLatin1String("Mars")));
    QVERIFY(gapOf(QStringLiteral("CST")).contains(QLatin1String("several")));
    for (const char *known : {"", "Europe/Berlin", "UTC", "+05:30", "CET"})
        QCOMPARE(gapOf(QLatin1String(known)), QString());
}

void TestChecks::an_instant_that_cannot_be_placed_is_a_gap()
{
    Review review;
    ReviewFacts &facts = *review.facts.add(Id(1, 1));
    const auto said = [&] {
        for (const Gap &gap : gaps(review)) {
            if (gap.about.field && qstrcmp(gap.about.field->name, "impact_start") == 0)
                return gap.sentence;
        }
        return QString();
    };
    QVERIFY(!said().isEmpty());
    facts.impactStart.typed = QStringLiteral("some time in the night");
    QVERIFY(said().contains(QLatin1String("some time in the night")));
    facts.impactStart = Moment::exactly(Micros(1'794'662'520) * microsPerSecond);
    QCOMPARE(said(), QString());
}

void TestChecks::advice_is_said_apart_from_what_is_missing()
{
    Review review;
    review.facts.add(Id(1, 1));
    Factor &factor = *review.factors.add(Id(3, 1));
    factor.text = QStringLiteral("Retries without a budget");
    const auto adviceOn = [&](const char *field) {
        for (const Gap &gap : gaps(review)) {
            if (gap.isAdvice && gap.about.id == factor.id && qstrcmp(gap.about.field->name, field) == 0)
                return gap.sentence;
        }
        return QString();
    };
    QVERIFY(adviceOn("events").contains(factor.text));
    factor.standing = Standing::Hypothesis;
    QVERIFY(adviceOn("standing").contains(factor.text));
    factor.standing = Standing::Refuted;
    QCOMPARE(adviceOn("standing"), QString());
    QCOMPARE(adviceOn("events"), QString());
    int last = 0;
    for (const Gap &gap : gaps(review)) {
        QVERIFY(static_cast<int>(gap.phase) >= last);
        last = static_cast<int>(gap.phase);
        QVERIFY(!(gap.isAdvice && gap.blocksClosing));
    }
}

void TestChecks::days_that_have_passed_are_said_on_the_day()
{
    Review review;
    review.facts.add(Id(1, 1));
    Action &action = *review.actions.add(Id(4, 1));
    action.text = QStringLiteral("Count retries");
    const auto field = [&](QDate today) {
        for (const Gap &gap : gaps(review, today)) {
            if (gap.about.id == action.id)
                return QLatin1String(gap.about.field->name);
        }
        return QLatin1String();
    };
    action.status = ActionStatus::Soaking;
    QCOMPARE(field(QDate(2026, 11, 16)), QLatin1String("soak_until"));
    action.soakUntil = QDate(2026, 11, 18);
    QCOMPARE(field(QDate(2026, 11, 17)), QLatin1String());
    QCOMPARE(field(QDate(2026, 11, 18)), QLatin1String("status"));
    QCOMPARE(field({}), QLatin1String()); // nobody said what day it is
    action.status = ActionStatus::Done;
    QCOMPARE(field(QDate(2026, 11, 18)), QLatin1String("ask_helped_on"));
    action.askHelpedOn = QDate(2026, 12, 18);
    QCOMPARE(field(QDate(2026, 12, 17)), QLatin1String());
    QCOMPARE(field(QDate(2026, 12, 18)), QLatin1String("helped"));
    action.helped = Helped::Partly;
    QCOMPARE(field(QDate(2027, 1, 1)), QLatin1String());
}

void TestChecks::a_waiting_parking_lot_is_said()
{
    Review review;
    review.facts.add(Id(1, 1));
    const auto said = [&] {
        for (const Gap &gap : gaps(review)) {
            if (gap.sentence.contains(QLatin1String("parking lot")))
                return gap.sentence;
        }
        return QString();
    };
    QCOMPARE(said(), QString());
    review.actions.add(Id(4, 1));
    QCOMPARE(said(), QStringLiteral("One idea waits in the parking lot."));
    review.actions.add(Id(4, 2));
    QCOMPARE(said(), QStringLiteral("2 ideas wait in the parking lot."));
}

void TestChecks::a_reason_takes_the_place_of_a_measure()
{
    Review review;
    ReviewFacts &facts = *review.facts.add(Id(1, 1));
    const auto blocked = [&] {
        const QList<Gap> all = gaps(review);
        return std::any_of(all.begin(), all.end(), [](const Gap &gap) { return gap.blocksClosing; });
    };
    QVERIFY(blocked());
    facts.noMeasureReason = QStringLiteral("the service is switched off for good");
    QVERIFY(!blocked());
}

void TestChecks::times_that_are_questions_are_counted()
{
    Review review;
    review.facts.add(Id(1, 1))->zone = QStringLiteral("Europe/Berlin");
    const auto said = [&] {
        for (const Gap &gap : gaps(review)) {
            if (gap.phase == Phase::Timeline)
                return gap.sentence;
        }
        return QString();
    };
    Event &first = *review.events.add(Id(2, 1));
    QCOMPARE(said(), QString());
    first.start.typed = QStringLiteral("in the morning"); // words, and no time to ask about
    QCOMPARE(said(), QString());
    first.start.typed = QStringLiteral("14:32");
    QCOMPARE(said(), QStringLiteral("One time needs an answer."));
    first.knownAt.typed = QStringLiteral("14:50");
    QCOMPARE(said(), QStringLiteral("2 times need an answer."));
}

QTEST_GUILESS_MAIN(TestChecks)
#include "tst_checks.moc"
