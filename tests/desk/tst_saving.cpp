// What the word "Saved" stands on: the state while typing waits, and a journal without gaps behind a long sitting.
#include "app/desk/intents.h"
#include "app/desk/workspace.h"
#include "app/store/verify.h"
#include "tests/support/fixed_clock.h"

#include <QTemporaryDir>
#include <QTest>

using namespace story;
using namespace story::support;
using namespace Qt::StringLiterals;

class TestSaving : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void saved_is_said_only_when_everything_is_on_the_disk();
    void a_long_sitting_leaves_a_journal_without_gaps();

private:
    static constexpr int wait = 30'000;
    FixedClock m_clock;
};

void TestSaving::saved_is_said_only_when_everything_is_on_the_disk()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"l.secondstory"_s);
    auto workspace = Workspace::fresh({path, folder.filePath(u"state"_s), u"tester"_s, &m_clock});
    const auto id = workspace->createReview(u"Saving"_s, ReviewKind::Incident, Severity::NotSaid, {});
    QVERIFY(id && workspace->flushAndWait(wait));
    QTRY_COMPARE(workspace->saveState(), SaveState::Saved);
    OpenReview *open = *workspace->openReview(*id);
    const FieldRef summary{EntityKind::Review, *id, entityType(EntityKind::Review).field(u"summary")};
    // The file, as somebody else reads it.
    const auto written = [&] {
        const auto file = store::LibraryFile::open(path, store::Mode::Read);
        const auto review = file ? (*file)->readReview(*id) : Result<Review>(tl::unexpected(file.error()));
        return review ? review->about().summary : review.error().sentences();
    };

    QString typed;
    for (int key = 0; key < 40; ++key) {
        const QString before = typed;
        typed += QChar(u'a' + key % 26);
        QVERIFY(open->type(summary, before, typed));
        QCOMPARE(workspace->saveState(), SaveState::Saving);
        QTest::qWait(key % 8 == 7 ? 200 : 10);
        if (workspace->saveState() == SaveState::Saved)
            QCOMPARE(written(), typed);
    }
    QTRY_COMPARE_WITH_TIMEOUT(workspace->saveState(), SaveState::Saved, 5000);
    QCOMPARE(written(), typed);
}

void TestSaving::a_long_sitting_leaves_a_journal_without_gaps()
{
    const QTemporaryDir folder;
    auto workspace = Workspace::fresh({folder.filePath(u"l.secondstory"_s), folder.filePath(u"state"_s), u"tester"_s, &m_clock});
    const auto id = workspace->createReview(u"Long"_s, ReviewKind::Incident, Severity::NotSaid, {});
    QVERIFY(id.has_value());
    OpenReview *open = *workspace->openReview(*id);
    constexpr int edits = 320;
    for (int n = 0; n < edits; ++n)
        QVERIFY(addEntity(*open, EntityKind::Event, {{"text", u"line %1"_s.arg(n)}}));
    QVERIFY(workspace->flushAndWait(wait));
    store::Verification found;
    workspace->runAndWait([&](store::LibraryFile *file) { found = store::verify(*file); });
    QVERIFY2(found.isClean(), qPrintable(found.isClean() ? QString() : found.findings.constFirst().sentence));
    QCOMPARE(found.entries, edits + 2); // and the two that made the review: its own, and the library's
}

QTEST_GUILESS_MAIN(TestSaving)
#include "tst_saving.moc"
