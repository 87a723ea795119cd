// Whole reviews, read beside whoever works on the library.
#include "app/desk/evidence_intents.h"
#include "app/desk/intents.h"
#include "app/desk/library_reader.h"
#include "app/desk/workspace.h"
#include "tests/support/fixed_clock.h"

#include <QCryptographicHash>
#include <QTemporaryDir>
#include <QTest>

#include <SQLiteCpp/SQLiteCpp.h>

using namespace story;
using namespace story::support;
using namespace Qt::StringLiterals;

namespace {

// One pixel.
const QByteArray teal = QByteArray::fromBase64("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGOQzS4BAAGlAP1azDoWAAAAAElFTkSuQmCC");

} // namespace

class TestLibraryReader : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_workspace.reset(); }
    void a_review_comes_with_its_pictures_and_where_it_stands();
    void what_is_in_the_trash_is_not_among_them();
    void an_edit_changes_the_head();
    void what_is_damaged_is_said();
    void what_is_no_library_is_refused();

private:
    static constexpr int wait = 30'000;
    QList<ReviewStanding> standing(LibraryReader &reader)
    {
        const auto all = reader.reviews();
        return all ? *all : QList<ReviewStanding>();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
    FixedClock m_clock;
    std::unique_ptr<Workspace> m_workspace;
    Id m_review;
};

void TestLibraryReader::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_path = m_folder->filePath(u"l.secondstory"_s);
    m_workspace = Workspace::fresh({m_path, m_folder->filePath(u"state"_s), u"tester"_s, &m_clock});
    m_review = *m_workspace->createReview(u"Slow checkout"_s, ReviewKind::Incident, Severity::Sev2, {});
    OpenReview *open = *m_workspace->openReview(m_review);
    const Id event = *addEntity(*open, EntityKind::Event, {{"text", u"Pager fired"_s}});
    QVERIFY(attachPictures(*open, event, {{teal, u"graph.png"_s}}));
    QVERIFY(m_workspace->flushAndWait(wait));
}

void TestLibraryReader::a_review_comes_with_its_pictures_and_where_it_stands()
{
    const auto reader = LibraryReader::open(m_path);
    QVERIFY(reader);
    QCOMPARE((*reader)->libraryId(), m_workspace->libraryId());
    const QList<ReviewStanding> all = standing(**reader);
    QCOMPARE(all.size(), 1);
    QCOMPARE(all.front().id, m_review);
    QCOMPARE(all.front().state, ReviewState::Draft);
    const auto whole = (*reader)->read(m_review);
    QVERIFY(whole);
    QCOMPARE(whole->review.about().title, u"Slow checkout"_s);
    QCOMPARE(whole->images.value(QCryptographicHash::hash(teal, QCryptographicHash::Sha256)), teal);
    QCOMPARE(whole->journalSeq, 3); // made, the event, the picture
    QCOMPARE(whole->updated, m_clock.now());
    QCOMPARE(whole->lacks, QStringList());
}

void TestLibraryReader::what_is_in_the_trash_is_not_among_them()
{
    const Id other = *m_workspace->createReview(u"Cache full"_s, ReviewKind::Incident, Severity::NotSaid, {});
    QVERIFY(m_workspace->moveToTrash(m_review));
    QVERIFY(m_workspace->flushAndWait(wait));
    const auto reader = LibraryReader::open(m_path);
    QVERIFY(reader);
    const QList<ReviewStanding> all = standing(**reader);
    QCOMPARE(all.size(), 1);
    QCOMPARE(all.front().id, other);
}

void TestLibraryReader::an_edit_changes_the_head()
{
    const auto first = LibraryReader::open(m_path);
    QVERIFY(first);
    const QByteArray before = standing(**first).value(0).head;
    QVERIFY(!before.isEmpty());
    QVERIFY(addEntity(**m_workspace->openReview(m_review), EntityKind::Event, {{"text", u"Quiet again"_s}}));
    QVERIFY(m_workspace->flushAndWait(wait));
    // What was opened is one moment of the library.
    QCOMPARE(standing(**first).value(0).head, before);
    const auto reader = LibraryReader::open(m_path);
    QVERIFY(reader);
    QVERIFY(standing(**reader).value(0).head != before);
    QCOMPARE((*reader)->read(m_review)->journalSeq, 4);
}

void TestLibraryReader::what_is_damaged_is_said()
{
    m_workspace.reset();
    {
        SQLite::Database raw(m_path.toStdString(), SQLite::OPEN_READWRITE);
        QCOMPARE(raw.exec("UPDATE blob SET bytes = x'00'"), 1);
    }
    const auto reader = LibraryReader::open(m_path);
    QVERIFY(reader);
    QCOMPARE(standing(**reader).size(), 1);
    const auto whole = (*reader)->read(m_review);
    QVERIFY(whole);
    QCOMPARE(whole->images.size(), 0);
    QVERIFY(!whole->lacks.isEmpty());
}

void TestLibraryReader::what_is_no_library_is_refused()
{
    QVERIFY(!LibraryReader::open(m_folder->filePath(u"nothing.secondstory"_s)));
    QFile file(m_folder->filePath(u"words.secondstory"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("words");
    file.close();
    QVERIFY(!LibraryReader::open(file.fileName()));
}

QTEST_GUILESS_MAIN(TestLibraryReader)
#include "tst_library_reader.moc"
