// Inline markup of foreign documents, taken off by a rule of thumb: for recognising what a line says.
#pragma once

#include <QString>

namespace story::markup {

// `source` without emphasis, backticks, backslashes before punctuation, link and image addresses, and with character
// references decoded; `<br>` is a line break. What is kept for people to read is the source, never this. Linear.
QString plainLine(const QString &source);

} // namespace story::markup
