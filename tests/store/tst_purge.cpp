// A review that is purged leaves no trace in the file; everything else stays as it was.
#include "app/model/differences.h"
#include "app/store/verify.h"
#include "tests/support/library_fixture.h"
#include "tests/support/random_review.h"

#include <QTest>

using namespace story;
using namespace story::store;
using namespace story::support;
using namespace Qt::StringLiterals;

class TestPurge : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void no_word_and_no_picture_of_it_is_left();
    void pictures_that_others_show_stay();
};

namespace {

// A review whose secret is in every text field, was typed, changed and removed again.
Review secretive(quint32 seed, const QString &secret)
{
    Review review = randomReview(seed, 3, Fill::Every);
    for (EntityKind kind : review.kinds()) {
        for (const Field &field : entityType(kind).fields) {
            if (field.type != FieldType::Text && field.type != FieldType::Line)
                continue;
            if (qstrcmp(field.name, "position") == 0)
                continue;
            for (const Id &id : review.table(kind)->ids())
                field.write(*review.table(kind)->find(id), Value(secret));
        }
    }
    return review;
}

} // namespace

void TestPurge::no_word_and_no_picture_of_it_is_left()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"l.secondstory"_s);
    Review secret = secretive(1, u"xyzzysecret"_s);
    const Review other = randomReview(2, 0);
    makeLibrary(path, {secret, other});
    {
        auto library = *LibraryFile::open(path, Mode::Write);
        for (int n = 0; n < 40; ++n) {
            Edit edit = plainEdit(secret, n);
            edit.what += u" xyzzysecret"_s;
            QVERIFY(library->write(editJob(secret, edit, n + 2)));
        }
        QVERIFY(bytesOfFile(path).contains("xyzzysecret"));
        QVERIFY(library->purge(secret.id()));
        QCOMPARE(library->readReview(secret.id()).error().failure, Failure::NotFound);
        QCOMPARE(library->head(secret.id())->seq, 0);
        QVERIFY(library->find(u"xyzzysecret"_s, 10)->isEmpty());
        const Verification found = verify(*library);
        QVERIFY2(found.isClean(),
                 qPrintable(found.isClean() ? QString() : found.findings.first().sentence));
        QVERIFY(differences(other, *library->readReview(other.id())).isEmpty());
    }
    const QByteArray bytes = bytesOfFile(path);
    // FTS5 keeps the common beginning of neighbouring words once, so the tail of the word is looked for as well.
    for (const char *trace : {"xyzzysecret", "xyzzy", "ysecret"})
        QVERIFY2(!bytes.contains(trace), trace);
    for (const auto &[sha256, picture] : pictures().asKeyValueRange()) {
        QVERIFY(!bytes.contains(picture));
        QVERIFY(!bytes.contains(sha256));
    }
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden),
             QStringList{u"l.secondstory"_s});
}

void TestPurge::pictures_that_others_show_stay()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"l.secondstory"_s);
    const Review a = randomReview(1, 3, Fill::Every);
    Review b = randomReview(2, 3, Fill::Every);
    makeLibrary(path, {a, b});
    auto library = *LibraryFile::open(path, Mode::Write);
    // One picture is named by the history of the other review alone.
    const QByteArray once = b.evidence.begin()->image;
    const Field *image = entityType(EntityKind::Evidence).field(u"image");
    qint64 seq = 1;
    for (const Id &id : b.evidence.ids()) {
        if (b.evidence.find(id)->image == once)
            QVERIFY(library->write(
                editJob(b, setField(b, {EntityKind::Evidence, id, image}, QByteArray()), ++seq)));
    }
    QVERIFY(library->purge(a.id()));
    QVERIFY(library->blob(once));
    for (const Evidence &evidence : b.evidence) {
        if (!evidence.image.isEmpty())
            QVERIFY(library->blob(evidence.image));
    }
    QVERIFY(library->purge(b.id()));
    QCOMPARE(library->blob(once).error().failure, Failure::NotFound);
    QVERIFY(verify(*library).reviews == 0);
}

QTEST_GUILESS_MAIN(TestPurge)
#include "tst_purge.moc"
