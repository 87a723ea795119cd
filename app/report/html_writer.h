// The report as one HTML file that asks nobody for anything: style and a little script inside, no request, its
// Content-Security-Policy allows nothing but those two, by their hashes. It reads well on paper, on a phone of 320 px, in the
// dark, with styles off and without the script (see html_script.h).
#pragma once

#include "app/report/report_tree.h"

#include <QByteArray>
#include <QList>

namespace story::report {

// A way to another page of a site; `address` is relative and ours.
struct SiteLink {
    QByteArray address;
    QString title;
    bool isHere = false; // it leads to the page it stands on
};

// A navigation of these links; nothing where there are none. Its style is siteRules of site_style.h.
QByteArray htmlNavigation(const QList<SiteLink> &links);

// UTF-8, the same bytes for the same tree. Everything in the tree is in it; text of the tree is text in it, whatever it says. With
// `links` it is a page of a site, and they stand above the report.
QByteArray writeHtml(const Tree &tree, const QList<SiteLink> &links = {});

} // namespace story::report
