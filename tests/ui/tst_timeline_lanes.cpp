// The lanes by keys, by pointer and as a screen reader has them.
#include "app/desk/event_intents.h"
#include "app/desk/intents.h"
#include "app/desk/timeline_feed.h"
#include "tests/ui/desk_bench.h"
#include "ui/pages/lanes_card.h"
#include "ui/pages/pile_list.h"
#include "ui/pages/timeline_lanes.h"

#include <QAccessible>
#include <QApplication>
#include <QListView>
#include <QMainWindow>
#include <QPointer>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

using namespace story;
using namespace story::support;
using namespace Qt::StringLiterals;

namespace {

constexpr Micros start = 1'794'666'720 * microsPerSecond; // Sat 14 Nov 2026 14:32 UTC

Review reviewOf(int events, Micros apart)
{
    Review review = smallReview();
    for (int n = 0; n < events; ++n) {
        Event &event = *review.events.add(Id(2, static_cast<quint64>(n) + 1));
        event.start = Moment::exactly(start + n * apart);
        event.kind = static_cast<EventKind>(n % static_cast<int>(std::size(Choices<EventKind>::list)));
        event.text = u"event %1"_s.arg(n);
        event.position = u"a%1"_s.arg(n, 4, 10, QLatin1Char('0'));
    }
    return review;
}

struct Shown {
    explicit Shown(const Look &look, Review review) : desk(std::move(review)), feed(*desk.open)
    {
        lanes = new TimelineLanes(feed, look);
        window.setCentralWidget(lanes);
        window.resize(1000, 500);
        window.show();
        if (!QTest::qWaitForWindowActive(&window))
            qFatal("the window was not shown");
        lanes->setFocus();
    }

    DeskBench desk;
    TimelineFeed feed;
    QMainWindow window;
    TimelineLanes *lanes;
};

} // namespace

class TestTimelineLanes : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_look = std::make_unique<Look>(*qApp, ThemeChoice::Light); }
    void cleanupTestCase() { m_look.reset(); }
    void keysReachEveryEventInItsOrder();
    void enterOpensAnEvent();
    void theWholeStoryStaysInSightAsItGrows();
    void aPileIsTakenApartByEnter();
    void whatSharesOneInstantIsListedToChooseFrom();
    void screenReadersHaveOneChildForEachThing();
    void readersCanPressAndFocus();
    void draggingMovesAnEvent();
    void timesStayInSightWhereLanesScroll();
    void theKeysScrollToWhereTheyAre();
    void theFrameGrowsWithItsLanes();

private:
    std::unique_ptr<Look> m_look;
};

void TestTimelineLanes::keysReachEveryEventInItsOrder()
{
    Shown s(*m_look, reviewOf(20, 10 * microsPerMinute));
    QTest::keyClick(s.lanes, Qt::Key_Home);
    QList<Id> seen{s.lanes->chosen()};
    for (int i = 0; i < 19; ++i) {
        QTest::keyClick(s.lanes, Qt::Key_Right);
        seen.append(s.lanes->chosen());
    }
    QCOMPARE(seen, s.desk.open->review().events.ids());
    // Also where only a part of the story is in sight.
    s.lanes->setWindow({start, start + 35 * microsPerMinute});
    QTest::keyClick(s.lanes, Qt::Key_Home);
    seen = {s.lanes->chosen()};
    for (int i = 0; i < 19; ++i) {
        QTest::keyClick(s.lanes, Qt::Key_Right);
        seen.append(s.lanes->chosen());
    }
    QCOMPARE(seen, s.desk.open->review().events.ids());
}

