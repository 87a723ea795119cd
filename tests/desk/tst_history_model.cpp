// The history of a review as somebody reads it: steps in words, what each changed, and a way back. What is expected was counted by hand.
#include "app/desk/history_model.h"
#include "app/desk/intents.h"
#include "app/desk/word_differences.h"
#include "app/desk/workspace.h"
#include "app/model/differences.h"
#include "app/store/verify.h"
#include "tests/support/fixed_clock.h"
#include "tests/support/random_edits.h"
#include "tests/support/random_review.h"

#include <QAbstractItemModelTester>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

using namespace story;
using namespace story::support;
using namespace Qt::StringLiterals;

class TestHistoryModel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void wordsThatWentStandBeforeThoseThatCame();
    void theTwoTextsAreInTheirDifferencesWhole();
    void ofALongTextOnlyWhatIsAroundTheDifferenceIsShown();
    void stepsAreInWordsNewestFirst();
    void typingInManyBurstsIsOneStepWithTheWholeTextBeforeAndAfter();
    void whatCameAndWentIsToldAsAWhole();
    void theFilterFindsWordsThatAreThereNoMore();
    void whatIsDoneMeanwhileComesOnTop();
    void aLongJournalIsReadAPageAtATime();
    void oneFieldIsBroughtBackAndTheOthersStay();
    void aWholeStepIsBroughtBackAndUndoTakesThatBack();
    void whatWasRemovedComesBackWithItsLinks();
    void bringingBackWhatIsSoAlreadyIsNoStep();
    void randomStepsGoBackToWhatWasBefore();

