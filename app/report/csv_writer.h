// A sheet as CSV (RFC 4180), for spreadsheets and for programs.
#pragma once

#include "app/report/lists.h"

#include <QByteArray>

namespace story::report {

// UTF-8 with a byte order mark, lines that end in CRLF, a comma between cells, every cell in quotes.
//
// The mark is for Excel, which takes a file without one for the code page of the computer and shows "größer" as "grÃ¶ÃŸer";
// LibreOffice and Numbers know it too, and programs read it away ("utf-8-sig" in Python).
//
// A cell that a spreadsheet would take for a formula begins with an apostrophe, as OWASP advises ("CSV Injection",
// https://owasp.org/www-community/attacks/CSV_Injection): one that begins with = + - @, a tab, CR or LF, or the wide = + - @ of
// Japanese and Chinese. Where a text has apostrophes before such a character already, it gets one more: so whoever takes one away
// from each cell that begins with apostrophes and such a character has every text back as it was. Nothing else is changed.
QByteArray writeCsv(const Sheet &sheet);

} // namespace story::report
