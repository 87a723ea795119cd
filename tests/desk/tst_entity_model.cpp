// Rows that follow every edit: held by Qt's own judge of models and by comparing with a model made anew.
#include "app/desk/entity_model.h"
#include "app/desk/intents.h"
#include "app/model/position.h"
#include "tests/support/fixed_clock.h"
#include "tests/support/random_edits.h"
#include "tests/support/random_review.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace story;
using namespace story::support;

namespace {

std::unique_ptr<OpenReview> opened(Review review, FixedClock &clock, IdSource &ids)
{
    OpenReview::Surroundings around;
    around.clock = &clock;
    around.ids = &ids;
    around.submit = [](const store::Job &) {};
    return std::make_unique<OpenReview>(std::move(review), 1, std::move(around));
}

QStringList rows(const EntityModel &model)
{
    QStringList all;
    for (int row = 0; row < model.rowCount(); ++row) {
        QStringList cells{model.idAt(row).toString()};
        for (int column = 0; column < model.columnCount(); ++column)
            cells.append(model.data(model.index(row, column)).toString());
        all.append(cells.join(QLatin1Char('|')));
    }
    return all;
}

} // namespace

class TestEntityModel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void rows_follow_random_edits();
    void events_can_stand_as_they_were_entered();
    void rows_as_entered_follow_random_edits();
    void a_row_keeps_its_persistent_index_when_it_moves();
    void one_edit_of_an_event_is_one_signal();
    void a_filter_keeps_what_is_chosen_while_it_matches();
    void words_find_events_by_all_they_say();
    void words_follow_random_edits();
    void what_is_being_changed_stays_until_the_query_changes();
    void words_find_other_things_by_what_their_columns_show();
    void words_find_all_of_a_long_review_bit_by_bit();
    void an_edit_within_an_edit_is_followed();
    void passages_are_placed_with_their_text();
    void a_second_zone_stands_beside_the_first();
    void a_time_of_another_day_than_the_impact_says_its_day();
    void groups_stand_together_behind_what_has_none();

private:
    FixedClock m_clock;
    IdSource m_ids{m_clock};
};

void TestEntityModel::rows_follow_random_edits()
{
    const quint32 seed = QRandomGenerator::global()->generate();
    for (quint32 run = 0; run < 40; ++run) {
        const QByteArray told = "seed " + QByteArray::number(seed + run);
        const auto open = opened(openOne(seed + run), m_clock, m_ids);
        EntityModel events(*open, EntityKind::Event,
                           {QLatin1String("start"), QLatin1String("kind"), QLatin1String("text"), QLatin1String("people")});
        EntityModel actions(*open, EntityKind::Action, {QLatin1String("text"), QLatin1String("owner"), QLatin1String("status")});
        EntityModel ideas(*open, EntityKind::Action, {QLatin1String("text")}, [](const Entity &entity) {
            return static_cast<const Action &>(entity).status == ActionStatus::Idea;
        });
        const QAbstractItemModelTester judgeEvents(&events, QAbstractItemModelTester::FailureReportingMode::QtTest);
        const QAbstractItemModelTester judgeActions(&actions, QAbstractItemModelTester::FailureReportingMode::QtTest);
        const QAbstractItemModelTester judgeIdeas(&ideas, QAbstractItemModelTester::FailureReportingMode::QtTest);
        RandomEdits random(seed + run);
        for (int i = 0; i < 60; ++i)
            random.doOne(*open);
        const EntityModel freshEvents(*open, EntityKind::Event,
                                      {QLatin1String("start"), QLatin1String("kind"), QLatin1String("text"), QLatin1String("people")});
        QVERIFY2(rows(events) == rows(freshEvents), told.constData());
        const EntityModel freshActions(*open, EntityKind::Action,
                                       {QLatin1String("text"), QLatin1String("owner"), QLatin1String("status")});
        QVERIFY2(rows(actions) == rows(freshActions), told.constData());
        for (int row = 0; row < ideas.rowCount(); ++row)
            QCOMPARE(open->review().actions.find(ideas.idAt(row))->status, ActionStatus::Idea);
    }
}

