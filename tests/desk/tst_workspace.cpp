// An open library, with a real file: first start, restarts, undo that outlives them, the trash, imports, and writes that fail.
#include "app/desk/care.h"
#include "app/desk/intents.h"
#include "app/desk/workspace.h"
#include "app/model/differences.h"
#include "app/store/verify.h"
#include "tests/core/small_disk.h"
#include "tests/support/fixed_clock.h"
#include "tests/support/random_edits.h"
#include "tests/support/random_review.h"

#include <QFileInfo>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace story;
using namespace story::support;

namespace {

constexpr int wait = 30'000;

FieldRef titleOf(const OpenReview &open)
{
    return {EntityKind::Review, open.id(), entityType(EntityKind::Review).field(QLatin1String("title"))};
}

} // namespace

class TestWorkspace : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void first_start_makes_no_file_until_the_first_edit();
    void a_review_is_there_after_a_restart();
    void undo_and_redo_outlive_a_restart();
    void typing_in_many_flushes_is_one_step_after_a_restart();
    void the_trash_gives_back_what_went_in();
    void an_import_of_what_is_there_is_a_copy();
    void summaries_from_memory_and_from_the_file_agree();
    void purging_leaves_no_word_behind();
    void a_full_disk_keeps_the_edit_and_the_next_start_brings_it_back();
    void saving_a_copy_while_writes_fail_holds_everything();
    void a_short_sitting_keeps_a_version();
    void a_library_in_use_opens_for_reading();
    void random_edits_with_restarts_undo_redo_and_verify();

private:
    Workspace::Options options(const QString &folder = {}) const
    {
        return {(folder.isEmpty() ? m_folder->path() : folder) + QStringLiteral("/l.secondstory"),
                m_folder->filePath(QStringLiteral("state")), QStringLiteral("tester"), &m_clock};
    }
    std::unique_ptr<Workspace> reopened(std::unique_ptr<Workspace> old = nullptr)
    {
        old.reset();
        auto opened = Workspace::open(options());
        if (!opened)
            qFatal("%s", qPrintable(opened.error().sentences() + opened.error().detail));
        return std::move(*opened);
    }
    static void waitForHistory(OpenReview &open) { QTRY_VERIFY_WITH_TIMEOUT(open.canUndo(), 5000); }

    FixedClock m_clock;
    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestWorkspace::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

void TestWorkspace::first_start_makes_no_file_until_the_first_edit()
{
    auto workspace = Workspace::fresh(options());
    QCOMPARE(workspace->saveState(), SaveState::NoFile);
    QVERIFY(!QFileInfo::exists(workspace->path()));
    QVERIFY(workspace->createReview(QStringLiteral("Checkout latency"), ReviewKind::Incident, Severity::Sev2,
                                    QStringLiteral("Europe/Berlin")));
    QVERIFY(workspace->flushAndWait(wait));
    QVERIFY(QFileInfo::exists(workspace->path()));
    QCOMPARE(workspace->saveState(), SaveState::Saved);
}

void TestWorkspace::a_review_is_there_after_a_restart()
{
    auto workspace = Workspace::fresh(options());
    const Id id = *workspace->createReview(QStringLiteral("Checkout latency"), ReviewKind::Incident, Severity::Sev2, {});
    OpenReview *open = *workspace->openReview(id);
    QVERIFY(open->type(titleOf(*open), QStringLiteral("Checkout latency"), QStringLiteral("Checkout latency, 14 Nov")));
    workspace = reopened(std::move(workspace)); // the destructor flushes
    QCOMPARE(workspace->summaries().size(), 1);
    QCOMPARE(workspace->summaries()[0].title, QStringLiteral("Checkout latency, 14 Nov"));
    QCOMPARE((*workspace->openReview(id))->review().agenda.size(), 6);
}

