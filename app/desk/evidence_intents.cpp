#include "app/desk/evidence_intents.h"

#include "app/core/picture_head.h"
#include "app/desk/event_step.h"
#include "app/model/position.h"

#include <QCryptographicHash>
#include <QSet>

#include <algorithm>
#include <tuple>

namespace story {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(story::Evidence)
};

QByteArray hashOf(const QByteArray &bytes)
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
}

} // namespace

Result<QList<Id>> attachPictures(OpenReview &review, Id event, const QList<NewPicture> &pictures)
{
    if (!review.review().events.find(event))
        return fail(noSuchEvent());
    Edit edit;
    edit.what = countedText(pictures.size(), Words::tr("Add a picture"), Words::tr("Add %1 pictures"));
    QString position = review.endPosition(EntityKind::Evidence);
    QList<Id> ids;
    QList<QByteArray> blobs;
    for (const NewPicture &picture : pictures) {
        if (const auto head = pictureHead(picture.bytes); !head)
            return tl::unexpected(head.error());
        if (picture.bytes.size() > largestStoredPicture)
            return fail({Failure::BadInput, Words::tr("The picture is larger than %1 MB.").arg(largestStoredPicture / 1'000'000),
                         Words::tr("Nothing was added."), Words::tr("Make it smaller, or cut out the part that matters."), {}});
        position = positionBetween(position, {});
        Evidence evidence;
        evidence.id = review.ids().next();
        evidence.event = {event};
        evidence.kind = EvidenceKind::Image;
        evidence.origin = oneLine(cleanText(picture.origin));
        evidence.image = hashOf(picture.bytes);
        evidence.position = position;
        edit.changes.push_back(Change::insert(EntityKind::Evidence, evidence));
        ids.append(evidence.id);
        blobs.append(picture.bytes);
    }
    if (const auto done = review.apply(edit, store::Cause::Do, blobs); !done)
        return tl::unexpected(done.error());
    return ids;
}

QList<const Evidence *> evidenceOf(const Review &review, Id event)
{
    QList<const Evidence *> own;
    for (const Evidence &evidence : review.evidence) {
        if (evidence.event.id == event)
            own.append(&evidence);
    }
    std::sort(own.begin(), own.end(), [](const Evidence *a, const Evidence *b) {
        return std::tie(a->position, a->id) < std::tie(b->position, b->id);
    });
    return own;
}

QString picturesText(qsizetype count)
{
    return countedText(count, Words::tr("1 picture"), Words::tr("%1 pictures"));
}

QString evidenceText(const Evidence &evidence)
{
    switch (evidence.kind) {
    case EvidenceKind::Image: {
        const QString words = evidence.alternative.isEmpty() ? evidence.caption : evidence.alternative;
        return words.isEmpty() ? Words::tr("Picture, not described yet") : Words::tr("Picture: %1").arg(oneLine(words.left(300)));
    }
    case EvidenceKind::Link: {
        const QString words = evidence.caption.isEmpty() ? evidence.url : evidence.caption;
        return words.isEmpty() ? Words::tr("Link, no address yet") : Words::tr("Link: %1").arg(oneLine(words.left(300)));
    }
    case EvidenceKind::Quote: {
        const QString words = evidence.caption.isEmpty() ? evidence.quote : evidence.caption;
        return words.isEmpty() ? Words::tr("Quoted lines, none yet") : Words::tr("Quoted lines: %1").arg(oneLine(words.left(300)));
    }
    }
    return {};
}

void letGoOfMissingPictures(Review &review, const QList<QByteArray> &blobs)
{
    QSet<QByteArray> there;
    for (const QByteArray &bytes : blobs)
        there.insert(hashOf(bytes));
    for (const Id &id : review.evidence.ids()) {
        Evidence *evidence = review.evidence.find(id);
        if (!evidence->image.isEmpty() && !there.contains(evidence->image))
            evidence->image.clear();
    }
}

} // namespace story
