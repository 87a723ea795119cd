// The last part of a meeting by keys: the parking lot is emptied, and the review is closed with nothing forgotten. It is Mon 16 Nov 2026.
#include "tests/support/by_keys.h"
#include "tests/support/started_window.h"
#include "ui/main_window.h"

#include <QtTest>

#include <QAbstractItemView>
#include <QComboBox>
#include <QLabel>
#include <QPushButton>

using namespace Qt::StringLiterals;
using namespace story::support;

class TestActionsAndClose : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void oneKeyTakesAnIdeaOnAndGoesToTheNext();
    void whatIsWrittenDownHereSoaksWithItsDay();
    void decliningKeepsTheReason();
    void escapeLeavesTheIdeaAsItIs();
    void theListCanBeNarrowedToTheParkingLot();
    void howItIsWordedIsAskedQuietly();
    void handsAreCountedAtTheClose();
    void whatIsMissingLeadsToItsField();

private:
    story::MainWindow &window() const { return m_start->window(); }
    QAbstractItemView *list() const;
    // A row of the list of actions: text, state and day due.
    QStringList row(int row) const;
    bool says(const QString &words) const;
    // Presses Tab until what has the focus is named so.
    void tabTo(const QString &name) const;

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<StartedWindow> m_start;
};

void TestActionsAndClose::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_start = std::make_unique<StartedWindow>(m_folder->filePath(u"Close.secondstory"_s));
    theWindow = &window();
    window().resize(1280, 800);
    key(Qt::Key_N, Qt::ControlModifier);
    line(u"Slow checkout"_s);
    line(u"! Add an alert on queue depth"_s);
    line(u"! Be careful with the cache"_s);
    line(u"! Limit retries of the app"_s);
    key(Qt::Key_5, Qt::ControlModifier);
    QVERIFY(list()->hasFocus());
    key(Qt::Key_Home);
}

void TestActionsAndClose::cleanup()
{
    m_start.reset();
}

QAbstractItemView *TestActionsAndClose::list() const
{
    for (QAbstractItemView *view : window().findChildren<QAbstractItemView *>()) {
        if (view->isVisible() && view->inherits("story::EntityTable"))
            return view;
    }
    return nullptr;
}

QStringList TestActionsAndClose::row(int row) const
{
    QStringList cells;
    for (const int column : {0, 4, 3})
        cells.append(list()->model()->index(row, column).data().toString());
    return cells;
}

bool TestActionsAndClose::says(const QString &words) const
{
    const auto labels = window().findChildren<QLabel *>();
    return std::any_of(labels.begin(), labels.end(), [&](const QLabel *label) { return label->isVisible() && label->text() == words; });
}

void TestActionsAndClose::tabTo(const QString &name) const
{
    for (int i = 0; i < 40 && focusName() != name; ++i)
        key(Qt::Key_Tab);
    QCOMPARE(focusName(), name);
}

