// Pictures are attached to an event as one step, and come and go with undo.
#include "app/core/picture_head.h"
#include "app/desk/evidence_intents.h"
#include "app/desk/intents.h"
#include "app/desk/workspace.h"
#include "tests/support/fixed_clock.h"

#include <QCryptographicHash>
#include <QtTest>

using namespace story;
using namespace story::support;
using namespace Qt::StringLiterals;

namespace {

// One pixel each: teal, red.
const QByteArray teal = QByteArray::fromBase64("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGOQzS4BAAGlAP1azDoWAAAAAElFTkSuQmCC");
const QByteArray red = QByteArray::fromBase64("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGPYrCYHAAKHAPifZ1+5AAAAAElFTkSuQmCC");

QByteArray hashOf(const QByteArray &bytes)
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
}

} // namespace

class TestEvidenceIntents : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        open();
        const Id review = *m_workspace->createReview(u"Checkout latency"_s, ReviewKind::Incident, Severity::Sev2, u"Europe/Berlin"_s);
        m_review = *m_workspace->openReview(review);
        m_event = *addEntity(*m_review, EntityKind::Event, {{"text", u"Pager fired"_s}});
    }
    void cleanup()
    {
        m_review = nullptr;
        m_workspace.reset();
    }

    void picturesAreOneStepAndTheirBytesAreInTheFile()
    {
        const auto added = attachPictures(*m_review, m_event, {{teal, u"graph.png"_s}, {red, {}}});
        QVERIFY(added);
        QCOMPARE(added->size(), 2);
        const QList<const Evidence *> own = evidenceOf(m_review->review(), m_event);
        QCOMPARE(own.size(), 2);
        QCOMPARE(own[0]->id, added->at(0));
        QCOMPARE(own[0]->image, hashOf(teal));
        QCOMPARE(own[0]->origin, u"graph.png"_s);
        QCOMPARE(own[1]->image, hashOf(red));
        QVERIFY(own[0]->kind == EvidenceKind::Image);
        QVERIFY(m_workspace->flushAndWait(10'000));
        QCOMPARE(*m_workspace->blob(hashOf(teal)), teal);
        QCOMPARE(*m_workspace->blob(hashOf(red)), red);

        QVERIFY(m_review->undo());
        QVERIFY(evidenceOf(m_review->review(), m_event).isEmpty());
        QVERIFY(m_review->redo());
        QCOMPARE(evidenceOf(m_review->review(), m_event).size(), 2);
        QVERIFY(m_workspace->flushAndWait(10'000));

        const Id review = m_review->id();
        m_workspace.reset();
        open();
        m_review = *m_workspace->openReview(review);
        QCOMPARE(evidenceOf(m_review->review(), m_event).size(), 2);
        QCOMPARE(*m_workspace->blob(hashOf(teal)), teal);
        QByteArray later;
        m_workspace->blob(hashOf(red), [&](const Result<QByteArray> &bytes) { later = *bytes; });
        QTRY_COMPARE(later, red);
    }

    void whatIsNoPictureIsNotAttached()
    {
        QCOMPARE(attachPictures(*m_review, m_event, {{teal, {}}, {"GIF89a", {}}}).error().failure, Failure::BadInput);
        QCOMPARE(attachPictures(*m_review, m_event, {{teal + QByteArray(largestStoredPicture, '\0'), {}}}).error().failure, Failure::BadInput);
        QVERIFY(!attachPictures(*m_review, Id(7, 7), {{teal, {}}}));
        QVERIFY(m_review->review().evidence.isEmpty());
    }

    void aClosedReviewTakesNone()
    {
        QVERIFY(m_review->set({EntityKind::Review, m_review->id(), entityType(EntityKind::Review).field(u"state")}, u"closed"_s));
        QCOMPARE(attachPictures(*m_review, m_event, {{teal, {}}}).error().failure, Failure::ReadOnly);
    }

    void whatItIsIsSaidInWords()
    {
        Evidence one;
        one.kind = EvidenceKind::Image;
        QCOMPARE(evidenceText(one), u"Picture, not described yet"_s);
        one.caption = u"Queue depth"_s;
        QCOMPARE(evidenceText(one), u"Picture: Queue depth"_s);
        one.alternative = u"The queue grows\nfrom 14:32 on"_s;
        QCOMPARE(evidenceText(one), u"Picture: The queue grows from 14:32 on"_s);
        one = {};
        one.url = u"https://graphs.example/7"_s;
        QCOMPARE(evidenceText(one), u"Link: https://graphs.example/7"_s);
        QCOMPARE(picturesText(1), u"1 picture"_s);
        QCOMPARE(picturesText(3), u"3 pictures"_s);
    }

    // A row may not name bytes that are nowhere: the library could not be written.
    void anImportLetsGoOfPicturesThatDidNotCome()
    {
        Review review;
        review.facts.add(m_workspace->ids().next())->title = u"From elsewhere"_s;
        Event &event = *review.events.add(m_workspace->ids().next());
        for (const QByteArray &bytes : {teal, red}) {
            Evidence &evidence = *review.evidence.add(m_workspace->ids().next());
            evidence.event = {event.id};
            evidence.kind = EvidenceKind::Image;
            evidence.caption = u"kept"_s;
            evidence.image = hashOf(bytes);
        }
        const auto made = m_workspace->importReview(review, u"Import"_s, {red});
        QVERIFY(made);
        QVERIFY2(m_workspace->flushAndWait(10'000), qPrintable(m_workspace->lastWriteError().detail));
        QList<QByteArray> images;
        for (const Evidence &evidence : (*m_workspace->openReview(*made))->review().evidence) {
            QCOMPARE(evidence.caption, u"kept"_s);
            images.append(evidence.image);
        }
        QCOMPARE(images.size(), 2);
        QVERIFY(images.contains(hashOf(red)) && images.contains(QByteArray()));
    }

private:
    void open()
    {
        Workspace::Options options;
        options.path = m_folder->filePath(u"Second Story.secondstory"_s);
        options.stateFolder = m_folder->filePath(u"state"_s);
        options.by = u"tester"_s;
        options.clock = &m_clock;
        m_workspace = QFile::exists(options.path) ? std::move(*Workspace::open(options)) : Workspace::fresh(options);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    FixedClock m_clock;
    std::unique_ptr<Workspace> m_workspace;
    OpenReview *m_review = nullptr;
    Id m_event;
};

QTEST_GUILESS_MAIN(TestEvidenceIntents)
#include "tst_evidence_intents.moc"
