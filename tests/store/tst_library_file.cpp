// What can be written into a library comes back as it was; what is not a sound library of ours is told and never changed.
#include "app/model/differences.h"
#include "tests/support/fault_vfs.h"
#include "tests/support/library_fixture.h"
#include "tests/support/random_review.h"

#include <QFileInfo>
#include <QTest>

using namespace story;
using namespace story::store;
using namespace story::support;
using namespace Qt::StringLiterals;

namespace {

const Id libraryId(0x0199'0000'0000'7001ULL, 0x8000'0000'0000'0001ULL);

} // namespace

class TestLibraryFile : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void a_new_library_is_private_and_remembers_its_id();
    void a_new_library_replaces_nothing();
    void every_field_of_every_entity_comes_back();
    void every_field_comes_back_after_it_was_set_later();
    void texts_of_any_kind_come_back();
    void removing_everything_leaves_no_row();
    void a_job_is_written_whole_or_not_at_all();
    void an_entry_out_of_order_is_refused();
    void summaries_from_the_file_are_those_from_memory();

private:
    QString path(const QString &name = u"l.secondstory"_s) const
    {
        return m_folder->filePath(name);
    }
    FaultVfs m_disk; // without a fault: only so that nothing waits for the real one
    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestLibraryFile::a_new_library_is_private_and_remembers_its_id()
{
    {
        const auto made = LibraryFile::create(path(), libraryId);
        QVERIFY2(made, qPrintable(made ? QString() : made.error().detail));
        QCOMPARE((*made)->id(), libraryId);
        QVERIFY(!(*made)->isReadOnly());
    }
    QCOMPARE(QFileInfo(path()).permissions() & QFileDevice::Permissions(0x77),
             QFileDevice::Permissions());
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files | QDir::Hidden),
             QStringList{u"l.secondstory"_s});
    Opened opened;
    const auto again = LibraryFile::open(path(), Mode::Write, &opened);
    QVERIFY2(again, qPrintable(again ? QString() : again.error().detail));
    QCOMPARE((*again)->id(), libraryId);
    QVERIFY(!opened.readOnly);
    QVERIFY(opened.notices.isEmpty());
    QVERIFY((*again)->readShelf()->entries.isEmpty());
}

void TestLibraryFile::a_new_library_replaces_nothing()
{
    writeBytes(path(), "a shopping list");
    const auto made = LibraryFile::create(path(), libraryId);
    QVERIFY(!made);
    QCOMPARE(made.error().failure, Failure::CannotWrite);
    QCOMPARE(bytesOfFile(path()), QByteArray("a shopping list"));
}

void TestLibraryFile::every_field_of_every_entity_comes_back()
{
    for (quint32 seed = 1; seed <= 8; ++seed) {
        const Review review = randomReview(seed, 4, seed % 2 ? Fill::Every : Fill::Some);
        const QString file = path(QString::number(seed));
        makeLibrary(file, {review, randomReview(seed + 100, 3)});
        for (const Mode mode : {Mode::Write, Mode::Read}) {
            const auto library = LibraryFile::open(file, mode);
            QVERIFY2(library, qPrintable(library ? QString() : library.error().detail));
            const auto read = (*library)->readReview(review.id());
            QVERIFY2(read, qPrintable(read ? QString() : read.error().detail));
            const auto differ = differences(review, *read);
            QVERIFY2(differ.isEmpty(),
                     qPrintable(u"seed %1: %2"_s.arg(seed).arg(
                         differ.isEmpty() || !differ.first().field
                             ? QString()
                             : QLatin1String(differ.first().field->name))));
            for (const auto &[sha256, bytes] : pictures().asKeyValueRange())
                QCOMPARE(*(*library)->blob(sha256), bytes);
        }
    }
}

void TestLibraryFile::every_field_comes_back_after_it_was_set_later()
{
    const Review wanted = randomReview(7, 3, Fill::Every);
    Review review;
    review.facts.add(wanted.id())->createdAt = 1;
    makeLibrary(path(), {review});
    auto library = *LibraryFile::open(path(), Mode::Write);
    qint64 seq = 1;
    // Blank entities first, then each field on its own, then each made blank again.
    for (EntityKind kind : wanted.kinds()) {
        for (const Id &id : wanted.table(kind)->ids()) {
            if (review.table(kind)->find(id))
                continue;
            Review blank;
            Edit edit;
            edit.changes.push_back(Change::insert(kind, *blank.table(kind)->add(id)));
            const auto written = library->write(editJob(review, edit, ++seq));
            QVERIFY2(written, qPrintable(written ? QString() : written.error().detail));
        }
    }
    for (const bool fill : {true, false}) {
        for (EntityKind kind : wanted.kinds()) {
            for (const Id &id : wanted.table(kind)->ids()) {
                for (const Field &field : entityType(kind).fields) {
                    const Value value =
                        fill ? field.read(*wanted.table(kind)->find(id)) : field.blank();
                    const auto written = library->write(
                        editJob(review, setField(review, {kind, id, &field}, value), ++seq));
                    QVERIFY2(written, qPrintable(written ? QString() : written.error().detail));
                }
            }
        }
        QVERIFY(differences(review, *library->readReview(review.id())).isEmpty());
        if (fill)
            QVERIFY(differences(review, wanted).isEmpty());
    }
    QCOMPARE(library->head(review.id())->seq, seq);
}

