// What was exported of one state shares its number; a change makes the next one. What was done since is told in words.
#include "app/desk/editions.h"
#include "app/desk/since_export.h"

#include <QTest>

using namespace story;
using namespace Qt::StringLiterals;

class TestEditions : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theFirstExportIsEditionOne();
    void formatsOfOneStateShareTheirNumber();
    void aChangeMakesTheNextOne();
    void stepsAreToldOnceWithHowOften();
    void whatWasTakenBackIsNotTold();
    void whatTheProgramNotesIsNotTold();
};

namespace {

class Exports {
public:
    // One that stands on entry `seq`, whose note is the next entry of the journal.
    Id add(qint64 seq)
    {
        ExportRecord *record = review.exports.add(Id(9, ++m_last));
        record->journalSeq = seq;
        record->at = m_last;
        return record->id;
    }
    Review review;

private:
    quint64 m_last = 0;
};

store::StoredEntry entry(qint64 seq, const QString &what, store::Cause cause = store::Cause::Do, qint64 step = 0, qint64 target = 0)
{
    store::StoredEntry stored;
    stored.entry.seq = seq;
    stored.entry.step = step ? step : seq;
    stored.entry.cause = cause;
    stored.entry.target = target;
    stored.entry.what = what;
    return stored;
}

} // namespace

void TestEditions::theFirstExportIsEditionOne()
{
    QCOMPARE(editionAt(Review(), 0), 1);
    QCOMPARE(editionAt(Review(), 214), 1);
}

void TestEditions::formatsOfOneStateShareTheirNumber()
{
    // Two files written together from entry 20, noted as 21 and 22, and later a third, when 22 was the newest: nothing else had happened.
    Exports exports;
    const Id first = exports.add(20), second = exports.add(20);
    QCOMPARE(editionAt(exports.review, 22), 1);
    const Id third = exports.add(22);
    QCOMPARE(editions(exports.review).value(first), 1);
    QCOMPARE(editions(exports.review).value(second), 1);
    QCOMPARE(editions(exports.review).value(third), 1);
}

void TestEditions::aChangeMakesTheNextOne()
{
    Exports exports;
    exports.add(20); // noted as 21
    QCOMPARE(editionAt(exports.review, 21), 1);
    QCOMPARE(editionAt(exports.review, 22), 2); // 22 is somebody's
    const Id second = exports.add(22);
    QCOMPARE(editionAt(exports.review, 23), 2);
    const Id third = exports.add(30);
    QCOMPARE(editions(exports.review).value(second), 2);
    QCOMPARE(editions(exports.review).value(third), 3);
}

void TestEditions::stepsAreToldOnceWithHowOften()
{
    QCOMPARE(stepsSince({}), QStringList());
    // Typing is one step of many entries.
    QCOMPARE(stepsSince({entry(9, u"Add event"_s), entry(8, u"Change “Title”"_s, store::Cause::Do, 6), entry(7, u"Add event"_s),
                         entry(6, u"Change “Title”"_s)}),
             (QStringList{u"Add event, 2 times"_s, u"Change “Title”"_s}));
}

void TestEditions::whatWasTakenBackIsNotTold()
{
    QCOMPARE(stepsSince({entry(8, u"Add event"_s, store::Cause::Undo, 0, 7), entry(7, u"Add event"_s)}), QStringList());
    QCOMPARE(stepsSince({entry(9, u"Add event"_s, store::Cause::Redo, 0, 7), entry(8, u"Add event"_s, store::Cause::Undo, 0, 7), entry(7, u"Add event"_s)}),
             QStringList{u"Add event"_s});
    // Of a step from before the export, that it is gone is the change.
    QCOMPARE(stepsSince({entry(8, u"Add event"_s, store::Cause::Undo, 0, 3), entry(7, u"Add lesson"_s)}),
             (QStringList{u"Taken back: Add event"_s, u"Add lesson"_s}));
}

void TestEditions::whatTheProgramNotesIsNotTold()
{
    QCOMPARE(stepsSince({entry(8, u"Export"_s, store::Cause::Aside)}), QStringList());
}

QTEST_GUILESS_MAIN(TestEditions)
#include "tst_editions.moc"
