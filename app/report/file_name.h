// What an exported file is called when nobody said.
#pragma once

#include "app/report/exporter.h"

namespace story::report {

// "2026-11-14 Checkout latency.pdf": the day of the incident (else of the review's making) and the title, without characters that
// some file system or shell forbids, at most 120 characters of title, with roles in the place of names as in the report. What is a part
// of a review, or shares its ending with another format, says what it is: "2026-11-14 Checkout latency, timeline.csv". With
// `relativeTimes` no day stands in it.
QString proposedFileName(const Review &review, Format format, Audience audience, bool relativeTimes = false);
// The same of something else, with that ending: "svg".
QString proposedFileName(const Review &review, QLatin1String ending, Audience audience, bool relativeTimes = false);

} // namespace story::report
