// A long text, cut into pieces that md4c reads one by one, so that the time grows with the length only.
#pragma once

#include "app/markup/parse.h"

#include <QByteArray>
#include <QStringView>

#include <vector>

namespace story::markup {

struct Piece {
    QStringView text;
    bool plain = false; // not to be read as Markdown
};

// The pieces of `text`, in order; together they are all of it. A fenced block at the left margin is never cut.
std::vector<Piece> cutIntoPieces(QStringView text, const Limits &limits);

// `text` as md4c 0.4.8 gets it: UTF-8, and in tables "|-|-|" becomes "|---|---|" and "||" becomes "| |", because it takes a
// line for a delimiter only with three characters per column, and forgets an empty cell with no space in it.
QByteArray forMd4c(QStringView text);

} // namespace story::markup
