// The one table of fields: names that files depend on, and that every type of field goes there and back.
#include "app/model/review.h"

#include "tests/support/random_review.h"

#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace story;
using namespace story::support;

class TestFields : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void names_are_lower_snake_and_unique();
    void every_field_reads_what_was_written();
    void a_value_of_another_type_is_refused_and_nothing_changes();
    void json_goes_there_and_back();
    void the_first_choice_is_the_blank_one();
    void references_name_the_kind_they_lead_to();
};

void TestFields::names_are_lower_snake_and_unique()
{
    const QRegularExpression form(QStringLiteral("^[a-z][a-z0-9]*(_[a-z0-9]+)*$"));
    QSet<QString> entities;
    for (const EntityType &type : entityTypes()) {
        QVERIFY2(form.match(QLatin1String(type.name)).hasMatch(), type.name);
        QVERIFY2(!entities.contains(QLatin1String(type.name)), type.name);
        entities.insert(QLatin1String(type.name));
        QCOMPARE(&entityType(type.kind), &type);
        QCOMPARE(entityTypeNamed(QLatin1String(type.name)), &type);
        QSet<QString> fields;
        for (const Field &field : type.fields) {
            QVERIFY2(form.match(QLatin1String(field.name)).hasMatch(), field.name);
            QVERIFY2(!fields.contains(QLatin1String(field.name)), field.name);
            fields.insert(QLatin1String(field.name));
            QVERIFY2(!field.labelText().isEmpty(), field.name);
            QCOMPARE(type.field(QLatin1String(field.name)), &field);
        }
    }
    QCOMPARE(entities.size(), entityKindCount);
    QVERIFY(!entityTypeNamed(QLatin1String("culprit")));
}

void TestFields::every_field_reads_what_was_written()
{
    const Review full = randomReview(7, 2, Fill::Every);
    Review copy;
    for (EntityKind kind : full.kinds()) {
        for (const Id &id : full.table(kind)->ids()) {
            Entity *target = copy.table(kind)->add(id);
            for (const Field &field : entityType(kind).fields) {
                QVERIFY2(field.isBlank(*target), field.name);
                const Value value = field.read(*full.table(kind)->find(id));
                QVERIFY2(field.write(*target, value), field.name);
                QVERIFY2(field.read(*target) == value, field.name);
            }
        }
    }
}

void TestFields::a_value_of_another_type_is_refused_and_nothing_changes()
{
    Action action;
    const Field &status = *entityType(EntityKind::Action).field(QLatin1String("status"));
    QVERIFY(status.write(action, QStringLiteral("soaking")));
    QVERIFY(!status.write(action, QStringLiteral("forgotten")));
    QVERIFY(!status.write(action, qint64(3)));
    QCOMPARE(action.status, ActionStatus::Soaking);
    const Field &due = *entityType(EntityKind::Action).field(QLatin1String("due"));
    QVERIFY(!due.write(action, QStringLiteral("2026-11-27")));
    QVERIFY(!action.due.isValid());
}

void TestFields::json_goes_there_and_back()
{
    for (quint32 seed = 1; seed <= 50; ++seed) {
        const Review review = randomReview(seed, 2);
        for (EntityKind kind : review.kinds()) {
            for (const Id &id : review.table(kind)->ids()) {
                for (const Field &field : entityType(kind).fields) {
                    const Value value = field.read(*review.table(kind)->find(id));
                    const auto back = valueFromJson(field.type, toJson(value));
                    QVERIFY2(back && *back == value, field.name);
                }
            }
        }
    }
    // Times far beyond what a JSON number can hold exactly.
    Moment far = Moment::exactly(Q_INT64_C(9'007'199'254'740'993'123));
    const auto back = valueFromJson(FieldType::Moment, toJson(Value(far)));
    QVERIFY(back && std::get<Moment>(*back) == far);
    QVERIFY(!valueFromJson(FieldType::Moment, QJsonValue(QStringLiteral("yesterday"))));
    QVERIFY(!valueFromJson(FieldType::Day, QJsonValue(QStringLiteral("2026-02-30"))));
    QVERIFY(!valueFromJson(FieldType::Ref, QJsonValue(QStringLiteral("me"))));
    QVERIFY(!valueFromJson(FieldType::Flag, QJsonValue(1)));
}

void TestFields::the_first_choice_is_the_blank_one()
{
    const ReviewFacts facts;
    for (const Field &field : entityType(EntityKind::Review).fields)
        QVERIFY2(field.isBlank(facts), field.name);
    const Event event;
    for (const Field &field : entityType(EntityKind::Event).fields)
        QVERIFY2(field.isBlank(event), field.name);
}

void TestFields::references_name_the_kind_they_lead_to()
{
    QCOMPARE(entityType(EntityKind::Action).field(QLatin1String("owner"))->target, EntityKind::Person);
    QCOMPARE(entityType(EntityKind::Action).field(QLatin1String("factors"))->target, EntityKind::Factor);
    QCOMPARE(entityType(EntityKind::Event).field(QLatin1String("version_of"))->target, EntityKind::Event);
    QCOMPARE(entityType(EntityKind::Evidence).field(QLatin1String("event"))->target, EntityKind::Event);
    QCOMPARE(entityType(EntityKind::Lesson).field(QLatin1String("superseded_by"))->target, EntityKind::Lesson);
}

QTEST_GUILESS_MAIN(TestFields)
#include "tst_fields.moc"
