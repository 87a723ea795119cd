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
    void draggingWhereItBecameKnownLeavesWhatHappened();
    void clicksWithKeysChooseSeveral();
    void keysChooseSeveralInTheOrderOfTheTimeline();
    void aPileIsChosenWhole();
    void severalStandOut();
    void severalAreDraggedTogether();
    void bothEndsOfABarCanBeDragged();
    void whatIsDraggedSaysTheTimeThatWillBeStored();
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

QPoint placeOf(const TimelineLanes &lanes, Id id)
{
    const auto thing = lanes.layout().thingOf(lanes.feed().index(), id);
    return thing ? lanes.layout().things[*thing].body.center().toPoint() : QPoint();
}

void drag(TimelineLanes *lanes, const QPoint &from, int by)
{
    QTest::mousePress(lanes, Qt::LeftButton, {}, from);
    QTest::mouseMove(lanes, from + QPoint(by / 2, 0));
    QTest::mouseMove(lanes, from + QPoint(by, 0));
}

void TestTimelineLanes::draggingMovesAnEvent()
{
    Shown s(*m_look, reviewOf(6, 10 * microsPerMinute));
    QSignalSpy dragged(s.lanes, &TimelineLanes::dragged);
    const QPoint from = placeOf(*s.lanes, Id(2, 3));
    drag(s.lanes, from, 40);
    QTest::mouseRelease(s.lanes, Qt::LeftButton, {}, from + QPoint(40, 0));
    QCOMPARE(dragged.count(), 1);
    QCOMPARE(dragged[0][0].value<Id>(), Id(2, 3));
    QCOMPARE(dragged[0][1].value<Shifted>(), Shifted::Whole);
    const Micros by = dragged[0][2].value<Micros>();
    QVERIFY(by > 0);
    QCOMPARE(by % microsPerSecond, 0);
}

void TestTimelineLanes::draggingWhereItBecameKnownLeavesWhatHappened()
{
    Review review = reviewOf(6, 10 * microsPerMinute);
    Event &event = *review.events.find(Id(2, 3));
    event.knownAt = Moment::exactly(*event.start.sortKey() + 15 * microsPerMinute);
    Shown s(*m_look, review);
    s.feed.setLaneBy(TimelineFeed::LaneBy::KnownBy);
    QSignalSpy dragged(s.lanes, &TimelineLanes::dragged);
    const auto part = [&](quint64 of) {
        const QPoint from = placeOf(*s.lanes, Id(2, of));
        drag(s.lanes, from, 40);
        QTest::mouseRelease(s.lanes, Qt::LeftButton, {}, from + QPoint(40, 0));
        return dragged.isEmpty() ? Shifted::Start : dragged.takeFirst()[1].value<Shifted>();
    };
    QCOMPARE(part(3), Shifted::Known);
    QCOMPARE(part(5), Shifted::Whole); // nobody told when it became known: it stands where it happened
}

void TestTimelineLanes::clicksWithKeysChooseSeveral()
{
    Shown s(*m_look, reviewOf(6, 10 * microsPerMinute));
    const auto click = [&](int event, Qt::KeyboardModifiers held) {
        QTest::mouseClick(s.lanes, Qt::LeftButton, held, placeOf(*s.lanes, Id(2, static_cast<quint64>(event))));
        return s.lanes->allChosen();
    };
    // Where one alone can be chosen, these keys say nothing.
    click(2, {});
    QCOMPARE(click(4, Qt::ControlModifier), QSet<Id>{Id(2, 4)});
    s.lanes->setChoosesMany();
    click(2, {});
    QSignalSpy told(s.lanes, &TimelineLanes::severalChosen);
    QCOMPARE(click(4, Qt::ControlModifier), (QSet<Id>{Id(2, 2), Id(2, 4)}));
    QCOMPARE(s.lanes->chosen(), Id(2, 4));
    QCOMPARE(told.count(), 1);
    QCOMPARE(told[0][1].value<Id>(), Id(2, 4));
    QCOMPARE(click(2, Qt::ControlModifier), QSet<Id>{Id(2, 4)});
    QCOMPARE(click(4, Qt::ControlModifier), QSet<Id>());
    // From where the choice began, to either side.
    click(3, {});
    QCOMPARE(click(5, Qt::ShiftModifier), (QSet<Id>{Id(2, 3), Id(2, 4), Id(2, 5)}));
    QCOMPARE(click(1, Qt::ShiftModifier), (QSet<Id>{Id(2, 1), Id(2, 2), Id(2, 3)}));
    QCOMPARE(s.lanes->chosen(), Id(2, 1));
    // A click alone, also on one of them, and on no event at all.
    QCOMPARE(click(2, {}), QSet<Id>{Id(2, 2)});
    click(3, Qt::ShiftModifier);
    const QRectF plot = s.lanes->layout().plot;
    QPoint ground = plot.topLeft().toPoint() + QPoint(4, 4);
    while (s.lanes->layout().thingAt(ground))
        ground += QPoint(3, 0);
    QTest::mouseClick(s.lanes, Qt::LeftButton, {}, ground);
    QCOMPARE(s.lanes->allChosen(), QSet<Id>());
    QCOMPARE(s.lanes->chosen(), Id(2, 3)); // what one talks about
    // Who moves the picture chooses nothing by that.
    click(3, {});
    drag(s.lanes, ground, 30);
    QTest::mouseRelease(s.lanes, Qt::LeftButton, {}, ground + QPoint(30, 0));
    QCOMPARE(s.lanes->allChosen(), QSet<Id>{Id(2, 3)});
}

