// Words that were typed and are in no field yet: the capture line before Enter, "next sprint" where a day goes. They live in the state
// folder, one small file per review, and stand again where they were typed when the review is opened the next time.
#pragma once

#include "app/core/ids.h"
#include "app/core/result.h"

#include <QMap>

#include <functional>
#include <memory>

namespace story {

// Where the words of a review are kept.
QString unsentWordsPath(const QString &stateFolder, Id review);

class UnsentWords {
public:
    // Reads what is at `path`. Without one the words live in memory alone. A file that cannot be read is set aside beside itself.
    explicit UnsentWords(const QString &path = {});

    // Empty where there are none.
    QString at(const QString &place) const { return m_words.value(place); }
    // Empty words: nothing is left there. Takes effect in the file with the next write().
    void keep(const QString &place, const QString &words);
    // `text` gives way to `with` wherever it stands; at how many places.
    int replace(const QString &text, const QString &with);
    bool isWritten() const;
    // What brings the file to what is kept now; where nothing is, it goes. It may be done later, in any thread and in any order: where
    // something newer was written meanwhile, it does nothing.
    std::function<Result<>()> writing() const;
    // The same here and now.
    Result<> write() { return writing()(); }

private:
    struct File;

    std::shared_ptr<File> m_file; // nullptr: in memory alone
    QMap<QString, QString> m_words; // by place
    qint64 m_version = 0;           // of the words
};

} // namespace story
