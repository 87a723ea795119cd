// The reading half of archive_json.h. What is read was written by somebody else until proven otherwise.
#include "app/report/archive_json.h"

#include "app/core/picture_head.h"
#include "app/core/text.h"
#include "app/model/position.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace story::report {

using namespace Qt::StringLiterals;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(story::Archive)
};

constexpr qsizetype sha256Size = 32;

tl::unexpected<Error> refused(Failure failure, const QString &what, const QString &detail = {})
{
    return fail({failure, what, Words::tr("Nothing was imported."),
                 Words::tr("Choose an archive that Second Story exported."), detail});
}

bool isOrderKey(const QString &key)
{
    const auto isDigit = [](QChar c) {
        return (c >= u'0' && c <= u'9') || (c >= u'A' && c <= u'Z') || (c >= u'a' && c <= u'z');
    };
    return !key.endsWith(u'0') && std::all_of(key.begin(), key.end(), isDigit);
}

class Reader {
public:
    explicit Reader(Archive &archive) : m_archive(archive) {}

    void readEntity(EntityKind kind, const QJsonObject &object)
    {
        const auto id = Id::fromString(object.value("id"_L1).toString());
        Entity *entity = id && !id->isNull() ? m_archive.review.table(kind)->add(*id) : nullptr;
        const QString name = entityType(kind).labelText();
        if (!entity) {
            warn(id && !id->isNull() ? Words::tr("One with the id of another was left out: %1 %2").arg(name, id->toString())
                                     : Words::tr("One without an id was left out: %1").arg(name));
            return;
        }
        for (auto it = object.begin(); it != object.end(); ++it) {
            if (it.key() == "id"_L1)
                continue;
            const Field *field = entityType(kind).field(it.key());
            if (!field) {
                warn(Words::tr("A field that this version does not know was left out: %1 of %2 %3")
                         .arg(oneLine(it.key()), name, entity->id.toString()));
                continue;
            }
            const auto value = readValue(*field, it.value());
            if (!value || !field->write(*entity, *value))
                warn(Words::tr("A value that its field cannot hold was left out: “%1” of %2 %3")
                         .arg(field->labelText(), name, entity->id.toString()));
        }
    }

    void readBlobs(const QJsonObject &blobs)
    {
        for (auto it = blobs.begin(); it != blobs.end(); ++it) {
            const auto decoded = QByteArray::fromBase64Encoding(it.value().toString().toLatin1(),
                                                                QByteArray::AbortOnBase64DecodingErrors);
            const QByteArray hash = QCryptographicHash::hash(*decoded, QCryptographicHash::Sha256);
            if (!decoded || (*decoded).isEmpty() || it.key() != QLatin1String(hash.toHex())) {
                warn(Words::tr("A picture that is not what its hash says was left out: %1").arg(oneLine(it.key().left(80))));
                continue;
            }
            if (const auto head = pictureHead(*decoded); !head || (*decoded).size() > largestStoredPicture) {
                warn(Words::tr("A picture was left out: %1 %2").arg(it.key(), head ? Words::tr("It is larger than %1 MB.").arg(largestStoredPicture / 1'000'000)
                                                                                   : head.error().what));
                continue;
            }
            m_archive.images.insert(hash, *decoded);
        }
    }

    // After everything was read: what refers to nothing lets go, and order keys are such as we make.
    void tidy()
    {
        for (EntityKind kind : m_archive.review.kinds())
            tidyTable(kind);
    }

    void warn(const QString &sentence) { m_archive.warnings.append(sentence); }

private:
    // As the text door would let it in; what it had to change is said.
    QString cleaned(const Field &field, const QString &text)
    {
        TextRepairs repairs;
        QString clean = cleanText(text, &repairs);
        if (field.type != FieldType::Text && clean.contains(u'\n')) {
            clean.replace(u'\n', u' ');
            warn(Words::tr("Line breaks in “%1” became spaces.").arg(field.labelText()));
        }
        if (!repairs.lossless())
            warn(Words::tr("%n character(s) that no text can hold were replaced in “%1”.", nullptr,
                           static_cast<int>(repairs.replaced))
                     .arg(field.labelText()));
        return clean;
    }

    std::optional<Value> readValue(const Field &field, const QJsonValue &json)
    {
        auto value = valueFromJson(field.type, json);
        // What would not be written again in the same way is not of the form: 1.5 as a number, a moment with unknown parts.
        if (!value || toJson(*value) != json)
            return std::nullopt;
        if (auto *text = std::get_if<QString>(&*value)) {
            *text = cleaned(field, *text);
        } else if (auto *words = std::get_if<QStringList>(&*value)) {
            for (QString &word : *words)
                word = cleaned(field, word);
        } else if (auto *moment = std::get_if<Moment>(&*value)) {
            moment->typed = cleaned(field, moment->typed);
            moment->zone = cleaned(field, moment->zone);
            if (moment->earliest && moment->latest && *moment->earliest > *moment->latest)
                return std::nullopt;
        } else if (const auto *hash = std::get_if<QByteArray>(&*value)) {
            if (!hash->isEmpty() && hash->size() != sha256Size)
                return std::nullopt;
        }
        return std::move(*value);
    }

