#include "app/desk/find_in_review.h"

#include "app/core/text.h"

namespace story {

namespace {

constexpr qsizetype before = 40;
constexpr qsizetype excerptLength = 160;

QString textOf(const Value &value)
{
    if (const auto *text = std::get_if<QString>(&value))
        return *text;
    if (const auto *words = std::get_if<QStringList>(&value))
        return words->join(QLatin1String(", "));
    return {};
}

// Ids in the order their list is shown in.
QList<Id> idsInOrder(const AnyTable &table, const EntityType &type)
{
    const Field *position = type.field(u"position");
    QList<Id> ids = table.ids();
    if (position)
        std::stable_sort(ids.begin(), ids.end(), [&](const Id &a, const Id &b) {
            return textOf(position->read(*table.find(a))) < textOf(position->read(*table.find(b)));
        });
    return ids;
}

} // namespace

QList<Found> findInReview(const Review &review, const QString &words, int limit)
{
    QList<Found> found;
    const QStringList wanted = words.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    if (wanted.isEmpty())
        return found;
    for (const EntityKind kind : review.kinds()) {
        const EntityType &type = entityType(kind);
        const AnyTable &table = *review.table(kind);
        for (const Id &id : idsInOrder(table, type)) {
            const Entity &entity = *table.find(id);
            for (const Field &field : type.fields) {
                if (!(field.uses & Use::Searchable))
                    continue;
                const QString text = textOf(field.read(entity));
                const bool all = std::all_of(wanted.begin(), wanted.end(), [&](const QString &word) {
                    return text.contains(word, Qt::CaseInsensitive);
                });
                if (!all)
                    continue;
                const qsizetype at = std::max<qsizetype>(0, text.indexOf(wanted.front(), 0, Qt::CaseInsensitive) - before);
                QString excerpt = oneLine(text.mid(at, excerptLength));
                if (at > 0)
                    excerpt.prepend(QChar(0x2026));
                found.append({{kind, id, &field}, QStringLiteral("%1, %2").arg(type.labelText(), field.labelText().toLower()), excerpt});
                if (found.size() >= limit)
                    return found;
            }
        }
    }
    return found;
}

} // namespace story
