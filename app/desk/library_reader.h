// Reads whole reviews from a library beside whoever works on it: what a hand-out of many of them is made from.
#pragma once

#include "app/core/result.h"
#include "app/model/whole_review.h"

#include <QHash>

#include <memory>

namespace story {

namespace store {
class LibraryFile;
struct Standing;
}

// A review that is not in the trash, as its history stands.
struct ReviewStanding {
    Id id;
    ReviewState state = ReviewState::Draft;
    QByteArray head; // of its chain; changes whenever the review does
};

class LibraryReader {
public:
    // Reads the file as it is now, with what is saved; in any thread, as long as it stays in that one. Holds up no writer.
    static Result<std::unique_ptr<LibraryReader>> open(const QString &path);
    ~LibraryReader();

    Id libraryId() const;
    // What the user should know though it opened.
    const QList<Error> &notices() const { return m_notices; }
    // In the order of the list of reviews.
    Result<QList<ReviewStanding>> reviews();
    // One of reviews(), which has to be called first. Checks its history against its hashes and its rows, too: a damaged one would lack things without a word.
    Result<WholeReview> read(Id review) const;

private:
    LibraryReader(std::unique_ptr<store::LibraryFile> file, QList<Error> notices);

    std::unique_ptr<store::LibraryFile> m_file;
    QList<Error> m_notices;
    QHash<Id, store::Standing> m_standings;
};

} // namespace story
