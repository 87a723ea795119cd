// What the layout of a timeline promises, for timelines of any size, at any zoom, in narrow and in wide fonts; and that the
// judges of these promises convict.
#include "app/figure/timeline_rows.h"
#include "app/figure/timeline_view.h"
#include "tests/figure/timeline_judges.h"
#include "tests/figure/timeline_samples.h"
#include "tests/support/effort.h"

#include <QTest>

#include <cmath>

using namespace story;
using namespace story::figure;
using namespace story::figure::samples;
using namespace Qt::StringLiterals;

namespace {

TimelineIndex indexOf(const QList<TimelineItem> &items)
{
    TimelineIndex index;
    index.assign(items);
    return index;
}

TimelineRequest plainRequest(const TimeWindow &window)
{
    TimelineRequest request;
    request.window = window;
    request.zone = QTimeZone("Europe/Berlin");
    request.measure = narrowFont();
    return request;
}

// Everything that can be asked for at once.
TimelineRequest fullRequest(const TimeWindow &window, QRandomGenerator &random)
{
    TimelineRequest request = checkoutRequest();
    request.window = window;
    const auto within = [&] {
        return window.from
            + static_cast<Micros>(random.generateDouble() * static_cast<double>(window.span()));
    };
    for (int i = 0; i < 6; ++i)
        request.marks.append({within(), u"mark number %1"_s.arg(i),
                              random.bounded(2) == 0 ? QString() : u"m%1"_s.arg(i)});
    for (int i = 0; i < 3; ++i) {
        const Micros from = within();
        request.silences.append({{from, from + window.span() / (2 << random.bounded(6))},
                                 {u"12 min with nothing recorded"_s, u"12 min"_s}});
        request.impact.append({{from, from + window.span() / 9},
                               random.bounded(2) == 0,
                               random.bounded(2) == 0,
                               false,
                               u"more of it"_s});
    }
    return request;
}

const TimelineThing *eventIn(const TimelineLayout &layout, int number)
{
    for (const TimelineThing &thing : layout.things) {
        if (thing.what == TimelineThing::What::Event && thing.id == idOf(number))
            return &thing;
    }
    return nullptr;
}

} // namespace

