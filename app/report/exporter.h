// A review in any of the formats, as bytes in memory. Writing them to a file is `writeExport` of desk/export_file.
#pragma once

#include "app/report/builder.h"
#include "app/report/pdf_writer.h"

#include <QHash>

namespace story::report {

enum class Format { Html, Pdf, Markdown, Json, ReportJson, TimelineCsv, ActionsCsv, Calendar };

// "html", "pdf", "markdown", "json" (the archive), "report-json", "timeline-csv", "actions-csv", "ics": on the command line and in the
// record of an export.
const char *formatName(Format format);
std::optional<Format> formatFromName(QStringView name);
// All of these names, in the order of the formats.
QStringList formatNames();
// What files of it end in, without the dot: "html", "pdf", "md", "json", "csv", "ics".
const char *fileEnding(Format format);

// Whether it can tell its times from the start: those that programs read need days.
bool canCountFromStart(Format format);

// "inside", "outside", "deidentified": in the record of an export.
const char *audienceName(Audience audience);
std::optional<Audience> audienceFromName(QStringView name);

// The whole export in memory. `images` (SHA-256 → bytes) are the pictures of the review: HTML, PDF and report JSON show them, and the
// archive JSON, which knows no audience, holds them all. Only the PDF can fail; it is for `paper`, and adds to `unprintable` what it
// has no letters for.
Result<QByteArray> render(const Review &review, Format format, const BuildOptions &options,
                          const QHash<QByteArray, QByteArray> &images = {}, Paper paper = Paper::A4, QString *unprintable = nullptr);
// The sentence for whoever exports: which characters are empty boxes in the PDF. Empty where none is.
QString unprintableText(const QString &unprintable);
// "a4", "letter", on the command line.
std::optional<Paper> paperFromName(QStringView name);

} // namespace story::report
