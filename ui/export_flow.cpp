#include "ui/export_flow.h"

#include "app/desk/export_file.h"
#include "app/desk/field_text.h"
#include "app/desk/intents.h"
#include "app/desk/workspace.h"
#include "app/report/file_name.h"
#include "ui/preferences.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QPointer>

namespace story {

namespace {

QString filterOf(report::Format format)
{
    switch (format) {
    case report::Format::Html: return ExportFlow::tr("HTML (*.html)");
    case report::Format::Pdf: return ExportFlow::tr("PDF (*.pdf)");
    case report::Format::Markdown: return ExportFlow::tr("Markdown (*.md)");
    case report::Format::Json: return ExportFlow::tr("Archive JSON (*.json)");
    case report::Format::ReportJson: return ExportFlow::tr("Report JSON (*.json)");
    case report::Format::TimelineCsv:
    case report::Format::ActionsCsv: return ExportFlow::tr("CSV (*.csv)");
    case report::Format::Calendar: return ExportFlow::tr("Calendar (*.ics)");
    }
    return {};
}

} // namespace

ExportFlow::ExportFlow(Workspace &workspace, OpenReview &review, const Preferences &preferences, QWidget *window, QObject *parent)
    : QObject(parent), m_workspace(workspace), m_review(review), m_preferences(preferences), m_window(window)
{
}

void ExportFlow::start(report::Format format)
{
    // Where the last one went, unless the preferences say something else since.
    if (const QString preferred = m_preferences.folderForExports(); preferred != m_preferred)
        m_folder = m_preferred = preferred;
    auto *dialog = new QFileDialog(m_window, tr("Export the review"), m_folder, filterOf(format));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QLatin1String(report::fileEnding(format)));
    dialog->selectFile(report::proposedFileName(m_review.review(), format, m_audience));
    connect(dialog, &QFileDialog::fileSelected, this, [this, format](const QString &path) {
        m_folder = QFileInfo(path).absolutePath();
        write(format, path);
    });
    dialog->open();
}

report::BuildOptions ExportFlow::options()
{
    m_review.flush();
    report::BuildOptions options;
    options.audience = m_audience;
    options.zone = zoneOf(m_review.review().about());
    options.now = m_review.clock().now();
    options.journalSeq = m_review.headSeq();
    return options;
}

int ExportFlow::readPictures(const Review &review, report::BuildOptions &options)
{
    int missing = 0;
    for (const Evidence &evidence : review.evidence) {
        if (evidence.image.isEmpty() || options.images.contains(evidence.image))
            continue;
        const auto bytes = m_workspace.blob(evidence.image);
        if (bytes)
            options.images.insert(evidence.image, *bytes);
        else
            ++missing;
    }
    return missing;
}

// The review as it is now, written beside the window: a long one takes a while, its pictures wait for the disk, and the meeting goes on.
void ExportFlow::write(report::Format format, const QString &path)
{
    m_side.start([this, review = m_review.review(), format, path, given = options()]() -> SideThread::Answer {
        report::BuildOptions all = given;
        const int missing = readPictures(review, all);
        const auto bytes = report::render(review, format, all, all.images);
        const Result<> written = bytes ? writeExport(path, *bytes) : fail(bytes.error());
        if (!written)
            return [this, error = written.error()] { Q_EMIT noticed(Notice::of(error)); };
        return [this, format, path, missing, audience = all.audience, journalSeq = all.journalSeq,
                sha256 = QCryptographicHash::hash(*bytes, QCryptographicHash::Sha256)] {
            note(format, audience, sha256, journalSeq);
            const QString where = tr("Exported to “%1”.").arg(QDir::toNativeSeparators(path));
            if (missing == 0)
                Q_EMIT noticed({Notice::Weight::Good, where, {}, {}, {}});
            else
                Q_EMIT noticed({Notice::Weight::Warn, where,
                                missing == 1 ? tr("One picture is missing in it: it is damaged in the library.")
                                             : tr("%1 pictures are missing in it: they are damaged in the library.").arg(missing),
                                tr("Verify library, in the Library menu, says more."), {}});
        };
    });
}

void ExportFlow::note(report::Format format, report::Audience audience, const QByteArray &sha256, qint64 journalSeq)
{
    const auto noted = recordExport(m_review, QLatin1String(report::audienceName(audience)), QLatin1String(report::formatName(format)), sha256,
                                    journalSeq);
    if (!noted && noted.error().failure != Failure::ReadOnly)
        Q_EMIT noticed(Notice::of(noted.error()));
}

PrintedPage ExportFlow::printed(Phase page, const QTimeZone &zone)
{
    PrintedPage printed;
    const QString name = Choices<Phase>::list[static_cast<size_t>(page)].text();
    printed.title = tr("Second Story, %1", "page").arg(name);
    printed.fileName = report::proposedFileName(m_review.review(), report::Format::Pdf, m_audience);
    if (page != Phase::Publish)
        printed.fileName.insert(printed.fileName.size() - 4, tr(", %1", "page").arg(name));
    report::BuildOptions all = options();
    readPictures(m_review.review(), all); // the report says where one is missing
    all.zone = zone.isValid() ? zone : all.zone;
    all.page = page;
    printed.pdf = [review = m_review.review(), all](report::Paper paper) {
        return report::writePdf(report::build(review, all), report::PdfOptions{.paper = paper, .now = all.now});
    };
    if (page == Phase::Publish)
        printed.printed = [self = QPointer(this), all](const QByteArray &pdf) {
            if (self)
                self->note(report::Format::Pdf, all.audience, QCryptographicHash::hash(pdf, QCryptographicHash::Sha256), all.journalSeq);
        };
    return printed;
}

} // namespace story
