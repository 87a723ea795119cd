// The lanes and the list of a timeline share what is chosen, and what is done to it, by pointer or by keys, is one step.
#include "tests/support/by_keys.h"
#include "tests/support/started_window.h"
#include "tests/support/words_on_screen.h"
#include "ui/main_window.h"

#include <QtTest>

#include <QAccessible>
#include <QHeaderView>
#include <QTableView>

using namespace Qt::StringLiterals;
using namespace story::support;

namespace {

QTableView *events()
{
    for (QTableView *view : theWindow->findChildren<QTableView *>()) {
        if (view->isVisible())
            return view;
    }
    return nullptr;
}

QWidget *lanes()
{
    for (QWidget *widget : theWindow->findChildren<QWidget *>()) {
        if (widget->isVisible() && widget->accessibleName() == u"Timeline in lanes"_s)
            return widget;
    }
    return nullptr;
}

// Row by row what the column of that head says, and only of the chosen rows.
QStringList column(const QString &head, bool ofChosen = false)
{
    const QAbstractItemModel &model = *events()->model();
    QStringList all;
    for (int at = 0; at < model.columnCount(); ++at) {
        if (model.headerData(at, Qt::Horizontal).toString() != head)
            continue;
        for (int row = 0; row < model.rowCount(); ++row) {
            if (!ofChosen || events()->selectionModel()->isRowSelected(row, {}))
                all.append(model.index(row, at).data().toString());
        }
    }
    return all;
}

QStringList texts()
{
    return column(u"What happened"_s);
}

QStringList chosen()
{
    return column(u"What happened"_s, true);
}

QStringList times()
{
    return column(u"Time"_s);
}

QAccessibleInterface *inLanes(const QString &word)
{
    QAccessibleInterface *list = QAccessible::queryAccessibleInterface(lanes());
    for (int i = 0; i < list->childCount(); ++i) {
        if (list->child(i)->text(QAccessible::Name).contains(word))
            return list->child(i);
    }
    return nullptr;
}

QPoint placeOf(const QString &word)
{
    QAccessibleInterface *thing = inLanes(word);
    return thing ? lanes()->mapFromGlobal(thing->rect().center()) : QPoint();
}

QStringList chosenInLanes()
{
    QStringList names;
    QAccessibleInterface *list = QAccessible::queryAccessibleInterface(lanes());
    for (int i = 0; i < list->childCount(); ++i) {
        if (list->child(i)->state().selected)
            names.append(list->child(i)->text(QAccessible::Name).section(u": "_s, 1));
    }
    return names;
}

void click(const QString &word, Qt::KeyboardModifiers held = {})
{
    QTest::mouseClick(lanes(), Qt::LeftButton, held, placeOf(word));
}

void drag(const QPoint &from, int by)
{
    QTest::mousePress(lanes(), Qt::LeftButton, {}, from);
    QTest::mouseMove(lanes(), from + QPoint(by / 2, 0));
    QTest::mouseMove(lanes(), from + QPoint(by, 0));
    QTest::mouseRelease(lanes(), Qt::LeftButton, {}, from + QPoint(by, 0));
}

QStringList headsPainted()
{
    QHeaderView *head = events()->horizontalHeader();
    PaperOfWords paper(head->size());
    head->render(&paper);
    return paper.texts();
}

} // namespace

class TestLanesAndList : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_start.reset(); }
    void whatIsChosenInOneIsChosenInTheOther();
    void shiftGoesByTimeAlsoWhereTheListDoesNot();
    void whatIsDoneToSeveralInTheLanesIsOneStep();
    void severalThatAreDraggedAreOneStep();
    void theBeginningOfASpanIsMovedByKeys();
    void theListCanStandAsItWasEntered();
    void escapeGivesUpWhatWasTypedInTheList();
    void escapeGivesUpATimeThatSpeaksOfTwo();
    void theChosenRowIsSeenWhenItsFormOpens();

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<StartedWindow> m_start;
};

