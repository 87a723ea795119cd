// A line that was stored is corrected: what it became is changed, as one step, and nothing is made a second time.
#include "app/capture/stored_line.h"
#include "app/model/marks.h"
#include "app/model/moment_text.h"
#include "app/model/time_questions.h"
#include "tests/support/fixed_clock.h"

#include <QTest>

#include <algorithm>

using namespace story;
using namespace story::capture;
using namespace story::support;
using namespace Qt::StringLiterals;

class TestStoredLine : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void theEventIsChangedAndKeepsItsTime();
    void undoBringsBackWhatWasBefore();
    void itsPlaceItsMarksAndItsLinksStay();
    void everyKindIsCorrected_data();
    void everyKindIsCorrected();
    void aLineOfAnotherKindTakesItsPlaceInOneStep();
    void aLineOfAnotherKindIsNewWhereTheOldOneWasWorkedOn();
    void whatWasChangedElsewhereStaysAsLongAsTheLineDoesNotTouchIt();
    void aDayThatWasSaidSinceCountsForTheCorrectedTime_data();
    void aDayThatWasSaidSinceCountsForTheCorrectedTime();
    void anAnsweredTimeCanBeCorrected();
    void whatWasChangedInBothPlacesMakesANewLine();
    void aRemovedOneIsNotCorrected();
    void theSameLineChangesNothing();
    void aCorrectionThatWasTakenBackCanBeCorrectedAgain();
    void aChangeOfKindThatWasTakenBackCanBeCorrectedAgain();
    void aRoleNobodyNamesAnyMoreGoes();
    void aRoleThatSomebodyElseNamesStays();
    void theEvidenceFollowsTheAddress();
    void theLineSaysWhatItCorrects();

private:
    StoredLine store(const QString &line, Phase phase = Phase::Timeline)
    {
        const Context context = contextOf(m_review, m_clock.now(), QDate(2026, 11, 14));
        const Draft draft = read(line, context);
        const Edit edit = keep(draft, m_review, m_ids, phase);
        if (!apply(m_review, edit))
            qFatal("the edit does not fit");
        return storedLine(draft, context, phase, edit);
    }
    std::optional<Correction> corrected(const StoredLine &line, const QString &text)
    {
        return correction(line, read(text, line.context), m_review, m_ids);
    }
    Correction correct(const StoredLine &line, const QString &text)
    {
        const auto made = corrected(line, text);
        if (!made || !apply(m_review, made->edit))
            qFatal("it is not corrected");
        return *made;
    }
    Event *eventOf(const StoredLine &line) { return m_review.events.find(line.became.front().id); }

    FixedClock m_clock;
    IdSource m_ids{m_clock};
    Review m_review;
};

void TestStoredLine::init()
{
    m_review = Review();
    m_review.facts.add(m_ids.next())->zone = u"Europe/Berlin"_s;
}

void TestStoredLine::theEventIsChangedAndKeepsItsTime()
{
    store(u"14:32 Pager fired"_s);
    const StoredLine line = store(u"+5m somebody lokked"_s);
    const Correction made = correct(line, u"+5m somebody looked #decision"_s);
    QCOMPARE(m_review.events.size(), 2);
    QCOMPARE(eventOf(line)->text, u"somebody looked"_s);
    QCOMPARE(eventOf(line)->kind, EventKind::Decision);
    QCOMPARE(eventOf(line)->typed, u"+5m somebody looked #decision"_s);
    QCOMPARE(isoUtc(*eventOf(line)->start.earliest), u"2026-11-14T13:37:00Z"_s);
    QCOMPARE(made.edit.what, u"Correct event"_s);
    QCOMPARE(made.line.typed, u"+5m somebody looked #decision"_s);
    // And once more, of what it is now.
    correct(made.line, u"+6m somebody looked"_s);
    QCOMPARE(m_review.events.size(), 2);
    QCOMPARE(eventOf(line)->kind, EventKind::Note);
    QCOMPARE(isoUtc(*eventOf(line)->start.earliest), u"2026-11-14T13:38:00Z"_s);
}

