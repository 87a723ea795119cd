// A text that is taken out leaves no trace in the file; what never had it stays as it was, history and all.
#include "app/model/differences.h"
#include "app/store/verify.h"
#include "tests/support/library_fixture.h"
#include "tests/support/random_review.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace story;
using namespace story::store;
using namespace story::support;
using namespace Qt::StringLiterals;

class TestScrub : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyTextFieldOfEveryKindIsMasked();
    void aTextThatWasTypedInBurstsAndDeletedAgainIsGone();
    void reviewsThatNeverHadItKeepTheirHistory();
    void picturesStayUnlessOnlyTheHistoryHadThem();
    void whatIsTakenOutIsFoundBySearchNoMore();
    void workGoesOnAfterIt();

private:
    static constexpr auto secret = "xyzzysecret"_L1;
    static QByteArrayList traces()
    {
        // FTS5 keeps the common beginning of neighbouring words once, so the tail of the word is looked for as well.
        return {"xyzzysecret", "xyzzy", "ysecret", QByteArray("x\0y\0z\0z\0y\0", 10)};
    }
    static void verifyNoTrace(const QString &path)
    {
        const QByteArray bytes = bytesOfFile(path);
        QVERIFY(!bytes.isEmpty());
        for (const QByteArray &trace : traces())
            QVERIFY2(!bytes.contains(trace), trace.constData());
        QCOMPARE(QDir(QFileInfo(path).path()).entryList(QDir::Files | QDir::Hidden), QStringList{QFileInfo(path).fileName()});
    }
    static FieldRef summaryOf(const Review &review) { return {EntityKind::Review, review.id(), entityType(EntityKind::Review).field(u"summary")}; }
    static QString whyNotClean(const LibraryFile &library)
    {
        const Verification found = verify(library);
        return found.isClean() ? QString() : found.findings.first().sentence;
    }
};

void TestScrub::everyTextFieldOfEveryKindIsMasked()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"l.secondstory"_s);
    Review review = randomReview(1, 3, Fill::Every);
    int places = 0;
    for (EntityKind kind : review.kinds()) {
        for (const Field &field : entityType(kind).fields) {
            if (qstrcmp(field.name, "position") == 0)
                continue;
            for (const Id &id : review.table(kind)->ids()) {
                Entity &entity = *review.table(kind)->find(id);
                Value value = field.read(entity);
                if (field.type == FieldType::Text || field.type == FieldType::Line)
                    value = Value("before "_L1 + secret + " after"_L1);
                else if (field.type == FieldType::Words)
                    value = Value(QStringList{u"one"_s, QString(secret)});
                else if (field.type == FieldType::Moment)
                    std::get<Moment>(value).typed = u"about "_s + secret;
                else
                    continue;
                field.write(entity, value);
                ++places;
            }
        }
    }
    makeLibrary(path, {review});
    {
        auto library = *LibraryFile::open(path, Mode::Write);
        const auto done = library->scrub(secret, u"[removed]"_s, u"tester"_s, 1);
        QVERIFY(done);
        QCOMPARE(done->places, places);
        QCOMPARE(done->reviews, QList<Id>{review.id()});
        QCOMPARE(whyNotClean(*library), QString());
        const Review after = *library->readReview(review.id());
        QCOMPARE(after.events.size(), review.events.size());
        QCOMPARE(after.about().summary, u"before [removed] after"_s);
        QCOMPARE(after.events.begin()->tags, (QStringList{u"one"_s, u"[removed]"_s}));
    }
    verifyNoTrace(path);
}

void TestScrub::aTextThatWasTypedInBurstsAndDeletedAgainIsGone()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"l.secondstory"_s);
    Review review = randomReview(2, 0);
    makeLibrary(path, {review});
    {
        auto library = *LibraryFile::open(path, Mode::Write);
        qint64 seq = 1;
        QVERIFY(library->write(editJob(review, setField(review, summaryOf(review), u"it was"_s), ++seq)));
        // As typing is kept: no entry of the journal has all of it.
        for (const QString &text : {u"it was xyz"_s, u"it was xyzzysec"_s, u"it was xyzzysecret"_s, u"it was xyzzy"_s, u"it was"_s}) {
            Edit typed{u"Type"_s, {}, {Change::spliceText(summaryOf(review), *spliceBetween(review.about().summary, text))}};
            QVERIFY(library->write(editJob(review, typed, ++seq)));
        }
        QCOMPARE(library->readReview(review.id())->about().summary, u"it was"_s);
        const auto done = library->scrub(secret, u"[removed]"_s, u"tester"_s, 1);
        QVERIFY(done);
        QCOMPARE(done->places, 0);
        QCOMPARE(done->reviews, QList<Id>{review.id()});
        QVERIFY(differences(review, *library->readReview(review.id())).isEmpty());
        QCOMPARE(whyNotClean(*library), QString());
        const auto entries = *library->entriesBackwards(review.id(), 0, 10);
        QCOMPARE(entries.size(), 1);
        QCOMPARE(entries.first().entry.cause, Cause::Snapshot);
        QCOMPARE(entries.first().entry.seq, seq + 1);
    }
    verifyNoTrace(path);
}