void TestTimelineLanes::keysChooseSeveralInTheOrderOfTheTimeline()
{
    Shown s(*m_look, reviewOf(6, 10 * microsPerMinute));
    s.lanes->setChoosesMany();
    QTest::keyClick(s.lanes, Qt::Key_Home);
    QTest::keyClick(s.lanes, Qt::Key_Right);
    QTest::keyClick(s.lanes, Qt::Key_Down, Qt::ShiftModifier);
    QTest::keyClick(s.lanes, Qt::Key_Down, Qt::ShiftModifier);
    QCOMPARE(s.lanes->allChosen(), (QSet<Id>{Id(2, 2), Id(2, 3), Id(2, 4)}));
    QTest::keyClick(s.lanes, Qt::Key_Up, Qt::ShiftModifier);
    QCOMPARE(s.lanes->allChosen(), (QSet<Id>{Id(2, 2), Id(2, 3)}));
    QTest::keyClick(s.lanes, Qt::Key_Down, Qt::ControlModifier);
    QTest::keyClick(s.lanes, Qt::Key_Down, Qt::ControlModifier);
    QCOMPARE(s.lanes->chosen(), Id(2, 5));
    QCOMPARE(s.lanes->allChosen(), (QSet<Id>{Id(2, 2), Id(2, 3)}));
    QTest::keyClick(s.lanes, Qt::Key_Space, Qt::ControlModifier);
    QCOMPARE(s.lanes->allChosen(), (QSet<Id>{Id(2, 2), Id(2, 3), Id(2, 5)}));
    QTest::keyClick(s.lanes, Qt::Key_A, Qt::ControlModifier);
    QCOMPARE(s.lanes->allChosen().size(), 6);
    QTest::keyClick(s.lanes, Qt::Key_Left);
    QCOMPARE(s.lanes->allChosen(), QSet<Id>{s.lanes->chosen()});
    // What is out of the window is brought into it.
    s.lanes->setWindow({start - microsPerMinute, start + 25 * microsPerMinute});
    QTest::keyClick(s.lanes, Qt::Key_Home);
    for (int i = 0; i < 5; ++i)
        QTest::keyClick(s.lanes, Qt::Key_Down, Qt::ShiftModifier);
    QCOMPARE(s.lanes->allChosen().size(), 6);
    QVERIFY(s.lanes->window().holds(start + 50 * microsPerMinute));
}