void TestLanesAndList::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_start = std::make_unique<StartedWindow>(m_folder->filePath(u"Both.secondstory"_s));
    theWindow = &m_start->window();
    theWindow->resize(1280, 800);
    key(Qt::Key_N, Qt::ControlModifier);
    line(u"Checkout latency"_s);
    line(u"2026-11-14 14:50 Quiet again #recovery"_s);
    line(u"14:32 Pager fired #alert"_s);
    line(u"14:36-14:44 Failover drill #action"_s);
    line(u"14:47 Rolled back #change"_s);
    key(Qt::Key_3, Qt::ControlModifier);
    key(Qt::Key_Home);
    QCOMPARE(texts(), (QStringList{u"Pager fired"_s, u"Failover drill"_s, u"Rolled back"_s, u"Quiet again"_s}));
    QCOMPARE(chosen(), QStringList{u"Pager fired"_s});
}

void TestLanesAndList::whatIsChosenInOneIsChosenInTheOther()
{
    QCOMPARE(chosenInLanes(), chosen());
    click(u"Rolled back"_s, Qt::ControlModifier);
    QCOMPARE(chosen(), (QStringList{u"Pager fired"_s, u"Rolled back"_s}));
    QCOMPARE(chosenInLanes(), chosen());
    click(u"Pager fired"_s, Qt::ControlModifier);
    QCOMPARE(chosen(), QStringList{u"Rolled back"_s});
    click(u"Pager fired"_s, Qt::ShiftModifier);
    QCOMPARE(chosen().size(), 3);
    // In the list, by its own keys, from where the lanes left it: to its ends,
    click(u"Failover"_s);
    key(Qt::Key_F6);
    key(Qt::Key_End, Qt::ShiftModifier);
    QCOMPARE(chosen(), (QStringList{u"Failover drill"_s, u"Rolled back"_s, u"Quiet again"_s}));
    key(Qt::Key_Home, Qt::ShiftModifier);
    QCOMPARE(chosen(), (QStringList{u"Pager fired"_s, u"Failover drill"_s}));
    key(Qt::Key_PageDown, Qt::ShiftModifier);
    QCOMPARE(chosen(), (QStringList{u"Failover drill"_s, u"Rolled back"_s, u"Quiet again"_s}));
    // and to the next.
    click(u"Failover"_s);
    QCOMPARE(chosen(), QStringList{u"Failover drill"_s});
    key(Qt::Key_F6);
    QVERIFY(events()->hasFocus());
    key(Qt::Key_Down, Qt::ShiftModifier);
    QCOMPARE(chosen(), (QStringList{u"Failover drill"_s, u"Rolled back"_s}));
    QCOMPARE(chosenInLanes(), chosen());
    key(Qt::Key_A, Qt::ControlModifier);
    QCOMPARE(chosenInLanes().size(), 4);
    // Nothing where there is nothing; the row that the keys are on stays the one that is talked about.
    const QPoint ground(placeOf(u"Pager"_s).x() + 150, placeOf(u"Pager"_s).y());
    QTest::mouseClick(lanes(), Qt::LeftButton, {}, ground + QPoint(0, 0));
    QCOMPARE(chosen(), QStringList());
    QCOMPARE(chosenInLanes(), QStringList());
    QVERIFY(events()->currentIndex().isValid());
    key(Qt::Key_Down, Qt::ShiftModifier);
    QCOMPARE(chosenInLanes(), chosen());
    QVERIFY(!chosen().isEmpty());
}

void TestLanesAndList::shiftGoesByTimeAlsoWhereTheListDoesNot()
{
    key(Qt::Key_F8, Qt::ShiftModifier);
    QCOMPARE(texts().front(), u"Quiet again"_s);
    click(u"Failover"_s);
    click(u"Quiet again"_s, Qt::ShiftModifier);
    QCOMPARE(chosen(), (QStringList{u"Quiet again"_s, u"Failover drill"_s, u"Rolled back"_s}));
}