void TestStoredLine::undoBringsBackWhatWasBefore()
{
    const StoredLine line = store(u"14:32 Pager fierd @oncal https://a.example/1"_s);
    const Review before = m_review;
    const Correction made = correct(line, u"14:33 Pager fired @on-call https://a.example/2"_s);
    QVERIFY(apply(m_review, inverse(made.edit)));
    for (EntityKind kind : {EntityKind::Event, EntityKind::Person, EntityKind::Evidence}) {
        QCOMPARE(m_review.table(kind)->ids(), before.table(kind)->ids());
        for (const Id &id : before.table(kind)->ids())
            QVERIFY(Change::insert(kind, *m_review.table(kind)->find(id)) == Change::insert(kind, *before.table(kind)->find(id)));
    }
}

void TestStoredLine::itsPlaceItsMarksAndItsLinksStay()
{
    const StoredLine line = store(u"14:32 Pager fierd"_s);
    store(u"14:33 we looked"_s);
    eventOf(line)->marks = QStringList{incidentTimes().front()};
    eventOf(line)->system = u"pager"_s;
    Finding *finding = m_review.findings.add(m_ids.next());
    finding->events = {{eventOf(line)->id}};
    const QString position = eventOf(line)->position;
    correct(line, u"14:32 Pager fired"_s);
    QCOMPARE(eventOf(line)->text, u"Pager fired"_s);
    QCOMPARE(eventOf(line)->position, position);
    QCOMPARE(eventOf(line)->marks, QStringList{incidentTimes().front()});
    QCOMPARE(eventOf(line)->system, u"pager"_s);
    QCOMPARE(finding->events.front().id, eventOf(line)->id);
}

void TestStoredLine::everyKindIsCorrected_data()
{
    QTest::addColumn<QString>("was");
    QTest::addColumn<QString>("is");
    QTest::newRow("action") << u"! ad an alert #queue due 2026-12-01"_s << u"! add an alert @on-call"_s;
    QTest::newRow("question") << u"? why did it stay gren"_s << u"? why did it stay green @dba"_s;
    QTest::newRow("finding") << u"+ rollback took fuor minutes"_s << u"- rollback took four minutes"_s;
    QTest::newRow("lesson") << u"* a retry strom"_s << u"* a retry storm #retries"_s;
    QTest::newRow("signal") << u"% 14:32 disk spieks"_s << u"% 14:33 disk spikes"_s;
}

void TestStoredLine::everyKindIsCorrected()
{
    QFETCH(QString, was);
    QFETCH(QString, is);
    const StoredLine line = store(was);
    correct(line, is);
    const Change &became = line.became.front();
    QCOMPARE(m_review.table(became.kind)->size(), 1);
    const Change now = Change::insert(became.kind, *m_review.table(became.kind)->find(became.id));
    // What it would have become if it had been typed like that at once.
    const Edit fresh = keep(read(is, line.context), m_review, m_ids, line.phase);
    for (const Field &field : entityType(became.kind).fields) {
        if (qstrcmp(field.name, "position") != 0)
            QCOMPARE(field.read(*m_review.table(now.kind)->find(now.id)) == field.blank(),
                     std::none_of(fresh.changes.back().fields.begin(), fresh.changes.back().fields.end(),
                                  [&](const auto &one) { return one.first == &field; }));
    }
    for (const auto &[field, value] : fresh.changes.back().fields) {
        if (qstrcmp(field->name, "position") != 0)
            QVERIFY2(field->read(*m_review.table(now.kind)->find(now.id)) == value, field->name);
    }
}

void TestStoredLine::aLineOfAnotherKindTakesItsPlaceInOneStep()
{
    const StoredLine line = store(u"add an alert @on-call"_s);
    const Correction made = correct(line, u"! add an alert @on-call"_s);
    QVERIFY(m_review.events.isEmpty());
    QCOMPARE(m_review.actions.size(), 1);
    QCOMPARE(m_review.people.size(), 1);
    QCOMPARE(made.line.became.back().kind, EntityKind::Action);
    QVERIFY(apply(m_review, inverse(made.edit)));
    QVERIFY(m_review.actions.isEmpty());
    QCOMPARE(eventOf(line)->text, u"add an alert"_s);
}