void TestWorkspace::undo_and_redo_outlive_a_restart()
{
    auto workspace = Workspace::fresh(options());
    const Id id = *workspace->createReview(QStringLiteral("Undo"), ReviewKind::Incident, Severity::NotSaid, {});
    OpenReview *open = *workspace->openReview(id);
    for (const char *text : {"one", "two", "three"})
        QVERIFY(addEntity(*open, EntityKind::Event, {{"text", QString::fromLatin1(text)}}));
    QVERIFY(open->undo());
    workspace = reopened(std::move(workspace));
    open = *workspace->openReview(id);
    waitForHistory(*open);
    QVERIFY(open->undoIsFromEarlierSitting());
    QVERIFY(open->canRedo());
    QVERIFY(open->redo());
    QCOMPARE(open->review().events.size(), 3);
    for (int i = 0; i < 3; ++i)
        QVERIFY(open->undo());
    QVERIFY(open->review().events.isEmpty());
    QVERIFY2(!open->canUndo(), "the making of the review is no step");
    QCOMPARE(open->review().about().title, QStringLiteral("Undo"));
}

void TestWorkspace::typing_in_many_flushes_is_one_step_after_a_restart()
{
    auto workspace = Workspace::fresh(options());
    const Id id = *workspace->createReview({}, ReviewKind::Incident, Severity::NotSaid, {});
    OpenReview *open = *workspace->openReview(id);
    QString text;
    for (const QChar key : QStringLiteral("checkout")) {
        const QString before = text;
        text += key;
        QVERIFY(open->type(titleOf(*open), before, text));
        open->flush();
    }
    workspace = reopened(std::move(workspace));
    open = *workspace->openReview(id);
    waitForHistory(*open);
    QVERIFY(open->undo());
    QCOMPARE(open->review().about().title, QString());
    QVERIFY(!open->canUndo());
}

void TestWorkspace::the_trash_gives_back_what_went_in()
{
    auto workspace = Workspace::fresh(options());
    const Id id = *workspace->createReview(QStringLiteral("Trash"), ReviewKind::Incident, Severity::NotSaid, {});
    QVERIFY(workspace->moveToTrash(id));
    workspace = reopened(std::move(workspace));
    QVERIFY(workspace->summary(id)->trashedAt != 0);
    QVERIFY(workspace->takeFromTrash(id));
    workspace = reopened(std::move(workspace));
    QCOMPARE(workspace->summary(id)->trashedAt, Micros(0));
}

void TestWorkspace::an_import_of_what_is_there_is_a_copy()
{
    const Review review = randomReview(11, 3);
    auto workspace = Workspace::fresh(options());
    bool copied = true;
    const Id first = *workspace->importReview(review, QStringLiteral("Import"), pictures().values(), &copied);
    QCOMPARE(first, review.id());
    QVERIFY(!copied);
    const Id second = *workspace->importReview(review, QStringLiteral("Import"), pictures().values(), &copied);
    QVERIFY(copied);
    QVERIFY(second != first);
    workspace = reopened(std::move(workspace));
    QVERIFY(differences((*workspace->openReview(first))->review(), review).isEmpty());
    QCOMPARE((*workspace->openReview(second))->review().events.size(), review.events.size());
}

void TestWorkspace::summaries_from_memory_and_from_the_file_agree()
{
    auto workspace = Workspace::fresh(options());
    for (quint32 seed = 1; seed <= 10; ++seed) {
        m_clock.advance(microsPerSecond);
        QVERIFY(workspace->importReview(randomReview(seed, 3), QStringLiteral("Import"), pictures().values()));
    }
    const auto byId = [](QList<store::ReviewSummary> list) {
        std::sort(list.begin(), list.end(), [](const auto &a, const auto &b) { return a.id < b.id; });
        for (store::ReviewSummary &s : list)
            s.actionsLate = 0; // only memory knows today
        return list;
    };
    const auto inMemory = byId(workspace->summaries());
    workspace = reopened(std::move(workspace));
    const auto fromFile = byId(workspace->summaries());
    QCOMPARE(inMemory.size(), fromFile.size());
    for (qsizetype i = 0; i < inMemory.size(); ++i) {
        QCOMPARE(inMemory[i].title, fromFile[i].title);
        QCOMPARE(inMemory[i].when, fromFile[i].when);
        QCOMPARE(inMemory[i].openActionTexts, fromFile[i].openActionTexts);
        QCOMPARE(inMemory[i].lessonTexts, fromFile[i].lessonTexts);
        QVERIFY(inMemory[i] == fromFile[i]);
    }
}

