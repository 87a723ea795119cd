// An edit as a value: applied whole or not at all, inverted, joined, written as JSON and read back.
#include "app/model/differences.h"
#include "app/model/edit.h"
#include "app/model/fresh_ids.h"
#include "app/model/position.h"
#include "app/model/review.h"

#include "tests/support/random_review.h"

#include <QRandomGenerator>
#include <QTest>

using namespace story;
using namespace story::support;

namespace {

FieldRef titleOf(const Review &review)
{
    return {EntityKind::Review, review.id(), entityType(EntityKind::Review).field(QLatin1String("title"))};
}

Review titled(const QString &title)
{
    Review review;
    review.facts.add(Id(1, 1))->title = title;
    return review;
}

} // namespace

class TestEdit : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void an_edit_that_does_not_fit_changes_nothing();
    void the_inverse_takes_an_edit_back();
    void setting_a_text_is_a_splice_and_setting_the_same_is_nothing();
    void typing_on_and_deleting_on_join();
    void other_splices_do_not_join();
    void changes_go_through_json_and_back();
    void damaged_json_is_named_and_not_believed();
    void an_insert_that_names_a_blank_value_is_taken_back_whole();
    void removal_lets_go_of_every_reference();
    void fresh_ids_keep_every_link();
    void positions_stay_between_and_stay_short();
    void events_of_unknown_time_stay_after_the_one_entered_before();
};

void TestEdit::an_edit_that_does_not_fit_changes_nothing()
{
    Review review = titled(QStringLiteral("Checkout"));
    Edit edit;
    edit.changes.push_back(Change::spliceText(titleOf(review), {0, {}, QStringLiteral("Slow ")}));
    edit.changes.push_back(Change::spliceText(titleOf(review), {0, QStringLiteral("not there"), {}}));
    const auto applied = apply(review, edit);
    QVERIFY(!applied);
    QCOMPARE(applied.error().failure, Failure::BadInput);
    QCOMPARE(review.about().title, QStringLiteral("Checkout"));
}

void TestEdit::the_inverse_takes_an_edit_back()
{
    for (quint32 seed = 1; seed <= 30; ++seed) {
        const Review start = randomReview(seed, 2);
        Review review = start;
        for (EntityKind kind : {EntityKind::Event, EntityKind::Person, EntityKind::Factor, EntityKind::Action}) {
            const Edit edit = removal(review, kind, review.table(kind)->ids().first());
            const Review before = review;
            QVERIFY(apply(review, edit));
            QVERIFY(!differences(before, review).isEmpty());
            Review back = review;
            QVERIFY(apply(back, inverse(edit)));
            QVERIFY2(differences(before, back).isEmpty(), QByteArray::number(seed).constData());
        }
    }
}

void TestEdit::setting_a_text_is_a_splice_and_setting_the_same_is_nothing()
{
    Review review = titled(QStringLiteral("Checkout slow"));
    const Edit edit = setField(review, titleOf(review), QStringLiteral("Checkout very slow"));
    QCOMPARE(edit.changes.size(), size_t(1));
    QCOMPARE(edit.changes[0].op, Change::Op::Splice);
    QCOMPARE(edit.changes[0].splice, (TextSplice{9, {}, QStringLiteral("very ")}));
    QVERIFY(setField(review, titleOf(review), QStringLiteral("Checkout slow")).isEmpty());
}

void TestEdit::typing_on_and_deleting_on_join()
{
    const Review review = titled({});
    Change typed = Change::spliceText(titleOf(review), {3, {}, QStringLiteral("ab")});
    QVERIFY(joinSplices(typed, Change::spliceText(titleOf(review), {5, {}, QStringLiteral("c")})));
    QCOMPARE(typed.splice, (TextSplice{3, {}, QStringLiteral("abc")}));

    Change back = Change::spliceText(titleOf(review), {5, QStringLiteral("f"), {}});
    QVERIFY(joinSplices(back, Change::spliceText(titleOf(review), {4, QStringLiteral("e"), {}})));
    QCOMPARE(back.splice, (TextSplice{4, QStringLiteral("ef"), {}}));

    Change forward = Change::spliceText(titleOf(review), {5, QStringLiteral("f"), {}});
    QVERIFY(joinSplices(forward, Change::spliceText(titleOf(review), {5, QStringLiteral("g"), {}})));
    QCOMPARE(forward.splice, (TextSplice{5, QStringLiteral("fg"), {}}));
}

void TestEdit::other_splices_do_not_join()
{
    const Review review = titled({});
    Change typed = Change::spliceText(titleOf(review), {3, {}, QStringLiteral("ab")});
    QVERIFY(!joinSplices(typed, Change::spliceText(titleOf(review), {4, {}, QStringLiteral("c")})));
    FieldRef summary = titleOf(review);
    summary.field = entityType(EntityKind::Review).field(QLatin1String("summary"));
    QVERIFY(!joinSplices(typed, Change::spliceText(summary, {5, {}, QStringLiteral("c")})));
    QCOMPARE(typed.splice.inserted, QStringLiteral("ab"));
}

