#include "ui/editors/entity_choice.h"

#include "app/core/text.h"
#include "app/desk/field_text.h"
#include "app/model/moment_text.h"
#include "app/model/position.h"

#include <algorithm>

namespace story {

namespace {

constexpr qsizetype longestName = 60;

QList<Id> orderedIds(const Review &review, EntityKind kind)
{
    if (kind == EntityKind::Event) {
        QList<Id> ids;
        for (const Event *event : inTimelineOrder(review.events))
            ids.append(event->id);
        return ids;
    }
    const AnyTable *table = review.table(kind);
    if (!table)
        return {};
    QList<Id> ids = table->ids();
    if (const Field *position = entityType(kind).field(u"position")) {
        std::stable_sort(ids.begin(), ids.end(), [&](Id a, Id b) {
            return std::get<QString>(position->read(*table->find(a))) < std::get<QString>(position->read(*table->find(b)));
        });
    }
    return ids;
}

} // namespace

QString choiceName(const Review &review, EntityKind kind, Id id)
{
    QString name = oneLine(entityText(review, kind, id).left(400));
    if (const Event *event = kind == EntityKind::Event ? review.events.find(id) : nullptr; event && !event->start.isEmpty())
        name = timeText(event->start, zoneOf(review.about())) + QLatin1Char(' ') + name;
    if (name.size() > longestName) {
        name.truncate(longestName - 1);
        if (name.back().isHighSurrogate())
            name.chop(1);
        name = name.trimmed() + QChar(0x2026);
    }
    return name;
}

EntityChoice::EntityChoice(const Review &review, const Field &field, const QList<Id> &except)
{
    QHash<QString, int> seen;
    for (const Id id : orderedIds(review, field.target)) {
        if (except.contains(id))
            continue;
        QString name = choiceName(review, field.target, id);
        if (const int times = ++seen[name]; times > 1)
            name = QStringLiteral("%1 (%2)").arg(name).arg(times);
        m_names.append(name);
        m_ids.append(id);
    }
}

std::optional<Id> EntityChoice::named(const QString &typed) const
{
    const QString wanted = typed.trimmed();
    std::optional<Id> beginning;
    int beginnings = 0;
    for (qsizetype i = 0; i < m_names.size(); ++i) {
        if (m_names[i].compare(wanted, Qt::CaseInsensitive) == 0)
            return m_ids[i];
        if (m_names[i].startsWith(wanted, Qt::CaseInsensitive)) {
            beginning = m_ids[i];
            ++beginnings;
        }
    }
    return beginnings == 1 ? beginning : std::nullopt;
}

Id addPersonTo(Edit &edit, OpenReview &review, const QString &role)
{
    Person person;
    person.id = review.ids().next();
    person.role = oneLine(cleanText(role));
    person.position = positionAtEnd(review.review().people);
    Edit insert = insertion(person);
    edit.changes.insert(edit.changes.end(), insert.changes.begin(), insert.changes.end());
    return person.id;
}

} // namespace story
