#include "app/desk/entity_model.h"

#include "app/desk/field_text.h"
#include "app/model/moment_text.h"

namespace story {

namespace {

QString positionOf(const Entity &entity, const Field *position)
{
    return position ? std::get<QString>(position->read(entity)) : QString();
}

} // namespace

EntityModel::EntityModel(OpenReview &review, EntityKind kind, const QList<QLatin1String> &columns,
                         std::function<bool(const Entity &)> filter, QObject *parent)
    : QAbstractTableModel(parent), m_review(review), m_kind(kind), m_filter(std::move(filter)),
      m_zone(zoneOf(review.review().about()))
{
    for (const QLatin1String &name : columns) {
        const Field *field = entityType(kind).field(name);
        Q_ASSERT(field);
        m_columns.append(field);
    }
    m_rows = wantedRows();
    connect(&review, &OpenReview::changed, this, &EntityModel::follow);
}

int EntityModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int EntityModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_columns.size());
}

QVariant EntityModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const Id id = m_rows[index.row()];
    if (role == IdRole)
        return id.toString();
    const Entity *entity = m_review.review().table(m_kind)->find(id);
    if (!entity)
        return {};
    const Field &field = *m_columns[index.column()];
    switch (role) {
    case Qt::DisplayRole:
        if (m_kind == EntityKind::Event && qstrcmp(field.name, "start") == 0) {
            const auto &event = static_cast<const Event &>(*entity);
            return spanText(event.start, event.end, m_zone);
        }
        return fieldText(m_review.review(), *entity, field, m_zone);
    case Qt::AccessibleTextRole:
        return QString(field.labelText() + QLatin1String(": ") + fieldText(m_review.review(), *entity, field, m_zone)
                       + QLatin1Char(' ') + inSecondZone(*entity, field)).trimmed();
    case SecondZoneRole:
        return inSecondZone(*entity, field);
    case ChoiceRole:
        return field.type == FieldType::Choice ? std::get<QString>(field.read(*entity)) : QVariant();
    case FullTextRole: {
        const Value value = field.read(*entity);
        const auto *text = std::get_if<QString>(&value);
        return text ? *text : data(index, Qt::DisplayRole);
    }
    default:
        return {};
    }
}

QString EntityModel::inSecondZone(const Entity &entity, const Field &field) const
{
    if (!m_secondZone.isValid() || field.type != FieldType::Moment)
        return {};
    const bool isSpan = m_kind == EntityKind::Event && qstrcmp(field.name, "start") == 0;
    return besideText(std::get<Moment>(field.read(entity)), isSpan ? static_cast<const Event &>(entity).end : Moment(),
                      m_zone, m_secondZone);
}

QVariant EntityModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return QAbstractTableModel::headerData(section, orientation, role);
    return m_columns[section]->labelText();
}

int EntityModel::rowOf(Id id) const
{
    return static_cast<int>(m_rows.indexOf(id));
}

void EntityModel::setFilter(std::function<bool(const Entity &)> filter)
{
    beginResetModel();
    m_filter = std::move(filter);
    m_rows = wantedRows();
    endResetModel();
}

void EntityModel::setZone(const QTimeZone &zone)
{
    m_zone = zone;
    if (!m_rows.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

void EntityModel::setSecondZone(const QTimeZone &zone)
{
    m_secondZone = zone;
    if (!m_rows.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

QList<Id> EntityModel::wantedRows() const
{
    QList<Id> rows;
    const Review &review = m_review.review();
    if (m_kind == EntityKind::Event) {
        for (const Event *event : inTimelineOrder(review.events)) {
            if (!m_filter || m_filter(*event))
                rows.append(event->id);
        }
        return rows;
    }
    const AnyTable &table = *review.table(m_kind);
    const Field *position = entityType(m_kind).field(QLatin1String("position"));
    QList<std::pair<QString, Id>> placed;
    for (const Id &id : table.ids()) {
        const Entity &entity = *table.find(id);
        if (!m_filter || m_filter(entity))
            placed.append({positionOf(entity, position), id});
    }
    std::sort(placed.begin(), placed.end());
    for (const auto &[key, id] : placed)
        rows.append(id);
    return rows;
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
        const QTimeZone zone = zoneOf(m_review.review().about());
        if (zone != m_zone)
            m_zone = zone;
    }
    if (set.touches(m_kind)) {
        const QList<Id> wanted = wantedRows();
        // The longest common beginning and end stay; what is between is most often one row.
        qsizetype begin = 0;
        while (begin < m_rows.size() && begin < wanted.size() && m_rows[begin] == wanted[begin])
            ++begin;
        qsizetype end = 0;
        while (end < m_rows.size() - begin && end < wanted.size() - begin
               && m_rows[m_rows.size() - 1 - end] == wanted[wanted.size() - 1 - end])
            ++end;
        const int oldCount = static_cast<int>(m_rows.size() - begin - end);
        const int newCount = static_cast<int>(wanted.size() - begin - end);
        const int first = static_cast<int>(begin);
        if (oldCount > 0 && oldCount == newCount) {
            // The same rows in another order: views keep their selection.
            Q_EMIT layoutAboutToBeChanged();
            const QModelIndexList before = persistentIndexList();
            const QList<Id> old = std::exchange(m_rows, wanted);
            QModelIndexList after;
            for (const QModelIndex &index : before) {
                const int row = rowOf(old[index.row()]);
                after.append(row < 0 ? QModelIndex() : this->index(row, index.column()));
            }
            changePersistentIndexList(before, after);
            Q_EMIT layoutChanged();
        } else {
            if (oldCount > 0) {
                beginRemoveRows({}, first, first + oldCount - 1);
                m_rows.remove(begin, oldCount);
                endRemoveRows();
            }
            if (newCount > 0) {
                beginInsertRows({}, first, first + newCount - 1);
                for (qsizetype i = begin; i < begin + newCount; ++i)
                    m_rows.insert(i, wanted[i]);
                endInsertRows();
            }
        }
        for (const Touched &touched : set.touched) {
            if (touched.kind != m_kind || touched.how != Touched::How::Changed)
                continue;
            if (const int row = rowOf(touched.id); row >= 0)
                Q_EMIT dataChanged(index(row, 0), index(row, columnCount() - 1));
        }
    }
    if (refersToTouched && !m_rows.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

} // namespace story
