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

namespace story {

namespace {

QString filterOf(report::Format format)
{
    switch (format) {
    case report::Format::Html: return ExportFlow::tr("HTML (*.html)");
    case report::Format::Pdf: return ExportFlow::tr("PDF (*.pdf)");
    case report::Format::Markdown: return ExportFlow::tr("Markdown (*.md)");
    case report::Format::Json: return ExportFlow::tr("Archive JSON (*.json)");
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

void ExportFlow::write(report::Format format, const QString &path)
{
    m_review.flush();
    QHash<QByteArray, QByteArray> images;
    int missing = 0;
    for (const Evidence &evidence : m_review.review().evidence) {
        if (evidence.image.isEmpty() || images.contains(evidence.image))
            continue;
        const auto bytes = m_workspace.blob(evidence.image);
        if (bytes)
            images.insert(evidence.image, *bytes);
        else
            ++missing;
    }
    report::BuildOptions options;
    options.audience = m_audience;
    options.zone = zoneOf(m_review.review().about());
    options.now = m_review.clock().now();
    options.journalSeq = m_review.headSeq();
    const auto bytes = report::render(m_review.review(), format, options, images);
    if (!bytes) {
        Q_EMIT noticed(Notice::of(bytes.error()));
        return;
    }
    if (const auto written = writeExport(path, *bytes); !written) {
        Q_EMIT noticed(Notice::of(written.error()));
        return;
    }
    const auto noted = recordExport(m_review, QLatin1String(report::audienceName(m_audience)),
                                    QLatin1String(report::formatName(format)),
                                    QCryptographicHash::hash(*bytes, QCryptographicHash::Sha256));
    if (!noted && noted.error().failure != Failure::ReadOnly)
        Q_EMIT noticed(Notice::of(noted.error()));
    const QString where = tr("Exported to “%1”.").arg(QDir::toNativeSeparators(path));
    if (missing == 0)
        Q_EMIT noticed({Notice::Weight::Good, where, {}, {}, {}});
    else
        Q_EMIT noticed({Notice::Weight::Warn, where,
                        missing == 1 ? tr("One picture is missing in it: it is damaged in the library.")
                                     : tr("%1 pictures are missing in it: they are damaged in the library.").arg(missing),
                        tr("Verify library, in the Library menu, says more."), {}});
}

} // namespace story
