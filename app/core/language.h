// What a sentence of the program needs to know of the language it is in. Translations answer these questions as they translate
// any other words, so what is shown and what is said about it never disagree.
#pragma once

#include <QString>

namespace story {

// The language of the program's own words, as BCP 47 has it: "en", or that of the translation which is installed.
QString languageOfWords();

// A label where it stands in the middle of a sentence: "Impact start" becomes "impact start". Languages that write nouns with a
// capital keep it as it is.
QString withinSentence(const QString &label);

// 1 Monday .. 7 Sunday, short: "Sat"; and in full: "Saturday".
QString weekdayShort(int weekday);
QString weekdayName(int weekday);
// 1..12, short: "Nov"; and in full: "November".
QString monthShort(int month);
QString monthName(int month);

// "14 Nov", "Sat 14" and "Sat 14 Nov".
QString dayAndMonth(int day, int month);
QString weekdayAndDay(int weekday, int day);
QString weekdayDayAndMonth(int weekday, int day, int month);

} // namespace story
