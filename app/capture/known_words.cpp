#include "app/capture/known_words.h"

#include "app/capture/capture.h"

#include <QSet>

#include <algorithm>

namespace story::capture {

using namespace Qt::StringLiterals;

namespace {

// As one word that is read as such again; empty where it cannot be.
QString asWord(const QString &text, Span::Kind kind)
{
    QString word = text.simplified().replace(u' ', u'-');
    const QString sign = kind == Span::Kind::Person ? u"@"_s : u"#"_s;
    const Draft draft = read(u"? "_s + sign + word, {});
    const bool isWhole = draft.spans.size() == 2 && draft.spans.back() == Span{2, word.size() + 1, kind};
    return isWhole ? word : QString();
}

} // namespace

QStringList knownRoles(const Review &review)
{
    QStringList roles;
    for (const Person *person : inOrder(review.people)) {
        const QString word = asWord(person->role, Span::Kind::Person);
        if (!word.isEmpty() && !roles.contains(word, Qt::CaseInsensitive))
            roles.append(word);
    }
    return roles;
}

QStringList knownTags(const Review &review, bool withKinds)
{
    QSet<QString> used;
    const auto gather = [&](const auto &table) {
        for (const auto &entity : table) {
            for (const QString &tag : entity.tags)
                used.insert(tag);
        }
    };
    gather(review.events);
    gather(review.actions);
    gather(review.lessons);
    gather(review.weakSignals);
    QStringList tags;
    for (const QString &tag : std::as_const(used)) {
        if (const QString word = asWord(tag, Span::Kind::Tag); !word.isEmpty() && word == tag)
            tags.append(word);
    }
    std::sort(tags.begin(), tags.end());
    if (!withKinds)
        return tags;
    QStringList all;
    for (const Choice &kind : Choices<EventKind>::list)
        all.append(QLatin1String(kind.name));
    for (const QString &tag : std::as_const(tags)) {
        if (!all.contains(tag, Qt::CaseInsensitive))
            all.append(tag);
    }
    return all;
}

} // namespace story::capture
