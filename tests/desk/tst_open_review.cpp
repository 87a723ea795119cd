// What happens to an edit between the key and the file, without a file: jobs are collected and replayed.
#include "app/desk/open_review.h"
#include "app/desk/intents.h"
#include "app/model/differences.h"
#include "tests/support/fixed_clock.h"
#include "tests/support/random_edits.h"
#include "tests/support/random_review.h"

#include <QTest>

using namespace story;
using namespace story::support;

namespace {

struct Desk {
    explicit Desk(Review review, qint64 head = 1) : ids(clock), start(review)
    {
        OpenReview::Surroundings around;
        around.clock = &clock;
        around.ids = &ids;
        around.by = QStringLiteral("tester");
        around.submit = [this](store::Job job) {
            for (store::JournalEntry &entry : job.entries)
                entries.append(std::move(entry));
        };
        open = std::make_unique<OpenReview>(std::move(review), head, std::move(around));
    }

    // The start with every journal entry applied again, from its JSON.
    Review replayed() const
    {
        Review review = start;
        qint64 seq = 1;
        for (const store::JournalEntry &entry : entries) {
            if (entry.seq != ++seq)
                qFatal("gap in the journal at %lld", static_cast<long long>(entry.seq));
            const auto changes = decodeChanges(encodeChanges(entry.changes));
            if (!changes || !apply(review, {entry.what, entry.by, *changes}))
                qFatal("journal entry %lld does not apply", static_cast<long long>(entry.seq));
        }
        return review;
    }

    FixedClock clock;
    IdSource ids;
    Review start;
    QList<store::JournalEntry> entries;
    std::unique_ptr<OpenReview> open;
};

Review smallReview()
{
    Review review;
    review.facts.add(Id(1, 1))->title = QStringLiteral("Checkout latency");
    return review;
}

FieldRef summaryOf(const OpenReview &open)
{
    return {EntityKind::Review, open.id(), entityType(EntityKind::Review).field(QLatin1String("summary"))};
}

// Types `text` at the end, key by key.
void typeKeys(OpenReview &open, const QString &text)
{
    for (const QChar key : text) {
        const QString before = open.review().about().summary;
        QVERIFY(open.type(summaryOf(open), before, before + key));
    }
}

} // namespace

class TestOpenReview : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void typing_is_one_step_and_one_entry();
    void a_new_line_begins_a_new_step();
    void typing_waits_for_a_pause_but_not_long();
    void an_edit_after_typing_comes_after_it_in_the_journal();
    void undo_takes_back_the_newest_step_and_redo_does_it_again();
    void a_new_edit_forgets_what_could_be_redone();
    void an_export_is_noted_beside_the_steps();
    void a_closed_review_refuses_every_edit_but_reopening();
    void removing_an_event_takes_it_out_of_every_list_and_undo_restores_the_links();
    void random_edits_undo_redo_and_replay();
    void typed_text_passes_the_text_door();
};

void TestOpenReview::typing_is_one_step_and_one_entry()
{
    Desk desk(smallReview());
    typeKeys(*desk.open, QStringLiteral("slow"));
    QVERIFY(desk.open->hasUnflushedTyping());
    QCOMPARE(desk.entries.size(), 0);
    desk.open->flush();
    QCOMPARE(desk.entries.size(), 1);
    QCOMPARE(desk.entries[0].changes.size(), size_t(1));
    QCOMPARE(desk.entries[0].changes[0].splice.inserted, QStringLiteral("slow"));
    typeKeys(*desk.open, QStringLiteral("er"));
    desk.open->flush();
    QCOMPARE(desk.entries.size(), 2);
    QCOMPARE(desk.entries[1].step, desk.entries[0].seq);
    QVERIFY(desk.open->undo());
    QCOMPARE(desk.open->review().about().summary, QString());
    QVERIFY(!desk.open->canUndo());
    QVERIFY(desk.open->redo());
    QCOMPARE(desk.open->review().about().summary, QStringLiteral("slower"));
}

