// The order that follows every edit is the one that sorting would give, and what it tells of its steps leads from one to the next.
#include "app/model/time_questions.h"
#include "app/desk/intents.h"
#include "app/desk/open_review.h"
#include "app/model/position.h"
#include "tests/support/effort.h"
#include "tests/support/fixed_clock.h"
#include "tests/support/random_edits.h"

#include <QTest>

using namespace story;
using namespace story::support;
using namespace Qt::StringLiterals;

namespace {

const Field *fieldOf(const char *name)
{
    return entityType(EntityKind::Event).field(QLatin1String(name));
}

QList<Id> sorted(const Review &review)
{
    QList<Id> ids;
    for (const Event *event : inTimelineOrder(review.events))
        ids.append(event->id);
    return ids;
}

QList<Id> rows(const TimelineOrder &order)
{
    QList<Id> ids;
    for (qsizetype row = 0; row < order.size(); ++row)
        ids.append(order.idAt(row));
    return ids;
}

// Does by hand what the steps say.
void doSteps(QList<Id> &ids, const QList<TimelineOrder::Step> &steps)
{
    for (const TimelineOrder::Step &step : steps) {
        if (step.how != TimelineOrder::Step::How::Inserted) {
            QCOMPARE(ids.mid(step.from, step.ids.size()), step.ids);
            ids.remove(step.from, step.ids.size());
        }
        if (step.how != TimelineOrder::Step::How::Removed) {
            for (qsizetype i = 0; i < step.ids.size(); ++i)
                ids.insert(step.to + i, step.ids[i]);
        }
    }
}

// A moment as people tell it: often one of few, so that times are alike, and often none.
Moment someMoment(QRandomGenerator &random)
{
    Moment moment;
    switch (random.bounded(6)) {
    case 0: return moment;
    case 1: moment.typed = u"14:32"_s; return moment; // its day is open
    case 2: moment.latest = random.bounded(5) * microsPerHour; moment.precision = Precision::Before; return moment;
    case 3:
        moment.earliest = random.bounded(5) * microsPerHour;
        moment.latest = *moment.earliest + 10 * microsPerMinute;
        moment.precision = Precision::About;
        return moment;
    default: return Moment::exactly(random.bounded(5) * microsPerHour);
    }
}

} // namespace

class TestTimelineOrder : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void it_is_what_sorting_gives_after_random_edits();
    void an_event_of_unknown_time_moves_with_the_one_before_it();
    void many_events_at_once_are_sorted_anew();
    void it_knows_which_events_the_checks_ask_for();
    void a_long_timeline_follows_as_quickly_as_a_short_one();

private:
    std::unique_ptr<OpenReview> opened(Review review)
    {
        OpenReview::Surroundings around;
        around.clock = &m_clock;
        around.ids = &m_ids;
        around.submit = [](const store::Job &) {};
        return std::make_unique<OpenReview>(std::move(review), 1, std::move(around));
    }
    void compareFacts(const OpenReview &open, const QByteArray &told);

    FixedClock m_clock;
    IdSource m_ids{m_clock};
};

// Against looking at every event.
void TestTimelineOrder::compareFacts(const OpenReview &open, const QByteArray &told)
{
    const TimelineOrder &order = open.timeline();
    Id firstPlaced, lastPlaced, firstToAsk, lastStored;
    for (const Event *event : inTimelineOrder(open.review().events)) {
        if (event->start.isPlaced()) {
            firstPlaced = firstPlaced.isNull() ? event->id : firstPlaced;
            lastPlaced = event->id;
        }
        if (timesToAsk(*event) > 0 && firstToAsk.isNull())
            firstToAsk = event->id;
    }
    const auto entered = inOrder(open.review().events);
    for (const Event *event : entered) {
        if (event->start.isPlaced())
            lastStored = event->id;
    }
    QVERIFY2(order.firstPlaced() == firstPlaced && order.lastPlaced() == lastPlaced && order.firstToAsk() == firstToAsk
                 && order.lastStored() == lastStored,
             told.constData());
    QVERIFY2(order.lastPosition() == (entered.isEmpty() ? QString() : entered.back()->position), told.constData());
    for (const Event *event : entered) {
        QString next;
        for (const Event *other : entered) {
            if (other->position > event->position && (next.isEmpty() || other->position < next))
                next = other->position;
        }
        QVERIFY2(order.positionAfter(event->id) == next, told.constData());
    }
}