    void tidyTable(EntityKind kind)
    {
        AnyTable &table = *m_archive.review.table(kind);
        const EntityType &type = entityType(kind);
        for (const Field &field : type.fields) {
            if (field.type == FieldType::Ref || field.type == FieldType::Refs) {
                for (const Id &id : table.ids())
                    tidyReferences(type, field, *table.find(id));
            }
        }
        const Field *position = type.field(u"position");
        const QList<Id> ids = table.ids();
        const auto keyOf = [&](Id id) { return std::get<QString>(position->read(*table.find(id))); };
        if (!position || std::all_of(ids.begin(), ids.end(), [&](Id id) { return isOrderKey(keyOf(id)); }))
            return;
        warn(Words::tr("Order keys of another form were made anew: %1").arg(type.labelText()));
        QList<Id> ordered = ids;
        std::stable_sort(ordered.begin(), ordered.end(), [&](Id a, Id b) { return keyOf(a) < keyOf(b); });
        QString last;
        for (const Id &id : ordered) {
            last = positionBetween(last, {});
            position->write(*table.find(id), last);
        }
    }

    void tidyReferences(const EntityType &type, const Field &field, Entity &entity)
    {
        const AnyTable *target = m_archive.review.table(field.target);
        const auto isThere = [&](Id id) { return target && target->find(id); };
        Value value = field.read(entity);
        bool changed = false;
        if (auto *one = std::get_if<Id>(&value)) {
            // Nothing is a version or a successor of itself.
            if (!one->isNull() && (!isThere(*one) || (field.target == type.kind && *one == entity.id))) {
                *one = {};
                changed = true;
            }
        } else if (auto *many = std::get_if<QList<Id>>(&value)) {
            QList<Id> kept;
            for (const Id &id : std::as_const(*many)) {
                if (isThere(id) && !kept.contains(id))
                    kept.append(id);
            }
            changed = kept != *many;
            *many = kept;
        }
        if (!changed)
            return;
        field.write(entity, value);
        warn(Words::tr("A reference to something that is not in the archive was left out: “%1” of %2 %3")
                 .arg(field.labelText(), type.labelText(), entity.id.toString()));
    }

    Archive &m_archive;
};

} // namespace

Result<Archive> readArchive(const QByteArray &bytes, const ArchiveLimits &limits)
{
    if (bytes.size() > limits.bytes)
        return refused(Failure::BadInput, Words::tr("The archive is larger than %1 MB.").arg(limits.bytes / 1'000'000));
    QJsonParseError parseError;
    const QJsonObject root = QJsonDocument::fromJson(bytes, &parseError).object();
    if (parseError.error != QJsonParseError::NoError)
        return refused(Failure::BadInput, Words::tr("This is not an archive of a review: it cannot be read as JSON."),
                       u"%1 at byte %2"_s.arg(parseError.errorString()).arg(parseError.offset));
    if (root.value("format"_L1) != "second-story-archive"_L1 || !root.value("version"_L1).isDouble()
        || !root.value("schema"_L1).isDouble())
        return refused(Failure::BadInput, Words::tr("This is not an archive of a review."));
    if (root.value("version"_L1).toDouble() > 1 || root.value("schema"_L1).toDouble() > archiveSchema)
        return fail({Failure::TooNew, Words::tr("A newer version of Second Story wrote this archive."),
                     Words::tr("Nothing was imported."), Words::tr("Install that version, and import it again."), {}});
    if (!root.value("review"_L1).isObject() || !root.value("entities"_L1).isObject())
        return refused(Failure::BadInput, Words::tr("The archive holds no review."));

    Archive archive;
    Reader reader(archive);
    const QStringList known{u"format"_s, u"version"_s, u"schema"_s, u"$schema"_s, u"contains"_s, u"review"_s, u"entities"_s, u"blobs"_s};
    const QStringList names = root.keys();
    for (const QString &name : names) {
        if (!known.contains(name))
            reader.warn(Words::tr("A part that this version does not know was left out: %1").arg(oneLine(name.left(80))));
    }
    reader.readEntity(EntityKind::Review, root.value("review"_L1).toObject());
    if (archive.review.facts.isEmpty())
        return refused(Failure::BadInput, Words::tr("The archive holds no review."));

    const QJsonObject entities = root.value("entities"_L1).toObject();
    qsizetype total = 0;
    for (auto it = entities.begin(); it != entities.end(); ++it) {
        const EntityType *type = entityTypeNamed(it.key());
        const bool belongs = type && type->kind != EntityKind::Review && archive.review.table(type->kind);
        if (!belongs || !it.value().isArray()) {
            reader.warn(Words::tr("Entries of a kind that this version does not know were left out: %1")
                            .arg(oneLine(it.key().left(80))));
            continue;
        }
        const QJsonArray rows = it.value().toArray();
        total += rows.size();
        if (total > limits.entities)
            return refused(Failure::BadInput, Words::tr("The archive holds more than %1 entries.").arg(limits.entities));
        for (const QJsonValue &row : rows)
            reader.readEntity(type->kind, row.toObject());
    }
    reader.readBlobs(root.value("blobs"_L1).toObject());
    for (const Evidence &evidence : archive.review.evidence) {
        if (!evidence.image.isEmpty() && !archive.images.contains(evidence.image))
            reader.warn(Words::tr("A picture is not in the archive: %1").arg(QLatin1String(evidence.image.toHex())));
    }
    reader.tidy();
    return archive;
}

} // namespace story::report
