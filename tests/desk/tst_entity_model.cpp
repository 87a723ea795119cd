// Rows that follow every edit: held by Qt's own judge of models and by comparing with a model made anew.
#include "app/desk/entity_model.h"
#include "app/desk/intents.h"
#include "tests/support/fixed_clock.h"
#include "tests/support/random_edits.h"
#include "tests/support/random_review.h"

#include <QAbstractItemModelTester>
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
    void a_row_keeps_its_persistent_index_when_it_moves();
    void passages_are_placed_with_their_text();
    void a_second_zone_stands_beside_the_first();

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

QTEST_GUILESS_MAIN(TestEntityModel)
#include "tst_entity_model.moc"
