#include "tests/support/random_edits.h"

#include "app/desk/intents.h"
#include "tests/support/random_review.h"

namespace story::support {

namespace {

// Kinds whose entities come and go; a review has its facts as long as it is one.
constexpr EntityKind movable[] = {
    EntityKind::Person, EntityKind::Event, EntityKind::Evidence, EntityKind::Source, EntityKind::Factor,
    EntityKind::Finding, EntityKind::Question, EntityKind::Action, EntityKind::Lesson, EntityKind::WeakSignal,
    EntityKind::Passage, EntityKind::PrivateNote,
};

QString word(QRandomGenerator &random)
{
    static const QString letters = QStringLiteral("abcé ☃\n漢🙂z");
    QString text;
    const int length = random.bounded(1, 6);
    for (int i = 0; i < length; ++i) {
        const qsizetype at = random.bounded(static_cast<int>(letters.size()));
        if (letters[at].isHighSurrogate())
            text += letters.mid(at, 2);
        else if (!letters[at].isLowSurrogate())
            text += letters[at];
    }
    return text;
}

} // namespace

Review openOne(quint32 seed)
{
    Review review = randomReview(seed, 2);
    review.facts.find(review.id())->state = ReviewState::Draft;
    return review;
}

RandomEdits::RandomEdits(quint32 seed) : m_random(seed), m_donor(randomReview(seed ^ 0x5a5a5a5aU, 2)) {}

Id RandomEdits::anyId(const AnyTable &table)
{
    const QList<Id> ids = table.ids();
    return ids.isEmpty() ? Id() : ids[m_random.bounded(static_cast<int>(ids.size()))];
}

bool RandomEdits::typeSomewhere(OpenReview &review)
{
    const bool facts = m_random.bounded(2) == 0;
    const EntityKind kind = facts ? EntityKind::Review : EntityKind::Event;
    const Id id = anyId(*review.review().table(kind));
    if (id.isNull())
        return false;
    const FieldRef ref{kind, id, entityType(kind).field(facts ? QLatin1String("summary") : QLatin1String("text"))};
    QString text = std::get<QString>(ref.field->read(*review.review().table(kind)->find(id)));
    qsizetype caret = m_random.bounded(static_cast<int>(text.size()) + 1);
    if (caret < text.size() && text[caret].isLowSurrogate())
        --caret;
    const int keys = m_random.bounded(1, 5);
    const bool deleting = m_random.bounded(3) == 0;
    for (int i = 0; i < keys; ++i) {
        const QString before = text;
        if (deleting) {
            if (caret == 0)
                break;
            const qsizetype units = caret > 1 && text[caret - 1].isLowSurrogate() ? 2 : 1;
            text.remove(caret - units, units);
            caret -= units;
        } else {
            const QString typed = word(m_random);
            text.insert(caret, typed);
            caret += typed.size();
        }
        if (!review.type(ref, before, text, deleting ? OpenReview::Keys::Deleting : OpenReview::Keys::Typing))
            return false;
    }
    if (m_random.bounded(2) == 0)
        review.flush();
    return true;
}

bool RandomEdits::setSomething(OpenReview &review)
{
    const EntityKind kind = movable[m_random.bounded(static_cast<int>(std::size(movable)))];
    const Id id = anyId(*review.review().table(kind));
    const Id donor = anyId(*m_donor.table(kind));
    if (id.isNull() || donor.isNull())
        return false;
    const auto fields = entityType(kind).fields;
    const Field &field = fields[static_cast<size_t>(m_random.bounded(static_cast<int>(fields.size())))];
    Value value = field.read(*m_donor.table(kind)->find(donor));
    // References must lead to something in this review; evidence stays with its event.
    if (field.type == FieldType::Ref) {
        if (kind == EntityKind::Evidence)
            return false;
        value = m_random.bounded(2) ? anyId(*review.review().table(field.target)) : Id();
    } else if (field.type == FieldType::Refs) {
        const Id target = anyId(*review.review().table(field.target));
        value = target.isNull() ? QList<Id>() : QList<Id>{target};
    } else if (field.type == FieldType::Blob) {
        return false;
    }
    return review.set({kind, id, &field}, value).has_value();
}

bool RandomEdits::doOne(OpenReview &review)
{
    const EntityKind kind = movable[m_random.bounded(static_cast<int>(std::size(movable)))];
    const AnyTable &table = *review.review().table(kind);
    switch (m_random.bounded(10)) {
    case 0:
    case 1:
    case 2:
        return typeSomewhere(review);
    case 3:
    case 4:
        return setSomething(review);
    case 5:
    case 6: {
        std::vector<std::pair<const char *, Value>> fields;
        if (kind == EntityKind::Evidence)
            fields = {{"event", anyId(review.review().events)}};
        else if (entityType(kind).field(QLatin1String("text")))
            fields = {{"text", word(m_random)}};
        return addEntity(review, kind, fields, anyId(table)).has_value();
    }
    case 7: {
        const Id id = anyId(table);
        return !id.isNull() && removeEntity(review, kind, id);
    }
    case 8:
        return review.canUndo() && review.undo();
    default:
        return review.canRedo() && review.redo();
    }
}

} // namespace story::support
