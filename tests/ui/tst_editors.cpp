// The editors of the other types of field, and the form made of them.
#include "tests/support/effort.h"
#include "tests/support/random_review.h"
#include "tests/ui/desk_bench.h"
#include "ui/editors/chip_row.h"
#include "ui/editors/field_form.h"
#include "ui/editors/moment_editor.h"

#include <QAbstractButton>
#include <QAction>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QMainWindow>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>
#include <QWheelEvent>

using namespace story;
using namespace story::support;
using namespace Qt::StringLiterals;

namespace {

Review fullReview()
{
    Review review = smallReview();
    auto &facts = const_cast<ReviewFacts &>(review.about());
    // Sat 14 Nov 2026 14:22 Berlin
    facts.impactStart = Moment::exactly(Micros(1'794'662'520) * microsPerSecond, u"Europe/Berlin"_s, 3600);
    Person *lead = review.people.add(Id(3, 1));
    lead->role = u"on-call lead"_s;
    lead->position = u"B"_s;
    Person *mobile = review.people.add(Id(3, 2));
    mobile->role = u"mobile lead"_s;
    mobile->position = u"C"_s;
    Event *event = review.events.add(Id(2, 1));
    event->text = u"Pager fired"_s;
    event->position = u"B"_s;
    Event *second = review.events.add(Id(2, 2));
    second->text = u"Roll back"_s;
    second->position = u"C"_s;
    Action *action = review.actions.add(Id(4, 1));
    action->text = u"An alert fires"_s;
    review.factors.add(Id(5, 1))->text = u"no signal before the second page"_s;
    return review;
}

// A shown form over a desk.
struct Form {
    Form(const Look &look, EntityKind kind, const QList<FieldForm::Row> &rows, Id id, Review review = fullReview())
        : desk(std::move(review))
    {
        auto *middle = new QWidget;
        auto *layout = new QVBoxLayout(middle);
        form = new FieldForm(look, kind, rows);
        layout->addWidget(form);
        other = new PlainEdit(look, PlainEdit::Lines::One);
        layout->addWidget(other);
        window.setCentralWidget(middle);
        window.resize(700, 500);
        form->point(desk.open.get(), id);
        window.show();
        if (!QTest::qWaitForWindowActive(&window))
            qFatal("the window was not shown");
    }

    PlainEdit *line(QLatin1String field) const
    {
        auto *edit = qobject_cast<PlainEdit *>(form->editor(field)->control());
        edit->setFocus();
        return edit;
    }
    void type(QLatin1String field, const QString &words)
    {
        PlainEdit *edit = line(field);
        edit->selectAll();
        QTest::keyClicks(edit, words);
    }
    void enter(QLatin1String field, const QString &words)
    {
        type(field, words);
        QTest::keyClick(line(field), Qt::Key_Return);
    }
    QString word(QLatin1String field) const
    {
        for (const auto *label : form->editor(field)->findChildren<TextLabel *>())
            return label->isVisible() ? label->text() : QString();
        return {};
    }
    bool isMarked(QLatin1String field) const
    {
        return form->editor(field)->control()->property("storyMarked").toBool();
    }
    const Action &action() const { return *desk.open->review().actions.find(Id(4, 1)); }
    const Event &event() const { return *desk.open->review().events.find(Id(2, 1)); }

    DeskBench desk;
    QMainWindow window;
    FieldForm *form;
    PlainEdit *other;
};

} // namespace

class TestEditors : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { m_look = std::make_unique<Look>(*qApp, ThemeChoice::Light); }

    void numbersAreRead_data();
    void numbersAreRead();
    void whatIsNoNumberStaysAndIsMarked();
    void aNumberIsStoredShortlyAfterTheLastKey();
    void daysAreRead_data();
    void daysAreRead();
    void aDayIsShownInOneForm();
    void wordsNotUnderstoodComeBackWithTheirEntity();
    void wordsNotUnderstoodComeBackInAnotherForm();
    void aZoneThatIsNotKnownIsMarked();
    void aMomentIsReadAndItsReadingShown();
    void aTimeKeepsTheDayItHad();
    void wordsWithoutATimeAreKeptInTheMoment();
    void aStartTypedWithItsEndSetsBothInOneStep();
    void momentsReadBackFromTheirOwnLine();
    void undoBringsTheOldValueToTheLine();
    void aChoiceIsStoredAndTheWheelLeavesItAlone();
    void aFlagIsStored();
    void wordsEndWithACommaOrEnter();
    void aWordIsTakenAwayByKey();
    void fromRightToLeftWordsBeginAtTheRight();
    void anOwnerIsFoundWhateverTheCase();
    void aNewRoleMakesAPersonInTheSameStep();
    void aReferenceThatIsNotThereStaysTyped();
    void anEmptyLineLetsGoOfTheReference();
    void severalReferencesAreChips();
    void proposalsAreChosenByKey();
    void enterTakesWhatWasTypedAndNotAProposal();
    void typingStaysFastAmongThousandsOfEvents();
    void aRenamedPersonIsShownByTheNewName();
    void aReviewThatIsClosedIsReadOnlyEverywhere();
    void anEntityThatGoesLeavesTheFormEmpty();
    void leavingTheFormHandsOverWhatIsTyped();
    void everyControlHasANameAndALabel();
    void tabGoesThroughTheFieldsInOrder();
    void everyFieldOfEveryEntityHasAnEditor();
    void hostileValuesAreShownAsTheyAre();
    void randomTypingIntoTypedFieldsReplays();

private:
    std::unique_ptr<Look> m_look;
};

void TestEditors::numbersAreRead_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<qint64>("number");
    QTest::newRow("plain") << u"12"_s << qint64(12);
    QTest::newRow("comma") << u"1,200"_s << qint64(1200);
    QTest::newRow("space") << u"1 200 000"_s << qint64(1'200'000);
    QTest::newRow("empty") << QString() << qint64(0);
    QTest::newRow("largest") << u"9223372036854775807"_s << std::numeric_limits<qint64>::max();
}

