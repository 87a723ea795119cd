// Many lines become many entities by one edit, each as if it had been stored by itself.
#include "app/capture/keep_lines.h"
#include "app/model/moment_text.h"
#include "tests/support/fixed_clock.h"

#include <QTest>

using namespace story;
using namespace story::capture;
using namespace story::support;
using namespace Qt::StringLiterals;

class TestKeepLines : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void eachLineIsReadAfterTheOneBeforeIt();
    void theWholeIsOneStep();
    void eachCanBeCorrectedByItself();
    void linesThatSayNothingAreNoEdit();

private:
    FixedClock m_clock;
    IdSource m_ids{m_clock};
    Review m_review;
};

void TestKeepLines::init()
{
    m_review = Review();
    m_review.facts.add(m_ids.next())->zone = u"Europe/Berlin"_s;
}

void TestKeepLines::eachLineIsReadAfterTheOneBeforeIt()
{
    const KeptLines kept = keepLines({u"23:50 Pager fired @on-call"_s, u"+20m we looked @on-call"_s, u"! an alert @on-call"_s,
                                      u"00:15 it is over"_s},
                                     m_review, m_ids, Phase::Timeline, m_clock.now(), QDate(2026, 11, 14));
    QVERIFY(apply(m_review, kept.edit));
    const QList<const Event *> events = inOrder(m_review.events);
    QCOMPARE(events.size(), 3);
    QCOMPARE(events[0]->text, u"Pager fired"_s);
    QCOMPARE(isoUtc(*events[1]->start.earliest), u"2026-11-14T23:10:00Z"_s);
    QCOMPARE(isoUtc(*events[2]->start.earliest), u"2026-11-14T23:15:00Z"_s); // of the day that has begun meanwhile
    QCOMPARE(m_review.actions.size(), 1);
    QCOMPARE(m_review.people.size(), 1);
    QCOMPARE(events[1]->people, events[0]->people);
    QCOMPARE(m_review.actions.begin()->owner, events[0]->people.front());
}

void TestKeepLines::theWholeIsOneStep()
{
    const KeptLines kept = keepLines({u"14:32 Pager fired @on-call"_s, u"- no one saw it"_s, u""_s, u"* look"_s}, m_review, m_ids,
                                     Phase::Timeline, m_clock.now(), QDate(2026, 11, 14));
    QCOMPARE(kept.edit.what, u"Add 3 entries"_s);
    QCOMPARE(kept.lines.size(), 3);
    QVERIFY(apply(m_review, kept.edit));
    QCOMPARE(m_review.findings.size(), 1);
    QVERIFY(apply(m_review, inverse(kept.edit)));
    QVERIFY(m_review.events.isEmpty() && m_review.findings.isEmpty() && m_review.lessons.isEmpty() && m_review.people.isEmpty());
}

void TestKeepLines::eachCanBeCorrectedByItself()
{
    const KeptLines kept = keepLines({u"14:32 one"_s, u"+5m tow"_s, u"+5m three"_s}, m_review, m_ids, Phase::Timeline, m_clock.now(),
                                     QDate(2026, 11, 14));
    QVERIFY(apply(m_review, kept.edit));
    const StoredLine &second = kept.lines[1];
    const auto made = correction(second, read(u"+5m two"_s, second.context), m_review, m_ids);
    QVERIFY(made);
    QVERIFY(apply(m_review, made->edit));
    const QList<const Event *> events = inOrder(m_review.events);
    QCOMPARE(events.size(), 3);
    QCOMPARE(events[1]->text, u"two"_s);
    QCOMPARE(isoUtc(*events[1]->start.earliest), u"2026-11-14T13:37:00Z"_s);
}

void TestKeepLines::linesThatSayNothingAreNoEdit()
{
    const KeptLines kept = keepLines({u" "_s, u""_s}, m_review, m_ids, Phase::Timeline, m_clock.now());
    QVERIFY(kept.edit.isEmpty());
    QVERIFY(kept.lines.isEmpty());
}

QTEST_GUILESS_MAIN(TestKeepLines)
#include "tst_keep_lines.moc"
