#include "app/spelling/review_words.h"

#include "app/spelling/speller.h"
#include "app/spelling/words.h"

namespace story::spelling {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestRead = 10'000; // of one text, so that reading an entity holds nobody up

bool isCalled(const Field &field)
{
    for (const QLatin1String name : {"role"_L1, "name"_L1, "services"_L1, "system"_L1, "tags"_L1}) {
        if (name == QLatin1String(field.name))
            return true;
    }
    return false;
}

// Where every word has a capital: but for behind another word, a comma, or a sign that joins words.
bool beginsSentence(QStringView text, qsizetype at)
{
    qsizetype end = at;
    while (end > 0 && text[end - 1] == u' ')
        --end;
    if (end == 0)
        return true;
    const QChar before = text[end - 1];
    const bool joins = end == at && (before == u'-' || before == u'/' || before == u'\'' || before == QChar(0x2019));
    return !before.isLetterOrNumber() && !before.isMark() && before != u',' && !joins;
}

} // namespace

void ReviewWords::read(const Entity &entity, EntityKind kind)
{
    for (const Field &field : entityType(kind).fields) {
        if (isCalled(field)) {
            const Value value = field.read(entity);
            const auto *words = std::get_if<QStringList>(&value);
            const QString text = words ? words->join(u' ') : std::get<QString>(value);
            for (const Stretch &word : wordsIn(text))
                m_known.insert(folded(text.mid(word.from, word.length)));
        } else if (field.type == FieldType::Text && field.uses & Use::Searchable) {
            const QString text = std::get<QString>(field.read(entity)).left(longestRead);
            for (const Stretch &word : wordsIn(text)) {
                if (!text[word.from].isUpper() || beginsSentence(text, word.from))
                    continue;
                const QString name = folded(text.mid(word.from, word.length));
                const auto seen = m_seenIn.constFind(name);
                if (seen == m_seenIn.constEnd())
                    m_seenIn.insert(name, entity.id);
                else if (*seen != entity.id)
                    m_known.insert(name);
            }
        }
    }
}

} // namespace story::spelling
