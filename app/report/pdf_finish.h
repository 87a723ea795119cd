// What cairo 1.16 leaves out of a tagged PDF, added in one pass of libqpdf.
#pragma once

#include "app/core/clock.h"
#include "app/core/result.h"

#include <QByteArray>
#include <QList>
#include <QRectF>
#include <QString>

namespace story::report {

// What a Figure of the structure shows, and where: in points from the lower left corner of its page.
struct PdfPicture {
    QRectF rect;
    QString alternative;
};

struct PdfDetails {
    QString title;
    QString language; // BCP 47
    Micros now = 0;   // when it was written: printed in the metadata
    bool universal =
        true; // say that it keeps PDF/UA-1; false where a character has no glyph (ISO 14289-1, 7.21.8)
    QList<PdfPicture> pictures = {}; // in the order of the structure
    QList<const char *> lists = {};  // and so the lists: the ListNumbering of each, null where it has no labels
    QList<bool> rows = {};           // and the rows of tables: true where one is the rest of the one before it, torn by a page
};

// Language, title shown in the window, tab order by structure, scope of header cells, numbering of lists, torn rows made whole, text for links, artifacts for
// everything that has no tag, XMP metadata, object streams. The same bytes and details give the same bytes.
// BadInput where `pdf` is not a PDF.
Result<QByteArray> finishPdf(const QByteArray &pdf, const PdfDetails &details);

// The sizes of the pages, in points, in their order; none where `pdf` is not a PDF.
QList<QSizeF> pageSizes(const QByteArray &pdf);

} // namespace story::report
