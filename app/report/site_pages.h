// The pages of a site beside its reports: lists of the reviews by day, service, factor, lesson and tag, the feed, and the index of the
// search. Each is made of the reviews alone, so the same reviews give the same bytes.
#pragma once

#include "app/report/html_writer.h"
#include "app/report/site_review.h"

namespace story::report {

struct SiteAbout {
    QString id; // of the feed, a UUID in 36 characters
    Audience audience = Audience::Inside;
};

struct SiteFile {
    QString name; // in the folder of the site
    QByteArray bytes;
};

// The ways to the lists, as seen from a page of that name.
QList<SiteLink> siteLinks(const QString &from);

// The names of the files that every site has beside those of its words.
QStringList fixedSiteFiles();

// `reviews` in the order that lists have them in. A list of factors joins what is written in the same words; a list of words joins what
// differs in case only, in the spelling of the first review.
QList<SiteFile> siteFiles(const QList<SiteReview> &reviews, const SiteAbout &about);

// RFC 4287: the reviews changed last, at most a hundred. Its addresses are relative, its ids are not.
QByteArray siteFeed(const QList<SiteReview> &reviews, const SiteAbout &about);

} // namespace story::report
