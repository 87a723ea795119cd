// The words of a text as names are compared: without case, accents and invisible signs, and with the escapes of addresses
// ("Jos%C3%A9") read as what they stand for.
#pragma once

#include <QList>
#include <QString>
#include <QStringView>

namespace story::report {

struct NameWord {
    qsizetype begin = 0;
    qsizetype end = 0;
    QString folded; // empty where nobody asked for it

    QStringView in(QStringView text) const { return text.mid(begin, end - begin); }
};

// Of scripts that part no words, such as Han, Thai and Hangul, each character is a word, and a name among them is a sequence of words.
QList<NameWord> nameWordsIn(QStringView text);

// "José" and "JOSE" become "jose", "Łukasz" and "Strauß" "lukasz" and "strauss".
QString folded(QStringView word);
// The first character of that, 0 where there is none: cheaper, to tell what is worth folding.
char16_t foldedInitial(QStringView word);

// Letters of scripts without capitals count as one.
bool beginsWithCapital(QStringView word);

// What may stand between the parts of a name: white space with marks of Markdown and a comma, escaped or not, or one sign that joins, as
// in a handle. Nothing at all, where the parts are words nevertheless.
bool isGapInName(QStringView between);

// A letter or digit, or a sign that joins them in a mail address.
bool isOfMailAddress(QChar c);

} // namespace story::report
