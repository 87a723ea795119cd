// From the parking lot to accepted, soaking or declined. The clock stands on Mon 16 Nov 2026; days were counted in a calendar.
#include "app/desk/action_steps.h"
#include "app/desk/intents.h"
#include "tests/desk/event_desk.h"

using namespace story;
using namespace story::support;

class TestActionSteps : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatIsAcceptedGetsTheDaysThatAreProposed();
    void theWorstIncidentsAreDueSooner();
    void aFormThatSetsTheStatusProposesThemToo();
    void daysThatWereSaidStay();
    void whatSoaksIsDecidedAfterTwoWorkingDays();
    void decliningAsksForTheReason();
    void whatSoaksFromTheBeginningHasItsDayToo();
    void lettingSoakWhatSoaksWithoutADayGivesItOne();
    void whatIsDoneIsAskedAboutAMonthLater();
    void eachIsOneStep();
    void theParkingLotIsTheIdeasInTheirOrder();
    void nothingIsDecidedAboutWhatIsGone();

private:
    // A desk with one idea on it.
    struct Idea : Desk {
        Idea() { id = add(review.actions, 7).id; }
        const Action &now() { return *open().review().actions.find(id); }
        Id id;
    };
};

void TestActionSteps::whatIsAcceptedGetsTheDaysThatAreProposed()
{
    Idea idea;
    QVERIFY(acceptAction(idea.open(), idea.id));
    QCOMPARE(idea.now().status, ActionStatus::Accepted);
    QCOMPARE(idea.now().due, QDate(2026, 12, 16));
    QCOMPARE(idea.now().askHelpedOn, QDate(2027, 1, 15));
}

void TestActionSteps::theWorstIncidentsAreDueSooner()
{
    Idea idea;
    idea.review.facts.find(Id(1, 1))->severity = Severity::Sev1;
    QVERIFY(acceptAction(idea.open(), idea.id));
    QCOMPARE(idea.now().due, QDate(2026, 12, 1));
}

void TestActionSteps::aFormThatSetsTheStatusProposesThemToo()
{
    Idea idea;
    const Field *status = entityType(EntityKind::Action).field(u"status");
    QVERIFY(idea.open().set({EntityKind::Action, idea.id, status}, u"accepted"_s));
    QCOMPARE(idea.now().status, ActionStatus::Accepted);
    QCOMPARE(idea.now().due, QDate(2026, 12, 16));
    QCOMPARE(idea.now().askHelpedOn, QDate(2027, 1, 15));
    QVERIFY(idea.open().undo());
    QCOMPARE(idea.now().status, ActionStatus::Idea);
    QVERIFY(!idea.now().due.isValid());
    QVERIFY(idea.open().set({EntityKind::Action, idea.id, status}, u"declined"_s));
    QVERIFY(!idea.now().due.isValid());
}

void TestActionSteps::daysThatWereSaidStay()
{
    Idea idea;
    Action &action = *idea.review.actions.find(idea.id);
    action.due = QDate(2026, 11, 20);
    action.askHelpedOn = QDate(2027, 2, 15);
    action.soakUntil = QDate(2026, 11, 27);
    QVERIFY(soakAction(idea.open(), idea.id));
    QCOMPARE(idea.now().soakUntil, QDate(2026, 11, 27));
    QVERIFY(acceptAction(idea.open(), idea.id));
    QCOMPARE(idea.now().due, QDate(2026, 11, 20));
    QCOMPARE(idea.now().askHelpedOn, QDate(2027, 2, 15));
}

void TestActionSteps::whatSoaksIsDecidedAfterTwoWorkingDays()
{
    Idea idea;
    QVERIFY(soakAction(idea.open(), idea.id));
    QCOMPARE(idea.now().status, ActionStatus::Soaking);
    QCOMPARE(idea.now().soakUntil, QDate(2026, 11, 18));
    QVERIFY(!idea.now().due.isValid());
}