private:
    OpenReview &open() { return *m_open; }
    FieldRef title() { return field(EntityKind::Review, open().id(), "title"); }
    static FieldRef field(EntityKind kind, Id id, const char *name) { return {kind, id, entityType(kind).field(QLatin1String(name))}; }
    Id add(EntityKind kind, const char *text) { return *addEntity(open(), kind, {{"text", QString::fromUtf8(text)}}); }
    static void settle(HistoryModel &model)
    {
        QTRY_VERIFY_WITH_TIMEOUT(!model.isReading(), 20'000);
    }
    static QStringList rows(const HistoryModel &model)
    {
        QStringList all;
        for (int row = 0; row < model.rowCount(); ++row)
            all.append(model.index(row).data().toString());
        return all;
    }
    Result<QString> restore(HistoryModel &model, int row, const std::optional<FieldRef> &only = {})
    {
        std::optional<Result<QString>> answer;
        model.restore(model.step(row), only, [&](const Result<QString> &done) { answer = done; });
        if (!QTest::qWaitFor([&] { return answer.has_value(); }, 20'000))
            qFatal("no answer");
        return *answer;
    }

    FixedClock m_clock;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Workspace> m_workspace;
    OpenReview *m_open = nullptr;
};

void TestHistoryModel::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_workspace = Workspace::fresh({m_folder->filePath(u"l.secondstory"_s), m_folder->filePath(u"state"_s), u"tester"_s, &m_clock});
    m_open = *m_workspace->openReview(*m_workspace->createReview(u"Slow checkout"_s, ReviewKind::Incident, Severity::Sev2, u"UTC"_s));
}

void TestHistoryModel::cleanup()
{
    m_workspace.reset();
}

void TestHistoryModel::wordsThatWentStandBeforeThoseThatCame()
{
    using Kind = WordPiece::Kind;
    QCOMPARE(wordDifferences(u"the cache was slow"_s, u"the queue was slow"_s),
             (QList<WordPiece>{{Kind::Same, u"the "_s}, {Kind::Removed, u"cache"_s}, {Kind::Added, u"queue"_s}, {Kind::Same, u" was slow"_s}}));
    QCOMPARE(wordDifferences({}, u"new"_s), (QList<WordPiece>{{Kind::Added, u"new"_s}}));
    QCOMPARE(wordDifferences(u"old"_s, {}), (QList<WordPiece>{{Kind::Removed, u"old"_s}}));
    QCOMPARE(wordDifferences({}, {}), QList<WordPiece>());
    QCOMPARE(wordDifferences(u"at 14:32 it fell"_s, u"at 14:35 it fell"_s),
             (QList<WordPiece>{{Kind::Same, u"at 14:"_s}, {Kind::Removed, u"32"_s}, {Kind::Added, u"35"_s}, {Kind::Same, u" it fell"_s}}));
}

void TestHistoryModel::theTwoTextsAreInTheirDifferencesWhole()
{
    const quint32 seed = QRandomGenerator::global()->generate();
    QRandomGenerator random(seed);
    const QStringList words{u"the"_s, u" "_s, u"cache"_s, u"\n"_s, u"été"_s, u"🙂"_s, u"…"_s, u"14:32"_s, u"障害"_s, u"-"_s};
    for (int i = 0; i < 500; ++i) {
        QString before;
        QString after;
        for (QString *text : {&before, &after}) {
            for (int n = random.bounded(12); n > 0; --n)
                *text += words[random.bounded(words.size())];
        }
        QString left;
        QString right;
        for (const WordPiece &piece : wordDifferences(before, after)) {
            if (piece.kind != WordPiece::Kind::Added)
                left += piece.text;
            if (piece.kind != WordPiece::Kind::Removed)
                right += piece.text;
        }
        QVERIFY2(left == before && right == after, qPrintable(u"seed %1, run %2"_s.arg(seed).arg(i)));
    }
}

void TestHistoryModel::ofALongTextOnlyWhatIsAroundTheDifferenceIsShown()
{
    const QString filler = u"and so it went on "_s.repeated(200);
    const Around around = aroundDifference(filler + u"with the cache"_s + filler, filler + u"with the queue"_s + filler);
    QVERIFY(around.before.contains(u"with the cache"_s));
    QVERIFY(around.after.contains(u"with the queue"_s));
    QVERIFY(around.before.size() < 400);
    QVERIFY(around.before.startsWith(QChar(0x2026)) && around.before.endsWith(QChar(0x2026)));
    const Around huge = aroundDifference({}, QString(1'000'000, u'x'));
    QVERIFY(huge.after.size() < 2'000);
    QCOMPARE(aroundDifference(u"a"_s, u"b"_s).before, u"a"_s);
}

void TestHistoryModel::stepsAreInWordsNewestFirst()
{
    const Id event = add(EntityKind::Event, "Pager fired");
    QVERIFY(open().set(field(EntityKind::Event, event, "kind"), u"alert"_s));
    QVERIFY(open().undo());
    HistoryModel model(open(), QTimeZone::utc());
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    settle(model);
    QCOMPARE(model.rowCount(), 4);
    QVERIFY(model.isComplete());
    QVERIFY2(rows(model)[0].startsWith(u"Undone: "_s), qPrintable(rows(model)[0]));
    QCOMPARE(rows(model)[2], u"Add event"_s);
    QCOMPARE(rows(model)[3], u"New review"_s);
    QCOMPARE(model.index(2).data(HistoryModel::WhenRole).toString(), u"Mon 16 Nov 2026, 09:00 · tester"_s);
    const JournalStep &kind = model.step(1);
    QCOMPARE(kind.changes.size(), 1);
    QCOMPARE(kind.changes[0].thing, u"Event “Pager fired”"_s);
    QCOMPARE(kind.changes[0].label, u"Kind"_s);
    QCOMPARE(kind.changes[0].before, u"note"_s);
    QCOMPARE(kind.changes[0].after, u"alert"_s);
    // Taken back, it is the other way round.
    QCOMPARE(model.step(0).changes[0].before, u"alert"_s);
    QCOMPARE(model.step(0).changes[0].after, u"note"_s);
}

void TestHistoryModel::typingInManyBurstsIsOneStepWithTheWholeTextBeforeAndAfter()
{
    QString text = u"Slow checkout"_s;
    for (const QChar letter : u" of Friday"_s) {
        QVERIFY(open().type(title(), text, text + letter));
        text += letter;
        open().flush();
    }
    add(EntityKind::Lesson, "later"); // ends the typing
    HistoryModel model(open(), QTimeZone::utc());
    settle(model);
    QCOMPARE(model.rowCount(), 3);
    QCOMPARE(model.step(1).changes.size(), 1);
    QCOMPARE(model.step(1).changes[0].before, u"Slow checkout"_s);
    QCOMPARE(model.step(1).changes[0].after, u"Slow checkout of Friday"_s);
}

void TestHistoryModel::whatCameAndWentIsToldAsAWhole()
{
    const Id event = add(EntityKind::Event, "Pager fired");
    const Id factor = *addEntity(open(), EntityKind::Factor, {{"text", u"No alert on depth"_s}, {"events", QList<Id>{event}}});
    QVERIFY(removeEntity(open(), EntityKind::Event, event));
    HistoryModel model(open(), QTimeZone::utc());
    settle(model);
    const JournalStep &came = model.step(2);
    QCOMPARE(came.changes.size(), 1);
    QCOMPARE(came.changes[0].how, Touched::How::Inserted);
    QCOMPARE(came.changes[0].before, QString());
    QVERIFY2(came.changes[0].after.split(u'\n').contains(u"What happened: Pager fired"_s), qPrintable(came.changes[0].after));
    const JournalStep &went = model.step(0);
    QCOMPARE(went.changes.size(), 2); // the event, and its place in the factor
    const auto gone = std::find_if(went.changes.begin(), went.changes.end(), [](const StepChange &c) { return c.how == Touched::How::Removed; });
    QVERIFY(gone != went.changes.end());
    QCOMPARE(gone->thing, u"Event “Pager fired”"_s);
    QVERIFY(gone->before.contains(u"Pager fired"_s));
    QCOMPARE(gone->after, QString());
    const auto link = std::find_if(went.changes.begin(), went.changes.end(), [&](const StepChange &c) { return c.ref.id == factor; });
    QVERIFY(link != went.changes.end());
    QCOMPARE(link->before, u"Pager fired"_s);
    QCOMPARE(link->after, QString());
}

void TestHistoryModel::theFilterFindsWordsThatAreThereNoMore()
{
    const Id event = add(EntityKind::Event, "Pager fired");
    QVERIFY(open().set(field(EntityKind::Event, event, "text"), u"The phone rang"_s));
    for (int i = 0; i < 5; ++i)
        add(EntityKind::Lesson, "something else");
    HistoryModel model(open(), QTimeZone::utc());
    model.setFilter(u"pager FIRED"_s);
    settle(model);
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(model.step(0).changes[0].before, u"Pager fired"_s);
    model.setFilter(u"nowhere to be found"_s);
    settle(model);
    QCOMPARE(model.rowCount(), 0);
    QVERIFY(model.isComplete());
    model.setFilter({});
    settle(model);
    QCOMPARE(model.rowCount(), 8);
}

void TestHistoryModel::whatIsDoneMeanwhileComesOnTop()
{
    HistoryModel model(open(), QTimeZone::utc());
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    settle(model);
    QCOMPARE(model.rowCount(), 1);
    add(EntityKind::Event, "Pager fired");
    QTRY_COMPARE(model.rowCount(), 2);
    QCOMPARE(rows(model)[0], u"Add event"_s);
    // Typing that goes on stays one row and grows.
    QVERIFY(open().type(title(), u"Slow checkout"_s, u"Slow checkout o"_s));
    QTRY_COMPARE(model.rowCount(), 3);
    QVERIFY(open().type(title(), u"Slow checkout o"_s, u"Slow checkout of"_s));
    QTRY_COMPARE(model.step(0).changes[0].after, u"Slow checkout of"_s);
    QCOMPARE(model.rowCount(), 3);
    QCOMPARE(model.step(0).changes[0].before, u"Slow checkout"_s);
}

void TestHistoryModel::aLongJournalIsReadAPageAtATime()
{
    constexpr int steps = 3'000;
    const Id event = add(EntityKind::Event, "0");
    for (int i = 1; i <= steps; ++i)
        QVERIFY(open().set(field(EntityKind::Event, event, "text"), QString::number(i)));
    HistoryModel model(open(), QTimeZone::utc());
    settle(model);
    QVERIFY2(model.rowCount() >= 60 && model.rowCount() < 500, qPrintable(QString::number(model.rowCount())));
    QVERIFY(!model.isComplete());
    QVERIFY(model.canFetchMore({}));
    QCOMPARE(model.step(0).changes[0].after, QString::number(steps));
    for (int pages = 0; model.canFetchMore({}) && pages < steps; ++pages) {
        model.fetchMore({});
        settle(model);
    }
    QCOMPARE(model.rowCount(), steps + 2);
    QCOMPARE(model.step(steps - 1).changes[0].before, u"0"_s);
    QCOMPARE(model.step(steps - 1).changes[0].after, u"1"_s);
}

void TestHistoryModel::oneFieldIsBroughtBackAndTheOthersStay()
{
    const Id event = add(EntityKind::Event, "Pager fired");
    Edit both = setField(open().review(), field(EntityKind::Event, event, "text"), Value(u"The phone rang"_s));
    const Edit kind = setField(open().review(), field(EntityKind::Event, event, "kind"), Value(u"alert"_s));
    both.changes.insert(both.changes.end(), kind.changes.begin(), kind.changes.end());
    both.what = u"Change both"_s;
    QVERIFY(open().apply(both));
    QVERIFY(open().set(field(EntityKind::Event, event, "text"), u"Somebody called"_s));
    HistoryModel model(open(), QTimeZone::utc());
    settle(model);
    QCOMPARE(rows(model)[1], u"Change both"_s);
    const auto done = restore(model, 1, field(EntityKind::Event, event, "text"));
    QVERIFY(done);
    QVERIFY(!done->isEmpty());
    QCOMPARE(open().review().events.find(event)->text, u"Pager fired"_s);
    QCOMPARE(open().review().events.find(event)->kind, EventKind::Alert);
    QVERIFY(open().undo());
    QCOMPARE(open().review().events.find(event)->text, u"Somebody called"_s);
}

void TestHistoryModel::aWholeStepIsBroughtBackAndUndoTakesThatBack()
{
    const Id event = add(EntityKind::Event, "Pager fired");
    const Id lesson = add(EntityKind::Lesson, "Watch the queue");
    const Review before = open().review();
    HistoryModel model(open(), QTimeZone::utc());
    settle(model);
    QVERIFY(restore(model, 1)); // the event goes, the lesson stays
    QVERIFY(!open().review().events.find(event));
    QVERIFY(open().review().lessons.find(lesson));
    QVERIFY(open().undo());
    QVERIFY(differences(before, open().review()).isEmpty());
    QVERIFY(m_workspace->flushAndWait(30'000));
    m_workspace->runAndWait([](store::LibraryFile *file) { QVERIFY(store::verify(*file).isClean()); });
}

void TestHistoryModel::whatWasRemovedComesBackWithItsLinks()
{
    const Id event = add(EntityKind::Event, "Pager fired");
    const Id person = *addEntity(open(), EntityKind::Person, {{"role", u"on-call"_s}});
    QVERIFY(open().set(field(EntityKind::Event, event, "people"), QList<Id>{person}));
    const Id factor = *addEntity(open(), EntityKind::Factor, {{"text", u"No alert"_s}, {"events", QList<Id>{event}}});
    const Id evidence = *addEntity(open(), EntityKind::Evidence, {{"event", event}});
    const Review before = open().review();
    QVERIFY(removeEntity(open(), EntityKind::Event, event));
    add(EntityKind::Lesson, "later");
    QVERIFY(removeEntity(open(), EntityKind::Person, person)); // cannot be linked any more
    HistoryModel model(open(), QTimeZone::utc());
    settle(model);
    QVERIFY(restore(model, 2));
    const Event *back = open().review().events.find(event);
    QVERIFY(back);
    QCOMPARE(back->text, u"Pager fired"_s);
    QVERIFY(back->people.isEmpty());
    QCOMPARE(open().review().factors.find(factor)->events.size(), 1);
    QVERIFY(open().review().evidence.find(evidence));
    QCOMPARE(open().review().evidence.find(evidence)->event.id, event);
}

void TestHistoryModel::bringingBackWhatIsSoAlreadyIsNoStep()
{
    const Id event = add(EntityKind::Event, "Pager fired");
    QVERIFY(open().set(field(EntityKind::Event, event, "text"), u"The phone rang"_s));
    QVERIFY(open().set(field(EntityKind::Event, event, "text"), u"Pager fired"_s));
    HistoryModel model(open(), QTimeZone::utc());
    settle(model);
    const qint64 head = open().headSeq();
    const auto done = restore(model, 1);
    QVERIFY(done);
    QCOMPARE(*done, QString());
    QCOMPARE(open().headSeq(), head);
}

// The newest step, brought back, leaves the review as it was before it, whatever it was.
void TestHistoryModel::randomStepsGoBackToWhatWasBefore()
{
    const quint32 seed = QRandomGenerator::global()->generate();
    RandomEdits random(seed);
    for (int i = 0; i < 150; ++i) {
        open().endTyping();
        const Review before = open().review();
        const qint64 head = open().headSeq();
        if (!random.doOne(open()))
            continue;
        open().endTyping();
        if (open().headSeq() == head || open().isReadOnly())
            continue;
        const QByteArray told = "seed " + QByteArray::number(seed) + ", run " + QByteArray::number(i);
        HistoryModel model(open(), QTimeZone::utc());
        settle(model);
        QVERIFY2(model.rowCount() > 0 && model.step(0).first > head, told.constData());
        if (model.step(0).first != head + 1)
            continue; // several steps
        const auto done = restore(model, 0);
        QVERIFY2(done, told.constData());
        const auto left = differences(before, open().review());
        QVERIFY2(left.isEmpty(), told + (left.isEmpty() || !left.front().field ? QByteArray() : QByteArray(left.front().field->name)));
    }
}

QTEST_GUILESS_MAIN(TestHistoryModel)
#include "tst_history_model.moc"
