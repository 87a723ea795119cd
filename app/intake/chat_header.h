// The line that begins a message in a copied chat: who, and when.
#pragma once

#include "app/intake/pasted_stamp.h"

namespace story::intake::chat {

// How a line begins a message.
enum class Shape {
    None,
    NameThenTime,  // "on-call  14:32", "on-call [8:27 AM]", "on-call — Today at 2:32 PM"
    TimeThenName,  // "[15.11. 14:32] on-call", the message below or behind a colon
    Nick,          // "14:32 <on-call> text", and what IRC says about people
    NameColon,     // "14:32 - on-call: text"
    TimeAlone,     // the name is the line above, or that of the message above
};

struct Header {
    Shape shape = Shape::None;
    QString who;
    QString time;
    QString text; // on the same line
    bool isDash = false;   // "name — time"
    bool isSquare = false; // the time stands in [ ]
    bool isIndented = false;
    bool isApart = false; // more than one space stands between name and time
    bool hasHalf = false; // am or pm
    int minutes = 0;      // since midnight
};

// Nothing (Shape::None) for a line of text.
Header headerOf(QStringView whole, const PastedRules &rules);

// Whether a line could be a name alone.
bool mayBeName(QStringView words);

// Without spaces and marks of direction around it; inside they stay.
QString bare(QStringView words);

// "> name [8:27 AM]": Slack quoted as a whole.
QStringView unquoted(QStringView line);

} // namespace story::intake::chat