void TestStoredLine::aLineOfAnotherKindIsNewWhereTheOldOneWasWorkedOn()
{
    const StoredLine line = store(u"add an alert"_s);
    eventOf(line)->knownThen = u"Nobody knew of the queue"_s;
    QVERIFY(!corrected(line, u"! add an alert"_s));
}

void TestStoredLine::whatWasChangedElsewhereStaysAsLongAsTheLineDoesNotTouchIt()
{
    const StoredLine line = store(u"14:32 Pager fierd"_s);
    const Moment answered = readTime(u"14:40", line.context.time).start;
    eventOf(line)->start = answered;
    correct(line, u"14:32 Pager fired"_s);
    QCOMPARE(eventOf(line)->text, u"Pager fired"_s);
    QCOMPARE(eventOf(line)->start, answered);
}

void TestStoredLine::aDayThatWasSaidSinceCountsForTheCorrectedTime_data()
{
    QTest::addColumn<QString>("was");
    QTest::addColumn<QString>("is");
    QTest::addColumn<QString>("start");
    QTest::addColumn<QString>("end");
    QTest::newRow("the words") << u"14:32 Pager fierd"_s << u"14:32 Pager fired"_s << u"2026-11-14T13:32:00Z"_s << QString();
    QTest::newRow("the time") << u"14:32 Pager fierd"_s << u"14:33 Pager fired"_s << u"2026-11-14T13:33:00Z"_s << QString();
    QTest::newRow("the day before") << u"yesterday 23:10 deploy"_s << u"yesterday 23:20 deploy"_s << u"2026-11-13T22:20:00Z"_s << QString();
    QTest::newRow("a span") << u"23:50-23:55 drill"_s << u"23:50-00:10 drill"_s << u"2026-11-14T22:50:00Z"_s << u"2026-11-14T23:10:00Z"_s;
}

void TestStoredLine::aDayThatWasSaidSinceCountsForTheCorrectedTime()
{
    QFETCH(QString, was);
    QFETCH(QString, is);
    QFETCH(QString, start);
    QFETCH(QString, end);
    const Context context = contextOf(m_review, m_clock.now());
    const Draft draft = read(was, context);
    const Edit edit = keep(draft, m_review, m_ids, Phase::Timeline);
    QVERIFY(apply(m_review, edit));
    const StoredLine line = storedLine(draft, context, Phase::Timeline, edit);
    QVERIFY(eventOf(line)->start.isDayOpen());
    placeOnDay(eventOf(line)->start, eventOf(line)->end, QDate(2026, 11, 14), QTimeZone("Europe/Berlin"));
    correct(line, is);
    QCOMPARE(m_review.events.size(), 1);
    QCOMPARE(isoUtc(*eventOf(line)->start.earliest), start);
    QCOMPARE(eventOf(line)->end.isPlaced() ? isoUtc(*eventOf(line)->end.earliest) : QString(), end);
}

void TestStoredLine::anAnsweredTimeCanBeCorrected()
{
    const StoredLine line = store(u"14:32 CST Pager fired"_s);
    QCOMPARE(eventOf(line)->start.precision, Precision::Unknown);
    const auto asked = timeQuestion(eventOf(line)->start, QTimeZone("Europe/Berlin"));
    eventOf(line)->start = asked->answers.front().moment;
    const Moment answered = eventOf(line)->start;
    const Correction made = correct(line, u"14:32 CST Pager fired twice"_s);
    QCOMPARE(eventOf(line)->start, answered);
    correct(made.line, u"14:32 CET Pager fired twice"_s);
    QCOMPARE(isoUtc(*eventOf(line)->start.earliest), u"2026-11-14T13:32:00Z"_s);
}