void TestActionSteps::whatSoaksFromTheBeginningHasItsDayToo()
{
    Desk desk;
    const auto added = addEntity(desk.open(), EntityKind::Action, {{"status", u"soaking"_s}});
    QVERIFY(added);
    QCOMPARE(desk.now().actions.find(*added)->soakUntil, QDate(2026, 11, 18));
    const auto idea = addEntity(desk.open(), EntityKind::Action, {{"status", u"idea"_s}});
    QVERIFY(idea);
    QVERIFY(!desk.now().actions.find(*idea)->soakUntil.isValid());
    const auto said = addEntity(desk.open(), EntityKind::Action, {{"status", u"soaking"_s}, {"soak_until", QDate(2026, 12, 1)}});
    QVERIFY(said);
    QCOMPARE(desk.now().actions.find(*said)->soakUntil, QDate(2026, 12, 1));
    // It comes with its day in one step.
    QVERIFY(desk.open().undo());
    QVERIFY(!desk.now().actions.find(*said));
}

void TestActionSteps::lettingSoakWhatSoaksWithoutADayGivesItOne()
{
    Idea idea;
    idea.review.actions.find(idea.id)->status = ActionStatus::Soaking;
    QVERIFY(soakAction(idea.open(), idea.id));
    QCOMPARE(idea.now().soakUntil, QDate(2026, 11, 18));
}

void TestActionSteps::whatIsDoneIsAskedAboutAMonthLater()
{
    Idea idea;
    QVERIFY(finishAction(idea.open(), idea.id));
    QCOMPARE(idea.now().status, ActionStatus::Done);
    QCOMPARE(idea.now().askHelpedOn, QDate(2026, 12, 16));
    QVERIFY(idea.open().undo());
    QCOMPARE(idea.now().status, ActionStatus::Idea);
    QVERIFY(!idea.now().askHelpedOn.isValid());
}

void TestActionSteps::decliningAsksForTheReason()
{
    Idea idea;
    const auto refused = declineAction(idea.open(), idea.id, u"  \n"_s);
    QVERIFY(!refused);
    QCOMPARE(refused.error().failure, Failure::BadInput);
    QCOMPARE(idea.now().status, ActionStatus::Idea);
    QVERIFY(!idea.open().canUndo());
    QVERIFY(declineAction(idea.open(), idea.id, u" the new cache makes it needless\r\n"_s));
    QCOMPARE(idea.now().status, ActionStatus::Declined);
    QCOMPARE(idea.now().declinedReason, u"the new cache makes it needless"_s);
}

void TestActionSteps::eachIsOneStep()
{
    Idea idea;
    QVERIFY(acceptAction(idea.open(), idea.id));
    QCOMPARE(idea.open().undoText(), u"Accept an action"_s);
    QVERIFY(idea.open().undo());
    QCOMPARE(idea.now().status, ActionStatus::Idea);
    QVERIFY(!idea.now().due.isValid());
    QVERIFY(!idea.now().askHelpedOn.isValid());
    QVERIFY(!idea.open().canUndo());
}

void TestActionSteps::theParkingLotIsTheIdeasInTheirOrder()
{
    Idea idea;
    const Id second = idea.add(idea.review.actions, 7).id;
    const Id third = idea.add(idea.review.actions, 7).id;
    idea.review.actions.find(second)->status = ActionStatus::Done;
    QCOMPARE(parkingLot(idea.review), (QList<Id>{idea.id, third}));
    QVERIFY(soakAction(idea.open(), idea.id));
    QCOMPARE(parkingLot(idea.open().review()), QList<Id>{third});
}

void TestActionSteps::nothingIsDecidedAboutWhatIsGone()
{
    Idea idea;
    for (const auto &done : {acceptAction(idea.open(), Id(9, 9)), soakAction(idea.open(), Id(9, 9)), declineAction(idea.open(), Id(9, 9), u"x"_s)})
        QCOMPARE(done.error().failure, Failure::NotFound);
}

QTEST_GUILESS_MAIN(TestActionSteps)
#include "tst_action_steps.moc"
