// The index of a timeline keeps what it is given, in rows without overlaps, and stays cheap.
#include "app/figure/timeline_index.h"
#include "tests/figure/timeline_samples.h"
#include "tests/support/effort.h"

#include <QTest>

#include <algorithm>

using namespace story;
using namespace story::figure;
using namespace story::figure::samples;
using namespace Qt::StringLiterals;

namespace {

Micros endOf(const TimelineItem &item)
{
    return std::max(*item.at, item.until.value_or(*item.at));
}

// Empty, or what is wrong with the index of those items.
QString wrong(const TimelineIndex &index, const QHash<Id, TimelineItem> &items)
{
    if (index.size() != items.size())
        return u"%1 items and not %2"_s.arg(index.size()).arg(items.size());
    QHash<Id, int> seen;
    for (size_t number = 0; number < index.lanes().size(); ++number) {
        const TimelineIndex::Lane &lane = index.lanes()[number];
        for (const TimelineIndex::Unknown &unknown : lane.unknown)
            ++seen[index.item(unknown.item).id];
        for (const TimelineTrack &track : lane.tracks) {
            for (size_t i = 0; i < track.size(); ++i) {
                const TimelineItem &item = index.item(track[i].item);
                ++seen[item.id];
                if (TimelineIndex::laneNumber(item) != static_cast<int>(number)
                    || track[i].at != *item.at || track[i].until != endOf(item))
                    return u"event %1 stands where it does not belong"_s.arg(item.order);
                if (i > 0 && track[i - 1].at > track[i].at)
                    return u"a row is not sorted"_s;
                if (i > 0 && track.isExclusive() && track[i - 1].until > track[i].at)
                    return u"events overlap in a row"_s;
            }
        }
    }
    for (const TimelineItem &item : items) {
        const TimelineItem *found = index.find(item.id);
        if (seen.value(item.id) != 1 || !found || !(*found == item))
            return u"event %1 stands in %2 rows"_s.arg(item.order).arg(seen.value(item.id));
    }
    return {};
}

} // namespace

