// Words of a text that look like secrets or like the name of somebody. Nothing replaces them: a machine is too often wrong about them,
// so they are shown to whoever publishes.
#pragma once

#include <QList>
#include <QSet>
#include <QString>

namespace story::report {

enum class Suspicion { Secret, Name };

struct Suspect {
    qsizetype at = 0; // in UTF-16 units
    qsizetype size = 0;
    Suspicion what = Suspicion::Secret;
};

// Keys and tokens by how their makers begin them, private keys, web tokens, passwords in addresses and behind the word for them, and
// long words of chance. Hashes of commits and files are none. In the order of the text.
QList<Suspect> secretsIn(const QString &text);

// Two or three words in a row that begin with a capital, where one of them is in no case an ordinary word. `ordinary` are words, in
// lower case, that are known or stand in lower case somewhere.
QList<Suspect> namesIn(const QString &text, const QSet<QString> &ordinary);

// The words of a text that are written in lower case.
void addOrdinaryWords(const QString &text, QSet<QString> &ordinary);

} // namespace story::report