// In a room for three lanes of nine.
struct ShownCard {
    explicit ShownCard(const Look &look, int most) : desk(reviewOf(27, 10 * microsPerMinute)), feed(*desk.open)
    {
        card = new LanesCard(feed, look);
        window.setCentralWidget(new QWidget);
        card->setParent(window.centralWidget());
        card->resize(900, 100);
        card->setMostHeight(most);
        window.resize(1000, 700);
        window.show();
        if (!QTest::qWaitForWindowActive(&window))
            qFatal("the window was not shown");
        QTRY_VERIFY(card->findChild<QScrollArea *>()->viewport()->width() > 300);
        QCoreApplication::processEvents();
    }
    QScrollBar *bar() const { return card->findChild<QScrollArea *>()->verticalScrollBar(); }
    // What is seen of the lanes, `height` high from `top` on.
    QImage seen(int top, int height) const
    {
        QWidget *viewport = card->findChild<QScrollArea *>()->viewport();
        return viewport->grab(QRect(0, top < 0 ? viewport->height() + top : top, 400, height)).toImage();
    }

    DeskBench desk;
    TimelineFeed feed;
    QMainWindow window;
    LanesCard *card = nullptr;
};

void TestTimelineLanes::timesStayInSightWhereLanesScroll()
{
    const ShownCard shown(*m_look, 150);
    TimelineLanes *lanes = shown.card->lanes();
    QVERIFY(shown.bar()->maximum() > 60);
    const figure::TimelineLayout layout = lanes->layout();
    const int foot = qFloor(layout.picture.bottom() - layout.plot.bottom()) - 2;
    const int head = qFloor(layout.plot.top()) - 2;
    // They are painted over the lanes as they are where they belong: above them at the beginning, below them at the end.
    shown.bar()->setValue(0);
    const QImage names = shown.seen(0, head);
    shown.bar()->setValue(shown.bar()->maximum());
    const QImage times = shown.seen(-foot, foot);
    for (const int at : {0, 31, shown.bar()->maximum()}) {
        shown.bar()->setValue(at);
        QCOMPARE(shown.seen(0, head), names);
        QCOMPARE(shown.seen(-foot, foot), times);
    }
    // Who clicks on a time means nothing that is behind it.
    int hidden = 0;
    for (const figure::TimelineThing &thing : layout.things) {
        shown.bar()->setValue(0);
        const bool isSeen = lanes->sight().contains(thing.body.center());
        QSignalSpy chosen(lanes, &TimelineLanes::chosenChanged);
        QTest::mouseClick(lanes, Qt::LeftButton, {}, thing.body.center().toPoint());
        QCOMPARE(chosen.isEmpty(), !isSeen);
        hidden += isSeen ? 0 : 1;
    }
    QVERIFY(hidden > 0 && hidden < static_cast<int>(layout.things.size()));
}

void TestTimelineLanes::theFrameGrowsWithItsLanes()
{
    ShownCard shown(*m_look, 500);
    const int all = shown.card->height();
    shown.feed.setFilter([](const Event &event) { return event.kind == EventKind::Alert; });
    QTRY_VERIFY(shown.card->height() < all - 100);
    QCOMPARE(shown.bar()->maximum(), 0);
    shown.feed.setFilter({});
    QTRY_COMPARE(shown.card->height(), all);
    QCOMPARE(shown.bar()->maximum(), 0);
}

void TestTimelineLanes::theKeysScrollToWhereTheyAre()
{
    ShownCard shown(*m_look, 150);
    TimelineLanes *lanes = shown.card->lanes();
    lanes->setFocus();
    QTest::keyClick(lanes, Qt::Key_Home);
    QSet<int> places;
    for (int i = 0; i < 27; ++i) {
        QCoreApplication::processEvents();
        QVERIFY(lanes->current());
        const QRectF body = lanes->layout().things[*lanes->current()].body;
        QVERIFY2(lanes->sight().contains(body), qPrintable(QString::number(i)));
        places.insert(shown.bar()->value());
        QTest::keyClick(lanes, Qt::Key_Right);
    }
    QVERIFY(places.size() > 2);
}

void TestTimelineLanes::enterOpensAnEvent()
{
    Shown s(*m_look, reviewOf(5, 10 * microsPerMinute));
    QSignalSpy activated(s.lanes, &TimelineLanes::activated);
    QTest::keyClick(s.lanes, Qt::Key_End);
    QTest::keyClick(s.lanes, Qt::Key_Return);
    QCOMPARE(activated.count(), 1);
    QCOMPARE(activated[0][0].value<Id>(), Id(2, 5));
}

