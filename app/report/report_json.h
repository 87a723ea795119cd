// The report as JSON: what the other formats print, for programs. It is made of the tree, so it holds what readers of that audience may
// see and nothing else; everything of a review is in the archive (archive_json.h). Its form, version 1, is described by
// resources/schema/report.v1.schema.json.
#pragma once

#include "app/report/report_tree.h"

#include <QByteArray>

namespace story::report {

// The id of that description: "$schema" of each report.
inline constexpr const char *reportSchema = "urn:second-story:schema:report:v1";

// UTF-8, indented. Everything in the tree is in it but the picture of the timeline, of which the words are. The same tree gives the
// same bytes.
QByteArray writeReportJson(const Tree &tree);

} // namespace story::report
