#include "app/store/rows.h"

#include "app/store/row_plan.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <sqlite3.h>

#include <array>

namespace story::store {

namespace {

// ---- writing ----

[[noreturn]] void throwMismatch(const Field &field)
{
    throw SQLite::Exception(std::string("a value of another type for the field ") + field.name,
                            SQLITE_MISMATCH);
}

template <class T>
const T &valueAs(const Field &field, const Value &value)
{
    const T *v = std::get_if<T>(&value);
    if (!v)
        throwMismatch(field);
    return *v;
}

void bindBound(Statement &statement, int at, const std::optional<Micros> &bound)
{
    if (bound)
        statement.bind(at, *bound);
    else
        statement.bindNull(at);
}

// Binds a value to as many parameters as its field has columns; returns the parameter after them.
int bindValue(Statement &statement, int at, const Field &field, const Value &value)
{
    switch (field.type) {
    case FieldType::Text:
    case FieldType::Line:
    case FieldType::Choice:
        statement.bind(at, valueAs<QString>(field, value));
        break;
    case FieldType::Number:
        statement.bind(at, valueAs<qint64>(field, value));
        break;
    case FieldType::Flag:
        statement.bind(at, qint64(valueAs<bool>(field, value) ? 1 : 0));
        break;
    case FieldType::Moment: {
        const auto &m = valueAs<Moment>(field, value);
        bindBound(statement, at, m.earliest);
        bindBound(statement, at + 1, m.latest);
        statement.bindUtf8(at + 2, QByteArray(precisionName(m.precision)));
        statement.bind(at + 3, m.zone);
        statement.bind(at + 4, qint64(m.offsetSeconds));
        statement.bind(at + 5, m.typed);
        return at + 6;
    }
    case FieldType::Day: {
        const QDate day = valueAs<QDate>(field, value);
        if (day.isValid())
            statement.bind(at, day.toString(Qt::ISODate));
        else
            statement.bindNull(at);
        break;
    }
    case FieldType::Ref: {
        const Id id = valueAs<Id>(field, value);
        if (id.isNull())
            statement.bindNull(at);
        else
            statement.bind(at, id);
        break;
    }
    case FieldType::Words: {
        const auto &words = valueAs<QStringList>(field, value);
        // Escaped, because Qt's reader would drop a U+FEFF at the beginning of a word.
        statement.bindUtf8(at,
                           QJsonDocument(QJsonArray::fromStringList(words))
                               .toJson(QJsonDocument::Compact)
                               .replace("\xEF\xBB\xBF", "\\ufeff"));
        break;
    }
    case FieldType::Blob: {
        const auto &bytes = valueAs<QByteArray>(field, value);
        if (bytes.isEmpty())
            statement.bindNull(at);
        else
            statement.bind(at, bytes);
        break;
    }
    case FieldType::Refs:
        throwMismatch(field);
    }
    return at + 1;
}

void insertRefs(LibraryFile::Connection &connection, const JoinPlan &join, Id owner,
                const Value &value)
{
    const auto &ids = valueAs<QList<Id>>(*join.field, value);
    if (ids.isEmpty())
        return;
    Statement insert = connection.prepare(join.insert);
    for (qsizetype place = 0; place < ids.size(); ++place) {
        insert.bind(1, owner);
        insert.bind(2, qint64(place));
        insert.bind(3, ids[place]);
        insert.run();
    }
}

void removeRefs(LibraryFile::Connection &connection, const JoinPlan &join, Id owner)
{
    Statement remove = connection.prepare(join.remove);
    remove.bind(1, owner);
    remove.run();
}

// A row that is not there means that the tables no longer say what the journal says.
void runOnOneRow(LibraryFile::Connection &connection, Statement &statement, const Plan &plan)
{
    statement.run();
    if (sqlite3_changes(connection.handle()) != 1)
        throwDamaged(std::string("a row that should be in the table is not: ") + plan.type->name);
}

void insertRow(LibraryFile::Connection &connection, const Plan &plan, const RowWrite &write)
{
    // By place in the fields table; nullptr is blank.
    std::vector<const Value *> values(plan.type->fields.size(), nullptr);
    for (const auto &[field, value] : write.fields)
        values[static_cast<size_t>(field - plan.type->fields.data())] = &value;
    const auto valueOf = [&](const Field *field) {
        return values[static_cast<size_t>(field - plan.type->fields.data())];
    };
    {
        Statement insert = connection.prepare(plan.insert);
        int at = 1;
        insert.bind(at++, write.id);
        if (plan.hasReview)
            insert.bind(at++, write.chain);
        for (const Slot &slot : plan.slots) {
            const Value *value = valueOf(slot.field);
            at = bindValue(insert, at, *slot.field, value ? *value : slot.blank);
        }
        insert.run();
    }
    for (const JoinPlan &join : plan.joins) {
        if (const Value *value = valueOf(join.field))
            insertRefs(connection, join, write.id, *value);
    }
}

void changeRow(LibraryFile::Connection &connection, const Plan &plan, const RowWrite &write)
{
    for (const auto &[field, value] : write.fields) {
        const Field *wanted = field;
        const auto join = std::find_if(plan.joins.begin(), plan.joins.end(),
                                       [&](const JoinPlan &j) { return j.field == wanted; });
        if (join != plan.joins.end()) {
            removeRefs(connection, *join, write.id);
            insertRefs(connection, *join, write.id, value);
            continue;
        }
        const auto slot = std::find_if(plan.slots.begin(), plan.slots.end(),
                                       [&](const Slot &s) { return s.field == wanted; });
        if (slot == plan.slots.end())
            throwMismatch(*field);
        Statement update = connection.prepare(slot->update);
        const int at = bindValue(update, 1, *field, value);
        update.bind(at, write.id);
        runOnOneRow(connection, update, plan);
    }
}

// ---- reading ----

std::optional<Micros> readBound(const Statement &row, int column)
{
    if (row.isNull(column))
        return std::nullopt;
    return row.number(column);
}

Moment readMoment(const Statement &row, int column, const Field &field)
{
    Moment m;
    m.earliest = readBound(row, column);
    m.latest = readBound(row, column + 1);
    const QByteArrayView precision = row.view(column + 2);
    if (precision != precisionName(Precision::Unknown)) {
        const auto known = precisionFromName(QString::fromUtf8(precision));
        if (!known)
            throwDamaged(std::string("an unknown precision in ") + field.name);
        m.precision = *known;
    }
    m.zone = row.text(column + 3);
    m.offsetSeconds = static_cast<int>(row.number(column + 4));
    m.typed = row.text(column + 5);
    return m;
}

QStringList readWords(QByteArrayView json, const Field &field)
{
    QStringList words;
    // Lists without any escape, which is nearly all of them, are cut at their quotes.
    if (!json.contains('\\') && json.startsWith("[\"") && json.endsWith("\"]")) {
        QByteArrayView rest = json.sliced(2, json.size() - 4);
        for (qsizetype end = rest.indexOf("\",\""); end >= 0; end = rest.indexOf("\",\"")) {
            words.append(QString::fromUtf8(rest.first(end)));
            rest = rest.sliced(end + 3);
        }
        words.append(QString::fromUtf8(rest));
        if (std::none_of(words.begin(), words.end(),
                         [](const QString &w) { return w.contains(QLatin1Char('"')); }))
            return words;
        words.clear();
    }
    const QJsonDocument document = QJsonDocument::fromJson(json.toByteArray());
    if (!document.isArray())
        throwDamaged(std::string("a list that is none in ") + field.name);
    for (const QJsonValue &word : document.array()) {
        if (!word.isString())
            throwDamaged(std::string("a list with something else in it in ") + field.name);
        words.append(word.toString());
    }
    return words;
}

// Reads the columns of one field; blank ones are left as they are in a new entity.
void readSlot(const Statement &row, const Slot &slot, int column, Entity &entity)
{
    const Field &field = *slot.field;
    Value value;
    switch (field.type) {
    case FieldType::Text:
    case FieldType::Line: {
        if (row.view(column).isEmpty())
            return;
        value = row.text(column);
        break;
    }
    case FieldType::Choice: {
        const QByteArrayView name = row.view(column);
        size_t i = 0;
        while (i < field.choices.size() && name != field.choices[i].name)
            ++i;
        if (i == field.choices.size())
            throwDamaged(std::string("an unknown choice in ") + field.name);
        if (i == 0)
            return;
        value = slot.choices[i];
        break;
    }
    case FieldType::Number: {
        const qint64 number = row.number(column);
        if (number == 0)
            return;
        value = number;
        break;
    }
    case FieldType::Flag:
        if (row.number(column) == 0)
            return;
        value = true;
        break;
    case FieldType::Moment: {
        Moment m = readMoment(row, column, field);
        if (m == Moment())
            return;
        value = std::move(m);
        break;
    }
    case FieldType::Day: {
        if (row.isNull(column))
            return;
        const QDate day = QDate::fromString(row.text(column), Qt::ISODate);
        if (!day.isValid())
            throwDamaged(std::string("a day that is none in ") + field.name);
        value = day;
        break;
    }
    case FieldType::Ref:
        if (row.isNull(column))
            return;
        value = row.id(column);
        break;
    case FieldType::Words: {
        const QByteArrayView json = row.view(column);
        if (json == "[]")
            return;
        value = readWords(json, field);
        break;
    }
    case FieldType::Blob:
        if (row.isNull(column))
            return;
        value = row.bytes(column);
        break;
    case FieldType::Refs:
        return;
    }
    if (!field.write(entity, value))
        throwDamaged(std::string("a value that does not fit in ") + field.name);
}

} // namespace

void writeRow(LibraryFile::Connection &connection, const RowWrite &write)
{
    const Plan &plan = planOf(write.kind);
    switch (write.how) {
    case Touched::How::Inserted:
        insertRow(connection, plan, write);
        break;
    case Touched::How::Changed:
        changeRow(connection, plan, write);
        break;
    case Touched::How::Removed: {
        for (const JoinPlan &join : plan.joins)
            removeRefs(connection, join, write.id);
        Statement remove = connection.prepare(plan.remove);
        remove.bind(1, write.id);
        runOnOneRow(connection, remove, plan);
        break;
    }
    }
}

void readRows(LibraryFile::Connection &connection, EntityKind kind, Id review, AnyTable &table)
{
    const Plan &plan = planOf(kind);
    const bool all = review.isNull();
    {
        Statement row = connection.prepare(all ? plan.ofAll : plan.ofReview);
        if (!all)
            row.bind(1, review);
        while (row.step()) {
            Entity *entity = table.add(row.id(0));
            if (!entity)
                throwDamaged(std::string("the same id twice in ") + plan.type->name);
            for (const Slot &slot : plan.slots)
                readSlot(row, slot, slot.column + 1, *entity);
        }
    }
    for (const JoinPlan &join : plan.joins) {
        Statement row = connection.prepare(all ? join.ofAll : join.ofReview);
        if (!all)
            row.bind(1, review);
        Id owner;
        QList<Id> ids;
        const auto put = [&] {
            if (ids.isEmpty())
                return;
            Entity *entity = table.find(owner);
            if (!entity || !join.field->write(*entity, std::exchange(ids, {})))
                throwDamaged("a reference of something that is not there");
        };
        while (row.step()) {
            const Id next = row.id(0);
            if (next != owner) {
                put();
                owner = next;
            }
            ids.append(row.id(1));
        }
        put();
    }
}

bool readRowAt(LibraryFile::Connection &connection, EntityKind kind, qint64 rowid, Entity &entity,
               Id *review)
{
    const Plan &plan = planOf(kind);
    Statement row = connection.prepare(plan.atRowid);
    row.bind(1, rowid);
    if (!row.step())
        return false;
    entity.id = row.id(0);
    int columns = 1;
    for (const Slot &slot : plan.slots) {
        readSlot(row, slot, slot.column + 1, entity);
        columns = slot.column + 1 + static_cast<int>(columnsOf(*slot.field).size());
    }
    *review = row.id(columns);
    return true;
}

} // namespace story::store
