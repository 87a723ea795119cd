// Says of a word whether it is spelt right, and what may have been meant. It reads large files and works hard, so it lives on one thread
// beside the window (checker.h).
#pragma once

#include "app/core/result.h"
#include "app/spelling/dictionaries.h"

#include <QHash>
#include <QSet>

#include <memory>
#include <vector>

namespace story::spelling {

// As words are compared that are known by themselves: without case, soft hyphens and an 's at the end.
QString folded(const QString &word);

class Speller {
public:
    Speller();
    ~Speller();

    // Reads these dictionaries in place of those before. What it gives is why some of them could not be read; the others count.
    QList<Error> read(const QList<Dictionary> &dictionaries);
    // Words that are right in any case: those of the review, folded, and those somebody added.
    void setReviewWords(const QSet<QString> &words) { m_ofReview = words; }
    void addOwnWord(const QString &word) { m_own.insert(folded(word)); }

    // One dictionary knows it, or it is known by itself, or it is written in letters that no dictionary here is for. True for every word
    // while there is no dictionary.
    bool isRight(const QString &word);
    // What may have been meant, the best first, at most `most`. May take a second.
    QStringList proposals(const QString &word, qsizetype most);

private:
    class Book; // one dictionary that was read

    bool isKnownToABook(const QString &word);

    std::vector<std::unique_ptr<Book>> m_books;
    QSet<QString> m_ofReview;
    QSet<QString> m_own;
    QHash<QString, bool> m_judged; // what the books said
};

} // namespace story::spelling
