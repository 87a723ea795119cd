#include "app/intake/draft.h"

#include "app/core/text.h"
#include "app/model/guide.h"
#include "app/model/zones.h"

#include <QCoreApplication>

#include <algorithm>

namespace story::intake {

using namespace Qt::StringLiterals;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(story::Intake)
};

constexpr qsizetype mostWarnings = 300;

} // namespace

Draft::Draft(IdSource &ids, const Options &options, const QString &fileName,
             const QByteArray &sha256)
    : m_ids(ids)
{
    m_facts = m_imported.review.facts.add(m_ids.next());
    m_facts->createdAt = options.now;
    m_facts->zone = zoneName(options.zone.isValid() ? options.zone : QTimeZone::utc());
    for (size_t i = 0; i < std::size(Choices<Phase>::list); ++i) {
        AgendaItem &item = add(review().agenda);
        item.phase = static_cast<Phase>(i);
        item.minutes = plannedMinutes(item.phase);
    }
    m_source = &add(review().sources);
    m_source->name = oneLine(cleanText(fileName));
    m_source->format = u"markdown"_s;
    m_source->sha256 = sha256;
    m_source->zone = m_facts->zone;
}

Ref<Person> Draft::person(const QString &name)
{
    QString bare = oneLine(name);
    const auto isMark = [](QChar c) {
        return c == u'@' || c == u'`' || c == u'*' || c == u'_' || c == u'[' || c == u']'
            || c == u'(' || c == u')';
    };
    while (!bare.isEmpty() && (isMark(bare.front()) || bare.front().isSpace()))
        bare.remove(0, 1);
    while (!bare.isEmpty()
           && (isMark(bare.back()) || bare.back().isSpace() || bare.back() == u':'
               || bare.back() == u','))
        bare.chop(1);
    if (bare.isEmpty())
        return {};
    const QString key = bare.toLower();
    if (const auto it = m_people.constFind(key); it != m_people.constEnd())
        return *it;
    Person &person = add(review().people);
    person.name = bare;
    const Ref<Person> ref{person.id};
    m_people.insert(key, ref);
    return ref;
}

void Draft::addPassage(const QString &text, const QString &heading, int firstLine, int lastLine)
{
    Passage &passage = add(review().passages);
    passage.text = text;
    passage.heading = heading;
    passage.source = {m_source->id};
    passage.firstLine = firstLine;
    passage.lastLine = lastLine;
}

void Draft::warn(int line, const QString &text)
{
    if (m_imported.warnings.size() >= mostWarnings)
        ++m_unsaid;
    else
        m_imported.warnings.append({line, text});
}

Imported Draft::finish()
{
    if (m_unsaid > 0)
        m_imported.warnings.append(
            {0,
             Words::tr("%n more place(s) should be looked at; they are not listed.", nullptr,
                       m_unsaid)});
    std::stable_sort(m_imported.warnings.begin(), m_imported.warnings.end(),
                     [](const Warning &a, const Warning &b) { return a.line < b.line; });
    return std::move(m_imported);
}

} // namespace story::intake