void TestOpenReview::a_new_line_begins_a_new_step()
{
    Desk desk(smallReview());
    typeKeys(*desk.open, QStringLiteral("one\ntwo"));
    QVERIFY(desk.open->undo());
    QCOMPARE(desk.open->review().about().summary, QStringLiteral("one\n"));
    QVERIFY(desk.open->undo());
    QCOMPARE(desk.open->review().about().summary, QStringLiteral("one"));
    QVERIFY(desk.open->undo());
    QCOMPARE(desk.open->review().about().summary, QString());
}

void TestOpenReview::typing_waits_for_a_pause_but_not_long()
{
    Desk desk(smallReview());
    typeKeys(*desk.open, QStringLiteral("a"));
    QTRY_COMPARE_WITH_TIMEOUT(desk.entries.size(), 1, 300);
    // Without a pause: something is handed over all the same.
    QElapsedTimer timer;
    timer.start();
    while (timer.elapsed() < 950 && desk.entries.size() < 2) {
        typeKeys(*desk.open, QStringLiteral("b"));
        QTest::qWait(20);
    }
    QVERIFY2(desk.entries.size() >= 2, "nothing was handed over while typing went on");
}

void TestOpenReview::an_edit_after_typing_comes_after_it_in_the_journal()
{
    Desk desk(smallReview());
    typeKeys(*desk.open, QStringLiteral("x"));
    QVERIFY(addEntity(*desk.open, EntityKind::Lesson, {{"text", QStringLiteral("lesson")}}));
    QCOMPARE(desk.entries.size(), 2);
    QCOMPARE(desk.entries[0].changes[0].op, Change::Op::Splice);
    QCOMPARE(desk.entries[1].changes[0].op, Change::Op::Insert);
}

void TestOpenReview::undo_takes_back_the_newest_step_and_redo_does_it_again()
{
    Desk desk(smallReview());
    QVERIFY(addEntity(*desk.open, EntityKind::Event, {{"text", QStringLiteral("first")}}));
    QVERIFY(addEntity(*desk.open, EntityKind::Event, {{"text", QStringLiteral("second")}}));
    QCOMPARE(desk.open->undoText(), QStringLiteral("Add event"));
    const auto undone = desk.open->undo();
    QVERIFY(undone);
    QCOMPARE(undone->touched.size(), 1);
    QCOMPARE(desk.open->review().events.size(), 1);
    QCOMPARE(desk.open->review().events.begin()->text, QStringLiteral("first"));
    QVERIFY(desk.open->redo());
    QCOMPARE(desk.open->review().events.size(), 2);
    QCOMPARE(desk.entries.size(), 4);
    QCOMPARE(desk.entries[2].cause, store::Cause::Undo);
    QCOMPARE(desk.entries[2].target, desk.entries[1].step);
    QCOMPARE(desk.entries[3].cause, store::Cause::Redo);
}

void TestOpenReview::a_new_edit_forgets_what_could_be_redone()
{
    Desk desk(smallReview());
    QVERIFY(addEntity(*desk.open, EntityKind::Event, {}));
    QVERIFY(desk.open->undo());
    QVERIFY(desk.open->canRedo());
    QVERIFY(addEntity(*desk.open, EntityKind::Lesson, {}));
    QVERIFY(!desk.open->canRedo());
}

void TestOpenReview::an_export_is_noted_beside_the_steps()
{
    Desk desk(smallReview());
    QVERIFY(addEntity(*desk.open, EntityKind::Event, {}));
    QVERIFY(addEntity(*desk.open, EntityKind::Lesson, {}));
    QVERIFY(desk.open->undo());
    QVERIFY(recordExport(*desk.open, QStringLiteral("inside"), QStringLiteral("pdf"), QByteArray("0123"), desk.open->headSeq()));
    QCOMPARE(desk.open->review().exports.size(), 1);
    QVERIFY(desk.open->canRedo());
    QCOMPARE(desk.open->undoText(), QStringLiteral("Add event"));
    QVERIFY(desk.open->undo());
    QVERIFY(desk.open->review().events.isEmpty());
    QCOMPARE(desk.open->review().exports.size(), 1);
}