void TestTimelineLanes::aPileIsChosenWhole()
{
    Review review = reviewOf(30, microsPerSecond);
    for (const Id &id : review.events.ids())
        review.events.find(id)->kind = EventKind::Alert;
    Event &late = *review.events.add(Id(2, 900));
    late.start = Moment::exactly(start + 9 * microsPerDay);
    late.kind = EventKind::Alert;
    late.position = u"b"_s;
    Shown s(*m_look, review);
    s.lanes->setChoosesMany();
    s.lanes->fitAll();
    QTest::keyClick(s.lanes, Qt::Key_End);
    QCOMPARE(s.lanes->chosen(), Id(2, 900));
    const QPoint pile = placeOf(*s.lanes, Id(2, 1));
    QTest::mouseClick(s.lanes, Qt::LeftButton, Qt::ControlModifier, pile);
    QCOMPARE(s.lanes->allChosen().size(), 31);
    QTest::mouseClick(s.lanes, Qt::LeftButton, Qt::ControlModifier, pile);
    QCOMPARE(s.lanes->allChosen(), QSet<Id>{Id(2, 900)});
    QTest::mouseClick(s.lanes, Qt::LeftButton, Qt::ShiftModifier, pile);
    QCOMPARE(s.lanes->allChosen().size(), 31);
}

void TestTimelineLanes::severalStandOut()
{
    Shown s(*m_look, reviewOf(6, 10 * microsPerMinute));
    s.lanes->setChoosesMany();
    s.lanes->setChosen(Id(2, 2));
    s.lanes->setAllChosen({Id(2, 2), Id(2, 5)});
    QAccessibleInterface *list = QAccessible::queryAccessibleInterface(s.lanes);
    QList<int> selected;
    for (int i = 0; i < list->childCount(); ++i) {
        if (list->child(i)->state().selected)
            selected.append(i);
    }
    QCOMPARE(selected, (QList<int>{1, 4}));
    QVERIFY(list->child(0)->state().multiSelectable);
    // As one sees it, too.
    const auto around = [&](quint64 event) {
        const auto thing = s.lanes->layout().thingOf(s.feed.index(), Id(2, event));
        return s.lanes->grab(s.lanes->layout().things[*thing].body.toAlignedRect().adjusted(-6, -5, 0, 5)).toImage();
    };
    const QImage second = around(2), third = around(3), fifth = around(5);
    s.lanes->setAllChosen({Id(2, 2)});
    QCOMPARE(around(2), second);
    QCOMPARE(around(3), third);
    QVERIFY(around(5) != fifth);
    s.lanes->setAllChosen({Id(2, 5)}); // the keys are on one that is not chosen
    QVERIFY(around(2) != second);
    QCOMPARE(around(5), fifth);
}

void TestTimelineLanes::severalAreDraggedTogether()
{
    Shown s(*m_look, reviewOf(6, 10 * microsPerMinute));
    s.lanes->setChoosesMany();
    QTest::mouseClick(s.lanes, Qt::LeftButton, {}, placeOf(*s.lanes, Id(2, 2)));
    QTest::mouseClick(s.lanes, Qt::LeftButton, Qt::ControlModifier, placeOf(*s.lanes, Id(2, 4)));
    const QPoint from = placeOf(*s.lanes, Id(2, 2));
    QSignalSpy dragged(s.lanes, &TimelineLanes::dragged);
    drag(s.lanes, from, 40);
    QCOMPARE(s.lanes->allChosen(), (QSet<Id>{Id(2, 2), Id(2, 4)}));
    QTest::mouseRelease(s.lanes, Qt::LeftButton, {}, from + QPoint(40, 0));
    QCOMPARE(dragged.count(), 1);
    QCOMPARE(s.lanes->allChosen(), (QSet<Id>{Id(2, 2), Id(2, 4)}));
    // One that is not among them is chosen, and dragged, alone.
    const QPoint other = placeOf(*s.lanes, Id(2, 5));
    drag(s.lanes, other, 40);
    QCOMPARE(s.lanes->allChosen(), QSet<Id>{Id(2, 5)});
    QTest::mouseRelease(s.lanes, Qt::LeftButton, {}, other + QPoint(40, 0));
}