void TestWorkspace::purging_leaves_no_word_behind()
{
    const QByteArray secret = "hunter2secret";
    auto workspace = Workspace::fresh(options());
    const Id keep = *workspace->createReview(QStringLiteral("Stays"), ReviewKind::Incident, Severity::NotSaid, {});
    const Id id = *workspace->createReview(QStringLiteral("Goes"), ReviewKind::Incident, Severity::NotSaid, {});
    QVERIFY(addEntity(**workspace->openReview(id), EntityKind::Event, {{"text", QString::fromLatin1(secret)}}));
    QVERIFY(!workspace->purge(id)); // only out of the trash
    QVERIFY(workspace->moveToTrash(id));
    QVERIFY(workspace->purge(id));
    QVERIFY(workspace->flushAndWait(wait));
    workspace = reopened(std::move(workspace));
    QCOMPARE(workspace->summaries().size(), 1);
    QCOMPARE(workspace->summaries()[0].id, keep);
    workspace.reset();
    QFile file(options().path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray bytes = file.readAll();
    QVERIFY(!bytes.contains(secret));
    QVERIFY(!bytes.contains("Goes"));
    QVERIFY(bytes.contains("Stays"));
}

void TestWorkspace::a_full_disk_keeps_the_edit_and_the_next_start_brings_it_back()
{
    auto workspace = Workspace::fresh(options());
    const Id id = *workspace->createReview(QStringLiteral("Full"), ReviewKind::Incident, Severity::NotSaid, {});
    OpenReview *open = *workspace->openReview(id);
    QVERIFY(workspace->flushAndWait(wait));
    QSignalSpy failed(workspace.get(), &Workspace::writeFailed);
    Review last;
    {
        // Enough for the emergency journal and not for the library.
        const SmallFiles full(static_cast<rlim_t>(QFileInfo(options().path).size()));
        const QString much = QString(200'000, QLatin1Char('x'));
        QVERIFY(addEntity(*open, EntityKind::Event, {{"text", QStringLiteral("small")}}));
        QVERIFY(addEntity(*open, EntityKind::Event, {{"text", much}}));
        QTRY_VERIFY_WITH_TIMEOUT(!failed.isEmpty(), wait);
        QCOMPARE(workspace->saveState(), SaveState::Failed);
        QVERIFY(!workspace->flushAndWait(100));
        QVERIFY(addEntity(*open, EntityKind::Lesson, {{"text", QStringLiteral("after the failure")}}));
        last = open->review();
        workspace.reset(); // the window would stay open; a crash would not
    }
    workspace = reopened();
    QVERIFY(!workspace->notices().isEmpty());
    QVERIFY(differences((*workspace->openReview(id))->review(), last).isEmpty());
    QVERIFY(workspace->flushAndWait(wait));
    workspace = reopened(std::move(workspace));
    QVERIFY(workspace->notices().isEmpty());
    QVERIFY(differences((*workspace->openReview(id))->review(), last).isEmpty());
}

void TestWorkspace::saving_a_copy_while_writes_fail_holds_everything()
{
    auto workspace = Workspace::fresh(options());
    const Id id = *workspace->createReview(QStringLiteral("Copy"), ReviewKind::Incident, Severity::NotSaid, {});
    OpenReview *open = *workspace->openReview(id);
    QVERIFY(workspace->flushAndWait(wait));
    QSignalSpy failed(workspace.get(), &Workspace::writeFailed);
    {
        const SmallFiles full(static_cast<rlim_t>(QFileInfo(options().path).size()));
        QVERIFY(addEntity(*open, EntityKind::Event, {{"text", QString(200'000, QLatin1Char('x'))}}));
        QTRY_VERIFY_WITH_TIMEOUT(!failed.isEmpty(), wait);
    }
    const QString copy = m_folder->filePath(QStringLiteral("copy.secondstory"));
    QVERIFY(workspace->saveCopy(copy));
    const auto file = store::LibraryFile::open(copy, store::Mode::Read);
    QVERIFY(file);
    QVERIFY(differences(*(*file)->readReview(id), open->review()).isEmpty());
    // Room again: the same file goes on.
    workspace->retry();
    QVERIFY(workspace->flushAndWait(wait));
    QCOMPARE(workspace->saveState(), SaveState::Saved);
}

void TestWorkspace::a_short_sitting_keeps_a_version()
{
    Id id;
    {
        auto workspace = Workspace::fresh(options());
        id = *workspace->createReview(QStringLiteral("T"), ReviewKind::Incident, Severity::NotSaid, QStringLiteral("UTC"));
    }
    const QString state = options().stateFolder;
    const auto first = earlierVersions(state, options().path);
    QCOMPARE(first.size(), 1);
    const auto version = store::LibraryFile::open(first.first().path, store::Mode::Read);
    QVERIFY(version && (*version)->readReview(id));
    m_clock.advance(microsPerMinute);
    reopened(); // a sitting in which nothing was written keeps nothing
    QCOMPARE(earlierVersions(state, options().path).size(), 1);
}

void TestWorkspace::a_library_in_use_opens_for_reading()
{
    auto first = Workspace::fresh(options());
    const Id id = *first->createReview(QStringLiteral("T"), ReviewKind::Incident, Severity::NotSaid, QStringLiteral("UTC"));
    QVERIFY(first->flushAndWait(wait));
    auto second = options();
    QCOMPARE(Workspace::open(second).error().failure, Failure::InUse);
    second.readWhileInUse = true;
    {
        const auto reader = Workspace::open(second);
        QVERIFY(reader && (*reader)->isReadOnly());
        QCOMPARE((*reader)->notices().size(), 1);
        QCOMPARE((*reader)->notices().first().failure, Failure::InUse);
        QVERIFY((*reader)->openReview(id));
    }
    first.reset();
    QVERIFY(!(*Workspace::open(second))->isReadOnly());
}

void TestWorkspace::random_edits_with_restarts_undo_redo_and_verify()
{
    const int runs = qEnvironmentVariableIsSet("STORY_LONG") ? 400 : 25;
    const quint32 first = QRandomGenerator::global()->generate();
    for (int run = 0; run < runs; ++run) {
        init();
        const quint32 seed = first + static_cast<quint32>(run);
        const QByteArray told = "seed " + QByteArray::number(seed);
        auto workspace = Workspace::fresh(options());
        const Id id = *workspace->importReview(openOne(seed), QStringLiteral("Import"), pictures().values());
        const Review start = (*workspace->openReview(id))->review();
        RandomEdits random(seed);
        for (int sitting = 0; sitting < 3; ++sitting) {
            OpenReview *open = *workspace->openReview(id);
            QTest::qWait(1);
            for (int i = 0; i < 8; ++i)
                random.doOne(*open);
            const Review before = open->review();
            workspace = reopened(std::move(workspace));
            QVERIFY2(differences(before, (*workspace->openReview(id))->review()).isEmpty(), told.constData());
        }
        OpenReview *open = *workspace->openReview(id);
        const Review last = open->review();
        // History is read in pages: until a round of reading brings nothing more.
        QSignalSpy history(open, &OpenReview::historyChanged);
        do {
            history.clear();
            workspace->runAndWait([](store::LibraryFile *) {});
            QCoreApplication::processEvents();
        } while (!history.isEmpty());
        int steps = 0;
        while (open->canUndo()) {
            QVERIFY2(open->undo(), told.constData());
            ++steps;
        }
        QVERIFY2(differences(start, open->review()).isEmpty(), told.constData());
        for (int i = 0; i < steps; ++i)
            QVERIFY2(open->redo(), told.constData());
        QVERIFY2(differences(last, open->review()).isEmpty(), told.constData());
        QVERIFY2(workspace->flushAndWait(wait), told.constData());
        store::Verification found;
        workspace->runAndWait([&](store::LibraryFile *file) { found = store::verify(*file); });
        QVERIFY2(found.isClean(),
                 (told + ' ' + (found.isClean() ? QByteArray() : found.findings[0].sentence.toUtf8())).constData());
    }
}

QTEST_GUILESS_MAIN(TestWorkspace)
#include "tst_workspace.moc"
