// A time that is a question: asked under its field, answered by a key, as one step.
#include "app/model/moment_text.h"
#include "app/model/time_reader.h"
#include "tests/ui/desk_bench.h"
#include "ui/editors/field_form.h"
#include "ui/editors/plain_edit.h"

#include <QApplication>
#include <QMainWindow>
#include <QPushButton>
#include <QTest>
#include <QVBoxLayout>

using namespace story;
using namespace story::support;
using namespace Qt::StringLiterals;

namespace {

// The start and end of one event of a review of that day.
struct Form {
    explicit Form(const Look &look, const QString &day = u"2026-11-14"_s) : desk(reviewOf(day))
    {
        form = new FieldForm(look, EntityKind::Event, {{"start"_L1}, {"end"_L1}});
        window.setCentralWidget(form);
        window.resize(500, 500);
        form->point(desk.open.get(), Id(2, 1));
        window.show();
        if (!QTest::qWaitForWindowActive(&window))
            qFatal("the window was not shown");
    }
    static Review reviewOf(const QString &day)
    {
        Review review = smallReview();
        TimeContext context;
        context.zone = QTimeZone("Europe/Berlin");
        const_cast<ReviewFacts &>(review.about()).impactStart = readTime(day + u" 01:00"_s, context).start;
        review.events.add(Id(2, 1))->text = u"Pager fired"_s;
        return review;
    }
    PlainEdit *line(QLatin1String field) const { return qobject_cast<PlainEdit *>(form->editor(field)->control()); }
    void enter(QLatin1String field, const QString &words)
    {
        line(field)->setFocus();
        line(field)->selectAll();
        QTest::keyClicks(line(field), words);
        QTest::keyClick(line(field), Qt::Key_Return);
    }
    QString word(QLatin1String field) const
    {
        for (const auto *label : form->editor(field)->findChildren<TextLabel *>())
            return label->isVisible() ? label->text() : QString();
        return {};
    }
    QStringList answers(QLatin1String field) const
    {
        QStringList words;
        for (const auto *button : form->editor(field)->findChildren<QPushButton *>()) {
            if (button->isVisible())
                words.append(button->text());
        }
        return words;
    }
    const Event &event() const { return *desk.open->review().events.find(Id(2, 1)); }

    DeskBench desk;
    QMainWindow window;
    FieldForm *form;
};

} // namespace

class TestMomentEditor : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { m_look = std::make_unique<Look>(*qApp, ThemeChoice::Light); }

    void theQuestionStandsUnderItsFieldWithItsAnswers();
    void tabReachesTheAnswersAndAKeyGivesOne();
    void undoAsksAgain();
    void answersAreGoneWhileOneTypes();
    void anEndBeforeItsStartIsAskedWhereTheStartIsChanged();
    void aDayIsAskedFromTheDaysOfTheReview();
    void aReadOnlyReviewIsNotAsked();
    void aTimeAfterTheLastEventIsNoMoreExactThanThat();
    void howATimeWasTypedIsShown_data();
    void howATimeWasTypedIsShown();
    void hardTimesReadBackFromTheirOwnLine_data();
    void hardTimesReadBackFromTheirOwnLine();

private:
    std::unique_ptr<Look> m_look;
};

void TestMomentEditor::theQuestionStandsUnderItsFieldWithItsAnswers()
{
    Form f(*m_look, u"2026-10-25"_s);
    f.enter("start"_L1, u"02:30"_s);
    QCOMPARE(f.word("start"_L1), u"“02:30” came twice in Berlin, because the clock was put back. Which one is meant?"_s);
    QCOMPARE(f.answers("start"_L1), (QStringList{u"02:30 summer time (UTC+2)"_s, u"02:30 winter time (UTC+1)"_s}));
    QCOMPARE(f.line("start"_L1)->text(), u"02:30"_s); // as it was typed
    for (const auto *button : f.form->editor("start"_L1)->findChildren<QPushButton *>()) {
        QCOMPARE(button->accessibleDescription(), f.word("start"_L1));
        QVERIFY(button->height() >= 24);
    }
}

