// Which entities an EntityModel shows, and how its rows become those it should show: told to views as the one row that came, went or
// moved, so that they keep their places and what is chosen.
#include "app/desk/entity_model.h"

#include "app/desk/field_text.h"

#include <QHash>

#include <tuple>

namespace story {

namespace {

// Beyond this many it is less work to look at all rows than at each of these.
constexpr qsizetype fewRows = 64;

QString positionOf(const Entity &entity, const Field *position)
{
    return position ? std::get<QString>(position->read(entity)) : QString();
}

} // namespace

bool EntityModel::isShown(const Entity &entity, bool keepsShown) const
{
    if (m_filter && !m_filter(entity))
        return false;
    if (m_words.isEmpty() || (keepsShown && m_rows.contains(entity.id)))
        return true;
    if (m_eventWords)
        return m_eventWords->holds(entity.id, m_words);
    QByteArray text;
    for (const Field *field : m_columns) {
        const Value value = field->read(entity);
        const auto *whole = field->type == FieldType::Text ? std::get_if<QString>(&value) : nullptr;
        text += folded(whole ? *whole : fieldText(m_review.review(), entity, *field, m_zone)) + ' ';
    }
    return holdsAll(text, m_words);
}

bool EntityModel::standsBefore(Id a, Id b) const
{
    if (m_eventOrder == EventOrder::Time)
        return m_review.timeline().standsBefore(a, b);
    const Table<Event> &events = m_review.review().events;
    return std::tie(events.find(a)->position, a) < std::tie(events.find(b)->position, b);
}

QList<Id> EntityModel::wantedEvents(bool keepsShown) const
{
    const TimelineOrder &order = m_review.timeline();
    const Table<Event> &events = m_review.review().events;
    QList<Id> rows;
    rows.reserve(m_filter || hasWords() ? 0 : order.size());
    std::vector<char> found;
    if (hasWords()) {
        found = m_eventWords->find(m_words);
        for (const Id &id : keepsShown ? m_rows : QList<Id>()) {
            if (const auto slot = order.slotOf(id))
                found[*slot] = 1;
        }
    }
    const QList<const Event *> entered = m_eventOrder == EventOrder::Entry ? inOrder(events) : QList<const Event *>();
    for (qsizetype row = 0; row < order.size(); ++row) {
        const quint32 slot = entered.isEmpty() ? order.slotAt(row) : *order.slotOf(entered[row]->id);
        if (!found.empty() && !found[slot])
            continue;
        const Id id = order.idOfSlot(slot);
        if (!m_filter || m_filter(*events.find(id)))
            rows.append(id);
    }
    return rows;
}

QList<Id> EntityModel::wantedRows(bool keepsShown) const
{
    if (m_kind == EntityKind::Event)
        return wantedEvents(keepsShown);
    const AnyTable &table = *m_review.review().table(m_kind);
    const Field *position = entityType(m_kind).field(QLatin1String("position"));
    struct Placed {
        QString position;
        Id id;
        QString group;
    };
    QList<Placed> placed;
    for (const Id &id : table.ids()) {
        const Entity &entity = *table.find(id);
        if (isShown(entity, keepsShown))
            placed.append({positionOf(entity, position), id, groupOf(entity)});
    }
    std::sort(placed.begin(), placed.end(), [](const Placed &a, const Placed &b) { return std::tie(a.position, a.id) < std::tie(b.position, b.id); });
    QHash<QString, qsizetype> order{{QString(), -1}}; // of the groups
    for (const Placed &one : std::as_const(placed)) {
        if (!order.contains(one.group))
            order.insert(one.group, order.size());
    }
    std::stable_sort(placed.begin(), placed.end(), [&](const Placed &a, const Placed &b) { return order.value(a.group) < order.value(b.group); });
    QList<Id> rows;
    for (const Placed &one : std::as_const(placed))
        rows.append(one.id);
    return rows;
}

void EntityModel::setGroupedBy(QLatin1String field)
{
    m_group = entityType(m_kind).field(field);
    become(wantedRows(true));
}

QString EntityModel::groupOf(const Entity &entity) const
{
    return m_group ? std::get<QString>(m_group->read(entity)).simplified() : QString();
}

QString EntityModel::groupBegunBy(int row) const
{
    if (!m_group)
        return {};
    const AnyTable &table = *m_review.review().table(m_kind);
    const auto of = [&](int one) {
        const Entity *entity = table.find(m_rows[one]);
        return entity ? groupOf(*entity) : QString();
    };
    const QString group = of(row);
    return row > 0 && of(row - 1) == group ? QString() : group;
}

void EntityModel::follow(const ChangeSet &set)
{
    // A column may show what another entity is called: any change to one it refers to is a change of the text shown.
    bool refersToTouched = set.touches(EntityKind::Review);
    for (const Field *field : std::as_const(m_columns)) {
        if (field->type == FieldType::Ref || field->type == FieldType::Refs)
            refersToTouched = refersToTouched || set.touches(field->target);
    }
    if (set.touches(EntityKind::Review)) {
        // Only another zone of the review takes the place of the one somebody chose to read times in.
        if (const QTimeZone zone = zoneOf(m_review.review().about()); zone != m_reviewZone) {
            m_reviewZone = zone;
            m_zone = zone;
        }
    }
    if (m_eventWords) {
        m_eventWords->follow(set);
        m_eventWords->setZone(m_zone);
        if (m_eventWords->readUpTo() == 0)
            m_readingAhead.start(0);
    }
    if (set.touches(m_kind)) {
        if (m_kind == EntityKind::Event)
            followTimeline(set);
        else
            become(wantedRows(true));
        refersToTouched = refersToTouched || set.touched.size() > fewRows;
        for (const Touched &touched : set.touched) {
            if (touched.kind != m_kind || touched.how != Touched::How::Changed || refersToTouched)
                continue;
            if (const int row = rowOf(touched.id); row >= 0)
                Q_EMIT dataChanged(index(row, 0), index(row, columnCount() - 1));
        }
    }
    if (refersToTouched && !m_rows.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

void EntityModel::followTimeline(const ChangeSet &set)
{
    const TimelineOrder &order = m_review.timeline();
    const bool moved = order.version() != m_version;
    // Where one of several sets was told within another, only the outcome is known.
    const bool known = !moved || (order.version() == m_version + 1 && !order.isSortedAnew());
    m_version = order.version();
    if (known && !m_filter && !hasWords() && m_eventOrder == EventOrder::Time) {
        if (moved)
            doSteps(order.steps());
        return;
    }
    QSet<Id> ids;
    for (const Touched &touched : set.touched) {
        if (touched.kind == EntityKind::Event)
            ids.insert(touched.id);
    }
    for (const TimelineOrder::Step &step : moved && known ? order.steps() : QList<TimelineOrder::Step>())
        ids.unite({step.ids.begin(), step.ids.end()});
    become(known && ids.size() <= fewRows ? rowsWithAnew(ids) : wantedRows(true));
}

// The rows as they are, but for these few events, which are left out or shown where they belong now.
QList<Id> EntityModel::rowsWithAnew(const QSet<Id> &ids) const
{
    QList<Id> shown;
    for (const Id &id : ids) {
        const Event *event = m_review.review().events.find(id);
        if (event && isShown(*event, true))
            shown.append(id);
    }
    QList<Id> rows = m_rows;
    for (const Id &id : ids)
        rows.removeOne(id);
    for (const Id &id : std::as_const(shown)) {
        rows.insert(std::lower_bound(rows.cbegin(), rows.cend(), id, [this](Id a, Id b) { return standsBefore(a, b); }), id);
    }
    return rows;
}

// Of the events read since, those that hold the words come in among the rows.
void EntityModel::showFound(quint32 fromSlot, quint32 toSlot)
{
    const TimelineOrder &order = m_review.timeline();
    const auto earlier = [this](Id a, Id b) { return standsBefore(a, b); };
    QList<Id> found;
    for (quint32 slot = fromSlot; slot < toSlot; ++slot) {
        const Id id = order.idOfSlot(slot);
        if (!id.isNull() && m_eventWords->holds(id, m_words) && (!m_filter || m_filter(*m_review.review().events.find(id))))
            found.append(id);
    }
    if (found.isEmpty())
        return;
    if (!std::is_sorted(found.cbegin(), found.cend(), earlier))
        std::sort(found.begin(), found.end(), earlier);
    if (m_rows.isEmpty() || earlier(m_rows.constLast(), found.constFirst())) {
        replace(m_rows.size(), 0, found, 0, found.size());
        return;
    }
    QList<Id> rows;
    rows.reserve(m_rows.size() + found.size());
    std::set_union(m_rows.cbegin(), m_rows.cend(), found.cbegin(), found.cend(), std::back_inserter(rows), earlier);
    become(rows);
}

// All events are shown: what happened to the timeline happens to the rows.
void EntityModel::doSteps(const QList<TimelineOrder::Step> &steps)
{
    for (const TimelineOrder::Step &step : steps) {
        switch (step.how) {
        case TimelineOrder::Step::How::Inserted:
            replace(step.to, 0, step.ids, 0, step.ids.size());
            break;
        case TimelineOrder::Step::How::Removed:
            replace(step.from, step.ids.size(), {}, 0, 0);
            break;
        case TimelineOrder::Step::How::Moved:
            moveBlock(step.from, step.to, step.ids.size());
            break;
        }
    }
}

void EntityModel::become(const QList<Id> &wanted)
{
    // The longest common beginning and end stay; what is between is most often one row.
    const auto [firstOld, firstNew] = std::mismatch(m_rows.cbegin(), m_rows.cend(), wanted.cbegin(), wanted.cend());
    const qsizetype begin = firstOld - m_rows.cbegin();
    qsizetype end = 0;
    while (end < m_rows.size() - begin && end < wanted.size() - begin
           && m_rows[m_rows.size() - 1 - end] == wanted[wanted.size() - 1 - end])
        ++end;
    qsizetype oldEnd = m_rows.size() - end;
    qsizetype newEnd = wanted.size() - end;
    if (oldEnd == newEnd && reorder(begin, wanted, oldEnd - begin))
        return;
    // What somebody holds on to (the chosen row) stays as long as it is shown; everything around it is exchanged as a whole, because
    // telling thousands of single rows would take longer than any key may.
    QList<int> held;
    for (const QModelIndex &index : persistentIndexList()) {
        if (index.row() >= begin && index.row() < oldEnd && !held.contains(index.row()) && held.size() < fewRows)
            held.append(index.row());
    }
    std::sort(held.begin(), held.end(), std::greater<>());
    for (const int row : std::as_const(held)) {
        const qsizetype now = newEnd > begin ? wanted.lastIndexOf(m_rows[row], newEnd - 1) : -1;
        if (now < begin)
            continue;
        replace(row + 1, oldEnd - row - 1, wanted, now + 1, newEnd - now - 1);
        oldEnd = row;
        newEnd = now;
    }
    replace(begin, oldEnd - begin, wanted, begin, newEnd - begin);
}

// Where the rows from `first` on are the wanted ones in another order: as one move where it is one, else as a new layout.
bool EntityModel::reorder(qsizetype first, const QList<Id> &wanted, qsizetype count)
{
    if (count == 0)
        return true;
    const auto oldBegin = m_rows.cbegin() + first;
    const auto newBegin = wanted.cbegin() + first;
    const auto turned = std::find(newBegin, newBegin + count, *oldBegin);
    const qsizetype by = turned - newBegin;
    if (by == count)
        return false;
    if (std::equal(turned, newBegin + count, oldBegin) && std::equal(newBegin, turned, oldBegin + (count - by))) {
        if (by <= count - by)
            moveBlock(first + count - by, first, by);
        else
            moveBlock(first, first + by, count - by);
        return true;
    }
    QHash<Id, int> rowNow;
    for (qsizetype i = first; i < first + count; ++i)
        rowNow.insert(wanted[i], static_cast<int>(i));
    if (!std::all_of(oldBegin, oldBegin + count, [&](const Id &id) { return rowNow.contains(id); }))
        return false;
    Q_EMIT layoutAboutToBeChanged();
    const QModelIndexList before = persistentIndexList();
    QModelIndexList after;
    for (const QModelIndex &index : before)
        after.append(this->index(rowNow.value(m_rows[index.row()], index.row()), index.column()));
    std::copy_n(newBegin, count, m_rows.begin() + first);
    changePersistentIndexList(before, after);
    Q_EMIT layoutChanged();
    return true;
}

// `count` of the wanted ones, from `from` on, stand at `first` instead of the `oldCount` rows there.
void EntityModel::replace(qsizetype first, qsizetype oldCount, const QList<Id> &wanted, qsizetype from, qsizetype count)
{
    const int row = static_cast<int>(first);
    if (oldCount > 0) {
        beginRemoveRows({}, row, row + static_cast<int>(oldCount) - 1);
        m_rows.remove(first, oldCount);
        endRemoveRows();
    }
    if (count > 0) {
        beginInsertRows({}, row, row + static_cast<int>(count) - 1);
        m_rows.insert(first, count, Id());
        std::copy_n(wanted.cbegin() + from, count, m_rows.begin() + first);
        endInsertRows();
    }
}

// `to` is counted without the block.
void EntityModel::moveBlock(qsizetype from, qsizetype to, qsizetype count)
{
    const qsizetype before = to > from ? to + count : to; // as Qt counts: the row it comes to stand before
    if (!beginMoveRows({}, static_cast<int>(from), static_cast<int>(from + count - 1), {}, static_cast<int>(before)))
        return;
    const auto begin = m_rows.begin();
    if (to < from)
        std::rotate(begin + to, begin + from, begin + from + count);
    else
        std::rotate(begin + from, begin + from + count, begin + to + count);
    endMoveRows();
}

} // namespace story
