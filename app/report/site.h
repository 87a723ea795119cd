// A static web site of all published reviews of a library, for one audience, in a folder: it needs no server, and a browser that reads it
// asks for nothing but the folder's own files.
#pragma once

#include "app/model/whole_review.h"
#include "app/report/report_tree.h"

#include <QHash>

#include <functional>

namespace story::report {

// Drafts and reviews under way are on no site.
bool isPublished(ReviewState state);

// A published review as the library has it now. `head` is any sequence of bytes that changes whenever the review does.
struct SiteEntry {
    Id id;
    QByteArray head;
};

// The review itself, read only where its page is not as it should be. One that lacks something is read again in the next run.
using SiteReader = std::function<Result<WholeReview>(Id review)>;

struct SiteOptions {
    Audience audience = Audience::Inside;
    Id library;
    Micros now = 0; // UTC
};

struct SiteDone {
    int reviews = 0; // on the site
    int built = 0;   // of them, in this run
    int written = 0; // files
    int unchanged = 0;
    int removed = 0;
    QStringList left;     // files that are no longer of the site and stay, because somebody changed them
    QList<Error> unread;  // reviews that could not be read; what the site had of them stays as it was
};

// Makes the site or brings it up to date. Lists have the reviews in the order of `entries`; who is not published by the state that `read`
// finds is left out. `read` is called in this thread, one review after another, while others build; at most one more review than there are
// processors is in memory. An error is of the folder: what is written so far is whole, and the next run goes on with it.
Result<SiteDone> writeSite(const QString &folder, const QList<SiteEntry> &entries, const SiteOptions &options, const SiteReader &read);

} // namespace story::report
