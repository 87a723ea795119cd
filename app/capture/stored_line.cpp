#include "app/capture/stored_line.h"

#include "app/core/text.h"
#include "app/model/moment_text.h"
#include "app/model/zones.h"

#include <QCoreApplication>

#include <algorithm>

namespace story::capture {

using namespace Qt::StringLiterals;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(story::StoredLine)
};

constexpr qsizetype longestBeginning = 24;

bool isCalled(const Field &field, const char *name)
{
    return qstrcmp(field.name, name) == 0;
}

// Of an insertion.
Value valueIn(const Change &inserted, const Field &field)
{
    const auto at = std::find_if(inserted.fields.begin(), inserted.fields.end(),
                                 [&](const auto &one) { return one.first == &field; });
    return at == inserted.fields.end() ? field.blank() : at->second;
}

Value valueIn(const Change &inserted, const char *field)
{
    return valueIn(inserted, *entityType(inserted.kind).field(QLatin1String(field)));
}

const Entity *find(const Review &review, const Change &inserted)
{
    const AnyTable *table = review.table(inserted.kind);
    return table ? table->find(inserted.id) : nullptr;
}

bool isAsInserted(const Review &review, const Change &inserted)
{
    const Entity *entity = find(review, inserted);
    return entity && Change::insert(inserted.kind, *entity).fields == inserted.fields;
}

// Whether an entity refers to that person.
bool names(const Change &inserted, Id person)
{
    return std::any_of(inserted.fields.begin(), inserted.fields.end(), [&](const auto &one) {
        const auto *id = std::get_if<Id>(&one.second);
        const auto *ids = std::get_if<QList<Id>>(&one.second);
        return (id && *id == person) || (ids && ids->contains(person));
    });
}

// Whether nothing but the corrected entity refers to that person.
bool isKnownToNobodyElse(const Review &review, Id person, Id corrected)
{
    const Edit gone = removal(review, EntityKind::Person, person);
    return std::all_of(gone.changes.begin(), gone.changes.end(),
                       [&](const Change &change) { return change.id == person || change.id == corrected; });
}

// The working day with which an open time found the place where it is now.
std::optional<QDate> dayThatPlaced(const Moment &open, const Moment &placed, const QTimeZone &zone)
{
    const auto near = open.isDayOpen() && placed.isPlaced() ? dayOf(placed, zone) : std::nullopt;
    constexpr int days = 8; // "yesterday", "Fri"
    for (int later = -1; near && later <= days; ++later) {
        const Moment again = withDay(open, near->addDays(later), zone);
        if (again.earliest == placed.earliest && again.latest == placed.latest)
            return near->addDays(later);
    }
    return std::nullopt;
}

QString wordsFor(const Review &review, const Change &old)
{
    const Entity &entity = *find(review, old);
    QString text = oneLine(std::get<QString>(entityType(old.kind).field(u"text")->read(entity)));
    if (text.size() > longestBeginning)
        text = text.left(longestBeginning - 1).trimmed() + u'…';
    if (old.kind == EntityKind::Event) {
        const Moment &start = static_cast<const Event &>(entity).start;
        if (!start.isEmpty())
            text.prepend(timeText(start, zoneOrUtc(review.about().zone)) + u' ');
    }
    return Words::tr("corrects %1").arg(text);
}

// One line being corrected.
class Correcting {
public:
    Correcting(const StoredLine &line, const Review &review, const Change &old, const Edit &fresh)
        : m_line(line), m_review(review), m_old(old), m_fresh(fresh), m_made(fresh.changes.back())
    {
        if (m_made.kind == EntityKind::Event && m_old.kind == EntityKind::Event)
            sayTheDay();
    }

    std::optional<Edit> changed();
    std::optional<Edit> replaced();
    Change became() const; // what the line says now, as an insertion of what was corrected

private:
    void sayTheDay();
    bool setFields();
    void keepPeopleAndLinks();
    void dropPeople();
    bool isOurs(const Field &field, const Value &now) const
    {
        return std::any_of(m_line.became.begin(), m_line.became.end(), [&](const Change &one) {
            return one.id == m_old.id && valueIn(one, field) == now;
        });
    }
    // The time has the words of the line: somebody said which day, or which of two times.
    bool isAnswered(const Field &field, const Value &now) const
    {
        const auto *moment = std::get_if<Moment>(&now);
        return moment && !moment->typed.isEmpty()
            && std::any_of(m_line.became.begin(), m_line.became.end(), [&](const Change &one) {
                   return one.id == m_old.id && std::get<Moment>(valueIn(one, field)).typed == moment->typed;
               });
    }

    const StoredLine &m_line;
    const Review &m_review;
    const Change &m_old;
    const Edit &m_fresh; // as if it were a new line
    Change m_made;
    Edit m_edit;
};

std::optional<Edit> Correcting::changed()
{
    keepPeopleAndLinks();
    if (!setFields())
        return std::nullopt;
    dropPeople();
    return m_edit;
}

std::optional<Edit> Correcting::replaced()
{
    const bool isOurs = std::any_of(m_line.became.begin(), m_line.became.end(), [&](const Change &one) {
        return one.id == m_old.id && isAsInserted(m_review, one);
    });
    if (!isOurs)
        return std::nullopt;
    m_edit = removal(m_review, m_old.kind, m_old.id);
    dropPeople();
    m_edit.changes.insert(m_edit.changes.end(), m_fresh.changes.begin(), m_fresh.changes.end());
    return m_edit;
}

