// A report as PDF: A4 or Letter, tagged, with outline, every font embedded.
#pragma once

#include "app/core/clock.h"
#include "app/core/result.h"
#include "app/report/report_tree.h"

#include <QByteArray>
#include <QLocale>

namespace story::report {

enum class Paper { A4, Letter };

// On which paper people there print: Letter in the countries that CLDR names for it (supplemental data, paperSize), A4 elsewhere.
Paper usualPaper(QLocale::Territory territory);

struct PdfOptions {
    Paper paper = Paper::A4;
    Micros now =
        0; // stands in the document as its date, so that the same report gives the same bytes
    qint64 maximum = 256 * 1024
        * 1024; // bytes before compression of the structure; a longer document is an error
};

// Renders `tree` to memory. Nothing of the tree is left out, and nothing is added but page numbers. Characters of the
// same fonts and the same tree and options give the same bytes. CannotRead where the computer has no font, CannotWrite
// where the document would be larger than `options.maximum` or memory is short. Characters that no font of this computer
// has are empty boxes that keep their text; they are added to `unprintable`, each once.
Result<QByteArray> writePdf(const Tree &tree, const PdfOptions &options, QString *unprintable = nullptr);

} // namespace story::report