void TestEditors::numbersAreRead()
{
    QFETCH(const QString, typed);
    QFETCH(const qint64, number);
    Form f(*m_look, EntityKind::Review, {{"pulse_hands"_L1}}, Id(1, 1));
    f.type("pulse_hands"_L1, u"7"_s);
    if (typed.isEmpty())
        QTest::keyClick(f.line("pulse_hands"_L1), Qt::Key_Backspace);
    f.type("pulse_hands"_L1, typed);
    if (typed.isEmpty())
        QTest::keyClick(f.line("pulse_hands"_L1), Qt::Key_Backspace);
    QTest::keyClick(f.line("pulse_hands"_L1), Qt::Key_Return);
    QCOMPARE(f.desk.open->review().about().pulseHands, number);
    QVERIFY(!f.isMarked("pulse_hands"_L1));
}

void TestEditors::whatIsNoNumberStaysAndIsMarked()
{
    Form f(*m_look, EntityKind::Review, {{"pulse_hands"_L1}}, Id(1, 1));
    for (const auto *bad : {"12a", "1,20", "99999999999999999999", "1.5"}) {
        f.enter("pulse_hands"_L1, QLatin1String(bad));
        QVERIFY(f.isMarked("pulse_hands"_L1));
        QVERIFY(!f.word("pulse_hands"_L1).isEmpty());
        f.other->setFocus();
        QCOMPARE(f.line("pulse_hands"_L1)->text(), QLatin1String(bad));
    }
}

void TestEditors::aNumberIsStoredShortlyAfterTheLastKey()
{
    Form f(*m_look, EntityKind::Review, {{"pulse_hands"_L1}}, Id(1, 1));
    f.type("pulse_hands"_L1, u"8"_s);
    QTRY_COMPARE_WITH_TIMEOUT(f.desk.open->review().about().pulseHands, 8, 300);
    QTest::keyClicks(f.line("pulse_hands"_L1), u"1"_s); // typing goes on where it was
    QTRY_COMPARE_WITH_TIMEOUT(f.desk.open->review().about().pulseHands, 81, 300);
}

void TestEditors::daysAreRead_data()
{
    // Today is Mon 16 Nov 2026.
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QDate>("day");
    QTest::newRow("written out") << u"Fri 27 Nov 2026"_s << QDate(2026, 11, 27);
    QTest::newRow("without weekday") << u"27 Nov 2026"_s << QDate(2026, 11, 27);
    QTest::newRow("ISO") << u"2026-11-27"_s << QDate(2026, 11, 27);
    QTest::newRow("friday") << u"friday"_s << QDate(2026, 11, 20);
    QTest::newRow("weekday of today is next week") << u"mon"_s << QDate(2026, 11, 23);
    QTest::newRow("tomorrow") << u"tomorrow"_s << QDate(2026, 11, 17);
    QTest::newRow("in 2 weeks") << u"in 2 weeks"_s << QDate(2026, 11, 30);
    QTest::newRow("without year") << u"27 nov"_s << QDate(2026, 11, 27);
    QTest::newRow("next year's") << u"3 mar"_s << QDate(2027, 3, 3);
    QTest::newRow("no day") << u"soonish"_s << QDate();
    QTest::newRow("no such day") << u"2026-02-30"_s << QDate();
}

