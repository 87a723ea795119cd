// Tab goes as one reads, whatever was made first.
#include "ui/parts/reading_order.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QScrollArea>
#include <QTest>
#include <QVBoxLayout>

using namespace story;
using namespace Qt::StringLiterals;

namespace {

class Window : public QWidget {
public:
    Window() : m_layout(new QVBoxLayout(this)) {}

    QVBoxLayout *column() const { return m_layout; }
    QString focusName() const { return focusWidget() ? focusWidget()->objectName() : QString(); }
    // The names that Tab comes to, from the one that has the focus all the way round.
    QStringList round(Qt::Key key = Qt::Key_Tab)
    {
        const QString first = focusName();
        QStringList names{first};
        for (int i = 0; i < 20; ++i) {
            QTest::keyClick(focusWidget(), key);
            if (focusName() == first)
                return names;
            names.append(focusName());
        }
        return names;
    }

protected:
    bool focusNextPrevChild(bool next) override { return focusInReadingOrder(*this, next); }

private:
    QVBoxLayout *m_layout;
};

QPushButton *button(const QString &name)
{
    auto *one = new QPushButton(name);
    one->setObjectName(name);
    return one;
}

void open(Window &window)
{
    window.show();
    window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&window));
}

} // namespace

class TestReadingOrder : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void whatWasMadeLaterComesWhereItStands();
    void backwardsIsTheSameWay();
    void whatCannotBeUsedIsLeftOut();
    void aListIsOneStop();
    void placedByHandItGoesFromLineToLine();
    void whatIsScrolledAwayComesIntoView();
};

void TestReadingOrder::whatWasMadeLaterComesWhereItStands()
{
    Window window;
    auto *row = new QHBoxLayout;
    window.column()->addLayout(row);
    QPushButton *body = button(u"body"_s);
    window.column()->addWidget(body);
    row->addWidget(button(u"second"_s));
    row->insertWidget(0, button(u"first"_s));
    open(window);
    body->setFocus();
    QCOMPARE(window.round(), QStringList({u"body"_s, u"first"_s, u"second"_s}));
    window.column()->insertWidget(1, button(u"message"_s)); // while it is open
    QTRY_COMPARE(window.round(), QStringList({u"body"_s, u"first"_s, u"second"_s, u"message"_s}));
}

void TestReadingOrder::backwardsIsTheSameWay()
{
    Window window;
    for (const QString &name : {u"c"_s, u"b"_s, u"a"_s})
        window.column()->insertWidget(0, button(name));
    open(window);
    window.findChild<QPushButton *>(u"a"_s)->setFocus();
    QCOMPARE(window.round(Qt::Key_Backtab), QStringList({u"a"_s, u"c"_s, u"b"_s}));
}

void TestReadingOrder::whatCannotBeUsedIsLeftOut()
{
    Window window;
    for (const QString &name : {u"a"_s, u"grey"_s, u"hidden"_s, u"clicked"_s, u"b"_s})
        window.column()->addWidget(button(name));
    window.findChild<QPushButton *>(u"grey"_s)->setEnabled(false);
    window.findChild<QPushButton *>(u"hidden"_s)->hide();
    window.findChild<QPushButton *>(u"clicked"_s)->setFocusPolicy(Qt::ClickFocus);
    open(window);
    window.findChild<QPushButton *>(u"a"_s)->setFocus();
    QCOMPARE(window.round(), QStringList({u"a"_s, u"b"_s}));
}

void TestReadingOrder::aListIsOneStop()
{
    Window window;
    window.column()->addWidget(button(u"a"_s));
    auto *list = new QListWidget;
    list->setObjectName(u"list"_s);
    list->addItems({u"one"_s, u"two"_s});
    list->setTabKeyNavigation(false);
    window.column()->addWidget(list);
    open(window);
    window.findChild<QPushButton *>(u"a"_s)->setFocus();
    QCOMPARE(window.round(), QStringList({u"a"_s, u"list"_s}));
}

void TestReadingOrder::placedByHandItGoesFromLineToLine()
{
    Window window;
    auto *box = new QWidget;
    box->setMinimumSize(300, 100);
    const std::pair<QString, QPoint> places[] = {{u"3"_s, {0, 50}}, {u"2"_s, {100, 0}}, {u"1"_s, {0, 0}}, {u"4"_s, {100, 50}}};
    for (const auto &[name, place] : places) {
        QPushButton *one = button(name);
        one->setParent(box);
        one->move(place);
    }
    window.column()->addWidget(box);
    open(window);
    window.findChild<QPushButton *>(u"1"_s)->setFocus();
    QCOMPARE(window.round(), QStringList({u"1"_s, u"2"_s, u"3"_s, u"4"_s}));
    box->setLayoutDirection(Qt::RightToLeft);
    window.findChild<QPushButton *>(u"2"_s)->setFocus();
    QCOMPARE(window.round(), QStringList({u"2"_s, u"1"_s, u"4"_s, u"3"_s}));
}

void TestReadingOrder::whatIsScrolledAwayComesIntoView()
{
    Window window;
    window.column()->addWidget(button(u"a"_s));
    auto *inside = new QWidget;
    auto *column = new QVBoxLayout(inside);
    column->addSpacing(2000);
    column->addWidget(button(u"deep"_s));
    auto *area = new QScrollArea;
    area->setFocusPolicy(Qt::NoFocus);
    area->setWidget(inside);
    window.column()->addWidget(area);
    window.resize(300, 200);
    open(window);
    window.findChild<QPushButton *>(u"a"_s)->setFocus();
    QTest::keyClick(window.focusWidget(), Qt::Key_Tab);
    QCOMPARE(window.focusName(), u"deep"_s);
    QVERIFY(!window.findChild<QPushButton *>(u"deep"_s)->visibleRegion().isEmpty());
}

QTEST_MAIN(TestReadingOrder)
#include "tst_reading_order.moc"
