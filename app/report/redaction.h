// Names of people who may not be named, and the roles that stand in their place.
#pragma once

#include "app/model/review.h"
#include "app/report/name_words.h"
#include "app/report/placeholders.h"

#include <QHash>
#include <QSet>

namespace story::report {

// A name gives way however it is written: in any case, with or without its accents, with any white space or marks of Markdown between its
// parts, escaped in an address, in either order ("Lee, Kim"), in a mail address; in scripts that part no words, also within what looks
// like one. A single part of at least three letters, or two characters of such a script, gives way too where it is a whole word that
// begins with a capital, or stands behind an @, unless what readers see of the review uses it more often as an ordinary word, in lower case.
class Redaction {
public:
    // With `everybody` nobody may be named, whatever they agreed to. What has a placeholder has it within roles too.
    Redaction(const Review &review, bool everybody, const Placeholders &placeholders);

    // Names and the roles that stand in their place, in the order of the text.
    QList<Placed> in(const QString &text) const;
    // `text` itself where no name is in it. Notes what it replaces, where it is asked for.
    QString redacted(const QString &text, QList<Replacement> *given = nullptr) const;
    // How many names gave way to roles so far.
    int namesReplaced() const { return m_replaced; }
    // Parts of names as above, ordinary words or not: of a text of which the names are taken out, those that stayed in it.
    QStringList partsIn(const QString &text) const;

private:
    struct Named {
        QStringList parts; // its words, folded, in the order of the name
        qsizetype last = 1; // how many of them are its last part; of a script that parts no words each character is one
        QString whole;     // the name as it stands in the list of people
        QString tail;      // what stands behind its last part, such as a bracket
        QString role;
        bool isSaid = false; // may be named: the name stays, and is not mistaken for another
    };
    // What may stand for a name alone.
    struct Part {
        QStringList words;
        QList<qsizetype> names; // of whom it is a part
    };
    struct Match {
        qsizetype words = 0; // how many words of the text it covers; 0: none
        const Named *name = nullptr;
        bool isPart = false; // a single part of the name, not all of it
        bool isShared = false; // a part of several names
    };

    void add(const Person &person, bool isSaid);
    void findOrdinaryWords(const Review &review);
    void cleanRoles(const Placeholders &placeholders);
    QList<NameWord> wordsOf(QStringView text) const;
    Match wholeNameAt(QStringView text, const QList<NameWord> &words, qsizetype at) const;
    // The part of a name at a word, whether it is used as one there or not.
    const Part *partAt(QStringView text, const QList<NameWord> &words, qsizetype at) const;
    // The first of its names that may not be said; nullptr where all may.
    const Named *hiddenOf(const Part &part) const;
    bool isUsedAsName(QStringView text, const NameWord &word) const;
    Match usedPartAt(QStringView text, const QList<NameWord> &words, qsizetype at) const;

    QList<Named> m_names;
    QHash<QString, QList<qsizetype>> m_firsts;  // first word (or that of the last part, for names turned round) → names, the longest first
    QHash<QString, QList<Part>> m_parts;        // first word → parts, the longest first
    QSet<QString> m_ordinary;                   // parts that the review also uses as words
    QSet<char16_t> m_initials;                  // what a word begins with that is worth a look
    mutable int m_replaced = 0;
};

} // namespace story::report
