#include "app/capture/known_words.h"

#include "app/capture/capture.h"

#include <algorithm>
#include <utility>

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

namespace {

// Calls `then` with each table whose entities have tags.
template <class Then>
void withTagged(const Review &review, const Then &then)
{
    then(EntityKind::Event, review.events);
    then(EntityKind::Action, review.actions);
    then(EntityKind::Lesson, review.lessons);
    then(EntityKind::WeakSignal, review.weakSignals);
}

} // namespace

void TagsInUse::take(const Id &id, const QStringList &tags)
{
    for (const QString &tag : m_tagsOf.take(id)) {
        if (--m_uses[tag] == 0)
            m_uses.remove(tag);
    }
    if (tags.isEmpty())
        return;
    for (const QString &tag : tags)
        ++m_uses[tag];
    m_tagsOf.insert(id, tags);
}

void TagsInUse::follow(const Review &review, const ChangeSet &set)
{
    if (!m_isRead)
        return;
    withTagged(review, [&](EntityKind kind, const auto &table) {
        for (const Touched &touched : set.touched) {
            if (touched.kind != kind)
                continue;
            const auto *entity = table.find(touched.id);
            take(touched.id, entity ? entity->tags : QStringList());
        }
    });
}

QStringList TagsInUse::words(const Review &review, bool withKinds)
{
    if (!std::exchange(m_isRead, true)) {
        withTagged(review, [this](EntityKind, const auto &table) {
            for (const auto &entity : table)
                take(entity.id, entity.tags);
        });
    }
    QStringList tags;
    for (auto it = m_uses.cbegin(); it != m_uses.cend(); ++it) {
        const QString &tag = it.key();
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
