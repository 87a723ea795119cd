#include "app/report/site_pages.h"

#include "app/core/language.h"
#include "app/model/moment_text.h"
#include "app/model/review.h"
#include "app/report/builder.h"
#include "app/report/exporter.h"
#include "app/report/html_escape.h"
#include "app/report/html_prose.h"
#include "app/report/html_style.h"
#include "app/report/site_style.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <functional>
#include <limits>
#include <map>

namespace story::report {

using namespace Qt::StringLiterals;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(story::Site)
};

const auto indexPage = u"index.html"_s;
const auto servicesPage = u"services.html"_s;
const auto factorsPage = u"factors.html"_s;
const auto lessonsPage = u"lessons.html"_s;
const auto tagsPage = u"tags.html"_s;

QByteArray said(const QString &text)
{
    return htmlEscaped(text);
}

QByteArray element(const char *name, const QString &text, const char *cssClass = nullptr)
{
    return QByteArray("<") + name + (cssClass ? QByteArray(" class=\"") + cssClass + '"' : QByteArray()) + htmlDirection(text) + '>'
        + said(text) + "</" + name + '>';
}

QString reviewCount(qsizetype n)
{
    return n == 1 ? Words::tr("1 review") : Words::tr("%1 reviews").arg(n);
}

// The way up from a page to the folder of the site.
QByteArray upFrom(const QString &page)
{
    return page.contains(u'/') ? QByteArray("../") : QByteArray();
}

QByteArray hashOf(const QByteArray &text)
{
    return QCryptographicHash::hash(text, QCryptographicHash::Sha256).toBase64();
}

// A page around its lists. Style stands in every page, so that it keeps its look wherever it is copied to, and because browsers do not agree
// whether a policy's 'self' means a file beside the page where there is no server.
SiteFile page(const QString &name, const QString &title, const QString &under, const QByteArray &lists, const SiteAbout &about, bool search = false)
{
    const QByteArray style = (htmlStyle() + siteRules()).trimmed();
    const QByteArray script = search ? siteScript() : QByteArray();
    const QByteArray feed = "href=\"" + upFrom(name) + "feed.atom\"";
    QByteArray out = "<!DOCTYPE html>\n<html lang=\"" + said(languageOfWords()) + "\">\n<head>\n<meta charset=\"utf-8\">\n"
          "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'sha256-" + hashOf(style) + '\''
        + (search ? "; script-src 'self' 'sha256-" + hashOf(script) + '\'' : QByteArray()) + "; base-uri 'none'; form-action 'none'\">\n"
          "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
          "<meta name=\"referrer\" content=\"no-referrer\">\n"
          "<meta name=\"color-scheme\" content=\"light dark\">\n"
          "<title>" + said(title) + "</title>\n<link rel=\"alternate\" type=\"application/atom+xml\" " + feed + " title=\""
        + said(Words::tr("Feed")) + "\">\n<style>" + style + "</style>\n</head>\n<body class=\"lists\">\n<a class=\"skip\" href=\"#lists\">"
        + said(Words::tr("Skip to the content")) + "</a>\n<div class=\"page\">\n" + htmlNavigation(siteLinks(name)) + "<header>\n"
        + element("h1", title) + '\n' + (under.isEmpty() ? QByteArray() : element("p", under, "subtitle") + '\n') + "</header>\n<main id=\"lists\" tabindex=\"-1\">\n";
    if (search)
        out += "<div class=\"search\" role=\"search\" hidden><label>" + said(Words::tr("Search"))
            + "<input type=\"search\" autocomplete=\"off\"></label><p role=\"status\" data-found=\""
            + said(Words::tr("%1 of %2 reviews")) + "\" data-none=\"" + said(Words::tr("No review has all of these words.")) + "\"></p></div>\n";
    out += lists + "</main>\n<footer>\n<p>Second Story \u00b7 " + said(audienceText(about.audience)) + "</p>\n<p><a " + feed + '>'
        + said(Words::tr("Feed")) + "</a></p>\n</footer>\n</div>\n";
    if (search)
        out += "<script src=\"index.js\"></script>\n<script>" + script + "</script>\n";
    return {name, out + "</body>\n</html>\n"};
}