void TestEntityModel::events_can_stand_as_they_were_entered()
{
    Review review;
    review.facts.add(Id(1, 1));
    const auto open = opened(review, m_clock, m_ids);
    QList<Id> entered;
    for (const int hour : {12, 8, -1, 10})
        entered.append(*addEntity(*open, EntityKind::Event, {{"start", hour < 0 ? Moment() : Moment::exactly(hour * microsPerHour)}}));
    EntityModel events(*open, EntityKind::Event, {QLatin1String("start")});
    const QAbstractItemModelTester judge(&events, QAbstractItemModelTester::FailureReportingMode::QtTest);
    const auto ids = [&events] {
        QList<Id> all;
        for (int row = 0; row < events.rowCount(); ++row)
            all.append(events.idAt(row));
        return all;
    };
    const QList<Id> byTime{entered[1], entered[2], entered[3], entered[0]};
    QCOMPARE(ids(), byTime);
    const QPersistentModelIndex chosen = events.index(3, 0); // noon, entered first
    events.setEventOrder(EntityModel::EventOrder::Entry);
    QCOMPARE(ids(), entered);
    QCOMPARE(chosen.row(), 0);
    // A time that changes moves nothing; a place does, and what is new comes last.
    const Field *start = entityType(EntityKind::Event).field(u"start");
    QVERIFY(open->set({EntityKind::Event, entered[0], start}, Moment::exactly(7 * microsPerHour)));
    QCOMPARE(ids(), entered);
    QVERIFY(moveEntity(*open, EntityKind::Event, entered[3], entered, -1));
    QCOMPARE(ids(), (QList<Id>{entered[0], entered[1], entered[3], entered[2]}));
    const Id last = *addEntity(*open, EntityKind::Event, {{"start", Moment::exactly(microsPerHour)}});
    QCOMPARE(ids().last(), last);
    events.setWords(QStringLiteral("note"));
    QCOMPARE(ids(), (QList<Id>{entered[0], entered[1], entered[3], entered[2], last}));
    events.setWords({});
    events.setEventOrder(EntityModel::EventOrder::Time);
    QCOMPARE(ids().first(), last);
}

void TestEntityModel::rows_as_entered_follow_random_edits()
{
    const quint32 seed = QRandomGenerator::global()->generate();
    for (quint32 run = 0; run < 40; ++run) {
        const QByteArray told = "seed " + QByteArray::number(seed + run);
        const auto open = opened(openOne(seed + run), m_clock, m_ids);
        EntityModel events(*open, EntityKind::Event, {QLatin1String("text")});
        EntityModel found(*open, EntityKind::Event, {QLatin1String("text")});
        for (EntityModel *model : {&events, &found})
            model->setEventOrder(EntityModel::EventOrder::Entry);
        found.setWords(QStringLiteral("e"));
        const QAbstractItemModelTester judge(&events, QAbstractItemModelTester::FailureReportingMode::QtTest);
        RandomEdits random(seed + run);
        for (int i = 0; i < 60; ++i) {
            random.doOne(*open);
            QList<Id> entered;
            for (const Event *event : inOrder(open->review().events))
                entered.append(event->id);
            QCOMPARE(events.rowCount(), static_cast<int>(entered.size()));
            for (int row = 0; row < events.rowCount(); ++row)
                QVERIFY2(events.idAt(row) == entered[row], told.constData());
            for (int row = 1; row < found.rowCount(); ++row)
                QVERIFY2(entered.indexOf(found.idAt(row - 1)) < entered.indexOf(found.idAt(row)), told.constData());
        }
    }
}

void TestEntityModel::a_row_keeps_its_persistent_index_when_it_moves()
{
    Review review;
    review.facts.add(Id(1, 1));
    const auto open = opened(review, m_clock, m_ids);
    QList<Id> ids;
    for (const char *text : {"a", "b", "c"})
        ids.append(*addEntity(*open, EntityKind::Lesson, {{"text", QString::fromLatin1(text)}}));
    EntityModel lessons(*open, EntityKind::Lesson, {QLatin1String("text")});
    const QPersistentModelIndex c = lessons.index(2, 0);
    QVERIFY(moveEntity(*open, EntityKind::Lesson, ids[2], {ids[0], ids[1], ids[2]}, -1));
    QCOMPARE(c.row(), 1);
    QCOMPARE(c.data().toString(), QStringLiteral("c"));
    QVERIFY(open->undo());
    QCOMPARE(c.row(), 2);
}