void TestTimelineLanes::bothEndsOfABarCanBeDragged()
{
    Review review = reviewOf(3, 30 * microsPerMinute);
    review.events.find(Id(2, 2))->end = Moment::exactly(start + 50 * microsPerMinute);
    Shown s(*m_look, review);
    QSignalSpy dragged(s.lanes, &TimelineLanes::dragged);
    const QRectF body = s.lanes->layout().things[*s.lanes->layout().thingOf(s.feed.index(), Id(2, 2))].body;
    QVERIFY(body.width() > 60);
    const auto dragFrom = [&](double x, Qt::CursorShape shape) {
        const QPoint from(qRound(x), qRound(body.center().y()));
        QTest::mouseMove(s.lanes, from);
        QCOMPARE(s.lanes->cursor().shape(), shape);
        drag(s.lanes, from, -40);
        QTest::mouseRelease(s.lanes, Qt::LeftButton, {}, from - QPoint(40, 0));
    };
    dragFrom(body.left() + 1, Qt::SizeHorCursor);
    dragFrom(body.right() - 1, Qt::SizeHorCursor);
    dragFrom(body.center().x(), Qt::PointingHandCursor);
    QCOMPARE(dragged.count(), 3);
    const Shifted wanted[] = {Shifted::Start, Shifted::End, Shifted::Whole};
    for (int i = 0; i < 3; ++i) {
        QCOMPARE(dragged[i][0].value<Id>(), Id(2, 2));
        QCOMPARE(dragged[i][1].value<Shifted>(), wanted[i]);
        QVERIFY(dragged[i][2].value<Micros>() < 0);
    }
    // The middle of a bar can be taken hold of, however short it is.
    double shortest = body.width();
    for (int i = 0; i < 12; ++i) {
        s.lanes->zoom(1 / TimelineLanes::zoomStep);
        const auto thing = s.lanes->layout().thingOf(s.feed.index(), Id(2, 2));
        const figure::TimelineThing &bar = s.lanes->layout().things[*thing];
        if (bar.form != figure::TimelineThing::Form::Bar || bar.what != figure::TimelineThing::What::Event)
            break;
        shortest = bar.body.width();
        QTest::mouseMove(s.lanes, bar.body.center().toPoint());
        QCOMPARE(s.lanes->cursor().shape(), Qt::PointingHandCursor);
    }
    QVERIFY2(shortest < 24, qPrintable(QString::number(shortest)));
}

void TestTimelineLanes::whatIsDraggedSaysTheTimeThatWillBeStored()
{
    Review review = reviewOf(3, 30 * microsPerMinute);
    review.events.find(Id(2, 2))->end = Moment::exactly(start + 50 * microsPerMinute);
    Shown s(*m_look, review);
    s.lanes->setZone(QTimeZone("Asia/Kolkata")); // five hours and a half ahead
    QCOMPARE(s.lanes->dragWords(), QString());
    connect(s.lanes, &TimelineLanes::dragged, this, [&](Id id, Shifted what, Micros by) {
        const auto intent = what == Shifted::Whole ? shiftEvents : what == Shifted::Start ? shiftStarts : shiftEnds;
        QVERIFY(intent(*s.desk.open, {id}, by));
    });
    const QRectF body = s.lanes->layout().things[*s.lanes->layout().thingOf(s.feed.index(), Id(2, 2))].body;
    const auto clock = [](const Moment &moment) {
        const QDateTime there = QDateTime::fromMSecsSinceEpoch(*moment.earliest / 1000, QTimeZone("Asia/Kolkata"));
        return there.toString(there.time().second() == 0 ? u"HH:mm"_s : u"HH:mm:ss"_s);
    };
    for (const double x : {body.center().x(), body.left() + 1, body.right() - 1}) {
        for (const int by : {7, 23, -41}) {
            const QPoint from(qRound(x), qRound(body.center().y()));
            drag(s.lanes, from, by);
            const QString said = s.lanes->dragWords();
            QTest::mouseRelease(s.lanes, Qt::LeftButton, {}, from + QPoint(by, 0));
            const Event &event = *s.desk.open->review().events.find(Id(2, 2));
            QCOMPARE(said, clock(event.start) + u'–' + clock(event.end));
            QVERIFY(s.desk.open->undo());
        }
    }
    // An end is not drawn over the beginning.
    const QPoint from(qRound(body.left() + 1), qRound(body.center().y()));
    drag(s.lanes, from, qRound(body.width()) + 60);
    QVERIFY2(s.lanes->dragWords().startsWith(clock(review.events.find(Id(2, 2))->end)), qPrintable(s.lanes->dragWords()));
    QTest::mouseRelease(s.lanes, Qt::LeftButton, {}, from + QPoint(qRound(body.width()) + 60, 0));
    const Event &event = *s.desk.open->review().events.find(Id(2, 2));
    QCOMPARE(*event.start.earliest, *event.end.earliest);
}

QTEST_MAIN(TestTimelineLanes)
#include "tst_timeline_lanes.moc"
