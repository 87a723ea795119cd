// What somebody chose to give away: for whom, and in which formats.
#pragma once

#include "app/report/exporter.h"

namespace story {

struct ExportChoice {
    report::Audience audience = report::Audience::Inside;
    QList<report::Format> formats{report::Format::Pdf};
    QStringList sections = {};  // names of report::sectionChoices(), in their order; empty: all in the usual one
    bool relativeTimes = false; // from the start of the impact; only of reports that people read
    report::Paper paper = report::usualPaper(QLocale::system().territory()); // of the PDF
};

// An export as bytes, before it goes anywhere.
struct RenderedReport {
    report::Format format = report::Format::Pdf;
    report::Audience audience = report::Audience::Inside;
    qint64 journalSeq = 0; // the entry of the review's journal it stands on
    QByteArray bytes;
    int missingPictures = 0; // that are damaged in the library
    QString unprintable = {}; // characters that are empty boxes in the PDF
};

// In words: "PDF", "Timeline as CSV"; and for whom: "everyone inside".
QString formatText(report::Format format);
QString readersText(report::Audience audience);
// In the order they are offered in.
constexpr report::Format offeredFormats[] = {report::Format::Pdf,         report::Format::Html,       report::Format::Markdown, report::Format::TimelineCsv,
                                             report::Format::ActionsCsv, report::Format::Calendar, report::Format::ReportJson, report::Format::Json};
constexpr report::Audience offeredAudiences[] = {report::Audience::Inside, report::Audience::Outside, report::Audience::Deidentified};

} // namespace story