void TestEntityModel::one_edit_of_an_event_is_one_signal()
{
    Review review;
    review.facts.add(Id(1, 1));
    const auto open = opened(review, m_clock, m_ids);
    const auto add = [&](int hour) {
        return *addEntity(*open, EntityKind::Event, {{"start", hour < 0 ? Moment() : Moment::exactly(hour * microsPerHour)}});
    };
    EntityModel events(*open, EntityKind::Event, {QLatin1String("start")});
    EntityModel notes(*open, EntityKind::Event, {QLatin1String("start")}, [](const Entity &entity) {
        return static_cast<const Event &>(entity).kind == EventKind::Note;
    });
    const QAbstractItemModelTester judge(&events, QAbstractItemModelTester::FailureReportingMode::QtTest);
    const QAbstractItemModelTester judgeNotes(&notes, QAbstractItemModelTester::FailureReportingMode::QtTest);
    const Id eight = add(8);
    const Id nine = add(9);
    const Id after = add(-1);
    const Id ten = add(10);
    for (EntityModel *model : {&events, &notes}) {
        const QPersistentModelIndex chosen = model->index(model->rowOf(after), 0);
        QSignalSpy inserted(model, &EntityModel::rowsInserted);
        QSignalSpy removed(model, &EntityModel::rowsRemoved);
        QSignalSpy moved(model, &EntityModel::rowsMoved);
        QSignalSpy laidOut(model, &EntityModel::layoutChanged);
        const Field *start = entityType(EntityKind::Event).field(u"start");
        QVERIFY(open->set({EntityKind::Event, nine, start}, Moment::exactly(11 * microsPerHour)));
        QCOMPARE(moved.size(), 1); // with the one that was entered after it
        QCOMPARE(chosen.row(), 3);
        QVERIFY(open->set({EntityKind::Event, eight, start}, Moment::exactly(12 * microsPerHour)));
        QCOMPARE(moved.size(), 2);
        QCOMPARE(chosen.row(), 2);
        QVERIFY(open->undo() && open->undo());
        QCOMPARE(moved.size(), 4);
        const Id last = add(13);
        QCOMPARE(inserted.size(), 1);
        QVERIFY(removeEntity(*open, EntityKind::Event, last));
        QCOMPARE(removed.size(), 1);
        QVERIFY(removeEntity(*open, EntityKind::Event, ten));
        QCOMPARE(removed.size(), 2);
        QVERIFY(open->undo());
        QCOMPARE(inserted.size(), 2);
        QCOMPARE(laidOut.size(), 0);
        QCOMPARE(model->idAt(chosen.row()), after);
    }
}

void TestEntityModel::a_filter_keeps_what_is_chosen_while_it_matches()
{
    Review review;
    review.facts.add(Id(1, 1));
    const auto open = opened(review, m_clock, m_ids);
    QList<Id> ids;
    for (int i = 0; i < 40; ++i)
        ids.append(*addEntity(*open, EntityKind::Event, {{"text", QStringLiteral("event %1").arg(i)}, {"kind", QString::fromLatin1(i % 3 ? "note" : "alert")}}));
    EntityModel events(*open, EntityKind::Event, {QLatin1String("text")});
    const QAbstractItemModelTester judge(&events, QAbstractItemModelTester::FailureReportingMode::QtTest);
    const QPersistentModelIndex chosen = events.index(31, 0);
    QSignalSpy removed(&events, &EntityModel::rowsRemoved);
    QSignalSpy reset(&events, &EntityModel::modelReset);
    events.setFilter([](const Entity &entity) { return static_cast<const Event &>(entity).kind == EventKind::Note; });
    QCOMPARE(events.rowCount(), 26);
    QCOMPARE(events.idAt(chosen.row()), ids[31]);
    QVERIFY(removed.size() <= 2);
    events.setWords(QStringLiteral("3"));
    QCOMPARE(events.rowCount(), 8); // 13, 23, 31, 32, 34, 35, 37, 38
    QCOMPARE(events.idAt(chosen.row()), ids[31]);
    events.setFilter({});
    QCOMPARE(events.rowCount(), 13); // 3, 13, 23, and the thirties
    QCOMPARE(events.idAt(chosen.row()), ids[31]);
    events.setWords(QStringLiteral("32"));
    QVERIFY(!chosen.isValid());
    events.setWords({});
    QCOMPARE(events.rowCount(), 40);
    QCOMPARE(reset.size(), 0);
}

