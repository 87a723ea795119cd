// Spelling as the window asks for it: every question goes to a thread beside it and is answered later, so that neither a large dictionary nor
// a long text holds anybody up. Dictionaries are read when the first question comes.
#pragma once

#include "app/core/result.h"
#include "app/core/side_thread.h"
#include "app/spelling/speller.h"
#include "app/spelling/words.h"

#include <QObject>

#include <functional>
#include <optional>

namespace story::spelling {

class Checker : public QObject {
    Q_OBJECT
public:
    static constexpr qsizetype mostProposals = 5;

    // Looks for dictionaries in `folders`. `ownWords` is the file of words somebody added; empty: they live in memory.
    Checker(const QStringList &folders, const QString &ownWords, QObject *parent = nullptr);

    // What is there, looked for anew.
    QList<Dictionary> dictionaries() const { return dictionariesIn(m_folders); }
    const QStringList &folders() const { return m_folders; }
    const QString &ownWordsFile() const { return m_ownWords; }

    // Reads texts with the dictionaries of these codes from now on; with none it is off, and every word is right.
    void use(const QStringList &codes);
    bool isOn() const { return !m_used.isEmpty(); }
    // Why some of those in use do not count; known once they were read.
    const QList<Error> &problems() const { return m_problems; }

    // The words within [from, to) of `text` that are wrong, without those that touch one of `except`. Answered in this thread, unless this is
    // gone by then.
    void check(const QString &text, qsizetype from, qsizetype to, const QList<Stretch> &except, std::function<void(QList<Stretch>)> answer);
    // The first of them, or nothing.
    void findFirst(const QString &text, qsizetype from, qsizetype to, const QList<Stretch> &except,
                   std::function<void(std::optional<Stretch>)> answer);
    // What may have been meant by a word, the best first, at most mostProposals.
    void propose(const QString &word, std::function<void(QStringList)> answer);

    // The words of the review that is open, folded (review_words.h).
    void setReviewWords(const QSet<QString> &words);
    // The word is right from now on, in every review.
    void addOwnWord(const QString &word);

    // Waits until all that was asked is answered, and gives the answers. For tests, and before the program ends.
    void finish() { m_thread.finish(); }

Q_SIGNALS:
    void changed(); // what was wrong may be right now, or the other way round
    void failed(const story::Error &error); // a dictionary or the file of own words cannot be read, or not be written

private:
    void readWhenNeeded();

    QStringList m_folders;
    QString m_ownWords;
    QList<Dictionary> m_used;
    bool m_isRead = false;
    QList<Error> m_problems;
    Speller m_speller;   // of the thread alone
    SideThread m_thread; // last: it ends before what it works with
};

} // namespace story::spelling