void TestTimelineOrder::it_is_what_sorting_gives_after_random_edits()
{
    const quint32 seed = QRandomGenerator::global()->generate();
    for (quint32 run = 0; run < 60; ++run) {
        const QByteArray told = "seed " + QByteArray::number(seed + run);
        const auto open = opened(openOne(seed + run));
        QRandomGenerator random(seed + run);
        RandomEdits edits(seed + run);
        const TimelineOrder &order = open->timeline();
        QList<Id> followed = rows(order);
        quint64 version = order.version();
        for (int i = 0; i < 120; ++i) {
            const QList<Id> ids = open->review().events.ids();
            const Id any = ids.isEmpty() ? Id() : ids[random.bounded(static_cast<int>(ids.size()))];
            switch (any.isNull() ? 0 : random.bounded(6)) {
            case 0: {
                // The order as it is; then something may happen anywhere in it.
                QVERIFY(addEntity(*open, EntityKind::Event, {{"start", someMoment(random)}}, random.bounded(2) ? any : Id()));
                break;
            }
            case 1: QVERIFY(open->set({EntityKind::Event, any, fieldOf("start")}, someMoment(random))); break;
            case 2: {
                const QString position = positionBetween(random.bounded(3) ? open->review().events.find(any)->position : QString(), {});
                QVERIFY(open->set({EntityKind::Event, any, fieldOf("position")}, position));
                break;
            }
            case 3: { // two at once, time and place
                Edit edit;
                for (const Id &id : {any, ids.front()}) {
                    if (id == ids.front() && id == any && !edit.isEmpty())
                        continue;
                    const Edit one = setField(open->review(), {EntityKind::Event, id, fieldOf("start")}, someMoment(random));
                    edit.changes.insert(edit.changes.end(), one.changes.begin(), one.changes.end());
                    const Edit two = setField(open->review(), {EntityKind::Event, id, fieldOf("position")},
                                              positionBetween(open->review().events.find(ids.back())->position, {}));
                    edit.changes.insert(edit.changes.end(), two.changes.begin(), two.changes.end());
                }
                QVERIFY(open->apply(edit));
                break;
            }
            default: edits.doOne(*open); break;
            }
            QVERIFY2(rows(order) == sorted(open->review()), told.constData());
            // typeSomewhere is several edits, but of texts: they change no order.
            QVERIFY2(order.version() <= version + 1, told.constData());
            if (order.version() != version) {
                QVERIFY2(!order.isSortedAnew(), told.constData());
                doSteps(followed, order.steps());
                version = order.version();
            }
            QVERIFY2(followed == rows(order), told.constData());
            for (qsizetype row = 0; row < order.size(); ++row) {
                QVERIFY2(order.rowOf(order.idAt(row)) == row, told.constData());
                QVERIFY2(order.idOfSlot(order.slotAt(row)) == order.idAt(row), told.constData());
                QVERIFY2(row == 0 || order.keyAt(row - 1) <= order.keyAt(row), told.constData());
            }
        }
        compareFacts(*open, told);
        if (QTest::currentTestFailed())
            return;
    }
}

