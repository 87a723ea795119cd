#include "app/desk/intents.h"

#include "app/desk/field_text.h"
#include "app/desk/step.h"
#include "app/model/checks.h"
#include "app/model/moved.h"
#include "app/model/position.h"
#include "app/model/time_reader.h"

namespace story {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(story::Intents)
};

Error notThere()
{
    return {Failure::NotFound, Words::tr("It is not there any more."), Words::tr("Nothing was changed."), {}, {}};
}

const Field &fieldOf(EntityKind kind, const char *name)
{
    return *entityType(kind).field(QLatin1String(name));
}

QString positionOf(const AnyTable &table, EntityKind kind, Id id)
{
    const Entity *entity = table.find(id);
    return entity ? std::get<QString>(fieldOf(kind, "position").read(*entity)) : QString();
}

// The key right after `after` among all rows of that kind; at the end where `after` is none of them.
QString positionAfter(const OpenReview &review, EntityKind kind, Id after)
{
    const AnyTable &table = *review.review().table(kind);
    const QString low = positionOf(table, kind, after);
    if (low.isEmpty())
        return positionBetween(review.endPosition(kind), {});
    if (kind == EntityKind::Event)
        return positionBetween(low, review.timeline().positionAfter(after));
    QString high;
    for (const Id &id : table.ids()) {
        const QString position = positionOf(table, kind, id);
        if (position > low && (high.isEmpty() || position < high))
            high = position;
    }
    return positionBetween(low, high);
}

} // namespace

Result<Id> addEntity(OpenReview &review, EntityKind kind, const std::vector<std::pair<const char *, Value>> &fields,
                     Id after)
{
    const AnyTable *table = review.review().table(kind);
    if (!table)
        return fail(notThere());
    Change change;
    change.op = Change::Op::Insert;
    change.kind = kind;
    change.id = review.ids().next();
    for (const Field &field : entityType(kind).fields) {
        Value value = field.blank();
        for (const auto &[name, given] : fields) {
            if (qstrcmp(name, field.name) == 0)
                value = given;
        }
        if (qstrcmp(field.name, "position") == 0)
            value = positionAfter(review, kind, after);
        if (value != field.blank())
            change.fields.emplace_back(&field, std::move(value));
    }
    const Id id = change.id;
    Edit edit;
    edit.what = Words::tr("Add %1").arg(entityType(kind).labelText());
    edit.changes.push_back(std::move(change));
    const auto done = review.set(edit); // with what follows from its fields
    if (!done)
        return tl::unexpected(done.error());
    return id;
}

Result<> removeEntity(OpenReview &review, EntityKind kind, Id id)
{
    const Edit edit = removal(review.review(), kind, id);
    return edit.isEmpty() ? Result<>(fail(notThere())) : review.apply(edit);
}

Result<> moveEntity(OpenReview &review, EntityKind kind, Id id, const QList<Id> &shown, int by)
{
    const qsizetype at = shown.indexOf(id);
    const qsizetype to = at + by;
    if (at < 0 || to < 0 || to >= shown.size())
        return {};
    const AnyTable &table = *review.review().table(kind);
    const auto key = [&](qsizetype i) {
        return i >= 0 && i < shown.size() ? positionOf(table, kind, shown[i]) : QString();
    };
    const QString position = by < 0 ? positionBetween(key(to - 1), key(to)) : positionBetween(key(to), key(to + 1));
    Edit edit = setField(review.review(), {kind, id, &fieldOf(kind, "position")}, position);
    edit.what = Words::tr("Move %1").arg(entityType(kind).labelText());
    return review.apply(edit);
}

Result<> answerPremises(OpenReview &review, Id person, Premises answer, const QString &reason)
{
    const Person *found = review.review().people.find(person);
    if (!found)
        return fail(notThere());
    if (answer == Premises::Accepted && found->joinedLate)
        answer = Premises::AcceptedLate;
    Edit edit = setField(review.review(), {EntityKind::Person, person, &fieldOf(EntityKind::Person, "premises")},
                         QString::fromLatin1(Choices<Premises>::list[static_cast<size_t>(answer)].name));
    const Edit why = setField(review.review(), {EntityKind::Person, person, &fieldOf(EntityKind::Person, "premises_reason")},
                              answer == Premises::Exception ? reason : QString());
    edit.changes.insert(edit.changes.end(), why.changes.begin(), why.changes.end());
    if (answer == Premises::AcceptedLate) {
        const Edit late = setField(review.review(), {EntityKind::Person, person, &fieldOf(EntityKind::Person, "joined_late")}, true);
        edit.changes.insert(edit.changes.end(), late.changes.begin(), late.changes.end());
    }
    edit.what = Words::tr("Roll call");
    return review.apply(edit);
}

Result<> acceptForAll(OpenReview &review)
{
    Edit edit;
    edit.what = Words::tr("Everyone accepts");
    for (const Person *person : inOrder(review.review().people)) {
        if (!person->inRoom || person->premises != Premises::NotAsked)
            continue;
        const Premises answer = person->joinedLate ? Premises::AcceptedLate : Premises::Accepted;
        const Edit one = setField(review.review(), {EntityKind::Person, person->id, &fieldOf(EntityKind::Person, "premises")},
                                  QString::fromLatin1(Choices<Premises>::list[static_cast<size_t>(answer)].name));
        edit.changes.insert(edit.changes.end(), one.changes.begin(), one.changes.end());
    }
    return review.apply(edit);
}

