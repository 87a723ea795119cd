#include "app/report/site_review.h"

#include "app/core/text.h"
#include "app/model/moment_text.h"
#include "app/report/exporter.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QJsonArray>
#include <QTextBoundaryFinder>
#include <QUuid>

#include <algorithm>

namespace story::report {

using namespace Qt::StringLiterals;

namespace {

// The first sentence of a text, as far as a line of a list has room for it.
QString firstSentence(const QString &text)
{
    constexpr qsizetype longest = 300;
    const QString paragraph = oneLine(text.trimmed().section(u'\n', 0, 0));
    QTextBoundaryFinder finder(QTextBoundaryFinder::Sentence, paragraph);
    const qsizetype end = finder.toNextBoundary();
    const QString sentence = (end > 0 ? paragraph.left(end) : paragraph).trimmed();
    if (sentence.size() <= longest)
        return sentence;
    QTextBoundaryFinder words(QTextBoundaryFinder::Grapheme, sentence);
    words.setPosition(longest);
    const qsizetype cut = words.isAtBoundary() ? longest : words.toPreviousBoundary();
    const qsizetype space = sentence.lastIndexOf(u' ', cut);
    return sentence.left(space > longest / 2 ? space : cut) + u'…';
}

QJsonArray arrayOf(const QStringList &words)
{
    return QJsonArray::fromStringList(words);
}

QStringList wordsOf(const QJsonValue &value)
{
    QStringList words;
    for (const QJsonValue &word : value.toArray())
        words.append(word.toString());
    return words;
}

void insertSaid(QJsonObject &to, QLatin1String key, const QString &text)
{
    if (!text.isEmpty())
        to.insert(key, text);
}

} // namespace

QString publicId(Id id, Audience audience)
{
    const QUuid review = QUuid::fromRfc4122(id.toBytes());
    return QUuid::createUuidV5(review, QByteArray("site/") + audienceName(audience)).toString(QUuid::WithoutBraces);
}

SiteReview siteReview(const QString &id, const Tree &tree, Micros updated)
{
    // To the second, so that it is the same when it was read from JSON.
    return {id, updated / microsPerSecond * microsPerSecond, tree.kindLine, tree.title, firstSentence(tree.summary), tree.overview};
}

QJsonObject toJson(const SiteReview &review)
{
    const Overview &overview = review.overview;
    QJsonArray factors;
    for (const Overview::Factor &factor : overview.factors)
        factors.append(QJsonObject{{u"kind"_s, factor.kind}, {u"text"_s, factor.text}});
    QJsonArray lessons;
    for (const Overview::Lesson &lesson : overview.lessons) {
        QJsonObject one{{u"text"_s, lesson.text}};
        insertSaid(one, "holds_where"_L1, lesson.holdsWhere);
        insertSaid(one, "superseded_by"_L1, lesson.supersededBy);
        if (!lesson.tags.isEmpty())
            one.insert(u"tags"_s, arrayOf(lesson.tags));
        lessons.append(one);
    }
    QJsonObject json{{u"id"_s, review.id},
                     {u"page"_s, reviewPage(review.id)},
                     {u"title"_s, review.title},
                     {u"kind"_s, review.kind},
                     {u"updated"_s, isoUtc(review.updated)},
                     {u"services"_s, arrayOf(overview.services)},
                     {u"tags"_s, arrayOf(overview.tags)},
                     {u"factors"_s, factors},
                     {u"lessons"_s, lessons}};
    insertSaid(json, "day"_L1, overview.day.isValid() ? isoDay(overview.day) : QString());
    insertSaid(json, "summary"_L1, review.sentence);
    if (overview.severity > 0)
        json.insert(u"severity"_s, overview.severity);
    return json;
}

std::optional<SiteReview> siteReviewFromJson(const QJsonObject &json)
{
    SiteReview review;
    review.id = json.value("id"_L1).toString();
    review.title = json.value("title"_L1).toString();
    review.kind = json.value("kind"_L1).toString();
    review.sentence = json.value("summary"_L1).toString();
    const QUuid id(review.id);
    const QDateTime updated = QDateTime::fromString(json.value("updated"_L1).toString(), Qt::ISODateWithMs);
    if (id.isNull() || id.toString(QUuid::WithoutBraces) != review.id || review.title.isEmpty() || !updated.isValid())
        return std::nullopt;
    review.updated = updated.toMSecsSinceEpoch() * 1000;
    review.overview.day = QDate::fromString(json.value("day"_L1).toString(), Qt::ISODate);
    review.overview.severity = std::clamp(json.value("severity"_L1).toInt(), 0, 5);
    review.overview.services = wordsOf(json.value("services"_L1));
    review.overview.tags = wordsOf(json.value("tags"_L1));
    for (const QJsonValue &factor : json.value("factors"_L1).toArray())
        review.overview.factors.append({factor["kind"_L1].toString(), factor["text"_L1].toString()});
    for (const QJsonValue &lesson : json.value("lessons"_L1).toArray())
        review.overview.lessons.append({lesson["text"_L1].toString(), lesson["holds_where"_L1].toString(),
                                        lesson["superseded_by"_L1].toString(), wordsOf(lesson["tags"_L1])});
    return review;
}

QString reviewPage(const QString &publicId)
{
    return u"reviews/"_s + publicId + u".html"_s;
}

QString wordPage(QLatin1String folder, const QString &word)
{
    constexpr qsizetype longest = 40;
    const QString folded = word.toCaseFolded();
    QString name;
    for (const QChar c : folded) {
        if ((c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9'))
            name += c;
        else if (!name.isEmpty() && !name.endsWith(u'-'))
            name += u'-';
        if (name.size() == longest)
            break;
    }
    if (!name.isEmpty() && !name.endsWith(u'-'))
        name += u'-';
    const QByteArray hash = QCryptographicHash::hash(folded.toUtf8(), QCryptographicHash::Sha256).toHex().left(8);
    return folder + u'/' + name + QLatin1String(hash) + u".html"_s;
}

} // namespace story::report