void TestTimelineOrder::an_event_of_unknown_time_moves_with_the_one_before_it()
{
    Review review;
    review.facts.add(Id(1, 1));
    const auto open = opened(review);
    const auto add = [&](int hour) {
        return *addEntity(*open, EntityKind::Event, {{"start", hour < 0 ? Moment() : Moment::exactly(hour * microsPerHour)}});
    };
    const Id nine = add(9);
    const Id after = add(-1);
    const Id more = add(-1);
    const Id ten = add(10);
    const TimelineOrder &order = open->timeline();
    QCOMPARE(rows(order), (QList<Id>{nine, after, more, ten}));
    QVERIFY(open->set({EntityKind::Event, nine, fieldOf("start")}, Moment::exactly(11 * microsPerHour)));
    QCOMPARE(rows(order), (QList<Id>{ten, nine, after, more}));
    QCOMPARE(order.steps().size(), 1);
    QCOMPARE(order.steps().front().ids, (QList<Id>{nine, after, more}));
    QCOMPARE(order.keyAt(3), 11 * microsPerHour);
    QVERIFY(open->undo());
    QCOMPARE(rows(order), (QList<Id>{nine, after, more, ten}));
    // Without the one before them they stand at the beginning.
    QVERIFY(removeEntity(*open, EntityKind::Event, nine));
    QCOMPARE(rows(order), (QList<Id>{after, more, ten}));
    QCOMPARE(order.rowOf(nine), -1);
}

void TestTimelineOrder::many_events_at_once_are_sorted_anew()
{
    Review review;
    review.facts.add(Id(1, 1));
    const auto open = opened(review);
    const TimelineOrder &order = open->timeline();
    Edit edit;
    QString position;
    for (int i = 0; i < 1000; ++i) {
        Event event;
        event.id = m_ids.next();
        event.start = Moment::exactly((i * 7919 % 1000) * microsPerMinute);
        event.position = position = positionBetween(position, {});
        const Edit one = insertion(event);
        edit.changes.insert(edit.changes.end(), one.changes.begin(), one.changes.end());
    }
    QVERIFY(open->apply(edit));
    QCOMPARE(order.version(), 1);
    QVERIFY(order.isSortedAnew());
    QCOMPARE(rows(order), sorted(open->review()));
    QVERIFY(open->undo());
    QCOMPARE(order.size(), 0);
    QVERIFY(open->redo());
    QCOMPARE(rows(order), sorted(open->review()));
}

void TestTimelineOrder::it_knows_which_events_the_checks_ask_for()
{
    const auto open = opened([] {
        Review review;
        review.facts.add(Id(1, 1));
        return review;
    }());
    compareFacts(*open, "nothing yet");
    Moment open1;
    open1.typed = u"9:15"_s;
    const Id first = *addEntity(*open, EntityKind::Event, {{"start", open1}});
    const Id placed = *addEntity(*open, EntityKind::Event, {{"start", Moment::exactly(microsPerHour)}});
    QCOMPARE(open->timeline().firstToAsk(), first);
    QCOMPARE(open->timeline().lastStored(), placed);
    QCOMPARE(open->timeline().lastPlaced(placed), Id());
    QVERIFY(placeOpenDays(*open, QDate(2026, 11, 14)));
    QCOMPARE(open->timeline().firstToAsk(), Id());
    compareFacts(*open, "placed");
}

void TestTimelineOrder::a_long_timeline_follows_as_quickly_as_a_short_one()
{
    const auto withEvents = [&](int count) {
        Review review;
        review.facts.add(Id(1, 1));
        QString position;
        for (int i = 0; i < count; ++i) {
            Event &event = *review.events.add(m_ids.next());
            event.start = Moment::exactly(i * microsPerMinute);
            event.position = position = positionBetween(position, {});
        }
        return opened(std::move(review));
    };
    const auto work = [](OpenReview &open) {
        open.timeline();
        const QList<Id> ids = open.review().events.ids();
        return [&open, ids] {
            for (int i = 0; i < 2000; ++i) {
                const FieldRef ref{EntityKind::Event, ids[(i * 7919LL) % ids.size()], fieldOf("start")};
                Moment moment = open.review().events.find(ref.id)->start;
                *moment.earliest += microsPerHour;
                moment.latest = moment.earliest;
                QVERIFY(open.set(ref, moment));
            }
        };
    };
    const auto small = withEvents(500);
    const auto large = withEvents(50'000);
    // A hundred times the events: sorting each time would take more than a hundred times as long.
    const double times = timesAsLong(work(*large), work(*small));
    QVERIFY2(times < 15, QByteArray::number(times).constData());
}

QTEST_GUILESS_MAIN(TestTimelineOrder)
#include "tst_timeline_order.moc"
