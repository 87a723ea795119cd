// Times as programs and the chats of other countries write them. Nothing is read a second time here: what has a form of its own
// ("14. November 2026, 14:32 Uhr", "2026年11月14日 午後2:32", "I1114 14:32:07.1", 1794663127) is put into the words that readStamp
// takes, and read by it.
#pragma once

#include "app/intake/stamp.h"

namespace story::intake {

struct PastedStamp {
    Stamp stamp;          // its `typed` is in the words of readStamp
    QString typed;        // as it stood
    qsizetype length = 0; // of the text read
    bool isRelative = false; // "Today", "gestern": counted from the day of the paste
};

struct PastedRules {
    StampRules stamp;
    std::optional<QDate> today; // nothing: "Today" is not read
};

// The time that `text` begins with.
std::optional<PastedStamp> readPastedStamp(QStringView text, const PastedRules &rules);

// The time that ends `text`, and where it begins; only with a clock time, and only in short texts.
struct PastedTail {
    PastedStamp stamp;
    qsizetype from = 0;
};
std::optional<PastedTail> pastedTail(QStringView text, const PastedRules &rules);

// A line that is nothing but a day: "Friday, November 14th", "Samstag, 14. November", "--- Day changed Sat Nov 14 2026". In words
// that readStamp takes; empty where it is no such line.
QString dayWordsOf(QStringView line, const PastedRules &rules);

// What the unmistakable dates of these words tell about all of them, those without a year included.
DateOrder orderOf(const QStringList &words);

} // namespace story::intake