Result<> changeState(OpenReview &review, ReviewState state)
{
    if (state == ReviewState::Closed) {
        for (const Gap &gap : gaps(review.review(), review.timelineFacts())) {
            if (gap.blocksClosing)
                return fail({Failure::BadInput, gap.sentence, Words::tr("The review is as it was."),
                             Words::tr("Accept one on the Actions page, or write down why there is none."), {}});
        }
    }
    Edit edit = setField(review.review(), {EntityKind::Review, review.id(), &fieldOf(EntityKind::Review, "state")},
                         QString::fromLatin1(Choices<ReviewState>::list[static_cast<size_t>(state)].name));
    edit.what = state == ReviewState::Closed ? Words::tr("Close the review") : Words::tr("Change the state");
    return review.apply(edit);
}

Result<> reopen(OpenReview &review, const QString &reason)
{
    Edit edit = setField(review.review(), {EntityKind::Review, review.id(), &fieldOf(EntityKind::Review, "state")},
                         QString::fromLatin1(Choices<ReviewState>::list[static_cast<size_t>(ReviewState::InReview)].name));
    const Edit why = setField(review.review(), {EntityKind::Review, review.id(), &fieldOf(EntityKind::Review, "reopen_reason")},
                              reason);
    edit.changes.insert(edit.changes.end(), why.changes.begin(), why.changes.end());
    edit.what = Words::tr("Reopen the review");
    return review.apply(edit);
}

Result<Id> placePassage(OpenReview &review, Id passage, EntityKind as, Goal goal)
{
    const Passage *found = review.review().passages.find(passage);
    const AnyTable *table = review.review().table(as);
    const Field *text = table ? entityType(as).field(QLatin1String("text")) : nullptr;
    if (!found || !text)
        return fail(notThere());
    Change change;
    change.op = Change::Op::Insert;
    change.kind = as;
    change.id = review.ids().next();
    const QString lines = found->firstLine == found->lastLine
        ? QString::number(found->firstLine)
        : QStringLiteral("%1-%2").arg(found->firstLine).arg(found->lastLine);
    for (const Field &field : entityType(as).fields) {
        if (&field == text)
            change.fields.emplace_back(&field, found->text);
        else if (qstrcmp(field.name, "position") == 0)
            change.fields.emplace_back(&field, positionAfter(review, as, {}));
        else if (as == EntityKind::Finding && qstrcmp(field.name, "goal") == 0 && goal != Goal::Right)
            change.fields.emplace_back(&field, QString::fromLatin1(Choices<Goal>::list[static_cast<size_t>(goal)].name));
        else if (as == EntityKind::Event && qstrcmp(field.name, "origin") == 0)
            change.fields.emplace_back(&field, QStringLiteral("import"));
        else if (as == EntityKind::Event && qstrcmp(field.name, "source") == 0 && !found->source.isNull())
            change.fields.emplace_back(&field, found->source.id);
        else if (as == EntityKind::Event && qstrcmp(field.name, "source_lines") == 0 && found->firstLine > 0)
            change.fields.emplace_back(&field, lines);
    }
    const Id id = change.id;
    Edit edit;
    edit.what = Words::tr("Make it a %1").arg(entityType(as).labelText());
    edit.changes.push_back(std::move(change));
    const Edit gone = removal(review.review(), EntityKind::Passage, passage);
    edit.changes.insert(edit.changes.end(), gone.changes.begin(), gone.changes.end());
    const auto done = review.apply(edit);
    if (!done)
        return tl::unexpected(done.error());
    return id;
}

Result<> recordExport(OpenReview &review, const QString &audience, const QString &format, const QByteArray &sha256, qint64 journalSeq)
{
    review.flush();
    ExportRecord record;
    record.id = review.ids().next();
    record.at = review.clock().now();
    record.audience = audience;
    record.format = format;
    record.sha256 = sha256;
    record.journalSeq = journalSeq;
    Edit edit = insertion(record);
    edit.what = Words::tr("Export");
    return review.note(edit);
}

Result<> placeOpenDays(OpenReview &review, QDate day)
{
    const QTimeZone zone = zoneOf(review.review().about());
    Step step(review.review());
    for (const Event *open : inTimelineOrder(review.review().events)) {
        if (!open->start.isDayOpen())
            continue;
        Event &event = *step.change<Event>(open->id);
        const bool endIsOpen = event.end.isDayOpen();
        placeOnDay(event.start, event.end, day, zone);
        if (const Source *source = review.review().sources.find(event.source)) {
            event.start = corrected(event.start, *source);
            if (endIsOpen)
                event.end = corrected(event.end, *source);
        }
    }
    step.keepMarksInStep();
    return review.apply(step.edit(Words::tr("Say the day of the times")));
}

} // namespace story
