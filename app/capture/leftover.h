// What is left of a line when parts of it are taken out: the sentence without "@on-call", and without the comma, the brackets or the
// "and" that stood there for it alone.
#pragma once

#include <QList>
#include <QString>

namespace story::capture {

// A stretch that is taken out of a line.
struct Cut {
    enum class What {
        Before,  // a sigil, a time, a backslash: the text begins behind it, and is as it was typed
        Mention, // "#deploy", "@on-call"
        Due,     // "due friday"
    };
    qsizetype from = 0;
    qsizetype to = 0;
    What what = What::Before;
    bool hasField = true; // kept elsewhere, so that what is stored does not need it
};

enum class Taken { Everything, WhatHasAField };

// `cuts` are in order and do not overlap. Where one stood between words a single space stays. Words that are not cut stay, but for an
// "and" between two mentions; so do blanks and signs elsewhere in the line.
QString leftOf(const QString &line, const QList<Cut> &cuts, Taken taken);

} // namespace story::capture
