#include "app/desk/find_in_review.h"

#include "app/core/language.h"
#include "app/core/text.h"

#include <algorithm>
#include <span>

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

// A field that holds the words, and where its entity stands in its list; of entities at one position, the one that was found first.
struct Place {
    QString position;
    qsizetype number;
    Id id;
    const Field *field;

    bool operator<(const Place &other) const { return position != other.position ? position < other.position : number < other.number; }
};

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
        const Field *position = type.field(u"position");
        // Looked through first and put in order then: a list may be long, what is found in it rarely is.
        QList<Place> places;
        for (const Id &id : table.ids()) {
            const Entity &entity = *table.find(id);
            for (const Field &field : type.fields) {
                if (!(field.uses & Use::Searchable))
                    continue;
                const QString text = textOf(field.read(entity));
                const bool all = std::all_of(wanted.begin(), wanted.end(), [&](const QString &word) {
                    return text.contains(word, Qt::CaseInsensitive);
                });
                if (all)
                    places.append({position ? textOf(position->read(entity)) : QString(), places.size(), id, &field});
            }
        }
        // A letter is found nearly everywhere, and only the first are shown.
        const auto shown = places.begin() + std::min<qsizetype>(places.size(), limit - found.size());
        std::partial_sort(places.begin(), shown, places.end());
        for (const Place &place : std::span(places.begin(), shown)) {
            const QString text = textOf(place.field->read(*table.find(place.id)));
            const qsizetype at = std::max<qsizetype>(0, text.indexOf(wanted.front(), 0, Qt::CaseInsensitive) - before);
            QString excerpt = oneLine(text.mid(at, excerptLength));
            if (at > 0)
                excerpt.prepend(QChar(0x2026));
            found.append({{kind, place.id, place.field},
                          QStringLiteral("%1, %2").arg(type.labelText(), withinSentence(place.field->labelText())), excerpt});
        }
        if (found.size() >= limit)
            return found;
    }
    return found;
}

} // namespace story
