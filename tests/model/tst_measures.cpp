// Durations as ranges, and the figures of a review.
#include "app/model/measures.h"
#include "app/model/time_reader.h"

#include <QTest>

using namespace story;
using namespace Qt::StringLiterals;

namespace {

Moment moment(const QString &typed)
{
    TimeContext context;
    context.zone = QTimeZone("Europe/Berlin");
    context.workingDay = QDate(2026, 11, 14);
    return readTime(typed, context).start;
}

constexpr Micros minute = microsPerMinute;

} // namespace

class TestMeasures : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void betweenTwoMomentsIsARange_data();
    void betweenTwoMomentsIsARange();
    void aDurationIsWorded_data();
    void aDurationIsWorded();
    void theFiguresOfTheSample();
    void whatIsNotRecordedIsNotKnown();
    void anEndBeforeItsStartIsSaidAndNoDuration();
    void impactEndsWhereItWasMitigatedWhenNothingElseIsKnown();
};

void TestMeasures::betweenTwoMomentsIsARange_data()
{
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("to");
    QTest::addColumn<QString>("text");
    const auto row = [](const QString &from, const QString &to, const QString &text) {
        QTest::newRow(qPrintable(from + u" to "_s + to)) << from << to << text;
    };
    row(u"14:22"_s, u"15:36"_s, u"1 h 14 min"_s);
    row(u"14:22"_s, u"14:32"_s, u"10 min"_s);
    row(u"14:22"_s, u"14:22"_s, u"0 s"_s);
    row(u"14:22"_s, u"15:27~1m"_s, u"64–66 min"_s);
    row(u"14:22"_s, u"~14:37"_s, u"10–20 min"_s);
    row(u"~14:22"_s, u"~14:37"_s, u"5–25 min"_s);
    row(u"~14:22"_s, u"~14:25"_s, u"at most 13 min"_s);
    row(u"14:22"_s, u"after 14:32"_s, u"at least 10 min"_s);
    row(u"14:22"_s, u"before 14:32"_s, u"at most 10 min"_s);
    row(u"before 14:22"_s, u"14:32"_s, u"at least 10 min"_s);
    row(u"after 14:22"_s, u"14:32"_s, u"at most 10 min"_s);
    row(u"before 14:22"_s, u"before 14:32"_s, u""_s);
    row(u"14:32"_s, u"14:22"_s, u""_s);
    row(u""_s, u"14:22"_s, u""_s);
    row(u"14:32"_s, u"15:??"_s, u"28–88 min"_s);
}

void TestMeasures::betweenTwoMomentsIsARange()
{
    QFETCH(QString, from);
    QFETCH(QString, to);
    QFETCH(QString, text);
    QCOMPARE(durationText(between(moment(from), moment(to))), text);
}

void TestMeasures::aDurationIsWorded_data()
{
    QTest::addColumn<qint64>("least");
    QTest::addColumn<qint64>("most");
    QTest::addColumn<QString>("prose");
    QTest::addColumn<QString>("figure");
    const auto row = [](qint64 least, qint64 most, const QString &prose, const QString &figure) {
        QTest::newRow(qPrintable(u"%1-%2"_s.arg(least).arg(most)))
            << least << most << prose << figure;
    };
    const qint64 day = 24 * 60 * minute;
    row(45'000'000, 45'000'000, u"45 s"_s, u"45 s"_s);
    row(59 * minute, 59 * minute, u"59 min"_s, u"59 min"_s);
    row(72 * minute, 72 * minute, u"1 h 12 min"_s, u"72 min"_s);
    row(60 * minute, 60 * minute, u"1 h"_s, u"60 min"_s);
    row(59 * minute + 59'000'000, 59 * minute + 59'000'000, u"1 h"_s, u"60 min"_s);
    row(59'600'000, 59'600'000, u"1 min"_s, u"1 min"_s);
    row(200 * minute, 200 * minute, u"3 h 20 min"_s, u"3 h 20 min"_s);
    row(2 * day + 5 * 60 * minute, 2 * day + 5 * 60 * minute, u"2 days 5 h"_s, u"2 days"_s);
    row(2 * day, 3 * day, u"2–3 days"_s, u"2–3 days"_s);
    row(12 * minute, 18 * minute, u"12–18 min"_s, u"12–18 min"_s);
    row(12 * minute + 30'000'000, 17 * minute + 30'000'000, u"12–18 min"_s,
        u"12–18 min"_s); // rounded outwards
    row(10'000'000, 40'000'000, u"10–40 s"_s, u"10–40 s"_s);
    row(60 * minute, 150 * minute, u"1 h – 2 h 30 min"_s, u"60 min – 2 h 30 min"_s);
}

