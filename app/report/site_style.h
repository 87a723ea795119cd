// What pages of a site look like beside what reports do, and the script of their search.
#pragma once

#include <QByteArray>

namespace story::report {

// Rules behind those of htmlStyle: the navigation, lists of reviews, the search. Plain ASCII without "</".
QByteArray siteRules();

// The script of the search, the same in every site, so that its hash is too; plain ASCII without "</". It reads what index.js assigns, or,
// where a browser kept that from it, what stands in the list; it writes text through textContent alone and asks nobody for anything.
QByteArray siteScript();

} // namespace story::report
