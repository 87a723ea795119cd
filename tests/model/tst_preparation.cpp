// Before the meeting: the facilitator, the checklist, and how fresh the memory is. Expectations are a person's.
#include "app/model/preparation.h"

#include "app/model/guide.h"

#include <QTest>

using namespace story;
using namespace Qt::StringLiterals;

namespace {

constexpr Micros noon = Micros(1'794'657'600) * microsPerSecond; // Sat 14 Nov 2026 12:00 UTC

struct Incident {
    Review review;
    ReviewFacts &facts = *review.facts.add(Id(1, 1));
    quint64 count = 0;

    Person &person(const QString &role, Part part)
    {
        Person &person = *review.people.add(Id(2, ++count));
        person.role = role;
        person.part = part;
        person.position = QString(QChar(u'a' + static_cast<int>(count)));
        return person;
    }
    Ready ready(Ready::What what) const
    {
        for (const Ready &one : readiness(review)) {
            if (one.what == what)
                return one;
        }
        return {};
    }
};

} // namespace

class TestPreparation : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void a_facilitator_with_a_tie_is_asked_about_kindly_data();
    void a_facilitator_with_a_tie_is_asked_about_kindly();
    void a_facilitator_in_the_timeline_is_asked_about();
    void ties_of_others_are_nobodys_business();
    void the_checklist_goes_from_open_to_done();
    void a_draft_sent_too_late_is_said();
    void every_line_leads_somewhere();
    void memory_counts_from_the_end_of_the_incident();
    void the_guides_limits_go_by_severity();
    void the_opening_words_are_there_for_both_kinds();
};

void TestPreparation::a_facilitator_with_a_tie_is_asked_about_kindly_data()
{
    QTest::addColumn<int>("tie");
    QTest::addColumn<QString>("word");
    QTest::newRow("owner") << int(Tie::Owner) << u"owns"_s;
    QTest::newRow("commander") << int(Tie::Commander) << u"led the response"_s;
    QTest::newRow("manager") << int(Tie::Manager) << u"line manager"_s;
    QTest::newRow("none") << int(Tie::None) << QString();
    QTest::newRow("not said") << int(Tie::NotSaid) << QString();
}

void TestPreparation::a_facilitator_with_a_tie_is_asked_about_kindly()
{
    QFETCH(int, tie);
    QFETCH(QString, word);
    Incident i;
    Person &facilitator = i.person(u"platform engineer"_s, Part::Facilitator);
    facilitator.name = u"Robin Example"_s;
    facilitator.tie = static_cast<Tie>(tie);
    const QList<Concern> concerns = facilitatorConcerns(i.review);
    QCOMPARE(concerns.size(), word.isEmpty() ? 0 : 1);
    if (word.isEmpty())
        return;
    QVERIFY2(concerns[0].sentence.contains(word), qPrintable(concerns[0].sentence));
    QVERIFY(!concerns[0].sentence.contains(u"Robin"_s));
    QCOMPARE(concerns[0].person, facilitator.id);
    QVERIFY(!i.ready(Ready::What::Facilitator).isDone);
}

void TestPreparation::a_facilitator_in_the_timeline_is_asked_about()
{
    Incident i;
    Person &facilitator = i.person(u"on-call"_s, Part::Facilitator);
    facilitator.tie = Tie::None;
    Event &event = *i.review.events.add(Id(3, 1));
    QVERIFY(facilitatorConcerns(i.review).isEmpty());
    event.knownBy = {{facilitator.id}};
    QCOMPARE(facilitatorConcerns(i.review).size(), 1);
    event.knownBy.clear();
    event.people = {{facilitator.id}};
    QCOMPARE(facilitatorConcerns(i.review).size(), 1);
}

void TestPreparation::ties_of_others_are_nobodys_business()
{
    Incident i;
    i.person(u"incident lead"_s, Part::Responder).tie = Tie::Commander;
    QVERIFY(facilitatorConcerns(i.review).isEmpty());
}

