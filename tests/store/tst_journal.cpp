// Each entry's hash covers every column and the entry before it. The expected hashes come from a second, independent
// implementation of resources/schema/journal.md, in this file.
#include "app/store/heads.h"
#include "app/store/journal.h"
#include "tests/support/library_fixture.h"
#include "tests/support/random_review.h"

#include <QCryptographicHash>
#include <QTest>

#include <SQLiteCpp/SQLiteCpp.h>

using namespace story;
using namespace story::store;
using namespace story::support;
using namespace Qt::StringLiterals;

namespace {

QByteArray number(quint64 n)
{
    QByteArray bytes;
    for (int shift = 56; shift >= 0; shift -= 8)
        bytes.append(static_cast<char>((n >> shift) & 0xff));
    return bytes;
}

} // namespace

class TestJournal : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();

    void hashes_are_as_the_description_says();
    void every_column_matters();
    void lengths_keep_neighbouring_columns_apart();
    void entries_come_back_as_they_went_in();
    void backwards_means_newest_first_and_stops_where_asked();
    void a_job_is_found_in_the_file_or_not_at_all();
    void where_all_reviews_stand_is_read_at_once();
    void causes_have_the_names_of_the_description();

private:
    QString path() const { return m_folder->filePath(u"l.secondstory"_s); }
    std::unique_ptr<QTemporaryDir> m_folder;
    Review m_review;
};

void TestJournal::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_review = randomReview(11, 2, Fill::Every);
    makeLibrary(path(), {m_review});
    auto library = *LibraryFile::open(path(), Mode::Write);
    for (int n = 0; n < 8; ++n)
        QVERIFY(library->write(editJob(m_review, plainEdit(m_review, n), n + 2)));
}

void TestJournal::hashes_are_as_the_description_says()
{
    SQLite::Database db(path().toStdString());
    SQLite::Statement row(
        db,
        "SELECT CAST(review AS BLOB), seq, step, CAST(cause AS BLOB), target, schema, at, CAST(\"by\" AS BLOB), "
        "CAST(what AS BLOB), CAST(changes AS BLOB), hash FROM journal ORDER BY review, seq");
    QByteArray previous;
    int rows = 0;
    while (row.executeStep()) {
        if (row.getColumn(1).getInt64() == 1)
            previous = QByteArray(32, '\0');
        QByteArray text = previous;
        for (int i = 0; i < 10; ++i) {
            const SQLite::Column column = row.getColumn(i);
            const QByteArray bytes = column.isInteger()
                ? number(static_cast<quint64>(column.getInt64()))
                : QByteArray(static_cast<const char *>(column.getBlob()), column.getBytes());
            text += number(static_cast<quint64>(bytes.size())) + bytes;
        }
        const QByteArray stored(static_cast<const char *>(row.getColumn(10).getBlob()),
                                row.getColumn(10).getBytes());
        QCOMPARE(stored, QCryptographicHash::hash(text, QCryptographicHash::Sha256));
        previous = stored;
        ++rows;
    }
    QCOMPARE(rows, 1 + 9);
    const auto library = *LibraryFile::open(path(), Mode::Read);
    QCOMPARE(library->head(m_review.id())->hash, previous);
    QCOMPARE(library->head(m_review.id())->seq, 9);
}

void TestJournal::every_column_matters()
{
    JournalRow row;
    row.chain = Id(1, 2);
    row.seq = 3;
    row.step = 3;
    row.cause = "do";
    row.schema = 1;
    row.at = 5;
    row.by = "tester";
    row.what = "Add event";
    row.changes = "[]";
    QSet<QByteArray> hashes{row.hashAfter({}), row.hashAfter(QByteArray(32, 'x'))};
    const auto with = [&](auto change) {
        JournalRow other = row;
        change(other);
        hashes.insert(other.hashAfter({}));
    };
    with([](JournalRow &r) { r.chain = Id(1, 3); });
    with([](JournalRow &r) { r.seq = 4; });
    with([](JournalRow &r) { r.step = 4; });
    with([](JournalRow &r) { r.cause = "undo"; });
    with([](JournalRow &r) { r.target = 1; });
    with([](JournalRow &r) { r.schema = 2; });
    with([](JournalRow &r) { r.at = 6; });
    with([](JournalRow &r) { r.by = "Tester"; });
    with([](JournalRow &r) { r.what = "Add event "; });
    with([](JournalRow &r) { r.changes = "[ ]"; });
    QCOMPARE(hashes.size(), 12);
}