void TestTimelineLanes::theWholeStoryStaysInSightAsItGrows()
{
    Review review = reviewOf(20, microsPerMinute);
    review.facts.find(review.about().id)->impactStart = Moment::exactly(start);
    review.facts.find(review.about().id)->resolved = Moment::exactly(start + 20 * microsPerMinute);
    Event &late = *review.events.add(Id(2, 900));
    late.start = Moment::exactly(start + 9 * microsPerDay);
    Shown s(*m_look, review);
    const Micros incident = s.lanes->window().span();
    s.lanes->fitAll();
    QVERIFY(s.lanes->window().span() > 8 * microsPerDay);
    QVERIFY(incident < 8 * microsPerDay);
    QVERIFY(addEntity(*s.desk.open, EntityKind::Event, {{"text", u"one more"_s}}));
    QVERIFY(s.lanes->window().span() > 8 * microsPerDay);
    QVERIFY(shiftEvents(*s.desk.open, {Id(2, 900)}, 9 * microsPerDay));
    QVERIFY(s.lanes->window().span() > 17 * microsPerDay);
}

void TestTimelineLanes::aPileIsTakenApartByEnter()
{
    Review review = reviewOf(0, 0);
    for (quint64 n = 1; n <= 30; ++n) {
        Event &event = *review.events.add(Id(2, n));
        event.start = Moment::exactly(start + (n == 30 ? 30 * microsPerDay : static_cast<Micros>(n) * microsPerMinute));
        event.text = u"event %1"_s.arg(n);
        event.position = u"a%1"_s.arg(n, 4, 10, QLatin1Char('0'));
    }
    Shown s(*m_look, review);
    s.lanes->fitAll();
    QTest::keyClick(s.lanes, Qt::Key_Home);
    QVERIFY(s.lanes->current());
    QCOMPARE(s.lanes->layout().things[*s.lanes->current()].count, 29);
    const Micros before = s.lanes->window().span();
    QTest::keyClick(s.lanes, Qt::Key_Return);
    QVERIFY(s.lanes->window().span() < before / 100);
    QVERIFY(s.lanes->layout().things.size() > 1);
}