QByteArray section(const QString &title, const QByteArray &lists)
{
    return lists.isEmpty() ? QByteArray() : "<section>\n" + element("h2", title) + '\n' + lists + "</section>\n";
}

QByteArray wordLinks(QLatin1String folder, const QStringList &words, const QByteArray &up)
{
    QByteArray out;
    for (const QString &word : words)
        out += (out.isEmpty() ? "" : ", ") + ("<a href=\"" + up + said(wordPage(folder, word)) + '"') + htmlDirection(word) + '>' + said(word) + "</a>";
    return out;
}

// "SEV2 · Sat 14 Nov 2026 · game day · checkout, cache"
QByteArray factsOf(const SiteReview &review, const QByteArray &up)
{
    QByteArrayList facts;
    if (review.overview.severity > 0)
        facts.append(said(Choices<Severity>::list[static_cast<size_t>(review.overview.severity)].text()));
    if (review.overview.day.isValid())
        facts.append("<time datetime=\"" + said(isoDay(review.overview.day)) + "\">" + said(dayText(review.overview.day)) + "</time>");
    facts.append(said(review.kind));
    if (!review.overview.services.isEmpty())
        facts.append(wordLinks(servicesFolder, review.overview.services, up));
    return "<p class=\"quiet\">" + facts.join(" \u00b7 ") + "</p>\n";
}

QByteArray link(const SiteReview &review, const QByteArray &up, const char *anchor = "")
{
    return "<a href=\"" + up + said(reviewPage(review.id)) + anchor + '"' + htmlDirection(review.title) + '>' + said(review.title) + "</a>";
}

QByteArray reviewList(const QList<const SiteReview *> &reviews, const QByteArray &up)
{
    if (reviews.isEmpty())
        return {};
    QByteArray out = "<ul class=\"items reviews\">\n";
    for (const SiteReview *review : reviews) {
        out += "<li id=\"r-" + said(review->id) + "\"><h3" + htmlDirection(review->title) + '>' + link(*review, up) + "</h3>\n"
            + factsOf(*review, up);
        if (!review->sentence.isEmpty())
            out += element("p", review->sentence) + '\n';
        out += "</li>\n";
    }
    return out + "</ul>\n";
}

// An anchor for what has no page of its own, and the link that gives its address; `of` is what it is called by, which stays the same from
// one writing of the site to the next. `taken`: those of the page so far, because an anchor stands once.
struct Anchor {
    QByteArray attribute;
    QByteArray link;
};
Anchor anchorOf(const char *kind, const QString &of, QSet<QByteArray> &taken)
{
    const QByteArray name = kind + QCryptographicHash::hash(of.toUtf8(), QCryptographicHash::Sha256).toHex().left(10);
    if (taken.contains(name))
        return {};
    taken.insert(name);
    return {" id=\"" + name + '"', " \u00b7 <a href=\"#" + name + "\">" + said(Words::tr("link to this")) + "</a>"};
}

// Lessons of these reviews; with `tag` those that carry it.
QByteArray lessonList(const QList<const SiteReview *> &reviews, const QByteArray &up, const QString &tag = {})
{
    QByteArray out;
    QSet<QByteArray> taken;
    for (const SiteReview *review : reviews) {
        for (const Overview::Lesson &lesson : review->overview.lessons) {
            if (!tag.isEmpty() && !lesson.tags.contains(tag, Qt::CaseInsensitive))
                continue;
            const Anchor anchor = anchorOf("lesson-", review->id + lesson.text, taken);
            out += "<li" + anchor.attribute + '>' + element("p", lesson.text) + '\n';
            if (!lesson.holdsWhere.isEmpty())
                out += element("p", Words::tr("Holds where: %1").arg(lesson.holdsWhere)) + '\n';
            if (!lesson.supersededBy.isEmpty())
                out += element("p", Words::tr("Superseded by \u201c%1\u201d").arg(lesson.supersededBy)) + '\n';
            out += "<p class=\"quiet\">" + link(*review, up, "#lessons");
            if (!lesson.tags.isEmpty())
                out += " \u00b7 " + wordLinks(tagsFolder, lesson.tags, up);
            out += anchor.link + "</p></li>\n";
        }
    }
    return out.isEmpty() ? out : "<ul class=\"items\">\n" + out + "</ul>\n";
}

