#include "app/model/roll_keys.h"

#include <QSet>

namespace story {

namespace {

// Words of letters, lower case, each letter a whole code point.
QList<QStringList> lettersOf(const QString &text)
{
    QList<QStringList> words;
    bool inWord = false;
    for (const char32_t c : text.toLower().toStdU32String()) {
        if (!QChar::isLetter(c)) {
            inWord = false;
            continue;
        }
        if (!inWord)
            words.append(QStringList());
        inWord = true;
        words.last().append(QString::fromUcs4(&c, 1));
    }
    return words;
}

// The keys that answer for somebody.
bool isAnswer(const QString &letter)
{
    return letter == QLatin1String("a") || letter == QLatin1String("l") || letter == QLatin1String("x");
}

// Without what cannot be the first of two letters.
void dropAnswers(QList<QStringList> &words)
{
    while (!words.isEmpty() && isAnswer(words.first().first())) {
        words.first().removeFirst();
        if (words.first().isEmpty())
            words.removeFirst();
    }
}

QString freeLetters(const Person &person, const QSet<QString> &taken)
{
    QList<QStringList> words = lettersOf(person.role);
    if (words.isEmpty())
        words = lettersOf(person.name);
    dropAnswers(words);
    QStringList seconds; // in the order they are tried
    for (qsizetype i = 1; i < words.size(); ++i)
        seconds.append(words[i].first());
    for (const QStringList &word : std::as_const(words))
        seconds.append(word.mid(1));
    for (char c = 'a'; c <= 'z'; ++c)
        seconds.append(QString(QLatin1Char(c)));
    QStringList firsts;
    if (!words.isEmpty())
        firsts.append(words.first().first());
    for (char c = 'b'; c <= 'z'; ++c) {
        if (const QString letter(QLatin1Char{c}); !isAnswer(letter))
            firsts.append(letter);
    }
    for (const QString &first : std::as_const(firsts)) {
        for (const QString &second : std::as_const(seconds)) {
            if (!taken.contains(first + second))
                return first + second;
        }
    }
    return {}; // more people than pairs of letters: they have their number
}

} // namespace

QList<RollKey> rollKeys(const Review &review)
{
    QList<RollKey> keys;
    QSet<QString> taken;
    for (const Person *person : inOrder(review.people)) {
        if (!person->inRoom)
            continue;
        const QString letters = freeLetters(*person, taken);
        taken.insert(letters);
        keys.append({person->id, {}, letters});
    }
    const auto width = static_cast<int>(QString::number(keys.size()).size());
    for (qsizetype i = 0; i < keys.size(); ++i)
        keys[i].number = QStringLiteral("%1").arg(i + 1, width, 10, QLatin1Char('0'));
    return keys;
}

RollMatch rollMatch(const QList<RollKey> &keys, const QString &typed)
{
    RollMatch match;
    const QString wanted = typed.trimmed().toLower();
    if (wanted.isEmpty())
        return {{}, true};
    for (const RollKey &key : keys) {
        if (key.number == wanted || key.letters == wanted)
            return {key.person, false};
        match.canGoOn = match.canGoOn || key.number.startsWith(wanted) || key.letters.startsWith(wanted);
    }
    return match;
}

} // namespace story
