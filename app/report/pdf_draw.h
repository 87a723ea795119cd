// From pages to cairo: decorations and running foot first, then the text with its tags in reading order.
#pragma once

#include "app/report/pdf_page.h"

#include <QList>
#include <QRectF>
#include <QString>

namespace story::report::pdf {

// The line at the foot of every page: what this is, and on the right which page of how many.
struct Foot {
    QStringList parts; // set apart by a middle dot; text of a part cannot disturb the others
};

// A picture in its place, and what it shows in words.
struct DrawnPicture {
    QRectF rect; // in points, counted from the lower left corner of its page
    QString alternative;
};

struct Drawn {
    QList<DrawnPicture> pictures; // in the order of the structure
    QList<const char *> lists;    // of each list its Begin::numbering, in the order of the structure
    QList<bool> rows;             // of each row of a table whether it goes on with the one before it, in the same way
    std::set<char32_t> missing;   // characters that were printed although no font has them
};

// Draws all pages, each ended with cairo_show_page(), within one element "Document", and gives the surface its outline.
// `cairo` must stand on a PDF surface of the size of `sheet`; errors are in its status.
Drawn drawPages(cairo_t *cairo, const Pages &pages, const Sheet &sheet,
                const Typesetter &typesetter, const Foot &foot);

} // namespace story::report::pdf