void TestEditors::daysAreRead()
{
    QFETCH(const QString, typed);
    QFETCH(const QDate, day);
    Form f(*m_look, EntityKind::Action, {{"due"_L1}}, Id(4, 1));
    f.enter("due"_L1, typed);
    QCOMPARE(f.action().due, day);
    QCOMPARE(f.isMarked("due"_L1), !day.isValid());
    QCOMPARE(f.line("due"_L1)->text().isEmpty(), false);
}

void TestEditors::aDayIsShownInOneForm()
{
    Form f(*m_look, EntityKind::Action, {{"due"_L1}}, Id(4, 1));
    f.type("due"_L1, u"2026-11-27"_s);
    QCOMPARE(f.word("due"_L1), u"Fri 27 Nov 2026"_s);
    f.other->setFocus();
    QCOMPARE(f.line("due"_L1)->text(), u"Fri 27 Nov 2026"_s);
    QCOMPARE(f.word("due"_L1), QString());
}

void TestEditors::wordsNotUnderstoodComeBackWithTheirEntity()
{
    Review review = fullReview();
    review.actions.add(Id(4, 2))->text = u"Another"_s;
    Form f(*m_look, EntityKind::Action, {{"due"_L1}}, Id(4, 1), review);
    f.enter("due"_L1, u"after the fair"_s);
    f.form->point(f.desk.open.get(), Id(4, 2));
    QCOMPARE(f.line("due"_L1)->text(), QString());
    QVERIFY(!f.isMarked("due"_L1));
    f.form->point(f.desk.open.get(), Id(4, 1));
    QCOMPARE(f.line("due"_L1)->text(), u"after the fair"_s);
    QVERIFY(f.isMarked("due"_L1));
}

void TestEditors::wordsNotUnderstoodComeBackInAnotherForm()
{
    const QList<FieldForm::Row> rows{{"due"_L1}, {"factors"_L1}};
    Form f(*m_look, EntityKind::Action, rows, Id(4, 1));
    f.enter("due"_L1, u"next sprint"_s);
    f.enter("factors"_L1, u"something nobody named"_s);
    FieldForm again(*m_look, EntityKind::Action, rows);
    again.point(f.desk.open.get(), Id(4, 1));
    const auto text = [&](QLatin1String field) { return qobject_cast<PlainEdit *>(again.editor(field)->control())->text(); };
    QCOMPARE(text("due"_L1), u"next sprint"_s);
    QCOMPARE(text("factors"_L1), u"something nobody named"_s);
    QVERIFY(again.editor("due"_L1)->control()->property("storyMarked").toBool());
    // Once they are understood nothing is left of them.
    f.enter("due"_L1, u"2026-12-14"_s);
    QCOMPARE(f.action().due, QDate(2026, 12, 14));
    FieldForm third(*m_look, EntityKind::Action, rows);
    third.point(f.desk.open.get(), Id(4, 1));
    QCOMPARE(qobject_cast<PlainEdit *>(third.editor("due"_L1)->control())->text(), u"Mon 14 Dec 2026"_s);
}

void TestEditors::aZoneThatIsNotKnownIsMarked()
{
    Form f(*m_look, EntityKind::Review, {{"zone"_L1}}, Id(1, 1));
    QVERIFY(!f.isMarked("zone"_L1));
    f.enter("zone"_L1, u"Mars"_s);
    QCOMPARE(f.desk.open->review().about().zone, u"Mars"_s);
    QVERIFY(f.isMarked("zone"_L1));
    QVERIFY2(f.word("zone"_L1).contains(u"UTC"_s), qPrintable(f.word("zone"_L1)));
    f.enter("zone"_L1, u"CST"_s); // Chicago or China
    QVERIFY(f.isMarked("zone"_L1));
    f.enter("zone"_L1, u"Asia/Tokyo"_s);
    QVERIFY(!f.isMarked("zone"_L1));
    QCOMPARE(f.word("zone"_L1), QString());
}