void TestScrub::reviewsThatNeverHadItKeepTheirHistory()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"l.secondstory"_s);
    Review had = randomReview(1, 1);
    Review other = randomReview(2, 1);
    makeLibrary(path, {had, other});
    auto library = *LibraryFile::open(path, Mode::Write);
    QVERIFY(library->write(editJob(had, setField(had, summaryOf(had), Value(QString(secret))), 2)));
    for (int n = 0; n < 12; ++n)
        QVERIFY(library->write(editJob(other, plainEdit(other, n), n + 2)));
    const auto before = *library->entriesBackwards(other.id(), 0, 100);
    QCOMPARE(library->scrub(secret, u"[removed]"_s, u"tester"_s, 1)->reviews, QList<Id>{had.id()});
    const auto after = *library->entriesBackwards(other.id(), 0, 100);
    QCOMPARE(after.size(), before.size());
    for (qsizetype i = 0; i < after.size(); ++i)
        QCOMPARE(after[i].hash, before[i].hash);
    QVERIFY(differences(other, *library->readReview(other.id())).isEmpty());
    QCOMPARE(whyNotClean(*library), QString());
}

void TestScrub::picturesStayUnlessOnlyTheHistoryHadThem()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"l.secondstory"_s);
    Review review = randomReview(1, 3, Fill::Every);
    makeLibrary(path, {review});
    auto library = *LibraryFile::open(path, Mode::Write);
    const Field *image = entityType(EntityKind::Evidence).field(u"image");
    const QByteArray once = review.evidence.begin()->image;
    QVERIFY(!once.isEmpty());
    qint64 seq = 1;
    for (const Id &id : review.evidence.ids()) {
        if (review.evidence.find(id)->image == once)
            QVERIFY(library->write(editJob(review, setField(review, {EntityKind::Evidence, id, image}, QByteArray()), ++seq)));
    }
    QVERIFY(library->blob(once));
    QVERIFY(library->write(editJob(review, setField(review, summaryOf(review), Value(QString(secret))), ++seq)));
    QVERIFY(library->scrub(secret, u"[removed]"_s, u"tester"_s, 1));
    QCOMPARE(library->blob(once).error().failure, Failure::NotFound);
    for (const Evidence &evidence : review.evidence) {
        if (!evidence.image.isEmpty())
            QVERIFY(library->blob(evidence.image));
    }
    QCOMPARE(whyNotClean(*library), QString());
}

void TestScrub::whatIsTakenOutIsFoundBySearchNoMore()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"l.secondstory"_s);
    Review review = randomReview(3, 0);
    makeLibrary(path, {review});
    auto library = *LibraryFile::open(path, Mode::Write);
    QVERIFY(library->write(editJob(review, setField(review, summaryOf(review), Value("the key "_L1 + secret + " was in the log"_L1)), 2)));
    QCOMPARE(library->find(QString(secret), 10)->size(), 1);
    QVERIFY(library->scrub(secret, u"[removed]"_s, u"tester"_s, 1));
    QVERIFY(library->find(QString(secret), 10)->isEmpty());
    QCOMPARE(library->find(u"removed log"_s, 10)->size(), 1);
}

void TestScrub::workGoesOnAfterIt()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"l.secondstory"_s);
    Review review = randomReview(4, 1);
    makeLibrary(path, {review});
    {
        auto library = *LibraryFile::open(path, Mode::Write);
        QVERIFY(library->write(editJob(review, setField(review, summaryOf(review), Value(QString(secret))), 2)));
        QVERIFY(library->scrub(secret, u"[removed]"_s, u"tester"_s, 1));
        QVERIFY2(!library->scrub(u"remov"_s, u"[removed]"_s, u"tester"_s, 1), "what stands in its place would never go");
        review = *library->readReview(review.id());
        const qint64 head = library->head(review.id())->seq;
        for (int n = 0; n < 10; ++n)
            QVERIFY(library->write(editJob(review, plainEdit(review, n), head + n + 1)));
    }
    const auto library = *LibraryFile::open(path, Mode::Write);
    QVERIFY(differences(review, *library->readReview(review.id())).isEmpty());
    QCOMPARE(whyNotClean(*library), QString());
}

QTEST_GUILESS_MAIN(TestScrub)
#include "tst_scrub.moc"
