// The clock of a source, corrected in its form: its events move once the line is confirmed, as one step.
#include "app/model/position.h"
#include "tests/ui/desk_bench.h"
#include "ui/editors/field_form.h"
#include "ui/editors/length_editor.h"
#include "ui/editors/plain_edit.h"

#include <QApplication>
#include <QMainWindow>
#include <QTest>
#include <QVBoxLayout>

using namespace story;
using namespace story::support;
using namespace Qt::StringLiterals;

namespace {

constexpr Micros noon = 1'794'657'600 * microsPerSecond; // Sat 14 Nov 2026 12:00 UTC

// Fourteen alerts, one a minute, of a monitor whose clock may be wrong, and one event that somebody typed.
Review alertReview()
{
    Review review = smallReview();
    review.sources.add(Id(6, 1))->name = u"alerts.json"_s;
    for (quint64 n = 1; n <= 15; ++n) {
        Event *event = review.events.add(Id(2, n));
        event->start = Moment::exactly(noon + static_cast<Micros>(n) * microsPerMinute);
        event->position = positionAtEnd(review.events);
        if (n <= 14)
            event->source = {Id(6, 1)};
    }
    return review;
}

struct Form {
    explicit Form(const Look &look) : desk(alertReview())
    {
        auto *middle = new QWidget;
        auto *layout = new QVBoxLayout(middle);
        form = new FieldForm(look, EntityKind::Source, {{"zone"_L1, "clock_correction"_L1}});
        other = new PlainEdit(look, PlainEdit::Lines::One);
        layout->addWidget(form);
        layout->addWidget(other);
        window.setCentralWidget(middle);
        form->point(desk.open.get(), Id(6, 1));
        window.show();
        if (!QTest::qWaitForWindowActive(&window))
            qFatal("the window was not shown");
        line = qobject_cast<PlainEdit *>(form->editor("clock_correction"_L1)->control());
        line->setFocus();
    }
    Micros startOf(quint64 n) const { return *desk.open->review().events.find(Id(2, n))->start.earliest; }
    qint64 correction() const { return desk.open->review().sources.find(Id(6, 1))->clockCorrection; }

    DeskBench desk;
    QMainWindow window;
    FieldForm *form;
    PlainEdit *line;
    PlainEdit *other;
};

} // namespace

class TestSourceForm : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { m_look = std::make_unique<Look>(*qApp, ThemeChoice::Light); }

    void enterMovesAllEventsOfTheSourceAsOneStep();
    void nothingMovesWhileOneTypes();
    void leavingTheLineMovesThemToo();
    void whatIsNoLengthStaysAndMovesNothing();
    void zeroAndNothingTakeTheCorrectionBack();
    void lengthsReadBackFromTheirOwnLine_data();
    void lengthsReadBackFromTheirOwnLine();

private:
    std::unique_ptr<Look> m_look;
};

void TestSourceForm::enterMovesAllEventsOfTheSourceAsOneStep()
{
    Form f(*m_look);
    QTest::keyClicks(f.line, u"+2m30s"_s);
    QTest::keyClick(f.line, Qt::Key_Return);
    QCOMPARE(f.correction(), 150 * microsPerSecond);
    for (quint64 n = 1; n <= 14; ++n)
        QCOMPARE(f.startOf(n), noon + static_cast<Micros>(n) * microsPerMinute + 150 * microsPerSecond);
    QCOMPARE(f.startOf(15), noon + 15 * microsPerMinute);
    QCOMPARE(f.line->text(), u"+2 min 30 s"_s);
    QVERIFY(f.desk.open->undo());
    QCOMPARE(f.correction(), 0);
    QCOMPARE(f.startOf(1), noon + microsPerMinute);
    QCOMPARE(f.line->text(), QString());
    QVERIFY(!f.desk.open->canUndo());
}

void TestSourceForm::nothingMovesWhileOneTypes()
{
    Form f(*m_look);
    QTest::keyClicks(f.line, u"-1"_s); // a minute, so far
    QTest::qWait(400);                 // longer than other lines wait
    QCOMPARE(f.correction(), 0);
    QTest::keyClicks(f.line, u"h"_s);
    QTest::keyClick(f.line, Qt::Key_Return);
    QCOMPARE(f.correction(), -microsPerHour);
    QVERIFY(f.desk.open->undo());
    QVERIFY(!f.desk.open->canUndo());
}

void TestSourceForm::leavingTheLineMovesThemToo()
{
    Form f(*m_look);
    QTest::keyClicks(f.line, u"45s"_s);
    f.other->setFocus();
    QCOMPARE(f.startOf(14), noon + 14 * microsPerMinute + 45 * microsPerSecond);
}

void TestSourceForm::whatIsNoLengthStaysAndMovesNothing()
{
    Form f(*m_look);
    for (const auto *bad : {"fast", "2 weeks", "1:30", "+"}) {
        f.line->selectAll();
        QTest::keyClicks(f.line, QLatin1String(bad));
        QTest::keyClick(f.line, Qt::Key_Return);
        QCOMPARE(f.correction(), 0);
        QCOMPARE(f.line->text(), QLatin1String(bad));
        QVERIFY(f.line->property("storyMarked").toBool());
    }
    // What is one is taken then.
    f.line->selectAll();
    QTest::keyClicks(f.line, u"+366d"_s);
    QTest::keyClick(f.line, Qt::Key_Return);
    QCOMPARE(f.correction(), 366 * microsPerDay);
}

void TestSourceForm::zeroAndNothingTakeTheCorrectionBack()
{
    Form f(*m_look);
    for (const QString &nothing : {u"0"_s, QString()}) {
        f.line->selectAll();
        QTest::keyClicks(f.line, u"2m"_s);
        QTest::keyClick(f.line, Qt::Key_Return);
        QCOMPARE(f.startOf(1), noon + 3 * microsPerMinute);
        f.line->selectAll();
        QTest::keyClick(f.line, Qt::Key_Backspace);
        QTest::keyClicks(f.line, nothing);
        QTest::keyClick(f.line, Qt::Key_Return);
        QCOMPARE(f.correction(), 0);
        QCOMPARE(f.startOf(1), noon + microsPerMinute);
    }
}

void TestSourceForm::lengthsReadBackFromTheirOwnLine_data()
{
    QTest::addColumn<qint64>("length");
    QTest::addColumn<QString>("line");
    QTest::newRow("nothing") << qint64(0) << QString();
    QTest::newRow("seconds") << qint64(45'000'000) << u"+45 s"_s;
    QTest::newRow("minutes and seconds") << qint64(-150'000'000) << u"-2 min 30 s"_s;
    QTest::newRow("hours") << qint64(3'600'000'000) << u"+1 h"_s;
    QTest::newRow("all") << qint64(-90'061'250'000) << u"-1 d 1 h 1 min 1 s 250 ms"_s;
}

void TestSourceForm::lengthsReadBackFromTheirOwnLine()
{
    QFETCH(const qint64, length);
    QFETCH(const QString, line);
    QCOMPARE(lengthLine(length), line);
    if (length != 0)
        QCOMPARE(typedLength(line), std::optional<Micros>(length));
}

QTEST_MAIN(TestSourceForm)
#include "tst_source_form.moc"