void TestEdit::changes_go_through_json_and_back()
{
    for (quint32 seed = 1; seed <= 30; ++seed) {
        const Review review = randomReview(seed, 2);
        std::vector<Change> changes;
        for (EntityKind kind : review.kinds()) {
            for (const Id &id : review.table(kind)->ids())
                changes.push_back(Change::insert(kind, *review.table(kind)->find(id)));
        }
        changes.push_back(Change::spliceText(titleOf(review), {1, QStringLiteral("a"), QStringLiteral("\U0001F642")}));
        const auto back = decodeChanges(encodeChanges(changes));
        QVERIFY2(back && *back == changes, QByteArray::number(seed).constData());
    }
}

void TestEdit::damaged_json_is_named_and_not_believed()
{
    const QByteArray good = encodeChanges({Change::spliceText(titleOf(titled({})), {0, {}, QStringLiteral("x")})});
    QVERIFY(decodeChanges(good));
    for (const char *bad : {"", "{", "[1]", "[{\"op\":\"steal\"}]"})
        QVERIFY2(!decodeChanges(bad), bad);
    QByteArray unknownField = good;
    unknownField.replace("\"title\"", "\"blame\"");
    const auto decoded = decodeChanges(unknownField);
    QVERIFY(!decoded);
    QCOMPARE(decoded.error().failure, Failure::Damaged);
}

// Found by the fuzzer of journals.
void TestEdit::an_insert_that_names_a_blank_value_is_taken_back_whole()
{
    const auto changes = decodeChanges(R"([{"entity":"event","fields":{"position":"V","start":{"earlie-t":"1"},"text":"pager fired"},
        "id":"01920000-000A-7000-8000-000000000001","op":"insert"},
        {"at":0,"entity":"event","field":"text","id":"01920000-0000-7000-8000-000000000001","inserted":"the ","op":"splice","removed":""}])");
    QVERIFY(changes);
    Review review;
    Edit edit;
    edit.changes = *changes;
    QVERIFY(!apply(review, edit)); // there is nothing that the second could change
    QVERIFY(review.events.isEmpty());
}

void TestEdit::removal_lets_go_of_every_reference()
{
    Review review = randomReview(3, 3, Fill::Every);
    for (const Id &person : review.people.ids())
        QVERIFY(apply(review, removal(review, EntityKind::Person, person)));
    for (EntityKind kind : review.kinds()) {
        for (const Field &field : entityType(kind).fields) {
            if (field.target != EntityKind::Person || (field.type != FieldType::Ref && field.type != FieldType::Refs))
                continue;
            for (const Id &id : review.table(kind)->ids())
                QVERIFY2(field.isBlank(*review.table(kind)->find(id)), field.name);
        }
    }
}

void TestEdit::fresh_ids_keep_every_link()
{
    const Review review = randomReview(5, 3, Fill::Every);
    const SystemClock clock;
    IdSource ids(clock);
    const Review copy = withFreshIds(review, ids);
    QVERIFY(copy.id() != review.id());
    QCOMPARE(copy.events.size(), review.events.size());
    const Factor &old = *review.factors.find(review.factors.ids().first());
    const Factor &now = *copy.factors.find(copy.factors.ids().first());
    QCOMPARE(now.text, old.text);
    QCOMPARE(now.events.size(), old.events.size());
    QVERIFY(copy.events.find(now.events.first()));
    QCOMPARE(copy.events.find(now.events.first())->text, review.events.find(old.events.first())->text);
}

void TestEdit::positions_stay_between_and_stay_short()
{
    QString last;
    for (int i = 0; i < 100'000; ++i) {
        const QString next = positionBetween(last, {});
        QVERIFY2(next > last && !next.endsWith(QLatin1Char('0')), qPrintable(next));
        last = next;
    }
    QVERIFY2(last.size() <= 6, qPrintable(last));

    // Keys that are none of ours end too.
    for (const char *odd : {"!", "a0", "0", "\x7f"})
        QVERIFY(!positionBetween({}, QString::fromLatin1(odd)).isEmpty());

    const quint32 seed = QRandomGenerator::global()->generate();
    QRandomGenerator random(seed);
    QStringList keys{positionBetween({}, {})};
    for (int i = 0; i < 2000; ++i) {
        const int at = random.bounded(static_cast<int>(keys.size()) + 1);
        const QString before = at == 0 ? QString() : keys[at - 1];
        const QString after = at == keys.size() ? QString() : keys[at];
        const QString key = positionBetween(before, after);
        QVERIFY2(key > before && (after.isEmpty() || key < after), QByteArray::number(seed).constData());
        keys.insert(at, key);
    }
}

void TestEdit::events_of_unknown_time_stay_after_the_one_entered_before()
{
    Review review = titled({});
    QString position;
    const auto add = [&](quint64 n, std::optional<Micros> at) {
        Event &event = *review.events.add(Id(2, n));
        if (at)
            event.start = Moment::exactly(*at);
        position = positionBetween(position, {});
        event.position = position;
    };
    add(1, 100);
    add(2, std::nullopt); // after the first
    add(3, 50);
    add(4, std::nullopt); // after the third
    add(5, 100);
    QList<quint64> order;
    for (const Event *event : inTimelineOrder(review.events)) {
        for (quint64 n = 1; n <= 5; ++n) {
            if (event->id == Id(2, n))
                order.append(n);
        }
    }
    QCOMPARE(order, (QList<quint64>{3, 4, 1, 2, 5}));
}

QTEST_GUILESS_MAIN(TestEdit)
#include "tst_edit.moc"