// What one word stands for: its spelling, and the reviews that have it.
struct Group {
    QString word;
    QList<const SiteReview *> reviews;
};
using Groups = std::map<QString, Group>; // by the folded word, so in the order of the alphabet

template <class WordsOf>
Groups grouped(const QList<SiteReview> &reviews, WordsOf wordsOf)
{
    Groups groups;
    for (const SiteReview &review : reviews) {
        for (const QString &word : wordsOf(review)) {
            Group &group = groups[word.toCaseFolded()];
            if (group.word.isEmpty())
                group.word = word;
            if (group.reviews.isEmpty() || group.reviews.last() != &review)
                group.reviews.append(&review);
        }
    }
    return groups;
}

QByteArray groupList(const Groups &groups, QLatin1String folder)
{
    QByteArray out = "<ul class=\"words\">\n";
    for (const auto &[folded, group] : groups)
        out += "<li>" + wordLinks(folder, {group.word}, {}) + " <span class=\"quiet\">" + said(reviewCount(group.reviews.size())) + "</span></li>\n";
    return groups.empty() ? QByteArray() : out + "</ul>\n";
}

// Factors of one kind, each once with all reviews that name it in these words.
QByteArray factorList(const Group &group, const QByteArray &up)
{
    struct Said {
        QString text;
        QByteArrayList reviews;
    };
    std::vector<Said> factors;
    QHash<QString, size_t> places;
    for (const SiteReview *review : group.reviews) {
        for (const Overview::Factor &factor : review->overview.factors) {
            if (factor.kind.compare(group.word, Qt::CaseInsensitive) != 0)
                continue;
            const QString folded = factor.text.toCaseFolded();
            if (!places.contains(folded)) {
                places.insert(folded, factors.size());
                factors.push_back({factor.text, {}});
            }
            QByteArrayList &links = factors[places.value(folded)].reviews;
            if (const QByteArray one = link(*review, up, "#factors"); links.isEmpty() || links.last() != one)
                links.append(one);
        }
    }
    // What comes back stands first.
    std::stable_sort(factors.begin(), factors.end(), [](const Said &a, const Said &b) { return a.reviews.size() > b.reviews.size(); });
    QByteArray out = "<ul class=\"items\">\n";
    QSet<QByteArray> taken;
    for (const Said &factor : factors) {
        const Anchor anchor = anchorOf("factor-", factor.text.toCaseFolded(), taken);
        out += "<li" + anchor.attribute + '>' + element("p", factor.text) + "\n<p class=\"quiet\">" + factor.reviews.join(" \u00b7 ") + anchor.link + "</p></li>\n";
    }
    return out + "</ul>\n";
}

SiteFile index(const QList<SiteReview> &reviews, const SiteAbout &about)
{
    std::map<int, QList<const SiteReview *>, std::greater<>> years;
    for (const SiteReview &review : reviews)
        years[review.overview.day.isValid() ? review.overview.day.year() : std::numeric_limits<int>::min()].append(&review);
    QByteArray lists;
    for (const auto &[year, list] : years) {
        const bool isKnown = year != std::numeric_limits<int>::min();
        lists += section(isKnown ? QString::number(year) : Words::tr("Without a day"), reviewList(list, {}));
    }
    return page(indexPage, Words::tr("Reviews"), reviewCount(reviews.size()), lists, about, true);
}