void TestMeasures::aDurationIsWorded()
{
    QFETCH(qint64, least);
    QFETCH(qint64, most);
    QFETCH(QString, prose);
    QFETCH(QString, figure);
    QCOMPARE(durationText({least, most}), prose);
    QCOMPARE(durationText({least, most}, DurationStyle::Figure), figure);
}

void TestMeasures::theFiguresOfTheSample()
{
    Review review;
    ReviewFacts *facts = review.facts.add(Id(1, 1));
    facts->impactStart = moment(u"14:22"_s);
    facts->detected = moment(u"14:32"_s);
    facts->acknowledged = moment(u"14:33:30"_s);
    facts->mitigated = moment(u"15:27~1m"_s);
    facts->resolved = moment(u"15:36"_s);
    facts->meeting = moment(u"2026-11-16 14:00"_s);
    QStringList figures;
    for (const Measure &measure : measures(review)) {
        QVERIFY(!measure.definition.isEmpty());
        QVERIFY(!measure.backwards);
        figures.append(measure.text() + u' ' + measure.label);
    }
    QCOMPARE(
        figures,
        (QStringList{u"74 min of impact"_s, u"10 min to detect"_s, u"2 min to acknowledge"_s,
                     u"64–66 min to mitigate, from impact"_s,
                     u"64 min to resolve, from detection"_s, u"2 days from incident to review"_s}));
}

void TestMeasures::whatIsNotRecordedIsNotKnown()
{
    Review review;
    review.facts.add(Id(1, 1));
    const QList<Measure> all = measures(review);
    QCOMPARE(all.size(), 6);
    for (const Measure &measure : all) {
        QVERIFY(!measure.span.isKnown());
        QVERIFY(measure.text().isEmpty());
    }
}

void TestMeasures::anEndBeforeItsStartIsSaidAndNoDuration()
{
    Review review;
    ReviewFacts *facts = review.facts.add(Id(1, 1));
    facts->impactStart = moment(u"14:32"_s);
    facts->detected = moment(u"14:22"_s);
    const Measure detect = measures(review)[1];
    QCOMPARE(detect.what, Measure::What::Detect);
    QVERIFY(detect.backwards);
    QVERIFY(!detect.span.isKnown());
    facts->detected = moment(u"~14:30"_s); // may be the same moment
    QVERIFY(!measures(review)[1].backwards);
    QCOMPARE(measures(review)[1].text(), u"at most 3 min"_s);
}

void TestMeasures::impactEndsWhereItWasMitigatedWhenNothingElseIsKnown()
{
    Review review;
    ReviewFacts *facts = review.facts.add(Id(1, 1));
    facts->impactStart = moment(u"14:22"_s);
    facts->mitigated = moment(u"15:28"_s);
    facts->meeting = moment(u"2026-11-16 15:28"_s);
    const QList<Measure> all = measures(review);
    QCOMPARE(all[0].text(), u"66 min"_s);
    QVERIFY(all[0].definition.contains(u"mitigated"_s));
    QVERIFY(all[5].definition.contains(u"mitigated"_s));
    QCOMPARE(all[5].text(), u"2 days"_s);
}

QTEST_GUILESS_MAIN(TestMeasures)
#include "tst_measures.moc"
