// How the changes of an edit stand in the journal. The reader's guide to it is resources/schema/journal.md.
#include "app/model/edit.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <array>

namespace story {

using namespace Qt::StringLiterals;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(story::Journal)
};

constexpr std::array<const char *, 4> opNames{"insert", "remove", "set", "splice"};

QJsonObject encodeOne(const Change &change)
{
    QJsonObject o{{"op"_L1, QLatin1String(opNames[static_cast<size_t>(change.op)])},
                  {"entity"_L1, QLatin1String(entityType(change.kind).name)},
                  {"id"_L1, change.id.toString()}};
    switch (change.op) {
    case Change::Op::Insert:
    case Change::Op::Remove: {
        QJsonObject fields;
        for (const auto &[field, value] : change.fields)
            fields.insert(QLatin1String(field->name), toJson(value));
        o.insert("fields"_L1, fields);
        break;
    }
    case Change::Op::Set:
        o.insert("field"_L1, QLatin1String(change.field->name));
        o.insert("before"_L1, toJson(change.before));
        o.insert("after"_L1, toJson(change.after));
        break;
    case Change::Op::Splice:
        o.insert("field"_L1, QLatin1String(change.field->name));
        o.insert("at"_L1, change.splice.at);
        o.insert("removed"_L1, change.splice.removed);
        o.insert("inserted"_L1, change.splice.inserted);
        break;
    }
    return o;
}

tl::unexpected<Error> bad(const QString &detail)
{
    return fail({Failure::Damaged, Words::tr("An entry of the journal cannot be read."), {}, {}, detail});
}

Result<Change> decodeOne(const QJsonObject &o)
{
    Change change;
    const QString op = o.value("op"_L1).toString();
    const auto opIt = std::find_if(opNames.begin(), opNames.end(),
                                   [&](const char *name) { return op == QLatin1String(name); });
    const EntityType *type = entityTypeNamed(o.value("entity"_L1).toString());
    const auto id = Id::fromString(o.value("id"_L1).toString());
    if (opIt == opNames.end() || !type || !id)
        return bad(u"op, entity or id"_s);
    change.op = static_cast<Change::Op>(opIt - opNames.begin());
    change.kind = type->kind;
    change.id = *id;

    if (change.op == Change::Op::Insert || change.op == Change::Op::Remove) {
        const QJsonObject fields = o.value("fields"_L1).toObject();
        qsizetype found = 0;
        for (const Field &f : type->fields) {
            const QJsonValue json = fields.value(QLatin1String(f.name));
            if (json.isUndefined())
                continue;
            ++found;
            auto value = valueFromJson(f.type, json);
            if (!value)
                return bad(QLatin1String(f.name));
            if (*value != f.blank()) // we never write one, and what is blank is no part of what a removal names
                change.fields.emplace_back(&f, std::move(*value));
        }
        if (found != fields.size())
            return bad(u"unknown field"_s);
        return change;
    }

    change.field = type->field(o.value("field"_L1).toString());
    if (!change.field)
        return bad(u"unknown field"_s);
    if (change.op == Change::Op::Set) {
        auto before = valueFromJson(change.field->type, o.value("before"_L1));
        auto after = valueFromJson(change.field->type, o.value("after"_L1));
        if (!before || !after)
            return bad(QLatin1String(change.field->name));
        change.before = std::move(*before);
        change.after = std::move(*after);
    } else {
        const QJsonValue at = o.value("at"_L1);
        const QJsonValue removed = o.value("removed"_L1);
        const QJsonValue inserted = o.value("inserted"_L1);
        if (!at.isDouble() || !removed.isString() || !inserted.isString())
            return bad(u"splice"_s);
        change.splice = {at.toInteger(), removed.toString(), inserted.toString()};
    }
    return change;
}

} // namespace

QByteArray encodeChanges(const std::vector<Change> &changes)
{
    QJsonArray array;
    for (const Change &change : changes)
        array.append(encodeOne(change));
    // Qt's reader takes a raw U+FEFF at the beginning of a string for a byte order mark and drops it; an escaped one stays.
    return QJsonDocument(array).toJson(QJsonDocument::Compact).replace("\xEF\xBB\xBF", "\\ufeff");
}

Result<std::vector<Change>> decodeChanges(const QByteArray &json)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (!document.isArray())
        return bad(error.errorString());
    std::vector<Change> changes;
    const QJsonArray array = document.array();
    changes.reserve(static_cast<size_t>(array.size()));
    for (const QJsonValue &item : array) {
        auto change = decodeOne(item.toObject());
        if (!change)
            return tl::unexpected(change.error());
        changes.push_back(std::move(*change));
    }
    return changes;
}

} // namespace story
