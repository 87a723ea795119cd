// A document on its way to a printer: `lp` of CUPS takes the PDF as it is, so that what is printed is what an export writes.
#pragma once

#include "app/core/result.h"

#include <QList>
#include <QObject>
#include <QStringList>

#include <functional>
#include <utility>

namespace story {

struct PrintJob {
    enum class Sides { AsThePrinterDoes, One, LongEdge, ShortEdge };

    QString printer; // as CUPS calls it
    QString title;   // stands in the printer's queue, where others may read it
    int copies = 1;
    bool collate = true;
    QString pages; // "1-3,5"; empty: all
    QString paper; // "A4", as CUPS calls it; empty: as the printer does
    bool fit = false; // the pages of the document are of another size than the paper
    Sides sides = Sides::AsThePrinterDoes;
    bool grey = false;
    QList<std::pair<QString, QString>> options; // of CUPS, by name; they go before what is said above
};

// What `lp` is called with; the document itself comes through its standard input.
QStringList lpArguments(const PrintJob &job);

// Hands the document over without holding anybody up, and says how that went. Where `owner` goes first, nothing is said. Found is
// `lp` on the PATH; NotFound where it is missing, CannotWrite where it refused, with its words as detail.
void sendToPrinter(const PrintJob &job, const QByteArray &pdf, QObject *owner, const std::function<void(const Result<> &)> &then);

} // namespace story