void TestLibraryFile::texts_of_any_kind_come_back()
{
    Review review = randomReview(3, 1);
    QStringList texts = hostileTexts();
    texts << QString(QChar(0xfeff)) + u"begins with a byte order mark"_s
          << QString(3, QChar(0xfeff)) << u"'; DROP TABLE event; --"_s << QString(300'000, u'x')
          << u"\u202egnp.exe\u202c"_s << QString::fromUtf8("\xF0\x9F\x98\x80");
    makeLibrary(path(), {review});
    auto library = *LibraryFile::open(path(), Mode::Write);
    qint64 seq = 1;
    const Field *text = entityType(EntityKind::Review).field(u"impact");
    const Field *words = entityType(EntityKind::Review).field(u"tags");
    for (const QString &one : texts) {
        QVERIFY(library->write(editJob(
            review, setField(review, {EntityKind::Review, review.id(), text}, one), ++seq)));
        QVERIFY(library->write(editJob(review,
                                       setField(review, {EntityKind::Review, review.id(), words},
                                                QStringList{one, u"\",\""_s, u"\\"_s}),
                                       ++seq)));
        const auto read = library->readReview(review.id());
        QCOMPARE(read->about().impact, one);
        QCOMPARE(read->about().tags, (QStringList{one, u"\",\""_s, u"\\"_s}));
        const auto entries = library->entriesBackwards(review.id(), 0, 1);
        QVERIFY(entries);
        QCOMPARE(entries->first().entry.changes.front().after,
                 Value(QStringList{one, u"\",\""_s, u"\\"_s}));
    }
}

void TestLibraryFile::removing_everything_leaves_no_row()
{
    Review review = randomReview(5, 5, Fill::Every);
    makeLibrary(path(), {review});
    {
        auto library = *LibraryFile::open(path(), Mode::Write);
        qint64 seq = 1;
        for (EntityKind kind : review.kinds()) {
            for (const Id &id : review.table(kind)->ids()) {
                if (kind == EntityKind::Review || !review.table(kind)->find(id))
                    continue;
                const auto written =
                    library->write(editJob(review, removal(review, kind, id), ++seq));
                QVERIFY2(written, qPrintable(written ? QString() : written.error().detail));
            }
        }
        QVERIFY(differences(review, *library->readReview(review.id())).isEmpty());
        // And back again, from the journal alone.
        const auto entries = *library->entriesBackwards(review.id(), 0, 100'000);
        for (const StoredEntry &stored : entries) {
            if (stored.entry.seq == 1)
                continue;
            const Edit back = inverse({stored.entry.what, stored.entry.by, stored.entry.changes});
            const auto written = library->write(editJob(review, back, ++seq, Cause::Undo));
            QVERIFY2(written, qPrintable(written ? QString() : written.error().detail));
        }
        QVERIFY(differences(review, *library->readReview(review.id())).isEmpty());
        QVERIFY(differences(review, randomReview(5, 5, Fill::Every)).isEmpty());
    }
}

void TestLibraryFile::a_job_is_written_whole_or_not_at_all()
{
    Review review = randomReview(9, 2);
    makeLibrary(path(), {review});
    auto library = *LibraryFile::open(path(), Mode::Write);
    Job job = editJob(review, plainEdit(review, 0), 2);
    RowWrite bad = job.rows.front();
    job.rows.push_back(bad); // the same id twice
    const auto written = library->write(job);
    QVERIFY(!written);
    QVERIFY(!written.error().what.isEmpty());
    // Nothing more goes in before the file was opened again.
    job.rows.pop_back();
    QVERIFY(!library->write(job));
    QVERIFY(library->reopen());
    QCOMPARE(library->head(review.id())->seq, 1);
    QVERIFY(library->write(job));
    QCOMPARE(library->head(review.id())->seq, 2);
    QVERIFY(differences(review, *library->readReview(review.id())).isEmpty());
}

void TestLibraryFile::an_entry_out_of_order_is_refused()
{
    Review review = randomReview(9, 2);
    makeLibrary(path(), {review});
    auto library = *LibraryFile::open(path(), Mode::Write);
    QVERIFY(!library->write(editJob(review, plainEdit(review, 0), 3)));
    QVERIFY(library->reopen());
    QCOMPARE(library->head(review.id())->seq, 1);
}

void TestLibraryFile::summaries_from_the_file_are_those_from_memory()
{
    QList<Review> reviews;
    for (quint32 seed = 20; seed < 40; ++seed)
        reviews.append(
            randomReview(seed, static_cast<int>(seed % 9), seed % 2 ? Fill::Every : Fill::Some));
    makeLibrary(path(), reviews);
    const auto library = *LibraryFile::open(path(), Mode::Read);
    const auto summaries = library->summaries();
    QVERIFY2(summaries, qPrintable(summaries ? QString() : summaries.error().detail));
    QCOMPARE(summaries->size(), reviews.size());
    for (const Review &review : reviews) {
        ReviewSummary expected = summaryOf(review, 0, QDate(2026, 11, 22));
        expected.actionsLate = 0;
        const auto it = std::find_if(summaries->begin(), summaries->end(),
                                     [&](const ReviewSummary &s) { return s.id == review.id(); });
        QVERIFY(it != summaries->end());
        QCOMPARE(*it, expected);
    }
    // The newest first: by when it happened, where that is known, else by when the review was begun.
    const auto when = [](const ReviewSummary &s) { return s.when.isPlaced() ? *s.when.sortKey() : s.createdAt; };
    for (qsizetype i = 1; i < summaries->size(); ++i)
        QVERIFY(when(summaries->at(i - 1)) >= when(summaries->at(i)));
}

QTEST_GUILESS_MAIN(TestLibraryFile)
#include "tst_library_file.moc"