class TestTimelineIndex : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whateverIsPutChangedAndRemovedItHoldsWhatIsThere()
    {
        const quint32 seed = QRandomGenerator::global()->generate();
        QRandomGenerator random(seed);
        QHash<Id, TimelineItem> items;
        TimelineIndex index;
        for (int round = 0; round < 4'000; ++round) {
            TimelineItem item = chance(random, 1).first();
            item.id = idOf(random.bounded(300));
            const int what = random.bounded(10);
            if (what < 7) {
                item.order = round;
                index.put(item);
                items.insert(item.id, item);
            } else if (what < 9) {
                QCOMPARE(index.remove(item.id), items.remove(item.id));
            } else if (round % 50 == 0) {
                index.setLanes([](const TimelineItem &one) { return one.kind; });
                for (TimelineItem &one : items)
                    one.lane = one.kind;
            } else if (round % 10 == 5) {
                const int lane = random.bounded(8);
                index.insertLane(lane);
                for (TimelineItem &one : items)
                    one.lane += one.lane >= lane;
            }
            if (round % 16 == 0)
                QVERIFY2(wrong(index, items).isEmpty(),
                         qPrintable(u"seed %1, round %2: %3"_s.arg(seed).arg(round).arg(
                             wrong(index, items))));
        }
        index.assign(items.values());
        QCOMPARE(wrong(index, items), QString());
    }

    void countsAgreeWithCountingOneByOne()
    {
        const quint32 seed = QRandomGenerator::global()->generate();
        QRandomGenerator random(seed);
        const QList<TimelineItem> items = chance(random, 3'000);
        TimelineIndex index;
        index.assign(items);
        for (int i = 0; i < 300; ++i) {
            const Micros from = noon + (random.bounded(20) - 4) * microsPerHour / 2;
            const TimeWindow window{from, from + random.bounded(1, 3000) * microsPerSecond};
            qsizetype started = 0;
            qsizetype ended = 0;
            for (const TimelineItem &item : items) {
                started += item.at && window.holds(*item.at) ? 1 : 0;
                ended += item.at && endOf(item) < from ? 1 : 0;
            }
            size_t counted = 0;
            for (const auto &lane : index.lanes()) {
                for (const TimelineTrack &track : lane.tracks)
                    counted += track.endedBefore(from);
            }
            QVERIFY2(index.startedWithin(window) == started
                         && counted == static_cast<size_t>(ended),
                     qPrintable(QString::number(seed)));
        }
    }

    void nothingThatIsThereJumpsWhenOneIsAdded()
    {
        TimelineIndex index;
        index.put(span(1, clock(14, 0), clock(15, 0)));
        index.put(span(2, clock(14, 30), clock(15, 30)));
        index.put(span(0, clock(13, 0), clock(16, 0))); // begins before them, and yet
        QCOMPARE(index.rowOf(idOf(1)), 0);
        QCOMPARE(index.rowOf(idOf(2)), 1);
        QCOMPARE(index.rowOf(idOf(0)), 2);
        index.put(span(3, clock(14, 10), clock(14, 40)));
        QCOMPARE(index.rowOf(idOf(3)), TimelineIndex::rest);
        QCOMPARE(index.lanes()[0].rows(), 4);
        index.remove(idOf(1)); // leaves room for the one that had none
        QCOMPARE(index.rowOf(idOf(3)), 0);
        QCOMPARE(index.lanes()[0].rows(), 3);
    }

    void eventsOfOneInstantShareARowAndSpansFollowEachOther()
    {
        TimelineIndex index;
        QList<TimelineItem> items;
        for (int i = 0; i < 50; ++i)
            items << instant(i, clock(14, 0));
        items << span(50, clock(14, 0), clock(14, 10)) << span(51, clock(14, 10), clock(14, 20))
              << instant(52, clock(14, 20));
        index.assign(items);
        for (int i = 0; i < 50; ++i)
            QCOMPARE(index.rowOf(idOf(i)), 0);
        QCOMPARE(index.rowOf(idOf(50)), 1); // it would be hidden under them
        QCOMPARE(index.rowOf(idOf(51)), 0);
        QCOMPARE(index.rowOf(idOf(52)), 0);
    }

    void aSpanThatEndsBeforeItBeginsIsAnInstant()
    {
        TimelineIndex index;
        index.assign({span(0, clock(14, 0), clock(13, 0))});
        QCOMPARE(index.range(), (TimeWindow{clock(14, 0), clock(14, 0)}));
        QVERIFY(index.remove(idOf(0)));
        QVERIFY(!index.range().has_value());
    }

    void oneChangeIsCheapAmongMany_data()
    {
        QTest::addColumn<bool>("overlapping");
        QTest::newRow("instants and spans") << false;
        QTest::newRow("spans that all overlap") << true;
    }

    void oneChangeIsCheapAmongMany()
    {
        QFETCH(bool, overlapping);
        QRandomGenerator random(11);
        QList<TimelineItem> items = chance(random, 100'000);
        if (overlapping) {
            for (TimelineItem &item : items) {
                item.at = noon - random.bounded(100'000) * microsPerSecond;
                item.until = noon + random.bounded(100'000) * microsPerSecond;
            }
        }
        TimelineIndex index;
        index.assign(items);
        // A thousand changes beside taking in all of them once: one change is a hundredth of that at most.
        const double times = support::timesAsLong(
            [&] {
                for (int i = 0; i < 1'000; ++i) {
                    TimelineItem item = items[(i * 97) % items.size()];
                    item.at = noon + random.bounded(10'000) * microsPerSecond;
                    index.put(item);
                }
            },
            [&] { index.assign(items); });
        QVERIFY2(times < 10, qPrintable(QString::number(times)));
    }
};

QTEST_GUILESS_MAIN(TestTimelineIndex)
#include "tst_timeline_index.moc"
