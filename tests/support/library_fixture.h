// Libraries for tests of the store: jobs made of reviews and edits, as the desk makes them.
// Add library_fixture.cpp and random_review.cpp to the sources of the test.
#pragma once

#include "app/store/library_file.h"

#include <QTemporaryDir>

namespace story::support {

// The transaction that puts a whole review into a library: its entry on the shelf (`shelfSeq`), all its rows, its first journal entry.
store::Job importJob(const Review &review, qint64 shelfSeq);

// Applies `edit` to `review` and gives the transaction that writes it as entry `seq`.
store::Job editJob(Review &review, const Edit &edit, qint64 seq,
                   store::Cause cause = store::Cause::Do);

// An edit that appends to the text of the review's summary, or adds an event, or removes one, by turns of `n`.
Edit plainEdit(const Review &review, int n);

// A library with these reviews in it, closed again.
void makeLibrary(const QString &path, const QList<Review> &reviews);

// SHA-256 of a file's bytes; empty where it is not there.
QByteArray hashOfFile(const QString &path);
QByteArray bytesOfFile(const QString &path);
void writeBytes(const QString &path, const QByteArray &bytes);

// Runs SQL on a file behind the store's back.
void runSql(const QString &path, const QByteArray &sql);

} // namespace story::support