void TestLanesAndList::whatIsDoneToSeveralInTheLanesIsOneStep()
{
    const QStringList before = times();
    click(u"Rolled back"_s, Qt::ControlModifier);
    QVERIFY(lanes()->hasFocus());
    key(Qt::Key_Right, Qt::ControlModifier);
    QVERIFY2(times()[0].endsWith("14:33"_L1) && times()[2].endsWith("14:48"_L1), qPrintable(times().join(u", "_s)));
    QCOMPARE(times()[1], before[1]);
    QCOMPARE(chosen(), (QStringList{u"Pager fired"_s, u"Rolled back"_s}));
    key(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(times(), before);
}

void TestLanesAndList::severalThatAreDraggedAreOneStep()
{
    const QStringList before = times();
    click(u"Rolled back"_s, Qt::ControlModifier);
    drag(placeOf(u"Pager fired"_s), 25);
    const auto clock = [](const QString &time) {
        return QTime::fromString(time, time.size() > 5 ? u"HH:mm:ss"_s : u"HH:mm"_s);
    };
    QCOMPARE(texts(), (QStringList{u"Pager fired"_s, u"Failover drill"_s, u"Rolled back"_s, u"Quiet again"_s}));
    const int by = clock(before[0]).secsTo(clock(times()[0]));
    QVERIFY2(by > 10, qPrintable(times().join(u", "_s)));
    QCOMPARE(clock(before[2]).secsTo(clock(times()[2])), by);
    for (const int row : {1, 3})
        QCOMPARE(times()[row], before[row]);
    key(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(times(), before);
}

void TestLanesAndList::theBeginningOfASpanIsMovedByKeys()
{
    key(Qt::Key_Down);
    QCOMPARE(chosen(), QStringList{u"Failover drill"_s});
    key(Qt::Key_Left, Qt::AltModifier | Qt::ShiftModifier);
    QVERIFY2(times()[1].endsWith(u"14:35–14:44"_s), qPrintable(times()[1]));
    key(Qt::Key_F6);
    key(Qt::Key_Right, Qt::AltModifier | Qt::ShiftModifier);
    key(Qt::Key_Right, Qt::AltModifier | Qt::ShiftModifier);
    QVERIFY2(times()[1].endsWith(u"14:37–14:44"_s), qPrintable(times()[1]));
    key(Qt::Key_Z, Qt::ControlModifier);
    QVERIFY2(times()[1].endsWith(u"14:36–14:44"_s), qPrintable(times()[1]));
}

void TestLanesAndList::theListCanStandAsItWasEntered()
{
    const QStringList byTime = texts();
    QVERIFY(!headsPainted().filter(u"↑"_s).isEmpty() && headsPainted().filter(u"entered"_s).isEmpty());
    const QPoint pager = placeOf(u"Pager"_s);
    key(Qt::Key_F8, Qt::ShiftModifier);
    QCOMPARE(texts(), (QStringList{u"Quiet again"_s, u"Pager fired"_s, u"Failover drill"_s, u"Rolled back"_s}));
    QCOMPARE(chosen(), QStringList{u"Pager fired"_s});
    const QString heads = headsPainted().join(u' '); // an arrow of another font is painted by itself
    QCOMPARE(heads.count(u'↑'), 1);
    QVERIFY2(heads.indexOf(u"as it was entered"_s) > 0 && heads.indexOf(u'↑') > heads.indexOf(u"as it was entered"_s), qPrintable(heads));
    QCOMPARE(placeOf(u"Pager"_s), pager); // lanes are about time
    // What is new comes last, whenever it was; a filter leaves the order alone.
    key(Qt::Key_L, Qt::ControlModifier);
    line(u"14:20 A deploy #change"_s);
    QCOMPARE(texts().last(), u"A deploy"_s);
    key(Qt::Key_T, Qt::ControlModifier);
    words(u"change"_s);
    QCOMPARE(texts(), (QStringList{u"Rolled back"_s, u"A deploy"_s}));
    key(Qt::Key_Escape);
    // Another review is listed the same way, until it is asked for by time again.
    key(Qt::Key_0, Qt::ControlModifier);
    key(Qt::Key_N, Qt::ControlModifier);
    line(u"Another"_s);
    line(u"2026-11-14 15:00 Later"_s);
    line(u"14:00 Earlier"_s);
    key(Qt::Key_3, Qt::ControlModifier);
    QCOMPARE(texts(), (QStringList{u"Later"_s, u"Earlier"_s}));
    key(Qt::Key_F8, Qt::ShiftModifier);
    QCOMPARE(texts(), (QStringList{u"Earlier"_s, u"Later"_s}));
    QVERIFY(headsPainted().filter(u"entered"_s).isEmpty());
}

void TestLanesAndList::escapeGivesUpWhatWasTypedInTheList()
{
    const QStringList before = texts();
    key(Qt::Key_Return, Qt::ControlModifier);
    key(Qt::Key_End);
    words(u" twice"_s);
    key(Qt::Key_Escape);
    QVERIFY(events()->hasFocus());
    QCOMPARE(texts(), before);
    // It is not lost: giving it up was a step.
    key(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(texts().front(), u"Pager fired twice"_s);
    key(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(texts(), before);
    // Where nothing was typed there is nothing to take back but what was done before.
    key(Qt::Key_Right, Qt::ControlModifier);
    const QStringList moved = times();
    key(Qt::Key_Return, Qt::ControlModifier);
    key(Qt::Key_Escape);
    QCOMPARE(times(), moved);
    key(Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(times() != moved);
    // Enter keeps it, and the next cell is another edit.
    key(Qt::Key_Return, Qt::ControlModifier);
    key(Qt::Key_End);
    words(u" again"_s);
    key(Qt::Key_Tab);
    key(Qt::Key_Escape);
    QCOMPARE(texts().front(), u"Pager fired again"_s);
}

void TestLanesAndList::escapeGivesUpATimeThatSpeaksOfTwo()
{
    const QStringList before = times();
    const auto toTheTime = [] {
        key(Qt::Key_Home);
        key(Qt::Key_Return, Qt::ControlModifier);
        for (int i = 0; i < 4 && !focusName().startsWith(u"Time"_s); ++i)
            key(Qt::Key_Backtab);
        QVERIFY2(focusName().startsWith(u"Time"_s), qPrintable(focusName()));
        key(Qt::Key_A, Qt::ControlModifier);
    };
    // Stored already, a moment after the last key; and not yet.
    for (const int wait : {400, 0}) {
        toTheTime();
        words(u"2026-11-14 14:33-14:35"_s);
        QTest::qWait(wait);
        key(Qt::Key_Escape);
        QVERIFY(events()->hasFocus());
        QTest::qWait(300);
        QCOMPARE(times(), before);
    }
    // Words that are no time are given up, too.
    toTheTime();
    words(u"when the moon rose"_s);
    QTest::qWait(300);
    key(Qt::Key_Escape);
    QCOMPARE(times(), before);
    toTheTime();
    QVERIFY2(!QApplication::focusWidget()->property("plainText").toString().contains(u"moon"_s),
             qPrintable(QApplication::focusWidget()->property("plainText").toString()));
    key(Qt::Key_Escape);
}

void TestLanesAndList::theChosenRowIsSeenWhenItsFormOpens()
{
    key(Qt::Key_L, Qt::ControlModifier);
    for (int minute = 10; minute < 50; ++minute)
        line(u"15:%1 One more of many"_s.arg(minute));
    key(Qt::Key_3, Qt::ControlModifier);
    key(Qt::Key_Home);
    const auto isWhole = [] {
        const QRect row = events()->visualRect(events()->currentIndex());
        return row.top() >= 0 && row.bottom() < events()->viewport()->height();
    };
    const int lowest = events()->rowAt(events()->viewport()->height() - 1) - 1;
    for (int row = 0; row < lowest; ++row)
        key(Qt::Key_Down);
    QVERIFY(isWhole());
    const int height = events()->height();
    key(Qt::Key_Return);
    QTRY_VERIFY(events()->height() < height);
    QTRY_VERIFY(isWhole());
}

QTEST_MAIN(TestLanesAndList)
#include "tst_lanes_and_list.moc"
