#include "app/model/value.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>

namespace story {

using namespace Qt::StringLiterals;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(story::Value)
};

QJsonValue momentToJson(const Moment &m)
{
    QJsonObject o;
    if (m.earliest)
        o.insert("earliest"_L1, QString::number(*m.earliest));
    if (m.latest)
        o.insert("latest"_L1, QString::number(*m.latest));
    if (m.precision != Precision::Unknown)
        o.insert("precision"_L1, QLatin1String(precisionName(m.precision)));
    if (!m.zone.isEmpty())
        o.insert("zone"_L1, m.zone);
    if (m.offsetSeconds != 0)
        o.insert("offset"_L1, m.offsetSeconds);
    if (!m.typed.isEmpty())
        o.insert("typed"_L1, m.typed);
    return o;
}

tl::unexpected<Error> bad(const QString &detail)
{
    return fail({Failure::BadInput, Words::tr("A stored value has a form that this version does not know."), {}, {}, detail});
}

Result<std::optional<Micros>> bound(const QJsonObject &o, QLatin1String key)
{
    const QJsonValue v = o.value(key);
    if (v.isUndefined())
        return std::optional<Micros>();
    bool ok = false;
    const Micros at = v.toString().toLongLong(&ok);
    if (!ok)
        return bad(u"moment bound"_s);
    return std::optional<Micros>(at);
}

Result<Value> momentFromJson(const QJsonValue &json)
{
    if (!json.isObject())
        return bad(u"moment"_s);
    const QJsonObject o = json.toObject();
    Moment m;
    const auto earliest = bound(o, "earliest"_L1);
    const auto latest = bound(o, "latest"_L1);
    const auto precision = precisionFromName(o.value("precision"_L1).toString(u"unknown"_s));
    if (!earliest || !latest || !precision)
        return bad(u"moment"_s);
    m.earliest = *earliest;
    m.latest = *latest;
    m.precision = *precision;
    m.zone = o.value("zone"_L1).toString();
    m.offsetSeconds = o.value("offset"_L1).toInt();
    m.typed = o.value("typed"_L1).toString();
    return Value(m);
}

template <class Convert>
Result<Value> listFromJson(const QJsonValue &json, Convert convert)
{
    if (!json.isArray())
        return bad(u"list"_s);
    std::invoke_result_t<Convert, QJsonValue> one;
    QList<typename decltype(one)::value_type> list;
    const QJsonArray array = json.toArray();
    list.reserve(array.size());
    for (const QJsonValue &item : array) {
        one = convert(item);
        if (!one)
            return bad(u"list item"_s);
        list.append(*one);
    }
    return Value(list);
}

} // namespace

QJsonValue toJson(const Value &value)
{
    struct Visitor {
        QJsonValue operator()(const QString &v) const { return v; }
        // Numbers past 2^53 would lose digits in other people's JSON readers.
        QJsonValue operator()(qint64 v) const
        {
            constexpr qint64 exact = qint64(1) << 53;
            return v >= -exact && v <= exact ? QJsonValue(v) : QJsonValue(QString::number(v));
        }
        QJsonValue operator()(bool v) const { return v; }
        QJsonValue operator()(const Moment &v) const { return momentToJson(v); }
        QJsonValue operator()(QDate v) const { return v.isValid() ? v.toString(Qt::ISODate) : QString(); }
        QJsonValue operator()(Id v) const { return v.isNull() ? QString() : v.toString(); }
        QJsonValue operator()(const QList<Id> &v) const
        {
            QJsonArray a;
            for (const Id &id : v)
                a.append(id.toString());
            return a;
        }
        QJsonValue operator()(const QStringList &v) const { return QJsonArray::fromStringList(v); }
        QJsonValue operator()(const QByteArray &v) const { return QString::fromLatin1(v.toHex()); }
    };
    return std::visit(Visitor{}, value);
}

Result<Value> valueFromJson(FieldType type, const QJsonValue &json)
{
    switch (type) {
    case FieldType::Text:
    case FieldType::Line:
    case FieldType::Choice:
        return json.isString() ? Result<Value>(json.toString()) : bad(u"text"_s);
    case FieldType::Number: {
        bool ok = json.isDouble();
        const qint64 n = ok ? json.toInteger() : json.toString().toLongLong(&ok);
        return ok ? Result<Value>(n) : bad(u"number"_s);
    }
    case FieldType::Flag:
        return json.isBool() ? Result<Value>(json.toBool()) : bad(u"flag"_s);
    case FieldType::Moment:
        return momentFromJson(json);
    case FieldType::Day: {
        if (json.isString() && json.toString().isEmpty())
            return Value(QDate());
        const QDate day = QDate::fromString(json.toString(), Qt::ISODate);
        return day.isValid() ? Result<Value>(day) : bad(u"day"_s);
    }
    case FieldType::Ref: {
        if (json.isString() && json.toString().isEmpty())
            return Value(Id());
        const auto id = Id::fromString(json.toString());
        return id ? Result<Value>(*id) : bad(u"id"_s);
    }
    case FieldType::Refs:
        return listFromJson(json, [](const QJsonValue &v) { return Id::fromString(v.toString()); });
    case FieldType::Words:
        return listFromJson(json, [](const QJsonValue &v) {
            return v.isString() ? std::optional<QString>(v.toString()) : std::nullopt;
        });
    case FieldType::Blob: {
        const QByteArray hash = QByteArray::fromHex(json.toString().toLatin1());
        return json.isString() && hash.size() * 2 == json.toString().size() ? Result<Value>(hash) : bad(u"blob"_s);
    }
    }
    return bad(u"type"_s);
}

} // namespace story
