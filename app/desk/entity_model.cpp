#include "app/desk/entity_model.h"

#include "app/desk/field_text.h"
#include "app/desk/room.h"
#include "app/model/moment_text.h"

namespace story {

namespace {

// Events read at once, with a key: a few milliseconds; and while nothing else is to do: less than one, because several such turns may
// stand between a key and what it shows.
constexpr quint32 readWithKey = 2000;
constexpr quint32 readIdly = 500;

} // namespace

EntityModel::EntityModel(OpenReview &review, EntityKind kind, const QList<QLatin1String> &columns,
                         std::function<bool(const Entity &)> filter, QObject *parent)
    : QAbstractTableModel(parent), m_review(review), m_kind(kind), m_filter(std::move(filter)),
      m_reviewZone(zoneOf(review.review().about())), m_zone(m_reviewZone)
{
    for (const QLatin1String &name : columns) {
        const Field *field = entityType(kind).field(name);
        Q_ASSERT(field);
        m_columns.append(field);
    }
    if (kind == EntityKind::Event)
        m_version = review.timeline().version();
    m_rows = wantedRows(false);
    connect(&review, &OpenReview::changed, this, &EntityModel::follow);
    connect(&m_readingAhead, &QTimer::timeout, this, &EntityModel::readAhead);
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
    if (isHidden(*entity, field))
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return shownText(*entity, field);
    case Qt::AccessibleTextRole: {
        const QString beside = index.column() == m_besideColumn ? m_beside(*entity) : QString();
        const QString text = QString(field.labelText() + QLatin1String(": ") + shownText(*entity, field)
                                     + QLatin1Char(' ') + inSecondZone(*entity, field)).trimmed();
        return beside.isEmpty() ? text : text + QStringLiteral(" \u00b7 ") + beside;
    }
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

QString EntityModel::shownText(const Entity &entity, const Field &field) const
{
    if (m_kind != EntityKind::Event || qstrcmp(field.name, "start") != 0)
        return fieldText(m_review.review(), entity, field, m_zone);
    const auto &event = static_cast<const Event &>(entity);
    return spanText(event.start, event.end, m_zone, storyDay(m_review.review(), m_review.timeline().firstPlaced(), m_zone));
}

bool EntityModel::isHidden(const Entity &entity, const Field &field) const
{
    if (!m_forRoom || !isForFacilitator(field))
        return false;
    return field.uses.testFlag(Use::Private) || m_kind != EntityKind::Person || !static_cast<const Person &>(entity).mayBeNamed;
}

void EntityModel::setForRoom(bool forRoom)
{
    m_forRoom = forRoom;
    if (!m_rows.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
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
    m_filter = std::move(filter);
    become(wantedRows(false));
}

void EntityModel::setEventOrder(EventOrder order)
{
    if (std::exchange(m_eventOrder, order) != order)
        become(wantedRows(true));
}

void EntityModel::setWords(const QString &query)
{
    const QList<QByteArray> words = foldedWords(query);
    if (words == m_words)
        return;
    m_words = words;
    if (m_kind == EntityKind::Event) {
        if (!m_eventWords)
            m_eventWords = std::make_unique<EventWords>(m_review, m_zone);
        if (m_eventWords->readSome(readWithKey))
            m_readingAhead.start(0);
    }
    become(wantedRows(false));
}

void EntityModel::readAhead()
{
    const quint32 from = m_eventWords->readUpTo();
    const bool more = m_eventWords->readSome(readIdly);
    if (!more)
        m_readingAhead.stop();
    if (hasWords()) {
        showFound(from, m_eventWords->readUpTo());
        Q_EMIT foundMore();
    }
}

void EntityModel::prepareWords()
{
    if (m_kind != EntityKind::Event || m_eventWords)
        return;
    m_eventWords = std::make_unique<EventWords>(m_review, m_zone);
    m_readingAhead.start(0);
}

void EntityModel::setWordsBeside(int column, std::function<QString(const Entity &)> words)
{
    m_besideColumn = column;
    m_beside = std::move(words);
}

void EntityModel::setZone(const QTimeZone &zone)
{
    m_zone = zone;
    if (m_eventWords) {
        m_eventWords->setZone(zone);
        m_readingAhead.start(0);
    }
    if (!m_rows.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

void EntityModel::setSecondZone(const QTimeZone &zone)
{
    m_secondZone = zone;
    if (!m_rows.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

} // namespace story