void addWordFiles(QList<SiteFile> &files, const Groups &groups, QLatin1String folder, const QString &listPage, const QString &title,
                  const QString &none, const SiteAbout &about)
{
    files.append(page(listPage, title, groups.empty() ? none : QString(), groupList(groups, folder), about));
    for (const auto &[folded, group] : groups) {
        const QString name = wordPage(folder, group.word);
        const QByteArray up = upFrom(name);
        QByteArray lists;
        if (folder == factorsFolder) {
            lists = section(Words::tr("Contributing factors"), factorList(group, up));
        } else {
            lists = section(Words::tr("Reviews"), reviewList(group.reviews, up));
            lists += section(Words::tr("Lessons"), lessonList(group.reviews, up, folder == tagsFolder ? group.word : QString()));
        }
        files.append(page(name, group.word, reviewCount(group.reviews.size()), lists, about));
    }
}

QByteArray searchIndex(const QList<SiteReview> &reviews, const SiteAbout &about)
{
    QJsonArray rows;
    for (const SiteReview &review : reviews)
        rows.append(toJson(review));
    return QJsonDocument(QJsonObject{{u"format"_s, u"second-story-site-index"_s},
                                     {u"version"_s, 1},
                                     {u"language"_s, languageOfWords()},
                                     {u"audience"_s, QLatin1String(audienceName(about.audience))},
                                     {u"reviews"_s, rows}})
        .toJson(QJsonDocument::Compact);
}

} // namespace

QList<SiteLink> siteLinks(const QString &from)
{
    const std::pair<QString, QString> pages[] = {{indexPage, Words::tr("Reviews")},
                                                 {servicesPage, Words::tr("Services")},
                                                 {factorsPage, Words::tr("Contributing factors")},
                                                 {lessonsPage, Words::tr("Lessons")},
                                                 {tagsPage, Words::tr("Tags")}};
    QList<SiteLink> links;
    for (const auto &[name, title] : pages)
        links.append({upFrom(from) + name.toLatin1(), title, name == from});
    return links;
}

QStringList fixedSiteFiles()
{
    return {indexPage, servicesPage, factorsPage, lessonsPage, tagsPage, u"feed.atom"_s, u"index.json"_s, u"index.js"_s};
}

QList<SiteFile> siteFiles(const QList<SiteReview> &reviews, const SiteAbout &about)
{
    QList<SiteFile> files;
    addWordFiles(files, grouped(reviews, [](const SiteReview &review) { return review.overview.services; }), servicesFolder, servicesPage,
                 Words::tr("Services"), Words::tr("No review names a service."), about);
    addWordFiles(files, grouped(reviews,
                                [](const SiteReview &review) {
                                    QStringList kinds;
                                    for (const Overview::Factor &factor : review.overview.factors)
                                        kinds.append(factor.kind);
                                    return kinds;
                                }),
                 factorsFolder, factorsPage, Words::tr("Contributing factors"), Words::tr("No review names a factor."), about);
    addWordFiles(files, grouped(reviews, [](const SiteReview &review) { return review.overview.tags; }), tagsFolder, tagsPage,
                 Words::tr("Tags"), Words::tr("No review has a tag."), about);
    QList<const SiteReview *> all;
    qsizetype lessons = 0;
    for (const SiteReview &review : reviews) {
        all.append(&review);
        lessons += review.overview.lessons.size();
    }
    files.append(page(lessonsPage, Words::tr("Lessons"), lessons == 0   ? Words::tr("No review has a lesson.")
                      : lessons == 1 ? Words::tr("1 lesson")
                                     : Words::tr("%1 lessons").arg(lessons),
                      lessonList(all, {}), about));
    files.append({u"feed.atom"_s, siteFeed(reviews, about)});
    const QByteArray json = searchIndex(reviews, about);
    files.append({u"index.json"_s, json + '\n'});
    files.append({u"index.js"_s, "const secondStoryIndex = " + json + ";\n"});
    // Last, so that it leads to nothing that is not there yet.
    files.append(index(reviews, about));
    return files;
}

} // namespace story::report
