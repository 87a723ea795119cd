// Names of people who may not be named, and the roles that stand in their place.
#pragma once

#include "app/model/review.h"
#include "app/report/placeholders.h"

#include <QHash>
#include <QSet>

namespace story::report {

// A name gives way however it is written: in any case, with any white space or marks of Markdown between its parts, in either order
// ("Lee, Kim"), in a mail address. A single part of at least four letters gives way too where it is a whole word that begins with a
// capital, or stands behind an @, unless the review also uses it as an ordinary word, in lower case.
class Redaction {
public:
    // With `everybody` nobody may be named, whatever they agreed to. What has a placeholder has it within roles too.
    Redaction(const Review &review, bool everybody, const Placeholders &placeholders);

    // `text` itself where no name is in it. Notes what it replaces, where it is asked for.
    QString redacted(const QString &text, QList<Replacement> *given = nullptr) const;
    // How many names gave way to roles so far.
    int namesReplaced() const { return m_replaced; }

private:
    struct Named {
        QStringList parts; // case-folded, in the order of the name
        QString whole;     // the name as it stands in the list of people
        QString tail;      // what stands behind its last part, such as a bracket
        QString role;
        bool isSaid = false; // may be named: the name stays, and is not mistaken for another
    };
    struct Match {
        qsizetype words = 0; // how many words of the text it covers; 0: none
        const Named *name = nullptr;
        bool isPart = false; // a single part of the name, not all of it
    };
    struct Word;

    void add(const Person &person, bool isSaid);
    void findOrdinaryWords(const Review &review);
    void cleanRoles(const Placeholders &placeholders);
    QList<Word> wordsOf(QStringView text) const;
    Match wholeNameAt(QStringView text, const QList<Word> &words, qsizetype at) const;
    Match partAt(QStringView text, const QList<Word> &words, qsizetype at) const;

    QList<Named> m_names;
    QHash<QString, QList<qsizetype>> m_firsts;  // first part (or last, for names turned round) → names, the longest first
    QHash<QString, QList<qsizetype>> m_parts;   // part → names it may stand for alone
    QSet<QString> m_ordinary;                   // parts that the review also uses as words
    QSet<char16_t> m_initials;                  // what a word begins with that is worth a look
    mutable int m_replaced = 0;
};

} // namespace story::report
