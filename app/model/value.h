// The few types a field of an entity can have, and one box for any of them.
#pragma once

#include "app/core/ids.h"
#include "app/core/result.h"
#include "app/model/moment.h"

#include <QByteArray>
#include <QDate>
#include <QJsonValue>
#include <QList>
#include <QString>
#include <QStringList>

#include <variant>

namespace story {

enum class FieldType {
    Text,   // QString, any number of lines (Markdown)
    Line,   // QString without line breaks
    Number, // qint64; 0 means "not said"
    Choice, // one name of a fixed list; in a Value its name as QString
    Flag,   // bool
    Moment, // story::Moment
    Day,    // QDate, no zone; invalid means "not said"
    Ref,    // Id of another entity; null means none
    Refs,   // ordered ids of other entities, without repeats; a join table in the file
    Words,  // ordered list of short texts
    Blob,   // SHA-256 (32 bytes) of bytes that live once in the blob table; empty means none
};

using Value = std::variant<QString, qint64, bool, Moment, QDate, Id, QList<Id>, QStringList, QByteArray>;

// The JSON form used in the journal and in the archive, the same everywhere: text, number, flag and choice as
// themselves, a day "2026-11-14", an id as its 36 characters, a blob as hex, a moment as an object of its
// non-empty parts {"earliest","latest" (µs, as decimal strings: JSON numbers lose digits past 2^53),"precision","zone","offset","typed"}.
QJsonValue toJson(const Value &value);

// The way back. BadInput where the JSON is not of that form.
Result<Value> valueFromJson(FieldType type, const QJsonValue &json);

} // namespace story
