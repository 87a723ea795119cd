// What a person chose of a paste → events of a review.
#include "app/core/text.h"
#include "app/intake/paste.h"
#include "app/model/people.h"
#include "app/model/position.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace story::intake {

using namespace Qt::StringLiterals;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(story::Paste)
};

Origin originOf(PasteKind kind)
{
    switch (kind) {
    case PasteKind::Chat:
        return Origin::Chat;
    case PasteKind::Log:
        return Origin::Log;
    default:
        return Origin::Typed;
    }
}

// Chats are signed by names: two words or more, or parts with a dot between. One word is a handle that may be a role, and programs sign, too.
bool isNameOf(const QString &who, PasteKind kind)
{
    static const QRegularExpression program(u"\\b(?:app|bot|alerts?|alertmanager|monitor|monitoring|integration|workflow|webhook)\\b"_s,
                                            QRegularExpression::CaseInsensitiveOption);
    return kind == PasteKind::Chat && (who.contains(u' ') || who.contains(u'.')) && !program.match(who).hasMatch();
}

} // namespace

Edit keepPaste(const PasteReading &reading, const Review &review, IdSource &ids)
{
    Edit edit;
    PeopleMaker people(review, ids, edit);
    QString position = positionAtEnd(review.events);
    QString evidencePosition = positionAtEnd(review.evidence);
    qsizetype count = 0;
    for (const PasteRow &row : reading.rows) {
        if (!row.isChosen)
            continue;
        if (count++ > 0)
            position = positionBetween(position, {});
        Event event;
        event.id = ids.next();
        event.start = row.start;
        event.end = row.end;
        event.text = row.text;
        event.kind = row.kind;
        if (const QString who = oneLine(row.who); !who.isEmpty())
            event.people = {people.find(who.startsWith(u'@') ? who.mid(1) : who, isNameOf(who, reading.kind) ? PeopleMaker::As::Name : PeopleMaker::As::Role)};
        event.system = oneLine(row.system);
        event.origin = originOf(reading.kind);
        event.typed = row.source;
        event.position = position;
        edit.changes.push_back(Change::insert(EntityKind::Event, event));
        for (const QString &link : row.links) {
            Evidence evidence;
            evidence.id = ids.next();
            evidence.event = {event.id};
            evidence.kind = EvidenceKind::Link;
            evidence.url = link;
            evidence.position = evidencePosition;
            evidencePosition = positionBetween(evidencePosition, {});
            edit.changes.push_back(Change::insert(EntityKind::Evidence, evidence));
        }
    }
    edit.what = count == 1 ? Words::tr("Add event") : Words::tr("Add %1 events").arg(count);
    return edit;
}

} // namespace story::intake
