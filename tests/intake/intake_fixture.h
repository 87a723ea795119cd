// What the tests of the intake share: reading a document, and the words of a text and of a review.
#pragma once

#include "app/intake/intake.h"
#include "tests/support/fixed_clock.h"

#include <QFile>
#include <QFileInfo>
#include <QHash>
#include <QRegularExpression>

namespace story::intake {

inline Result<Imported> readBytes(const QByteArray &bytes, const QString &name,
                                  Options options = {})
{
    static const support::FixedClock clock;
    IdSource ids(clock);
    options.now = clock.now();
    return readMarkdown(bytes, name, ids, options);
}

inline Result<Imported> readText(const QString &text,
                                 const QString &name = QStringLiteral("notes.md"))
{
    return readBytes(text.toUtf8(), name);
}

inline QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

using WordCounts = QHash<QString, int>;

// Runs of letters and digits, of any script.
inline void addWords(const QString &text, WordCounts &counts)
{
    static const QRegularExpression word(QStringLiteral("[\\p{L}\\p{N}]+"),
                                         QRegularExpression::UseUnicodePropertiesOption);
    for (auto matches = word.globalMatch(text); matches.hasNext();)
        ++counts[matches.next().captured()];
}

// Every field of every entity, through the fields table; without the typed lines of events where `typed` is false.
inline WordCounts wordsIn(const Review &review, bool typed)
{
    WordCounts counts;
    for (const EntityKind kind : review.kinds()) {
        const AnyTable &table = *review.table(kind);
        for (const Id &id : table.ids()) {
            for (const Field &field : entityType(kind).fields) {
                if (!typed && kind == EntityKind::Event
                    && QLatin1String(field.name) == QLatin1String("typed"))
                    continue;
                const Value value = field.read(*table.find(id));
                if (const auto *text = std::get_if<QString>(&value);
                    text && field.type != FieldType::Choice)
                    addWords(*text, counts);
                else if (const auto *moment = std::get_if<Moment>(&value))
                    addWords(moment->typed, counts);
                else if (const auto *list = std::get_if<QStringList>(&value))
                    addWords(list->join(QLatin1Char(' ')), counts);
            }
        }
    }
    return counts;
}

} // namespace story::intake
