// The list of the entities of one kind: what it does for a long review.
#include "tests/ui/desk_bench.h"
#include "ui/pages/entity_table.h"
#include "ui/parts/commands.h"

#include <QApplication>
#include <QMainWindow>
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

QTEST_MAIN(TestEntityTable)
#include "tst_entity_table.moc"