void TestEntityModel::words_find_events_by_all_they_say()
{
    Review review;
    review.facts.add(Id(1, 1));
    const auto open = opened(review, m_clock, m_ids);
    const Id person = *addEntity(*open, EntityKind::Person, {{"role", QStringLiteral("Écluse keeper")}});
    const Id event = *addEntity(*open, EntityKind::Event,
                                {{"text", QStringLiteral("The Queue of CHECKOUT grows\nand grows: Straße, naïve")},
                                 {"kind", QStringLiteral("alert")},
                                 {"people", QList<Id>{person}},
                                 {"system", QStringLiteral("Gateway-2")},
                                 {"tags", QStringList{QStringLiteral("payments"), QStringLiteral("Überlast")}},
                                 {"start", Moment::exactly((14 * 60 + 32) * microsPerMinute, QStringLiteral("UTC"), 0, QStringLiteral("14:32"))}});
    addEntity(*open, EntityKind::Event, {{"text", QStringLiteral("another")}}).value();
    EntityModel events(*open, EntityKind::Event, {QLatin1String("start"), QLatin1String("text")});
    for (const char *query : {"queue", "QUEUE", "  grows   checkout ", "alert", "keeper", "ecluse", "écluse", "E\u0301CLUSE", "gateway-2", "pay",
                              "überlast", "uberlast", "14:32", "14:32 que alert keep", "naive", "straße", "STRAßE", "grows and"}) {
        events.setWords(QString::fromUtf8(query));
        QVERIFY2(events.rowCount() == 1 && events.idAt(0) == event, query);
    }
    for (const char *query : {"queues", "queue other", "gateway 7", "15:32", "no such word", "rowsand"}) {
        events.setWords(QString::fromUtf8(query));
        QVERIFY2(events.rowCount() == 0, query);
    }
    // What a person is called, and the zone times are shown in, are words of their events.
    QVERIFY(open->set({EntityKind::Person, person, entityType(EntityKind::Person).field(u"role")}, QStringLiteral("lock-keeper")));
    events.setWords(QStringLiteral("ecluse"));
    QCOMPARE(events.rowCount(), 0);
    events.setWords(QStringLiteral("lock"));
    QCOMPARE(events.rowCount(), 1);
    QVERIFY(open->set({EntityKind::Review, open->id(), entityType(EntityKind::Review).field(u"zone")}, QStringLiteral("Asia/Tokyo")));
    events.setWords(QStringLiteral("23:32"));
    QCOMPARE(events.rowCount(), 1);
    events.setWords(QStringLiteral("  "));
    QCOMPARE(events.rowCount(), 2);
    QVERIFY(!events.hasWords());
}

void TestEntityModel::words_follow_random_edits()
{
    const quint32 seed = QRandomGenerator::global()->generate();
    const QStringList queries{QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("é"), QStringLiteral("z c"), QStringLiteral("漢"), QString()};
    for (quint32 run = 0; run < 40; ++run) {
        const QByteArray told = "seed " + QByteArray::number(seed + run);
        const auto open = opened(openOne(seed + run), m_clock, m_ids);
        EntityModel events(*open, EntityKind::Event, {QLatin1String("start"), QLatin1String("text"), QLatin1String("people")});
        const QAbstractItemModelTester judge(&events, QAbstractItemModelTester::FailureReportingMode::QtTest);
        bool ofEventsAlone = true;
        connect(open.get(), &OpenReview::changed, &events, [&](const ChangeSet &set) {
            ofEventsAlone = ofEventsAlone && !set.touches(EntityKind::Person) && !set.touches(EntityKind::Review);
        });
        RandomEdits random(seed + run);
        QRandomGenerator chance(seed + run);
        for (int i = 0; i < 60; ++i) {
            const QString query = queries[chance.bounded(static_cast<int>(queries.size()))];
            events.setWords(QStringLiteral("other")); // the same query again would keep what was changed
            events.setWords(query);
            EntityModel anew(*open, EntityKind::Event, {QLatin1String("start"), QLatin1String("text"), QLatin1String("people")});
            anew.setWords(query);
            QVERIFY2(rows(events) == rows(anew), told.constData());
            ofEventsAlone = true;
            random.doOne(*open);
            // Between two queries nothing that matches is missing, and all stand in the order of the timeline.
            EntityModel later(*open, EntityKind::Event, {QLatin1String("start"), QLatin1String("text"), QLatin1String("people")});
            later.setWords(query);
            for (int row = 0; row < later.rowCount(); ++row)
                QVERIFY2(!ofEventsAlone || events.rowOf(later.idAt(row)) >= 0, told.constData());
            for (int row = 1; row < events.rowCount(); ++row)
                QVERIFY2(open->timeline().standsBefore(events.idAt(row - 1), events.idAt(row)), told.constData());
        }
    }
}