// Ten thousand events at one instant: no zoom takes them apart.
void TestTimelineLanes::whatSharesOneInstantIsListedToChooseFrom()
{
    Review review = reviewOf(10'000, 0);
    for (const Id &id : review.events.ids())
        review.events.find(id)->kind = EventKind::Alert;
    Shown s(*m_look, review);
    QTest::keyClick(s.lanes, Qt::Key_Home);
    QVERIFY(s.lanes->current());
    QSignalSpy listed(s.lanes, &TimelineLanes::pileListed);
    QTest::keyClick(s.lanes, Qt::Key_Return);
    QCOMPARE(listed.count(), 1);
    const auto events = listed[0][0].value<QList<Id>>();
    QCOMPARE(events, review.events.ids());

    auto *list = new PileList(s.feed, events, events[7'000], QTimeZone::utc(), *m_look, s.lanes);
    QPointer<PileList> there(list);
    QList<Id> chosen;
    connect(list, &PileList::chosen, this, [&](Id id) { chosen.append(id); });
    list->openBeside({s.lanes->mapToGlobal(QPoint(200, 60)), QSize(24, 24)});
    QVERIFY(QApplication::activePopupWidget() == list);
    QCOMPARE(list->accessibleName(), u"10000 events share this time"_s);
    auto *rows = list->findChild<QListView *>();
    QVERIFY(rows && rows->hasFocus());
    QAccessibleInterface *heard = QAccessible::queryAccessibleInterface(rows);
    QCOMPARE(heard->childCount(), 10'000);
    QCOMPARE(heard->child(3)->text(QAccessible::Name), u"14:32, alert: event 3"_s);
    QCOMPARE(rows->currentIndex().row(), 7'000); // where one was
    QTest::keyClick(rows, Qt::Key_Down);
    QTest::keyClick(rows, Qt::Key_Return);
    QCOMPARE(chosen, QList<Id>{events[7'001]});
    QTRY_VERIFY(!there);

    // Escape chooses nothing.
    list = new PileList(s.feed, events, {}, QTimeZone::utc(), *m_look, s.lanes);
    there = list;
    connect(list, &PileList::chosen, this, [&](Id id) { chosen.append(id); });
    list->openBeside({s.lanes->mapToGlobal(QPoint(200, 60)), QSize(24, 24)});
    QTest::keyClick(list->findChild<QListView *>(), Qt::Key_Escape);
    QTRY_VERIFY(!there);
    QCOMPARE(chosen.size(), 1);
}

void TestTimelineLanes::screenReadersHaveOneChildForEachThing()
{
    Shown s(*m_look, reviewOf(12, 10 * microsPerMinute));
    QAccessibleInterface *list = QAccessible::queryAccessibleInterface(s.lanes);
    QVERIFY(list);
    QCOMPARE(list->role(), QAccessible::List);
    QVERIFY(!list->text(QAccessible::Name).isEmpty());
    QCOMPARE(list->childCount(), 12);
    for (int i = 0; i < list->childCount(); ++i) {
        QAccessibleInterface *child = list->child(i);
        QVERIFY(child && child->isValid());
        QCOMPARE(child->role(), QAccessible::ListItem);
        QVERIFY2(child->text(QAccessible::Name).endsWith(u"event %1"_s.arg(i)), qPrintable(child->text(QAccessible::Name)));
        QVERIFY(!child->rect().isEmpty());
        QVERIFY(s.lanes->rect().contains(s.lanes->mapFromGlobal(child->rect().center())));
        QCOMPARE(list->indexOfChild(child), i);
        QCOMPARE(list->childAt(child->rect().center().x(), child->rect().center().y()), child);
    }
    QTest::keyClick(s.lanes, Qt::Key_Home);
    QTest::keyClick(s.lanes, Qt::Key_Right);
    QVERIFY(list->focusChild());
    QVERIFY(list->focusChild()->state().focused);
    QVERIFY(list->focusChild()->text(QAccessible::Name).endsWith(u"event 1"_s));
}

void TestTimelineLanes::readersCanPressAndFocus()
{
    Shown s(*m_look, reviewOf(6, 10 * microsPerMinute));
    QSignalSpy activated(s.lanes, &TimelineLanes::activated);
    QAccessibleInterface *list = QAccessible::queryAccessibleInterface(s.lanes);
    list->child(3)->actionInterface()->doAction(QAccessibleActionInterface::setFocusAction());
    QCOMPARE(s.lanes->chosen(), Id(2, 4));
    list->child(4)->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
    QCOMPARE(activated.count(), 1);
    QCOMPARE(activated[0][0].value<Id>(), Id(2, 5));
}

void TestTimelineLanes::draggingMovesAnEvent()
{
    Shown s(*m_look, reviewOf(6, 10 * microsPerMinute));
    QSignalSpy shifted(s.lanes, &TimelineLanes::shifted);
    const QPoint from = s.lanes->layout().things[2].body.center().toPoint();
    QTest::mousePress(s.lanes, Qt::LeftButton, {}, from);
    QTest::mouseMove(s.lanes, from + QPoint(40, 0));
    QTest::mouseRelease(s.lanes, Qt::LeftButton, {}, from + QPoint(40, 0));
    QCOMPARE(shifted.count(), 1);
    QCOMPARE(shifted[0][0].value<Id>(), Id(2, 3));
    const Micros by = shifted[0][1].value<Micros>();
    QVERIFY(by > 0);
    QCOMPARE(by % microsPerSecond, 0);
}

QTEST_MAIN(TestTimelineLanes)
#include "tst_timeline_lanes.moc"
