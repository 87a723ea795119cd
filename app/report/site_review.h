// A review as the overview pages of a site know it, and the names of the pages that speak of it.
#pragma once

#include "app/core/ids.h"
#include "app/report/report_tree.h"

#include <QJsonObject>

namespace story::report {

// All of it comes from the report tree of the site's audience, so what is in no report is on no page.
struct SiteReview {
    QString id;         // publicId of the review
    Micros updated = 0; // when the review was last changed, UTC
    QString kind;       // "Post-mortem review", "Game day"
    QString title;
    QString sentence;   // the first of the summary; empty where there is none
    Overview overview;
};

// What a review is called in a site and its feed, 36 characters, the same for ever: made of its id and the audience, because the id
// itself tells when the review was begun. Another audience has other names, so nobody can lay two sites side by side by them.
QString publicId(Id id, Audience audience);

SiteReview siteReview(const QString &id, const Tree &tree, Micros updated);

// As the index of a site holds it: "id", "page", "title", "kind", "updated" and where they are known "day", "severity", "summary",
// "services", "tags", "factors" ({"kind", "text"}), "lessons" ({"text", "holds_where", "superseded_by", "tags"}).
QJsonObject toJson(const SiteReview &review);
// Nothing where an id, a title or the right form is missing.
std::optional<SiteReview> siteReviewFromJson(const QJsonObject &json);

// "reviews/0197….html"
QString reviewPage(const QString &publicId);
// "services/checkout-1f2e3d4c.html": the same page for a word in any case; the end keeps apart words that look alike in Latin letters,
// and names that some file system reserves.
QString wordPage(QLatin1String folder, const QString &word);

inline constexpr QLatin1String servicesFolder("services");
inline constexpr QLatin1String factorsFolder("factors");
inline constexpr QLatin1String tagsFolder("tags");

} // namespace story::report