void TestMomentEditor::tabReachesTheAnswersAndAKeyGivesOne()
{
    Form f(*m_look, u"2026-10-25"_s);
    f.enter("start"_L1, u"02:30"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    QVERIFY(qobject_cast<QPushButton *>(QApplication::focusWidget()));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
    QCOMPARE(isoUtc(*f.event().start.earliest), u"2026-10-25T00:30:00Z"_s); // the first, summer's
    QCOMPARE(f.event().start.typed, u"02:30"_s);
    QCOMPARE(f.answers("start"_L1), QStringList());
    QCOMPARE(f.line("start"_L1)->text(), u"Sun 25 Oct 2026 02:30 UTC+2"_s);
    QCOMPARE(QApplication::focusWidget(), f.line("start"_L1));
}

void TestMomentEditor::undoAsksAgain()
{
    Form f(*m_look);
    f.enter("start"_L1, u"14:32 CST"_s);
    const Moment unclear = f.event().start;
    QCOMPARE(f.answers("start"_L1).size(), 3);
    f.form->editor("start"_L1)->findChildren<QPushButton *>().front()->click();
    QCOMPARE(f.event().start.zone, u"+08:00"_s);
    QCOMPARE(f.word("start"_L1), u"typed as 14:32 CST (UTC+8)"_s);
    QVERIFY(f.desk.open->undo());
    QCOMPARE(f.event().start, unclear);
    QCOMPARE(f.answers("start"_L1).size(), 3);
}

void TestMomentEditor::answersAreGoneWhileOneTypes()
{
    Form f(*m_look);
    f.enter("start"_L1, u"14:32 CST"_s);
    QTest::keyClick(f.line("start"_L1), Qt::Key_Backspace);
    QCOMPARE(f.answers("start"_L1), QStringList());
    f.enter("start"_L1, u"14:32"_s);
    QCOMPARE(f.answers("start"_L1), QStringList());
    QCOMPARE(f.word("start"_L1), QString());
}

void TestMomentEditor::anEndBeforeItsStartIsAskedWhereTheStartIsChanged()
{
    Form f(*m_look);
    f.enter("start"_L1, u"14:00"_s);
    f.enter("end"_L1, u"14:30"_s);
    QCOMPARE(f.word("end"_L1), QString());
    f.enter("start"_L1, u"14:40"_s);
    QCOMPARE(f.word("end"_L1), u"The end lies before the start. What is meant?"_s);
    QCOMPARE(f.answers("end"_L1).size(), 3);
    f.form->editor("end"_L1)->findChildren<QPushButton *>()[1]->click(); // the other way round
    QCOMPARE(isoUtc(*f.event().start.earliest), u"2026-11-14T13:30:00Z"_s);
    QCOMPARE(isoUtc(*f.event().end.earliest), u"2026-11-14T13:40:00Z"_s);
    QVERIFY(f.desk.open->undo()); // both ends in one step
    QCOMPARE(isoUtc(*f.event().start.earliest), u"2026-11-14T13:40:00Z"_s);
    QCOMPARE(isoUtc(*f.event().end.earliest), u"2026-11-14T13:30:00Z"_s);
}

void TestMomentEditor::aDayIsAskedFromTheDaysOfTheReview()
{
    Form f(*m_look);
    Moment open;
    open.typed = u"14:32"_s;
    const Field *start = entityType(EntityKind::Event).field(u"start");
    QVERIFY(f.desk.open->set({EntityKind::Event, Id(2, 1), start}, open));
    QCOMPARE(f.word("start"_L1), u"Which day was “14:32”?"_s);
    QCOMPARE(f.answers("start"_L1), QStringList{u"Sat 14 Nov"_s});
}

void TestMomentEditor::aReadOnlyReviewIsNotAsked()
{
    Form f(*m_look);
    f.enter("start"_L1, u"14:32 CST"_s);
    const Field *state = entityType(EntityKind::Review).field(u"state");
    QVERIFY(f.desk.open->set({EntityKind::Review, f.desk.open->id(), state}, u"closed"_s));
    QCOMPARE(f.answers("start"_L1), QStringList());
    QVERIFY(!f.word("start"_L1).isEmpty()); // it is still a question
}

void TestMomentEditor::aTimeAfterTheLastEventIsNoMoreExactThanThat()
{
    Form f(*m_look);
    TimeContext context;
    context.zone = QTimeZone("Europe/Berlin");
    context.workingDay = QDate(2026, 11, 14);
    Event last;
    last.id = Id(2, 2);
    last.start = readTime(u"14:20", context).start;
    last.end = readTime(u"~14:35", context).start;
    last.position = u"V"_s;
    QVERIFY(f.desk.open->apply(insertion(last)));
    f.enter("start"_L1, u"+5m"_s);
    QCOMPARE(f.event().start.precision, Precision::About);
    QCOMPARE(isoUtc(*f.event().start.earliest), u"2026-11-14T13:35:00Z"_s);
    // A time that is corrected may lie long before it.
    f.enter("start"_L1, u"00:10"_s);
    QCOMPARE(isoUtc(*f.event().start.earliest), u"2026-11-13T23:10:00Z"_s);
}

void TestMomentEditor::howATimeWasTypedIsShown_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("word");
    const auto row = [](const char *typed, const QString &word) { QTest::newRow(typed) << QString::fromLatin1(typed) << word; };
    row("14:32", QString()); // the line says it already
    row("2:32pm", u"typed as 2:32pm"_s);
    row("08:32 EST", u"typed as 08:32 EST"_s);
    row("yesterday 23:10", u"typed as yesterday 23:10"_s);
    row("14:32:07.250", QString());
    row("14:32:07.123456789", u"typed as 14:32:07.123456789"_s);
}

void TestMomentEditor::howATimeWasTypedIsShown()
{
    QFETCH(QString, typed);
    QFETCH(QString, word);
    Form f(*m_look);
    f.enter("start"_L1, typed);
    QCOMPARE(f.word("start"_L1), word);
    QCOMPARE(f.event().start.typed, typed);
}

void TestMomentEditor::hardTimesReadBackFromTheirOwnLine_data()
{
    QTest::addColumn<QString>("typed");
    for (const char *typed : {"2026-10-25 00:30Z", "2026-10-25 01:30Z", "2026-10-25 ~01:30Z", "2026-10-25 01:30Z ~20m", "2026-10-25 01:??Z",
                              "14:35 ~30s", "14:35 ~90s", "14:32:07.000001", "14:32:07.25 ~10m", "0001-05-02 14:32", "0001-01-01 14:32", "9998-12-31 ~14:35",
                              "0812-07-01"})
        QTest::newRow(typed) << QString::fromLatin1(typed);
}

void TestMomentEditor::hardTimesReadBackFromTheirOwnLine()
{
    QFETCH(QString, typed);
    Form f(*m_look);
    f.enter("start"_L1, typed);
    const Moment first = f.event().start;
    QVERIFY(first.isPlaced());
    const QString line = f.line("start"_L1)->text();
    f.enter("start"_L1, line);
    const Moment again = f.event().start;
    QVERIFY2(again.earliest == first.earliest && again.latest == first.latest && again.precision == first.precision, qPrintable(line));
}

QTEST_MAIN(TestMomentEditor)
#include "tst_moment_editor.moc"
