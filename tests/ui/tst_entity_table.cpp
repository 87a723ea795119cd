// The list of the entities of one kind: what it does for a long review.
#include "app/desk/event_intents.h"
#include "tests/ui/desk_bench.h"
#include "ui/pages/entity_table.h"
#include "ui/parts/commands.h"

#include <QApplication>
#include <QMainWindow>
#include <QScrollBar>
#include <QTest>

using namespace story;
using namespace story::support;
using namespace Qt::StringLiterals;

namespace {

Review reviewOf(int events)
{
    Review review = smallReview();
    for (int n = 0; n < events; ++n) {
        Event &event = *review.events.add(Id(2, static_cast<quint64>(n) + 1));
        event.text = n % 2 ? u"the queue grows"_s : u"the cart is empty"_s;
        event.position = u"a%1"_s.arg(n, 6, 10, QLatin1Char('0'));
    }
    return review;
}

} // namespace

class TestEntityTable : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void only_what_is_in_sight_is_measured();
    void from_the_first_row_shift_goes_on();
    void the_chosen_row_stays_in_sight();
    void who_has_scrolled_away_stays_there();
};

// A list in which not everything is in sight; its rows may say a second thing.
struct ShownTable {
    explicit ShownTable(const Look &look, int events) : desk(timed(events))
    {
        table = new EntityTable(*desk.open, EntityKind::Event,
                                {{"start"_L1, CellLook::Time, 136, {}, {}}, {"text"_L1, CellLook::Text, 0, {}, {}}}, look, commands);
        table->setRemarks([this](const Entity &entity) { return RowRemark{{}, tall.contains(entity.id) ? u"one\ntwo\nthree"_s : QString()}; });
        window.setCentralWidget(table);
        window.resize(800, 400);
        window.show();
        if (!QTest::qWaitForWindowActive(&window))
            qFatal("the window was not shown");
        table->setFocus();
        settle();
    }
    static Review timed(int events)
    {
        Review review = reviewOf(events);
        for (int n = 0; n < events; ++n)
            review.events.find(Id(2, static_cast<quint64>(n) + 1))->start = Moment::exactly(n * microsPerMinute);
        return review;
    }
    static void settle() { QTest::qWait(30); }
    bool isWhole(Id id) const
    {
        const int row = table->entities()->rowOf(id);
        const int top = table->rowViewportPosition(row);
        return row >= 0 && top >= 0 && top + table->rowHeight(row) <= table->viewport()->height();
    }
    // The last one that is whole.
    Id lowest() const
    {
        return table->entities()->idAt(table->rowAt(table->viewport()->height() - 1) - 1);
    }

    Commands commands;
    DeskBench desk;
    QMainWindow window;
    EntityTable *table;
    QSet<Id> tall;
};

// Remarks are asked for with every row that is measured or painted.
void TestEntityTable::only_what_is_in_sight_is_measured()
{
    const Look look(*qApp, ThemeChoice::Light);
    const Commands commands;
    DeskBench desk(reviewOf(3000));
    QMainWindow window;
    auto *table = new EntityTable(*desk.open, EntityKind::Event, {{"text"_L1, CellLook::Text, 0, {}, {}}}, look, commands);
    window.setCentralWidget(table);
    window.resize(800, 400);
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    int asked = 0;
    table->setRemarks([&asked](const Entity &) {
        ++asked;
        return RowRemark();
    });
    const auto settled = [&] {
        QTest::qWait(50);
        return std::exchange(asked, 0);
    };
    table->setFocus();
    QTest::keyClick(table, Qt::Key_End);
    const int oneScreen = settled();
    QVERIFY(oneScreen > 0);
    // From the end of the long list to a shorter one, and back: the place looked at is no longer there.
    for (const QString &query : {u"queue"_s, QString(), u"cart"_s, QString()}) {
        table->entities()->setWords(query);
        const int measured = settled();
        QVERIFY2(measured < 300, qPrintable(u"%1 rows are measured for \"%2\", %3 at first"_s.arg(measured).arg(query).arg(oneScreen)));
    }
}