void TestEditors::aMomentIsReadAndItsReadingShown()
{
    Form f(*m_look, EntityKind::Event, {{"start"_L1}}, Id(2, 1));
    f.type("start"_L1, u"14:32"_s);
    QVERIFY2(f.word("start"_L1).contains(u"14:32"_s), qPrintable(f.word("start"_L1)));
    QTest::keyClick(f.line("start"_L1), Qt::Key_Return);
    // Of the day of the impact: 14:32 in Berlin is 13:32 UTC.
    QCOMPARE(f.event().start.earliest, Micros(1'794'663'120) * microsPerSecond);
    QCOMPARE(f.event().start.precision, Precision::Exact);
    QCOMPARE(f.event().start.typed, u"14:32"_s);
    QCOMPARE(f.line("start"_L1)->text(), u"Sat 14 Nov 2026 14:32"_s);
}

void TestEditors::aTimeKeepsTheDayItHad()
{
    Form f(*m_look, EntityKind::Event, {{"start"_L1}}, Id(2, 1));
    f.enter("start"_L1, u"2026-11-12 23:10"_s);
    f.enter("start"_L1, u"23:20"_s);
    QCOMPARE(f.line("start"_L1)->text(), u"Thu 12 Nov 2026 23:20"_s);
}

void TestEditors::wordsWithoutATimeAreKeptInTheMoment()
{
    Form f(*m_look, EntityKind::Event, {{"start"_L1}}, Id(2, 1));
    f.enter("start"_L1, u"when the shift changed"_s);
    QVERIFY(!f.event().start.isPlaced());
    QCOMPARE(f.event().start.typed, u"when the shift changed"_s);
    QCOMPARE(f.line("start"_L1)->text(), u"when the shift changed"_s);
    QVERIFY(f.word("start"_L1).contains(u"kept"_s));
}

void TestEditors::aStartTypedWithItsEndSetsBothInOneStep()
{
    Form f(*m_look, EntityKind::Event, {{"start"_L1, "end"_L1}}, Id(2, 1));
    f.enter("start"_L1, u"14:40-14:55"_s);
    QCOMPARE(f.line("start"_L1)->text(), u"Sat 14 Nov 2026 14:40"_s);
    QCOMPARE(f.line("end"_L1)->text(), u"Sat 14 Nov 2026 14:55"_s);
    QVERIFY(f.desk.open->undo());
    QVERIFY(f.event().start.isEmpty());
    QVERIFY(f.event().end.isEmpty());
}

void TestEditors::momentsReadBackFromTheirOwnLine()
{
    Form f(*m_look, EntityKind::Event, {{"start"_L1}}, Id(2, 1));
    for (const auto *typed : {"14:32", "14:32:07", "14:32:07.250", "~14:35", "~14:35 ", "14:35~20m", "before 14:35", "after 14:35",
                              "15:??", "2026-11-14", "14:32 UTC", "23:10 +05:30", "02:30pm"}) {
        f.enter("start"_L1, QLatin1String(typed));
        const Moment first = f.event().start;
        QVERIFY2(first.isPlaced(), typed);
        const QString line = f.line("start"_L1)->text();
        f.enter("start"_L1, line);
        QVERIFY2(f.event().start.earliest == first.earliest && f.event().start.latest == first.latest
                     && f.event().start.precision == first.precision,
                 qPrintable(QLatin1String(typed) + u" -> "_s + line));
    }
}

void TestEditors::undoBringsTheOldValueToTheLine()
{
    Form f(*m_look, EntityKind::Action, {{"due"_L1}}, Id(4, 1));
    f.enter("due"_L1, u"2026-11-27"_s);
    f.enter("due"_L1, u"2026-12-01"_s);
    QVERIFY(f.desk.open->undo());
    QCOMPARE(f.line("due"_L1)->text(), u"Fri 27 Nov 2026"_s);
    f.type("due"_L1, u"2026-12-24"_s); // not confirmed yet
    QTest::qWait(200);
    QVERIFY(f.desk.open->undo());
    QCOMPARE(f.line("due"_L1)->text(), u"Fri 27 Nov 2026"_s);
}

void TestEditors::aChoiceIsStoredAndTheWheelLeavesItAlone()
{
    Form f(*m_look, EntityKind::Action, {{"kind"_L1}}, Id(4, 1));
    auto *box = qobject_cast<QComboBox *>(f.form->editor("kind"_L1)->control());
    QCOMPARE(box->currentText(), u"not said"_s);
    f.other->setFocus();
    QWheelEvent wheel(QPointF(5, 5), box->mapToGlobal(QPointF(5, 5)), {}, {0, -120}, Qt::NoButton, Qt::NoModifier,
                      Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(box, &wheel);
    QCOMPARE(f.action().kind, ActionKind::NotSaid);
    box->setFocus();
    QTest::keyClick(box, Qt::Key_Down);
    QCOMPARE(f.action().kind, ActionKind::Telemetry);
    QCOMPARE(box->currentText(), u"telemetry or alert"_s);
    QVERIFY(f.desk.open->undo());
    QCOMPARE(box->currentText(), u"not said"_s);
}

void TestEditors::aFlagIsStored()
{
    Form f(*m_look, EntityKind::Action, {{"prevents_repeat"_L1}}, Id(4, 1));
    auto *box = qobject_cast<QCheckBox *>(f.form->editor("prevents_repeat"_L1)->control());
    QCOMPARE(box->text(), u"Would prevent a repeat"_s);
    box->setFocus();
    QTest::keyClick(box, Qt::Key_Space);
    QVERIFY(f.action().preventsRepeat);
    QVERIFY(f.desk.open->undo());
    QVERIFY(!box->isChecked());
}

void TestEditors::wordsEndWithACommaOrEnter()
{
    Form f(*m_look, EntityKind::Review, {{"services"_L1}}, Id(1, 1));
    PlainEdit *line = f.line("services"_L1);
    QTest::keyClicks(line, u"checkout, cache,"_s);
    QCOMPARE(f.desk.open->review().about().services, QStringList({u"checkout"_s, u"cache"_s}));
    QTest::keyClicks(line, u"  two words "_s);
    QTest::keyClick(line, Qt::Key_Return);
    QTest::keyClicks(line, u"cache"_s); // is there already
    f.other->setFocus();
    QCOMPARE(f.desk.open->review().about().services, QStringList({u"checkout"_s, u"cache"_s, u"two words"_s}));
    QCOMPARE(line->text(), QString());
    QCOMPARE(f.form->findChildren<ChipButton *>().size() >= 3, true);
}

void TestEditors::aWordIsTakenAwayByKey()
{
    Review review = fullReview();
    const_cast<ReviewFacts &>(review.about()).services = {u"a"_s, u"b, with a comma"_s, u"c"_s};
    Form f(*m_look, EntityKind::Review, {{"services"_L1}}, Id(1, 1), review);
    PlainEdit *line = f.line("services"_L1);
    QTest::keyClick(line, Qt::Key_Backspace);
    QCOMPARE(f.desk.open->review().about().services, QStringList({u"a"_s, u"b, with a comma"_s}));
    auto *first = f.form->findChildren<ChipButton *>().constFirst();
    QTest::qWait(0);
    for (auto *chip : f.form->findChildren<ChipButton *>()) {
        if (chip->isVisible() && chip->text() == u"a"_s)
            first = chip;
    }
    first->setFocus();
    QTest::keyClick(first, Qt::Key_Delete);
    QCOMPARE(f.desk.open->review().about().services, QStringList({u"b, with a comma"_s}));
}

void TestEditors::fromRightToLeftWordsBeginAtTheRight()
{
    Review review = fullReview();
    const_cast<ReviewFacts &>(review.about()).services = {u"first"_s, u"second"_s};
    Form f(*m_look, EntityKind::Review, {{"services"_L1}}, Id(1, 1), review);
    const PlainEdit *line = f.line("services"_L1);
    const QList<ChipButton *> chips = f.form->findChildren<ChipButton *>();
    QCOMPARE(chips.size(), 2);
    const auto goAsRead = [&] {
        return QList<int>{chips[0]->geometry().center().x(), chips[1]->geometry().center().x(), line->geometry().center().x()};
    };
    const QList<int> leftToRight = goAsRead();
    QVERIFY(std::is_sorted(leftToRight.begin(), leftToRight.end()));
    f.window.setLayoutDirection(Qt::RightToLeft);
    QTRY_VERIFY(goAsRead() != leftToRight);
    const QList<int> rightToLeft = goAsRead();
    QVERIFY(std::is_sorted(rightToLeft.rbegin(), rightToLeft.rend()));
}

void TestEditors::anOwnerIsFoundWhateverTheCase()
{
    Form f(*m_look, EntityKind::Action, {{"owner"_L1}}, Id(4, 1));
    f.enter("owner"_L1, u"ON-CALL LEAD"_s);
    QCOMPARE(f.action().owner.id, Id(3, 1));
    QCOMPARE(f.line("owner"_L1)->text(), u"on-call lead"_s);
    f.enter("owner"_L1, u"mob"_s);
    QCOMPARE(f.action().owner.id, Id(3, 2));
}

void TestEditors::aNewRoleMakesAPersonInTheSameStep()
{
    Form f(*m_look, EntityKind::Action, {{"owner"_L1}}, Id(4, 1));
    f.type("owner"_L1, u"database team"_s);
    f.other->setFocus();
    const Review &review = f.desk.open->review();
    QCOMPARE(review.people.size(), 3);
    QCOMPARE(review.people.find(f.action().owner)->role, u"database team"_s);
    QCOMPARE(inOrder(review.people).last()->role, u"database team"_s);
    QVERIFY(f.desk.open->undo());
    QCOMPARE(review.people.size(), 2);
    QVERIFY(f.action().owner.isNull());
    QCOMPARE(f.line("owner"_L1)->text(), QString());
}

void TestEditors::aReferenceThatIsNotThereStaysTyped()
{
    Form f(*m_look, EntityKind::Event, {{"version_of"_L1}}, Id(2, 1));
    f.enter("version_of"_L1, u"something nobody wrote"_s);
    QVERIFY(f.event().versionOf.isNull());
    QVERIFY(f.isMarked("version_of"_L1));
    QCOMPARE(f.line("version_of"_L1)->text(), u"something nobody wrote"_s);
    f.enter("version_of"_L1, u"Pager"_s); // itself is not among those offered
    QVERIFY(f.event().versionOf.isNull());
    f.enter("version_of"_L1, u"Roll"_s);
    QCOMPARE(f.event().versionOf.id, Id(2, 2));
    QVERIFY(!f.isMarked("version_of"_L1));
}

void TestEditors::anEmptyLineLetsGoOfTheReference()
{
    Form f(*m_look, EntityKind::Action, {{"owner"_L1}}, Id(4, 1));
    f.enter("owner"_L1, u"on-call lead"_s);
    PlainEdit *line = f.line("owner"_L1);
    line->selectAll();
    QTest::keyClick(line, Qt::Key_Backspace);
    f.other->setFocus();
    QVERIFY(f.action().owner.isNull());
}

void TestEditors::severalReferencesAreChips()
{
    Form f(*m_look, EntityKind::Event, {{"people"_L1}}, Id(2, 1));
    f.enter("people"_L1, u"on-call lead"_s);
    f.enter("people"_L1, u"support"_s);
    f.enter("people"_L1, u"on-call lead"_s); // is there already
    const auto &people = f.event().people;
    QCOMPARE(people.size(), 2);
    QCOMPARE(people[0].id, Id(3, 1));
    QCOMPARE(f.desk.open->review().people.find(people[1])->role, u"support"_s);
    QTest::keyClick(f.line("people"_L1), Qt::Key_Backspace);
    QCOMPARE(f.event().people.size(), 1);
    QVERIFY(f.desk.open->undo());
    QCOMPARE(f.event().people.size(), 2);
}

void TestEditors::proposalsAreChosenByKey()
{
    Form f(*m_look, EntityKind::Action, {{"owner"_L1}}, Id(4, 1));
    f.type("owner"_L1, u"lead"_s);
    QWidget *popup = QApplication::activePopupWidget();
    QVERIFY(popup);
    QTest::keyClick(popup, Qt::Key_Down);
    QTest::keyClick(popup, Qt::Key_Down);
    QTest::keyClick(popup, Qt::Key_Return);
    QCOMPARE(f.action().owner.id, Id(3, 2));
    QCOMPARE(f.line("owner"_L1)->text(), u"mobile lead"_s);
    QVERIFY(!QApplication::activePopupWidget());
}

void TestEditors::enterTakesWhatWasTypedAndNotAProposal()
{
    Form f(*m_look, EntityKind::Action, {{"owner"_L1}}, Id(4, 1));
    f.type("owner"_L1, u"lead"_s);
    QWidget *popup = QApplication::activePopupWidget();
    QVERIFY(popup);
    QTest::keyClick(popup, Qt::Key_Return);
    QVERIFY(!QApplication::activePopupWidget());
    QCOMPARE(f.desk.open->review().people.find(f.action().owner)->role, u"lead"_s);
}

void TestEditors::typingStaysFastAmongThousandsOfEvents()
{
    QList<FieldForm::Row> rows;
    for (const Field &field : entityType(EntityKind::Event).fields)
        rows.append({QLatin1String(field.name)});
    const auto reviewWith = [](quint64 events) {
        Review review = fullReview();
        for (quint64 i = 0; i < events; ++i) {
            Event *event = review.events.add(Id(9, i + 1));
            event->text = u"event %1"_s.arg(i);
            event->start = Moment::exactly(static_cast<Micros>(i) * microsPerSecond);
        }
        return review;
    };
    Form few(*m_look, EntityKind::Event, rows, Id(2, 1), reviewWith(10));
    Form many(*m_look, EntityKind::Event, rows, Id(2, 1), reviewWith(10'000));
    const auto fiftyKeys = [](Form &form) {
        PlainEdit *text = form.line("text"_L1);
        for (int i = 0; i < 50; ++i)
            QTest::keyClick(text, Qt::Key_A);
    };
    const double times = support::timesAsLong([&] { fiftyKeys(many); }, [&] { fiftyKeys(few); });
    QVERIFY2(times < 5, qPrintable(u"%1 times as long as among ten"_s.arg(times)));
}

void TestEditors::aRenamedPersonIsShownByTheNewName()
{
    Form f(*m_look, EntityKind::Action, {{"owner"_L1}}, Id(4, 1));
    f.enter("owner"_L1, u"on-call lead"_s);
    QVERIFY(f.desk.open->set({EntityKind::Person, Id(3, 1), entityType(EntityKind::Person).field(u"role")}, u"pager"_s));
    QCOMPARE(f.line("owner"_L1)->text(), u"pager"_s);
}

void TestEditors::aReviewThatIsClosedIsReadOnlyEverywhere()
{
    QList<FieldForm::Row> rows;
    for (const Field &field : entityType(EntityKind::Action).fields) {
        if (field.type != FieldType::Blob)
            rows.append({QLatin1String(field.name)});
    }
    Form f(*m_look, EntityKind::Action, rows, Id(4, 1));
    QVERIFY(f.desk.open->set({EntityKind::Review, Id(1, 1), entityType(EntityKind::Review).field(u"state")}, u"closed"_s));
    const Review before = f.desk.open->review();
    for (const Field &field : entityType(EntityKind::Action).fields) {
        QWidget *control = f.form->editor(QLatin1String(field.name))->control();
        control->setFocus();
        QTest::keyClicks(control, u"x"_s);
        QTest::keyClick(control, Qt::Key_Space);
        QTest::keyClick(control, Qt::Key_Down);
        QTest::keyClick(control, Qt::Key_Return);
        QVERIFY2(field.read(f.action()) == field.read(*before.actions.find(Id(4, 1))), field.name);
    }
}

void TestEditors::anEntityThatGoesLeavesTheFormEmpty()
{
    Form f(*m_look, EntityKind::Action, {{"text"_L1}, {"owner"_L1, "due"_L1}}, Id(4, 1));
    QVERIFY(f.desk.open->apply(removal(f.desk.open->review(), EntityKind::Action, Id(4, 1))));
    for (const QLatin1String field : {"text"_L1, "owner"_L1, "due"_L1}) {
        QVERIFY(!f.form->editor(field)->isEnabled());
        QCOMPARE(qobject_cast<PlainEdit *>(f.form->editor(field)->control())->text(), QString());
    }
    QVERIFY(f.desk.open->undo());
    QCOMPARE(f.line("text"_L1)->text(), u"An alert fires"_s);
    f.desk.open.reset();
    QVERIFY(!f.form->editor("text"_L1)->isEnabled());
}

void TestEditors::leavingTheFormHandsOverWhatIsTyped()
{
    Review review = fullReview();
    review.actions.add(Id(4, 2));
    Form f(*m_look, EntityKind::Action, {{"text"_L1}, {"owner"_L1, "due"_L1}, {"tags"_L1, "tracker"_L1}}, Id(4, 1), review);
    f.type("due"_L1, u"2026-11-27"_s);
    f.form->point(f.desk.open.get(), Id(4, 2));
    QCOMPARE(f.desk.open->review().actions.find(Id(4, 1))->due, QDate(2026, 11, 27));
    QVERIFY(!f.desk.open->review().actions.find(Id(4, 2))->due.isValid());
    f.type("tags"_L1, u"cache"_s);
    f.form->point(f.desk.open.get(), Id(4, 1));
    QCOMPARE(f.desk.open->review().actions.find(Id(4, 2))->tags, QStringList(u"cache"_s));
    f.type("owner"_L1, u"support"_s);
    f.form->finish();
    QVERIFY(!f.action().owner.isNull());
    f.type("due"_L1, u"2026-12-01"_s);
    delete f.form;
    QCOMPARE(f.action().due, QDate(2026, 12, 1));
}

void TestEditors::everyControlHasANameAndALabel()
{
    Form f(*m_look, EntityKind::Action, {{"text"_L1}, {"owner"_L1, "due"_L1}, {"prevents_repeat"_L1, "kind"_L1}}, Id(4, 1));
    f.form->setLabel("due"_L1, u"Due (SEV2: 30 days proposed)"_s);
    QCOMPARE(f.form->editor("due"_L1)->control()->accessibleName(), u"Due (SEV2: 30 days proposed)"_s);
    int buddies = 0;
    for (const auto *label : f.form->findChildren<QLabel *>())
        buddies += label->buddy() != nullptr;
    QCOMPARE(buddies, 4);
    for (const QLatin1String field : {"text"_L1, "owner"_L1, "due"_L1, "prevents_repeat"_L1, "kind"_L1})
        QVERIFY(!f.form->editor(field)->control()->accessibleName().isEmpty());
}

void TestEditors::tabGoesThroughTheFieldsInOrder()
{
    Form f(*m_look, EntityKind::Action, {{"text"_L1}, {"owner"_L1, "due"_L1}, {"kind"_L1, "prevents_repeat"_L1}}, Id(4, 1));
    f.form->focusFirst();
    for (const QLatin1String field : {"text"_L1, "owner"_L1, "due"_L1, "kind"_L1, "prevents_repeat"_L1}) {
        QWidget *control = f.form->editor(field)->control();
        QVERIFY2(control->hasFocus(), field.data());
        QTest::keyClick(control, Qt::Key_Tab);
    }
    QVERIFY(f.other->hasFocus());
}

void TestEditors::everyFieldOfEveryEntityHasAnEditor()
{
    for (const EntityType &type : entityTypes()) {
        for (const Field &field : type.fields) {
            const std::unique_ptr<FieldEditor> editor(makeEditor(*m_look, field));
            QCOMPARE(editor == nullptr, field.type == FieldType::Blob);
        }
    }
}

void TestEditors::hostileValuesAreShownAsTheyAre()
{
    // Pointing forms at a random review with every field filled changes nothing in it.
    const Review review = randomReview(7, 4, Fill::Every);
    Review open = review;
    const_cast<ReviewFacts &>(open.about()).state = ReviewState::Draft;
    DeskBench desk(open);
    for (const EntityKind kind : open.kinds()) {
        QList<FieldForm::Row> rows;
        for (const Field &field : entityType(kind).fields) {
            if (field.type != FieldType::Blob)
                rows.append({QLatin1String(field.name)});
        }
        FieldForm form(*m_look, kind, rows);
        for (const Id &id : open.table(kind)->ids())
            form.point(desk.open.get(), id);
        for (const auto *label : form.findChildren<QLabel *>())
            QCOMPARE(label->textFormat(), Qt::PlainText);
    }
    QVERIFY(desk.entries.isEmpty());
}

// Whatever is typed into any field, in any order: the journal replays to what is in memory.
void TestEditors::randomTypingIntoTypedFieldsReplays()
{
    const quint32 seed = qEnvironmentVariableIsSet("STORY_SEED") ? qEnvironmentVariableIntValue("STORY_SEED")
                                                                 : QRandomGenerator::global()->generate();
    qInfo("seed %u", seed);
    QRandomGenerator random(seed);
    const QStringList words{u"14:32"_s, u"~2:15pm"_s, u"friday"_s, u"12"_s, u"1,000"_s, u"cache, queue"_s, u"on-call"_s, u"in 3 days"_s,
                            u"2026-12-24"_s, u"nonsense"_s, u"-"_s, u","_s, u" "_s, u"mob"_s, u"15:??"_s, u"日本"_s, u"<b>x"_s};
    QList<FieldForm::Row> rows;
    for (const Field &field : entityType(EntityKind::Event).fields)
        rows.append({QLatin1String(field.name)});
    Form f(*m_look, EntityKind::Event, rows, Id(2, 1));
    const auto fields = entityType(EntityKind::Event).fields;
    for (int step = 0; step < 120; ++step) {
        const Field &field = fields[static_cast<size_t>(random.bounded(static_cast<int>(fields.size())))];
        QWidget *control = f.form->editor(QLatin1String(field.name))->control();
        control->setFocus();
        switch (random.bounded(6)) {
        case 0: QTest::keyClick(control, Qt::Key_Return); break;
        case 1: QTest::keyClick(control, Qt::Key_Backspace); break;
        case 2: f.form->point(f.desk.open.get(), random.bounded(2) == 0 ? Id(2, 1) : Id(2, 2)); break;
        case 3:
            if (random.bounded(2) == 0)
                std::ignore = f.desk.open->undo();
            else
                std::ignore = f.desk.open->redo();
            break;
        default:
            for (const QChar c : words[random.bounded(static_cast<int>(words.size()))])
                QTest::sendKeyEvent(QTest::Click, control, Qt::Key_unknown, QString(c), Qt::NoModifier);
            break;
        }
        if (QWidget *popup = QApplication::activePopupWidget())
            popup->hide();
    }
    f.form->finish();
    const Review again = f.desk.replayed();
    const Review &now = f.desk.open->review();
    for (const EntityKind kind : now.kinds()) {
        QCOMPARE(again.table(kind)->ids(), now.table(kind)->ids());
        for (const Id &id : now.table(kind)->ids()) {
            for (const Field &field : entityType(kind).fields)
                QVERIFY2(field.read(*again.table(kind)->find(id)) == field.read(*now.table(kind)->find(id)), field.name);
        }
    }
}

QTEST_MAIN(TestEditors)
#include "tst_editors.moc"