void TestPreparation::the_checklist_goes_from_open_to_done()
{
    Incident i;
    QCOMPARE(readiness(i.review).size(), 5);
    for (const Ready &ready : readiness(i.review))
        QVERIFY(!ready.isDone);
    i.person(u"platform engineer"_s, Part::Facilitator).tie = Tie::None;
    i.person(u"search engineer"_s, Part::NoteTaker);
    Person &onCall = i.person(u"on-call"_s, Part::Responder);
    Person &support = i.person(u"support"_s, Part::Responder);
    i.review.events.add(Id(3, 1));
    i.facts.meeting = Moment::exactly(noon + 2 * microsPerDay);
    i.facts.documentSent = Moment::exactly(noon + microsPerDay);
    onCall.spokenTo = true;
    QVERIFY(!i.ready(Ready::What::SpokenTo).isDone);
    QVERIFY(i.ready(Ready::What::SpokenTo).sentence.contains(u"1 of 2"_s));
    QCOMPARE(i.ready(Ready::What::SpokenTo).about.id, support.id);
    support.spokenTo = true;
    for (const Ready &ready : readiness(i.review))
        QVERIFY2(ready.isDone, qPrintable(ready.sentence));
}

void TestPreparation::a_draft_sent_too_late_is_said()
{
    Incident i;
    i.facts.meeting = Moment::exactly(noon + microsPerDay);
    i.facts.documentSent = Moment::exactly(noon);
    QVERIFY(i.ready(Ready::What::DocumentSent).isDone);
    i.facts.documentSent = Moment::exactly(noon + microsPerMinute);
    QVERIFY(!i.ready(Ready::What::DocumentSent).isDone);
    QVERIFY(i.ready(Ready::What::DocumentSent).sentence.contains(u"less than a day"_s));
}

void TestPreparation::every_line_leads_somewhere()
{
    Incident i;
    i.person(u"platform engineer"_s, Part::Facilitator);
    i.person(u"on-call"_s, Part::Responder);
    for (const Ready &ready : readiness(i.review)) {
        QVERIFY(!ready.sentence.isEmpty());
        if (ready.about.field)
            QVERIFY(i.review.table(ready.about.kind)->find(ready.about.id));
    }
}

void TestPreparation::memory_counts_from_the_end_of_the_incident()
{
    Incident i;
    QVERIFY(!freshness(i.review, timelineFacts(i.review), noon));
    Event &first = *i.review.events.add(Id(3, 1));
    first.start = Moment::exactly(noon - 5 * microsPerHour);
    const auto age = [&] { return freshness(i.review, timelineFacts(i.review), noon)->age; };
    QCOMPARE(age(), 5 * microsPerHour);
    i.facts.impactStart = Moment::exactly(noon - 4 * microsPerHour);
    QCOMPARE(age(), 4 * microsPerHour);
    i.facts.mitigated = Moment::exactly(noon - 3 * microsPerHour);
    QCOMPARE(age(), 3 * microsPerHour);
    i.facts.resolved = Moment::exactly(noon - 2 * microsPerHour);
    QCOMPARE(age(), 2 * microsPerHour);
    // Held already: as old as it was then.
    i.facts.meeting = Moment::exactly(noon - microsPerHour);
    QCOMPARE(age(), microsPerHour);
}

void TestPreparation::the_guides_limits_go_by_severity()
{
    Incident i;
    i.facts.resolved = Moment::exactly(noon);
    const auto at = [&](int days, Severity severity) {
        i.facts.severity = severity;
        return *freshness(i.review, timelineFacts(i.review), noon + days * microsPerDay);
    };
    QVERIFY(!at(3, Severity::Sev1).isLate());
    QVERIFY(at(4, Severity::Sev1).isLate());
    QVERIFY(!at(5, Severity::Sev2).isLate());
    QVERIFY(at(6, Severity::Sev2).isLate());
    QCOMPARE(at(4, Severity::Sev2).sentence(Severity::Sev2), u"Memory is 4 days old. Good: within the 5 days advised for SEV2."_s);
    QCOMPARE(at(4, Severity::Sev1).sentence(Severity::Sev1),
             u"Memory is 4 days old. Advised are 3 days at most: what was written down early counts more now."_s);
}

void TestPreparation::the_opening_words_are_there_for_both_kinds()
{
    QVERIFY(openingWords(ReviewKind::Incident).contains(u"parking lot"_s));
    QVERIFY(openingWords(ReviewKind::GameDay).contains(u"game day"_s));
    QVERIFY(openingWords(ReviewKind::Incident).contains(u"This review is blameless:"_s));
    QVERIFY(openingWords(ReviewKind::Incident, ReviewWord::BlameAware).contains(u"This review is blame-aware:"_s));
    QVERIFY(openingWords(ReviewKind::Incident) != openingWords(ReviewKind::GameDay));
}

QTEST_GUILESS_MAIN(TestPreparation)
#include "tst_preparation.moc"
