#include "ui/export_choice.h"

#include <QCoreApplication>

namespace story {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(story::ExportChoice)
};

} // namespace

QString formatText(report::Format format)
{
    switch (format) {
    case report::Format::Html: return Words::tr("HTML");
    case report::Format::Pdf: return Words::tr("PDF");
    case report::Format::Markdown: return Words::tr("Markdown");
    case report::Format::Json: return Words::tr("Archive JSON");
    case report::Format::ReportJson: return Words::tr("Report JSON");
    case report::Format::TimelineCsv: return Words::tr("Timeline as CSV");
    case report::Format::ActionsCsv: return Words::tr("Actions as CSV");
    case report::Format::Calendar: return Words::tr("Calendar of due days");
    }
    return {};
}

QString readersText(report::Audience audience)
{
    switch (audience) {
    case report::Audience::Inside: return Words::tr("everyone inside");
    case report::Audience::Outside: return Words::tr("readers outside");
    case report::Audience::Deidentified: return Words::tr("de-identified");
    }
    return {};
}

} // namespace story