void TestOpenReview::a_closed_review_refuses_every_edit_but_reopening()
{
    Desk desk(smallReview());
    const auto early = changeState(*desk.open, ReviewState::Closed);
    QVERIFY(!early); // no measure, no reason
    QVERIFY(desk.open->set({EntityKind::Review, desk.open->id(),
                            entityType(EntityKind::Review).field(QLatin1String("no_measure_reason"))},
                           QStringLiteral("the service is gone")));
    QVERIFY(changeState(*desk.open, ReviewState::Closed));
    QVERIFY(desk.open->isReadOnly());
    const auto refused = addEntity(*desk.open, EntityKind::Event, {});
    QVERIFY(!refused);
    QCOMPARE(refused.error().failure, Failure::ReadOnly);
    QVERIFY(!desk.open->type(summaryOf(*desk.open), {}, QStringLiteral("x")));
    QVERIFY(desk.open->review().events.isEmpty());
    QVERIFY(recordExport(*desk.open, QStringLiteral("inside"), QStringLiteral("pdf"), QByteArray("0123"), desk.open->headSeq())); // that it was exported is no change of it
    QVERIFY(reopen(*desk.open, QStringLiteral("one more account")));
    QVERIFY(!desk.open->isReadOnly());
    QCOMPARE(desk.open->review().about().reopenReason, QStringLiteral("one more account"));
}

void TestOpenReview::removing_an_event_takes_it_out_of_every_list_and_undo_restores_the_links()
{
    Desk desk(smallReview());
    const Id event = *addEntity(*desk.open, EntityKind::Event, {{"text", QStringLiteral("deploy")}});
    const Id factor = *addEntity(*desk.open, EntityKind::Factor, {{"events", QList<Id>{event}}});
    const Id evidence = *addEntity(*desk.open, EntityKind::Evidence, {{"event", event}});
    const Review before = desk.open->review();
    QVERIFY(removeEntity(*desk.open, EntityKind::Event, event));
    QVERIFY(desk.open->review().factors.find(factor)->events.isEmpty());
    QVERIFY(!desk.open->review().evidence.find(evidence));
    QVERIFY(desk.open->undo());
    QVERIFY(differences(before, desk.open->review()).isEmpty());
}

void TestOpenReview::random_edits_undo_redo_and_replay()
{
    const int runs = qEnvironmentVariableIsSet("STORY_LONG") ? 2000 : 300;
    const quint32 first = QRandomGenerator::global()->generate();
    for (int run = 0; run < runs; ++run) {
        const quint32 seed = first + static_cast<quint32>(run);
        const QByteArray told = "seed " + QByteArray::number(seed);
        Desk desk(openOne(seed));
        RandomEdits random(seed);
        int edits = 0;
        for (int i = 0; i < 25; ++i)
            edits += random.doOne(*desk.open) ? 1 : 0;
        QVERIFY2(edits > 0, told.constData());
        desk.open->flush();
        const Review last = desk.open->review();
        QVERIFY2(differences(desk.replayed(), last).isEmpty(), told.constData());
        int steps = 0;
        while (desk.open->canUndo()) {
            QVERIFY2(desk.open->undo(), told.constData());
            ++steps;
        }
        QVERIFY2(differences(desk.start, desk.open->review()).isEmpty(), told.constData());
        QVERIFY2(differences(desk.replayed(), desk.start).isEmpty(), told.constData());
        for (int i = 0; i < steps; ++i)
            QVERIFY2(desk.open->redo(), told.constData());
        QVERIFY2(differences(last, desk.open->review()).isEmpty(), told.constData());
        QVERIFY2(differences(desk.replayed(), last).isEmpty(), told.constData());
    }
}

void TestOpenReview::typed_text_passes_the_text_door()
{
    Desk desk(smallReview());
    QVERIFY(desk.open->type(summaryOf(*desk.open), {}, QStringLiteral("a\r\nb") + QChar(0xd800) + QChar(u'\0')));
    QCOMPARE(desk.open->review().about().summary, QStringLiteral("a\nb\ufffd\ufffd"));
}

QTEST_GUILESS_MAIN(TestOpenReview)
#include "tst_open_review.moc"
