#include "app/report/archive_json.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMap>

namespace story::report {

using namespace Qt::StringLiterals;

namespace {

// QJsonDocument writes arrays and objects only; a value is what stands between the brackets of an array of one.
QByteArray valueJson(const QJsonValue &value)
{
    const QByteArray array = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
    return array.mid(1, array.size() - 2);
}

void appendEntity(QByteArray &out, EntityKind kind, const Entity &entity)
{
    out += "{\"id\":\"" + entity.id.toString().toLatin1() + '"';
    for (const Field &field : entityType(kind).fields) {
        const Value value = field.read(entity);
        if (value != field.blank())
            out += ",\"" + QByteArray(field.name) + "\":" + valueJson(toJson(value));
    }
    out += '}';
}

} // namespace

QByteArray archiveJson(const Review &review, const QHash<QByteArray, QByteArray> &images)
{
    QByteArray out = "{\"format\":\"second-story-archive\",\"version\":1,\"schema\":"
        + QByteArray::number(archiveSchema) + ",\n\"$schema\":\"" + archiveFormSchema
        + "\",\n\"contains\":\"everything, private notes and images included\",\n\"review\":";
    appendEntity(out, EntityKind::Review, review.about());

    out += ",\n\"entities\":{";
    const char *comma = "\n";
    for (EntityKind kind : review.kinds()) {
        const AnyTable &table = *review.table(kind);
        if (kind == EntityKind::Review || table.size() == 0)
            continue;
        out += comma + ('"' + QByteArray(entityType(kind).name)) + "\":[";
        const char *rowComma = "\n";
        for (const Id &id : table.ids()) {
            out += rowComma;
            appendEntity(out, kind, *table.find(id));
            rowComma = ",\n";
        }
        out += "]";
        comma = ",\n";
    }

    QMap<QByteArray, QByteArray> used; // sorted: deterministic
    for (const Evidence &evidence : review.evidence) {
        if (const auto it = images.constFind(evidence.image); it != images.constEnd())
            used.insert(evidence.image.toHex(), *it);
    }
    out += "},\n\"blobs\":{";
    comma = "\n";
    for (auto it = used.constBegin(); it != used.constEnd(); ++it) {
        out += comma + ('"' + it.key()) + "\":\"" + it.value().toBase64() + '"';
        comma = ",\n";
    }
    out += "}}\n";
    return out;
}

} // namespace story::report
