// Zooming, panning and fitting keep to what they promise, and within the limits.
#include "app/figure/timeline_view.h"
#include "tests/figure/timeline_samples.h"
#include "tests/support/effort.h"

#include <QTest>

#include <cmath>
#include <numeric>

using namespace story;
using namespace story::figure;
using namespace story::figure::samples;
using namespace Qt::StringLiterals;

class TestTimelineView : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void zoomingKeepsThePointItIsDoneAround()
    {
        const TimeWindow window{clock(14, 0), clock(16, 0)};
        QCOMPARE(zoomed(window, 2, clock(15, 0)), (TimeWindow{clock(14, 30), clock(15, 30)}));
        QCOMPARE(zoomed(window, 2, clock(14, 0)), (TimeWindow{clock(14, 0), clock(15, 0)}));
        QCOMPARE(zoomed(window, 0.5, clock(15, 0)), (TimeWindow{clock(13, 0), clock(17, 0)}));
        QCOMPARE(panned(window, 0.25), (TimeWindow{clock(14, 30), clock(16, 30)}));
        QCOMPARE(panned(window, -1), (TimeWindow{clock(12, 0), clock(14, 0)}));
    }

    void noWayLeadsBeyondTheLimits()
    {
        const Micros most = std::numeric_limits<Micros>::max();
        TimeWindow window{clock(14, 0), clock(16, 0)};
        for (int i = 0; i < 200; ++i)
            window = zoomed(window, 3, clock(15, 0));
        QCOMPARE(window.span(), shortestWindow);
        QVERIFY(window.holds(clock(15, 0)));
        for (int i = 0; i < 200; ++i)
            window = zoomed(window, 0.3, clock(15, 0));
        QCOMPARE(window, widestWindow);
        for (const TimeWindow &wild : {TimeWindow{-most, most},
                                       {most - 5, most},
                                       {-most, -most + 5},
                                       {most, -most},
                                       {0, 0}}) {
            const TimeWindow kept = held(wild);
            QVERIFY(kept.span() >= shortestWindow && kept.from >= widestWindow.from
                    && kept.to <= widestWindow.to);
        }
        QCOMPARE(panned({clock(14, 0), clock(16, 0)}, 1e300).to, widestWindow.to);
        QCOMPARE(zoomed({clock(14, 0), clock(16, 0)}, std::nan(""), 0),
                 (TimeWindow{clock(14, 0), clock(16, 0)}));
    }

    void fittingShowsEverythingWithAir()
    {
        TimelineIndex index;
        QCOMPARE(fitting(index).span(), microsPerDay);
        index.put(instant(0, clock(14, 0)));
        QCOMPARE(fitting(index), (TimeWindow{clock(13, 30), clock(14, 30)}));
        index.put(span(1, clock(15, 0), clock(18, 0)));
        const TimeWindow all = fitting(index);
        QVERIFY(all.from < clock(14, 0) && all.to > clock(18, 0) && all.span() < 5 * microsPerHour);
        index.put(instant(2, -62'167'219'200 * microsPerSecond));
        index.put(instant(3, 253'402'300'799 * microsPerSecond));
        QVERIFY(fitting(index).holds(-62'167'219'200 * microsPerSecond)
                && fitting(index).holds(253'402'300'799 * microsPerSecond));
    }

    void openingAPileTakesItApart()
    {
        const quint32 seed = QRandomGenerator::global()->generate();
        QRandomGenerator random(seed);
        TimelineIndex index;
        index.assign(chance(random, 5'000));
        TimelineRequest request = checkoutRequest();
        request.window = fitting(index);
        int opened = 0;
        for (int i = 0; i < 60; ++i) {
            const TimelineLayout layout = layOut(index, request);
            std::vector<const TimelineThing *> piles;
            for (const TimelineThing &thing : layout.things) {
                if (thing.what == TimelineThing::What::Pile && !thing.unknown && !thing.goingOn)
                    piles.push_back(&thing);
            }
            if (piles.empty()) {
                request.window = fitting(index);
                continue;
            }
            const TimelineThing &pile =
                *piles[static_cast<size_t>(random.bounded(static_cast<int>(piles.size())))];
            const Opening open = opening(pile.time);
            if (open.inseparable) {
                QVERIFY(pile.time.span() < shortestWindow / 50);
                request.window = fitting(index);
                continue;
            }
            request.window = open.window;
            const TimelineLayout nearer = layOut(index, request);
            const std::vector<Id> members = membersOf(index, layout, pile, pile.count);
            // Its first and its last are in different things now.
            const auto first = nearer.thingOf(index, members.front());
            const auto last = nearer.thingOf(index, members.back());
            QVERIFY2(first && last && *first != *last,
                     qPrintable(u"seed %1, step %2"_s.arg(seed).arg(i)));
            ++opened;
        }
        QVERIFY(opened > 5);
    }

    void theMapCountsEachEventOnce()
    {
        const quint32 seed = QRandomGenerator::global()->generate();
        QRandomGenerator random(seed);
        const QList<TimelineItem> items = chance(random, 4'000);
        TimelineIndex index;
        index.assign(items);
        const auto placed = std::ranges::count_if(
            items, [](const TimelineItem &item) { return item.at.has_value(); });
        const std::vector<int> all = density(index, fitting(index), 300);
        QCOMPARE(std::accumulate(all.begin(), all.end(), 0), static_cast<int>(placed));
        TimelineIndex small;
        small.assign({instant(0, clock(12, 0)), instant(1, clock(12, 59)), instant(2, clock(13, 0)),
                      instant(3, clock(16, 0))});
        QCOMPARE(density(small, {clock(12, 0), clock(16, 0)}, 4), (std::vector<int>{2, 1, 0, 1}));
        QVERIFY(density(small, {clock(12, 0), clock(16, 0)}, 0).empty());
    }
};

QTEST_GUILESS_MAIN(TestTimelineView)
#include "tst_timeline_view.moc"
