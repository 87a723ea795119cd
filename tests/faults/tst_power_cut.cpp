// The power fails at any moment of a session: writes not synced are dropped, reordered or torn. Everything acknowledged before is
// there afterwards, and the library is sound. STORY_LONG=1 cuts 1,000 times.
#include "app/model/differences.h"
#include "app/store/verify.h"
#include "tests/support/fault_vfs.h"
#include "tests/support/library_fixture.h"
#include "tests/support/random_review.h"

#include <QTest>

using namespace story;
using namespace story::store;
using namespace story::support;
using namespace Qt::StringLiterals;

class TestPowerCut : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void nothing_acknowledged_is_lost();
    void a_transaction_larger_than_the_cache_is_no_exception();

private:
    struct Cut {
        DiskImage image;
        qint64 acknowledged = 0; // seq of the newest entry whose write had returned
    };
    // Runs one session with edits made by `editOf` and checks what every cut leaves. Returns how many cuts there were.
    int session(quint32 seed, int edits, int oneIn,
                const std::function<Edit(const Review &, int)> &editOf);
    void check(const Cut &cut, const QList<Review> &states, const QByteArray &told);
};

void TestPowerCut::check(const Cut &cut, const QList<Review> &states, const QByteArray &told)
{
    QTemporaryDir after;
    for (const auto &[name, bytes] : cut.image.asKeyValueRange())
        writeBytes(after.filePath(name), bytes);
    const auto library = LibraryFile::open(after.filePath(u"l.secondstory"_s), Mode::Write);
    QVERIFY2(library,
             told
                 + (library
                        ? QByteArray()
                        : library.error().sentences().toUtf8() + library.error().detail.toUtf8()));
    const qint64 seq = (*library)->head(states.first().id())->seq;
    QVERIFY2(seq == cut.acknowledged || seq == cut.acknowledged + 1,
             told + " acknowledged " + QByteArray::number(cut.acknowledged) + ", there "
                 + QByteArray::number(seq));
    const auto review = (*library)->readReview(states.first().id());
    QVERIFY2(review, told.constData());
    QVERIFY2(differences(states[seq - 1], *review).isEmpty(), told.constData());
    const Verification found = verify(**library);
    QVERIFY2(found.isClean(),
             told + (found.isClean() ? QByteArray() : found.findings.first().sentence.toUtf8()));
}

int TestPowerCut::session(quint32 seed, int edits, int oneIn,
                          const std::function<Edit(const Review &, int)> &editOf)
{
    QRandomGenerator random(seed);
    QTemporaryDir folder;
    const QString path = folder.filePath(u"l.secondstory"_s);
    Review review = randomReview(seed, random.bounded(1, 4));
    FaultVfs disk;
    makeLibrary(path, {review});
    QList<Review> states{review};
    QList<Cut> cuts;
    qint64 acknowledged = 1;
    {
        auto library = *LibraryFile::open(path, Mode::Write);
        disk.watch(folder.path());
        disk.beforeEach([&] {
            if (random.bounded(oneIn) == 0)
                cuts.append({disk.cut(random), acknowledged});
        });
        for (int n = 0; n < edits; ++n) {
            const Job job = editJob(review, editOf(review, n), n + 2);
            states.append(review);
            const auto written = library->write(job);
            if (!written) {
                QTest::qFail(qPrintable(written.error().detail), __FILE__, __LINE__);
                return 0;
            }
            ++acknowledged;
            if (random.bounded(4) == 0)
                cuts.append({disk.cut(random), acknowledged}); // right after it was acknowledged
        }
        disk.beforeEach({});
    }
    for (const Cut &cut : cuts) {
        check(cut, states, "seed " + QByteArray::number(seed));
        if (QTest::currentTestFailed())
            break;
    }
    return static_cast<int>(cuts.size());
}

void TestPowerCut::nothing_acknowledged_is_lost()
{
    const int wanted = qEnvironmentVariableIsSet("STORY_LONG") ? 1000 : 100;
    const quint32 seed = qEnvironmentVariableIsSet("STORY_SEED")
        ? qEnvironmentVariable("STORY_SEED").toUInt()
        : QRandomGenerator::global()->generate();
    int cuts = 0;
    for (quint32 n = 0; cuts < wanted; ++n) {
        cuts += session(seed + n, 12, 20,
                        [](const Review &review, int i) { return plainEdit(review, i); });
        if (QTest::currentTestFailed())
            return;
    }
    qInfo("%d cuts, first seed %u", cuts, seed);
}

void TestPowerCut::a_transaction_larger_than_the_cache_is_no_exception()
{
    // SQLite then writes into the library before the commit.
    const quint32 seed = QRandomGenerator::global()->generate();
    const int cuts = session(seed, 2, 100, [](const Review &review, int i) {
        Passage passage;
        passage.id = Id(0x0199'2000'0000'7000ULL + quint64(i), 0x8000'0000'0000'0000ULL);
        passage.text = QString(3'000'000, QChar(u'a' + i)) + review.about().title;
        return insertion(passage);
    });
    qInfo("%d cuts, seed %u", cuts, seed);
    QVERIFY(cuts > 5);
}

QTEST_GUILESS_MAIN(TestPowerCut)
#include "tst_power_cut.moc"