void TestEntityModel::what_is_being_changed_stays_until_the_query_changes()
{
    Review review;
    review.facts.add(Id(1, 1));
    const auto open = opened(review, m_clock, m_ids);
    const Id first = *addEntity(*open, EntityKind::Event, {{"text", QStringLiteral("queue grows")}});
    const Id second = *addEntity(*open, EntityKind::Event, {{"text", QStringLiteral("cart empty")}});
    EntityModel events(*open, EntityKind::Event, {QLatin1String("text")});
    events.setWords(QStringLiteral("queue"));
    const Field *text = entityType(EntityKind::Event).field(u"text");
    // Somebody corrects the word that was looked for: the keys that follow must not land in another event.
    QVERIFY(open->type({EntityKind::Event, first, text}, QStringLiteral("queue grows"), QStringLiteral("queu grows"), OpenReview::Keys::Deleting));
    QCOMPARE(events.rowOf(first), 0);
    QVERIFY(open->set({EntityKind::Event, second, text}, QStringLiteral("queue empty")));
    QCOMPARE(events.rowOf(second), 1);
    events.setWords(QStringLiteral("queue "));
    QCOMPARE(events.rowCount(), 2); // the same words
    events.setWords(QStringLiteral("queue e"));
    QCOMPARE(events.rowCount(), 1);
    QVERIFY(removeEntity(*open, EntityKind::Event, second));
    QCOMPARE(events.rowCount(), 0);
}

void TestEntityModel::words_find_other_things_by_what_their_columns_show()
{
    Review review;
    review.facts.add(Id(1, 1));
    const auto open = opened(review, m_clock, m_ids);
    const Id owner = *addEntity(*open, EntityKind::Person, {{"role", QStringLiteral("database owner")}});
    const Id action = *addEntity(*open, EntityKind::Action, {{"text", QStringLiteral("Alert on\nqueue depth")}, {"owner", owner}});
    addEntity(*open, EntityKind::Action, {{"text", QStringLiteral("another")}}).value();
    EntityModel actions(*open, EntityKind::Action, {QLatin1String("text"), QLatin1String("owner"), QLatin1String("status")});
    const QAbstractItemModelTester judge(&actions, QAbstractItemModelTester::FailureReportingMode::QtTest);
    for (const char *query : {"DEPTH", "database", "owner queue"}) {
        actions.setWords(QString::fromUtf8(query));
        QVERIFY2(actions.rowCount() == 1 && actions.idAt(0) == action, query);
    }
    actions.setWords(QStringLiteral("idea"));
    QCOMPARE(actions.rowCount(), 2);
}

