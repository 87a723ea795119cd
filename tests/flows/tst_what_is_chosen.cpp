// What is chosen after a command and after undo, and which page is in sight then. Keys come through the window system here, so that Ctrl
// is held while the command runs, as it is for a person.
#include "tests/support/by_keys.h"
#include "tests/support/started_window.h"
#include "ui/main_window.h"

#include <QtTest>

#include <QTableView>
#include <QWindow>

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

void held(Qt::Key which, Qt::KeyboardModifiers modifiers)
{
    QTest::keyClick(theWindow->windowHandle(), which, modifiers);
    giveTheFocusBack();
}

// The texts of the rows that are chosen, in their order.
QStringList chosen()
{
    QStringList texts;
    const QAbstractItemModel &model = *events()->model();
    int words = 0;
    while (words < model.columnCount() && !model.headerData(words, Qt::Horizontal).toString().startsWith("What"_L1))
        ++words;
    for (int row = 0; row < model.rowCount(); ++row) {
        if (events()->selectionModel()->isRowSelected(row, {}))
            texts.append(model.index(row, words).data().toString());
    }
    return texts;
}

} // namespace

class TestWhatIsChosen : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_start.reset(); }
    void aCommandChoosesWhatItShowsAndNothingBeside();
    void whatWasChangedTogetherStaysChosenAfterUndo();
    void undoOfAMarkedEventStaysOnTheTimeline();
    void undoOfAnEventThatBroughtAPersonStaysOnTheTimeline();
    void undoBringsNothingOfLaterIntoAReplay();

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<StartedWindow> m_start;
};

void TestWhatIsChosen::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_start = std::make_unique<StartedWindow>(m_folder->filePath(u"Chosen.secondstory"_s));
    theWindow = &m_start->window();
    key(Qt::Key_N, Qt::ControlModifier);
    line(u"Checkout latency"_s);
    line(u"2026-11-14 14:32 Pager fired"_s);
    line(u"14:40 Rolled back"_s);
    line(u"14:50 All quiet"_s);
    key(Qt::Key_3, Qt::ControlModifier);
    key(Qt::Key_Home);
    QCOMPARE(chosen(), QStringList{u"Pager fired"_s});
}

void TestWhatIsChosen::aCommandChoosesWhatItShowsAndNothingBeside()
{
    held(Qt::Key_D, Qt::ControlModifier | Qt::ShiftModifier); // duplicate
    QCOMPARE(events()->model()->rowCount(), 4);
    QCOMPARE(chosen(), QStringList{u"Pager fired"_s});
    held(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(events()->model()->rowCount(), 3);
    key(Qt::Key_End);
    held(Qt::Key_Right, Qt::ControlModifier);
    key(Qt::Key_Home);
    held(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(chosen(), QStringList{u"All quiet"_s});
}

void TestWhatIsChosen::whatWasChangedTogetherStaysChosenAfterUndo()
{
    key(Qt::Key_A, Qt::ControlModifier);
    const QStringList all = chosen();
    QCOMPARE(all.size(), 3);
    held(Qt::Key_Right, Qt::ControlModifier);
    held(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(chosen(), all);
}

void TestWhatIsChosen::undoOfAMarkedEventStaysOnTheTimeline()
{
    const QString timeline = page();
    held(Qt::Key_2, Qt::ControlModifier | Qt::ShiftModifier); // detected
    held(Qt::Key_Right, Qt::ControlModifier);
    held(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(page(), timeline);
    held(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(page(), timeline);
    QCOMPARE(QApplication::focusWidget(), events());
}

void TestWhatIsChosen::undoOfAnEventThatBroughtAPersonStaysOnTheTimeline()
{
    const QString timeline = page();
    held(Qt::Key_L, Qt::ControlModifier);
    line(u"15:30 Customers told @support"_s);
    QCOMPARE(events()->model()->rowCount(), 4);
    held(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(events()->model()->rowCount(), 3);
    QCOMPARE(page(), timeline);
}

void TestWhatIsChosen::undoBringsNothingOfLaterIntoAReplay()
{
    const QString timeline = page();
    held(Qt::Key_L, Qt::ControlModifier);
    line(u"+ the rollback took four minutes"_s);
    held(Qt::Key_3, Qt::ControlModifier);
    held(Qt::Key_R, Qt::ControlModifier);
    held(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(page(), timeline);
}

QTEST_MAIN(TestWhatIsChosen)
#include "tst_what_is_chosen.moc"