class TestTimelineLayout : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void thePromisesHold_data()
    {
        QTest::addColumn<int>("count");
        QTest::addColumn<bool>("wide");
        for (const int count : {0, 5, 50, 5'000, 100'000}) {
            QTest::addRow("%d events", count) << count << false;
            QTest::addRow("%d events in a wide font", count) << count << true;
        }
    }

    void thePromisesHold()
    {
        QFETCH(int, count);
        QFETCH(bool, wide);
        const quint32 seed = QRandomGenerator::global()->generate();
        QRandomGenerator random(seed);
        const QList<TimelineItem> items = chance(random, count);
        const TimelineIndex index = indexOf(items);
        TimeWindow window = fitting(index);
        for (int level = 0; level < 40; ++level) {
            TimelineRequest request = fullRequest(window, random);
            request.measure = wide ? wideFont() : narrowFont();
            request.width = 240 + random.bounded(1400);
            if (count > 0 && level % 4 != 3)
                request.chosen = items[random.bounded(count)].id;
            const TimelineLayout layout = layOut(index, request);
            const QStringList wrong{judges::intersecting(layout), judges::covering(layout), judges::leaving(layout),
                                    judges::miscounted(index, layout, items),
                                    judges::chosenUnlabelled(index, layout, request.chosen)};
            for (const QString &sentence : wrong)
                QVERIFY2(sentence.isEmpty(),
                         qPrintable(u"seed %1, level %2: %3"_s.arg(seed).arg(level).arg(sentence)));
            // Nearer and nearer, to an event as often as not; from everything to a second in forty steps.
            const TimelineItem *target = count > 0 ? &items[random.bounded(count)] : nullptr;
            const Micros around = target && target->at && random.bounded(2) == 0
                ? *target->at
                : layout.timeAt(random.bounded(1000));
            window = zoomed(window, std::pow(3e17 / 1e6, 1.0 / 38),
                            window.holds(around) ? around : window.from + window.span() / 2);
            if (level % 5 == 4)
                window = panned(window, random.generateDouble() - 0.5);
        }
    }

    // ---- the judges convict, each of its own crime alone ----

    void theJudgesConvict()
    {
        const QList<TimelineItem> items = checkoutItems();
        const TimelineIndex index = indexOf(items);
        TimelineRequest request = checkoutRequest();
        request.chosen = idOf(4);
        const auto verdict = [&](const auto &breakIt) {
            TimelineLayout layout = layOut(index, request);
            breakIt(layout);
            QString convicting;
            convicting += judges::intersecting(layout).isEmpty() ? u'-' : u'I';
            convicting += judges::covering(layout).isEmpty() ? u'-' : u'O';
            convicting += judges::leaving(layout).isEmpty() ? u'-' : u'L';
            convicting += judges::miscounted(index, layout, items).isEmpty() ? u'-' : u'M';
            convicting +=
                judges::chosenUnlabelled(index, layout, request.chosen).isEmpty() ? u'-' : u'C';
            return convicting;
        };
        const auto labelled = [](TimelineLayout &layout) -> TimelineThing & {
            return *std::ranges::find_if(layout.things, [](const auto &thing) {
                return thing.label.isShown() && !thing.chosen;
            });
        };
        QCOMPARE(verdict([](TimelineLayout &) {}), u"-----"_s);
        QCOMPARE(verdict([&](TimelineLayout &layout) {
                     labelled(layout).label.rect.moveTo(layout.ticks[2].rect.topLeft());
                 }),
                 u"I----"_s);
        QCOMPARE(verdict([&](TimelineLayout &layout) {
                     layout.marks[0].words.rect = layout.marks[1].words.rect;
                 }),
                 u"I----"_s);
        QCOMPARE(verdict([&](TimelineLayout &layout) {
                     const auto of = [&](int number) {
                         return std::ranges::find(layout.things, idOf(number), &TimelineThing::id);
                     };
                     of(2)->body = of(1)->body.translated(11, 0);
                 }),
                 u"-O---"_s);
        QCOMPARE(verdict([&](TimelineLayout &layout) { layout.things[0].body.moveLeft(-30); }),
                 u"--L--"_s);
        QCOMPARE(verdict([&](TimelineLayout &layout) {
                     layout.ticks.back().rect.moveLeft(layout.picture.right() - 5);
                 }),
                 u"--L--"_s);
        QCOMPARE(verdict([&](TimelineLayout &layout) {
                     layout.things.erase(layout.things.begin()
                                         + (labelled(layout).unknown ? 1 : 0));
                 }),
                 u"---M-"_s);
        QCOMPARE(verdict([&](TimelineLayout &layout) { layout.after.count = 1; }), u"---M-"_s);
        QCOMPARE(verdict([&](TimelineLayout &layout) {
                     TimelineThing twice = layout.things[0];
                     twice.label = {};
                     twice.row = 3; // where nothing stands
                     layout.things.push_back(twice);
                 }),
                 u"---M-"_s);
        QCOMPARE(verdict([&](TimelineLayout &layout) {
                     std::ranges::find_if(layout.things, &TimelineThing::chosen)->label = {};
                 }),
                 u"----C"_s);
    }

    // ---- what a person sees in the checkout story ----

    void theCheckoutStoryStandsAsItWasDrawn()
    {
        const TimelineIndex index = indexOf(checkoutItems());
        const TimelineLayout layout = layOut(index, checkoutRequest());
        for (const int number : {1, 2, 3, 4, 5, 6, 7}) {
            const TimelineThing *thing = eventIn(layout, number);
            QVERIFY2(thing && thing->label.isShown() && !thing->label.shortened,
                     qPrintable(QString::number(number)));
        }
        QCOMPARE(eventIn(layout, 5)->form, TimelineThing::Form::Bar);
        QVERIFY(eventIn(layout, 3)->bracket.has_value());
        QVERIFY(eventIn(layout, 9)->unknown);
        QVERIFY(layout.gutter.has_value());
        QVERIFY(layout.marks[0].words.text == u"detected"
                && layout.marks[1].words.text == u"mitigated");
        QVERIFY(layout.marks[0].words.rect.bottom() <= layout.plot.top());
        QCOMPARE(layout.veils[0].words.text, u"22 min with nothing recorded: ask"_s);
        QCOMPARE(layout.impact[0].words.text, u"checkout slow for about 4 in 10 customers"_s);
        QCOMPARE(layout.ticks[0].text, u"14:10"_s);
        QCOMPARE(layout.context[0].text, u"Sat 14 Nov 2026"_s);
        QCOMPARE(layout.before.count + layout.after.count, 0);
        // The alert stands on the line of "detected".
        QVERIFY(std::abs(eventIn(layout, 1)->body.center().x() - layout.marks[0].x) < 0.01);
    }

    void onlyAnAboutIsDashedAndItsRangeIsABracket()
    {
        const TimelineLayout layout = layOut(indexOf(checkoutItems()), checkoutRequest());
        for (const TimelineThing &thing : layout.things)
            QCOMPARE(thing.approximate,
                     thing.unknown || thing.id == idOf(3) || thing.id == idOf(8));
        const auto bracket = *eventIn(layout, 3)->bracket;
        QVERIFY(std::abs(layout.xOf(clock(14, 30)) - bracket.first) < 0.01);
        QVERIFY(std::abs(layout.xOf(clock(14, 40)) - bracket.second) < 0.01);
    }

    void spansThatOverlapTakeRowsAndTheFourthIsPiledOrSigned()
    {
        QList<TimelineItem> items;
        for (int i = 0; i < 5; ++i)
            items << span(i, clock(14, i), clock(16, i));
        const TimelineIndex index = indexOf(items);
        const TimelineLayout layout = layOut(index, plainRequest({clock(13, 30), clock(16, 30)}));
        QCOMPARE(layout.lanes[0].rows, 4);
        for (int i = 0; i < 3; ++i) {
            QCOMPARE(eventIn(layout, i)->row, i);
            QCOMPARE(eventIn(layout, i)->form, TimelineThing::Form::Bar);
        }
        QVERIFY(!eventIn(layout, 3) && !eventIn(layout, 4));
        const auto pile = layout.thingOf(index, idOf(4));
        QVERIFY(pile && layout.things[*pile].count == 2);
        // Looked at from near, those that began before are told too.
        const TimelineLayout within = layOut(index, plainRequest({clock(15, 0), clock(15, 1)}));
        QVERIFY(within.things.back().goingOn || within.things[3].goingOn);
        QVERIFY(eventIn(within, 0)->cutStart && eventIn(within, 0)->cutEnd);
    }

    void whatLiesOutsideIsCountedAtItsSide()
    {
        QList<TimelineItem> items;
        for (int i = 0; i < 12; ++i)
            items << instant(i, clock(10, i));
        for (int i = 12; i < 43; ++i)
            items << instant(i, clock(18, i - 12));
        items << instant(43, clock(14, 0));
        const TimelineLayout layout =
            layOut(indexOf(items), plainRequest({clock(13, 0), clock(15, 0)}));
        QCOMPARE(layout.before.words.text, u"\u2039 12"_s);
        QCOMPARE(layout.after.words.text, u"31 \u203a"_s);
        QCOMPARE(layout.things.size(), 1);
    }

    void theChosenOneOfAPileIsCalledOut()
    {
        QList<TimelineItem> items;
        for (int i = 0; i < 40; ++i)
            items << instant(i, clock(14, 0), i % 2, u"one of many %1"_s.arg(i));
        const TimelineIndex index = indexOf(items);
        TimelineRequest request = plainRequest({clock(13, 0), clock(15, 0)});
        request.chosen = idOf(7);
        const TimelineLayout layout = layOut(index, request);
        QCOMPARE(layout.things.size(), 2);
        QVERIFY(layout.callOut && layout.callOut->y);
        QCOMPARE(layout.callOut->words.text, u"one of many 7"_s);
        QVERIFY(layout.callOut->words.rect.bottom() <= layout.plot.top());
        // Outside of the window it is called out at the side.
        request.window = {clock(15, 0), clock(16, 0)};
        const TimelineLayout later = layOut(index, request);
        QVERIFY(later.callOut && !later.callOut->y);
        QCOMPARE(later.callOut->words.text, u"\u2039 one of many 7"_s);
    }

    // "\u2039 " stands on the left and its words keep their own direction, wherever what comes after begins.
    void wordsFromRightToLeftAreCalledOutOnTheSideWhereTheyAre()
    {
        const QString words = u"\u062a\u0623\u062e\u0631 \u0627\u0644\u062f\u0641\u0639"_s;
        const TimelineIndex index = indexOf({instant(0, clock(14, 0), 0, words), instant(1, clock(17, 0))});
        TimelineRequest request = plainRequest({clock(15, 0), clock(16, 0)});
        request.chosen = idOf(0);
        QCOMPARE(layOut(index, request).callOut->words.text, u"\u200e\u2039 \u2068"_s + words + u'\u2069');
        request.window = {clock(12, 0), clock(13, 0)};
        QCOMPARE(layOut(index, request).callOut->words.text, u"\u200e\u2068"_s + words + u"\u2069 \u203a"_s);
    }

    // Drawn on paper: the sign at the end of its slot, the pile in the next, whose count is as wide as the slot.
    void aSignMakesRoomForThePileBesideIt()
    {
        const TimelineRequest request = plainRequest({clock(12, 0), clock(20, 0)});
        const TimelineLayout empty = layOut(indexOf({instant(0, clock(13, 0)), instant(1, clock(19, 0))}), request);
        const double perMicro = empty.plot.width() / static_cast<double>(request.window.span());
        const Micros slot = Micros(1) << slotBits(perMicro, request.metrics.sign);
        // The first slots of two blocks of four are told apart whatever their piles say.
        const Micros border = (clock(16, 0) / (4 * slot)) * 4 * slot;
        QList<TimelineItem> items{instant(0, border - 1, 0, u"alone"_s)};
        const Micros first = border + static_cast<Micros>(request.metrics.sign / perMicro);
        for (int i = 1; i < 1'000; ++i)
            items << instant(i, std::min(first, border + slot - 1), 0);
        const TimelineLayout layout = layOut(indexOf(items), request);
        QCOMPARE(layout.things.size(), 2);
        QVERIFY2(judges::covering(layout).isEmpty(), qPrintable(judges::covering(layout)));
        QVERIFY(layout.things[0].body.center().x() > layout.xOf(border) - request.metrics.sign);
    }

    void thePileOfSpansSaysHowFarTheLastReachesAndNoOtherDoes()
    {
        QList<TimelineItem> items;
        for (int i = 0; i < 14'400; ++i)
            items << instant(i, clock(9, 0, 2 * i), 0);
        TimelineRequest request = plainRequest({clock(8, 0), clock(20, 0)});
        const auto brackets = [&](double width) {
            request.width = width;
            int count = 0;
            for (const TimelineThing &thing : layOut(indexOf(items), request).things)
                count += thing.what == TimelineThing::What::Pile && thing.bracket ? 1 : 0;
            return count;
        };
        for (int width = 700; width < 1'100; width += 60)
            QCOMPARE(brackets(width), 0);
        items << span(14'400, *items.last().at + 1, clock(19, 0), 0);
        for (int width = 700; width < 1'100; width += 60)
            QCOMPARE(brackets(width), 1);
    }

    void marksThatCrowdAreStaggeredThenShortenedThenSilent()
    {
        TimelineRequest request = plainRequest({clock(14, 0), clock(15, 0)});
        request.marks = {{clock(14, 20), u"impact start"_s, u"start"_s},
                         {clock(14, 21), u"detected"_s, u"det."_s},
                         {clock(14, 28), u"acknowledged"_s, u"ack."_s},
                         {clock(14, 28, 30), u"mitigated"_s, u"mit."_s},
                         {clock(14, 29), u"resolved"_s, u"res."_s}};
        request.width = 500;
        const TimelineLayout layout = layOut(TimelineIndex(), request);
        QCOMPARE(layout.marks.size(), 5);
        QCOMPARE(layout.marks[0].words.text, u"impact start"_s);
        QCOMPARE(layout.marks[1].words.text, u"detected"_s);
        QVERIFY(layout.marks[0].words.rect.top() != layout.marks[1].words.rect.top());
        int silent = 0;
        for (const MarkLine &mark : layout.marks)
            silent += mark.words.isShown() ? 0 : 1;
        QVERIFY(silent > 0);
        QCOMPARE(judges::intersecting(layout), QString());
    }

    void theWordsOfASilenceShrinkWithIt()
    {
        TimelineRequest request = checkoutRequest();
        const auto words = [&](int minutes) {
            request.window = {clock(15, 6) - microsPerMinute,
                              clock(15, 6) + minutes * microsPerMinute};
            return layOut(TimelineIndex(), request).veils.at(0).words.text;
        };
        QCOMPARE(words(22), u"22 min with nothing recorded: ask"_s);
        request.window = {clock(14, 54), clock(15, 30)};
        request.silences.prepend({{clock(14, 54), clock(15, 5)},
                                  {u"eleven minutes with nothing recorded: ask"_s, u"11 min"_s}});
        request.width = 340;
        const TimelineLayout layout = layOut(TimelineIndex(), request);
        QCOMPARE(layout.veils[0].words.text, u"11 min"_s);
        QCOMPARE(layout.veils[1].words.text, u"22 min: ask"_s);
    }

    void daysLoseTheirNamesWhereTheseHaveNoRoom()
    {
        const TimelineIndex index = indexOf({instant(0, noon), instant(1, noon + 10 * microsPerDay)});
        TimelineRequest request = plainRequest({noon - microsPerDay, noon + 11 * microsPerDay});
        request.measure = wideFont();
        const auto ticks = [&](double width) {
            request.width = width;
            QStringList words;
            for (const Label &tick : layOut(index, request).ticks)
                words << tick.text;
            return words;
        };
        // 14 November 2026 is a Saturday; the window is 12 days long.
        QCOMPARE(ticks(1'600).mid(0, 3), QStringList({u"Sat 14"_s, u"Sun 15"_s, u"Mon 16"_s}));
        QCOMPARE(ticks(830).mid(0, 3), QStringList({u"14"_s, u"15"_s, u"16"_s}));
        QCOMPARE(ticks(830).size(), 12);
    }

    // ---- while one moves ----

    void scrollingMovesNothingButEverythingTogether()
    {
        const quint32 seed = QRandomGenerator::global()->generate();
        QRandomGenerator random(seed);
        const TimelineIndex index = indexOf(chance(random, 2'000));
        const TimeWindow start{noon + microsPerHour, noon + 2 * microsPerHour};
        const TimelineLayout before = layOut(index, plainRequest(start));
        const Micros by = start.span() / 97;
        const TimelineLayout after = layOut(index, plainRequest({start.from + by, start.to + by}));
        QCOMPARE(after.picture, before.picture);
        QVERIFY(before.plot == after.plot);
        const double moved = before.xOf(start.from + by) - before.plot.left();
        const double margin = moved + 50; // what stands at an edge is cut there
        int compared = 0;
        for (const TimelineThing &thing : before.things) {
            if (thing.unknown || thing.body.left() < before.plot.left() + margin
                || thing.body.right() > before.plot.right() - margin)
                continue;
            const auto same = std::ranges::find_if(after.things, [&](const TimelineThing &other) {
                return other.what == thing.what && other.lane == thing.lane
                    && other.row == thing.row && other.time == thing.time
                    && other.count == thing.count && other.id == thing.id;
            });
            QVERIFY2(same != after.things.end(), qPrintable(u"seed %1"_s.arg(seed)));
            QVERIFY2(std::abs(same->body.left() - thing.body.left() + moved) < 0.01,
                     qPrintable(u"seed %1"_s.arg(seed)));
            ++compared;
        }
        QVERIFY(compared > 30);
    }

    void aPointLeadsToTheThingUnderIt()
    {
        const TimelineIndex index = indexOf(checkoutItems());
        const TimelineLayout layout = layOut(index, checkoutRequest());
        for (size_t i = 0; i < layout.things.size(); ++i) {
            const TimelineThing &thing = layout.things[i];
            QCOMPARE(layout.thingAt(thing.body.center()), std::optional(i));
            if (thing.label.isShown())
                QCOMPARE(layout.thingAt(thing.label.rect.center()), std::optional(i));
            QCOMPARE(layout.thingAt(thing.body.center() + QPointF(0, 11.5)),
                     std::optional(i)); // 24 px high
        }
        QVERIFY(!layout.thingAt({layout.plot.left() + 1, layout.plot.top() + 1}).has_value());
    }

    void thingsAreReadInTheOrderOfTime()
    {
        const TimelineLayout layout = layOut(indexOf(checkoutItems()), checkoutRequest());
        QList<int> order;
        for (const TimelineThing &thing : layout.things)
            order << static_cast<int>(thing.id.toBytes().back()) - 1;
        QCOMPARE(order, (QList<int>{6, 0, 1, 3, 5, 2, 8, 4, 7, 9}));
    }

    // ---- what it costs ----

    void theWorkDoesNotGrowWithTheNumberOfEvents_data()
    {
        QTest::addColumn<int>("shape");
        QTest::newRow("mixed") << 0;
        QTest::newRow("spans that all overlap") << 1;
        QTest::newRow("all at one instant") << 2;
    }

    void theWorkDoesNotGrowWithTheNumberOfEvents()
    {
        QFETCH(int, shape);
        const auto many = [&](int count) {
            QRandomGenerator random(7);
            QList<TimelineItem> items;
            for (int i = 0; i < count; ++i) {
                const Micros at =
                    noon + static_cast<Micros>(random.generateDouble() * 4 * microsPerHour);
                items << (shape == 0 ? instant(i, at, i % 6)
                              : shape == 1
                              ? span(i, at - 4 * microsPerHour, at + 4 * microsPerHour, i % 6)
                              : instant(i, noon + microsPerHour, i % 6));
            }
            return indexOf(items);
        };
        const TimelineIndex few = many(2'000);
        const TimelineIndex lots = many(200'000);
        const auto work = [](const TimelineIndex &index) {
            size_t things = 0;
            for (int i = 0; i < 300; ++i) {
                const Micros from = noon - microsPerHour + i * microsPerMinute / 4;
                things +=
                    layOut(index, plainRequest({from, from + 4 * microsPerHour})).things.size();
            }
            QVERIFY(things > 0);
        };
        const double times = support::timesAsLong([&] { work(lots); }, [&] { work(few); });
        QVERIFY2(times < 3, qPrintable(u"%1 times as long"_s.arg(times)));
    }
};

QTEST_GUILESS_MAIN(TestTimelineLayout)
#include "tst_timeline_layout.moc"