void TestEntityModel::words_find_all_of_a_long_review_bit_by_bit()
{
    constexpr int length = 21'000;
    Review review;
    review.facts.add(Id(1, 1));
    Person &person = *review.people.add(Id(3, 1));
    person.role = QStringLiteral("on-call");
    for (int n = 0; n < length; ++n) {
        Event &event = *review.events.add(Id(2, static_cast<quint64>(n) + 1));
        event.text = n % 7 == 3 ? QStringLiteral("the queue grows") : QStringLiteral("nothing new");
        // Half of them stand before those that were stored earlier.
        event.start = Moment::exactly((n % 2 ? n : -n) * microsPerMinute);
        event.position = QStringLiteral("a%1").arg(n, 6, 10, QLatin1Char('0'));
        if (n % 3 == 0)
            event.people = {Ref<Person>{person.id}};
    }
    const auto open = opened(review, m_clock, m_ids);
    EntityModel events(*open, EntityKind::Event, {QLatin1String("text")});
    const QAbstractItemModelTester judge(&events, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QSignalSpy found(&events, &EntityModel::foundMore);
    const auto inOrder = [&] {
        for (int row = 1; row < events.rowCount(); ++row) {
            if (!open->timeline().standsBefore(events.idAt(row - 1), events.idAt(row)))
                return false;
        }
        return true;
    };
    events.setWords(QStringLiteral("queue"));
    QVERIFY(events.rowCount() > 100 && events.rowCount() < length / 7); // the first at once, the others later
    QTRY_COMPARE(events.rowCount(), length / 7);
    QVERIFY(found.size() > 1);
    QVERIFY(inOrder());
    // While it is still being read (a role has changed its name), what comes in and what is asked for next is not missed.
    QVERIFY(open->set({EntityKind::Person, person.id, entityType(EntityKind::Person).field(u"role")}, QStringLiteral("database owner")));
    events.setWords(QStringLiteral("queue owner"));
    const Id added = *addEntity(*open, EntityKind::Event, {{"text", QStringLiteral("another queue")}, {"people", QList<Id>{Id(3, 1)}}});
    QVERIFY(events.rowOf(added) >= 0);
    QTRY_COMPARE(events.rowCount(), length / 21 + 1);
    QVERIFY(inOrder());
    events.setWords(QStringLiteral("on-call"));
    QCOMPARE(events.rowCount(), 0);
    events.setWords({});
    QCOMPARE(events.rowCount(), length + 1);
}

void TestEntityModel::an_edit_within_an_edit_is_followed()
{
    Review review;
    review.facts.add(Id(1, 1));
    const auto open = opened(review, m_clock, m_ids);
    bool again = true;
    // Somebody who hears of an edit before the model does, and answers with another one.
    connect(open.get(), &OpenReview::changed, open.get(), [&] {
        if (std::exchange(again, false))
            addEntity(*open, EntityKind::Event, {{"text", QStringLiteral("within")}, {"start", Moment::exactly(1)}}).value();
    });
    EntityModel events(*open, EntityKind::Event, {QLatin1String("text")});
    const QAbstractItemModelTester judge(&events, QAbstractItemModelTester::FailureReportingMode::QtTest);
    addEntity(*open, EntityKind::Event, {{"text", QStringLiteral("around")}, {"start", Moment::exactly(2)}}).value();
    QCOMPARE(events.rowCount(), 2);
    QCOMPARE(events.data(events.index(0, 0)).toString(), QStringLiteral("within"));
    QCOMPARE(events.data(events.index(1, 0)).toString(), QStringLiteral("around"));
}

void TestEntityModel::passages_are_placed_with_their_text()
{
    Review review;
    review.facts.add(Id(1, 1));
    const auto open = opened(review, m_clock, m_ids);
    const Id passage = *addEntity(*open, EntityKind::Passage,
                                  {{"text", QStringLiteral("the replica was behind")}, {"first_line", qint64(12)}, {"last_line", qint64(14)}});
    const auto event = placePassage(*open, passage, EntityKind::Event);
    QVERIFY(event);
    QCOMPARE(open->review().events.find(*event)->text, QStringLiteral("the replica was behind"));
    QCOMPARE(open->review().events.find(*event)->sourceLines, QStringLiteral("12-14"));
    QVERIFY(open->review().passages.isEmpty());
    QVERIFY(open->undo());
    QCOMPARE(open->review().passages.size(), 1);
    QVERIFY(open->review().events.isEmpty());
    const auto finding = placePassage(*open, passage, EntityKind::Finding, Goal::Luck);
    QVERIFY(finding);
    QCOMPARE(open->review().findings.find(*finding)->goal, Goal::Luck);
}

void TestEntityModel::a_second_zone_stands_beside_the_first()
{
    Review review;
    review.facts.add(Id(1, 1))->zone = QStringLiteral("Europe/Berlin");
    Event *event = review.events.add(Id(2, 1));
    event->start = Moment::exactly(Micros(1'794'663'120) * microsPerSecond); // 14 Nov 2026, 13:32 UTC
    event->end = Moment::exactly(Micros(1'794'664'500) * microsPerSecond);   // 13:55 UTC
    review.events.add(Id(2, 2));
    const auto open = opened(std::move(review), m_clock, m_ids);
    EntityModel model(*open, EntityKind::Event, {QLatin1String("start"), QLatin1String("text")});
    const QModelIndex start = model.index(model.rowOf(Id(2, 1)), 0);
    QCOMPARE(start.data(EntityModel::SecondZoneRole).toString(), QString());
    model.setSecondZone(QTimeZone::utc());
    QCOMPARE(start.data().toString(), QStringLiteral("14:32–14:55"));
    QCOMPARE(start.data(EntityModel::SecondZoneRole).toString(), QStringLiteral("13:32–13:55 UTC"));
    QVERIFY(start.data(Qt::AccessibleTextRole).toString().endsWith(QStringLiteral("13:32–13:55 UTC")));
    QCOMPARE(model.index(start.row(), 1).data(EntityModel::SecondZoneRole).toString(), QString());
    QCOMPARE(model.index(model.rowOf(Id(2, 2)), 0).data(EntityModel::SecondZoneRole).toString(), QString());
    model.setSecondZone({});
    QCOMPARE(start.data(EntityModel::SecondZoneRole).toString(), QString());
}

void TestEntityModel::a_time_of_another_day_than_the_impact_says_its_day()
{
    constexpr Micros afternoon = Micros(1'794'663'120) * microsPerSecond; // 14 Nov 2026, 13:32 UTC, a Saturday
    constexpr Micros day = Micros(24 * 3600) * microsPerSecond;
    Review review;
    ReviewFacts *facts = review.facts.add(Id(1, 1));
    facts->zone = QStringLiteral("Europe/Berlin");
    facts->impactStart = Moment::exactly(afternoon);
    review.events.add(Id(2, 1))->start = Moment::exactly(afternoon - day);
    review.events.add(Id(2, 2))->start = Moment::exactly(afternoon);
    Event *long_ = review.events.add(Id(2, 3));
    long_->start = Moment::exactly(afternoon + 60 * microsPerSecond);
    long_->end = Moment::exactly(afternoon + day);
    const auto open = opened(std::move(review), m_clock, m_ids);
    EntityModel model(*open, EntityKind::Event, {QLatin1String("start")});
    const auto text = [&](quint64 id, int role = Qt::DisplayRole) { return model.index(model.rowOf(Id(2, id)), 0).data(role).toString(); };
    QCOMPARE(text(1), QStringLiteral("Fri 13 Nov 2026 14:32"));
    QVERIFY(text(1, Qt::AccessibleTextRole).contains(QStringLiteral("Fri 13 Nov 2026 14:32")));
    QCOMPARE(text(2), QStringLiteral("14:32"));
    QCOMPARE(text(3), QStringLiteral("14:33 – Sun 15 Nov 2026 14:32"));
}

void TestEntityModel::groups_stand_together_behind_what_has_none()
{
    Review review;
    review.facts.add(m_ids.next());
    QHash<QString, Id> ids;
    QString position;
    const auto add = [&](const QString &text, const QString &theme) {
        Factor &factor = *review.factors.add(m_ids.next());
        factor.text = text;
        factor.theme = theme;
        factor.position = position = positionBetween(position, {});
        ids.insert(text, factor.id);
    };
    add(QStringLiteral("a"), QStringLiteral("Retries"));
    add(QStringLiteral("b"), QStringLiteral("Alerts"));
    add(QStringLiteral("c"), QStringLiteral("Retries "));
    add(QStringLiteral("d"), {});
    add(QStringLiteral("e"), QStringLiteral("Alerts"));
    const auto open = opened(std::move(review), m_clock, m_ids);
    EntityModel model(*open, EntityKind::Factor, {QLatin1String("text"), QLatin1String("theme")});
    const QAbstractItemModelTester judge(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    const auto shown = [&] {
        QString all;
        for (int row = 0; row < model.rowCount(); ++row) {
            const QString group = model.groupBegunBy(row);
            all += (group.isEmpty() ? QString() : QLatin1Char('[') + group + QLatin1Char(']')) + model.index(row, 0).data().toString();
        }
        return all;
    };
    QCOMPARE(shown(), QStringLiteral("abcde"));
    model.setGroupedBy(QLatin1String("theme"));
    QCOMPARE(shown(), QStringLiteral("d[Retries]ac[Alerts]be"));
    const Field *theme = entityType(EntityKind::Factor).field(u"theme");
    const auto set = [&](const char *text, const QString &words) {
        QVERIFY(open->set({EntityKind::Factor, ids.value(QLatin1String(text)), theme}, words));
    };
    set("d", QStringLiteral("Alerts"));
    QCOMPARE(shown(), QStringLiteral("[Retries]ac[Alerts]bde"));
    set("a", {});
    QCOMPARE(shown(), QStringLiteral("a[Alerts]bde[Retries]c"));
    QVERIFY(open->undo());
    QVERIFY(open->undo());
    QCOMPARE(shown(), QStringLiteral("d[Retries]ac[Alerts]be"));
    QVERIFY(removeEntity(*open, EntityKind::Factor, ids.value(QStringLiteral("a"))));
    QCOMPARE(shown(), QStringLiteral("d[Alerts]be[Retries]c"));
}

QTEST_GUILESS_MAIN(TestEntityModel)
#include "tst_entity_model.moc"
