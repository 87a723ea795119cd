// The picture of a timeline: complete, within its frame, and with words for those who do not see it.
#include "app/figure/timeline_drawing.h"
#include "app/figure/timeline_view.h"
#include "tests/figure/timeline_samples.h"

#include <QTest>

using namespace story;
using namespace story::figure;
using namespace story::figure::samples;
using namespace Qt::StringLiterals;

namespace {

Drawing pictureOf(const QList<TimelineItem> &items, const TimelineRequest &request)
{
    TimelineIndex index;
    index.assign(items);
    TimelineWords words;
    words.title = u"Timeline"_s;
    words.nameOf = [](const TimelineItem &item) { return u"%1: "_s.arg(item.kind) + item.label; };
    return draw(index, layOut(index, request), request.metrics, words);
}

template <class S>
QList<S> all(const Drawing &drawing)
{
    QList<S> found;
    for (const Shape &shape : drawing.shapes) {
        if (const S *one = std::get_if<S>(&shape))
            found << *one;
    }
    return found;
}

QStringList textsOf(const Drawing &drawing)
{
    QStringList texts;
    for (const TextRun &run : all<TextRun>(drawing))
        texts << run.text;
    return texts;
}

} // namespace

class TestTimelineDrawing : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatIsOnlyPaintedIsTheSameWithoutNames()
    {
        TimelineIndex index;
        index.assign(checkoutItems());
        const TimelineRequest request = checkoutRequest();
        const TimelineLayout layout = layOut(index, request);
        TimelineWords none;
        none.areWanted = false;
        none.nameOf = [](const TimelineItem &) -> QString { qFatal("nobody asked for a name"); };
        const Drawing drawing = draw(index, layout, request.metrics, none);
        QVERIFY(drawing.groups.isEmpty());
        QCOMPARE(drawing.shapes.size(), draw(index, layout, request.metrics, {}).shapes.size());
        QCOMPARE(textsOf(drawing), textsOf(draw(index, layout, request.metrics, {})));
    }

    void everyEventIsSaidInTheOrderItIsRead()
    {
        const QList<TimelineItem> items = checkoutItems();
        const Drawing drawing = pictureOf(items, checkoutRequest());
        QCOMPARE(drawing.groups.first(), u"4: support"_s);
        QCOMPARE(drawing.groups[9], u"3: dashboard green all morning"_s);
        for (const TimelineItem &item : items)
            QCOMPARE(drawing.groups.count(u"%1: "_s.arg(item.kind) + item.label), 1);
        QVERIFY(drawing.groups.contains(u"detected at 14:32"_s));
        QVERIFY(drawing.groups.contains(u"22 min with nothing recorded: ask"_s));
        QVERIFY(drawing.groups.contains(u"impact: checkout slow for about 4 in 10 customers"_s));
        QCOMPARE(drawing.description, u"9 events, 14:10\u201316:00; 1 of unknown time."_s);
        for (const Shape &shape : drawing.shapes) {
            const int group = std::visit([](const auto &one) { return one.group; }, shape);
            QVERIFY(group >= -1 && group < drawing.groups.size());
        }
    }

    void everyTextOfTheLayoutIsDrawnOnceWhereItStands()
    {
        TimelineIndex index;
        index.assign(checkoutItems());
        TimelineRequest request = checkoutRequest();
        request.chosen = idOf(8);
        const TimelineLayout layout = layOut(index, request);
        const Drawing drawing = pictureOf(checkoutItems(), request);
        QStringList expected;
        for (const Label *label : layout.labels())
            expected << label->text;
        QStringList drawn = textsOf(drawing);
        expected.sort();
        drawn.sort();
        QCOMPARE(drawn, expected);
    }

    void noLineOfAMarkRunsThroughWords()
    {
        QList<TimelineItem> items;
        for (int i = 0; i < 20; ++i)
            items << instant(i, clock(14, 3 * i), i % 5, u"a label of some length %1"_s.arg(i));
        TimelineRequest request = checkoutRequest();
        for (int i = 0; i < 9; ++i)
            request.marks.append({clock(14, 7 * i + 2), u"mark"_s, {}});
        request.chosen = idOf(3);
        const Drawing drawing = pictureOf(items, request);
        int lines = 0;
        for (const LineShape &line : all<LineShape>(drawing)) {
            if (line.from.x() != line.to.x() || line.stroke.ink.role == Ink::Role::Line)
                continue;
            ++lines;
            for (const TextRun &run : all<TextRun>(drawing)) {
                const bool across = run.rect.left() < line.from.x()
                    && run.rect.right() > line.from.x() && run.rect.top() < line.to.y()
                    && run.rect.bottom() > line.from.y();
                QVERIFY2(!across, qPrintable(run.text));
            }
        }
        QVERIFY(lines >= 9);
    }

    void aPileSaysHowManyAndFromWhenToWhen()
    {
        QList<TimelineItem> items;
        for (int i = 0; i < 12; ++i)
            items << instant(i, clock(14, 30, i));
        TimelineRequest request = checkoutRequest();
        const Drawing drawing = pictureOf(items, request);
        QVERIFY(drawing.groups.contains(u"12 events, 14:30\u201314:30:11"_s));
        QVERIFY(textsOf(drawing).contains(u"12"_s));
    }

    // A painter whose letters are narrower than was measured would else leave a hole before them.
    void theWordsOfTheImpactBeginWhereTheBandEndsIfTheyStandBesideIt()
    {
        TimelineRequest request = checkoutRequest();
        request.marks.clear();
        for (const auto &[minutes, anchor] : {std::pair{70, TextRun::Anchor::Middle}, {2, TextRun::Anchor::Start}}) {
            request.impact.first().window = {clock(14, 22), clock(14, 22 + minutes)};
            for (const TextRun &run : all<TextRun>(pictureOf(checkoutItems(), request))) {
                if (run.ink.role == Ink::Role::ImpactText)
                    QCOMPARE(run.anchor, anchor);
            }
        }
    }

    void theRingAroundTheChosenOneTouchesNoWords()
    {
        TimelineRequest request = checkoutRequest();
        request.chosen = idOf(1);
        const Drawing drawing = pictureOf(checkoutItems(), request);
        const QList<RectShape> rects = all<RectShape>(drawing);
        const auto ring = std::ranges::find_if(rects, [](const RectShape &rect) { return rect.fill == Ink{Ink::Role::AccentSoft}; });
        QVERIFY(ring != rects.end());
        int seen = 0;
        for (const TextRun &run : all<TextRun>(drawing)) {
            seen += run.text == u"pager: latency" ? 1 : 0;
            QVERIFY2(!run.rect.intersects(ring->rect.adjusted(-2, 0, 2, 0)), qPrintable(run.text));
        }
        QCOMPARE(seen, 1);
    }

    void whatIsApproximateIsDashedAndUnfilled()
    {
        for (int kind = 0; kind < eventKinds; ++kind) {
            TimelineItem item = instant(0, clock(15, 0));
            item.kind = kind;
            item.approximate = true;
            int found = 0;
            for (const OutlineShape &shape :
                 all<OutlineShape>(pictureOf({item}, checkoutRequest()))) {
                found += 1;
                QVERIFY(shape.stroke && !shape.stroke->dashes.empty()
                        && shape.fill->role != Ink::Role::Kind);
            }
            QCOMPARE(found, 1);
            item.approximate = false;
            for (const OutlineShape &shape :
                 all<OutlineShape>(pictureOf({item}, checkoutRequest())))
                QVERIFY(!shape.stroke && shape.fill->role == Ink::Role::Kind
                        && shape.fill->kind == kind);
        }
    }

    void eachKindHasAShapeOfItsOwnWithinOneUnit()
    {
        QSet<QString> shapes;
        for (int kind = 0; kind < eventKinds; ++kind) {
            QString told;
            for (const Outline::Step &step : outlineOf(kind).steps) {
                told += u"%1,%2 "_s.arg(step.to.x()).arg(step.to.y());
                QVERIFY(std::abs(step.to.x()) <= 0.5 && std::abs(step.to.y()) <= 0.5);
            }
            shapes.insert(told);
        }
        QCOMPARE(shapes.size(), eventKinds);
    }
};

QTEST_GUILESS_MAIN(TestTimelineDrawing)
#include "tst_timeline_drawing.moc"
