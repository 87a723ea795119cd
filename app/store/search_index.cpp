#include "app/store/search_index.h"

#include "app/store/rows.h"
#include "app/store/schema.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

#include <sqlite3.h>

namespace story::store {

namespace {

constexpr qsizetype longestQuery = 1000; // UTF-16 units
constexpr qsizetype mostWords = 64;
constexpr qsizetype excerptLength = 160;

bool isUnspaced(char32_t c)
{
    if (c < 0x0e00)
        return false;
    switch (QChar::script(c)) {
    case QChar::Script_Han:
    case QChar::Script_Hiragana:
    case QChar::Script_Katakana:
    case QChar::Script_Thai:
        return true;
    default:
        return c == 0x30fc; // the long vowel mark, which belongs to both Japanese syllabaries
    }
}

// The next code point at `i`, which moves past it.
char32_t nextPoint(QStringView text, qsizetype &i)
{
    const QChar c = text[i++];
    if (c.isHighSurrogate() && i < text.size() && text[i].isLowSurrogate())
        return QChar::surrogateToUcs4(c, text[i++]);
    return c.unicode();
}

void removeFromIndex(LibraryFile::Connection &connection, qint64 rowid)
{
    Statement text = connection.prepare("DELETE FROM search WHERE rowid = ?");
    text.bind(1, rowid);
    text.run();
    Statement row = connection.prepare("DELETE FROM search_row WHERE rowid = ?");
    row.bind(1, rowid);
    row.run();
}

std::optional<qint64> indexedAt(LibraryFile::Connection &connection, Id id, const Field &field)
{
    Statement find = connection.prepare("SELECT rowid FROM search_row WHERE id = ? AND field = ?");
    find.bind(1, id);
    find.bindUtf8(2, QByteArray(field.name));
    return find.step() ? std::optional(find.number(0)) : std::nullopt;
}

void putIntoIndex(LibraryFile::Connection &connection, const RowWrite &write, const Field &field,
                  const QString &text, bool fresh)
{
    const std::optional<qint64> there =
        fresh ? std::nullopt : indexedAt(connection, write.id, field);
    if (there && text.isEmpty()) {
        removeFromIndex(connection, *there);
    } else if (there) {
        Statement update = connection.prepare("UPDATE search SET text = ? WHERE rowid = ?");
        update.bind(1, indexedText(text));
        update.bind(2, *there);
        update.run();
    } else if (!text.isEmpty()) {
        Statement row = connection.prepare(
            "INSERT INTO search_row(review, entity, id, field) VALUES (?, ?, ?, ?)");
        row.bind(1, write.chain);
        row.bindUtf8(2, QByteArray(entityType(write.kind).name));
        row.bind(3, write.id);
        row.bindUtf8(4, QByteArray(field.name));
        row.run();
        Statement insert = connection.prepare("INSERT INTO search(rowid, text) VALUES (?, ?)");
        insert.bind(1, qint64(sqlite3_last_insert_rowid(connection.handle())));
        insert.bind(2, indexedText(text));
        insert.run();
    }
}

// What a field says now, from its own row; empty where it is not there.
QString fieldText(LibraryFile::Connection &connection, const EntityType &type, const Field &field,
                  Id id)
{
    Statement row = connection.prepare("SELECT \"" + std::string(field.name) + "\" FROM \""
                                       + type.name + "\" WHERE id = ?");
    row.bind(1, id);
    if (!row.step())
        return {};
    if (field.type != FieldType::Words)
        return row.text(0);
    const auto words =
        valueFromJson(FieldType::Words, QJsonDocument::fromJson(row.bytes(0)).array());
    return words ? searchableText(*words) : row.text(0);
}

QStringList wordsOf(const QString &query)
{
    QString clean = query.left(longestQuery);
    clean.replace(QChar(QChar::Null), QLatin1Char(' '));
    static const QRegularExpression spaces(QStringLiteral("\\s+"),
                                           QRegularExpression::UseUnicodePropertiesOption);
    return clean.split(spaces, Qt::SkipEmptyParts).mid(0, mostWords);
}

// Lower case without accents, and where each unit of it stood in `text`.
QString folded(const QString &text, QList<qsizetype> *places)
{
    QString result;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QString parts = QString(text[i]).normalized(QString::NormalizationForm_KD).toLower();
        for (const QChar part : parts) {
            if (part.category() == QChar::Mark_NonSpacing)
                continue;
            result.append(part);
            if (places)
                places->append(i);
        }
    }
    return result;
}

} // namespace

QString searchableText(const Value &value)
{
    if (const auto *text = std::get_if<QString>(&value))
        return *text;
    if (const auto *words = std::get_if<QStringList>(&value))
        return words->join(QLatin1Char('\n'));
    return {};
}