// A time whose day was open when the line was read, and has been said since, is corrected on that day.
void Correcting::sayTheDay()
{
    const Event &event = static_cast<const Event &>(*find(m_review, m_old));
    const Moment was = std::get<Moment>(valueIn(m_old, "start"));
    Moment start = std::get<Moment>(valueIn(m_made, "start"));
    Moment end = std::get<Moment>(valueIn(m_made, "end"));
    const QTimeZone zone = zoneOrUtc(m_review.about().zone);
    const auto day = start.isDayOpen() && event.start.typed == was.typed ? dayThatPlaced(was, event.start, zone) : std::nullopt;
    if (!day || (start == was && end == std::get<Moment>(valueIn(m_old, "end"))))
        return;
    placeOnDay(start, end, *day, zone);
    for (auto &[field, value] : m_made.fields) {
        if (isCalled(*field, "start"))
            value = start;
        else if (isCalled(*field, "end"))
            value = end;
    }
}

bool Correcting::setFields()
{
    const Entity &entity = *find(m_review, m_old);
    for (const Field &field : entityType(m_old.kind).fields) {
        if (isCalled(field, "position"))
            continue;
        const Value now = field.read(entity);
        const Value says = valueIn(m_made, field);
        if (now == says)
            continue;
        if (!isOurs(field, now)) {
            if (says == valueIn(m_old, field))
                continue; // changed there
            if (!isAnswered(field, now))
                return false; // changed there and here
        }
        Edit one = setField(m_review, {m_old.kind, m_old.id, &field}, says);
        std::move(one.changes.begin(), one.changes.end(), std::back_inserter(m_edit.changes));
    }
    return true;
}

void Correcting::keepPeopleAndLinks()
{
    QList<QString> links;
    for (const Change &made : m_fresh.changes) {
        if (made.kind == EntityKind::Person)
            m_edit.changes.push_back(made);
        if (made.kind != EntityKind::Evidence)
            continue;
        links.append(std::get<QString>(valueIn(made, "url")));
        const bool isThere = std::any_of(m_review.evidence.begin(), m_review.evidence.end(), [&](const Evidence &one) {
            return one.event.id == m_old.id && one.url == links.last();
        });
        if (isThere)
            continue;
        m_edit.changes.push_back(made);
        for (auto &[field, value] : m_edit.changes.back().fields) {
            if (isCalled(*field, "event"))
                value = m_old.id;
        }
    }
    for (const Change &made : m_line.beside) {
        if (made.kind == EntityKind::Evidence && std::get<Id>(valueIn(made, "event")) == m_old.id
            && isAsInserted(m_review, made) && !links.contains(std::get<QString>(valueIn(made, "url"))))
            m_edit.changes.push_back(Change::remove(made.kind, *find(m_review, made)));
    }
}

void Correcting::dropPeople()
{
    for (const Change &made : m_line.beside) {
        if (made.kind == EntityKind::Person && !names(m_made, made.id) && isAsInserted(m_review, made)
            && isKnownToNobodyElse(m_review, made.id, m_old.id))
            m_edit.changes.push_back(Change::remove(made.kind, *find(m_review, made)));
    }
}

Change Correcting::became() const
{
    if (m_made.kind != m_old.kind)
        return m_made;
    Change became = m_made;
    became.id = m_old.id;
    for (auto &[field, value] : became.fields) {
        if (isCalled(*field, "position"))
            value = valueIn(m_old, *field);
    }
    return became;
}

void keepBeside(StoredLine &line, const std::vector<Change> &changes)
{
    for (const Change &change : changes) {
        if (change.op == Change::Op::Insert && (change.kind == EntityKind::Person || change.kind == EntityKind::Evidence))
            line.beside.push_back(change);
    }
}

} // namespace

StoredLine storedLine(const Draft &draft, const Context &context, Phase phase, const Edit &edit)
{
    StoredLine line{draft.typed, context, phase, {edit.changes.back()}, {}};
    keepBeside(line, edit.changes);
    return line;
}

std::optional<Correction> correction(const StoredLine &line, const Draft &draft, const Review &review, IdSource &ids,
                                     const std::optional<QString> &end)
{
    const auto old = std::find_if(line.became.rbegin(), line.became.rend(),
                                  [&](const Change &one) { return find(review, one) != nullptr; });
    if (draft.isEmpty() || old == line.became.rend())
        return std::nullopt;
    const Edit fresh = keep(draft, review, ids, line.phase, end);
    Correcting correcting(line, review, *old, fresh);
    auto edit = fresh.changes.back().kind == old->kind ? correcting.changed() : correcting.replaced();
    if (!edit)
        return std::nullopt;
    edit->what = Words::tr("Correct %1").arg(entityType(fresh.changes.back().kind).labelText());
    Correction made{*edit, line, wordsFor(review, *old)};
    made.line.typed = draft.typed;
    made.line.became.push_back(correcting.became());
    keepBeside(made.line, made.edit.changes);
    return made;
}

} // namespace story::capture