void TestStoredLine::whatWasChangedInBothPlacesMakesANewLine()
{
    const StoredLine line = store(u"14:32 Pager fierd"_s);
    eventOf(line)->text = u"The pager of the on-call went off"_s;
    QVERIFY(!corrected(line, u"14:32 Pager fired"_s));
    QCOMPARE(eventOf(line)->text, u"The pager of the on-call went off"_s);
}

void TestStoredLine::aRemovedOneIsNotCorrected()
{
    const StoredLine line = store(u"14:32 Pager fierd"_s);
    QVERIFY(apply(m_review, removal(m_review, EntityKind::Event, eventOf(line)->id)));
    QVERIFY(!corrected(line, u"14:32 Pager fired"_s));
}

void TestStoredLine::theSameLineChangesNothing()
{
    const StoredLine line = store(u"14:32 Pager fired @on-call https://a.example"_s);
    QVERIFY(corrected(line, line.typed)->edit.isEmpty());
    QVERIFY(!corrected(line, u"  "_s));
}

void TestStoredLine::aCorrectionThatWasTakenBackCanBeCorrectedAgain()
{
    const StoredLine line = store(u"14:32 Pager fierd"_s);
    const Correction first = correct(line, u"14:32 Pager fired #alert"_s);
    QVERIFY(apply(m_review, inverse(first.edit)));
    correct(first.line, u"14:32 Pager fired twice #alert"_s);
    QCOMPARE(m_review.events.size(), 1);
    QCOMPARE(eventOf(line)->text, u"Pager fired twice"_s);
    QCOMPARE(eventOf(line)->kind, EventKind::Alert);
}

void TestStoredLine::aChangeOfKindThatWasTakenBackCanBeCorrectedAgain()
{
    const StoredLine line = store(u"add an alert"_s);
    const Correction first = correct(line, u"! add an alert"_s);
    QVERIFY(apply(m_review, inverse(first.edit)));
    correct(first.line, u"? an alert"_s);
    QVERIFY(m_review.events.isEmpty());
    QCOMPARE(m_review.questions.size(), 1);
}

void TestStoredLine::aRoleNobodyNamesAnyMoreGoes()
{
    const StoredLine line = store(u"14:32 Pager fired @oncal"_s);
    correct(line, u"14:32 Pager fired @on-call"_s);
    QCOMPARE(m_review.people.size(), 1);
    QCOMPARE(m_review.people.begin()->role, u"on-call"_s);
    QCOMPARE(eventOf(line)->people.front().id, m_review.people.begin()->id);
}

void TestStoredLine::aRoleThatSomebodyElseNamesStays()
{
    const StoredLine line = store(u"14:32 Pager fired @oncal"_s);
    store(u"14:33 Looked @oncal"_s);
    correct(line, u"14:32 Pager fired @dba"_s);
    QCOMPARE(m_review.people.size(), 2);
}

void TestStoredLine::theEvidenceFollowsTheAddress()
{
    const StoredLine line = store(u"14:32 latency rose https://a.example/1 https://a.example/2"_s);
    correct(line, u"14:32 latency rose https://a.example/2 https://a.example/3"_s);
    QStringList urls;
    for (const Evidence *one : inOrder(m_review.evidence)) {
        urls.append(one->url);
        QCOMPARE(one->event.id, eventOf(line)->id);
    }
    QCOMPARE(urls, (QStringList{u"https://a.example/2"_s, u"https://a.example/3"_s}));
}

void TestStoredLine::theLineSaysWhatItCorrects()
{
    const StoredLine line = store(u"14:32 Pager fired for checkout latency in the shop"_s);
    QCOMPARE(corrected(line, u"14:33 x"_s)->words, u"corrects 14:32 Pager fired for checkou…"_s);
    QCOMPARE(corrected(store(u"! look"_s), u"! look again"_s)->words, u"corrects look"_s);
}

QTEST_GUILESS_MAIN(TestStoredLine)
#include "tst_stored_line.moc"