QString indexedText(const QString &text)
{
    const auto isLatin = [](QChar c) { return c.unicode() < 0x0e00; };
    if (std::all_of(text.begin(), text.end(), isLatin))
        return text;
    QString result;
    result.reserve(text.size() * 2);
    qsizetype i = 0;
    while (i < text.size()) {
        const qsizetype begin = i;
        const bool unspaced = isUnspaced(nextPoint(text, i));
        if (!unspaced) {
            result.append(QStringView(text).sliced(begin, i - begin));
            continue;
        }
        QList<QStringView> run{QStringView(text).sliced(begin, i - begin)};
        while (i < text.size()) {
            qsizetype next = i;
            if (!isUnspaced(nextPoint(text, next)))
                break;
            run.append(QStringView(text).sliced(i, next - i));
            i = next;
        }
        // Spaces around the run keep it apart from letters that touch it.
        result.append(QLatin1Char(' '));
        if (run.size() == 1)
            result.append(run.front());
        for (qsizetype k = 0; k + 1 < run.size(); ++k) {
            if (k > 0)
                result.append(QLatin1Char(' '));
            result.append(run[k]);
            result.append(run[k + 1]);
        }
        result.append(QLatin1Char(' '));
    }
    return result;
}

QString matchExpression(const QString &query)
{
    const bool open = !query.isEmpty() && !query.back().isSpace() && query.size() <= longestQuery;
    QStringList quoted;
    for (QString word : wordsOf(query)) {
        // What holds no letter or digit is no token; asked for alone, it would match nothing or everything.
        if (std::none_of(word.begin(), word.end(), [](QChar c) {
                return c.isLetterOrNumber() || c.isSurrogate() || c.isMark();
            }))
            continue;
        word = indexedText(word);
        word.replace(QLatin1Char('"'), QLatin1String("\"\""));
        quoted.append(QLatin1Char('"') + word + QLatin1Char('"'));
    }
    if (quoted.isEmpty())
        return {};
    if (open)
        quoted.back().append(QLatin1Char('*'));
    return quoted.join(QLatin1Char(' '));
}

void indexRow(LibraryFile::Connection &connection, const RowWrite &write)
{
    if (write.how == Touched::How::Removed) {
        for (const Field &field : entityType(write.kind).fields) {
            if (!field.uses.testFlag(Use::Searchable))
                continue;
            if (const auto there = indexedAt(connection, write.id, field))
                removeFromIndex(connection, *there);
        }
        return;
    }
    for (const auto &[field, value] : write.fields) {
        if (field->uses.testFlag(Use::Searchable))
            putIntoIndex(connection, write, *field, searchableText(value),
                         write.how == Touched::How::Inserted);
    }
}

QList<SearchHit> findInIndex(LibraryFile::Connection &connection, const QString &query, int limit)
{
    const QString expression = matchExpression(query);
    if (expression.isEmpty() || limit <= 0)
        return {};
    QList<SearchHit> hits;
    {
        Statement row = connection.prepare(
            "SELECT s.review, coalesce(r.title, ''), s.entity, s.id, s.field FROM search "
            "JOIN search_row s ON s.rowid = search.rowid "
            "LEFT JOIN review r ON r.id = s.review "
            "LEFT JOIN entry e ON e.id = s.review "
            "WHERE search MATCH ?1 AND coalesce(e.trashed_at, 0) = 0 ORDER BY rank, s.rowid LIMIT ?2");
        row.bind(1, expression);
        row.bind(2, qint64(limit));
        while (row.step()) {
            const EntityType *type = entityTypeNamed(row.text(2));
            const Field *field = type ? type->field(row.text(4)) : nullptr;
            if (!field)
                throwDamaged("a field of the search index that does not exist");
            hits.append({row.id(0), row.text(1), type->kind, row.id(3), field, {}});
        }
    }
    for (SearchHit &hit : hits)
        hit.excerpt =
            excerptOf(fieldText(connection, entityType(hit.kind), *hit.field, hit.id), query);
    return hits;
}

QString excerptOf(const QString &text, const QString &query)
{
    // Only the beginning of a very long text is looked through for the place to show.
    const QString shown = text.left(20'000);
    QList<qsizetype> places;
    const QString haystack = folded(shown, &places);
    qsizetype first = -1;
    for (const QString &word : wordsOf(query)) {
        const QString needle = folded(word, nullptr);
        const qsizetype at = needle.isEmpty() ? -1 : haystack.indexOf(needle);
        if (at >= 0 && (first < 0 || places[at] < first))
            first = places[at];
    }
    qsizetype begin = std::max<qsizetype>(0, std::max<qsizetype>(first, 0) - excerptLength / 4);
    if (begin > 0) {
        // Begin at a word where one is near, and never inside a pair of surrogates.
        const qsizetype space = shown.indexOf(QLatin1Char(' '), begin);
        if (space >= 0 && space < first && space < begin + 20)
            begin = space + 1;
        else if (shown[begin].isLowSurrogate())
            ++begin;
    }
    qsizetype end = std::min(shown.size(), begin + excerptLength);
    if (end < shown.size() && shown[end].isLowSurrogate())
        --end;
    QString excerpt = shown.mid(begin, end - begin);
    excerpt.replace(QLatin1Char('\n'), QLatin1Char(' '));
    if (begin > 0)
        excerpt.prepend(QChar(0x2026));
    if (end < text.size())
        excerpt.append(QChar(0x2026));
    return excerpt;
}

} // namespace story::store
