// Which events tell the same moment.
#include "app/model/tellings.h"
#include "tests/support/random_review.h"

#include <QTest>

using namespace story;
using namespace Qt::StringLiterals;

namespace {

Id numbered(quint64 n)
{
    return Id(2, n);
}

// Events 1..n in entry order; {{3, 1}}: 3 is a telling of 1.
Review reviewOf(int n, const QList<std::pair<int, int>> &tellings)
{
    Review review;
    review.facts.add(Id(1, 1));
    for (int i = 1; i <= n; ++i)
        review.events.add(numbered(static_cast<quint64>(i)))->position = QString(QChar(u'a' + i));
    for (const auto &[telling, of] : tellings)
        review.events.find(numbered(static_cast<quint64>(telling)))->versionOf = {numbered(static_cast<quint64>(of))};
    return review;
}

// "1 3 4|2 5": each moment that is told more than once.
QString sideBySide(const Review &review)
{
    QStringList groups;
    for (const QList<const Event *> &group : Tellings(review).sideBySide()) {
        QStringList numbers;
        for (const Event *one : group) {
            for (quint64 n = 1; n < 20; ++n) {
                if (one->id == numbered(n))
                    numbers.append(QString::number(n));
            }
        }
        groups.append(numbers.join(u' '));
    }
    return groups.join(u'|');
}

} // namespace

class TestTellings : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void tellings_stand_beside_what_they_are_tellings_of();
    void the_first_telling_stands_first_wherever_it_was_entered();
    void a_telling_of_a_telling_belongs_to_the_same_moment();
    void who_stands_alone_is_alone();
    void circles_and_names_that_lead_nowhere_do_no_harm();
    void every_event_is_in_exactly_one_place();
};

void TestTellings::tellings_stand_beside_what_they_are_tellings_of()
{
    const Review review = reviewOf(6, {{3, 1}, {4, 1}, {5, 2}});
    QCOMPARE(sideBySide(review), u"1 3 4|2 5"_s);
    const Tellings tellings(review);
    QCOMPARE(tellings.of(numbered(4)).size(), 3);
    QCOMPARE(tellings.firstOf(numbered(4)), numbered(1));
    QCOMPARE(tellings.firstOf(numbered(1)), numbered(1));
}

void TestTellings::the_first_telling_stands_first_wherever_it_was_entered()
{
    QCOMPARE(sideBySide(reviewOf(4, {{1, 4}, {2, 4}})), u"4 1 2"_s);
}

void TestTellings::a_telling_of_a_telling_belongs_to_the_same_moment()
{
    QCOMPARE(sideBySide(reviewOf(5, {{5, 4}, {4, 2}, {1, 5}})), u"2 1 4 5"_s);
}

void TestTellings::who_stands_alone_is_alone()
{
    const Review review = reviewOf(2, {});
    QCOMPARE(sideBySide(review), QString());
    QCOMPARE(Tellings(review).of(numbered(2)).size(), 1);
    QCOMPARE(Tellings(review).of(numbered(9)).size(), 0);
    QVERIFY(Tellings(review).firstOf(numbered(9)).isNull());
}

void TestTellings::circles_and_names_that_lead_nowhere_do_no_harm()
{
    QCOMPARE(sideBySide(reviewOf(3, {{2, 2}})), QString());
    QCOMPARE(sideBySide(reviewOf(3, {{2, 3}, {3, 2}})), u"2 3"_s);
    QCOMPARE(sideBySide(reviewOf(6, {{6, 2}, {2, 4}, {4, 6}, {1, 6}, {5, 1}})), u"2 1 4 5 6"_s);
    Review review = reviewOf(2, {{2, 1}});
    review.events.find(numbered(1))->versionOf = {Id(9, 9)};
    QCOMPARE(sideBySide(review), u"1 2"_s);
}

void TestTellings::every_event_is_in_exactly_one_place()
{
    for (quint32 seed = 1; seed <= 100; ++seed) {
        Review review = support::randomReview(seed, 15);
        // Some circles, too.
        const QList<Id> ids = review.events.ids();
        review.events.find(ids[seed % 15])->versionOf = {ids[(seed * 7) % 15]};
        const Tellings tellings(review);
        for (const Event &one : review.events) {
            int times = 0;
            for (const Event &any : review.events) {
                if (tellings.firstOf(any.id) == any.id)
                    times += static_cast<int>(tellings.of(any.id).count(&one));
            }
            QVERIFY2(times == 1, qPrintable(u"seed %1"_s.arg(seed)));
            if (const Event *named = review.events.find(one.versionOf))
                QVERIFY2(tellings.firstOf(one.id) == tellings.firstOf(named->id), qPrintable(u"seed %1"_s.arg(seed)));
        }
    }
}

QTEST_GUILESS_MAIN(TestTellings)
#include "tst_tellings.moc"
