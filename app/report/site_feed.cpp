#include "app/core/language.h"
#include "app/model/moment_text.h"
#include "app/report/builder.h"
#include "app/report/html_escape.h"
#include "app/report/site_pages.h"

#include <QCoreApplication>

#include <algorithm>

namespace story::report {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(story::Site)
};

constexpr qsizetype mostEntries = 100;

// What HTML forbids in a text, XML does too, and both write its five references alike.
QByteArray element(const char *name, const QString &text)
{
    return QByteArray("<") + name + '>' + htmlEscaped(text) + "</" + name + ">\n";
}

QByteArray entry(const SiteReview &review)
{
    QByteArray out = "<entry>\n<id>urn:uuid:" + htmlEscaped(review.id) + "</id>\n" + element("title", review.title)
        + element("updated", isoUtc(review.updated)) + "<link rel=\"alternate\" type=\"text/html\" href=\""
        + htmlEscaped(reviewPage(review.id)) + "\"/>\n";
    for (const QString &service : review.overview.services)
        out += "<category term=\"" + htmlEscaped(service) + "\"/>\n";
    // An entry without a summary needs some words of its own.
    return out + element("summary", review.sentence.isEmpty() ? review.kind : review.sentence) + "</entry>\n";
}

} // namespace

QByteArray siteFeed(const QList<SiteReview> &reviews, const SiteAbout &about)
{
    QList<SiteReview> newest = reviews;
    std::stable_sort(newest.begin(), newest.end(), [](const SiteReview &a, const SiteReview &b) { return a.updated > b.updated; });
    newest = newest.first(std::min(newest.size(), mostEntries));
    QByteArray out = "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\""
        + htmlEscaped(languageOfWords()) + "\">\n<id>urn:uuid:" + htmlEscaped(about.id) + "</id>\n"
        + element("title", Words::tr("Reviews, %1").arg(audienceText(about.audience)))
        + element("updated", isoUtc(newest.isEmpty() ? 0 : newest.first().updated))
        + "<author><name>Second Story</name></author>\n<generator version=\"" STORY_VERSION "\">Second Story</generator>\n"
          "<link rel=\"self\" type=\"application/atom+xml\" href=\"feed.atom\"/>\n"
          "<link rel=\"alternate\" type=\"text/html\" href=\"index.html\"/>\n";
    for (const SiteReview &review : newest)
        out += entry(review);
    return out + "</feed>\n";
}

} // namespace story::report