void TestActionsAndClose::oneKeyTakesAnIdeaOnAndGoesToTheNext()
{
    key(Qt::Key_Y);
    QCOMPARE(row(0), (QStringList{u"Add an alert on queue depth"_s, u"accepted"_s, u"Wed 16 Dec"_s}));
    QCOMPARE(list()->currentIndex().row(), 1);
    key(Qt::Key_Down);
    key(Qt::Key_S);
    QCOMPARE(row(2), (QStringList{u"Limit retries of the app"_s, u"soaking"_s, QString()}));
    QVERIFY(says(u"1 idea · 1 soaking until Wed 18 Nov · 1 accepted"_s));
    QCOMPARE(list()->currentIndex().row(), 1); // the one that is left
    // One undo takes the decision back with its days.
    key(Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(says(u"2 ideas · 1 accepted"_s));
}

void TestActionsAndClose::whatIsWrittenDownHereSoaksWithItsDay()
{
    key(Qt::Key_L, Qt::ControlModifier);
    line(u"! Drain the queue before a deploy"_s);
    QVERIFY(says(u"3 ideas · 1 soaking until Wed 18 Nov"_s));
    QCOMPARE(row(3)[1], u"soaking"_s);
    // The same from the menu.
    key(Qt::Key_A, Qt::ControlModifier | Qt::ShiftModifier);
    words(u"Show the lag of every replica"_s);
    QVERIFY(says(u"3 ideas · 2 soaking until Wed 18 Nov"_s));
}

void TestActionsAndClose::decliningKeepsTheReason()
{
    key(Qt::Key_Down);
    key(Qt::Key_N);
    QCOMPARE(focusName(), u"Why it is not taken on"_s);
    key(Qt::Key_Return); // without a reason it goes nowhere
    QCOMPARE(focusName(), u"Why it is not taken on"_s);
    QCOMPARE(row(1)[1], u"idea"_s);
    line(u"Care runs out; the alert does not"_s);
    QVERIFY(list()->hasFocus());
    QCOMPARE(row(1)[1], u"declined"_s);
    QCOMPARE(list()->currentIndex().row(), 2);
    key(Qt::Key_Up);
    tabTo(u"Why it was declined"_s);
    QCOMPARE(QApplication::focusWidget()->property("plainText").toString(), u"Care runs out; the alert does not"_s);
}

void TestActionsAndClose::escapeLeavesTheIdeaAsItIs()
{
    key(Qt::Key_N);
    words(u"no y in this"_s); // letters are letters here
    key(Qt::Key_Escape);
    QVERIFY(list()->hasFocus());
    QVERIFY(says(u"3 ideas"_s));
    QCOMPARE(list()->currentIndex().row(), 0);
}

void TestActionsAndClose::theListCanBeNarrowedToTheParkingLot()
{
    key(Qt::Key_Y);
    auto boxes = window().findChildren<QComboBox *>();
    boxes.removeIf([](const QComboBox *box) { return box->accessibleName() != "Actions shown"_L1 || !box->isVisible(); });
    QCOMPARE(boxes.size(), 1);
    boxes[0]->setFocus();
    key(Qt::Key_Down); // Parking lot
    QCOMPARE(list()->model()->rowCount(), 2);
    list()->setFocus();
    key(Qt::Key_Home);
    key(Qt::Key_S);
    QCOMPARE(list()->model()->rowCount(), 1);
    QCOMPARE(row(0)[0], u"Limit retries of the app"_s);
    QCOMPARE(list()->currentIndex().row(), 0);
    key(Qt::Key_S);
    QVERIFY(!list() || list()->model()->rowCount() == 0);
}

void TestActionsAndClose::howItIsWordedIsAskedQuietly()
{
    QVERIFY(!says(u"Which one person sees to it?"_s));
    key(Qt::Key_Down);
    QVERIFY(says(u"“be careful” asks people to remember. What change would make the safe way the easy way?"_s));
    key(Qt::Key_Up);
    QVERIFY(!says(u"“be careful” asks people to remember. What change would make the safe way the easy way?"_s));
    key(Qt::Key_Y);
    key(Qt::Key_Home);
    QVERIFY(says(u"Which one person sees to it?"_s));
    QVERIFY(says(u"How will everyone see that it is done?"_s));
}

void TestActionsAndClose::handsAreCountedAtTheClose()
{
    key(Qt::Key_7, Qt::ControlModifier);
    for (const auto &[name, count] : {std::pair{u"People in the room"_s, u"9"_s},
                                      {u"Learned something that changes their work"_s, u"6"_s},
                                      {u"Would come again"_s, u"8"_s},
                                      {u"Felt safe to speak"_s, u"9"_s},
                                      {u"Next meeting"_s, u"2026-11-18 10:00"_s},
                                      {u"What happens to the report"_s, u"It goes to everyone on Friday"_s}}) {
        QCOMPARE(focusName(), name);
        words(count);
        key(Qt::Key_Tab);
    }
    window().close();
    m_start.reset();
    m_start = std::make_unique<StartedWindow>(m_folder->filePath(u"Close.secondstory"_s));
    theWindow = &window();
    window().resize(1280, 800);
    key(Qt::Key_Down);
    key(Qt::Key_Return);
    key(Qt::Key_7, Qt::ControlModifier);
    tabTo(u"Felt safe to speak"_s);
    QCOMPARE(QApplication::focusWidget()->property("plainText").toString(), u"9"_s);
    key(Qt::Key_Tab);
    QVERIFY(QApplication::focusWidget()->property("plainText").toString().contains(u"18 Nov 2026"_s));
}

void TestActionsAndClose::whatIsMissingLeadsToItsField()
{
    const auto gap = [this](const QString &words) -> QPushButton * {
        for (QPushButton *button : window().findChildren<QPushButton *>()) {
            if (button->isVisible() && button->text() == words)
                return button;
        }
        return nullptr;
    };
    key(Qt::Key_7, Qt::ControlModifier);
    QCOMPARE(focusName(), u"People in the room"_s);
    QVERIFY(says(u"Still missing; Enter goes there"_s));
    QVERIFY(says(u"Good to have"_s));
    for (const auto &[sentence, field] : {std::pair{u"Prepare: The severity is not said."_s, u"Severity"_s},
                                          {u"Actions: No accepted measure would prevent a repeat."_s, u"Why no measure prevents a repeat"_s},
                                          {u"Publish: The summary is empty."_s, u"Summary in three sentences"_s},
                                          {u"Publish: What happens to the report is not said."_s, u"What happens to the report"_s}}) {
        key(Qt::Key_7, Qt::ControlModifier);
        QPushButton *link = gap(sentence);
        QVERIFY2(link, qPrintable(sentence));
        link->setFocus();
        key(Qt::Key_Return);
        QCOMPARE(focusName(), field);
    }
}

QTEST_MAIN(TestActionsAndClose)
#include "tst_actions_and_close.moc"