void TestEntityTable::from_the_first_row_shift_goes_on()
{
    const Look look(*qApp, ThemeChoice::Light);
    const Commands commands;
    DeskBench desk(reviewOf(10));
    EntityTable table(*desk.open, EntityKind::Event, {{"text"_L1, CellLook::Text, 0, {}, {}}}, look, commands);
    table.setSelectionMode(QAbstractItemView::ExtendedSelection);
    table.show();
    QVERIFY(QTest::qWaitForWindowActive(&table));
    const auto selected = [&table] { return table.selectionModel()->selectedRows().size(); };
    QTest::keyClick(&table, Qt::Key_Down);
    QTest::keyClick(&table, Qt::Key_End);
    QTest::keyClick(&table, Qt::Key_Home);
    QCOMPARE(selected(), 1);
    QTest::keyClick(&table, Qt::Key_Down, Qt::ShiftModifier);
    QTest::keyClick(&table, Qt::Key_Down, Qt::ShiftModifier);
    QCOMPARE(selected(), 3);
}

void TestEntityTable::the_chosen_row_stays_in_sight()
{
    const Look look(*qApp, ThemeChoice::Light);
    for (const int events : {60, 2000}) { // measured whole, and not
        ShownTable s(look, events);
        const Id chosen = s.lowest();
        QVERIFY(s.table->choose(chosen));
        s.settle();
        QVERIFY(s.isWhole(chosen));
        // Less room, as when the form opens.
        s.window.resize(800, 200);
        s.settle();
        QVERIFY(s.isWhole(chosen));
        s.window.resize(800, 400);
        s.settle();
        // Rows above it grow, as with a picture.
        for (quint64 n = 1; n <= 6; ++n)
            s.tall.insert(Id(2, n));
        s.table->remarkAnew(s.tall);
        s.settle();
        QVERIFY(s.isWhole(chosen));
        // It goes elsewhere, alone and with others.
        QVERIFY(shiftEvents(*s.desk.open, {chosen}, 40 * microsPerMinute));
        s.settle();
        QVERIFY(s.isWhole(chosen));
        QVERIFY(s.desk.open->undo());
        s.settle();
        QVERIFY(s.isWhole(chosen));
        QList<Id> some;
        for (quint64 n = 1; n <= 30; ++n)
            some.append(Id(2, 2 * n));
        QVERIFY(shiftEvents(*s.desk.open, some, 20 * microsPerMinute));
        s.settle();
        QVERIFY(s.isWhole(chosen));
        // A filter brings the others back.
        s.table->entities()->setWords(u"queue"_s);
        s.settle();
        const Id found = s.lowest();
        QVERIFY(s.table->choose(found));
        s.settle();
        s.table->entities()->setWords({});
        s.settle();
        QCOMPARE(s.table->chosen(), found);
        QVERIFY(s.isWhole(found));
        // What was chosen is filtered out: what is chosen then is seen.
        s.table->entities()->setWords(u"cart"_s);
        s.settle();
        QVERIFY(s.isWhole(s.table->chosen()));
    }
}

void TestEntityTable::who_has_scrolled_away_stays_there()
{
    const Look look(*qApp, ThemeChoice::Light);
    for (const int events : {60, 2000}) {
        ShownTable s(look, events);
        QVERIFY(s.table->choose(Id(2, 3)));
        s.settle();
        s.table->verticalScrollBar()->setValue(s.table->verticalScrollBar()->maximum() / 2);
        s.settle();
        QVERIFY(!s.isWhole(Id(2, 3)));
        const Id top = s.table->entities()->idAt(s.table->rowAt(5));
        QVERIFY(shiftEvents(*s.desk.open, {Id(2, 50)}, microsPerSecond));
        s.settle();
        s.window.resize(800, 300);
        s.settle();
        QCOMPARE(s.table->entities()->idAt(s.table->rowAt(5)), top);
        // Chosen anew it is gone to.
        QVERIFY(s.table->choose(Id(2, 3)));
        s.settle();
        QVERIFY(s.isWhole(Id(2, 3)));
    }
}

QTEST_MAIN(TestEntityTable)
#include "tst_entity_table.moc"