void TestJournal::lengths_keep_neighbouring_columns_apart()
{
    JournalRow a;
    a.by = "ab";
    a.what = "c";
    JournalRow b;
    b.by = "a";
    b.what = "bc";
    QVERIFY(a.hashAfter({}) != b.hashAfter({}));
}

void TestJournal::entries_come_back_as_they_went_in()
{
    auto library = *LibraryFile::open(path(), Mode::Write);
    Job job = editJob(m_review, plainEdit(m_review, 8), 10, Cause::Redo);
    job.entries[0].step = 4;
    job.entries[0].target = 7;
    job.entries[0].by = u"tester é \u202e"_s;
    QVERIFY(library->write(job));
    const auto entries = library->entriesBackwards(m_review.id(), 0, 1);
    QVERIFY(entries);
    const JournalEntry &back = entries->first().entry;
    const JournalEntry &sent = job.entries[0];
    QCOMPARE(back.chain, sent.chain);
    QCOMPARE(back.seq, sent.seq);
    QCOMPARE(back.step, sent.step);
    QCOMPARE(back.cause, sent.cause);
    QCOMPARE(back.target, sent.target);
    QCOMPARE(back.at, sent.at);
    QCOMPARE(back.by, sent.by);
    QCOMPARE(back.what, sent.what);
    QVERIFY(back.changes == sent.changes);
    QCOMPARE(entries->first().hash, library->head(m_review.id())->hash);
}

void TestJournal::backwards_means_newest_first_and_stops_where_asked()
{
    const auto library = *LibraryFile::open(path(), Mode::Read);
    const auto seqs = [&](qint64 below, int limit) {
        QList<qint64> all;
        const auto entries = library->entriesBackwards(m_review.id(), below, limit);
        for (const StoredEntry &stored : *entries)
            all.append(stored.entry.seq);
        return all;
    };
    QCOMPARE(seqs(0, 3), (QList<qint64>{9, 8, 7}));
    QCOMPARE(seqs(4, 100), (QList<qint64>{3, 2, 1}));
    QCOMPARE(seqs(1, 100), QList<qint64>());
    QCOMPARE(library->entriesBackwards(Id(9, 9), 0, 10)->size(), 0);
}

void TestJournal::a_job_is_found_in_the_file_or_not_at_all()
{
    auto library = *LibraryFile::open(path(), Mode::Write);
    const Job job = editJob(m_review, plainEdit(m_review, 8), 10);
    QVERIFY(!holdsEntries(library->connection(), job));
    QVERIFY(library->write(job));
    QVERIFY(holdsEntries(library->connection(), job));
    Job other = job;
    other.entries[0].what = u"Something else"_s;
    QVERIFY_THROWS_EXCEPTION(SQLite::Exception, holdsEntries(library->connection(), other));
}

void TestJournal::where_all_reviews_stand_is_read_at_once()
{
    const auto library = *LibraryFile::open(path(), Mode::Read);
    const auto all = standings(*library);
    QVERIFY(all);
    QCOMPARE(all->keys(), QList<Id>{m_review.id()}); // and not the library's own chain
    const auto standing = all->value(m_review.id());
    QCOMPARE(standing.head.seq, 9);
    QCOMPARE(standing.head.hash, library->head(m_review.id())->hash);
    QCOMPARE(standing.since, library->entriesBackwards(m_review.id(), 0, 1)->first().entry.at);
}

void TestJournal::causes_have_the_names_of_the_description()
{
    QByteArrayList names;
    for (const Cause cause : {Cause::Do, Cause::Undo, Cause::Redo, Cause::Import, Cause::Restore,
                              Cause::Snapshot, Cause::Scrub})
        names.append(causeName(cause));
    QCOMPARE(names.join(' '), QByteArray("do undo redo import restore snapshot scrub"));
}

QTEST_GUILESS_MAIN(TestJournal)
#include "tst_journal.moc"
