// HTML that other programs put on the clipboard, read in one pass without a tree: nesting costs nothing, and nothing in it is ever
// drawn or loaded.
#pragma once

#include <QString>
#include <QStringView>

#include <functional>

namespace story::markup {

struct HtmlVisitor {
    // What stands between tags, as it is written: decodedHtml() makes words of it.
    std::function<void(QStringView words)> text;
    // `name` as it is written, in any case; `whole` is all between "<" and ">".
    std::function<void(QStringView name, bool isEnd, QStringView whole)> tag;
};

// Calls for each piece, in order. Comments and what stands in <head>, <style>, <script> and <title> are passed over; a "<" that begins
// no tag is text, and so is a tag without an end.
void walkHtml(QStringView html, const HtmlVisitor &visitor);

// Character references as the characters they stand for.
QString decodedHtml(QStringView words);

// The words alone: a line for each line that a browser would show, runs of white space as one space.
QString htmlWords(QStringView html);

} // namespace story::markup
